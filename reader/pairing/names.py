"""Names of an English text as two Korean ones write them: by their consonants, in any spelling.

A name that both write alike, or that neither writes by its sound, is no difference. Short names
meet other words by chance, so they are not looked for (see `reader.alignment.romanisation`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.alignment.inflection import korean_stems
from reader.alignment.lexicon import lexicon
from reader.alignment.romanisation import english_skeletons, hangul_skeleton

_NAME: Final = re.compile(r"[A-Z][A-Za-z]+(?:[-'’][A-Za-z]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_HANGUL: Final = re.compile("[가-힣]+")
_LEAST_CONSONANTS: Final = 3
_LONGEST: Final = 8
_PARTICLES: Final = frozenset("은는이가을를의에와과로도만인")


@dataclass(frozen=True, slots=True)
class Written:
    """How a Korean text writes a name: at ``[start, end)`` of it, and what of that may be the name.

    A word's end may be a particle or belong to the name, so there may be several `spellings`.
    """

    start: int
    end: int
    spellings: frozenset[str]


def names_of(english: str) -> dict[str, frozenset[str]]:
    """The names of an English text that are long enough, with how they may sound."""
    found = (_POSSESSIVE.sub("", match[0]) for match in _NAME.finditer(english))
    return {name: sounds for name in found if (sounds := _sounds(name))}


def written(korean: str, names: Mapping[str, frozenset[str]]) -> dict[str, Written]:
    """Where and how a Korean text first writes each of the names that it writes by their sound."""
    found: dict[str, Written] = {}
    for match in _HANGUL.finditer(korean):
        beginnings = _beginnings(match[0])
        for name in names.keys() - found.keys():
            fitting = [word for word, sound in beginnings if sound in names[name]]
            if fitting:
                end = match.start() + len(fitting[0])
                found[name] = Written(match.start(), end, _without_particles(fitting))
    return found


@lru_cache(maxsize=2000)
def _sounds(name: str) -> frozenset[str]:
    # A leading vowel has a class of its own, which is no consonant.
    return frozenset(
        each for each in english_skeletons(name) if len(each.removeprefix("A")) >= _LEAST_CONSONANTS
    )


@lru_cache(maxsize=5000)
def _beginnings(word: str) -> tuple[tuple[str, str], ...]:
    """What a word begins with, and its sound, from the shortest on; nothing of ordinary words."""
    sizes = range(2, min(len(word), _LONGEST) + 1)
    sounds = tuple((word[:size], hangul_skeleton(word[:size])) for size in sizes)
    if not any(len(sound) >= _LEAST_CONSONANTS for _, sound in sounds):
        return ()
    known = lexicon().korean
    return () if any(stem in known for stem in korean_stems(word)) else sounds


def _without_particles(spellings: list[str]) -> frozenset[str]:
    """The spellings, and those that end like a particle without it."""
    shorter = [each[:-1] for each in spellings if each[-1] in _PARTICLES and len(each) > 2]
    return frozenset((*spellings, *shorter))
