"""What changes of single articles changes their rows alone, and the list stays true."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from reader.intake import read_text
from reader.library import Library
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import highlight, listed, open_article, press, settle, titles, until
from ui.controllers import listing
from ui.sections import Section
from ui.window import MainWindow

COUNT = 6


@pytest.fixture
def window(qtbot: QtBot, library_path: Path, open_window: OpenWindow) -> MainWindow:
    """A window on a library with several articles, the first of them open."""
    with Library.open(library_path) as library:
        for number in range(COUNT):
            library.add(read_text(f"Tide {number}\n\nThe sea rises {number} times a day."))
    window = open_window()
    window.resize(1280, 700)
    open_article(qtbot, window, listed(window)[0].id)
    return window


@pytest.fixture
def changed(window: MainWindow) -> list[tuple[int, int]]:
    """The ranges of rows that the list was told of as changed from now on."""
    heard: list[tuple[int, int]] = []
    model = window.articles.model

    def note(first: QModelIndex, last: QModelIndex) -> None:
        heard.append((first.row(), last.row()))

    model.dataChanged.connect(note)
    model.modelReset.connect(lambda: heard.append((0, COUNT)))
    return heard


def test_a_star_changes_one_row(
    qtbot: QtBot, window: MainWindow, changed: list[tuple[int, int]]
) -> None:
    press(qtbot, window, "S")
    until(qtbot, lambda: listed(window)[0].starred)
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: not listed(window)[0].starred)
    settle(qtbot, window)
    assert changed == [(0, 0), (0, 0)]


def test_opening_and_highlighting_change_one_row(
    qtbot: QtBot, window: MainWindow, changed: list[tuple[int, int]]
) -> None:
    window.articles.step(1)
    until(qtbot, lambda: listed(window)[1].read)
    settle(qtbot, window)
    highlight(qtbot, window, "The sea")
    until(qtbot, lambda: listed(window)[1].notes == 1)
    settle(qtbot, window)
    assert set(changed) == {(1, 1)}


def test_articles_that_were_read_leave_the_unread_ones_in_turn(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.sections.choose(Section("unread"))
    until(qtbot, lambda: len(titles(window)) == COUNT - 1)
    settle(qtbot, window)
    expected = titles(window)
    window.articles.step(1)
    settle(qtbot, window)
    assert titles(window) == expected
    window.articles.step(1)
    settle(qtbot, window)
    settle(qtbot, window)
    assert titles(window) == expected[1:]
    assert [each.read for each in listed(window)] == [True] + [False] * (COUNT - 3)
    chosen = window.articles.selection()
    assert [each.title for each in chosen] == expected[1:2]


def test_an_article_that_loses_its_star_leaves_the_starred_ones(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, "S")
    settle(qtbot, window)
    window.sections.choose(Section("starred"))
    until(qtbot, lambda: len(titles(window)) == 1)
    settle(qtbot, window)
    press(qtbot, window, "S")
    until(qtbot, lambda: titles(window) == [])
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: len(titles(window)) == 1)
    settle(qtbot, window)


def test_a_long_list_comes_in_pages(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, open_window: OpenWindow
) -> None:
    everything, last = titles(window), listed(window)[-1].id
    open_article(qtbot, window, last)
    window.close()
    monkeypatch.setattr(listing, "_PAGE", 2)
    again = open_window()
    assert titles(again) == everything
    assert again.reading.article is not None
    assert again.reading.article.id == last
    assert [each.id for each in again.articles.selection()] == [last]
    press(qtbot, again, "S")
    until(qtbot, lambda: listed(again)[-1].starred)
    again.sections.choose(Section("unread"))
    until(qtbot, lambda: len(titles(again)) == COUNT - 2)
    settle(qtbot, again)
    again.articles.step(1)
    settle(qtbot, again)
    assert len(titles(again)) == COUNT - 2
    again.undo_stack.undo()
    settle(qtbot, again)
