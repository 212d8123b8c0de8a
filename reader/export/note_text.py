"""The reader's notes, which are Markdown, made fit to stand in what others wrote."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from reader.export.escaping import escape_block

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TAME: Final = frozenset(
    f"{kind}_{end}"
    for kind in ("paragraph", "bullet_list", "ordered_list", "list_item", "blockquote")
    for end in ("open", "close")
)
_TAME_INLINE: Final = frozenset(
    (
        *("text", "softbreak", "hardbreak", "code_inline", "text_special"),
        *(f"{kind}_{end}" for kind in ("em", "strong", "s", "link") for end in ("open", "close")),
    )
)


def note_markdown(text: str) -> str:
    """A note, which is Markdown, so that it stays inside its place: line breaks are kept.

    One with headings, rules, pictures, HTML or definitions, which would act on what stands around
    it, is escaped as a whole and reads as it was typed.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    source = "\n".join(lines)
    environment: dict[str, Any] = {}
    tokens = parser().parse(source, environment)
    if environment.get("references") or _UNPRINTABLE.search(source):
        return escape_block(text)
    if not all(_is_tame(token, lines) for token in tokens):
        return escape_block(text)
    for token in tokens:
        if token.type == "inline":
            _keep_breaks(lines, token)
    return "\n".join(lines)


def _is_tame(token: Token, lines: list[str]) -> bool:
    """Whether a part of a note acts on nothing outside of it."""
    if token.type == "fence":
        assert token.map is not None
        first, end = token.map
        # One that is not closed would go on over what follows.
        last = lines[end - 1].strip(" >")
        is_long = len(last) >= len(token.markup)
        return end - first > 1 and is_long and set(last) == {token.markup[0]}
    if token.type == "inline":
        return {child.type for child in token.children or ()} <= _TAME_INLINE
    return token.type in _TAME


def _keep_breaks(lines: list[str], token: Token) -> None:
    """Makes the line breaks of a paragraph ones that Markdown shows."""
    assert token.map is not None
    for number in range(token.map[0], token.map[1] - 1):
        if not lines[number].endswith(("  ", "\\")):
            lines[number] = lines[number].rstrip() + "  "


@cache
def parser() -> MarkdownIt:
    """What reads the Markdown of notes."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable("strikethrough")
