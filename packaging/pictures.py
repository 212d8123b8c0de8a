#!/usr/bin/env python3
"""Makes the pictures of the README: the real window on the sample library, in each state.

Run ``.venv/bin/python packaging/pictures.py`` after a change that can be seen; no display is
needed. The pictures go to ``resources/pictures/``, or to the folder given.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # this folder is called like a package of PyPI
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402

from ui.application import make_application  # noqa: E402
from ui.interface import speak  # noqa: E402
from ui.reading import Passage  # noqa: E402
from ui.sections import Section  # noqa: E402
from ui.theme import Mode  # noqa: E402
from ui.window import MainWindow  # noqa: E402

SIZE = (1280, 800)
_LONGEST_WAIT = 60_000


def main() -> None:
    """Makes every picture."""
    parser = argparse.ArgumentParser(description="Makes the pictures of the README.")
    parser.add_argument("folder", nargs="?", default=str(ROOT / "resources" / "pictures"))
    folder = Path(parser.parse_args().folder)
    folder.mkdir(parents=True, exist_ok=True)
    make_application()
    for name, language, mode, prepare in STATES:
        with (
            tempfile.TemporaryDirectory(prefix="naranhi-pictures-") as library,
            window(Path(library), language, mode) as shown,
        ):
            prepare(shown)
            rest(shown)
            shown.grab().save(str(folder / f"{name}.png"))
            print(folder / f"{name}.png")


def reading(shown: MainWindow) -> None:
    """An article beside its translation, a passage selected."""
    view = shown.reading_view
    text = "The king was Sejong"
    start = view.article_side().text.index(text)
    view.select(Passage("article", start, start + len(text)))


def notebook(shown: MainWindow) -> None:
    """Every note of the library."""
    shown.sections.choose(Section("notebook"))
    page = shown.notebook
    wait_until(lambda: bool(page.model.rowCount()))
    wait_until(lambda: not page.model.missing_partners(*page.list.rows_on_screen()))


def narrow(shown: MainWindow) -> None:
    """A small window: the sections folded, the list away."""
    shown.resize(880, 700)


def shortcuts(shown: MainWindow) -> None:
    """The page of the keyboard shortcuts."""
    shown.commands["shortcuts"].trigger()


STATES: tuple[tuple[str, str, Mode, Callable[[MainWindow], None]], ...] = (
    ("reading-light", "en", "light", reading),
    ("reading-dark", "en", "dark", reading),
    ("reading-korean", "ko", "light", reading),
    ("notebook", "en", "light", notebook),
    ("shortcuts", "en", "dark", shortcuts),
    ("narrow", "ko", "dark", narrow),
)


@contextmanager
def window(library: Path, language: str, mode: Mode) -> Iterator[MainWindow]:
    """The main window on the sample library, its first article translated."""
    speak("ko" if language == "ko" else "en")
    shown = MainWindow(library, sample=True)
    shown.resize(*SIZE)
    shown.commands[f"theme_{mode}"].trigger()
    shown.show()
    wait_until(lambda: shown.reading.article is not None)
    rest(shown)
    try:
        yield shown
    finally:
        shown.close()


def rest(shown: MainWindow) -> None:
    """Waits until nothing works in the background any more."""
    wait_until(lambda: not shown.operations.busy)


def wait_until(holds: Callable[[], bool]) -> None:
    """Lets the window work until something holds."""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if holds() else None)
    look.start(50)
    QTimer.singleShot(_LONGEST_WAIT, loop.quit)
    loop.exec()
    look.stop()
    if not holds():
        raise SystemExit("The window did not come to rest within a minute.")


if __name__ == "__main__":
    main()
