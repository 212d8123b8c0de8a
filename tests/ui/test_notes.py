"""Notes: made in the text, edited in their cards, and each change undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.annotation import Annotation
from reader.library import Library
from tests.ui.helpers import press, settle, type_text, until
from ui.note_card import NoteCard, split_tags
from ui.reading import Passage
from ui.sections import Section
from ui.window import MainWindow


@pytest.fixture
def reading(qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow) -> MainWindow:
    """A wide window with the English article open."""
    window.resize(1280, 700)
    press(qtbot, window, "J")
    settle(qtbot, window)
    return window


def highlight(qtbot: QtBot, window: MainWindow, text: str, key: str = "H") -> int:
    """Selects `text` and presses `key`; the number of the new annotation."""
    before = set(window.notes.cards.ids())
    start = window.reading_view.article_side().text.index(text)
    window.reading_view.select(Passage("article", start, start + len(text)))
    press(qtbot, window.reading_view, key)
    until(qtbot, lambda: len(window.notes.cards.ids()) == len(before) + 1)
    return next(iter(set(window.notes.cards.ids()) - before))


def card(window: MainWindow, annotation: int) -> NoteCard:
    found = window.notes.cards.card(annotation)
    assert found is not None
    return found


def stored(path: Path) -> list[Annotation]:
    with Library.open(path) as library:
        return library.annotations()


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a, b", ("a", "b")),
        ("#a,#b，#c", ("a", "b", "c")),
        (" , a a ,, ", ("a a",)),
        ("a, a", ("a",)),
        ("", ()),
    ],
)
def test_tags_are_read_as_they_are_typed(text: str, tags: tuple[str, ...]) -> None:
    assert split_tags(text) == tags


@pytest.mark.parametrize(
    ("key", "colour"), [("1", "yellow"), ("2", "green"), ("3", "blue"), ("4", "pink")]
)
def test_keys_highlight_in_their_colour(
    qtbot: QtBot, reading: MainWindow, library_path: Path, key: str, colour: str
) -> None:
    highlight(qtbot, reading, "crabs and birds", key)
    assert [each.color for each in stored(library_path)] == [colour]


def test_h_takes_the_colour_that_was_used_last(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    highlight(qtbot, reading, "crabs", "3")
    highlight(qtbot, reading, "birds", "H")
    assert [each.color for each in stored(library_path)] == ["blue", "blue"]


def test_cards_stand_in_reading_order(qtbot: QtBot, reading: MainWindow) -> None:
    late = highlight(qtbot, reading, "at dawn")
    early = highlight(qtbot, reading, "twice a day")
    assert reading.notes.cards.ids() == [early, late]


def test_without_a_passage_the_reader_is_told_how(qtbot: QtBot, reading: MainWindow) -> None:
    press(qtbot, reading, "H")
    assert reading.messages.message is not None
    assert "Select a passage" in reading.messages.message.text


def test_n_opens_the_note_and_escape_leaves_it(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds", "N")
    until(qtbot, lambda: card(reading, number).is_editing)
    type_text(card(reading, number).note_field, "never kept")
    press(qtbot, card(reading, number).note_field, "Escape")
    assert not card(reading, number).is_editing
    settle(qtbot, reading)
    assert [each.note for each in stored(library_path)] == [""]


def test_a_double_click_edits_and_leaving_saves(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    qtbot.mouseDClick(card(reading, number), Qt.MouseButton.LeftButton)
    assert card(reading, number).is_editing
    type_text(card(reading, number).note_field, "갯벌의 식구들")
    reading.articles.view.setFocus()
    until(qtbot, lambda: [each.note for each in stored(library_path)] == ["갯벌의 식구들"])
    settle(qtbot, reading)
    press(qtbot, reading, "Ctrl+Z")
    until(qtbot, lambda: [each.note for each in stored(library_path)] == [""])


def test_a_note_that_is_being_typed_is_kept_when_the_window_closes(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    card(reading, number).begin_editing()
    type_text(card(reading, number).note_field, "마지막 생각")
    reading.close()
    assert [each.note for each in stored(library_path)] == ["마지막 생각"]


def test_what_is_being_typed_survives_other_changes(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    card(reading, number).begin_editing()
    type_text(card(reading, number).note_field, "half a thought")
    reading.annotations.recolour(number, "pink")
    settle(qtbot, reading)
    assert card(reading, number).is_editing
    assert card(reading, number).note_field.toPlainText() == "half a thought"
    press(qtbot, card(reading, number).note_field, "Escape")


def test_keys_on_a_card_recolour_and_delete_that_note_alone(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    card(reading, number).setFocus()
    press(qtbot, card(reading, number), "4")
    until(qtbot, lambda: [each.color for each in stored(library_path)] == ["pink"])
    settle(qtbot, reading)
    press(qtbot, card(reading, number), "Delete")
    until(qtbot, lambda: reading.notes.cards.ids() == [])
    settle(qtbot, reading)
    assert reading.articles.model.rowCount() == 2
    press(qtbot, reading, "Ctrl+Z")
    until(qtbot, lambda: reading.notes.cards.ids() == [number])
    press(qtbot, reading, "Ctrl+Z")
    until(qtbot, lambda: [each.color for each in stored(library_path)] == ["yellow"])
    press(qtbot, reading, "Ctrl+Z")
    until(qtbot, lambda: reading.notes.cards.ids() == [])
    for _ in range(2):
        press(qtbot, reading, "Ctrl+Shift+Z")
    until(qtbot, lambda: [each.color for each in stored(library_path)] == ["pink"])


def test_a_click_on_a_card_goes_to_its_passage(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, "at dawn")
    qtbot.mouseClick(card(reading, number), Qt.MouseButton.LeftButton)
    assert reading.reading_view.current_annotation() == number
    press(qtbot, reading, "E")
    assert card(reading, number).is_editing
    press(qtbot, card(reading, number).note_field, "Escape")


def test_the_notebook_gathers_notes_and_opens_their_articles(
    qtbot: QtBot, reading: MainWindow
) -> None:
    number = highlight(qtbot, reading, "at dawn")
    press(qtbot, reading, "J")
    settle(qtbot, reading)
    reading.sections.choose(Section("notebook"))
    until(qtbot, lambda: reading.notebook.cards.ids() == [number])
    assert reading.pages.current is reading.notebook
    found = reading.notebook.cards.card(number)
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: reading.pages.current is reading.reading_view)
    until(qtbot, lambda: reading.reading_view.current_annotation() == number)


def test_notes_are_copied_as_markdown(qtbot: QtBot, reading: MainWindow) -> None:
    highlight(qtbot, reading, "crabs and birds")
    press(qtbot, reading, "Ctrl+Shift+M")
    until(qtbot, lambda: "crabs and birds" in QGuiApplication.clipboard().text())
    assert reading.messages.message is not None
    assert reading.messages.message.text == "Copied 1 note as Markdown."


def test_an_article_without_notes_has_nothing_to_export(qtbot: QtBot, reading: MainWindow) -> None:
    press(qtbot, reading, "Ctrl+E")
    until(qtbot, lambda: reading.messages.message is not None)
    assert reading.messages.message is not None
    assert "no notes" in reading.messages.message.text


def test_the_selected_passage_is_copied(qtbot: QtBot, reading: MainWindow) -> None:
    start = reading.reading_view.article_side().text.index("crabs and birds")
    reading.reading_view.select(Passage("article", start, start + 5))
    press(qtbot, reading.reading_view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "crabs"
