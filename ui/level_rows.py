"""Rows of one height, of which a hundred thousand come and go at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem
from shiboken6 import isValid

from ui.row_list import Index, RowList
from ui.widgets import is_theme_event


class LevelRows(RowList):
    """A list whose geometry is a multiplication.

    Qt's own, even with uniform sizes, asks the model for every row whenever some come or go, which
    takes 20 ms for ten thousand of them, and would stall the window. Nothing here asks for more
    than the rows on the screen.
    """

    def __init__(self, model: QAbstractListModel) -> None:
        super().__init__()
        self._height = 0
        self._begin(model)

    @property
    def row_height(self) -> int:
        """How high each row is, in pixels."""
        if not self._height and isValid(self._drawing):
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            self._height = self._drawing.sizeHint(option, self._listed.index(0)).height()
        return max(self._height, 1)

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:  # noqa: N802
        super().setItemDelegate(delegate)
        self._height = 0
        self.updateGeometries()

    def rows_on_screen(self) -> range:
        """The rows that can be seen."""
        return self._rows_to_paint(self.viewport().rect())

    def dataChanged(  # noqa: N802
        self, first: Index, last: Index, /, _roles: Sequence[int] = ()
    ) -> None:
        if first == last:
            self.update(first)
        else:
            super().dataChanged(first, last)

    def changeEvent(self, event: QEvent) -> None:
        if is_theme_event(event):
            self._height = 0
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _total(self) -> int:
        return self._count() * self.row_height

    def _step(self) -> int:
        return self.row_height

    def _top(self, row: int) -> int:
        return row * self.row_height

    def _row_height(self, _row: int) -> int:
        return self.row_height

    def _across(self) -> tuple[int, int]:
        return 0, self.viewport().width()

    def _row_at(self, place: int) -> int:
        row = place // self.row_height
        return row if 0 <= row < self._count() else -1

    def _rows_between(self, top: int, bottom: int) -> range:
        height = self.row_height
        return range(max(top, 0) // height, min(bottom // height + 1, self._count()))

    def _page_from(self, row: int, pages: int) -> int:
        return row + pages * max(1, self.viewport().height() // self.row_height)
