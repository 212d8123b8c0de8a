"""The only way from the window to the library, and from there onto another thread.

Short work (`query`, `change`) runs in order on one thread that owns its own `Library`. Long work
(`task`) gets a thread and a `Library` of its own. Results come back on the window's thread, and
what a change changed is announced once, by `Operations.changed`.
"""

from __future__ import annotations

import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.errors import NaranhiError, memory_error
from reader.library import Library
from ui.jobs import Failed, Job, Then, nothing, unexpected_error

T = TypeVar("T")

_CLOSING_PATIENCE: Final = 30.0
_GLANCE: Final = 0.05
_TURN: Final = 0.004
"""In seconds: so long the window's thread does what others want done there, then it paints."""


class Change(StrEnum):
    """A kind of thing that a change may have changed."""

    ARTICLES = "articles"
    TRANSLATIONS = "translations"
    FEEDS = "feeds"
    ANNOTATIONS = "annotations"
    COLORS = "colors"
    ALIGNMENTS = "alignments"
    GLOSSARY = "glossary"
    MODELS = "models"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Touched:
    """Goes with a change that concerns these articles alone, and not which articles there are."""

    articles: tuple[int, ...]


Kind = Change | Touched


class CancelledError(NaranhiError):
    """Work that ended because it was cancelled; nobody is told."""


class Task:
    """What a long piece of work is given: whether to stop, and where to report progress."""

    def __init__(self, deliver: Callable[[Callable[[], None]], None], reported: Then) -> None:
        self._cancelled = threading.Event()
        self._away = threading.Event()
        self._deliver = deliver
        self._reported = reported

    def cancel(self) -> None:
        """Asks the work to stop; it ends at its next look at `cancelled`."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether the work should stop. Safe to call from any thread."""
        return self._cancelled.is_set()

    @property
    def is_away(self) -> bool:
        """Whether the work waits for something outside, so that it may be left alone."""
        return self._away.is_set()

    def check(self) -> None:
        """Ends the work here if it was cancelled: for the last moment before something is kept."""
        if self.cancelled():
            raise CancelledError("This was cancelled.")

    def away(self, work: Callable[[], T]) -> T:
        """Does what may take long and keeps nothing, such as asking a server.

        Closing does not wait for it. Once cancelled, the task does not come back from it.
        """
        self._away.set()
        self.check()
        try:
            result = work()
        finally:
            if not self.cancelled():
                self._away.clear()
        self.check()  # last, so that whoever saw it away after cancelling may rely on it
        return result

    def report(self, progress: object) -> None:
        """Hands `progress` to the window, unless the task was cancelled. Safe from any thread."""
        self._deliver(lambda: None if self.cancelled() else self._reported(progress))

    def end(self) -> None:
        """Lets go of whom it reported to; called on the window's thread."""
        self._reported = nothing


