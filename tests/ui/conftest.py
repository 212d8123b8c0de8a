"""A real window on a real library; a test fails on what Qt warns of and on what it leaves."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.annotation import COLORS, HighlightColor
from reader.intake import read_text
from reader.library import Library
from tests.ui.helpers import ENGLISH, KOREAN, open_article, settle
from ui.application import make_application
from ui.collecting import Collector
from ui.colours import highlight_colours
from ui.interface import speak
from ui.theme import theme
from ui.window import MainWindow

_OFFSCREEN = "This plugin does not support "
_LAST_STEP = 2.0

OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it."""
    return make_application()


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    yield
    capture = getattr(request.node, "qt_log_capture", None)
    records = capture.records if capture is not None else []
    complaints = [
        str(each)
        for each in records
        if each.log_type_name != "QtDebugMsg" and _OFFSCREEN not in each.message
    ]
    threads = _threads_left()
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    for widget in shown:
        widget.close()
    assert not complaints
    assert not threads
    assert not shown


def _threads_left() -> list[str]:
    """The program's own threads that do not end, though one may be at its last step."""
    ours = [each for each in threading.enumerate() if each.name.startswith("naranhi")]
    for each in ours:
        each.join(_LAST_STEP)
    return [each.name for each in ours if each.is_alive()]


@pytest.fixture(autouse=True, scope="module")
def _collected_here(qapp: QApplication) -> Iterator[None]:
    """Garbage goes as in the program."""
    collector = Collector()
    yield
    collector.close()


@pytest.fixture(autouse=True)
def _plain_looks(qapp: QApplication) -> Iterator[None]:
    """English, and the system's colours, whatever a test chooses."""
    speak("en")
    theme().set_mode("system")
    yield
    theme().set_mode("system")
    highlight_colours().set_all([HighlightColor(key) for key in COLORS])


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """The folder of a library that does not exist yet."""
    return tmp_path / "library"


@pytest.fixture
def two_articles(library_path: Path) -> tuple[int, int]:
    """An English article and an older Korean one, in the library; their numbers."""
    with Library.open(library_path) as library:
        english = library.add(read_text(ENGLISH)).id
        return english, library.add(read_text(KOREAN)).id


@pytest.fixture
def open_window(qtbot: QtBot, library_path: Path) -> Iterator[OpenWindow]:
    """Opens windows on the library, each once the one before is closed; closes the last."""
    opened: list[MainWindow] = []

    def open_one(*, sample: bool = False) -> MainWindow:
        window = MainWindow(library_path, sample=sample)
        opened.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        settle(qtbot, window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """A window on the library as the other fixtures made it."""
    return open_window()


@pytest.fixture
def reading(qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow) -> MainWindow:
    """A wide window with the English article open and the keyboard in its text."""
    window.resize(1280, 700)
    open_article(qtbot, window, two_articles[0])
    window.reading_view.setFocus()
    return window
