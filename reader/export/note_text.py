"""The reader's notes, which are Markdown, made fit to stand in what others wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from reader.export.escaping import escape_block

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TAME: Final = frozenset(
    f"{kind}_{end}"
    for kind in ("paragraph", "bullet_list", "ordered_list", "list_item", "blockquote", "heading")
    for end in ("open", "close")
)
_TAME_INLINE: Final = frozenset(
    (
        *("text", "softbreak", "hardbreak", "code_inline", "text_special"),
        *(f"{kind}_{end}" for kind in ("em", "strong", "s", "link") for end in ("open", "close")),
    )
)
_WILD_INLINE: Final = {"html_inline": "<", "image": "!"}
_MOST_INDENTED: Final = 3
"""Spaces before the text of a list's item; with more of them it is a block of code."""

_ROUNDS: Final = 30
_DEEPER: Final = 2
_DEEPEST: Final = 6


def note_markdown(text: str) -> str:
    """A note, which is Markdown, so that it stays inside its place: line breaks are kept.

    Its headings become deeper by two levels, below those of an export and of its passages. HTML,
    pictures, rules and definitions, which would act on what stands around the note, are escaped
    where they begin, and a block of code that is left open is closed. What cannot be mended so is
    escaped as a whole and reads as it was typed.
    """
    lines = _lines(text)
    if not (_escape_wild(lines) and _deepen(lines)):
        return escape_block(text)
    tokens, references = _parsed(lines)
    if references or not all(_is_tame(token, lines) for token in tokens):
        return escape_block(text)
    for token in tokens:
        if token.type == "inline":
            _keep_breaks(lines, token)
    return "\n".join(lines)


def _lines(text: str) -> list[str]:
    """The lines of a note, the first of which begins where a template puts it."""
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = re.sub(r"\A(\s*\n)+|\s+\Z", "", _UNPRINTABLE.sub("", source)).split("\n")
    # Behind the mark of a list, nothing but such marks would be a rule.
    lines[0] = re.sub(r"^(\s*)(?=([-*_])(?:\s|\2)*$)", r"\1\\", lines[0])
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    if not 0 < indent <= _MOST_INDENTED:
        return lines
    return [re.sub(f"^ {{1,{indent}}}", "", line) for line in lines]


def _parsed(lines: Sequence[str]) -> tuple[list[Token], dict[str, Any]]:
    """The parts of a note, and the definitions in it."""
    environment: dict[str, Any] = {}
    tokens = _parser().parse("\n".join(lines), environment)
    return tokens, environment.get("references", {})


def _escape_wild(lines: list[str]) -> bool:
    """Escapes what a note must not do, where it begins; whether that came to an end.

    What was inside of it is Markdown then, and is looked at in the next round.
    """
    for _ in range(_ROUNDS):
        tokens, references = _parsed(lines)
        places = {
            (number, lines[number].find("["))
            for number in (each["map"][0] for each in references.values())
        }
        for token in tokens:
            places.update(_wild_places(lines, token))
        unclosed = [token for token in tokens if token.type == "fence" and not token.level]
        closing = [each.markup for each in unclosed[-1:] if not _is_closed(each, lines)]
        if not places and not closing:
            return True
        for number, column in sorted(places, reverse=True):
            lines[number] = f"{lines[number][:column]}\\{lines[number][column:]}"
        lines += closing
    return False


def _wild_places(lines: Sequence[str], token: Token) -> Iterator[tuple[int, int]]:
    """Lines and columns where a part of a note does what it must not."""
    if token.map is None:
        return
    first, end = token.map
    if token.type == "html_block":
        for number in range(first, end):
            if number == first or lines[number].lstrip(" >\t").startswith("<"):
                yield number, lines[number].find("<")
    elif token.type == "hr":
        mark = re.escape(token.markup[0])
        found = re.search(rf"{mark}[{mark}\s]*$", lines[first])
        assert found is not None
        yield first, found.start()
    elif token.type == "inline":
        for child in token.children or ():
            mark = _WILD_INLINE.get(child.type, "")
            if mark:
                yield _nth(lines, first, mark, token.content[: child.meta["at"]].count(mark))


def _nth(lines: Sequence[str], first: int, mark: str, count: int) -> tuple[int, int]:
    """Where `mark` stands, after `count` others; what opens lists and quotations has none."""
    for number in range(first, len(lines)):
        for found in re.finditer(re.escape(mark), lines[number]):
            if not count:
                return number, found.start()
            count -= 1
    raise AssertionError("a part of a note is not in its lines")


def _deepen(lines: list[str]) -> bool:
    """Makes headings deeper, and underlined ones such with marks; whether that was possible."""
    tokens, _ = _parsed(lines)
    for place in reversed(range(len(tokens))):
        token = tokens[place]
        if token.type != "heading_open":
            continue
        assert token.map is not None
        first, end = token.map
        marks = "#" * min(int(token.tag[1:]) + _DEEPER, _DEEPEST)
        if token.markup.startswith("#"):
            lines[first] = re.sub("#+", marks, lines[first], count=1)
            continue
        content = tokens[place + 1].content.split("\n")
        before, found, after = lines[first].partition(content[0].rstrip())
        if not found or after.strip():
            return False
        joined = " ".join(each.strip().removesuffix("\\").rstrip() for each in content)
        # Marks at a heading's end would not be shown.
        joined = re.sub(r"(?<!\S)(#+)$", r"\\\1", joined)
        lines[first:end] = [f"{before}{marks} {joined}"]
    return True


def _is_tame(token: Token, lines: Sequence[str]) -> bool:
    """Whether a part of a note acts on nothing outside of it."""
    if token.type == "fence":
        return _is_closed(token, lines)
    if token.type == "heading_open":
        return int(token.tag[1:]) > _DEEPER
    if token.type == "inline":
        return {child.type for child in token.children or ()} <= _TAME_INLINE
    return token.type in _TAME or token.type == "code_block"


def _is_closed(token: Token, lines: Sequence[str]) -> bool:
    """Whether a block of code ends; one that does not would go on over what follows."""
    assert token.map is not None
    first, end = token.map
    last = lines[end - 1].strip(" >")
    return end - first > 1 and len(last) >= len(token.markup) and set(last) == {token.markup[0]}


def _keep_breaks(lines: list[str], token: Token) -> None:
    """Makes the line breaks of a paragraph ones that Markdown shows."""
    assert token.map is not None
    for number in range(token.map[0], token.map[1] - 1):
        if not lines[number].endswith(("  ", "\\")):
            lines[number] = lines[number].rstrip() + "  "


@cache
def _parser() -> MarkdownIt:
    """What reads notes; where in a paragraph HTML and pictures are is in ``meta["at"]``."""
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import html_inline, image

    made = MarkdownIt("commonmark", {"html": True}).enable("strikethrough")

    def locate(state: StateInline, silent: bool, rule: Any) -> bool:
        start = state.pos
        done: bool = rule(state, silent)
        if done and not silent:
            state.tokens[-1].meta["at"] = start
        return done

    for name, rule in (("html_inline", html_inline), ("image", image)):
        made.inline.ruler.at(name, partial(locate, rule=rule))
    return made
