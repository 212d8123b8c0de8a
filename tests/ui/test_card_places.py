"""Where note cards stand in their column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.card_places import CardPlaces

heights = st.dictionaries(st.integers(1, 99), st.integers(1, 400), min_size=1, max_size=30)


def test_an_empty_column_is_as_high_as_nothing() -> None:
    places = CardPlaces(8)
    assert (places.total, places.order, places.between(0, 100)) == (0, [], [])


@given(heights, st.data())
def test_cards_stand_below_one_another(all_heights: dict[int, int], data: st.DataObject) -> None:
    places = CardPlaces(8)
    places.set_heights(all_heights)
    changed = data.draw(st.sampled_from(sorted(all_heights)))
    places.set_height(changed, 250)
    at = 0
    for number in all_heights:
        assert places.top(number) == at
        assert places.height(number) == (250 if number == changed else all_heights[number])
        at += places.height(number) + 8
    assert places.total == at - 8


@given(heights, st.integers(0, 3000), st.integers(1, 900))
def test_what_is_between_two_heights_is_found(
    all_heights: dict[int, int], top: int, room: int
) -> None:
    places = CardPlaces(8)
    places.set_heights(all_heights)
    seen = [
        number
        for number in all_heights
        if places.top(number) < top + room and places.top(number) + places.height(number) > top
    ]
    found = places.between(top, top + room)
    assert [number for number in found if number in seen] == seen
    assert len(found) <= len(seen) + 1  # the gap below a card may be all that is there
