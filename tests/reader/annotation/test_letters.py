"""Finding passages by their letters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation import Selector, anchor, select
from reader.annotation.letters import find_by_letters, letters

TEXT = (
    "시장은 기자들에게 “사람이 함께 살 수 있는 강을 원한다”고 말했다. 비용은 12억 원이다.\n"
    "The mayor said: “We want a river.” It will cost 1.2 billion won."
)


def mark(passage: str) -> Selector:
    start = TEXT.index(passage)
    return select(TEXT, start, start + len(passage))


@pytest.mark.parametrize(
    "passage", ["함께 살 수 있는 강", "“We want a river.”", "비용은 12억 원이다.", "강을 원한다”고"]
)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" ", ""),
        (" ", "  "),
        ("\n", " "),
        ("“", "「"),
        ("”", "’"),
        ("12", "\uff11\uff12"),
        ("수 있는", "수있는"),
        ("말했다", "말 했다"),
    ],
)
def test_other_spaces_marks_and_widths_are_the_same_letters(
    passage: str, old: str, new: str
) -> None:
    changed = TEXT.replace(old, new)
    span = anchor(changed, mark(passage))
    assert span is not None
    assert changed[slice(*span)].strip("“”「」’") == passage.replace(old, new).strip("“”「」’")


def test_the_marks_around_a_quote_come_along() -> None:
    changed = TEXT.replace("“", "「").replace("”", "」").replace(" ", "")
    span = anchor(changed, mark("“We want a river.”"))
    assert span is not None
    assert changed[slice(*span)] == "「Wewantariver.」"


def test_letters_alone_are_believed_in_one_place_only() -> None:
    selector = Selector("abc def", "before ", "")
    assert find_by_letters("x abcdef y", selector, alone=True) == (2, 8)
    assert find_by_letters("x abcdef y", selector, alone=False) is None
    assert find_by_letters("abcdef abcd ef", selector, alone=True) is None
    assert find_by_letters("abc", Selector('" "'), alone=True) is None


@given(st.text("ab '\"「가\uff11\u3231", max_size=30))
def test_each_letter_knows_where_it_stood(text: str) -> None:
    kept = letters(text)
    assert len(kept.text) == len(kept.places)
    assert list(kept.places) == sorted(kept.places)
    for char, place in zip(kept.text, kept.places, strict=True):
        assert char in letters(text[place]).text
