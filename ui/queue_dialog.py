"""The queue of translations: which articles wait, which are done, and which failed and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QProgressBar, QTableView, QWidget

from reader.library import QueuedArticle
from ui.interface import told
from ui.sheet import Sheet
from ui.widgets import Paragraph, push_button, row

if TYPE_CHECKING:
    from ui.controllers.queue import QueueController, QueueState

_SIZE: Final = (640, 480)
_Index = QModelIndex | QPersistentModelIndex
_TITLE, _STATE = range(2)


class QueueDialog(Sheet):
    """Lists the queue; it is worked off whether or not this is open."""

    def __init__(self, parent: QWidget, controller: QueueController) -> None:
        hint = self.tr("Articles are translated one after the other while you read.")
        super().__init__(parent, self.tr("Translation queue"), hint)
        self.resize(*_SIZE)
        self._controller = controller
        self._told = Paragraph(role="quiet")
        self._bar = QProgressBar(textVisible=False)
        self.model = _QueueModel(self)
        self.table = self._made_table()
        self._pause = push_button(self.tr("Pause"))
        self._resume = push_button(self.tr("Go on"))
        self._retry = push_button(self.tr("Try again"))
        self._remove = push_button(self.tr("Take out"))
        self._add = push_button(self.tr("Add all unread articles"))
        self._lay_out()
        self._connect()
        self._show_state(controller.state)

    def chosen(self) -> list[int]:
        """The numbers of the articles that are selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.entries[each].article for each in rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes Delete in the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        ):
            self._remove_chosen()
            return True
        return super().eventFilter(watched, event)

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Articles in the queue"))
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.installEventFilter(self)
        return table

    def _lay_out(self) -> None:
        self.content.addWidget(self._told)
        self.content.addWidget(self._bar)
        self.content.addWidget(self.table, 1)
        self.content.addLayout(
            row(self._pause, self._resume, self._retry, self._remove, None, self._add)
        )
        self.add_buttons().setDefault(False)

    def _connect(self) -> None:
        controller = self._controller
        self._pause.clicked.connect(controller.pause)
        self._resume.clicked.connect(controller.resume)
        self._retry.clicked.connect(lambda: controller.retry(self._failed() or None))
        self._remove.clicked.connect(self._remove_chosen)
        self._add.clicked.connect(controller.translate_unread)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        controller.listed.connect(self._show_state)

    def _show_state(self, state: QueueState) -> None:
        chosen = set(self.chosen())
        self.model.show(state)
        flags = QItemSelectionModel.SelectionFlag
        for place, entry in enumerate(state.entries):
            if entry.article in chosen:
                index = self.model.index(place, _TITLE)
                self.table.selectionModel().select(index, flags.Select | flags.Rows)
        progress = state.progress
        self._bar.setMaximum(max(progress.total, 1))
        self._bar.setValue(progress.done + progress.failed)
        self._bar.setVisible(state.running or (progress.paused and progress.waiting > 0))
        self._told.set_text(self._words(state))
        self._show_buttons()

    def _words(self, state: QueueState) -> str:
        progress = state.progress
        if not progress.total:
            return self.tr("No article waits for its translation.")
        text = self.tr("Translated: {done}, waiting: {waiting}, not translated: {failed}.")
        text = text.format(done=progress.done, waiting=progress.waiting, failed=progress.failed)
        paused = self.tr("Paused.")
        return f"{text} {paused}" if progress.paused and progress.waiting else text

    def _show_buttons(self) -> None:
        state = self._controller.state
        waits = state.progress.waiting > 0
        self._pause.setVisible(not state.progress.paused)
        self._pause.setEnabled(waits)
        self._resume.setVisible(state.progress.paused)
        self._resume.setEnabled(waits)
        self._retry.setEnabled(state.progress.failed > 0)
        self._remove.setEnabled(bool(self.table.selectionModel().selectedRows()))

    def _failed(self) -> list[int]:
        """Of the selected articles those that failed."""
        failed = {each.article for each in self.model.entries if each.state == "failed"}
        return [each for each in self.chosen() if each in failed]

    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen:
            self._controller.remove(chosen)


class _QueueModel(QAbstractTableModel):
    """The articles of the queue, each with what has become of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[QueuedArticle] = ()
        self._running: int | None = None

    def show(self, state: QueueState) -> None:
        """Takes the queue as it is now."""
        self.beginResetModel()
        self.entries = state.entries
        waiting = (each.article for each in state.entries if each.state == "waiting")
        self._running = next(waiting, None) if state.running else None
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self.entries[index.row()]
        return entry.title if index.column() == _TITLE else self._words(entry)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        translate = QCoreApplication.translate
        return (translate("QueueDialog", "Article"), translate("QueueDialog", "State"))[section]

    def _words(self, entry: QueuedArticle) -> str:
        translate = QCoreApplication.translate
        if entry.article == self._running:
            return translate("QueueDialog", "Being translated")
        if entry.state == "failed":
            text = translate("QueueDialog", "Not translated: {reason}")
            return text.format(reason=told(entry.error))
        if entry.state == "done":
            return translate("QueueDialog", "Translated")
        return translate("QueueDialog", "Waiting")
