"""What was typed is there when the program is killed at the next moment."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.ui.helpers import noted

ROOT = Path(__file__).parents[2]
_TYPING = """
import sys
from pathlib import Path
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from reader.library import Library
from ui.application import make_application
from ui.reading import Passage
from ui.window import MainWindow

folder, article = Path(sys.argv[1]), int(sys.argv[2])
application = make_application()
window = MainWindow(folder)
window.show()
window.navigation.open_article(article)

def turn_until(holds):
    while not holds():
        application.processEvents()

turn_until(lambda: window.reading.article is not None and not window.operations.busy)
window.annotations.note(Passage("article", 0, 5))
turn_until(window.notes.cards.ids)
card = window.notes.cards.card(window.notes.cards.ids()[0])
turn_until(lambda: card.is_editing and not window.operations.busy)
if sys.argv[3] == "reply":
    card.finish()
    turn_until(lambda: not window.operations.busy)
    card.begin_reply()
print("ready", flush=True)
for letter in sys.stdin.readline().strip():
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(card.note_field, event)
    application.processEvents()
    print(letter, flush=True)
turn_until(lambda: False)
"""
TEXT = "갯벌의 새, birds"


@contextmanager
def typing(folder: Path, article: int, what: str) -> Iterator[subprocess.Popen[str]]:
    """A program with a window in which a note is open; it types what it is told, and is killed."""
    with subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(folder), str(article), what],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    ) as process:
        try:
            assert said(process) == "ready"
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().removesuffix("\n")


def tell(process: subprocess.Popen[str], text: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{text}\n")
    process.stdin.flush()


@pytest.mark.parametrize("keys", [1, 7, len(TEXT)])
def test_a_note_survives_the_end_of_the_program(
    two_articles: tuple[int, int], library_path: Path, keys: int
) -> None:
    with typing(library_path, two_articles[0], "note") as process:
        tell(process, TEXT)
        assert [said(process) for _ in range(keys)] == list(TEXT[:keys])
    (note,) = noted(library_path)
    assert note.selector.exact == "Tides"
    # A key that was on its way when the program was killed may be there or not.
    assert note.note.startswith(TEXT[:keys].strip())
    assert TEXT.startswith(note.note)


@pytest.mark.parametrize("what", ["note", "reply"])
def test_keys_are_kept_while_another_program_writes_to_the_library(
    two_articles: tuple[int, int], library_path: Path, what: str
) -> None:
    with (
        closing(sqlite3.connect(library_path / "library.db", isolation_level=None)) as other,
        typing(library_path, two_articles[0], what) as process,
    ):
        other.execute("BEGIN IMMEDIATE")
        tell(process, TEXT)
        assert [said(process) for _ in TEXT] == list(TEXT)
        process.kill()
        process.wait()
        other.execute("ROLLBACK")
        before = other.execute("SELECT note FROM annotation").fetchall()
    assert before == [("",)]
    (note,) = noted(library_path)
    assert (note.note, *(each.text for each in note.replies)).count(TEXT) == 1
    assert noted(library_path) == [note]
