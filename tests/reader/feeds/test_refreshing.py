"""Refreshing from a real server: what is asked, what comes in, and what is left alone."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reader import __version__, network
from reader.errors import NotFoundError, OfflineError
from reader.feeds import RefreshProgress, RefreshReport
from reader.library import ArticleFilter, Library
from reader.settings import FEED_KEEP_NUMBER, OFFLINE, Settings
from tests.support.feed_server import FULL_TEXT, HTML, Answered, FeedServer, item, rss

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]
LONG = f"<p>{FULL_TEXT}</p>" * 5
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Atom paper</title><id>a</id><updated>2026-11-23T09:00:00Z</updated>
<entry><id>1</id><title>An atom story</title><link href="{page}"/>
<updated>2026-11-23T09:00:00Z</updated><summary>Short.</summary></entry></feed>"""


def whole(server: FeedServer, number: int, **changes: str) -> str:
    """An entry that has the whole article."""
    return server.entry(number, **{"text": LONG, **changes})


def test_whole_entries_come_without_their_pages(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [whole(server, n) for n in range(3)], title="항구 신문")
    feed = subscribe()
    told: list[RefreshProgress] = []
    report = refresh(report=told.append)
    assert (report.asked, len(report.added), report.failed) == (1, 3, ())
    assert told == [RefreshProgress(1, 1, 3, server.address.split("/")[2].split(":")[0])]
    assert [each.path for each in server.requests] == ["/feed"]
    assert library.feeds.get(feed).title == "항구 신문"
    assert library.feeds.get(feed).worked is not None
    again = refresh()
    assert (again.asked, again.added, again.updated) == (1, (), ())
    assert library.check() == []


@pytest.mark.parametrize(
    ("more", "failed"), [("", 1), ("<item><title>New story</title></item><item><ti", 0)]
)
def test_a_feed_that_breaks_off_renames_nothing(
    library: Library,
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    more: str,
    failed: int,
) -> None:
    server.feed("/feed", [whole(server, 1)], title="항구 신문")
    feed = subscribe()
    refresh()
    server.answers["/feed"] = Answered(f"<rss><channel><title>Bro</title>{more}".encode())
    assert len(refresh().failed) == failed
    now = library.feeds.get(feed)
    assert now.title == "항구 신문"
    assert ("damaged" in now.error) is bool(failed)


def test_a_summary_gets_the_whole_text_of_its_page(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1)])
    server.page("/a/1", "Story 1")
    subscribe()
    (id,) = refresh().added
    article = library.article(id)
    assert article.url == server.url("/a/1")
    assert [block.text for block in article.blocks] == [FULL_TEXT.strip()] * 3
    assert article.revision == 1
    refresh()
    assert len(server.asked("/a/1")) == 1


def test_full_text_is_a_setting_of_the_feed(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/never", [server.entry(1, guid="never")])
    server.feed("/always", [whole(server, 2)])
    server.page("/a/2", "Story 2", FULL_TEXT * 3)
    subscribe("/never", full_text="never")
    always = subscribe("/always", full_text="always")
    refresh()
    assert not server.asked("/a/1")
    (article,) = library.articles(ArticleFilter(feed=always))
    assert library.article(article.id).blocks[0].text == (FULL_TEXT * 3).strip()


def test_a_page_that_fails_leaves_the_summary_and_is_tried_again_a_few_times(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1)], tag='"1"')
    server.answers["/a/1"] = Answered(b"", HTML, 500)
    feed = subscribe()
    (id,) = refresh().added
    assert library.article(id).blocks[0].text == "Summary 1."
    assert library.feeds.get(feed).error == ""
    refresh()
    server.page("/a/1", "Story 1")
    report = refresh()
    assert report.completed == (id,)
    assert len(library.article(id).blocks) == 3
    assert len(server.asked("/a/1")) == 3
    # It is complete, not changed: there is nothing new for the reader to see.
    assert library.articles()[0].changed == 0
    refresh()
    assert len(server.asked("/a/1")) == 3


def test_a_page_that_never_comes_is_given_up(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1), server.entry(2)])
    server.answers["/a/1"] = Answered(b"", HTML, 500)
    subscribe()
    for _ in range(7):
        refresh()
    assert len(server.asked("/a/1")) == 4
    # 404 is an answer, and needs no second question.
    assert len(server.asked("/a/2")) == 1
    assert len(library.articles()) == 2


