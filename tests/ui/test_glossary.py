"""The glossary in the window: terms come and go, are exchanged and looked for in an article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library import GlossaryEntry, Library, Term
from tests.ui.helpers import press, settle, type_text, until
from ui.glossary_dialog import GlossaryDialog, TermDialog
from ui.reading import Passage
from ui.widgets import Paragraph
from ui.window import MainWindow


@pytest.fixture
def reading(
    qtbot: QtBot, library_path: Path, two_articles: tuple[int, int], window: MainWindow
) -> MainWindow:
    """The English article open, and every sentence of it translated."""
    with Library.open(library_path) as library:
        article = library.article(two_articles[0])
        made = {each.text: f"문장 {each.index}." for each in article.all_sentences}
        library.memory.remember(made, "en", "ko", "en_ko-1.1")
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    return window


def terms(library_path: Path) -> list[GlossaryEntry]:
    with Library.open(library_path) as library:
        return library.glossary.entries()


def opened(qtbot: QtBot, window: MainWindow) -> GlossaryDialog:
    press(qtbot, window, "Ctrl+G")
    settle(qtbot, window)
    return window.findChildren(GlossaryDialog)[-1]


def fill(qtbot: QtBot, window: MainWindow, term: str, translation: str) -> None:
    """Fills the open dialog for a term in and accepts it."""
    dialog = window.findChildren(TermDialog)[-1]
    for field, text in ((dialog.term_field, term), (dialog.translation_field, translation)):
        field.selectAll()
        type_text(field, text)
    press(qtbot, dialog.translation_field, "Return")
    settle(qtbot, window)


def click(qtbot: QtBot, dialog: GlossaryDialog, text: str) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(dialog: GlossaryDialog) -> list[str]:
    table = dialog.table
    items = [table.item(each, 0) for each in range(table.rowCount())]
    return [each.text() for each in items if each is not None]


def test_a_term_is_added_changed_and_taken_out_and_all_of_it_undone(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    dialog = opened(qtbot, reading)
    click(qtbot, dialog, "Add a term…")
    fill(qtbot, reading, "mudflat", "갯벌")
    until(qtbot, lambda: shown(dialog) == ["mudflat"])
    assert (terms(library_path)[0].source, terms(library_path)[0].target) == ("en", "ko")
    dialog.table.selectRow(0)
    press(qtbot, dialog.table, "Return")
    fill(qtbot, reading, "mudflat", "뻘")
    until(qtbot, lambda: terms(library_path)[0].translation == "뻘")
    dialog.table.selectRow(0)
    press(qtbot, dialog.table, "Delete")
    until(qtbot, lambda: shown(dialog) == [])
    for translations in (["뻘"], ["갯벌"], []):
        reading.undo_stack.undo()
        settle(qtbot, reading)
        assert [each.translation for each in terms(library_path)] == translations
    for translations in (["갯벌"], ["뻘"], []):
        reading.undo_stack.redo()
        settle(qtbot, reading)
        assert [each.translation for each in terms(library_path)] == translations
    dialog.close()


def test_the_open_article_is_checked_and_a_click_goes_there(
    qtbot: QtBot, reading: MainWindow
) -> None:
    dialog = opened(qtbot, reading)
    click(qtbot, dialog, "Add a term…")
    fill(qtbot, reading, "mudflat", "갯벌")
    until(qtbot, lambda: dialog.lapses.count() == 1)
    item = dialog.lapses.item(0)
    assert item.text() == "“mudflat” is not “갯벌”\n문장 1."
    dialog.lapses.itemClicked.emit(item)
    assert reading.reading_view.corrections.current() == 1
    dialog.close()


def test_the_selection_is_filled_in(qtbot: QtBot, reading: MainWindow, library_path: Path) -> None:
    view = reading.reading_view
    start = view.article_side().text.index("Mudflats")
    view.select(Passage("article", start, start + len("Mudflats")))
    press(qtbot, view, "Ctrl+Shift+G")
    dialog = reading.findChildren(TermDialog)[0]
    assert dialog.term_field.text() == "Mudflats"
    type_text(dialog.translation_field, "갯벌")
    press(qtbot, dialog.translation_field, "Return")
    until(qtbot, lambda: [each.term for each in terms(library_path)] == ["Mudflats"])
    settle(qtbot, reading)


def test_the_dialog_shows_the_terms_that_there_are(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        library.glossary.add(Term("mudflat", "갯벌", "en", "ko"))
    dialog = opened(qtbot, reading)
    until(qtbot, lambda: shown(dialog) == ["mudflat"])
    assert dialog.lapses.count() == 1
    dialog.close()


def test_a_term_that_cannot_be_kept_is_asked_for_again(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        library.glossary.add(Term("crab", "게", "en", "ko"))
    reading.commands["add_term"].trigger()
    fill(qtbot, reading, "crab", "꽃게")
    dialog = next(each for each in reading.findChildren(TermDialog) if each.isVisible())
    assert (dialog.term().term, dialog.term().translation) == ("crab", "꽃게")
    told = [each.text() for each in dialog.findChildren(Paragraph)]
    assert any("is in the glossary already, as “게”" in each for each in told)
    until(qtbot, dialog.isActiveWindow)
    fill(qtbot, reading, "crabs", "꽃게")
    assert [each.translation for each in terms(library_path)] == ["게", "꽃게"]


@pytest.mark.parametrize("name", ["terms.csv", "terms.tbx"])
def test_the_glossary_goes_out_and_comes_back(
    qtbot: QtBot, window: MainWindow, library_path: Path, tmp_path: Path, name: str
) -> None:
    with Library.open(library_path) as library:
        library.glossary.merge([GlossaryEntry("crab", "게", "en", "ko", note="an animal")])
    window.glossary.export_file(tmp_path / name)
    until(qtbot, (tmp_path / name).exists)
    settle(qtbot, window)
    with Library.open(library_path) as library:
        library.glossary.remove([each.id for each in library.glossary.entries()])
    window.glossary.import_file(tmp_path / name)
    until(qtbot, lambda: [each.note for each in terms(library_path)] == ["an animal"])
    settle(qtbot, window)
    assert window.messages.message is not None
    assert window.messages.message.text == "Terms added: 1, changed: 0, there already: 0."
    window.undo_stack.undo()
    settle(qtbot, window)
    assert terms(library_path) == []


def test_a_file_that_is_no_glossary_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.tbx"
    broken.write_text("<html>")
    window.glossary.import_file(broken)
    until(qtbot, lambda: window.messages.message is not None)
    assert window.messages.message is not None
    assert "broken.tbx" in window.messages.message.text
    settle(qtbot, window)
