"""Times what a reader waits for: starting, adding, translating, opening an article.

Run it by name: ``.venv/bin/python tests/benchmarks/reading.py [--articles N]``. It prints one table
and fails no build. Everything happens in throwaway folders, on the sample articles and the
demonstration model; the ratios compare with a peer measured in the same run.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from reader.article import Article, Draft  # noqa: E402
from reader.library import Library  # noqa: E402
from reader.sample import add_sample  # noqa: E402
from reader.translation import Engine, Models, stored_translation, translate_article  # noqa: E402

_RUNS = 7

_WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from ui.application import make_application
from ui.window import MainWindow
started = float(sys.argv[2])
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.time() - started, flush=True)
            window.removeEventFilter(self)
            QTimer.singleShot(0, window.close)
        return False
application = make_application()
window = MainWindow(Path(sys.argv[1]))
watch = Watch()
window.installEventFilter(watch)
window.show()
application.exec()
"""


def main() -> None:
    """Measures everything and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=1000, help="how large the library is")
    count = parser.parse_args().articles
    rows: list[tuple[str, str, str]] = []
    with tempfile.TemporaryDirectory(prefix="naranhi-benchmark-") as folder:
        rows += start_up(Path(folder), count)
        rows += adding(Path(folder), count)
        rows += translating(Path(folder))
        rows += opening(Path(folder))
    print(f"{'what':<52}{'median':>12}  beside")
    for what, figure, peer in rows:
        print(f"{what:<52}{figure:>12}  {peer}")


def start_up(folder: Path, count: int) -> Iterator[tuple[str, str, str]]:
    """How long a process takes until it has answered, or has painted its window."""
    bare = median(lambda: run([sys.executable, "-c", "pass"]))
    version = median(lambda: run([sys.executable, "-m", "ui.launch", "--version"]))
    yield "naranhi --version", seconds(version), f"a bare interpreter takes {seconds(bare)}"
    small, large = folder / "small", folder / "large"
    with Library.open(small) as library:
        add_sample(library)
    fill(large, count)
    yield "window painted, sample library", seconds(median(lambda: window(small))), ""
    yield f"window painted, {count:,} articles", seconds(median(lambda: window(large))), ""


def adding(folder: Path, count: int) -> Iterator[tuple[str, str, str]]:
    """How long an article takes until it is safe in the library."""
    with Library.open(folder / "adding") as library:
        drafts = list(some_drafts(folder, min(count, 200)))
        one_by_one = clock(lambda: [library.add(draft) for draft in drafts[:100]]) / 100
        with library.batch():
            together = clock(lambda: [library.add(draft) for draft in drafts[100:]])
    each = together / max(len(drafts) - 100, 1)
    yield "add an article", milliseconds(one_by_one), f"{milliseconds(each)} each in one batch"


def translating(folder: Path) -> Iterator[tuple[str, str, str]]:
    """How long an article takes by the demonstration model, beside one raw call of the engine."""
    with Library.open(folder / "translating") as library:
        add_sample(library)
        article = next(
            library.article(each.id) for each in library.articles() if each.language == "en"
        )
        model = Models(library.path / "models").for_article(article)
        assert model is not None
        engine = Engine(model)
        loading = clock(engine.load)
        yield "load the demonstration model", milliseconds(loading), ""
        raw = median(lambda: clock(lambda: raw_call(engine, article)))
        first: list[float] = []
        started = time.perf_counter()

        def note(_: object) -> None:
            first.append(time.perf_counter() - started)

        whole = clock(
            lambda: translate_article(library, article, model, engine=engine, report=note)
        )
        sentences = len(article.all_sentences)
        yield (
            f"translate an article of {sentences} sentences",
            milliseconds(whole),
            f"{raw / whole:.2f} of the speed of one raw call ({milliseconds(raw)})",
        )
        yield "first sentences of it", milliseconds(first[0]), ""
        again = median(lambda: clock(lambda: stored_translation(library, article, model.key)))
        yield "translated before", milliseconds(again), "without the model"


def opening(folder: Path) -> Iterator[tuple[str, str, str]]:
    """How long the window's thread takes to show an article with its translation."""
    from PySide6.QtWidgets import QApplication

    from ui.reading import ReadingView

    application = QApplication.instance() or QApplication([])
    with Library.open(folder / "translating") as library:
        article = next(
            library.article(each.id) for each in library.articles() if each.language == "en"
        )
        translation = stored_translation(library, article)
    view = ReadingView()
    view.resize(800, 800)
    view.show()

    def open_article(shown: Article) -> None:
        view.show_article(shown)
        view.set_translation(translation if shown is article else None)
        view.grab()

    yield "show a sample article", milliseconds(median_of(lambda: open_article(article))), ""
    long = replace(article, blocks=article.blocks * 8, spans=article.spans * 8)
    size = f"{len(long.text):,} characters"
    yield f"show an article of {size}", milliseconds(median_of(lambda: open_article(long))), ""
    del application


def some_drafts(folder: Path, count: int) -> Iterator[Draft]:
    """Different articles of ordinary length, made from the samples."""
    with Library.open(folder / "samples") as library:
        editions = [library.article(added.id) for added in add_sample(library)]
    for number in range(count):
        article = editions[number % len(editions)]
        yield Draft(
            title=f"{article.title} {number}",
            language=article.language,
            byline=article.byline,
            published=article.published,
            updated=article.updated,
            url=None,
            site=article.site,
            blocks=article.blocks,
        )


def fill(folder: Path, count: int) -> None:
    """Makes a library of `count` articles."""
    drafts = some_drafts(folder.parent, count)
    with Library.open(folder) as library, library.batch():
        for draft in drafts:
            library.add(draft)


def raw_call(engine: Engine, article: Article) -> None:
    """All sentences in one call of CTranslate2, tokens in and tokens out."""
    tokenizer, translator = engine._tokenizer, engine._translator
    tokens = [tokenizer.encode(each.text) for each in article.all_sentences]
    translator.translate_batch(
        tokens,
        beam_size=engine._beam_size,
        length_penalty=0.2,
        max_batch_size=2000,
        batch_type="tokens",
    )


def window(folder: Path) -> float:
    """Seconds from the start of the process to the first painting of its window."""
    command = [sys.executable, "-c", _WINDOW, str(folder), str(time.time())]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(told.stdout.split()[0])


def run(command: list[str]) -> float:
    """Seconds that a process takes."""
    return clock(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True))


def clock(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def median(measure: Callable[[], float]) -> float:
    """The median of several measurements."""
    return statistics.median(measure() for _ in range(_RUNS))


def median_of(work: Callable[[], object]) -> float:
    """The median of how long `work` takes."""
    return median(lambda: clock(work))


def seconds(value: float) -> str:
    """A time in seconds, as the table writes it."""
    return f"{value:.2f} s"


def milliseconds(value: float) -> str:
    """A time in milliseconds, as the table writes it."""
    return f"{value * 1000:.1f} ms"


if __name__ == "__main__":
    main()
