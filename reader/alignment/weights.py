"""What each piece of evidence is worth, in natural logarithms of odds.

Fitted to gold alignments by maximum likelihood over all paths (a linear-chain conditional random
field, Lafferty et al. 2001), with a quadratic penalty; so the posterior of a bead is a confidence.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Weights:
    """One weight a feature. Lists are by class of meeting or by kind of token."""

    null: float = -3.0
    null_unfinished: float = 1.5
    null_furniture: float = 2.0
    null_length: float = 0.0
    one_two: float = -2.0
    two_two: float = -4.0
    one_three: float = -4.0
    length_ratio: float = -1.0
    length_deviation: float = -0.1
    quotes_differ: float = -0.3
    met: tuple[float, ...] = (1.2, 1.2, 1.0, 0.8, 0.8, 0.5, 0.3, 0.5, 0.5)
    unmet: tuple[float, ...] = (-0.8, -0.3, -0.8, -0.1, -0.05, -0.05)


UNAIDED = Weights()
BRIDGED = Weights()
