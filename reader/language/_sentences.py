"""Where sentences end: every full stop, question and exclamation mark is judged in its place.

The text is read once from left to right. Each run of such marks is a candidate; whether it ends
a sentence depends on what it closes (a quotation, an aside), on the word before it and on the
word after it. The rules for either language are in `_english` and `_korean`; which of them
apply is a matter of the letters around the mark, since both kinds of text quote the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.language._candidates import Reading
from reader.language._compose import compose
from reader.language._enclosures import match_enclosures
from reader.language._judge import Judge
from reader.language._marks import BLANK_LINE, MAY_END, plain
from reader.language._sentencex import library_ends


def split_text(text: str, language: str) -> list[tuple[int, int]]:
    """The work of :func:`reader.language.split`."""
    composed, offsets = compose(text)
    spans: list[tuple[int, int]] = []
    for start, end in _paragraphs(composed):
        spans += _split_paragraph(composed, start, end, language)
    if offsets is None:
        return spans
    return [(offsets[start], offsets[end]) for start, end in spans]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """What stands between blank lines. A block should hold one, but need not."""
    start = 0
    for gap in BLANK_LINE.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _boundaries(readable: str, language: str) -> list[int]:
    """Where a sentence of a paragraph in plain marks ends and another begins."""
    first = MAY_END.search(readable)
    if first is None or first.end() == len(readable.rstrip()):  # nothing could end before the end
        return []
    reading = Reading(readable, match_enclosures(readable))
    return Judge(reading, library_ends(readable, language), language).boundaries()


def _split_paragraph(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, trimmed, in offsets of the whole text."""
    paragraph = text[start:end]
    done = 0
    for boundary in [*_boundaries(plain(paragraph), language), len(paragraph)]:
        piece = paragraph[done:boundary]
        trimmed = piece.strip()
        if trimmed:
            first = start + done + len(piece) - len(piece.lstrip())
            yield first, first + len(trimmed)
        done = boundary
