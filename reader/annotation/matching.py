"""Comparing texts that should be the same: a common form with its offsets, and approximate search.

The search is G. Myers, "A fast bit-vector algorithm for approximate string matching based on
dynamic programming" (Journal of the ACM 46, 1999), with Python's integers as the bit vectors.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_SPELLINGS: Final = {
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    "…": "...",
    "・": "·",
    "ㆍ": "·",
}
_TABLE: Final = str.maketrans(_SPELLINGS)
_SPACE: Final = re.compile(r"\s+")
_INVISIBLE: Final = "".join(sign for sign, spelling in _SPELLINGS.items() if not spelling)
_CHANGED: Final = re.compile(rf"[\s{_INVISIBLE}]{{2,}}|[^\S ]|[{re.escape(''.join(_SPELLINGS))}]")
"""What does not stay as it is; a single space does."""
_SLACK: Final = 8
_JAMO_TAILS: Final = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7ff"))


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """A text in the form in which passages are compared, and the way back.

    Composed (NFC), with one spelling for quotation marks, dashes and dots, white space as single
    spaces, and nothing invisible. `starts` and `ends` hold, for each of its code points, the span
    of the original that it came from.
    """

    text: str
    starts: array[int]
    ends: array[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that a span which is not empty came from."""
        return self.starts[start], self.ends[end - 1]

    def position(self, offset: int) -> int:
        """Where the code point at an offset of the original text, or the next one, went."""
        return bisect_left(self.starts, offset)


def plain_text(text: str) -> str:
    """The form in which passages are compared, without the way back; see `plain`."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text).translate(_TABLE))


@lru_cache(maxsize=4)
def plain(text: str) -> Plain:
    """The common form of a text; the last few are kept, since annotations share their text."""
    if unicodedata.is_normalized("NFC", text):
        return _plain_of_composed(text)
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    spaced = False
    for start, end, composed in _clusters(text):
        piece = _spelling(composed)
        if spaced and piece.startswith(" "):
            piece = piece[1:]
        if not piece:
            continue
        spaced = piece.endswith(" ")
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
    return Plain("".join(pieces), starts, ends)


def _plain_of_composed(text: str) -> Plain:
    """`plain` for a text in NFC, where only white space and a few signs change: most is copied."""
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    copied = 0
    for change in _CHANGED.finditer(text):
        start, end = change.span()
        pieces.append(text[copied:start])
        starts.extend(range(copied, start))
        ends.extend(range(copied + 1, start + 1))
        copied = end
        space = _SPACE.search(change[0])
        piece = " " if space else _SPELLINGS[change[0][0]]
        place = start + (space.start() if space else 0)
        pieces.append(piece)
        starts.extend([place] * len(piece))
        ends.extend([place + 1] * len(piece))
    pieces.append(text[copied:])
    starts.extend(range(copied, len(text)))
    ends.extend(range(copied + 1, len(text) + 1))
    return Plain("".join(pieces), starts, ends)


@lru_cache(maxsize=4)
def grams(text: str, size: int) -> dict[str, list[int]]:
    """Where each piece of `size` code points of a text stands; the last few texts are kept."""
    places: dict[str, list[int]] = {}
    for place in range(len(text) - size + 1):
        places.setdefault(text[place : place + size], []).append(place)
    return places


def _spelling(cluster: str) -> str:
    if len(cluster) > 1:
        return _SPACE.sub(" ", cluster.translate(_TABLE))
    return " " if cluster.isspace() else _SPELLINGS.get(cluster, cluster)


def _clusters(text: str) -> Iterator[tuple[int, int, str]]:
    """The smallest pieces of a text that can be composed apart from each other, composed."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins(text[place]):
            yield start, place, unicodedata.normalize("NFC", text[start:place])
            start = place


def _joins(char: str) -> bool:
    """Whether a code point may be composed with the one before it."""
    return unicodedata.combining(char) != 0 or any(
        first <= char <= last for first, last in _JAMO_TAILS
    )


def distances(pattern: str, text: str, *, anywhere: bool) -> list[int]:
    """For each end in `text`, 0 to its length: the fewest edits that make `pattern` of a piece.

    The piece may start `anywhere`, or only at the start of `text`. An edit inserts, removes or
    replaces one code point.
    """
    length = len(pattern)
    if not length:
        return [0 if anywhere else end for end in range(len(text) + 1)]
    places: dict[str, int] = {}
    for place, char in enumerate(pattern):
        places[char] = places.get(char, 0) | 1 << place
    mask, last = (1 << length) - 1, 1 << (length - 1)
    first = 0 if anywhere else 1
    plus, minus, edits = mask, 0, length
    found = [edits]
    for char in text:
        equal = places.get(char, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (~(horizontal | plus) & mask)
        down = plus & horizontal
        if up & last:
            edits += 1
        elif down & last:
            edits -= 1
        up = (up << 1 | first) & mask
        down = (down << 1) & mask
        plus = down | (~(vertical | up) & mask)
        minus = up & vertical
        found.append(edits)
    return found


def similarity(pattern: str, text: str, same: int = 0) -> float:
    """How well `text` begins with `pattern`: 1 exactly, about a quarter for unrelated prose.

    `same`: so many code points are known to be the same at both beginnings.
    """
    if not pattern or text.startswith(pattern):
        return 1.0
    rest = text[same : len(pattern) + _SLACK]
    fewest = min(distances(pattern[same:], rest, anywhere=False))
    return 1 - fewest / len(pattern)
