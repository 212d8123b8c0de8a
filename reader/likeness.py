"""How alike two short texts are, and where they differ.

The distance is G. Myers, "A fast bit-vector algorithm for approximate string matching" (Journal of
the ACM 46, 1999), and the common subsequence H. Hyyrö, "Bit-parallel LCS-length computation
revisited" (2004), both with Python's integers as the bit vectors. Offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_TOKEN: Final = re.compile(r"\d+(?:[.,:]\d+)*|[A-Za-z\u00c0-\u024f'’]+|\s+|.", re.DOTALL)
"""What a difference is told in: numbers, words in Latin script, and single characters otherwise
(a Korean syllable is often a word form of its own)."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of two texts that is the same in both, or `changed` from one to the other.

    ``[start, end)`` counts in the first text and ``[other_start, other_end)`` in the second; one
    of the two is empty where something was only added or left out.
    """

    changed: bool
    start: int
    end: int
    other_start: int
    other_end: int


def distance(first: str, second: str) -> int:
    """How many characters to put in, take out or replace to make one text of the other."""
    first, second = _without_common_ends(first, second)
    if not first or not second:
        return len(first) + len(second)
    places = _places(first)
    full, last = (1 << len(first)) - 1, 1 << (len(first) - 1)
    more, less, total = full, 0, len(first)
    for character in second:
        equal = places.get(character, 0)
        vertical = equal | less
        horizontal = (((equal & more) + more) ^ more) | equal
        grows, shrinks = less | (~(horizontal | more) & full), more & horizontal
        if grows & last:
            total += 1
        elif shrinks & last:
            total -= 1
        grows = (grows << 1) | 1
        more = ((shrinks << 1) | ~(vertical | grows)) & full
        less = grows & vertical & full
    return total


def score(first: str, second: str) -> float:
    """From 0 (nothing in common) to 1 (the same): one less the share of changed characters."""
    longest = max(len(first), len(second))
    return 1 - distance(first, second) / longest if longest else 1.0


def common_length(first: str, second: str) -> int:
    """The number of characters that stand in both texts in the same order."""
    full = (1 << len(first)) - 1
    places, row = _places(first), full
    for character in second:
        met = row & places.get(character, 0)
        row = ((row + met) | (row - met)) & full
    return len(first) - row.bit_count()


def differences(first: str, second: str) -> tuple[Difference, ...]:
    """Both texts from beginning to end as stretches that are equal and that changed, in turn.

    A stretch is whole numbers and words; a space between two changes is part of one change.
    """
    ours, theirs = _TOKEN.findall(first), _TOKEN.findall(second)
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    found: list[Difference] = []
    place, other = 0, 0
    before = before_other = 0
    for start, other_start, size in blocks:
        gap, other_gap = _length(ours, place, start), _length(theirs, other, other_start)
        same = _length(ours, start, start + size)
        _extend(
            found, Difference(True, before, before + gap, before_other, before_other + other_gap)
        )
        before, before_other = before + gap, before_other + other_gap
        _extend(found, Difference(False, before, before + same, before_other, before_other + same))
        before, before_other = before + same, before_other + same
        place, other = start + size, other_start + size
    return tuple(_joined(found, first))


def _length(tokens: list[str], start: int, end: int) -> int:
    return sum(map(len, tokens[start:end]))


def _extend(found: list[Difference], piece: Difference) -> None:
    if piece.end > piece.start or piece.other_end > piece.other_start:
        found.append(piece)


def _joined(found: list[Difference], first: str) -> Iterator[Difference]:
    """`found` with the blanks between two changes taken into one change with them."""
    waiting: Difference | None = None
    for place, piece in enumerate(found):
        blank = not piece.changed and not first[piece.start : piece.end].strip()
        inside = blank and 0 < place < len(found) - 1
        if waiting and (piece.changed or inside):
            waiting = Difference(
                True, waiting.start, piece.end, waiting.other_start, piece.other_end
            )
        elif piece.changed:
            waiting = piece
        else:
            if waiting:
                yield waiting
            waiting = None
            yield piece
    if waiting:
        yield waiting


def _places(text: str) -> dict[str, int]:
    """For each character, a bit for every place where it stands."""
    places: dict[str, int] = {}
    for place, character in enumerate(text):
        places[character] = places.get(character, 0) | (1 << place)
    return places


def _without_common_ends(first: str, second: str) -> tuple[str, str]:
    shorter = min(len(first), len(second))
    start = 0
    while start < shorter and first[start] == second[start]:
        start += 1
    end = 0
    while end < shorter - start and first[-1 - end] == second[-1 - end]:
        end += 1
    return first[start : len(first) - end], second[start : len(second) - end]
