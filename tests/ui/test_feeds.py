"""Feeds in the window, against a real server: added, refreshed, read and let go."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader import network
from reader.library import Library
from reader.settings import OFFLINE, Settings
from tests.support.feed_server import HTML, Answered, FeedServer, feed_server
from tests.ui.conftest import OpenWindow
from tests.ui.feeding import (
    dialog,
    feed,
    folder,
    menu_entry,
    rest,
    row_of,
    rows,
    stories,
    subscribe,
)
from tests.ui.helpers import listed, press, settle, titles, type_text, until
from ui.feed_add_dialog import AddFeedDialog
from ui.feed_name_dialog import NameDialog
from ui.feed_settings_dialog import FeedSettingsDialog
from ui.feed_troubles_dialog import FeedTroublesDialog
from ui.messages import Offer
from ui.sections import Section
from ui.window import MainWindow

FRONT = """<html><head><title>The Courier</title>
<link rel="alternate" type="application/rss+xml" title="All news" href="/all">
<link rel="alternate" type="application/rss+xml" title="Sport" href="/sport"></head>
<body><p>Welcome.</p></body></html>"""


@pytest.fixture
def server() -> Iterator[FeedServer]:
    """A server with two feeds."""
    with feed_server() as site:
        stories(site, "/port", range(1, 4), "Harbour Times")
        stories(site, "/hill", range(11, 13), "Hill Courier")
        yield site


@pytest.fixture
def two(library_path: Path, server: FeedServer) -> list[int]:
    """Two subscriptions in a folder, read once."""
    return subscribe(library_path, server, "/port", "/hill", folder="World")


def adding(window: MainWindow) -> AddFeedDialog:
    """The dialog that a feed is added in, just opened by its command."""
    window.commands["add_feed"].trigger()
    shown = dialog(AddFeedDialog)
    assert isinstance(shown, AddFeedDialog)
    return shown


def test_without_feeds_the_left_edge_says_how_to_get_some(window: MainWindow) -> None:
    assert rows(window)[4:] == ["Feeds", "No feeds yet."]
    assert not window.commands["refresh_feeds"].isEnabled()


def test_a_feed_is_added_by_its_address(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    asked = adding(window)
    type_text(asked.address, server.url("/port"))
    press(qtbot, asked.address, "Return")
    until(qtbot, lambda: asked.name.isVisible())
    assert asked.name.text() == "Harbour Times"
    asked.name.setText("The port")
    asked.folder.setEditText("Coast")
    press(qtbot, asked.name, "Return")
    until(qtbot, lambda: window.sections.current.kind == "feed")
    rest(qtbot, window)
    assert titles(window) == [f"Story {number} of Harbour Times" for number in (3, 2, 1)]
    assert rows(window)[4:] == ["Feeds", "Coast", "The port"]
    while window.undo_stack.canUndo():
        window.undo_stack.undo()
        rest(qtbot, window)
    assert rows(window)[4:] == ["Feeds", "No feeds yet."]


def test_a_front_page_offers_the_feeds_it_names(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    server.answers["/"] = Answered(FRONT.encode(), HTML)
    stories(server, "/all", range(21, 22), "All news")
    stories(server, "/sport", range(31, 32), "Sport")
    asked = adding(window)
    asked.address.setText(server.url("/"))
    asked.button.click()
    until(qtbot, lambda: asked.choices.count() == 2)
    assert [asked.choices.item(row).text() for row in range(2)] == ["All news", "Sport"]
    assert [asked.choices.item(row).checkState().value for row in range(2)] == [2, 0]
    asked.choices.item(1).setCheckState(asked.choices.item(0).checkState())
    asked.button.click()
    until(qtbot, lambda: "Sport" in rows(window))
    rest(qtbot, window)
    assert {each.title for each in window.feeds.tree.feeds} == {"All news", "Sport"}


def test_a_front_page_leads_to_its_page_of_feeds(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    server.answers["/"] = Answered(b"<a href='/rss/'>RSS</a>", HTML)
    links = b"<a href='/port'>RSS</a><a href='/hill'>RSS</a><a href='/none'>RSS</a>"
    server.answers["/rss/"] = Answered(links, HTML)
    asked = adding(window)
    asked.address.setText(server.url("/").removeprefix("http://"))
    asked.button.click()
    until(qtbot, lambda: asked.choices.count() == 2)
    assert [asked.choices.item(row).text() for row in range(2)] == ["Harbour Times", "Hill Courier"]
    asked.button.click()
    until(qtbot, lambda: "Harbour Times" in rows(window))
    rest(qtbot, window)
    assert len(titles(window)) == 3


def test_an_address_without_a_feed_is_said_and_can_be_put_right(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    asked = adding(window)
    asked.address.setText(server.url("/nothing"))
    asked.button.click()
    until(qtbot, lambda: asked.trouble.isVisible())
    assert "404" in asked.trouble.text()
    assert asked.isVisible()
    asked.address.setText(server.url("/hill"))
    assert not asked.trouble.isVisible()
    asked.button.click()
    until(qtbot, lambda: asked.name.text() == "Hill Courier")
    asked.reject()


def test_looking_for_a_feed_can_be_given_up(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    server.answers["/slow"] = Answered(waits=True)
    asked = adding(window)
    asked.address.setText(server.url("/slow"))
    asked.button.click()
    until(qtbot, server.waiting.is_set)
    asked.reject()
    settle(qtbot, window)
    assert window.feeds.tree.feeds == ()


def test_a_pasted_feed_can_be_subscribed_to(
    qtbot: QtBot, window: MainWindow, server: FeedServer
) -> None:
    data = QMimeData()
    data.setText(server.url("/port"))
    assert window.adding.take(data)
    until(qtbot, lambda: window.messages.message is not None and window.messages.message.is_error)
    assert window.messages.offer_button.text() == "Subscribe…"
    window.messages.offer_button.click()
    asked = dialog(AddFeedDialog)
    assert isinstance(asked, AddFeedDialog)
    until(qtbot, lambda: asked.name.text() == "Harbour Times")
    asked.reject()


def test_unread_articles_are_counted_by_feed_and_folder(
    qtbot: QtBot, two: list[int], window: MainWindow
) -> None:
    world = window.feeds.tree.folders[0].id
    assert row_of(window, feed(two[0]))["count"] == 3
    assert row_of(window, folder(world))["count"] == 5
    window.sections.choose(feed(two[1]))
    settle(qtbot, window)
    window.articles.step(1)
    until(qtbot, lambda: row_of(window, feed(two[1]))["count"] == 1)
    assert row_of(window, folder(world))["count"] == 4


def test_one_bad_feed_does_not_stop_the_others(
    qtbot: QtBot, two: list[int], window: MainWindow, server: FeedServer
) -> None:
    server.answers["/port"].status = 500
    stories(server, "/hill", range(11, 15), "Hill Courier")
    press(qtbot, window, "F5")
    rest(qtbot, window)
    assert row_of(window, feed(two[1]))["count"] == 4
    message = window.messages.message
    assert message is not None
    assert "2 new article" in message.text
    assert "1 feed" in message.text
    trouble = str(row_of(window, feed(two[0]))["trouble"])
    assert "It last worked on" in trouble
    assert row_of(window, folder(window.feeds.tree.folders[0].id))["trouble"]
    window.messages.offer_button.click()
    until(
        qtbot,
        lambda: any(isinstance(w, FeedTroublesDialog) for w in QApplication.topLevelWidgets()),
    )
    shown = dialog(FeedTroublesDialog)
    assert shown.windowTitle() == "Feeds that could not be refreshed"
    shown.close()


def test_refreshing_can_be_stopped(
    qtbot: QtBot, two: list[int], window: MainWindow, server: FeedServer
) -> None:
    server.answers["/port"].waits = True
    window.commands["refresh_feeds"].trigger()
    until(qtbot, server.waiting.is_set)
    assert window.commands["stop_refreshing"].isEnabled()
    window.commands["stop_refreshing"].trigger()
    assert not window.refreshing.is_running
    settle(qtbot, window)
    assert window.messages.message is None


def test_feeds_are_refreshed_by_themselves_when_it_is_time(
    qtbot: QtBot, library_path: Path, server: FeedServer, open_window: OpenWindow
) -> None:
    found = subscribe(library_path, server, "/port", ask=False)
    window = open_window()
    window.refreshing.look()
    until(qtbot, lambda: row_of(window, feed(found[0]))["count"] == 3)
    rest(qtbot, window)
    assert window.messages.message is None
    asked = len(server.requests)
    window.refreshing.look()
    rest(qtbot, window)
    assert len(server.requests) == asked


def test_offline_no_feed_is_asked_by_itself(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    library_path: Path,
    server: FeedServer,
    open_window: OpenWindow,
) -> None:
    subscribe(library_path, server, "/port", ask=False)
    Settings(library_path).set(OFFLINE, True)
    network.follow(library_path)
    request.addfinalizer(lambda: network.follow(None))
    window = open_window()
    window.refreshing.look()
    rest(qtbot, window)
    assert server.requests == []
    press(qtbot, window, "Ctrl+R")
    rest(qtbot, window)
    assert window.messages.message is not None
    assert window.messages.message.is_error


@pytest.mark.parametrize("chosen", ["feed", "folder", "all"])
def test_everything_is_marked_as_read_and_taken_back(
    qtbot: QtBot, two: list[int], window: MainWindow, chosen: str
) -> None:
    section = {"feed": feed(two[0]), "folder": folder(1), "all": Section("all")}[chosen]
    window.sections.choose(section)
    settle(qtbot, window)
    press(qtbot, window, "Shift+A")
    until(qtbot, lambda: all(each.read for each in listed(window)))
    rest(qtbot, window)
    assert row_of(window, feed(two[0]))["count"] == 0
    assert row_of(window, feed(two[1]))["count"] == (2 if chosen == "feed" else 0)
    window.messages.offer_button.click()
    until(qtbot, lambda: row_of(window, feed(two[0]))["count"] == 3)
    rest(qtbot, window)
    assert not any(each.read for each in listed(window))


def test_unsubscribing_keeps_the_articles_and_can_be_undone(
    qtbot: QtBot, two: list[int], window: MainWindow
) -> None:
    window.sections.choose(feed(two[0]))
    settle(qtbot, window)
    window.sections.view.setFocus()
    press(qtbot, window.sections.view, "Delete")
    until(qtbot, lambda: "Harbour Times" not in rows(window))
    rest(qtbot, window)
    assert window.sections.current == Section("all")
    assert len(titles(window)) == 5
    window.undo_stack.undo()
    until(qtbot, lambda: "Harbour Times" in rows(window))
    rest(qtbot, window)


def test_feeds_and_folders_are_renamed(qtbot: QtBot, two: list[int], window: MainWindow) -> None:
    for section, name in ((feed(two[0]), "포구"), (folder(1), "세계")):
        menu_entry(window, section, "Rename…")()
        asked = dialog(NameDialog)
        assert isinstance(asked, NameDialog)
        asked.field.clear()
        type_text(asked.field, name)
        asked.button.click()
        until(qtbot, lambda name=name: name in rows(window))  # type: ignore[misc]
    rest(qtbot, window)
    window.undo_stack.undo()
    window.undo_stack.undo()
    rest(qtbot, window)
    assert rows(window)[5:] == ["World", "Harbour Times", "Hill Courier"]


def test_an_address_is_copied(two: list[int], window: MainWindow, server: FeedServer) -> None:
    menu_entry(window, feed(two[0]), "Copy the feed’s address")()
    assert QGuiApplication.clipboard().text() == server.url("/port")


def test_settings_of_a_feed_are_saved_and_undone(
    qtbot: QtBot, two: list[int], window: MainWindow, library_path: Path
) -> None:
    window.feeds.show_settings(two[0])
    asked = dialog(FeedSettingsDialog)
    assert isinstance(asked, FeedSettingsDialog)
    asked.interval.setCurrentIndex(asked.interval.findData(120))
    asked.keep_number.setCurrentIndex(asked.keep_number.findData(50))
    asked.full_text.setCurrentIndex(asked.full_text.findData("never"))
    asked.translate.setChecked(True)
    asked.folder.setEditText("Near")
    asked.accept()
    until(qtbot, lambda: "Near" in rows(window))
    rest(qtbot, window)
    assert QApplication.activeModalWidget() is None
    with Library.open(library_path) as library:
        found = library.feeds.get(two[0])
    assert (found.interval, found.keep_number, found.full_text) == (120, 50, "never")
    assert found.translate
    window.undo_stack.undo()
    rest(qtbot, window)
    with Library.open(library_path) as library:
        found = library.feeds.get(two[0])
    assert (found.interval, found.keep_number, found.full_text) == (None, None, "auto")
    assert (found.translate, found.folder) == (False, 1)


def test_settings_that_cannot_be_stay_to_be_put_right(
    qtbot: QtBot, two: list[int], window: MainWindow, server: FeedServer
) -> None:
    window.feeds.show_settings(two[0])
    asked = dialog(FeedSettingsDialog)
    assert isinstance(asked, FeedSettingsDialog)
    asked.address.setText(server.url("/hill"))
    asked.accept()
    until(qtbot, lambda: asked.trouble.isVisible())
    assert "already" in asked.trouble.text()
    asked.reject()
    settle(qtbot, window)


@pytest.mark.parametrize("path", ["/elsewhere", "/hill"])
def test_settings_may_be_closed_while_they_are_being_saved(
    qtbot: QtBot, two: list[int], window: MainWindow, server: FeedServer, path: str
) -> None:
    window.feeds.show_settings(two[0])
    asked = dialog(FeedSettingsDialog)
    assert isinstance(asked, FeedSettingsDialog)
    asked.address.setText(server.url(path))
    go_on = threading.Event()
    window.operations.query(lambda _library: go_on.wait(10), lambda _done: None)
    asked.accept()
    asked.reject()
    until(qtbot, lambda: not isValid(asked))
    go_on.set()
    settle(qtbot, window)
    message = window.messages.message
    is_taken = path == "/hill"
    assert bool(message and message.is_error and "already" in message.text) is is_taken


def test_a_feed_of_a_list_in_the_home_network_works_once_its_address_is_typed(
    qtbot: QtBot, library_path: Path, server: FeedServer, open_window: OpenWindow
) -> None:
    with Library.open(library_path) as library:
        number = library.feeds.add(server.url("/port"))[0].id
    window = open_window()
    window.commands["refresh_feeds"].trigger()
    until(qtbot, lambda: "settings" in str(row_of(window, feed(number))["trouble"]))
    rest(qtbot, window)
    for is_typed in (False, True):
        window.feeds.show_settings(number)
        asked = dialog(FeedSettingsDialog)
        assert isinstance(asked, FeedSettingsDialog)
        if is_typed:
            asked.address.selectAll()
            type_text(asked.address, server.url("/port"))
        with qtbot.waitSignal(asked.finished):
            asked.accept()
        window.commands["refresh_feeds"].trigger()
        rest(qtbot, window)
        assert bool(row_of(window, feed(number))["trouble"]) is not is_typed
    assert window.undo_stack.canUndo()
    window.undo_stack.undo()
    rest(qtbot, window)
    with Library.open(library_path) as library:
        assert library.feeds.get(number).typed_host == ""


OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Coast"><outline type="rss" text="Port" xmlUrl="{port}"/></outline>
<outline type="rss" text="Hill" xmlUrl="{hill}"/></body></opml>"""


