"""What changed between two texts of one article: which blocks, and in them which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final
from unicodedata import normalize

from reader.article import Article, BlockKind

_WORDS: Final = re.compile(r"\s+|[^\s\W]+(?:[.,:’'-][^\s\W]+)*|[^\w\s]")
"""What a change is told in: a word (in Korean with its particles), a mark, a blank."""

_ALIKE: Final = 0.4
"""Two blocks that share a smaller part of their words are one left out and one added."""

_MOST_WORDS: Final = 4_000
"""A block of more is compared as a whole, since the time grows with the square."""

_MOST_PAIRS: Final = 40_000
"""With more pairs of blocks to weigh, blocks that changed are told as left out and added."""


class Change(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"
    """Of a block alone: some of its words are others."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text of a block; never `Change.CHANGED`."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block of either text, or of both, in reading order. `kind` is None for the title."""

    change: Change
    kind: BlockKind | None
    stretches: tuple[Stretch, ...]


_Row = tuple[BlockKind | None, str]


def compare(before: Article, after: Article) -> tuple[BlockChange, ...]:
    """The rows of both texts from the title on: the same, changed, left out, added.

    Blocks that are equal but for Unicode's composition and white space are the same; in between,
    the most alike ones are held together without crossing. A block that moved is left out at one
    place and added at the other.
    """
    ours, theirs = _rows(before), _rows(after)
    first = _row_change(ours[0], theirs[0])
    return first, *_blocks(ours[1:], theirs[1:])


def _rows(article: Article) -> list[_Row]:
    return [(None, article.title), *((block.kind, block.text) for block in article.blocks)]


def _blocks(ours: list[_Row], theirs: list[_Row]) -> Iterator[BlockChange]:
    keys, other_keys = [_key(row) for row in ours], [_key(row) for row in theirs]
    matcher = SequenceMatcher(None, keys, other_keys, autojunk=False)
    for name, start, end, other, other_end in matcher.get_opcodes():
        if name == "equal":
            yield from (_whole(Change.SAME, row) for row in theirs[other:other_end])
        else:
            yield from _between(ours[start:end], theirs[other:other_end])


def _key(row: _Row) -> tuple[str, str]:
    return str(row[0]), " ".join(normalize("NFC", row[1]).split())


def _between(ours: Sequence[_Row], theirs: Sequence[_Row]) -> Iterator[BlockChange]:
    place = other = 0
    for mine, match in [*_most_alike(ours, theirs), (len(ours), len(theirs))]:
        yield from (_whole(Change.REMOVED, row) for row in ours[place:mine])
        yield from (_whole(Change.ADDED, row) for row in theirs[other:match])
        if mine < len(ours):
            yield _row_change(ours[mine], theirs[match])
        place, other = mine + 1, match + 1


def _most_alike(ours: Sequence[_Row], theirs: Sequence[_Row]) -> list[tuple[int, int]]:
    """Pairs of blocks in order that together are most alike (Needleman and Wunsch 1970)."""
    if len(ours) * len(theirs) > _MOST_PAIRS:
        return []
    bags = [_bag(row[1]) for row in ours], [_bag(row[1]) for row in theirs]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for mine in reversed(range(len(ours))):
        for match in reversed(range(len(theirs))):
            alike = _likeness(bags[0][mine], bags[1][match])
            together = best[mine + 1][match + 1] + alike if alike >= _ALIKE else 0.0
            best[mine][match] = max(together, best[mine + 1][match], best[mine][match + 1])
    return list(_path(best))


def _path(best: list[list[float]]) -> Iterator[tuple[int, int]]:
    mine = match = 0
    while best[mine][match] > 0:
        if best[mine][match] == best[mine + 1][match]:
            mine += 1
        elif best[mine][match] == best[mine][match + 1]:
            match += 1
        else:
            yield mine, match
            mine, match = mine + 1, match + 1


def _bag(text: str) -> frozenset[str]:
    """The words of a text by their beginnings, so that a Korean word with another particle
    counts as the same."""
    words = normalize("NFC", text).casefold().split()
    return frozenset(
        word.strip("“”‘’\"'.,!?()[]")[:2] if _is_korean(word) else word for word in words
    )


def _is_korean(word: str) -> bool:
    return any("가" <= character <= "힣" for character in word)


def _likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """Dice's coefficient of two sets of words."""
    total = len(first) + len(second)
    return 2 * len(first & second) / total if total else 1.0


def _whole(change: Change, row: _Row) -> BlockChange:
    return BlockChange(change, row[0], (Stretch(change, row[1]),))


def _row_change(before: _Row, after: _Row) -> BlockChange:
    if _key(before)[1] == _key(after)[1]:
        return _whole(Change.SAME, after)
    return BlockChange(Change.CHANGED, after[0], tuple(_stretches(before[1], after[1])))


def _stretches(before: str, after: str) -> Iterator[Stretch]:
    before, after = normalize("NFC", before), normalize("NFC", after)
    ours, theirs = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        ours, theirs = [before], [after]
    for gone, came, kept in _joined(ours, theirs):
        if gone:
            yield Stretch(Change.REMOVED, gone)
        if came:
            yield Stretch(Change.ADDED, came)
        if kept:
            yield Stretch(Change.SAME, kept)


def _joined(ours: list[str], theirs: list[str]) -> Iterator[tuple[str, str, str]]:
    """What was left out, what came, and what stays after it; a lone blank between two changes
    belongs to them."""
    gone = came = ""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks = matcher.get_matching_blocks()
    place = other = 0
    for start, match, size in blocks:
        gone += "".join(ours[place:start])
        came += "".join(theirs[other:match])
        kept = "".join(ours[start : start + size])
        place, other = start + size, match + size
        is_last = place == len(ours) and other == len(theirs)
        if kept and not kept.strip() and (gone or came) and not is_last:
            gone, came = gone + kept, came + kept
        elif kept or size == 0:
            yield gone, came, kept
            gone = came = ""
