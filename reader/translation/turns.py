"""Whose turn it is: one batch of translation runs at a time, and what a reader waits for is first.

A batch uses every processor, so two at once would only slow each other down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

_LOOK_EVERY: Final = 0.1
"""Seconds after which who waits looks whether it is cancelled."""


def never() -> bool:
    """The answer of a caller who does not cancel."""
    return False


class Turns:
    """Gives turns to threads. While urgent work is under way, other work gets none."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._urgent = 0
        self._taken = False

    @contextmanager
    def urgent_work(self) -> Iterator[None]:
        """Everything inside is urgent work, between its turns too."""
        with self._changed:
            self._urgent += 1
        try:
            yield
        finally:
            with self._changed:
                self._urgent -= 1
                self._changed.notify_all()

    @contextmanager
    def turn(self, *, urgent: bool = True, cancelled: Callable[[], bool] = never) -> Iterator[bool]:
        """Waits for a turn, which ends with the block; gives False if cancelled before."""
        took = self._take(urgent, cancelled)
        try:
            yield took
        finally:
            if took:
                with self._changed:
                    self._taken = False
                    self._changed.notify_all()

    def _take(self, urgent: bool, cancelled: Callable[[], bool]) -> bool:
        with self._changed:
            while not cancelled():
                if not self._taken and (urgent or not self._urgent):
                    self._taken = True
                    return True
                self._changed.wait(_LOOK_EVERY)
            return False
