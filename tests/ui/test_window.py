"""The whole job in the window: paste, read, translate, highlight, note, undo, export, reopen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from reader.annotation import Annotation
from reader.library import Library
from reader.translation import Models
from tests.support.argos_package import write_package
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import ENGLISH, press, settle, titles, type_text, until
from ui.controllers.translation import MODELS_FOLDER
from ui.export_dialog import ExportDialog
from ui.note_card import NoteCard
from ui.reading import Passage
from ui.window import MainWindow


def install_model(library_path: Path, tmp_path: Path) -> None:
    """Installs a real, tiny model whose translations mean nothing."""
    Models(library_path / MODELS_FOLDER).install(write_package(tmp_path / "en_ko.argosmodel"))


def select(window: MainWindow, text: str) -> None:
    """Selects the first place in the article where `text` stands."""
    start = window.reading_view.article_side().text.index(text)
    window.reading_view.select(Passage("article", start, start + len(text)))


def select_translation(window: MainWindow) -> str:
    """Selects the beginning of the translation's third sentence."""
    side = window.reading_view.translation_side()
    start, end = side.span_in_text(side.sentences[2])
    window.reading_view.select(Passage("translation", start, min(end, start + 5)))
    return side.text[start : min(end, start + 5)]


def stored(library_path: Path) -> list[Annotation]:
    with Library.open(library_path) as library:
        return library.annotations()


def test_from_a_pasted_page_to_exported_notes_and_back(
    qtbot: QtBot, open_window: OpenWindow, library_path: Path, tmp_path: Path
) -> None:
    install_model(library_path, tmp_path)
    window = open_window()
    QGuiApplication.clipboard().setText(ENGLISH)
    window.articles.view.setFocus()
    press(qtbot, window.articles.view, "Ctrl+V")
    until(qtbot, lambda: titles(window) == ["Tides shape a coast"])
    until(qtbot, lambda: window.translation.state.kind == "done")
    assert window.translation.state.done == window.translation.state.total == 6

    select(window, "Mudflats fill")
    press(qtbot, window.reading_view, "H")
    until(qtbot, lambda: len(window.notes.cards.ids()) == 1)
    quoted = select_translation(window)
    press(qtbot, window.reading_view, "N")
    until(qtbot, lambda: len(window.notes.cards.ids()) == 2)
    write_note(qtbot, window, "두 언어로 읽기", "바다, coast")
    settle(qtbot, window)
    assert {each.side for each in stored(library_path)} == {"article", "translation"}

    exported = tmp_path / "notes.md"
    export(qtbot, window, exported)
    text = exported.read_text(encoding="utf-8")
    assert "Mudflats fill" in text
    assert "두 언어로 읽기" in text
    assert quoted.strip() in text

    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: all(not each.note for each in stored(library_path)))
    press(qtbot, window, "Ctrl+Shift+Z")
    until(qtbot, lambda: any(each.note for each in stored(library_path)))
    window.close()

    again = open_window()
    until(qtbot, lambda: len(again.notes.cards.ids()) == 2)
    assert again.translation.state.kind == "done"
    assert again.windowTitle().startswith("Tides shape a coast")


def write_note(qtbot: QtBot, window: MainWindow, note: str, tags: str) -> None:
    """Types into the card that is being edited, and saves."""
    until(qtbot, lambda: any(card.is_editing for card in cards(window)))
    card = next(card for card in cards(window) if card.is_editing)
    type_text(card.note_field, note)
    type_text(card.tag_field, tags)
    press(qtbot, card.tag_field, "Return")
    assert not card.is_editing


def cards(window: MainWindow) -> list[NoteCard]:
    found = (window.notes.cards.card(number) for number in window.notes.cards.ids())
    return [card for card in found if card is not None]


def export(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Exports the notes of the open article to `path`."""
    press(qtbot, window, "Ctrl+E")
    until(qtbot, lambda: bool(window.findChildren(ExportDialog)))
    asking = window.findChildren(ExportDialog)[0]
    until(qtbot, asking.isActiveWindow)
    settle(qtbot, window)
    press(qtbot, asking, "Ctrl+Return")
    until(qtbot, lambda: bool(window.findChildren(QFileDialog)))
    dialog = window.findChildren(QFileDialog)[0]
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    until(qtbot, path.exists)
    window.activateWindow()
    until(qtbot, window.isActiveWindow)


def test_a_first_start_shows_the_sample_with_its_notes(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window(sample=True)
    until(qtbot, lambda: len(window.notes.cards.ids()) == 3)
    article = window.reading.article
    assert article is not None
    assert article.counterpart is not None
    assert len(titles(window)) >= 20


def test_a_library_that_has_articles_gets_no_samples(
    two_articles: tuple[int, int], open_window: OpenWindow
) -> None:
    assert len(titles(open_window(sample=True))) == 2


def test_deleting_is_undone_from_the_message(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    window.articles.step(1)
    settle(qtbot, window)
    press(qtbot, window.articles.view, "Delete")
    until(qtbot, lambda: len(titles(window)) == 1)
    message = window.messages.message
    assert message is not None
    assert message.text == "Deleted 1 article."
    assert message.offer is not None
    qtbot.mouseClick(window.messages.offer_button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(titles(window)) == 2)


def test_a_library_that_is_none_is_told_and_nothing_is_lost(
    qtbot: QtBot, open_window: OpenWindow, library_path: Path
) -> None:
    library_path.mkdir()
    (library_path / "library.db").write_bytes(b"this is no library at all" * 50)
    window = open_window()
    until(qtbot, lambda: window.messages.message is not None)
    assert window.messages.message is not None
    assert window.messages.message.is_error
    assert (library_path / "library.db").read_bytes().startswith(b"this is no library")


def test_the_window_remembers_where_the_reader_was(
    qtbot: QtBot, two_articles: tuple[int, int], open_window: OpenWindow
) -> None:
    window = open_window()
    window.articles.step(1)
    window.articles.step(1)
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+Plus")
    window.resize(760, 700)
    window.close()
    again = open_window()
    until(qtbot, lambda: again.reading.article is not None)
    assert again.reading.article is not None
    assert again.reading.article.id == two_articles[1]
    assert again.reading_view.zoom() == 110
    assert (again.width(), again.height()) == (760, 700)
