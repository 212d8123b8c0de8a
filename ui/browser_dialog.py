"""How a page comes here from a browser with one click, and what sets that up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.sharing import BOOKMARKLET
from ui.sheet import Sheet, field_label
from ui.widgets import Paragraph, push_button, row


class BrowserDialog(Sheet):
    """The bookmark that hands over pages; `set_up_wanted` asks to open its addresses here."""

    set_up_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        hint = self.tr(
            "A bookmark in your browser can hand the page that you are looking at, or what you "
            "have selected on it, to Naranhi. You see what is added before anything is fetched."
        )
        super().__init__(parent, self.tr("Add from the browser"), hint)
        self.setMinimumWidth(520)
        self.content.addWidget(
            Paragraph(self.tr("1. Let this computer open naranhi: addresses in Naranhi."))
        )
        self.set_up = push_button(self.tr("Set up naranhi: addresses"))
        self.set_up.clicked.connect(self.set_up_wanted)
        self.content.addLayout(row(self.set_up, None))
        self.content.addWidget(
            Paragraph(self.tr("2. Make a new bookmark in your browser with this as its address."))
        )
        self.field = QLineEdit(BOOKMARKLET)
        self.field.setReadOnly(True)
        self.field.setCursorPosition(0)
        self.copy = push_button(self.tr("Copy"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(BOOKMARKLET))
        label = field_label(self.tr("&Address of the bookmark"), self.field)
        self.content.addWidget(label)
        self.content.addLayout(row(self.field, self.copy))
        self.add_buttons()
