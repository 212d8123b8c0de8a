"""What keeps a window from opening is said in one sentence, before Qt can abort."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.cli.fonts import missing_korean_font
from ui import preflight
from ui.packages import PACKAGES, WAYLAND_LIBRARIES, XCB_LIBRARIES

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone")

PROJECT = Path(__file__).parents[2]


def check(module: str, tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a module in a process of its own that has no display but what `environment` names."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QT_", "XDG_", "WAYLAND_")) and name != "DISPLAY"
    }
    ours = {"PYTHONPATH": str(PROJECT), "NARANHI_LIBRARY": str(tmp_path / "library")}
    return subprocess.run(
        [sys.executable, "-m", module],
        env={**kept, **ours, **environment},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def platform_trouble(environment: Mapping[str, str], **troubles: str | None) -> str | None:
    checks = {name: (lambda trouble=trouble: trouble) for name, trouble in troubles.items()}
    return preflight.platform_trouble(environment, checks)


@pytest.mark.parametrize("module", ["ui.preflight", "ui.launch"])
def test_without_a_display_it_says_so(tmp_path: Path, module: str) -> None:
    done = check(module, tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        "naranhi: No display was found; start Naranhi in a desktop session,"
        " or use the command line: naranhi --help\n"
    )
    assert not (tmp_path / "library").exists()


def test_a_display_that_does_not_answer_is_no_display(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as taken:
        taken.bind(("127.0.0.1", 0))
        display = f"127.0.0.1:{taken.getsockname()[1] - 6000}"
        done = check("ui.preflight", tmp_path, DISPLAY=display)
    assert done.returncode == 2, done
    assert done.stderr.count("\n") == 1


def test_a_platform_without_a_display_is_enough(tmp_path: Path) -> None:
    done = check("ui.preflight", tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done


@pytest.mark.parametrize(
    "environment",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "minimal:enable_fonts"},
        {"QT_QPA_PLATFORM": "xcb;offscreen", "DISPLAY": ":0"},
        {"QT_QPA_PLATFORM": "vnc:size=800x600"},
    ],
)
def test_platforms_that_need_no_display(environment: dict[str, str]) -> None:
    assert platform_trouble(environment, xcb="no xcb", wayland="no wayland") is None


@pytest.mark.parametrize("platform", ["bogus", "linuxfb", "eglfs", "minimalegl:x=1"])
def test_a_platform_that_would_abort_is_refused(tmp_path: Path, platform: str) -> None:
    name = platform.split(":")[0]
    done = check("ui.launch", tmp_path, QT_QPA_PLATFORM=platform)
    assert done.returncode == 2, done
    assert done.stderr == (
        f"naranhi: Naranhi cannot be shown by {name!r}, which QT_QPA_PLATFORM names;"
        " unset that variable, or use the command line: naranhi --help\n"
    )


def test_a_platform_that_is_refused_gives_way_to_the_next() -> None:
    assert platform_trouble({"QT_QPA_PLATFORM": "bogus;offscreen"}) is None
    assert platform_trouble({"QT_QPA_PLATFORM": "bogus;xcb"}, xcb=None) is None


def test_one_display_of_two_is_enough() -> None:
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert platform_trouble(both, xcb=None, wayland="no wayland") is None
    assert platform_trouble(both, xcb="no xcb", wayland=None) is None
    assert platform_trouble(both, xcb="no xcb", wayland="no wayland") == "no wayland"
    assert platform_trouble({"DISPLAY": ":0"}, xcb="no xcb", wayland=None) == "no xcb"
    session = {"XDG_SESSION_TYPE": "wayland"}
    assert platform_trouble(session, xcb="no xcb", wayland=None) is None
    chosen = {**both, "QT_QPA_PLATFORM": "xcb"}
    assert platform_trouble(chosen, xcb="no xcb", wayland=None) == "no xcb"


@pytest.mark.parametrize(
    ("library", "packages"),
    [
        ("libEGL.so.1", ("libegl1", "libglvnd-egl", "libglvnd")),
        ("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11")),
        ("libxcb-cursor.so.0", ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor")),
    ],
)
def test_a_missing_library_is_named_with_its_packages(
    library: str, packages: tuple[str, str, str]
) -> None:
    error = f"{library}: cannot open shared object file: No such file or directory"
    debian, fedora, arch = packages
    assert preflight.library_trouble(error, ()) == (
        f"Qt needs {library} to open a window; install {debian} (Debian, Ubuntu), {fedora}"
        f" (Fedora) or {arch} (Arch), or use the command line: naranhi --help"
    )


def test_all_missing_libraries_are_named_at_once() -> None:
    error = "libEGL.so.1: cannot open shared object file: No such file or directory"
    trouble = preflight.library_trouble(error, ("libc.so.6", "libnot-there.so.9"))
    assert "Qt needs libEGL.so.1, libnot-there.so.9 to open a window; install libegl1 " in trouble


def test_a_library_that_is_in_no_table_is_named_all_the_same() -> None:
    error = "libodd-1.2.so.3: cannot open shared object file: No such file or directory"
    assert "Qt needs libodd-1.2.so.3; install the package that holds it" in (
        preflight.library_trouble(error, ())
    )
    assert "Qt cannot be loaded (GLIBC_2.99 not found)" in (
        preflight.library_trouble("GLIBC_2.99 not found", ())
    )


def test_a_missing_plugin_library_is_found_before_qt_looks(tmp_path: Path) -> None:
    """A platform plugin that needs a library which is nowhere: what a bare machine has."""
    broken = tmp_path / "libqxcb.so"
    broken.write_bytes(b"\x7fELF but not really")
    trouble = preflight.plugin_trouble(broken, ())
    assert trouble is not None
    assert trouble.startswith("Qt cannot be loaded (")
    missing = preflight.plugin_trouble(tmp_path / "libqwayland.so", ())
    assert missing is not None
    assert "libqwayland.so is not there" in missing


def test_every_library_that_qt_needs_has_its_packages() -> None:
    assert {*XCB_LIBRARIES, *WAYLAND_LIBRARIES} <= set(PACKAGES)
    assert all(all(names) for names in PACKAGES.values())


@pytest.mark.parametrize(("listed", "missing"), [("", True), ("Noto Sans CJK KR", False)])
def test_whether_a_korean_font_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listed: str, missing: bool
) -> None:
    lister = tmp_path / "fc-list"
    lister.write_text(f"#!/bin/sh\n[ -z '{listed}' ] || echo '{listed}'\n")
    lister.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    sentence = missing_korean_font()
    assert (sentence is not None) == missing
    for package in ("fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"):
        assert sentence is None or package in sentence


def test_where_fonts_cannot_be_listed_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert missing_korean_font() is None
    lister = tmp_path / "fc-list"
    lister.write_text("#!/bin/sh\nexit 1\n")
    lister.chmod(0o755)
    assert missing_korean_font() is None
