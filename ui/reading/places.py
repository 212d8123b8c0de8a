"""Places in an article that mean the same however its page is laid out.

A place is a block's row and, as a fraction, how much of its sentences are above. Pages laid out by
bead have other rows: their places are told by the sentences that stand there.
"""

from __future__ import annotations

import math

from reader.article import Sentence
from ui.reading.page import Page


def place_of(page: Page, position: float) -> float:
    """The place at a scroll position, which counts in rows of `page`."""
    if not page.is_by_bead or position < 0:
        return position
    at = math.floor(position)
    for index in range(at, len(page.rows)):
        for unit in page.rows[index].units:
            sentences = page.plan.units[unit].sentences.get("article", ())
            if sentences:
                within = position - at if index == at else 0.0
                return _place(page, sentences[0], min(within, 0.99))
    return float(len(page.article.rows) - 1)


def position_of(page: Page, place: float) -> float:
    """The scroll position of a place."""
    if not page.is_by_bead or place < 0:
        return place
    row = min(math.floor(place), len(page.article.rows) - 1)
    held = _sentences(page, row)
    if not held:
        return 0.0
    # A share that was a whole number before it was divided is one again.
    share = round(min(place - row, 0.999) * len(held), 6)
    wanted = held[math.floor(share)].index
    for index, each in enumerate(page.rows):
        for unit in each.units:
            if wanted in page.plan.units[unit].sentences.get("article", ()):
                return index + share - math.floor(share)
    return 0.0


def _place(page: Page, sentence: int, within: float) -> float:
    row = page.article.all_sentences[sentence + 1].row
    held = _sentences(page, row)
    before = next(n for n, each in enumerate(held) if each.index == sentence)
    return row + (before + within) / len(held)


def _sentences(page: Page, row: int) -> list[Sentence]:
    return [each for each in page.article.all_sentences if each.row == row]
