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
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # this folder is called like a package of PyPI
sys.path.append(str(ROOT / "tests" / "support"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from reader.article import Block  # noqa: E402
from reader.intake import read_text  # noqa: E402
from reader.library import Library  # noqa: E402
from ui.application import make_application  # noqa: E402
from ui.export_dialog import ExportDialog  # noqa: E402
from ui.interface import speak  # noqa: E402
from ui.operations import Change  # noqa: E402
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
            pictured = prepare(shown) or shown
            rest(shown)
            pictured.grab().save(str(folder / f"{name}.png"))
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


def feeds(shown: MainWindow) -> None:
    """Feeds in folders: articles that have come above the list, and a feed that does not answer."""
    support = import_module("feed_server")
    with support.feed_server() as site:
        for path, (_title, _language, first) in PAPERS.items():
            serve(support, site, path, range(first, first + 6))
        shown.operations.change(lambda library: subscribe(library, site), {Change.FEEDS})
        rest(shown)
        refresh(shown)
        shown.sections.choose(Section("folder", number=1))
        rest(shown)
        serve(support, site, "/harbour", range(21, 30))
        refresh(shown)


def refresh(shown: MainWindow) -> None:
    """Asks every feed, and waits until what has come is listed."""
    shown.refreshing.refresh()
    wait_until(lambda: not shown.refreshing.is_running)
    rest(shown)


def serve(support: Any, site: Any, path: str, numbers: range) -> None:
    """Lets `path` be a feed of stories, the highest number the newest."""
    title, language, _first = PAPERS[path]
    headings, *paragraphs = STORIES[language]
    entries = []
    for number in reversed(numbers):
        heading = headings[number % len(headings)]
        date = f"Tue, 03 Nov 2026 08:{number:02d}:00 GMT"
        entries.append(site.entry(number, title=heading, date=date))
        page = support.article_page(heading, [f"{heading}.", *paragraphs])
        site.answers[f"/a/{number}"] = support.Answered(page, support.HTML)
    site.feed(path, entries, title)


def subscribe(library: Library, site: Any) -> None:
    """Subscribes to the papers in two folders, and to one that is not there any more."""
    for path, (title, language, _first) in PAPERS.items():
        folder = library.feeds.add_folder("한국" if language == "ko" else "Coast")
        library.feeds.add(site.url(path), title=title, folder=folder.id, typed=site.url(path))
    library.feeds.add(site.url("/gone"), title="Valley Observer", typed=site.url("/gone"))


def changes(shown: MainWindow) -> QWidget:
    """What changed in an article since it came."""
    draft = replace(read_text(UPDATED), url="https://news.example/harbour")
    first, *others = draft.blocks
    later = Block(first.kind, first.text.replace("in spring", "in autumn, not in spring"))
    shown.operations.change(lambda library: library.add(draft), {Change.ARTICLES})
    newer = replace(draft, blocks=(later, *others))
    ids: list[int] = []
    shown.operations.change(
        lambda library: library.add(newer).id, {Change.ARTICLES}, then=ids.append
    )
    rest(shown)
    shown.navigation.open_article(ids[0])
    rest(shown)
    shown.show_changes()
    rest(shown)
    assert shown.changes.dialog is not None
    return shown.changes.dialog


def exporting(shown: MainWindow) -> QWidget:
    """The export dialog, with the first typeset page before it is written."""
    shown.commands["export_notes"].trigger()
    rest(shown)
    dialog = shown.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.format_box.setCurrentIndex(dialog.format_box.findData("pdf"))
    wait_until(lambda: dialog.preview.page_count() > 0)
    return dialog


def narrow(shown: MainWindow) -> None:
    """A small window: the sections folded, the list away."""
    shown.resize(880, 700)


def shortcuts(shown: MainWindow) -> None:
    """The page of the keyboard shortcuts."""
    shown.commands["shortcuts"].trigger()


STATES: tuple[tuple[str, str, Mode, Callable[[MainWindow], QWidget | None]], ...] = (
    ("reading-light", "en", "light", reading),
    ("reading-dark", "en", "dark", reading),
    ("reading-korean", "ko", "light", reading),
    ("notebook", "en", "light", notebook),
    ("shortcuts", "en", "dark", shortcuts),
    ("narrow", "ko", "dark", narrow),
    ("feeds", "en", "light", feeds),
    ("changes", "en", "light", changes),
    ("export", "en", "light", exporting),
)

PAPERS = {
    "/courier": ("The Hillside Courier", "en", 0),
    "/harbour": ("Harbour Times", "en", 21),
    "/sea": ("바다신문", "ko", 40),
}
STORIES: dict[str, tuple[tuple[str, ...], str, str]] = {
    "en": (
        (
            "Night ferry to the islands sails again",
            "Bakers ask for quieter streets at dawn",
            "School garden feeds a whole village",
            "Bridge repairs end a month early",
            "Library lends umbrellas on rainy days",
            "Old harbour is to become a park",
            "Lighthouse keeper retires after forty years",
            "A choir of two hundred sings on the quay",
            "Storm warning lifted along the coast",
            "Two villages share one bus and one driver",
            "Seals come back to the northern bay",
            "Fish market opens an hour earlier",
            "New tide tables are out, and they are free",
            "Museum of nets finds a house at last",
            "The island post gets a second boat",
        ),
        "The council decided so on Tuesday, and work begins in spring.",
        "Nobody voted against it, the mayor said after the meeting.",
    ),
    "ko": (
        (
            "섬으로 가는 밤배 다시 다닌다",
            "옛 항구, 공원으로 바뀐다",
            "마을 텃밭이 학교 급식을 바꾸다",
            "비 오는 날 우산 빌려주는 도서관",
            "다리 보수 공사, 한 달 일찍 끝나",
            "등대지기, 사십 년 만에 물러나다",
        ),
        "시의회는 화요일에 그렇게 정했고 공사는 봄에 시작한다.",
        "반대표는 없었다고 시장이 회의 뒤에 말했다.",
    ),
}
UPDATED = """Old harbour is to become a park
Posted November. 3, 2026 08:24,

Work on the park begins in spring and takes three years, the mayor said after the vote.

Fishing boats keep their places at the northern quay, as their owners had asked.

The market moves to the old customs house, where it was a hundred years ago."""


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
    # Not QTimer.singleShot, which outlives this loop and may then end the next one.
    give_up = QTimer(singleShot=True, interval=_LONGEST_WAIT)
    give_up.timeout.connect(loop.quit)
    give_up.start()
    loop.exec()
    look.stop()
    give_up.stop()
    if not holds():
        raise SystemExit("The window did not come to rest within a minute.")


if __name__ == "__main__":
    main()
