"""Files made to be slow or to break their reader: each is read or refused in a sentence, soon."""

from __future__ import annotations

import os
import struct
import time
from pathlib import Path

import pytest

from reader.errors import IntakeError
from reader.intake import Piece, files_in, looks_like_feed, read_all, read_bytes
from reader.intake.kinds import Kind, kind_of
from tests.support.epub import make_epub

_SALT = """<html><body><h1>{}</h1><p>Salt came by river, and the road along it is as old.</p>
</body></html>"""
_SOON = 2.0
"""In seconds of the processor, for what would otherwise take minutes, or for ever."""


@pytest.mark.parametrize(
    "data",
    [b"<!---->" * 1000 + b"x", b"<?xml a?>" * 400 + b"x", b"<!-- a --> <?b c?> " * 200],
    ids=["comments", "instructions", "both"],
)
def test_what_a_file_is_shows_soon(data: bytes) -> None:
    started = time.process_time()
    assert kind_of(data) is Kind.TEXT
    assert not looks_like_feed(data)
    assert time.process_time() - started < _SOON


def test_comments_may_stand_before_a_page_and_a_feed() -> None:
    ahead = b"<?xml version='1.0'?>\n<!-- a > b --> <!---->\n<!-- - -->"
    assert kind_of(ahead + b"<html>") is Kind.PAGE
    assert kind_of(ahead + b"<opml>") is Kind.FEED_LIST
    assert looks_like_feed(ahead + b"<?xml-stylesheet href='a'?><!DOCTYPE rss [ ]><rss>")


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "![" * 50_000, "[a](" * 50_000, "<a@" * 40_000, "`" * 100_000, "a` " * 40_000,
     "[a](b \"" * 30_000, "<" + "a" * 100_000, "[a](b" + " " * 100_000,
     "<https://" * 30_000, "\n# a" + " " * 100_000 + "b #"],
    ids=["brackets", "pictures", "links", "mail", "backquotes", "code", "titles", "word", "spaces",
         "addresses", "heading"],
)  # fmt: skip
def test_markdown_of_marks_alone_is_read_soon(text: str) -> None:
    started = time.process_time()
    draft = read_bytes(f"# Salt\n\n{text} end".encode(), "a.md")
    assert time.process_time() - started < _SOON
    assert draft.title == "Salt"


def test_a_list_with_damaged_addresses_is_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(b"https://\xed\xa0\x80.invalid/1\n")
    assert len(list(read_all(path))) == 1


def test_a_sender_in_a_thousand_brackets() -> None:
    head = b"From: " + b"(" * 9000 + b"\r\nMessage-ID: <x>\r\nSubject: Salt\r\n\r\n"
    assert read_bytes(head + b"Salt came by river, and the road is old.", "a.eml").title == "Salt"


def test_a_mail_of_parts_within_parts_is_given_up_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.intake.mail_parts.LONGEST_READING", 0.3)
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (each, each)
        for each in range(90)
    )
    data = b"From: a\r\nMIME-Version: 1.0\r\n" + parts + b"\r\n" + b"x\r\n" * 400_000
    started = time.process_time()
    with pytest.raises(IntakeError, match="too long to read"):
        read_bytes(data, "a.eml")
    assert time.process_time() - started < _SOON


def test_a_chapter_that_is_no_address_is_passed_over() -> None:
    book = make_epub([("http://[x.xhtml", _SALT.format("A")), ("b.xhtml", _SALT.format("B"))],
                     labels={0: "A"})  # fmt: skip
    assert [piece.draft.title for piece in _pieces(book) if piece.draft is not None] == ["B"]


def test_a_damaged_chapter_does_not_take_the_others_with_it() -> None:
    names = ("Alder", "Birch", "Cedar")
    chapters = [(f"{name}.xhtml", _SALT.format(name)) for name in names]
    book = make_epub(chapters, more={"OEBPS/Birch.xhtml": b"\x00\x01\x02\xff" * 500})
    pieces = _pieces(book)
    assert [piece.draft.title for piece in pieces if piece.draft is not None] == ["Alder", "Cedar"]
    (error,) = (piece.error for piece in pieces if piece.error is not None)
    assert "damaged" in str(error)


def test_a_directory_that_hides_its_size_is_refused_before_it_is_read() -> None:
    book = make_epub([("a.xhtml", _SALT.format("A"))])
    end = book.rindex(b"PK\x05\x06")
    size, start = struct.unpack_from("<II", book, end + 12)
    entries = 200_000
    directory = book[start : start + size][:78] * entries
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, entries, entries,
                         len(directory), start)  # fmt: skip
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, start + len(directory), 1)
    last = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 100, start, 0)
    with pytest.raises(IntakeError, match="far more than a book has"):
        read_bytes(book[:start] + directory + record + locator + last, "a.epub")


@pytest.mark.parametrize("source", ["", "  "])
def test_no_name_is_not_the_folder_that_one_is_in(source: str) -> None:
    (piece,) = read_all(source)
    assert "No file is named" in str(piece.error)


def _pieces(book: bytes) -> list[Piece]:
    return list(read_all("-", book))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_folder_with_a_pipe_is_read_past_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "salt.txt").write_text("Salt\n\nSalt came by river.", encoding="utf-8")
    found = files_in(tmp_path)
    assert ([path.name for path in found.files], found.left_out) == (["salt.txt"], 1)
