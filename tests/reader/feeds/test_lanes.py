"""Work on several threads: how much at once, and how it ends."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable

import pytest

from reader.feeds.lanes import Lanes


class Crowd:
    """Counts who is at work at one time, and lets nobody go before as many came as can."""

    def __init__(self, expected: int) -> None:
        self.most = 0
        self.most_of_one: Counter[str] = Counter()
        self._now: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._full = threading.Event()
        self._expected = expected

    def work(self, host: str) -> Callable[[], str]:
        """Work for `host` that waits for the others."""

        def work() -> str:
            with self._lock:
                self._now[host] += 1
                self.most = max(self.most, self._now.total())
                self.most_of_one[host] = max(self.most_of_one[host], self._now[host])
                if self._now.total() == self._expected:
                    self._full.set()
            assert self._full.wait(30)
            with self._lock:
                self._now[host] -= 1
            return host

        return work


def never() -> bool:
    return False


def test_eight_at_once_and_two_of_a_host() -> None:
    crowd, done = Crowd(8), list[str]()
    with Lanes() as lanes:
        for number in range(40):
            host = f"host{number % 5}"
            lanes.ask(host, crowd.work(host), done.append)
        assert lanes.run(never)
    assert len(done) == 40
    assert crowd.most == 8
    assert max(crowd.most_of_one.values()) == 2


def test_one_host_alone_gets_two_whatever_its_case() -> None:
    crowd, done = Crowd(2), list[str]()
    with Lanes() as lanes:
        for number in range(9):
            lanes.ask("Host" if number % 2 else "hOST", crowd.work("host"), done.append)
        assert lanes.run(never)
    assert (len(done), crowd.most) == (9, 2)


def test_a_result_may_add_work_and_comes_to_the_caller() -> None:
    threads: set[int] = set()
    results: list[int] = []
    with Lanes() as lanes:

        def then(number: int) -> None:
            threads.add(threading.get_ident())
            results.append(number)
            if number < 20:
                lanes.read(lambda: number + 1, then)

        lanes.ask("host", lambda: 0, then)
        assert lanes.run(never)
    assert results == list(range(21))
    assert threads == {threading.get_ident()}


def test_cancelling_leaves_what_has_not_begun() -> None:
    begun: list[int] = []
    cancelled = threading.Event()
    release = threading.Event()

    def work(number: int) -> Callable[[], None]:
        def run() -> None:
            begun.append(number)
            cancelled.set()
            release.wait(30)

        return run

    def is_cancelled() -> bool:
        if cancelled.is_set():
            release.set()
        return cancelled.is_set()

    with Lanes() as lanes:
        for number in range(10):
            lanes.ask("host", work(number), lambda _: None)
        assert not lanes.run(is_cancelled)
    assert len(begun) <= 2


def test_an_error_in_the_work_is_raised_where_results_are_taken() -> None:
    def break_down() -> None:
        raise ZeroDivisionError

    with Lanes() as lanes:
        lanes.ask("host", break_down, lambda _: None)
        with pytest.raises(ZeroDivisionError):
            lanes.run(never)


def test_what_comes_back_once_it_is_cancelled_is_dropped() -> None:
    asked, over = threading.Event(), threading.Event()
    results: list[str] = []

    def work() -> str:
        # It begins before the cancellation and ends because of it, while the result is awaited.
        asked.wait(30)
        over.set()
        return "cancelled"

    def is_cancelled() -> bool:
        is_over = over.is_set()
        asked.set()
        return is_over

    with Lanes() as lanes:
        lanes.ask("host", work, results.append)
        assert not lanes.run(is_cancelled)
    assert results == []


def test_thousands_of_requests_to_a_few_hosts_take_turns_quickly() -> None:
    done = list[int]()
    looked: list[int] = []

    class Host(str):
        """A name that counts how often it is looked at."""

        def lower(self) -> Host:
            return self

        def __hash__(self) -> int:
            looked.append(1)
            return super().__hash__()

    with Lanes() as lanes:
        for number in range(2_000):
            lanes.ask(Host(f"host{number % 4}"), lambda: 0, done.append)
        assert lanes.run(never)
    assert len(done) == 2_000
    assert len(looked) < 100 * 2_000
