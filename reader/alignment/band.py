"""Where to search: a band around a coarse path through the plainest meetings.

Keeps the search linear in the length of the articles. Short ones are searched whole.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reader.alignment.matching import LATIN, LONG_NAME, NAME, NUMBER, WORD, Meeting
from reader.alignment.search import Band

_SEARCHED_WHOLE = 625
_HALF_WIDTH = 14
_TELLING = frozenset((NUMBER, LATIN, LONG_NAME, NAME, WORD))
_MOST_PLACES = 3
# Rarity that the shared tokens of two sentences must have together to mark the coarse path.
_LEAST_RARITY = 5.0


def search_band(rows: Sequence[Sequence[Meeting]], size: int) -> Band:
    """The band for `rows`, the meetings of each sentence of one side, and `size` on the other."""
    count = len(rows)
    if count * size <= _SEARCHED_WHOLE:
        return Band((0,) * (count + 1), (size,) * (count + 1))
    corners = [(0, 0), *((i + 1, j + 1) for i, j in _chain(_anchors(rows))), (count, size)]
    centres = [0.0] * (count + 1)
    for (i, j), (next_i, next_j) in pairwise(corners):
        for at in range(i, next_i + 1):
            centres[at] = j + (next_j - j) * (at - i) / max(next_i - i, 1)
    return _around(centres, size)


def _around(centres: Sequence[float], size: int) -> Band:
    low = [max(0, math.floor(each) - _HALF_WIDTH) for each in centres]
    high = [min(size, math.ceil(each) + _HALF_WIDTH) for each in centres]
    high[-1] = size
    for at in range(len(centres) - 1):
        high[at] = max(high[at], low[at + 1])
    return Band(tuple(low), tuple(high))


def _anchors(rows: Sequence[Sequence[Meeting]]) -> list[tuple[int, int, float]]:
    """Pairs of sentences that share telling tokens, with their rarity, in reading order."""
    votes: dict[tuple[int, int], float] = {}
    for i, row in enumerate(rows):
        for meeting in row:
            if len(meeting.places) <= _MOST_PLACES:
                for j, found in meeting.places:
                    if found in _TELLING:
                        votes[i, j] = votes.get((i, j), 0.0) + meeting.rarity
    return sorted((i, j, vote) for (i, j), vote in votes.items() if vote >= _LEAST_RARITY)


def _chain(anchors: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The heaviest chain of anchors that rises on both sides.

    Keeps, for every weight reached, the chain that ends lowest: `ends` rises with `weights`.
    """
    ends: list[int] = []
    weights: list[float] = []
    tails: list[int] = []
    before: list[int] = []
    for index in _by_column_within_row(anchors):
        _, j, vote = anchors[index]
        at = bisect_left(ends, j)
        before_index = tails[at - 1] if at else -1
        weight = vote + (weights[at - 1] if at else 0.0)
        while len(before) <= index:
            before.append(-1)
        before[index] = before_index
        if at < len(ends) and ends[at] == j and weights[at] >= weight:
            continue
        stop = at
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        ends[at:stop], weights[at:stop], tails[at:stop] = [j], [weight], [index]
    chain = []
    index = tails[-1] if tails else -1
    while index >= 0:
        chain.append(anchors[index][:2])
        index = before[index]
    return chain[::-1]


def _by_column_within_row(anchors: Sequence[tuple[int, int, float]]) -> list[int]:
    """Row by row, and within a row from the right, so that no chain takes two of one row."""
    return sorted(range(len(anchors)), key=lambda index: (anchors[index][0], -anchors[index][1]))
