"""What changed in an article since it came, in the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader.article import Block, BlockKind
from reader.intake import read_text
from reader.library import Library
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import ENGLISH, open_article, press, settle, until
from ui.window import MainWindow

ADDRESS = "https://news.example/tides"


@pytest.fixture
def updated(library_path: Path) -> int:
    """An article that came in three texts."""
    draft = replace(read_text(ENGLISH), url=ADDRESS)
    first, *others = draft.blocks
    changed = Block(first.kind, first.text.replace("crabs and birds", "crabs and herons 🦀"))
    later = Block(BlockKind.PARAGRAPH, "The tables were corrected on Friday.")
    with Library.open(library_path) as library:
        added = library.add(draft)
        library.add(replace(draft, blocks=(changed, *others)))
        library.add(replace(draft, blocks=(changed, *others, later)))
        assert library.article(added.id).revision == 3
    return added.id


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, updated: int) -> Iterator[MainWindow]:
    made = open_window()
    open_article(qtbot, made, updated)
    yield made
    if made.changes.dialog is not None:
        made.changes.dialog.close()


def shown(qtbot: QtBot, window: MainWindow) -> str:
    """The text of the dialog once it is there."""
    until(qtbot, lambda: window.changes.dialog is not None)
    settle(qtbot, window)
    assert window.changes.dialog is not None
    return window.changes.dialog.browser.toPlainText()


def words(window: MainWindow, *, underlined: bool) -> list[str]:
    """The pieces that are underlined, or struck through."""
    assert window.changes.dialog is not None
    document = window.changes.dialog.browser.document()
    found, block = [], document.begin()
    while block.isValid():
        for each in block.textFormats():
            style = each.format
            if style.fontUnderline() if underlined else style.fontStrikeOut():
                found.append(_units(block.text(), each.start, each.length))
        block = block.next()
    return found


def _units(text: str, start: int, length: int) -> str:
    """A piece of `text` whose place is told in UTF-16 units, as Qt does."""
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def test_the_newest_change_is_shown_first(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window.reading_view, "C")
    text = shown(qtbot, window)
    assert "+ The tables were corrected on Friday." in text
    assert "crabs" not in text  # unchanged paragraphs are folded
    assert words(window, underlined=True) == ["The tables were corrected on Friday."]


def test_an_earlier_text_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window.reading_view, "C")
    shown(qtbot, window)
    dialog = window.changes.dialog
    assert dialog is not None
    qtbot.keyClick(dialog.earlier, Qt.Key.Key_Up)
    settle(qtbot, window)
    assert words(window, underlined=False) == ["birds"]
    assert words(window, underlined=True)[0].strip() == "herons 🦀"
    qtbot.mouseClick(dialog.whole, Qt.MouseButton.LeftButton)
    assert "Fishers read the tables" in dialog.browser.toPlainText()


def test_choosing_the_same_text_twice_moves_the_other_one(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window.reading_view, "C")
    shown(qtbot, window)
    dialog = window.changes.dialog
    assert dialog is not None
    qtbot.keyClick(dialog.later, Qt.Key.Key_Up)
    settle(qtbot, window)
    assert (dialog.earlier.currentData(), dialog.later.currentData()) == (1, 2)
    assert words(window, underlined=False) == ["birds"]


def test_the_keyboard_goes_from_change_to_change(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window.reading_view, "C")
    shown(qtbot, window)
    dialog = window.changes.dialog
    assert dialog is not None
    qtbot.keyClick(dialog.earlier, Qt.Key.Key_Up)
    settle(qtbot, window)
    dialog.browser.moveCursor(QTextCursor.MoveOperation.Start)
    lines = []
    for _ in range(2):
        press(qtbot, dialog, "F3")
        lines.append(dialog.browser.textCursor().block().text())
    assert "herons" in lines[0]
    assert lines[1].startswith("+ The tables")
    press(qtbot, dialog, "Shift+F3")
    assert "herons" in dialog.browser.textCursor().block().text()


def test_an_article_that_never_changed_offers_nothing(
    qtbot: QtBot, open_window: OpenWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        article = library.add(read_text(ENGLISH)).id
    window = open_window()
    open_article(qtbot, window, article)
    assert not window.commands["changes"].isEnabled()
