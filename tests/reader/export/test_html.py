"""The web page: read back by lxml's HTML parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export import FORMATS, Document, Options, Scope, collect
from reader.export.markup import note_element
from reader.export.sheets import dark_tone
from reader.library import Library
from tests.support.noted_library import draft, mark, mark_translation, note_everything

_PIECES = ["#", "-", "---", "\n", "\n\n", "> ", "<b>", "</b>", "```", "![a](b)", "<!--", "]]>"]
_PIECES += ["[x](http://y 'a&b')", "[y](javascript:z)", "&nbsp;", "&#0;", "<http://a.b/?x=1&y=2>"]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        note_everything(opened)
        yield opened


def rendered(documents: list[Document], **options: Any) -> Any:
    data = FORMATS["html"].render(documents, Options(**options))
    assert data.startswith(b"<!DOCTYPE html>\n<html")
    return lxml.html.document_fromstring(data)


def texts(page: Any, path: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.cssselect(path)]


def pair(library: Library) -> list[Document]:
    return collect(library, Scope((1,)))


def test_the_whole_article_stands_in_two_columns_with_its_notes(library: Library) -> None:
    page = rendered(pair(library), whole=True)
    assert texts(page, "title") == ["Rain at last & <more>"]
    assert texts(page, "h1") == ["Rain at last1 & <more>"]
    assert texts(page, ".side") == ["English · original", "한국어 · other edition"]
    (document,) = pair(library)
    rows = page.cssselect("div.row:not(.about)")
    assert len(rows) == len(document.rows)
    for row in rows:
        assert [cell.get("lang") for cell in row.cssselect(".cell")] == ["en", "ko"]
    source = "".join(texts(page, ".row:not(.head) .source"))
    assert "said Ada Poe." in source
    assert "농부들은 웃었다" in "".join(texts(page, ".target"))
    assert len(rows[0].cssselect(".note")) == 1


def test_words_that_are_marked_twice_show_both_colours(library: Library) -> None:
    page = rendered(pair(library), whole=True)
    marks = {
        " ".join(each.text_content().split()): each.get("class")
        for each in page.cssselect(".source mark")
    }
    assert marks["Rain at last"] == "cb9dcf8"
    assert marks["smiled"] == "cc9b6f2 ubfe8b4"
    style = page.cssselect("style")[0].text_content()
    assert "mark.cc9b6f2 { background-color: #c9b6f2; }" in style
    assert "mark.ubfe8b4 {" in style
    assert f"background-color: {dark_tone('#c9b6f2')};" in style


def test_passages_alone_have_their_sentences_and_their_partners(library: Library) -> None:
    page = rendered(pair(library))
    rows = page.cssselect(".row:not(.head):not(.about)")
    assert len(rows) == 4
    assert texts(rows[0], ".note .number") == ["1 Blue"]
    assert texts(rows[3], "mark") == ["smiled"]
    assert texts(rows[3], ".source") == ["Farmers smiled4."]
    assert texts(rows[1], ".target mark") == ["농부들은 웃었다"]


def test_notes_are_shown_as_their_markdown_says_and_run_nothing(library: Library) -> None:
    page = rendered(pair(library))
    card = page.cssselect("#a1-note-3")[0]
    assert texts(card, "strong") == ["bold"]
    assert texts(card, "li") == ["둘째 줄"]
    assert texts(card, ".text p")[0] == '=1+1 bold "quoted" <b>&'
    assert texts(card, ".tags") == ["#rain"]
    assert ["later" in each for each in texts(card, ".text")] == [False, True, False]


def test_everything_is_in_the_one_file_and_nothing_runs(library: Library) -> None:
    english = library.article(1)
    mark(
        library,
        english,
        "Monday",
        note="<script>alert(1)</script> ![p](https://tracker.example/p.png) [x](javascript:y) "
        "[z](https://example.com/z)",
    )
    page = rendered(collect(library, Scope()), whole=True)
    assert not page.cssselect("script, img, iframe, object, embed, form, link, base")
    assert not [each for each in page.iter() if any(name.startswith("on") for name in each.attrib)]
    policy = page.cssselect('meta[http-equiv="Content-Security-Policy"]')[0].get("content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    style = page.cssselect("style")[0].text_content()
    assert "url(" not in style
    assert "@import" not in style
    for link in page.cssselect("a[href]"):
        assert link.get("href").startswith(("#", "https://"))


def test_every_reference_leads_somewhere(library: Library) -> None:
    for whole in (True, False):
        page = rendered(collect(library, Scope()), whole=whole)
        ids = [each.get("id") for each in page.cssselect("[id]")]
        assert len(ids) == len(set(ids))
        wanted = {each.get("href")[1:] for each in page.cssselect('a[href^="#"]')}
        assert wanted <= set(ids)
        assert wanted


def test_the_article_without_notes(library: Library) -> None:
    page = rendered(pair(library), notes=False)
    assert not page.cssselect("mark, .note, .ref")
    assert "said Ada Poe." in "".join(texts(page, ".source"))
    assert "비" in "".join(texts(page, ".target"))


def test_a_detached_note_keeps_its_quote_at_the_end(library: Library) -> None:
    page = rendered(collect(library, Scope((3,))), whole=True, headings="ko")
    loose = page.cssselect(".loose")[0]
    assert texts(loose, "h2") == ["본문에서 사라진 구절의 메모"]
    assert texts(loose, "blockquote") == ["a passage that is gone"]
    assert page.get("lang") == "ko"


def test_an_article_without_another_side_has_one_column(library: Library) -> None:
    alone = library.add(draft("Alone", "Nobody translated this.")).article
    page = rendered(collect(library, Scope((alone.id,))), whole=True)
    assert "single" in page.cssselect("article")[0].get("class")
    assert len(page.cssselect(".cell.target")) == 0


def test_an_article_that_is_not_of_the_web_is_no_link(library: Library) -> None:
    (document,) = pair(library)
    article = replace(document.article, url="javascript:alert(1)")
    page = rendered([replace(document, article=article)])
    assert "javascript:alert(1)" in texts(page, ".facts")[0]
    assert not [a for a in page.cssselect("a") if "javascript" in (a.get("href") or "")]


def test_control_characters_and_half_characters_are_left_out(library: Library) -> None:
    (document,) = pair(library)
    article = replace(document.article, title="a\x00b\x1bc\ud800d", byline=("\x07x",))
    data = FORMATS["html"].render([replace(document, article=article)], Options())
    assert not re.search("[\x00-\x08\x0b-\x1f]", data.decode())


def test_several_articles_have_a_list_of_contents(library: Library) -> None:
    page = rendered(collect(library, Scope()), title="Winter")
    assert texts(page, "title") == ["Winter"]
    assert len(page.cssselect("nav li a")) == 2


@pytest.mark.parametrize(
    "text",
    ["a < b && c > d", "# Heading", "x\n\n***\n\ny", "| a |\n|---|", "<!-- x", "&nbsp;&bogus;"],
)
def test_any_note_becomes_an_element(text: str) -> None:
    made = note_element(text)
    assert not [each for each in made.iter() if each.tag in ("h1", "script", "img")]


def test_a_note_on_a_translation_beside_the_other_edition_quotes_it_once(library: Library) -> None:
    english = library.article(1)
    library.memory.remember({"Farmers smiled.": "농부들이 미소 지었다."}, "en", "ko", "model")
    mark_translation(library, english, "미소", "a note")
    whole = rendered(pair(library), whole=True)
    card = next(each for each in whole.cssselect(".note") if "a note" in each.text_content())
    assert texts(card, "blockquote") == ["미소"]
    alone = rendered(pair(library))
    card = next(each for each in alone.cssselect(".note") if "a note" in each.text_content())
    assert texts(card, "blockquote") == []
    assert "미소" in texts(alone, ".target mark")


def test_source_and_dates_are_there(library: Library) -> None:
    page = rendered(pair(library))
    for facts, byline in zip(texts(page, ".facts"), ("Kim Min-su, Ada Poe", "김민수"), strict=True):
        assert "Source Example Courier" in facts
        assert f"By {byline}Published" in facts
        assert "Published 2024-10-25 08:24 +09:00" in facts
        assert "Added 20" in facts
    assert page.cssselect(".target .facts a")[0].get("href") == (
        "https://example.com/ko/news/rain?id=7"
    )


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=16).map("".join))
def test_no_note_breaks_the_page(text: str) -> None:
    made = note_element(text)
    assert {each.tag for each in made.iter()}.isdisjoint({"script", "img", "h1", "style"})
    for each in made.iter("a"):
        assert each.get("href", "").startswith(("http://", "https://"))
