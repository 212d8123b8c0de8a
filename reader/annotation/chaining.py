"""Where the pieces of a passage stand in another text, and which of them belong together.

Pieces that two texts share are looked up by an index of short strings, drawn out as far as they go,
and chained: a chain holds pieces in the same order in both texts, not too far apart. The best
chains are found as in colinear chaining of sequence alignment (M. Abouelhoda and E. Ohlebusch,
"Chaining algorithms for multiple genome comparison", Journal of Discrete Algorithms 3, 2005).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter
from typing import Final

from reader.annotation.matching import distances, grams

_GRAM: Final = 4
_LATIN_GRAM: Final = 6
_COMMON: Final = 8
"""A string that stands so often in the text says nothing about a place."""
_LOOKUPS: Final = 120
_MOST_PIECES: Final = 16
_JUMP: Final = 180
"""Code points that may come in or go between two pieces of a chain: a long sentence."""
_LONG_GAP: Final = 400
_SHARE_OF_BEST: Final = 0.4
_SENTENCE: Final = 24
_NEVER: Final = float("inf")
_UNLIKE: Final = 0.5
"""Where more than this share of a stretch is edits, it is another stretch."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What two texts share: `size` code points at `at` of the first and `place` of the second."""

    at: int
    place: int
    size: int


Chain = tuple[Piece, ...]


def chains(wanted: str, text: str, most: int) -> Iterator[Chain]:
    """The best chains of pieces of `wanted` in `text`, best first, no two sharing a piece.

    Those that hold far less than the best one are left out.
    """
    pieces = _pieces(wanted, text)
    scores: list[float] = []
    before: list[int] = []
    for piece in pieces:
        best, link = 0.0, -1
        for there, score in enumerate(scores):
            # No cost is below 0, so that many need not be known.
            if score > best and (gain := score - _cost(pieces[there], piece)) > best:
                best, link = gain, there
        scores.append(best + piece.size)
        before.append(link)
    used: set[int] = set()
    least = _SHARE_OF_BEST * max(scores, default=0.0)
    for end in sorted(range(len(pieces)), key=lambda each: -scores[each]):
        if scores[end] < least:
            return
        if end in used:
            continue
        chain = []
        place = end
        while place >= 0 and place not in used:
            used.add(place)
            chain.append(pieces[place])
            place = before[place]
        yield _apart(chain[::-1])
        most -= 1
        if not most:
            return


def _cost(first: Piece, second: Piece) -> float:
    """What it costs to chain two pieces; infinite where they are not in the same order."""
    between = second.at - first.at - first.size
    there = second.place - first.place - first.size
    shift = abs(there - between)
    if shift > _JUMP:
        return _NEVER
    gap = min(between, there)
    overlap = max(0, -gap)
    if overlap >= first.size or overlap >= second.size:
        return _NEVER
    return (
        overlap
        + 0.1 * max(0, gap)
        + (2 + 0.06 * shift if shift else 0.0)
        + (4 if shift > 3 * _GRAM else 0)
    )


