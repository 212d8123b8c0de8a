"""What the window remembers from one day to the next, in ``window.ini`` beside the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

_FILE: Final = "window.ini"
_SCROLLS_KEPT: Final = 200

T = TypeVar("T")


class State:
    """Named values that outlive the window; each has a default, so that none must be there."""

    def __init__(self, library_path: Path) -> None:
        self._settings = QSettings(str(library_path / _FILE), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """The remembered text called `name`."""
        value = self._settings.value(name, default)
        return value if isinstance(value, str) else default

    def choice(self, name: str, choices: tuple[T, ...], default: T) -> T:
        """The remembered one of `choices`, or `default` if what is remembered is none of them."""
        value = self._settings.value(name, default)
        return value if value in choices else default

    def number(self, name: str, default: int) -> int:
        """The remembered whole number called `name`."""
        try:
            return int(cast("Any", self._settings.value(name, default)))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str, default: bool = False) -> bool:
        """The remembered yes or no called `name`."""
        value = self._settings.value(name, default)
        return value if isinstance(value, bool) else value == "true"

    def data(self, name: str) -> QByteArray:
        """The remembered bytes called `name`, such as a window's geometry; empty if none."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember(self, name: str, value: str | int | bool | QByteArray) -> None:
        """Keeps `value` under `name`."""
        self._settings.setValue(name, value)

    def scroll(self, article: int) -> float:
        """Where the reader left the article numbered `article`: 0.0 if it was not read yet."""
        try:
            return float(self._scrolls().get(str(article), 0.0))
        except ValueError:
            return 0.0

    def remember_scroll(self, article: int, position: float) -> None:
        """Keeps where the reader left an article, for the last 200 articles."""
        kept = self._scrolls()
        kept.pop(str(article), None)
        if position > 0:
            kept[str(article)] = f"{position:.2f}"
        newest = list(kept.items())[-_SCROLLS_KEPT:]
        self._settings.setValue("scroll", [f"{key}={value}" for key, value in newest])

    def save(self) -> None:
        """Writes everything to the disk now."""
        self._settings.sync()

    def _scrolls(self) -> dict[str, str]:
        value = self._settings.value("scroll", [])
        entries = [value] if isinstance(value, str) else value
        if not isinstance(entries, list):
            return {}
        pairs = (str(entry).split("=", 1) for entry in entries)
        return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}
