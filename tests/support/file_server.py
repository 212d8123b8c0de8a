"""A real HTTP server on a loopback port that serves files well, or badly in every known way."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Served:
    """One file and how it is served.

    `tag` and `date` are its validators. `ranges`: whether parts of it can be had. `breaks`: after
    how many bytes of its body each of the first answers breaks off. `declared`: the length that is
    stated, None for the true one and -1 for none. `pause`: after how many bytes the server falls
    silent until the test lets it go on.
    """

    data: bytes = b""
    kind: str = "application/octet-stream"
    status: int = 200
    location: str = ""
    tag: str = ""
    date: str = ""
    ranges: bool = True
    breaks: list[int] = field(default_factory=list)
    declared: int | None = None
    pause: int | None = None


@dataclass
class FileServer:
    """The server: its `address`, its `files` by path, and what it was asked for."""

    address: str
    files: dict[str, Served] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    silent: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str) -> str:
        """The whole address of `path`."""
        return f"{self.address}{path}"

    def asked(self, path: str) -> list[str]:
        """The ranges that were asked for at `path`, in order; an empty one for all of it."""
        return [wanted for asked, wanted in self.requests if asked == path]


class _Http(ThreadingHTTPServer):
    site: FileServer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def do_GET(self) -> None:
        self.server.site.requests.append((self.path, self.headers.get("Range", "")))
        served = self.server.site.files.get(self.path)
        if served is None:
            served = Served(b"<h1>Not Found</h1>", "text/html", 404)
        self.close_connection = True
        start = self._start(served)
        if start and start >= len(served.data):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(served.data)}")
            self.send_header("Content-Length", "0")
            self.send_header("Connection", "close")
            self.end_headers()
            return
        self._send_head(served, start)
        self._send_body(served, served.data[start:])

    def _start(self, served: Served) -> int:
        wanted = self.headers.get("Range", "")
        same = self.headers.get("If-Range") in (None, served.tag or None, served.date or None)
        if not (wanted and served.ranges and same):
            return 0
        return int(wanted.removeprefix("bytes=").rstrip("-"))

    def _send_head(self, served: Served, start: int) -> None:
        self.send_response(206 if start else served.status)
        self.send_header("Content-Type", served.kind)
        self.send_header("Connection", "close")
        if served.location:
            self.send_header("Location", served.location)
        if served.tag:
            self.send_header("ETag", served.tag)
        if served.date:
            self.send_header("Last-Modified", served.date)
        if start:
            last = len(served.data) - 1
            self.send_header("Content-Range", f"bytes {start}-{last}/{len(served.data)}")
        length = len(served.data) - start if served.declared is None else served.declared
        if length >= 0:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _send_body(self, served: Served, body: bytes) -> None:
        if served.breaks:
            self.wfile.write(body[: served.breaks.pop(0)])
            return
        sent = 0
        if served.pause is not None and served.pause < len(body):
            sent = served.pause
            self.wfile.write(body[:sent])
            self.wfile.flush()
            self.server.site.silent.set()
            self.server.site.go_on.wait(60)
        self.wfile.write(body[sent:])

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):
            super().handle()


@contextmanager
def file_server() -> Iterator[FileServer]:
    """A server while the block runs."""
    with _Http(("127.0.0.1", 0), _Handler) as http:
        http.site = FileServer(f"http://127.0.0.1:{http.server_port}")
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield http.site
        finally:
            http.site.go_on.set()
            http.shutdown()
            thread.join()
