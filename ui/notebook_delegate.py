"""Paints a note of the notebook: both passages side by side, the notes, the tags and the time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.article import Language, other_language
from reader.library import Grouping, NoteGroup, NoteLine
from reader.library.notebook import extent
from ui.colours import highlight_colours
from ui.fonts import reading_font
from ui.interface import locale, relative_time
from ui.notebook_model import ENTRY, Entry
from ui.notebook_places import Measures
from ui.notebook_text import excerpt, found, plain_note
from ui.theme import faded, theme
from ui.widgets import draw_focus_ring, scaled_font, text_lines

Index = QModelIndex | QPersistentModelIndex

_QUOTE_SIZE: Final = 15
_BAR: Final = 4
_BETWEEN: Final = 24
_FOUND: Final = 20
"""Percent of the accent behind words that were searched for."""
_SAMPLE: Final = "Some thirty letters of any text, 12 of"
"""What an average letter is measured by."""
_ROOM: Final = 1.06
"""Lines end before they are full, as words are not broken."""


def group_title(group: NoteGroup, grouping: Grouping, line: NoteLine | None) -> str:
    """What stands over a group; an article's title is known once one of its notes was read."""
    if grouping == "article":
        return line.title if line is not None else ""
    if grouping == "color":
        return highlight_colours().name(group.key)
    if grouping == "tag":
        return f"#{group.key}" if group.key else ""
    return locale().toString(
        QDate.fromString(group.key, "yyyy-MM-dd"), QLocale.FormatType.LongFormat
    )


