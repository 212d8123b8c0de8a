"""Folders, books, lists of addresses and many files at once come in; nothing stops the others."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.support.epub import make_epub
from tests.support.pdf import make_pdf
from tests.ui.helpers import ENGLISH, KOREAN, press, settle, titles, until
from ui.window import MainWindow

CHAPTER = """<html><body><h1>{}</h1><p>Salt came by river, and the road along it is as old as the
salt itself, say the people of {}.</p></body></html>"""
SAVED = b"""From: <Saved by a browser>\nMIME-Version: 1.0\nSubject: x
Content-Type: multipart/related; boundary=b\n
--b\nContent-Type: text/html\nContent-Location: https://example.com/a\n
<html><title>A saved page</title><body><p>Salt came by river and is old.</p></body></html>
--b--\n"""
LETTER = b"""From: Salt letter <a@example.com>\nSubject: A letter\nMIME-Version: 1.0
Content-Type: text/plain\n\nSalt came by river and is old.\n"""


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path.startswith("/salt")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(CHAPTER.format(f"Page {self.path[1:]}", self.path).encode())

    def log_message(self, *_args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a small site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one file of each kind, a broken one and a picture."""
    place = tmp_path / "소식"
    place.mkdir()
    (place / "a.txt").write_text(ENGLISH, encoding="utf-8")
    (place / "b.txt").write_text(KOREAN, encoding="utf-8")
    (place / "c.epub").write_bytes(
        make_epub([(f"{name}.xhtml", CHAPTER.format(name, name)) for name in ("One", "Two")])
    )
    lines = [
        ("A printed page", 60.0, 700.0, 20.0),
        ("Salt came by river, they say.", 60.0, 660.0, 9.0),
    ]
    (place / "d.pdf").write_bytes(make_pdf([lines]))
    (place / "e.mhtml").write_bytes(SAVED)
    (place / "f.eml").write_bytes(LETTER)
    (place / "broken.pdf").write_bytes(b"%PDF-1.7")
    (place / "picture.png").write_bytes(b"\x89PNG")
    return place


def message(window: MainWindow) -> str:
    return window.messages.message.text if window.messages.message else ""


def dropped(*things: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(thing)) for thing in things])
    return data


def test_a_folder_is_dropped(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    assert window.adding.take(dropped(folder))
    until(qtbot, lambda: "Added 7 articles." in message(window))
    expected = {
        "Tides shape a coast", "One", "Two", "A printed page", "A saved page", "A letter",
        "밀물과 썰물이 만드는 해안",
    }  # fmt: skip
    settle(qtbot, window)
    assert set(titles(window)) == expected
    said = message(window)
    assert "1 other file" in said
    assert "broken.pdf" in said
    press(qtbot, window, "Ctrl+Z")
    until(qtbot, lambda: titles(window) == [])


def test_a_book_is_dropped_beside_a_text(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.adding.take(dropped(folder / "c.epub", folder / "a.txt"))
    until(qtbot, lambda: message(window).startswith("Added 3 articles."))
    window.adding.take(dropped(folder / "c.epub", folder / "a.txt"))
    until(qtbot, lambda: "in your library already" in message(window))
    until(qtbot, lambda: len(titles(window)) == 3)


def test_a_folder_without_articles_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    window.adding.take(dropped(tmp_path / "empty"))
    until(qtbot, lambda: "No file in" in message(window))


def test_a_long_reading_shows_its_progress_and_is_cancelled(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(f"Salt {number}\n\nSalt is old. It is {number}.")
    window.adding.take(dropped(tmp_path))
    until(qtbot, lambda: message(window).startswith("Reading") and " of 300" in message(window))
    shown = window.messages.message
    assert shown is not None
    assert shown.offer is not None
    shown.offer.act()
    settle(qtbot, window)
    until(qtbot, lambda: "before you cancelled" in message(window) or not titles(window))
    assert len(titles(window)) < 300


def test_a_list_of_addresses_is_pasted(qtbot: QtBot, window: MainWindow, site: str) -> None:
    QGuiApplication.clipboard().setText(f"{site}/salt1\n{site}/none\n{site}/salt2\n")
    window.articles.view.setFocus()
    press(qtbot, window.articles.view, "Ctrl+V")
    until(qtbot, lambda: "Added 2 articles." in message(window))
    until(qtbot, lambda: set(titles(window)) == {"Page salt1", "Page salt2"})
    assert "404" in message(window)


def test_several_links_are_dropped(qtbot: QtBot, window: MainWindow, site: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(f"{site}/salt1"), QUrl(f"{site}/salt2")])
    window.adding.take(data)
    until(qtbot, lambda: set(titles(window)) == {"Page salt1", "Page salt2"})


@pytest.mark.parametrize("command", ["add_files", "add_folder"])
def test_the_dialogs_offer_what_can_be_read(
    qtbot: QtBot, window: MainWindow, folder: Path, command: str
) -> None:
    window.commands[command].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    if command == "add_files":
        for ending in (".txt", ".epub", ".pdf", ".eml", ".mhtml"):
            assert f"*{ending}" in dialog.nameFilters()[0]
        dialog.filesSelected.emit([str(folder / "a.txt")])
    else:
        assert dialog.fileMode() is QFileDialog.FileMode.Directory
        dialog.filesSelected.emit([str(folder)])
    dialog.close()
    until(qtbot, lambda: "Tides shape a coast" in titles(window))
    settle(qtbot, window)
