"""How alike two texts are, against the plain ways of counting it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.likeness import Difference, common_length, differences, distance, score

TEXT = st.text(st.sampled_from("ab가나 1"), max_size=12) | st.text(max_size=8)


def counted_distance(first: str, second: str) -> int:
    row = list(range(len(second) + 1))
    for place, ours in enumerate(first, start=1):
        before, row = row, [place]
        for other, theirs in enumerate(second, start=1):
            change = before[other - 1] + (ours != theirs)
            row.append(min(before[other] + 1, row[-1] + 1, change))
    return row[-1]


def counted_common(first: str, second: str) -> int:
    row = [0] * (len(second) + 1)
    for ours in first:
        before, row = row, [0]
        for other, theirs in enumerate(second, start=1):
            best = max(before[other], row[-1])
            row.append(before[other - 1] + 1 if ours == theirs else best)
    return row[-1]


@given(first=TEXT, second=TEXT)
def test_the_bit_vectors_count_as_the_tables_do(first: str, second: str) -> None:
    assert distance(first, second) == counted_distance(first, second)
    assert common_length(first, second) == counted_common(first, second)


@given(first=TEXT, second=TEXT)
def test_differences_go_through_both_texts(first: str, second: str) -> None:
    place = other = 0
    for piece in differences(first, second):
        assert (piece.start, piece.other_start) == (place, other)
        place, other = piece.end, piece.other_end
        if not piece.changed:
            assert first[piece.start : piece.end] == second[piece.other_start : piece.other_end]
    assert (place, other) == (len(first), len(second))
    assert (first == second) == (not any(each.changed for each in differences(first, second)))


def test_the_score_is_the_share_of_what_stayed() -> None:
    assert score("", "") == score("같다", "같다") == 1
    assert score("abcd", "abce") == 0.75
    assert score("abc", "xyz") == score("", "x") == 0


@pytest.mark.parametrize(
    ("first", "second", "changed"),
    [
        ("Up 1.5% on Monday.", "Up 2.25% on Tuesday.", [("1.5", "2.25"), ("Monday", "Tuesday")]),
        ("부산에서 3명이 다쳤다.", "서울에서 12명이 다쳤다.", [("부산", "서울"), ("3", "12")]),
        ("It rained.", "It rained again.", [("", " again")]),
        ("The old mayor spoke.", "A new mayor spoke.", [("The old", "A new")]),
    ],
)
def test_changes_are_whole_numbers_and_words(
    first: str, second: str, changed: list[tuple[str, str]]
) -> None:
    found = [
        (first[each.start : each.end], second[each.other_start : each.other_end])
        for each in differences(first, second)
        if each.changed
    ]
    assert found == changed


def test_nothing_differs_from_itself() -> None:
    assert differences("같다", "같다") == (Difference(False, 0, 2, 0, 2),)
    assert differences("", "") == ()
