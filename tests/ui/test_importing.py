"""Notes come in from a file, are undone, and are told of where they fit nothing."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.annotation import select
from reader.export import FORMATS, Options, Scope, collect
from reader.intake import read_text
from reader.library import Library
from tests.ui.helpers import ENGLISH, noted, open_article, press, settle, until
from ui.colours import highlight_colours
from ui.unmatched_sheet import UnmatchedSheet
from ui.window import MainWindow


def said(window: MainWindow) -> str:
    return window.messages.message.text if window.messages.message is not None else ""


def readwise(tmp_path: Path, *rows: str) -> Path:
    file = tmp_path / "notes.csv"
    file.write_text("\n".join(["Highlight,Title,Note", *rows, ""]), "utf-8")
    return file


def test_notes_of_another_library_come_in_and_are_undone(
    qtbot: QtBot, window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other") as other:
        article = other.add(read_text(ENGLISH)).article
        start = article.text.index("crabs and birds")
        other.annotate(
            article.id, "article", select(article.text, start, start + 15), note="게와 새"
        )
        file = tmp_path / "notes.jsonld"
        file.write_bytes(FORMATS["jsonld"].render(collect(other, Scope()), Options(whole=True)))
    window.importing.import_file(file)
    until(qtbot, lambda: said(window) == "Notes added: 1, changed: 0, there already: 0.")
    settle(qtbot, window)
    (note,) = noted(library_path)
    assert (note.note, note.detached) == ("게와 새", False)
    open_article(qtbot, window, note.article)
    assert window.notes.cards.ids() == [note.id]
    press(qtbot, window, "Ctrl+Z")
    settle(qtbot, window)
    with Library.open(library_path) as library:
        assert library.annotations() == []
        assert library.articles() == []
    press(qtbot, window, "Ctrl+Shift+Z")
    settle(qtbot, window)
    assert [each.note for each in noted(library_path)] == ["게와 새"]


def test_a_colour_that_comes_with_notes_is_there_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "other") as other:
        article = other.add(read_text(ENGLISH)).article
        other.colors.add("Ask about", "#aabbcc", key="ask-about")
        other.annotate(article.id, "article", select(article.text, 0, 5), color="ask-about")
        file = tmp_path / "notes.jsonld"
        file.write_bytes(FORMATS["jsonld"].render(collect(other, Scope()), Options(whole=True)))
    assert highlight_colours().name("ask-about") != "Ask about"
    window.importing.import_file(file)
    until(qtbot, lambda: said(window).startswith("Notes added: 1"))
    until(qtbot, lambda: highlight_colours().name("ask-about") == "Ask about")
    settle(qtbot, window)


def test_notes_that_fit_no_article_are_listed(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    file = readwise(tmp_path, "Villages plan by the moon.,,", "Elsewhere,A book,Why?")
    window.importing.import_file(file)
    until(qtbot, lambda: said(window).startswith("Notes added: 1"))
    settle(qtbot, window)
    assert [each.article for each in noted(library_path)] == [two_articles[0]]
    sheet = window.findChild(UnmatchedSheet)
    assert isinstance(sheet, UnmatchedSheet)
    assert sheet.windowTitle() == "Notes that were not taken: 1"
    assert sheet.notes.toPlainText() == "Line 3: “Elsewhere”\nA book"
    sheet.reject()


def test_why_a_note_was_not_taken_is_said(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    with Library.open(library_path) as library:
        title = library.article(two_articles[0]).title
    row = {"uri": "https://example.com/a", "document": {"title": [title]}, "text": "On it"}
    css = {"target": [{"selector": [{"type": "CssSelector"}]}], "text": "Unquoted"}
    rows = [
        {**row, "id": "1"},
        {**row, **css, "id": "2"},
        {**row, "id": "3", "references": ["9"], "text": "Answer"},
        {**row, "id": "4", "text": ""},
    ]
    file = tmp_path / "notes.json"
    file.write_text(json.dumps(rows))
    window.importing.import_file(file)
    until(qtbot, lambda: said(window).endswith("On a whole page, so on its article's title: 1."))
    settle(qtbot, window)
    assert [each.selector.exact for each in noted(library_path)] == [title]
    sheet = window.findChild(UnmatchedSheet)
    assert isinstance(sheet, UnmatchedSheet)
    assert sheet.notes.toPlainText().split("\n\n") == [
        "Line 1: a note on a passage that it does not quote: Unquoted",
        "Line 1: an empty note on a whole page",
        "Line 1: an answer to a note that is not in the file: Answer",
    ]
    sheet.reject()


def test_of_a_broken_file_nothing_is_taken(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    file = readwise(tmp_path, "Villages plan by the moon.,,", "too,many,cells,here")
    window.importing.import_file(file)
    until(qtbot, lambda: "line 3 is broken" in said(window))
    settle(qtbot, window)
    assert "1 note before it is whole" in said(window)
    assert noted(library_path) == []
    assert not window.undo_stack.canUndo()


def test_a_cancelled_import_takes_nothing_in(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    row = {"uri": "https://example.com/", "text": "x", "target": []}
    quote = {"type": "TextQuoteSelector", "exact": "Villages plan by the moon."}
    rows = [{**row, "id": str(each), "target": [{"selector": [quote]}]} for each in range(2_000)]
    file = tmp_path / "notes.json"
    file.write_text(json.dumps({"rows": rows}))
    window.importing.import_file(file)
    window.messages.offer_button.click()
    settle(qtbot, window)
    assert noted(library_path) == []
    assert not window.undo_stack.canUndo()


def test_the_command_asks_for_a_file(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["import_notes"].trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert "*.jsonld *.json *.csv" in dialog.nameFilters()[0]
    dialog.reject()
