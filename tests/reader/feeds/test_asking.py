"""Asking real servers: how often, how politely, and when not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reader import __version__, network
from reader.errors import OfflineError
from reader.feeds import RefreshReport
from reader.library import Library
from reader.settings import OFFLINE, Settings
from tests.support.feed_server import HTML, Answered, FeedServer, rss

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]


def test_conditional_requests(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    date = "Mon, 23 Nov 2026 09:00:00 GMT"
    server.feed("/tag", [server.whole(1)], tag='"v1"')
    server.feed("/date", [server.whole(2)], date=date)
    subscribe("/tag")
    subscribe("/date")
    refresh()
    refresh()
    assert "if-none-match" not in server.asked("/tag")[0].headers
    assert server.asked("/tag")[1].headers["if-none-match"] == '"v1"'
    assert server.asked("/date")[1].headers["if-modified-since"] == date
    server.feed("/tag", [server.whole(1), server.whole(3)], tag='"v2"')
    assert len(refresh().added) == 1
    assert [each.etag for each in library.feeds.all()] == ['"v2"', None]


def test_compressed_answers_and_an_honest_name(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.whole(1)], compressed=True)
    subscribe()
    assert len(refresh().added) == 1
    headers = server.requests[0].headers
    assert headers["user-agent"] == f"Naranhi/{__version__}"
    assert "gzip" in headers["accept-encoding"]
    assert not {"cookie", "referer", "authorization"} & headers.keys()


def test_permanent_redirects_are_remembered_and_others_are_not(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/new", [server.whole(1)])
    server.answers |= {
        "/moved": Answered(status=301, location="/moved-again"),
        "/moved-again": Answered(status=308, location="/new"),
        "/away": Answered(status=302, location="/new"),
        "/mixed": Answered(status=301, location="/away"),
        "/dead-end": Answered(status=301, location="/nothing"),
    }
    paths = ("/moved", "/away", "/mixed", "/dead-end")
    feeds = {path: subscribe(path) for path in paths}
    library.feeds.remove([feeds.pop("/away")])
    refresh()
    found = {path: library.feeds.get(id).url for path, id in feeds.items()}
    assert found == {
        "/moved": server.url("/new"),
        "/mixed": server.url("/away"),
        "/dead-end": server.url("/dead-end"),
    }


def test_a_feed_that_is_gone_is_not_asked_any_more(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/feed"] = Answered(b"", status=410)
    feed = subscribe()
    report = refresh()
    assert report.failed == ((feed, library.feeds.get(feed).error),)
    assert "gone for good" in library.feeds.get(feed).error
    assert library.feeds.get(feed).gone
    assert refresh().waiting == 1
    assert len(server.requests) == 1
    server.feed("/feed", [server.whole(1)])
    assert len(refresh([feed]).added) == 1
    assert not library.feeds.get(feed).gone


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_wants_to_be_left_alone_is(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh, status: int
) -> None:
    server.answers["/feed"] = Answered(b"", status=status, headers={"Retry-After": "3600"})
    feed = subscribe()
    before = datetime.now(UTC)
    refresh()
    wait = library.feeds.get(feed).wait
    assert wait is not None
    assert timedelta(minutes=59) < wait - before < timedelta(minutes=61)
    for ids in (None, [feed]):
        assert refresh(ids).waiting == 1
    assert len(server.requests) == 1


def test_a_busy_host_gets_no_more_requests_in_this_refresh(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(n) for n in range(1, 9)])
    for number in range(1, 9):
        server.answers[f"/a/{number}"] = Answered(b"", HTML, 429)
    subscribe()
    assert len(refresh().added) == 8
    # Two were on their way when the first answer came.
    assert len(server.requests) <= 1 + 3
    tries = sorted(each.tries for each in library.feeds.seen(1).values())
    assert tries[0] == 0


@pytest.mark.parametrize(
    ("status", "headers", "least"),
    [(429, {"Retry-After": "3600"}, 59), (503, {"Retry-After": "3600"}, 59), (429, {}, 14)],
)
def test_the_other_feeds_of_a_host_wait_as_well_and_later_too(
    library: Library,
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    status: int,
    headers: dict[str, str],
    least: int,
) -> None:
    server.answers["/feed"] = Answered(b"", status=status, headers=headers)
    for number in range(3):
        server.feed(f"/{number}", [server.whole(number)])
    first = subscribe()
    refresh([first])
    wait = library.feeds.get(first).wait
    assert wait is not None
    assert wait - datetime.now(UTC) > timedelta(minutes=least)
    others = [subscribe(f"/{number}") for number in range(3)]
    assert library.feeds.due() == []
    report = refresh()
    assert (report.asked, report.waiting, report.failed) == (0, 4, ())
    assert refresh([others[0]]).waiting == 1
    assert [each.path for each in server.requests] == ["/feed"]
    later = wait + timedelta(seconds=1)
    assert {each.id for each in library.feeds.due(later)} >= set(others)
    with library._connection.writing():  # as if that time had passed
        library._connection.execute("UPDATE feed SET wait = '2026-01-01T00:00:00.000000+00:00'")
    assert len(refresh(others).added) == 3


def test_a_fault_without_a_time_concerns_one_feed_alone(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/feed"] = Answered(b"", status=503)
    server.feed("/good", [server.whole(1)])
    bad, good = subscribe(), subscribe("/good")
    refresh([bad])
    assert library.feeds.get(bad).wait is None
    assert len(refresh([good]).added) == 1


def test_failures_back_off_and_one_bad_feed_stops_no_other(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/html"] = Answered(b"<html><body>Not a feed</body></html>", HTML)
    server.answers["/empty"] = Answered(b"")
    server.answers["/error"] = Answered(b"", status=500)
    server.feed("/good", [server.whole(1)])
    bad = [subscribe(path) for path in ("/html", "/empty", "/error", "/missing")]
    good = subscribe("/good")
    report = refresh()
    assert sorted(id for id, _ in report.failed) == bad
    assert len(report.added) == 1
    for id in bad:
        feed = library.feeds.get(id)
        assert feed.error.endswith(".")
        assert feed.due is not None
        assert feed.checked is not None
        assert feed.due - feed.checked == timedelta(hours=2)
    assert [each.id for each in library.feeds.due()] == []
    assert refresh(due=True).asked == 0
    refresh([bad[0]])
    again = library.feeds.get(bad[0])
    assert again.due is not None
    assert again.checked is not None
    assert again.due - again.checked == timedelta(hours=4)
    assert library.feeds.get(good).failures == 0


def test_two_requests_to_a_host_and_eight_in_all(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.pause = 0.03
    for number in range(10):
        server.feed(f"/{number}", [server.whole(number)])
        subscribe(f"/{number}")
    refresh()
    assert server.most_at_once == 2


def test_nothing_is_asked_offline(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.whole(1)])
    subscribe()
    Settings(library.path).set(OFFLINE, True)
    network.follow(library.path)
    try:
        with pytest.raises(OfflineError, match="works offline"):
            refresh()
    finally:
        network.follow(None)
    assert server.requests == []
    assert library.feeds.all()[0].error == ""


def test_going_offline_in_the_middle_ends_it(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/slow"] = Answered(rss([server.whole(2)]), waits=True)
    subscribe("/slow")
    network.follow(library.path)

    def go_offline() -> None:
        server.waiting.wait(30)
        Settings(library.path).set(OFFLINE, True)

    switch = threading.Thread(target=go_offline)
    switch.start()
    try:
        with pytest.raises(OfflineError):
            refresh()
    finally:
        switch.join()
        network.follow(None)
    assert library.articles() == []
    assert library.feeds.all()[0].failures == 0


def test_the_times_of_the_next_request(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    body = rss([server.whole(1)]).replace(b"<channel>", b"<channel><ttl>180</ttl>")
    server.answers["/feed"] = Answered(body)
    feed = subscribe()
    refresh()
    known = library.feeds.get(feed)
    assert known.suggested == 180
    assert known.due is not None
    assert known.checked is not None
    assert known.due - known.checked == timedelta(hours=3)
    library.feeds.change(feed, interval=10)
    refresh()
    known = replace(library.feeds.get(feed))
    assert known.due is not None
    assert known.checked is not None
    assert known.due - known.checked == timedelta(minutes=10)


def test_what_one_feed_was_refused_holds_for_its_siblings_for_a_quarter_of_an_hour(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/feed"] = Answered(b"", status=429, headers={"Retry-After": "3600"})
    server.feed("/other", [server.whole(1)])
    first, other = subscribe(), None
    refresh([first])
    other = subscribe("/other")
    rests = refresh().rests
    assert [each.host for each in rests] == ["127.0.0.1"] * 2
    assert {each.feeds: each.until > datetime.now(UTC) for each in rests} == {
        (first,): True,
        (other,): True,
    }
    wait = {each.feeds[0]: each.until - datetime.now(UTC) for each in rests}
    assert timedelta(minutes=59) < wait[first] <= timedelta(minutes=61)
    assert timedelta(minutes=14) < wait[other] <= timedelta(minutes=16)
    later = datetime.now(UTC) + timedelta(minutes=16)
    assert set(library.feeds.waiting(later)) == {first}
    assert [each.id for each in library.feeds.due(later)] == [other]


def test_a_feed_that_is_left_alone_in_the_same_refresh_is_told_of(
    server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    for number in range(8):
        server.answers[f"/{number}"] = Answered(b"", status=429)
        subscribe(f"/{number}")
    report = refresh()
    assert report.waiting == sum(len(each.feeds) for each in report.rests) > 0
