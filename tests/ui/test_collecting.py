"""What is let go in a circle is destroyed on the window's thread."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.helpers import until
from ui.collecting import Collector


class Circle(QObject):
    """An object that holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def make_objects(kept: list[list[int]]) -> None:
    """Makes more objects than Python leaves uncollected."""
    kept.extend([each] for each in range(20 * gc.get_threshold()[0]))


def test_a_thread_in_the_background_destroys_nothing_of_the_window(
    qtbot: QtBot, qapp: QApplication
) -> None:
    destroyed_on: list[threading.Thread] = []
    weakref.finalize(Circle(), lambda: destroyed_on.append(threading.current_thread()))
    kept: list[list[int]] = []
    worker = threading.Thread(target=make_objects, args=(kept,))
    worker.start()
    worker.join()
    assert not destroyed_on
    until(qtbot, lambda: bool(destroyed_on))
    assert destroyed_on == [threading.main_thread()]


def test_python_collects_again_once_the_window_is_gone(qapp: QApplication) -> None:
    assert not gc.isenabled()
    Collector().close()
    assert gc.isenabled()
    gc.disable()
