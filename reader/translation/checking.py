"""Whether a rendering can be what its sentence says: pure functions of the two texts.

A model that loses its way gives nothing, or says the same over and over, or far too much or too
little; and it may lose what had to come through. All of it shows in the text alone, so nothing has
to be kept beside a rendering to know that it is doubtful.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reader.article import Language
from reader.translation.keeping import lost

EMPTY: Final = "empty"
REPEATED: Final = "repeated"
RUNAWAY: Final = "runaway"
SHORT: Final = "short"
LOST: Final = "lost"

_HANGUL: Final = re.compile(r"[가-힣]")
_HANGUL_WEIGHT: Final = 2.5
"""How many Latin letters a Hangul syllable says as much as, about."""

_LONGEST_RATIO, _LONGEST_REST = 3.0, 40
_SHORTEST_RATIO, _SHORTEST_SOURCE = 0.125, 80

_LOOPS: Final = (
    re.compile(r"(?=.*\w)(.{1,7}?)\1{4,}"),
    re.compile(r"(.{5,60}?)\1{2,}"),
    re.compile(r"\b(\w.{10,90}?\W)\1"),
)
"""Something short five times on end, something longer three times, a clause twice."""
_LEAST_LOOP: Final = 8
_PHRASE: Final = 3
_LEAST_PHRASES: Final = 10
_LEAST_NEW: Final = 0.6
"""The share of three-word phrases that must be new, where there are at least ten."""


def faults(text: str, rendering: str, source: Language) -> frozenset[str]:
    """What is wrong with the rendering of `text`, a sentence in `source`; empty if nothing is."""
    if not rendering.strip():
        return frozenset({EMPTY} if _has_letters(text) else ())
    checks = (
        (REPEATED, is_repeated(rendering) and not is_repeated(text)),
        (RUNAWAY, _weight(rendering) > _LONGEST_RATIO * _weight(text) + _LONGEST_REST),
        (
            SHORT,
            _weight(text) > _SHORTEST_SOURCE
            and _weight(rendering) < _SHORTEST_RATIO * _weight(text),
        ),
        (LOST, bool(lost(text, rendering, source))),
    )
    return frozenset(name for name, is_so in checks if is_so)


def is_doubtful(text: str, rendering: str, source: Language) -> bool:
    """Whether anything is wrong with the rendering of `text`, a sentence in `source`."""
    return bool(faults(text, rendering, source))


def is_repeated(text: str) -> bool:
    """Whether `text` goes round in circles."""
    spaced = f"{text} "
    if _may_loop(spaced) and any(
        _is_loop(found.group()) for loop in _LOOPS for found in loop.finditer(spaced)
    ):
        return True
    words = text.casefold().split()
    phrases = [tuple(words[at : at + _PHRASE]) for at in range(len(words) - _PHRASE + 1)]
    return len(phrases) >= _LEAST_PHRASES and len(set(phrases)) < _LEAST_NEW * len(phrases)


def _may_loop(text: str) -> bool:
    """Whether the slow search for loops can find one: each has one of these in it."""
    short = Counter(text[at : at + 5] for at in range(len(text) - 4))
    long = [text[at : at + 12] for at in range(len(text) - 11)]
    return max(short.values(), default=0) > 2 or len(set(long)) < len(long)


def _is_loop(found: str) -> bool:
    """Whether what was found twice and more is words, not a rule of dashes or a row of zeros."""
    return len(found) >= _LEAST_LOOP and any(character.isalpha() for character in found)


def _weight(text: str) -> float:
    hangul = len(_HANGUL.findall(text))
    return len(text) - hangul + _HANGUL_WEIGHT * hangul


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)
