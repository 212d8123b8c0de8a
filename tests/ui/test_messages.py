"""The message bar: one message at a time, errors stay, details can be copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.errors import NaranhiError
from tests.ui.helpers import press
from ui.messages import MessageBar, Offer


@pytest.fixture
def ground(qtbot: QtBot) -> Iterator[QWidget]:
    """What the message bar lies over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 500)
    yield made
    made.close()


@pytest.fixture
def bar(qtbot: QtBot, ground: QWidget) -> MessageBar:
    """A bar without messages."""
    made = MessageBar(ground)
    ground.show()
    qtbot.waitExposed(ground)
    return made


def click(qtbot: QtBot, bar: MessageBar, text: str) -> None:
    button = next(each for each in bar.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_message_lies_over_the_lower_edge(bar: MessageBar, ground: QWidget) -> None:
    bar.inform("Done.")
    assert bar.isVisible()
    assert bar.width() <= 560
    assert bar.geometry().bottom() < 500 - 8
    ground.resize(400, 300)
    assert bar.geometry().right() < 400
    assert bar.geometry().bottom() < 300


def test_the_offer_is_taken_once(qtbot: QtBot, bar: MessageBar) -> None:
    taken: list[bool] = []
    bar.inform("Deleted.", Offer("Undo", lambda: taken.append(True)))
    click(qtbot, bar, "Undo")
    assert taken == [True]
    assert not bar.isVisible()


def test_work_stays_under_other_messages_until_it_is_done(bar: MessageBar) -> None:
    number = bar.work("Fetching…", lambda: None)
    bar.inform("Copied.")
    assert bar.message is not None
    assert bar.message.text == "Copied."
    bar.close_message()
    assert bar.message.text == "Fetching…"
    bar.done(number)
    assert not bar.isVisible()


def test_cancelling_work_says_so_to_the_work(qtbot: QtBot, bar: MessageBar) -> None:
    cancelled: list[bool] = []
    bar.work("Fetching…", lambda: cancelled.append(True))
    click(qtbot, bar, "Cancel")
    assert cancelled == [True]


def test_details_are_shown_and_copied(qtbot: QtBot, bar: MessageBar) -> None:
    bar.fail(NaranhiError("It is broken: mend it.", "line 1\nline 2"))
    height = bar.height()
    click(qtbot, bar, "Details")
    assert bar.height() > height
    click(qtbot, bar, "Copy details")
    assert QGuiApplication.clipboard().text() == "It is broken: mend it.\n\nline 1\nline 2"


def test_an_error_stays_and_escape_closes_it(qtbot: QtBot, bar: MessageBar) -> None:
    bar.fail(NaranhiError("It is broken: mend it."))
    assert bar.message is not None
    assert bar.message.stays
    press(qtbot, bar, "Escape")
    assert not bar.isVisible()


def test_the_keyboard_goes_back_to_where_it_was(
    qtbot: QtBot, bar: MessageBar, ground: QWidget
) -> None:
    first, text = QPushButton("first", ground), QPushButton("text", ground)
    for each in (first, text):
        each.show()
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    bar.inform("Deleted.", Offer("Undo", lambda: None))
    bar.offer_button.setFocus()
    click(qtbot, bar, "Undo")
    assert not bar.isVisible()
    assert text.hasFocus()


def test_what_has_the_keyboard_stays_and_gives_it_back(
    qtbot: QtBot, bar: MessageBar, ground: QWidget
) -> None:
    taken: list[bool] = []
    field = QPushButton("Elsewhere", ground)
    field.show()
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    field.setFocus()
    bar.inform("This leads far.", Offer("Go", lambda: taken.append(True)))
    timer = next(each for each in bar.findChildren(QTimer) if each.isSingleShot())
    assert timer.isActive()
    bar.take_focus()
    assert QApplication.focusWidget() is bar.offer_button
    assert not timer.isActive()
    field.setFocus()
    assert timer.isActive()
    bar.take_focus()
    press(qtbot, bar.offer_button, "Return")
    assert taken == [True]
    assert QApplication.focusWidget() is field
    assert not timer.isActive()


def test_an_error_that_was_superseded_never_comes_back(bar: MessageBar) -> None:
    bar.fail(NaranhiError("bad.epub is broken."))
    bar.fail(NaranhiError("The page is not there."))
    bar.close_message()
    assert bar.message is None
    bar.fail(NaranhiError("bad.opml is broken."))
    bar.inform("Copied.")
    bar.close_message()
    assert bar.message is None
    bar.fail(NaranhiError("bad.opml is broken."))
    bar.done(bar.work("Fetching…", lambda: None))
    assert bar.message is None


def test_an_error_that_holds_what_was_typed_waits_for_its_answer(bar: MessageBar) -> None:
    bar.fail(NaranhiError("The note is gone."), Offer("Copy the note", lambda: None), keeps=True)
    bar.inform("Copied.")
    bar.close_message()
    assert bar.message is not None
    assert bar.message.text == "The note is gone."


def test_what_the_bar_covers_is_told_and_taken_back(bar: MessageBar, ground: QWidget) -> None:
    told: list[int] = []
    bar.covering.connect(told.append)
    bar.inform("Done.")
    assert told[-1] == ground.height() - bar.y()
    bar.close_message()
    assert told[-1] == 0


def test_space_scrolls_the_text_and_presses_nothing(
    qtbot: QtBot, bar: MessageBar, ground: QWidget
) -> None:
    class Text(QWidget):
        def __init__(self, parent: QWidget) -> None:
            super().__init__(parent)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.keys: list[int] = []

        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.keys.append(event.key())

    text = Text(ground)
    text.show()
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    text.setFocus()
    taken: list[bool] = []
    bar.inform("This leads far.", Offer("Go", lambda: taken.append(True)))
    bar.take_focus()
    press(qtbot, bar.offer_button, "Space")
    press(qtbot, bar.offer_button, "PageDown")
    assert text.keys == [Qt.Key.Key_Space, Qt.Key.Key_PageDown]
    assert taken == []
    press(qtbot, bar.offer_button, "Return")
    assert taken == [True]
