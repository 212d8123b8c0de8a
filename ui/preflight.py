"""Tells, before Qt is started, whether a window can be opened: Qt itself would abort.

``python -m ui.preflight`` prints what is missing and exits with 2, or with 0 where nothing is.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from reader.cli.fonts import missing_korean_font
from reader.cli.output import say_trouble, use_utf8
from ui.packages import PACKAGES, QT_LIBRARIES, WAYLAND_LIBRARIES, XCB_LIBRARIES

CANNOT_OPEN: Final = 2

_WITHOUT_DISPLAY: Final = ("offscreen", "minimal", "vnc")
_USE_COMMANDS: Final = "or use the command line: naranhi --help"
_MISSING: Final = re.compile(r"(?P<library>lib[\w.+-]+\.so[\w.]*): cannot open shared object file")

Platforms = Mapping[str, Callable[[], str | None]]
"""Checks of Qt platforms by name: each gives a sentence on what is wrong, or None."""


def report() -> int:
    """Prints what keeps the window from opening, and a warning where Korean cannot be shown.

    Gives the exit status: 0, or `CANNOT_OPEN`.
    """
    trouble = window_trouble()
    if trouble is not None:
        say_trouble(trouble)
        return CANNOT_OPEN
    font = missing_korean_font()
    if font is not None:
        say_trouble(font)
    return 0


def window_trouble() -> str | None:
    """A sentence on what is missing for a window and how to get it, or None where nothing is."""
    trouble = _qt_trouble()
    if trouble is not None or not sys.platform.startswith("linux"):
        return trouble
    return platform_trouble(os.environ, {"xcb": _xcb_trouble, "wayland": _wayland_trouble})


def _qt_trouble() -> str | None:
    try:
        import PySide6.QtWidgets  # noqa: F401 -- loading it is the check
    except ModuleNotFoundError as error:
        return f"{error.name} is not installed; run 'python -m pip install naranhi' again."
    except ImportError as error:
        headless = os.environ.get("QT_QPA_PLATFORM")
        return library_trouble(str(error), QT_LIBRARIES if headless else XCB_LIBRARIES)
    return None


def platform_trouble(environment: Mapping[str, str], checks: Platforms) -> str | None:
    """What is wrong with every platform that Qt would try, or None where one will do.

    Qt tries those that ``QT_QPA_PLATFORM`` names (``name:options``, divided by semicolons), else
    the ones whose display is there. Those in neither `checks` nor `_WITHOUT_DISPLAY` are refused:
    Qt aborts where their hardware is not there, and where it does not know them.
    """
    named = environment.get("QT_QPA_PLATFORM", "")
    platforms = [each.split(":")[0] for each in named.split(";") if each]
    if not platforms:
        platforms = [name for name, there in _displays(environment).items() if there]
    if not platforms:
        return _no_answer("")
    troubles = []
    for platform in platforms:
        trouble = _trouble_with(platform, checks)
        if trouble is None:
            return None
        troubles.append(trouble)
    return troubles[0]


def _trouble_with(platform: str, checks: Platforms) -> str | None:
    name = platform.lower().removesuffix("-egl")
    if name in _WITHOUT_DISPLAY:
        return None
    if name in checks:
        return checks[name]()
    return (
        f"Naranhi cannot be shown by {platform!r}, which QT_QPA_PLATFORM names;"
        f" unset that variable, {_USE_COMMANDS}"
    )


def _displays(environment: Mapping[str, str]) -> dict[str, bool]:
    """Which platforms Qt tries of its own accord."""
    session = environment.get("XDG_SESSION_TYPE") == "wayland"
    return {
        "wayland": session or bool(environment.get("WAYLAND_DISPLAY")),
        "xcb": bool(environment.get("DISPLAY")),
    }


def _xcb_trouble() -> str | None:
    """Whether Qt's X11 plugin loads and the X server that ``DISPLAY`` names lets us in."""
    trouble = plugin_trouble(_plugin("libqxcb.so"), XCB_LIBRARIES)
    if trouble is not None:
        return trouble
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return _no_answer(os.environ.get("DISPLAY", "")) if refused else None


def _wayland_trouble() -> str | None:
    """Whether Qt's Wayland plugin loads and a compositor answers."""
    trouble = plugin_trouble(_plugin("libqwayland.so"), WAYLAND_LIBRARIES)
    if trouble is not None or "WAYLAND_SOCKET" in os.environ:
        return trouble  # a socket that was handed to us can be connected to only once, by Qt
    client = ctypes.CDLL("libwayland-client.so.0")
    client.wl_display_connect.restype = ctypes.c_void_p
    client.wl_display_connect.argtypes = (ctypes.c_char_p,)
    client.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    display = client.wl_display_connect(None)
    if display is None:
        return _no_answer(os.environ.get("WAYLAND_DISPLAY", ""))
    client.wl_display_disconnect(display)
    return None


def _no_answer(display: str) -> str:
    found = f"The display {display!r} does not answer" if display else "No display was found"
    return f"{found}; start Naranhi in a desktop session, {_USE_COMMANDS}"


def plugin_trouble(plugin: Path, needs: tuple[str, ...]) -> str | None:
    """What keeps the platform plugin from loading; `needs` are the system libraries it uses."""
    if not plugin.exists():
        return f"Qt's plugin {plugin.name} is not there; run 'python -m pip install naranhi' again."
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return library_trouble(str(error), needs)
    return None


def _plugin(name: str) -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / name


def library_trouble(error: str, needs: tuple[str, ...]) -> str:
    """Names the packages of the library that `error` misses and of whatever `needs` are away."""
    match = _MISSING.search(error)
    if match is None:
        return f"Qt cannot be loaded ({error}); reinstall PySide6-Essentials, {_USE_COMMANDS}"
    others = [each for each in needs if each != match["library"] and not _loads(each)]
    missing = [match["library"], *others]
    packages = [PACKAGES[each] for each in missing if each in PACKAGES]
    if not packages:
        names = ", ".join(missing)
        return f"Qt needs {names}; install the package that holds it, {_USE_COMMANDS}"
    debian, fedora, arch = (" ".join(dict.fromkeys(names)) for names in zip(*packages, strict=True))
    return (
        f"Qt needs {', '.join(missing)} to open a window; install {debian} (Debian, Ubuntu),"
        f" {fedora} (Fedora) or {arch} (Arch), {_USE_COMMANDS}"
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    use_utf8()
    sys.exit(report())
