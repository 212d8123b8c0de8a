"""Pictures: fetched once, where they are allowed, and nothing but pictures."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import network
from reader.article import Block, BlockKind, Draft, Picture
from reader.errors import OfflineError
from reader.feeds import RefreshReport, fetch_pictures
from reader.feeds.entry_pictures import entry_pictures
from reader.feeds.picture_kinds import PictureFacts, is_tracker, picture_facts
from reader.intake import read_all
from reader.library import Arrival, ArticleFilter, Library
from reader.settings import OFFLINE, Settings
from tests.support.feed_server import FULL_TEXT, HTML, Answered, FeedServer, article_page

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]


def png(width: int, height: int) -> bytes:
    """A real picture, all of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\x00" + b"\x7f" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xdb\x00\x04\x00\x00\xff\xc2\x00\x0b\x08\x01\xe0\x02\x80\x01\x01\x11\x00\xff\xd9"
)
GIF = b"GIF89a" + struct.pack("<HH", 320, 200) + b"\x00\x00\x00;"
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x7f\x02\x00\xdf\x01\x00"
LOSSLESS = b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0a\x00\x00\x00\x2f" + struct.pack("<I", 639 | 479 << 14)


@pytest.fixture
def article(library: Library, server: FeedServer, subscribe: Subscribe) -> int:
    """An article of a feed that allows pictures; it has some of each sort."""
    feed = subscribe("/feed", pictures=True)
    names = ("good.png", "good.jpg", "pixel.gif", "small.png", "text.png", "none.png", "busy.png")
    draft = Draft(
        "Harbour",
        "en",
        (),
        None,
        None,
        server.url("/a"),
        None,
        (Block(BlockKind.PARAGRAPH, "The harbour."),),
        pictures=tuple(Picture(server.url(f"/{name}"), name, 0) for name in names),
    )
    server.answers |= {
        "/good.png": Answered(png(64, 48), "image/png"),
        "/good.jpg": Answered(JPEG, "application/octet-stream"),
        "/pixel.gif": Answered(GIF, "image/gif"),
        "/small.png": Answered(png(1, 1), "image/png"),
        "/text.png": Answered(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/png"),
        "/busy.png": Answered(b"", "image/png", 500),
    }
    return library.feeds.take_in(feed, [Arrival((b"1",), b"", draft)]).added[0]


def test_pictures_are_fetched_once_and_nothing_else_is_taken(
    library: Library, server: FeedServer, article: int
) -> None:
    assert fetch_pictures(library, article) == 2
    kept = {each.caption: each for each in library.pictures.shown(article)}
    assert (kept["good.png"].data, kept["good.png"].width, kept["good.png"].height) == (
        png(64, 48),
        64,
        48,
    )
    assert (kept["good.jpg"].media_type, kept["good.jpg"].width) == ("image/jpeg", 640)
    # What may still come is there without its data; what never will is not.
    assert set(kept) == {"good.png", "good.jpg", "busy.png"}
    assert not server.asked("/pixel.gif")
    assert fetch_pictures(library, article) == 0
    for path, number in {"/good.png": 1, "/small.png": 1, "/text.png": 1, "/busy.png": 2}.items():
        assert len(server.asked(path)) == number, path
    assert "image/" in server.asked("/good.png")[0].headers["accept"]


def test_nothing_is_fetched_where_it_is_not_allowed(
    library: Library, server: FeedServer, article: int
) -> None:
    library.pictures.allow(article, False)
    assert fetch_pictures(library, article) == 0
    assert server.requests == []
    library.pictures.allow(article, None)
    Settings(library.path).set(OFFLINE, True)
    network.follow(library.path)
    try:
        with pytest.raises(OfflineError):
            fetch_pictures(library, article)
    finally:
        network.follow(None)
    assert server.requests == []
    assert len(library.pictures.missing(article)) == 7


def test_pictures_in_a_private_network_are_not_fetched(
    library: Library, server: FeedServer, article: int
) -> None:
    (feed,) = library.feeds.of_article(article)
    library.feeds.change(feed.id, url="https://news.example/feed")
    assert fetch_pictures(library, article) == 0
    assert server.requests == []


def test_pictures_of_a_page_whose_private_address_was_typed(
    library: Library, server: FeedServer
) -> None:
    elsewhere = server.url("/b.png").replace("127.0.0.1", "localhost")
    figures = "".join(
        f'<p>{n}: {FULL_TEXT}</p><img src="{url}" width="640" height="480">'
        for n, url in enumerate(["/a.png", elsewhere])
    )
    for path in ("/a.png", "/b.png"):
        server.answers[path] = Answered(png(64, 48), "image/png")
    page = article_page("Harbour", [FULL_TEXT] * 3, figures)
    server.answers["/page"] = Answered(page, HTML)
    (piece,) = read_all(server.url("/page"))
    assert piece.draft is not None
    typed = library.add(piece.draft, private_host=piece.private_host)
    assert len(piece.draft.pictures) == 2
    library.pictures.allow(typed.id, True)
    assert fetch_pictures(library, typed.id) == 1
    assert [each.path for each in server.requests] == ["/page", "/a.png"]
    # It is the reader's, though feeds bring it too.
    feed, _ = library.feeds.add(server.url("/feed"))
    library.feeds.change(feed.id, keep_number=1)
    newer = replace(piece.draft, title="Newer", url="https://news.example/2")
    library.feeds.take_in(
        feed.id, [Arrival((b"1",), b"", piece.draft), Arrival((b"2",), b"", newer)]
    )
    assert library.feeds.apply_keep() == []
    assert [each.id for each in library.feeds.all()] == [feed.id]


def test_pictures_of_a_saved_page_do_not_come_from_a_private_network(
    library: Library, server: FeedServer, tmp_path: Path
) -> None:
    figure = f'<img src="{server.url("/a.png")}" width="640" height="480">'
    head = f'<link rel="canonical" href="{server.url("/page")}">'
    saved = tmp_path / "page.html"
    saved.write_bytes(head.encode() + article_page("Harbour", [FULL_TEXT] * 3, figure))
    (piece,) = read_all(saved)
    assert piece.draft is not None
    assert len(piece.draft.pictures) == 1
    added = library.add(piece.draft, private_host=piece.private_host)
    library.pictures.allow(added.id, True)
    assert fetch_pictures(library, added.id) == 0
    assert server.requests == []


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        (png(64, 48), PictureFacts("image/png", 64, 48)),
        (JPEG, PictureFacts("image/jpeg", 640, 480)),
        (GIF, PictureFacts("image/gif", 320, 200)),
        (WEBP, PictureFacts("image/webp", 640, 480)),
        (LOSSLESS, PictureFacts("image/webp", 640, 480)),
        (b"<svg/>", None),
        (b"<html>", None),
        (b"", None),
        (b"\xff\xd8\xff\xe0", None),
        (b"\xff\xd8\xff\xe0\x00\x00" * 10, None),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", None),
        (b"%PDF-1.7", None),
    ],
)
def test_what_a_picture_is(data: bytes, facts: PictureFacts | None) -> None:
    assert picture_facts(data) == facts


