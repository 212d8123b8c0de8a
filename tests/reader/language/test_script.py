"""Which language a text is in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language import detect, is_hangul

EXAMPLES = [
    ("en", "The minister called it “정(情)” and smiled at the reporters."),
    ("ko", "삼성전자(Samsung Electronics)는 Galaxy S25를 내놓았다고 밝혔다."),
    ("ko", "안녕"),
    ("en", "Café, naïve, Zürich"),
    ("en", ""),
    ("en", "123 … !? 😀 日本"),
    ("ko", "ㅋㅋㅋ"),
]


@pytest.mark.parametrize(("language", "text"), EXAMPLES)
def test_detect(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(("language", "text"), EXAMPLES)
def test_detect_does_not_depend_on_normalisation(language: str, text: str) -> None:
    assert detect(unicodedata.normalize("NFD", text)) == language


@given(st.text())
def test_detect_knows_two_answers(text: str) -> None:
    assert detect(text) in ("en", "ko")


@pytest.mark.parametrize("ch", ["가", "힣", "ㄱ", "\u1100", "\u1161", "\u11a8"])
def test_hangul(ch: str) -> None:
    assert is_hangul(ch)


@pytest.mark.parametrize("ch", ["a", "1", ".", " ", "漢", "あ", "😀"])
def test_not_hangul(ch: str) -> None:
    assert not is_hangul(ch)
