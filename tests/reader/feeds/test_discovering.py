"""From what the reader typed to the feeds that are there."""

from __future__ import annotations

import pytest

from reader import network
from reader.errors import FeedError, FetchError, NaranhiError, OfflineError
from reader.feeds import Choice, discover
from reader.feeds.discovering import MOST_ASKED
from reader.library import Library
from reader.settings import OFFLINE, Settings
from tests.support.feed_server import HTML, Answered, FeedServer, feed_server, rss


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
    server.feed("/rss", [server.entry(1)], "바다 신문")
    server.feed("/sport.atom", [server.entry(2)], "바다 신문 – 스포츠")
    choices = discover(server.url("/"))
    assert [(each.url, each.title) for each in choices] == [
        (server.url("/rss"), "바다 신문"),
        (server.url("/sport.atom"), "바다 신문 – 스포츠"),
    ]
    assert sorted(each.path for each in server.requests) == ["/", "/rss", "/sport.atom"]


def front(server: FeedServer, body: str, path: str = "/") -> None:
    """Lets `path` be a page of a newspaper."""
    server.answers[path] = Answered(f"<title>바다 신문</title>{body}".encode(), HTML)


def test_a_page_that_lists_the_feeds_is_looked_at_too(server: FeedServer) -> None:
    front(server, "<a href='/rss/'>RSS</a><a href='/rss/all.xml'>All</a>")
    rows = "".join(
        f"<li>{name} <a href='/rss/{name}.xml'>{name} RSS</a></li>" for name in ("all", "sea", "no")
    )
    front(server, rows + "<a href='/rss/'>RSS</a><a href='/rss/more'>RSS</a>", "/rss/")
    front(server, "<a href='/rss/deeper.xml'>RSS</a>", "/rss/more")
    server.feed("/rss/all.xml", [server.entry(1)], "Tide News")
    server.feed("/rss/sea.xml", [server.entry(2)], "Tide News")
    server.feed("/rss/deeper.xml", [server.entry(3)], "Deeper")
    choices = discover(server.url("/"))
    assert [(each.url, each.title) for each in choices] == [
        (server.url("/rss/sea.xml"), "sea RSS"),
        (server.url("/rss/all.xml"), "All"),
    ]
    paths = ["/", "/rss/", "/rss/all.xml", "/rss/more", "/rss/no.xml", "/rss/sea.xml"]
    assert sorted(each.path for each in server.requests) == paths
    assert max(server.most_of_host.values()) <= 2


def test_what_is_no_feed_is_not_offered(server: FeedServer) -> None:
    front(server, "<a href='/rss/'>RSS</a><link rel='alternate' href='/gone' "
          "type='application/rss+xml'>")  # fmt: skip
    front(server, "<p>We have no feeds any more.</p>", "/rss/")
    with pytest.raises(FeedError, match=r"404|not a feed"):
        discover(server.url("/"))
    server.feed("/feed", [server.entry(1)], "Found")
    assert [each.title for each in discover(server.url("/"))] == ["Found"]


def test_a_declared_feed_that_has_a_fault_today_is_offered(server: FeedServer) -> None:
    front(server, "<a href='/rss'>RSS</a><link rel='alternate' href='/atom' title='Tides' "
          "type='application/atom+xml'>")  # fmt: skip
    server.answers["/atom"] = Answered(status=503)
    server.answers["/rss"] = Answered(status=503)
    (choice,) = discover(server.url("/"))
    assert choice == Choice(server.url("/atom"), "Tides", server.url("/"))


def test_no_more_than_so_many_are_asked(server: FeedServer) -> None:
    front(server, "".join(f"<a href='/p/{n}'>RSS</a>" for n in range(200)))
    for number in range(200):
        front(server, f"<a href='/q/{number}'>RSS</a>", f"/p/{number}")
    with pytest.raises(FeedError):
        discover(server.url("/"))
    assert len(server.requests) <= MOST_ASKED + 10


def test_pages_of_other_sites_are_not_followed(
    server: FeedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.address)
    about, own = "http://about.example/rss", "http://rss.paper.example/"
    front(server, f"<a href='{about}'>RSS</a><a href='{own}'>RSS</a>", "http://paper.example/")
    front(server, "<a href='/feed'>RSS</a>", about)
    front(server, "<a href='/feed'>RSS</a>", own)
    for place in ("http://about.example/feed", "http://rss.paper.example/feed"):
        server.answers[place] = Answered(rss([server.entry(1)], place))
    assert [each.title for each in discover("http://paper.example/")] == [f"{own}feed"]
    assert not server.asked("http://about.example/feed")


def test_a_page_names_no_feed_of_a_private_network(server: FeedServer) -> None:
    with feed_server() as other:
        there = other.url("/about-rss").replace("127.0.0.1", "localhost")
        front(server, f"<a href='{there}'>RSS</a><a href='/feed.xml'>RSS</a>")
        server.feed("/feed.xml", [server.entry(1)], "Tide News")
        assert [each.title for each in discover(server.url("/"))] == ["Tide News"]
        assert other.requests == []  # it lies in a private network that nobody typed


def test_without_a_scheme_http_is_tried_where_nobody_speaks_tls(server: FeedServer) -> None:
    server.feed("/feed", [server.entry(1)], title="Tide News")
    typed = server.url("/feed").removeprefix("http://")
    assert discover(typed)[0].url == server.url("/feed")
    with pytest.raises(FetchError, match="speaks no https there"):
        discover(f"https://{typed}")
    assert len(server.asked("/feed")) == 1


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


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (429, {"Retry-After": "600"}, "wait 10 min before you try again"),
        (429, {}, "try again later"),
        (500, {}, "try again later"),
    ],
)
def test_what_nobody_subscribed_to_is_not_said_to_be_asked_again(
    server: FeedServer, status: int, headers: dict[str, str], said: str
) -> None:
    server.answers["/feed"] = Answered(b"", status=status, headers=headers)
    with pytest.raises(FeedError) as caught:
        discover(server.url("/feed"))
    assert said in str(caught.value)
    assert "it is asked again" not in str(caught.value)
