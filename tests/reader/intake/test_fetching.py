"""Pages from web addresses, served on this machine."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from typing import ClassVar

import pytest

from reader import __version__
from reader.errors import FetchError, IntakeError
from reader.intake import fetch, read_source
from reader.intake.text import LARGEST

KOREAN = (
    "<html><head><meta charset='utf-8'><title>소금의 길</title></head><body><article>"
    "<p>강은 소금을 바다로 나른다.</p><p>소금은 바다에 남는다.</p></article></body></html>"
)
ANSWERS: dict[str, tuple[int, str, bytes]] = {
    "/utf8": (200, "text/html; charset=utf-8", KOREAN.encode()),
    "/euc-kr": (200, "text/html; charset=euc-kr", KOREAN.encode("euc-kr")),
    "/wrong": (200, "text/html; charset=utf-8", KOREAN.encode("cp949")),
    "/undeclared": (200, "", KOREAN.encode("cp949")),
    "/text": (200, "text/plain; charset=euc-kr", "소금의 길\n\n강은 흐른다.".encode("cp949")),
    "/notes.md": (200, "text/plain", b"# Salt\n\nRivers carry *salt*."),
    "/image": (200, "image/png", b"\x89PNG"),
    "/empty": (200, "text/html", b""),
    "/binary": (200, "text/html", bytes(range(256)) * 10),
    "/forbidden": (403, "text/html", b"no"),
    "/gone": (410, "text/html", b"no"),
    "/broken": (503, "text/html", b"no"),
    "/teapot": (418, "text/html", b"no"),
}


class Handler(BaseHTTPRequestHandler):
    agents: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.agents.append(self.headers["User-Agent"])
        if self.path.startswith("/redirect/"):
            self._redirect(int(self.path.rsplit("/", 1)[1]))
        elif self.path == "/elsewhere":
            self._answer(302, "", b"", {"Location": "ftp://example.com/"})
        elif self.path == "/large":
            self._large()
        elif self.path == "/bomb":
            body = gzip.compress(b"a" * (LARGEST + 10))
            self._answer(200, "text/plain", body, {"Content-Encoding": "gzip"})
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<p>")
        else:
            self._answer(*ANSWERS.get(self.path, (404, "text/html", b"none")))

    def _redirect(self, left: int) -> None:
        target = f"/redirect/{left - 1}" if left else "/utf8"
        self._answer(302, "", b"", {"Location": target})

    def _large(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            for _ in range(LARGEST // 100_000 + 50):
                self.wfile.write(b"a" * 100_000)
        except OSError:
            return

    def _answer(
        self, status: int, media_type: str, body: bytes, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        if media_type:
            self.send_header("Content-Type", media_type)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("path", ["/utf8", "/euc-kr", "/wrong", "/undeclared"])
def test_a_page_in_any_encoding(site: str, path: str) -> None:
    draft = fetch(site + path)
    assert (draft.title, draft.language, draft.url) == ("소금의 길", "ko", site + path)
    assert draft.blocks[0].text == "강은 소금을 바다로 나른다."


def test_plain_text_and_markdown(site: str) -> None:
    assert fetch(site + "/text").blocks[0].text == "강은 흐른다."
    notes = read_source(site + "/notes.md")
    assert (notes.title, notes.blocks[0].text) == ("Salt", "Rivers carry salt.")
    assert notes.url == site + "/notes.md"


def test_redirects_are_followed(site: str) -> None:
    assert fetch(site + "/redirect/8").url == site + "/utf8"


def test_it_says_what_it_is(site: str) -> None:
    fetch(site + "/utf8")
    assert Handler.agents[-1] == f"Naranhi/{__version__}"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/none", "404"),
        ("/gone", "410"),
        ("/forbidden", "refuses access"),
        ("/broken", "fault of its own"),
        ("/teapot", "418"),
        ("/image", "image/png, which is not text"),
        ("/large", "larger than"),
        ("/bomb", "larger than"),
        ("/redirect/11", "redirects in circles"),
        ("/elsewhere", "not a web page"),
        ("/cut", "broke off"),
    ],
)
def test_failures_are_told_in_a_sentence(site: str, path: str, message: str) -> None:
    with pytest.raises(FetchError, match=message) as raised:
        fetch(site + path)
    assert str(raised.value).endswith(".")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("path", ["/empty", "/binary"])
def test_pages_without_text(site: str, path: str) -> None:
    with pytest.raises(IntakeError):
        fetch(site + path)


def test_a_refused_connection() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="refused the connection"):
        fetch(f"http://127.0.0.1:{port}/")


def test_a_server_without_tls(site: str) -> None:
    with pytest.raises(FetchError, match="speaks no https there"):
        fetch(site.replace("http:", "https:") + "/utf8")


def test_an_unknown_host() -> None:
    with pytest.raises(FetchError, match=r"No site called|cannot be reached"):
        fetch("http://no-such-host.invalid/")


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http:///path",
        "http://[::1",
        "http://a b.example/",
        "http://a:99999999/",
        "nonsense",
    ],
)
def test_bad_addresses(address: str) -> None:
    with pytest.raises(FetchError, match="not a web address"):
        fetch(address)


def test_cancelling_before_and_during(site: str) -> None:
    with pytest.raises(FetchError, match="cancelled"):
        fetch(site + "/utf8", lambda: True)
    answers = chain([False, False], repeat(True))
    with pytest.raises(FetchError, match="cancelled"):
        fetch(site + "/large", lambda: next(answers))


def test_cancelling_does_not_wait_for_a_silent_server() -> None:
    asked = threading.Event()
    before = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            connection, _peer = server.accept()
            with connection:
                connection.recv(1)
                asked.set()
                while connection.recv(65_536):
                    pass

        silent = threading.Thread(target=accept)
        silent.start()
        with pytest.raises(FetchError, match="cancelled"):
            fetch(f"http://127.0.0.1:{server.getsockname()[1]}/", asked.is_set)
        silent.join()
    assert time.monotonic() - before < 10
