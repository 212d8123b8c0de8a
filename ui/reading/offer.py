"""What stands where a translation would be while there is none: why, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.reading.types import TranslationState
from ui.theme import theme
from ui.widgets import push_button


class Offer(QWidget):
    """One line that says what belongs here, and the buttons that bring it."""

    download_requested = Signal()
    install_requested = Signal()
    translate_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._download = push_button(self.tr("Download a model…"), primary=True)
        self._download.clicked.connect(self.download_requested)
        self._button = push_button("")
        self._button.clicked.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space.medium)
        column.addWidget(self._text)
        column.addWidget(self._download, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._kind = "none"
        self._apply_theme()
        theme().changed.connect(self._apply_theme)
        self.hide()

    def show_state(self, state: TranslationState) -> bool:
        """Shows what `state` lacks; False where nothing has to be said."""
        self._kind = state.kind
        buttons = {
            "none": self.tr("Translate this article"),
            "no_model": self.tr("Install a model from a file…"),
            "failed": self.tr("Try again"),
        }
        wanted = state.kind in buttons
        if wanted:
            self._text.setText(state.message or self.tr("This article is not translated yet."))
            self._button.setText(buttons[state.kind])
        self._download.setVisible(state.kind == "no_model" and state.can_download)
        self.setVisible(wanted)
        return wanted

    def _act(self) -> None:
        if self._kind == "no_model":
            self.install_requested.emit()
        else:
            self.translate_requested.emit()

    def _apply_theme(self) -> None:
        quiet = theme().colours.quiet.name()
        self._text.setStyleSheet(f"color: {quiet}; background: transparent;")
