"""The translation memory goes out to a TMX file and comes back."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.library import Library
from tests.ui.helpers import settle, until
from ui.window import MainWindow

MANY = 2_000


def said(window: MainWindow) -> str:
    return window.messages.message.text if window.messages.message is not None else ""


def fill(library_path: Path) -> None:
    with Library.open(library_path) as library:
        made = {f"Sentence {each}.": f"문장 {each}." for each in range(MANY)}
        library.remember(made, "en", "ko", "en_ko-1.1")


def test_the_memory_goes_out_and_comes_back(
    qtbot: QtBot, window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    fill(library_path)
    file = tmp_path / "memory.tmx"
    window.memory.export_file(file)
    assert said(window) == "Exporting memory.tmx…"
    until(qtbot, lambda: said(window) == "Exported 2000 translations to memory.tmx.")
    window.memory.import_file(file)
    until(
        qtbot,
        lambda: said(window) == "Translations added: 0, changed: 0, there already: 2000.",
    )
    settle(qtbot, window)


def test_a_cancelled_export_leaves_no_file(
    qtbot: QtBot, window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    fill(library_path)
    file = tmp_path / "memory.tmx"
    window.memory.export_file(file)
    window.messages.offer_button.click()
    settle(qtbot, window)
    assert list(tmp_path.glob("*.tmx*")) == []
    assert said(window) == ""


def test_a_file_that_is_no_memory_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tmx"
    broken.write_text("<tmx><body><tu>")
    window.memory.import_file(broken)
    until(qtbot, lambda: "broken.tmx”" in said(window))
    settle(qtbot, window)
