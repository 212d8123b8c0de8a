"""Articles come in by pasting, typing, dropping, files and addresses, and trouble is told."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.argos_package import write_package
from tests.ui.helpers import ENGLISH, KOREAN, press, settle, titles, type_text, until
from ui.add_dialog import AddAddressDialog, AddTextDialog, web_address
from ui.window import MainWindow

PAGE = """<html lang="en"><head><title>Salt and light</title></head><body><article>
<h1>Salt and light</h1><p>Salt ponds turn red in summer, when the brine is strong.</p>
<p>Workers rake the crystals before the rain comes, as they have for centuries.</p>
</article></body></html>"""


class _Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/salt"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((PAGE if found else "no").encode())

    def log_message(self, *_args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a small site on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def drop(window: MainWindow, data: QMimeData) -> None:
    """Drops `data` on the window as a file manager does."""
    middle = QPointF(window.rect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle.toPoint(), copy, data, left, plain)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(middle, copy, data, left, plain))


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def message(window: MainWindow) -> str:
    return window.messages.message.text if window.messages.message else ""


def test_pasting_the_same_twice_says_so(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(KOREAN)
    window.articles.view.setFocus()
    press(qtbot, window.articles.view, "Ctrl+V")
    until(qtbot, lambda: message(window) == "Added “밀물과 썰물이 만드는 해안”.")
    press(qtbot, window.articles.view, "Ctrl+V")
    until(qtbot, lambda: "in your library already" in message(window))
    assert len(titles(window)) == 1


def test_adding_is_undone_and_done_again(qtbot: QtBot, window: MainWindow) -> None:
    window.adding.add_text(ENGLISH)
    until(qtbot, lambda: len(titles(window)) == 1)
    until(qtbot, window.undo_stack.canUndo)
    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: titles(window) == [])
    press(qtbot, window, "Ctrl+Shift+Z")
    until(qtbot, lambda: len(titles(window)) == 1)


def test_an_empty_clipboard_is_told(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    press(qtbot, window, "Ctrl+V")
    assert message(window) == "There is no text on the clipboard to add."


def test_text_is_typed_into_the_dialog(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, "Ctrl+N")
    dialog = window.findChildren(AddTextDialog)[0]
    field = dialog.findChildren(QPlainTextEdit)[0]
    type_text(field, "바람의 길")
    until(qtbot, dialog.isActiveWindow)
    press(qtbot, field, "Return")
    type_text(field, "산을 넘는 바람은 마르고 더워진다.")
    press(qtbot, field, "Ctrl+Return")
    until(qtbot, lambda: titles(window) == ["바람의 길"])


def test_files_are_dropped_and_a_bad_one_is_named(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    good, bad = tmp_path / "tides.txt", tmp_path / "empty.txt"
    good.write_text(ENGLISH, encoding="utf-8")
    bad.write_bytes(b"")
    drop(window, files(good, bad))
    until(qtbot, lambda: titles(window) == ["Tides shape a coast"])
    until(qtbot, lambda: "empty.txt" in message(window))
    assert window.messages.message is not None
    assert window.messages.message.is_error


def test_text_is_dropped(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setText(KOREAN)
    drop(window, data)
    until(qtbot, lambda: len(titles(window)) == 1)


def test_a_model_is_dropped_and_installed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    drop(window, files(write_package(tmp_path / "translate-en_ko-1_1.argosmodel")))
    until(qtbot, lambda: message(window) == "Installed: English → 한국어 1.1")


def test_a_page_is_fetched(qtbot: QtBot, window: MainWindow, site: str) -> None:
    press(qtbot, window, "Ctrl+L")
    dialog = window.findChildren(AddAddressDialog)[0]
    field = dialog.findChildren(QLineEdit)[0]
    type_text(field, f"{site}/salt")
    press(qtbot, field, "Return")
    until(qtbot, lambda: titles(window) == ["Salt and light"])


def test_a_page_that_is_not_there_is_told_with_a_way_to_try_again(
    qtbot: QtBot, window: MainWindow, site: str
) -> None:
    window.adding.fetch(f"{site}/nothing")
    until(qtbot, lambda: bool(window.messages.message and window.messages.message.is_error))
    assert "404" in message(window)
    qtbot.mouseClick(window.messages.offer_button, Qt.MouseButton.LeftButton)
    dialog = window.findChildren(AddAddressDialog)[0]
    assert dialog.findChildren(QLineEdit)[0].text() == f"{site}/nothing"
    dialog.reject()
    settle(qtbot, window)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.com/a?b=c", "https://example.com/a?b=c"),
        ("example.com/news", "https://example.com/news"),
        ("  http://localhost:8000/x ", "http://localhost:8000/x"),
        ("two words", ""),
        ("word", ""),
        ("", ""),
        ("ftp://example.com/a", ""),
        ("https://", ""),
    ],
)
def test_what_counts_as_an_address(text: str, address: str) -> None:
    assert web_address(text) == address
