"""Where an article is typed or pasted, and where its web address is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from reader.article import Language
from ui.interface import language_name
from ui.sheet import Sheet, field_label


class AddTextDialog(Sheet):
    """Takes the text of an article; `entered` carries it with its language, or None to find out."""

    entered = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
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
        self.content.addWidget(self._field, 1)
        self.content.addLayout(line)
        self._add = self.add_buttons(self.tr("Add article"))
        self._add.setEnabled(False)
        self._field.textChanged.connect(self._on_text)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._add.click)
        self.accepted.connect(self._enter)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text(self) -> None:
        self._add.setEnabled(bool(self._field.toPlainText().strip()))

    def _enter(self) -> None:
        language: Language | None = self._language.currentData()
        self.entered.emit(self._field.toPlainText(), language)


class AddAddressDialog(Sheet):
    """Takes a web address; `entered` carries it."""

    entered = Signal(str)

    def __init__(self, parent: QWidget, address: str = "") -> None:
        hint = self.tr("Only this page is fetched: no pictures, no scripts, no trackers.")
        super().__init__(parent, self.tr("Add from web address"), hint)
        self.setMinimumWidth(480)
        self._field = QLineEdit(address)
        self._field.setPlaceholderText("https://")
        self._field.setAccessibleName(self.tr("Web address"))
        self.content.addWidget(self._field)
        self._add = self.add_buttons(self.tr("Fetch article"))
        self._field.textChanged.connect(self._on_text)
        self.accepted.connect(lambda: self.entered.emit(web_address(self._field.text())))
        self._on_text(address)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text(self, text: str) -> None:
        self._add.setEnabled(bool(web_address(text)))


def web_address(text: str) -> str:
    """The web address that `text` is, with its scheme; empty if it is something else."""
    line = text.strip()
    if not line or any(char.isspace() for char in line):
        return ""
    has_scheme = line.lower().startswith(("http://", "https://"))
    url = QUrl(line if has_scheme else f"https://{line}", QUrl.ParsingMode.StrictMode)
    if not url.isValid() or (not has_scheme and "." not in url.host()):
        return ""
    return url.toString() if url.host() else ""
