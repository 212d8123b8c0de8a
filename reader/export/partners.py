"""What says the same as noted passages, for whoever shows a few of very many."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from reader.errors import NaranhiError
from reader.export.gathering import Sides, place
from reader.library import Library


class UnalignedPair(NamedTuple):
    """An article whose sentences nobody has compared with those of its other edition."""

    article: int
    revision: int
    counterpart: int


def unaligned(library: Library, ids: Collection[int]) -> list[UnalignedPair]:
    """The articles of the notes in `ids` that have another edition and no alignment with it."""
    found: dict[int, UnalignedPair] = {}
    seen: set[int] = set()
    for id in ids:
        try:
            number = library.annotation(id).article
            if number in seen:
                continue
            seen.add(number)
            article, alignment = library.article(number), library.pairs.alignment(number)
        except NaranhiError:
            continue
        if article.counterpart is not None and (alignment is None or not alignment.method):
            pair = UnalignedPair(number, article.revision, article.counterpart)
            found.setdefault(min(number, article.counterpart), pair)
    return list(found.values())


def partners(library: Library, ids: Collection[int]) -> dict[int, str]:
    """The partner of each passage in `ids`, as it stands now; empty for one that has none.

    Nothing is aligned for it, and what cannot be read counts as having none.
    """
    sides: dict[int, Sides] = {}
    found: dict[int, str] = {}
    for id in ids:
        try:
            annotation = library.annotation(id)
            if annotation.article not in sides:
                article = library.article(annotation.article)
                sides[annotation.article] = Sides(library, article, align=False)
            found[id] = place(sides[annotation.article], annotation).passage.partner
        except NaranhiError:
            found[id] = ""
    return found
