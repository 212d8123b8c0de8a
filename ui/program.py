"""The window of the running program: one in another language takes its place if that is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog

from ui.interface import interface_language, language, speak
from ui.window import MainWindow


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

    def _opened(self, *, sample: bool = False) -> MainWindow:
        window = MainWindow(self._library_path, sample=sample)
        # Queued, since the window that is to go must not be at work in its own signals.
        later = Qt.ConnectionType.QueuedConnection
        window.appearance.language_chosen.connect(self._on_chosen, later)
        window.operations.settled.connect(self._on_settled, later)
        window.show()
        return window

    def _on_chosen(self) -> None:
        self._is_wanted = True
        self._on_settled()

    def _on_settled(self) -> None:
        """Waits for what is under way, which would end with its window."""
        if not self._is_wanted or self.window.operations.busy:
            return
        self._is_wanted = False
        chosen = interface_language(self.window.state.text("interface"))
        if chosen != language():
            draft = self.window.adding.draft
            self._close()
            speak(chosen)
            self.window = self._opened()
            self.window.adding.draft = draft
            QApplication.setQuitOnLastWindowClosed(True)
            self.window.appearance.show_preferences()
            self.renewed.emit()

    def _close(self) -> None:
        before = self.window
        for dialog in before.findChildren(QDialog):
            dialog.reject()
        QApplication.setQuitOnLastWindowClosed(False)
        before.close()
        before.deleteLater()
