"""Rows of unequal heights, of which tens of thousands are laid out at once."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect
from PySide6.QtWidgets import QStyle

from reader.library import NoteIndex
from ui.notebook_delegate import NoteDelegate
from ui.notebook_model import NotebookModel
from ui.notebook_places import Places
from ui.row_list import RowList
from ui.theme import theme

_WIDEST: Final = 980


class PlacedRows(RowList):
    """A list whose geometry is that of `Places`; Qt's own would ask each row for its height.

    There is room for a heading over the first row of each group.
    """

    _focused: ClassVar[QStyle.StateFlag] = (
        QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    )
    _sideways: ClassVar[int] = 1

    def __init__(self, model: NotebookModel) -> None:
        super().__init__()
        self._notes = model
        self._painter = NoteDelegate(self)
        self._laid_out = NoteIndex()
        self._places = Places(self._laid_out, self._painter.measures(self.font(), _WIDEST))
        self._begin(model)
        self.setItemDelegate(self._painter)

    def span(self) -> tuple[int, int]:
        """Where rows begin, and how wide they are, if the list is as wide as its parent."""
        return self._span((self.parentWidget() or self).width())

    def rows_on_screen(self) -> tuple[int, int]:
        """The first and the last row that can be seen; the last before the first without rows."""
        # The row below the last counts: its heading stands above it.
        top = self.verticalOffset()
        seen = self._rows_between(top, top + self.viewport().height())
        return seen.start, seen.stop - 1

    def selectAll(self) -> None:  # noqa: N802
        total = self._notes.rowCount()
        if total:
            every = QItemSelection(self._notes.index(0), self._notes.index(total - 1))
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(every, command)

    def keyboardSearch(self, _text: str) -> None:
        """Letters are keys of their own here."""

    def _total(self) -> int:
        return self._places.total + theme().space.wide

    def _step(self) -> int:
        return theme().space.wide

    def _top(self, row: int) -> int:
        return self._places.top(row)

    def _row_height(self, row: int) -> int:
        return self._places.height(row)

    def _across(self) -> tuple[int, int]:
        return self._span(self.width())

    def _row_at(self, place: int) -> int:
        return self._places.row_at(place)

    def _rows_between(self, top: int, bottom: int) -> range:
        return range(max(0, self._places.row_near(top)), self._places.row_near(bottom) + 1)

    def _page_from(self, row: int, pages: int) -> int:
        page = max(1, self.viewport().height() - self._places.measures.heading)
        return self._places.row_near(self._places.top(row) + pages * page)

    def _seen_from(self, row: int) -> int:
        headed = self._places.heading_of(row) is not None
        return self._places.top(row) - (self._places.measures.heading if headed else 0)

    def _rows_to_paint(self, _area: QRect) -> range:
        first, last = self.rows_on_screen()
        return range(first, last + 1)

    def _lay_out(self) -> None:
        index = self._notes.index_shown
        measures = self._painter.measures(self.font(), self._across()[1])
        if index is not self._laid_out or measures != self._places.measures:
            self._places, self._laid_out = Places(index, measures), index
        super()._lay_out()

    def _span(self, width: int) -> tuple[int, int]:
        """Rows are as wide without a scroll bar as with one, so that they keep their lines."""
        room = width - self.verticalScrollBar().sizeHint().width()
        wide = max(1, min(room - 2 * theme().space.medium, _WIDEST))
        return (room - wide) // 2, wide
