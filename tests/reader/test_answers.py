"""Answers that would fill the memory, and hosts that would be asked too often at once."""

from __future__ import annotations

import gzip
import threading
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import httpx
import pytest

from reader import answers, network
from reader.answers import PIECE, Turns, answered, unpacked
from tests.support.feed_server import HTML, Answered, FeedServer, feed_server

TEXT = b"The harbour is open again. " * 10_000
MUCH = 300_000_000


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server() as running:
        yield running


def never() -> bool:
    return False


def fetched(url: str, largest: int = MUCH) -> bytes:
    """What `url` answers, up to `largest` bytes of it."""
    found = bytearray()
    with (
        network.client("this") as client,
        network.Watch(never) as watch,
        answered(client, url, {}, watch) as response,
    ):
        for piece in unpacked(response):
            assert len(piece) <= PIECE
            found += piece
            if len(found) > largest:
                break
    return bytes(found)


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        ("X-GZIP", gzip.compress(TEXT[:1000]) + gzip.compress(TEXT[1000:])),
        ("gzip", gzip.compress(TEXT) + b"\0\0\0"),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", bare_deflate(TEXT)),
    ],
)
def test_what_is_packed_is_unpacked(server: FeedServer, coding: str, body: bytes) -> None:
    server.answers["/a"] = Answered(body, HTML, headers={"Content-Encoding": coding})
    assert fetched(server.url("/a")) == TEXT
    assert server.requests[0].headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_members_of_gzip_may_end_with_a_piece_of_the_answer(size: int) -> None:
    packed = b"".join(gzip.compress(bytes([letter]) * 50) for letter in b"abc") + b"\0"
    pieces = (packed[at : at + size] for at in range(0, len(packed), size))
    unpacked = b"".join(answers._gunzipped(pieces))
    assert unpacked == b"a" * 50 + b"b" * 50 + b"c" * 50


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "zstd", "nonsense"])
def test_what_nobody_asked_for_is_refused(server: FeedServer, coding: str) -> None:
    body = gzip.compress(gzip.compress(TEXT))
    server.answers["/a"] = Answered(body, HTML, headers={"Content-Encoding": coding})
    with pytest.raises(httpx.DecodingError):
        fetched(server.url("/a"))


@pytest.mark.parametrize("body", [b"not packed at all", gzip.compress(TEXT)[:50] + b"damage" * 50])
@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_what_is_damaged_is_said_to_be(server: FeedServer, coding: str, body: bytes) -> None:
    server.answers["/a"] = Answered(body, HTML, headers={"Content-Encoding": coding})
    with pytest.raises(httpx.DecodingError):
        fetched(server.url("/a"))


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", bare_deflate(TEXT)),
    ],
)
def test_what_ends_in_the_middle_is_not_taken_for_whole(
    server: FeedServer, coding: str, packed: bytes
) -> None:
    body = packed[: len(packed) // 2]
    server.answers["/a"] = Answered(body, HTML, headers={"Content-Encoding": coding})
    with pytest.raises(httpx.DecodingError):
        fetched(server.url("/a"))


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """A few hundred kilobytes that become hundreds of megabytes."""
    packer = zlib.compressobj(9, wbits=31)
    zeros = bytes(1_000_000)
    pieces = [packer.compress(zeros) for _ in range(MUCH // len(zeros))]
    return b"".join((*pieces, packer.flush()))


def test_a_bomb_takes_no_more_memory_than_what_is_read_of_it(
    server: FeedServer, bomb: bytes
) -> None:
    server.answers["/a"] = Answered(bomb, HTML, headers={"Content-Encoding": "gzip"})
    assert peak(lambda: fetched(server.url("/a"), 1_000_000)) < 10_000_000


def test_a_bomb_in_a_redirect_is_left_alone(server: FeedServer, bomb: bytes) -> None:
    redirect = {"Content-Encoding": "gzip", "Location": "/b"}
    server.answers["/a"] = Answered(bomb, HTML, 302, headers=redirect)
    server.answers["/b"] = Answered(b"Here.", HTML)
    assert peak(lambda: fetched(server.url("/a"))) < 10_000_000
    assert fetched(server.url("/a")) == b"Here."


def peak(work: Callable[[], object]) -> int:
    """The most memory that `work` takes at a time, in bytes."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_redirects_are_followed_so_far_and_named(server: FeedServer) -> None:
    for number in range(20):
        server.answers[f"/{number}"] = Answered(status=302, location=f"/{number + 1}")
    server.answers["/20"] = Answered(b"Here.", HTML)
    with pytest.raises(httpx.TooManyRedirects):
        fetched(server.url("/0"))
    with (
        network.client("this") as client,
        network.Watch(never) as watch,
        answered(client, server.url("/15"), {}, watch) as response,
    ):
        assert [each.url.path for each in response.history] == [f"/{n}" for n in range(15, 20)]
        assert response.url.path == "/20"


def test_a_turn_is_waited_for_and_given_up() -> None:
    turns = Turns(1)
    stop, waits = threading.Event(), threading.Event()

    def must_stop() -> bool:
        waits.set()
        return stop.is_set()

    failures: list[BaseException] = []

    def wait() -> None:
        try:
            with turns.at("host", must_stop):
                pass
        except httpx.PoolTimeout as error:
            failures.append(error)

    with turns.at("Host", never), turns.at("other", never):
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert waits.wait(30)
        stop.set()
        waiting.join(30)
    assert len(failures) == 1
    with turns.at("HOST", never):
        pass
