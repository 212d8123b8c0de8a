"""What was typed is never lost: not when it cannot be saved, nor when its card goes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.library import Library
from tests.ui.helpers import (
    ENGLISH,
    highlight,
    noted,
    open_article,
    press,
    refusing,
    settle,
    titles,
    type_text,
    until,
)
from ui.add_dialog import AddTextDialog
from ui.note_card import NoteCard
from ui.widgets import Paragraph
from ui.window import MainWindow

TEXT = "three hundred precious words"
MORE = ", and more"


@pytest.fixture
def card(qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow) -> NoteCard:
    """The card of the one note of the English article, with a text that is being typed."""
    window.resize(1280, 700)
    open_article(qtbot, window, two_articles[0])
    number = highlight(qtbot, window, "twice a day")
    window.edit_note(number)
    found = window.notes.cards.card(number)
    assert found is not None
    type_text(found.note_field, TEXT)
    return found


def message(window: MainWindow) -> str:
    return window.messages.message.text if window.messages.message else ""


def test_a_note_that_cannot_be_saved_is_open_again(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    with refusing(library_path, "annotation"):
        type_text(card.note_field, MORE)
        press(qtbot, card.note_field, "Ctrl+Return")
        settle(qtbot, window)
    assert window.messages.message is not None
    assert window.messages.message.is_error
    assert card.is_editing
    assert card.note_field.toPlainText() == TEXT + MORE
    qtbot.mouseClick(window.messages.offer_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == TEXT + MORE
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    assert [each.note for each in noted(library_path)] == [TEXT + MORE]
    assert not card.is_editing


def test_a_note_that_could_never_be_saved_is_there_at_the_next_start(
    card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    with refusing(library_path, "annotation"):
        type_text(card.note_field, MORE)
        window.close()
    assert [each.note for each in noted(library_path)] == [TEXT + MORE]
    assert list(library_path.glob("typing-*")) == []


def test_an_edit_that_is_given_up_leaves_nothing_behind(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    settle(qtbot, window)
    card.cancel()
    settle(qtbot, window)
    assert list(library_path.glob("typing-*")) == []
    card.begin_reply()
    type_text(card.note_field, "a reply that is never made")
    with refusing(library_path, "annotation_reply"):
        card.cancel()
        window.close()
    (note,) = noted(library_path)
    assert (note.note, note.replies) == ("", ())


def test_a_note_is_saved_when_another_article_opens_while_the_window_is_inactive(
    qtbot: QtBot,
    card: NoteCard,
    window: MainWindow,
    library_path: Path,
    two_articles: tuple[int, int],
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    until(qtbot, lambda: not window.isActiveWindow())
    assert card.is_editing
    open_article(qtbot, window, two_articles[1])
    assert [each.note for each in noted(library_path)] == [TEXT]


def test_the_text_of_a_note_that_was_deleted_elsewhere_is_offered(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        library.delete_annotation(card.id)
    window.notice_changes()
    until(qtbot, lambda: "deleted meanwhile" in message(window))
    settle(qtbot, window)
    qtbot.mouseClick(window.messages.offer_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == TEXT


def test_an_untouched_field_keeps_what_was_changed_elsewhere(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    card.cancel()
    settle(qtbot, window)
    card.begin_editing()
    with Library.open(library_path) as library:
        library.update_annotation(card.id, note="from the command line")
    window.notice_changes()
    settle(qtbot, window)
    settle(qtbot, window)
    window.articles.view.setFocus()
    settle(qtbot, window)
    assert [each.note for each in noted(library_path)] == ["from the command line"]


def test_the_keyboard_stays_where_the_reader_went_after_typing(
    qtbot: QtBot, card: NoteCard, window: MainWindow
) -> None:
    window.articles.view.setFocus()
    settle(qtbot, window)
    assert window.articles.view.hasFocus()
    assert not card.is_editing


def test_typed_text_that_cannot_be_added_is_there_again(
    qtbot: QtBot, window: MainWindow, library_path: Path
) -> None:
    press(qtbot, window, "Ctrl+N")
    dialog = window.findChildren(AddTextDialog)[0]
    field = dialog.findChildren(QPlainTextEdit)[0]
    field.setPlainText(ENGLISH)
    until(qtbot, dialog.isActiveWindow)
    with refusing(library_path, "article"):
        press(qtbot, field, "Ctrl+Return")
        until(qtbot, lambda: any(each is not dialog for each in shown(window)))
    again = next(each for each in shown(window) if each is not dialog)
    assert any("library" in each.text() for each in again.findChildren(Paragraph)[1:])
    field = again.findChildren(QPlainTextEdit)[0]
    assert field.toPlainText() == ENGLISH
    until(qtbot, again.isActiveWindow)
    press(qtbot, field, "Ctrl+Return")
    until(qtbot, lambda: titles(window) == ["Tides shape a coast"])


def test_a_text_that_was_left_is_there_when_the_dialog_opens_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, "Ctrl+N")
    dialog = shown(window)[0]
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(ENGLISH)
    press(qtbot, dialog, "Escape")
    until(qtbot, lambda: not shown(window))
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    press(qtbot, window, "Ctrl+N")
    dialog = shown(window)[0]
    field = dialog.findChildren(QPlainTextEdit)[0]
    assert field.toPlainText() == ENGLISH
    until(qtbot, dialog.isActiveWindow)
    press(qtbot, field, "Ctrl+Return")
    until(qtbot, lambda: titles(window) == ["Tides shape a coast"])
    settle(qtbot, window)
    window.adding.ask_for_text()
    dialog = shown(window)[0]
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == ""
    dialog.reject()


def shown(window: MainWindow) -> list[AddTextDialog]:
    return [each for each in window.findChildren(AddTextDialog) if each.isVisible()]


def test_text_that_is_being_added_is_kept_when_the_window_closes(
    window: MainWindow, library_path: Path
) -> None:
    window.adding.add_text(ENGLISH)
    window.close()
    with Library.open(library_path) as library:
        assert [each.title for each in library.articles()] == ["Tides shape a coast"]


def test_a_reply_that_cannot_be_saved_is_open_again(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    card.begin_reply()
    with refusing(library_path, "annotation_reply"):
        type_text(card.note_field, "a reply")
        press(qtbot, card.note_field, "Ctrl+Return")
        settle(qtbot, window)
    assert card.is_editing
    assert card.note_field.toPlainText() == "a reply"
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    assert [each.text for each in noted(library_path)[0].replies] == ["a reply"]
    assert noted(library_path)[0].note == TEXT


def test_what_was_saved_does_not_come_back_after_something_that_never_could_be(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    settle(qtbot, window)
    with Library.open(library_path) as library:
        library.delete_annotation(card.id)
    type_text(card.note_field, MORE)
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    assert "deleted meanwhile" in message(window)
    assert list(library_path.glob("typing-*")) == []
    other = highlight(qtbot, window, "Mudflats")
    window.annotations.save(other, "typed and undone", ())
    settle(qtbot, window)
    window.undo_stack.undo()
    settle(qtbot, window)
    with Library.open(library_path) as library:
        library.update_annotation(other, note="written elsewhere", tags=("kept",))
    window.close()
    assert [(each.note, each.tags) for each in noted(library_path)] == [
        ("written elsewhere", ("kept",))
    ]


def test_a_note_that_is_given_up_after_it_could_not_be_saved_is_as_it_was(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    settle(qtbot, window)
    with refusing(library_path, "annotation"):
        type_text(card.note_field, MORE)
        press(qtbot, card.note_field, "Ctrl+Return")
        settle(qtbot, window)
    assert card.is_editing
    card.cancel()
    settle(qtbot, window)
    assert [each.note for each in noted(library_path)] == [""]
    window.close()
    assert [each.note for each in noted(library_path)] == [""]


def test_a_note_that_is_opened_again_is_saved_even_if_the_library_has_it_by_now(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    settle(qtbot, window)
    window.notice_changes()
    settle(qtbot, window)
    with refusing(library_path, "annotation"):
        type_text(card.note_field, MORE)
        press(qtbot, card.note_field, "Ctrl+Return")
        settle(qtbot, window)
    assert card.is_editing
    card.note_field.setPlainText(TEXT)
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    assert [each.note for each in noted(library_path)] == [TEXT]
    window.undo_stack.undo()
    settle(qtbot, window)
    assert [each.note for each in noted(library_path)] == [""]


def test_an_emptied_reply_that_cannot_be_deleted_is_open_again(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    card.finish()
    with Library.open(library_path) as library:
        library.add_reply(card.id, "Since when?")
    window.notice_changes()
    settle(qtbot, window)
    reply = noted(library_path)[0].replies[0]
    card.begin_reply(reply.id)
    card.note_field.clear()
    settle(qtbot, window)
    with refusing(library_path, "annotation_reply"):
        press(qtbot, card.note_field, "Ctrl+Return")
        settle(qtbot, window)
    assert card.is_editing
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    assert noted(library_path)[0].replies == ()


@contextmanager
def refusing_replies_at_last(library: Path) -> Iterator[None]:
    """While the block runs, a change with a new reply goes well up to the moment it is saved."""
    with closing(sqlite3.connect(library / "library.db", isolation_level=None)) as file:
        file.executescript(
            "CREATE TABLE refusal (annotation INTEGER REFERENCES annotation (id) "
            "DEFERRABLE INITIALLY DEFERRED);"
            "CREATE TRIGGER refused_at_last AFTER INSERT ON annotation_reply "
            "BEGIN INSERT INTO refusal VALUES (-1); END"
        )
        yield
        file.executescript("DROP TRIGGER refused_at_last; DROP TABLE refusal")


def test_a_reply_that_was_refused_at_last_can_be_saved_after_all(
    qtbot: QtBot, card: NoteCard, window: MainWindow, library_path: Path
) -> None:
    card.finish()
    settle(qtbot, window)
    card.begin_reply()
    with refusing_replies_at_last(library_path):
        type_text(card.note_field, "a reply")
        press(qtbot, card.note_field, "Ctrl+Return")
        settle(qtbot, window)
    assert card.is_editing
    press(qtbot, card.note_field, "Ctrl+Return")
    settle(qtbot, window)
    assert [each.text for each in noted(library_path)[0].replies] == ["a reply"]
