"""Rows of unequal heights, of which tens of thousands are laid out at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView

from reader.library import NoteIndex
from ui.notebook_delegate import NoteDelegate
from ui.notebook_model import Index, NotebookModel
from ui.notebook_places import Places
from ui.theme import theme

_WIDEST: Final = 980

Hint = QAbstractItemView.ScrollHint
Action = QAbstractItemView.CursorAction


class PlacedRows(QListView):
    """A list whose geometry is that of `Places`; Qt's own would ask each row for its height.

    There is room for a heading over the first row of each group.
    """

    def __init__(self, model: NotebookModel) -> None:
        super().__init__()
        self._notes = model
        self._painter = NoteDelegate(self)
        self._laid_out = NoteIndex()
        self._places = Places(self._laid_out, self._painter.measures(self.font(), _WIDEST))
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def span(self) -> tuple[int, int]:
        """Where rows begin, and how wide they are, if the list is as wide as its parent."""
        return self._span((self.parentWidget() or self).width())

    def rows_on_screen(self) -> tuple[int, int]:
        """The first and the last row that can be seen; the last before the first without rows."""
        top = self.verticalOffset()
        last = self._places.row_near(top + self.viewport().height())
        return max(0, self._places.row_near(top)), last

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        row = index.row()
        if not 0 <= row < self._notes.rowCount():
            return QRect()
        top = self._places.top(row) - self.verticalOffset()
        return QRect(self._left(), top, self._row_width(), self._places.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        row = self._places.row_at(point.y() + self.verticalOffset())
        inside = self._left() <= point.x() < self._left() + self._row_width()
        return self._notes.index(row) if row >= 0 and inside else QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:  # noqa: N802
        if not index.isValid():
            return
        row, bar = index.row(), self.verticalScrollBar()
        top, end = self._places.top(row), self._places.top(row) + self._places.height(row)
        if self._places.heading_of(row) is not None:
            top -= self._places.measures.heading
        room = self.viewport().height()
        if hint == Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif end > bar.value() + room:
            bar.setValue(min(top, end - room))

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802
        return False

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:  # noqa: N802
        return QRegion(self.viewport().rect())

    def moveCursor(self, action: Action, _held: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802
        total = self._notes.rowCount()
        if not total:
            return QModelIndex()
        row = self.currentIndex().row()
        page = max(1, self.viewport().height() - self._places.measures.heading)
        goals: dict[Action, Callable[[], int]] = {
            Action.MoveHome: lambda: 0,
            Action.MoveEnd: lambda: total - 1,
            Action.MovePageDown: lambda: self._places.row_near(self._places.top(row) + page),
            Action.MovePageUp: lambda: self._places.row_near(self._places.top(row) - page),
            Action.MoveUp: lambda: row - 1,
            Action.MovePrevious: lambda: row - 1,
        }
        if row < 0:
            return self._notes.index(self.rows_on_screen()[0])
        goal = goals[action]() if action in goals else row + 1
        return self._notes.index(min(max(goal, 0), total - 1))

    def selectAll(self) -> None:  # noqa: N802
        total = self._notes.rowCount()
        if total:
            every = QItemSelection(self._notes.index(0), self._notes.index(total - 1))
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(every, command)

    def setSelection(  # noqa: N802
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        offset, area = self.verticalOffset(), rect.normalized()
        first = self._places.row_near(area.top() + offset)
        last = self._places.row_near(area.bottom() + offset)
        chosen = QItemSelection()
        if first >= 0:
            chosen.select(self._notes.index(first), self._notes.index(last))
        self.selectionModel().select(chosen, command)

    def updateGeometries(self) -> None:  # noqa: N802
        room, bar = self.viewport().height(), self.verticalScrollBar()
        below = theme().space.wide
        bar.setRange(0, max(0, self._places.total + below - room))
        bar.setPageStep(room)
        bar.setSingleStep(theme().space.wide)

    def doItemsLayout(self) -> None:  # noqa: N802
        self._lay_out()
        self.viewport().update()

    def dataChanged(  # noqa: N802
        self, _first: Index, _last: Index, /, _roles: Sequence[int] = ()
    ) -> None:
        self.viewport().update()

    def keyboardSearch(self, _text: str) -> None:
        """Letters are keys of their own here."""

    def _span(self, width: int) -> tuple[int, int]:
        """Rows are as wide without a scroll bar as with one, so that they keep their lines."""
        room = width - self.verticalScrollBar().sizeHint().width()
        wide = max(1, min(room - 2 * theme().space.medium, _WIDEST))
        return (room - wide) // 2, wide

    def _row_width(self) -> int:
        return self._span(self.width())[1]

    def _left(self) -> int:
        return self._span(self.width())[0]

    def _lay_out(self) -> None:
        index, measures = (
            self._notes.index_shown,
            self._painter.measures(self.font(), self._row_width()),
        )
        if index is not self._laid_out or measures != self._places.measures:
            self._places, self._laid_out = Places(index, measures), index
        self.updateGeometries()
