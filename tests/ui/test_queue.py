"""Many articles are translated in the background, with pause, and over a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.translation import Models, TranslationQueue, stored_translation
from tests.support.argos_package import metadata, write_package
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import press, settle, until
from ui.controllers.translation import MODELS_FOLDER
from ui.queue_dialog import QueueDialog
from ui.window import MainWindow

UNTRANSLATED = "Articles translated: 0, not translated: 2. No model for them is installed."


@pytest.fixture
def models(library_path: Path, tmp_path: Path) -> Models:
    """Models for both directions, in the library."""
    made = Models(library_path / MODELS_FOLDER)
    for source, target in (("en", "ko"), ("ko", "en")):
        file = tmp_path / f"{source}_{target}.argosmodel"
        made.install(write_package(file, metadata(source, target)))
    return made


def complete(library_path: Path) -> list[bool]:
    with Library.open(library_path) as library:
        articles = [library.article(each.id) for each in library.articles()]
        found = [stored_translation(library, article) for article in articles]
        return [each is not None and each.complete for each in found]


def said(window: MainWindow) -> str:
    return window.messages.message.text if window.messages.message is not None else ""


def test_all_unread_articles_are_translated(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    models: Models,
    window: MainWindow,
    library_path: Path,
) -> None:
    assert not window.commands["pause_queue"].isEnabled()
    press(qtbot, window, "Ctrl+Shift+T")
    until(qtbot, lambda: said(window).startswith("Translating article "))
    assert window.messages.offer_button.text() == "Pause"
    until(qtbot, lambda: said(window) == "Translated 2 articles.")
    settle(qtbot, window)
    assert complete(library_path) == [True, True]


def test_a_paused_queue_waits_over_a_restart_and_goes_on(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    models: Models,
    open_window: OpenWindow,
    library_path: Path,
) -> None:
    with Library.open(library_path) as library:
        queue = TranslationQueue(library, models)
        queue.pause()
        queue.enqueue(two_articles)
    window = open_window()
    until(qtbot, lambda: said(window) == "Paused: 2 articles wait for their translation.")
    assert window.commands["resume_queue"].isEnabled()
    assert complete(library_path) == [False, False]
    window.messages.offer_button.click()
    until(qtbot, lambda: said(window) == "Translated 2 articles.")
    settle(qtbot, window)
    assert complete(library_path) == [True, True]


def test_a_queue_that_was_not_paused_goes_on_by_itself(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    models: Models,
    open_window: OpenWindow,
    library_path: Path,
) -> None:
    with Library.open(library_path) as library:
        TranslationQueue(library, models).enqueue(two_articles)
    window = open_window()
    settle(qtbot, window)
    assert complete(library_path) == [True, True]


def test_pausing_and_giving_up(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    models: Models,
    window: MainWindow,
    library_path: Path,
) -> None:
    press(qtbot, window, "Ctrl+Shift+T")
    window.queue.pause()
    settle(qtbot, window)
    with Library.open(library_path) as library:
        assert library.queue.progress().paused
    if window.queue.is_paused:
        window.queue.cancel()
        settle(qtbot, window)
    with Library.open(library_path) as library:
        assert library.queue.progress().waiting == 0
    assert not window.commands["cancel_queue"].isEnabled()


def test_articles_without_a_model_are_told(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow
) -> None:
    press(qtbot, window, "Ctrl+Shift+T")
    until(qtbot, lambda: said(window) == UNTRANSLATED)
    settle(qtbot, window)
    asked: list[bool] = []
    window.queue.models_wanted.disconnect()
    window.queue.models_wanted.connect(lambda: asked.append(True))
    assert window.messages.second_button.text() == "Translation models…"
    window.messages.second_button.click()
    assert asked


def test_nothing_unread_is_told(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+Shift+T")
    until(qtbot, lambda: said(window) == "There are no unread articles.")


def rows(dialog: QueueDialog) -> list[tuple[str, str]]:
    model = dialog.model
    return [
        (model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())
    ]


def window_of(dialog: QueueDialog) -> MainWindow:
    window = dialog.parent()
    assert isinstance(window, MainWindow)
    return window


def button(dialog: QueueDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


@pytest.fixture
def paused(
    qtbot: QtBot,
    library_path: Path,
    two_articles: tuple[int, int],
    open_window: OpenWindow,
    tmp_path: Path,
) -> QueueDialog:
    """The dialog of a queue that stands still, with a model for its second article alone."""
    models = Models(library_path / MODELS_FOLDER)
    models.install(write_package(tmp_path / "ko_en.argosmodel", metadata("ko", "en")))
    with Library.open(library_path) as library:
        queue = TranslationQueue(library, models)
        queue.pause()
        queue.enqueue(two_articles)
    window = open_window()
    window.commands["queue"].trigger()
    settle(qtbot, window)
    dialog = window.findChildren(QueueDialog)[0]
    until(qtbot, dialog.isActiveWindow)
    return dialog


ENGLISH_TITLE, KOREAN_TITLE = "Tides shape a coast", "밀물과 썰물이 만드는 해안"


def test_the_dialog_lists_what_waits_is_done_and_failed(
    qtbot: QtBot, paused: QueueDialog, library_path: Path, tmp_path: Path
) -> None:
    assert rows(paused) == [(ENGLISH_TITLE, "Waiting"), (KOREAN_TITLE, "Waiting")]
    assert not button(paused, "Try again").isEnabled()
    button(paused, "Go on").click()
    reason = (
        "Not translated: No model for English → Korean is installed: install an Argos Translate "
        "package."
    )
    until(qtbot, lambda: rows(paused) == [(ENGLISH_TITLE, reason), (KOREAN_TITLE, "Translated")])
    models = Models(library_path / MODELS_FOLDER)
    models.install(write_package(tmp_path / "en_ko.argosmodel"))
    button(paused, "Try again").click()
    until(
        qtbot,
        lambda: rows(paused) == [(KOREAN_TITLE, "Translated"), (ENGLISH_TITLE, "Translated")],
    )
    assert complete(library_path) == [True, True]
    settle(qtbot, window_of(paused))
    paused.reject()


def test_articles_are_taken_out_in_the_dialog(
    qtbot: QtBot, paused: QueueDialog, library_path: Path
) -> None:
    assert not button(paused, "Take out").isEnabled()
    first = paused.table.visualRect(paused.model.index(0, 0)).center()
    qtbot.mouseClick(paused.table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert button(paused, "Take out").isEnabled()
    press(qtbot, paused.table, "Delete")
    until(qtbot, lambda: rows(paused) == [(KOREAN_TITLE, "Waiting")])
    assert complete(library_path) == [False, False]
    settle(qtbot, window_of(paused))
    paused.reject()


def test_only_those_that_failed_are_tried_again_from_the_message(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    with Library.open(library_path) as library:
        library.set_read(two_articles, True)
    window.queue.translate(two_articles)
    until(qtbot, lambda: said(window) == UNTRANSLATED)
    settle(qtbot, window)
    models = Models(library_path / MODELS_FOLDER)
    models.install(write_package(tmp_path / "en_ko.argosmodel"))
    models.install(write_package(tmp_path / "ko_en.argosmodel", metadata("ko", "en")))
    window.messages.offer_button.click()
    until(qtbot, lambda: said(window) == "Translated 2 articles.")
    settle(qtbot, window)
    assert complete(library_path) == [True, True]


def test_the_word_that_it_is_paused_goes_when_nothing_waits_any_more(
    qtbot: QtBot, paused: QueueDialog, library_path: Path, tmp_path: Path
) -> None:
    window = window_of(paused)
    assert said(window) == "Paused: 2 articles wait for their translation."
    window.messages.inform("Something else.")
    paused.table.selectRow(0)
    press(qtbot, paused.table, "Delete")
    settle(qtbot, window)
    window.messages.close_message()
    assert said(window) == "Paused: 1 article waits for its translation."
    window.messages.inform("Something else.")
    button(paused, "Go on").click()
    until(qtbot, lambda: said(window) == "Translated 1 article.")
    settle(qtbot, window)
    while window.messages.message is not None:
        assert "Paused" not in said(window)
        window.messages.close_message()
    paused.reject()
