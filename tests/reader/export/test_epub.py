"""The electronic book against the main rules of EPUB 3.3."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree  # type: ignore[import-untyped]

from reader.export import FORMATS, Document, Options, Scope, collect
from reader.library import Library
from tests.support.noted_library import note_everything

NAMES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        note_everything(opened)
        yield opened


class Book:
    """A book taken apart: every part must be well-formed to be read here."""

    def __init__(self, documents: list[Document], **options: Any) -> None:
        self.data = FORMATS["epub"].render(documents, Options(**options))
        self.archive = zipfile.ZipFile(io.BytesIO(self.data))
        container = self.xml("META-INF/container.xml")
        self.path = container.xpath("string(//c:rootfile/@full-path)", namespaces=NAMES)
        self.package = self.xml(self.path)
        self.items = {
            item.get("id"): item for item in self.find(self.package, "//opf:manifest/opf:item")
        }

    def xml(self, name: str) -> Any:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        return etree.fromstring(self.archive.read(name), parser)

    def find(self, tree: Any, path: str) -> list[Any]:
        found: list[Any] = tree.xpath(path, namespaces=NAMES)
        return found

    def href(self, id: str) -> str:
        return posixpath.join(posixpath.dirname(str(self.path)), str(self.items[id].get("href")))

    def pages(self) -> dict[str, Any]:
        """Every content document, in reading order, by its name."""
        refs = self.find(self.package, "//opf:spine/opf:itemref/@idref")
        return {self.href(ref): self.xml(self.href(ref)) for ref in refs}


@pytest.fixture
def book(library: Library) -> Book:
    return Book(collect(library, Scope()), title="겨울 메모", headings="ko")


def test_the_container_says_first_and_plainly_what_it_is(book: Book) -> None:
    first = book.archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert not first.extra
    assert book.archive.read("mimetype") == b"application/epub+zip"
    assert book.data[30:58] == b"mimetypeapplication/epub+zip"
    assert book.archive.testzip() is None


def test_the_manifest_lists_every_file_once(book: Book) -> None:
    listed = [book.href(id) for id in book.items]
    stored = [
        name
        for name in book.archive.namelist()
        if name not in ("mimetype", "META-INF/container.xml", book.path)
    ]
    assert sorted(listed) == sorted(stored)
    navigation = [each for each in book.items.values() if each.get("properties") == "nav"]
    assert len(navigation) == 1
    assert len(book.items) == len(book.find(book.package, "//opf:item"))


def test_the_package_says_what_it_must(library: Library) -> None:
    when = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    book = Book(collect(library, Scope((1,))), now=when)
    assert book.package.get("version") == "3.0"
    named = book.package.get("unique-identifier")
    (identifier,) = book.find(book.package, "//dc:identifier")
    assert identifier.get("id") == named
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", identifier.text)
    assert [each.text for each in book.find(book.package, "//dc:title")] == [
        "Rain at last & <more>"
    ]
    assert [each.text for each in book.find(book.package, "//dc:language")] == ["en", "ko"]
    assert [each.text for each in book.find(book.package, "//dc:creator")] == [
        "Kim Min-su",
        "Ada Poe",
        "김민수",
    ]
    assert [each.text for each in book.find(book.package, "//dc:source")] == [
        "https://example.com/news/rain?id=7",
        "https://example.com/ko/news/rain?id=7",
    ]
    modified = book.find(book.package, "//opf:meta[@property='dcterms:modified']")
    assert [each.text for each in modified] == ["2026-01-02T03:04:05Z"]


def test_the_same_articles_make_the_same_book(library: Library) -> None:
    when = datetime(2026, 1, 2, tzinfo=UTC)
    documents = collect(library, Scope((1,)))
    options = Options(now=when)
    assert FORMATS["epub"].render(documents, options) == FORMATS["epub"].render(documents, options)


def test_the_table_of_contents_leads_to_every_chapter(book: Book) -> None:
    (nav,) = [id for id, item in book.items.items() if item.get("properties") == "nav"]
    page = book.xml(book.href(nav))
    links = book.find(page, "//h:nav[@epub:type='toc']/h:ol/h:li/h:a")
    folder = posixpath.dirname(book.href(nav))
    assert [posixpath.join(folder, each.get("href")) for each in links] == list(book.pages())
    assert all(each.text.strip() for each in links)


def test_pages_are_well_formed_and_refer_to_what_is_there(book: Book) -> None:
    stored = set(book.archive.namelist())
    for name, page in book.pages().items():
        assert page.tag == f"{{{NAMES['h']}}}html"
        assert book.find(page, "string(/h:html/h:head/h:title)")
        ids = book.find(page, "//@id")
        assert len(ids) == len(set(ids))
        for href in book.find(page, "//@href"):
            if href.startswith("#"):
                assert href[1:] in ids
            elif not href.startswith("https://example.com/"):
                assert posixpath.join(posixpath.dirname(name), href) in stored
        assert not book.find(page, "//h:script | //h:img | //@style")


def test_languages_are_marked_and_notes_are_footnotes(library: Library) -> None:
    book = Book(collect(library, Scope((1,))))
    (page,) = book.pages().values()
    cells = book.find(page, "//h:div[contains(@class, 'cell') and not(h:dl)]")
    assert {(each.get("lang"), each.get(XML_LANG)) for each in cells} == {
        ("en", "en"),
        ("ko", "ko"),
    }
    notes = book.find(page, "//h:aside[@epub:type='footnote']/@id")
    references = book.find(page, "//h:a[@epub:type='noteref']/@href")
    assert [f"#{id}" for id in notes] == sorted(references)
    text = "".join(page.itertext())
    assert "said Ada Poe." in text
    assert "이어졌다고 말했다" in text
    assert "A reply, later" in text


def test_addresses_are_such_that_every_reader_takes_them(library: Library) -> None:
    (document,) = collect(library, Scope((1,)))
    article = replace(document.article, url="https://example.com/[a]?q={b c}&r=50%#d#e")
    note = replace(document.passages[0].annotation, note="[there](https://example.com/{x}?y=%)")
    passages = (replace(document.passages[0], annotation=note), *document.passages[1:])
    book = Book([replace(document, article=article, passages=passages)])
    (page,) = book.pages().values()
    links = {each for each in book.find(page, "//h:a/@href") if each.startswith("http")}
    assert links == {
        "https://example.com/%5Ba%5D?q=%7Bb%20c%7D&r=50%25#d%23e",
        "https://example.com/ko/news/rain?id=7",
        "https://example.com/%7Bx%7D?y=%25",
    }


def test_the_articles_alone(library: Library) -> None:
    book = Book(collect(library, Scope((1,))), notes=False)
    (page,) = book.pages().values()
    assert not book.find(page, "//h:aside | //h:mark")
    assert "said Ada Poe." in "".join(page.itertext())


def test_what_xml_cannot_hold_is_left_out(library: Library) -> None:
    (document,) = collect(library, Scope((1,)))
    broken = replace(
        document.article,
        title="a\x0b&<\ud800",
        byline=("\x00", "ok\ufffe"),
        url="https://a.kr/\x01",
    )
    book = Book([replace(document, article=broken)])
    assert [each.text for each in book.find(book.package, "//dc:title")] == ["a &<"]
