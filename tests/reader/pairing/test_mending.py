"""Beads put right by the reader: every sentence stays in exactly one bead, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import AlignedBead
from reader.pairing import (
    can_link,
    can_merge,
    can_split,
    can_unlink,
    link,
    merge,
    split,
    unlink,
)

Mend = Callable[[Sequence[AlignedBead], int], tuple[AlignedBead, ...]]
WAYS: list[tuple[Callable[[Sequence[AlignedBead], int], bool], Mend]] = [
    (can_merge, merge),
    (can_split, split),
    (can_link, link),
    (can_unlink, unlink),
]


def beads(*shapes: tuple[int, int]) -> tuple[AlignedBead, ...]:
    """Beads of so many sentences on either side."""
    made = []
    i = j = 0
    for a, b in shapes:
        made.append(AlignedBead(tuple(range(i, i + a)), tuple(range(j, j + b)), 0.5))
        i, j = i + a, j + b
    return tuple(made)


def shapes(of: Sequence[AlignedBead]) -> list[tuple[int, int]]:
    return [(len(bead.source), len(bead.target)) for bead in of]


def test_merging_takes_the_next() -> None:
    mended = merge(beads((1, 1), (1, 0), (1, 1)), 0)
    assert mended[0] == AlignedBead((0, 1), (0,), 1.0, mended=True)
    assert shapes(mended) == [(2, 1), (1, 1)]
    assert not mended[1].mended


def test_splitting_leaves_the_first_pair() -> None:
    assert shapes(split(beads((2, 1), (1, 1)), 0)) == [(1, 1), (1, 0), (1, 1)]
    assert shapes(split(beads((2, 2)), 0)) == [(1, 1), (1, 1)]


def test_unlinking_leaves_each_sentence_alone() -> None:
    assert shapes(unlink(beads((2, 1)), 0)) == [(1, 0), (1, 0), (0, 1)]


def test_linking_joins_what_stands_alone() -> None:
    assert shapes(link(beads((1, 1), (1, 0), (0, 1), (1, 1)), 1)) == [(1, 1), (1, 1), (1, 1)]
    # The sentence between them goes to the side that keeps the order.
    linked = link(beads((1, 0), (1, 0), (0, 1)), 0)
    assert shapes(linked) == [(1, 1), (1, 0)] or shapes(linked) == [(1, 0), (1, 1)]
    assert linked[0].source == (0,)


def test_linking_does_not_reach_over_a_bead_with_both() -> None:
    apart = beads((1, 0), (1, 1), (0, 1))
    assert not can_link(apart, 0)
    with pytest.raises(ValueError, match="nothing to mend"):
        link(apart, 0)


def test_what_was_unlinked_can_be_linked_again() -> None:
    before = beads((1, 1), (1, 1), (1, 1))
    again = link(unlink(before, 1), 1)
    assert shapes(again) == shapes(before)


@given(
    st.lists(
        st.sampled_from([(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1)]),
        min_size=1,
        max_size=8,
    ),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9)), max_size=6),
)
def test_whatever_is_mended_every_sentence_stays_in_order(
    start: list[tuple[int, int]], steps: list[tuple[int, int]]
) -> None:
    now = before = beads(*start)
    for way, at in steps:
        possible, mend = WAYS[way]
        if possible(now, at):
            now = mend(now, at)
    for side in ("source", "target"):
        held = [index for bead in now for index in getattr(bead, side)]
        assert held == [index for bead in before for index in getattr(bead, side)]
    assert all(bead.source or bead.target for bead in now)
