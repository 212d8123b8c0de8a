"""Takes a name: of a feed, or of a folder."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.sheet import Sheet


class NameDialog(Sheet):
    """`named` carries the name that was typed. `own` is the one that an empty field stands for."""

    named = Signal(str)

    def __init__(
        self, parent: QWidget, title: str, button: str, name: str = "", own: str = ""
    ) -> None:
        super().__init__(parent, title)
        self.setMinimumWidth(360)
        self.field = QLineEdit(name)
        self.field.setPlaceholderText(own)
        self.field.setAccessibleName(self.tr("Name"))
        self.content.addWidget(self.field)
        self.button = self.add_buttons(button)
        self._may_be_empty = bool(own)
        self.field.textChanged.connect(self._refresh)
        self.accepted.connect(lambda: self.named.emit(" ".join(self.field.text().split())))
        self._refresh()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        self.button.setEnabled(self._may_be_empty or bool(self.field.text().strip()))
