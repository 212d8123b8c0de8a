"""Whether two texts say the same at all: without that, no bead of theirs is to be trusted.

The search takes it for granted that they do, and links what lies least badly. So its probabilities
are multiplied by that of its assumption, a logistic function of how much of what the texts hold was
met. Fitted to parts of 3, 6 and 10 beads and whole documents, each with its counterpart and with a
part of another document; tests/benchmarks/alignment.py prints how well it tells them apart.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from reader.alignment.matching import Meeting
from reader.alignment.scoring import Evidence
from reader.alignment.search import Path
from reader.alignment.weights import Weights

# Texts that are given as a pair usually are one: so much is taken as met, for so much looked at.
_PRIOR_GAIN, _PRIOR_COST = 2.4, 3.0
_MIDDLE: Final = 0.42
_STEEPNESS: Final = 25.0


def trusted(path: Path, evidence: Evidence, weights: Weights) -> Path:
    """`path` with probabilities that allow for texts that have nothing to do with each other.

    Those of beads with both sides fall, those of sentences left alone rise.
    """
    related = probability_related(path, evidence, weights)
    return [
        (i, j, a, b, related * p if a and b else 1.0 - related * (1.0 - p))
        for i, j, a, b, p in path
    ]


def probability_related(path: Path, evidence: Evidence, weights: Weights) -> float:
    """How probable it is that the two texts say the same, from 0 to 1."""
    gain, cost = _PRIOR_GAIN, _PRIOR_COST
    for i, j, a, b, _ in path:
        if a and b:
            for rows, others in (
                (evidence.first_meetings[i : i + a], range(j, j + b)),
                (evidence.second_meetings[j : j + b], range(i, i + a)),
            ):
                met, looked_at = _met(rows, others, weights)
                gain, cost = gain + met, cost + looked_at
    return 1.0 / (1.0 + math.exp(-_STEEPNESS * (gain / cost - _MIDDLE)))


def _met(rows: Sequence[Sequence[Meeting]], others: range, weights: Weights) -> tuple[float, float]:
    """What the tokens in `rows` gain by those they meet in `others`; what they lose if they do not.

    Both as in `reader.alignment.coverage`.
    """
    gain = cost = 0.0
    for row in rows:
        for meeting in row:
            unmet = -weights.unmet[meeting.kind]
            cost += unmet
            found = [kind for place, kind in meeting.places if place in others]
            if found:
                gain += weights.met[min(found)] * meeting.rarity + unmet
    return gain, cost
