"""The regions make room: notes first, then sections, then the list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.helpers import press, until
from ui.arrangement import (
    LEAST_LIST,
    LEAST_NOTES,
    LEAST_SECTIONS,
    Arrangement,
    Wishes,
    arrange,
)
from ui.sections.painting import initials
from ui.sections.section import Section
from ui.theme import Widths
from ui.window import MainWindow

WIDTHS = Widths(
    sections=200,
    sections_folded=52,
    list=300,
    notes=280,
    column=280,
    easy_column=320,
    fold_sections=1100,
    fold_list=900,
)
WISHES = st.builds(
    Wishes,
    list=st.booleans(),
    notes=st.booleans(),
    reading_mode=st.booleans(),
    notebook=st.booleans(),
    list_out=st.booleans(),
    notes_out=st.booleans(),
)


@given(st.integers(640, 4000), WISHES)
def test_the_columns_keep_their_width(width: int, wishes: Wishes) -> None:
    arrangement = arrange(width, wishes, WIDTHS)
    taken = {"full": LEAST_SECTIONS, "folded": 52, "away": 0}[arrangement.sections]
    taken += LEAST_LIST if arrangement.list == "docked" else 0
    taken += LEAST_NOTES if arrangement.notes == "docked" else 0
    assert width - taken >= 2 * WIDTHS.column


def test_a_wide_window_has_everything() -> None:
    assert arrange(1280, Wishes(), WIDTHS) == Arrangement("full", "docked", "docked")


def test_below_1100_the_sections_are_icons() -> None:
    assert arrange(1099, Wishes(), WIDTHS).sections == "folded"
    assert arrange(1100, Wishes(notes=False), WIDTHS).sections == "full"


def test_where_the_list_is_away_the_sections_have_their_names() -> None:
    assert arrange(800, Wishes(), WIDTHS) == Arrangement("full", "away", "away")
    assert arrange(800, Wishes(list_out=True), WIDTHS) == Arrangement("full", "over", "away")
    assert arrange(1000, Wishes(list=False, notes=False), WIDTHS).sections == "full"
    assert arrange(719, Wishes(), WIDTHS).sections == "folded"


def test_below_900_the_list_slides_over_when_it_is_asked_for() -> None:
    assert arrange(899, Wishes(), WIDTHS).list == "away"
    assert arrange(899, Wishes(list_out=True), WIDTHS).list == "over"
    assert arrange(900, Wishes(notes=False), WIDTHS).list == "docked"


def test_reading_mode_leaves_the_columns_alone() -> None:
    everything = Wishes(reading_mode=True, list_out=True, notes_out=True)
    assert arrange(1920, everything, WIDTHS) == Arrangement("away", "away", "away")


def test_the_window_folds_as_it_narrows(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    window.resize(1280, 700)
    until(qtbot, lambda: window.regions.arrangement.sections == "full")
    assert window.pages.width() >= 630
    window.resize(1000, 700)
    until(qtbot, lambda: window.sections.width() == 52)
    assert window.articles.isVisible()
    assert not window.notes.isVisible()
    window.resize(700, 700)
    until(qtbot, lambda: not window.articles.isVisible())
    press(qtbot, window, "Ctrl+Shift+L")
    assert window.articles.isVisible()
    assert window.articles.parent() is window.regions
    press(qtbot, window, "Escape")
    assert not window.articles.isVisible()
    window.resize(1280, 700)
    until(qtbot, lambda: window.articles.isVisible())
    assert window.articles.parent() is not window.regions


def test_what_folded_sections_are_told_apart_by() -> None:
    titles = ("The Hillside Courier", "harbour times", "바다신문", "coast", "The", "")
    found = [initials(Section("feed", number=1, name=each)) for each in titles]
    assert found == ["HC", "HT", "바다", "Co", "Th", ""]
    assert initials(Section("tag", tag="hangul")) == "#h"


def test_f11_and_escape_enter_and_leave_reading_mode(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1200, 700)
    press(qtbot, window, "F11")
    assert not window.sections.isVisible()
    assert not window.pages.top.isVisible()
    assert window.messages.message is not None
    press(qtbot, window, "Escape")
    assert window.messages.message is None
    assert window.sections.isVisible()
    assert window.pages.top.isVisible()
    press(qtbot, window, "F11")
    press(qtbot, window.reading_view.focusProxy() or window, "Escape")
    assert window.sections.isVisible()


def test_the_notes_panel_is_put_away_and_stays_away(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 700)
    assert window.notes.isVisible()
    press(qtbot, window, "Ctrl+Shift+N")
    assert not window.notes.isVisible()
    assert not window.commands["notes_panel"].isChecked()
    assert not window.state.flag("notes", True)
