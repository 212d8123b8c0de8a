"""A real HTTP server on a loopback port for feeds and pages, which can answer in every bad way."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

RSS = "application/rss+xml"
HTML = "text/html; charset=utf-8"
TLS_HELLO = b"\x16"
"""What a connection begins with that is to be secure; as servers without TLS do, it is refused."""

PIECE = 65_536
FULL_TEXT = (
    "The council decided on Tuesday that the old harbour is to become a park. "
    "Work begins in spring and takes three years, the mayor said after the vote. "
    "Fishing boats keep their places at the northern quay, as their owners had asked. "
)
LONG = f"<p>{FULL_TEXT}</p>" * 5
"""The text of an entry that needs no page."""


@dataclass
class Answered:
    """What a path answers, and how.

    `tag` and `date` are validators: a request that has one of them gets 304. `breaks`: after how
    many bytes of the body the connection is dropped. `waits`: the answer comes when the test sets
    `go_on`. `headers` are sent besides.
    """

    body: bytes = b""
    kind: str = RSS
    status: int = 200
    location: str = ""
    tag: str = ""
    date: str = ""
    compressed: bool = False
    breaks: int | None = None
    waits: bool = False
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A request that came: its path, and its headers with names in lower case."""

    path: str
    headers: dict[str, str]


@dataclass
class FeedServer:
    """The server: its `address`, what it `answers` by path, and the requests so far.

    `most_at_once` is the highest number of requests that were being answered at one time, and
    `most_of_host` of those for one name of the server, or through it as a proxy.
    """

    address: str
    answers: dict[str, Answered] = field(default_factory=dict)
    requests: list[Asked] = field(default_factory=list)
    most_at_once: int = 0
    most_of_host: Counter[str] = field(default_factory=Counter)
    pause: float = 0.0
    waiting: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _now: Counter[str] = field(default_factory=Counter)

    def url(self, path: str) -> str:
        """The whole address of `path`."""
        return f"{self.address}{path}"

    def asked(self, path: str) -> list[Asked]:
        """The requests for `path`, in order."""
        return [each for each in self.requests if each.path == path]

    def feed(self, path: str, entries: Sequence[str], title: str = "A paper", **how: Any) -> None:
        """Answer `path` with an RSS feed of `entries`, as `entry` makes them."""
        self.answers[path] = Answered(rss(entries, title, self.url("/")), **how)

    def page(self, path: str, title: str, text: str = FULL_TEXT, **how: Any) -> None:
        """Answer `path` with a page that has an article in three paragraphs."""
        self.answers[path] = Answered(article_page(title, [text] * 3), HTML, **how)

    def entry(self, number: int, **changes: str) -> str:
        """An entry with a short summary, whose page is ``/a/NUMBER`` of this server."""
        facts = {"guid": f"id-{number}", "title": f"Story {number}", **changes}
        return item(**{"link": self.url(f"/a/{number}"), "text": f"Summary {number}.", **facts})

    def whole(self, number: int, **changes: str) -> str:
        """An entry that has the whole article."""
        return self.entry(number, **{"text": LONG, **changes})

    @contextmanager
    def _answering(self, host: str) -> Iterator[None]:
        with self._lock:
            self._now[host] += 1
            self.most_at_once = max(self.most_at_once, self._now.total())
            self.most_of_host[host] = max(self.most_of_host[host], self._now[host])
        try:
            yield
        finally:
            with self._lock:
                self._now[host] -= 1


def item(*, guid: str = "", title: str = "", link: str = "", text: str = "", date: str = "") -> str:
    """An RSS item; `text` is HTML."""
    parts = {"guid": guid, "title": title, "link": link, "description": text, "pubDate": date}
    inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in parts.items() if value)
    return f"<item>{inside}</item>"


def rss(entries: Sequence[str], title: str = "A paper", site: str = "") -> bytes:
    """An RSS 2.0 feed of items."""
    head = f"<title>{escape(title)}</title><link>{escape(site)}</link>"
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}'
        f"{''.join(entries)}</channel></rss>"
    ).encode()


def article_page(title: str, paragraphs: Sequence[str], extra: str = "") -> bytes:
    """A page with one article; `extra` is HTML that stands before its paragraphs."""
    inside = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<!doctype html><html><head><title>{escape(title)}</title></head><body>"
        f"<article><h1>{escape(title)}</h1>{extra}{inside}</article></body></html>"
    ).encode()


class _Http(ThreadingHTTPServer):
    site: FeedServer
    request_queue_size = 64


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def do_GET(self) -> None:
        site = self.server.site
        headers = {name.lower(): value for name, value in self.headers.items()}
        with site._answering(headers.get("host", "")):
            site.requests.append(Asked(self.path, headers))
            answered = site.answers.get(self.path, Answered(b"<h1>Not Found</h1>", HTML, 404))
            if answered.waits:
                site.waiting.set()
                site.go_on.wait(60)
            if site.pause:
                threading.Event().wait(site.pause)
        # Who has the answer may ask again at once, before this thread goes on.
        self._answer(answered, headers)

    def _answer(self, answered: Answered, headers: dict[str, str]) -> None:
        known = (answered.tag and headers.get("if-none-match") == answered.tag) or (
            answered.date and headers.get("if-modified-since") == answered.date
        )
        body = b"" if known or answered.location else answered.body
        self.send_response(304 if known else answered.status)
        if answered.compressed:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        stated = {
            "Content-Type": answered.kind,
            "Location": answered.location,
            "ETag": answered.tag,
            "Last-Modified": answered.date,
            **answered.headers,
        }
        for name, value in stated.items():
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        if answered.breaks is not None:
            body = body[: answered.breaks]
            self.close_connection = True
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the test's output clean."""

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):
            if self.connection.recv(1, socket.MSG_PEEK) == TLS_HELLO:
                self.connection.recv(PIECE)
                self.wfile.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            else:
                super().handle()


@contextmanager
def feed_server() -> Iterator[FeedServer]:
    """A server while the block runs."""
    with _Http(("127.0.0.1", 0), _Handler) as http:
        http.site = FeedServer(f"http://127.0.0.1:{http.server_port}")
        http.daemon_threads = True
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield http.site
        finally:
            http.site.go_on.set()
            http.shutdown()
            thread.join()
