"""From what the reader typed to the feeds that are there."""

from __future__ import annotations

import pytest

from reader import network
from reader.errors import FeedError, FetchError, NaranhiError, OfflineError
from reader.feeds import Choice, discover
from reader.library import Library
from reader.settings import OFFLINE, Settings
from tests.support.feed_server import HTML, Answered, FeedServer


def test_the_address_of_a_feed_is_that_feed(server: FeedServer) -> None:
    server.feed("/feed", [server.entry(1)], title="바다 신문")
    server.answers["/temporary"] = Answered(status=302, location="/feed")
    server.answers["/moved"] = Answered(status=301, location="/feed")
    for path, found in {"/feed": "/feed", "/temporary": "/temporary", "/moved": "/feed"}.items():
        assert discover(server.url(path)) == (
            Choice(server.url(found), "바다 신문", server.url("/")),
        )
    assert discover(f"  feed:{server.url('/feed')} ")[0].title == "바다 신문"


def test_a_front_page_names_its_feeds(server: FeedServer) -> None:
    head = (
        "<link rel='alternate' type='application/rss+xml' title='News' href='/rss'>"
        "<link rel='alternate' type='application/atom+xml' title='Sport' href='/sport.atom'>"
        "<link rel='alternate' type='application/rss+xml' href='javascript:x()'>"
    )
    server.answers["/"] = Answered(f"<html><head>{head}</head></html>".encode(), HTML)
    choices = discover(server.url("/"))
    assert [(each.url, each.title) for each in choices] == [
        (server.url("/rss"), "News"),
        (server.url("/sport.atom"), "Sport"),
    ]
    assert len(server.requests) == 1


def test_the_usual_places_are_tried_where_a_page_names_none(server: FeedServer) -> None:
    server.answers["/"] = Answered(b"<html><body>Welcome</body></html>", HTML)
    server.answers["/feed"] = Answered(b"<html><body>Soft 404</body></html>", HTML)
    server.feed("/rss.xml", [server.entry(1)], title="Found")
    assert discover(server.url("/")) == (Choice(server.url("/rss.xml"), "Found", server.url("/")),)


def test_where_there_is_none_that_is_said(server: FeedServer) -> None:
    server.answers["/"] = Answered(b"<html><body>Welcome</body></html>", HTML)
    with pytest.raises(FeedError):
        discover(server.url("/"))
    with pytest.raises(FeedError, match="has no such feed"):
        discover(server.url("/missing"))


@pytest.mark.parametrize("address", ["", "  ", "ftp://a.example/", "file:///etc/passwd", "http://"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(FeedError, match="is not a web address"):
        discover(address)


def test_a_page_does_not_lead_into_a_private_network(server: FeedServer) -> None:
    there = server.url("/rss").replace("127.0.0.1", "localhost")
    server.answers["/"] = Answered(status=302, location=there)
    server.feed("/rss", [server.entry(1)])
    with pytest.raises(FetchError, match="localhost leads to this computer"):
        discover(server.url("/"))
    assert not server.asked("/rss")


def test_cancelled_or_offline(server: FeedServer, library: Library) -> None:
    server.answers["/"] = Answered(b"", HTML, waits=True)
    with pytest.raises(NaranhiError, match="cancelled"):
        discover(server.url("/"), cancelled=server.waiting.is_set)
    Settings(library.path).set(OFFLINE, True)
    network.follow(library.path)
    try:
        with pytest.raises(OfflineError):
            discover(server.url("/"))
    finally:
        network.follow(None)
