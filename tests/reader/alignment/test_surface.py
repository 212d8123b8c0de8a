"""What a sentence looks like, and the pieces of words that a bridge is compared by."""

from __future__ import annotations

import unicodedata

import pytest

from reader.alignment import align
from reader.alignment.bridging import pieces_of
from reader.alignment.surface import QUOTES, UNFINISHED, surface_of


@pytest.mark.parametrize(
    "text",
    [
        "© 2024 The Daily. All rights reserved.",
        "무단 전재 및 재배포 금지",
        "■ 배경은",
        "김민지 기자 minji.kim@example.org",
        "기사입력 2021.05.02 07:45",
        "Photo: Agency",
    ],
)
def test_what_a_page_adds_is_furniture(text: str) -> None:
    assert surface_of(text).furniture
    assert surface_of(text).flags & UNFINISHED


@pytest.mark.parametrize(
    "text",
    [
        "He shared the photo with a reporter.",
        "그는 기자들에게 사진을 보여 주었다.",
        "Share prices rose by 3 percent.",
        "“We will go,” she said.",
    ],
)
def test_a_sentence_is_not(text: str) -> None:
    surface = surface_of(text)
    assert not surface.furniture
    assert not surface.flags & UNFINISHED


def test_quotation_marks_and_lengths_are_seen() -> None:
    assert surface_of("“좋다”고 말했다.").flags & QUOTES
    assert not surface_of("좋다고 말했다.").flags & QUOTES
    assert surface_of("a b  c.").length == 4


def test_pieces_forgive_endings() -> None:
    def pieces(text: str) -> set[tuple[str, ...]]:
        return {each.keys for each in pieces_of(text, "ko")}

    def shared(one: str, other: str) -> int:
        return len(pieces(one) & pieces(other))

    assert shared("바위틈에서 꽃이 피었다", "바위틈에 꽃이 핀다") >= 3
    assert shared("바위틈에서", "사람들이") == 0
    assert pieces_of("", "en") == []


def test_decomposed_korean_is_read_as_composed() -> None:
    source = ["President Park visited Busan.", "The weather was cold."]
    target = ["박 대통령은 부산을 방문했다.", "날씨는 추웠다."]
    decomposed = [unicodedata.normalize("NFD", each) for each in target]
    assert align(source, decomposed) == align(source, target)
