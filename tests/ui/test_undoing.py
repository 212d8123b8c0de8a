"""Steps are taken back one by one, each whole and alone, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.intake import read_text
from reader.library import Library
from tests.ui.helpers import (
    KOREAN,
    card,
    highlight,
    listed,
    noted,
    open_article,
    passage,
    press,
    refusing,
    settle,
    titles,
    type_text,
    until,
)
from ui.note_editor import NEW_REPLY
from ui.window import MainWindow


@pytest.fixture
def reading(qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow) -> MainWindow:
    """A window with the English article open."""
    window.resize(1280, 700)
    open_article(qtbot, window, two_articles[0])
    return window


def thread(path: Path) -> tuple[str, list[str]]:
    """The one note in the library, and the replies to it."""
    (note,) = noted(path)
    return note.note, [each.text for each in note.replies]


def counterparts(path: Path) -> dict[int, int | None]:
    with Library.open(path) as library:
        return {each.id: each.counterpart for each in library.articles()}


def test_undoing_a_colour_leaves_the_note_as_it_is_now(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "twice a day")
    reading.annotations.recolour(number, "pink")
    settle(qtbot, reading)
    with Library.open(library_path) as library:
        library.update_annotation(number, note="meanwhile", tags=("sea",))
    reading.undo_stack.undo()
    settle(qtbot, reading)
    found = noted(library_path)[0]
    assert (found.color, found.note, found.tags) == ("yellow", "meanwhile", ("sea",))


def test_undoing_a_note_leaves_the_replies_of_others(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "twice a day")
    shown = card(reading, number)
    shown.begin_editing()
    type_text(shown.note_field, "mine")
    settle(qtbot, reading)
    with Library.open(library_path) as library:
        library.add_reply(number, "theirs")
    shown.finish()
    settle(qtbot, reading)
    reading.undo_stack.undo()
    settle(qtbot, reading)
    assert thread(library_path) == ("", ["theirs"])


@pytest.mark.parametrize("is_new", [True, False])
def test_undoing_a_reply_leaves_the_note_and_the_replies_of_others(
    qtbot: QtBot, reading: MainWindow, library_path: Path, is_new: bool
) -> None:
    number = highlight(qtbot, reading, "twice a day")
    with Library.open(library_path) as library:
        library.add_reply(number, "Since when?")
    reading.notice_changes()
    settle(qtbot, reading)
    shown = card(reading, number)
    shown.begin_reply(NEW_REPLY if is_new else noted(library_path)[0].replies[0].id)
    type_text(shown.note_field, "mine")
    settle(qtbot, reading)
    with Library.open(library_path) as library:
        library.add_reply(number, "theirs")
        library.update_annotation(number, note="also theirs")
    shown.finish()
    settle(qtbot, reading)
    assert "theirs" in thread(library_path)[1]
    reading.undo_stack.undo()
    settle(qtbot, reading)
    assert thread(library_path) == ("also theirs", ["Since when?", "theirs"])


def test_a_reply_that_was_emptied_comes_back_whole(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "twice a day")
    with Library.open(library_path) as library:
        library.add_reply(number, "Since when?")
    reading.notice_changes()
    settle(qtbot, reading)
    shown = card(reading, number)
    shown.begin_reply(noted(library_path)[0].replies[0].id)
    for text in ("Since", "S", ""):
        shown.note_field.setPlainText(text)
        settle(qtbot, reading)
    shown.finish()
    settle(qtbot, reading)
    assert thread(library_path) == ("", [])
    assert reading.undo_stack.undoText() == "delete a reply"
    assert reading.messages.message is not None
    assert reading.messages.message.text == "Deleted 1 reply."
    for _ in range(2):
        reading.undo_stack.undo()
        settle(qtbot, reading)
        assert thread(library_path) == ("", ["Since when?"])
        reading.undo_stack.redo()
        settle(qtbot, reading)
        assert thread(library_path) == ("", [])
    reading.annotations.save(number, "a later note", ())
    settle(qtbot, reading)
    reading.undo_stack.undo()
    settle(qtbot, reading)
    assert thread(library_path) == ("", [])


def test_undo_at_once_takes_back_the_change_that_is_being_made(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    highlight(qtbot, reading, "twice a day")
    reading.annotations.highlight(passage(reading, "Mudflats"), "green")
    press(qtbot, reading, "Ctrl+Z")
    until(qtbot, lambda: reading.undo_stack.count() == 2)
    settle(qtbot, reading)
    assert [each.selector.exact for each in noted(library_path)] == ["twice a day"]
    assert reading.undo_stack.index() == 1


def test_two_wishes_at_once_take_back_two_steps(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    for text in ("twice a day", "Mudflats"):
        highlight(qtbot, reading, text)
    reading.undo_stack.undo()
    reading.undo_stack.undo()
    reading.undo_stack.redo()
    until(qtbot, lambda: not reading.operations.busy and reading.undo_stack.index() == 1)
    settle(qtbot, reading)
    assert [each.selector.exact for each in noted(library_path)] == ["twice a day"]


def test_a_step_that_can_never_be_undone_gives_way_to_the_one_before(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    kept = highlight(qtbot, reading, "twice a day")
    gone = highlight(qtbot, reading, "Mudflats")
    with Library.open(library_path) as library:
        library.delete_annotation(gone)
    reading.undo_stack.undo()
    settle(qtbot, reading)
    assert reading.messages.message is not None
    assert reading.messages.message.is_error
    assert (reading.undo_stack.count(), reading.undo_stack.index()) == (1, 1)
    assert [each.id for each in noted(library_path)] == [kept]
    reading.undo_stack.undo()
    settle(qtbot, reading)
    assert noted(library_path) == []


def test_a_step_that_could_not_be_undone_can_be_tried_again(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    highlight(qtbot, reading, "twice a day")
    with refusing(library_path, "annotation"):
        reading.undo_stack.undo()
        settle(qtbot, reading)
    assert reading.undo_stack.index() == 1
    assert len(noted(library_path)) == 1
    reading.undo_stack.undo()
    settle(qtbot, reading)
    assert noted(library_path) == []
    reading.undo_stack.redo()
    settle(qtbot, reading)
    assert len(noted(library_path)) == 1


def test_a_pair_that_was_deleted_and_replaced_comes_back(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, library_path: Path
) -> None:
    english, korean = two_articles
    with Library.open(library_path) as library:
        other = library.add(read_text(KOREAN.replace("마을은", "어촌은"))).id
        library.pair(english, korean)
    window.notice_changes()
    until(qtbot, lambda: len(listed(window)) == 3)
    open_article(qtbot, window, korean)
    window.listing.delete()
    until(qtbot, lambda: len(listed(window)) == 2)
    settle(qtbot, window)
    window.articles.view.selectAll()
    settle(qtbot, window)
    window.listing.pair()
    settle(qtbot, window)
    assert counterparts(library_path) == {english: other, other: english}
    for _ in range(2):
        window.undo_stack.undo()
    settle(qtbot, window)
    assert counterparts(library_path) == {english: korean, korean: english, other: None}


def test_a_messages_undo_undoes_its_own_step(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    highlight(qtbot, reading, "twice a day")
    reading.commands["delete"].trigger()
    until(qtbot, lambda: len(titles(reading)) == 1)
    settle(qtbot, reading)
    assert reading.messages.message is not None
    assert reading.messages.message.text == "Deleted 1 article."
    qtbot.mouseClick(reading.messages.offer_button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(titles(reading)) == 2)
    settle(qtbot, reading)
    assert len(noted(library_path)) == 1


def test_a_message_goes_once_its_step_is_no_longer_the_newest(
    qtbot: QtBot, reading: MainWindow
) -> None:
    reading.commands["delete"].trigger()
    until(qtbot, lambda: len(titles(reading)) == 1)
    settle(qtbot, reading)
    reading.commands["star"].trigger()
    settle(qtbot, reading)
    assert reading.messages.message is None
    reading.undo_stack.undo()
    reading.undo_stack.undo()
    until(qtbot, lambda: len(titles(reading)) == 2)
    settle(qtbot, reading)
    reading.undo_stack.redo()
    until(qtbot, lambda: len(titles(reading)) == 1)
    settle(qtbot, reading)


def test_a_messages_undo_that_comes_too_late_says_so(qtbot: QtBot, reading: MainWindow) -> None:
    reading.commands["delete"].trigger()
    until(qtbot, lambda: len(titles(reading)) == 1)
    settle(qtbot, reading)
    reading.commands["star"].trigger()  # is being made while the button is clicked
    qtbot.mouseClick(reading.messages.offer_button, Qt.MouseButton.LeftButton)
    settle(qtbot, reading)
    assert reading.messages.message is not None
    assert "Ctrl+Z" in reading.messages.message.text
    assert len(titles(reading)) == 1


def test_sample_articles_that_were_asked_for_are_taken_back(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    window.adding.add_samples()
    until(qtbot, lambda: len(titles(window)) > 2)
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: len(titles(window)) == 2)
    settle(qtbot, window)
