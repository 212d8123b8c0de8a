"""Models are listed, downloaded, cancelled, updated and chosen, from a real server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader import network
from reader.library import Library
from reader.settings import (
    COMPUTE_TYPE,
    DEVICE,
    IDLE_MINUTES,
    MODEL_INDEX,
    OFFLINE,
    THREADS,
    Settings,
)
from reader.translation import Models
from tests.support.argos_package import metadata, write_package
from tests.support.file_server import FileServer, Served, file_server
from tests.ui.conftest import OpenWindow
from tests.ui.helpers import press, settle, type_text, until
from ui.controllers.translation import MODELS_FOLDER
from ui.model_rows import progress_text
from ui.models_dialog import ModelsDialog
from ui.preferences import PreferencesDialog, is_web_address
from ui.widgets import ElidedLabel, Paragraph
from ui.window import MainWindow

NEWER = "English → 한국어 1.9"


@pytest.fixture
def server() -> Iterator[FileServer]:
    """A server with nothing on it yet."""
    with file_server() as made:
        yield made


@pytest.fixture(autouse=True)
def _settings(library_path: Path, server: FileServer) -> Iterator[None]:
    """A library whose list of models is on the server."""
    library_path.mkdir(parents=True, exist_ok=True)
    Settings(library_path).set(MODEL_INDEX, server.url("/index.json"))
    network.follow(library_path)
    yield
    network.follow(None)


@pytest.fixture
def offered(server: FileServer, tmp_path: Path) -> Served:
    """A newer model for English → Korean on the list, and its file."""
    package = write_package(tmp_path / "en_ko-1_9.argosmodel", metadata(version="1.9"))
    data = package.read_bytes()
    entry = {**metadata(version="1.9"), "links": ["/en_ko.argosmodel"], "size": len(data)}
    server.files["/index.json"] = Served(json.dumps([entry]).encode())
    server.files["/en_ko.argosmodel"] = Served(data)
    return server.files["/en_ko.argosmodel"]


def texts(dialog: ModelsDialog) -> list[str]:
    paragraphs = [each.text() for each in dialog.findChildren(Paragraph) if each.isVisible()]
    labels = [each.text() for each in dialog.findChildren(ElidedLabel) if each.isVisible()]
    return paragraphs + labels


def button(dialog: ModelsDialog, text: str) -> QPushButton:
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    return next(each for each in buttons if each.text() == text)


def click(qtbot: QtBot, dialog: ModelsDialog, text: str) -> None:
    """Clicks the button as soon as it is there: rows are made anew when something has changed."""
    buttons = dialog.findChildren
    until(qtbot, lambda: any(e.isVisible() and e.text() == text for e in buttons(QPushButton)))
    qtbot.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def shows(qtbot: QtBot, dialog: ModelsDialog, text: str) -> None:
    until(qtbot, lambda: any(text in each for each in texts(dialog)))


def opened(qtbot: QtBot, window: MainWindow) -> ModelsDialog:
    window.commands["models"].trigger()
    dialog = window.findChildren(ModelsDialog)[-1]
    shows(qtbot, dialog, "No model for Korean → English yet.")
    return dialog


def installed(library_path: Path) -> list[str]:
    return [each.key for each in Models(library_path / MODELS_FOLDER).installed()]


def test_the_list_is_asked_for_only_when_the_reader_wants_it(
    qtbot: QtBot, window: MainWindow, server: FileServer, offered: Served
) -> None:
    dialog = opened(qtbot, window)
    shows(qtbot, dialog, "No list of models is here yet.")
    assert server.requests == []
    click(qtbot, dialog, "Show models to download")
    shows(qtbot, dialog, NEWER)
    shows(qtbot, dialog, "nothing published of its quality")
    shows(qtbot, dialog, "The list of 127.0.0.1")
    dialog.close()


def test_a_model_is_downloaded_and_translates_the_open_article(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    window: MainWindow,
    offered: Served,
) -> None:
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "no_model")
    assert window.translation.state.can_download
    offer = next(
        each
        for each in window.reading_view.findChildren(QPushButton)
        if each.text() == "Download a model…"
    )
    until(qtbot, offer.isVisible)
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    dialog = window.findChildren(ModelsDialog)[0]
    shows(qtbot, dialog, NEWER)
    click(qtbot, dialog, "Download")
    shows(qtbot, dialog, f"Installed: {NEWER}")
    shows(qtbot, dialog, "Everything on the list is installed.")
    until(qtbot, lambda: window.translation.state.kind == "done")
    dialog.close()


def test_a_download_is_cancelled_and_gone_on_with(
    qtbot: QtBot, window: MainWindow, server: FileServer, offered: Served, library_path: Path
) -> None:
    offered.pause, offered.tag = 2000, '"one"'
    dialog = opened(qtbot, window)
    click(qtbot, dialog, "Show models to download")
    shows(qtbot, dialog, NEWER)
    click(qtbot, dialog, "Download")
    until(qtbot, server.silent.is_set)
    shows(qtbot, dialog, " a second")
    click(qtbot, dialog, "Cancel")
    settle(qtbot, window)
    assert installed(library_path) == []
    assert window.messages.message is None
    offered.pause = None
    server.go_on.set()
    click(qtbot, dialog, "Download")
    shows(qtbot, dialog, f"Installed: {NEWER}")
    assert server.asked("/en_ko.argosmodel")[-1].startswith("bytes=")
    dialog.close()


def test_a_download_goes_on_in_the_message_bar_when_the_dialog_is_closed(
    qtbot: QtBot, window: MainWindow, server: FileServer, offered: Served
) -> None:
    offered.pause = 2000
    dialog = opened(qtbot, window)
    click(qtbot, dialog, "Show models to download")
    shows(qtbot, dialog, NEWER)
    click(qtbot, dialog, "Download")
    until(qtbot, server.silent.is_set)
    dialog.close()
    message = window.messages.message
    assert message is not None
    assert message.text == f"Downloading {NEWER}…"
    server.go_on.set()
    until(
        qtbot,
        lambda: (
            window.messages.message is not None
            and window.messages.message.text == f"Installed: {NEWER}"
        ),
    )


def test_a_file_that_is_no_model_leaves_the_installed_one(
    qtbot: QtBot,
    open_window: OpenWindow,
    server: FileServer,
    offered: Served,
    library_path: Path,
    tmp_path: Path,
) -> None:
    Models(library_path / MODELS_FOLDER).install(write_package(tmp_path / "old.argosmodel"))
    offered.data = b"<html>not here</html>"
    offered.kind = "text/html"
    window = open_window()
    dialog = opened(qtbot, window)
    click(qtbot, dialog, "Show models to download")
    shows(qtbot, dialog, NEWER)
    click(qtbot, dialog, "Download")
    shows(qtbot, dialog, "could not be downloaded")
    settle(qtbot, window)
    assert installed(library_path) == ["en_ko-1.1"]
    dialog.close()


def test_a_newer_version_replaces_the_older_one(
    qtbot: QtBot,
    open_window: OpenWindow,
    offered: Served,
    library_path: Path,
    tmp_path: Path,
) -> None:
    Models(library_path / MODELS_FOLDER).install(write_package(tmp_path / "old.argosmodel"))
    window = open_window()
    dialog = opened(qtbot, window)
    click(qtbot, dialog, "Show models to download")
    shows(qtbot, dialog, NEWER)
    click(qtbot, dialog, "Update to 1.9")
    shows(qtbot, dialog, f"Installed: {NEWER}")
    settle(qtbot, window)
    assert installed(library_path) == ["en_ko-1.9"]
    dialog.close()


def test_the_reader_chooses_which_model_serves(
    qtbot: QtBot, open_window: OpenWindow, library_path: Path, tmp_path: Path
) -> None:
    models = Models(library_path / MODELS_FOLDER)
    models.install(write_package(tmp_path / "old.argosmodel"))
    models.install(write_package(tmp_path / "new.argosmodel", metadata(version="1.9")))
    window = open_window()
    dialog = opened(qtbot, window)
    until(qtbot, lambda: texts(dialog).count("in use") == 1)
    click(qtbot, dialog, "Use")
    until(qtbot, lambda: models.choice("en", "ko") == "en_ko-1.1")
    until(qtbot, lambda: texts(dialog).count("in use") == 1)
    settle(qtbot, window)
    dialog.close()


def test_a_list_that_cannot_be_had_leaves_the_kept_one(
    qtbot: QtBot, window: MainWindow, server: FileServer, offered: Served
) -> None:
    dialog = opened(qtbot, window)
    click(qtbot, dialog, "Show models to download")
    shows(qtbot, dialog, NEWER)
    server.files["/index.json"].status = 500
    click(qtbot, dialog, "Refresh the list")
    shows(qtbot, dialog, "This is the kept copy of ")
    shows(qtbot, dialog, NEWER)
    dialog.close()


def test_offline_nothing_is_asked_for(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    open_window: OpenWindow,
    server: FileServer,
    library_path: Path,
) -> None:
    Settings(library_path).set(OFFLINE, True)
    window = open_window()
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "no_model")
    assert not window.translation.state.can_download
    dialog = opened(qtbot, window)
    shows(qtbot, dialog, "Naranhi works offline")
    assert not button(dialog, "Show models to download").isEnabled()
    assert server.requests == []
    dialog.close()


def preferences(qtbot: QtBot, window: MainWindow) -> PreferencesDialog:
    window.commands["preferences"].trigger()
    until(qtbot, lambda: bool(window.findChildren(PreferencesDialog)))
    return window.findChildren(PreferencesDialog)[0]


def test_offline_and_the_list_are_set_in_the_preferences(
    qtbot: QtBot, window: MainWindow, library_path: Path
) -> None:
    dialog = preferences(qtbot, window)
    qtbot.keyClick(dialog.offline_box, Qt.Key.Key_Space)
    dialog.index_field.setFocus()
    dialog.index_field.selectAll()
    type_text(dialog.index_field, "elsewhere")
    press(qtbot, dialog.index_field, "Tab")
    settings = Settings(library_path)
    until(qtbot, lambda: settings.get(OFFLINE))
    assert "/index.json" in settings.get(MODEL_INDEX)
    dialog.index_field.selectAll()
    type_text(dialog.index_field, "https://example.org/list.json")
    dialog.index_field.setFocus()
    press(qtbot, dialog.index_field, "Return")
    until(qtbot, lambda: settings.get(MODEL_INDEX) == "https://example.org/list.json")
    settle(qtbot, window)
    assert network.is_offline()
    dialog.close()


def test_how_models_run_is_set_in_the_preferences(
    qtbot: QtBot, window: MainWindow, library_path: Path
) -> None:
    dialog = preferences(qtbot, window)
    for box in (
        dialog.threads_box,
        dialog.device_box,
        dialog.minutes_box,
        dialog.numbers_box,
    ):
        box.setFocus()
        press(qtbot, box, "Down")
    settings = Settings(library_path)
    until(qtbot, lambda: settings.get(THREADS) == 1)
    until(qtbot, lambda: settings.get(DEVICE) == "cpu")
    until(qtbot, lambda: settings.get(IDLE_MINUTES) == 30)
    until(qtbot, lambda: settings.get(COMPUTE_TYPE) == "int8")
    settle(qtbot, window)
    dialog.close()


def test_another_model_is_offered_for_an_article_and_corrections_stay(
    qtbot: QtBot,
    two_articles: tuple[int, int],
    open_window: OpenWindow,
    library_path: Path,
    tmp_path: Path,
) -> None:
    models = Models(library_path / MODELS_FOLDER)
    models.install(write_package(tmp_path / "old.argosmodel"))
    models.install(write_package(tmp_path / "new.argosmodel", metadata(version="1.9")))
    window = open_window()
    press(qtbot, window, "J")
    until(qtbot, lambda: window.translation.state.kind == "done")
    assert window.translation.model_key == "en_ko-1.9"
    with Library.open(library_path) as library:
        library.memory.correct({"Villages plan by the moon.": "마을은 달을 본다."}, "en", "ko", "")
    window.models.use(models.installed()[1])
    until(qtbot, lambda: window.messages.offer_button.text() == "Translate again")
    window.messages.offer_button.click()
    until(qtbot, lambda: window.translation.model_key == "en_ko-1.1")
    settle(qtbot, window)
    assert window.translation.state.model_label == "Argos 1.1"
    texts = [each.text for each in window.reading_view.translation_side().sentences]
    assert "마을은 달을 본다." in texts


def test_what_the_environment_decides_cannot_be_switched(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NARANHI_OFFLINE", "1")
    dialog = preferences(qtbot, window)
    assert dialog.offline_box.isChecked()
    assert not dialog.offline_box.isEnabled()
    dialog.close()


def test_addresses() -> None:
    assert is_web_address("https://example.org/list.json")
    assert not is_web_address("example.org")
    assert not is_web_address("http://[")
    assert progress_text(None) == "Connecting…"
