"""The one place where code points (the reader's offsets) and UTF-16 units (Qt's) are converted."""

from __future__ import annotations

from bisect import bisect_right

_FIRST_ASTRAL = 0x10000


class Utf16Map:
    """Converts offsets of one text between code points and UTF-16 units.

    Characters outside the basic plane (emoji, rare Hanja) are two units in Qt. Offsets inside
    such a pair are taken back to its start.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [at for at, char in enumerate(text) if ord(char) >= _FIRST_ASTRAL]
        # Where the unit after each astral character's first half stands.
        self._second_halves = [at + before + 1 for before, at in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of the code point at `offset`."""
        offset = min(max(offset, 0), self._length)
        return offset + bisect_right(self._astral, offset - 1)

    def to_code_points(self, unit: int) -> int:
        """The code point offset at UTF-16 offset `unit`."""
        unit = max(unit, 0)
        return min(unit - bisect_right(self._second_halves, unit), self._length)
