"""A note as it reads: Markdown rendered, with nothing in it fetched or run."""

from __future__ import annotations

import re
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QPixmap,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QToolTip

from ui.theme import theme

_SCHEMES: Final = ("http", "https", "mailto")
_INDENT: Final = 14
_UNDERLINED: Final = 0x4000
"""md4c's MD_FLAG_UNDERLINE, which Qt's GitHub dialect holds: `_words_` would not be italic."""
_FEATURES: Final = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub.value & ~_UNDERLINED
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
        self._heights: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # layouts ask for the same few widths many times
            document = self.document()
            shown = document.textWidth()
            document.setTextWidth(max(width, 1))
            height = max(ceil(document.size().height()), self.fontMetrics().height())
            document.setTextWidth(shown)
            self._heights[width] = height
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing that a note names is loaded: neither from the network nor from the disk.

        The answer is an empty picture: had it none, Qt would look on the disk itself.
        """
        return QPixmap()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the list of cards scrolls

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            # A link says where it leads before it is followed.
            QToolTip.showText(event.globalPos(), self.anchorAt(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.textCursor().hasSelection() or self.anchorAt(event.pos()):
            super().contextMenuEvent(event)
        else:
            event.ignore()  # it is the card's

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._render()

    def _render(self) -> None:
        self._heights.clear()
        document = self.document()
        document.setDefaultFont(QFont(self.font()))
        document.setMarkdown(_without_pictures(self._source), _FEATURES)
        _indent_quotations(document)
        self.setAccessibleName(self.toPlainText())
        # Keys reach the links of a note that has some, and pass over one that has none.
        has_links = "](" in self._source or "://" in self._source
        policy = Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.updateGeometry()

    def _ask(self, address: QUrl) -> None:
        if address.scheme().lower() in _SCHEMES:
            self.link_requested.emit(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _indent_quotations(document: QTextDocument) -> None:
    """Qt gives a quotation 40 pixels on either side, a fifth of a card each."""
    block, cursor = document.begin(), QTextCursor(document)
    while block.isValid():
        look = block.blockFormat()
        level = look.intProperty(QTextFormat.Property.BlockQuoteLevel)
        if level:
            look.setLeftMargin(level * _INDENT)
            look.setRightMargin(0)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(look)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            ink = QTextCharFormat()
            ink.setForeground(theme().colours.quiet)
            cursor.mergeCharFormat(ink)
        block = block.next()


def _without_pictures(text: str) -> str:
    """Markdown in which pictures are links: the address stays visible, and nothing is loaded."""
    return re.sub(r"!+\[", "[", text)
