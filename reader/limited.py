"""Work that might never end, in a process of its own that a time limit can stop.

Extraction libraries can hang on a page, and a thread cannot be stopped. The process is started by
the first call, serves one call at a time, stays for the next, and ends when it has had nothing to
do for a while, when its limit is over, or with the program.

Limits are of processor time where the system can measure it: what is harmless takes long too on a
machine that is busy with something else, and is not to be blamed for that.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from threading import BoundedSemaphore, Lock
from types import ModuleType
from typing import Any, Final, ParamSpec, TypeVar

LONGEST: Final = 10.0
"""In seconds of processor time, for one call; starting the process is not counted."""

_COUNTS_PROCESSOR_TIME: Final = hasattr(signal, "setitimer")
_PATIENCE: Final = 8.0 if _COUNTS_PROCESSOR_TIME else 1.0
"""How much longer than its limit a call may take by the clock, waiting for a processor."""

_LONGEST_START: Final = 60.0
_IDLE: Final = 60.0
_MOST_PROCESSES: Final = 2
_GRACE: Final = 5.0
_MODESTY: Final = 5
_LONGEST_COMPLAINT: Final = 500

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


_GLANCE: Final = 0.1
"""In seconds: how soon it is noticed that a call is not wanted any more."""


class Unfinished(Exception):  # noqa: N818 - no fault
    """The call took longer than it may, was not wanted any more, or took its process down."""


def _never() -> bool:
    return False


def run(
    function: Callable[_Given, _Result],
    seconds: float,
    *args: _Given.args,
    **kwargs: _Given.kwargs,
) -> _Result:
    """What `function`, of a module's top level, gives for the arguments, within `seconds`.

    These are of processor time, and by the clock some times as many. Arguments and result are
    copied. Blocks; other threads may call at the same time. Raises what
    `function` raises, and `Unfinished` if it does not end in time or takes its process down. In
    such a process, whose time is limited already, `function` is simply called.
    """
    return run_until(_never, function, seconds, *args, **kwargs)


def run_until(
    cancelled: Callable[[], bool],
    function: Callable[_Given, _Result],
    seconds: float,
    *args: _Given.args,
    **kwargs: _Given.kwargs,
) -> _Result:
    """As `run`; raises `Unfinished` too as soon as `cancelled` says so."""
    if multiprocessing.parent_process() is not None:
        return function(*args, **kwargs)
    call = (function, args, kwargs)
    with _turn(cancelled):
        worker = _idle_worker()
        if worker is not None:
            with contextlib.suppress(_GoneError):
                return _asked(worker, call, seconds, cancelled)
        try:
            return _asked(_Worker(), call, seconds, cancelled)
        except _GoneError as error:
            raise Unfinished("the process ended without an answer") from error


def stop_all() -> None:
    """End the processes that have nothing to do; the next call starts a new one."""
    while (worker := _idle_worker()) is not None:
        worker.stop()


def idle_processes() -> list[int]:
    """The process numbers of those that wait for the next call."""
    with _lock:
        return [worker.number for worker in _workers]


class _GoneError(Exception):
    """The process had ended, or ended, without an answer."""


class _Worker:
    """One process and the line to it."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        # Not one line for both directions: that would be a pair of sockets, which may be refused.
        calls, self._calls = context.Pipe(duplex=False)
        self._answers, answers = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_serve, args=(calls, answers), name="limited work", daemon=True
        )
        try:
            with _starting, _hidden_main():
                self._process.start()
        except OSError as error:  # no memory or no more processes
            self._close()
            raise _GoneError from error
        finally:
            calls.close()
            answers.close()
        self._is_ready = False

    @property
    def number(self) -> int:
        """The process's number."""
        return self._process.pid or 0

    def ask(self, call: object, seconds: float, cancelled: Callable[[], bool]) -> tuple[bool, Any]:
        """Whether the call succeeded, and its result or its exception."""
        try:
            self._await_start(cancelled)
            self._calls.send((seconds, call))
            self._await_answer(seconds, cancelled)
            succeeded, result = self._answers.recv()
        except (EOFError, OSError) as error:
            if self._has_used_up_its_time():
                raise Unfinished(f"not done after {seconds} s") from error
            raise _GoneError from error
        return succeeded, result

    def _has_used_up_its_time(self) -> bool:
        self._process.join(_GRACE)
        return _COUNTS_PROCESSOR_TIME and self._process.exitcode == -signal.SIGPROF

    def _await_start(self, cancelled: Callable[[], bool]) -> None:
        if not self._is_ready:
            if not self._has_answered(_LONGEST_START, cancelled):
                raise EOFError
            self._answers.recv()
            self._is_ready = True

    def _await_answer(self, seconds: float, cancelled: Callable[[], bool]) -> None:
        if not self._has_answered(_PATIENCE * seconds, cancelled):
            raise Unfinished(f"not done after {seconds} s")

    def _has_answered(self, seconds: float, cancelled: Callable[[], bool]) -> bool:
        give_up = time.monotonic() + seconds
        while not self._answers.poll(min(_GLANCE, max(0.0, give_up - time.monotonic()))):
            if cancelled():
                raise Unfinished("cancelled")
            if time.monotonic() >= give_up:
                return False
        return True

    def stop(self) -> None:
        """End the process, whatever it does."""
        self._close()
        self._process.kill()
        self._process.join(_GRACE)
        with contextlib.suppress(ValueError):  # it would not die, and is left to the system
            self._process.close()

    def _close(self) -> None:
        self._calls.close()
        self._answers.close()


