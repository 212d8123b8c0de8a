"""Garbage is collected on the window's thread, when nothing else is under way there."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_PAUSE: Final = 100
"""In milliseconds: short, so that there is little to go through each time."""

_SELDOM: Final = 500
"""Collections of the middle generation before one of the oldest; Python's own number is 10."""


class Collector(QObject):
    """Collects garbage between two events of the window, in place of Python, until it is closed.

    Python collects wherever the next object happens to be made. What is let go in a circle, such
    as a dialog and the functions that it is connected to, would be destroyed on a thread that works
    in the background, while Qt's objects may be touched on the window's thread only; or while Qt
    holds a lock that their destruction waits for.
    """

    def __init__(self) -> None:
        super().__init__()
        self._young, self._middle, _old = gc.get_threshold()
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self.collect)
        self._timer.start()
        gc.disable()

    def collect(self) -> None:
        """Collects the generations that have grown enough."""
        young, middle, old = gc.get_count()
        if old > _SELDOM:
            gc.collect()
        elif middle > self._middle:
            gc.collect(1)
        elif young > self._young:
            gc.collect(0)

    def spare(self) -> None:
        """Never again looks at what there is now, such as all modules and the window.

        Going through it stops every thread for more than the window may stall, and would find
        nothing: it stays until the end.
        """
        gc.freeze()

    def close(self) -> None:
        """Collects what there is, and leaves the work to Python again."""
        self._timer.stop()
        gc.collect()
        gc.enable()
