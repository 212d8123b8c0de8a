"""What is cancelled does not happen, and nobody waits for a server that is silent."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.library import Library
from tests.support.argos_package import write_package
from tests.ui.helpers import ENGLISH, settle, titles, until
from ui.operations import Operations, Task
from ui.window import MainWindow

QUICK = 3.0
"""Seconds; a silent server is waited for twenty."""


@pytest.fixture
def silent() -> Iterator[tuple[str, socket.socket]]:
    """The address of a server that takes connections and never says anything, and its socket."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/page", server


def cancel(qtbot: QtBot, window: MainWindow) -> None:
    assert window.messages.offer_button.text() == "Cancel"
    qtbot.mouseClick(window.messages.offer_button, Qt.MouseButton.LeftButton)


def working() -> bool:
    return any(each.name == "naranhi-task" for each in threading.enumerate())


def start_fetching(
    qtbot: QtBot, window: MainWindow, silent: tuple[str, socket.socket]
) -> socket.socket:
    address, server = silent
    window.adding.fetch(address)
    connection, _peer = server.accept()
    connection.recv(1)
    return connection


def test_cancelling_a_fetch_does_not_wait_for_the_server(
    qtbot: QtBot, window: MainWindow, silent: tuple[str, socket.socket]
) -> None:
    with start_fetching(qtbot, window, silent):
        before = time.monotonic()
        cancel(qtbot, window)
        settle(qtbot, window)
        assert time.monotonic() - before < QUICK
    assert window.messages.message is None


def test_closing_does_not_wait_for_the_server(
    qtbot: QtBot, window: MainWindow, silent: tuple[str, socket.socket]
) -> None:
    with start_fetching(qtbot, window, silent):
        before = time.monotonic()
        window.close()
        assert time.monotonic() - before < QUICK
        until(qtbot, lambda: not working())


def test_work_that_is_away_is_left_alone_and_never_comes_back(
    qtbot: QtBot, library_path: Path
) -> None:
    operations = Operations(library_path)
    gone, answered, kept = threading.Event(), threading.Event(), threading.Event()

    def wait() -> None:
        gone.set()
        answered.wait()

    def work(_library: Library, task: Task) -> None:
        task.away(wait)
        kept.set()

    operations.task(work)
    until(qtbot, gone.is_set)
    operations.close()
    answered.set()
    until(qtbot, lambda: not working())
    assert not kept.is_set()


def test_cancelled_text_is_not_added_or_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, library_path: Path
) -> None:
    window.adding.add_text(ENGLISH)
    cancel(qtbot, window)
    settle(qtbot, window)
    settle(qtbot, window)
    if titles(window):  # it was there before it could be cancelled
        assert window.messages.message is not None
        assert window.messages.message.text == "1 article had been added before you cancelled."
        qtbot.mouseClick(window.messages.offer_button, Qt.MouseButton.LeftButton)
        until(qtbot, lambda: titles(window) == [])
        settle(qtbot, window)
    else:
        assert window.messages.message is None


def test_what_was_done_before_it_could_be_cancelled_is_told(
    qtbot: QtBot, library_path: Path
) -> None:
    operations = Operations(library_path)
    told: list[tuple[str, int]] = []
    done, go_on = threading.Event(), threading.Event()

    def work(_library: Library, _task: Task) -> int:
        done.set()
        go_on.wait()
        return 7

    task = operations.task(
        work, lambda n: told.append(("then", n)), late=lambda n: told.append(("late", n))
    )
    until(qtbot, done.is_set)
    task.cancel()
    go_on.set()
    until(qtbot, lambda: not operations.busy)
    operations.close()
    assert told == [("late", 7)]


def test_a_cancelled_model_is_not_installed(
    qtbot: QtBot, window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    cancel(qtbot, window)
    settle(qtbot, window)
    if window.messages.message is not None:  # it was there before it could be cancelled
        assert window.messages.message.text == (
            "English → 한국어 1.1 had been installed before you cancelled."
        )
        qtbot.mouseClick(window.messages.offer_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
    assert not list((library_path / "models").glob("en_ko*"))
