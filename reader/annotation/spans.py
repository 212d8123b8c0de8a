"""Putting passages together, and taking one apart."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]


def joined(text: str, spans: Iterable[Span]) -> Span | None:
    """The one span that `spans` of `text` make together; None where text stands between them."""
    ordered = sorted(spans)
    if not ordered:
        return None
    start, end = ordered[0]
    for following, finish in ordered[1:]:
        if following > end and text[end:following].strip():
            return None
        end = max(end, finish)
    return start, end


def cut(text: str, span: Span, place: int) -> tuple[Span, Span] | None:
    """The two parts of a span before and from `place`; None if one would have nothing to show."""
    start, end = span
    if not start < place < end or not text[start:place].strip() or not text[place:end].strip():
        return None
    return (start, place), (place, end)
