"""The models that are in memory: each loaded once for all work, and let go when nobody needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock, Timer
from typing import Final

from reader.settings import IDLE_MINUTES, Settings
from reader.translation.engine import Engine
from reader.translation.machine import Machine
from reader.translation.model import MODEL_FILE, Model
from reader.translation.turns import Turns

_SECONDS: Final = 60.0

_Key = tuple[Path, Machine, tuple[int, int]]
"""Where the model is, how it runs, and what tells its weights from others put in their place."""


class Engines:
    """A pool of engines. Any thread may ask; all of its engines take turns with each other.

    `start_timer` calls a function after some seconds, in a thread of its own.
    """

    def __init__(self, start_timer: Callable[[float, Callable[[], None]], Timer] | None = None):
        self.turns = Turns()
        self._start_timer = start_timer or _start_timer
        self._lock = Lock()
        self._engines: dict[_Key, Engine] = {}
        self._users: dict[_Key, int] = {}
        self._timers: dict[_Key, Timer] = {}

    @contextmanager
    def use(self, model: Model, settings: Settings | None = None) -> Iterator[Engine]:
        """The engine of `model`, kept in memory inside the block and for the idle time after it.

        `settings` say how models run and how long the idle time is; without them, what is usual.
        Raises `SettingsError` if they are not possible.
        """
        machine = Machine.of(settings) if settings else Machine()
        minutes = settings.get(IDLE_MINUTES) if settings else IDLE_MINUTES.default
        key = (model.path, machine, _weights(model.path))
        with self._lock:
            engine = self._engine(key, model)
            self._users[key] = self._users.get(key, 0) + 1
            if key in self._timers:
                self._timers.pop(key).cancel()
        try:
            yield engine
        finally:
            self._leave(key, minutes)

    def loaded(self) -> list[Model]:
        """The models that are in memory now."""
        with self._lock:
            return [engine.model for engine in self._engines.values() if engine.loaded]

    def release(self) -> None:
        """Let go of every model that nobody uses now, without waiting for the idle time."""
        with self._lock:
            free = [key for key in self._engines if not self._users.get(key)]
        for key in free:
            self._let_go(key)

    def _engine(self, key: _Key, model: Model) -> Engine:
        """The engine of that key; a new one if the package was replaced by another version."""
        known = self._engines.get(key)
        if known is None or known.model != model:
            self._engines[key] = Engine(model, key[1], self.turns)
        return self._engines[key]

    def _leave(self, key: _Key, minutes: int) -> None:
        with self._lock:
            self._users[key] -= 1
            if self._users[key]:
                return
            is_kept = bool(minutes) and self._start_clock(key, minutes)
        if not is_kept:
            self._let_go(key)

    def _start_clock(self, key: _Key, minutes: int) -> bool:
        """Keep an engine for so long; False where there is no memory for the clock's thread."""
        try:
            let_go = self._start_timer(minutes * _SECONDS, lambda: self._let_go(key))
        except (RuntimeError, MemoryError):
            return False
        self._timers[key] = let_go
        return True

    def _let_go(self, key: _Key) -> None:
        with self._lock:
            if self._users.get(key):
                return
            engine = self._engines.pop(key, None)
            timer = self._timers.pop(key, None)
        if timer is not None:
            timer.cancel()
        if engine is not None:
            engine.unload()


@cache
def shared_engines() -> Engines:
    """The pool of this process."""
    return Engines()


def _weights(folder: Path) -> tuple[int, int]:
    """Changes when a package is installed again, be it one of the same name and size."""
    try:
        found = (folder / MODEL_FILE).stat()
    except OSError:  # loading it says what is wrong
        return 0, 0
    return found.st_ino, found.st_mtime_ns


def _start_timer(seconds: float, work: Callable[[], None]) -> Timer:
    timer = Timer(seconds, work)
    timer.daemon = True
    timer.name = "model-idle"
    timer.start()
    return timer
