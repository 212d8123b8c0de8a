"""Menus over what the keyboard is at, asked for by the menu key and by Shift+F10."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.helpers import canvas, highlight, menu_texts, noted, passage, press, settle, until
from ui.note_card import NoteCard
from ui.sections import Section
from ui.window import MainWindow


def ask(qtbot: QtBot, key: str) -> None:
    """Presses a key for the menu where the keyboard is, as the system tells a program."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if key == "Shift+F10":
        press(qtbot, widget, key)
        return
    cursor: QRect = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = widget.mapToGlobal(cursor.center())
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, cursor.center(), place))


@contextmanager
def menu_of(qtbot: QtBot, key: str) -> Iterator[QMenu]:
    """The menu that a key opens, closed at the end."""
    ask(qtbot, key)
    until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    yield menu
    menu.close()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def on_screen(widget: QWidget, area: QRect) -> QRect:
    return QRect(widget.mapToGlobal(area.topLeft()), area.size())


@pytest.mark.parametrize("key", ["Menu", "Shift+F10"])
def test_in_the_text_it_opens_below_what_is_selected(
    qtbot: QtBot, reading: MainWindow, key: str
) -> None:
    reading.reading_view.select(passage(reading, "Fishers read"))
    surface = canvas(reading).viewport()
    selected = on_screen(surface, canvas(reading).passage_rect().toRect())
    asked = list[QPoint]()
    reading.reading_view.menu_requested.connect(asked.append)
    with menu_of(qtbot, key) as menu:
        assert "Highlight" in menu_texts(menu)
    (place,) = asked
    assert abs(place.y() - selected.bottom()) < 4
    assert abs(place.x() - selected.left()) < 4
    assert reading.reading_view.selected_text() == "Fishers read"


def test_in_the_text_it_is_short_and_holds_the_rest_in_submenus(
    qtbot: QtBot, reading: MainWindow
) -> None:
    highlight(qtbot, reading, "crabs and birds")
    canvas(reading).setFocus()
    reading.reading_view.select(passage(reading, "Mudflats fill with crabs and birds"))
    with menu_of(qtbot, "Shift+F10") as menu:
        assert len(menu_texts(menu)) <= 12
        inner = {each.text(): each.menu() for each in menu.actions() if each.menu() is not None}
        assert list(inner) == ["Notes", "Translation", "Article"]
        notes, editions = inner["Notes"], inner["Translation"]
        assert isinstance(notes, QMenu)
        assert isinstance(editions, QMenu)
        assert reading.commands["set_extent"] in notes.actions()
        assert reading.commands["add_term"] in editions.actions()
        assert notes.isEnabled()


def test_in_the_text_it_opens_at_the_text_cursor(qtbot: QtBot, reading: MainWindow) -> None:
    reading.reading_view.select(passage(reading, "Fishers read the tables"))
    press(qtbot, reading, "F7")
    for _ in range(4):
        press(qtbot, canvas(reading), "Ctrl+Right")
    start = on_screen(canvas(reading).viewport(), canvas(reading).passage_rect().toRect()).left()
    asked = list[QPoint]()
    reading.reading_view.menu_requested.connect(asked.append)
    with menu_of(qtbot, "Shift+F10"):
        assert asked[0].x() > start + 60


@pytest.mark.parametrize("key", ["Menu", "Shift+F10"])
def test_on_a_card_it_opens_over_the_card(qtbot: QtBot, reading: MainWindow, key: str) -> None:
    highlight(qtbot, reading, "twice a day")
    number = highlight(qtbot, reading, "crabs and birds")
    settle(qtbot, reading)
    card = reading.notes.cards.card(number)
    assert card is not None
    card.setFocus()
    assert QApplication.focusWidget() is card
    asked = list[QPoint]()
    reading.notes.cards.menu_requested.connect(lambda _note, place: asked.append(place))
    with menu_of(qtbot, key) as menu:
        assert menu_texts(menu)[:4] == ["Go to the passage", "Colour", "Edit note", "Reply to note"]
        assert on_screen(card, card.rect()).contains(asked[0])
        next(each for each in menu.actions() if "Edit note" in each.text()).trigger()
    until(qtbot, lambda: card.is_editing)
    press(qtbot, card.note_field, "Escape")
    settle(qtbot, reading)


def test_a_right_click_on_a_card_goes_and_recolours(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    first = highlight(qtbot, reading, "twice a day")
    highlight(qtbot, reading, "crabs and birds")
    card = reading.notes.cards.card(first)
    assert isinstance(card, NoteCard)
    place = QPoint(30, 20)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(card, QContextMenuEvent(reason, place, card.mapToGlobal(place)))
    until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    colours = menu.actions()[1].menu()
    assert isinstance(colours, QMenu)
    colours.actions()[3].trigger()
    menu.actions()[0].trigger()
    menu.close()
    settle(qtbot, reading)
    assert [each.color for each in noted(library_path)] == ["pink", "yellow"]
    assert reading.reading_view.current_annotation() == first
    QApplication.processEvents()


@pytest.mark.parametrize("key", ["Menu", "Shift+F10"])
def test_in_the_notebook_it_opens_over_the_current_note(
    qtbot: QtBot, reading: MainWindow, key: str
) -> None:
    for text in ("twice a day", "crabs and birds", "at dawn"):
        highlight(qtbot, reading, text)
    reading.sections.choose(Section("notebook"))
    settle(qtbot, reading)
    notes = reading.notebook.list
    notes.setFocus()
    notes.begin()
    for _ in range(2):
        press(qtbot, notes, "Down")
    third = notes.current_id()
    asked = list[QPoint]()
    notes.menu_requested.connect(asked.append)
    with menu_of(qtbot, key) as menu:
        assert menu_texts(menu)[0] == "Go to the passage"
        assert notes.visualRect(notes.currentIndex()).contains(asked[0])
    assert notes.current_id() == third
    assert list(reading.notebook.selected()) == [third]


def test_a_second_press_opens_no_second_menu(qtbot: QtBot, reading: MainWindow) -> None:
    reading.reading_view.select(passage(reading, "Fishers read"))
    with menu_of(qtbot, "Shift+F10") as menu:
        reading.commands["context_menu"].trigger()
        assert QApplication.activePopupWidget() is menu
