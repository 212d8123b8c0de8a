"""The geometry of the page: which row stands where, and what lies under a point.

Every row starts at the same height on all sides and is as high as its highest side, so the sides
stay level and scroll as one. What a row holds is said by a `Plan`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from reader.article import (
    Article,
    BlockKind,
    SideText,
    translation_side,
)
from ui.reading.columns import Columns, place_columns
from ui.reading.lines import Part, RowLayout, RowStyle
from ui.reading.page_text import PageText
from ui.reading.pictures import Gallery, PagePicture
from ui.reading.placeholders import placeholder_bars
from ui.reading.plan import DOUBTFUL, AnyBead, PageSide
from ui.reading.style import row_styles, small_font, title_share
from ui.theme import theme

_ANY_HEIGHT: Final = 10_000.0
_CONTINUED_GAP: Final = 0.25
_JOINED_GAP: Final = 0.5
_HEADING_GAP: Final = 1.8
_DOUBT: Final = 15.0
NOTICE_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(slots=True)
class Row:
    """One row: what each side has in it, from where in its text, and what else takes room.

    `kinds` has the kind of each part of a side's layout.
    """

    units: range
    opens: bool
    kind: BlockKind | None = None
    sides: dict[PageSide, RowLayout] = field(default_factory=dict)
    origins: dict[PageSide, int] = field(default_factory=dict)
    kinds: dict[PageSide, tuple[BlockKind | None, ...]] = field(default_factory=dict)
    top: float = 0.0
    height: float = 0.0
    is_stale: bool = True
    placeholder: tuple[QRectF, ...] = ()
    failed: tuple[int, ...] = ()
    notice: QRectF = field(default_factory=QRectF)


class Page(PageText):
    """An article and what stands beside it, laid out at a width and a zoom.

    Heights and places are in pixels from the page's top left corner; offsets and spans are code
    points of a side's text.
    """

    def __init__(
        self,
        article: Article,
        width: float,
        zoom: int = 100,
        *,
        counterpart: Article | None = None,
        beads: Sequence[AnyBead] = (),
        sides: Sequence[PageSide] = ("article", "translation"),
    ) -> None:
        super().__init__(article, counterpart, beads, sides)
        self.pending: frozenset[int] = frozenset()
        self.failed: dict[int, str] = {}
        self.gallery = Gallery()
        self.set_geometry(width, zoom)

    def set_geometry(self, width: float, zoom: int) -> None:
        """Lays everything out again for a page of `width` pixels at `zoom` percent."""
        self.width, self.zoom = width, zoom
        self._styles = {side: row_styles(self.language(side), zoom) for side in self.sides}
        fonts = {
            side: (self.language(side), styles[BlockKind.PARAGRAPH].font)
            for side, styles in self._styles.items()
        }
        self.columns: Columns = place_columns(width, fonts)
        self._title_share = self._fitting_share()
        if self._title_share < 1:
            self._styles = {
                side: row_styles(self.language(side), zoom, self._title_share)
                for side in self.sides
            }
        self.meta_height = QFontMetricsF(small_font()).height()
        self.rows = [
            Row(units, opens) for units, opens in zip(self.plan.rows, self.plan.opens, strict=True)
        ]
        self._cells: dict[PageSide, tuple[list[int], list[int]]] = {}
        for side in self.sides:
            self._fill(side, range(len(self.rows)))
        self._next_row = 0
        self.gallery = Gallery(self.gallery.pictures)
        self._stack()

    def set_translation(
        self, renderings: dict[int, str], pending: frozenset[int], failed: dict[int, str]
    ) -> None:
        """Replaces the translation: `pending` sentences get placeholders, `failed` ones a notice.

        `failed` maps sentences to what the reader is told.
        """
        before = self.texts["translation"], self.pending, self.failed
        self.texts["translation"] = translation_side(self.article, renderings)
        self.pending, self.failed = pending, failed
        if "translation" in self.sides and self._fitting_share() != self._title_share:
            self.set_geometry(self.width, self.zoom)
        elif "translation" in self.sides:
            self._fill("translation", self._changed_rows(*before))
            self._next_row = 0
            self._stack()

    def set_pictures(self, pictures: Sequence[PagePicture]) -> None:
        """Shows `pictures` between the rows, in place of those that were there."""
        self.gallery = Gallery(pictures)
        self._stack()

    def style(self, side: PageSide, kind: BlockKind | None) -> RowStyle:
        """How a kind of block is set on a side that is shown."""
        return self._styles[side][kind]

    @property
    def height(self) -> float:
        """The height of the whole page."""
        return self._bottom

    @property
    def byline_rect(self) -> QRectF:
        """Where the names stand, below the title."""
        title, columns = self.rows[0], self.columns
        top = title.top + title.height + theme().space.tiny
        return QRectF(columns.x("article"), top, columns.width("article"), self.meta_height)

    @property
    def meta_rect(self) -> QRectF:
        """Where sites and dates stand, above the titles."""
        left, right = self.columns.x(self.sides[0]), self.columns.right(self.sides[-1])
        return QRectF(left, float(theme().space.large), right - left, self.meta_height)

    def source_rect(self, side: PageSide) -> QRectF:
        """Where the site and the dates of `side`'s article stand: the counterpart has its own."""
        rect, columns = self.meta_rect, self.columns
        if side == "counterpart":
            rect.setLeft(columns.x(side))
        elif "counterpart" in self.sides:
            rect.setRight(columns.right(self.sides[self.sides.index("counterpart") - 1]))
        return rect

    # Laying out what is needed, and the rest bit by bit

    @property
    def is_laid_out(self) -> bool:
        """Whether every row has its true height."""
        return self._next_row >= len(self.rows)

    def lay_out(self, rows: range) -> bool:
        """Lays `rows` out; True if heights may have changed by it."""
        changed = False
        for row in self.rows[rows.start : rows.stop]:
            done = [layout.lay_out() for layout in row.sides.values()]
            if any(done):
                row.is_stale = changed = True
        if changed:
            self._stack()
        return changed

    def lay_out_more(self, count: int) -> bool:
        """Lays the next `count` rows out that are not yet; True if heights may have changed."""
        first, self._next_row = self._next_row, min(self._next_row + count, len(self.rows))
        return self.lay_out(range(first, self._next_row))

    def laid_out_row(self, index: int) -> Row:
        """A row with its true height."""
        self.lay_out(range(index, index + 1))
        return self.rows[index]

    # From heights and points to the text

    def rows_between(self, top: float, bottom: float) -> range:
        """The rows of which some part stands between two heights."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        return range(first, bisect_right(self._tops, bottom))

    def side_at(self, point: QPointF) -> PageSide:
        """The side whose column is nearest to `point`."""
        return self.columns.side_at(point.x())

    def offset_at(self, point: QPointF, side: PageSide) -> int:
        """The offset of `side`'s text that is nearest to `point`."""
        index = max(bisect_right(self._tops, point.y()) - 1, 0)
        row = self.laid_out_row(index)
        if not row.sides[side].text:
            return row.origins[side]
        local = QPointF(point.x() - self.columns.x(side), point.y() - row.top)
        return row.origins[side] + row.sides[side].offset_at(local)

    def character_at(self, point: QPointF) -> tuple[PageSide, int] | None:
        """The side and the offset in its text of the character under `point`, if one is there."""
        side = self.side_at(point)
        index = bisect_right(self._tops, point.y()) - 1
        if index < 0:
            return None
        row = self.laid_out_row(index)
        local = QPointF(point.x() - self.columns.x(side), point.y() - row.top)
        offset = row.sides[side].character_at(local)
        return None if offset is None else (side, row.origins[side] + offset)

    def units_between(self, top: float, bottom: float) -> list[int]:
        """The units of which some part stands between two heights."""
        return [
            unit
            for index in self.rows_between(top, bottom)
            for unit in self.rows[index].units
            if self._is_between(unit, top, bottom)
        ]

    def sentences_between(self, top: float, bottom: float) -> list[int]:
        """The article's sentences of which some part stands between two heights."""
        return [
            sentence
            for unit in self.units_between(top, bottom)
            for sentence in self.plan.units[unit].sentences.get("article", ())
        ]

    # From the text to its place

    def rects(
        self, side: PageSide, start: int, end: int, within: range | None = None
    ) -> list[QRectF]:
        """The rectangles that ``[start, end)`` of `side`'s text covers on the page.

        With `within`, only those in these rows; the other rows need not be laid out then.
        """
        if side not in self.sides or end <= start:
            return []
        found: list[QRectF] = []
        starts, rows = self._cells[side]
        first = max(bisect_right(starts, start) - 1, 0)
        for index in rows[first : bisect_right(starts, end - 1)]:
            if within is not None and index not in within:
                continue
            row = self.laid_out_row(index)
            origin = row.origins[side]
            rects = row.sides[side].rects(max(start - origin, 0), end - origin)
            x = self.columns.x(side)
            found += [rect.translated(x, row.top) for rect in rects]
        return found

    def span_of_rows(self, side: PageSide, rows: range) -> tuple[int, int]:
        """The smallest span of `side`'s text that holds all that stands in `rows`."""
        ends = [
            (row.origins[side], row.origins[side] + len(row.sides[side].text))
            for row in self.rows[rows.start : rows.stop]
        ]
        return min((start for start, _ in ends), default=0), max(
            (end for _, end in ends), default=0
        )

    def doubt_rect(self, row: Row) -> QRectF:
        """Where the sign stands that a bead may be wrong: in the gutter; empty if it is sure."""
        if not self.is_by_bead or all(
            self.plan.units[unit].score >= DOUBTFUL for unit in row.units
        ):
            return QRectF()
        before = self.sides[self.sides.index("counterpart") - 1]
        right, left = self.columns.right(before), self.columns.x("counterpart")
        middle = row.top + row.sides["counterpart"].style.line_height / 2
        size = min(_DOUBT, left - right - 2 * theme().space.tiny)
        return QRectF((left + right - size) / 2, middle - size / 2, size, size)

    def unit_rect(self, unit: int) -> QRectF:
        """The smallest rectangle that holds a unit on all sides."""
        held = QRectF()
        for side in self.sides:
            for rect in self.rects(side, *self.unit_span(side, unit)):
                held = held.united(rect)
        return held

    def _fitting_share(self) -> float:
        """The share of its size at which every word of the title fits on all sides."""
        return title_share(
            (
                next(iter(self.texts[side].rows), ""),
                row_styles(self.language(side), self.zoom)[None].font,
                self.columns.width(side),
            )
            for side in self.sides
        )

    def _is_between(self, unit: int, top: float, bottom: float) -> bool:
        side: PageSide = next(
            side for side in self.sides if self.plan.units[unit].sentences.get(side)
        )
        rects = self.rects(side, *self.unit_span(side, unit))
        return any(rect.bottom() >= top and rect.top() <= bottom for rect in rects)

    def _fill(self, side: PageSide, rows: Sequence[int]) -> None:
        """Sets one side of `rows` and notes where in the side's text each begins."""
        text, width = self.texts[side], self.columns.width(side)
        blocks, starts = self.owner(side).blocks, text.row_starts()
        for index in rows:
            row = self.rows[index]
            sentences = self._sentences_in(side, row)
            start = end = row.origins.get(side, 0)
            kinds: tuple[BlockKind | None, ...] = (None if index == 0 else BlockKind.PARAGRAPH,)
            further: list[Part] = []
            if sentences:
                first, last = text.sentences[sentences[0] + 1], text.sentences[sentences[-1] + 1]
                start, end = starts[first.row] + first.start, starts[last.row] + last.end
                held = range(first.row, last.row + 1)
                parts = [
                    (BlockKind(blocks[number - 1].kind) if number else None, starts[number] - start)
                    for number in held
                ]
                kinds, further = self._parts(side, parts)
            # A bead may hold sentences of two blocks: they stand below each other in its row.
            shown = text.text[start:end].replace("\n", "\u2028")
            row.kinds[side], row.origins[side] = kinds, start
            row.sides[side] = RowLayout(shown, self._styles[side][kinds[0]], width, further)
            row.is_stale = True
            if sentences and row.kind is None:
                row.kind = kinds[0]
        self._update_origins(side)
        self._cells[side] = self._cells_of(side)

    def _parts(
        self, side: PageSide, blocks: Sequence[tuple[BlockKind | None, int]]
    ) -> tuple[tuple[BlockKind | None, ...], list[Part]]:
        """The kinds of blocks that follow each other in a row, and where another kind begins."""
        gap = theme().size.paragraph_gap * theme().size.text * self.zoom / 100 * _JOINED_GAP
        kinds, further = [blocks[0][0]], list[Part]()
        for kind, start in blocks[1:]:
            if kind is not kinds[-1]:
                kinds.append(kind)
                further.append(Part(start, self._styles[side][kind], gap))
        return tuple(kinds), further

    def _sentences_in(self, side: PageSide, row: Row) -> tuple[int, ...]:
        return tuple(
            sentence
            for unit in row.units
            for sentence in self.plan.units[unit].sentences.get(side, ())
        )

    def _update_origins(self, side: PageSide) -> None:
        """Moves every row's origin to where its text stands now; a row without text inherits."""
        last = 0
        for row in self.rows:
            sentences = self._sentences_in(side, row)
            if sentences:
                last = self.span_of(side, sentences)[0]
            row.origins[side] = last

    def _changed_rows(
        self, text: SideText, pending: frozenset[int], failed: Mapping[int, str]
    ) -> list[int]:
        now = self.texts["translation"]
        touched = set((pending ^ self.pending) | (failed.keys() ^ self.failed.keys()))
        touched |= {
            new.index
            for old, new in zip(text.sentences, now.sentences, strict=True)
            if old.text != new.text
        }
        return [
            index
            for index, row in enumerate(self.rows)
            if not touched.isdisjoint(self._sentences_in("translation", row))
        ]

    def _stack(self) -> None:
        top = self.meta_rect.bottom() + theme().space.small
        self.gallery.begin()
        for index, row in enumerate(self.rows):
            block = self._block_of(row)
            if index and block is not None:
                top += self.gallery.put(self, block, top)
            row.top = top
            if row.is_stale:
                self._measure(row)
            top += row.height + self._gap_after(index)
        top += self.gallery.put(self, None, top)
        self._tops = [row.top for row in self.rows]
        self._bottom = top + theme().space.huge

    def _block_of(self, row: Row) -> int | None:
        """The number of the article's block that a row has the beginning of, or goes on with."""
        sentences = self._sentences_in("article", row)
        return self.texts["article"].sentences[sentences[0] + 1].row - 1 if sentences else None

    def _measure(self, row: Row) -> None:
        self._fill_gaps(row)
        extents = [layout.height for layout in row.sides.values()]
        extents += [rect.bottom() + rect.height() for rect in row.placeholder]
        row.height, row.is_stale = max([*extents, row.notice.bottom()]), False

    def _cells_of(self, side: PageSide) -> tuple[list[int], list[int]]:
        """Where in `side`'s text its rows begin, and which rows these are; only those with text."""
        rows = [index for index, row in enumerate(self.rows) if row.sides[side].text]
        return [self.rows[index].origins[side] for index in rows], rows

    def _gap_after(self, index: int) -> float:
        gap = theme().size.paragraph_gap * theme().size.text * self.zoom / 100
        if index == 0:
            return theme().space.tiny + self.meta_height + theme().space.wide
        if index + 1 == len(self.rows):
            return gap
        following = self.rows[index + 1]
        if not following.opens:
            return gap * _CONTINUED_GAP
        return gap * (_HEADING_GAP if following.kind is BlockKind.HEADING else 1)

    def _fill_gaps(self, row: Row) -> None:
        """Finds room in a row for what the translation does not say yet, or failed to say."""
        row.placeholder, row.failed, row.notice = (), (), QRectF()
        if "translation" not in self.sides:
            return
        layout, width = row.sides["translation"], self.columns.width("translation")
        sentences = self._sentences_in("translation", row)
        waiting = [index for index in sentences if index in self.pending]
        if waiting:
            texts = [self.texts["article"].sentences[index + 1].text for index in waiting]
            row.placeholder = placeholder_bars(layout, texts, width, self.language("translation"))
        row.failed = tuple(index for index in sentences if index in self.failed)
        if row.failed:
            below = max([layout.height, *(rect.bottom() for rect in row.placeholder)])
            room = QRectF(0, below + theme().space.tiny, width, _ANY_HEIGHT)
            text = self.failed[row.failed[0]]
            needed = QFontMetricsF(small_font()).boundingRect(room, NOTICE_FLAGS, text)
            row.notice = QRectF(room.topLeft(), needed.bottomRight())
