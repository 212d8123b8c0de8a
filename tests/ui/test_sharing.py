"""What a browser hands over by a naranhi: address is shown before anything is done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.errors import NaranhiError
from tests.ui.helpers import PATIENCE, titles, until
from ui.add_dialog import AddAddressDialog, AddTextDialog
from ui.application import Bell
from ui.browser_dialog import BrowserDialog
from ui.launch import without_shared
from ui.sharing import BOOKMARKLET, Shared, read_shared
from ui.window import MainWindow

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("given", "shared"),
    [
        ("naranhi:add?url=https%3A%2F%2Fe.example%2F%3Fb", Shared("https://e.example/?b", "")),
        ("NARANHI://add/?url=http://example.com/", Shared("http://example.com/", "")),
        ("naranhi:add?text=Salt%20is%20old.", Shared("", "Salt is old.")),
        ("naranhi:add?title=Salt&text=It+is+old.", Shared("", "Salt\n\nIt is old.")),
        ("naranhi:add?url=https://e.example/%EC%86%8C", Shared("https://e.example/소", "")),
        ("naranhi:add?text=x&url=https://example.com/", Shared("https://example.com/", "")),
    ],
)  # fmt: skip
def test_what_an_address_says(given: str, shared: Shared) -> None:
    assert read_shared(given) == shared


@pytest.mark.parametrize(
    "given",
    [
        "naranhi:", "naranhi:add", "naranhi:add?", "naranhi:delete?url=https://example.com/",
        "naranhi:add?url=javascript%3Aalert(1)", "naranhi:add?url=file%3A%2F%2F%2Fetc%2Fhosts",
        "naranhi:add?url=%2Fetc%2Fhosts&text=x", "naranhi:add?text=%20", "other:add?text=x",
        "naranhi://[add?text=x", "naranhi:add?text=" + "x" * 200_000,
        "naranhi:add?" + "a=1&" * 50 + "text=x",
    ],
)  # fmt: skip
def test_anything_else_is_refused(given: str) -> None:
    with pytest.raises(NaranhiError):
        read_shared(given)


@pytest.mark.parametrize(
    ("arguments", "shared"),
    [
        (["naranhi:add?url=x"], "naranhi:add?url=x"),
        (["--library", "here", "--offline", "Naranhi:add"], "Naranhi:add"),
        (["add", "naranhi:add?url=x"], ""),
        (["--library", "here", "add", "naranhi:x"], ""),
        (["--library", "naranhi"], ""),
        ([], ""),
    ],
)
def test_the_address_is_taken_off_the_command_line(arguments: list[str], shared: str) -> None:
    rest = arguments[:-1] if shared else arguments
    assert without_shared(arguments) == (rest, shared)


def test_an_address_is_shown_before_it_is_fetched(qtbot: QtBot, window: MainWindow) -> None:
    window.adding.take_shared("naranhi:add?url=https%3A%2F%2Fexample.com%2Fsalt")
    (dialog,) = window.findChildren(AddAddressDialog)
    assert dialog.findChildren(QLineEdit)[0].text() == "https://example.com/salt"
    assert not window.operations.busy
    dialog.reject()


def test_a_text_is_shown_and_added(qtbot: QtBot, window: MainWindow) -> None:
    window.adding.take_shared("naranhi:add?title=Salt%20roads&text=Salt%20is%20old.%20Very.")
    (dialog,) = window.findChildren(AddTextDialog)
    assert (
        dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "Salt roads\n\nSalt is old. Very."
    )
    dialog.accept()
    until(qtbot, lambda: titles(window) == ["Salt roads"])


def test_nonsense_is_told(qtbot: QtBot, window: MainWindow) -> None:
    window.adding.take_shared("naranhi:add?url=file%3A%2F%2F%2Fetc%2Fhosts")
    assert window.messages.message is not None
    assert "no web address" in window.messages.message.text


@pytest.mark.parametrize(
    "shared", ["naranhi:add?url=https://example.com/%EA%B0%80", "naranhi:" + "x" * 50_000]
)
def test_a_second_start_hands_over_what_it_was_given(
    qtbot: QtBot, library_path: Path, shared: str
) -> None:
    library_path.mkdir()
    bell = Bell(library_path)
    code = (
        "import sys; from pathlib import Path; from ui.application import bring_forward;"
        f"print(bring_forward(Path({str(library_path)!r}), sys.argv[1]))"
    )
    with qtbot.waitSignal(bell.handed, timeout=PATIENCE) as handed:
        caller = subprocess.Popen(
            [sys.executable, "-c", code, shared],
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    until(qtbot, lambda: caller.poll() is not None)
    said, complaints = caller.communicate()
    assert (said.strip(), complaints) == ("True", "")
    assert handed.args == [shared]
    bell.close()


def test_the_bookmark_is_copied_and_addresses_are_set_up(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform in ("win32", "darwin"):
        pytest.skip("an installer does it there")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    window.adding.explain_browser()
    (dialog,) = window.findChildren(BrowserDialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == BOOKMARKLET
    dialog.set_up.click()
    entry = tmp_path / "data" / "applications" / "naranhi.desktop"
    until(
        qtbot,
        lambda: str(entry) in (window.messages.message.text if window.messages.message else ""),
    )
    assert "x-scheme-handler/naranhi" in entry.read_text("utf-8")
    dialog.reject()


def test_the_help_page_has_the_bookmark_and_the_command() -> None:
    page = (PROJECT / "resources" / "help" / "browser.md").read_text("utf-8")
    assert BOOKMARKLET.replace("\n", "\\n") in page
    assert "naranhi register" in page