def test_a_page_with_less_than_the_summary_is_none(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1, text="A summary of some length, as they go. " * 4)])
    server.page("/a/1", "Log in", "Please log in.")
    subscribe()
    (id,) = refresh().added
    assert library.article(id).title == "Story 1"
    assert library.article(id).blocks[0].text.startswith("A summary")


def test_an_updated_entry_is_a_new_revision_and_a_vanished_page_changes_nothing(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.entry(1), server.entry(2)])
    server.page("/a/1", "Story 1")
    server.page("/a/2", "Story 2")
    subscribe()
    refresh()
    before = {each.title: library.article(each.id) for each in library.articles()}
    server.feed("/feed", [server.entry(1, text="New."), server.entry(2, text="New.")])
    server.page("/a/1", "Story 1", f"{FULL_TEXT} The vote was close.")
    del server.answers["/a/2"]
    report = refresh()
    assert report.updated == (before["Story 1"].id,)
    first, second = (library.article(before[f"Story {n}"].id) for n in (1, 2))
    assert "The vote was close." in first.blocks[0].text
    assert second == before["Story 2"]
    assert {each.title: each.changed for each in library.articles()} == {"Story 1": 1, "Story 2": 0}


ATOM_TEXT = (
    "<p>The council debated the tram on Monday. Residents were {residents}.</p><p>The mayor said "
    "that the line would open in 2030, and that fares would stay at level {level} won for at least "
    "two years after that.</p><p>Opponents want a bus instead; they collected 4,000 signatures in "
    "two weeks.</p>"
)


