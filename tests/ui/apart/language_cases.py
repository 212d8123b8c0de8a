"""A chosen language is spoken at once, by a window that shows what the one before showed.

Run by tests/ui/test_language.py in a process of its own: a program replaces its windows, and others
would stand beside them here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.intake import read_text
from reader.library import Library
from tests.ui.helpers import open_article, press, settle, until
from ui.operations import Task
from ui.preferences import PreferencesDialog
from ui.program import Program
from ui.window import MainWindow

PROJECT = Path(__file__).parents[3]
LONG = "A long walk\n\n" + "\n\n".join(f"Mile {n} has a stone, and a bench." for n in range(90))


@pytest.fixture
def article(library_path: Path) -> int:
    with Library.open(library_path) as library:
        return library.add(read_text(LONG)).id


@pytest.fixture
def program(qtbot: QtBot, library_path: Path, article: int) -> Iterator[Program]:
    running = Program(library_path)
    qtbot.waitExposed(running.window)
    settle(qtbot, running.window)
    yield running
    for each in running.window.findChildren(PreferencesDialog):
        each.reject()
    running.window.close()
    running.window.deleteLater()


def preferences(qtbot: QtBot, window: MainWindow) -> PreferencesDialog:
    def shown() -> list[PreferencesDialog]:
        return [each for each in window.findChildren(PreferencesDialog) if each.isVisible()]

    until(qtbot, lambda: bool(shown()))
    return shown()[0]


def choose(qtbot: QtBot, window: MainWindow, code: str) -> None:
    """Chooses a language in the preferences by the keyboard."""
    window.appearance.show_preferences()
    dialog = preferences(qtbot, window)
    boxes = dialog.findChildren(QComboBox)
    box = next(each for each in boxes if each.findData("ko") >= 0 and each.findData("") >= 0)
    box.setFocus()
    press(qtbot, box, "Home")
    for _ in range(box.findData(code)):
        press(qtbot, box, "Down")
    assert box.currentData() == code


def test_the_window_speaks_the_chosen_language_and_stays_where_it_was(
    qtbot: QtBot, program: Program, article: int
) -> None:
    before = program.window
    open_article(qtbot, before, article)
    before.resize(700, 640)
    before.appearance.zoom_by(20)
    before.reading_view.set_scroll_position(40.0)
    settle(qtbot, before)
    before.adding.draft = ("Not done yet", "en")
    place, size = before.reading_view.scroll_position(), before.size()
    assert place > 0
    choose(qtbot, before, "ko")
    until(qtbot, lambda: program.window is not before)
    window = program.window
    assert preferences(qtbot, window).windowTitle() == "환경설정"
    until(qtbot, preferences(qtbot, window).language_box.hasFocus)
    assert window.commands["star"].text() == "별표"
    until(qtbot, lambda: window.reading.article is not None)
    settle(qtbot, window)
    assert window.reading.article is not None
    assert window.reading.article.id == article
    assert window.size() == size
    assert window.adding.draft == ("Not done yet", "en")
    assert window.reading_view.zoom() == 120
    assert window.reading_view.scroll_position() == pytest.approx(place, abs=0.5)
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert [each for each in shown if isinstance(each, MainWindow)] == [window]
    assert QApplication.quitOnLastWindowClosed()


def test_the_same_language_changes_nothing(qtbot: QtBot, program: Program) -> None:
    before = program.window
    choose(qtbot, before, "en")
    settle(qtbot, before)
    press(qtbot, preferences(qtbot, before), "Escape")
    settle(qtbot, before)
    assert program.window is before
    assert before.commands["star"].text() == "Starred"


def test_what_is_under_way_is_not_ended(qtbot: QtBot, program: Program) -> None:
    before, go_on, done = program.window, threading.Event(), list[str]()

    def work(_library: Library, _task: Task) -> str:
        go_on.wait(10)
        return "whole"

    before.operations.task(work, done.append)
    choose(qtbot, before, "ko")
    QApplication.processEvents()
    assert program.window is before
    assert preferences(qtbot, before).waiting_hint.isVisible()
    go_on.set()
    until(qtbot, lambda: program.window is not before)
    assert done == ["whole"]
    assert not preferences(qtbot, program.window).waiting_hint.isVisible()
    settle(qtbot, program.window)


def test_preferences_that_were_closed_stay_closed_and_who_types_is_waited_for(
    qtbot: QtBot, program: Program, article: int
) -> None:
    before, go_on = program.window, threading.Event()
    open_article(qtbot, before, article)
    before.operations.task(lambda _library, _task: go_on.wait(10), lambda _done: None)
    choose(qtbot, before, "ko")
    until(
        qtbot, lambda: bool(before.messages.message and "under way" in before.messages.message.text)
    )
    press(qtbot, preferences(qtbot, before), "Escape")
    before.activateWindow()
    before.articles.field.setFocus()
    until(qtbot, before.articles.field.hasFocus)
    go_on.set()
    settle(qtbot, before)
    QApplication.processEvents()
    assert program.window is before
    before.reading_view.setFocus()
    until(qtbot, lambda: program.window is not before)
    settle(qtbot, program.window)
    assert not any(each.isVisible() for each in program.window.findChildren(PreferencesDialog))


def test_a_window_that_was_closed_is_not_made_anew(qtbot: QtBot, program: Program) -> None:
    before, go_on = program.window, threading.Event()
    before.operations.task(lambda _library, _task: go_on.wait(10), lambda _done: None)
    before.state.remember("interface", "ko")
    before.appearance.language_chosen.emit()
    QApplication.processEvents()
    before.hide()
    go_on.set()
    settle(qtbot, before)
    QApplication.processEvents()
    assert program.window is before


def focus_then_delete(qtbot: QtBot) -> None:
    """Puts the keyboard into a field that Qt alone has made, and takes that away at once."""
    ground = QWidget()
    box = QComboBox(ground, editable=True)
    QVBoxLayout(ground).addWidget(box)
    ground.show()
    ground.activateWindow()
    box.setFocus()
    until(qtbot, box.hasFocus)
    delete(ground)


def test_what_had_the_keyboard_may_be_gone_when_the_program_hears_of_it(
    qtbot: QtBot, program: Program
) -> None:
    for _ in range(20):
        focus_then_delete(qtbot)
        QApplication.processEvents()
    assert program.window.isVisible()


def test_the_program_goes_on_and_ends_with_its_last_window(library_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import application
from ui.program import Program

def chosen(window):
    window.state.remember("interface", "ko")
    window.appearance.language_chosen.emit()

def on_renewed(program):
    print(program.window.commands["star"].text())
    QTimer.singleShot(0, program.window.close)

class Watched(Program):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.renewed.connect(lambda: on_renewed(self))
        QTimer.singleShot(0, lambda: chosen(self.window))

application.Program = Watched
print(application.run(Path(sys.argv[1]), "en"))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(library_path)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=240,
    )
    assert done.stdout.split() == ["별표", "0"]