@contextlib.contextmanager
def _hidden_main() -> Iterator[None]:
    """Keeps a new process from running the program's script again, which it would do first.

    A script that reads a page at its top level would start processes without end.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


_starting: Final = Lock()
_lock: Final = Lock()
_turns: Final = BoundedSemaphore(_MOST_PROCESSES)
_workers: Final[list[_Worker]] = []


@contextlib.contextmanager
def _turn(cancelled: Callable[[], bool]) -> Iterator[None]:
    """Waits for one of the places; `Unfinished` if that is not wanted any more."""
    while not _turns.acquire(timeout=_GLANCE):
        if cancelled():
            raise Unfinished("cancelled")
    try:
        yield
    finally:
        _turns.release()


def _idle_worker() -> _Worker | None:
    with _lock:
        return _workers.pop() if _workers else None


def _asked(
    worker: _Worker,
    call: tuple[Callable[..., _Result], tuple[Any, ...], dict[str, Any]],
    seconds: float,
    cancelled: Callable[[], bool],
) -> _Result:
    """The answer of `worker`, which is kept for the next call or ended."""
    try:
        succeeded, result = worker.ask(call, seconds, cancelled)
    except BaseException:
        worker.stop()
        raise
    with _lock:
        _workers.append(worker)
    if not succeeded:
        raise result
    answer: _Result = result
    return answer


def _serve(calls: Connection, answers: Connection) -> None:
    """The process: answers calls until there are none, or until the program has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    if hasattr(os, "nice"):
        os.nice(_MODESTY)  # the window goes first
    # Open as long as the process: its watchdog writes there.
    nowhere = Path(os.devnull).open("w")  # noqa: SIM115
    with contextlib.suppress(EOFError, OSError):
        answers.send(True)
        while calls.poll(_IDLE):
            seconds, (function, args, kwargs) = calls.recv()
            # Should the program be gone by then, nobody else stops this process.
            longest = _PATIENCE * seconds + _GRACE
            faulthandler.dump_traceback_later(longest, exit=True, file=nowhere)
            with _processor_time(seconds):
                answer = _answer(function, args, kwargs)
            faulthandler.cancel_dump_traceback_later()
            _send(answers, answer)


def _send(answers: Connection, answer: tuple[bool, Any]) -> None:
    """Sends an answer, or why it cannot be copied: some errors of libraries cannot."""
    try:
        answers.send(answer)
    except (EOFError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - pickling raises whatever it likes
        said = f"{type(answer[1]).__name__}: {answer[1]} ({error})"
        answers.send((False, RuntimeError(said[:_LONGEST_COMPLAINT])))


@contextlib.contextmanager
def _processor_time(seconds: float) -> Iterator[None]:
    """Lets the system end this process after so much processor time, whatever it is at.

    The signal has no handler: one in Python would wait for a library to come back from its loop.
    """
    if _COUNTS_PROCESSOR_TIME:
        signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        if _COUNTS_PROCESSOR_TIME:
            signal.setitimer(signal.ITIMER_PROF, 0)


def _answer(
    function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[bool, Any]:
    try:
        return True, function(*args, **kwargs)
    except Exception as error:  # noqa: BLE001 - whatever it is belongs to the caller
        return False, error
