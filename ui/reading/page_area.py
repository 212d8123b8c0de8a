"""The part of a page that is on screen: its width and zoom, and where it is scrolled to."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader.article import TITLE
from ui.reading.page import Page
from ui.theme import theme

ZOOM_RANGE = (70, 250)
_LINE_STEP = 28
_WALK_MARGIN = 56.0
_WHEEL_NOTCH = 120
_ROWS_AT_ONCE = 20


class PageArea(QAbstractScrollArea):
    """Scrolls one page, and lays out what comes into view.

    `visible_sentences` may be read from any thread: it is replaced whole, never changed.
    """

    laid_out = Signal()
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self.visible_sentences: tuple[int, ...] = ()
        self._zoom = 100
        self._covered = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that its coming does not narrow the page and lay it out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._lay_out_more)
        self.verticalScrollBar().setSingleStep(_LINE_STEP)

    def set_covered(self, pixels: int) -> None:
        """Lets the page scroll so much further, as its lower edge is covered."""
        if pixels != self._covered:
            self._covered = pixels
            self._update_range()

    @property
    def zoom(self) -> int:
        """The size of the text in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Sets the size of the text, within `ZOOM_RANGE`; what is at the top stays there."""
        percent = min(max(percent, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        if percent == self._zoom:
            return
        self._zoom = percent
        self.lay_out_again()
        self.zoom_changed.emit(percent)

    def lay_out_again(self) -> None:
        """Lays the page out anew after its width, zoom or fonts have changed."""
        if self.page is None:
            return
        position = self.scroll_position()
        self.page.set_geometry(self._page_width(), self._zoom)
        self._update_range()
        self.set_scroll_position(position)
        self._laid_out()

    @property
    def top(self) -> float:
        """The height of the page that is at the top of the viewport."""
        return float(self.verticalScrollBar().value())

    def scroll_position(self) -> float:
        """The row at the top, and as a fraction how much of it is above: it survives a resize.

        Above the title it runs from -1 to 0; between two rows it stays with the upper one.
        """
        if self.page is None:
            return -1.0
        first = self.page.rows[0].top
        if self.top < first:
            return self.top / first - 1
        index = self.page.rows_between(self.top, self.top).start
        row = self.page.rows[index]
        return index + min((self.top - row.top) / max(row.height, 1.0), 0.999)

    def set_scroll_position(self, position: float) -> None:
        """Scrolls to what `scroll_position` once answered."""
        if self.page is None:
            return
        index = min(max(math.floor(position), 0), len(self.page.rows) - 1)
        row = self.page.laid_out_row(index)
        self._update_range()
        height = row.height if position >= 0 else row.top
        self.verticalScrollBar().setValue(round(row.top + (position - index) * height))

    def scroll_to_sentence(self, sentence: int) -> None:
        """Brings the row of one of the article's sentences to the top."""
        if self.page is None or sentence == TITLE:
            return
        rects = self.page.rects("article", *self.page.sentence_span("article", sentence))
        if rects:
            self.verticalScrollBar().setValue(round(rects[0].top() - theme().space.small))

    def scroll_to(self, rect: QRectF) -> None:
        """Brings `rect` of the page into view with some text around it, and no further."""
        height = self.viewport().height()
        margin = min(_WALK_MARGIN, height / 4)
        if rect.top() - margin < self.top or rect.height() > height - 2 * margin:
            self.verticalScrollBar().setValue(round(rect.top() - margin))
        elif rect.bottom() + margin > self.top + height:
            self.verticalScrollBar().setValue(round(rect.bottom() + margin - height))

    def to_page(self, point: QPointF) -> QPointF:
        """The place on the page of a place in the viewport."""
        return QPointF(point.x(), point.y() + self.top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_range()
        if self.page is not None and self.page.width != self._page_width():
            self.lay_out_again()
        else:
            self._note_visible()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._note_visible()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / _WHEEL_NOTCH
            self.set_zoom(self._zoom + round(10 * notches))
            event.accept()
        else:
            super().wheelEvent(event)

    def _page_width(self) -> float:
        return float(self.viewport().width())

    def _update_range(self) -> None:
        height = self.viewport().height()
        page = 0 if self.page is None else round(self.page.height)
        self.verticalScrollBar().setPageStep(max(height - 2 * _LINE_STEP, 1))
        self.verticalScrollBar().setRange(0, max(page + self._covered - height, 0))

    def _laid_out(self) -> None:
        self._note_visible()
        self.viewport().update()
        self.laid_out.emit()

    def _anchor(self, page: Page) -> tuple[int, float]:
        """The row at the top of the viewport, and how many pixels of it are above."""
        index = page.rows_between(self.top, self.top).start
        return index, self.top - page.rows[index].top

    def _return_to(self, anchor: tuple[int, float]) -> None:
        """Scrolls to where `_anchor` was taken: what is on screen stays, whatever grew."""
        if self.page is not None:
            self._update_range()
            value = round(self.page.rows[anchor[0]].top + anchor[1])
            if value != self.verticalScrollBar().value():
                self.verticalScrollBar().setValue(value)

    def _lay_out_visible(self, page: Page) -> None:
        """Gives the rows on screen their true heights; more come into view if these are smaller."""
        anchor = self._anchor(page)
        bottom = self.viewport().height()
        while page.lay_out(page.rows_between(self.top, self.top + bottom)):
            self._return_to(anchor)
        if not page.is_laid_out and not self._later.isActive():
            self._later.start()

    def _lay_out_more(self) -> None:
        """Lays a few of the other rows out while nothing else is to do."""
        page = self.page
        if page is None or page.is_laid_out:
            self._later.stop()
            return
        anchor = self._anchor(page)
        if page.lay_out_more(_ROWS_AT_ONCE):
            self._return_to(anchor)

    def _note_visible(self) -> None:
        if self.page is None:
            self.visible_sentences = ()
            return
        self._lay_out_visible(self.page)
        bottom = self.top + self.viewport().height()
        self.visible_sentences = tuple(self.page.sentences_between(self.top, bottom))
