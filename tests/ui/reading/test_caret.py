"""Where the text cursor goes."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.reading import Passage, ReadingView
from ui.reading.canvas import Canvas
from ui.reading.caret import (
    next_character,
    next_paragraph,
    next_word,
    previous_character,
    previous_paragraph,
    previous_word,
)

FAMILY = "👩‍👩‍👧"


@pytest.mark.parametrize(
    "whole", [FAMILY, "🇰🇷", "é", "e\u0301", unicodedata.normalize("NFD", "한")]
)
def test_a_character_is_what_the_reader_sees(whole: str) -> None:
    text = f"a{whole}b"
    assert next_character(text, 1) == 1 + len(whole)
    assert previous_character(text, 1 + len(whole)) == 1


def test_the_ends_are_the_ends() -> None:
    assert (previous_character("ab", 0), next_character("ab", 2)) == (0, 2)
    assert (previous_word("ab", 0), next_word("ab", 2)) == (0, 2)
    assert (previous_paragraph("ab", 0), next_paragraph("ab", 2)) == (0, 2)
    assert (previous_character("", 0), next_character("", 0)) == (0, 0)


def test_words_and_paragraphs() -> None:
    text = "바다는 하루에\n두 번"
    assert [next_word(text, 0), next_word(text, 3), next_word(text, 7)] == [3, 7, 9]
    assert [previous_word(text, 11), previous_word(text, 10), previous_word(text, 4)] == [10, 8, 0]
    assert next_paragraph(text, 2) == 8
    assert [previous_paragraph(text, 10), previous_paragraph(text, 8)] == [8, 0]


def test_far_into_a_long_text() -> None:
    text = "x" * 5_000 + FAMILY + "y"
    assert next_character(text, 5_000) == 5_000 + len(FAMILY)


def test_the_cursor_survives_a_text_that_becomes_shorter(view: ReadingView) -> None:
    side = view.side_text("translation")
    view.select(Passage("translation", len(side.text) - 1, len(side.text)))
    view.toggle_caret()
    canvas = view.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    assert canvas.shown.caret == ("translation", len(side.text) - 1)
    view.set_translation(None)
    assert view.has_caret
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    canvas.viewport().grab()
    assert canvas.shown.caret is not None
    assert canvas.shown.caret[1] <= len(view.side_text("translation").text)
