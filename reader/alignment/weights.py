"""What each piece of evidence is worth, in natural logarithms of odds.

Fitted to gold alignments by maximum likelihood over all paths (a linear-chain conditional random
field, Lafferty et al. 2001) with a quadratic penalty, so the posterior of a bead is a confidence.
tests/benchmarks/alignment_weights.py fits them; the scores beside it decide. Furniture is bounded:
the editions fitted to had much of it on one side only.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """One weight a feature, added up over a bead; one sentence with one has no cost of its own.

    `null` and what follows it are for a sentence alone: as such, without a full stop, as page
    furniture, by the logarithm of its length. `one_two`, `two_two`, `one_three` are for the shapes,
    `length_ratio` is by the logarithm of the ratio of lengths, `quotes_differ` for quotation marks
    on one side only. `met` is by the class of a meeting (in the order of `matching`) and times its
    rarity, `unmet` by the kind of a token (in the order of `tokens`).
    """

    null: float
    null_unfinished: float
    null_furniture: float
    null_length: float
    one_two: float
    two_two: float
    one_three: float
    length_ratio: float
    quotes_differ: float
    met: tuple[float, ...]
    unmet: tuple[float, ...]


# Fitted to pairs without a machine translation.
UNAIDED = Weights(
    null=-4.284,
    null_unfinished=0.186,
    null_furniture=4.0,
    null_length=-1.454,
    one_two=-3.385,
    two_two=-8.011,
    one_three=-9.042,
    length_ratio=-5.013,
    quotes_differ=-0.142,
    met=(0.334, 0.06, 0.12, 0.104, 0.165, 0.504, 0.2, 0.0),
    unmet=(-0.986, -0.34, -0.233, -0.25, -0.224, 0.0),
)

# Fitted to pairs with and without one together, for pairs that have one.
BRIDGED = Weights(
    null=-4.59,
    null_unfinished=0.157,
    null_furniture=4.0,
    null_length=-1.499,
    one_two=-3.686,
    two_two=-8.667,
    one_three=-9.489,
    length_ratio=-5.208,
    quotes_differ=-0.114,
    met=(0.331, 0.06, 0.108, 0.176, 0.165, 0.571, 0.246, 0.011),
    unmet=(-1.166, -0.273, -0.261, -0.28, -0.22, -0.047),
)
