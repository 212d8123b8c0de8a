"""The geometry of the two-sided page: which row stands where, and what lies under a point.

A page has one row for the title and one for each block. Every row starts at the same height on both
sides and is as high as its higher side, so both sides stay level and scroll as one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from reader.article import Article, BlockKind, Language, Side, SideText, article_side
from reader.article import translation_side as lay_translation
from ui.fonts import reading_font
from ui.reading.lines import RowLayout, RowStyle
from ui.reading.style import small_font
from ui.theme import theme

SIDES: tuple[Side, Side] = ("article", "translation")

_HEADING_SCALE = 1.18
_CAPTION_SCALE = 0.88
_TITLE_LINE_HEIGHT = 1.3
_GUTTER = 40.0
_NARROW_GUTTER = 24.0
_NARROW_PAGE = 700.0
_ANY_HEIGHT = 10_000.0
NOTICE_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap

# How many characters of the other language a character becomes: measured on the sample articles.
_EXPANSION = {("en", "ko"): 0.47, ("ko", "en"): 2.1}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the two columns stand, in pixels from the page's left edge."""

    left: float
    right: float
    left_width: float
    right_width: float

    def x(self, side: Side) -> float:
        """The left edge of `side`'s column."""
        return self.left if side == "article" else self.right

    def width(self, side: Side) -> float:
        """The width of `side`'s column."""
        return self.left_width if side == "article" else self.right_width


