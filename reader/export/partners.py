"""What says the same as noted passages, for whoever shows a few of very many."""

from __future__ import annotations

from collections.abc import Collection

from reader.errors import NaranhiError
from reader.export.gathering import Sides, place
from reader.library import Library


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
