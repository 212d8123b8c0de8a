"""Rows of text to blocks: hard-wrapped lines joined again, and what kind each block is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reader.article import Block, BlockKind
from reader.intake.lines import ends_finally

_LIST_MARK: Final = re.compile(r"^(?:[-*•‣◦▪]|·(?=\s))\s+(?=\S)")
_QUOTE_MARK: Final = re.compile(r"^>\s+(?=\S)")
_CAPTION: Final = re.compile(
    r"^(?:[▲△▼▽]|\[(?:사진|그래픽|자료\s?사진|photo)[^\]]{0,20}\]|사진\s?[=:])"
    r"|^(?!.*다\.).{4,100}(?:\[(?:사진|자료|[^\]]{2,12}\s(?:제공|자료사진))[^\]]{0,20}\]"
    r"|[./]\s?사진\s?[=/]\s?\S{2,20}|/\s?[가-힣]{2,10}\s제공|\(사진\s?[=:].{2,20}\)"
    r"|\.\s(?:courtesy of|photo(?:graph)?(?: by|:))\s.{2,40}|\(photo.{2,40}\)|/?getty images)\.?$",
    re.I,
)
_LONGEST_HEADING: Final = 80
_NARROWEST_WRAP: Final = 30
_WIDEST_WRAP: Final = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the source that belongs to the article.

    `chunk` numbers the stretches of lines between blank or dropped lines; only rows of one chunk
    can be parts of one wrapped paragraph. `source` is the line's position in the source.
    """

    text: str
    chunk: int = 0
    source: int = 0


def to_blocks(rows: Sequence[Row]) -> tuple[Block, ...]:
    """The blocks that `rows` make up, in the same order and with all of their text."""
    texts = _unwrapped(rows)
    kinds = [_kind(text) for text in texts]
    _mark_headings(texts, kinds)
    _unmark_lonely_items(kinds)
    return tuple(Block(kind, _bare(text, kind)) for text, kind in zip(texts, kinds, strict=True))


def _kind(text: str) -> BlockKind:
    if _LIST_MARK.match(text):
        return BlockKind.LIST_ITEM
    if _QUOTE_MARK.match(text):
        return BlockKind.QUOTE
    return BlockKind.CAPTION if _CAPTION.match(text) else BlockKind.PARAGRAPH


def _bare(text: str, kind: BlockKind) -> str:
    if kind is BlockKind.LIST_ITEM:
        return _LIST_MARK.sub("", text)
    return _QUOTE_MARK.sub("", text) if kind is BlockKind.QUOTE else text


def _mark_headings(texts: Sequence[str], kinds: list[BlockKind]) -> None:
    """Make headings of the short lines without a final mark that stand above full paragraphs."""
    below_is_body = False
    run = 0
    for index in range(len(texts) - 1, -1, -1):
        text = texts[index]
        if kinds[index] is not BlockKind.PARAGRAPH:
            below_is_body = kinds[index] is not BlockKind.CAPTION or below_is_body
            run = 0
        elif len(text) > _LONGEST_HEADING or ends_finally(text) or text[-1] in ",，":
            below_is_body, run = True, 0
        elif below_is_body and run < 3:
            kinds[index] = BlockKind.HEADING
            run += 1
        else:
            below_is_body = False


def _unmark_lonely_items(kinds: list[BlockKind]) -> None:
    """A single line that starts with a dash is no list."""
    items = [kind is BlockKind.LIST_ITEM for kind in kinds]
    for index, is_item in enumerate(items):
        before = index > 0 and items[index - 1]
        after = index + 1 < len(items) and items[index + 1]
        if is_item and not before and not after:
            kinds[index] = BlockKind.PARAGRAPH


def _unwrapped(rows: Sequence[Row]) -> list[str]:
    """The texts of `rows`, with lines joined that only a fixed line width had parted."""
    width = _wrap_width(rows)
    texts: list[str] = []
    for index, row in enumerate(rows):
        if width and index and _continues(rows[index - 1], row, width):
            texts[-1] = f"{texts[-1]} {row.text}"
        else:
            texts.append(row.text)
    return texts


def _wrap_width(rows: Sequence[Row]) -> int:
    """The columns at which the text was wrapped; 0 if its lines are paragraphs.

    In wrapped text most lines are as full as their width allows: the next line's first word would
    not have fitted. Lines that are paragraphs end in a full stop and differ in length.
    """
    pairs = [
        (first, second)
        for first, second in pairwise(rows)
        if first.chunk == second.chunk and _kind(second.text) is BlockKind.PARAGRAPH
    ]
    if not pairs:
        return 0
    width = max(_columns(row.text) for pair in pairs for row in pair)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    open_ended = sum(not ends_finally(first.text) for first, _ in pairs)
    full = sum(_is_full(first, second, width) for first, second in pairs)
    if open_ended < len(pairs) * 0.5 or full < len(pairs) * 0.7 or not open_ended:
        return 0
    if len(pairs) < 3 and not any(second.text[0].islower() for _, second in pairs):
        return 0
    return width


def _continues(first: Row, second: Row, width: int) -> bool:
    return (
        first.chunk == second.chunk
        and _kind(second.text) is BlockKind.PARAGRAPH
        and _is_full(first, second, width)
    )


def _is_full(first: Row, second: Row, width: int) -> bool:
    """Whether `first` breaks off: no room for the next word, or that word goes on in lower case."""
    if second.text[0].islower() and not ends_finally(first.text):
        return True
    word = second.text.split(" ", 1)[0]
    return _columns(first.text) + 1 + _columns(word) > width


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)
