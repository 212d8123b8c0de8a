"""A piece of work for another thread, and what is told of it on the window's."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from reader.errors import NaranhiError, is_out_of_memory, memory_error

T = TypeVar("T")
Then = Callable[[Any], None]
Failed = Callable[[NaranhiError], None]

_log = logging.getLogger(__name__)


class Job:
    """What is asked for, and what came of it; let go of on the window's thread.

    What `work`, `then` and `failed` hold may be the last of a closed dialog, whose parts must not
    be destroyed on the thread that does the work. So that has no more than this in hand.
    """

    def __init__(self, work: Callable[..., Any], then: Then, failed: Failed) -> None:
        self._work = work
        self._then = then
        self._failed = failed
        self._outcome: Callable[[], None] = _idle

    def attempt(self, *given: object) -> None:
        """Does the work, on any thread."""
        self._outcome = _attempt(lambda: self._work(*given), self._tell, self._fail)

    def end(self, *, tell: bool = True) -> None:
        """Tells what came of it, unless that is not wanted, and keeps nothing of it."""
        try:
            if tell:
                self._outcome()
        finally:
            self._work = self._then = self._failed = nothing
            self._outcome = _idle

    def _tell(self, result: object) -> None:
        self._then(result)

    def _fail(self, error: NaranhiError) -> None:
        self._failed(error)


def _attempt(
    work: Callable[[], T], then: Callable[[T], None], failed: Failed
) -> Callable[[], None]:
    try:
        result = work()
    except NaranhiError as error:
        problem = error
    except Exception as error:  # noqa: BLE001  (the reader is told and the thread goes on)
        details = traceback.format_exc()
        is_too_much = is_out_of_memory(error)
        problem = memory_error(details) if is_too_much else unexpected_error(details)
    else:
        return lambda: then(result)
    return lambda: failed(problem)


def unexpected_error(details: str) -> NaranhiError:
    """The error that stands for a fault of our own, with its traceback as details."""
    _log.error("unexpected error\n%s", details)
    text = QCoreApplication.translate(
        "Operations",
        "Something went wrong inside Naranhi; your library is unharmed. "
        "Please try again, and report the details if it happens twice.",
    )
    return NaranhiError(text, details)


def nothing(*_given: object) -> None:
    """What follows where nothing is to follow."""


def _idle() -> None:
    return None
