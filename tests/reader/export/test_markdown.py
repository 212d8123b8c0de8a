"""What a Markdown export looks like, and that nothing in it acts as markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.annotation import Annotation, Reply, Selector
from reader.article import Article, Block, BlockKind
from reader.export import FORMATS, Document, NotedPassage, Options
from reader.export.documents import document

pytestmark = pytest.mark.usefixtures("in_seoul")

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
- Added: 2024-10-26 09:00 +09:00
- By: Kim Min-su, Lee Ji-eun
- Language: English
- Tags: #weather-report

> It rained.
>
> *한국어, translated:* 비가 왔다.

1. look *this* up\x20\x20
and #that

Yellow · #rain #날씨 · 2024-10-26 12:04 +09:00
"""


def render(*documents: Document, front_matter: bool = False, **options: Any) -> str:
    chosen = Options(front_matter=front_matter, **options)
    return FORMATS["markdown"].render(documents, chosen).decode()


def front_matter(text: str) -> dict[str, Any]:
    """What stands on top of a file, as a YAML reader takes it."""
    opened, head, _rest = text.split("---\n", 2)
    assert not opened
    found = yaml.safe_load(head)
    assert isinstance(found, dict)
    return found


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
    annotation = replace(ANNOTATION, note="", tags=(hostile,))
    passage = NotedPassage(annotation, hostile, "en", hostile, "ko")
    tokens = [
        token.type
        for token in MarkdownIt("commonmark").parse(render(document(article, (passage,))))
    ]
    for kind in ("heading_open", "bullet_list_open", "blockquote_open"):
        assert tokens.count(kind) == 1
    assert not {"hr", "html_block", "fence", "code_block", "ordered_list_open"} & set(tokens)


@pytest.mark.parametrize("template", ["plain", "obsidian", "logseq"])
def test_the_markdown_of_a_note_is_markdown(template: str) -> None:
    note = "# Head\n\n**bold** and <i>it</i>\n\n- a\n\n---\n"
    thread = replace(ANNOTATION, note=note, replies=(_reply(note),))
    other = replace(PASSAGE, annotation=replace(ANNOTATION, id=2))
    passage = replace(PASSAGE, annotation=thread)
    for front in (False, True):
        made = document(ARTICLE, (passage, other))
        text = render(made, template=template, front_matter=front)
        html = MarkdownIt("commonmark", {"html": True}).render(text.split("\n---\n", 1)[-1])
        assert html.count("<h1>") == 1
        assert html.count("<h3>Head</h3>") == 2
        assert html.count("<strong>bold</strong> and &lt;i&gt;it&lt;/i&gt;") == 2
        assert html.count("<li>a") + html.count("<li>\n<p>a") == 2
        assert "<hr" not in html


def test_yaml_on_top_says_where_the_article_is_from() -> None:
    text = render(document(ARTICLE, (PASSAGE,)), front_matter=True)
    head = front_matter(text)
    assert head["title"] == "Rain *and* [shine]"
    assert head["source"] == ARTICLE.url
    assert head["author"] == ["Kim Min-su", "Lee Ji-eun"]
    assert head["published"] == ARTICLE.published
    assert head["tags"] == ["weather report"]
    assert text.endswith(EXPECTED)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_any_title_is_the_same_in_yaml(title: str) -> None:
    article = replace(ARTICLE, title=f"x{title}", byline=(title, "b"))
    for template in ("plain", "obsidian"):
        text = render(document(article), front_matter=True, template=template)
        head = front_matter(text)
        assert head["title"] == " ".join(f"x{title}".split())
        assert head["author"] == [title, "b"]


def test_several_articles_have_one_head() -> None:
    one, two = document(ARTICLE), document(replace(ARTICLE, title="둘째"))
    text = render(one, two, front_matter=True, headings="ko", title="내 메모")
    assert front_matter(text)["title"] == "내 메모"
    assert text.count("\n# ") == 2


def test_headings_are_in_the_language_asked_for() -> None:
    text = render(document(ARTICLE, (PASSAGE,)), headings="ko")
    assert "- 출처: [The Daily](" in text
    assert "- 글쓴이: Kim Min-su" in text
    assert "> *한국어, 번역:* 비가 왔다." in text
    assert "노랑 · #rain #날씨" in text
    assert "Source" not in text


def test_obsidian_gets_callouts_and_places_to_link_to() -> None:
    text = render(document(ARTICLE, (PASSAGE,)), front_matter=True, template="obsidian")
    assert front_matter(text)["tags"] == ["weather-report", "rain", "날씨"]
    assert "> [!quote] Yellow\n> It rained.\n" in text
    assert "\n^naranhi-1\n" in text


def test_logseq_gets_properties_and_nested_blocks() -> None:
    thread = replace(ANNOTATION, note="one\ntwo", replies=(_reply("three"),))
    passage = replace(PASSAGE, annotation=thread)
    text = render(document(ARTICLE, (passage,)), front_matter=True, template="logseq")
    assert text.startswith("title:: Rain")
    assert "\nauthor:: Kim Min-su, Lee Ji-eun\n" in text
    assert "  - > It rained.\n    >\n    > *한국어, translated:* 비가 왔다.\n" in text
    assert "    - one  \n      two\n    - *2024-10-26 12:04 +09:00*\n      \n      three\n" in text
    outside = text.split("\n\n", 1)[1]
    assert all(
        line.lstrip().startswith("-") or line.startswith(" ")
        for line in outside.split("\n")
        if line
    )


def test_a_thread_is_written_from_its_beginning() -> None:
    thread = replace(ANNOTATION, note="first", replies=(_reply("second"), _reply("third")))
    text = render(document(ARTICLE, (replace(PASSAGE, annotation=thread),)))
    when = "*2024-10-26 12:04 +09:00*"
    assert f"\n\nfirst\n\n{when}\n\nsecond\n\n{when}\n\nthird\n\n" in text


def _reply(text: str) -> Reply:
    return Reply(1, text, ANNOTATION.created, ANNOTATION.created)


def test_a_template_of_the_readers_sees_everything(tmp_path: Path) -> None:
    (tmp_path / "own.md.jinja").write_text(
        "{% for a in articles %}{{ a.title }} {{ a.site }} {{ a.published | time }}\n"
        "{% for p in a.passages %}{{ p.quote }} = {{ p.partner }} {{ p.color_name }} "
        "{{ p.notes | length }} {{ p.created | iso }}\n{% endfor %}"
        "{% for r in a.rows %}{{ r.source }}|{{ r.target }}\n{% endfor %}{% endfor %}",
        encoding="utf-8",
    )
    text = render(document(ARTICLE, (PASSAGE,)), template="own", templates=tmp_path)
    assert text == (
        "Rain *and* [shine] The Daily 2024-10-25 08:24 +09:00\n"
        "It rained. = 비가 왔다. Yellow 1 2024-10-26T03:04:05+00:00\n"
        "Rain *and* [shine]|\nIt rained. Then the sun shone.|\n"
    )


def test_the_other_edition_is_named_with_its_address() -> None:
    other = replace(ARTICLE, id=8, title="비", url="https://example.com/ko", site="데일리")
    paired = replace(document(ARTICLE), counterpart=other)
    text = render(paired, front_matter=True)
    assert front_matter(text)["other_edition"] == "https://example.com/ko"
    assert (
        "- Other edition: 비 · [데일리](https://example.com/ko) · Kim Min-su, Lee Ji-eun"
        " · Published 2024-10-25 08:24 +09:00\n"
    ) in text
