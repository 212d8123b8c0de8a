"""An article's other edition, looked for in the library by what the texts have in common.

First the articles of about the same time and a fitting length are ranked by the numbers, names
and common words that they share, which takes some milliseconds each. Then the best are aligned:
two editions can be put side by side almost whole, two articles on the same matter cannot. What
both tell is added up, so that a short article may make up by one for the other. The limits were
set on some sixty pairs of editions, whole and in parts, against wrong pairings of them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.alignment import align
from reader.alignment.numerals import english_numerals, is_telling
from reader.alignment.romanisation import english_skeletons
from reader.alignment.tokens import tokens_of
from reader.article import Article, Language
from reader.library import Library
from reader.pairing.aligning import bridge_of

MOST: Final = 300
"""How many articles are looked at, those of the nearest date first."""

_ALIGNED: Final = 3
_LIKELY: Final = 0.5
_SHARED_MIDDLE, _SHARED_STEEP = 0.10, 90.0
_ALIGNED_MIDDLE, _ALIGNED_STEEP = 0.56, 25.0
_LEAST_SHARED: Final = 0.08
_CAUTION: Final = 1.5
"""What speaks against any two articles, in logarithms of odds: most have no counterpart."""

_KOREAN_LENGTH: Final = (0.2, 1.1)
"""How long a Korean edition may be, in parts of the English one's characters."""
_SHOWN: Final = 3
_PROPER: Final = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]{3,}")

# What a shared key is worth, by its first character (see reader.alignment.tokens).
_WORTH: Final = {"#": 2.0, "m": 0.5, "@": 2.0, "=": 1.0}
_SMALL_NUMBER: Final = 0.5
_NAME_WORTH: Final = (0.0, 0.0, 0.1, 0.3, 1.0, 1.5)
"""What a shared name is worth, by its number of consonants: short ones meet by chance."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two articles may be editions of one.

    `days` between their dates, if both have one; `numbers` and `names` that both have, as the
    English one writes them; `share` of their sentences that can be put side by side;
    `translated`: a translation was at hand to compare with.
    """

    days: int | None
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    share: float
    translated: bool

    def __str__(self) -> str:
        parts = [f"{self.share:.0%} of the sentences match"]
        if self.days is not None:
            parts.append(f"{self.days} days apart" if self.days else "of the same day")
        shared = (*self.names, *self.numbers)
        if shared:
            parts.append(f"both have {', '.join(shared)}")
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be the counterpart; `score` is how likely, from 0 to 1."""

    article: int
    title: str
    score: float
    reason: Reason


def _never() -> bool:
    return False


def candidates(
    library: Library,
    article: Article,
    *,
    most: int = MOST,
    cancelled: Callable[[], bool] = _never,
) -> list[Candidate]:
    """The articles that are likely the counterpart of `article`, the likeliest first; often none.

    Those with a counterpart and those that the reader ruled out are not looked at; nor are more
    than `most`, those of the nearest date first.
    """
    own = _keys_of(article)
    ranked: list[tuple[float, Article]] = []
    for id in library.pairs.possible(article.id)[:most]:
        if cancelled():
            return []
        other = library.article(id)
        if _may_be_as_long(article, other):
            ranked.append((_shared(own, _keys_of(other)), other))
    ranked.sort(key=lambda each: -each[0])
    likely = [each for each in ranked[:_ALIGNED] if each[0] >= _LEAST_SHARED]
    found = [_candidate(library, article, other, shared) for shared, other in likely]
    return sorted((each for each in found if each.score >= _LIKELY), key=lambda each: -each.score)


def _certainty(shared: float, share: float) -> float:
    """How likely two articles are editions of one, from 0 to 1, by what they have in common."""
    odds = (shared - _SHARED_MIDDLE) * _SHARED_STEEP + (share - _ALIGNED_MIDDLE) * _ALIGNED_STEEP
    return 1 / (1 + math.exp(_CAUTION - odds))


def _may_be_as_long(article: Article, other: Article) -> bool:
    english, korean = (article, other) if article.language == "en" else (other, article)
    least, most = _KOREAN_LENGTH
    return least * len(english.text) <= len(korean.text) <= most * len(english.text)


def _keys_of(article: Article) -> frozenset[str]:
    texts = (sentence.text for sentence in article.all_sentences)
    return frozenset().union(*(_keys_in(text, article.language) for text in texts))


@lru_cache(maxsize=5000)
def _keys_in(text: str, language: Language) -> frozenset[str]:
    return frozenset(key for token in tokens_of(text, language) for key in token.keys)


def _shared(first: frozenset[str], second: frozenset[str]) -> float:
    """The worth of what is shared, as a part of the worth of either: the cosine of two sets."""
    whole = sum(map(_worth, first)) * sum(map(_worth, second))
    return sum(map(_worth, first & second)) / math.sqrt(whole) if whole else 0.0


def _worth(key: str) -> float:
    if key[0] == "~":
        return _NAME_WORTH[min(len(key) - 1, len(_NAME_WORTH) - 1)]
    if key[0] == "#" and len(key) <= 3:
        return _SMALL_NUMBER
    return _WORTH.get(key[0], 0.0)


def _candidate(library: Library, article: Article, other: Article, shared: float) -> Candidate:
    bridge = bridge_of(library, article, other)
    source = [sentence.text for sentence in article.sentences]
    target = [sentence.text for sentence in other.sentences]
    beads = align(source, target, bridge)
    matched = sum(
        (len(bead.source) + len(bead.target)) * bead.score
        for bead in beads
        if bead.source and bead.target
    )
    share = matched / max(len(source) + len(target), 1)
    score = round(_certainty(shared, share), 3)
    english, korean = (article, other) if article.language == "en" else (other, article)
    numbers, names = _in_common(english, _keys_of(korean))
    reason = Reason(_days_between(article, other), numbers, names, share, bridge is not None)
    return Candidate(other.id, other.title, score, reason)


def _days_between(article: Article, other: Article) -> int | None:
    if article.published is None or other.published is None:
        return None
    return round(abs((article.published - other.published).total_seconds()) / 86_400)


def _in_common(english: Article, keys: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Some numbers and names of the English text that the Korean one has too, longest first."""
    text = english.text
    numbers = {
        text[each.start : each.end]: None
        for each in english_numerals(text)
        if is_telling(each.key) and each.key in keys
    }
    names = {
        match[0]: None
        for match in _PROPER.finditer(text)
        if any(len(each) > 3 and "~" + each in keys for each in english_skeletons(match[0]))
    }
    return _longest(list(numbers)), _longest(list(names))


def _longest(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(found, key=lambda each: -len(each))[:_SHOWN])
