"""The words that exports add are there in both languages."""

from __future__ import annotations

import re

from reader.export import words
from reader.export.documents import Color
from reader.export.words import Words


def test_both_languages_have_the_same_words_with_the_same_gaps() -> None:
    english, korean = words._TABLES["en"], words._TABLES["ko"]
    assert set(english) == set(korean)
    for name, text in english.items():
        assert re.findall(r"{\w+}", text) == re.findall(r"{\w+}", korean[name])


def test_a_colour_goes_by_the_readers_name_for_it() -> None:
    assert Words("ko").color(Color("yellow", "인용", "#ffe58a")) == "인용"
    assert Words("ko").color(Color("yellow", "", "#ffe58a")) == "노랑"
    assert Words("en").color(Color("ask-about", "", "#ffe58a")) == "Ask-about"


def test_languages_are_named_in_the_language_of_the_headings() -> None:
    assert Words("ko").name_of("en") == "영어"
    assert Words("en").name_of("ko") == "Korean"
