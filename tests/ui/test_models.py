"""Models are installed and removed in the window, and an article waiting for one is translated."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library import Library, Term
from tests.support.argos_package import write_package
from tests.ui.helpers import PATIENCE, press, settle, until
from ui.controllers.translation import MODELS_FOLDER
from ui.models_dialog import ModelsDialog
from ui.reading import TranslationState
from ui.widgets import ElidedLabel, Paragraph
from ui.window import MainWindow


def texts(dialog: ModelsDialog) -> list[str]:
    paragraphs = [each.text() for each in dialog.findChildren(Paragraph) if each.isVisible()]
    labels = [each.text() for each in dialog.findChildren(ElidedLabel) if each.isVisible()]
    return paragraphs + labels


def click(qtbot: QtBot, dialog: ModelsDialog, text: str) -> None:
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    button = next(each for each in buttons if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(qtbot: QtBot, window: MainWindow) -> ModelsDialog:
    window.commands["models"].trigger()
    dialog = window.findChildren(ModelsDialog)[0]
    until(qtbot, lambda: "No model for Korean → English yet." in texts(dialog))
    return dialog


def test_what_a_killed_installation_left_goes_when_the_window_opens(
    qtbot: QtBot, open_window: Callable[[], MainWindow], library_path: Path
) -> None:
    left = library_path / MODELS_FOLDER / ".unpacking-left"
    left.mkdir(parents=True)
    os.utime(left, (1_000_000_000, 1_000_000_000))
    window = open_window()
    until(qtbot, lambda: not left.exists())
    settle(qtbot, window)


def test_a_model_is_installed_listed_and_removed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    until(qtbot, lambda: "English → 한국어 1.1" in texts(dialog))
    click(qtbot, dialog, "Remove")
    click(qtbot, dialog, "Keep")
    assert "English → 한국어 1.1" in texts(dialog)
    click(qtbot, dialog, "Remove")
    click(qtbot, dialog, "Remove this model")
    until(qtbot, lambda: "No model for English → Korean yet." in texts(dialog))
    dialog.close()


def test_a_file_that_is_no_model_is_told_in_the_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.argosmodel"
    broken.write_bytes(b"not a package")
    dialog = opened(qtbot, window)
    window.models.install(broken)
    until(qtbot, lambda: any("broken.argosmodel” " in text for text in texts(dialog)))
    settle(qtbot, window)
    assert window.messages.message is None
    dialog.close()


def test_an_open_article_is_translated_once_its_model_is_there(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, tmp_path: Path
) -> None:
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "no_model")
    assert not window.commands["stop"].isEnabled()
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    until(qtbot, lambda: window.translation.state.kind == "done")
    side = window.reading_view.translation_side()
    assert all(sentence.text for sentence in side.sentences)


def test_opening_another_article_cancels_the_translation(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, tmp_path: Path
) -> None:
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    settle(qtbot, window)
    press(qtbot, window, "J")
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "no_model")
    settle(qtbot, window)
    assert window.translation.state.kind == "no_model"
    press(qtbot, window, "K")
    until(qtbot, lambda: window.translation.state.kind == "done")


def test_stopping_keeps_what_is_there_and_translating_goes_on(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, tmp_path: Path
) -> None:
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    settle(qtbot, window)
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "waiting")
    press(qtbot, window, "Ctrl+Period")
    assert window.translation.state.kind == "stopped"
    settle(qtbot, window)
    press(qtbot, window, "Ctrl+T")
    until(qtbot, lambda: window.translation.state.kind == "done")


def test_what_was_stopped_stays_so_until_the_reader_asks(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, tmp_path: Path
) -> None:
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    settle(qtbot, window)
    begun = qtbot.waitSignal(
        window.translation.state_changed,
        timeout=PATIENCE,
        check_params_cb=lambda state: state.kind == "waiting",
    )
    with begun:
        press(qtbot, window, "J")
    press(qtbot, window, "Ctrl+Period")
    settle(qtbot, window)
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "no_model")
    press(qtbot, window, "K")
    until(qtbot, lambda: window.translation.state.kind == "stopped")
    settle(qtbot, window)
    assert window.translation.state.kind == "stopped"
    press(qtbot, window, "Ctrl+T")
    until(qtbot, lambda: window.translation.state.kind == "done")


def test_the_glossary_tried_on_a_translation_that_is_there_is_told(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    settle(qtbot, window)
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    states: list[TranslationState] = []
    window.translation.state_changed.connect(states.append)
    with Library.open(library_path) as library:
        library.glossary.add(Term("crabs", "쀍쀍", "en", "ko"))
    window.notice_changes()
    until(qtbot, lambda: any(each.to_try == 1 and not each.tried for each in states))
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    assert window.translation.state.kind == "done"


def test_an_article_by_another_model_can_be_translated_again_and_keeps_corrections(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    with Library.open(library_path) as library:
        article = library.article(two_articles[0])
        texts = [each.text for each in article.all_sentences]
        library.memory.remember(dict.fromkeys(texts, "옛 모델."), "en", "ko", "en_ko-0.9")
        library.memory.correct({texts[2]: "내 번역."}, "en", "ko", "en_ko-0.9")
    window.models.install(write_package(tmp_path / "translate-en_ko-1_1.argosmodel"))
    settle(qtbot, window)
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    side = window.reading_view.translation_side
    assert [each.text for each in side().sentences][:3] == ["옛 모델.", "옛 모델.", "내 번역."]
    assert window.commands["translate"].isEnabled()
    press(qtbot, window, "Ctrl+T")
    until(qtbot, lambda: window.translation.model_key == "en_ko-1.1")
    until(qtbot, lambda: window.translation.state.kind == "done")
    settle(qtbot, window)
    shown = [each.text for each in side().sentences]
    assert "옛 모델." not in shown
    assert shown[2] == "내 번역."
    assert not window.commands["translate"].isEnabled()
