"""Work on the library runs off the window's thread, in order, and always comes back."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.errors import LibraryError, NaranhiError
from reader.intake import read_text
from reader.library import Library
from tests.ui.helpers import ENGLISH, PATIENCE, until
from ui.operations import Change, Operations, Task


@pytest.fixture
def operations(library_path: Path, qtbot: QtBot) -> Iterator[Operations]:
    made = Operations(library_path)
    yield made
    made.close()


def test_results_come_back_in_order_on_the_windows_thread(
    operations: Operations, qtbot: QtBot
) -> None:
    seen: list[tuple[int, bool]] = []
    here = threading.current_thread()
    for number in range(5):
        operations.query(
            lambda _library, number=number: number,  # type: ignore[misc]
            lambda result: seen.append((result, threading.current_thread() is here)),
        )
    until(qtbot, lambda: not operations.busy)
    assert seen == [(number, True) for number in range(5)]


def test_a_task_for_whose_thread_there_is_no_memory_fails_in_a_sentence(
    operations: Operations, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    problems: list[NaranhiError] = []
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", start)
        operations.task(lambda _library, _task: None, failed=problems.append)
    until(qtbot, lambda: not operations.busy)
    assert [str(each) for each in problems] == [
        "There is not enough memory for this; close other programs and try again."
    ]


def test_work_that_runs_out_of_memory_fails_in_a_sentence(
    operations: Operations, qtbot: QtBot
) -> None:
    def work(_library: Library) -> None:
        raise MemoryError

    problems: list[NaranhiError] = []
    operations.query(work, lambda _result: None, problems.append)
    until(qtbot, lambda: not operations.busy)
    assert "not enough memory" in str(problems[0])


def test_the_window_goes_on_while_much_comes_back(operations: Operations, qtbot: QtBot) -> None:
    ticks, done = [0], list[int]()

    def take(result: int) -> None:
        done.append(result)
        give_up = time.perf_counter() + 0.005
        while time.perf_counter() < give_up:
            pass

    for number in range(20):
        operations.query(lambda _library, number=number: number, take)  # type: ignore[misc]
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: ticks.append(len(done)))
    timer.start()
    until(qtbot, lambda: not operations.busy)
    timer.stop()
    assert done == list(range(20))
    assert max(after - before for before, after in itertools.pairwise(ticks)) <= 3


def test_only_the_latest_of_a_name_comes_back(operations: Operations, qtbot: QtBot) -> None:
    seen: list[int] = []
    gate = threading.Event()
    operations.query(lambda _library: gate.wait(5), lambda _result: None)
    for number in range(3):
        operations.query(
            lambda _library, number=number: number,  # type: ignore[misc]
            seen.append,
            latest="list",
        )
    gate.set()
    until(qtbot, lambda: not operations.busy)
    assert seen == [2]


def test_a_change_announces_what_it_changed(operations: Operations, qtbot: QtBot) -> None:
    with qtbot.waitSignal(operations.changed, timeout=PATIENCE) as announced:
        operations.change(lambda library: library.add(read_text(ENGLISH)), {Change.ARTICLES})
    assert announced.args == [frozenset({Change.ARTICLES})]


def test_a_users_error_reaches_whoever_asked(operations: Operations, qtbot: QtBot) -> None:
    problems: list[NaranhiError] = []
    operations.query(lambda library: library.article(99), lambda _article: None, problems.append)
    until(qtbot, lambda: bool(problems))
    assert "99" in str(problems[0])


def test_an_error_that_nobody_wants_is_signalled(operations: Operations, qtbot: QtBot) -> None:
    with qtbot.waitSignal(operations.failed, timeout=PATIENCE) as told:
        operations.query(lambda library: library.article(99), lambda _article: None)
    assert told.args is not None
    assert isinstance(told.args[0], LibraryError)


def test_a_fault_of_ours_keeps_its_traceback_as_details(
    operations: Operations, qtbot: QtBot
) -> None:
    problems: list[NaranhiError] = []
    operations.query(lambda _library: 1 // 0, lambda _result: None, problems.append)
    until(qtbot, lambda: bool(problems))
    assert "Something went wrong" in str(problems[0])
    assert "ZeroDivisionError" in problems[0].details


def test_a_task_reports_and_ends(operations: Operations, qtbot: QtBot) -> None:
    reports: list[object] = []
    ends: list[int] = []

    def work(library: Library, task: Task) -> int:
        for number in range(3):
            task.report(number)
        return library.counts().articles

    operations.task(work, ends.append, reported=reports.append)
    until(qtbot, lambda: bool(ends))
    assert reports == [0, 1, 2]
    assert ends == [0]


def test_a_cancelled_task_says_nothing_more(operations: Operations, qtbot: QtBot) -> None:
    heard: list[object] = []
    started = threading.Event()

    def work(_library: Library, task: Task) -> None:
        started.set()
        while not task.cancelled():
            threading.Event().wait(0.001)
        task.report("late")

    task = operations.task(work, heard.append, heard.append, reported=heard.append)
    until(qtbot, started.is_set)
    task.cancel()
    until(qtbot, lambda: not operations.busy)
    assert heard == []


def test_closing_waits_for_what_runs(library_path: Path, qtbot: QtBot) -> None:
    operations = Operations(library_path)
    operations.change(lambda library: library.add(read_text(ENGLISH)), {Change.ARTICLES})
    until(qtbot, lambda: not operations.busy)
    operations.task(lambda _library, task: [0 for _ in iter(task.cancelled, True)])
    operations.close()
    assert not any(each.name.startswith("naranhi") for each in threading.enumerate())
    with Library.open(library_path) as library:
        assert library.counts().articles == 1


def test_a_folder_that_holds_no_library_is_told_once_for_each_question(
    library_path: Path, qtbot: QtBot
) -> None:
    library_path.mkdir()
    (library_path / "library.db").write_bytes(b"no library" * 200)
    operations = Operations(library_path)
    with qtbot.waitSignal(operations.unusable, timeout=PATIENCE) as told:
        operations.query(lambda library: library.counts(), lambda _counts: None)
    assert told.args is not None
    assert isinstance(told.args[0], LibraryError)
    until(qtbot, lambda: not operations.busy)
    operations.close()


@pytest.mark.parametrize("long", [False, True], ids=["query", "task"])
def test_what_is_handed_over_is_let_go_of_on_the_windows_thread(
    operations: Operations, qtbot: QtBot, long: bool
) -> None:
    let_go_on: list[threading.Thread] = []

    class Part:
        def __del__(self) -> None:
            let_go_on.append(threading.current_thread())

    def work(*_given: object, part: Part) -> None:
        assert isinstance(part, Part)

    for _ in range(20 if long else 200):
        ask = operations.task if long else operations.query
        ask(partial(work, part=Part()), partial(work, part=Part()))
    until(qtbot, lambda: not operations.busy)
    until(qtbot, lambda: len(let_go_on) == (40 if long else 400))
    assert set(let_go_on) == {threading.main_thread()}
