"""The window of the running program: one in another language takes its place if that is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit
from shiboken6 import isValid

from ui.interface import interface_language, language, speak
from ui.preferences import PreferencesDialog
from ui.window import MainWindow

_LATER: Final = Qt.ConnectionType.QueuedConnection


class Program(QObject):
    """Shows `window`, and makes it anew in the language that the reader chooses.

    The new window has the article, the place and the shape of the one before; what could be undone
    there cannot be undone any more. `renewed` is emitted once it is shown.
    """

    renewed = Signal()

    def __init__(self, library_path: Path, *, sample: bool = False) -> None:
        super().__init__()
        self._library_path = library_path
        self._is_wanted = False
        self.window = self._opened(sample=sample)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus, _LATER)

    def _opened(self, *, sample: bool = False) -> MainWindow:
        window = MainWindow(self._library_path, sample=sample)
        # Queued, since the window that is to go must not be at work in its own signals.
        window.appearance.language_chosen.connect(self._on_chosen, _LATER)
        window.operations.settled.connect(self._on_settled, _LATER)
        window.show()
        return window

    def _on_chosen(self) -> None:
        chosen = interface_language(self.window.state.text("interface"))
        self._is_wanted = chosen != language()
        if self._is_wanted and self.window.operations.busy:
            self.window.messages.inform(
                self.tr("The language changes as soon as what is under way is done.")
            )
        self._on_settled()

    def _on_focus(self) -> None:
        """Takes nothing of what the signal carries: a field may be gone by the time it is told."""
        if self._is_wanted:
            self._on_settled()

    def _on_settled(self) -> None:
        """Waits for what is under way, which would end with its window, and for who is typing."""
        window = self.window
        if not self._is_wanted or not isValid(window):
            return
        if window.operations.busy or not window.isVisible():
            return
        if _is_typed_in(window):
            return
        self._is_wanted = False
        self._renew()

    def _renew(self) -> None:
        chosen = interface_language(self.window.state.text("interface"))
        draft = self.window.adding.draft
        has_preferences = any(
            each.isVisible() for each in self.window.findChildren(PreferencesDialog)
        )
        self._close()
        speak(chosen)
        self.window = self._opened()
        self.window.adding.draft = draft
        QApplication.setQuitOnLastWindowClosed(True)
        if has_preferences:
            self.window.appearance.show_preferences(at_language=True)
        self.renewed.emit()

    def _close(self) -> None:
        before = self.window
        for dialog in before.findChildren(QDialog):
            dialog.reject()
        QApplication.setQuitOnLastWindowClosed(False)
        before.close()
        before.deleteLater()


def _is_typed_in(window: MainWindow) -> bool:
    """Whether the keyboard is in one of the window's own fields for text."""
    now = QApplication.focusWidget()
    if not isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit):
        return False
    return now.window() is window and not now.isReadOnly()
