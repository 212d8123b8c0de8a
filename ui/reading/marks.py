"""Where annotations stand on the page: the passage itself, and its partner on the other side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.annotation import Annotation, anchor, project
from reader.article import Side, SideText


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation placed on the page: its own span and the partner's spans, by side."""

    annotation: Annotation
    side: Side
    span: tuple[int, int]
    partner_side: Side
    partner_spans: tuple[tuple[int, int], ...]


def place_annotations(
    annotations: Iterable[Annotation], texts: Mapping[Side, SideText]
) -> list[Mark]:
    """The marks of all annotations whose passage stands in the texts as they are shown."""
    placed = (place_annotation(annotation, texts) for annotation in annotations)
    return [mark for mark in placed if mark is not None]


def place_annotation(annotation: Annotation, texts: Mapping[Side, SideText]) -> Mark | None:
    """The mark of one annotation, or None if its passage is not shown (now)."""
    side: Side = annotation.side
    other: Side = "translation" if side == "article" else "article"
    span = _span(annotation, texts[side])
    if span is None:
        return None
    partner = project(texts[side], texts[other], span)
    return Mark(annotation, side, span, other, partner)


def marks_at(marks: Sequence[Mark], side: Side, offset: int) -> list[Mark]:
    """The marks that cover `offset` of `side`, those made there before those seen from there."""
    own = [mark for mark in marks if mark.side == side and mark.span[0] <= offset < mark.span[1]]
    partner = [
        mark
        for mark in marks
        if mark.partner_side == side
        and any(start <= offset < end for start, end in mark.partner_spans)
    ]
    return own + partner


def _span(annotation: Annotation, side: SideText) -> tuple[int, int] | None:
    selector, text = annotation.selector, side.text
    if annotation.side == "article" and annotation.detached:
        return None
    if selector.exact and text[selector.start : selector.end] == selector.exact:
        return selector.start, selector.end
    return anchor(text, selector)
