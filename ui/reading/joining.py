"""Which highlights of a page can become one, and where one can become two."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from reader.annotation import cut, joined
from reader.article import SideText
from ui.reading.marks import Mark, Span, marks_at
from ui.reading.types import Passage

if TYPE_CHECKING:
    from ui.reading.canvas import Canvas


def touching(canvas: Canvas, annotation: int | None) -> tuple[list[int], Passage] | None:
    """Those in the selection, or those that touch `annotation` one by the other; two at least."""
    chosen = canvas.shown.selected
    if canvas.page is None:
        return None
    if chosen is not None:
        side, start, end = chosen
        found = [
            mark
            for mark in canvas.shown.marks
            if mark.side == side and mark.span[0] < end and start < mark.span[1]
        ]
    else:
        first = next((m for m in canvas.shown.marks if m.annotation.id == annotation), None)
        found = [] if first is None else _neighbours(canvas, first)
    if len(found) < 2:
        return None
    found.sort(key=lambda mark: (mark.span, mark.annotation.id))
    text = canvas.page.texts[found[0].side].text
    span = joined(text, [mark.span for mark in found])
    if span is None:
        return None
    return [mark.annotation.id for mark in found], Passage(found[0].side, *span)


def _neighbours(canvas: Canvas, first: Mark) -> list[Mark]:
    """A mark and all that overlap it or touch it in its sentence, or another of them."""
    assert canvas.page is not None
    side = canvas.page.texts[first.side]
    marks = (each for each in canvas.shown.marks if each.side == first.side)
    group, span, is_of_first = list[Mark](), first.span, False
    # From left to right: the commands ask for this again and again, of a thousand marks too.
    for mark in sorted(marks, key=lambda each: each.span):
        if not group or not _belong(side, span, mark.span):
            if is_of_first:
                break
            group, span = [], mark.span
        group.append(mark)
        span = (span[0], max(span[1], mark.span[1]))
        is_of_first = is_of_first or mark is first
    return group if is_of_first else [first]


def _belong(side: SideText, *spans: Span) -> bool:
    """Whether two spans overlap, or stand side by side in one sentence."""
    first, second = sorted(spans)
    if second[0] < first[1]:
        return True
    before = side.sentences_in(first[1] - 1, first[1])
    after = side.sentences_in(second[0], second[0] + 1)
    return joined(side.text, spans) is not None and before[-1:] == after[:1]


def parts(
    canvas: Canvas, annotation: int | None = None
) -> tuple[int, tuple[Passage, Passage]] | None:
    """A highlight around the text cursor or the selection's beginning, cut there between words.

    Of several it is `annotation`, or else the shortest.
    """
    chosen, caret = canvas.shown.selected, canvas.shown.caret
    if canvas.page is None or (chosen is None and caret is None):
        return None
    if chosen is not None:
        side, *ends = chosen
    else:
        assert caret is not None
        side, *ends = caret
    text = canvas.page.texts[side].text
    found = [
        (mark, place)
        for place in (_word_start(text, each) for each in ends)
        for mark in marks_at(canvas.shown.marks, side, place)
        if mark.side == side
    ]
    for mark, place in sorted(found, key=lambda each: each[0].annotation.id != annotation):
        spans = cut(text, mark.span, place)
        if spans is not None:
            first, second = spans
            return mark.annotation.id, (Passage(side, *first), Passage(side, *second))
    return None


def _word_start(text: str, place: int) -> int:
    """The beginning of the word that a place is inside of, or else the place itself."""
    if not 0 < place < len(text) or not _is_of_word(text[place]):
        return place
    while place > 0 and _is_of_word(text[place - 1]):
        place -= 1
    return place


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char in "'’" or unicodedata.category(char).startswith("M")
