"""Fits the weights of the alignment to gold beads, and prints them for reader/alignment/weights.py.

    python tests/benchmarks/alignment_weights.py [--data DIR] [--rounds N]

Maximum likelihood over all paths with a quadratic penalty: the gradient is what the posteriors
expect of each feature less what the gold beads have of it. Climbed by signs (Rprop, Riedmiller and
Braun 1993). The features are read off the scorer itself, which is linear in the weights. DIR is as
for alignment.py; takes a minute or two. Measure by cross-validation before changing a feature.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.alignment.aligning import bridged_texts, evidence_of  # noqa: E402
from reader.alignment.scoring import Evidence, score_beads  # noqa: E402
from reader.alignment.search import SHAPES, Band, posteriors  # noqa: E402
from reader.alignment.weights import UNAIDED, Weights  # noqa: E402

Array = NDArray[np.float64]
SIZES = [
    (each.name, len(getattr(UNAIDED, each.name)) if each.type.startswith("tuple") else 0)
    for each in fields(Weights)
    if isinstance(each.type, str)
]
COUNT = sum(max(size, 1) for _, size in SIZES)
PENALTY = 0.02
MOST_FOR_FURNITURE = 4.0
LEAST_FOR_A_MEETING = 0.06


def weights_of(vector: Sequence[float] | Array) -> Weights:
    """The weights that the numbers of `vector` are, in the order of the fields."""
    values: dict[str, Any] = {}
    at = 0
    for name, size in SIZES:
        part = [float(each) for each in vector[at : at + max(size, 1)]]
        values[name] = tuple(part) if size else part[0]
        at += max(size, 1)
    return Weights(**values)


@dataclass
class Example:
    """A document: where it may be searched, its features, and those of its gold path."""

    band: Band
    possible: NDArray[np.bool_]
    features: Array
    gold: Array
    beads: int

    def gradient(self, vector: Array) -> Array:
        """Of the logarithm of the probability of the gold path."""
        scores = np.where(self.possible, self.features @ vector, -np.inf)
        rows = [[tuple(beads) for beads in row] for row in scores.tolist()]
        probable = np.array(posteriors(self.band, rows))
        return self.gold - np.tensordot(probable, self.features, axes=3)


def example_of(document: dict[str, Any], bridge: str | None) -> Example:
    english, korean = document["en"], document["ko"]
    if bridge == "ko_mt_en":
        second, first = bridged_texts(korean, english, document[bridge])
    else:
        first, second = bridged_texts(english, korean, document[bridge] if bridge else None)
    evidence = evidence_of(first.side(), second.side())
    band = Band((0,) * (len(english) + 1), (len(korean),) * (len(english) + 1))
    columns = [scores_for(evidence, band, row) for row in np.eye(COUNT)]
    possible = np.isfinite(columns[0])
    features = np.stack([np.where(possible, each, 0.0) for each in columns], axis=-1)
    gold, i, j = np.zeros(COUNT), 0, 0
    for bead in document["gold"]:
        shape = (len(bead[0]), len(bead[1]))
        gold += features[i, j, SHAPES.index(shape)]
        i, j = i + shape[0], j + shape[1]
    return Example(band, possible, features, gold, len(document["gold"]))


def scores_for(evidence: Evidence, band: Band, vector: Array) -> Array:
    return np.array(score_beads(evidence, band, weights_of(vector)))


def fitted(examples: Sequence[Example], rounds: int) -> Array:
    """The weights under which the gold paths are most probable, penalty and bounds regarded."""
    beads = sum(each.beads for each in examples)
    scale = 1 / np.sqrt(sum(each.gold**2 for each in examples) / beads + 1e-12)
    scale = np.minimum(scale, 10.0)
    low, high = bounds()
    vector, step, before = np.zeros(COUNT), 0.1 * scale, np.zeros(COUNT)
    for _ in range(rounds):
        gradient = sum((each.gradient(vector) for each in examples), start=np.zeros(COUNT))
        gradient = gradient - 2 * PENALTY * vector / scale**2
        agrees = np.sign(gradient * before)
        step = np.clip(step * np.where(agrees > 0, 1.2, np.where(agrees < 0, 0.5, 1)), 1e-5, 1)
        before = np.where(agrees < 0, 0.0, gradient)
        vector = np.clip(vector + np.sign(before) * step, low, high)
    return vector


def bounds() -> tuple[Array, Array]:
    """Furniture is worth no more than it may be elsewhere, and no meeting speaks against a bead."""
    low, high, at = np.full(COUNT, -np.inf), np.full(COUNT, np.inf), 0
    for name, size in SIZES:
        if name == "null_furniture":
            high[at] = MOST_FOR_FURNITURE
        if name == "met":
            low[at : at + size - 1] = LEAST_FOR_A_MEETING
        at += max(size, 1)
    return low, high


def print_weights(name: str, vector: Array) -> None:
    weights = weights_of(vector.round(3))
    print(f"{name} = Weights(")
    for field, _ in SIZES:
        print(f"    {field}={getattr(weights, field)},")
    print(")\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "alignment")
    parser.add_argument("--rounds", type=int, default=120)
    arguments = parser.parse_args()
    paths = [arguments.data / name for name in ("align_dev.jsonl", "flores_mt_dev.jsonl")]
    if not all(path.is_file() for path in paths):
        print(f"Nothing fitted: the gold beads are not in {arguments.data}; name it with --data.")
        return
    texts = [path.read_text("utf-8").splitlines() for path in paths]
    documents = [json.loads(line) for lines in texts for line in lines if line.strip()]
    examples = [example_of(each, None) for each in documents]
    print_weights("UNAIDED", fitted(examples, arguments.rounds))
    for bridge in ("en_mt_ko", "ko_mt_en"):
        examples += [example_of(each, bridge) for each in documents if bridge in each]
    print_weights("BRIDGED", fitted(examples, arguments.rounds))


if __name__ == "__main__":
    main()