def test_a_dropped_list_of_feeds_is_imported_and_goes_out_again(
    qtbot: QtBot, window: MainWindow, server: FeedServer, tmp_path: Path
) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text(
        OPML.format(port=server.url("/port"), hill=server.url("/hill")), encoding="utf-8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert window.adding.take(data)
    until(qtbot, lambda: rows(window)[4:] == ["Feeds", "Coast", "Port", "Hill"])
    rest(qtbot, window)
    out = tmp_path / "out.opml"
    window.subscribing.write_list(out)
    until(qtbot, out.exists)
    settle(qtbot, window)
    assert server.url("/port") in out.read_text(encoding="utf-8")
    assert "Coast" in out.read_text(encoding="utf-8")
    window.undo_stack.undo()
    rest(qtbot, window)
    assert rows(window)[4:] == ["Feeds", "No feeds yet."]


@pytest.mark.parametrize(
    ("outlines", "said"),
    [
        (
            ["https://a.example/feed", "ftp://b.example/feed", "javascript:0"],
            ["Imported 1 feed", "neither http nor https: 2."],
        ),
        (["ftp://b.example/feed"], ["neither http nor https: 1."]),
        ([""], ["There is no feed in this list."]),
    ],
)
def test_a_list_whose_addresses_cannot_be_used_is_told_of(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    outlines: list[str],
    said: list[str],
) -> None:
    Settings(window.operations.library_path).set(OFFLINE, True)
    file = tmp_path / "feeds.opml"
    feeds = "".join(f'<outline type="rss" xmlUrl="{each}"/>' for each in outlines)
    file.write_text(f"<opml version='2.0'><body>{feeds}</body></opml>", encoding="utf-8")
    told: list[str] = []
    inform = window.messages.inform

    def note(text: str, *offers: Offer | None) -> int:
        told.append(text)
        return inform(text, *offers)

    monkeypatch.setattr(window.messages, "inform", note)
    window.subscribing.take_list(file)
    until(qtbot, lambda: bool(told))
    rest(qtbot, window)
    assert all(each in told[0] for each in said)


def test_a_list_that_cannot_be_written_leaves_nothing_behind(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    taken = tmp_path / "lists" / "feeds.opml"
    taken.mkdir(parents=True)
    window.subscribing.write_list(taken)
    until(qtbot, lambda: window.messages.message is not None and window.messages.message.is_error)
    assert window.messages.message is not None
    assert window.messages.message.text.startswith("feeds.opml cannot be written (")
    assert list(taken.parent.iterdir()) == [taken]


def test_what_is_no_list_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text("no list", encoding="utf-8")
    window.subscribing.take_list(file)
    until(qtbot, lambda: window.messages.message is not None and window.messages.message.is_error)


def test_folders_stay_closed_and_the_feed_is_chosen_again(
    qtbot: QtBot, two: list[int], open_window: OpenWindow
) -> None:
    window = open_window()
    window.sections.choose(feed(two[1]))
    settle(qtbot, window)
    view, model = window.sections.view, window.sections.model
    view.setCurrentIndex(model.index_of(folder(1)))
    settle(qtbot, window)
    press(qtbot, view, "Left")
    assert not view.isExpanded(model.index_of(folder(1)))
    window.close()
    again = open_window()
    rest(qtbot, again)
    assert not again.sections.view.isExpanded(again.sections.model.index_of(folder(1)))
    assert again.sections.current == folder(1)
    assert len(titles(again)) == 5


def test_closing_does_not_wait_for_a_silent_server(
    qtbot: QtBot, two: list[int], window: MainWindow, server: FeedServer
) -> None:
    server.answers["/port"].waits = True
    window.commands["refresh_feeds"].trigger()
    until(qtbot, server.waiting.is_set)
    started = time.monotonic()
    window.close()
    assert time.monotonic() - started < 5


def test_what_a_feed_wants_translated_goes_on_in_the_queue(
    qtbot: QtBot, library_path: Path, server: FeedServer, open_window: OpenWindow
) -> None:
    found = subscribe(library_path, server, "/port", ask=False)
    with Library.open(library_path) as library:
        library.feeds.change(found[0], translate=True)
    window = open_window()
    window.commands["refresh_feeds"].trigger()
    rest(qtbot, window)
    until(qtbot, lambda: not window.queue.is_running)
    settle(qtbot, window)
    with Library.open(library_path) as library:
        progress = library.queue.progress()
    # There is no model, so that each was tried and could not be.
    assert (progress.waiting, progress.failed) == (0, 3)


def test_an_address_that_is_none_is_said_once_typing_pauses(
    qtbot: QtBot, window: MainWindow
) -> None:
    asked = adding(window)
    type_text(asked.address, "harbour times")
    until(qtbot, lambda: asked.hint.isVisible())
    assert "no spaces" in asked.hint.text()
    asked.address.setText("ftp://example.com/feed")
    assert not asked.hint.isVisible()
    until(qtbot, lambda: asked.hint.isVisible())
    assert "https://" in asked.hint.text()
    asked.reject()


def test_a_feed_that_one_has_is_said_to_be_there(
    qtbot: QtBot, two: list[int], window: MainWindow, server: FeedServer
) -> None:
    asked = adding(window)
    asked.address.setText(server.url("/port"))
    asked.button.click()
    until(qtbot, lambda: asked.already.isVisible())
    assert asked.button.text() == "Show the feed"
    asked.button.click()
    until(qtbot, lambda: window.sections.current == feed(two[0]))
    server.answers["/front"] = Answered(
        FRONT.replace("/all", "/port").replace("/sport", "/hill2").encode(), HTML
    )
    stories(server, "/hill2", range(21, 23), "Sport Courier")
    asked = adding(window)
    asked.address.setText(server.url("/front"))
    asked.button.click()
    until(qtbot, lambda: asked.choices.isVisible())
    shown = [asked.choices.item(row) for row in range(2)]
    assert [each.text().endswith("(subscribed already)") for each in shown] == [True, False]
    assert [each.checkState() == Qt.CheckState.Checked for each in shown] == [False, True]
    asked.reject()


def test_a_feed_that_failed_says_why_where_its_articles_would_be(
    qtbot: QtBot, library_path: Path, server: FeedServer, open_window: OpenWindow
) -> None:
    found = subscribe(library_path, server, "/port", "/hill", ask=False)
    server.answers["/hill"] = Answered(b"", status=500)
    window = open_window()
    press(qtbot, window, "F5")
    rest(qtbot, window)
    window.messages.offer_button.click()
    until(qtbot, lambda: window.sections.current == feed(found[1]))
    settle(qtbot, window)
    dialog(FeedTroublesDialog).close()
    assert "(500)" in window.articles._empty._text.text()
    assert "It has not worked yet." in window.articles._empty._text.text()
    stories(server, "/hill", range(11, 13), "Hill Courier")
    window.navigation._remedies[0].trigger()
    rest(qtbot, window)
    assert len(titles(window)) == 2


def test_who_wants_to_be_left_alone_is_said_with_the_time(
    qtbot: QtBot, two: list[int], window: MainWindow, server: FeedServer
) -> None:
    server.answers["/port"] = Answered(b"", status=429, headers={"Retry-After": "3600"})
    window.refreshing.refresh([two[0]])
    rest(qtbot, window)
    press(qtbot, window, "F5")
    rest(qtbot, window)
    message = window.messages.message
    assert message is not None
    assert message.text.count("127.0.0.1 asked to be left alone until ") == 2
    tip = window.sections.model.index_of(feed(two[1])).data(Qt.ItemDataRole.ToolTipRole)
    assert "127.0.0.1 asked to be left alone until" in tip
