"""Notes: made in the text, edited in their cards, and each change undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.annotation import Annotation
from reader.library import Library
from tests.ui.helpers import canvas, card, passage, press, settle, type_text, until
from ui.note_card import split_tags
from ui.reading import Passage
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


def test_n_opens_the_note_and_escape_keeps_what_was_typed(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds", "N")
    until(qtbot, lambda: card(reading, number).is_editing)
    type_text(card(reading, number).note_field, "kept")
    press(qtbot, card(reading, number).note_field, "Escape")
    assert not card(reading, number).is_editing
    settle(qtbot, reading)
    assert [each.note for each in stored(library_path)] == ["kept"]


def test_cancel_forgets_what_was_typed(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds", "N")
    until(qtbot, lambda: card(reading, number).is_editing)
    type_text(card(reading, number).note_field, "never kept")
    buttons = card(reading, number).findChildren(QPushButton)
    cancel = next(each for each in buttons if each.text() == "Cancel")
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    settle(qtbot, reading)
    assert not card(reading, number).is_editing
    assert [each.note for each in stored(library_path)] == [""]


@pytest.mark.parametrize("key", ["Ctrl+Return", "Escape"])
def test_after_a_note_the_keyboard_goes_on_in_the_text(
    qtbot: QtBot, reading: MainWindow, library_path: Path, key: str
) -> None:
    text = reading.reading_view.focusProxy()
    assert text is not None
    text.setFocus()
    for _ in range(3):
        press(qtbot, text, "Down")
    before = reading.reading_view.selection()
    assert before is not None
    press(qtbot, text, "N")
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 1)
    number = reading.notes.cards.ids()[0]
    until(qtbot, lambda: card(reading, number).note_field.hasFocus())
    type_text(card(reading, number).note_field, "a thought")
    press(qtbot, card(reading, number).note_field, key)
    settle(qtbot, reading)
    assert text.hasFocus()
    press(qtbot, text, "Down")
    after = reading.reading_view.selection()
    assert after is not None
    assert after.start >= before.end
    assert [each.note for each in stored(library_path)] == ["a thought"]


def test_return_on_a_card_goes_to_its_passage_with_the_keyboard(
    qtbot: QtBot, reading: MainWindow
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    card(reading, number).setFocus()
    press(qtbot, card(reading, number), "Return")
    text = reading.reading_view.focusProxy()
    assert text is not None
    assert text.hasFocus()
    assert reading.reading_view.current_annotation() == number


def test_a_passage_is_highlighted_once(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds", "1")
    start = reading.reading_view.article_side().text.index("crabs and birds")
    again = Passage("article", start, start + len("crabs and birds"))
    reading.reading_view.select(again)
    press(qtbot, reading.reading_view, "H")
    settle(qtbot, reading)
    assert reading.messages.message is not None
    assert reading.messages.message.text == "This passage is highlighted already."
    reading.reading_view.select(again)
    press(qtbot, reading.reading_view, "3")
    settle(qtbot, reading)
    assert [(each.id, each.color) for each in stored(library_path)] == [(number, "blue")]
    reading.reading_view.select(again)
    press(qtbot, reading.reading_view, "N")
    until(qtbot, lambda: card(reading, number).is_editing)
    settle(qtbot, reading)
    assert len(stored(library_path)) == 1


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


def test_notes_are_copied_as_markdown(qtbot: QtBot, reading: MainWindow) -> None:
    highlight(qtbot, reading, "crabs and birds")
    press(qtbot, reading, "Ctrl+Shift+M")
    until(qtbot, lambda: "crabs and birds" in QGuiApplication.clipboard().text())
    settle(qtbot, reading)
    assert reading.messages.message is not None
    assert reading.messages.message.text.startswith("Copied 1 note")
    assert reading.messages.message.text.endswith(" as Markdown.")


def test_the_selected_passage_is_copied(qtbot: QtBot, reading: MainWindow) -> None:
    start = reading.reading_view.article_side().text.index("crabs and birds")
    reading.reading_view.select(Passage("article", start, start + 5))
    press(qtbot, reading.reading_view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "crabs"


def point(window: MainWindow, text: str) -> QPoint:
    """The middle of `text` in the open article, where the mouse would meet it."""
    view = canvas(window)
    assert view.page is not None
    where = passage(window, text)
    rect = view.page.rects(where.side, where.start, where.end)[0]
    return QPointF(rect.center().x(), rect.center().y() - view.top).toPoint()


def drag(qtbot: QtBot, surface: QWidget, start: QPoint, end: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(surface, left, none, start)
    place = QPointF(end)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        surface.mapToGlobal(place),
        Qt.MouseButton.NoButton,
        left,
        none,
    )
    QApplication.sendEvent(surface, move)
    qtbot.mouseRelease(surface, left, none, end)


def test_a_selection_goes_before_the_highlight_that_was_clicked(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    highlight(qtbot, reading, "twice a day", "1")
    surface = canvas(reading).viewport()
    qtbot.mouseClick(surface, Qt.MouseButton.LeftButton, pos=point(reading, "twice a day"))
    press(qtbot, canvas(reading), "2")
    until(qtbot, lambda: [each.color for each in stored(library_path)] == ["green"])
    settle(qtbot, reading)
    drag(qtbot, surface, point(reading, "Villages"), point(reading, "moon"))
    press(qtbot, canvas(reading), "3")
    until(qtbot, lambda: [each.color for each in stored(library_path)] == ["green", "blue"])
    settle(qtbot, reading)


def test_walking_on_leaves_the_highlight_that_was_clicked(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "twice a day")
    qtbot.mouseClick(card(reading, number), Qt.MouseButton.LeftButton)
    canvas(reading).setFocus()
    for _ in range(3):
        press(qtbot, canvas(reading), "Down")
    assert reading.current_annotation() is None
    press(qtbot, canvas(reading), "4")
    until(qtbot, lambda: sorted(each.color for each in stored(library_path)) == ["pink", "yellow"])
    settle(qtbot, reading)


def test_going_to_a_note_lets_an_older_selection_go(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "twice a day")
    reading.reading_view.select(passage(reading, "Villages"))
    qtbot.mouseClick(card(reading, number), Qt.MouseButton.LeftButton)
    reading.reading_view.setFocus()
    press(qtbot, reading.reading_view, "4")
    until(qtbot, lambda: [each.color for each in stored(library_path)] == ["pink"])
    settle(qtbot, reading)


@pytest.mark.parametrize("key", ["H", "2", "N"])
def test_white_space_alone_is_no_passage(
    qtbot: QtBot, reading: MainWindow, library_path: Path, key: str
) -> None:
    start = reading.reading_view.article_side().text.index("\n")
    reading.reading_view.select(Passage("article", start, start + 1))
    press(qtbot, reading.reading_view, key)
    assert reading.messages.message is not None
    assert "Select a passage" in reading.messages.message.text
    assert stored(library_path) == []
