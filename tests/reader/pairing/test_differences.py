"""Numbers and names that one rendering has and the other lacks."""

from __future__ import annotations

import pytest

from reader.article import Language
from reader.pairing import differences


def found(first: str, second: str, language: Language) -> tuple[list[str], list[str]]:
    ours, theirs = differences(first, second, language)
    for text, each in ((first, ours), (second, theirs)):
        assert all(text[one.start : one.end] == one.text for one in each)
    return [one.text for one in ours], [one.text for one in theirs]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("It cost $3,000.", "It cost three thousand dollars.", "en"),
        ("3천 명이 왔다.", "3,000명이 왔다.", "ko"),
        ("In July he met Mr. Kim.", "He met Kim in July.", "en"),
        ("He met Kim Min-su.", "He met Kim Minsu.", "en"),
        ("UN이 말했다.", "UN은 말했다.", "ko"),
        ("One man came.", "A man came.", "en"),
    ],
)
def test_the_same_said_otherwise_is_no_difference(
    first: str, second: str, language: Language
) -> None:
    assert found(first, second, language) == ([], [])


def test_another_number_is_one() -> None:
    assert found("It cost $3,000 in 2024.", "It cost $30,000 in 2024.", "en") == (
        ["3,000"],
        ["30,000"],
    )
    assert found("7월에 1만2000그루를 심었다.", "8월에 1만2000그루를 심었다.", "ko") == (
        ["7"],
        ["8"],
    )


def test_another_name_is_one() -> None:
    assert found("He met Zakharova there.", "He met Sakarova there.", "en") == (
        ["Zakharova"],
        ["Sakarova"],
    )
    assert found("유엔이 말했다.", "UN이 말했다.", "ko") == ([], ["UN"])
