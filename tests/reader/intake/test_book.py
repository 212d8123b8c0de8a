"""EPUB books, each chapter an article."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.article import BlockKind
from reader.errors import IntakeError
from reader.intake import read_all, read_bytes
from tests.support.epub import make_epub

SALT = """<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>
</head><body><h1>Salt</h1><p>Salt came by river, and the road along it is as old.</p>
<blockquote>“It is heavy.”</blockquote><script>alert(1)</script></body></html>"""
IRON = """<html><body><h2>1</h2><p>철은 녹슨다. 그래도 사람들은 철로 다리를 놓고, 그 다리를
건너 시장에 갔다. 오래된 길이다.</p></body></html>"""
COVER = "<html><body><img src='cover.jpg' alt=''/><p>Cover</p></body></html>"


def test_every_chapter_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "salt.epub"
    path.write_bytes(
        make_epub(
            [("cover.xhtml", COVER), ("a%20b.xhtml", SALT), ("iron.xhtml", IRON)],
            labels={1: "On &amp; of salt"},
            more={"OEBPS/a b.xhtml": SALT.encode()},
        )
    )
    salt, iron = (piece.draft for piece in read_all(path))
    assert salt is not None
    assert iron is not None
    assert (salt.title, salt.language, salt.site) == ("On & of salt", "en", "The salt book")
    assert [(block.kind, block.text) for block in salt.blocks] == [
        (BlockKind.PARAGRAPH, "Salt came by river, and the road along it is as old."),
        (BlockKind.QUOTE, "“It is heavy.”"),
    ]
    assert (salt.byline, salt.url) == (("Jo Ironwater",), None)
    assert salt.published == datetime(2024, 10, 25, tzinfo=UTC)
    assert (iron.title, iron.language) == ("The salt book – 1", "ko")


def test_a_table_of_contents_of_the_older_kind() -> None:
    ncx = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>
    <text>소금</text></navLabel><content src="salt.xhtml#a"/></navPoint></navMap></ncx>"""
    book = make_epub([("salt.xhtml", SALT)])
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        package = archive.read("OEBPS/book.opf").decode()
    package = package.replace(' properties="nav"', "").replace(
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml"/>',
        '<item id="nav" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    )
    more = {"OEBPS/book.opf": package.encode(), "OEBPS/toc.ncx": ncx.encode()}
    draft = read_bytes(make_epub([("salt.xhtml", SALT)], more=more))
    assert draft.title == "소금"


def test_a_book_of_several_chapters_is_not_one_article() -> None:
    book = make_epub([("a.xhtml", SALT), ("b.xhtml", IRON)])
    with pytest.raises(IntakeError, match="several articles"):
        read_bytes(book, "salt.epub")
    drafts = [piece.draft for piece in read_all("-", book)]
    assert [each.place for each in drafts if each is not None] == [0, 1]


ENCRYPTED = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
 xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>
 <enc:CipherReference URI="OEBPS/{name}"/></enc:CipherData></enc:EncryptedData></encryption>"""
BOMB = make_epub([("a.xhtml", "<html><body><p>" + "salt " * 2_500_000)])
ENTITIES = b"<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c SYSTEM 'file:///etc/hosts'>]><x>&c;</x>"


@pytest.mark.parametrize(
    ("book", "complaint"),
    [
        (BOMB, "unpacks to far more"),
        (make_epub([("a.xhtml", COVER)]), "No chapter with text"),
        (make_epub([]), "No chapter with text"),
        (make_epub([("a.xhtml", SALT)], more={"META-INF/container.xml": b"<x/>"}), "damaged"),
        (make_epub([("a.xhtml", SALT)], more={"META-INF/container.xml": ENTITIES}), "entities"),
        (make_epub([("a.xhtml", SALT)], more={"OEBPS/book.opf": b""}), "damaged"),
        (
            make_epub(
                [("a.xhtml", SALT)],
                more={"META-INF/encryption.xml": ENCRYPTED.format(name="a.xhtml").encode()},
            ),
            "locked",
        ),
        (make_epub([("../../../etc/passwd", SALT)], more={}), "damaged"),
        (make_epub([("a.xhtml", SALT)])[:-60], "damaged"),
        (b"PK\x03\x04" + bytes(200), "damaged"),
        (b"", "no text"),
    ],
    ids=["bomb", "cover", "empty", "container", "entities", "package", "locked", "outside", "cut",
         "zeros", "nothing"],
)  # fmt: skip
def test_bad_books(book: bytes, complaint: str) -> None:
    with pytest.raises(IntakeError, match=complaint):
        read_bytes(book, "salt.epub")


def test_disguised_fonts_lock_no_book() -> None:
    fonts = ENCRYPTED.format(name="fonts/plain.otf").encode()
    book = make_epub([("a.xhtml", SALT)], more={"META-INF/encryption.xml": fonts})
    assert read_bytes(book).title == "Salt"


def test_a_book_that_is_damaged_inside() -> None:
    book = bytearray(make_epub([("a.xhtml", SALT * 50)]))
    place = book.index(b"OEBPS/a.xhtml") + 40
    book[place : place + 20] = bytes(20)
    with pytest.raises(IntakeError, match="damaged"):
        read_bytes(bytes(book))
