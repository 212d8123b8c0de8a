"""Refreshes many feeds from loopback, then adds many files, and times what a window's reader feels.

Run it by name: ``.venv/bin/python tests/benchmarks/feeds.py [--feeds N] [--entries N]``. It prints
one table and fails no build. The server is a process of its own, on several loopback addresses, so
that the feeds are of many hosts. The window is a real one, offscreen; its thread ticks every few
milliseconds, and the longest time between two ticks is its longest stall. An idle process that
ticks beside it says how much of that is the machine's doing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from reader.library import Library  # noqa: E402
from reader.settings import FEED_MINUTES, Settings  # noqa: E402

_HOSTS = 20
_TICK = 0.002
_BUDGET = 0.05
IMPORTED = 1_000
"""Files that are added in the end, to a list that is long by then."""


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--entries", type=int, default=50, help="of each feed")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve(options.feeds, options.entries)
    with (
        tempfile.TemporaryDirectory(prefix="naranhi-benchmark-") as folder,
        server(options.feeds, options.entries) as port,
    ):
        subscribe(Path(folder), options.feeds, port)
        rows = list(measured(Path(folder), options.feeds * options.entries))
    print(f"{'what':<58}{'figure':>12}  beside")
    for what, figure, peer in rows:
        print(f"{what:<58}{figure:>12}  {peer}")


def subscribe(folder: Path, feeds: int, port: int) -> None:
    """Puts the feeds into the library in `folder`, which the window does not refresh by itself."""
    Settings(folder).set(FEED_MINUTES, 0)
    with Library.open(folder) as library, library.batch():
        for number in range(feeds):
            url = f"http://127.0.0.{1 + number % _HOSTS}:{port}/{number}"
            library.feeds.add(url, typed=url)


def measured(folder: Path, entries: int) -> Iterator[tuple[str, str, str]]:
    """Refreshes twice, in an open window, and tells what came of it."""
    window = InWindow(folder)
    with idle_beside() as beside:
        first = window.refresh()
    machine = beside()
    added = len(first.report.added)
    yield (
        f"first refresh, {entries:,} entries of which {added:,} are new articles",
        f"{first.seconds:.1f} s",
        f"{entries / first.seconds:,.0f} entries a second",
    )
    failed = first.report.failed
    yield "feeds that failed", str(len(failed)), failed[0][1] if failed else ""
    yield from stalls(first, machine)
    with idle_beside() as beside:
        second = window.refresh()
    yield (
        "second refresh, nothing new",
        f"{second.seconds:.1f} s",
        f"{entries / second.seconds:,.0f} entries a second",
    )
    yield from stalls(second, beside())
    with idle_beside() as beside:
        third = window.import_files(list(some_files(folder, IMPORTED)))
    yield f"{IMPORTED:,} files added to it", f"{third.seconds:.1f} s", ""
    yield from stalls(third, beside())
    yield "peak memory of the program", f"{window.peak():.0f} MB", "before: " + window.before
    window.close()


def stalls(outcome: Refreshed, machine: float) -> Iterator[tuple[str, str, str]]:
    """What the reader felt of it."""
    yield "longest stall of the window's thread", ms(outcome.stall), f"budget {ms(_BUDGET)}"
    yield "  processor time of its own in one go", ms(outcome.work), "without the machine's doing"
    yield "  an idle process beside it", ms(machine), "the machine's own"
    yield "  stalls above 20 ms", str(outcome.stalls), ""


def some_files(parent: Path, count: int) -> Iterator[Path]:
    """Text files with an article each, in a new folder in `parent`."""
    folder = Path(tempfile.mkdtemp(dir=parent))
    chance = random.Random(count)
    paragraphs = sample_paragraphs("en"), sample_paragraphs("ko")
    for number in range(count):
        chosen = chance.sample(paragraphs[number % 2], 8)
        file = folder / f"{number}.txt"
        file.write_text("\n\n".join([f"Article {number}", *chosen]), "utf-8")
        yield file


class Refreshed:
    """What a refresh came to: its report, its duration, and the stalls meanwhile, in seconds.

    `work` is the most processor time that the window's thread took from one tick to the next, which
    is what of a stall is its own.
    """

    def __init__(self) -> None:
        self.report: Any = None
        self.seconds = 0.0
        self.stall = 0.0
        self.stalls = 0
        self.work = 0.0


class InWindow:
    """A real window on the library in `folder`, which refreshes as its reader would have it."""

    def __init__(self, folder: Path) -> None:
        from ui.application import make_application
        from ui.collecting import Collector
        from ui.window import MainWindow

        self.application = make_application()
        self.collector = Collector()
        self.window = MainWindow(folder)
        self.window.show()
        self._settle()
        self.collector.spare()
        self.before = f"{peak_memory():.0f} MB"

    def refresh(self) -> Refreshed:
        """Refreshes all feeds by the window's command, its list filling and its thread ticking."""
        from PySide6.QtCore import QEventLoop

        outcome, loop = Refreshed(), QEventLoop()

        def then(report: Any) -> None:
            outcome.report = report
            loop.quit()

        self.window.refreshing.ended.connect(then)
        with self._ticking(outcome):
            started = time.perf_counter()
            self.window.refreshing.refresh()
            loop.exec()
            outcome.seconds = time.perf_counter() - started
            self._settle()
        self.window.refreshing.ended.disconnect(then)
        return outcome

    def import_files(self, paths: list[Path]) -> Refreshed:
        """Adds files as if they had been dropped on the window; there is no report."""
        outcome = Refreshed()
        with self._ticking(outcome):
            started = time.perf_counter()
            self.window.adding.add_files(paths)
            self._settle()
            outcome.seconds = time.perf_counter() - started
        return outcome

    @contextmanager
    def _ticking(self, outcome: Refreshed) -> Iterator[None]:
        from PySide6.QtCore import Qt, QTimer

        last = [time.perf_counter(), time.thread_time()]

        def tick() -> None:
            now, worked = time.perf_counter(), time.thread_time()
            gap = now - last[0] - _TICK
            outcome.stall = max(outcome.stall, gap)
            outcome.stalls += gap > 0.02
            outcome.work = max(outcome.work, worked - last[1])
            last[:] = now, worked

        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(int(_TICK * 1000))
        timer.timeout.connect(tick)
        timer.start()
        yield
        timer.stop()

    def peak(self) -> float:
        """The peak memory so far, in MB."""
        return peak_memory()

    def close(self) -> None:
        """Closes the window."""
        self.window.close()

    def _settle(self) -> None:
        from PySide6.QtCore import QEventLoop

        if self.window.operations.busy:
            loop = QEventLoop()
            self.window.operations.settled.connect(loop.quit)
            loop.exec()


