"""What keeps requests away from this machine and from private networks."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from reader import network
from reader.errors import FetchError, PrivateAddressError
from reader.intake import fetch
from tests.support.feed_server import Answered, FeedServer, feed_server

PRIVATE = [
    "127.0.0.1",
    "127.1.2.3",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1%eth0",
    "fd00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "localhost",
    "printer.local",
    "db.internal",
    "a.localhost",
    "localhost.",
    "127.0.0.1.",
    "2130706433",
    "0x7f.1",
    "127.1",
    "0177.0.0.1",
    "::127.0.0.1",
    "::ffff:0:127.0.0.1",
    "fec0::1",
    "64:ff9b:1::7f00:1",
    "2001:0:7f00:1::",
]
PUBLIC = ["1.1.1.1", "93.184.215.14", "2606:4700::1111", "64:ff9b::101:101", "news.example"]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server() as running:
        running.page("/page", "A page")
        yield running


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address: str) -> None:
    assert network.is_private(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address: str) -> None:
    assert not network.is_private(address)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "LocalHost", "[::1]", "0"])
def test_other_ways_to_write_this_machine(host: str) -> None:
    with pytest.raises(PrivateAddressError, match="unless you type its address"):
        network.Guard().check("http", host)


def test_a_host_that_was_typed_may_lie_anywhere() -> None:
    guard = network.Guard(["LOCALHOST", "[::1]", ""])
    guard.check("http", "localhost")
    guard.check("http", "::1")
    with pytest.raises(PrivateAddressError):
        guard.check("http", "127.0.0.1")


def test_a_host_that_is_not_found_is_for_the_connection_to_say() -> None:
    network.Guard().check("http", "no-such-host.invalid")


def test_a_proxy_alone_looks_hosts_up(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def look_up(*given: Any, **_: Any) -> list[Any]:
        asked.append(given)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:3128")
    guard = network.Guard()
    guard.check("http", "news.example")
    assert asked == []
    for host in ("192.168.0.1", "2130706433", "127.1", "localhost."):
        with pytest.raises(PrivateAddressError):
            guard.check("http", host)
    guard.check("https", "news.example")
    assert len(asked) == 1


def test_a_page_that_was_typed_may_lie_here_and_its_redirect_elsewhere_may_not(
    server: FeedServer,
) -> None:
    there = server.url("/page").replace("127.0.0.1", "localhost")
    server.answers["/stay"] = Answered(status=302, location="/page")
    server.answers["/leave"] = Answered(status=302, location=there)
    assert fetch(server.url("/stay")).title == "A page"
    server.requests.clear()
    with pytest.raises(PrivateAddressError, match="localhost leads to this computer"):
        fetch(server.url("/leave"))
    assert [each.path for each in server.requests] == ["/leave"]
    assert fetch(server.url("/leave"), typed=["127.0.0.1", "localhost"]).title == "A page"
    with pytest.raises(PrivateAddressError):
        fetch(server.url("/page"), typed=[])


def test_a_name_that_leads_here(server: FeedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_with(monkeypatch, ["127.0.0.1"])
    with pytest.raises(PrivateAddressError, match=r"evil\.example leads to this computer"):
        fetch(server.url("/page").replace("127.0.0.1", "evil.example"), typed=[])
    assert server.requests == []


def test_a_name_that_leads_here_only_when_it_is_connected_to(
    server: FeedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_with(monkeypatch, ["93.184.215.14", "127.0.0.1"])
    with pytest.raises(FetchError, match=r"evil\.example leads to this computer"):
        fetch(server.url("/page").replace("127.0.0.1", "evil.example"), typed=[])
    assert server.requests == []


def answer_with(monkeypatch: pytest.MonkeyPatch, answers: list[str]) -> None:
    """Let the name server answer for ``evil.example``, each time with the next of `answers`."""
    ask = socket.getaddrinfo

    def answer(host: Any, *given: Any, **named: Any) -> Any:
        if host in ("evil.example", b"evil.example"):
            host = answers.pop(0) if len(answers) > 1 else answers[0]
        return ask(host, *given, **named)

    monkeypatch.setattr(socket, "getaddrinfo", answer)