@given(
    st.sampled_from([png(3, 3)[:8], JPEG[:20], b"GIF89a", WEBP[:16], LOSSLESS[:16], b""]),
    st.binary(max_size=200),
)
def test_any_bytes_are_understood_or_refused(start: bytes, rest: bytes) -> None:
    facts = picture_facts(start + rest)
    assert facts is None or facts.media_type.startswith("image/")


def test_the_pictures_of_an_entry() -> None:
    markup = (
        '<p><img src="https://a.example/1.jpg" alt="The &amp;  harbour"></p><p>One.</p>'
        '<img src="https://a.example/1.jpg"><img src="https://a.example/icon.png" width="16">'
        '<img src="https://a.example/pixel.gif"><img alt="nothing"><p>Two.</p>'
        '<img src="https://a.example/2.jpg?a=1&amp;b=2" width="640" height="480">'
    )
    assert entry_pictures(markup, 2) == (
        Picture("https://a.example/1.jpg", "The & harbour", 0),
        Picture("https://a.example/2.jpg?a=1&b=2", "", 2),
    )
    assert entry_pictures("<p>None.</p>" * 3, 3) == ()


def test_a_refresh_fetches_the_pictures_of_what_is_new(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    picture = f'<p><img src="{server.url("/good.png")}" alt="The harbour"></p>'
    text = picture + f"<p>{FULL_TEXT}</p>" * 5
    server.answers["/good.png"] = Answered(png(64, 48), "image/png")
    server.feed("/on", [server.entry(1, text=text)])
    server.feed("/off", [server.entry(2, text=text.replace("good", "other"))])
    subscribe("/on", pictures=True)
    off = subscribe("/off")
    refresh()
    (shown,) = [each.id for each in library.articles() if each.title == "Story 1"]
    (hidden,) = [each.id for each in library.articles(ArticleFilter(feed=off))]
    (kept,) = library.pictures.shown(shown)
    assert (kept.data, kept.caption, kept.block) == (png(64, 48), "The harbour", 0)
    assert library.pictures.are_known(hidden)
    assert not server.asked("/other.png")


def test_a_picture_of_several_articles_is_fetched_once(
    library: Library, server: FeedServer, subscribe: Subscribe, refresh: Refresh
) -> None:
    picture = f'<p><img src="{server.url("/good.png")}"></p>'
    entries = [
        server.entry(n, text=f"{picture}<p>{n}</p>" + f"<p>{FULL_TEXT}</p>" * 5) for n in range(9)
    ]
    server.answers["/good.png"] = Answered(png(64, 48), "image/png")
    server.feed("/feed", entries)
    subscribe(pictures=True)
    added = refresh().added
    assert len(added) == 9
    assert all(library.pictures.shown(id)[0].data for id in added)
    assert len(server.asked("/good.png")) == 1


def test_too_small_and_too_large() -> None:
    assert not PictureFacts("image/gif", 1, 1).is_fit
    assert not PictureFacts("image/gif", 1000, 2).is_fit
    assert not PictureFacts("image/png", 50_000, 50_000).is_fit
    assert PictureFacts("image/jpeg", 320, 200).is_fit


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/pixel.gif?id=7",
        "https://pixel.example.com/r",
        "https://stats.wp.com/b.gif",
        "https://ad.doubleclick.net/ddm/x",
        "https://news.example/images/1x1.png",
        "https://news.example/beacon/7",
        "https://news.example/blank.gif",
    ],
)
def test_what_counts_readers(url: str) -> None:
    assert is_tracker(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://img.example/photo/2026/11/harbour.jpg",
        "https://news.example/images/pixel-art-show.jpg",
        "https://news.example/tracker-dogs-at-work.png",
        "https://cdn.example/PYH20261123_1x1_crop_of_city.jpg",
        "https://blankenberge.example/beach.webp",
    ],
)
def test_what_only_sounds_like_it(url: str) -> None:
    assert not is_tracker(url)
