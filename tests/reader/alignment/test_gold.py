"""The gold alignments of the sample articles: a floor under the quality, in both directions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.alignment import align

GOLD = sorted((Path(__file__).parents[2] / "fixtures" / "alignment").glob("*.json"))
LEAST_F1 = 0.93
Pair = tuple[tuple[int, ...], tuple[int, ...]]


def gold_of(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def full(beads: Any) -> set[Pair]:
    """The beads that have both sides."""
    return {(tuple(first), tuple(second)) for first, second in beads if first and second}


def strict_f1(results: list[tuple[set[Pair], set[Pair]]]) -> float:
    """F1 of beads that are right exactly, over all documents together."""
    right = sum(len(wanted & made) for wanted, made in results)
    return 2 * right / sum(len(wanted) + len(made) for wanted, made in results)


@pytest.mark.parametrize("turned", [False, True], ids=["from English", "from Korean"])
def test_the_samples_are_aligned_as_their_gold(turned: bool) -> None:
    results = []
    for path in GOLD:
        gold = gold_of(path)
        if turned:
            beads = [(bead.target, bead.source) for bead in align(gold["ko"], gold["en"])]
        else:
            beads = [(bead.source, bead.target) for bead in align(gold["en"], gold["ko"])]
        results.append((full(gold["beads"]), full(beads)))
    assert strict_f1(results) >= LEAST_F1


def test_confidence_tells_right_beads_from_wrong_ones() -> None:
    right: list[float] = []
    wrong: list[float] = []
    for path in GOLD:
        gold = gold_of(path)
        wanted = full(gold["beads"])
        for bead in align(gold["en"], gold["ko"]):
            if bead.source and bead.target:
                (right if (bead.source, bead.target) in wanted else wrong).append(bead.score)
    assert sum(score > 0.95 for score in right) > 0.7 * len(right)
    assert not wrong or sum(wrong) / len(wrong) < 0.85


def test_confidence_is_calibrated() -> None:
    made: dict[int, list[tuple[float, bool]]] = {}
    for path in GOLD:
        gold = gold_of(path)
        wanted = full(gold["beads"])
        for bead in align(gold["en"], gold["ko"]):
            if bead.source and bead.target:
                is_right = (bead.source, bead.target) in wanted
                made.setdefault(min(int(5 * bead.score), 4), []).append((bead.score, is_right))
    # How far, on the average, the share of right beads is from what their scores say.
    off = sum(abs(sum(score - is_right for score, is_right in fifth)) for fifth in made.values())
    assert off / sum(map(len, made.values())) < 0.05


def test_beads_between_texts_that_have_nothing_to_do_with_each_other_are_not_trusted() -> None:
    documents = [gold_of(path) for path in GOLD]
    for gold, other in zip(documents, [*documents[1:], documents[0]], strict=True):
        beads = align(gold["en"][:6], other["ko"][:6])
        linked = [bead.score for bead in beads if bead.source and bead.target]
        assert sum(linked) <= 0.3 * max(len(linked), 1)
        assert all(bead.score > 0.5 for bead in beads if not (bead.source and bead.target))
