"""The common form of texts, and distances."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from reader.annotation.matching import (
    distance,
    distances,
    plain,
    plain_text,
    similarity,
    unlike,
    without_torn_end,
    without_torn_start,
)

SHORT = st.text("abc", max_size=8)
MESSY = st.text(st.sampled_from("ab \u00a0\n\u200b“”’—…한ᄒ\u1161\u11abé\u0301"), max_size=30)


def edit_distance(one: str, other: str) -> int:
    """The textbook's table, row by row."""
    row = list(range(len(other) + 1))
    for place, char in enumerate(one, start=1):
        before, row[0] = row[0], place
        for column, second in enumerate(other, start=1):
            best = min(before + (char != second), row[column] + 1, row[column - 1] + 1)
            before, row[column] = row[column], best
    return row[-1]


@given(st.text(st.sampled_from("ab \u00a0\n\u200b“”’—…한é"), max_size=30))
def test_a_composed_text_is_copied_as_it_would_be_piece_by_piece(text: str) -> None:
    copied, pieced = plain(text), plain(text + "xe\u0301")
    size = len(copied.text)
    assert pieced.text == copied.text + "xé"
    assert pieced.starts[:size] == copied.starts
    assert pieced.ends[:size] == copied.ends


@given(SHORT, SHORT)
def test_distances_from_the_start_are_edit_distances(pattern: str, text: str) -> None:
    found = distances(pattern, text, anywhere=False)
    assert found == [edit_distance(pattern, text[:end]) for end in range(len(text) + 1)]


@given(SHORT, SHORT)
def test_the_distance_of_two_texts_is_their_edit_distance(one: str, other: str) -> None:
    assert distance(one, other) == edit_distance(one, other)
    long = one * 20
    assert distance(long, other) == distance(other, long) == edit_distance(long, other)


@given(SHORT, SHORT)
def test_distances_anywhere_are_those_of_the_best_piece(pattern: str, text: str) -> None:
    assert distances(pattern, text, anywhere=True) == [
        min(edit_distance(pattern, text[start:end]) for start in range(end + 1))
        for end in range(len(text) + 1)
    ]


def test_patterns_may_be_longer_than_a_machine_word() -> None:
    text = "가나다라마바사" * 30
    assert distances(text, "x" + text, anywhere=True)[-1] == 0
    assert distances(text, "x" + text, anywhere=False)[-1] == 1


def test_similarity_is_one_for_a_beginning_and_low_for_other_prose() -> None:
    assert similarity("and the minister said", "and the minister said that") == 1
    assert similarity("and the minister said", "ice cream is sold here in") < 0.45
    assert similarity("", "whatever") == 1


def test_spelling_and_white_space_are_made_one() -> None:
    assert plain_text("“It’s\u00a0 \n—\u200b so…”") == '"It\'s - so..."'


@given(MESSY)
@example("\u1100\u1161\u11a8")
@example("a \u200b b")
def test_the_common_form_is_the_same_with_and_without_the_way_back(text: str) -> None:
    assert plain(text).text == plain_text(text)


@given(MESSY)
def test_the_way_back_covers_what_it_came_from(text: str) -> None:
    common = plain(text)
    for place, char in enumerate(common.text):
        start, end = common.original(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert char in plain_text(text[start:end])


def test_decomposed_syllables_come_back_whole() -> None:
    text = unicodedata.normalize("NFD", "대한민국 국회")
    start, end = plain(text).original(2, 4)
    assert unicodedata.normalize("NFC", text[start:end]) == "민국"


def test_a_stretch_of_decomposed_text_is_rid_of_half_syllables() -> None:
    text = unicodedata.normalize("NFD", "한국어")
    assert without_torn_start(text[1:]) == unicodedata.normalize("NFD", "국어")
    assert without_torn_start("국어") == "국어"
    assert without_torn_start("\u1161") == ""
    assert without_torn_end(text[:5]) == unicodedata.normalize("NFD", "한")
    assert without_torn_end(text[:4]) == unicodedata.normalize("NFD", "한")
    assert without_torn_end("한국") == "한국"
    assert without_torn_end("cafe") == "cafe"
    assert without_torn_end("") == ""


def test_only_long_stretches_without_anything_in_common_are_unlike() -> None:
    one, other = "the minister of culture said on Monday", "a wholly dissimilar run: xyz, jk, vwq"
    assert unlike(one, other)
    assert not unlike(one, one.replace("Monday", "Friday"))
    assert not unlike("short", "other")
    assert unlike("버드나무가 대부분인 이 나무들은 여름에", "비용이 너무 많이 든다는 비판도 나온다")
