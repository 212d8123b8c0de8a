"""The search: all monotone paths of beads inside a band, their posteriors, and the best path."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

SHAPES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
IMPOSSIBLE = -math.inf


@dataclass(frozen=True, slots=True)
class Band:
    """For each number of sentences passed on the first side, how many may be on the second."""

    low: tuple[int, ...]
    high: tuple[int, ...]


_LONGEST = max(a for a, _ in SHAPES)


def row_spans(band: Band) -> list[tuple[int, int]]:
    """For each sentence of the first side, which of the second may share a bead with it."""
    spans = []
    for i in range(len(band.low) - 1):
        rows = slice(max(0, i - _LONGEST + 1), i + 2)
        spans.append((min(band.low[rows]), max(band.high[rows])))
    return spans


def column_spans(band: Band) -> list[tuple[int, int]]:
    """For each sentence of the second side, which of the first may share a bead with it."""
    size = band.high[-1]
    least, most = [len(band.low)] * size, [0] * size
    for i, (low, high) in enumerate(row_spans(band)):
        for j in range(low, min(high, size)):
            least[j], most[j] = min(least[j], i), max(most[j], i + 1)
    return list(zip(least, most, strict=True))


# For each place in the band, row by row: a score for every shape of bead that begins there.
Scores = list[list[tuple[float, ...]]]


def posteriors(band: Band, scores: Scores) -> Scores:
    """How probable each bead is among all paths, by sums forwards and backwards (Rabiner 1989)."""
    forward = _forward(band, scores)
    backward = _backward(band, scores)
    total = backward[0][0]
    result: Scores = []
    for i, row in enumerate(scores):
        probable: list[tuple[float, ...]] = []
        for at, beads in enumerate(row):
            before = forward[i][at] - total
            if before + backward[i][at] < _NEGLIGIBLE:
                probable.append(_NONE)
            else:
                probable.append(_probabilities(band, backward, (i, at), before, beads))
        result.append(probable)
    return result


# Natural logarithm of a probability that is taken to be none.
_NEGLIGIBLE = -18.0
_NONE = (0.0,) * len(SHAPES)


def _probabilities(
    band: Band,
    backward: Sequence[Sequence[float]],
    place: tuple[int, int],
    before: float,
    beads: tuple[float, ...],
) -> tuple[float, ...]:
    """The probabilities of the beads at one place, reached with the log probability `before`."""
    i, at = place
    values = []
    for (a, b), score in zip(SHAPES, beads, strict=True):
        exponent = IMPOSSIBLE
        if score > IMPOSSIBLE:
            there = band.low[i] + at + b - band.low[i + a]
            exponent = before + score + backward[i + a][there]
        values.append(math.exp(min(exponent, 0.0)) if exponent > _NEGLIGIBLE else 0.0)
    return tuple(values)


def _log_sum(values: list[float]) -> float:
    if not values:
        return IMPOSSIBLE
    top = max(values)
    if len(values) == 1 or top == IMPOSSIBLE:
        return top
    return top + math.log(sum([math.exp(each - top) for each in values]))


def _forward(band: Band, scores: Scores) -> list[list[float]]:
    incoming: list[list[list[float]]] = [
        [[] for _ in range(high - low + 1)] for low, high in zip(band.low, band.high, strict=True)
    ]
    incoming[0][0].append(0.0)
    sums = []
    for i, row in enumerate(scores):
        low = band.low[i]
        reached = []
        for at, beads in enumerate(row):
            value = _log_sum(incoming[i][at])
            reached.append(value)
            if value == IMPOSSIBLE:
                continue
            for (a, b), score in zip(SHAPES, beads, strict=True):
                if score > IMPOSSIBLE:
                    incoming[i + a][low + at + b - band.low[i + a]].append(value + score)
        sums.append(reached)
    return sums


def _backward(band: Band, scores: Scores) -> list[list[float]]:
    last = len(scores) - 1
    sums: list[list[float]] = [[] for _ in scores]
    for i in range(last, -1, -1):
        row, low = scores[i], band.low[i]
        values = [IMPOSSIBLE] * len(row)
        sums[i] = values
        for at in range(len(row) - 1, -1, -1):
            if i == last and low + at == band.high[last]:
                values[at] = 0.0
                continue
            values[at] = _log_sum(
                [
                    score + sums[i + a][low + at + b - band.low[i + a]]
                    for (a, b), score in zip(SHAPES, row[at], strict=True)
                    if score > IMPOSSIBLE
                ]
            )
    return sums


Path = list[tuple[int, int, int, int, float]]

# What a right bead with one side only counts for, where a right bead with both counts 1.
_WORTH_OF_NULL = 0.5
_WORTH = tuple(1.0 if a and b else _WORTH_OF_NULL for a, b in SHAPES)


def best_path(band: Band, probable: Scores) -> Path:
    """The path with most right beads to be expected: (i, j, a, b, probability) of each bead.

    Not the most probable path, which may owe its probability to no bead in particular.
    """
    last = len(probable) - 1
    best = [[IMPOSSIBLE] * len(row) for row in probable]
    choice = [[-1] * len(row) for row in probable]
    best[last][band.high[last] - band.low[last]] = 0.0
    for i in range(last, -1, -1):
        low, values, chosen = band.low[i], best[i], choice[i]
        for at in range(len(values) - 1, -1, -1):
            beads = probable[i][at]
            if beads is _NONE:
                continue
            for shape, value in enumerate(beads):
                if value:
                    a, b = SHAPES[shape]
                    worth = best[i + a][low + at + b - band.low[i + a]] + value * _WORTH[shape]
                    if worth > values[at]:
                        values[at], chosen[at] = worth, shape
    return _walk(band, probable, choice)


def _walk(band: Band, probable: Scores, choice: Sequence[Sequence[int]]) -> Path:
    path: Path = []
    i = j = 0
    while (i, j) != (len(probable) - 1, band.high[-1]):
        at = j - band.low[i]
        shape = choice[i][at]
        a, b = SHAPES[shape]
        path.append((i, j, a, b, probable[i][at][shape]))
        i, j = i + a, j + b
    return path
