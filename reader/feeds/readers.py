"""The processes that read what feeds and pages say, while this one asks and stores."""

from __future__ import annotations

import os
import queue
from collections.abc import Callable
from types import TracebackType
from typing import Final, ParamSpec, TypeVar

from reader.apart import Apart

MOST: Final = 3

P = ParamSpec("P")
T = TypeVar("T")


class Readers:
    """As many processes as there are processors to spare, each started when it is wanted."""

    def __init__(self) -> None:
        self.number = max(1, min(MOST, (os.cpu_count() or 1) - 1))
        self._all = [Apart() for _ in range(self.number)]
        self._free: queue.LifoQueue[Apart] = queue.LifoQueue()
        for each in self._all:
            self._free.put(each)

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for each in self._all:
            each.close()

    def call(
        self,
        seconds: float,
        cancelled: Callable[[], bool],
        function: Callable[P, T],
        *args: P.args,
        **named: P.kwargs,
    ) -> T:
        """Call `function` in the next process that is free; see `Apart.call`."""
        reader = self._free.get()
        try:
            return reader.call(seconds, cancelled, function, *args, **named)
        finally:
            self._free.put(reader)
