"""Where the pieces of a passage stand in another text, and which of them belong together.

Pieces that two texts share are looked up by an index of short strings, drawn out as far as they go,
and chained: a chain holds pieces in the same order in both texts, not too far apart. The best
chains are found as in colinear chaining of sequence alignment (M. Abouelhoda and E. Ohlebusch,
"Chaining algorithms for multiple genome comparison", Journal of Discrete Algorithms 3, 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from reader.annotation.index import HANGUL_GRAM, LATIN_GRAM, Index
from reader.annotation.matching import distances, unlike

_COMMON: Final = 8
"""A string that stands so often in the text says nothing about a place."""
_LOOKUPS: Final = 32
_MOST_PIECES: Final = 16
_STRIDE: Final = 16
_STEP: Final = 2
_TAIL: Final = 2
_CHANCE: Final = {HANGUL_GRAM: 9.0, LATIN_GRAM: 16.0}
"""Unrelated prose has chains that hold so much, by the size of the strings looked up."""
_SHARE_BY_CHANCE: Final = 0.3
"""Of a passage that is itself short, this share."""
_JUMP: Final = 180
"""Code points that may come in or go between two pieces of a chain: a long sentence."""
_LONG_GAP: Final = 48
"""What is so long and has no piece in common with the other text is not in it."""
_SHARE_OF_BEST: Final = 0.4
_SENTENCE: Final = 24
_SURELY: Final = 8
"""A piece that reaches so far over a boundary does not do so by chance."""
_NEVER: Final = float("inf")
_UNLIKE: Final = 0.5
"""Where more than this share of a stretch is edits, it is another stretch."""


class Piece(NamedTuple):
    """What two texts share: `size` code points at `at` of the first and `place` of the second."""

    at: int
    place: int
    size: int


Chain = tuple[Piece, ...]


def chains(wanted: str, index: Index, most: int) -> Iterator[Chain]:
    """The best chains of pieces of `wanted` in the text of `index`, best first.

    No two share a piece. Those that hold far less than the best one are left out, and all of them
    where even the best holds no more than unrelated prose may.
    """
    least = min(_CHANCE[index.size], _SHARE_BY_CHANCE * len(wanted))
    best = 0.0
    ended: list[tuple[float, _Group, int]] = []
    for most_held, seeds in _groups(_seeds(wanted, index), least):
        if most_held < (_SHARE_OF_BEST * best if best >= least else least):
            break
        group = _Group(_pieces(seeds, wanted, index))
        ended += [(score, group, end) for end, score in enumerate(group.scores)]
        best = max(best, *group.scores)
    ended.sort(key=lambda each: -each[0])
    for score, group, end in ended:
        if score < _SHARE_OF_BEST * best or best < least or not most:
            return
        if end not in group.used:
            yield group.chain(end)
            most -= 1


_Seed = tuple[int, int, int]
"""A short string that two texts share: `shift` is by how much further it stands in the second, `at`
is its place in the first, and `most` the most that they share there."""


def _groups(seeds: list[_Seed], least: float) -> list[tuple[int, list[_Seed]]]:
    """Seeds apart from those that no chain can hold together with them, the most first.

    Each group with what its chains may hold at most; none if that is below `least` for all.
    """
    if not seeds:
        return []
    cuts: list[tuple[int, int, int]] = []
    first, held, last = 0, 0, 0
    low = _SHARE_OF_BEST * least
    seeds.sort()
    for at, (shift, _, most) in enumerate(seeds):
        if shift - last > _JUMP:
            if held >= low:
                cuts.append((held, first, at))
            first, held = at, 0
        held += most
        last = shift
    cuts.append((held, first, len(seeds)))
    cuts.sort(reverse=True)
    return [(held, seeds[first:end]) for held, first, end in cuts] if cuts[0][0] >= least else []


class _Group:
    """Pieces that may be chained, and the best chain that ends with each of them."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = sorted(
            pieces
            if len(pieces) <= _MOST_PIECES
            else nlargest(_MOST_PIECES, pieces, key=itemgetter(2))
        )
        self.scores: list[float] = []
        self.used: set[int] = set()
        self._before: list[int] = []
        for piece in self.pieces:
            best, link = 0.0, -1
            for there, score in enumerate(self.scores):
                # No cost is below 0, so that many need not be known.
                if score > best and (gain := score - _cost(self.pieces[there], piece)) > best:
                    best, link = gain, there
            self.scores.append(best + piece.size)
            self._before.append(link)

    def chain(self, end: int) -> Chain:
        """The best chain up to a piece, of those that no chain before has used."""
        chain = []
        while end >= 0 and end not in self.used:
            self.used.add(end)
            chain.append(self.pieces[end])
            end = self._before[end]
        return _apart(chain[::-1])


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
        + (4 if shift > 3 * HANGUL_GRAM else 0)
    )


