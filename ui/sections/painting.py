"""How the rows of the left edge look."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import paint_icon
from ui.interface import short_number
from ui.sections.model import COUNT, DEPTH, SECTION, TROUBLE, Index
from ui.sections.section import HEADINGS, Kind, Section
from ui.theme import theme
from ui.widgets import draw_focus_ring, scaled_font

_ROW: Final = 34
_HEADING: Final = 34
_INDENT: Final = 10
"""By how much what is in a folder stands further right."""
_DEEPEST: Final = 4
_MARK: Final = 14
_ARTICLE: Final = re.compile(r"^(?:the|an|a)\s+(?=\S)", re.IGNORECASE)
_ICONS: Final[dict[Kind, str]] = {
    "all": "all",
    "unread": "unread",
    "starred": "star",
    "notebook": "notebook",
    "feed": "feed",
    "tag": "tag",
}


def is_folded(width: int) -> bool:
    """Whether a strip of this width has room for icons alone."""
    return width < theme().width.sections_folded + 20


class SectionDelegate(QStyledItemDelegate):
    """Paints a row. `empty_height` says how high the place is that stands for missing feeds."""

    def __init__(self, parent: QWidget, empty_height: Callable[[], int]) -> None:
        super().__init__(parent)
        self._empty_height = empty_height

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        section: Section = index.data(SECTION)
        if section.kind == "no feeds":
            return QSize(40, self._empty_height())
        return QSize(40, _HEADING if section.kind in HEADINGS else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        section: Section = index.data(SECTION)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        folded = is_folded(option.rect.width())
        if section.kind in HEADINGS:
            _paint_heading(painter, option, section, folded)
        elif section.kind != "no feeds":
            _paint_section(painter, option, index, folded)
        painter.restore()


def chevron_area(row: QRect, depth: int) -> QRect:
    """Where a folder is opened and closed by a click."""
    body, space = _body(row), theme().space
    left = body.left() + space.tiny + min(depth, _DEEPEST) * _INDENT
    return QRect(left, row.top(), theme().size.icon + 2 * space.tiny, row.height())


def _body(row: QRect) -> QRect:
    return row.adjusted(theme().space.small, 1, -theme().space.small, -1)


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, section: Section, folded: bool
) -> None:
    space, rect = theme().space, QRect(option.rect)
    if folded:
        painter.setPen(theme().colours.line)
        middle = rect.center().y()
        painter.drawLine(rect.left() + space.medium, middle, rect.right() - space.medium, middle)
        return
    painter.setFont(scaled_font(option.font, -0.5, QFont.Weight.DemiBold))
    painter.setPen(theme().colours.quiet)
    text = rect.adjusted(space.large + 2, space.small, 0, 0)
    painter.drawText(
        text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, section.title
    )


def _paint_section(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, folded: bool
) -> None:
    section: Section = index.data(SECTION)
    look, space = theme(), theme().space
    body = _body(QRect(option.rect))
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colours.selected if selected else look.colours.hover)
        painter.drawRoundedRect(QRectF(body), look.radius, look.radius)
    indent = _indent(index)
    side = look.size.icon
    left = body.left() + space.small + 1 + indent
    icon_area = QRect(left, body.center().y() - side // 2, side, side)
    if folded:
        icon_area.moveCenter(body.center())
    if folded and (section.kind == "tag" or section.is_subscription):
        letters = body.adjusted(0, 0, -_MARK + 2, 0) if index.data(TROUBLE) else body
        _paint_initials(painter, option, letters, section)
    elif folded or not _is_inside(index):
        ink = look.colours.accent if selected else look.colours.ink
        paint_icon(painter, _icon_of(section, option), ink, icon_area)
    if not folded:
        words = body.adjusted(space.huge + 4 + indent, 0, -space.small, 0)
        _paint_words(painter, option, words, index)
    elif index.data(TROUBLE):
        place = QPoint(body.right() - _MARK + 1, body.center().y() - _MARK // 2)
        _paint_mark(painter, QRect(place, QSize(_MARK, _MARK)))
    focused = option.state & QStyle.StateFlag.State_HasFocus
    if focused and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
        draw_focus_ring(painter, body, look.colours.accent)


def _indent(index: Index) -> int:
    return min(int(index.data(DEPTH)), _DEEPEST) * _INDENT


def _is_inside(index: Index) -> bool:
    """Whether it is a feed in a folder: its place says what it is, and its name has more room."""
    section: Section = index.data(SECTION)
    return section.kind == "feed" and int(index.data(DEPTH)) > 0


def _icon_of(section: Section, option: QStyleOptionViewItem) -> str:
    if section.kind == "folder":
        is_open = bool(option.state & QStyle.StateFlag.State_Open)
        return "chevron-down" if is_open else "chevron-right"
    return _ICONS[section.kind]


def initials(section: Section) -> str:
    """What tells a section apart where there is no room for its name."""
    if section.kind == "tag":
        return f"#{section.tag[:1]}"
    words = _ARTICLE.sub("", section.title).split() or [section.title]
    first, *others = words
    return (first[:1] + others[0][:1]).upper() if others else first[:1].upper() + first[1:2]


def _paint_initials(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, section: Section
) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    weight = QFont.Weight.Normal if section.kind == "feed" else QFont.Weight.DemiBold
    painter.setFont(scaled_font(option.font, 0, weight))
    painter.setPen(theme().colours.accent if selected else theme().colours.ink)
    text = initials(section)
    if painter.fontMetrics().horizontalAdvance(text) > area.width():
        text = text[:1]
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index
) -> None:
    colours, section = theme().colours, index.data(SECTION)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    number = short_number(index.data(COUNT))
    painter.setFont(scaled_font(option.font, -0.5))
    painter.setPen(colours.quiet)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    taken = painter.fontMetrics().horizontalAdvance(number) + theme().space.small if number else 0
    if _shows_trouble(option, index):
        left = area.right() - taken - _MARK + 1
        _paint_mark(painter, QRect(left, area.center().y() - _MARK // 2, _MARK, _MARK))
        taken += _MARK + theme().space.tiny
    weight = QFont.Weight.DemiBold if selected else QFont.Weight.Normal
    painter.setFont(scaled_font(option.font, 0, weight))
    painter.setPen(colours.ink)
    words = area.adjusted(0, 0, -taken, 0)
    text = painter.fontMetrics().elidedText(
        section.title, Qt.TextElideMode.ElideRight, words.width()
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _shows_trouble(option: QStyleOptionViewItem, index: Index) -> bool:
    """An open folder leaves it to its feeds to say that something is wrong."""
    is_open = bool(option.state & QStyle.StateFlag.State_Open)
    return bool(index.data(TROUBLE)) and not is_open


def _paint_mark(painter: QPainter, area: QRect) -> None:
    paint_icon(painter, "warning", theme().colours.warning, area)
