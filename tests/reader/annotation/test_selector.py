"""Making selectors."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation import Selector, select
from reader.errors import AnchorError

TEXT = "나란히\nThe first 👩‍👩‍👧 sentence. 둘째 문장이다."


def test_carries_the_passage_its_context_and_its_place() -> None:
    start = TEXT.index("first")
    selector = select(TEXT, start, start + 5)
    assert selector == Selector("first", "나란히\nThe ", TEXT[start + 5 :], start, start + 5)


def test_context_is_at_most_32_code_points_long() -> None:
    text = "가" * 100 + "passage" + "나" * 100
    selector = select(text, 100, 107)
    assert (selector.prefix, selector.suffix) == ("가" * 32, "나" * 32)


def test_white_space_at_the_ends_is_left_out() -> None:
    assert select("one  two \u00a0 three", 3, 10) == Selector("two", "one  ", " \u00a0 three", 5, 8)


def test_offsets_are_code_points_beyond_emoji_and_decomposed_hangul() -> None:
    text = unicodedata.normalize("NFD", "한국 🇰🇷 소식")
    start = text.index("🇰🇷")
    assert select(text, start, start + 2).exact == "🇰🇷"


def test_offsets_outside_of_the_text_stop_at_its_ends() -> None:
    assert select("text", -5, 99) == Selector("text", "", "", 0, 4)


@pytest.mark.parametrize("span", [(0, 0), (3, 4), (9, 12), (3, 1)])
def test_a_selection_without_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(AnchorError, match="select at least one character"):
        select("one two", *span)


@given(st.text(min_size=1), st.data())
def test_every_selector_describes_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        return
    made = select(text, start, end)
    assert text[made.start : made.end] == made.exact == text[start:end].strip()
    assert text[: made.start].endswith(made.prefix)
    assert text[made.end :].startswith(made.suffix)
