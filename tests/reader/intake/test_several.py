"""Sources that hold many articles, and what a source is told to be."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.errors import IntakeError, OfflineError
from reader.intake import Piece, addresses_in, files_in, read_all, read_bytes
from reader.intake.kinds import Kind, kind_of
from tests.support.epub import make_epub
from tests.support.pdf import make_pdf

TEXT = "Salt roads\n\nSalt is old. It came by river."


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Salt is old.", "", Kind.TEXT),
        (b"Salt is old.", "a.md", Kind.MARKDOWN),
        (b"<html>", "", Kind.PAGE),
        (b"<html>", "a.txt", Kind.TEXT),
        (b"%PDF-1.7", "a.txt", Kind.PDF),
        (make_epub([]), "", Kind.BOOK),
        (b"PK\x03\x04", "a.zip", Kind.TEXT),
        (b"PK\x03\x04", "a.epub", Kind.BOOK),
        (b"From: a@b.example\nDate: x\nMIME-Version: 1.0\n\nx", "", Kind.MAIL),
        (b"From: a@b.example\nDate: x\nMIME-Version: 1.0\n\nx", "a.txt", Kind.TEXT),
        (b"Subject: salt\nIt is old.", "", Kind.TEXT),
        (b"Note: salt is old.", "", Kind.TEXT),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; x\r\n\r\n", "", Kind.SAVED_PAGE),
        (b"https://example.com/a\r\n# more\n\nwww.example.com/b", "", Kind.ADDRESSES),
        ("https://example.com/a\nhttps://example.com/b".encode("utf-16"), "", Kind.ADDRESSES),
        (b"https://example.com/a\nis the address", "", Kind.TEXT),
        (b"<?xml version='1.0'?><rss version='2.0'>", "a.xml", Kind.FEED),
        (b"<?xml version='1.0'?><opml version='2.0'>", "", Kind.FEED_LIST),
        (b"", "", Kind.TEXT),
    ],
)
def test_what_a_source_is(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"<rss version='2.0'></rss>", "feed, not an article"),
        (b"<opml version='2.0'></opml>", "list of feeds"),
        (b"%PDF-" + b" " * 100_000_001, "larger than 100 MB"),
        (b"a" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_what_is_not_read(data: bytes, complaint: str) -> None:
    with pytest.raises(IntakeError, match=complaint):
        read_bytes(data)


def titles(pieces: Iterator[Piece]) -> list[str]:
    return [piece.draft.title if piece.draft else f"! {piece.source}" for piece in pieces]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files of several kinds, some of which cannot be read."""
    inner = tmp_path / "안쪽" / "deeper"
    inner.mkdir(parents=True)
    (tmp_path / "b.txt").write_text(TEXT)
    (tmp_path / "a.md").write_text("# 소금의 길\n\n강은 소금을 나른다.")
    (tmp_path / "c.PDF").write_bytes(
        make_pdf(
            [[("A page of salt", 60, 700, 20), ("Salt came by river and is old.", 60, 660, 9)]]
        )
    )
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text(TEXT)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text(TEXT)
    page = "<html><body><p>Salt came by river, and the road along it is as old.</p></body></html>"
    (inner / "book.epub").write_bytes(make_epub([("a.xhtml", page), ("b.xhtml", page)]))
    return tmp_path


def test_a_folder_is_read_file_by_file(folder: Path) -> None:
    found = files_in(folder)
    assert [path.name for path in found.files] == [
        "a.md", "b.txt", "broken.pdf", "c.PDF", "book.epub",
    ]  # fmt: skip
    assert found.left_out == 1
    assert titles(read_all(folder)) == [
        "소금의 길", "Salt roads", "! broken.pdf", "A page of salt",
        "The salt book", "The salt book",
    ]  # fmt: skip
    assert titles(read_all(str(folder))) == titles(read_all(folder))


def test_reading_a_folder_ends_when_it_is_cancelled(folder: Path) -> None:
    asked = iter([False, False, False, False, True])
    assert len(titles(read_all(folder, cancelled=lambda: next(asked)))) == 2


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (piece,) = read_all(tmp_path)
    assert "No file in" in str(piece.error)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_folder_that_leads_back_to_itself(folder: Path) -> None:
    (folder / "안쪽" / "back").symlink_to(folder)
    (folder / "pipe.txt").unlink(missing_ok=True)
    os.mkfifo(folder / "pipe.fifo")
    assert len(files_in(folder).files) == 5


def test_a_missing_path_comes_out_as_an_error(tmp_path: Path) -> None:
    for source in (tmp_path / "none.txt", "x" * 5000, "a\x00b"):
        (piece,) = read_all(source)
        assert isinstance(piece.error, IntakeError)


PAGE = """<html><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>Salt came by river, and the road along it is as old as the salt.</p></article></body></html>"""


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path.startswith("/salt")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.format(f"Page {self.path[1:]}").encode() if found else b"no")

    def log_message(self, *_args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a small site on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_list_of_addresses_is_fetched_one_by_one(site: str, tmp_path: Path) -> None:
    text = f"# mine\n{site}/salt1\n\n{site}/none\n<{site}/salt2>\n{site}/salt1\n"
    path = tmp_path / "list.txt"
    path.write_text(text)
    expected = ["Page salt1", f"! {site}/none", "Page salt2"]
    assert titles(read_all(path)) == expected
    assert titles(read_all("-", text.encode("utf-16"))) == expected


def test_a_list_of_addresses_is_given_up_at_once_while_offline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NARANHI_OFFLINE", "1")
    (piece,) = read_all("-", b"https://example.com/1\nhttps://example.com/2")
    assert isinstance(piece.error, OfflineError)


def test_a_list_that_is_too_long() -> None:
    text = "\n".join(f"https://example.com/{number}" for number in range(501))
    (piece,) = read_all("-", text.encode())
    assert "more than 500 addresses" in str(piece.error)


def test_addresses_in_a_text() -> None:
    assert addresses_in("https://a.example/1\n\nwww.b.example") == (
        "https://a.example/1", "www.b.example",
    )  # fmt: skip
    assert addresses_in("see https://a.example/1") == ()
    assert addresses_in("javascript:alert(1)\nhttps://a.example") == ()
    assert addresses_in("") == ()
