"""Pictures in the page: only where they are allowed, from the library, and without a jump."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.support.feed_server import HTML, Answered, FeedServer, article_page, feed_server
from tests.ui.conftest import OpenWindow
from tests.ui.feeding import SUMMARY, dialog, rest, subscribe
from tests.ui.helpers import listed, open_article, press, settle, until
from ui.controllers.pictures import decoded_image
from ui.feed_settings_dialog import FeedSettingsDialog
from ui.window import MainWindow

RED = QColor(200, 30, 30)
CAPTION = "The quay in the morning, seen from the lighthouse"


def png(width: int, height: int) -> bytes:
    """A red picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


@pytest.fixture
def server() -> Iterator[FeedServer]:
    """A server with one article that has a picture between its paragraphs."""
    with feed_server() as site:
        figure = (
            f"<p>{SUMMARY * 2}</p><figure><img src='/quay.png' width='640' height='320'>"
            f"<figcaption>{CAPTION}</figcaption></figure>"
        )
        page = article_page("The harbour changes", [SUMMARY * 2] * 12, figure)
        site.answers["/a/1"] = Answered(page, HTML)
        site.answers["/quay.png"] = Answered(png(640, 320), "image/png")
        site.feed("/port", [site.entry(1, title="The harbour changes")], "Harbour Times")
        yield site


@pytest.fixture
def window(
    qtbot: QtBot, library_path: Path, server: FeedServer, open_window: OpenWindow
) -> MainWindow:
    """A window on that article."""
    subscribe(library_path, server, "/port")
    window = open_window()
    open_article(qtbot, window, listed(window)[0].id)
    return window


def shown(window: MainWindow) -> list[QPointF]:
    """The middles of the pictures on the page."""
    page = window.reading_view._canvas.page
    assert page is not None
    return [each.rect.center() for each in page.gallery.placed]


def test_no_picture_is_fetched_before_the_reader_wants_it(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    rest(qtbot, window)
    assert window.commands["show_pictures"].isEnabled()
    assert not window.commands["show_pictures"].isChecked()
    assert not server.asked("/quay.png")
    assert shown(window) == []


def test_a_wanted_picture_stands_in_its_place_and_the_text_stays(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    canvas = window.reading_view._canvas
    canvas.scroll_to_sentence(20)
    settle(qtbot, window)
    page = canvas.page
    assert page is not None
    row = page.rows_between(canvas.top, canvas.top).start
    before = page.rows[row].top - canvas.top
    press(qtbot, window, "I")
    until(qtbot, lambda: len(shown(window)) == 1)
    assert page.rows[row].top - canvas.top == pytest.approx(before, abs=1)
    assert len(server.asked("/quay.png")) == 1
    rest(qtbot, window)
    assert window.commands["show_pictures"].isChecked()
    canvas.verticalScrollBar().setValue(0)
    settle(qtbot, window)
    place = page.gallery.placed[0].rect
    assert place.width() == pytest.approx(page.columns.width("article"), abs=1)
    assert place.height() == pytest.approx(place.width() / 2, abs=1)
    first, second = page.rows[1], page.rows[2]
    assert first.top + first.height < place.top() < place.bottom() < second.top
    canvas.verticalScrollBar().setValue(round(place.top()))
    middle = place.center() - QPointF(0, canvas.top)
    colour = canvas.viewport().grab().toImage().pixelColor(middle.toPoint())
    assert colour == RED
    press(qtbot, window, "I")
    until(qtbot, lambda: shown(window) == [])
    rest(qtbot, window)


def test_pictures_come_from_the_library_without_the_network(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    press(qtbot, window, "I")
    until(qtbot, lambda: len(shown(window)) == 1)
    rest(qtbot, window)
    server.answers.clear()
    window.reading.close()
    settle(qtbot, window)
    open_article(qtbot, window, listed(window)[0].id)
    until(qtbot, lambda: len(shown(window)) == 1)
    assert len(server.asked("/quay.png")) == 1


def test_a_feed_may_bring_its_pictures(qtbot: QtBot, window: MainWindow) -> None:
    window.feeds.show_settings(1)
    asked = dialog(FeedSettingsDialog)
    assert isinstance(asked, FeedSettingsDialog)
    asked.pictures.setChecked(True)
    asked.accept()
    until(qtbot, lambda: len(shown(window)) == 1)
    rest(qtbot, window)


def test_a_huge_picture_is_made_smaller_and_rubbish_is_none() -> None:
    assert decoded_image(png(3200, 10)).width() == 1600
    assert decoded_image(b"no picture").isNull()
