"""Finding a passage again in a text that may have changed since, or saying that it is gone.

From strict to fuzzy: the quote at its place in its context; the quote in its context anywhere; a
long quote alone; the same in a common spelling; and at last the places where the most is left of
the quote and its context. Rank alone is no proof that the passage is meant, so what was found must
also be credible: enough of the quote and of what stood around it, and clearly more than elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from reader.annotation.chaining import Chain, chains, place_of, unbroken
from reader.annotation.matching import Plain, distances, plain, plain_text, similarity
from reader.annotation.selector import Selector

_LONG: Final = 32
"""A quote of this weight (see `_weight`), found word for word, is credible without context."""
_TELLING: Final = 12
"""One of this weight needs less of it."""
_LEAST: Final = 0.5
"""How much of the quote must be left."""
_UNRELATED: Final = 0.4
"""Two stretches of unrelated prose are less like each other than this."""
_ENOUGH: Final = 23.0
_DOUBT: Final = 50.0
_LITTLE: Final = 0.45
_IN_ITS_PLACE: Final = 48.0
_BOTH_SIDES: Final = 36.0
"""More than one side's context can say."""
_LEAD: Final = 5.0
_MOST_CHAINS: Final = 5
_CLOSE: Final = 12
_NEAR: Final = 64
"""So far a short quote may have moved that stands nowhere else, whatever is new around it."""
_FULL_STOP: Final = re.compile(r"[.!?][\"')\]]*$")
_NEXT_STOP: Final = re.compile(r"[.!?][\"')\]]*(?=\s|$)")
_STOP: Final = re.compile(r"[가-힣]{0,2}[.!?][\"')\]]*\s+|[.,;:!?]\s*")
_WHOLE_EDGE: Final = 16.0
"""What it is worth that a passage still begins or ends the text."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A span that may be the passage.

    `quote` is the share of the quote that is left, from 0 to 1; `evidence` weighs all that speaks
    for the span, about a code point of English each.
    """

    start: int
    end: int
    quote: float
    evidence: float


def anchor(
    text: str, selector: Selector, within: tuple[int, int] | None = None
) -> tuple[int, int] | None:
    """The span of `text` that `selector` means, None where it is gone or cannot be told.

    `within` is the sentence that the passage stands or begins in, where that is known: there the
    quote is believed without its context, and what lies elsewhere is another passage.
    """
    if not selector.exact.strip():
        return None
    if within is not None:
        found = _find_in_sentence(text, selector, within) or _find(text, selector)
        return found if found is not None and _meet(found, within) else None
    return _find(text, selector)


def _find(text: str, selector: Selector) -> tuple[int, int] | None:
    """The span that a passage has anywhere in the text."""
    if _stands(text, selector, selector.start):
        return selector.start, selector.start + len(selector.exact)
    found = _find_in_context(text, selector)
    if found is not None:
        return found
    common, wanted = _plainly(text, selector)
    if not wanted.exact:
        return None
    is_other = common.text != text or wanted != replace(
        selector, start=wanted.start, end=wanted.end
    )
    span = _find_in_context(common.text, wanted) if is_other else None
    span = span or _find_alone(common.text, wanted) or _find_likely(common.text, wanted)
    return None if span is None else common.original(*span)


def _find_in_sentence(
    text: str, selector: Selector, within: tuple[int, int]
) -> tuple[int, int] | None:
    """The quote where it stood, if that is in the sentence; else where it is in it, if only once.

    One that goes on beyond the sentence is told by its context.
    """
    at, end = selector.start, selector.start + len(selector.exact)
    if within[0] <= at < within[1] and text.startswith(selector.exact, at):
        return at, end
    common, wanted = _plainly(text, selector)
    span = _find_in_context(common.text, wanted) if wanted.exact else None
    if span is not None and _meet(common.original(*span), within):
        return common.original(*span)
    if not wanted.exact:
        return None
    span = _only_one(common.text, wanted.exact, *map(common.position, within))
    return None if span is None else common.original(*span)


def _plainly(text: str, selector: Selector) -> tuple[Plain, Selector]:
    """A text and a selector in the common spelling."""
    common = plain(text)
    wanted = Selector(
        plain_text(selector.exact).strip(),
        plain_text(selector.prefix),
        plain_text(selector.suffix),
        common.position(selector.start),
        common.position(selector.end),
    )
    return common, wanted


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _stands(text: str, selector: Selector, start: int) -> bool:
    before = start - len(selector.prefix)
    whole = selector.prefix + selector.exact + selector.suffix
    return before >= 0 and text.startswith(whole, before)


