"""From a passage on one side to its partner on the other, by the sentences both sides share."""

from __future__ import annotations

from itertools import pairwise

from reader.article import BLOCK_SEPARATOR, Sentence, SideText


def project(
    source: SideText, target: SideText, span: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """The spans in ``target.text`` of the partners of every sentence that `span` touches.

    Partners have the same sentence index. Partners that follow each other in one row come as one
    span; a partner with nothing to show yet is left out.
    """
    touched = {sentence.index for sentence in source.sentences_in(*span)}
    shown = [sentence for sentence in target.sentences if sentence.start < sentence.end]
    starts = target.row_starts()
    spans: list[tuple[int, int]] = []
    for before, sentence in pairwise([None, *shown]):
        if sentence is None or sentence.index not in touched:
            continue
        start, end = starts[sentence.row] + sentence.start, starts[sentence.row] + sentence.end
        if spans and before is not None and _continues(before, sentence, touched):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def _continues(before: Sentence, sentence: Sentence, touched: set[int]) -> bool:
    return before.index in touched and before.row == sentence.row


def quote_of(side: SideText, span: tuple[int, int]) -> str:
    """The text of a span in one line: row breaks become one space each."""
    start, end = span
    pieces = side.text[start:end].split(BLOCK_SEPARATOR)
    return " ".join(piece for piece in pieces if piece)
