"""Notes are Markdown: they stay so where that hurts nothing, and are shown as it says."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.note_blocks import NoteBlock, StyledRun, note_blocks
from reader.export.note_text import note_markdown

_PARSER = MarkdownIt("commonmark")
_PIECES = ["#", " ", "-", "---", "=", "\n", "\n\n", "> ", "<b>", "</b>", "```", "~~~", "![a](b)"]
_PIECES += [
    "[a]: http://b",
    "[x](http://y)",
    "**",
    "_",
    "`",
    "1. ",
    "* ",
    "    ",
    "<!--",
    "한글",
    "a",
]


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "**bold** and *not*, `code`",
        "- one\n- two\n\n  more",
        "1. one\n2. two",
        "> quoted",
        "[a link](https://example.com)",
        "```\ncode\n```",
    ],
)
def test_markdown_that_hurts_nothing_stays(text: str) -> None:
    assert note_markdown(text) == text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("# Head\n\n**bold** and *it*\n\n- a", "### Head\n\n**bold** and *it*\n\n- a"),
        ("###### deep #", "###### deep #"),
        ("Head\n---\n*text*", "#### Head\n*text*"),
        ("one\ntwo #\n===", "### one two \\#"),
        ("> - # a\n> - *b*", "> - ### a\n> - *b*"),
        ("> Head\n> ===\n> *b*", "> ### Head\n> *b*"),
        ("**b** <b>x</b>", "**b** \\<b>x\\</b>"),
        ("`<b>` <https://a.kr> 1 < 2 <i>*a*", "`<b>` <https://a.kr> 1 < 2 \\<i>*a*"),
        ("<div>\n**b**\n</div>\n\n- c", "\\<div>  \n**b**  \n\\</div>\n\n- c"),
        ("> <b>\n\n*c*", "> \\<b>\n\n*c*"),
        ('<a title="<b>"> *c*', '\\<a title="\\<b>"> *c*'),
        ("*a*\n\n---\n\n* - - -", "*a*\n\n\\---\n\n* \\- - -"),
        ("**a** ![b](https://a.kr)", "**a** \\![b](https://a.kr)"),
        ("**a**\n\n[b]: https://a.kr", "**a**\n\n\\[b]: https://a.kr"),
        ("**a**\n\n```\n# <b>", "**a**\n\n```\n# <b>\n```"),
        ("*a*\x00\n\n- b", "*a*\n\n- b"),
        ("  \n  - a\n  - b\n\n   c", "- a\n- b\n\n c"),
        ("a\n\n    # <b>", "a\n\n    # <b>"),
    ],
)
def test_only_what_acts_on_others_is_changed(text: str, made: str) -> None:
    assert note_markdown(text) == made


def test_line_breaks_are_kept() -> None:
    assert note_markdown("one\ntwo\r\n\r\nthree\nfour") == "one  \ntwo\n\nthree  \nfour"
    assert note_markdown("- one\n  two") == "- one  \n  two"


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
@example("# heading")
@example("text\n---")
@example("```\nnever closed")
@example("> ```\n> never closed")
@example("``````\n```")
@example("<div>")
@example("[a]: http://b")
def test_a_note_stays_in_its_place(text: str) -> None:
    tokens = _PARSER.parse(f"before [a]\n\n{note_markdown(text)}\n\n# after\n")
    assert [token.content for token in tokens[-2:-1]] == ["after"]
    # Headings of a note are below those of an export and of its passages.
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    assert headings.pop() == "h1"
    assert set(headings) <= {"h3", "h4", "h5", "h6"}
    assert not {"hr", "html_block"} & {token.type for token in tokens}
    assert [child.type for child in tokens[1].children or []] == ["text"]
    inline = [child for token in tokens for child in token.children or []]
    assert "image" not in {child.type for child in inline}
    # The comment that nobody sees is what keeps emoji and mentions from being taken for such.
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<!-- -->"}


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
@example("# 한글\n---\n한글 <b>")
@example(" \n\n#")
@example("  a\n\nb")
@example("--")
def test_a_note_quoted_or_in_a_list_stays_there(text: str) -> None:
    made = note_markdown(text)
    assert made.count("한글") == text.count("한글")
    quoted = "\n".join(f"> {line}" for line in made.split("\n"))
    kinds = [token.type for token in _PARSER.parse(f"{quoted}\n\nafter") if not token.level]
    assert kinds == ["blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close"]
    hanging = "- " + made.replace("\n", "\n  ")
    kinds = [token.type for token in _PARSER.parse(f"{hanging}\n- after") if token.level == 1]
    assert kinds == ["list_item_open", "list_item_close"] * 2


def test_paragraphs_as_data() -> None:
    found = note_blocks("**a** *b* `c`\nd\n\n2. x\n   - y\n\n[l](https://a.kr) [m](javascript:x)")
    assert found == (
        NoteBlock(
            (
                StyledRun("a", "b"),
                StyledRun(" "),
                StyledRun("b", "i"),
                StyledRun(" "),
                StyledRun("c", "c"),
                StyledRun("\n"),
                StyledRun("d"),
            )
        ),
        NoteBlock((StyledRun("x"),), 1, "2."),
        NoteBlock((StyledRun("y"),), 2, "•"),
        NoteBlock(
            (StyledRun("l", "", "https://a.kr"), StyledRun(" [m](javascript:x)")),
        ),
    )


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_no_word_of_a_note_is_lost(text: str) -> None:
    # What stands behind the mark of a code block is its language, and a definition is not shown.
    assume(not any(mark in text for mark in ("[a]:", "```", "~~~")))
    shown = "".join(run.text for block in note_blocks(text) for run in block.runs)
    assert shown.count("한글") == text.count("한글")
