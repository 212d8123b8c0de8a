"""Where each note card stands in its column: measured where it was made, and else guessed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate
from typing import Final

from reader.export import NotedPassage

_BARE: Final = 60
_LINE: Final = 20
_LETTER: Final = 8
"""Pixels that a card has besides its texts, of a line, and of a letter."""


class CardPlaces:
    """Tops and heights of cards in pixels, from the top of the column, with gaps between them."""

    def __init__(self, gap: int) -> None:
        self._gap = gap
        self._order: list[int] = []
        self._rows: dict[int, int] = {}
        self._heights: list[int] = []
        self._tops: list[int] | None = []

    @property
    def order(self) -> list[int]:
        """The numbers of the cards from top to bottom."""
        return self._order

    @property
    def total(self) -> int:
        """The height of all cards and gaps."""
        return self._placed()[-1] + self._heights[-1] if self._order else 0

    def set_heights(self, heights: Mapping[int, int]) -> None:
        """Places other cards, in the order of `heights`."""
        self._order, self._heights = list(heights), list(heights.values())
        self._rows = {number: row for row, number in enumerate(self._order)}
        self._tops = None

    def set_height(self, number: int, height: int) -> None:
        """Places a card that has been measured, and those below it."""
        row = self._rows[number]
        if self._heights[row] != height:
            self._heights[row] = height
            self._tops = None

    def top(self, number: int) -> int:
        """Where a card begins."""
        return self._placed()[self._rows[number]]

    def height(self, number: int) -> int:
        """How high a card is, or is guessed to be."""
        return self._heights[self._rows[number]]

    def between(self, top: int, bottom: int) -> list[int]:
        """The cards of which something stands between two heights."""
        tops = self._placed()
        first = max(0, bisect_right(tops, top) - 1)
        return self._order[first : bisect_left(tops, bottom)]

    def _placed(self) -> list[int]:
        if self._tops is None:
            steps = (height + self._gap for height in self._heights[:-1])
            self._tops = list(accumulate(steps, initial=0)) if self._order else []
        return self._tops


def likely_height(passage: NotedPassage, width: int) -> int:
    """About how high the card of a passage will be, in pixels."""
    note = passage.annotation
    most = 2 * width  # of either quote no more than two lines are shown
    letters = min(len(passage.quote) * _LETTER, most) + min(len(passage.partner) * _LETTER, most)
    letters += (len(note.note) + sum(len(reply.text) for reply in note.replies)) * _LETTER
    lines = letters // width + bool(note.note) + bool(note.tags) + 2 * len(note.replies)
    return _BARE + (lines + 2 * note.detached) * _LINE
