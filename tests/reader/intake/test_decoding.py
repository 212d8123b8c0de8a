"""Which encoding bytes are in, whatever they say of themselves."""

from __future__ import annotations

import codecs
import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import IntakeError
from reader.intake.decoding import declared_charsets, decode

SAMPLES = Path(__file__).parents[3] / "resources" / "sample" / "articles"
KOREAN = "달은 지구의 하나뿐인 자연 위성이다.\n“그렇다”라고 그는 말했다. 1446년 (세종 28년)."
ENGLISH = "The bell weighs 19 tons — people say “it breathes”. A café stands beside it."
RARE = "똠방각하가 뷁과 햏을 썼다. 펲시콜라도 마셨다."


@pytest.mark.parametrize("text", [KOREAN, ENGLISH])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_with_and_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


WIDE = ("utf-16-le", "utf-16-be")
ROUND_SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4, 0x100)]
"""가, 대, 호 and the others whose lower byte is zero."""
SYLLABLES = st.one_of(
    st.sampled_from(ROUND_SYLLABLES), st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
)


@given(st.lists(st.text(SYLLABLES, min_size=1), min_size=2, max_size=40), st.sampled_from(WIDE))
def test_korean_in_utf_16_without_a_mark(words: list[str], encoding: str) -> None:
    text = " ".join(words)
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", WIDE)
def test_the_sample_articles_in_utf_16_without_a_mark(encoding: str) -> None:
    for file in sorted(SAMPLES.glob("*.json")):
        for edition in ("en", "ko"):
            article = json.loads(file.read_text("utf-8"))[edition]
            for text in (article["title"], *(block["text"] for block in article["blocks"])):
                assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", WIDE)
def test_a_character_of_two_units_where_the_sample_ends(encoding: str) -> None:
    for lead in ("", "x"):
        text = lead + "가 나다 \U0001f389라 마바 사" * 2500
        assert decode(text.encode(encoding)) == text


def test_big_endian_with_a_mark() -> None:
    assert decode(codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be")) == KOREAN


@pytest.mark.parametrize(
    "declared", ["", "euc-kr", "ks_c_5601-1987", "utf-8", "iso-8859-1", "junk"]
)
def test_korean_bytes_whatever_they_declare(declared: str) -> None:
    names = (declared,) if declared else ()
    assert decode(KOREAN.encode("cp949"), names) == KOREAN
    assert decode(RARE.encode("cp949"), names) == RARE
    assert decode(KOREAN.encode("utf-8"), names) == KOREAN


def test_short_korean_text_that_happens_to_be_utf_8() -> None:
    text = "짱뚱"
    data = text.encode("cp949")
    assert decode(data) in (text, data.decode("cp949"))
    assert decode("큰 물고기".encode("cp949")) == "큰 물고기"


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", "utf-8", ""])
def test_western_bytes(declared: str) -> None:
    text = "It’s the café’s “own” bread, isn’t it? Don’t ask – naïve."
    assert decode(text.encode("cp1252"), (declared,) if declared else ()) == text


def test_accents_in_utf_8_are_no_hangul() -> None:
    assert decode("A café and a naïve résumé".encode()) == "A café and a naïve résumé"


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    data = (KOREAN * 5).encode("utf-8")
    assert decode(data[:-1]).startswith(KOREAN)


def test_declarations_are_found() -> None:
    assert declared_charsets(b'<?xml version="1.0" encoding="EUC-KR"?><html>') == ("euc-kr",)
    assert declared_charsets(b"<meta charset=utf-8>") == ("utf-8",)
    page = b'<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">'
    assert declared_charsets(page) == ("ks_c_5601-1987",)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"PK\x03\x04\x14\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\x00\x01\x02\x03" * 100,
        bytes(range(256)) * 20,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(IntakeError, match="not text"):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(IntakeError):
        assert isinstance(decode(data), str)
