"""The bead: which sentences of one text say what which sentences of the other say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bead:
    """One group of sentences, by their indexes on each side; one side may be empty.

    `score` is the confidence that the bead is right exactly as it stands, from 0 to 1, calibrated:
    of the beads with a score near 0.8, about eight in ten are right.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
