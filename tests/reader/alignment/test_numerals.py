"""One number, many spellings: the key is the same in both languages."""

from __future__ import annotations

import pytest

from reader.alignment.numerals import english_numerals, is_telling, korean_numerals


def english(text: str) -> list[str]:
    return [each.key for each in english_numerals(text)]


def korean(text: str) -> list[str]:
    return [each.key for each in sorted(korean_numerals(text), key=lambda each: each.start)]


@pytest.mark.parametrize(
    ("in_english", "in_korean"),
    [
        ("3,000 people", "3,000명"),
        ("three thousand people", "3천 명"),
        ("3000 people", "삼천 명"),
        ("120 million won", "1억 2000만 원"),
        ("1.2 million", "120만"),
        ("81,000 visitors", "8만1000명"),
        ("2.5 trillion won", "2조 5천억 원"),
        ("ten million units", "1천만 대"),
        ("16,000 students", "1만6천 명"),
        ("14 percent", "14%"),
        ("$64.50", "64.50달러"),
        ("two people", "두 명"),
        ("twenty-five years old", "스물다섯 살"),
        ("five kinds", "다섯 가지"),
        ("two hundred and five thousand", "20만 5000"),
        ("July", "7월"),
        ("Sept.", "9월"),
        ("a million dollars", "백만 달러"),
        ("the 15th century", "15세기"),
    ],
)
def test_the_same_number_has_the_same_key(in_english: str, in_korean: str) -> None:
    assert english(in_english) == korean(in_korean)
    assert len(english(in_english)) == 1


def test_a_date_is_its_month_its_day_and_its_year() -> None:
    assert english("July 16, 2008") == ["m7", "#16", "#2008"]
    assert korean("2008년 7월 16일") == ["#2008", "m7", "#16"]


def test_numbers_side_by_side_stay_apart() -> None:
    assert korean("100만 20명") == ["#1000000", "#20"]
    assert korean("1천만 10만") == ["#10000000", "#100000"]


@pytest.mark.parametrize("text", ["may", "It may rain.", "3G", "no numbers here"])
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert [each for each in english(text) if each != "#3"] == []


def test_digits_in_a_latin_word_are_no_korean_number() -> None:
    assert korean("G7 정상회의") == []
    assert korean("일이 많다") == []


def test_a_number_is_telling_when_chance_seldom_brings_it_twice() -> None:
    keys = english("2 of 12, 13, 3.5, 400, May")
    assert [key for key in keys if is_telling(key)] == ["#13", "#3.5", "#400"]


@pytest.mark.parametrize("text", ["구조대", "사이", "조사위원회", "이 나라", "만일", "천만다행"])
def test_words_that_only_look_like_numerals_are_none(text: str) -> None:
    assert korean(text) == []
