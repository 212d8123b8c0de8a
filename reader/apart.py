"""Functions called in another process, where they keep nobody waiting and a time limit stops them.

What reads the bytes of strangers can take for ever on bytes that are made for it, and Python lets
no thread be stopped. It would also slow the window down, since only one thread of a process runs
Python at a time. So such work is done by a process beside this one, which is killed when it takes
too long, and ends by itself when this one does.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Final, ParamSpec, TypeVar

from reader.errors import NaranhiError

_GLANCE: Final = 0.1
"""In seconds: how soon a cancellation is noticed."""

P = ParamSpec("P")
T = TypeVar("T")


class StoppedError(Exception):
    """Work in the other process took too long, was cancelled, or took the process down with it."""


class Apart:
    """One process beside this one, started by the first call; it does one thing at a time.

    May be called from several threads, which then wait for each other. A function that is called
    must be importable by its name, and its arguments and result must be picklable.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._to: Connection | None = None
        self._from: Connection | None = None

    def __enter__(self) -> Apart:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def call(
        self,
        seconds: float,
        cancelled: Callable[[], bool],
        function: Callable[P, T],
        *args: P.args,
        **named: P.kwargs,
    ) -> T:
        """What `function` returns, or raises, in the other process.

        Raises `StoppedError` after `seconds`, and as soon as `cancelled` says so.
        """
        with self._lock:
            give_up = time.monotonic() + seconds
            try:
                kind, value = self._exchange((function, args, named), give_up, cancelled)
            except (EOFError, OSError, StoppedError) as error:
                self._end()
                raise StoppedError(str(error) or "the process ended") from error
        if kind == "raised":
            raise value
        result: T = value
        return result

    def close(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._end()

    def _exchange(
        self, work: Any, give_up: float, cancelled: Callable[[], bool]
    ) -> tuple[str, Any]:
        if self._process is None or not self._process.is_alive():
            self._end()
            self._start()
        assert self._to is not None
        assert self._from is not None
        self._to.send(work)
        while not self._from.poll(_GLANCE):
            if cancelled():
                raise StoppedError("this was cancelled")
            if time.monotonic() > give_up:
                raise StoppedError("this took too long")
        answer: tuple[str, Any] = self._from.recv()
        return answer

    def _start(self) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        # Two pipes of one direction each: pairs of sockets would not do where sockets are refused.
        its_from, self._to = context.Pipe(duplex=False)
        self._from, its_to = context.Pipe(duplex=False)
        self._process = context.Process(target=_serve, args=(its_from, its_to), daemon=True)
        self._process.start()
        its_from.close()
        its_to.close()

    def _end(self) -> None:
        for connection in (self._to, self._from):
            if connection is not None:
                connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._to = self._from = self._process = None


def _serve(requests: Connection, answers: Connection) -> None:
    """Do what is asked for, until whoever asks is gone."""
    import logging
    import signal
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    with contextlib.suppress(EOFError, OSError):
        while True:
            function, args, named = requests.recv()
            answers.send(_answer(function, args, named))


def _answer(function: Callable[..., Any], args: Any, named: Any) -> tuple[str, Any]:
    try:
        return "returned", function(*args, **named)
    except NaranhiError as error:
        return "raised", error
    except MemoryError:
        return "raised", MemoryError()
    except Exception as error:  # noqa: BLE001 -- it is raised where the function was called
        return "raised", RuntimeError(f"{type(error).__name__}: {error}")


def _end_with(parent: Any) -> None:
    parent.join()
    os._exit(1)
