"""Looking up in a text what stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.index import HANGUL_GRAM, LATIN_GRAM, Index, gram_size, nearest

TEXTS = st.text("ab 가", max_size=60)
PIECES = st.text("ab 가", min_size=1, max_size=12)


def occurrences(text: str, piece: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(piece, at)]


def test_where_short_strings_stand() -> None:
    assert Index("abcabc", 3).places == {"abc": [0, 3], "bca": [1], "cab": [2]}
    assert Index("ab", 3).places == {}


@given(TEXTS, PIECES, st.integers(1, 5))
def test_an_index_finds_what_a_search_finds(text: str, piece: str, size: int) -> None:
    index, places = Index(text, size), occurrences(text, piece)
    assert list(index.found(piece)) == places
    assert index.some(piece) == places[:2]
    assert index.holds(piece) == bool(places)
    assert index.only(piece) == (places[0] if len(places) == 1 else None)


@given(TEXTS, PIECES, st.integers(-5, 70), st.integers(1, 5))
def test_the_nearest_place_is_found(text: str, piece: str, place: int, size: int) -> None:
    places = occurrences(text, piece)
    for found in (nearest(text, piece, place), Index(text, size).nearest(piece, place)):
        if not places:
            assert found is None
        else:
            assert found in places
            far = min(abs(each - max(0, place)) for each in places)
            assert found is not None
            assert abs(found - max(0, place)) == far


@pytest.mark.parametrize("count", [3, 200])
def test_a_piece_that_is_common_is_found_as_well(count: int) -> None:
    text = "the same words. " * count
    index = Index(text, 6)
    assert len(list(index.found("same words"))) == count
    assert index.only("same words. the") == (4 if count == 2 else None)
    assert index.nearest("same", 16 * (count - 1)) == 16 * (count - 1) + 4


def test_a_korean_text_is_looked_up_by_shorter_strings() -> None:
    assert gram_size("버드나무가 대부분이다. NASA") == HANGUL_GRAM
    assert gram_size("The word hangul is written 한글 in the letters that it names.") == LATIN_GRAM
    assert gram_size("") in (HANGUL_GRAM, LATIN_GRAM)
