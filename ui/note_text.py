"""A note as it reads: Markdown rendered, with nothing in it fetched or run."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

_SCHEMES: Final = ("http", "https", "mailto")
_INDENT: Final = 14
_FEATURES: Final = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub.value
    | QTextDocument.MarkdownFeature.MarkdownNoHTML.value
)


class NoteText(QTextBrowser):
    """Shows Markdown at its whole height. `link_requested` carries the address of a clicked link.

    HTML in it is shown as it is written, and pictures are left out.
    """

    link_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._source = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setOpenLinks(False)
        self.setViewportMargins(QMargins())
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(self._ask)

    def text(self) -> str:
        """The Markdown as it was written."""
        return self._source

    def set_text(self, text: str) -> None:
        """Shows `text`."""
        if text == self._source:
            return
        self._source = text
        self._render()

    def sizeHint(self) -> QSize:
        return QSize(120, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._height())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing a note names is loaded: neither from the network nor from the disk."""
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the list of cards scrolls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._render()

    def _render(self) -> None:
        document = self.document()
        document.setDefaultFont(QFont(self.font()))
        document.setMarkdown(_without_pictures(self._source), _FEATURES)
        self.setAccessibleName(self.toPlainText())
        # Keys reach the links of a note that has some, and pass over one that has none.
        has_links = "](" in self._source or "://" in self._source
        policy = Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self._fit()

    def _fit(self) -> None:
        width = max(self.viewport().width(), 1)
        if self.document().textWidth() != width:
            self.document().setTextWidth(width)
        height = self._height()
        if self.height() != height:
            self.setFixedHeight(height)

    def _height(self) -> int:
        return max(round(self.document().size().height()), self.fontMetrics().height())

    def _ask(self, address: QUrl) -> None:
        if address.scheme().lower() in _SCHEMES:
            self.link_requested.emit(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _without_pictures(text: str) -> str:
    """Markdown in which pictures are links: the address stays visible, and nothing is loaded."""
    return text.replace("![", "[")
