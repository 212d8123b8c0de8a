"""Rows of one height, of which a hundred thousand come and go at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
)
from shiboken6 import isValid

from ui.article_model import Index
from ui.widgets import is_theme_event

Hint = QAbstractItemView.ScrollHint
Action = QAbstractItemView.CursorAction


class LevelRows(QListView):
    """A list whose geometry is a multiplication.

    Qt's own, even with uniform sizes, asks the model for every row whenever some come or go, which
    takes 20 ms for ten thousand of them, and would stall the window. Nothing here asks for more
    than the rows on the screen.
    """

    def __init__(self, model: QAbstractListModel) -> None:
        super().__init__()
        self._listed = model
        self._height = 0
        # Held here: a window that is going may lay itself out once more, and what Qt knows of the
        # delegate then is no Python object any more.
        self._drawing = self.itemDelegate()
        self.setModel(model)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def row_height(self) -> int:
        """How high each row is, in pixels."""
        if not self._height and isValid(self._drawing):
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            self._height = self._drawing.sizeHint(option, self._listed.index(0)).height()
        return max(self._height, 1)

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:  # noqa: N802
        self._drawing = delegate
        super().setItemDelegate(delegate)
        self._height = 0
        self.updateGeometries()

    def rows_on_screen(self, area: QRect | None = None) -> range:
        """The rows that can be seen, or that lie in an `area` of the viewport."""
        seen = self.viewport().rect() if area is None else area
        top = self.verticalOffset() + seen.top()
        first = max(top, 0) // self.row_height
        last = (top + seen.height() - 1) // self.row_height
        return range(first, min(last + 1, self._count()))

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        if not 0 <= index.row() < self._count():
            return QRect()
        top = index.row() * self.row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self.row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        row = (point.y() + self.verticalOffset()) // self.row_height
        inside = 0 <= point.x() < self.viewport().width() and 0 <= row < self._count()
        return self._listed.index(row) if inside else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802
        if not index.isValid():
            return
        self.updateGeometries()
        top, room = index.row() * self.row_height, self.viewport().height()
        bar = self.verticalScrollBar()
        lowest = top + self.row_height - room
        if hint == Hint.PositionAtCenter:
            bar.setValue((top + lowest) // 2)
        elif hint == Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint == Hint.PositionAtBottom or lowest > bar.value():
            bar.setValue(min(top, lowest))

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802
        return False

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:  # noqa: N802
        return QRegion(self.viewport().rect())

    def moveCursor(self, action: Action, _held: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        total, row = self._count(), self.currentIndex().row()
        if not total:
            return QModelIndex()
        if row < 0:
            return self._listed.index(next(iter(self.rows_on_screen()), 0))
        page = max(1, self.viewport().height() // self.row_height)
        goals: dict[Action, int] = {
            Action.MoveHome: 0,
            Action.MoveEnd: total - 1,
            Action.MovePageDown: row + page,
            Action.MovePageUp: row - page,
            Action.MoveUp: row - 1,
            Action.MovePrevious: row - 1,
            Action.MoveDown: row + 1,
            Action.MoveNext: row + 1,
        }
        return self._listed.index(min(max(goals.get(action, row), 0), total - 1))

    def setSelection(  # noqa: N802
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        rows = self.rows_on_screen(rect.normalized())
        chosen = QItemSelection()
        if rows:
            chosen.select(self._listed.index(rows[0]), self._listed.index(rows[-1]))
        self.selectionModel().select(chosen, command)

    def updateGeometries(self) -> None:  # noqa: N802
        room, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setRange(0, max(0, self._count() * self.row_height - room))
        bar.setPageStep(room)
        bar.setSingleStep(self.row_height)

    def doItemsLayout(self) -> None:  # noqa: N802
        self.updateGeometries()
        self.viewport().update()

    def dataChanged(  # noqa: N802
        self, first: Index, last: Index, /, _roles: Sequence[int] = ()
    ) -> None:
        if first == last:
            self.update(first)
        else:
            self.viewport().update()

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if is_theme_event(event):
            self._height = 0
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        hovered = self._hovered()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        with QPainter(self.viewport()) as painter:
            for row in self.rows_on_screen(event.rect()):
                index = self._listed.index(row)
                option.rect = self.visualRect(index)
                option.state = plain | self._state_of(index, hovered)
                self._drawing.paint(painter, option, index)

    def _state_of(self, index: QModelIndex, hovered: int) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_None
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index.row() == hovered:
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus() and index.row() == self.currentIndex().row():
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def _hovered(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row()

    def _count(self) -> int:
        return self._listed.rowCount()
