"""Previews show what stands in the file, and nothing that could be loaded or run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lxml.html  # type: ignore[import-untyped]
import pytest

from reader.export import FORMATS, Options, Scope, collect
from reader.export.options import Unwanted
from reader.export.preview import LONGEST_TEXT, Look, look_of
from reader.library import Library
from tests.support.noted_library import draft, mark, note_everything

PAGES = ("html", "epub", "docx", "anki")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("preview")) as opened:
        note_everything(opened)
        yield opened


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library with a long article that has a note on each of its paragraphs."""
    with Library.open(tmp_path_factory.mktemp("long")) as opened:
        texts = [f"Paragraph {number}, which is long. " * 12 for number in range(80)]
        article = opened.add(draft("Long", *texts)).article
        for number in range(80):
            mark(
                opened, article, f"Paragraph {number},", note="<b>&</b> ![p](https://example.com/p)"
            )
        yield opened


def shown(library: Library, name: str, *articles: int, **options: Any) -> Look:
    return look_of(FORMATS[name], collect(library, Scope(articles or None)), Options(**options))


def said(look: Look) -> str:
    return " ".join(lxml.html.document_fromstring(look.html).text_content().split())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_the_file_does(library: Library, name: str) -> None:
    text = said(shown(library, name, 1))
    for each in ("Rain at last", "Farmers", "농부들은 웃었다", "@SUM(A1)", "<b>&", "둘째 줄"):
        assert each in text
    for each in ("Example Courier", "Kim Min-su, Ada Poe", "김민수", "2024-10-25"):
        assert each in text


@pytest.mark.parametrize("name", PAGES)
def test_a_note_reads_as_its_markdown_means(tmp_path: Path, name: str) -> None:
    with Library.open(tmp_path / "library") as library:
        article = library.add(draft("Title", "A line to be marked, and more of it.")).article
        note = "A **bold** word\n\n- one\n- two\n\n```\na\n  b\n```"
        mark(library, article, "line to be marked, and more", note=note)
        page = shown(library, name)
    made = lxml.html.document_fromstring(page.html)
    assert "bold" in {each.text_content() for each in made.iter("b", "strong")}
    assert "**" not in page.html
    assert "```" not in page.html
    assert "a<br>\xa0 b" in page.html


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_nothing_to_load_or_run(long: Library, name: str) -> None:
    page = lxml.html.document_fromstring(shown(long, name).html)
    assert {each.tag for each in page.iter()} <= {
        *("html", "body", "p", "span", "b", "i", "u", "br", "hr", "sup", "small", "strong"),
        *("table", "tbody", "tr", "td", "h1", "h2", "ul", "ol", "li"),
    }
    names = {name for each in page.iter() for name in each.attrib}
    assert names <= {
        *("style", "width", "valign", "border", "bordercolor", "bgcolor"),
        *("cellspacing", "cellpadding", "colspan"),
    }
    assert not [each for each in page.iter() if "url(" in each.get("style", "")]


def test_two_sides_stand_side_by_side_on_a_page_and_below_each_other_in_a_book(
    library: Library,
) -> None:
    cells = {
        name: [
            [cell.text_content() for cell in row.iterchildren("td")]
            for row in lxml.html.document_fromstring(shown(library, name, 1, whole=True).html).iter(
                "tr"
            )
        ]
        for name in ("html", "epub")
    }
    assert any("Rain at last" in row[0] and "드디어 비" in row[-1] for row in cells["html"])
    assert not any("Rain at last" in row[0] for row in cells["epub"])


def test_there_is_room_between_the_contents_and_the_first_article(library: Library) -> None:
    html = shown(library, "html").html
    assert "</ol><p>\u00a0</p><hr>" in html


def test_highlights_have_their_colours(library: Library) -> None:
    for name, tone in (("html", "#c9b6f2"), ("epub", "#c9b6f2"), ("docx", "#C9B6F2")):
        assert f"background-color:{tone}" in shown(library, name, 1).html


def test_word_comments_are_shown_with_the_words_that_they_hang_on(library: Library) -> None:
    text = said(shown(library, "docx", 1))
    assert "Rain at last[1] & <more>" in text
    assert "[1] Naranhi" in text
    assert "#날씨" in text


def test_a_card_asks_on_its_front_and_answers_on_its_back(library: Library) -> None:
    page = lxml.html.document_fromstring(shown(library, "anki", 1).html)
    rows = [[cell.text_content() for cell in row] for row in page.iter("tr")]
    front, back = next(row for row in rows if "[...]" in row[0] and "Farmers" in row[0])
    assert "smiled" not in front
    assert "smiled" in back
    assert "월요일에" in back


def test_tables_are_rows_and_text_is_text(library: Library) -> None:
    look = shown(library, "spreadsheet")
    assert look.cells[0][:3] == ("id", "article", "title")
    assert len(look.cells) == 7
    assert "'@SUM(A1)" in {cell for row in look.cells for cell in row}
    for name in ("markdown", "jsonld", "ris", "bibtex"):
        file = FORMATS[name].render(collect(library, Scope((3,))), Options())
        assert shown(library, name, 3).text[:40] == file.decode()[:40]


@pytest.mark.parametrize("name", [*PAGES, "csv", "jsonld"])
def test_what_is_long_is_cut(long: Library, name: str) -> None:
    look = shown(long, name, whole=True)
    assert look.is_cut
    assert len(look.html) < 40_000
    assert len(look.text) <= LONGEST_TEXT
    assert len(look.cells) <= 61


@pytest.mark.parametrize("name", [*PAGES, "pdf", "csv", "markdown"])
def test_one_that_nobody_waits_for_is_given_up(library: Library, name: str) -> None:
    with pytest.raises(Unwanted):
        look_of(FORMATS[name], collect(library, Scope((3,))), Options(cancelled=lambda: True))