def _find_in_context(text: str, selector: Selector) -> tuple[int, int] | None:
    """The nearest place where the quote stands in its context; without any, where it stands."""
    before = len(selector.prefix)
    whole = selector.prefix + selector.exact + selector.suffix
    start = _nearest(text, whole, selector.start - before)
    return None if start is None else (start + before, start + before + len(selector.exact))


def _nearest(text: str, piece: str, place: int) -> int | None:
    """Where `piece` stands nearest to a place; the time does not grow with how often it does."""
    place = max(0, place)
    after = text.find(piece, place)
    # Searched backwards, since `rfind` may take the product of both lengths.
    head = text[: place + len(piece) - 1][::-1]
    turned = head.find(piece[::-1]) if after != place else -1
    if turned < 0:
        return after if after >= 0 else None
    before = len(head) - turned - len(piece)
    return before if after < 0 or place - before <= after - place else after


def _only_one(text: str, quote: str, low: int, high: int) -> tuple[int, int] | None:
    """The quote inside a stretch of the text, unless it stands there more than once."""
    place = text.find(quote, low, high)
    if place < 0 or text.find(quote, place + 1, high) >= 0:
        return None
    return place, place + len(quote)


def _find_alone(text: str, selector: Selector) -> tuple[int, int] | None:
    """A quote that stands word for word in one place alone, if it is long or a neighbour is there.

    Where each neighbour says another place, none of them is believed.
    """
    quote, weight = selector.exact, _weight(selector.exact)
    if weight >= _LONG:
        return _only_one(text, quote, 0, len(text))
    if weight >= _TELLING and " " in quote and not _closed_up(text, selector):
        # All around it is new; that it is still about where it was stands for the context.
        near = selector.start - _NEAR, selector.start + len(quote) + _NEAR
        only = _only_one(text, quote, 0, len(text))
        if only is not None and near[0] <= only[0] and only[1] <= near[1]:
            return only
    reach = max(_CLOSE, round(_ENOUGH) - weight)
    found: set[int] = set()
    prefix, suffix = selector.prefix, selector.suffix
    # Where more of a neighbour is than of it beside the quote, the quote may have been replaced.
    if len(prefix) >= reach and (prefix not in text or prefix + quote in text):
        found.update(place + reach for place in _occurrences(text, prefix[-reach:] + quote))
    if len(suffix) >= reach and (suffix not in text or quote + suffix in text):
        found.update(_occurrences(text, quote + suffix[:reach]))
    place = found.pop() if len(found) == 1 else -1
    return (place, place + len(quote)) if place >= 0 else None


def _find_likely(text: str, selector: Selector) -> tuple[int, int] | None:
    """The credible place where the most is left of the quote and its context."""
    candidates = list(_candidates(text, selector))
    credible = [each for each in candidates if _credible(each, selector)]
    if not credible:
        return None
    best = max(credible, key=lambda each: each.evidence)
    # The better chain knows better where the passage begins and ends.
    best = next(each for each in credible if each is best or _overlap(each, best))
    if any(_rivals(each, best) for each in candidates if not _overlap(each, best)):
        return None
    if _closed_up(text, selector) and not _unmistakable(best, selector):
        return None
    return best.start, best.end


def _unmistakable(candidate: _Candidate, selector: Selector) -> bool:
    """Whether so much of a long quote is left that no other passage can be as like it."""
    weight = _weight(selector.exact)
    return weight >= _LONG and candidate.quote >= (0.93 if weight < 4 * _LONG else 0.75)


def _rivals(other: _Candidate, best: _Candidate) -> bool:
    """Whether as much speaks for another place, or for the passage having been replaced there."""
    lead = best.evidence - other.evidence
    return lead < 0 or (lead < _LEAD and (other.quote >= _LEAST or other.evidence > _BOTH_SIDES))


