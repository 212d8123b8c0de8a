"""One batch at a time, and urgent work first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from reader.translation.turns import Turns


def test_other_work_waits_while_urgent_work_is_under_way() -> None:
    turns = Turns()
    done: list[str] = []
    waits = Event()

    def other() -> None:
        def looking() -> bool:
            waits.set()
            return False

        with turns.turn(urgent=False, cancelled=looking):
            done.append("other")

    with ThreadPoolExecutor() as pool:
        with turns.urgent_work():
            background = pool.submit(other)
            assert waits.wait(10)
            for _ in range(3):
                with turns.turn() as is_mine:
                    assert is_mine
                    done.append("urgent")
        background.result(10)
    assert done == ["urgent"] * 3 + ["other"]


def test_only_one_has_the_turn_and_who_waits_can_be_cancelled() -> None:
    turns = Turns()
    with turns.turn() as first, turns.turn(cancelled=lambda: True) as second:
        assert (first, second) == (True, False)
    with turns.turn() as again:
        assert again


def test_a_turn_ends_when_its_work_fails() -> None:
    turns = Turns()
    try:
        with turns.turn():
            raise ValueError
    except ValueError:
        pass
    with turns.turn() as is_mine:
        assert is_mine


def test_who_is_cancelled_takes_no_turn_though_one_is_free() -> None:
    turns = Turns()
    with turns.turn(cancelled=lambda: True) as took:
        assert not took
    with turns.turn() as took:
        assert took
