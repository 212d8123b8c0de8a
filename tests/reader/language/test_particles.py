"""Korean particles after Hangul, numbers, letters and foreign words."""

from __future__ import annotations

import re
import unicodedata

import pytest

from reader.language import Ending, ending, fitted, particles_pattern, with_particle


@pytest.mark.parametrize(
    ("word", "topic", "direction"),
    [
        ("학교", "는", "로"),
        ("은행", "은", "으로"),
        ("서울", "은", "로"),
        ("3", "은", "으로"),
        ("2", "는", "로"),
        ("7", "은", "로"),
        ("10", "은", "으로"),
        ("1,000", "은", "으로"),
        ("20000", "은", "으로"),
        ("1,000,000,000,000", "는", "로"),
        ("0", "은", "으로"),
        ("2.1", "은", "로"),
        ("5%", "는", "로"),
        ("NATO", "는", "로"),
        ("IBM", "은", "으로"),
        ("NHL", "은", "로"),
        ("VR", "은", "로"),
        ("Google", "은", "로"),
        ("Intel", "은", "로"),
        ("Facebook", "은", "으로"),
        ("Amazon", "은", "으로"),
        ("Samsung", "은", "으로"),
        ("iPhone", "은", "으로"),
        ("app", "은", "으로"),
        ("Tesla", "는", "로"),
        ("Microsoft", "는", "로"),
        ("Netflix", "는", "로"),
        ("국제통화기금(IMF)", "은", "으로"),
        ("유엔(UN)", "은", "으로"),
        ("“서울”", "은", "로"),
        ("제3차 회의", "는", "로"),
    ],
)
def test_the_form_follows_the_last_sound(word: str, topic: str, direction: str) -> None:
    assert with_particle(word, "은") == with_particle(word, "는") == word + topic
    assert with_particle(word, "으로") == with_particle(word, "로") == word + direction


@pytest.mark.parametrize(
    ("pair", "vowel", "consonant"),
    [
        ("은/는", "는", "은"),
        ("이/가", "가", "이"),
        ("을/를", "를", "을"),
        ("과/와", "와", "과"),
        ("으로부터/로부터", "로부터", "으로부터"),
        ("으로서는/로서는", "로서는", "으로서는"),
        ("이랑/랑", "랑", "이랑"),
        ("이나/나", "나", "이나"),
        ("이라고/라고", "라고", "이라고"),
        ("이라는/라는", "라는", "이라는"),
        ("이란/란", "란", "이란"),
        ("이며/며", "며", "이며"),
        ("이었다/였다", "였다", "이었다"),
        ("이다/다", "다", "이다"),
        ("이지만/지만", "지만", "이지만"),
        ("이에요/예요", "예요", "이에요"),
        ("과의/와의", "와의", "과의"),
    ],
)
def test_every_pair_goes_both_ways(pair: str, vowel: str, consonant: str) -> None:
    for form in pair.split("/"):
        assert fitted("정부", form) == vowel
        assert fitted("은행", form + " 그") == consonant + " 그"
    expected = vowel if vowel.startswith("로") else consonant
    assert fitted("호텔", pair.split("/")[0]) == expected


@pytest.mark.parametrize(
    "after",
    [
        "에서는",
        "의",
        "도",
        "까지",
        "이후",
        "이사회가",
        "나라를",
        "은행이",
        " 이",
        "",
        ".",
        "입니다",
    ],
)
def test_what_is_no_particle_of_two_forms_stays(after: str) -> None:
    assert fitted("정부", after) == fitted("은행", after) == after


def test_a_decomposed_word_is_read_as_it_is_written() -> None:
    assert ending(unicodedata.normalize("NFD", "서울")) is Ending.RIEUL
    assert ending("") is ending("…") is Ending.VOWEL


@pytest.mark.parametrize(
    "after", ["", "에서", "에서는", "에게도", "들은", "들에게", "부터의", "이라고", "입니다"]
)
def test_what_may_follow_a_noun(after: str) -> None:
    assert re.fullmatch(particles_pattern(), after)


@pytest.mark.parametrize("after", ["장", "은행", "이사회", "생들"])
def test_what_makes_another_word_of_a_noun(after: str) -> None:
    assert not re.fullmatch(particles_pattern(), after)