def peak_memory() -> float:
    """In MB; of this process (VmHWM)."""
    status = Path("/proc/self/status").read_text("ascii")
    line = next(each for each in status.splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1000


@contextmanager
def idle_beside() -> Iterator[Any]:
    """A process that does nothing but tick; what is given says its longest stall, in seconds."""
    program = (
        "import sys, threading, time\n"
        "stop = threading.Event()\n"
        "threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()\n"
        "longest, before = 0.0, time.perf_counter()\n"
        "while not stop.is_set():\n"
        f"    time.sleep({_TICK})\n"
        "    now = time.perf_counter()\n"
        f"    longest, before = max(longest, now - before - {_TICK}), now\n"
        "print(longest)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    said: list[float] = []

    def longest() -> float:
        if not said:
            said.append(float(process.communicate()[0]))
        return said[0]

    try:
        yield longest
    finally:
        longest()


@contextmanager
def server(feeds: int, entries: int) -> Iterator[int]:
    """A process that serves the feeds; gives its port."""
    process = subprocess.Popen(
        [sys.executable, __file__, "--serve", f"--feeds={feeds}", f"--entries={entries}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


def serve(feeds: int, entries: int) -> None:
    """Serves ``/0`` to ``/N-1``, each a feed of whole articles, until it is killed."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    bodies = {f"/{number}": feed_of(number, entries) for number in range(feeds)}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = bodies[self.path]
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    http = ThreadingHTTPServer(("0.0.0.0", 0), Handler)
    print(http.server_port, flush=True)
    http.serve_forever()


def feed_of(number: int, entries: int) -> bytes:
    """A feed of whole articles, put together of paragraphs of the sample articles."""
    support: Any = import_module("feed_server")
    chance = random.Random(number)
    language = "ko" if number % 2 else "en"
    paragraphs = sample_paragraphs(language)
    items = []
    for entry in range(entries):
        chosen = chance.sample(paragraphs, 8)
        items.append(
            support.item(
                guid=f"{number}-{entry}",
                title=f"{chosen[0].split('.')[0][:60]} {number}-{entry}",
                link=f"http://news{number}.example/{entry}",
                text="".join(f"<p>{each}</p>" for each in chosen),
                date="Mon, 23 Nov 2026 09:00:00 +0900",
            )
        )
    feed: bytes = support.rss(items, f"Paper {number}", f"http://news{number}.example/")
    return feed


def sample_paragraphs(language: str) -> list[str]:
    """The paragraphs of the sample articles in one language."""
    found = []
    for file in sorted((ROOT / "resources" / "sample" / "articles").glob("*.json")):
        edition = json.loads(file.read_text("utf-8"))[language]
        found += [each["text"] for each in edition["blocks"] if each["kind"] == "paragraph"]
    return found


def ms(seconds: float) -> str:
    """A duration in milliseconds."""
    return f"{seconds * 1000:.0f} ms"


if __name__ == "__main__":
    main()
