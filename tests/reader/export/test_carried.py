"""Every format carries where both editions are from, both passages, and all that was noted."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime

import lxml.html  # type: ignore[import-untyped]
import pypdf
import pytest
from lxml import etree

from reader.errors import ExportError
from reader.export import FORMATS, Document, Options, Scope, collect
from reader.export.pdf import chosen_fonts
from reader.library import Library
from tests.support.noted_library import ENGLISH, KOREAN, SEOUL, mark

NOTED = ("Ask about", "a remark", "an answer", "rain")
"""The colour's name, the note, the reply, the tag."""

OURS = ("Farmers smiled", "농부들은 웃었다", "Hill Paper", "https://example.com/news/rain?id=7")
ALSO_OURS = ("Ada Poe", "2024-10-25", "2024-11-02")
THEIRS = ("들녘신문", "https://example.com/ko/news/rain?id=7", "김민수", "2024-10-26", "2024-11-03")
TIMES = ("2025-03-01", "2025-03-02")


pytestmark = pytest.mark.usefixtures("in_greenwich")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Document]]:
    """A pair whose editions have nothing in common, with a note and its answer."""
    at = (datetime(2024, 11, day, 12, tzinfo=SEOUL) for day in (2, 3))
    published = datetime(2024, 10, 26, 12, tzinfo=SEOUL)
    ours = replace(ENGLISH, site="Hill Paper", updated=next(at))
    theirs = replace(KOREAN, site="들녘신문", published=published, updated=next(at))
    with Library.open(tmp_path_factory.mktemp("carried")) as library:
        english, korean = (library.add(each).article for each in (ours, theirs))
        library.pair(english.id, korean.id)
        library.colors.add("Ask about", "#c9b6f2", key="ask-about")
        mark(
            library,
            library.article(english.id),
            "Farmers smiled",
            color="ask-about",
            note="a remark",
            tags=("rain",),
            replies=("an answer",),
        )
        yield collect(library, Scope((english.id,)))


def _plain(data: bytes) -> str:
    return data.decode("utf-8-sig")


def _page(data: bytes) -> str:
    page = lxml.html.document_fromstring(data)
    return " ".join((page.text_content(), *(str(each) for each in page.xpath("//a/@href"))))


def _pages(data: bytes) -> str:
    file = pypdf.PdfReader(io.BytesIO(data))
    links = [
        note.get_object().get("/A", {}).get("/URI", "")
        for page in file.pages
        for note in page.get("/Annots") or ()
    ]
    return " ".join((*(page.extract_text() for page in file.pages), *links))


def _parts(data: bytes) -> str:
    """The text and the attributes of every part of a package."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".xhtml", ".opf", ".rels")):
                for each in etree.fromstring(package.read(name)).iter():
                    found += [each.text or "", each.tail or "", *each.attrib.values()]
    return "".join(found)


def _cards(data: bytes) -> str:
    with (
        zipfile.ZipFile(io.BytesIO(data)) as package,
        closing(sqlite3.connect(":memory:")) as collection,
    ):
        collection.deserialize(package.read("collection.anki2"))
        return str(collection.execute("SELECT flds || tags FROM notes").fetchall())


def _table(data: bytes) -> str:
    (row,) = csv.DictReader(io.StringIO(_plain(data), newline=""))
    return " ".join(row.values())


READERS: dict[str, Callable[[bytes], str]] = {
    "markdown": _plain,
    "html": _page,
    "pdf": _pages,
    "epub": _parts,
    "docx": _parts,
    "csv": _table,
    "spreadsheet": _table,
    "jsonld": _plain,
    "anki": _cards,
}


def _has_korean_font() -> bool:
    import typst

    try:
        chosen_fonts(set(typst.Fonts().families()), needs_korean=True)
    except ExportError:
        return False
    return True


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("name", READERS)
def test_a_format_carries(documents: list[Document], name: str, whole: bool) -> None:
    if name == "pdf" and not _has_korean_font():
        pytest.skip("needs a Korean font")
    said = READERS[name](FORMATS[name].render(documents, Options(whole=whole)))
    close = re.sub(r"\s+", "", said)
    wanted = (*NOTED, *OURS, *ALSO_OURS, *THEIRS, *TIMES)
    assert [each for each in wanted if re.sub(r"\s+", "", each) not in close] == []


@pytest.mark.parametrize("template", ["plain", "obsidian", "logseq"])
def test_a_template_carries(documents: list[Document], template: str) -> None:
    said = FORMATS["markdown"].render(documents, Options(template=template)).decode()
    wanted = (*NOTED, *OURS, *ALSO_OURS, *THEIRS, *TIMES)
    assert [each for each in wanted if each not in said.replace("\\", "")] == []


@pytest.mark.parametrize("name", ["ris", "bibtex"])
def test_references_are_of_both_editions(documents: list[Document], name: str) -> None:
    said = FORMATS[name].render(documents, Options()).decode().replace("/", "-")
    wanted = ("Hill Paper", "들녘신문", "김민수", "2024-10-25", "2024-10-26", "rain?id=7")
    assert [each for each in wanted if each not in said] == []


@pytest.mark.parametrize("name", ["html", "epub", "pdf"])
def test_a_highlight_without_a_note_says_its_colour_and_time(
    documents: list[Document], name: str
) -> None:
    (found,) = documents
    (passage,) = found.passages
    annotation = replace(passage.annotation, note="", tags=(), replies=())
    bare = replace(found, passages=(replace(passage, annotation=annotation),))
    if name == "pdf" and not _has_korean_font():
        pytest.skip("needs a Korean font")
    said = READERS[name](FORMATS[name].render([bare], Options(whole=True)))
    assert "Ask about" in " ".join(said.split())
    assert "2025-03-01" in said
