"""An article's changes as rich text: what was left out is struck through, what came underlined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.article import BlockKind, Language
from reader.comparing import BlockChange, Change
from ui.fonts import reading_font
from ui.theme import theme

_FOLDED: Final = 2
"""So many unchanged blocks in a row are told by their number alone."""

_SIGNS: Final = {Change.ADDED: "+ ", Change.REMOVED: "− "}
_TEXT_SIZE: Final = 16
_LINE_HEIGHT: Final = 155


class ChangesText(QObject):
    """Fills a document with changes, and keeps where each of them stands (UTF-16 units)."""

    def __init__(self, document: QTextDocument, language: Language) -> None:
        super().__init__()
        self._document = document
        self._language = language
        self.places: list[int] = []

    def show(self, changes: Sequence[BlockChange], *, folded: bool) -> None:
        """Lays out `changes`; `folded`: unchanged blocks only as their number."""
        self._document.clear()
        self.places = []
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._is_first = True
        waiting: list[BlockChange] = []
        for change in changes:
            if folded and change.change is Change.SAME and change.kind is not None:
                waiting.append(change)
                continue
            self._show_waiting(cursor, waiting)
            waiting = []
            self._show_block(cursor, change)
        self._show_waiting(cursor, waiting)
        cursor.endEditBlock()

    def _show_waiting(self, cursor: QTextCursor, waiting: Sequence[BlockChange]) -> None:
        if len(waiting) < _FOLDED:
            for change in waiting:
                self._show_block(cursor, change)
            return
        self._start(cursor, _block_format(theme().space.medium))
        text = self.tr("%n unchanged paragraph(s)", "", len(waiting))
        style = QTextCharFormat()
        style.setForeground(theme().colours.quiet)
        cursor.insertText(f"⋯  {text}", style)

    def _show_block(self, cursor: QTextCursor, change: BlockChange) -> None:
        self._start(cursor, _block_format(theme().space.medium))
        if change.change is not Change.SAME:
            self.places.append(cursor.position())
        base = self._base(change.kind)
        cursor.insertText(_SIGNS.get(change.change, ""), base)
        for stretch in change.stretches:
            cursor.insertText(stretch.text, _styled(base, stretch.change))

    def _start(self, cursor: QTextCursor, style: QTextBlockFormat) -> None:
        if self._is_first:
            cursor.setBlockFormat(style)
            self._is_first = False
        else:
            cursor.insertBlock(style)

    def _base(self, kind: BlockKind | None) -> QTextCharFormat:
        style = QTextCharFormat()
        font = QFont(reading_font(self._language))
        font.setPixelSize(_TEXT_SIZE + (4 if kind is None else 0))
        font.setBold(kind is None or kind is BlockKind.HEADING)
        style.setFont(font)
        style.setForeground(theme().colours.ink)
        return style


def _block_format(below: int) -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setBottomMargin(below)
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    style.setProperty(QTextFormat.Property.LineHeightType, kind.value)
    style.setProperty(QTextFormat.Property.LineHeight, float(_LINE_HEIGHT))
    return style


def _styled(base: QTextCharFormat, change: Change) -> QTextCharFormat:
    """Never by colour alone: a line through or under the words tells it too."""
    style = QTextCharFormat(base)
    colours = theme().colours
    if change is Change.ADDED:
        style.setBackground(colours.highlights["green"])
        style.setFontUnderline(True)
    elif change is Change.REMOVED:
        style.setBackground(colours.highlights["pink"])
        style.setFontStrikeOut(True)
    return style
