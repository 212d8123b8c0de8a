"""The key Delete takes away what the reader is at, and never an article that is not meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.helpers import highlight, noted, open_article, press, settle, titles, until
from ui.sections import Section
from ui.window import MainWindow

TITLE = "Tides shape a coast"


@pytest.fixture
def reading(qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow) -> MainWindow:
    """A wide window with the English article open."""
    window.resize(1280, 700)
    open_article(qtbot, window, two_articles[0])
    return window


def delete(qtbot: QtBot, window: MainWindow) -> None:
    """Presses Delete where the keyboard is."""
    focus: QWidget | None = QApplication.focusWidget()
    press(qtbot, focus if focus is not None else window, "Delete")
    settle(qtbot, window)


def test_in_the_text_no_article_is_deleted(qtbot: QtBot, reading: MainWindow) -> None:
    reading.reading_view.setFocus()
    canvas = reading.reading_view.focusWidget()
    assert canvas is not None
    press(qtbot, canvas, "Down")
    delete(qtbot, reading)
    assert TITLE in titles(reading)
    assert reading.messages.message is not None
    assert reading.messages.message.text == "Click a highlight to delete it."


def test_in_the_text_the_clicked_highlight_is_deleted(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "twice a day")
    reading.reading_view.select_annotation(number)
    reading.reading_view.setFocus()
    delete(qtbot, reading)
    assert noted(library_path) == []
    delete(qtbot, reading)
    assert TITLE in titles(reading)


def test_after_the_last_card_the_keyboard_goes_to_the_text(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    first, second = (highlight(qtbot, reading, each) for each in ("twice a day", "Mudflats"))
    card = reading.notes.cards.card(first)
    assert card is not None
    card.setFocus()
    delete(qtbot, reading)
    focused = reading.notes.cards.focused()
    assert focused is not None
    assert focused.id == second
    delete(qtbot, reading)
    assert noted(library_path) == []
    for _ in range(3):
        delete(qtbot, reading)
    assert reading.reading_view.isAncestorOf(QApplication.focusWidget() or reading)
    assert TITLE in titles(reading)


def test_in_the_notebook_no_article_is_chosen(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    highlight(qtbot, reading, "twice a day")
    reading.sections.choose(Section("notebook"))
    settle(qtbot, reading)
    reading.sections.view.setFocus()
    assert reading.listing.chosen() == []
    assert not reading.commands["delete"].isEnabled()
    delete(qtbot, reading)
    reading.sections.choose(Section("all"))
    until(qtbot, lambda: TITLE in titles(reading))


def test_an_open_article_that_the_filter_hides_is_not_deleted(
    qtbot: QtBot, reading: MainWindow
) -> None:
    reading.articles.field.setText("밀물")
    reading.articles.filtered.emit("밀물")
    settle(qtbot, reading)
    assert not reading.commands["delete"].isEnabled()
    reading.articles.view.setFocus()
    delete(qtbot, reading)
    reading.articles.clear_filter()
    until(qtbot, lambda: TITLE in titles(reading))


def test_the_button_deletes_the_open_article_wherever_the_keyboard_is(
    qtbot: QtBot, reading: MainWindow
) -> None:
    reading.reading_view.setFocus()
    reading.commands["delete"].trigger()
    until(qtbot, lambda: TITLE not in titles(reading))
    settle(qtbot, reading)
