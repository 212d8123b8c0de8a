"""What a newcomer does in the window: a highlight and its note, the shortcuts, the notebook."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.helpers import (
    canvas,
    highlight,
    listed,
    noted,
    passage,
    press,
    settle,
    type_text,
    until,
)
from ui.note_card import NoteCard
from ui.sections import Section
from ui.sections.section import Kind as SectionKind
from ui.window import MainWindow


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


# The page of shortcuts


@pytest.mark.parametrize("kind", ["notebook", "all", "starred"])
def test_choosing_a_section_leaves_the_shortcuts(
    qtbot: QtBot, reading: MainWindow, kind: SectionKind
) -> None:
    press(qtbot, reading, "F1")
    click_section(qtbot, reading, Section(kind))
    settle(qtbot, reading)
    wanted = reading.notebook if kind == "notebook" else reading.reading_view
    assert reading.pages.current is wanted
    assert reading.sections.current.kind == kind
    press(qtbot, reading, "F1")
    press(qtbot, reading, "F1")
    assert reading.pages.current is wanted


@pytest.mark.parametrize("kind", ["notebook", "all"])
def test_closing_the_shortcuts_goes_back(
    qtbot: QtBot, reading: MainWindow, kind: SectionKind
) -> None:
    click_section(qtbot, reading, Section(kind))
    settle(qtbot, reading)
    before, arrangement = reading.pages.current, reading.regions.arrangement
    press(qtbot, reading, "F1")
    reading.listing.refresh()
    settle(qtbot, reading)
    assert reading.pages.current is reading.pages.shortcuts
    for leave in (press_close, press_escape_in_sidebar):
        leave(qtbot, reading)
        assert reading.pages.current is before
        assert reading.regions.arrangement == arrangement
        press(qtbot, reading, "F1")


def press_close(qtbot: QtBot, window: MainWindow) -> None:
    close = window.pages.shortcuts.focusProxy()
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)


def press_escape_in_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    window.sections.view.setFocus()
    press(qtbot, window.sections.view, "Escape")


def click_section(qtbot: QtBot, window: MainWindow, section: Section) -> None:
    index = window.sections.model.index_of(section)
    place = window.sections.view.visualRect(index).center()
    qtbot.mouseClick(window.sections.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_an_article_of_the_list_leaves_the_shortcuts(qtbot: QtBot, reading: MainWindow) -> None:
    press(qtbot, reading, "F1")
    reading.articles.step(1)
    settle(qtbot, reading)
    assert reading.pages.current is reading.reading_view


def test_nothing_is_done_to_the_article_behind_the_shortcuts(
    qtbot: QtBot, reading: MainWindow
) -> None:
    press(qtbot, reading, "F1")
    for key in ("S", "H", "N", "P", "M"):
        press(qtbot, reading, key)
    settle(qtbot, reading)
    assert not any(each.starred for each in listed(reading))
    for name in ("star", "highlight", "note", "counterpart", "delete", "caret", "translate"):
        assert not reading.commands[name].isEnabled(), name
    press(qtbot, reading, "Escape")
    assert reading.pages.current is reading.reading_view
    assert reading.commands["star"].isEnabled()
    assert reading.commands["highlight"].isEnabled()


@pytest.mark.parametrize("at", ["list", "top", "nowhere"])
def test_escape_closes_the_shortcuts_wherever_the_keyboard_is(
    qtbot: QtBot, reading: MainWindow, at: str
) -> None:
    press(qtbot, reading, "F1")
    where = {"list": reading.articles.view, "top": reading.pages.top.menu_button}.get(at)
    if where is not None:
        where.setFocus()
    elif (focus := reading.focusWidget()) is not None:
        focus.clearFocus()
    press(qtbot, where or reading, "Escape")
    assert reading.pages.current is reading.reading_view


# What can be done to a highlight's extent


def reshaping(window: MainWindow) -> list[str]:
    names = ("set_extent", "merge_notes", "split_note")
    return [name for name in names if window.commands[name].isEnabled()]


def test_extents_are_changed_only_where_that_makes_sense(qtbot: QtBot, reading: MainWindow) -> None:
    assert reshaping(reading) == []
    reading.reading_view.select(passage(reading, "at dawn"))
    assert reshaping(reading) == []
    number = highlight(qtbot, reading, "Mudflats fill with crabs")
    reading.reading_view.clear_selection()
    reading.notes.activated.emit(number)
    assert reshaping(reading) == []
    reading.reading_view.select(passage(reading, "crabs and birds"))
    assert reshaping(reading) == ["set_extent", "split_note"]
    highlight(qtbot, reading, "crabs and birds")
    assert "merge_notes" in reshaping(reading)
    reading.sections.choose(Section("notebook"))
    settle(qtbot, reading)
    assert reshaping(reading) == []


def test_a_highlight_in_the_next_sentence_is_not_merged_along(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    first = highlight(qtbot, reading, "Mudflats fill with crabs")
    highlight(qtbot, reading, "crabs and birds.")
    highlight(qtbot, reading, "Villages plan by the moon.")
    reading.notes.activated.emit(first)
    reading.commands["merge_notes"].trigger()
    settle(qtbot, reading)
    assert sorted(each.selector.exact for each in noted(library_path)) == [
        "Mudflats fill with crabs and birds.",
        "Villages plan by the moon.",
    ]
    reading.reading_view.select(passage(reading, "crabs and birds. Villages plan by the moon."))
    reading.commands["merge_notes"].trigger()
    settle(qtbot, reading)
    assert len(noted(library_path)) == 1
