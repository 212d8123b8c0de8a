"""Every format holds whatever titles, notes and tags say, and foreign libraries read it back."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx
import lxml.html  # type: ignore[import-untyped]
import pypdf
import pytest
import rispy  # type: ignore[import-untyped]
import yaml
from bibtexparser.entrypoint import parse_string
from lxml import etree
from markdown_it import MarkdownIt

from reader.annotation import Selector, select
from reader.article import Block, BlockKind, article_side
from reader.export import FORMATS, Document, Options, Scope, collect
from reader.library import Library, NewReply
from tests.support.noted_library import MADE, draft

TITLES = (
    "T" * 300,
    "🌧️👨‍👩‍👧",
    "a/b\\c: d # e 'f' \"g\"",
    "שלום \u202eעולם",
    unicodedata.normalize("NFD", "풀어 쓴 제목"),
    "=1+1 {a} %d & ~^$_ @x",
    "]]> <![CDATA[ &amp; &#0;",
    "---",
    "# *bold* _it_ [x](y) `c` <b> |",
    "{{ 7*7 }} {% raw %}",
    "TY  - JOUR",
)
NOTES = (
    "",
    "=1+1",
    "\t=1",
    "@SUM(A1)",
    "long " * 4_000,
    "<script>alert(1)</script><img src=x onerror=y>",
    "]]>\x0b\x1f\ufffe",
    "# h\n---\n```\nunclosed",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "{{c1::gap}} \\(x\\) [sound:a.mp3]",
    "---\ntitle: x\n---",
)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Document]]:
    """Articles with overlapping notes, one over two paragraphs, and one that is detached."""
    with Library.open(tmp_path_factory.mktemp("hostile")) as library, library.batch():
        for number, (title, note) in enumerate(zip(TITLES, NOTES, strict=True)):
            url = f"https://example.com/{number}?q={{x}}&r=%"
            body = (f"Line {number} is the first. It goes on.", "둘째 문단이다.")
            byline = ("Kim, {A} & B", "C and D", title[:20])
            article = library.add(draft(title, *body, url=url, byline=byline, site=title)).article
            text = article.text
            for quote in ("is the first", "the first. It", "It goes on.\n둘째"):
                start = text.index(quote)
                library.annotate(
                    article.id,
                    "article",
                    select(text, start, start + len(quote)),
                    note=note,
                    tags=("=x", "a, b; #c"),
                    replies=[NewReply(note[:50] or "r", MADE, MADE)],
                )
            library.annotate(article.id, "article", Selector("gone", "a", "b", 1, 5), note=note)
        yield collect(library, Scope())


def rendered(documents: list[Document], name: str, **options: bool) -> bytes:
    return FORMATS[name].render(documents, Options(**options))  # type: ignore[arg-type]


def test_markdown_keeps_its_headings_and_front_matter(documents: list[Document]) -> None:
    for document in documents:
        text = rendered([document], "markdown").decode()
        _, head, body = text.split("---\n", 2)
        assert yaml.safe_load(head)["title"] == " ".join(document.article.title.split())
        tokens = MarkdownIt("commonmark").parse(body)
        assert sum(token.type == "heading_open" and token.tag < "h3" for token in tokens) == 1
        kinds = {token.type for token in tokens}
        assert kinds.isdisjoint({"html_block", "hr"})
        assert tokens[-1].type == "paragraph_close"  # no code of a note goes on


@pytest.mark.parametrize("whole", [False, True])
def test_a_web_page_runs_nothing(documents: list[Document], whole: bool) -> None:
    page = lxml.html.document_fromstring(rendered(documents, "html", whole=whole))
    assert not page.cssselect("script, img")
    titles = [" ".join(each.text_content().split()) for each in page.cssselect("h1.title")[1:]]
    assert len(titles) == len(TITLES)
    assert len(page.cssselect("section.note")) == 4 * len(TITLES)


@pytest.mark.parametrize("whole", [False, True])
def test_pages_hold_every_title(documents: list[Document], whole: bool) -> None:
    latin = [each for each in documents if each.article.title.isascii()]
    bare = [_without_korean(each) for each in latin]
    reader = pypdf.PdfReader(io.BytesIO(rendered(bare, "pdf", whole=whole, notes=not whole)))
    assert {str(each["/Title"]) for each in reader.outline} >= {"TY - JOUR", "---"}  # type: ignore[call-overload]


def _without_korean(document: Document) -> Document:
    """The document by itself: its Korean line needs a font that may not be there."""
    block = Block(BlockKind.PARAGRAPH, "Plain.")
    article = replace(document.article, blocks=(block,), spans=(((0, 6),),))
    return replace(document, article=article, source=article_side(article), passages=())


def test_a_book_and_a_word_file_are_well_formed(documents: list[Document]) -> None:
    for name in ("epub", "docx"):
        with zipfile.ZipFile(io.BytesIO(rendered(documents, name, whole=True))) as package:
            for part in package.namelist():
                if part.endswith((".xml", ".xhtml", ".opf", ".rels")):
                    etree.fromstring(package.read(part))


def test_word_comments_are_all_there(documents: list[Document]) -> None:
    file = docx.Document(io.BytesIO(rendered(documents, "docx")))
    comments = list(file.comments)
    assert len(comments) == 7 * len(TITLES)  # four notes, three of them with a reply
    assert max(len(each.text) for each in comments) > 19_000
    heads = [each.text for each in file.paragraphs if each.style and each.style.name == "Heading 1"]
    assert set(heads) == {" ".join(title.split()) for title in TITLES}


def test_no_cell_is_a_formula(documents: list[Document]) -> None:
    text = rendered(documents, "spreadsheet").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 4 * len(TITLES)
    texts = [cell for row in rows for name, cell in row.items() if name != "sentence"]
    assert not [cell for cell in texts if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    plain = rendered(documents, "csv").decode()
    notes = {row["note"] for row in csv.DictReader(io.StringIO(plain, newline=""))}
    assert notes == {re.sub("[\x0b\x1f]", "", note) for note in NOTES}


def test_reference_managers_take_every_title(documents: list[Document]) -> None:
    ris = rispy.loads(rendered(documents, "ris").decode())
    assert {each["title"] for each in ris} == {" ".join(title.split()) for title in TITLES}
    library = parse_string(rendered(documents, "bibtex").decode())
    assert (len(library.entries), library.failed_blocks) == (len(TITLES), [])


def test_annotations_say_what_was_written(documents: list[Document]) -> None:
    node = json.loads(rendered(documents, "jsonld", whole=True))
    bodies = [body for item in node["first"]["items"] for body in item.get("body", ())]
    said = {body["value"] for body in bodies if body["purpose"] == "commenting"}
    assert said == {note for note in NOTES if note}
    assert {each["schema:headline"] for each in node["naranhi:articles"]} == set(TITLES)
