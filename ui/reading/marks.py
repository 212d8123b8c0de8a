"""Where annotations stand on the page: the passage itself, and its partners on the other sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.annotation import Annotation, anchor
from ui.reading.page import Page
from ui.reading.plan import PageSide

Span = tuple[int, int]
Partners = tuple[tuple[PageSide, Span], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation placed on the page: its own span, and spans of the other sides.

    `side` may be one that is not shown; a `span` that is empty is of a text that never is.
    """

    annotation: Annotation
    side: PageSide
    span: Span
    partners: Partners


def place_annotations(annotations: Iterable[Annotation], page: Page) -> list[Mark]:
    """The marks of all annotations whose passage stands in the texts as they are shown."""
    placed = (_place(annotation, page) for annotation in annotations)
    return [mark for mark in placed if mark is not None]


def marks_at(marks: Sequence[Mark], side: PageSide, offset: int) -> list[Mark]:
    """The marks that cover `offset` of `side`, those made there before those seen from there.

    Of those made there, the shortest comes first: it stands on the others.
    """
    own = [mark for mark in marks if mark.side == side and mark.span[0] <= offset < mark.span[1]]
    own.sort(key=lambda mark: mark.span[1] - mark.span[0])
    partner = [
        mark
        for mark in marks
        if any(where == side and start <= offset < end for where, (start, end) in mark.partners)
    ]
    return own + partner


def touched_by(marks: Iterable[Mark], side: PageSide, span: Span) -> set[int]:
    """The annotations that cover some of a span of `side`, made there or seen from there."""
    return {
        mark.annotation.id
        for mark in marks
        for where, (start, end) in ((mark.side, mark.span), *mark.partners)
        if where == side and start < span[1] and span[0] < end
    }


def is_within(mark: Mark, spans: Mapping[PageSide, Span]) -> bool:
    """Whether some of a mark lies in what there is of each side's text in `spans`."""
    return any(
        side in spans and start < spans[side][1] and spans[side][0] < end
        for side, (start, end) in ((mark.side, mark.span), *mark.partners)
    )


def overlaps(marks: Sequence[Mark]) -> dict[int, int]:
    """For each annotation that shares words with another, a level that those do not have."""
    ordered = sorted(marks, key=lambda mark: (mark.side, mark.span))
    found: dict[int, int] = {}
    open_marks: list[Mark] = []
    for mark in ordered:
        open_marks = [
            each for each in open_marks if each.side == mark.side and each.span[1] > mark.span[0]
        ]
        for each in open_marks:
            found.setdefault(each.annotation.id, 0)
        if open_marks:
            taken = {found[each.annotation.id] for each in open_marks}
            found[mark.annotation.id] = next(
                level for level in range(len(marks)) if level not in taken
            )
        open_marks.append(mark)
    return found


def _place(annotation: Annotation, page: Page) -> Mark | None:
    side = _side_of(annotation, page)
    if side is None:
        return _place_unseen(annotation, page)
    span = _span(annotation, page, side)
    if span is None:
        return None
    partners = _partners(page, side, span)
    return Mark(annotation, side, span, partners) if side in page.sides or partners else None


def _place_unseen(annotation: Annotation, page: Page) -> Mark | None:
    """A mark on the counterpart's own translation, seen from the sentence that it begins in."""
    sentence = annotation.sentence
    other = page.counterpart
    if other is None or annotation.article != other.id or sentence is None:
        return None
    if annotation.detached or sentence >= len(other.sentences):
        return None
    span = page.sentence_span("counterpart", sentence)
    own: Partners = (("counterpart", span),) if "counterpart" in page.sides else ()
    partners = own + _partners(page, "counterpart", span)
    return Mark(annotation, "counterpart", (0, 0), partners) if partners else None


def _partners(page: Page, side: PageSide, span: Span) -> Partners:
    return tuple(
        (other, partner)
        for other in page.sides
        if other != side
        for partner in page.partner_spans(side, span, other)
    )


def _side_of(annotation: Annotation, page: Page) -> PageSide | None:
    """The side that an annotation was made on; None if that is not on the page.

    The counterpart's own translation is another text than anything here.
    """
    if annotation.article == page.article.id:
        return annotation.side
    counterpart = page.counterpart
    made_there = counterpart is not None and annotation.article == counterpart.id
    return "counterpart" if made_there and annotation.side == "article" else None


def _span(annotation: Annotation, page: Page, side: PageSide) -> Span | None:
    selector, text = annotation.selector, page.texts[side].text
    if annotation.side == "article":
        if annotation.detached:
            return None
        # The library has placed it in this very text, or in one that was there a moment ago.
        if selector.exact and text[selector.start : selector.end] == selector.exact:
            return selector.start, selector.end
    sentence = _sentence(annotation, page, side)
    if sentence is not None and sentence[0] == sentence[1]:
        return None  # not translated yet: there is no need to look for it
    return anchor(text, selector, sentence)


def _sentence(annotation: Annotation, page: Page, side: PageSide) -> Span | None:
    """Where the sentence is that a passage of the translation belongs to."""
    index = annotation.sentence
    if side != "translation" or index is None or index + 1 >= len(page.texts[side].sentences):
        return None
    return page.sentence_span(side, index)
