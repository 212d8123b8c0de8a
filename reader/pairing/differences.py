"""Where a machine translation and a human edition disagree in numbers and names.

A quick check for a translator: a number, a month or a name that stands in one of two texts of the
same language and not in the other. Words of their own are not compared, since two people hardly
ever choose the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.alignment.numerals import english_numerals, is_telling, korean_numerals
from reader.article import Language

_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-.&][A-Za-z0-9]+)*")
_ENGLISH_NAME: Final = re.compile(r"[A-Z][A-Za-z0-9]*(?:[-'’.&][A-Za-z0-9]+)*")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:”\"“‘']\s*)$")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_NOT_NAMES: Final = frozenset({"I", "A", "Mr", "Mrs", "Ms", "Dr", "The"})
_FOLDED: Final = str.maketrans("", "", ".-'’& ")


@dataclass(frozen=True, slots=True)
class Difference:
    """A number or name of one text, in ``[start, end)``, that the other text lacks."""

    start: int
    end: int
    text: str
    is_number: bool


def differences(
    first: str, second: str, language: Language
) -> tuple[tuple[Difference, ...], tuple[Difference, ...]]:
    """What of `first` the text `second` lacks, and the other way round; both in `language`."""
    ours, theirs = list(_facts(first, language)), list(_facts(second, language))
    return _lacking(ours, theirs, first, second), _lacking(theirs, ours, second, first)


@dataclass(frozen=True, slots=True)
class _Fact:
    key: str
    start: int
    end: int
    is_number: bool
    is_telling: bool = True


def _facts(text: str, language: Language) -> Iterator[_Fact]:
    numerals = korean_numerals(text) if language == "ko" else english_numerals(text)
    taken = [(each.start, each.end) for each in numerals]
    for each in numerals:
        in_digits = any(character.isdigit() for character in text[each.start : each.end])
        yield _Fact(each.key, each.start, each.end, True, in_digits or is_telling(each.key))
    pattern = _LATIN if language == "ko" else _ENGLISH_NAME
    for match in pattern.finditer(text):
        start, end = match.span()
        if any(begins < end and start < ends for begins, ends in taken):
            continue
        word = _POSSESSIVE.sub("", match[0])
        # A capital at the head of a sentence says nothing: the other text may begin otherwise.
        counts = language == "ko" or not _SENTENCE_START.search(text[:start])
        if word not in _NOT_NAMES:
            yield _Fact(word.translate(_FOLDED).lower(), start, start + len(word), False, counts)


def _lacking(
    ours: Sequence[_Fact], theirs: Sequence[_Fact], text: str, other: str
) -> tuple[Difference, ...]:
    """Facts of ours that theirs lack. A small number in words is let pass: "one", "두"."""
    known = {fact.key for fact in theirs}
    folded = other.translate(_FOLDED).lower()
    return tuple(
        Difference(fact.start, fact.end, text[fact.start : fact.end], fact.is_number)
        for fact in ours
        if fact.is_telling and fact.key not in known and (fact.is_number or fact.key not in folded)
    )