def _overlap(one: _Candidate, other: _Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _credible(candidate: _Candidate, selector: Selector) -> bool:
    """Whether what was found speaks for this very passage, and not for one that is like it."""
    if candidate.quote < _LEAST:
        return candidate.quote >= _LITTLE and candidate.evidence >= _IN_ITS_PLACE
    if not selector.prefix and not selector.suffix:
        return candidate.quote >= 0.8 and _weight(selector.exact) >= _LONG
    if candidate.quote == 1 and _weight(selector.exact) >= _TELLING:
        return candidate.evidence >= _ENOUGH - _CLOSE / 3
    return candidate.evidence >= _ENOUGH + _DOUBT * (1 - candidate.quote)


def _candidates(text: str, selector: Selector) -> Iterator[_Candidate]:
    whole = selector.prefix + selector.exact + selector.suffix
    for chain in chains(whole, text, _MOST_CHAINS):
        yield _candidate(text, whole, selector, chain)


def _candidate(text: str, whole: str, selector: Selector, chain: Chain) -> _Candidate:
    """The span that a chain of pieces of the passage and its context leads to."""
    first, last = len(selector.prefix), len(selector.prefix) + len(selector.exact)
    chain = unbroken(chain, first, last)
    start = place_of(first, whole, text, chain, opening=True)
    end = place_of(last, whole, text, chain, opening=False)
    start, end = _trimmed(text, start, end, selector.exact)
    end = _finished(text, start, end, selector.exact)
    if start >= end:
        return _Candidate(start, start, 0.0, _context(text, selector, start, start))
    quote = _left(text[start:end], selector.exact, first, chain)
    evidence = _weight(selector.exact) * _above(quote) + _context(text, selector, start, end)
    return _Candidate(start, end, quote, evidence)


def _trimmed(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """A span without what ends the sentence before it, where the quote is torn at such an end."""
    if quote[0].isalnum():
        stop = _STOP.match(text, start, min(end, start + _CLOSE))
        if stop and stop[0].strip() in quote[_CLOSE // 4 :] and not quote.startswith(stop[0][0]):
            start = stop.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _finished(text: str, start: int, end: int, quote: str) -> int:
    """The end of a span that was a whole sentence's, moved to such an end where one is near."""
    if not _FULL_STOP.search(quote) or _FULL_STOP.search(text[start:end]):
        return end
    reach = max(_CLOSE, len(quote) - (end - start) + _CLOSE // 2)
    stop = _NEXT_STOP.search(text, end, min(len(text), end + reach))
    return stop.end() if stop else end


def _left(found: str, quote: str, offset: int, chain: Chain) -> float:
    """The share of the quote that is left in what was found."""
    if found == quote:
        return 1.0
    end = offset + len(quote)
    shared = sum(max(0, min(end, each.at + each.size) - max(offset, each.at)) for each in chain)
    share = min(1.0, shared / len(quote))
    if share < 0.8 and len(found) < 2 * len(quote) + 8:
        edits = distances(quote, found, anywhere=False)[-1]
        share = max(share, 1 - edits / max(len(quote), len(found)))
    return share


def _context(text: str, selector: Selector, start: int, end: int) -> float:
    """What the text right before and after a span says for it."""
    reach = len(selector.prefix) + _CLOSE
    before = text[max(0, start - reach) : start][::-1]
    after = text[end : end + len(selector.suffix) + _CLOSE]
    return _edge(selector.prefix[::-1], before) + _edge(selector.suffix, after)


def _edge(known: str, found: str) -> float:
    """What the text on one side says, read away from the span."""
    if not known:
        return 0.0 if found else _WHOLE_EDGE
    if found.startswith(known):
        return float(len(known))
    same = 0
    for one, other in zip(known, found, strict=False):
        if one != other:
            break
        same += 1
    whole = float(min(len(known), _weight(known[:same])))
    return max(whole, len(known) * _above(similarity(known, found, same)))


def _above(likeness: float) -> float:
    """How much more alike than unrelated prose, from 0 to 1."""
    return max(0.0, (likeness - _UNRELATED) / (1 - _UNRELATED))


def _weight(quote: str) -> int:
    """How much a quote says: a Hangul syllable about as much as two letters."""
    return len(quote) + sum("가" <= char <= "힣" for char in quote)


def _closed_up(text: str, selector: Selector) -> bool:
    """Whether prefix and suffix now stand side by side: the passage was cut out between them."""
    before, after = selector.prefix[-_CLOSE:].rstrip(), selector.suffix[:_CLOSE].lstrip()
    if len(before) < _CLOSE // 2 or len(after) < _CLOSE // 2:
        return False
    return f"{before} {after}" in text or before + after in text


def _occurrences(text: str, piece: str) -> Iterator[int]:
    place = text.find(piece)
    while place >= 0:
        yield place
        place = text.find(piece, place + 1)
