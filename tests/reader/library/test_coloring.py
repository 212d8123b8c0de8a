"""The colours of highlights."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.annotation import COLORS, HighlightColor, select
from reader.article import Draft
from reader.errors import LibraryError
from reader.library import Library


def test_four_are_always_there(library: Library) -> None:
    assert library.colors.all() == tuple(HighlightColor(key) for key in COLORS)


def test_a_name_and_a_tone_of_ones_own(library: Library) -> None:
    before = library.colors.change("green", name="  New\u00a0words ")
    assert before == HighlightColor("green")
    library.colors.change("green", tone="#A0FFB0")
    assert library.colors.all()[1] == HighlightColor("green", "New words", "#a0ffb0")
    library.colors.change("green", name=before.name, tone=before.tone)
    assert library.colors.all()[1] == before


def test_more_are_added_and_taken_away(library: Library, make_draft: Callable[..., Draft]) -> None:
    orange = library.colors.add("Orange", "#ffd8a8")
    korean = library.colors.add("인용", "#d0bfff")
    assert (orange.key, korean.key) == ("orange", "color-2")
    assert library.colors.all()[4:] == (orange, korean)
    article = library.add(make_draft()).article
    selector = select(article.text, 0, 5)
    made = library.annotate(article.id, "article", selector, color="orange")
    library.colors.remove("orange")
    assert library.colors.all()[4:] == (korean,)
    assert library.colors.all(removed=True)[4] == HighlightColor(
        "orange", "Orange", "#ffd8a8", True
    )
    assert library.annotations(color="orange") == [made]
    library.colors.restore("orange")
    assert library.colors.all()[4:] == (orange, korean)


def test_one_that_was_removed_comes_back_under_its_key(library: Library) -> None:
    library.colors.add("Orange", "#ffd8a8")
    library.colors.remove("orange")
    again = library.colors.add("Amber", "#ffbf00", key="orange")
    assert library.colors.all()[4:] == (again,) == (HighlightColor("orange", "Amber", "#ffbf00"),)


def test_keys_stay_apart(library: Library) -> None:
    keys = [library.colors.add("Sky blue!", "#a5d8ff").key for _ in range(3)]
    assert keys == ["sky-blue", "sky-blue-2", "sky-blue-3"]
    assert library.colors.add("Yellow", "#ffff00").key == "yellow-2"
    assert len(library.colors.add("long " * 30, "#ffff00").key) <= 40


@pytest.mark.parametrize(
    ("name", "tone", "key", "message"),
    [
        (" ", "#ffffff", None, "needs a name"),
        ("A", "red", None, "#rrggbb"),
        ("A", "", None, "#rrggbb"),
        ("A", "#ffffff", "Not a key", "cannot be the key"),
        ("A", "#ffffff", "yellow", "already"),
    ],
)
def test_what_is_no_colour(
    library: Library, name: str, tone: str, key: str | None, message: str
) -> None:
    with pytest.raises(LibraryError, match=message):
        library.colors.add(name, tone, key=key)
    assert len(library.colors.all(removed=True)) == 4


def test_what_cannot_be_changed(library: Library) -> None:
    with pytest.raises(LibraryError, match="no colour mauve"):
        library.colors.change("mauve", name="M")
    with pytest.raises(LibraryError, match="always stay"):
        library.colors.remove("pink")
    library.colors.add("Orange", "#ffd8a8")
    with pytest.raises(LibraryError, match="needs a name"):
        library.colors.change("orange", name="")
    with pytest.raises(LibraryError, match="#rrggbb"):
        library.colors.change("orange", tone="")
