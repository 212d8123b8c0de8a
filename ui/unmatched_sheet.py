"""The notes of an imported file that were not taken, so that nobody has to guess which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.notes_import import Unmatched
from ui.sheet import Sheet

_LONGEST: Final = 90
_WIDTH: Final = 560
_HEIGHT: Final = 220


class UnmatchedSheet(Sheet):
    """Lists the notes that were not taken, with the line of the file where each stands."""

    def __init__(self, parent: QWidget, unmatched: Sequence[Unmatched]) -> None:
        super().__init__(
            parent,
            self.tr("Notes that were not taken: {count}").format(count=len(unmatched)),
            self.tr("Add their articles to the library, then import the file again.")
            if any(each.why == "article" for each in unmatched)
            else "",
        )
        self.notes = QPlainTextEdit("\n\n".join(map(self._told, unmatched)))
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(self.tr("Notes that were not taken"))
        self.notes.setMinimumSize(_WIDTH, _HEIGHT)
        self.content.addWidget(self.notes)
        self.add_buttons()

    def _told(self, note: Unmatched) -> str:
        said = f"“{_short(note.quote)}”" if note.quote else self._without_quote(note)
        where = _short(note.title or note.address)
        told = self.tr("Line {line}: {said}").format(line=note.line, said=said)
        return f"{told}\n{where}" if where else told

    def _without_quote(self, note: Unmatched) -> str:
        texts = {
            "article": self.tr("a note on a whole page: {note}"),
            "quote": self.tr("a note on a passage that it does not quote: {note}"),
            "question": self.tr("an answer to a note that is not in the file: {note}"),
            "empty": self.tr("an empty note on a whole page"),
        }
        return texts[note.why].format(note=_short(note.note))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
