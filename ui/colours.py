"""The colours of highlights as the reader has them: which there are, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.annotation import COLORS, HighlightColor
from ui.interface import QT_TRANSLATE_NOOP
from ui.theme import theme

_NAMES: Final = {
    "yellow": QT_TRANSLATE_NOOP("NoteCard", "Yellow"),
    "green": QT_TRANSLATE_NOOP("NoteCard", "Green"),
    "blue": QT_TRANSLATE_NOOP("NoteCard", "Blue"),
    "pink": QT_TRANSLATE_NOOP("NoteCard", "Pink"),
}
_USUAL: Final = tuple(HighlightColor(key) for key in COLORS)


class HighlightColours(QObject):
    """Those of the library that is open; `changed` is emitted when they have become others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[HighlightColor, ...] = _USUAL

    def set_all(self, colors: Sequence[HighlightColor]) -> None:
        """Takes the colours of a library, with those that are not offered any more."""
        if tuple(colors) == self._all:
            return
        before, self._all = _tones(self._all), tuple(colors)
        if _tones(self._all) != before:
            theme().set_tones(_tones(self._all))
        self.changed.emit()

    def offered(self) -> tuple[HighlightColor, ...]:
        """Those that a highlight can be given."""
        return tuple(each for each in self._all if not each.removed)

    def offered_keys(self) -> tuple[str, ...]:
        """The keys of those that are offered."""
        return tuple(each.key for each in self.offered())

    def name(self, key: str) -> str:
        """What the reader calls a colour, or else the program does."""
        own = next((each.name for each in self._all if each.key == key), "")
        return own or self.usual_name(key)

    def usual_name(self, key: str) -> str:
        """The program's own name of a colour; of one that it does not know, the key."""
        return QCoreApplication.translate("NoteCard", _NAMES[key]) if key in _NAMES else key


def _tones(colors: Sequence[HighlightColor]) -> dict[str, str]:
    return {each.key: each.tone for each in colors if each.tone}


@cache
def highlight_colours() -> HighlightColours:
    """The window's highlight colours, made at their first use (a QApplication must exist)."""
    return HighlightColours()
