"""Finding a passage again in a text that may have changed since, or saying that it is gone.

From strict to fuzzy: the quote at its place in its context; the quote in its context anywhere;
the quote alone; the same in a common spelling; a passage with few edits. Candidates are ranked
with the weights of Hypothesis' ``match-quote.ts`` (quote 50, prefix 20, suffix 20, position 2).
Rank alone is no proof that the passage is meant, so the best candidate must also be credible.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reader.annotation.matching import distances, grams, plain, plain_text, similarity
from reader.annotation.selector import Selector

_LONG: Final = 32
"""A quote of this weight (see `_weight`), found word for word, is credible without context."""

_GRAM: Final = 5
_SLACK: Final = 8
_RECOGNISED: Final = 0.5
_MOST_GRAMS: Final = 32
_MOST_HITS: Final = 32
_MOST_WINDOWS: Final = 6
_MOST_OCCURRENCES: Final = 200
_BEYOND_DOUBT: Final = 75
"""A rank (of 92 at most) at which no other window is looked at."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A span that may be the passage; `quote` and `context` are similarities from 0 to 1."""

    start: int
    end: int
    quote: float
    context: float | None
    rank: float


def anchor(text: str, selector: Selector) -> tuple[int, int] | None:
    """The span of `text` that `selector` means, None where it is gone or cannot be told."""
    if not selector.exact.strip():
        return None
    if _stands(text, selector, selector.start):
        return selector.start, selector.start + len(selector.exact)
    return _find_exact(text, selector) or _find_plain(text, selector)


def _stands(text: str, selector: Selector, start: int) -> bool:
    before = start - len(selector.prefix)
    whole = selector.prefix + selector.exact + selector.suffix
    return before >= 0 and text.startswith(whole, before)


def _find_exact(text: str, selector: Selector) -> tuple[int, int] | None:
    """The best credible place where the quote stands word for word."""
    exact, before = selector.exact, len(selector.prefix)
    whole = selector.prefix + exact + selector.suffix
    places = [place + before for place in _occurrences(text, whole)]
    if places:
        start = min(places, key=lambda place: abs(place - selector.start))
        return start, start + len(exact)
    if _weight(exact) < _LONG and _closed_up(text, selector):
        return None
    places = sorted(_occurrences(text, exact), key=lambda place: abs(place - selector.start))
    candidates = [
        _candidate(text, selector, place, place + len(exact), 1.0)
        for place in places[:_MOST_OCCURRENCES]
    ]
    return _best(candidates, _weight(exact))


def _find_plain(text: str, selector: Selector) -> tuple[int, int] | None:
    """The passage in the common spelling: word for word, or else with few edits."""
    common = plain(text)
    wanted = Selector(
        plain_text(selector.exact).strip(),
        plain_text(selector.prefix),
        plain_text(selector.suffix),
        common.position(selector.start),
        common.position(selector.end),
    )
    if not wanted.exact:
        return None
    span = _find_exact(common.text, wanted) or _find_edited(common.text, wanted)
    return None if span is None else common.original(*span)


def _find_edited(text: str, selector: Selector) -> tuple[int, int] | None:
    """The best credible place where at least half of the quote is left."""
    if _closed_up(text, selector):
        return None
    candidates: list[_Candidate] = []
    for low, high in _windows(text, selector):
        candidates += (
            _candidate(text, selector, start, end, 1 - edits / len(selector.exact))
            for start, end, edits in _matches(text, selector, low, high)
        )
        if any(candidate.rank >= _BEYOND_DOUBT for candidate in candidates):
            break
    return _best(candidates, _weight(selector.exact))


def _candidate(text: str, selector: Selector, start: int, end: int, quote: float) -> _Candidate:
    """Weigh a span. A context that was empty at an end of the text is one that such an end has."""
    prefix, suffix = _surroundings(text, selector, start, end)
    known = [
        found
        for found, recorded in (
            (prefix, selector.prefix or (selector.suffix and start == 0)),
            (suffix, selector.suffix or (selector.prefix and end == len(text))),
        )
        if recorded
    ]
    context = sum(known) / len(known) if known else None
    nearness = 1 - min(1.0, abs(start - selector.start) / max(1, len(text)))
    rank = 50 * quote + 20 * prefix + 20 * suffix + 2 * nearness
    return _Candidate(start, end, quote, context, rank)


