"""Whether a rendering can be what its sentence says: pure functions of the two texts.

A model that loses its way gives nothing, or says the same over and over, or far too much or too
little; or it copies its sentence, or writes signs that are no writing; and it may lose what had to
come through. All of it shows in the text alone, so nothing has
to be kept beside a rendering to know that it is doubtful.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from reader.article import Language
from reader.translation.keeping import lost
from reader.translation.small_numbers import changed_numbers

EMPTY: Final = "empty"
REPEATED: Final = "repeated"
RUNAWAY: Final = "runaway"
SHORT: Final = "short"
LOST: Final = "lost"
UNREADABLE: Final = "unreadable"
UNTRANSLATED: Final = "untranslated"

_HANGUL: Final = re.compile(r"[가-힣]")
_HANGUL_WEIGHT: Final = 2.5
"""How many Latin letters a Hangul syllable says as much as, about."""

_LONGEST_RATIO, _LONGEST_REST = 3.0, 40
_SHORTEST_RATIO, _SHORTEST_SOURCE = 0.125, 80

_UNKNOWN: Final = re.compile("[\u2047\ufffd]")
"""What pieces models and decoders write for what they do not know."""
_NUMBER_WORDS: Final = 4
"""Words of a text that no rendering can say with a number alone."""
_TOKEN: Final = re.compile(r"\w+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PROSE: Final = re.compile(r"(?<![\w@./:'’-])[a-z]{2,}(?![\w@/:-]|\.\w)")
"""Words in Latin script that are neither names nor parts of addresses."""
_LEAST_PROSE, _LEAST_COPIED = 2, 4
_MOST_HANGUL: Final = 0.4
"""The share of an English rendering's letters that may be Hangul."""
_SENTENCE_END: Final = re.compile(r"(?<=[.!?。…])[\"”’]?\s+")

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
    if is_hollow(text, rendering):
        return frozenset({EMPTY})
    checks = (
        (
            REPEATED,
            (is_repeated(rendering) and not is_repeated(text)) or _is_said_twice(text, rendering),
        ),
        (UNREADABLE, len(_UNKNOWN.findall(rendering)) > len(_UNKNOWN.findall(text))),
        (UNTRANSLATED, is_copied(text, rendering, source)),
        (RUNAWAY, _weight(rendering) > _LONGEST_RATIO * _weight(text) + _LONGEST_REST),
        (
            SHORT,
            _weight(text) > _SHORTEST_SOURCE
            and _weight(rendering) < _SHORTEST_RATIO * _weight(text),
        ),
        (
            LOST,
            bool(lost(text, rendering, source) or changed_numbers(text, rendering, source)),
        ),
    )
    return frozenset(name for name, is_so in checks if is_so)


def is_doubtful(text: str, rendering: str, source: Language) -> bool:
    """Whether anything is wrong with the rendering of `text`, a sentence in `source`."""
    return bool(faults(text, rendering, source))


def is_hollow(text: str, rendering: str) -> bool:
    """Whether a text of words was rendered without any."""
    if any(character.isalpha() for character in rendering):
        return False
    words = len(_WORD.findall(text))
    if any(character.isdecimal() for character in rendering):
        return words >= _NUMBER_WORDS
    return words > 0


def is_copied(text: str, rendering: str, source: Language) -> bool:
    """Whether much of `text`, a sentence in `source`, stands in its rendering as it was."""
    if source == "ko":
        letters = sum(character.isalpha() for character in rendering)
        return len(_HANGUL.findall(rendering)) > _MOST_HANGUL * letters
    words = _PROSE.findall(text)
    if len(words) < _LEAST_PROSE:
        return False
    there = set(_PROSE.findall(rendering.lower()))
    copied = sum(word in there for word in words)
    least = _LEAST_COPIED if _HANGUL.search(rendering) else _LEAST_PROSE
    return copied >= least and 2 * copied > len(words)


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


def _is_said_twice(text: str, rendering: str) -> bool:
    """Whether a rendering says a sentence again at once that the text says but once."""
    return _twice(rendering, 4) > 0 and _twice(text, 1) == 0


def _twice(text: str, least: int) -> int:
    """How often a sentence of `least` letters, or half of a text of so many words, comes again."""
    sentences = [_bare(each) for each in _SENTENCE_END.split(text.casefold())]
    again = sum(
        one == other and len(one.replace(" ", "")) >= least for one, other in pairwise(sentences)
    )
    words = _bare(text.casefold()).split()
    half = len(words) // 2
    is_double = len(words) >= max(least, 2) and words[:half] == words[half:]
    return again + is_double


def _bare(text: str) -> str:
    """The words of `text` without marks."""
    return " ".join(_TOKEN.findall(text))


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