def test_a_text_that_grows_has_changed_and_was_no_summary(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    first = ATOM_TEXT.format(residents="divided about the cost", level=200)
    later = ATOM_TEXT.format(residents="sharply divided about the cost and the noise", level=300)

    def atom(text: str, hour: int) -> Answered:
        entry = '<content type="html"><![CDATA[' + text + "]]></content>"
        whole = ATOM.format(page=server.url("/gone")).replace("<summary>Short.</summary>", entry)
        return Answered(whole.replace("T09:", f"T{hour}:").encode())

    server.answers["/feed"] = atom(first, 10)
    subscribe()
    (id,) = refresh().added
    server.answers["/feed"] = atom(later, 11)
    report = refresh()
    assert (report.updated, report.completed) == ((id,), ())
    assert "level 300 won" in str(library.article(id).blocks)
    assert library.articles()[0].changed == 1


def test_an_entry_with_another_date_has_its_page_asked_again(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    date = "Tue, 03 Nov 2026 {hour}:00:00 GMT"

    def bring(hour: int) -> None:
        entries = [
            server.entry(1, date=date.format(hour=hour)),
            server.entry(2, date=date.format(hour="08")),
        ]
        server.feed("/feed", entries)

    bring(10)
    for number in (1, 2):
        server.page(f"/a/{number}", f"Story {number}")
    subscribe()
    refresh()
    server.page("/a/1", "Story 1", f"{FULL_TEXT} The vote was close.")
    bring(11)
    assert len(refresh().updated) == 1
    assert refresh().updated == ()
    assert (len(server.asked("/a/1")), len(server.asked("/a/2"))) == (2, 1)


def test_a_date_that_all_entries_share_says_nothing_of_them(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    subscribe()
    for hour in (10, 11, 12):
        date = f"Tue, 03 Nov 2026 {hour}:00:00 GMT"
        server.feed("/feed", [server.entry(n, date=date) for n in (1, 2)])
        server.page("/a/1", "Story 1")
        server.page("/a/2", "Story 2")
        refresh()
    assert len(server.asked("/a/1")) == 1


def test_conditional_requests(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    date = "Mon, 23 Nov 2026 09:00:00 GMT"
    server.feed("/tag", [whole(server, 1)], tag='"v1"')
    server.feed("/date", [whole(server, 2)], date=date)
    subscribe("/tag")
    subscribe("/date")
    refresh()
    refresh()
    assert "if-none-match" not in server.asked("/tag")[0].headers
    assert server.asked("/tag")[1].headers["if-none-match"] == '"v1"'
    assert server.asked("/date")[1].headers["if-modified-since"] == date
    server.feed("/tag", [whole(server, 1), whole(server, 3)], tag='"v2"')
    assert len(refresh().added) == 1
    assert [each.etag for each in library.feeds.all()] == ['"v2"', None]


def test_compressed_answers_and_an_honest_name(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [whole(server, 1)], compressed=True)
    subscribe()
    assert len(refresh().added) == 1
    headers = server.requests[0].headers
    assert headers["user-agent"] == f"Naranhi/{__version__}"
    assert "gzip" in headers["accept-encoding"]
    assert not {"cookie", "referer", "authorization"} & headers.keys()


def test_permanent_redirects_are_remembered_and_others_are_not(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/new", [whole(server, 1)])
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
    server.feed("/feed", [whole(server, 1)])
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
        server.feed(f"/{number}", [whole(server, number)])
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
    server.feed("/good", [whole(server, 1)])
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
    server.feed("/good", [whole(server, 1)])
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
        server.feed(f"/{number}", [whole(server, number)])
        subscribe(f"/{number}")
    refresh()
    assert server.most_at_once == 2


def test_one_article_by_two_feeds_is_one(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    page = server.url("/a/1")
    server.page("/a/1", "Story 1")
    server.page("/a/1?utm_source=feed", "Story 1")
    server.feed("/one", [server.entry(1, guid="x", link=f"{page}?utm_source=feed")])
    server.answers["/two"] = Answered(ATOM.format(page=page).encode(), "application/atom+xml")
    one, two = subscribe("/one"), subscribe("/two")
    report = refresh()
    assert len(report.added) == 1
    assert {each.id for each in library.feeds.of_article(report.added[0])} == {one, two}
    assert library.article(report.added[0]).url == page


def test_a_page_of_several_feeds_is_fetched_once(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/a/3"] = Answered(status=404)
    for number, name in enumerate("abcdef"):
        for story in range(3):
            server.page(f"/a/{story}?utm_source={name}", f"Story {story}")
        links = {n: server.url(f"/a/{n}?utm_source={name}") for n in range(3)}
        links[3] = server.url("/a/3")
        entries = [server.entry(n, guid=f"{name}{n}", link=link) for n, link in links.items()]
        server.feed(f"/{number}", entries)
    feeds = {subscribe(f"/{number}") for number in range(6)}
    report = refresh()
    pages = [each.path for each in server.requests if each.path.startswith("/a/")]
    assert sorted(each.partition("?")[0] for each in pages) == [f"/a/{n}" for n in range(4)]
    whole = [
        each.id
        for each in library.articles()
        if FULL_TEXT.split(".")[0] in text_of(library, each.id)
    ]
    assert len(whole) == 3
    assert all({each.id for each in library.feeds.of_article(id)} == feeds for id in whole)
    assert report.failed == ()
    assert not library.feeds.due()


def text_of(library: Library, article: int) -> str:
    """The whole text of an article."""
    return "\n".join(each.text for each in library.article(article).blocks)


def test_what_one_feed_may_not_ask_for_another_one_may(
    library: Library, server: FeedServer, refresh: Refresh
) -> None:
    page = server.url("/a/1").replace("127.0.0.1", "localhost")
    server.page("/a/1", "Story 1")
    names = {"/one": "127.0.0.1", "/two": "localhost", "/three": "localhost"}
    for path, host in names.items():
        server.feed(path, [server.entry(1, guid=path, link=page)])
        url = server.url(path).replace("127.0.0.1", host)
        library.feeds.add(url, typed=url)
    refresh()
    assert len(server.asked("/a/1")) == 1
    (whole,) = [
        each.id for each in library.articles() if "council decided" in text_of(library, each.id)
    ]
    assert {2, 3} <= {each.id for each in library.feeds.of_article(whole)}


def test_what_is_to_be_translated_is_queued_and_what_is_too_much_goes(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    dates = [f"{day:02} Nov 2026 09:00:00 GMT" for day in range(1, 6)]
    entries = [whole(server, n, date=date) for n, date in enumerate(dates)]
    server.feed("/feed", entries)
    feed = subscribe(translate=True)
    assert len(refresh().added) == 5
    assert library.queue.progress().waiting == 5
    library.queue.cancel()
    Settings(library.path).set(FEED_KEEP_NUMBER, 3)
    report = refresh()
    assert len(report.let_go) == 2
    assert {each.title for each in library.articles()} == {"Story 2", "Story 3", "Story 4"}
    assert refresh().added == ()
    assert library.feeds.get(feed).error == ""


def test_cancelling_keeps_what_came_and_the_next_refresh_goes_on(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/quick", [whole(server, 1)])
    server.answers["/slow"] = Answered(rss([whole(server, 2)]), waits=True)
    subscribe("/quick")
    subscribe("/slow")
    quick_done = threading.Event()
    report = refresh(
        report=lambda _: quick_done.set(),
        cancelled=lambda: quick_done.is_set() and server.waiting.is_set(),
    )
    assert report.cancelled
    assert (len(report.added), report.failed) == (1, ())
    server.go_on.set()
    server.answers["/slow"].waits = False
    report = refresh()
    assert (len(report.added), report.cancelled) == (1, False)


def test_nothing_is_asked_offline(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [whole(server, 1)])
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
    server.answers["/slow"] = Answered(rss([whole(server, 2)]), waits=True)
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


def test_a_feed_that_does_not_exist(refresh: Refresh) -> None:
    with pytest.raises(NotFoundError, match="no feed 7"):
        refresh([7])
    assert refresh().asked == 0


def test_entries_in_every_poor_state(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    entries = [
        item(title="Only a title"),
        item(text="<p>Only a text, without any title at all.</p>"),
        item(title="No address", text=LONG, date="Mon, 01 Jan 0000 00:00:00 GMT"),
        item(title="<b>Bold &amp; brave</b>", guid="x", text=LONG, date="31 Dec 9999 23:59:59 GMT"),
        item(title="Same guid", guid="same", link="https://a.example/1", text=LONG + "<p>A</p>"),
        item(title="Another", guid="same", link="https://a.example/2", text=LONG + "<p>B</p>"),
        item(title="Evil", link="javascript:alert(1)", text=f"{LONG}<script>evil()</script>"),
        item(title="Big", guid="big", text="<p>A long entry. </p>" * 2_000),
        item(),
    ]
    server.feed("/feed", entries)
    subscribe(full_text="never")
    report = refresh()
    assert report.failed == ()
    titles = {each.title for each in library.articles()}
    assert {"Only a title", "No address", "Bold & brave", "Same guid", "Another"} <= titles
    for each in library.articles():
        article = library.article(each.id)
        assert article.url is None or article.url.startswith("http")
        assert "evil" not in article.text
    assert refresh().added == ()
    assert library.check() == []


def test_an_encoding_that_is_declared_wrongly(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    entry = item(guid="1", title="소금의 길", text="강은 소금을 바다로 나른다. " * 60)
    body = rss([entry], "바다 신문").decode().replace('encoding="utf-8"', 'encoding="euc-kr"')
    server.answers["/cp949"] = Answered(body.encode("cp949"), "text/xml; charset=utf-8")
    subscribe("/cp949")
    refresh()
    assert [each.title for each in library.articles()] == ["소금의 길"]
    assert library.feeds.all()[0].title == "바다 신문"


def test_the_times_of_the_next_request(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    body = rss([whole(server, 1)]).replace(b"<channel>", b"<channel><ttl>180</ttl>")
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


def test_half_a_character_stops_nothing(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    items = [
        {"id": "1", "title": "Half \ud800 a character", "content_html": f"{LONG}<p>\udfff</p>"},
        {
            "id": "2",
            "title": "Fine",
            "content_text": "Text. " * 300,
            "url": "https://a.example/\ud800",
        },
    ]
    stated = {"version": "https://jsonfeed.org/version/1.1", "title": "J\ud800", "items": items}
    server.answers["/feed"] = Answered(json.dumps(stated).encode(), "application/feed+json")
    subscribe()
    report = refresh()
    assert (len(report.added), report.failed) == (2, ())
    assert {each.title for each in library.articles()} == {"Half ? a character", "Fine"}
    assert refresh().added == ()
    assert library.check() == []


def test_what_one_feed_was_refused_holds_for_its_siblings_for_a_quarter_of_an_hour(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.answers["/feed"] = Answered(b"", status=429, headers={"Retry-After": "3600"})
    server.feed("/other", [whole(server, 1)])
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
