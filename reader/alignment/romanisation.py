"""Names across scripts: the consonants of a Hangul word against those of an English one.

Vowels are rendered too freely to compare, and consonants fall into few classes once voicing and
aspiration are left out, so 자하로바 and "Zakharova" both have the skeleton ``JHRB``. English
spelling is ambiguous where Hangul is not; an English word therefore has several skeletons.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
# Leading and trailing consonants in the order of Unicode's syllable block (chapter 3.12).
_INITIALS = "K K N D D R M B B S S - J J J K D B H".replace("-", "").split(" ")
_FINALS = "- K K K N N N D R R R R R R R R M B B D D N D D K D B -".replace("-", "").split(" ")
_LONGEST = 12
_MOST_SKELETONS = 24

# Longest first: each spelling with the classes that Korean renders it by.
_SPELLINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tsch", ("J",)), ("sch", ("S", "SK")), ("tch", ("J",)), ("dge", ("J",)), ("tion", ("SN",)),
    ("ch", ("J", "K", "S")), ("ck", ("K",)), ("sh", ("S",)), ("th", ("D", "S")), ("ph", ("B",)),
    ("kh", ("K", "H")), ("zh", ("J",)), ("gh", ("K", "")), ("ng", ("N", "NK")), ("ts", ("J", "DS")),
    ("tz", ("J", "DS")), ("wh", ("", "H")), ("rh", ("R",)), ("sc", ("S", "SK")), ("dj", ("J",)),
    ("qu", ("K",)), ("ds", ("DS", "S")), ("kn", ("N", "KN")), ("bh", ("B",)), ("dh", ("D",)),
    ("ce", ("S", "J")), ("ci", ("S", "J")), ("cy", ("S",)), ("ge", ("J", "K")), ("gi", ("J", "K")),
    ("gy", ("J", "K")),
    ("b", ("B",)), ("c", ("K",)), ("d", ("D",)), ("f", ("B",)), ("g", ("K",)), ("h", ("H", "")),
    ("j", ("J", "", "H")), ("k", ("K",)), ("l", ("R",)), ("m", ("M",)), ("n", ("N",)),
    ("p", ("B",)), ("q", ("K",)), ("s", ("S",)), ("t", ("D",)), ("v", ("B",)), ("w", ("",)),
    ("x", ("KS", "S", "J")), ("z", ("J", "S")),
)  # fmt: skip
_VOWELS = "aeiouy"


def hangul_skeleton(word: str) -> str:
    """The consonant classes of a Hangul word, doubled ones once; a leading vowel is ``A``."""
    classes: list[str] = []
    for index, character in enumerate(word):
        code = ord(character)
        if not _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
            break
        code -= _FIRST_SYLLABLE
        initial, final = _INITIALS[code // 588], _FINALS[code % 28]
        if not index and not initial:
            initial = "A"
        if initial and not (classes and classes[-1] == initial):
            classes.append(initial)
        if final and not (classes and classes[-1] == final):
            classes.append(final)
    return "".join(classes)


@lru_cache(maxsize=20_000)
def english_skeletons(word: str) -> frozenset[str]:
    """Every skeleton that a Korean rendering of `word` may have. Letters only are looked at."""
    letters = re.sub("[^a-z]", "", word.lower())[: 2 * _LONGEST]
    partial = [""]
    at = 0
    while at < len(letters):
        options, width = _options(letters, at)
        partial = _extended(partial, options)
        at += width
    if letters and letters[0] in _VOWELS + "w":
        partial = ["A" + each.removeprefix("A") for each in partial]
    return frozenset(each[:_LONGEST] for each in partial)


def _options(letters: str, at: int) -> tuple[tuple[str, ...], int]:
    """How the spelling at `at` is rendered, and how many letters it takes."""
    letter = letters[at]
    following = letters[at + 1 : at + 2]
    if letter in _VOWELS:
        return ("",), 1
    if letter == "r":
        # Korean writes no r that is not before a vowel, except in names from some languages.
        return (("R",) if following and following in _VOWELS else ("", "R")), 1
    if letter == "s" and at and letters[at - 1] in _VOWELS and following in tuple(_VOWELS):
        return ("S", "J"), 1
    for spelling, classes in _SPELLINGS:
        if letters.startswith(spelling, at):
            # The vowel of "ce" or "gi" is left to be read as a vowel.
            return classes, len(spelling) - (spelling[-1] in _VOWELS and len(spelling) == 2)
    return ("",), 1


def _extended(partial: list[str], options: tuple[str, ...]) -> list[str]:
    extended: dict[str, None] = {}
    for option in options:
        for each in partial:
            joined = (
                each + option[1:] if each and option and each[-1] == option[0] else each + option
            )
            extended[joined] = None
    return list(extended)[:_MOST_SKELETONS]
