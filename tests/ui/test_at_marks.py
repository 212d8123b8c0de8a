"""What is done at a highlight: what keys and menus mean there, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.library import Library
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import (
    MACHINE,
    SENTENCE,
    canvas,
    card,
    exact,
    highlight,
    noted,
    open_article,
    over_translation,
    passage,
    press,
    settle,
    translate_by_machine,
    until,
)
from ui.colours_dialog import ColoursDialog
from ui.interface import speak
from ui.reading import Passage
from ui.window import MainWindow


@pytest.fixture
def reading(
    qtbot: QtBot, library_path: Path, two_articles: tuple[int, int], window: MainWindow
) -> MainWindow:
    """The English article open, every sentence of it translated, the keyboard in its text."""
    translate_by_machine(library_path, two_articles[0])
    window.resize(1280, 700)
    open_article(qtbot, window, two_articles[0])
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    window.reading_view.setFocus()
    return window


def click(qtbot: QtBot, window: MainWindow, place: QPoint, *, twice: bool = False) -> None:
    surface, button = canvas(window).viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(surface, button, pos=place)
    if twice:
        qtbot.mouseDClick(surface, button, pos=place)


def of_translation(window: MainWindow) -> Passage:
    side = window.reading_view.translation_side()
    start = side.text.index(MACHINE.format(1))
    return Passage("translation", start, start + len(MACHINE.format(1)))


def mark_translation(qtbot: QtBot, window: MainWindow) -> int:
    """Highlights the translation of `SENTENCE` itself; the number of the annotation."""
    before = set(window.notes.cards.ids())
    window.annotations.highlight(of_translation(window), "green")
    until(qtbot, lambda: len(window.notes.cards.ids()) == len(before) + 1)
    settle(qtbot, window)
    return next(iter(set(window.notes.cards.ids()) - before))


def put_caret(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.reading_view.select(passage(window, text))
    press(qtbot, window, "F7")
    assert window.reading_view.selected() is None


@pytest.fixture
def text_menu(window: MainWindow) -> Iterator[QMenu]:
    """Asks for the menu over the text each time it is opened by a test; closes it at the end."""
    yield QMenu(window)
    for each in window.findChildren(QMenu):
        each.close()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def key_of(action: QAction) -> str:
    return action.text().partition("\t")[2]


# The translation is corrected, whatever marks it carries


@pytest.mark.parametrize("twice", [False, True])
@pytest.mark.parametrize("is_own", [False, True])
def test_a_marked_translation_is_corrected_all_the_same(
    qtbot: QtBot, reading: MainWindow, twice: bool, is_own: bool
) -> None:
    number = mark_translation(qtbot, reading) if is_own else highlight(qtbot, reading, SENTENCE)
    click(qtbot, reading, over_translation(reading), twice=twice)
    if not twice:
        press(qtbot, reading.reading_view, "E")
    editor = reading.reading_view.corrections.editor
    until(qtbot, lambda: editor.is_open)
    assert editor.field.toPlainText() == MACHINE.format(1)
    assert not card(reading, number).is_editing
    press(qtbot, editor.field, "Escape")


def test_on_the_original_a_note_is_edited(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, SENTENCE)
    view = canvas(reading)
    assert view.page is not None
    where = passage(reading, "crabs")
    rect = view.page.rects("article", where.start, where.end)[0].translated(0, -view.top)
    click(qtbot, reading, rect.center().toPoint())
    assert key_of(reading.commands["edit_note"]) == "E"
    assert key_of(reading.commands["edit_translation"]) == ""
    press(qtbot, reading.reading_view, "E")
    until(qtbot, lambda: card(reading, number).is_editing)
    press(qtbot, card(reading, number).note_field, "Escape")


def test_a_note_on_a_partner_is_of_the_translation(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    first = highlight(qtbot, reading, SENTENCE)
    click(qtbot, reading, over_translation(reading))
    assert key_of(reading.commands["edit_note"]) == ""
    press(qtbot, reading.reading_view, "N")
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 2)
    (made,) = set(reading.notes.cards.ids()) - {first}
    until(qtbot, lambda: card(reading, made).is_editing)
    settle(qtbot, reading)
    assert [(each.side, each.selector.exact) for each in noted(library_path)] == [
        ("article", SENTENCE),
        ("translation", MACHINE.format(1)),
    ]
    press(qtbot, card(reading, made).note_field, "Escape")


def test_a_note_on_a_mark_of_the_translation_is_its_own(qtbot: QtBot, reading: MainWindow) -> None:
    highlight(qtbot, reading, SENTENCE)
    own = mark_translation(qtbot, reading)
    click(qtbot, reading, over_translation(reading))
    assert key_of(reading.commands["edit_note"]) == "N"
    assert key_of(reading.commands["edit_translation"]) == "E"
    for _ in range(2):  # the second click goes to the highlight that is seen from the original
        press(qtbot, reading.reading_view, "N")
        until(qtbot, lambda: card(reading, own).is_editing)
        press(qtbot, card(reading, own).note_field, "Escape")
        click(qtbot, reading, over_translation(reading))
    assert len(reading.notes.cards.ids()) == 2


# Merged and split


def test_the_keyboard_goes_to_the_merged_highlight(qtbot: QtBot, reading: MainWindow) -> None:
    first = highlight(qtbot, reading, "Mudflats fill with crabs")
    second = highlight(qtbot, reading, "crabs and birds.")
    after = highlight(qtbot, reading, "Villages plan")
    qtbot.mouseClick(card(reading, second), Qt.MouseButton.LeftButton)
    card(reading, second).setFocus()
    reading.commands["merge_notes"].trigger()
    until(qtbot, lambda: reading.notes.cards.ids() == [first, after])
    settle(qtbot, reading)
    assert reading.current_annotation() == first
    focused = reading.notes.cards.focused()
    assert focused is not None
    assert focused.id == first
    assert reading.notes.cards.current() == first


def test_the_selected_highlight_is_split(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    outer = highlight(qtbot, reading, "Mudflats fill with crabs and birds.")
    highlight(qtbot, reading, "crabs and birds")
    reading.notes.activated.emit(outer)
    reading.reading_view.select(passage(reading, "and birds"))
    reading.commands["split_note"].trigger()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 3)
    assert sorted(exact(library_path)) == [
        "Mudflats fill with crabs",
        "and birds.",
        "crabs and birds",
    ]
    assert reading.messages.message is not None
    assert reading.messages.message.text == "Split into two highlights."


@pytest.mark.parametrize("at", ["selection", "caret"])
def test_no_word_is_split(qtbot: QtBot, reading: MainWindow, library_path: Path, at: str) -> None:
    highlight(qtbot, reading, SENTENCE)
    if at == "caret":
        put_caret(qtbot, reading, "abs and")
    else:
        reading.reading_view.select(passage(reading, "abs and"))
    reading.commands["split_note"].trigger()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 2)
    assert exact(library_path) == ["Mudflats fill with", "crabs and birds."]


# At the text cursor


def test_commands_mean_the_highlight_at_the_text_cursor(
    qtbot: QtBot, reading: MainWindow, text_menu: QMenu
) -> None:
    outer = highlight(qtbot, reading, SENTENCE)
    inner = highlight(qtbot, reading, "crabs and birds")
    reading.notes.activated.emit(outer)
    put_caret(qtbot, reading, "birds")
    assert reading.marked_annotation() == outer
    reading.notes.cards.set_current(None)
    assert reading.current_annotation() == inner
    reading.reading_view.menu_requested.emit(QPoint(40, 40))
    names = ("edit_note", "reply_note", "delete_note", "merge_notes", "split_note")
    assert [name for name in names if not reading.commands[name].isEnabled()] == []
    reading.commands["delete_note"].trigger()
    until(qtbot, lambda: reading.notes.cards.ids() == [outer])
    settle(qtbot, reading)


def test_beside_a_highlight_the_text_cursor_means_none(qtbot: QtBot, reading: MainWindow) -> None:
    highlight(qtbot, reading, SENTENCE)
    put_caret(qtbot, reading, "Villages")
    assert reading.current_annotation() is None
    assert not reading.commands["delete_note"].isEnabled()


# Colours


def test_the_name_of_an_added_colour_is_typed_at_once(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    reading.commands["colours"].trigger()
    dialog = next(each for each in reading.findChildren(ColoursDialog))
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(dialog.names()) == 5)
    field = dialog.names()[-1]
    until(qtbot, field.hasFocus)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, "My claims")
    dialog.accept()
    settle(qtbot, reading)
    with Library.open(library_path) as library:
        assert [each.name for each in library.colors.all()][4:] == ["My claims"]


def test_own_colours_are_in_the_menu_in_every_language(
    qtbot: QtBot, reading: MainWindow, open_window: OpenWindow
) -> None:
    reading.colours.rename("green", "Doubts")
    reading.colours.add("Claims", "#ffd8a8")
    settle(qtbot, reading)
    speak("ko")
    other = open_window()
    menu = other.commands.menu("notes", other)
    shown = [each.text().partition("\t")[0] for each in menu.actions() if each.isVisible()]
    assert [each for each in shown if "Doubts" in each or "Claims" in each] == [
        "형광펜: Doubts",
        "형광펜: Claims",
    ]


# Steps in another article


def test_a_step_in_another_article_is_told_of(
    qtbot: QtBot, reading: MainWindow, library_path: Path, two_articles: tuple[int, int]
) -> None:
    english, korean = two_articles
    number = highlight(qtbot, reading, SENTENCE)
    reading.annotations.recolour(number, "pink")
    settle(qtbot, reading)
    reading.undo_stack.undo()
    settle(qtbot, reading)
    shown = reading.messages.message
    assert shown is None or "Undone" not in shown.text
    open_article(qtbot, reading, korean)
    for way, said in (("redo", "Done again"), ("undo", "Undone")):
        reading.commands[way].trigger()
        settle(qtbot, reading)
        told = reading.messages.message
        assert told is not None
        assert told.text == f"{said}: change a colour, in “Tides shape a coast”"
    assert [each.color for each in noted(library_path)] == ["yellow"]
    qtbot.mouseClick(reading.messages.offer_button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: reading.reading.article is not None)
    settle(qtbot, reading)
    assert reading.reading.article is not None
    assert reading.reading.article.id == english
