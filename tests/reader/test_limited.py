"""Work in a process that a time limit stops."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader import limited
from reader.intake.extraction import extract

ROOT = Path(__file__).parents[2]
MANY_ATTRIBUTES = "<div " + " ".join(f'a{n}="x"' for n in range(300_000)) + ">Words.</div>"
MUCH = range(10_000_000)
MANY_PARAGRAPHS = "<html><body>" + "<p>Some words are here.</p>" * 200_000


@pytest.fixture(autouse=True)
def _no_process_left() -> Iterator[None]:
    limited.stop_all()
    yield
    limited.stop_all()


def is_alive(number: int) -> bool:
    """Whether a process with this number is running."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(
    "page", [MANY_ATTRIBUTES, MANY_PARAGRAPHS], ids=["attributes", "paragraphs"]
)
def test_an_extraction_that_hangs_is_stopped(page: str) -> None:
    number = limited.run(os.getpid, 30.0)
    began = time.monotonic()
    with pytest.raises(limited.Unfinished):
        limited.run(extract, 0.5, page)
    assert time.monotonic() - began < 30
    assert number not in limited.idle_processes()
    assert not is_alive(number)


@pytest.mark.skipif(sys.platform == "win32", reason="it counts by the clock")
def test_waiting_for_a_processor_does_not_count() -> None:
    began = time.monotonic()
    limited.run(time.sleep, 0.5, 1.0)
    assert time.monotonic() - began >= 1.0


@pytest.mark.skipif(sys.platform == "win32", reason="it counts by the clock")
def test_the_time_of_one_call_is_not_taken_from_the_next() -> None:
    number = limited.run(os.getpid, 30.0)
    began = time.process_time()
    sum(MUCH)
    once = time.process_time() - began
    for _ in range(5):
        limited.run(sum, 3 * once, MUCH)
    assert limited.run(os.getpid, 30.0) == number


def test_a_process_serves_again() -> None:
    number = limited.run(os.getpid, 30.0)
    assert limited.run(os.getpid, 30.0) == number != os.getpid()
    assert number in limited.idle_processes()


def test_a_call_that_is_not_wanted_any_more_is_stopped() -> None:
    began = time.monotonic()
    with pytest.raises(limited.Unfinished):
        limited.run_until(lambda: True, extract, 600.0, MANY_PARAGRAPHS)
    assert time.monotonic() - began < 60


def test_a_call_that_waits_for_its_turn_can_be_stopped() -> None:
    with ThreadPoolExecutor(2) as threads:
        busy = [threads.submit(limited.run, time.sleep, 30.0, 2.0) for _ in range(2)]
        while limited._turns._value:  # until both places are taken
            threading.Event().wait(0.01)
        with pytest.raises(limited.Unfinished):
            limited.run_until(lambda: True, abs, 30.0, -1)
        assert not any(each.done() for each in busy)


def test_a_result_that_cannot_be_copied_is_said_to_be_so() -> None:
    with pytest.raises(RuntimeError, match="TextIOWrapper"):
        limited.run(open, 30.0, os.devnull)
    assert limited.run(abs, 30.0, -1) == 1


def test_calls_from_several_threads_are_all_answered() -> None:
    with ThreadPoolExecutor(4) as threads:
        answers = threads.map(lambda number: limited.run(abs, 30.0, number), range(-8, 0))
        assert list(answers) == list(range(8, 0, -1))
    assert len(limited.idle_processes()) <= 2


def test_what_the_function_raises_is_raised() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        limited.run(int, 30.0, "no number")


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signals")
def test_a_process_that_dies_is_replaced() -> None:
    with pytest.raises(limited.Unfinished):
        limited.run(os._exit, 30.0, 3)
    number = limited.run(os.getpid, 30.0)
    os.kill(number, signal.SIGKILL)
    assert limited.run(os.getpid, 30.0) != number


PROGRAM = """
import os, sys, time
from reader import limited
print(limited.run(os.getpid, 30.0), flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such signals")
def test_the_process_ends_with_the_program() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        number = int(program.stdout.readline())
        assert is_alive(number)
        program.kill()
    deadline = time.monotonic() + 20
    while is_alive(number) and time.monotonic() < deadline:
        threading.Event().wait(0.02)
    assert not is_alive(number)


def test_a_script_that_reads_at_its_top_level_runs_once(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "print('once')\n"
        "from reader import limited\n"
        "from reader.language import detect\n"
        "print(limited.run(detect, 30.0, '한국어'))\n",
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert done.stdout.split() == ["once", "ko"]
    assert not done.stderr
