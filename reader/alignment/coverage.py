"""What a group of one, two or three sentences of the other side accounts for in each sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.alignment.matching import CLASSES, Meeting
from reader.alignment.weights import Weights

# For groups of one, two and three: for each sentence, by the first sentence of the group, what
# the group adds to the score. Groups that no token meets are left out.
Cover = tuple[list[dict[int, float]], list[dict[int, float]], list[dict[int, float]]]


def cover(
    rows: Sequence[Sequence[Meeting]], spans: Sequence[tuple[int, int]], weights: Weights
) -> Cover:
    """Each token that meets a group adds the weight of its class by its rarity.

    It also takes back what it costs to meet nothing. Where it meets several sentences of a group,
    the most telling meeting counts, once. Only groups of the sentences in `spans` are looked at.
    """
    covered: Cover = ([], [], [])
    for row, (low, high) in zip(rows, spans, strict=True):
        sums: tuple[dict[int, float], ...] = ({}, {}, {})
        for meeting in row:
            found = meeting.places
            places = found[bisect_left(found, (low,)) : bisect_left(found, (high,))]
            if places:
                cost = weights.unmet[meeting.kind]
                worth = [each * meeting.rarity - cost for each in weights.met]
                _add(sums, places, worth)
        for group, sum_of in zip(covered, sums, strict=True):
            group.append(sum_of)
    return covered


def _add(
    sums: Sequence[dict[int, float]], places: Sequence[tuple[int, int]], worth: Sequence[float]
) -> None:
    """Adds a token's worth to every group that it meets: of one, two and three sentences."""
    one = sums[0]
    for place, found in places:
        one[place] = one.get(place, 0.0) + worth[found]
    for size in (2, 3):
        best: dict[int, int] = {}
        for place, found in places:
            for start in range(place - size + 1, place + 1):
                if best.get(start, CLASSES) > found:
                    best[start] = found
        sum_of = sums[size - 1]
        for start, found in best.items():
            sum_of[start] = sum_of.get(start, 0.0) + worth[found]
