"""Paints a row of the article list: title, source and time, languages, star and notes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.library import ArticleSummary
from ui.article_model import SUMMARY, moment
from ui.icons import paint_icon
from ui.interface import badge, relative_time
from ui.theme import theme
from ui.widgets import draw_focus_ring, scaled_font, text_lines

Index = QModelIndex | QPersistentModelIndex

_TITLE_LINES: Final = 2
_DOT: Final = 7
_INDENT: Final = 20
_SMALL_ICON: Final = 13


class ArticleDelegate(QStyledItemDelegate):
    """All rows are equally high, so that a long list opens at once."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        space = theme().space
        height = _TITLE_LINES * _line_height(_title_font(option, True))
        height += _line_height(_meta_font(option))
        return QSize(100, height + space.wide - space.tiny)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary: ArticleSummary = index.data(SUMMARY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = _inner(option, summary)
        _paint_ground(painter, option, _body(option))
        _paint_unread(painter, option, summary, inner.top())
        top = _paint_title(painter, option, summary, inner)
        _paint_meta(painter, option, summary, inner, top + theme().space.tiny)
        painter.restore()

    def mark_area(self, option: QStyleOptionViewItem, summary: ArticleSummary) -> QRect:
        """Where the row in the rectangle of `option` says that the text has changed."""
        inner, font = _inner(option, summary), _meta_font(option)
        top = inner.top() + theme().space.tiny
        top += len(_title_lines(option, summary, inner.width())) * _line_height(
            _title_font(option, not summary.read)
        )
        line = QRect(inner.left(), top, inner.width(), _line_height(font))
        languages = badge(summary.language, summary.counterpart is not None)
        metrics = QFontMetrics(font)
        right = _beside(_badge_box(metrics, languages, line, line.right()))
        return _badge_box(metrics, _updated(), line, right).toAlignedRect()


def _body(option: QStyleOptionViewItem) -> QRect:
    return QRect(option.rect).adjusted(theme().space.small, 1, -theme().space.small, -1)


def _inner(option: QStyleOptionViewItem, summary: ArticleSummary) -> QRect:
    """Where the words are: a title of one line has the same room above as below."""
    inner = _body(option).adjusted(_INDENT, theme().space.small, -theme().space.medium, 0)
    missing = _TITLE_LINES - len(_title_lines(option, summary, inner.width()))
    line = _line_height(_title_font(option, not summary.read))
    return inner.adjusted(0, missing * line // 2, 0, 0)


def _title_lines(option: QStyleOptionViewItem, summary: ArticleSummary, width: int) -> list[str]:
    return text_lines(summary.title, _title_font(option, not summary.read), width, _TITLE_LINES)


def _title_font(option: QStyleOptionViewItem, is_heavy: bool) -> QFont:
    return scaled_font(option.font, 0.5, QFont.Weight.DemiBold if is_heavy else QFont.Weight.Normal)


def _meta_font(option: QStyleOptionViewItem) -> QFont:
    return scaled_font(option.font, -0.5)


def _line_height(font: QFont) -> int:
    return round(QFontMetrics(font).height() * 1.12)


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


def _paint_unread(
    painter: QPainter, option: QStyleOptionViewItem, summary: ArticleSummary, top: int
) -> None:
    if summary.read:
        return
    line = _line_height(_title_font(option, True))
    left = option.rect.left() + theme().space.small
    centre = QPointF(left + _INDENT / 2, top + line / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colours.accent)
    painter.drawEllipse(centre, _DOT / 2, _DOT / 2)


def _paint_title(
    painter: QPainter, option: QStyleOptionViewItem, summary: ArticleSummary, area: QRect
) -> int:
    """Returns where the title ends."""
    font = _title_font(option, not summary.read)
    line = _line_height(font)
    painter.setFont(font)
    painter.setPen(theme().colours.ink)
    top = area.top()
    for text in _title_lines(option, summary, area.width()):
        where = QRect(area.left(), top, area.width(), line)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
        top += line
    return top


def _paint_meta(
    painter: QPainter,
    option: QStyleOptionViewItem,
    summary: ArticleSummary,
    area: QRect,
    top: int,
) -> None:
    font = _meta_font(option)
    painter.setFont(font)
    line = QRect(area.left(), top, area.width(), _line_height(font))
    languages = badge(summary.language, summary.counterpart is not None)
    right = _paint_badge(painter, languages, line, line.right(), theme().colours.quiet)
    if summary.changed:
        right = _paint_badge(painter, _updated(), line, right, theme().colours.accent)
    if summary.notes:
        right = _paint_count(painter, summary.notes, line, right)
    if summary.starred:
        star = QRect(right - _SMALL_ICON, line.top(), _SMALL_ICON, line.height())
        paint_icon(painter, "star-filled", theme().colours.marks["yellow"], star)
        right = star.left() - theme().space.tiny
    words = QRect(line.left(), line.top(), right - line.left(), line.height())
    text = _source_and_time(summary, QFontMetrics(font), words.width())
    painter.setPen(theme().colours.quiet)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


def _source_and_time(summary: ArticleSummary, metrics: QFontMetrics, width: int) -> str:
    """The source gives way to the time where there is no room for both."""
    time = relative_time(moment(summary))
    if not summary.site:
        return time
    rest = width - metrics.horizontalAdvance(f" · {time}")
    site = metrics.elidedText(summary.site, Qt.TextElideMode.ElideRight, rest)
    excess = metrics.horizontalAdvance(f"{site} · {time}") - width
    if excess > 0:  # beside Korean letters the ellipsis is wider than alone
        site = metrics.elidedText(summary.site, Qt.TextElideMode.ElideRight, rest - excess)
    return f"{site} · {time}"


def _updated() -> str:
    return QCoreApplication.translate("ArticleList", "updated")


def _paint_badge(painter: QPainter, text: str, line: QRect, right: int, ink: QColor) -> int:
    """Returns where there is room again on its left."""
    colours, space = theme().colours, theme().space
    box = _badge_box(painter.fontMetrics(), text, line, right)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(colours.line.darker(112) if not theme().dark else colours.line.lighter(135), 1)
    )
    painter.drawRoundedRect(box, space.tiny, space.tiny)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return _beside(box)


def _badge_box(metrics: QFontMetrics, text: str, line: QRect, right: int) -> QRectF:
    width = metrics.horizontalAdvance(text) + 2 * theme().space.tiny + 2
    return QRectF(right - width, line.top() + 0.5, width, line.height() - 1)


def _beside(box: QRectF) -> int:
    return int(box.left()) - theme().space.small


def _paint_count(painter: QPainter, count: int, line: QRect, right: int) -> int:
    colours = theme().colours
    text = str(count)
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.setPen(colours.quiet)
    numbers = QRect(right - width, line.top(), width, line.height())
    painter.drawText(numbers, Qt.AlignmentFlag.AlignVCenter, text)
    pen = QRect(numbers.left() - _SMALL_ICON - 2, line.top(), _SMALL_ICON, line.height())
    paint_icon(painter, "note", colours.quiet, pen)
    return pen.left() - theme().space.small
