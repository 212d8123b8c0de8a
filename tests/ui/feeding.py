"""What the tests of feeds in the window share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.feeds import refresh
from reader.library import Library
from tests.support.feed_server import FeedServer
from tests.ui.helpers import settle, until
from ui.sections import Section
from ui.window import MainWindow

SUMMARY = (
    "The old harbour is to become a park with trees, a market and a long quay for walkers. "
    "Work begins in spring, and the fishing boats keep their places. "
)


def stories(server: FeedServer, path: str, numbers: range, title: str = "Harbour Times") -> None:
    """Lets `path` be a feed of stories, the highest number the newest."""
    entries = [
        server.entry(
            number,
            title=f"Story {number} of {title}",
            date=f"Tue, 03 Nov 2026 {number // 60:02d}:{number % 60:02d}:00 GMT",
        )
        for number in reversed(numbers)
    ]
    server.feed(path, entries, title)
    for number in numbers:
        server.page(f"/a/{number}", f"Story {number} of {title}", SUMMARY * 2)


def subscribe(
    library_path: Path, server: FeedServer, *paths: str, folder: str = "", ask: bool = True
) -> list[int]:
    """Subscribes to feeds before the window opens, and has what they hold; their numbers."""
    with Library.open(library_path) as library:
        place = library.feeds.add_folder(folder).id if folder else None
        found = [
            library.feeds.add(server.url(each), folder=place, typed=server.url(each))[0].id
            for each in paths
        ]
        if ask:
            refresh(library, found)
    return found


def dialog(kind: type[QWidget]) -> QWidget:
    """The open dialog of a kind."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
    return next(each for each in shown if each.isVisible())


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Waits until all is done, and what was started by that too."""
    until(qtbot, lambda: not window.refreshing.is_running)
    settle(qtbot, window)
    settle(qtbot, window)


def rows(window: MainWindow) -> list[str]:
    """The titles of the left edge from top to bottom, indented as they stand."""
    model = window.sections.model
    found = [each.data() for each in model.indexes()]
    return [str(each) for each in found]


def row_of(window: MainWindow, section: Section) -> dict[str, object]:
    """What the left edge shows of a section: its count, and what is wrong with it."""
    from ui.sections.model import COUNT, TROUBLE

    index = window.sections.model.index_of(section)
    return {"count": index.data(COUNT), "trouble": index.data(TROUBLE)}


def feed(number: int) -> Section:
    """The section of a feed."""
    return Section("feed", number=number)


def folder(number: int) -> Section:
    """The section of a folder."""
    return Section("folder", number=number)


def menu_entry(window: MainWindow, section: Section, text: str) -> Callable[[], None]:
    """An entry of the menu of a section."""
    menu = window.feeds.menu(section)
    found = next(each for each in menu.actions() if each.text() == text)
    return found.trigger