@dataclass(slots=True)
class Row:
    """One row: both sides' text and what else takes room below the translation."""

    kind: BlockKind | None
    sides: dict[Side, RowLayout]
    top: float = 0.0
    height: float = 0.0
    placeholder: tuple[QRectF, ...] = ()
    failed: tuple[int, ...] = ()
    notice: QRectF = field(default_factory=QRectF)


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in the text: a side, a row and an offset into that row."""

    side: Side
    row: int
    offset: int


class Page:
    """An article and its translation laid out at a width and a zoom.

    Heights and places are in pixels from the page's top left corner.
    """

    def __init__(self, article: Article, width: float, zoom: int = 100) -> None:
        self.article = article
        self.texts: dict[Side, SideText] = {
            "article": article_side(article),
            "translation": lay_translation(article, {}),
        }
        self.pending: frozenset[int] = frozenset()
        self.failed: dict[int, str] = {}
        self.set_geometry(width, zoom)

    def language(self, side: Side) -> Language:
        """The language that `side` is written in."""
        if side == "article":
            return self.article.language
        return "ko" if self.article.language == "en" else "en"

    def set_geometry(self, width: float, zoom: int) -> None:
        """Lays everything out again for a page of `width` pixels at `zoom` percent."""
        self.width, self.zoom = width, zoom
        self._styles = {side: self._row_styles(self.language(side)) for side in SIDES}
        self.columns = self._columns()
        small = QFontMetricsF(small_font())
        self.meta_height = small.height()
        self.rows = [self._row(index) for index in range(len(self.article.blocks) + 1)]
        self._stack()

    def set_translation(
        self, renderings: dict[int, str], pending: frozenset[int], failed: dict[int, str]
    ) -> None:
        """Replaces the right side: `pending` sentences get placeholders, `failed` ones a notice.

        `failed` maps sentences to what the reader is told.
        """
        before = self.texts["translation"], self.pending, self.failed
        self.texts["translation"] = lay_translation(self.article, renderings)
        self.pending, self.failed = pending, failed
        changed = self._changed_rows(*before)
        for index in changed:
            self.rows[index].sides["translation"] = self._layout("translation", index)
        if changed:
            self._stack()

    @property
    def height(self) -> float:
        """The height of the whole page."""
        return self._bottom

    @property
    def byline_rect(self) -> QRectF:
        """Where the names stand, below the title."""
        title = self.rows[0]
        return QRectF(
            self.columns.left,
            title.top + title.height + theme().space.tiny,
            self.columns.left_width,
            self.meta_height,
        )

    @property
    def meta_rect(self) -> QRectF:
        """Where the site and the dates stand, above the title."""
        return QRectF(
            self.columns.left,
            float(theme().space.large),
            self.columns.right + self.columns.right_width - self.columns.left,
            self.meta_height,
        )

    def rows_between(self, top: float, bottom: float) -> range:
        """The rows of which some part stands between two heights."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        last = bisect_right(self._tops, bottom)
        return range(first, last)

    def rects(self, side: Side, start: int, end: int) -> list[QRectF]:
        """The rectangles that ``[start, end)`` of `side`'s text covers on the page."""
        found: list[QRectF] = []
        x = self.columns.x(side)
        for index in self._rows_of(side, start, end):
            row, origin = self.rows[index], self._starts[side][index]
            rects = row.sides[side].rects(max(start - origin, 0), end - origin)
            found += [rect.translated(x, row.top) for rect in rects]
        return found

    def place_at(self, point: QPointF, side: Side | None = None) -> Place:
        """The place in the text nearest to `point`, on `side` if one is given."""
        side = side or self.side_at(point)
        index = min(max(bisect_right(self._tops, point.y()) - 1, 0), len(self.rows) - 1)
        row = self.rows[index]
        local = QPointF(point.x() - self.columns.x(side), point.y() - row.top)
        return Place(side, index, row.sides[side].offset_at(local))

    def side_at(self, point: QPointF) -> Side:
        """The side whose column is nearer to `point`."""
        middle = (self.columns.left + self.columns.left_width + self.columns.right) / 2
        return "article" if point.x() < middle else "translation"

    def character_at(self, point: QPointF) -> tuple[Side, int] | None:
        """The side and the offset in its text of the character under `point`, if one is there."""
        side = self.side_at(point)
        index = bisect_right(self._tops, point.y()) - 1
        if index < 0:
            return None
        row = self.rows[index]
        local = QPointF(point.x() - self.columns.x(side), point.y() - row.top)
        offset = row.sides[side].character_at(local)
        return None if offset is None else (side, self._starts[side][index] + offset)

    def offset(self, place: Place) -> int:
        """The offset of `place` in its side's text."""
        return self._starts[place.side][place.row] + place.offset

    def sentence_at(self, side: Side, offset: int) -> int | None:
        """The index of the sentence that holds `offset` of `side`'s text, if one does."""
        found = self.texts[side].sentences_in(offset, offset + 1)
        return found[0].index if found else None

    def sentence_span(self, side: Side, index: int) -> tuple[int, int]:
        """The span of a sentence in `side`'s text; empty where there is no rendering yet."""
        sentence = self.texts[side].sentences[index + 1]
        start = self._starts[side][sentence.row]
        return start + sentence.start, start + sentence.end

    def sentence_rect(self, index: int) -> QRectF:
        """The smallest rectangle that holds a sentence on both sides."""
        held = QRectF()
        for side in SIDES:
            for rect in self.rects(side, *self.sentence_span(side, index)):
                held = held.united(rect)
        return held

    def sentences_between(self, top: float, bottom: float) -> list[int]:
        """The sentences of the article of which some part stands between two heights."""
        shown = self.rows_between(top, bottom)
        return [
            sentence.index
            for sentence in self.texts["article"].sentences
            if sentence.row in shown
            and any(
                rect.bottom() >= top and rect.top() <= bottom
                for rect in self.rects("article", *self.sentence_span("article", sentence.index))
            )
        ]

    def _columns(self) -> Columns:
        space = theme().space
        narrow = self.width < _NARROW_PAGE
        margin = float(space.medium if narrow else space.huge)
        gutter = _NARROW_GUTTER if narrow else _GUTTER
        half = max((self.width - 2 * margin - gutter) / 2, 40.0)
        widths = [min(half, self._measure(side)) for side in SIDES]
        left = margin + max((self.width - 2 * margin - gutter - sum(widths)) / 2, 0.0)
        return Columns(left, left + widths[0] + gutter, widths[0], widths[1])

    def _measure(self, side: Side) -> float:
        metrics = QFontMetricsF(self._styles[side][BlockKind.PARAGRAPH].font)
        size = theme().size
        if self.language(side) == "ko":
            return metrics.horizontalAdvance("가") * size.korean_measure
        sample = "the quick brown fox jumps over the lazy dog "
        return metrics.horizontalAdvance(sample) / len(sample) * size.english_measure

    def _row_styles(self, language: Language) -> dict[BlockKind | None, RowStyle]:
        size, scale = theme().size, self.zoom / 100
        indent = float(theme().space.large) * scale

        def style(pixels: float, leading: float, inset: float = 0, **options: bool) -> RowStyle:
            font = reading_font(language)
            font.setPixelSize(max(round(pixels * scale), 6))
            font.setBold(options.get("bold", False))
            return RowStyle(
                font, round(pixels * scale * leading), inset, options.get("quiet", False)
            )

        text, leading = size.text, size.line_height
        return {
            None: style(size.title, _TITLE_LINE_HEIGHT, bold=True),
            BlockKind.HEADING: style(text * _HEADING_SCALE, 1.45, bold=True),
            BlockKind.PARAGRAPH: style(text, leading),
            BlockKind.QUOTE: style(text, leading, indent),
            BlockKind.LIST_ITEM: style(text, leading, indent),
            BlockKind.CAPTION: style(text * _CAPTION_SCALE, 1.55, quiet=True),
        }

    def _row(self, index: int) -> Row:
        kind = None if index == 0 else BlockKind(self.article.blocks[index - 1].kind)
        row = Row(kind, {})
        for side in SIDES:
            row.sides[side] = self._layout(side, index, kind)
        return row

    def _layout(self, side: Side, index: int, kind: BlockKind | None = None) -> RowLayout:
        if index > 0:
            kind = BlockKind(self.article.blocks[index - 1].kind)
        style = self._styles[side][kind]
        return RowLayout(self.texts[side].rows[index], style, self.columns.width(side))

    def _changed_rows(
        self, text: SideText, pending: frozenset[int], failed: dict[int, str]
    ) -> list[int]:
        now = self.texts["translation"]
        touched = set((pending ^ self.pending) | (failed.keys() ^ self.failed.keys()))
        rows = {sentence.row for sentence in now.sentences if sentence.index in touched}
        rows |= {
            index
            for index, (old, new) in enumerate(zip(text.rows, now.rows, strict=True))
            if old != new
        }
        return sorted(rows)

    def _stack(self) -> None:
        self._starts = {side: self.texts[side].row_starts() for side in SIDES}
        sentences = self._sentences_by_row()
        top = self.meta_rect.bottom() + theme().space.small
        for index, row in enumerate(self.rows):
            row.top = top
            self._fill_right(row, sentences[index])
            right = max(
                [row.sides["translation"].height]
                + [rect.bottom() + rect.height() for rect in row.placeholder]
                + [row.notice.bottom()]
            )
            row.height = max(row.sides["article"].height, right)
            top += row.height + self._gap_after(index)
        self._tops = [row.top for row in self.rows]
        self._bottom = top + theme().space.huge

    def _gap_after(self, index: int) -> float:
        gap = theme().size.paragraph_gap * theme().size.text * self.zoom / 100
        if index == 0:
            return theme().space.tiny + self.meta_height + theme().space.wide
        if index + 1 < len(self.rows) and self.rows[index + 1].kind is BlockKind.HEADING:
            return gap * 1.8
        return gap

    def _sentences_by_row(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.rows]
        for sentence in self.texts["translation"].sentences:
            found[sentence.row].append(sentence.index)
        return found

    def _fill_right(self, row: Row, sentences: Sequence[int]) -> None:
        waiting = [index for index in sentences if index in self.pending]
        row.failed = tuple(index for index in sentences if index in self.failed)
        row.placeholder = self._placeholder(row, waiting)
        row.notice = QRectF()
        if row.failed:
            below = max([row.sides["translation"].height, *(r.bottom() for r in row.placeholder)])
            room = QRectF(0, below + theme().space.tiny, self.columns.right_width, _ANY_HEIGHT)
            text = self.failed[row.failed[0]]
            needed = QFontMetricsF(small_font()).boundingRect(room, NOTICE_FLAGS, text)
            row.notice = QRectF(room.topLeft(), needed.bottomRight())

    def _placeholder(self, row: Row, waiting: Sequence[int]) -> tuple[QRectF, ...]:
        """Bars where the text of `waiting` sentences will come, about as long as it will be."""
        if not waiting:
            return ()
        layout = row.sides["translation"]
        style, width = layout.style, self.columns.right_width
        characters = sum(len(self.texts["article"].sentences[index + 1].text) for index in waiting)
        remaining = characters * self._pixels_per_character(style)
        bars = []
        left = style.indent if not layout.line_count else layout.last_line_width + 6
        line = max(layout.line_count - 1, 0)
        thickness = style.line_height * 0.36
        while remaining > 4:
            length = min(remaining, width - left)
            if length > 8:
                top = line * style.line_height + (style.line_height - thickness) / 2
                bars.append(QRectF(left, top, length, thickness))
            remaining -= max(length, 1)
            left, line = style.indent, line + 1
        return tuple(bars)

    def _pixels_per_character(self, style: RowStyle) -> float:
        target = self.language("translation")
        metrics = QFontMetricsF(style.font)
        # Spaces and digits make Korean text narrower than its syllables alone.
        advance = (
            metrics.horizontalAdvance("가") * 0.82 if target == "ko" else metrics.averageCharWidth()
        )
        return advance * _EXPANSION[self.article.language, target]

    def _rows_of(self, side: Side, start: int, end: int) -> range:
        starts = self._starts[side]
        return range(max(bisect_right(starts, start) - 1, 0), bisect_right(starts, max(end - 1, 0)))
