"""The line above a title: the site, as a link to the article's own page, and the times."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from reader.article import Article
from ui.links import address_tip, web_page
from ui.reading.meta import SEPARATOR, site_of, times_of
from ui.reading.plan import PageSide
from ui.reading.style import small_font
from ui.theme import faded, theme
from ui.widgets import draw_focus_ring

if TYPE_CHECKING:
    from ui.reading.canvas import Canvas

_ROOM: Final = 5
"""Pixels around the letters of a link for the ring that shows the keyboard."""

_LEAST_SITE: Final = 64
"""Pixels that a site keeps however long the times beside it are."""

_UNDERLINE: Final = 55
_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BY_KEYBOARD: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
_OF_TEXT: Final = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
)


class SiteLink(QAbstractButton):
    """The name of a site; the address that it leads to is its tool tip, for the keyboard too.

    `reached`: the keyboard came here by Tab. `menu_requested` carries a place on the screen, and
    `left` that a key was pressed which means the text.
    """

    reached = Signal()
    left = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)  # the page is told that the mouse has left its text
        theme().changed.connect(self.update)

    def lead(self, name: str, address: str) -> None:
        """Shows `name`, which leads to `address`."""
        self.setText(name)
        self.setToolTip(address_tip(address))
        self.setAccessibleName(self.tr("{site}, the original page").format(site=name))
        self.setAccessibleDescription(address)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(small_font())
        width = metrics.horizontalAdvance(self.text()) + 2 * _ROOM
        return QSize(round(width + 0.5), round(metrics.height()) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, font = theme().colours, small_font()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_wanted = self.underMouse() or self.hasFocus()
            ink = colours.accent if is_wanted else colours.quiet
            area = QRectF(self.rect()).adjusted(_ROOM, 0, -_ROOM, 0)
            metrics = QFontMetricsF(font)
            text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width() + 1)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(area.adjusted(0, 0, _ROOM, 0), _FLAGS, text)
            if self.hasFocus():
                draw_focus_ring(painter, self.rect(), colours.accent)
                return
            line = round(area.center().y() - metrics.height() / 2 + metrics.ascent() + 2) + 0.5
            painter.setPen(QPen(ink if is_wanted else faded(ink, _UNDERLINE), 1))
            right = area.left() + metrics.horizontalAdvance(text)
            painter.drawLine(QPointF(area.left(), line), QPointF(right, line))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.reached.emit()
            # Later, as a tip goes when anything is told of the focus.
            QTimer.singleShot(0, self, self._show_tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _OF_TEXT:
            self.left.emit()
            event.ignore()  # the text behind takes it
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)  # any other is not the text's either

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def _show_tip(self) -> None:
        if self.hasFocus():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)


class SourceLine(QWidget):
    """Site and times of one article; the site is a link where the article has an address."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.link = SiteLink(self)
        self.address = ""
        self._site = ""
        self._times: list[str] = []
        theme().changed.connect(self.update)

    def show_article(self, article: Article) -> None:
        """Tells where `article` is from."""
        self.address = web_page(article.url)
        self._site, self._times = site_of(article), times_of(article)
        if self.link.hasFocus():
            QToolTip.hideText()
            if not self.address:
                self.link.left.emit()
        self.link.lead(self._site, self.address)
        self.link.setVisible(bool(self.address))
        self.setAccessibleName(SEPARATOR.join(filter(None, (self._site, *self._times))))
        self.update()

    def place(self, area: QRectF) -> None:
        """Puts the letters into `area` of the parent."""
        self.setGeometry(area.adjusted(-_ROOM, -2, _ROOM, 2).toAlignedRect())
        metrics = QFontMetricsF(small_font())
        times = metrics.horizontalAdvance(f"{SEPARATOR}{self.times}")
        most = max(self.width() - math.ceil(times), _LEAST_SITE)
        self.link.setGeometry(0, 0, min(self.link.sizeHint().width(), most), self.height())

    @property
    def times(self) -> str:
        """The times that there is room for beside the site, which is shortened before they are."""
        metrics = QFontMetricsF(small_font())
        site = min(metrics.horizontalAdvance(self._site), _LEAST_SITE - 2 * _ROOM)
        room = self.width() - 2 * _ROOM - metrics.horizontalAdvance(SEPARATOR) - site
        whole = SEPARATOR.join(self._times)
        return whole if metrics.horizontalAdvance(whole) <= room else "".join(self._times[:1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = small_font()
        with QPainter(self) as painter:
            painter.setFont(font)
            painter.setPen(theme().colours.quiet)
            area = QRectF(self.rect()).adjusted(_ROOM, 0, -_ROOM, 0)
            metrics, elide = QFontMetricsF(font), Qt.TextElideMode.ElideRight
            text = self.times
            if self._site and text:
                text = f"{SEPARATOR}{text}"
            if self.address:
                area.setLeft(self.link.geometry().right() + 1 - _ROOM)
            else:
                room = max(area.width() - metrics.horizontalAdvance(text), _LEAST_SITE - 2 * _ROOM)
                text = metrics.elidedText(self._site, elide, room) + text
            shown = metrics.elidedText(text, elide, area.width() + 1)
            is_whole = shown.endswith(SEPARATOR.join(self._times)) and (
                bool(self.address) or shown.startswith(self._site)
            )
            self.setToolTip("" if is_whole else self.accessibleName())
            painter.drawText(area.adjusted(0, 0, _ROOM, 0), _FLAGS, shown)


class Sources(QObject):
    """The lines above the titles of a page, which scroll with it.

    `link_requested` carries the address of a link that was clicked, or chosen by keyboard;
    `menu_requested` that of one of which the menu is wanted, and a place on the screen.
    """

    link_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        surface = canvas.viewport()
        self._lines: dict[PageSide, SourceLine] = {
            "article": SourceLine(surface),
            "counterpart": SourceLine(surface),
        }
        self._owners: dict[PageSide, Article] = {}
        before: QWidget = canvas
        for line in self._lines.values():
            QWidget.setTabOrder(before, line.link)
            before = line.link
            self._connect(line)
            line.hide()
        canvas.laid_out.connect(self.place)
        canvas.verticalScrollBar().valueChanged.connect(lambda _value: self.place())

    def shows(self, side: PageSide) -> bool:
        """Whether the article on `side` is shown."""
        return side in self._owners

    def address(self, side: PageSide) -> str:
        """Where the page of the article on `side` is; empty if it has none or is not shown."""
        return self._lines[side].address if self.shows(side) else ""

    def link(self, side: PageSide) -> SiteLink:
        """The link above the title on `side`."""
        return self._lines[side].link

    def refresh(self, article: Article | None = None) -> None:
        """Tells again what is shown, in another language or as `article` has it now."""
        for side, owner in self._owners.items():
            if article is None or article.id == owner.id:
                self._lines[side].show_article(article or owner)
        self.place()

    def place(self) -> None:
        """Puts each line where its title is; one whose article is not shown goes."""
        page = self._canvas.page
        for side, line in self._lines.items():
            if page is None or side not in page.sides:
                self._owners.pop(side, None)
                line.hide()
                continue
            if self._owners.get(side) is not page.owner(side):
                self._owners[side] = page.owner(side)
                line.show_article(page.owner(side))
            line.place(page.source_rect(side).translated(0, -self._canvas.top))
            line.show()

    def _connect(self, line: SourceLine) -> None:
        link = line.link
        link.clicked.connect(lambda: self.link_requested.emit(line.address))
        link.menu_requested.connect(lambda place: self.menu_requested.emit(line.address, place))
        link.reached.connect(lambda: self._canvas.verticalScrollBar().setValue(0))
        link.left.connect(lambda: self._canvas.setFocus(Qt.FocusReason.OtherFocusReason))
