"""Refreshing from a real server: what comes in, and what is left alone."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable

import pytest

from reader.errors import NotFoundError
from reader.feeds import RefreshProgress, RefreshReport
from reader.library import ArticleFilter, Library
from reader.settings import FEED_KEEP_NUMBER, Settings
from tests.support.feed_server import FULL_TEXT, HTML, LONG, Answered, FeedServer, item, rss

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Atom paper</title><id>a</id><updated>2026-11-23T09:00:00Z</updated>
<entry><id>1</id><title>An atom story</title><link href="{page}"/>
<updated>2026-11-23T09:00:00Z</updated><summary>Short.</summary></entry></feed>"""


def test_whole_entries_come_without_their_pages(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    server.feed("/feed", [server.whole(n) for n in range(3)], title="항구 신문")
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
    server.feed("/feed", [server.whole(1)], title="항구 신문")
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
    server.feed("/always", [server.whole(2)])
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


TAKEN_BACK = "<p>The paper takes this back.</p><p>The quay is as wide as it was.</p>" * 9


def with_content(server: FeedServer, content: str, summary: str = FULL_TEXT) -> bytes:
    """A feed of one entry that has both a summary and its whole text."""
    inside = f"<c:encoded><![CDATA[{content}]]></c:encoded></item>"
    entry = server.entry(1, text=summary).replace("</item>", inside)
    name = "http://purl.org/rss/1.0/modules/content/"
    return rss([entry]).replace(b"<rss ", f'<rss xmlns:c="{name}" '.encode())


@pytest.mark.parametrize(
    ("status", "content", "is_taken"),
    [
        (404, TAKEN_BACK, True),
        (410, TAKEN_BACK, True),
        (404, TAKEN_BACK + "<p>The paper takes more back …</p>", False),
        (404, "A new summary. " * 60, False),
        (404, "", False),
        (403, TAKEN_BACK, False),
    ],
)
def test_a_correction_that_is_less_than_the_summary_is_taken_from_the_feed(
    library: Library,
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    status: int,
    content: str,
    is_taken: bool,
) -> None:
    server.answers["/a/1"] = Answered(status=status)
    server.answers["/feed"] = Answered(with_content(server, LONG))
    subscribe()
    (id,) = refresh().added
    server.answers["/feed"] = Answered(with_content(server, content, "A new summary. " * 60))
    report = refresh()
    assert report.updated == ((id,) if is_taken else ())
    assert ("takes this back" in text_of(library, id)) is is_taken
    server.answers["/feed"] = Answered(with_content(server, LONG, "A third one. " * 60))
    assert refresh().updated == ((id,) if is_taken else ())


def test_what_a_page_gave_is_not_replaced_by_less_when_the_page_is_gone(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    short = "<p>The board met.</p><p>It decided.</p><p>It went home.</p>" * 2
    server.page("/a/1", "Story 1")
    server.answers["/feed"] = Answered(with_content(server, short))
    subscribe()
    (id,) = refresh().added
    before = text_of(library, id)
    server.answers["/a/1"] = Answered(status=404)
    server.answers["/feed"] = Answered(with_content(server, short + "<p>More.</p>"))
    assert refresh().updated == ()
    assert text_of(library, id) == before


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
    entries = [server.whole(n, date=date) for n, date in enumerate(dates)]
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
    server.feed("/quick", [server.whole(1)])
    server.answers["/slow"] = Answered(rss([server.whole(2)]), waits=True)
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
