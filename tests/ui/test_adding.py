"""Articles come in by pasting, typing, dropping, files and addresses, and trouble is told."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.errors import FetchError
from tests.support.argos_package import write_package
from tests.ui.helpers import ENGLISH, KOREAN, press, settle, titles, type_text, until
from ui.add_dialog import AddAddressDialog, AddTextDialog
from ui.addresses import candidates, fetch_first, web_address
from ui.widgets import Paragraph
from ui.window import MainWindow

PAGE = """<html lang="en"><head><title>Salt and light</title></head><body><article>
<h1>Salt and light</h1><p>Salt ponds turn red in summer, when the brine is strong.</p>
<p>Workers rake the crystals before the rain comes, as they have for centuries.</p>
</article></body></html>"""


class _Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path in ("/salt", "/red%20salt")
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


def test_an_address_with_escapes_is_fetched_as_it_is(
    qtbot: QtBot, window: MainWindow, site: str
) -> None:
    data = QMimeData()
    data.setText(f"{site}/red%20salt")
    drop(window, data)
    until(qtbot, lambda: titles(window) == ["Salt and light"])


def test_a_link_with_escapes_is_fetched_as_it_is(
    qtbot: QtBot, window: MainWindow, site: str
) -> None:
    data = QMimeData()
    data.setUrls([QUrl(f"{site}/red%20salt")])
    drop(window, data)
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


def test_a_page_is_fetched_without_its_scheme(qtbot: QtBot, window: MainWindow, site: str) -> None:
    window.adding.ask_for_address()
    dialog = window.findChildren(AddAddressDialog)[0]
    field = dialog.findChildren(QLineEdit)[0]
    type_text(field, f"{site}/salt".removeprefix("http://"))
    press(qtbot, field, "Return")
    until(qtbot, lambda: titles(window) == ["Salt and light"])
    settle(qtbot, window)


def test_the_second_address_is_tried_where_the_first_is_silent(site: str) -> None:
    secure = site.replace("http", "https")
    draft, host = fetch_first([f"{secure}/salt", f"{site}/salt"], lambda: False)
    assert host == "127.0.0.1"
    assert draft.title == "Salt and light"
    with pytest.raises(FetchError, match="404"):
        fetch_first([f"{site}/nothing", f"{site}/salt"], lambda: False)


def test_a_later_success_ends_an_old_error(qtbot: QtBot, window: MainWindow) -> None:
    window.adding.add_text(" ")
    until(qtbot, lambda: window.messages.message is not None and window.messages.message.is_error)
    settle(qtbot, window)
    window.adding.add_text(ENGLISH)
    until(qtbot, lambda: message(window) == "Added “Tides shape a coast”.")
    settle(qtbot, window)
    window.messages.close_message()
    assert window.messages.message is None


def test_the_first_article_is_told_above_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.adding.add_text(ENGLISH)
    until(qtbot, lambda: message(window) == "Added “Tides shape a coast”.")
    until(qtbot, lambda: window.pages.current is window.reading_view)
    settle(qtbot, window)
    bar = window.messages
    middle = bar.mapTo(window, bar.rect().center())
    found = window.childAt(middle)
    assert found is not None
    assert found is bar or bar.isAncestorOf(found)


def test_a_long_message_is_shown_whole(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(900, 600)
    title = "A long title about tides that shape a coast and villages that plan by the moon always"
    text = ENGLISH.replace("Tides shape a coast", title)
    window.adding.add_text(text)
    until(qtbot, lambda: message(window).startswith("Added"))
    settle(qtbot, window)
    window.adding.add_text(text)
    until(qtbot, lambda: "in your library already" in message(window))
    settle(qtbot, window)
    words = window.messages.findChildren(Paragraph)[0]
    until(qtbot, lambda: words.height() >= words.heightForWidth(words.width()))


def test_something_dragged_over_the_window_is_welcomed(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setText(KOREAN)
    middle, plain = window.rect().center(), Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QDragEnterEvent(middle, copy, data, left, plain))
    assert window.drop_hint.isVisible()
    assert window.drop_hint.rect() == window.regions.rect()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drop_hint.isVisible()
    drop(window, data)
    assert not window.drop_hint.isVisible()
    until(qtbot, lambda: len(titles(window)) == 1)
    settle(qtbot, window)


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("example.com/a", ["https://example.com/a", "http://example.com/a"]),
        ("localhost:8000/a", ["http://localhost:8000/a", "https://localhost:8000/a"]),
        ("127.0.0.1/a", ["http://127.0.0.1/a", "https://127.0.0.1/a"]),
        ("[::1]:80/a", ["http://[::1]:80/a", "https://[::1]:80/a"]),
        ("http://example.com/a", ["http://example.com/a"]),
        ("word", []),
    ],
)
def test_an_address_without_a_scheme_stands_for_two(text: str, addresses: list[str]) -> None:
    assert candidates(text) == addresses


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.com/a?b=c", "https://example.com/a?b=c"),
        ("example.com/news", "https://example.com/news"),
        ("https://example.com/a%20b%2Fc%23?d=%26", "https://example.com/a%20b%2Fc%23?d=%26"),
        ("https://example.com/해안", "https://example.com/%ED%95%B4%EC%95%88"),
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
