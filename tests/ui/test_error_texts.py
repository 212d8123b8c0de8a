"""A Korean window says in Korean what went wrong, with what it is about filled in."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import NaranhiError, Phrase
from reader.export import FORMATS, Options, Scope
from reader.library import Library
from reader.translation import Models, TranslationQueue
from tests.support.feed_server import Answered, FeedServer, feed_server
from tests.ui.conftest import OpenWindow
from tests.ui.feeding import feed, row_of, subscribe
from tests.ui.helpers import open_article, settle, until
from ui.controllers.translation import MODELS_FOLDER
from ui.export_request import Request
from ui.interface import speak, told
from ui.queue_dialog import QueueDialog
from ui.widgets import Paragraph
from ui.window import MainWindow

PROJECT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _korean() -> None:
    speak("ko")


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server() as running:
        yield running


def said(qtbot: QtBot, window: MainWindow) -> str:
    """The error that the window tells."""
    until(qtbot, lambda: window.messages.message is not None and window.messages.message.is_error)
    assert window.messages.message is not None
    return window.messages.message.text


def test_the_list_of_sentences_is_up_to_date() -> None:
    command = [sys.executable, str(PROJECT / "packaging" / "error_texts.py"), "--check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_broken_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "tides.epub"
    broken.write_bytes(b"PK\x03\x04" + bytes(200))
    window.adding.add_files([broken])
    assert said(qtbot, window) == "tides.epub: EPUB 파일이 손상되었습니다. 다시 받으십시오."


def test_a_file_of_another_kind(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    picture, missing = tmp_path / "tides.txt", tmp_path / "missing.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    window.adding.add_files([picture])
    assert "글이 아니라 그림입니다." in said(qtbot, window)
    window.messages.close_message()
    window.adding.add_files([missing])
    assert said(qtbot, window) == f"‘{missing}’: 파일이 없습니다. 경로를 확인하십시오."


def test_a_feed_that_fails_is_told_in_the_language_of_today(
    qtbot: QtBot, library_path: Path, server: FeedServer, open_window: OpenWindow
) -> None:
    server.answers["/gone"] = Answered(status=404)
    speak("en")
    (number,) = subscribe(library_path, server, "/gone")
    speak("ko")
    trouble = row_of(open_window(), feed(number))["trouble"]
    assert isinstance(trouble, str)
    assert trouble.startswith("127.0.0.1: 그런 피드가 없습니다(404). 주소를 확인하거나")


def test_an_article_that_is_not_translated(
    qtbot: QtBot, two_articles: tuple[int, int], library_path: Path, open_window: OpenWindow
) -> None:
    with Library.open(library_path) as library:
        queue = TranslationQueue(library, Models(library_path / MODELS_FOLDER))
        queue.enqueue(two_articles[:1])
        queue.run()
    window = open_window()
    window.commands["queue"].trigger()
    until(qtbot, lambda: bool(window.findChildren(QueueDialog)))
    dialog = window.findChildren(QueueDialog)[0]
    until(qtbot, lambda: dialog.model.rowCount() == 1)
    assert "영어 → 한국어 번역 모델이 설치되어 있지 않습니다." in dialog.model.index(0, 1).data()
    dialog.reject()


def test_an_export_to_where_nothing_can_be(
    qtbot: QtBot, two_articles: tuple[int, int], window: MainWindow, tmp_path: Path
) -> None:
    open_article(qtbot, window, two_articles[0])
    wanted = Request(Scope(noted=False), FORMATS["html"], Options(whole=True))
    path = tmp_path / ("a" * 300)
    window.exporting.export(path, wanted)
    assert said(qtbot, window) == (
        f"메모 파일을 {path} 위치에 쓰지 못했습니다: 이름이 너무 깁니다. 더 짧은 이름을 고르십시오."
    )
    settle(qtbot, window)
    window.messages.close_message()
    window.exporting.export(tmp_path / "missing" / "notes.html", wanted)
    assert said(qtbot, window).startswith(f"{tmp_path / 'missing'} 폴더가 없습니다.")


def test_a_library_that_is_none(qtbot: QtBot, library_path: Path, open_window: OpenWindow) -> None:
    library_path.mkdir()
    (library_path / "library.db").write_bytes(
        b"no database at all, but a long text of a reader " * 9
    )
    window = open_window()
    words = [each.text() for each in window.pages.nothing.findChildren(Paragraph)]
    assert words == [
        f"{library_path / 'library.db'} 파일은 나란히의 서재가 아닙니다. "
        "다른 폴더를 고르거나 그 파일을 다른 곳으로 옮기십시오."
    ]


def test_what_is_already_told_is_left_alone() -> None:
    assert told(NaranhiError("이미 {우리말}로 된 문장")) == "이미 {우리말}로 된 문장"
    assert (
        told("A sentence that an older version kept.") == "A sentence that an older version kept."
    )
    unknown = Phrase("A sentence about {name} that nobody translated.", name=Phrase("an image"))
    assert told(unknown) == "A sentence about 그림 that nobody translated."
