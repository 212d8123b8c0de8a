"""Finding a passage by its letters alone, where spaces, quotation marks or widths have changed."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.annotation.index import nearest
from reader.annotation.selector import Selector

_MARKS: Final = "\"'「」『』《》〈〉"


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """A text in the common form without white space and quotation marks, in one width (NFKC).

    `places` says where each of its code points stands in the common form.
    """

    text: str
    places: array[int]


def find_by_letters(text: str, selector: Selector, *, alone: bool) -> tuple[int, int] | None:
    """The nearest place where the letters of a quote stand in those of its context.

    `text` and `selector` are in the common form (`reader.annotation.matching.plain`). `alone`: a
    place where they stand without it will do, if there is one place only.
    """
    wanted = _folded(selector.exact)
    if not wanted:
        return None
    kept = letters(text)
    prefix = _folded(selector.prefix)
    whole = prefix + wanted + _folded(selector.suffix)
    start: int | None = None
    if whole in kept.text:
        place = bisect_left(kept.places, selector.start) - len(prefix)
        found = nearest(kept.text, whole, place)
        start = None if found is None else found + len(prefix)
    elif alone:
        found = kept.text.find(wanted)
        start = found if found >= 0 and kept.text.find(wanted, found + 1) < 0 else None
    if start is None:
        return None
    span = kept.places[start], kept.places[start + len(wanted) - 1] + 1
    return _with_marks(text, selector.exact, *span)


def _with_marks(text: str, quote: str, start: int, end: int) -> tuple[int, int]:
    """A span with the quotation marks at its ends, where the quote had some there."""
    if quote[0] in _MARKS and start > 0 and text[start - 1] in _MARKS:
        start -= 1
    if quote[-1] in _MARKS and end < len(text) and text[end] in _MARKS:
        end += 1
    return start, end


@lru_cache(maxsize=2)
def letters(text: str) -> Letters:
    """The letters of a text in the common form; the last two are kept."""
    folded = {char: _folded(char) for char in set(text)}
    pieces = [folded[char] for char in text]
    places = array("L", [at for at, piece in enumerate(pieces) for _ in piece])
    return Letters("".join(pieces), places)


def _folded(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = "".join(text.split())
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, "")
    return text
