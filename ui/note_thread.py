"""The further notes on a passage, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reader.annotation import Reply
from ui.interface import full_time, relative_time
from ui.note_text import NoteText
from ui.theme import theme
from ui.widgets import icon_button, quiet_label


class _ReplyRow(QFrame):
    """One reply with its time, and the buttons to change it."""

    edit_requested = Signal(int)
    deleted = Signal(int)
    link_requested = Signal(str)

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.setObjectName("reply")
        self._number = reply.id
        text = NoteText()
        text.set_text(reply.text)
        text.link_requested.connect(self.link_requested)
        time = quiet_label(relative_time(reply.created))
        time.setToolTip(full_time(reply.created))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(time, 1)
        for picture, name, signal in (
            ("note", self.tr("Edit reply"), self.edit_requested),
            ("trash", self.tr("Delete reply"), self.deleted),
        ):
            button = icon_button(picture, name)
            button.setIconSize(QSize(13, 13))
            button.setFixedSize(24, 22)
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(self._number))
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme().space.small, theme().space.tiny, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(text)
        layout.addLayout(foot)


class NoteThread(QWidget):
    """All replies of a card; empty and hidden without any."""

    edit_requested = Signal(int)
    deleted = Signal(int)
    link_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Reply, ...] = ()
        self._rows: dict[int, _ReplyRow] = {}
        self._edited: int | None = None
        self._known: frozenset[int] = frozenset()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().space.tiny)
        self.hide()

    def set_replies(self, replies: Sequence[Reply]) -> None:
        """Shows `replies`, oldest first."""
        if tuple(replies) != self._shown:
            self._shown = tuple(replies)
            self._rows = {}
            while (item := self._column.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.setParent(None)
                    widget.deleteLater()
            for reply in replies:
                row = _ReplyRow(reply)
                row.edit_requested.connect(self.edit_requested)
                row.deleted.connect(self.deleted)
                row.link_requested.connect(self.link_requested)
                self._column.addWidget(row)
                self._rows[reply.id] = row
        self._show_rows()

    def begin_edit(self, reply: int) -> None:
        """Leaves out what is in a field meanwhile: a reply, or the one that is begun.

        What is typed is stored with every key, so that the one that is begun is a reply already.
        """
        self._edited, self._known = reply, frozenset(self._rows)
        self._show_rows()

    def end_edit(self) -> None:
        """Shows all replies again."""
        self._edited = None
        self._show_rows()

    def reply(self, number: int) -> Reply | None:
        """The reply with a number."""
        return next((each for each in self._shown if each.id == number), None)

    def _show_rows(self) -> None:
        known = frozenset(self._rows) if self._edited is None else self._known - {self._edited}
        for number, row in self._rows.items():
            row.setVisible(number in known)
        self.setVisible(not known.isdisjoint(self._rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys on a reply's buttons are not the card's.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.accept()
        else:
            super().keyPressEvent(event)
