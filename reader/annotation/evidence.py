"""What speaks for a place being the very passage that is meant, and whether it is enough.

Rank alone is no proof: enough must be left of the quote and of what stood around it, and clearly
more than elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from reader.annotation.matching import similarity
from reader.annotation.selector import Selector

LONG: Final = 32
"""A quote of this weight (see `weight`), found word for word, is credible without context."""
TELLING: Final = 12
"""One of this weight needs less of it."""
_LEAST: Final = 0.5
"""How much of the quote must be left."""
_UNRELATED: Final = 0.4
"""Two stretches of unrelated prose are less like each other than this."""
ENOUGH: Final = 23.0
_DOUBT: Final = 50.0
_LITTLE: Final = 0.45
MOST_OF_IT: Final = 0.8
_NEVER: Final = float("inf")
_IN_ITS_PLACE: Final = 48.0
_BOTH_SIDES: Final = 36.0
"""More than one side's context can say."""
_LEAD: Final = 5.0
CLOSE: Final = 12
_HANGUL: Final = re.compile("[가-힣]+")
_WHOLE_EDGE: Final = 16.0
"""What it is worth that a passage still begins or ends the text."""


class Place(NamedTuple):
    """A span that may be the passage; `quote` is the share of the quote that is left there."""

    start: int
    end: int
    quote: float


def unmistakable(place: Place, selector: Selector) -> bool:
    """Whether so much of a long quote is left that no other passage can be as like it."""
    size = weight(selector.exact)
    return size >= LONG and place.quote >= (0.93 if size < 4 * LONG else 0.75)


def most_spoken_for(text: str, selector: Selector, places: list[Place]) -> Place:
    """The place that the most speaks for; of several, the first."""
    first, best = places[0], _NEVER
    if len(places) > 1:
        best = evidence(text, selector, first)
    for place in places[1:]:
        # Most need no more than a look at how much of the quote they have.
        if (
            _at_most(selector, place) > best
            and (all_of_it := evidence(text, selector, place)) > best
        ):
            first, best = place, all_of_it
    return first


def _at_most(selector: Selector, place: Place) -> float:
    """More than this cannot speak for a place, whatever stands around it."""
    sides = max(_WHOLE_EDGE, len(selector.prefix)) + max(_WHOLE_EDGE, len(selector.suffix))
    return weight(selector.exact) * _above(place.quote) + sides


def rivals(text: str, selector: Selector, other: Place, best: float) -> bool:
    """Whether as much speaks for another place, or for the passage having been replaced there.

    `best` is what speaks for the best place.
    """
    if _at_most(selector, other) <= best - _LEAD:
        return False
    speaks = evidence(text, selector, other)
    lead = best - speaks
    return lead < 0 or (lead < _LEAD and (other.quote >= _LEAST or speaks > _BOTH_SIDES))


def overlap(one: Place, other: Place) -> bool:
    """Whether two places share anything."""
    return one.start < other.end and other.start < one.end


def _needed(quote: float, selector: Selector) -> float:
    """How much must speak for a place where a share of the quote is left.

    Then it is this very passage, and not one that is like it.
    """
    if quote < _LEAST:
        return _IN_ITS_PLACE if quote >= _LITTLE else _NEVER
    if not selector.prefix and not selector.suffix:
        return 0.0 if quote >= MOST_OF_IT and weight(selector.exact) >= LONG else _NEVER
    if quote == 1 and weight(selector.exact) >= TELLING:
        return ENOUGH - CLOSE / 3
    return ENOUGH + _DOUBT * (1 - quote)


def is_credible(text: str, selector: Selector, place: Place) -> bool:
    """Whether what was found speaks for this very passage, and not for one that is like it."""
    needed = _needed(place.quote, selector)
    return needed < _NEVER and evidence(text, selector, place, needed) >= needed


def evidence(text: str, selector: Selector, place: Place, enough: float = _NEVER) -> float:
    """All that speaks for a place, about a letter of English each; less, if that is `enough`."""
    quote = weight(selector.exact) * _above(place.quote)
    if quote >= enough:
        return quote
    return quote + _context(text, selector, place.start, place.end, enough - quote)


def _context(text: str, selector: Selector, start: int, end: int, enough: float) -> float:
    """What the text right before and after a span says for it; less, if that is `enough`."""
    reach = len(selector.prefix) + CLOSE
    sides = (
        (selector.prefix[::-1], text[max(0, start - reach) : start][::-1]),
        (selector.suffix, text[end : end + len(selector.suffix) + CLOSE]),
    )
    sure = [surely(*each) for each in sides]
    if sum(sure) >= enough:
        return sum(sure)
    return sum(edge(*each, least) for each, least in zip(sides, sure, strict=True))


def surely(known: str, found: str) -> float:
    """What the text on one side says, read away from the span, as far as it is the same."""
    if not known:
        return 0.0 if found else _WHOLE_EDGE
    if found.startswith(known):
        return float(len(known))
    return float(min(len(known), weight(known[: _same(known, found)])))


def edge(known: str, found: str, least: float) -> float:
    """What the text on one side says, read away from the span: at `least` so much is sure."""
    if least >= len(known):
        return least
    return max(least, len(known) * _above(similarity(known, found, _same(known, found))))


def _same(one: str, other: str) -> int:
    """How long two texts are the same."""
    for at, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return at
    return min(len(one), len(other))


def _above(likeness: float) -> float:
    """How much more alike than unrelated prose, from 0 to 1."""
    return max(0.0, (likeness - _UNRELATED) / (1 - _UNRELATED))


@lru_cache(maxsize=64)
def weight(quote: str) -> int:
    """How much a quote says: a Hangul syllable about as much as two letters."""
    return len(quote) + (0 if quote.isascii() else sum(map(len, _HANGUL.findall(quote))))
