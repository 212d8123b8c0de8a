"""Comparing texts that should be the same: a common form with its offsets, and approximate search.

The search is G. Myers, "A fast bit-vector algorithm for approximate string matching based on
dynamic programming" (Journal of the ACM 46, 1999), with Python's integers as the bit vectors.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
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
_SIGNS: Final = frozenset(_SPELLINGS)
_UNEVEN: Final = re.compile(r"[^\S ]\s*| \s+")
"""White space that is not a single space."""
_RUN: Final = re.compile("  +")
_CHANGED: Final = re.compile(rf"\s\s|[^\S ]|[{re.escape(''.join(_SPELLINGS))}]")
"""What does not stay as it is; a single space does."""
_HANGUL: Final = re.compile("[가-힣]")
_FEW_SAMPLES: Final = 8
_SLACK: Final = 8
_LEADING_JAMO: Final = ("\u1100", "\u115f")


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
    text = unicodedata.normalize("NFC", text)
    return _spelled(text) if _CHANGED.search(text) else text


@lru_cache(maxsize=4)
def plain(text: str) -> Plain:
    """The common form of a text; the last few are kept, since annotations share their text."""
    clusters = _clusters(text)
    spelled = {cluster: _spelling(cluster) for cluster in set(clusters)}
    pieces = [spelled[cluster] for cluster in clusters]
    if len(clusters) == len(text):
        ends = array("L", range(1, len(text) + 1))
    else:
        ends = array("L", accumulate(map(len, clusters)))
    starts = array("L", [0]) + ends[:-1]
    longer = {piece for piece in spelled.values() if len(piece) != 1}
    if longer:
        starts, ends = _stretched(pieces, longer, starts, ends)
    return _without_runs("".join(pieces), starts[: len(ends)], ends)


def _stretched(
    pieces: list[str], longer: set[str], starts: array[int], ends: array[int]
) -> tuple[array[int], array[int]]:
    """The spans of pieces, each as often as the piece has code points: not once if in `longer`."""
    new_starts, new_ends = array("L"), array("L")
    copied = 0
    for at, piece in enumerate(pieces):
        if piece in longer:
            new_starts += starts[copied:at] + starts[at : at + 1] * len(piece)
            new_ends += ends[copied:at] + ends[at : at + 1] * len(piece)
            copied = at + 1
    return new_starts + starts[copied:], new_ends + ends[copied:]


def _without_runs(text: str, starts: array[int], ends: array[int]) -> Plain:
    """The common form, of one in which spaces may still follow each other: the first is kept."""
    kept: list[str] = []
    kept_starts, kept_ends = array("L"), array("L")
    copied = 0
    for run in _RUN.finditer(text):
        first = run.start() + 1
        kept.append(text[copied:first])
        kept_starts += starts[copied:first]
        kept_ends += ends[copied:first]
        copied = run.end()
    if not copied:
        return Plain(text, starts, ends)
    kept.append(text[copied:])
    return Plain("".join(kept), kept_starts + starts[copied:], kept_ends + ends[copied:])


def _spelling(cluster: str) -> str:
    cluster = unicodedata.normalize("NFC", cluster)
    if len(cluster) > 1:
        return _spelled(cluster)
    return " " if cluster.isspace() else _SPELLINGS.get(cluster, cluster)


def _spelled(text: str) -> str:
    """A composed text with one spelling for each sign, white space as single spaces."""
    for sign in _SIGNS.intersection(text):
        text = text.replace(sign, _SPELLINGS[sign])
    return _UNEVEN.sub(" ", text)


def _clusters(text: str) -> list[str]:
    """The smallest pieces of a text that can be composed apart from each other."""
    joining = "".join(char for char in set(text) if joins(char))
    return re.findall(f"(?s).[{re.escape(joining)}]*", text) if joining else list(text)


def joins(char: str) -> bool:
    """Whether a code point may be composed with the one before it."""
    return (
        "\u1160" <= char <= "\u11ff"
        or "\ud7b0" <= char <= "\ud7ff"
        or unicodedata.category(char).startswith("M")
    )


def without_torn_start(text: str) -> str:
    """A stretch of a text, without what is left of a letter or syllable that it begins within."""
    start = 0
    while start < len(text) and joins(text[start]):
        start += 1
    return text[start:]


def without_torn_end(text: str) -> str:
    """A stretch of a text, without a decomposed letter or syllable at its end that may go on."""
    last = text[-1:]
    if not _LEADING_JAMO[0] <= last <= _LEADING_JAMO[1] and unicodedata.is_normalized("NFC", text):
        return text
    end = len(text) - 1
    while end > 0 and joins(text[end]):
        end -= 1
    return text[: max(0, end)]


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
    for equal in [places.get(char, 0) for char in text]:
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (~(horizontal | plus) & mask)
        down = plus & horizontal
        if up & last:
            edits += 1
        elif down & last:
            edits -= 1
        up = up << 1 | first
        plus = (down << 1 | ~(vertical | up)) & mask
        minus = up & vertical
        found.append(edits)
    return found


def distance(one: str, other: str) -> int:
    """The fewest edits that make one text of the other; see `distances`."""
    if len(one) < len(other):
        one, other = other, one
    if len(other) <= 1:
        return len(one) - (other in one if other else 0)
    places: dict[str, int] = {}
    for place, char in enumerate(one):
        places[char] = places.get(char, 0) | 1 << place
    mask = (1 << len(one)) - 1
    plus, minus = mask, 0
    for equal in [places.get(char, 0) for char in other]:
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = (minus | ~(horizontal | plus)) << 1 | 1
        plus = ((plus & horizontal) << 1 | ~(vertical | up)) & mask
        minus = up & vertical
    # What the last column says goes up and down from the length of the other text.
    return len(other) + plus.bit_count() - minus.bit_count()


def similarity(pattern: str, text: str, same: int = 0) -> float:
    """How well `text` begins with `pattern`: 1 exactly, about a quarter for unrelated prose.

    `same`: so many code points are known to be the same at both beginnings.
    """
    if not pattern or text.startswith(pattern):
        return 1.0
    known, rest = pattern[same:], text[same : len(pattern) + _SLACK]
    if unlike(known, rest):
        return same / len(pattern)
    return 1 - min(distances(known, rest, anywhere=False)) / len(pattern)


def unlike(one: str, other: str) -> bool:
    """Whether two stretches have so little in common that comparing them is not worth the time."""
    size = 2 if _HANGUL.search(one) else 4
    samples = range(0, len(one) - size + 1, size)
    if len(samples) < _FEW_SAMPLES:
        return False
    return sum(one[at : at + size] in other for at in samples) * _FEW_SAMPLES < len(samples)
