"""Work on several threads at once, with no more than a few requests to one host.

One thread, the one that calls `run`, decides what starts and gets every result; so what it owns (a
library) is safe with it, and nothing here needs a lock.
"""

from __future__ import annotations

import os
import queue
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final

MOST_AT_ONCE: Final = 8
MOST_TO_A_HOST: Final = 2
MOST_READERS: Final = 2

_GLANCE: Final = 0.1
"""In seconds: how soon a cancellation is noticed."""

Work = Callable[[], Any]
Then = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class _Job:
    host: str
    work: Work
    then: Then


class Lanes:
    """Requests to hosts on some threads, and what makes something of the answers on others."""

    def __init__(self, most: int = MOST_AT_ONCE, to_a_host: int = MOST_TO_A_HOST) -> None:
        self._most = most
        self._to_a_host = to_a_host
        self._waiting: dict[str, deque[_Job]] = {}
        self._running: Counter[str] = Counter()
        self._outstanding = 0
        self._results: queue.SimpleQueue[tuple[_Job | None, Then, Any]] = queue.SimpleQueue()
        self._asking = ThreadPoolExecutor(most, "feeds asking")
        self._reading = ThreadPoolExecutor(_readers(), "feeds reading")

    def __enter__(self) -> Lanes:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # A thread that looks a host up cannot be stopped: after a cancellation nobody waits for it.
        is_done = not self._outstanding
        self._asking.shutdown(wait=is_done, cancel_futures=True)
        self._reading.shutdown(wait=is_done, cancel_futures=True)

    def ask(self, host: str, work: Work, then: Then) -> None:
        """Do `work`, a request to `host`, when there is room; `then` gets what it returns."""
        self._outstanding += 1
        job = _Job(host.lower(), work, then)
        self._waiting.setdefault(job.host, deque()).append(job)

    def read(self, work: Work, then: Then) -> None:
        """Do `work`, the reading of an answer; `then` gets what it returns."""
        self._outstanding += 1
        self._reading.submit(self._do, None, work, then)

    def run(self, cancelled: Callable[[], bool]) -> bool:
        """Do everything, and what the results add to it; False if it was cancelled.

        `work` must not raise: an error in it is raised here. What comes back once it is cancelled
        may say no more than that, and is dropped.
        """
        while self._outstanding:
            self._start()
            if cancelled():
                return False
            try:
                job, then, result = self._results.get(timeout=_GLANCE)
            except queue.Empty:
                continue
            if cancelled():
                return False
            self._outstanding -= 1
            if job is not None:
                self._running[job.host] -= 1
            if isinstance(result, _Broken):
                raise result.error
            then(result)
        return not cancelled()

    def _start(self) -> None:
        """Start what may be started now, one host after the other."""
        room = self._most - self._running.total()
        for host in list(self._waiting):
            jobs = self._waiting[host]
            while jobs and room > 0 and self._running[host] < self._to_a_host:
                job = jobs.popleft()
                self._running[host] += 1
                room -= 1
                self._asking.submit(self._do, job, job.work, job.then)
            if not jobs:
                del self._waiting[host]
            if room <= 0:
                return

    def _do(self, job: _Job | None, work: Work, then: Then) -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 -- it is raised where results are taken
            result = _Broken(error)
        self._results.put((job, then, result))


def _readers() -> int:
    """One processor is left to the rest of the program."""
    return max(1, min(MOST_READERS, (os.cpu_count() or 1) - 1))


@dataclass(frozen=True, slots=True)
class _Broken:
    error: BaseException
