"""Lines of text in the interface: broken between words, never wider than their place."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.sheet import Sheet
from ui.widgets import Paragraph, text_lines
from ui.window import MainWindow

WORDS = st.lists(
    st.text(st.sampled_from("abcdefghij가나다라마바사 "), min_size=1, max_size=30), max_size=12
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(WORDS, st.integers(20, 300))
def test_nothing_is_lost_and_nothing_is_too_wide(
    qapp: QApplication, words: list[str], width: int
) -> None:
    text = " ".join(words)
    lines = text_lines(text, QFont(), width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    metrics = QFontMetricsF(QFont())
    assert all(metrics.horizontalAdvance(line) <= width or len(line) == 1 for line in lines)


def test_korean_is_broken_between_words(qapp: QApplication) -> None:
    text = "밀물과 썰물이 만드는 해안"
    for line in text_lines(text, QFont(), 90):
        assert all(word in text.split() for word in line.split())


def test_the_last_line_tells_that_there_is_more(qapp: QApplication) -> None:
    lines = text_lines("one two three four five six seven", QFont(), 60, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert text_lines("one", QFont(), 60, 2) == ["one"]


def test_a_paragraph_is_as_high_as_its_lines(qapp: QApplication) -> None:
    paragraph = Paragraph("one two three four five six seven eight nine ten")
    assert paragraph.heightForWidth(60) > paragraph.heightForWidth(600)
    assert paragraph.accessibleName() == paragraph.text()


@pytest.mark.parametrize("dialog", ["ask_for_address", "ask_for_text"])
def test_a_dialog_is_as_high_as_its_parts(qtbot: QtBot, window: MainWindow, dialog: str) -> None:
    getattr(window.adding, dialog)()
    sheet = window.findChildren(Sheet)[0]
    qtbot.waitExposed(sheet)
    layout = sheet.layout()
    assert layout is not None
    assert sheet.height() == max(layout.totalHeightForWidth(sheet.width()), sheet.minimumHeight())
    sheet.reject()
