"""Where an article is typed or pasted, and where its web address is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from reader.article import Language
from ui.address_hint import AddressHint
from ui.addresses import web_address
from ui.interface import language_name
from ui.sheet import Sheet, field_label
from ui.widgets import Paragraph


class AddTextDialog(Sheet):
    """Takes the text of an article; `entered` carries it with its language, or None to find out.

    `abandoned` carries the same where the reader leaves without adding it. `trouble` says why the
    `text` that it begins with could not be added as it is.
    """

    entered = Signal(str, object)
    abandoned = Signal(str, object)

    def __init__(
        self, parent: QWidget, text: str = "", language: Language | None = None, trouble: str = ""
    ) -> None:
        hint = self.tr(
            "Paste the article as you copied it. Naranhi finds the title, the dates and the "
            "names, and leaves out the page's labels."
        )
        super().__init__(parent, self.tr("Add text"), hint)
        self.setMinimumSize(560, 460)
        self._field = QPlainTextEdit()
        self._field.setPlaceholderText(self.tr("Title, then paragraphs…"))
        self._field.setAccessibleName(self.tr("Text of the article"))
        self._field.setTabChangesFocus(True)
        self._language = QComboBox()
        self._language.addItem(self.tr("Found by its script"), None)
        for code in ("en", "ko"):
            self._language.addItem(language_name(code), code)
        line = QHBoxLayout()
        line.addWidget(field_label(self.tr("&Language"), self._language))
        line.addWidget(self._language)
        line.addStretch(1)
        if trouble:
            self.content.addWidget(Paragraph(trouble, role="error"))
        self.content.addWidget(self._field, 1)
        self.content.addLayout(line)
        self._add = self.add_buttons(self.tr("Add article"))
        self._field.setPlainText(text)
        self._language.setCurrentIndex(max(self._language.findData(language), 0))
        self._on_text()
        self._field.textChanged.connect(self._on_text)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._add.click)
        self.accepted.connect(lambda: self._hand_over(self.entered))
        self.rejected.connect(lambda: self._hand_over(self.abandoned))
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text(self) -> None:
        self._add.setEnabled(bool(self._field.toPlainText().strip()))

    def _hand_over(self, signal: SignalInstance) -> None:
        language: Language | None = self._language.currentData()
        signal.emit(self._field.toPlainText(), language)


class AddAddressDialog(Sheet):
    """Takes a web address; `entered` carries it as it was typed."""

    entered = Signal(str)

    def __init__(self, parent: QWidget, address: str = "") -> None:
        hint = self.tr("Only this page is fetched: no pictures, no scripts, no trackers.")
        super().__init__(parent, self.tr("Add from web address"), hint)
        self.setMinimumWidth(480)
        self._field = QLineEdit(address)
        self._field.setPlaceholderText("https://")
        self._field.setAccessibleName(self.tr("Web address"))
        self.content.addWidget(self._field)
        self.hint = AddressHint(self._field, self.fit)
        self.content.addWidget(self.hint)
        self._add = self.add_buttons(self.tr("Fetch article"))
        self._field.textChanged.connect(self._on_text)
        self.accepted.connect(lambda: self.entered.emit(self._field.text().strip()))
        self._on_text(address)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text(self, text: str) -> None:
        self._add.setEnabled(bool(web_address(text)))