def _pieces(seeds: list[_Seed], wanted: str, index: Index) -> list[Piece]:
    """The pieces of `wanted` that seeds lead to, each drawn out as far as it goes."""
    pieces: list[Piece] = []
    text = index.text
    ends: dict[int, int] = {}
    for shift, at, _ in seeds:
        if at < ends.get(shift, 0):
            continue
        end = ends[shift] = _end(wanted, text, at + index.size, shift)
        while at > 0 and at + shift > 0 and wanted[at - 1] == text[at - 1 + shift]:
            at -= 1
        pieces.append(Piece(at, at + shift, end - at))
    return pieces


def _seeds(wanted: str, index: Index) -> list[_Seed]:
    """Where pieces of `wanted` stand in the text."""
    size, text, places = index.size, index.text, index.places
    found: list[_Seed] = []
    ends: dict[int, int] = {}
    step = max(_STEP, len(wanted) // _LOOKUPS)
    grams = [(at, wanted[at : at + size]) for at in range(0, len(wanted) - size + 1, step)]
    for at, hits in [(at, places[gram]) for at, gram in grams if gram in places]:
        if len(hits) > _COMMON:
            continue
        tail = wanted[at + size : at + size + _TAIL]
        for place in hits:
            shift = place - at
            if at < ends.get(shift, 0):
                continue
            if tail and text.startswith(tail, place + size):
                end = _end(wanted, text, at + size + _TAIL, shift)
                ends[shift] = end - size + 1
                found.append((shift, at, end - at + step - 1))
            else:
                found.append((shift, at, size + _TAIL + step - 2))
    return found


def _end(wanted: str, text: str, end: int, shift: int) -> int:
    """How far the two texts go on being the same, from an end of `wanted`."""
    following = end + _STRIDE
    while (
        following <= len(wanted) and wanted[end:following] == text[end + shift : following + shift]
    ):
        end, following = following, 3 * following - 2 * end
    limit = min(len(wanted), len(text) - shift)
    stride = (following - end) // 2
    while stride >= _STRIDE:
        following = end + stride
        if following <= limit and wanted[end:following] == text[end + shift : following + shift]:
            end = following
        stride //= 2
    while end < limit and wanted[end] == text[end + shift]:
        end += 1
    return end


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


def shared_pieces(chain: Iterable[Piece], start: int, end: int) -> list[Piece]:
    """What of a chain is in ``[start, end)`` of the first text."""
    clipped = (_clipped(piece, start, end) for piece in chain)
    return [each for each in clipped if each.size > 0]


def within_span(chain: Iterable[Piece], start: int, end: int) -> list[Piece]:
    """What of a chain is in ``[start, end)`` of the second text."""
    clipped = (
        _clipped(piece, start - piece.place + piece.at, end - piece.place + piece.at)
        for piece in chain
    )
    return [each for each in clipped if each.size > 0]


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
    for piece in chain:
        inside = piece.at + piece.size - cut if opening else cut - piece.at
        if _SURELY < inside <= piece.size:
            return piece.place + cut - piece.at
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
        if len(gap) <= 2 * (len(head) + len(tail)) + 3 * HANGUL_GRAM:
            return low + _divided(tail, head, gap)
    # What is longer is other text; see `_UNLIKE`.
    far = len(head) + len(head) // 2
    return first.place - _reach(head, text[max(0, first.place - far) : first.place])


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
        if following is None or piece.at >= cut or inside > _SURELY:
            return at
        gap = following.place - following.at - piece.place + piece.at
        if gap <= 6 * HANGUL_GRAM if inside >= HANGUL_GRAM else gap <= 2 * HANGUL_GRAM:
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
    if len(head) > _LONG_GAP or unlike(head, before):
        return 0
    edits = distances(head[::-1], before[::-1], anywhere=False)
    fewest = min(edits)
    return edits.index(fewest) if fewest <= len(head) * _UNLIKE else 0