class Operations(QObject):
    """Runs work on the library of one folder off the window's thread.

    `changed` carries a frozenset of `Kind`; `failed` carries a `NaranhiError` that no caller
    wanted to handle; `unusable` carries the one that kept the library from being opened; `settled`
    says that no work is waiting or running any more. `tasks_ended` counts those that have ended.
    """

    changed = Signal(object)
    failed = Signal(object)
    unusable = Signal(object)
    settled = Signal()
    _delivered = Signal(object)

    def __init__(self, library_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library_path = library_path
        self._work: queue.SimpleQueue[Callable[[Library], None] | None] = queue.SimpleQueue()
        self._newest: dict[str, int] = {}
        self._jobs: set[Job] = set()
        self._tasks: dict[Task, threading.Thread] = {}
        self._lasting: set[Task] = set()
        self._pending = 0
        self.tasks_ended = 0
        self._closed = False
        self._calls: deque[Callable[[], None]] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._take_turn)
        self._delivered.connect(self._run_delivered, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._serve, name="naranhi-library", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether any work is waiting or running."""
        return self._pending > 0

    def query(
        self,
        work: Callable[[Library], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        *,
        latest: str = "",
    ) -> None:
        """Reads: `work` runs on the library's thread, `then` gets its result on the window's.

        With `latest`, a later query of the same name replaces this one: it is skipped if it has
        not started, and its result is dropped if it has.
        """
        is_newest = self._newest_of(latest) if latest else _always
        self._submit(work, then, failed, frozenset(), lambda: not self._closed and is_newest())

    def change(
        self,
        work: Callable[[Library], T],
        changes: Iterable[Kind],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Changes: as `query`, and `changed` is emitted with `changes` once `work` has ended."""
        self._submit(work, then or nothing, failed, frozenset(changes), _always)

    def task(
        self,
        work: Callable[[Library, Task], T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        reported: Then | None = None,
        changes: Iterable[Kind] = (),
        late: Callable[[T], None] | None = None,
        lasting: bool = False,
    ) -> Task:
        """Starts long work on a thread of its own; `reported` gets what it reports.

        A cancelled task calls neither `then` nor `failed`; `changes` are announced all the same,
        and `late` gets the result of work that was done before it could be cancelled. Closing
        cancels all tasks but `lasting` ones, which it waits for.
        """
        task = Task(self._deliver, reported or nothing)
        announced = frozenset(changes)
        self._pending += 1

        def in_own_library() -> T:
            with Library.open(self.library_path) as library:
                return work(library, task)

        def succeed(result: T) -> None:
            (late or nothing if task.cancelled() else then or nothing)(result)

        def fail(error: NaranhiError) -> None:
            if not task.cancelled():
                (failed or self.failed.emit)(error)

        job = self._job(in_own_library, succeed, fail)
        thread = threading.Thread(
            target=self._run_task,
            args=(task, job, announced),
            name="naranhi-task",
            daemon=True,
        )
        self._tasks[task] = thread
        if lasting:
            self._lasting.add(task)
        try:
            thread.start()
        except (RuntimeError, MemoryError) as error:
            self._jobs.discard(job)
            self._end_unstarted(task, fail, memory_error(str(error)))
        return task

    def close(self) -> None:
        """Makes the changes that were asked for, cancels the tasks and waits for both.

        Tasks that are away are not waited for. Queries are dropped, and nothing is told any more.
        May be called twice.
        """
        if self._closed:
            return
        self._closed = True
        for task in self._tasks.keys() - self._lasting:
            task.cancel()
        self._work.put(None)
        self._thread.join(_CLOSING_PATIENCE)
        for task, thread in self._tasks.items():
            _await(thread, task)
        if not any(each.is_alive() for each in (self._thread, *self._tasks.values())):
            for job in self._jobs:
                job.end(tell=False)
            self._jobs.clear()

    def _job(self, work: Callable[..., Any], then: Then, failed: Failed) -> Job:
        """A job that is kept until it has ended, whoever else lets go of it."""
        job = Job(work, then, failed)
        self._jobs.add(job)
        return job

    def _end_unstarted(self, task: Task, fail: Failed, problem: NaranhiError) -> None:
        """Tells of a task for whose thread there is no memory, once its caller has it in hand."""
        self._tasks.pop(task)
        self._lasting.discard(task)
        self._deliver(lambda: self._finish(lambda: fail(problem), frozenset()))

    def _newest_of(self, name: str) -> Callable[[], bool]:
        number = self._newest.get(name, 0) + 1
        self._newest[name] = number
        return lambda: self._newest.get(name) == number

    def _submit(
        self,
        work: Callable[[Library], T],
        then: Callable[[T], None],
        failed: Failed | None,
        changes: frozenset[Kind],
        is_wanted: Callable[[], bool],
    ) -> None:
        self._pending += 1
        job = self._job(work, then, failed or self.failed.emit)

        def run(library: Library) -> None:
            if is_wanted():
                job.attempt(library)
            self._deliver(lambda: self._end(job, changes, tell=is_wanted()))

        self._work.put(run)

    def _serve(self) -> None:
        library: Library | None = None
        while (run := self._work.get()) is not None:
            library = library or self._opened()
            if library is not None:
                run(library)
        if library is not None:
            library.close()

    def _opened(self) -> Library | None:
        try:
            return Library.open(self.library_path)
        except NaranhiError as error:
            problem = error
        except Exception:  # noqa: BLE001  (the reader is told instead of waiting for ever)
            problem = unexpected_error(traceback.format_exc())
        self._deliver(lambda: self._finish(lambda: self.unusable.emit(problem), frozenset()))
        return None

    def _run_task(
        self,
        task: Task,
        job: Job,
        changes: frozenset[Kind],
    ) -> None:
        job.attempt()

        def finish() -> None:
            self.tasks_ended += 1
            self._tasks.pop(task, None)
            self._lasting.discard(task)
            task.end()
            self._end(job, changes)

        self._deliver(finish)

    def _end(self, job: Job, changes: frozenset[Kind], *, tell: bool = True) -> None:
        self._jobs.discard(job)
        self._finish(lambda: job.end(tell=tell), changes)

    def _finish(self, outcome: Callable[[], None], changes: frozenset[Kind]) -> None:
        try:
            outcome()
            if changes:
                self.changed.emit(changes)
        finally:
            self._pending -= 1
            if not self._pending:
                self.settled.emit()

    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._closed:
            self._delivered.emit(call)

    def _run_delivered(self, call: Callable[[], None]) -> None:
        self._calls.append(call)
        if not self._turn.isActive():
            self._turn.start()

    def _take_turn(self) -> None:
        """Does what other threads want done here, until it is time to paint and to answer keys."""
        give_way = time.perf_counter() + _TURN
        try:
            while self._calls and not self._closed:
                self._calls.popleft()()
                if time.perf_counter() >= give_way:
                    break
        finally:
            if self._calls and not self._closed:
                self._turn.start()


def _await(thread: threading.Thread, task: Task) -> None:
    """Waits for the thread of a task, unless it is away or goes away meanwhile."""
    give_up = time.monotonic() + _CLOSING_PATIENCE
    while thread.is_alive() and not task.is_away and time.monotonic() < give_up:
        thread.join(_GLANCE)


def _always() -> bool:
    return True