class NoteDelegate(QStyledItemDelegate):
    """How high a row is follows from its `Measures`, for which nothing has to be read."""

    def measures(self, font: QFont, width: int) -> Measures:
        """The heights of rows that are `width` pixels wide, in the interface's `font`."""
        space = theme().space
        quote, meta = QFontMetrics(_quote_font("ko")), QFontMetrics(_meta_font(font))
        column = _columns(QRect(0, 0, width, 0))[0].width()
        note = QFontMetrics(font)
        return Measures(
            heading=space.huge
            + round(QFontMetrics(_title_font(font)).height() * 1.2)
            + space.small,
            plain=2 * (space.medium + space.tiny) + round(meta.height() * 1.15),
            quote_line=round(max(quote.height(), QFontMetrics(_quote_font("en")).height()) * 1.05),
            note_line=round(note.height() * 1.2),
            quote_extent=_extent(_quote_font("en"), column),
            note_extent=_extent(font, _inner(QRect(0, 0, width, 0)).width()),
        )

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return option.rect.size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry | None = index.data(ENTRY)
        body = QRect(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, body)
        if entry is None:
            _paint_absent(painter, body)
        else:
            self._paint_entry(painter, option, body, entry)
        painter.restore()

    def paint_heading(
        self, painter: QPainter, font: QFont, area: QRect, title: str, detail: str, count: int
    ) -> None:
        """Paints what stands over a group at the lower edge of `area`."""
        space, colours = theme().space, theme().colours
        heavy, meta = _title_font(font), _meta_font(font)
        height = round(QFontMetrics(heavy).height() * 1.2)
        line = QRect(area.left(), area.bottom() - space.small - height + 1, area.width(), height)
        line.adjust(space.medium, 0, -space.medium, 0)
        painter.setFont(meta)
        painter.setPen(colours.quiet)
        right = " · ".join(filter(None, (detail, locale().toString(count))))
        room = QFontMetrics(meta).horizontalAdvance(right)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        words = line.adjusted(0, 0, -room - space.large, 0)
        painter.setFont(heavy)
        painter.setPen(colours.ink)
        shown = QFontMetrics(heavy).elidedText(title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, body: QRect, entry: Entry
    ) -> None:
        measures: Measures = self.measures(option.font, body.width())
        noted, colours, space = entry.line.annotation, theme().colours, theme().space
        inner = _inner(body)
        lines = measures.quote_lines(extent(noted.selector.exact))
        left, right = _columns(body)
        texts, font = _Lines(painter, entry.words), _quote_font(entry.line.quote_language)
        line, quote = measures.quote_line, noted.selector.exact
        quoted = texts.paint(font, colours.ink, quote, left, lines, line)
        partner_font = _quote_font(other_language(entry.line.quote_language))
        partner = entry.partner or ""
        compared = texts.paint(partner_font, colours.quiet, partner, right, lines, line)
        top = inner.top() + max(quoted, compared) + space.tiny
        area = QRect(inner.left(), top, inner.width(), 0)
        notes = [noted.note, *(reply.text for reply in noted.replies)]
        note = " — ".join(filter(None, map(plain_note, notes)))
        lines = measures.note_lines(extent(*notes))
        top += texts.paint(option.font, colours.ink, note, area, lines, measures.note_line)
        end = self._paint_foot(painter, option.font, entry, inner, top + space.tiny)
        bar = QRectF(body.left() + space.medium, inner.top(), _BAR, end - inner.top())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.marks.get(noted.color, colours.quiet))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _paint_foot(
        self, painter: QPainter, base: QFont, entry: Entry, inner: QRect, top: int
    ) -> int:
        """Returns where it ends."""
        colours, space, noted = theme().colours, theme().space, entry.line.annotation
        font = _meta_font(base)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left, height = inner.left(), round(metrics.height() * 1.15)
        where = self.tr("in a translation") if noted.side == "translation" else ""
        answers = self.tr("%n further note(s)", "", len(noted.replies)) if noted.replies else ""
        parts = (
            (self.tr("No longer in the text") if noted.detached else "", colours.warning),
            ("  ".join(f"#{tag}" for tag in noted.tags), colours.accent),
            (relative_time(noted.created), colours.quiet),
            (where, colours.quiet),
            (answers, colours.quiet),
            (entry.line.title if entry.titled else "", colours.quiet),
        )
        for text, colour in parts:
            room = inner.right() - left
            if not text or room < metrics.averageCharWidth() * 4:
                continue
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setPen(colour)
            painter.drawText(QRect(left, top, room, height), Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(shown) + space.medium
        return top + height


class _Lines:
    """Paints texts in a few lines each, with the words that were searched for marked in them."""

    def __init__(self, painter: QPainter, words: Sequence[str]) -> None:
        self._painter = painter
        self._words = words

    def paint(
        self, font: QFont, colour: QColor, text: str, area: QRect, most: int, height: int
    ) -> int:
        """Returns how high the painted lines are."""
        if not text or not most:
            return 0
        painter, metrics = self._painter, QFontMetricsF(font)
        painter.setFont(font)
        room = area.width() * most // (2 * metrics.height())
        lines = text_lines(excerpt(text, self._words, int(room)), font, area.width(), most)
        for number, line in enumerate(lines):
            where = QRect(area.left(), area.top() + number * height, area.width(), height)
            self._mark(line, metrics, where)
            painter.setPen(colour)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, line)
        return len(lines) * height

    def _mark(self, line: str, metrics: QFontMetricsF, where: QRect) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(faded(theme().colours.accent, _FOUND))
        for start, end in found(line, self._words):
            left = where.left() + metrics.horizontalAdvance(line[:start])
            width = metrics.horizontalAdvance(line[:end]) - metrics.horizontalAdvance(line[:start])
            area = QRectF(left - 1, where.top() + 1, width + 2, where.height() - 2)
            self._painter.drawRoundedRect(area, 3, 3)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, body: QRect) -> None:
    look = theme()
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colours.selected if selected else look.colours.hover)
        painter.drawRoundedRect(QRectF(body), look.radius, look.radius)
    focused = option.state & QStyle.StateFlag.State_HasFocus
    if focused and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
        draw_focus_ring(painter, body, look.colours.accent)


def _paint_absent(painter: QPainter, body: QRect) -> None:
    """Grey lines where text will come."""
    left, right = _columns(body)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colours.skeleton)
    for area in (left, right):
        painter.drawRoundedRect(QRectF(area.left(), area.top() + 4, area.width() * 0.8, 9), 3, 3)


def _inner(body: QRect) -> QRect:
    space = theme().space
    return body.adjusted(2 * space.medium + _BAR, space.medium, -space.medium, -space.medium)


def _columns(body: QRect) -> tuple[QRect, QRect]:
    """Where a passage and its partner stand, side by side."""
    inner = _inner(body)
    width = (inner.width() - _BETWEEN) // 2
    left = QRect(inner.left(), inner.top(), width, inner.height())
    return left, left.translated(width + _BETWEEN, 0)


def _extent(font: QFont, width: int) -> int:
    """The extent of a text that fills a line of `width` pixels."""
    letter = QFontMetrics(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    return int(width / letter / _ROOM) // 4


def _quote_font(language: Language) -> QFont:
    font = reading_font(language)
    font.setPixelSize(_QUOTE_SIZE)
    return font


def _title_font(base: QFont) -> QFont:
    return scaled_font(base, 1, QFont.Weight.DemiBold)


def _meta_font(base: QFont) -> QFont:
    return scaled_font(base, -0.5)
