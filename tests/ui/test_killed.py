"""What was typed is in the library when the program is killed the next moment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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
turn_until(lambda: card.is_editing)
for letter in "갯벌의 새, birds":
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(card.note_field, event)
    turn_until(lambda: not window.operations.busy)
print("typed", flush=True)
turn_until(lambda: False)
"""


def test_a_note_survives_the_end_of_the_program(
    two_articles: tuple[int, int], library_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _TYPING, str(library_path), str(two_articles[0])],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.kill()
    (note,) = noted(library_path)
    assert (note.selector.exact, note.note) == ("Tides", "갯벌의 새, birds")
