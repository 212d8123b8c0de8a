"""Korean words without their particles."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language import stem, with_particle


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("번역을", "번역"),
        ("번역", "번역"),
        ("학교에서는", "학교"),
        ("바다는", "바다"),
        ("서울로", "서울"),
        ("강변으로", "강변"),
        ("정부가", "정부"),
        ("시장과의", "시장"),
        ("AI를", "AI를"),  # two letters are no syllables of a Korean word
        ("사과", "사과"),  # one syllable would be left
        ("전문가", "전문가"),  # 가 follows a vowel
        ("rivers", "rivers"),
        ("", ""),
        ("을", "을"),
    ],
)
def test_particles_that_fit_are_taken_off(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_decomposed_syllables_are_read_too() -> None:
    assert stem(unicodedata.normalize("NFD", "번역을")) == "번역"


@given(st.sampled_from(["번역", "학교", "서울", "도서관", "바다"]), st.sampled_from("은이을과"))
def test_every_word_is_found_under_its_particle(word: str, particle: str) -> None:
    assert stem(with_particle(word, particle)) == word


@given(st.text(max_size=20))
def test_what_is_left_is_how_the_word_begins(word: str) -> None:
    composed = unicodedata.normalize("NFC", word)
    assert composed.startswith(unicodedata.normalize("NFC", stem(word)))
