"""Feeds and pages that are found elsewhere now, and those that only seem to be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from reader.feeds import RefreshReport
from reader.feeds.asking import moved_to
from reader.library import Library
from tests.support.feed_server import (
    FULL_TEXT,
    HTML,
    LONG,
    Answered,
    FeedServer,
    article_page,
    item,
    rss,
)

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]


def moving(server: FeedServer, to: str) -> Answered:
    """A feed that says that it has gone to the address `to`."""
    body = rss([server.entry(1, text=LONG)]).decode()
    space = "http://www.itunes.com/dtds/podcast-1.0.dtd"
    body = body.replace("<rss ", f'<rss xmlns:itunes="{space}" ')
    stated = f"<itunes:new-feed-url>{to}</itunes:new-feed-url>"
    return Answered(body.replace("<channel>", f"<channel>{stated}").encode())


def test_a_feed_that_says_where_it_has_gone_is_asked_there(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/old"] = moving(server, server.url("/new"))
    server.answers["/new"] = moving(server, server.url("/new"))
    feed = subscribe("/old")
    assert len(refresh().added) == 1
    assert library.feeds.get(feed).url == server.url("/new")
    assert refresh().added == ()
    # It was asked there once more, to see whether it is there.
    assert [each.path for each in server.requests] == ["/old", "/new", "/new"]


def test_a_feed_that_is_not_where_it_says_stays_where_it_is(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/old"] = moving(server, server.url("/new"))
    server.answers["/new"] = Answered(b"<html><body>Soon</body></html>", HTML)
    feed = subscribe("/old")
    for path in ("/new", "/nothing"):
        server.answers["/old"] = moving(server, server.url(path))
        assert refresh().failed == ()
        assert library.feeds.get(feed).url == server.url("/old")


@pytest.mark.parametrize("to", ["http://192.168.0.1/feed", "javascript:x()", "http://localhost/x"])
def test_nor_does_a_feed_lead_into_a_private_network(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh, to: str
) -> None:
    server.answers["/feed"] = moving(server, to)
    feed = subscribe()
    assert len(refresh().added) == 1
    assert library.feeds.get(feed).url == server.url("/feed")
    assert library.feeds.get(feed).error == ""


def test_a_redirect_away_from_a_sure_connection_is_not_remembered() -> None:
    def answers(*addresses: str) -> httpx.Response:
        *hops, last = (httpx.Request("GET", each) for each in addresses)
        history = [httpx.Response(301, request=each) for each in hops]
        return httpx.Response(200, request=last, history=history)

    a, b, c = "https://a.example/", "https://b.example/", "http://c.example/"
    assert moved_to(answers(a)) is None
    assert moved_to(answers(a, b)) == b
    assert moved_to(answers(c, b)) == b
    assert moved_to(answers(a, b, c)) == b
    assert moved_to(answers(a, c)) is None


def test_redirects_do_not_lead_to_more_than_two_requests_to_a_host(
    library: Library,
    server: FeedServer,
    refresh: Refresh,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", server.address)
    server.pause = 0.03
    for number in range(8):
        there = f"http://all.example/{number}"
        server.answers[f"http://one{number}.example/feed"] = Answered(status=302, location=there)
        server.answers[there] = Answered(rss([server.entry(number, text=LONG)]))
        library.feeds.add(f"http://one{number}.example/feed")
    report = refresh()
    assert (len(report.added), report.failed) == (8, ())
    assert server.most_of_host["all.example"] == 2
    assert server.most_at_once > 2


def test_a_page_that_only_leads_to_the_front_page_has_vanished(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1), server.entry(2)])
    server.page("/a/1", "Story 1")
    server.page("/", "A paper", FULL_TEXT * 4)
    server.answers["/a/2"] = Answered(status=302, location="/")
    subscribe()
    refresh()
    before = {each.title: library.article(each.id) for each in library.articles()}
    assert before["Story 2"].blocks[0].text == "Summary 2."
    server.feed("/feed", [server.entry(1, text="New."), server.entry(2)])
    server.answers["/a/1"] = Answered(status=302, location="/")
    assert refresh().updated == ()
    assert library.article(before["Story 1"].id) == before["Story 1"]


def test_a_page_with_next_to_nothing_in_it_has_vanished(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1)])
    server.page("/a/1", "Story 1")
    subscribe()
    (id,) = refresh().added
    before = library.article(id)
    server.feed("/feed", [server.entry(1, text="New.")])
    server.page("/a/1", "Sorry", "This page could not be found on our site.")
    assert refresh().updated == ()
    assert library.article(id) == before


def test_a_summary_is_not_completed_by_less_when_its_page_is_asked_again(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    summary = "A summary of some length, as they often go. " * 4
    server.feed("/feed", [server.entry(1, text=summary)])
    server.answers["/a/1"] = Answered(b"", HTML, 500)
    subscribe()
    (id,) = refresh().added
    server.page("/a/1", "Log in", "Please log in.")
    assert refresh().completed == ()
    assert library.article(id).blocks[0].text == summary.strip()


def test_pages_that_all_call_themselves_by_one_address_are_articles_of_their_own(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    numbers = (1, 2, 3)
    server.feed("/feed", [server.entry(n) for n in numbers])
    canonical = f'<link rel="canonical" href="{server.url("/news/today")}">'
    for n in numbers:
        page = article_page(f"Story {n}", [f"{FULL_TEXT} It is the story {n}."] * 3).decode()
        body = page.replace("<head>", f"<head>{canonical}").encode()
        server.answers[f"/a/{n}"] = Answered(body, HTML)
    subscribe()
    assert len(refresh().added) == 3
    for each in library.articles():
        text = library.article(each.id).text
        assert text.count(f"the story {each.title[-1]}.") == 3
        assert each.revision == 1


def test_a_host_that_wants_to_rest_is_left_alone_when_its_pages_say_so(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(n) for n in range(5)])
    for number in range(5):
        server.answers[f"/a/{number}"] = Answered(b"", HTML, 429, headers={"Retry-After": "3600"})
    feed = subscribe()
    assert len(refresh().added) == 5
    known = library.feeds.get(feed)
    assert known.error == ""
    assert known.wait is not None
    assert known.wait - datetime.now(UTC) > timedelta(minutes=59)
    asked = len(server.requests)
    assert refresh().waiting == 1
    assert len(server.requests) == asked


def test_addresses_with_korean_names(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    quoted = "/%EB%89%B4%EC%8A%A4/%EC%86%8C%EA%B8%88.html"
    entry = item(guid="1", title="소금", link=server.url("/뉴스/소금.html"), text="짧다.")
    server.answers[quoted.replace("html", "xml")] = Answered(rss([entry], "바다 신문"))
    server.page(quoted, "소금", "강은 소금을 바다로 나른다. " * 20)
    subscribe("/뉴스/소금.xml")
    report = refresh()
    assert report.failed == ()
    (id,) = report.added
    assert len(library.article(id).blocks) == 3
    assert refresh().added == ()
