"""Says under a field what is wrong with the web address in it, once typing pauses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from ui.addresses import web_address
from ui.widgets import Paragraph

PAUSE: Final = 700
"""Milliseconds without a key."""


class AddressHint(Paragraph):
    """What is wrong with the address in a field, hidden while nothing is; `fit` makes room."""

    def __init__(self, field: QLineEdit, fit: Callable[[], None]) -> None:
        super().__init__(role="error")
        self._field, self._fit = field, fit
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        field.textChanged.connect(self._on_text)
        self.hide()
        if field.text():
            self._pause.start()

    def _on_text(self) -> None:
        self._pause.start()
        if not self.isHidden():
            self.hide()
            self._fit()

    def _look(self) -> None:
        trouble = self._trouble(self._field.text().strip())
        if trouble:
            self.set_text(trouble)
            self.show()
            self._fit()

    def _trouble(self, text: str) -> str:
        if not text or web_address(text):
            return ""
        if any(each.isspace() for each in text):
            return self.tr("A web address has no spaces in it.")
        scheme, colon, _rest = text.partition("://")
        if colon and scheme.lower() not in ("http", "https"):
            return self.tr("A web address begins with https:// or http://.")
        return self.tr("This is no web address; one looks like news.example.com.")
