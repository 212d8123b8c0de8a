"""Finding a passage again in a text that may have changed since, or saying that it is gone.

From strict to fuzzy: the quote at its place in its context; the quote in its context anywhere, in
a common spelling; the letters of both alone; a long quote alone; and at last the places where the
most is left of the quote and its context. Rank alone is no proof that the passage is meant, so what
was found must also be credible: enough of the quote and of what stood around it, and clearly more
than elsewhere.

What is made of a text to look passages up in it is kept for the passages that follow: hundreds of
them are found one by one in the time of a few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reader.annotation.chaining import (
    Chain,
    Piece,
    chains,
    place_of,
    shared_pieces,
    unbroken,
    within_span,
)
from reader.annotation.evidence import (
    CLOSE,
    ENOUGH,
    LONG,
    MOST_OF_IT,
    TELLING,
    Place,
    edge,
    evidence,
    is_credible,
    most_spoken_for,
    overlap,
    rivals,
    surely,
    unmistakable,
    weight,
)
from reader.annotation.index import Index, index_of, nearest
from reader.annotation.letters import find_by_letters
from reader.annotation.matching import (
    Plain,
    distance,
    plain,
    plain_text,
    unlike,
    without_torn_end,
    without_torn_start,
)
from reader.annotation.selector import Selector

_LONG_EDIT: Final = 96
_OWN_SHARE: Final = 0.25
"""How much must be left of the sentence around a short quote."""
_SENTENCE_ENDS: Final = re.compile(r"[.!?][\"'”’)\]]*\s+|\n+")
_MOST_CHAINS: Final = 5
_NEAR: Final = 64
"""So far a short quote may have moved that stands nowhere else, whatever is new around it."""
_FULL_STOP: Final = re.compile(r"[.!?][\"')\]]*$")
_NEXT_STOP: Final = re.compile(r"[.!?][\"')\]]*(?=\s|$)")
_STOP: Final = re.compile(r"[가-힣]{0,2}[.!?][\"')\]]*\s+|[.,;:!?]\s*")


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
    common, wanted = _plainly(text, selector)
    if not wanted.exact:
        return None
    index = index_of(common.text)
    span = _find_in_context(index, wanted)
    if span is not None:
        return _find_spelled(text, selector) or common.original(*span)
    span = find_by_letters(common.text, wanted, alone=weight(wanted.exact) >= LONG)
    if span is not None:
        return common.original(*span)
    span = _find_alone(index, wanted) or _find_likely(index, wanted)
    if span is None or _is_another_sentence(index.text, selector, span):
        return None
    return common.original(*span)


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
    if not wanted.exact:
        return None
    span = _find_in_context(index_of(common.text), wanted)
    if span is not None and _meet(common.original(*span), within):
        return common.original(*span)
    span = _only_one(common.text, wanted.exact, *map(common.position, within))
    return None if span is None else common.original(*span)


def _plainly(text: str, selector: Selector) -> tuple[Plain, Selector]:
    """A text and a selector in the common spelling."""
    common = plain(text)
    wanted = Selector(
        plain_text(selector.exact).strip(),
        plain_text(without_torn_start(selector.prefix)),
        plain_text(without_torn_end(selector.suffix)),
        common.position(selector.start),
        common.position(selector.end),
    )
    return common, wanted


def _whole(selector: Selector) -> str:
    return selector.prefix + selector.exact + selector.suffix


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _stands(text: str, selector: Selector, start: int) -> bool:
    before = start - len(selector.prefix)
    return before >= 0 and text.startswith(_whole(selector), before)


def _find_spelled(text: str, selector: Selector) -> tuple[int, int] | None:
    """The nearest place where the quote stands in its context, each sign as it was."""
    before = len(selector.prefix)
    start = nearest(text, _whole(selector), selector.start - before)
    return None if start is None else (start + before, start + before + len(selector.exact))


def _find_in_context(index: Index, selector: Selector) -> tuple[int, int] | None:
    """The nearest place where the quote stands in its context; without any, where it stands."""
    before = len(selector.prefix)
    start = index.nearest(_whole(selector), selector.start - before)
    return None if start is None else (start + before, start + before + len(selector.exact))


def _only_one(text: str, quote: str, low: int, high: int) -> tuple[int, int] | None:
    """The quote inside a stretch of the text, unless it stands there more than once."""
    place = text.find(quote, low, high)
    if place < 0 or text.find(quote, place + 1, high) >= 0:
        return None
    return place, place + len(quote)


def _find_alone(index: Index, selector: Selector) -> tuple[int, int] | None:
    """A quote that stands word for word in one place alone, if it is long or a neighbour is there.

    Where each neighbour says another place, none of them is believed.
    """
    quote, size = selector.exact, weight(selector.exact)
    only = index.only(quote) if size >= TELLING else None
    if size >= LONG:
        return None if only is None else (only, only + len(quote))
    # All around it may be new; that it is still about where it was stands for the context.
    near = only is not None and " " in quote and abs(only - selector.start) <= _NEAR
    if only is not None and near and not _closed_up(index, selector):
        return only, only + len(quote)
    reach = max(CLOSE, round(ENOUGH) - size)
    found: set[int] = set()
    prefix, suffix = selector.prefix, selector.suffix
    # Where more of a neighbour is than of it beside the quote, the quote may have been replaced.
    if len(prefix) >= reach and (not index.holds(prefix) or index.holds(prefix + quote)):
        found.update(place + reach for place in index.some(prefix[-reach:] + quote))
    if len(suffix) >= reach and (not index.holds(suffix) or index.holds(quote + suffix)):
        found.update(index.some(quote + suffix[:reach]))
    place = found.pop() if len(found) == 1 else -1
    return (place, place + len(quote)) if place >= 0 else None


def _find_likely(index: Index, selector: Selector) -> tuple[int, int] | None:
    """The credible place where the most is left of the quote and its context."""
    places = _places(index.text, selector, chains(_whole(selector), index, _MOST_CHAINS))
    credible = [each for each in places if is_credible(index.text, selector, each)]
    if not credible:
        return None
    best = credible[0]
    if any(not overlap(each, best) for each in places):
        first = most_spoken_for(index.text, selector, credible)
        # The better chain knows better where the passage begins and ends.
        best = next(each for each in credible if each is first or overlap(each, first))
        others = [each for each in places if not overlap(each, best)]
        speaks = evidence(index.text, selector, best)
        if any(rivals(index.text, selector, each, speaks) for each in others):
            return None
    if _closed_up(index, selector) and not unmistakable(best, selector):
        return None
    return best.start, best.end


def _is_another_sentence(text: str, selector: Selector, span: tuple[int, int]) -> bool:
    """Whether next to nothing is left around a short quote of the sentence that it was in.

    Then its sentence is gone, and what stands beside the sentence next to it is another one's.
    """
    if weight(selector.exact) >= LONG or _SENTENCE_ENDS.search(selector.exact):
        return False
    before = plain_text(_SENTENCE_ENDS.split(selector.prefix)[-1])[::-1]
    after = plain_text(_SENTENCE_ENDS.split(selector.exact[-2:] + selector.suffix)[0][2:])
    size = len(before) + len(after)
    if size < CLOSE:
        return False
    sides = (
        (before, text[max(0, span[0] - len(before) - CLOSE) : span[0]][::-1]),
        (after, text[span[1] : span[1] + len(after) + CLOSE]),
    )
    sure = [surely(*each) if each[0] else 0.0 for each in sides]
    if sum(sure) >= _OWN_SHARE * size:
        return False
    left = sum(edge(*each, least) for each, least in zip(sides, sure, strict=True))
    return left < _OWN_SHARE * size


def _places(text: str, selector: Selector, found: Iterable[Chain]) -> list[Place]:
    """The spans that chains of pieces of the passage and its context lead to."""
    whole = _whole(selector)
    first, last = len(selector.prefix), len(selector.prefix) + len(selector.exact)
    places = []
    for chain in found:
        chain = unbroken(chain, first, last)
        start = place_of(first, whole, text, chain, opening=True)
        end = place_of(last, whole, text, chain, opening=False)
        start, end = _trimmed(text, start, end, selector.exact)
        end = _finished(text, start, end, selector.exact)
        quote = _left(text, (start, end), selector.exact, first, chain) if start < end else 0.0
        places.append(Place(start, max(start, end), quote))
    return places


def _trimmed(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """A span without what ends the sentence before it, where the quote is torn at such an end."""
    if quote[0].isalnum():
        stop = _STOP.match(text, start, min(end, start + CLOSE))
        if stop and stop[0].strip() in quote[CLOSE // 4 :] and not quote.startswith(stop[0][0]):
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
    reach = max(CLOSE, len(quote) - (end - start) + CLOSE // 2)
    stop = _NEXT_STOP.search(text, end, min(len(text), end + reach))
    return stop.end() if stop else end


def _left(text: str, span: tuple[int, int], quote: str, offset: int, chain: Chain) -> float:
    """The share of the quote that is left in a span of the text.

    `offset` is where the quote begins in what the chain holds pieces of.
    """
    start, end = span
    if end - start == len(quote) and text.startswith(quote, start):
        return 1.0
    parts = shared_pieces(chain, offset, offset + len(quote))
    share = min(1.0, sum(each.size for each in parts) / len(quote))
    if share >= MOST_OF_IT or end - start >= 2 * len(quote) + 8:
        return share
    size = max(len(quote), end - start)
    gaps = []
    at, place = offset, start
    for piece in (*within_span(parts, start, end), Piece(offset + len(quote), end, 0)):
        gaps.append((quote[at - offset : piece.at - offset], text[place : piece.place]))
        at, place = piece.at + piece.size, piece.place + piece.size
    # So many edits it takes at least.
    edits = sum(abs(len(old) - len(new)) for old, new in gaps)
    for old, new in gaps:
        if 1 - edits / size <= share:
            return share
        edits += _edits(old, new) - abs(len(old) - len(new))
    return max(share, 1 - edits / size)


def _edits(old: str, new: str) -> int:
    """How many edits make `new` of `old`; for long ones that have little in common, a guess."""
    if not old or not new:
        return len(old) + len(new)
    if min(len(old), len(new)) > _LONG_EDIT or unlike(old, new):
        return max(len(old), len(new))
    return distance(old, new)


def _closed_up(index: Index, selector: Selector) -> bool:
    """Whether prefix and suffix now stand side by side: the passage was cut out between them."""
    before, after = selector.prefix[-CLOSE:].rstrip(), selector.suffix[:CLOSE].lstrip()
    if len(before) < CLOSE // 2 or len(after) < CLOSE // 2:
        return False
    return index.holds(f"{before} {after}") or index.holds(before + after)
