"""The fields in which a note and its tags are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.theme import theme
from ui.widgets import push_button

NEW_REPLY: Final = 0
_LEAST_LINES: Final = 3
_MOST_LINES: Final = 12
_FRAME: Final = 14
"""The border and the padding that the style sheet gives a field, above and below, and a rest."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed into a card: the note with its tags, or one of its replies.

    `reply` is its number, `NEW_REPLY` for one that is begun, None for the note itself.
    """

    annotation: int
    text: str
    tags: tuple[str, ...] = ()
    reply: int | None = None


def split_tags(text: str) -> tuple[str, ...]:
    """The tags in a line that a reader typed: divided by commas, ``#`` and repeats left out."""
    words = (word.strip().lstrip("#").strip() for word in text.replace("，", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word))


class TagField(QLineEdit):
    """A line of tags; the one that is being typed is completed from those that are known."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = ""
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._complete)
        self.completer_popup().setObjectName("completions")
        self.textEdited.connect(self._offer)

    def set_known(self, tags: Sequence[str]) -> None:
        """Gives the tags to choose from, the likeliest first."""
        self._known.setStringList(list(tags))

    def offered(self) -> list[str]:
        """The tags that are offered for what is being typed."""
        model = self._completer.completionModel()
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and self.completer_popup().isVisible():
            event.ignore()  # it chooses a tag, and does not end the edit
        else:
            super().keyPressEvent(event)

    def completer_popup(self) -> QAbstractItemView:
        """The list of what is offered."""
        popup = self._completer.popup()
        assert popup is not None
        return popup

    def _offer(self) -> None:
        word = self._word()
        self._completer.setCompletionPrefix(word)
        if word and self._completer.completionCount():
            self._completer.complete()
        else:
            self.completer_popup().hide()

    def _word(self) -> str:
        before = self.text()[: self.cursorPosition()].replace("，", ",")
        return before.rpartition(",")[2].strip().lstrip("#")

    def _complete(self, tag: str) -> None:
        before, after = self.text()[: self.cursorPosition()], self.text()[self.cursorPosition() :]
        kept = before.replace("，", ",").rpartition(",")[0]
        begun = f"{kept}, {tag}, " if kept.strip() else f"{tag}, "
        self.setText(begun + after.lstrip(" ,"))
        self.setCursorPosition(len(begun))
        self.textEdited.emit(self.text())


class _NoteField(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.composing = ""
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Makes the field as high as its text, within bounds."""
        line = self.fontMetrics().lineSpacing()
        least, most = _LEAST_LINES * line, _MOST_LINES * line
        wanted, block = 0.0, self.document().begin()
        while block.isValid() and wanted < most:
            wanted += self.blockBoundingRect(block).height()
            block = block.next()
        around = _FRAME + 2 * round(self.document().documentMargin())
        height = min(max(ceil(wanted), least), most) + around
        if self.height() != height:
            self.setFixedHeight(height)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = event.preeditString()
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteEditor(QWidget):
    """Fields and buttons. `typed` says that something was, `left` that the keyboard went away."""

    typed = Signal()
    left = Signal()
    finished = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.note = _NoteField()
        self.tags = TagField()
        self.tags.setPlaceholderText(self.tr("Tags, divided by commas"))
        self.tags.setAccessibleName(self.tr("Tags, divided by commas"))
        self._save = push_button("", primary=True)
        cancel = push_button(self.tr("Cancel"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, theme().space.tiny, 0)
        layout.setSpacing(theme().space.tiny)
        layout.addWidget(self.note)
        layout.addWidget(self.tags)
        layout.addLayout(buttons)
        self._save.clicked.connect(self.finished)
        cancel.clicked.connect(self.cancelled)
        self.note.left.connect(self.left)
        self.note.textChanged.connect(self._on_typed)
        self.tags.textEdited.connect(self._on_typed)
        self.tags.editingFinished.connect(self.left)
        self.tags.returnPressed.connect(self.finished)
        # What was typed is kept by Escape too, as wherever else the reader goes.
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Esc"):
            shortcut = QShortcut(QKeySequence(keys), self, self.finished.emit)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def open(self, text: str, tags: tuple[str, ...], *, is_reply: bool) -> None:
        """Shows the fields with what there is to change; a reply has no tags of its own."""
        self._filling = True
        self.note.setPlainText(text)
        self.note.moveCursor(self.note.textCursor().MoveOperation.End)
        self.tags.setText(", ".join(tags))
        self._filling = False
        name = self.tr("Your reply") if is_reply else self.tr("Your note")
        self.note.setPlaceholderText(name)
        self.note.setAccessibleName(name)
        self._save.setText(self.tr("Save reply") if is_reply else self.tr("Save note"))
        self.tags.setVisible(not is_reply)
        self.show()

    def take_composed(self) -> None:
        """Takes in what an input method is still composing, such as the last syllable."""
        for field in (self.note, self.tags):
            if field.composing:
                QGuiApplication.inputMethod().commit()
            if field.composing:
                event = QInputMethodEvent()
                event.setCommitString(field.composing)
                QApplication.sendEvent(field, event)

    def content(self) -> tuple[str, tuple[str, ...]]:
        """The text and the tags as they stand in the fields."""
        return self.note.toPlainText().strip(), split_tags(self.tags.text())

    def keeps_focus(self) -> bool:
        """Whether the keyboard is in the fields or in what they opened."""
        goal = QApplication.focusWidget()
        popup = QApplication.activePopupWidget()
        return popup is not None or (goal is not None and self.isAncestorOf(goal))

    def _on_typed(self) -> None:
        if not self._filling:
            self.typed.emit()
