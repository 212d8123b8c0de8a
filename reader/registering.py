"""Telling the desktop that ``naranhi:`` addresses are ours, for this user alone.

As the Desktop Entry Specification of freedesktop.org says: an entry with the scheme as a MIME type,
among the user's applications. Nothing outside the user's own folders is touched.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Final

from reader.errors import NaranhiError

ENTRY: Final = "naranhi.desktop"
SCHEME: Final = "x-scheme-handler/naranhi"
_ICON: Final = Path("icons", "hicolor", "scalable", "apps", "naranhi.svg")
_PATIENCE: Final = 10.0
_SPECIAL: Final = re.compile(r'(["`$\\])')


class RegisteringError(NaranhiError):
    """The desktop could not be told."""


def register() -> Path:
    """Makes this installation the one that opens ``naranhi:`` addresses; the entry's path.

    Raises `RegisteringError` where the system knows no such entries, or they cannot be written.
    """
    _require_linux()
    applications = _data_folder() / "applications"
    entry = applications / ENTRY
    try:
        _write(entry, _entry().encode())
        _write(_data_folder() / _ICON, (files("resources") / "icons" / "logo.svg").read_bytes())
    except OSError as error:
        raise RegisteringError(
            "“{entry}” cannot be written; make the folder writable and try again.",
            str(error),
            entry=entry,
        ) from error
    _run("update-desktop-database", str(applications))
    _run("xdg-mime", "default", ENTRY, SCHEME)
    return entry


def unregister() -> bool:
    """Takes the entry and its icon away again; whether there was one.

    Raises `RegisteringError` where they cannot be removed.
    """
    _require_linux()
    entry = _data_folder() / "applications" / ENTRY
    was_there = entry.exists()
    try:
        for path in (entry, _data_folder() / _ICON):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise RegisteringError(
            "“{entry}” cannot be removed; make the folder writable and try again.",
            str(error),
            entry=entry,
        ) from error
    _run("update-desktop-database", str(entry.parent))
    return was_there


def _require_linux() -> None:
    if sys.platform in ("win32", "darwin"):
        raise RegisteringError(
            "On this system an installer sets up naranhi: addresses; paste addresses until then."
        )


def _data_folder() -> Path:
    stated = os.environ.get("XDG_DATA_HOME", "")
    return Path(stated) if Path(stated).is_absolute() else Path.home() / ".local" / "share"


def _entry() -> str:
    shipped = (files("resources") / "desktop" / ENTRY).read_text("utf-8")
    started = " ".join(_quoted(part) for part in _command())
    return re.sub(r"(?m)^Exec=.*$", lambda _: f"Exec={started} %u", shipped)


def _command() -> tuple[str, ...]:
    """What starts this very installation."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    script = Path(sys.executable).parent / "naranhi"
    return (str(script),) if script.exists() else (sys.executable, "-m", "ui.launch")


def _quoted(part: str) -> str:
    """An argument as an entry's Exec line holds it, whose values are unescaped twice."""
    escaped = _SPECIAL.sub(r"\\\1", part).replace("%", "%%")
    return '"' + escaped.replace("\\", "\\\\") + '"'


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _run(*command: str) -> None:
    """Runs one of the desktop's own programs, if it is there; the entry is valid without."""
    program = shutil.which(command[0])
    if program is None:
        return
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run(
            [program, *command[1:]],
            check=False,
            timeout=_PATIENCE,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
