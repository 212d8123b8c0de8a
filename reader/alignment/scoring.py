"""The score of every bead in the band: what all the evidence says together, by the weights."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.alignment.coverage import Cover, cover
from reader.alignment.matching import Meeting
from reader.alignment.search import IMPOSSIBLE, SHAPES, Band, Scores, column_spans, row_spans
from reader.alignment.surface import QUOTES, UNFINISHED, Surface
from reader.alignment.tokens import Token
from reader.alignment.weights import Weights
from reader.language import Language

# English letters a Korean letter, spaces left out: the usual ratio, and how far articles leave it.
_USUAL_RATIO, _RANGE = 2.0, 1.6
# Letters of a usual article that are taken into account beside those of this one.
_USUAL_LETTERS = 100
# Keeps the ratio of two very short sentences from counting for much.
_LENGTH_OFFSET = 4.0
_USUAL_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the pair: its sentences as tokens and as surfaces."""

    language: Language
    tokens: Sequence[Sequence[Token]]
    surfaces: Sequence[Surface]

    def __len__(self) -> int:
        return len(self.surfaces)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Both sides, and what the tokens of each meet on the other.

    Of an English and a Korean text, the English one is the first.
    """

    first: Side
    second: Side
    first_meetings: Sequence[Sequence[Meeting]]
    second_meetings: Sequence[Sequence[Meeting]]


def score_beads(evidence: Evidence, band: Band, weights: Weights) -> Scores:
    """A score for every shape of bead at every place in the band; the rest is impossible."""
    ratio = _length_ratio(evidence)
    first = _SideScores(evidence.first, evidence.first_meetings, weights, 1.0)
    second = _SideScores(evidence.second, evidence.second_meetings, weights, ratio)
    scorer = _Scorer(
        first,
        second,
        cover(evidence.first_meetings, row_spans(band), weights),
        cover(evidence.second_meetings, column_spans(band), weights),
        weights,
    )
    return [scorer.row(band, i) for i in range(len(evidence.first) + 1)]


def _length_ratio(evidence: Evidence) -> float:
    first = sum(each.length for each in evidence.first.surfaces)
    second = sum(each.length for each in evidence.second.surfaces)
    usual = _USUAL_RATIO if evidence.first.language != evidence.second.language else 1.0
    ratio = (first + usual * _USUAL_LETTERS) / (second + _USUAL_LETTERS)
    return min(max(ratio, usual / _RANGE), usual * _RANGE)


def _sums(values: Sequence[float]) -> list[float]:
    """Running sums, beginning with 0."""
    sums = [0.0]
    for each in values:
        sums.append(sums[-1] + each)
    return sums


class _SideScores:
    """What one side alone adds to a bead: costs of unmet tokens, of standing alone, lengths."""

    def __init__(
        self, side: Side, rows: Sequence[Sequence[Meeting]], weights: Weights, ratio: float
    ) -> None:
        self.unmet = _sums([sum([weights.unmet[each.kind] for each in row]) for row in rows])
        self.lengths = _sums([each.length * ratio for each in side.surfaces])
        self.alone = [_alone(each, weights, ratio) for each in side.surfaces]
        flags = [each.flags for each in side.surfaces]
        self.quotes = {
            size: [
                any(each & QUOTES for each in flags[at : at + size])
                for at in range(len(flags) + 1 - size)
            ]
            for size in (1, 2, 3)
        }


def _alone(surface: Surface, weights: Weights, ratio: float) -> float:
    length = surface.length * ratio / _USUAL_LENGTH
    score = weights.null + weights.null_length * math.log(length + 0.1)
    if surface.furniture:
        return score + weights.null_furniture
    return score + (weights.null_unfinished if surface.flags & UNFINISHED else 0.0)


class _Scorer:
    """Adds up what each bead is worth, one row of the band at a time."""

    def __init__(
        self,
        first: _SideScores,
        second: _SideScores,
        first_cover: Cover,
        second_cover: Cover,
        weights: Weights,
    ) -> None:
        self._first, self._second = first, second
        self._first_cover, self._second_cover = first_cover, second_cover
        self._weights = weights
        self._priors = {
            (1, 1): 0.0,
            (1, 2): weights.one_two,
            (2, 1): weights.one_two,
            (2, 2): weights.two_two,
            (1, 3): weights.one_three,
            (3, 1): weights.one_three,
        }

    def row(self, band: Band, i: int) -> list[tuple[float, ...]]:
        """The scores of all beads that begin after `i` sentences of the first side."""
        low, high = band.low[i], band.high[i]
        columns = [self._column(band, i, a, b) for a, b in SHAPES]
        return list(zip(*columns, strict=True)) if high >= low else []

    def _column(self, band: Band, i: int, a: int, b: int) -> list[float]:
        """The scores of the beads of one shape in the row `i` of the band."""
        low, high = band.low[i], band.high[i]
        size = high - low + 1
        if i + a >= len(band.low):
            return [IMPOSSIBLE] * size
        start = max(low, band.low[i + a] - b)
        end = min(high, band.high[i + a] - b)
        if end < start:
            return [IMPOSSIBLE] * size
        if not b:
            inside = [self._first.alone[i]] * (end - start + 1)
        elif not a:
            inside = self._second.alone[start : end + 1]
        else:
            inside = self._full(i, a, b, start, end)
        return [IMPOSSIBLE] * (start - low) + inside + [IMPOSSIBLE] * (high - end)

    def _full(self, i: int, a: int, b: int, start: int, end: int) -> list[float]:
        """The scores of the beads of `a` and `b` sentences at `i` and at `start` to `end`."""
        weights, first, second = self._weights, self._first, self._second
        log = math.log
        by_ratio = weights.length_ratio
        own_length = first.lengths[i + a] - first.lengths[i]
        own_log = log(own_length + _LENGTH_OFFSET)
        base = self._priors[a, b] + first.unmet[i + a] - first.unmet[i]
        quotes_differ, own_quotes = weights.quotes_differ, first.quotes[a][i]
        covers = self._first_cover[b - 1][i : i + a]
        others = self._second_cover[a - 1]
        quotes, unmet, lengths = second.quotes[b], second.unmet, second.lengths
        scores = []
        for j in range(start, end + 1):
            length = lengths[j + b] - lengths[j]
            score = base + unmet[j + b] - unmet[j]
            if quotes[j] != own_quotes:
                score += quotes_differ
            score += by_ratio * abs(own_log - log(length + _LENGTH_OFFSET))
            for own in covers:
                if j in own:
                    score += own[j]
            for other in others[j : j + b]:
                if i in other:
                    score += other[i]
            scores.append(score)
        return scores
