"""A note's Markdown as plain data: paragraphs of styled runs, for what knows no HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from reader.export.labels import web_host

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_STYLES: Final = {"strong": "b", "em": "i", "s": "s"}


@dataclass(frozen=True, slots=True)
class StyledRun:
    """Text with its styles, letters of ``b i s c`` (bold, italic, struck, code), and its link."""

    text: str
    styles: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class NoteBlock:
    """A paragraph of a note; `depth` says how far in it stands, `marker` what opens a list item."""

    runs: tuple[StyledRun, ...]
    depth: int = 0
    marker: str = ""


@dataclass
class _Place:
    """Where the walk through a note is."""

    depth: int = 0
    numbers: list[int | None] = field(default_factory=list)
    marker: str = ""
    is_heading: bool = False


def note_blocks(text: str) -> tuple[NoteBlock, ...]:
    """The paragraphs of a note; pictures and HTML are text, and only web addresses are links."""
    return tuple(_blocks(_markdown().parse(text)))


def _blocks(tokens: Sequence[Token]) -> Iterator[NoteBlock]:
    place = _Place()
    for token in tokens:
        _move(place, token)
        runs: tuple[StyledRun, ...] = ()
        if token.type == "inline":
            runs = tuple(_runs(token.children or (), "b" if place.is_heading else ""))
        elif token.type in ("fence", "code_block"):
            runs = (StyledRun(token.content.rstrip("\n"), "c"),)
        if runs:
            yield NoteBlock(runs, place.depth, place.marker)
            place.marker = ""


def _move(place: _Place, token: Token) -> None:
    if token.type in ("bullet_list_open", "ordered_list_open"):
        start = int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None
        place.numbers.append(start)
    elif token.type in ("bullet_list_close", "ordered_list_close"):
        place.numbers.pop()
    elif token.type in ("list_item_open", "blockquote_open"):
        place.depth += 1
        if token.type == "list_item_open":
            number = place.numbers[-1]
            place.marker = "•" if number is None else f"{number}."
            place.numbers[-1] = None if number is None else number + 1
    elif token.type in ("list_item_close", "blockquote_close"):
        place.depth -= 1
        place.marker = ""
    elif token.type in ("heading_open", "heading_close"):
        place.is_heading = token.type == "heading_open"


def _runs(children: Sequence[Token], outer: str) -> Iterator[StyledRun]:
    """The runs of a paragraph, all of which have the styles `outer` too."""
    styles: list[str] = []
    url = ""
    for child in children:
        kind, _, end = child.type.rpartition("_")
        if kind in _STYLES:
            styles.append(_STYLES[kind]) if end == "open" else styles.remove(_STYLES[kind])
        elif child.type == "link_open":
            address = str(child.attrs.get("href", ""))
            url = address if web_host(address) else ""
        elif child.type == "link_close":
            url = ""
        elif child.type in ("softbreak", "hardbreak"):
            yield StyledRun("\n")
        elif child.content:
            more = "c" if child.type == "code_inline" else ""
            yield StyledRun(child.content, "".join(dict.fromkeys((*outer, *styles, *more))), url)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("strikethrough").disable("image")
