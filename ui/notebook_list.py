"""The list of the notebook: what is selected in it, what keys do, and what is read for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QListView

from reader.library import Grouping, NoteGroup, NoteIndex
from ui.colours import highlight_colours
from ui.interface import relative_time
from ui.notebook_delegate import group_title
from ui.notebook_model import NotebookModel
from ui.notebook_rows import PlacedRows
from ui.widgets import is_theme_event

_MARGIN_ROWS: Final = 12
"""So many rows above and below those on screen are read with them."""
_PAUSE: Final = 15
_PARTNER_PAUSE: Final = 120
_NO_KEYS: Final = Qt.KeyboardModifier.NoModifier


class NotebookList(PlacedRows):
    """Shows a `NotebookModel`. Headings are painted over the first row of each group.

    `opened` carries the note that was clicked or entered. `chosen` says that others are selected.
    `lines_wanted` and `partners_wanted` carry numbers of notes on screen that are not read yet.
    `key_asked` carries the name of what a key asks to do with the selected notes, and `coloured`
    the key of a colour. `menu_requested` asks for a menu at a place of the viewport.
    """

    opened = Signal(int)
    chosen = Signal()
    lines_wanted = Signal(list)
    partners_wanted = Signal(list)
    key_asked = Signal(str)
    menu_requested = Signal(QPoint)
    coloured = Signal(str)

    def __init__(self, model: NotebookModel) -> None:
        super().__init__(model)
        self._selected: list[int] | None = None
        self._reading = QTimer(self, singleShot=True, interval=_PAUSE)
        self._reading.timeout.connect(self._ask_for_lines)
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._fit)
        self._comparing = QTimer(self, singleShot=True, interval=_PARTNER_PAUSE)
        self._comparing.timeout.connect(self._ask_for_partners)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Notes"))
        self.clicked.connect(self._on_clicked)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._on_selection())

    # What is shown

    def set_index(self, index: NoteIndex, grouping: Grouping) -> None:
        """Shows other notes; those that are selected stay so, and the first on screen stays there.

        Where the list is another one altogether it begins at its top.
        """
        if not self._notes.is_other(index, grouping):
            self._notes.set_index(index, grouping)
            self._look()
            return
        kept, at = list(self.selected_ids()), self.currentIndex().row()
        current = self._notes.id_at(at)
        anchor = self._anchor() if grouping == self._notes.grouping else None
        blocked = self.selectionModel().blockSignals(True)
        self._notes.set_index(index, grouping)
        self._lay_out()
        self._select(kept, current, at)
        self.selectionModel().blockSignals(blocked)
        self._return_to(anchor)
        self.viewport().update()
        self._on_selection()
        self._look()

    def selected_ids(self) -> list[int]:
        """The selected notes from top to bottom."""
        if self._selected is None:
            self._selected = self._read_selection()
        return self._selected

    def _read_selection(self) -> list[int]:
        ids = self._notes.index_shown.ids
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        ranges = sorted((each.top(), each.bottom()) for each in parts)
        found = [id for top, end in ranges for id in ids[top : end + 1]]
        return found if self._notes.grouping != "tag" else list(dict.fromkeys(found))

    def current_id(self) -> int | None:
        """The note that the keyboard is at."""
        return self._notes.id_at(self.currentIndex().row())

    def begin(self) -> None:
        """Goes to the first note on screen, unless one is gone to already."""
        if not self.currentIndex().isValid() and self._notes.rowCount():
            self.setCurrentIndex(self._notes.index(self.rows_on_screen()[0]))

    def open_current(self) -> None:
        """Asks for the passage of the note that the keyboard is at."""
        self._open(self.currentIndex())

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        self._look()

    # Events

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._asked(event):
            event.accept()
            return True
        if is_theme_event(event):
            self.doItemsLayout()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = self._asked(event)
        if not asked:
            super().keyPressEvent(event)
        elif asked == "open":
            self.open_current()
        elif asked == "leave":
            self.clearSelection()
        elif asked == "all":
            self.selectAll()
        else:
            self._take_current()
            name, _, color = asked.partition(" ")
            if name == "color":
                self.coloured.emit(color)
            else:
                self.key_asked.emit(name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.begin()
            self.scrollTo(self.currentIndex())
            row = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
            place = row.center()
        self.menu_requested.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()  # a window that is arranged anew sends several

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._resized.start()

    # Inside

    def _asked(self, event: QKeyEvent) -> str:
        """What a key asks for; empty for one that the list does not take."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            return "copy"
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return "all"
        if held != _NO_KEYS:
            return ""
        key = event.key()
        place = key - Qt.Key.Key_1
        colours = highlight_colours().offered_keys()
        if 0 <= place < min(len(colours), 9):
            return f"color {colours[place]}"
        if key == Qt.Key.Key_Escape:
            return "leave" if self.selectionModel().hasSelection() else ""
        return {
            Qt.Key.Key_Return: "open",
            Qt.Key.Key_Enter: "open",
            Qt.Key.Key_Delete: "delete",
            Qt.Key.Key_T: "tags",
            Qt.Key.Key_E: "edit",
            Qt.Key.Key_N: "edit",
            Qt.Key.Key_F2: "edit",
        }.get(Qt.Key(key), "")

    def _take_current(self) -> None:
        """Selects the note that the keyboard is at, where none is selected."""
        if not self.selectionModel().hasSelection() and self.currentIndex().isValid():
            command = QItemSelectionModel.SelectionFlag.Select
            self.selectionModel().select(self.currentIndex(), command)

    def _paint_over(self, painter: QPainter, row: int, area: QRect) -> None:
        group = self._places.heading_of(row)
        if group is not None:
            height = self._places.measures.heading
            above = QRect(area.left(), area.top() - height, area.width(), height)
            self._paint_heading(painter, group, above)

    def _paint_heading(self, painter: QPainter, group: NoteGroup, area: QRect) -> None:
        grouping = self._notes.grouping
        number = self._notes.id_at(group.first)
        line = self._notes.line(number) if number is not None else None
        title, detail = group_title(group, grouping, line), ""
        if grouping == "tag" and not group.key:
            title = self.tr("Without tags")
        if grouping == "article" and line is not None:
            detail = " · ".join(filter(None, (line.site, relative_time(line.moment))))
        self._painter.paint_heading(painter, self.font(), area, title, detail, group.count)

    def _fit(self) -> None:
        if not self.isVisible():
            return
        anchor = self._anchor()
        self._lay_out()
        self._return_to(anchor)
        self.viewport().update()
        self._look()

    def _anchor(self) -> tuple[int, int] | None:
        """The first note on screen, and how far it is below the upper edge; None at the top."""
        row, offset = self.rows_on_screen()[0], self.verticalOffset()
        number = self._notes.id_at(row)
        if number is None or not offset:
            return None
        return number, self._places.top(row) - offset

    def _return_to(self, anchor: tuple[int, int] | None) -> None:
        row = self._notes.row_of(anchor[0]) if anchor is not None else -1
        if anchor is None or row < 0:
            self.verticalScrollBar().setValue(0)
        else:
            self.verticalScrollBar().setValue(self._places.top(row) - anchor[1])

    def _select(self, ids: Iterable[int], current: int | None, at: int) -> None:
        """Selects notes that are still there; the keyboard stays at `current`, or else `at`."""
        rows = sorted(row for row in map(self._notes.row_of, ids) if row >= 0)
        chosen = QItemSelection()
        for first, last in _runs(rows):
            chosen.append(QItemSelectionRange(self._notes.index(first), self._notes.index(last)))
        selection = self.selectionModel()
        row = self._notes.row_of(current) if current is not None else -1
        if current is not None and self._notes.rowCount():
            row = row if row >= 0 else min(at, self._notes.rowCount() - 1)
            selection.setCurrentIndex(
                self._notes.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_selection(self) -> None:
        self._selected = None
        self.chosen.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        if QGuiApplication.keyboardModifiers() == _NO_KEYS:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        number = self._notes.id_at(index.row())
        if number is not None:
            self.opened.emit(number)

    def _look(self) -> None:
        """Reads what has come on screen, in a moment: scrolling passes over most of it."""
        if not self._reading.isActive():
            self._reading.start()
        self._comparing.start()

    def _ask_for_lines(self) -> None:
        first, last = self.rows_on_screen()
        wanted = self._notes.missing_lines(first - _MARGIN_ROWS, last + _MARGIN_ROWS)
        if wanted:
            self.lines_wanted.emit(wanted)

    def _ask_for_partners(self) -> None:
        wanted = self._notes.missing_partners(*self.rows_on_screen())
        if wanted:
            self.partners_wanted.emit(wanted)


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Neighbouring rows, put together as the first and the last of each run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
