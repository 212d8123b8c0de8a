"""Looks whether the command line has changed the library, and has what changed shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.operations import Change, Operations

INTERVAL: Final = 1000
"""Milliseconds between two looks while the window is shown."""

_EVERYTHING: Final = frozenset(Change)
_SHOWN: Final = frozenset({Change.ARTICLES, Change.ANNOTATIONS})


class Watch(QObject):
    """Compares a number of the library with what it was before, now and then and when told to.

    Tasks of the window change the library by connections of their own, which the number does not
    tell from others. After one of them only what costs little is read again, and no work is begun,
    which would be a change in its turn; the rest follows when the reader comes back to the window.
    """

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._number: int | None = None
        self._tasks = 0
        self._owing = False
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._glance)
        self.look()

    def look(self) -> None:
        """Has everything read again if another connection has changed the library."""
        self._ask(told=True)

    def set_active(self, active: bool) -> None:
        """Begins to look by itself, or stops that."""
        if active:
            self._timer.start()
        else:
            self._timer.stop()

    def _glance(self) -> None:
        if not self._operations.busy:
            self._ask(told=False)

    def _ask(self, *, told: bool) -> None:
        may_be_own = self._operations.tasks_ended != self._tasks
        self._operations.query(
            lambda library: library.changes(),
            lambda number: self._compare(number, told, may_be_own),
            lambda _error: None,
            latest="library-changes",
        )

    def _compare(self, number: int, told: bool, may_be_own: bool) -> None:
        is_other = self._number not in (None, number)
        self._number, self._tasks = number, self._operations.tasks_ended
        if (told and (is_other or self._owing)) or (is_other and not may_be_own):
            self._owing = False
            self._operations.changed.emit(_EVERYTHING)
        elif is_other:
            self._owing = True
            self._operations.changed.emit(_SHOWN)