def _pieces(wanted: str, text: str) -> list[Piece]:
    """The longest pieces of `wanted` that stand in `text`, by their place in `wanted`."""
    size = _GRAM if any("가" <= char <= "힣" for char in wanted) else _LATIN_GRAM
    index = grams(text, size)
    step = max(1, len(wanted) // _LOOKUPS)
    ends: dict[int, int] = {}
    pieces: list[tuple[int, int, int]] = []
    for at in range(0, len(wanted) - size + 1, step):
        hits = index.get(wanted[at : at + size])
        if hits is None or len(hits) > _COMMON:
            continue
        for place in hits:
            if at + size > ends.get(place - at, 0):
                first, last = _drawn_out(wanted, text, at, place, size)
                ends[place - at] = last
                pieces.append((first, first + place - at, last - first))
    longest = nlargest(_MOST_PIECES, pieces, key=itemgetter(2))
    return [Piece(*each) for each in sorted(longest)]


def _drawn_out(wanted: str, text: str, at: int, place: int, size: int) -> tuple[int, int]:
    """All of `wanted` around a place where the two texts have a short string in common."""
    shift = place - at
    end, limit = at + size, min(len(wanted), len(text) - shift)
    while end < limit and wanted[end] == text[end + shift]:
        end += 1
    while at > 0 and at + shift > 0 and wanted[at - 1] == text[at - 1 + shift]:
        at -= 1
    return at, end


def unbroken(chain: Chain, start: int, end: int) -> Chain:
    """The chain without what is torn from the most of ``[start, end)`` of the first text.

    So much may come in between its pieces as the stretch is long, and no more.
    """
    while True:
        inside = [at for at, each in enumerate(chain) if _clipped(each, start, end).size > 0]
        parts = [_clipped(chain[at], start, end) for at in inside]
        if len(parts) < 2 or parts[-1].place + parts[-1].size - parts[0].place <= 2 * (end - start):
            return chain
        gaps = [after.place - before.place - before.size for before, after in pairwise(parts)]
        torn = gaps.index(max(gaps)) + 1
        head, tail = (
            sum(each.size for each in parts[:torn]),
            sum(each.size for each in parts[torn:]),
        )
        chain = chain[: inside[torn]] if head >= tail else chain[inside[torn] :]


def _clipped(piece: Piece, start: int, end: int) -> Piece:
    """What of a piece is in ``[start, end)`` of the first text."""
    low, high = max(start, piece.at), min(end, piece.at + piece.size)
    return Piece(low, piece.place + low - piece.at, high - low)


def _apart(chain: Sequence[Piece]) -> Chain:
    """The chain with no code point in two pieces: the later ones begin where those before end."""
    kept: list[Piece] = []
    for piece in chain:
        if kept:
            last = kept[-1]
            over = max(0, last.at + last.size - piece.at, last.place + last.size - piece.place)
            piece = Piece(piece.at + over, piece.place + over, piece.size - over)
        kept.append(piece)
    return tuple(kept)


def place_of(cut: int, wanted: str, text: str, chain: Chain, *, opening: bool) -> int:
    """Where the boundary before `cut` of `wanted` is in `text`, by a chain.

    `opening`: what follows the boundary is meant, and what was put in there stays outside; else
    what stands before it. Between two pieces the edits on both sides decide.
    """
    if not opening:
        size = len(wanted)
        # Nothing further away is looked at.
        low = max(0, chain[0].place - 2 * size)
        text = text[low : chain[-1].place + chain[-1].size + 2 * size]
        length = len(text)
        turned = tuple(
            Piece(size - each.at - each.size, length + low - each.place - each.size, each.size)
            for each in reversed(chain)
        )
        return low + length - _opening(size - cut, wanted[::-1], text[::-1], turned)
    return _opening(cut, wanted, text, chain)


def _opening(cut: int, wanted: str, text: str, chain: Sequence[Piece]) -> int:
    at = _first_inside(cut, chain)
    if at is None:
        last = chain[-1]
        return last.place + min(last.size, cut - last.at)
    first = chain[at]
    if first.at <= cut:
        return first.place + cut - first.at
    head = wanted[cut : first.at]
    if at:
        last = chain[at - 1]
        end = min(last.size, max(0, cut - last.at))
        low, tail = last.place + end, wanted[last.at + end : cut]
        gap = text[low : max(low, first.place)]
        if len(gap) <= 2 * (len(head) + len(tail)) + 3 * _GRAM:
            return low + _divided(tail, head, gap)
    return first.place - _reach(head, text[max(0, first.place - 2 * len(head)) : first.place])


def _first_inside(cut: int, chain: Sequence[Piece]) -> int | None:
    """Which piece holds what follows a boundary first.

    One that reaches over it by a few code points, which the next piece has as well or which stand
    far from it, does so by chance.
    """
    for at, piece in enumerate(chain):
        inside = piece.at + piece.size - cut
        if inside <= 0:
            continue
        following = chain[at + 1] if at + 1 < len(chain) else None
        if following is None or piece.at >= cut or inside > 2 * _GRAM:
            return at
        gap = following.place - following.at - piece.place + piece.at
        if gap <= 6 * _GRAM if inside >= _GRAM else gap <= 2 * _GRAM:
            return at
    return None


def _divided(tail: str, head: str, gap: str) -> int:
    """Where in `gap` what became of `tail` ends and what became of `head` begins."""
    left = distances(tail, gap, anywhere=False)
    right = distances(head[::-1], gap[::-1], anywhere=False)
    at = min(range(len(gap) + 1), key=lambda at: left[at] + right[len(gap) - at])
    if len(head) > _SENTENCE and right[len(gap) - at] > len(head) * _UNLIKE:
        return len(gap)
    return at


def _reach(head: str, before: str) -> int:
    """How many code points at the end of `before` are what became of `head`; 0 if none are."""
    if len(head) > _LONG_GAP:
        return 0
    edits = distances(head[::-1], before[::-1], anywhere=False)
    fewest = min(edits)
    return edits.index(fewest) if fewest <= len(head) * _UNLIKE else 0
