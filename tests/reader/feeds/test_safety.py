"""Feeds that would lead the program astray, or drown it."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest

from reader.feeds import RefreshReport, asking, refreshing
from reader.intake.feed import LARGEST_FEED
from reader.library import Library
from tests.support.feed_server import HTML, LONG, RSS, Answered, FeedServer, item, rss

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]
BOMB = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss version="2.0"><channel><title>&c;</title><item><title>&c;</title></item></channel></rss>"""
FILE = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>A</title><item><title>&x;</title></item></channel></rss>"""


def only_error(report: RefreshReport) -> str:
    """The sentence of the one feed that failed."""
    ((_, error),) = report.failed
    assert error.endswith(".")
    assert "\n" not in error
    return error


def elsewhere(server: FeedServer, path: str) -> str:
    """The server under a name that nobody typed."""
    return server.url(path).replace("127.0.0.1", "localhost")


def test_a_feed_that_nobody_typed_may_not_lie_here(
    library: Library, server: FeedServer, refresh: Refresh
) -> None:
    server.feed("/feed", [item(title="A", text=LONG)])
    library.feeds.add(server.url("/feed"))
    said = only_error(refresh())
    assert "leads to this computer or into a private network" in said
    assert "type it in the settings of the feed, or with “naranhi feeds set --address”" in said
    assert server.requests == []
    library.feeds.add(server.url("/feed"), typed=server.url("/feed"))
    assert len(refresh().added) == 1


def test_typing_the_address_of_a_feed_that_came_in_a_list_is_the_way_out(
    library: Library, server: FeedServer, refresh: Refresh
) -> None:
    server.feed("/feed", [item(title="A", text=LONG)])
    feed, _ = library.feeds.add(server.url("/feed"))
    refresh()
    library.feeds.change(feed.id, url=server.url("/feed"))
    assert len(refresh(due=True).added) == 1
    library.feeds.change(feed.id, url=feed.url, typed_host=feed.typed_host)
    assert "private network" in only_error(refresh())


def test_a_redirect_into_a_private_network_is_refused(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/secret", [item(title="Secret", text=LONG)])
    server.answers["/feed"] = Answered(status=301, location=elsewhere(server, "/secret"))
    feed = subscribe()
    assert "localhost leads to this computer" in only_error(refresh())
    assert not server.asked("/secret")
    assert library.feeds.get(feed).url == server.url("/feed")


def test_the_pages_and_pictures_of_a_feed_may_not_lie_there_either(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    link = elsewhere(server, "/a/1")
    server.page("/a/1", "Secret")
    server.feed("/feed", [server.entry(1, link=link)])
    subscribe()
    (id,) = refresh().added
    assert not server.asked("/a/1")
    assert library.article(id).blocks[0].text == "Summary 1."


@pytest.mark.parametrize("target", ["ftp://127.0.0.1/feed", "file:///etc/passwd", "data:,x"])
def test_a_redirect_to_what_is_no_web_address(
    server: FeedServer, subscribe: Subscribe, refresh: Refresh, target: str
) -> None:
    server.answers["/feed"] = Answered(status=302, location=target)
    subscribe()
    assert only_error(refresh())


def test_redirects_in_circles(server: FeedServer, subscribe: Subscribe, refresh: Refresh) -> None:
    server.answers["/feed"] = Answered(status=302, location="/feed")
    subscribe()
    assert "redirects in circles" in only_error(refresh())
    assert len(server.requests) <= 11


def test_an_answer_that_grows_without_end(
    server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    body = gzip.compress(b" " * (LARGEST_FEED + 1000))
    server.answers["/feed"] = Answered(body, headers={"Content-Encoding": "gzip"})
    subscribe()
    assert "larger than 20 MB" in only_error(refresh())


def test_an_answer_that_does_not_end(
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "LONGEST_ANSWER", 0.2)
    server.answers["/feed"] = Answered(rss([]), waits=True)
    subscribe()
    assert "answers too slowly" in only_error(refresh())


def test_reading_that_does_not_end(
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(refreshing, "LONGEST_READING", 0.0)
    server.feed("/feed", [item(title=f"Story {n}", text=LONG) for n in range(30)])
    subscribe()
    assert "took too long to be read" in only_error(refresh())
    monkeypatch.undo()
    assert len(refresh().added) == 30


@pytest.mark.parametrize("body", [BOMB, FILE])
def test_entities_are_not_expanded(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh, body: bytes
) -> None:
    server.answers["/feed"] = Answered(body, RSS)
    subscribe()
    only_error(refresh())
    assert library.articles() == []


def test_nothing_that_runs_or_fetches_gets_in(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    tracker = server.url("/pixel.gif")
    hostile = (
        f"{LONG}<script src='{tracker}'>track()</script><img src='{tracker}' onerror='x()'>"
        f"<iframe src='{tracker}'></iframe><object data='{tracker}'></object>"
        f"<a href='javascript:x()'>Click</a><svg onload='x()'></svg>"
    )
    server.feed("/feed", [item(title="<img src=x onerror=x()>Title", guid="1", text=hostile)])
    server.answers["/pixel.gif"] = Answered(b"GIF89a", "image/gif")
    feed = subscribe(full_text="never")
    (id,) = refresh().added
    text = library.article(id).text
    assert not any(word in text for word in ("track()", "onerror", "javascript", "onload", "<"))
    assert [each.path for each in server.requests] == ["/feed"]
    library.feeds.change(feed, pictures=True)
    refresh()
    assert not server.asked("/pixel.gif")


def test_a_page_is_asked_for_as_text_only(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1), server.entry(2)])
    server.answers["/a/1"] = Answered(b"\x89PNG\r\n\x1a\n", "image/png")
    server.answers["/a/2"] = Answered(b"<html><body></body></html>", HTML)
    subscribe()
    assert len(refresh().added) == 2
    assert {library.article(each.id).blocks[0].text for each in library.articles()} == {
        "Summary 1.",
        "Summary 2.",
    }
