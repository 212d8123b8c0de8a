"""The text and the pictures in the clean HTML of a feed's entry."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from lxml import etree, html  # type: ignore[import-untyped]

from reader.article import Block, BlockKind
from reader.intake.page_blocks import Piece, Walk, walk_through
from reader.intake.page_elements import asides_of, weigh
from reader.intake.page_lines import cleaned

_FOOTER: Final = re.compile(
    r"^(?:the\spost\s.{1,300}\s(?:first\s)?appeared\s(?:first\s)?on\s.{1,200}"
    r"|(?:continue\sreading|read\smore|read\sthe\s(?:full|rest|whole)|view\s(?:the\s)?(?:full|original))"
    r".{0,200}"
    r"|(?:comments?|submitted\sby|source|article\surl|comments\surl|points|#\scomments)\s*:?.{0,120}"
    r"|(?:기사\s?)?(?:더\s?보기|더\s?읽기|전문\s?보기|계속\s?읽기|원문\s?보기|자세히\s?보기)\s*[→>»]*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry holds: its blocks, who signed it, and its pictures.

    A picture is an address as the entry states it, and the position of the block below it.
    """

    blocks: tuple[Block, ...] = ()
    byline: tuple[str, ...] = ()
    pictures: tuple[tuple[str, int], ...] = ()


def content_of(markup: str) -> Content:
    """What of `markup`, which is clean HTML, belongs to the article."""
    walk = _walk(markup)
    pieces = _without_footers(walk.pieces)
    found = cleaned(pieces)
    pictures = tuple(
        (seen.url, bisect_left(found.sources, seen.position)) for seen in walk.pictures
    )
    if not found.blocks:
        return Content(tuple(Block(piece.kind, piece.text) for piece in pieces))
    return Content(found.blocks, found.byline, pictures)


def text_of(markup: str) -> str:
    """All of the text in `markup`, which is clean HTML, on one line."""
    return " ".join(piece.text for piece in _walk(markup).pieces)


def paragraphs_in(markup: str) -> int:
    """How many paragraphs, or other blocks, `markup` has, which is clean HTML."""
    return len(_walk(markup).pieces)


@lru_cache(maxsize=2)
def _walk(markup: str) -> Walk:
    """The pieces of `markup`, which both of the above want of one entry; not to be changed."""
    if not markup.strip():
        return Walk()
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    whole = f"<html><body><article>{markup}</article></body></html>"
    try:
        tree = html.document_fromstring(whole.encode(errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Walk()
    without = asides_of(tree)
    return walk_through(tree, without, weigh(tree, without))


def _without_footers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the last ones that lead from a feed to its page."""
    kept = list(pieces)
    while kept and kept[-1].kind is not BlockKind.HEADING and _FOOTER.match(kept[-1].text[:700]):
        kept.pop()
    return kept
