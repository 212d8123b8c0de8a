"""Times the notebook of a large library: opened, filtered, grouped and scrolled from end to end.

Run it by name: ``.venv/bin/python tests/benchmarks/notebook.py [--notes N]``. It prints one table
and fails no build. Beside the time until the notes are on screen stands the longest time for which
the window's thread did not answer; 50 ms are allowed. The first line says how long it does not
answer while it has nothing to do, which is the fault of other programs on the machine. Texts are
made up by a fixed seed.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402

from reader.annotation import COLORS, select  # noqa: E402
from reader.article import Block, BlockKind, Draft  # noqa: E402
from reader.library import Library  # noqa: E402
from ui.application import make_application  # noqa: E402
from ui.sections import Section  # noqa: E402
from ui.window import MainWindow  # noqa: E402

_ENGLISH = "river city council tides budget harbour teacher market winter signal mayor bridge"
_KOREAN = "번역을 시장은 강변에 바다는 학교에서 정부가 마을의 예산을 겨울에 다리를 숲과 신호를"
_TAGS = ("politics", "강", "learning", "quotes", "later")
_PER_ARTICLE = 10
_LOOK = 2
_ALLOWED = 50
_STEPS = 400


def main() -> None:
    """Measures everything and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--notes", type=int, default=50_000, help="how many notes there are")
    count = parser.parse_args().notes
    make_application()
    with tempfile.TemporaryDirectory(prefix="naranhi-benchmark-") as folder:
        started = time.perf_counter()
        fill(Path(folder), count)
        took = time.perf_counter() - started
        print(f"{'what':<44}{'on screen':>12}{'stall':>10}")
        print(f"{f'fill a library with {count:,} notes':<44}{took * 1000:>9.0f} ms")
        window = MainWindow(Path(folder))
        window.resize(1280, 800)
        window.show()
        try:
            reading, changing = measured(window)
        finally:
            window.close()
    print(f"longest stall {max(reading):.0f} ms, allowed {_ALLOWED} ms")
    print(f"longest stall while all notes are changed at once {max(changing):.0f} ms")


def measured(window: MainWindow) -> tuple[list[float], list[float]]:
    """Does what readers do, and gives how long the window stood still each time.

    First while notes are looked at, then while all of them are changed at once.
    """
    watch = Watch(window)
    page = window.notebook
    watch.wait()
    watch.time("nothing, for a second", lambda: watch.rest(1000))
    deeds: tuple[tuple[str, Callable[[], object]], ...] = (
        ("open the notebook", lambda: window.sections.choose(Section("notebook"))),
        ("search 번역을, the first time", lambda: search(window, "번역을")),
        ("search river", lambda: search(window, "river")),
        ("search river 시장은", lambda: search(window, "river 시장은")),
        ("show all again", lambda: page.show_all()),
        ("filter by colour", lambda: choose(window, "color_box", "blue")),
        ("and by tag", lambda: choose(window, "tag_box", "learning")),
        ("take the filter away", lambda: page.show_all()),
        ("group by day", lambda: page.group_box.setCurrentIndex(1)),
        ("group by tag", lambda: page.group_box.setCurrentIndex(2)),
        ("group by colour", lambda: page.group_box.setCurrentIndex(3)),
        ("group by article", lambda: page.group_box.setCurrentIndex(0)),
        ("scroll from end to end", lambda: scroll(window, watch)),
        ("make the window narrower", lambda: window.resize(1000, 800)),
        ("select all", lambda: page.list.selectAll()),
    )
    changes: tuple[tuple[str, Callable[[], object]], ...] = (
        ("recolour all of them", lambda: window.notebook_work.recolour("pink")),
        ("take that back", lambda: window.undo_stack.undo()),
    )
    looked = [watch.time(name, deed) for name, deed in deeds]
    return looked, [watch.time(name, deed) for name, deed in changes]


def search(window: MainWindow, text: str) -> None:
    """Looks for a text, as if it had been typed."""
    window.notebook.field.setText(text)
    window.notebook.asked.emit()


def choose(window: MainWindow, box: str, value: str) -> None:
    """Chooses a condition."""
    field = getattr(window.notebook.fields, box)
    field.setCurrentIndex(field.findData(value))


def scroll(window: MainWindow, watch: Watch) -> None:
    """Scrolls through everything in steps, each of them painted."""
    bar = window.notebook.list.verticalScrollBar()
    for step in range(1, _STEPS + 1):
        bar.setValue(bar.maximum() * step // _STEPS)
        watch.rest(_LOOK)


class Watch:
    """Notes when the window's thread answers late."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._pulse = QTimer(interval=_LOOK)
        self._pulse.timeout.connect(self._beat)
        self._last = time.perf_counter()
        self._longest = 0.0
        self._pulse.start()

    def time(self, name: str, deed: Callable[[], object]) -> float:
        """Does something, prints how long that took, and gives the longest stall (ms)."""
        self._last, self._longest = time.perf_counter(), 0.0
        started = time.perf_counter()
        deed()
        self.wait()
        took = (time.perf_counter() - started) * 1000
        print(f"{name:<44}{took:>9.0f} ms{self._longest * 1000:>7.0f} ms")
        return self._longest * 1000

    def wait(self) -> None:
        """Waits until the notes on screen are read."""
        page = self._window.notebook
        while True:
            self.rest(_LOOK)
            rows = page.list.rows_on_screen()
            read = not page.isVisible() or not page.model.missing_lines(*rows)
            if read and not self._window.operations.busy:
                break
        self.rest(_LOOK)

    def rest(self, milliseconds: int) -> None:
        """Lets the window work."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last - _LOOK / 1000)
        self._last = now


def fill(folder: Path, count: int) -> None:
    """Makes articles with notes on them."""
    chance = random.Random(6)
    with Library.open(folder) as library:
        for number in range(max(1, count // _PER_ARTICLE)):
            with library.batch():
                add_article(library, number, chance)


def add_article(library: Library, number: int, chance: random.Random) -> None:
    """Adds one article and its notes."""
    words = (_KOREAN if number % 2 else _ENGLISH).split()
    both = f"{_ENGLISH} {_KOREAN}".split()
    blocks = [f"{sentence(words, chance)} {sentence(words, chance)}" for _ in range(12)]
    draft = Draft(
        sentence(words, chance)[:60],
        "ko" if number % 2 else "en",
        (),
        datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=number),
        None,
        f"https://example.com/{number}",
        "Example Times",
        tuple(Block(BlockKind.PARAGRAPH, text) for text in blocks),
    )
    article = library.article(library.add(draft).id)
    for note in range(_PER_ARTICLE):
        start = chance.randrange(0, len(article.text) - 200)
        made = datetime(2024, 3, 1, tzinfo=UTC) + timedelta(
            minutes=13 * (number * _PER_ARTICLE + note)
        )
        library.annotate(
            article.id,
            "article",
            select(article.text, start, start + chance.randint(8, 180)),
            color=chance.choice(COLORS),
            note=sentence(both, chance) if chance.random() < 0.6 else "",
            tags=chance.sample(_TAGS, chance.choice((0, 0, 1, 2))),
            created=made,
        )


def sentence(words: list[str], chance: random.Random) -> str:
    """Some words in a row."""
    return " ".join(chance.choice(words) for _ in range(chance.randint(6, 24))) + "."


if __name__ == "__main__":
    main()
