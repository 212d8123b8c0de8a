"""Words learned from the pair itself: those that keep meeting in sentences that seem to match.

One round of what a word alignment model learns (Brown et al. 1993), with Dice's coefficient in
place of a translation table: sound for words that occur a few times only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.alignment.search import SHAPES, Band, Scores
from reader.alignment.tokens import Token

_LEAST_LINK = 0.2
_LEAST_DICE = 0.65
_MOST_PLACES = 12


def links(band: Band, probable: Scores) -> list[dict[int, float]]:
    """For each sentence of the first side, how probably each of the second side is linked to it."""
    found: list[dict[int, float]] = [{} for _ in probable[1:]]
    for i, row in enumerate(probable):
        for at, beads in enumerate(row):
            for (a, b), value in zip(SHAPES, beads, strict=True):
                if value < 0.05 or not a or not b:
                    continue
                j = band.low[i] + at
                for first in range(i, i + a):
                    for second in range(j, j + b):
                        found[first][second] = found[first].get(second, 0.0) + value
    return found


def learned(
    english: Sequence[Sequence[Token]],
    korean: Sequence[Sequence[Token]],
    linked: Sequence[dict[int, float]],
) -> tuple[list[list[Token]], list[list[Token]]]:
    """Both sides again, with new keys on the words that seem to render each other."""
    first, second = _places(english), _places(korean)
    together: dict[tuple[str, str], float] = defaultdict(float)
    stems = [
        {each.stem for each in row if each.stem in second} for row in korean
    ]
    for i, row in enumerate(english):
        near = [(j, value) for j, value in linked[i].items() if value >= _LEAST_LINK]
        for stem in {each.stem for each in row if each.stem in first}:
            for j, value in near:
                for other in stems[j]:
                    together[stem, other] += value
    keys: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for (one, other), count in together.items():
        dice = 2 * count / (len(first[one]) + len(second[other]))
        if dice >= _LEAST_DICE and count >= 1.5:
            key = f"+{one}|{other}"
            keys[0].setdefault(one, []).append(key)
            keys[1].setdefault(other, []).append(key)
    return _with_keys(english, keys[0]), _with_keys(korean, keys[1])


def _places(sentences: Sequence[Sequence[Token]]) -> dict[str, set[int]]:
    places: dict[str, set[int]] = defaultdict(set)
    for index, row in enumerate(sentences):
        for token in row:
            if token.stem:
                places[token.stem].add(index)
    return {stem: found for stem, found in places.items() if 2 <= len(found) <= _MOST_PLACES}


def _with_keys(sentences: Sequence[Sequence[Token]], keys: dict[str, list[str]]) -> list[list[Token]]:
    return [
        [
            Token(each.kind, (*each.keys, *keys[each.stem]), each.stem) if each.stem in keys else each
            for each in row
        ]
        for row in sentences
    ]
