"""Answers of every kind of server: packed, in pieces, misnamed, moved on and on."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

import pytest

from reader.feeds import RefreshReport
from reader.library import Library
from tests.support.feed_server import LONG, Answered, FeedServer, rss

Subscribe = Callable[..., int]
Refresh = Callable[..., RefreshReport]


def body(server: FeedServer, title: str = "Harbour Times") -> bytes:
    """A feed of one whole story."""
    return rss([server.entry(1, text=LONG)], title, server.url("/"))


def bare_deflate(data: bytes) -> bytes:
    """Without the frame of zlib, as some servers send it."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", bare_deflate),
        ("identity", bytes),
    ],
)
def test_packed_answers(
    library: Library,
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    coding: str,
    pack: Callable[[bytes], bytes],
) -> None:
    headers = {"Content-Encoding": coding}
    server.answers["/feed"] = Answered(pack(body(server)), headers=headers)
    subscribe()
    assert len(refresh().added) == 1
    assert server.requests[0].headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize(
    ("coding", "data"),
    [("br", b"\x1b\x03"), ("zstd", b"\x28\xb5"), ("gzip", b"no gzip"), ("gzip, gzip", b"x")],
)
def test_what_is_packed_otherwise_or_damaged_is_said(
    library: Library,
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    coding: str,
    data: bytes,
) -> None:
    server.answers["/feed"] = Answered(data, headers={"Content-Encoding": coding})
    feed = subscribe()
    assert [id for id, _ in refresh().failed] == [feed]
    error = library.feeds.get(feed).error
    assert error == "The answer of 127.0.0.1 is damaged; try again later."


def test_an_answer_in_pieces(server: FeedServer, subscribe: Subscribe, refresh: Refresh) -> None:
    data = body(server)
    pieces = [data[start : start + 700] for start in range(0, len(data), 700)]
    chunked = b"".join(b"%x\r\n%b\r\n" % (len(each), each) for each in pieces)
    server.answers["/feed"] = Answered(
        chunked + b"0\r\n\r\n", headers={"Transfer-Encoding": "chunked"}
    )
    subscribe()
    assert len(refresh().added) == 1


@pytest.mark.parametrize(
    "kind",
    [
        "text/html",
        "text/plain; charset=utf-8",
        "application/octet-stream",
        "",
        "image/png",
        "nonsense",
    ],
)
def test_a_feed_that_is_called_something_else(
    server: FeedServer, subscribe: Subscribe, refresh: Refresh, kind: str
) -> None:
    server.answers["/feed"] = Answered(body(server), kind)
    subscribe()
    assert len(refresh().added) == 1


@pytest.mark.parametrize(
    ("charset", "stated"),
    [
        ("euc-kr", "application/rss+xml; charset=euc-kr"),
        ("cp949", "application/rss+xml"),
        ("cp949", "application/rss+xml; charset=utf-8"),
        ("utf-8", "application/rss+xml; charset=euc-kr"),
        ("utf-8-sig", "application/rss+xml; charset=iso-8859-1"),
        ("utf-16", "application/rss+xml"),
    ],
)
def test_korean_in_every_encoding_whatever_is_said_of_it(
    library: Library,
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    charset: str,
    stated: str,
) -> None:
    text = "항구가 공원이 된다고 시의회가 화요일에 밝혔다. 공사는 봄에 시작한다. " * 20
    data = rss([server.entry(1, title="항구의 봄", text=f"<p>{text}</p>")], "한빛일보")
    bare = data.decode().replace(' encoding="utf-8"', "")
    server.answers["/feed"] = Answered(bare.encode(charset), stated)
    feed = subscribe()
    refresh()
    assert [each.title for each in library.articles()] == ["항구의 봄"]
    assert library.feeds.get(feed).title == "한빛일보"


@pytest.mark.parametrize(
    ("statuses", "kept"),
    [
        ((301, 308, 301), 3),
        ((308, 302, 301), 1),
        ((302, 301), 0),
        ((307, 303), 0),
    ],
)
def test_of_a_chain_of_redirects_the_lasting_ones_before_others_are_remembered(
    library: Library,
    server: FeedServer,
    subscribe: Subscribe,
    refresh: Refresh,
    statuses: tuple[int, ...],
    kept: int,
) -> None:
    for number, status in enumerate(statuses):
        server.answers[f"/{number}"] = Answered(status=status, location=f"/{number + 1}")
    server.answers[f"/{len(statuses)}"] = Answered(body(server), tag='"one"')
    feed = subscribe("/0")
    assert len(refresh().added) == 1
    assert library.feeds.get(feed).url == server.url(f"/{kept}")
    again = refresh()  # what has not changed is found behind the redirects that are left
    assert (again.asked, again.failed, again.added) == (1, (), ())
    assert server.requests[-1].headers["if-none-match"] == '"one"'
