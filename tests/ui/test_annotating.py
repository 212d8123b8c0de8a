"""Highlights by keyboard alone, on each other, merged, split and moved; threads; own colours."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QImage, QInputMethodEvent, QPixmap, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from reader.annotation import Selector, select
from reader.library import Library
from tests.ui.helpers import (
    canvas,
    card,
    exact,
    highlight,
    noted,
    open_article,
    passage,
    press,
    settle,
    type_text,
    until,
)
from ui.colours import highlight_colours
from ui.colours_dialog import ColoursDialog
from ui.note_card import NoteCard
from ui.note_text import NoteText
from ui.note_tools import NoteTools
from ui.reading.marks import Mark, overlaps
from ui.theme import theme
from ui.widgets import ElidedLabel
from ui.window import MainWindow


def keys(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    for name in names:
        press(qtbot, canvas(window), name)


# The text cursor


def test_highlighting_by_keyboard_alone(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    keys(qtbot, reading, "Down", "Down", "Down")
    press(qtbot, reading, "F7")
    assert reading.reading_view.has_caret
    keys(qtbot, reading, *["Ctrl+Right"] * 3, "Right", "Ctrl+Shift+Right", "Ctrl+Shift+Right")
    assert reading.reading_view.selected_text() == "crabs and"
    press(qtbot, reading, "3")
    settle(qtbot, reading)
    assert [(each.selector.exact, each.color) for each in noted(library_path)] == [
        ("crabs and", "blue")
    ]
    assert reading.reading_view.has_caret


def test_the_cursor_selects_by_character_word_and_sentence(
    qtbot: QtBot, reading: MainWindow
) -> None:
    keys(qtbot, reading, "Down", "Down", "Up", "Down")
    text = reading.reading_view.article_side().text
    rest = text[text.index("The sea") : -1].replace("\n", " ")
    for pressed, selected in (
        (["Shift+Right"], "T"),
        (["Ctrl+Shift+Right"], "The"),
        (["Shift+End"], "The sea rises twice a day."),
        (["End", "Shift+Home"], "The sea rises twice a day."),
        (["Ctrl+Right", "Ctrl+Shift+Left"], "The"),
        (["Ctrl+Shift+End", "Shift+Left"], rest),
        (["Ctrl+Right", "Shift+Left", "Shift+Left", "Shift+Right"], "e"),
    ):
        reading.reading_view.select(passage(reading, "The sea rises twice a day."))
        press(qtbot, reading, "F7")
        keys(qtbot, reading, *pressed)
        assert reading.reading_view.selected_text() == selected, pressed
        press(qtbot, reading, "F7")
        assert not reading.reading_view.has_caret


def test_the_cursor_goes_by_line_and_paragraph_and_to_the_other_side(
    qtbot: QtBot, reading: MainWindow
) -> None:
    reading.reading_view.select(passage(reading, "The sea rises"))
    press(qtbot, reading, "F7")
    keys(qtbot, reading, "Ctrl+Down")
    text = reading.reading_view.article_side().text
    assert canvas(reading).shown.caret == ("article", text.index("Fishers"))
    keys(qtbot, reading, "Up")
    place = canvas(reading).shown.caret
    assert place is not None
    assert text.index("The sea") <= place[1] < text.index("Fishers")
    keys(qtbot, reading, "Down")
    assert canvas(reading).shown.caret == ("article", text.index("Fishers"))
    keys(qtbot, reading, "Ctrl+Up", "Ctrl+Up")
    assert canvas(reading).shown.caret == ("article", 0)


def test_escape_lets_the_selection_go_and_then_the_cursor(
    qtbot: QtBot, reading: MainWindow
) -> None:
    reading.reading_view.select(passage(reading, "The sea rises"))
    press(qtbot, reading, "F7")
    keys(qtbot, reading, "Ctrl+Shift+Right", "Escape")
    assert reading.reading_view.has_caret
    assert reading.reading_view.selected() is None
    keys(qtbot, reading, "Escape")
    assert not reading.reading_view.has_caret


def test_the_cursor_is_seen_and_heard(qtbot: QtBot, reading: MainWindow) -> None:
    reading.reading_view.select(passage(reading, "The sea rises"))
    press(qtbot, reading, "F7")
    keys(qtbot, reading, "Ctrl+Right")
    assert canvas(reading).accessibleDescription() == "The"
    keys(qtbot, reading, "Ctrl+Shift+Right")
    assert canvas(reading).accessibleDescription() == "Selected: sea"
    keys(qtbot, reading, "Left", "Escape")
    with_caret = canvas(reading).viewport().grab().toImage()
    press(qtbot, reading, "F7")
    assert with_caret != canvas(reading).viewport().grab().toImage()


# On each other


def click(qtbot: QtBot, window: MainWindow, text: str) -> None:
    view = canvas(window)
    assert view.page is not None
    where = passage(window, text)
    rect = view.page.rects("article", where.start, where.end)[0].translated(0, -view.top)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())


def test_clicks_go_through_highlights_on_the_same_words(qtbot: QtBot, reading: MainWindow) -> None:
    outer = highlight(qtbot, reading, "Mudflats fill with crabs and birds.")
    inner = highlight(qtbot, reading, "crabs and birds")
    reading.reading_view.clear_selection()
    found = []
    for _ in range(3):
        click(qtbot, reading, "crabs")
        found.append(reading.reading_view.current_annotation())
    assert found == [inner, outer, inner]
    menu = QMenu(reading)
    reading.note_menus.list_here(menu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Yellow: Mudflats fill with crabs and birds.", "Yellow: crabs and birds"]
    with qtbot.waitSignal(reading.note_menus.chosen) as chosen:
        menu.actions()[-1].trigger()
    assert chosen.args == [inner]


def test_highlights_that_overlap_have_lines_of_their_own(qtbot: QtBot, reading: MainWindow) -> None:
    highlight(qtbot, reading, "Mudflats fill with crabs")
    highlight(qtbot, reading, "crabs and birds")
    highlight(qtbot, reading, "The sea")
    marks = list(canvas(reading).shown.marks)
    levels = overlaps(marks)
    assert sorted(levels.values()) == [0, 1]

    def bottom(mark: Mark) -> str:
        view = canvas(reading)
        assert view.page is not None
        rect = view.page.rects("article", *mark.span)[0].translated(0, -view.top)
        image: QImage = view.viewport().grab().toImage()
        scale = image.devicePixelRatio()
        at = QPointF(rect.left() + 3, rect.bottom() - 1.5 + 3 * levels.get(mark.annotation.id, 0))
        return image.pixelColor(round(at.x() * scale), round(at.y() * scale)).name()

    line = theme().colours.marks["yellow"].name()
    overlapping = [mark for mark in marks if mark.annotation.id in levels]
    assert [bottom(mark) for mark in overlapping] == [line, line]
    assert bottom(next(mark for mark in marks if mark not in overlapping)) != line


# Merged, split, moved


def test_merging_and_undoing_it(qtbot: QtBot, reading: MainWindow, library_path: Path) -> None:
    first = highlight(qtbot, reading, "Mudflats fill with crabs")
    highlight(qtbot, reading, "crabs and birds.")
    before = noted(library_path)
    reading.reading_view.select_annotation(first)
    reading.commands["merge_notes"].trigger()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 1)
    assert exact(library_path) == ["Mudflats fill with crabs and birds."]
    reading.commands["undo"].trigger()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 2)
    assert noted(library_path) == before
    settle(qtbot, reading)
    reading.commands["redo"].trigger()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 1)


def test_merging_with_one_that_stands_inside(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    outer = highlight(qtbot, reading, "Mudflats fill with crabs and birds.")
    highlight(qtbot, reading, "crabs and birds")
    reading.reading_view.select_annotation(outer)
    reading.commands["merge_notes"].trigger()
    until(qtbot, lambda: reading.notes.cards.ids() == [outer])
    assert exact(library_path) == ["Mudflats fill with crabs and birds."]


def test_every_step_is_undone_and_done_again_after_another_article(
    qtbot: QtBot, reading: MainWindow, library_path: Path, two_articles: tuple[int, int]
) -> None:
    states = [noted(library_path)]

    def step() -> None:
        settle(qtbot, reading)
        states.append(noted(library_path))

    number = highlight(qtbot, reading, "Mudflats fill with crabs and birds.")
    step()
    reading.annotations.save(number, "Which?", ("bird",))
    step()
    reading.annotations.recolour(number, "pink")
    step()
    reading.reading_view.select(passage(reading, "with crabs"))
    reading.commands["split_note"].trigger()
    step()
    reading.reading_view.select(passage(reading, "Mudflats fill with crabs"))
    reading.commands["merge_notes"].trigger()
    step()
    reading.annotations.delete(number)
    step()
    for first, then, way in ((1, 0, "undo"), (0, 1, "redo")):
        wanted = states[-2::-1] if way == "undo" else states[1:]
        for at, state in enumerate(wanted):
            if at == 2:
                open_article(qtbot, reading, two_articles[first])
            if at == 4:
                open_article(qtbot, reading, two_articles[then])
            reading.commands[way].trigger()
            settle(qtbot, reading)
            assert noted(library_path) == state


def test_highlights_that_do_not_touch_are_not_merged(qtbot: QtBot, reading: MainWindow) -> None:
    first = highlight(qtbot, reading, "Mudflats")
    highlight(qtbot, reading, "birds.")
    reading.reading_view.select_annotation(first)
    assert not reading.commands["merge_notes"].isEnabled()
    reading.reshaping.merge(first)
    assert reading.messages.message is not None
    assert "overlap or touch" in reading.messages.message.text


def test_splitting_at_the_cursor(qtbot: QtBot, reading: MainWindow, library_path: Path) -> None:
    highlight(qtbot, reading, "Mudflats fill with crabs and birds.")
    assert not reading.commands["split_note"].isEnabled()
    reading.reshaping.split()
    assert reading.messages.message is not None
    assert "text cursor" in reading.messages.message.text
    reading.reading_view.select(passage(reading, "with crabs"))
    press(qtbot, reading, "F7")
    reading.commands["split_note"].trigger()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 2)
    assert exact(library_path) == ["Mudflats fill", "with crabs and birds."]
    settle(qtbot, reading)
    reading.commands["undo"].trigger()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 1)
    assert exact(library_path) == ["Mudflats fill with crabs and birds."]


def test_a_highlight_takes_the_extent_of_the_selection(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "Mudflats")
    assert not reading.commands["set_extent"].isEnabled()
    reading.reshaping.set_extent(number)
    assert reading.messages.message is not None
    reading.reading_view.select_annotation(number)
    reading.notes.cards.set_current(number)
    reading.reading_view.select(passage(reading, "Mudflats fill with crabs"))
    reading.commands["set_extent"].trigger()
    settle(qtbot, reading)
    assert exact(library_path) == ["Mudflats fill with crabs"]
    reading.commands["undo"].trigger()
    settle(qtbot, reading)
    assert exact(library_path) == ["Mudflats"]


def test_a_detached_note_is_attached_to_the_selection(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        lost = library.annotate(two_articles[0], "article", Selector("once there"), note="Mine")
    window.resize(1280, 700)
    open_article(qtbot, window, two_articles[0])
    found = card(window, lost.id)
    button = next(
        each for each in found.findChildren(QPushButton) if each.text() == "Attach to selection"
    )
    assert button.isVisible()
    window.reading_view.select(passage(window, "crabs and birds"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: not button.isVisible())
    (kept,) = noted(library_path)
    assert (kept.detached, kept.selector.exact, kept.note) == (False, "crabs and birds", "Mine")


# Notes and threads


def test_a_note_is_in_the_library_while_it_is_typed(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    reading.edit_note(number)
    for letter in "gulls":
        type_text(card(reading, number).note_field, letter)
    card(reading, number).tag_field.setFocus()
    qtbot.keyClicks(card(reading, number).tag_field, "bird")
    settle(qtbot, reading)
    assert card(reading, number).is_editing
    assert [(each.note, each.tags) for each in noted(library_path)] == [("gulls", ("bird",))]
    press(qtbot, card(reading, number).tag_field, "Return")
    settle(qtbot, reading)
    assert not card(reading, number).is_editing
    reading.commands["undo"].trigger()
    settle(qtbot, reading)
    assert [(each.note, each.tags) for each in noted(library_path)] == [("", ())]
    reading.commands["redo"].trigger()
    settle(qtbot, reading)
    assert [(each.note, each.tags) for each in noted(library_path)] == [("gulls", ("bird",))]


def test_an_edit_takes_back_its_own_changes_alone(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    for end in ("finish", "cancel"):
        reading.edit_note(number)
        type_text(card(reading, number).note_field, "gulls")
        reading.annotations.recolour(number, "pink" if end == "finish" else "blue")
        settle(qtbot, reading)
        getattr(card(reading, number), end)()
        settle(qtbot, reading)
        if end == "finish":
            reading.commands["undo"].trigger()
            settle(qtbot, reading)
        colour = "pink" if end == "finish" else "blue"
        assert [(each.note, each.color) for each in noted(library_path)] == [("", colour)]


def test_what_was_typed_and_taken_back_leaves_nothing(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    before = noted(library_path)
    reading.edit_note(number)
    type_text(card(reading, number).note_field, "x")
    settle(qtbot, reading)
    assert noted(library_path)[0].note == "x"
    qtbot.keyClick(card(reading, number).note_field, Qt.Key.Key_Backspace)
    press(qtbot, card(reading, number).note_field, "Escape")
    settle(qtbot, reading)
    assert noted(library_path) == before


def test_replies_make_a_thread(qtbot: QtBot, reading: MainWindow, library_path: Path) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    for text in ("Which birds?", "Gulls, **mostly**."):
        card(reading, number).setFocus()
        press(qtbot, card(reading, number), "R")
        type_text(card(reading, number).note_field, text)
        press(qtbot, card(reading, number).note_field, "Ctrl+Return")
        settle(qtbot, reading)
    texts = ["Which birds?", "Gulls, **mostly**."]
    assert [each.text for each in noted(library_path)[0].replies] == texts
    shown = [each.toPlainText() for each in card(reading, number).findChildren(NoteText)]
    assert shown == ["Which birds?", "Gulls, mostly."]
    reading.commands["undo"].trigger()
    settle(qtbot, reading)
    assert [each.text for each in noted(library_path)[0].replies] == texts[:1]


def test_the_fields_stand_where_what_is_typed_will_stand(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    for text in ("Which birds?", "Gulls."):
        card(reading, number).begin_reply()
        type_text(card(reading, number).note_field, text)
        press(qtbot, card(reading, number).note_field, "Ctrl+Return")
        settle(qtbot, reading)
    card(reading, number).begin_editing()
    assert written(card(reading, number)) == ["> ", "Which birds?", "Gulls."]
    card(reading, number).finish()
    first = noted(library_path)[0].replies[0].id
    card(reading, number).begin_reply(first)
    assert written(card(reading, number)) == ["Gulls.", "> Which birds?"]
    card(reading, number).finish()
    assert written(card(reading, number)) == ["Which birds?", "Gulls."]


def test_a_reply_that_is_being_typed_is_shown_once(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    card(reading, number).begin_reply()
    type_text(card(reading, number).note_field, "Which birds?")
    settle(qtbot, reading)
    reading.annotations.recolour(number, "green")
    settle(qtbot, reading)
    assert [each.text for each in noted(library_path)[0].replies] == ["Which birds?"]
    assert written(card(reading, number)) == ["> Which birds?"]
    press(qtbot, card(reading, number).note_field, "Ctrl+Return")
    settle(qtbot, reading)
    assert written(card(reading, number)) == ["Which birds?"]


def written(card: NoteCard) -> list[str]:
    """The note and its replies from top to bottom; `>` before the one that is in a field."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    shown = [each for each in card.findChildren(NoteText) if each.isVisibleTo(card)]
    found = [(each.mapTo(card, QPoint()).y(), each.toPlainText()) for each in shown]
    if card.is_editing:
        field = card.note_field
        found.append((field.mapTo(card, QPoint()).y(), f"> {field.toPlainText()}"))
    return [text for _top, text in sorted(found)]


