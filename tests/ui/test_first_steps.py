"""What a newcomer does in the window: a highlight and its note, the shortcuts, the notebook."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.helpers import (
    noted,
    open_article,
    passage,
    press,
    settle,
    type_text,
    until,
)
from ui.note_card import NoteCard
from ui.reading.canvas import Canvas
from ui.window import MainWindow


@pytest.fixture
def reading(qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow) -> MainWindow:
    """A wide window with the English article open and the keyboard in its text."""
    window.resize(1280, 700)
    open_article(qtbot, window, two_articles[0])
    window.reading_view.setFocus()
    return window


def canvas(window: MainWindow) -> Canvas:
    found = window.reading_view.findChild(Canvas)
    assert isinstance(found, Canvas)
    return found


def drag(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Selects `text` with the mouse."""
    view, where = canvas(window), passage(window, text)
    assert view.page is not None
    rects = view.page.rects("article", where.start, where.end)
    places = [rects[0].left() + 1, rects[0].center().x(), rects[-1].right() - 1]
    y = rects[0].center().y() - view.top
    points = [QPoint(round(x), round(y)) for x in places]
    ground = view.viewport()
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(ground, point)
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=points[-1])
    assert window.reading_view.selected_text() == text


def editing(window: MainWindow) -> list[NoteCard]:
    found = (window.notes.cards.card(number) for number in window.notes.cards.ids())
    return [card for card in found if card is not None and card.is_editing]


@pytest.mark.parametrize("key", ["H", "3"])
@pytest.mark.parametrize("at_once", [True, False])
def test_a_note_after_a_highlight_is_that_highlights(
    qtbot: QtBot, reading: MainWindow, library_path: Path, key: str, at_once: bool
) -> None:
    for _ in range(2):
        press(qtbot, canvas(reading), "Down")
    drag(qtbot, reading, "crabs and birds")
    press(qtbot, canvas(reading), key)
    if not at_once:
        settle(qtbot, reading)
    press(qtbot, canvas(reading), "N")
    until(qtbot, lambda: bool(editing(reading)))
    (card,) = editing(reading)
    type_text(card.note_field, "gulls")
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, reading)
    assert [(each.selector.exact, each.note) for each in noted(library_path)] == [
        ("crabs and birds", "gulls")
    ]


def test_a_note_after_a_sentence_highlighted_by_keyboard_is_its_own(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    for _ in range(3):
        press(qtbot, canvas(reading), "Down")
    press(qtbot, canvas(reading), "H")
    settle(qtbot, reading)
    press(qtbot, canvas(reading), "N")
    until(qtbot, lambda: bool(editing(reading)))
    (made,) = noted(library_path)
    assert [card.id for card in editing(reading)] == [made.id]
    assert reading.reading_view.current_annotation() == made.id


def test_a_mouse_selection_moves_the_sentence_cursor_along(
    qtbot: QtBot, reading: MainWindow
) -> None:
    press(qtbot, canvas(reading), "Down")
    drag(qtbot, reading, "at dawn")
    reading.reading_view.clear_selection()
    found = reading.reading_view.selected_text()
    assert found == "Fishers read the tables at dawn."
