"""Where a machine translation and a human edition disagree in numbers and names.

A quick check for a translator: a number, a month or a name that stands in one of two texts of the
same language and not in the other. Words of their own are not compared, since two people hardly
ever choose the same ones. Korean writes names by their sound, so there the English original tells
what is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.alignment.numerals import english_numerals, is_telling, korean_numerals
from reader.article import Language
from reader.pairing.names import Written, names_of, written
from reader.pairing.times import Time, times_of

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


Differences = tuple[Difference, ...]


@lru_cache(maxsize=2000)
def differences(
    first: str, second: str, language: Language, original: str = ""
) -> tuple[Differences, Differences]:
    """What of `first` the text `second` lacks, and the other way round; both in `language`.

    `original` is what both render: names are looked for in it where it is English. That reads the
    word list of `reader.alignment` the first time, see `prepare_differences`.
    """
    ours, theirs = list(_facts(first, language)), list(_facts(second, language))
    lacking = _lacking(ours, theirs, first, second), _lacking(theirs, ours, second, first)
    if language != "ko" or not original:
        return lacking
    named = _named_otherwise(first, second, original)
    return _joined(lacking[0], named[0]), _joined(lacking[1], named[1])


def prepare_differences() -> None:
    """Read what `differences` needs, some tens of milliseconds; for a thread that may wait."""
    names_of("Zakharova")
    written("자하로바", {"Zakharova": frozenset()})


@dataclass(frozen=True, slots=True)
class _Fact:
    key: str
    start: int
    end: int
    is_number: bool
    is_telling: bool = True
    time: Time | None = None


def _facts(text: str, language: Language) -> Iterator[_Fact]:
    times = list(times_of(text, language))
    taken = [(each.start, each.end) for each in times]
    for time in times:
        yield _Fact(time.key, time.start, time.end, True, True, time)
    numerals = korean_numerals(text) if language == "ko" else english_numerals(text)
    numerals = [each for each in numerals if not _overlaps(each.start, each.end, taken)]
    taken += [(each.start, each.end) for each in numerals]
    for each in numerals:
        in_digits = any(character.isdigit() for character in text[each.start : each.end])
        yield _Fact(each.key, each.start, each.end, True, in_digits or is_telling(each.key))
    pattern = _LATIN if language == "ko" else _ENGLISH_NAME
    for match in pattern.finditer(text):
        start, end = match.span()
        if _overlaps(start, end, taken):
            continue
        word = _POSSESSIVE.sub("", match[0])
        # A capital at the head of a sentence says nothing: the other text may begin otherwise.
        counts = language == "ko" or not _SENTENCE_START.search(text[:start])
        if word not in _NOT_NAMES:
            yield _Fact(word.translate(_FOLDED).lower(), start, start + len(word), False, counts)


def _overlaps(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(begins < end and start < ends for begins, ends in taken)


def _lacking(
    ours: Sequence[_Fact], theirs: Sequence[_Fact], text: str, other: str
) -> tuple[Difference, ...]:
    """Facts of ours that theirs lack. A small number in words is let pass: "one", "두"."""
    plain = {fact.key for fact in theirs if fact.time is None}
    times = [fact.time for fact in theirs if fact.time is not None]
    known = plain.union(*(each.meets.union(*each.parts) for each in times))
    folded = other.translate(_FOLDED).lower()
    return tuple(
        Difference(fact.start, fact.end, text[fact.start : fact.end], fact.is_number)
        for fact in ours
        if fact.is_telling
        and fact.key not in known
        and (fact.is_number or fact.key not in folded)
        and not (fact.time and all(part & plain for part in fact.time.parts))
    )


def _named_otherwise(first: str, second: str, original: str) -> tuple[Differences, Differences]:
    """Names of the English `original` that two Korean texts do not write alike."""
    names = names_of(original)
    ours, theirs = written(first, names), written(second, names)
    return _unlike(ours, theirs, first), _unlike(theirs, ours, second)


def _unlike(ours: dict[str, Written], theirs: dict[str, Written], text: str) -> Differences:
    return tuple(
        Difference(each.start, each.end, text[each.start : each.end], is_number=False)
        for name, each in ours.items()
        if name not in theirs or theirs[name].spellings.isdisjoint(each.spellings)
    )


def _joined(first: Differences, second: Differences) -> Differences:
    """Both in the order of the text; of two at one place the first."""
    found: list[Difference] = []
    for each in sorted((*first, *second), key=lambda one: one.start):
        if not found or each.start >= found[-1].end:
            found.append(each)
    return tuple(found)
