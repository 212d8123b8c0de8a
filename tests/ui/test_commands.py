"""The table of commands: complete, without conflicts, and the only place that names keys."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.helpers import press, until
from ui.commands import COMMANDS, MENUS, Command, Needs
from ui.icons import icon_names
from ui.window import MainWindow


def test_no_two_commands_share_a_shortcut() -> None:
    keys = Counter(
        QKeySequence(each).toString() for command in COMMANDS for each in command.shortcuts
    )
    assert [each for each, number in keys.items() if number > 1] == []


def test_every_command_has_a_text_a_menu_and_an_icon_that_exists() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.text
        assert command.menu in MENUS
        assert not command.icon or command.icon in icon_names()
        assert all(QKeySequence(keys).count() == 1 for keys in command.shortcuts)


def test_every_command_does_something_in_the_window(window: MainWindow) -> None:
    for command in COMMANDS:
        action = window.commands[command.id]
        assert action.text().partition("\t")[0] == command.title
        assert [each.toString() for each in action.shortcuts()] == [
            QKeySequence(keys).toString() for keys in command.shortcuts
        ]


def test_tool_tips_name_the_first_key(window: MainWindow) -> None:
    assert window.commands["highlight"].toolTip() == "Highlight (H)"
    assert window.commands["add_text"].toolTip() == "Add text (Ctrl+N)"
    assert Command("x", "file", "Plain").tip == "Plain"


def test_the_menu_holds_every_command_but_those_that_open_menus(window: MainWindow) -> None:
    menu = window.pages.top.menu_button.menu()
    inner = [action.menu() for action in menu.actions()]
    assert all(isinstance(each, QMenu) for each in inner)
    named = {
        action.objectName()
        for each in menu.findChildren(QMenu)
        for action in each.actions()
        if not action.isSeparator()
    }
    assert named == {command.id for command in COMMANDS} - {"menu", "context_menu"}


def test_f1_lists_every_command_and_goes_away_again(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "F1")
    assert window.pages.current is window.pages.shortcuts
    shown = {label.text() for label in window.pages.shortcuts.findChildren(QLabel)}
    for command in COMMANDS:
        assert command.title.rstrip("…") in shown
        assert set(command.keys) <= shown
    press(qtbot, window.pages.shortcuts.focusProxy() or window, "Escape")
    until(qtbot, lambda: window.pages.current is not window.pages.shortcuts)


def test_commands_wait_for_what_they_need(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    assert not window.commands["star"].isEnabled()
    assert not window.commands["undo"].isEnabled()
    assert window.commands["add_text"].isEnabled()
    window.articles.step(1)
    until(qtbot, lambda: window.commands["highlight"].isEnabled())
    assert window.commands["star"].isEnabled()
    assert not window.commands["counterpart"].isEnabled()
    assert not window.commands["stop"].isEnabled()


def test_every_need_is_some_commands_need() -> None:
    assert {command.needs for command in COMMANDS} == set(Needs)