def test_a_reply_that_follows_at_once_is_another_one(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    held = threading.Event()
    reading.operations.query(lambda _library: held.wait(8), lambda _done: None)
    for text in ("First.", "Second."):
        card(reading, number).begin_reply()
        for letter in text:
            type_text(card(reading, number).note_field, letter)
        card(reading, number).finish()
    held.set()
    settle(qtbot, reading)
    assert [each.text for each in noted(library_path)[0].replies] == ["First.", "Second."]
    reading.commands["undo"].trigger()
    settle(qtbot, reading)
    assert [each.text for each in noted(library_path)[0].replies] == ["First."]


@pytest.mark.parametrize("end", ["Ctrl+Return", "Escape", "close"])
def test_a_syllable_that_is_still_being_composed_is_kept(
    qtbot: QtBot, reading: MainWindow, library_path: Path, end: str
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    reading.edit_note(number)
    field = card(reading, number).note_field
    type_text(field, "갯")
    QApplication.sendEvent(field, QInputMethodEvent("벌", []))
    if end == "close":
        reading.close()
    else:
        press(qtbot, field, end)
        settle(qtbot, reading)
    assert [each.note for each in noted(library_path)] == ["갯벌"]


def test_a_reply_is_changed_and_deleted(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    with Library.open(library_path) as library:
        library.add_reply(number, "Which?")
    reading.notice_changes()
    until(qtbot, lambda: len(card(reading, number).findChildren(NoteText)) == 1)
    reply = noted(library_path)[0].replies[0].id
    card(reading, number).begin_reply(reply)
    assert card(reading, number).note_field.toPlainText() == "Which?"
    type_text(card(reading, number).note_field, "!")
    press(qtbot, card(reading, number).note_field, "Ctrl+Return")
    settle(qtbot, reading)
    assert noted(library_path)[0].replies[0].text == "Which?!"
    card(reading, number).reply_deleted.emit(number, reply)
    settle(qtbot, reading)
    assert noted(library_path)[0].replies == ()
    reading.commands["undo"].trigger()
    settle(qtbot, reading)
    assert noted(library_path)[0].replies[0].text == "Which?!"


def test_tags_are_completed_from_those_that_are_known(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    reading.annotations.save(number, "", ("seaside", "birds"))
    settle(qtbot, reading)
    other = highlight(qtbot, reading, "The sea")
    reading.edit_note(other)
    field = card(reading, other).tag_field
    field.setFocus()
    qtbot.keyClicks(field, "new, sea")
    assert field.offered() == ["seaside"]
    popup = field.completer_popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "new, seaside, "
    assert card(reading, other).is_editing
    press(qtbot, field, "Return")
    settle(qtbot, reading)
    assert {each.tags for each in noted(library_path)} == {("seaside", "birds"), ("new", "seaside")}


def test_notes_are_rendered_and_fetch_nothing(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    source = (
        "**bold** [link](https://example.com/a) ![picture](https://example.com/p.png) "
        "<script>alert(1)</script> [bad](file:///etc/passwd)"
    )
    reading.annotations.save(number, source, ())
    settle(qtbot, reading)
    text = card(reading, number).findChildren(NoteText)[0]
    assert text.toPlainText() == "bold link picture <script>alert(1)</script> bad"
    assert "<img" not in text.toHtml()
    text.anchorClicked.emit("file:///etc/passwd")
    shown = reading.messages.message
    assert shown is None or "passwd" not in shown.text
    text.anchorClicked.emit("https://example.com/a")
    assert reading.messages.message is not None
    assert reading.messages.message.text == "This link leads to https://example.com/a."
    card(reading, number).begin_editing()
    assert card(reading, number).note_field.toPlainText() == source


def test_a_picture_that_a_note_names_is_not_read_from_the_disk(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "picture.png"
    there = QPixmap(400, 300)
    there.fill(Qt.GlobalColor.red)
    assert there.save(str(file))
    text = NoteText()
    qtbot.addWidget(text)
    text.resize(500, 100)
    text.show()
    text.set_text(f"![picture]({file.as_uri()}) ![again]({file}) !![and again]({file})")
    assert text.toPlainText() == "picture again and again"
    # Were a picture to come through all the same, by Markdown or by pasting:
    text.document().setHtml(f'<img src="{file.as_uri()}"><img src="{file}">')
    for name in (QUrl.fromLocalFile(str(file)), QUrl(str(file))):
        found = text.document().resource(QTextDocument.ResourceType.ImageResource, name)
        assert isinstance(found, QPixmap)
        assert found.isNull()
    image = text.grab().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    }
    assert "#ff0000" not in colours


def test_markdown_looks_as_elsewhere(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    source = "*one* _two_ __three__ ~~four~~\n\n> five\n\n- six\n  - seven"
    reading.annotations.save(number, source, ())
    settle(qtbot, reading)
    text = card(reading, number).findChildren(NoteText)[0]
    found = {}
    for word in ("one", "two", "three", "four", "five"):
        cursor = text.document().find(word)
        look = cursor.charFormat()
        found[word] = (look.fontItalic(), look.fontWeight() > 500, look.fontUnderline())
        assert look.fontStrikeOut() == (word == "four")
        assert cursor.blockFormat().leftMargin() == (14 if word == "five" else 0)
    assert found == {
        "one": (True, False, False),
        "two": (True, False, False),
        "three": (False, True, False),
        "four": (False, False, False),
        "five": (False, False, False),
    }


def test_a_link_says_where_it_leads_under_the_pointer(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    reading.annotations.save(number, "[here](https://example.com/elsewhere)", ())
    settle(qtbot, reading)
    text = card(reading, number).findChildren(NoteText)[0]
    until(qtbot, text.isVisible)
    place = text.cursorRect(text.document().find("er")).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, text.viewport().mapToGlobal(place))
    QApplication.sendEvent(text.viewport(), event)
    assert QToolTip.text() == "https://example.com/elsewhere"
    QToolTip.hideText()
    until(qtbot, lambda: not QToolTip.isVisible())


# Colours


def test_colours_are_named_and_added(qtbot: QtBot, reading: MainWindow, library_path: Path) -> None:
    reading.colours.rename("green", "New words")
    reading.colours.add("Claims", "#ffd8a8")
    until(qtbot, lambda: len(highlight_colours().offered()) == 5)
    assert highlight_colours().name("green") == "New words"
    assert reading.commands["green"].text() == "Highlight: New words"
    reading.reading_view.select(passage(reading, "crabs and birds"))
    keys(qtbot, reading, "5")
    settle(qtbot, reading)
    assert [each.color for each in noted(library_path)] == ["claims"]
    (number,) = reading.notes.cards.ids()
    assert card(reading, number).accessibleName() == "Claims: crabs and birds"
    card(reading, number).setFocus()
    press(qtbot, card(reading, number), "2")
    settle(qtbot, reading)
    assert card(reading, number).accessibleName() == "New words: crabs and birds"
    for _ in range(4):
        reading.commands["undo"].trigger()
        settle(qtbot, reading)
    assert highlight_colours().name("green") == "Green"
    assert len(highlight_colours().offered()) == 4
    assert reading.commands["green"].text() == "Highlight in green"


def test_cards_keep_to_the_panel_with_every_tool_on_them(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    for name in ("Claims", "Doubts"):
        reading.colours.add(name, "#ffd8a8")
        settle(qtbot, reading)
    cards = reading.notes.cards
    card(reading, number).setFocus()
    until(qtbot, lambda: any(each.isVisible() for each in cards.findChildren(NoteTools)))
    assert card(reading, number).minimumSizeHint().width() <= 206
    card(reading, number).begin_editing()
    assert card(reading, number).minimumSizeHint().width() <= 206


def test_the_buttons_of_a_card_cut_nothing_short(
    qtbot: QtBot, reading: MainWindow, library_path: Path, two_articles: tuple[int, int]
) -> None:
    made = datetime(2024, 12, 24, tzinfo=UTC)
    highlight(qtbot, reading, "crabs and birds")
    with Library.open(library_path) as library:
        for sentence, text in enumerate(("바다는 차오른다.", "갯벌에는 새가 있다.")):
            library.annotate(
                *(two_articles[0], "translation", select(text, 0, 3)),
                model="m",
                sentence=sentence,
                created=made,
            )
    reading.notice_changes()
    until(qtbot, lambda: len(reading.notes.cards.ids()) == 3)
    hidden = set()
    for number in reading.notes.cards.ids():
        shown = card(reading, number)
        until(qtbot, shown.isVisible)
        times = [each for each in shown.findChildren(ElidedLabel) if each.text()]
        shown.setFocus()
        (tools,) = shown.findChildren(NoteTools)
        until(qtbot, tools.isVisible)
        QApplication.processEvents()
        for label in times:
            hidden.add(label.isHidden())
            room = label.fontMetrics().horizontalAdvance(label.text())
            assert label.isHidden() or label.width() >= room, label.text()
        reading.articles.view.setFocus()
        assert all(label.isVisible() for label in times)
    assert hidden == {True, False}


def test_the_field_of_a_note_grows_with_it(qtbot: QtBot, reading: MainWindow) -> None:
    number = highlight(qtbot, reading, "crabs and birds")
    reading.edit_note(number)
    field = card(reading, number).note_field
    low = field.height()
    type_text(field, "one\ntwo\nthree\nfour\nfive\nsix")
    assert low < field.height() < 2.5 * low
    assert not field.verticalScrollBar().maximum()
    type_text(field, "\n한글로도" * 4)
    assert not field.verticalScrollBar().maximum()
    type_text(field, "\nmore" * 40)
    assert field.height() < 5 * low


def test_the_dialog_shows_and_changes_colours(
    qtbot: QtBot, reading: MainWindow, library_path: Path
) -> None:
    reading.commands["colours"].trigger()
    dialog = next(each for each in reading.findChildren(ColoursDialog))
    names = dialog.names()
    assert [each.placeholderText() for each in names] == ["Yellow", "Green", "Blue", "Pink"]
    names[0].setFocus()
    qtbot.keyClicks(names[0], "Key facts")
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(dialog.names()) == 5)
    settle(qtbot, reading)
    with Library.open(library_path) as library:
        assert [each.name for each in library.colors.all()][::4] == ["Key facts", "New colour"]
    dialog.reject()
