"""Passages put together and taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation import cut, joined
from reader.annotation.colors import is_key, key_of_name

TEXT = "one two three"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], None),
        ([(0, 3)], (0, 3)),
        ([(0, 5), (4, 7)], (0, 7)),
        ([(4, 7), (0, 3)], (0, 7)),
        ([(0, 13), (4, 7)], (0, 13)),
        ([(0, 3), (8, 13)], None),
    ],
)
def test_spans_that_overlap_or_touch_are_one(
    spans: list[tuple[int, int]], expected: tuple[int, int] | None
) -> None:
    assert joined(TEXT, spans) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (0, None),
        (7, None),
        (3, ((0, 3), (3, 7))),
        (5, ((0, 5), (5, 7))),
        (9, None),
    ],
)
def test_a_span_is_cut_where_both_parts_have_text(
    place: int, expected: tuple[tuple[int, int], tuple[int, int]] | None
) -> None:
    assert cut(TEXT, (0, 7), place) == expected


def test_nothing_but_space_is_no_part() -> None:
    assert cut("one  ", (0, 5), 3) is None


@given(st.text(max_size=60), st.sets(st.sampled_from(["a", "color-2", "b-2"])))
def test_every_name_gives_a_key_of_its_own(name: str, taken: set[str]) -> None:
    key = key_of_name(name, taken)
    assert is_key(key)
    assert key not in taken
