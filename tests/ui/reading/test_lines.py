"""Lines: Korean words stay whole, and places are found among emoji and decomposed Hangul."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from ui.fonts import reading_font
from ui.reading.lines import RowLayout, RowStyle

KOREAN = (
    "바닷물이 차오르는 까닭은 달이 지구를 끌어당기기 때문이다. 유네스코(UNESCO)는 2021년 7월에 "
    "갯벌을 세계유산으로 올렸다."
)


def row(text: str, width: float, language: str = "ko", indent: float = 0) -> RowLayout:
    """`text` laid out in the reading font at `width`."""
    font = reading_font("ko" if language == "ko" else "en")
    return RowLayout(text, RowStyle(font, 28, indent), width)


def line_texts(laid: RowLayout) -> list[str]:
    """What stands on each line."""
    units = laid.text.encode("utf-16-le")
    lines = [laid.layout().lineAt(index) for index in range(laid.line_count)]
    spans = [(line.textStart(), line.textStart() + line.textLength()) for line in lines]
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans]


@pytest.mark.parametrize("width", [180, 240, 333, 480])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_korean_words_are_never_divided(
    qapp: QApplication, width: float, form: Literal["NFC", "NFD"]
) -> None:
    text = unicodedata.normalize(form, KOREAN)
    lines = line_texts(row(text, width))
    assert len(lines) > 2
    assert "".join(lines) == text
    assert all(line.endswith(" ") for line in lines[:-1])


def test_a_word_longer_than_the_line_is_divided_rather_than_cut_off(qapp: QApplication) -> None:
    text = "가" * 60
    laid = row(text, 200)
    assert laid.line_count > 1
    assert all(rect.right() <= 201 for rect in laid.rects(0, len(text)))


def test_no_line_is_wider_than_its_column(qapp: QApplication) -> None:
    laid = row(KOREAN, 240, indent=16)
    assert all(rect.left() >= 16 and rect.right() <= 241 for rect in laid.rects(0, len(KOREAN)))


def test_each_character_is_found_where_it_is_painted(qapp: QApplication) -> None:
    text = "밀물 🌊 썰물 " + unicodedata.normalize("NFD", "갯벌") + " tide 🌕 끝"
    laid = row(text, 140)
    for offset, character in enumerate(text):
        rects = laid.rects(offset, offset + 1)
        if character.isspace() or not rects or rects[0].width() < 2:
            continue
        found = laid.character_at(rects[0].center())
        assert found is not None
        # A syllable written as several code points is one thing to point at.
        assert unicodedata.normalize("NFC", text[found : offset + 1]) in (
            character,
            unicodedata.normalize("NFC", text[found : offset + 1])[:1],
        )


def test_beside_and_below_the_text_there_is_no_character(qapp: QApplication) -> None:
    laid = row("짧다", 400)
    assert laid.character_at(QPointF(390, 10)) is None
    assert laid.character_at(QPointF(5, 60)) is None
    assert laid.offset_at(QPointF(390, 10)) == 2


def test_a_row_without_text_takes_no_room(qapp: QApplication) -> None:
    laid = row("", 200)
    assert laid.height == 0
    assert laid.rects(0, 5) == []
    assert laid.offset_at(QPointF(3, 3)) == 0
