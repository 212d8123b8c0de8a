"""What a Markdown export looks like, and that nothing in it acts as markup."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from markdown_it import MarkdownIt

from reader.annotation import Annotation, Selector
from reader.article import Article, Block, BlockKind
from reader.export import FORMATS, Document, NotedPassage, Options
from reader.export.documents import document

_SEOUL = timezone(timedelta(hours=9))

ARTICLE = Article(
    id=7,
    title="Rain *and* [shine]",
    language="en",
    url="https://example.com/rain_(1)?a=1&b=2",
    site="The Daily",
    byline=("Kim Min-su", "Lee Ji-eun"),
    published=datetime(2024, 10, 25, 8, 24, tzinfo=_SEOUL),
    updated=None,
    revision=1,
    counterpart=None,
    blocks=(Block(BlockKind.PARAGRAPH, "It rained. Then the sun shone."),),
    spans=(((0, 10), (11, 30)),),
    added=datetime(2024, 10, 26, tzinfo=UTC),
    tags=("weather report",),
)
ANNOTATION = Annotation(
    id=1,
    article=7,
    side="article",
    color="yellow",
    note="1. look *this* up\nand #that",
    tags=("rain", "날씨"),
    created=datetime(2024, 10, 26, 3, 4, 5, tzinfo=UTC),
    modified=datetime(2024, 10, 26, 3, 4, 5, tzinfo=UTC),
    detached=False,
    selector=Selector("It rained."),
)
PASSAGE = NotedPassage(ANNOTATION, "It rained.", "en", "비가 왔다.", "ko")

EXPECTED = """\
# Rain \\*and\\* \\[shine\\]

- Source: [The Daily](https://example.com/rain_%281%29?a=1&b=2)
- Published: 2024-10-25 08:24 +09:00
- By: Kim Min-su, Lee Ji-eun
- Language: English
- Tags: #weather-report

> It rained.
>
> *한국어, translated:* 비가 왔다.

1\\. look \\*this\\* up\x20\x20
and \\#that

Yellow · #rain #날씨 · 2024-10-26 12:04 +09:00
"""


@pytest.fixture(autouse=True)
def in_seoul(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Times of notes are shown on the reader's own clock."""
    if not hasattr(time, "tzset"):
        pytest.skip("the clock of this process cannot be set here")
    monkeypatch.setenv("TZ", "KST-9")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def render(*documents: Document) -> str:
    return FORMATS["markdown"].render(documents, Options()).decode()


def test_an_article_with_a_note() -> None:
    assert render(document(ARTICLE, (PASSAGE,))) == EXPECTED


def test_a_note_on_the_translation_quotes_it_and_then_the_original() -> None:
    annotation = replace(ANNOTATION, side="translation", note="", tags=(), color="pink")
    passage = NotedPassage(annotation, "비가 왔다.", "ko", "It rained.", "en")
    text = render(document(ARTICLE, (passage,)))
    assert "> 비가 왔다.\n>\n> *English:* It rained.\n\nPink · on the translation · 2024" in text


def test_a_passage_that_is_gone_is_said_to_be() -> None:
    annotation = replace(ANNOTATION, detached=True, note="")
    text = render(document(ARTICLE, (NotedPassage(annotation, "It rained.", "en", "", "ko"),)))
    assert "> It rained.\n\nYellow · no longer in the text" in text


def test_a_changed_note_says_when() -> None:
    annotation = replace(ANNOTATION, modified=ANNOTATION.created + timedelta(days=1))
    text = render(document(ARTICLE, (replace(PASSAGE, annotation=annotation),)))
    assert "2024-10-26 12:04 +09:00 · changed 2024-10-27 12:04 +09:00\n" in text


def test_several_articles_are_divided_by_rules() -> None:
    other = document(replace(ARTICLE, title="둘째", url=None, byline=()), ())
    text = render(document(ARTICLE, (PASSAGE,)), other)
    assert "+09:00\n\n---\n\n# 둘째\n\n- Source: The Daily\n" in text
    tokens = [token.type for token in MarkdownIt("commonmark").parse(text)]
    assert tokens.count("heading_open") == 2
    assert tokens.count("hr") == 1


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    article = replace(ARTICLE, url="javascript:alert(1)", site=None)
    assert "- Source: javascript:alert(1)\n" in render(document(article, ()))


def test_a_source_without_a_site_is_named_by_its_host() -> None:
    article = replace(ARTICLE, site=None)
    assert "- Source: [example.com](https://example.com/" in render(document(article, ()))


def test_the_structure_stays_whatever_the_texts_are() -> None:
    hostile = "# x\n\n---\n\n> y <b>z</b> ]( [[w]]\n- i"
    article = replace(ARTICLE, title=hostile, site=hostile, byline=(hostile,), tags=(hostile,))
    annotation = replace(ANNOTATION, note=hostile, tags=(hostile,))
    passage = NotedPassage(annotation, hostile, "en", hostile, "ko")
    tokens = [
        token.type
        for token in MarkdownIt("commonmark").parse(render(document(article, (passage,))))
    ]
    for kind in ("heading_open", "bullet_list_open", "blockquote_open"):
        assert tokens.count(kind) == 1
    assert not {"hr", "html_block", "fence", "code_block", "ordered_list_open"} & set(tokens)
