"""Painting a page: backgrounds first, then text, so that letters stay crisp on every colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout

from reader.article import BlockKind
from ui.reading.caret import caret_rect
from ui.reading.disagreements import Disagreement
from ui.reading.lines import RowLayout, RowStyle
from ui.reading.marks import Mark, is_within
from ui.reading.page import NOTICE_FLAGS, Page, Row
from ui.reading.plan import PageSide
from ui.reading.style import small_font
from ui.theme import Colours, faded, theme

_ROUND = 3.0
_LACK = 48.0
_OWN = 65
_DISAGREEING = 2.2
_LINE_GAP = 3.0
_CARET = 2.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What is painted beside the text itself.

    `levels` are those of marks that overlap. `pointed` and `current` are units of the page's plan,
    `corrected` and `doubtful` sentences of the article, `makers` the models of some of them; spans
    are offsets into a side's text.
    """

    marks: Sequence[Mark] = ()
    levels: Mapping[int, int] = field(default_factory=dict)
    pointed: int | None = None
    current: int | None = None
    current_side: PageSide = "article"
    focused: bool = False
    selected: tuple[PageSide, int, int] | None = None
    caret: tuple[PageSide, int] | None = None
    active_annotation: int | None = None
    disagreements: Sequence[Disagreement] = ()
    corrected: frozenset[int] = frozenset()
    doubtful: frozenset[int] = frozenset()
    makers: Mapping[int, str] = field(default_factory=dict)
    byline: str = ""


def paint_page(painter: QPainter, page: Page, shown: Shown, top: float, bottom: float) -> None:
    """Paints the part of `page` between two heights; the painter's origin is the page's corner."""
    colours = theme().colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_heading(painter, page, shown, colours)
    page.gallery.paint(painter, page, top, bottom)
    _paint_marks(painter, page, shown, colours, top, bottom)
    _paint_units(painter, page, shown, colours, page.rows_between(top, bottom))
    _paint_selection(painter, page, shown, colours, page.rows_between(top, bottom))
    for each in shown.disagreements:
        rects = page.rects(each.side, each.start, each.end, page.rows_between(top, bottom))
        _underline(painter, _within(rects, top, bottom), colours.warning, _DISAGREEING)
    _paint_corrections(painter, page, shown, colours, top, bottom)
    for index in page.rows_between(top, bottom):
        row = page.rows[index]
        for side in page.sides:
            _paint_text(painter, page, row, side, colours)
        if page.is_by_bead:
            _paint_lack(painter, page, row, colours)
            _paint_doubt(painter, page.doubt_rect(row), colours)
        _paint_placeholder(painter, page, row, colours)
        _paint_notice(painter, page, row, colours)
    if shown.caret is not None:
        rect = caret_rect(page, *shown.caret)
        painter.fillRect(rect.adjusted(-_CARET / 2, 0, _CARET / 2, 0), colours.accent)


def _paint_heading(painter: QPainter, page: Page, shown: Shown, colours: Colours) -> None:
    painter.setFont(small_font())
    painter.setPen(colours.quiet)
    metrics = QFontMetricsF(small_font())
    elide = Qt.TextElideMode.ElideRight
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    rect = page.byline_rect
    painter.drawText(rect, flags, metrics.elidedText(shown.byline, elide, rect.width()))


def _paint_marks(
    painter: QPainter, page: Page, shown: Shown, colours: Colours, top: float, bottom: float
) -> None:
    """Long highlights first, so that shorter ones stand on them.

    Where some overlap, each has a line of its own in its colour, from its beginning to its end.
    """
    rows = page.rows_between(top, bottom)
    seen = {side: page.span_of_rows(side, rows) for side in page.sides}
    visible = [mark for mark in shown.marks if is_within(mark, seen)]
    visible.sort(key=lambda mark: mark.span[0] - mark.span[1])
    for mark in visible:
        _paint_partners(painter, page, mark, shown, colours, rows)
    places = [(mark, page.rects(mark.side, *mark.span, rows)) for mark in visible]
    for mark, own in places:
        _fill(painter, own, colours.highlights[mark.annotation.color])
    for mark, own in places:
        if mark.annotation.id in shown.levels:
            line = _LINE_GAP * shown.levels[mark.annotation.id]
            _stripe(painter, own, colours.marks[mark.annotation.color], line)
        if mark.annotation.id == shown.active_annotation:
            _outline(painter, own, colours.accent)
        if own and (mark.annotation.note or mark.annotation.replies):
            _note_sign(painter, own[-1], colours)


def _paint_partners(
    painter: QPainter, page: Page, mark: Mark, shown: Shown, colours: Colours, rows: range
) -> None:
    """A highlight as it is seen from the sides that it was not made on."""
    color = mark.annotation.color
    for side, span in mark.partners:
        rects = page.rects(side, *span, rows)
        _fill(painter, rects, colours.partner_highlights[color])
        _underline(painter, rects, colours.marks[color])
        if mark.annotation.id == shown.active_annotation and mark.side not in page.sides:
            _outline(painter, rects, colours.accent)


def _paint_units(
    painter: QPainter, page: Page, shown: Shown, colours: Colours, rows: range
) -> None:
    for index in {shown.pointed, shown.current} - {None}:
        for side in page.sides:
            rects = page.rects(side, *page.unit_span(side, index or 0), rows)
            _fill(painter, rects, colours.tint)
            if index == shown.current and side == shown.current_side and shown.focused:
                _side_bar(painter, rects, page.columns.x(side), colours.accent)


