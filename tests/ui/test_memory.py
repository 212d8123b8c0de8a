"""The translation memory goes out to a TMX file and comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.translation.tmx import export_memory
from tests.ui.helpers import press, settle, until
from ui.window import MainWindow

MANY = 2_000


def said(window: MainWindow) -> str:
    return window.messages.message.text if window.messages.message is not None else ""


def known(library_path: Path, text: str) -> list[str]:
    with Library.open(library_path) as library:
        return [each.translation for each in library.memory.renderings(text, "en", "ko")]


def fill(library_path: Path) -> None:
    with Library.open(library_path) as library:
        made = {f"Sentence {each}.": f"문장 {each}." for each in range(MANY)}
        library.memory.remember(made, "en", "ko", "en_ko-1.1")


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


def test_an_import_is_undone_and_made_again(
    qtbot: QtBot, window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    fill(library_path)
    file = tmp_path / "memory.tmx"
    window.memory.export_file(file)
    until(qtbot, lambda: said(window).startswith("Exported 2000"))
    with Library.open(library_path) as library:
        before = next(iter(library.memory.units()))
        library.memory.correct({before.text: "내 문장."}, "en", "ko", "")
    other = tmp_path / "more.tmx"
    text = file.read_text("utf-8").replace("문장 0.", "새 문장.")
    stamp = datetime.now(UTC) + timedelta(days=1)
    text = text.replace(before.made, stamp.isoformat(timespec="microseconds"), 1)
    other.write_text(text.replace("Sentence 1999.", "Another."), "utf-8")
    window.memory.import_file(other)
    until(qtbot, lambda: said(window).startswith("Translations added: 1, changed: 1"))
    settle(qtbot, window)
    assert known(library_path, "Another.") == ["문장 1999."]
    assert known(library_path, before.text) == ["내 문장.", "새 문장."]
    window.messages.offer_button.click()
    settle(qtbot, window)
    assert known(library_path, "Another.") == []
    assert known(library_path, before.text) == ["내 문장.", "문장 0."]
    press(qtbot, window, "Ctrl+Shift+Z")
    settle(qtbot, window)
    assert known(library_path, "Another.") == ["문장 1999."]
    assert known(library_path, before.text) == ["내 문장.", "새 문장."]


def test_a_cancelled_import_takes_nothing_in(
    qtbot: QtBot, window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other") as library:
        made = {f"Sentence {each}.": f"문장 {each}." for each in range(MANY)}
        library.memory.remember(made, "en", "ko", "en_ko-1.1")
        export_memory(library, tmp_path / "memory.tmx")
    window.memory.import_file(tmp_path / "memory.tmx")
    window.messages.offer_button.click()
    settle(qtbot, window)
    assert not window.undo_stack.canUndo()
    with Library.open(library_path) as library:
        assert list(library.memory.units()) == []


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