def _surroundings(text: str, selector: Selector, start: int, end: int) -> tuple[float, float]:
    """How like the prefix and the suffix the text around a span is.

    A context that now stands on the wrong side of the span speaks against it.
    """
    reach = len(selector.prefix) + _SLACK
    prefix = similarity(selector.prefix[::-1], text[max(0, start - reach) : start][::-1])
    suffix = similarity(selector.suffix, text[end : end + len(selector.suffix) + _SLACK])
    before, after = _nearest_context(selector)
    if prefix < _RECOGNISED and text.find(before, 0, start) < 0 <= text.find(before, end):
        prefix = 0.0
    if suffix < _RECOGNISED and text.find(after, end) < 0 <= text.find(after, 0, start):
        suffix = 0.0
    return prefix, suffix


def _nearest_context(selector: Selector) -> tuple[str, str]:
    return selector.prefix[-_GRAM * 3 :].rstrip(), selector.suffix[: _GRAM * 3].lstrip()


def _best(candidates: list[_Candidate], weight: int) -> tuple[int, int] | None:
    best = max(candidates, key=lambda one: one.rank, default=None)
    if best is None or not _credible(best, weight):
        return None
    return best.start, best.end


def _credible(candidate: _Candidate, weight: int) -> bool:
    """Whether what was found speaks for this very passage, and not for one that is like it.

    Unrelated prose has a context of about 0.25; one side intact and the other rewritten, 0.6.
    """
    quote, context = candidate.quote, candidate.context
    if context is None:
        return quote == 1 or (quote >= 0.8 and weight >= _LONG)
    if quote == 1:
        return weight >= _LONG or context >= 0.61 - 0.25 * weight / _LONG
    return quote >= 0.5 and (quote + context) / 2 >= 0.68


def _weight(quote: str) -> int:
    """How much a quote says: a Hangul syllable about as much as two letters."""
    return len(quote) + sum("가" <= char <= "힣" for char in quote)


def _closed_up(text: str, selector: Selector) -> bool:
    """Whether prefix and suffix now stand side by side: the passage was cut out between them."""
    before, after = _nearest_context(selector)
    if len(before) < _GRAM or len(after) < _GRAM:
        return False
    return f"{before} {after}" in text or before + after in text


def _windows(text: str, selector: Selector) -> Iterator[tuple[int, int]]:
    """Stretches of the text that share the most pieces with the quote and its context."""
    whole = selector.prefix + selector.exact + selector.suffix
    lead, length = len(selector.prefix), len(selector.exact)
    reach = length // 2 + 3 * _GRAM
    votes: Counter[int] = Counter()
    places = grams(text, _GRAM)
    step = max(1, len(whole) // _MOST_GRAMS)
    for offset in range(0, max(1, len(whole) - _GRAM + 1), step):
        piece = whole[offset : offset + _GRAM]
        hits = places.get(piece, ()) if len(piece) == _GRAM else [*_occurrences(text, piece)]
        if len(hits) <= _MOST_HITS:
            votes.update({(hit - offset + lead) // reach for hit in hits})
    for bucket, _ in votes.most_common(_MOST_WINDOWS):
        low = bucket * reach - reach
        yield max(0, low), min(len(text), low + 3 * reach + length)


def _matches(text: str, selector: Selector, low: int, high: int) -> Iterator[tuple[int, int, int]]:
    """The least edited passages in a window, as start, end and edits."""
    quote = selector.exact
    ends = distances(quote, text[low:high], anywhere=True)
    edits = min(ends)
    if edits * 2 > len(quote):
        return
    for end in [place for place, found in enumerate(ends) if found == edits][:_MOST_HITS]:
        backwards = text[low : low + end][::-1][: len(quote) + edits]
        starts = distances(quote[::-1], backwards, anywhere=False)
        size = starts.index(min(starts))
        if size:
            yield _snapped(text, selector, low + end - size, low + end, edits)


def _snapped(
    text: str, selector: Selector, start: int, end: int, edits: int
) -> tuple[int, int, int]:
    """A passage reaching to where its context begins, when that is in sight."""
    reach = max(2 * _GRAM, len(selector.exact) // 2)
    before, after = selector.prefix[-_GRAM * 2 :], selector.suffix[: _GRAM * 2]
    if len(before) >= _GRAM:
        low = max(0, start - reach - len(before))
        found = text.rfind(before, low, start + len(before) + _GRAM)
        start = found + len(before) if found >= 0 and found + len(before) < end else start
    if len(after) >= _GRAM:
        found = text.find(after, max(start + 1, end - _GRAM), end + reach + len(after))
        end = found if found > start else end
    while start < end - 1 and text[start].isspace():
        start += 1
    while end - 1 > start and text[end - 1].isspace():
        end -= 1
    return start, end, edits


def _occurrences(text: str, piece: str) -> Iterator[int]:
    place = text.find(piece)
    while place >= 0:
        yield place
        place = text.find(piece, place + 1)
