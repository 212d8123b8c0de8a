"""Times the notebook of a large library, and the notes panel of an article with very many notes.

The notebook is opened, filtered, grouped and scrolled from end to end; then all of its notes are
recoloured, tagged and deleted at once, and each of that is taken back.

Run it by name: ``.venv/bin/python tests/benchmarks/notebook.py [--notes N]``. It prints one table
and fails no build. Beside the time until the notes are on screen stands the longest time for which
the window's thread did not answer; 50 ms are allowed. The last column is how much of such a time
the thread itself has worked: the rest is waiting for a processor, for other threads or for other
programs, as the first line shows, where there is nothing to do. Texts are made up by a fixed seed.
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
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QScrollBar  # noqa: E402

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
_ON_ONE = 1000
_AT_ONCE = 100
_LOOK = 2
_ALLOWED = 50
_STEPS = 400


def main() -> None:
    """Measures everything and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--notes", type=int, default=50_000, help="how many notes there are")
    parser.add_argument("--on-one", type=int, default=_ON_ONE, help="how many an article has")
    args = parser.parse_args()
    make_application()
    with tempfile.TemporaryDirectory(prefix="naranhi-benchmark-") as folder:
        started = time.perf_counter()
        laden = fill(Path(folder), args.notes, args.on_one)
        took = time.perf_counter() - started
        print(f"{'what':<44}{'on screen':>12}{'stall':>10}{'own work':>10}")
        print(f"{f'fill a library with {args.notes:,} notes':<44}{took * 1000:>9.0f} ms")
        window = MainWindow(Path(folder))
        window.resize(1280, 800)
        window.show()
        try:
            watch = Watch(window)
            watch.wait()
            watch.time("nothing, for a second", lambda: watch.rest(1000))
            stalls = [
                *panel(window, watch, laden),
                *looking(window, watch),
                *changing(window, watch),
            ]
        finally:
            window.close()
    print(f"longest stall {max(stalls):.0f} ms, allowed {_ALLOWED} ms")


def panel(window: MainWindow, watch: Watch, laden: int) -> list[float]:
    """Reads an article with very many notes; gives how long the window stood still each time."""
    cards = window.notes.cards
    article = window.navigation.open_article
    return [
        watch.time("open an article with few notes", lambda: article(1)),
        watch.time("open the one with most notes", lambda: article(laden)),
        watch.time("scroll its notes panel", lambda: scroll(cards.verticalScrollBar(), watch)),
        watch.time("go to its last note", lambda: cards.set_current(cards.ids()[-1])),
        watch.time("type 100 letters into a note", lambda: type_note(window, watch)),
        watch.time("make the window narrower", lambda: window.resize(1150, 800)),
        watch.time("go back to the first", lambda: article(1)),
    ]


def looking(window: MainWindow, watch: Watch) -> list[float]:
    """Looks at the notebook as readers do."""
    page = window.notebook
    bar = page.list.verticalScrollBar()
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
        ("scroll from end to end", lambda: scroll(bar, watch)),
        ("make the window narrower", lambda: window.resize(1000, 800)),
        ("select all", lambda: page.list.selectAll()),
    )
    return [watch.time(name, deed) for name, deed in deeds]


def changing(window: MainWindow, watch: Watch) -> list[float]:
    """Changes all notes at once, and takes each change back."""
    work, undo = window.notebook_work, window.undo_stack.undo
    deeds: tuple[tuple[str, Callable[[], object]], ...] = (
        ("recolour all of them", lambda: work.recolour("pink")),
        ("take that back", undo),
        ("tag all of them", lambda: work.change_tags(window.notebook.selected(), ["new"], [])),
        ("take that back", undo),
        ("delete all of them", lambda: work.delete()),
        ("take that back", undo),
    )
    return [watch.time(name, deed) for name, deed in deeds]


def search(window: MainWindow, text: str) -> None:
    """Looks for a text, as if it had been typed."""
    window.notebook.field.setText(text)
    window.notebook.asked.emit()


def choose(window: MainWindow, box: str, value: str) -> None:
    """Chooses a condition."""
    field = getattr(window.notebook.fields, box)
    field.setCurrentIndex(field.findData(value))


def scroll(bar: QScrollBar, watch: Watch) -> None:
    """Scrolls through everything in steps, each of them painted."""
    for step in range(1, _STEPS + 1):
        bar.setValue(bar.maximum() * step // _STEPS)
        watch.rest(_LOOK)


def type_note(window: MainWindow, watch: Watch) -> None:
    """Types into the first note, letter by letter."""
    number = window.notes.cards.ids()[0]
    window.edit_note(number)
    card = window.notes.cards.card(number)
    assert card is not None
    for letter in "tides " * 16 + "shape":
        QTest.keyClicks(card.note_field, letter)
        watch.rest(_LOOK)
    card.finish()


class Watch:
    """Notes when the window's thread answers late."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._pulse = QTimer(interval=_LOOK)
        self._pulse.timeout.connect(self._beat)
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._longest = self._most_work = 0.0
        self._pulse.start()

    def time(self, name: str, deed: Callable[[], object]) -> float:
        """Does something, prints how long that took, and gives the longest stall (ms)."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._longest = self._most_work = 0.0
        started = time.perf_counter()
        deed()
        self.wait()
        took = (time.perf_counter() - started) * 1000
        stalls = f"{self._longest * 1000:>7.0f} ms{self._most_work * 1000:>7.0f} ms"
        print(f"{name:<44}{took:>9.0f} ms{stalls}", flush=True)
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
        now, worked = time.perf_counter(), time.thread_time()
        self._longest = max(self._longest, now - self._last - _LOOK / 1000)
        self._most_work = max(self._most_work, worked - self._worked)
        self._last, self._worked = now, worked


def fill(folder: Path, count: int, most: int) -> int:
    """Makes articles with notes on them; gives the number of the one that has `most` notes."""
    chance = random.Random(6)
    numbers = range(max(1, count // _PER_ARTICLE))
    with Library.open(folder) as library:
        for first in numbers[::_AT_ONCE]:
            with library.batch():
                for number in numbers[first : first + _AT_ONCE]:
                    add_article(library, number, chance, _PER_ARTICLE)
        with library.batch():
            return add_article(library, len(numbers), chance, most)


def add_article(library: Library, number: int, chance: random.Random, notes: int) -> int:
    """Adds one article and its notes; gives its number."""
    words = (_KOREAN if number % 2 else _ENGLISH).split()
    both = f"{_ENGLISH} {_KOREAN}".split()
    blocks = [
        f"{sentence(words, chance)} {sentence(words, chance)}" for _ in range(max(12, notes // 20))
    ]
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
    for note in range(notes):
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
    return article.id


def sentence(words: list[str], chance: random.Random) -> str:
    """Some words in a row."""
    return " ".join(chance.choice(words) for _ in range(chance.randint(6, 24))) + "."


if __name__ == "__main__":
    main()