def _paint_corrections(
    painter: QPainter, page: Page, shown: Shown, colours: Colours, top: float, bottom: float
) -> None:
    """A thin line under what the reader wrote, a broken one under what a model did badly."""
    own = QPen(faded(colours.accent, _OWN), 1)
    doubt = QPen(colours.warning, 1, Qt.PenStyle.DashLine)
    for sentences, pen in ((shown.corrected, own), (shown.doubtful, doubt)):
        painter.setPen(pen)
        for sentence in sentences:
            span = page.sentence_span("translation", sentence)
            rects = page.rects("translation", *span, page.rows_between(top, bottom))
            for rect in _within(rects, top, bottom):
                line = round(rect.bottom()) - 0.5
                painter.drawLine(QPointF(rect.left(), line), QPointF(rect.right(), line))


def _paint_selection(
    painter: QPainter, page: Page, shown: Shown, colours: Colours, rows: range
) -> None:
    if shown.selected is None:
        return
    colour = QColor(colours.accent)
    colour.setAlphaF(0.30)
    _fill(painter, page.rects(*shown.selected, rows), colour)


def _paint_text(painter: QPainter, page: Page, row: Row, side: PageSide, colours: Colours) -> None:
    layout = row.sides[side]
    if not layout.line_count:
        return
    x = page.columns.x(side)
    inks = [_ink(layout, part, colours) for part in range(len(layout.parts))]
    layout.layout().draw(painter, QPointF(x, row.top), inks)
    for part, kind in enumerate(row.kinds[side]):
        top, bottom = layout.extent_of(part)
        if kind is BlockKind.LIST_ITEM and (part or row.opens):
            _bullet(painter, QPointF(x, row.top + top), layout.parts[part].style, colours)
        elif kind is BlockKind.QUOTE:
            bar = QRectF(x, row.top + top + 4, 3, max(bottom - top - 8, 4))
            painter.fillRect(bar, colours.line)


def _ink(layout: RowLayout, part: int, colours: Colours) -> QTextLayout.FormatRange:
    ink, found = QTextCharFormat(), QTextLayout.FormatRange()
    ink.setForeground(colours.quiet if layout.parts[part].style.quiet else colours.ink)
    start, end = layout.units_of(part)
    found.start, found.length, found.format = start, end - start, ink
    return found


def _bullet(painter: QPainter, corner: QPointF, style: RowStyle, colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.quiet)
    middle = corner + QPointF(style.indent / 2 - 1, style.line_height / 2)
    painter.drawEllipse(middle, 2.5, 2.5)


def _paint_lack(painter: QPainter, page: Page, row: Row, colours: Colours) -> None:
    """A dotted line on the side that has nothing to set beside this row."""
    for side in page.sides:
        if side == "translation" or row.sides[side].text:
            continue
        x, y = page.columns.x(side), row.top + row.sides[side].style.line_height / 2
        painter.setPen(QPen(colours.quiet, 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, y), QPointF(x + _LACK, y))


def _paint_doubt(painter: QPainter, rect: QRectF, colours: Colours) -> None:
    """A small question mark between sentences that may not belong together."""
    if rect.isEmpty():
        return
    painter.setPen(QPen(colours.warning, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect)
    font = small_font(bold=True)
    font.setPixelSize(max(round(rect.height() * 0.68), 6))
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")


def _paint_placeholder(painter: QPainter, page: Page, row: Row, colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.skeleton)
    for rect in row.placeholder:
        painter.drawRoundedRect(
            rect.translated(page.columns.x("translation"), row.top), _ROUND, _ROUND
        )


def _paint_notice(painter: QPainter, page: Page, row: Row, colours: Colours) -> None:
    if row.notice.isEmpty():
        return
    rect = row.notice.translated(page.columns.x("translation"), row.top)
    painter.setFont(small_font())
    painter.setPen(colours.error)
    painter.drawText(rect, NOTICE_FLAGS, page.failed[row.failed[0]])


def _within(rects: Sequence[QRectF], top: float, bottom: float) -> list[QRectF]:
    return [rect for rect in rects if rect.bottom() >= top and rect.top() <= bottom]


def _fill(painter: QPainter, rects: Sequence[QRectF], colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), _ROUND, _ROUND)


def _outline(painter: QPainter, rects: Sequence[QRectF], colour: QColor) -> None:
    painter.setPen(QPen(colour, theme().size.focus))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), _ROUND, _ROUND)


def _underline(
    painter: QPainter, rects: Sequence[QRectF], colour: QColor, width: float = 1.4
) -> None:
    painter.setPen(QPen(colour, width, Qt.PenStyle.DotLine))
    for rect in rects:
        bottom = rect.bottom() - 1
        painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))


def _stripe(painter: QPainter, rects: Sequence[QRectF], colour: QColor, below: float) -> None:
    """A line along the lower edge of `rects`, or so much below it, between the lines of text."""
    for rect in rects:
        bottom = round(rect.bottom() + below)
        painter.fillRect(QRectF(rect.left(), bottom - 2, rect.width(), 2), colour)


def _side_bar(painter: QPainter, rects: Sequence[QRectF], x: float, colour: QColor) -> None:
    if rects:
        bar = QRectF(
            x - 12, rects[0].top(), theme().size.focus, rects[-1].bottom() - rects[0].top()
        )
        painter.fillRect(bar, colour)


def _note_sign(painter: QPainter, last: QRectF, colours: Colours) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.accent)
    painter.drawEllipse(QPointF(last.right() + 3, last.top() + 3), 2.6, 2.6)
