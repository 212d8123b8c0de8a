"""Where the short strings of a text stand, so that much can be looked up in it in little time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

HANGUL_GRAM: Final = 4
LATIN_GRAM: Final = 6
_HANGUL: Final = re.compile("[가-힣]")
_HANGUL_SHARE: Final = 0.1
_FEW: Final = 24
"""So many places are tried one by one; for more, the text is searched."""


class Index:
    """A text, and where each string of `size` code points of it stands.

    One index serves all passages that are looked for in a text: what takes the time is to make it.
    """

    __slots__ = ("places", "size", "text")

    def __init__(self, text: str, size: int) -> None:
        self.text = text
        self.size = size
        self.places: dict[str, list[int]] = {}
        places = self.places
        for place in range(len(text) - size + 1):
            gram = text[place : place + size]
            if gram in places:
                places[gram].append(place)
            else:
                places[gram] = [place]

    def holds(self, piece: str) -> bool:
        """Whether a piece stands anywhere in the text."""
        return next(self.found(piece), None) is not None

    def only(self, piece: str) -> int | None:
        """Where a piece stands, None unless it does so once."""
        found = self.found(piece)
        place = next(found, None)
        return place if next(found, None) is None else None

    def found(self, piece: str) -> Iterator[int]:
        """Where a piece stands, in the order of the text; pieces may overlap."""
        few = self._few(piece)
        if few is None:
            return self._searched(piece)
        offset, starts = few
        return (
            start - offset
            for start in starts
            if start >= offset and self.text.startswith(piece, start - offset)
        )

    def some(self, piece: str) -> list[int]:
        """The first two places where a piece stands: enough to know whether it is only one."""
        return list(islice(self.found(piece), 2))

    def nearest(self, piece: str, place: int) -> int | None:
        """Where a piece stands nearest to a place, None where it does not stand at all."""
        if self._few(piece) is None:
            return nearest(self.text, piece, place)
        return min(self.found(piece), key=lambda start: abs(start - place), default=None)

    def _few(self, piece: str) -> tuple[int, list[int]] | None:
        """A string of a piece that stands in few places, by its offset; None if none is known."""
        size, last = self.size, len(piece) - self.size
        if last < 0:
            return None
        best, least = 0, self.places.get(piece[:size], [])
        for offset in (last, last // 2):
            if len(least) > 1:
                starts = self.places.get(piece[offset : offset + size], [])
                if len(starts) < len(least):
                    best, least = offset, starts
        return (best, least) if len(least) <= _FEW else None

    def _searched(self, piece: str) -> Iterator[int]:
        place = self.text.find(piece)
        while place >= 0:
            yield place
            place = self.text.find(piece, place + 1)


def nearest(text: str, piece: str, place: int) -> int | None:
    """Where `piece` stands nearest to a place; the time does not grow with how often it does."""
    place = max(0, place)
    after = text.find(piece, place)
    # Searched backwards, since `rfind` may take the product of both lengths.
    head = text[: place + len(piece) - 1][::-1]
    turned = head.find(piece[::-1]) if after != place else -1
    if turned < 0:
        return after if after >= 0 else None
    before = len(head) - turned - len(piece)
    return before if after < 0 or place - before <= after - place else after


@lru_cache(maxsize=2)
def index_of(text: str) -> Index:
    """The index of a text; the last two are kept, since the passages of a text come together."""
    return Index(text, gram_size(text))


def gram_size(text: str) -> int:
    """How long the strings are by which a text is looked up: a Hangul syllable tells more."""
    return HANGUL_GRAM if len(_HANGUL.findall(text)) >= _HANGUL_SHARE * len(text) else LATIN_GRAM
