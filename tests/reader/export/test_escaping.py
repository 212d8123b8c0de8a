"""Escaped text is parsed back by a CommonMark parser and must read as it did before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.export.escaping import destination, escape_block, escape_inline, escape_label, tag

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

_MARKUP = [*"\\`*_{}[]()<>#+-.!|~=$&;:^%/'\"@", *"\n\n  \t", "www.", "http://", "https://a.kr/"]
_MARKUP += ["GH-", ":b:", "@b.kr", "a@b.kr"]
_WORDS = ["a", "I", "1", "12", "한글", "“말”", "div", "amp", "copy;", "#39;", "x.y", "\u00a0", "😀"]
_TEXTS = st.lists(st.sampled_from(_MARKUP + _WORDS), max_size=24).map("".join)


def _read_back(markdown: str) -> str:
    """The text of the paragraphs of `markdown`; anything but paragraphs of plain text fails."""
    paragraphs = []
    for token in _PARSER.parse(markdown):
        assert token.type in ("paragraph_open", "inline", "paragraph_close"), token.type
        if token.type == "inline":
            paragraphs.append("".join(_shown(child) for child in token.children or []))
    return "\n\n".join(paragraphs)


def _shown(token: Token) -> str:
    if token.type in ("link_open", "link_close"):
        assert token.info == "auto"
        return ""
    if token.type == "html_inline":
        assert token.content == "<!-- -->"
        return ""
    assert token.type in ("text", "hardbreak"), token.type
    return token.content if token.type == "text" else "\n"


def _as_it_reads(text: str) -> str:
    """`text` with the white space at line ends dropped and its paragraphs one empty line apart."""
    lines = [line.strip() for line in text.replace("\t", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


@settings(deadline=None)
@given(_TEXTS)
@example("1986. A great year")
@example("- item\n+ item\n* item\n> quote")
@example("Title\n===\nTitle\n---\n***\n___")
@example("| a | b |\n|---|---|\n| c | d |")
@example("a\n:-:")
@example("<script>alert(1)</script> <!-- x --> &amp; &#60; AT&T")
@example("[a](b) ![c](d) [[link]] [^1]: note\n\n[a]: http://b")
@example("```\ncode\n```\n~~~\n~~gone~~ `x`")
@example("*a* **b** _c_ snake_case_name 2*3*4")
@example("#tag\n# heading\n## 제목")
@example("ends in a backslash\\\nand goes on")
@example("see https://example.com/a_b_c?x=1&y=2*3 (or http://example.com/).")
def test_text_reads_the_same_once_it_is_markdown(text: str) -> None:
    assert _read_back(escape_block(text)) == _as_it_reads(text)


@settings(deadline=None)
@given(_TEXTS)
def test_one_line_reads_the_same_in_a_heading(text: str) -> None:
    tokens = _PARSER.parse(f"# x{escape_inline(text)}x")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    shown = "".join(map(_shown, tokens[1].children or []))
    line = " ".join(each.strip() for each in text.replace("\t", " ").split("\n")).strip()
    assert shown == f"x{line}x"


@settings(deadline=None)
@given(_TEXTS)
def test_text_stays_inside_a_quotation(text: str) -> None:
    quoted = "\n".join(f"> {line}".rstrip() for line in f"x{escape_block(text)}".split("\n"))
    types = [token.type for token in _PARSER.parse(quoted)]
    assert types.count("blockquote_open") == 1
    assert types[0] == "blockquote_open"
    assert types[-1] == "blockquote_close"


@pytest.mark.parametrize(
    "text",
    [
        "[[wikilink]]",
        "![[embed]]",
        "==highlight==",
        "%%comment%%",
        "#tag",
        "a #nested/tag",
        "$x$ costs $5",
        "$$x$$",
        "a line ^block-id",
        "~~gone~~",
        "10~20도에서 30~40도",
        "> [!note] callout",
        "[x] done",
    ],
)
def test_what_obsidian_reads_as_markup_is_escaped(text: str) -> None:
    escaped = escape_block(text)
    bare = re.sub(r"\\[^\w\s]", "", escaped)
    assert not re.search(r"[\[\]#$^~]|==|%%|^>", bare)
    assert _read_back(escaped) == text


_CODE_HOSTS = re.compile(
    r"(?<!\w)@[\w-]|[\w.+-]@[\w-]+\.\w|#\d|(?<![^\W_])GH-\d|:(?:[a-z0-9_+-]*[a-z][a-z0-9_+-]*|[+-]1|100|1234):",
    re.IGNORECASE,
)
"""What code-hosting sites look for in text when it has been parsed, escaped or not."""


@settings(deadline=None)
@given(_TEXTS)
@example(":tada: :+1: :-1: :100: :white_check_mark: a:b:c")
@example("@kim and @lee-min, or @kim/team")
@example("@b.krGH-1, high-1")
@example("#123 fixes kim/repo#4, GH-5 and gh-6")
@example("mail kim@example.com, lee+news@news.example.co.kr. Or a@b_c.d, a@-b.c, 한글@a.kr")
@example(":-1:\n- :a:")
def test_code_hosting_sites_find_nothing_of_theirs(text: str) -> None:
    for markdown in (escape_block(text), f"# x{escape_inline(text)}", f"[{escape_label(text)}](a)"):
        for token in _PARSER.parse(markdown):
            for run in _runs(token.children or []):
                assert not _CODE_HOSTS.search(run), run


def _runs(tokens: Sequence[Token]) -> Iterator[str]:
    """The texts that stand together, outside of addresses that are links."""
    run, is_address = "", False
    for token in tokens:
        if token.type == "text":
            run += "" if is_address else token.content
            continue
        if token.info == "auto":
            is_address = token.type == "link_open"
        yield run
        run = ""
    yield run


def test_a_label_holds_no_link() -> None:
    for text in ("kim@example.com", "https://example.com/a", "x <y> [z](w)"):
        tokens = _PARSER.parse(f"[{escape_label(text)}](http://x/)")
        children = tokens[1].children or []
        assert [child.type for child in children].count("link_open") == 1
        assert "".join(child.content for child in children if child.type == "text") == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain, with a hyphen - and 3.5 percent (1.2 before).", None),
        ("AT&T & Samsung", None),
        ("정부는 25일 “지원하겠다”고 밝혔다.", None),
        ("-5 degrees", None),
        ("3 > 2", None),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("2024. 10. 25", "2024\\. 10. 25"),
        ("www.example.com", "www\\.example.com"),
        ("https://a.kr/b_c, then", "<https://a.kr/b_c>, then"),
        ("kim@example.com, then", "<kim@example.com>, then"),
        ("at 12:30:45, 3:1 and a: b: c", None),
        ("@ 5 o'clock, # 5, GHz-1", "@ 5 o'clock, \\# 5, GHz-1"),
        (":tada: @kim #1 GH-1", ":<!-- -->tada: @<!-- -->kim \\#<!-- -->1 GH<!-- -->-1"),
    ],
)
def test_only_markup_is_escaped(text: str, escaped: str | None) -> None:
    assert escape_block(text) == (escaped or text)


def test_line_breaks_of_a_note_are_kept_and_empty_lines_divide() -> None:
    assert escape_block("one\r\ntwo\n\n\n\nthree\n") == "one  \ntwo\n\nthree"


def test_control_characters_are_dropped() -> None:
    assert escape_block("a\x1b[31mb\x00\x07") == "a\\[31mb"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("economy", "#economy"),
        ("경제", "#경제"),
        ("climate change", "#climate-change"),
        ("politics/korea", "#politics/korea"),
        ("snake_case", "#snake_case"),
        ("_edge_", "#edge"),
        ("2024", "#2024-"),
        ("#twice", "#twice"),
        ("a, b", "#a-b"),
        ("!?", "!?"),
    ],
)
def test_tags_are_written_as_obsidian_takes_them(name: str, written: str) -> None:
    assert tag(name) == written


@settings(deadline=None)
@given(st.text(alphabet="ab1_-/ .한#*[]", max_size=12))
def test_a_tag_is_never_markup(name: str) -> None:
    assert _read_back(f"x {tag(name)}").startswith("x")


@settings(deadline=None)
@given(st.text(alphabet="ab/?&=%()<>[]\\ \n;`|*_한", max_size=20))
def test_any_address_stays_one_link(address: str) -> None:
    tokens = _PARSER.parse(f"[site](http://x/{destination(address)})")
    children = tokens[1].children or []
    assert [child.type for child in children] == ["link_open", "text", "link_close"]
    assert children[1].content == "site"


def test_an_address_keeps_its_meaning() -> None:
    address = "https://example.com/a_(b)?x=1&lt;=2"
    children = _PARSER.parse(f"[site]({destination(address)})")[1].children or []
    assert children[0].attrs["href"] == "https://example.com/a_%28b%29?x=1&lt;=2"
