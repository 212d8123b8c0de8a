"""Where the tokens of one side meet those of the other, and how much that is worth."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.alignment.numerals import is_telling
from reader.alignment.tokens import Token

# Classes of meetings, the most telling first.
NUMBER, LATIN, LONG_NAME, NAME, WORD, SMALL_NUMBER, SHORT_NAME, BRIDGED = range(8)
CLASSES = 8

# Rarity is counted among this many sentences at most: in a long article, only those near count.
_NEIGHBOURS = 60
# A token that meets this share of the other side tells nothing about any one sentence.
_COMMONPLACE = 0.4
_ALWAYS_LOOKED_AT = 6


@dataclass(frozen=True, slots=True)
class Meeting:
    """What one token of a sentence meets: sentences of the other side, in order, with classes."""

    kind: int
    rarity: float
    places: tuple[tuple[int, int], ...]


def key_class(key: str) -> int:
    """How telling it is to share `key`."""
    mark = key[0]
    if mark == "=":
        return WORD
    if mark == "#":
        return NUMBER if is_telling(key) else SMALL_NUMBER
    if mark == "~":
        return LONG_NAME if len(key) > 4 else NAME if len(key) == 4 else SHORT_NAME
    return {"m": SMALL_NUMBER, "@": LATIN, "%": BRIDGED}[mark]


def postings(sentences: Sequence[Sequence[Token]]) -> dict[str, list[int]]:
    """For every key the sentences that hold it, in order."""
    found: dict[str, list[int]] = {}
    for index, tokens in enumerate(sentences):
        for token in tokens:
            for key in token.keys:
                places = found.setdefault(key, [])
                if not places or places[-1] != index:
                    places.append(index)
    return found


def meetings(
    sentences: Sequence[Sequence[Token]], other: dict[str, list[int]], size: int
) -> list[list[Meeting]]:
    """What each token of `sentences` meets among the `size` sentences that `other` indexes."""
    limit = max(_ALWAYS_LOOKED_AT, _COMMONPLACE * size)
    cache: dict[tuple[str, ...], tuple[float, tuple[tuple[int, int], ...]]] = {}
    result = []
    for tokens in sentences:
        row = []
        for token in tokens:
            if token.keys not in cache:
                cache[token.keys] = _places(token.keys, other, size, limit)
            row.append(Meeting(token.kind, *cache[token.keys]))
        result.append(row)
    return result


def _places(
    keys: tuple[str, ...], other: dict[str, list[int]], size: int, limit: float
) -> tuple[float, tuple[tuple[int, int], ...]]:
    best: dict[int, int] = {}
    for key in keys:
        places = other.get(key)
        if places and len(places) <= limit:
            found = key_class(key)
            for place in places:
                if best.get(place, CLASSES) > found:
                    best[place] = found
    if not best:
        return 0.0, ()
    rarity = math.log((min(size, _NEIGHBOURS) + 1) / (min(len(best), _NEIGHBOURS) + 0.5))
    return max(rarity, 0.1), tuple(sorted(best.items()))
