"""A word in the place of another, and the words around it."""

from __future__ import annotations

import pytest

from reader.article import Language
from reader.glossary.placing import bare, counterpart_of, replace


@pytest.mark.parametrize(
    ("text", "word", "by", "expected"),
    [
        ("연방준비제도가 금리를 올렸다.", "연방준비제도", "연준", "연준이 금리를 올렸다."),
        ("그는 은행으로 갔다.", "은행", "학교", "그는 학교로 갔다."),
        ("학교로 갔다.", "학교", "호텔", "호텔로 갔다."),
        ("정부는 정부의 정부라고", "정부", "연준", "연준은 연준의 연준이라고"),
        ("정부였다.", "정부", "연준", "연준이었다."),
        ("정부가", "정부", "NATO", "NATO가"),
        ("은행은", "은행", "IMF", "IMF는"),
    ],
)
def test_the_particle_takes_the_form_of_the_new_word(
    text: str, word: str, by: str, expected: str
) -> None:
    assert replace(text, word, by, "ko", 9) == expected


@pytest.mark.parametrize(
    ("text", "word", "by", "expected"),
    [
        ("A bank failed.", "bank", "institution", "An institution failed."),
        ("It is an agency.", "agency", "bureau", "It is a bureau."),
        ("It was an office.", "office", "university", "It was a university."),
        ("A spy talked.", "spy", "FBI agent", "An FBI agent talked."),
        ("It took a day.", "day", "hour", "It took an hour."),
        ("an office", "office", "UN body", "a UN body"),
        ("Divers work here.", "divers", "haenyeo", "Haenyeo work here."),
        ("The divers work.", "divers", "haenyeo", "The haenyeo work."),
        ("The bank's rate", "bank", "Fed", "The Fed's rate"),
        ("in the bank", "bank", "the Fed", "in the Fed"),
        ("“Divers work,” he said.", "divers", "haenyeo", "“Haenyeo work,” he said."),
    ],
)
def test_the_article_and_the_capital_stay_right(
    text: str, word: str, by: str, expected: str
) -> None:
    assert replace(text, word, by, "en", 9) == expected


@pytest.mark.parametrize(
    ("text", "language", "word", "most"),
    [
        ("한국은행은", "ko", "은행", 1),
        ("은행은 은행에", "ko", "은행", 1),
        ("banking", "en", "bank", 1),
        ("nothing", "en", "bank", 1),
    ],
)
def test_what_may_mean_something_else_is_left_alone(
    text: str, language: Language, word: str, most: int
) -> None:
    assert replace(text, word, "x", language, most) is None


def test_marks_around_a_word_are_no_part_of_it() -> None:
    assert bare(" “연준.” ") == "연준"


@pytest.mark.parametrize(
    ("word", "other", "plain", "language", "found"),
    [
        ("서울", "서울은 모였다.", "연방준비제도는 모였다.", "ko", "연방준비제도"),
        ("서울", "어제 서울로 갔다.", "어제 부산 앞바다로 갔다.", "ko", "부산 앞바다"),
        ("서울", "어제 서울로 갔다.", "어제 부산에 갔다.", "ko", ""),
        ("서울", "서울은 모였다.", "연준은 모였을 것이다.", "ko", ""),
        ("서울", "서울은 서울이다.", "연준은 연준이다.", "ko", ""),
        ("school", "The schools met.", "The sea ladies met.", "en", "sea ladies"),
        ("school", "A school met.", "An inn met.", "en", ""),
        ("school", "They met.", "They met.", "en", ""),
        ("school", "The school met.", "The met.", "en", ""),
    ],
)
def test_what_stands_where_another_text_has_a_word(
    word: str, other: str, plain: str, language: Language, found: str
) -> None:
    assert counterpart_of(word, other, plain, language) == found
