"""The rows of the article list, with the mark of a changed text that can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.article_delegate import ArticleDelegate
from ui.article_model import ArticleModel
from ui.level_rows import LevelRows


class ArticleRows(LevelRows):
    """Shows an `ArticleModel`.

    `mark_clicked` carries the number of an article whose mark “updated” was clicked; its row is not
    selected by that.
    """

    mark_clicked = Signal(int)

    def __init__(self, model: ArticleModel) -> None:
        super().__init__(model)
        self._articles = model
        self._delegate = ArticleDelegate(self)
        self._pressed: int | None = None
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)

    def mark_at(self, place: QPoint) -> int | None:
        """The article whose mark lies at `place` of the viewport."""
        index = self.indexAt(place)
        summary = self._articles.summary(index.row()) if index.isValid() else None
        if summary is None or not summary.changed:
            return None
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return summary.id if self._delegate.mark_area(option, summary).contains(place) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.mark_at(event.position().toPoint())
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self.mark_at(event.position().toPoint()):
            self.mark_clicked.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.mark_at(event.position().toPoint()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()
        if self._pressed is None:
            super().mouseMoveEvent(event)
