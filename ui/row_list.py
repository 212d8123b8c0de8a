"""Lists that place their rows themselves: Qt's own ask the model for every row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
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

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
Action = QAbstractItemView.CursorAction

_STEPS: Final = {
    Action.MoveUp: -1,
    Action.MovePrevious: -1,
    Action.MoveDown: 1,
    Action.MoveNext: 1,
}
_PAGES: Final = {Action.MovePageUp: -1, Action.MovePageDown: 1}


class RowList(QListView):
    """A list whose rows stand where a subclass says, as it scrolls, is walked, chosen and painted.

    Places are pixels from the top of the first row, whatever is scrolled. A subclass calls `_begin`
    as soon as it can say where rows stand, for Qt asks at once.
    """

    _focused: ClassVar[QStyle.StateFlag] = QStyle.StateFlag.State_HasFocus
    """What a row is told that the keyboard is at."""
    _sideways: ClassVar[int] = 0
    """How many rows the keys for left and right go on."""

    _listed: QAbstractListModel

    def __init__(self) -> None:
        super().__init__()
        # Held here: a window that is going may lay itself out once more, and what Qt knows of the
        # delegate then is no Python object any more.
        self._drawing = self.itemDelegate()

    def _begin(self, model: QAbstractListModel) -> None:
        self._listed = model
        self.setModel(model)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # What a subclass says

    def _total(self) -> int:
        """How high all rows are together, in pixels."""
        raise NotImplementedError

    def _step(self) -> int:
        """How far one step of the scroll bar goes, in pixels."""
        raise NotImplementedError

    def _top(self, row: int) -> int:
        """The place where a row begins."""
        raise NotImplementedError

    def _row_height(self, row: int) -> int:
        """How high a row is, in pixels."""
        raise NotImplementedError

    def _across(self) -> tuple[int, int]:
        """Where rows begin in the viewport, and how wide they are."""
        raise NotImplementedError

    def _row_at(self, place: int) -> int:
        """The row at a place; -1 where there is none."""
        raise NotImplementedError

    def _rows_between(self, top: int, bottom: int) -> range:
        """The rows from one place to another, both of them included."""
        raise NotImplementedError

    def _page_from(self, row: int, pages: int) -> int:
        """The row so many pages below another, which may be none that there is."""
        raise NotImplementedError

    def _seen_from(self, row: int) -> int:
        """The place from which on a row is to be seen when it is scrolled to."""
        return self._top(row)

    def _lay_out(self) -> None:
        """Takes account of rows that have come or gone."""
        self.updateGeometries()

    def _rows_to_paint(self, area: QRect) -> range:
        """The rows to be painted when an area of the viewport is."""
        offset = self.verticalOffset()
        return self._rows_between(area.top() + offset, area.bottom() + offset)

    def _paint_over(self, painter: QPainter, row: int, area: QRect) -> None:
        """Paints what belongs to a row outside its area."""

    # Geometry

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        row = index.row()
        if not 0 <= row < self._count():
            return QRect()
        left, width = self._across()
        return QRect(left, self._top(row) - self.verticalOffset(), width, self._row_height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        row = self._row_at(point.y() + self.verticalOffset())
        left, width = self._across()
        inside = row >= 0 and left <= point.x() < left + width
        return self._listed.index(row) if inside else QModelIndex()

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802
        return False

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:  # noqa: N802
        return QRegion(self.viewport().rect())

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802
        if not index.isValid():
            return
        self.updateGeometries()
        row, bar = index.row(), self.verticalScrollBar()
        top = self._seen_from(row)
        lowest = self._top(row) + self._row_height(row) - self.viewport().height()
        if hint == Hint.PositionAtCenter:
            bar.setValue((top + lowest) // 2)
        elif hint == Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint == Hint.PositionAtBottom or lowest > bar.value():
            bar.setValue(min(top, lowest))

    def updateGeometries(self) -> None:  # noqa: N802
        room, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setRange(0, max(0, self._total() - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._step())

    def doItemsLayout(self) -> None:  # noqa: N802
        self._lay_out()
        self.viewport().update()

    def dataChanged(  # noqa: N802
        self, _first: Index, _last: Index, /, _roles: Sequence[int] = ()
    ) -> None:
        self.viewport().update()

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        self.viewport().update()

    # Keyboard and selection

    def moveCursor(self, action: Action, _held: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        total, row = self._count(), self.currentIndex().row()
        if not total:
            return QModelIndex()
        if row < 0:
            top = self.verticalOffset()
            seen = self._rows_between(top, top + self.viewport().height() - 1)
            return self._listed.index(next(iter(seen), 0))
        if action in _PAGES:
            goal = self._page_from(row, _PAGES[action])
        elif action in (Action.MoveHome, Action.MoveEnd):
            goal = 0 if action == Action.MoveHome else total - 1
        else:
            goal = row + _STEPS.get(action, self._sideways)
        return self._listed.index(min(max(goal, 0), total - 1))

    def setSelection(  # noqa: N802
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        offset, area = self.verticalOffset(), rect.normalized()
        rows = self._rows_between(area.top() + offset, area.bottom() + offset)
        chosen = QItemSelection()
        if rows:
            chosen.select(self._listed.index(rows[0]), self._listed.index(rows[-1]))
        self.selectionModel().select(chosen, command)

    # Painting

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:  # noqa: N802
        self._drawing = delegate
        super().setItemDelegate(delegate)

    def paintEvent(self, event: QPaintEvent) -> None:
        hovered = self._hovered()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        with QPainter(self.viewport()) as painter:
            for row in self._rows_to_paint(event.rect()):
                index = self._listed.index(row)
                option.rect = self.visualRect(index)
                option.state = plain | self._state_of(index, hovered)
                self._paint_over(painter, row, option.rect)
                self._drawing.paint(painter, option, index)

    def _state_of(self, index: QModelIndex, hovered: int) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_None
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if index.row() == hovered:
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus() and index.row() == self.currentIndex().row():
            state |= self._focused
        return state

    def _hovered(self) -> int:
        if not self.viewport().underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row()

    def _count(self) -> int:
        return self._listed.rowCount()
