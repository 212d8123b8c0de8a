"""Names of files that every system takes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tides shape a coast", "Tides shape a coast.md"),
        ("What? A/B: “C”", "What A B “C”.md"),
        ("...", "notes.md"),
        ("CON", "_CON.md"),
        ("nul", "_nul.md"),
        ("Aux. The sea", "_Aux. The sea.md"),
        ("COM1", "_COM1.md"),
        ("lpt³", "_lpt³.md"),
        ("Console", "Console.md"),
        ("COM10", "COM10.md"),
    ],
)
def test_titles_become_names(title: str, name: str) -> None:
    assert file_name(title, ".md") == name


@settings(deadline=None)
@given(st.text(max_size=300))
def test_names_are_short_and_safe(title: str) -> None:
    name = file_name(title, ".md")
    assert len(name.encode()) <= 200
    assert not set(name) & set('\\/:*?"<>|')
    assert name == file_name(name.removesuffix(".md"), ".md")


def test_a_long_korean_title_is_cut_between_letters() -> None:
    name = file_name("해" * 120, ".md")
    assert name == "해" * 65 + ".md"
