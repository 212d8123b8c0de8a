"""What the tests of the window share."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.annotation import Annotation
from reader.library import ArticleSummary, Library
from ui.note_card import NoteCard
from ui.reading import Passage
from ui.reading.canvas import Canvas
from ui.window import MainWindow

PATIENCE = 30_000
"""Milliseconds after which a test gives up waiting."""

ENGLISH = """Tides shape a coast
Posted October. 25, 2024 08:24,

The sea rises twice a day. Mudflats fill with crabs and birds. Villages plan by the moon.

Fishers read the tables at dawn. “We know each stone,” said one of them."""

SENTENCE = "Mudflats fill with crabs and birds."
"""The second sentence of the body of `ENGLISH`."""

MACHINE = "기계가 옮긴 문장 {}."
"""What `translate_by_machine` makes of the sentence of a number."""

KOREAN = """밀물과 썰물이 만드는 해안
입력 2024-10-24 03:00

바다는 하루에 두 번 차오른다. 갯벌에는 게와 새가 가득하다. 마을은 달을 보고 하루를 짠다."""


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Waits until all work in the background is done and shown."""
    qtbot.waitUntil(lambda: not window.operations.busy, timeout=PATIENCE)


def press(qtbot: QtBot, widget: QWidget, keys: str) -> None:
    """Presses a key such as "Ctrl+Shift+C" in `widget`."""
    *held, key = keys.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in held:
        modifiers |= getattr(Qt.KeyboardModifier, f"{name.replace('Ctrl', 'Control')}Modifier")
    qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{key}"), modifiers)


def type_text(widget: QWidget, text: str) -> None:
    """Types `text` in any script, as an input method hands it over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    """Waits until something holds."""
    qtbot.waitUntil(holds, timeout=PATIENCE)


def listed(window: MainWindow) -> list[ArticleSummary]:
    """The articles in the list, from top to bottom."""
    model = window.articles.model
    found = (model.summary(row) for row in range(model.rowCount()))
    return [each for each in found if each is not None]


def titles(window: MainWindow) -> list[str]:
    """The titles in the list, from top to bottom."""
    return [each.title for each in listed(window)]


def open_article(qtbot: QtBot, window: MainWindow, article: int) -> None:
    """Opens an article and waits until it is shown."""
    window.navigation.open_article(article)
    until(
        qtbot, lambda: window.reading.article is not None and window.reading.article.id == article
    )
    settle(qtbot, window)


def passage(window: MainWindow, text: str) -> Passage:
    """Where `text` stands in the open article."""
    start = window.reading_view.article_side().text.index(text)
    return Passage("article", start, start + len(text))


def highlight(qtbot: QtBot, window: MainWindow, text: str) -> int:
    """Highlights `text` in the open article; the number of the new annotation."""
    before = set(window.notes.cards.ids())
    window.annotations.highlight(passage(window, text), "yellow")
    until(qtbot, lambda: len(window.notes.cards.ids()) == len(before) + 1)
    settle(qtbot, window)
    return next(iter(set(window.notes.cards.ids()) - before))


def canvas(window: MainWindow) -> Canvas:
    """The page of the open article."""
    found = window.reading_view.findChild(Canvas)
    assert isinstance(found, Canvas)
    return found


def card(window: MainWindow, annotation: int) -> NoteCard:
    """The card of a note that is on screen."""
    found = window.notes.cards.card(annotation)
    assert found is not None
    return found


def over_translation(window: MainWindow) -> QPoint:
    """The middle of the translation of `SENTENCE`, in the viewport."""
    view = canvas(window)
    assert view.page is not None
    span = view.page.sentence_span("translation", 1)
    center = view.page.rects("translation", *span)[0].center()
    return QPointF(center.x(), center.y() - view.top).toPoint()


def menu_texts(menu: QMenu) -> list[str]:
    """What the entries of a menu say."""
    return [each.text().partition("\t")[0] for each in menu.actions() if not each.isSeparator()]


def translate_by_machine(path: Path, article: int) -> None:
    """Lets the library remember a translation of every sentence of an English article."""
    with Library.open(path) as library:
        sentences = library.article(article).all_sentences
        made = {each.text: MACHINE.format(each.index) for each in sentences}
        library.memory.remember(made, "en", "ko", "en_ko-1.1")


def noted(path: Path) -> list[Annotation]:
    """All annotations in the library."""
    with Library.open(path) as library:
        return library.annotations()


def exact(path: Path) -> list[str]:
    """The passages of all annotations in the library."""
    return [each.selector.exact for each in noted(path)]


@contextmanager
def refusing(library: Path, table: str) -> Iterator[None]:
    """While the block runs, the library's file refuses what is written to `table`."""
    with closing(sqlite3.connect(library / "library.db", isolation_level=None)) as file:
        for event in ("UPDATE", "INSERT"):
            file.execute(
                f"CREATE TRIGGER refused_{event} BEFORE {event} ON {table} "
                "BEGIN SELECT RAISE(FAIL, 'refused'); END"
            )
        yield
        for event in ("UPDATE", "INSERT"):
            file.execute(f"DROP TRIGGER refused_{event}")
