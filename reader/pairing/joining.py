"""Two articles made editions of one, or parted; the translation memory follows."""

from __future__ import annotations

from collections.abc import Callable

from reader.library import ArticleFilter, Library
from reader.pairing.aligning import METHOD, remember_pairs


def pair(library: Library, id: int, other: int) -> tuple[tuple[int, int], ...]:
    """Make two articles each other's counterpart; either lets go of its former one.

    Gives the pairs that are parted by this: one of the two with its former counterpart. What is
    known of their alignment feeds the memory again. Raises `NotFoundError`, and `LibraryError`
    where both are in the same language.
    """
    with library.batch():
        before = [(each, library.article(each).counterpart) for each in (id, other)]
        for each in (id, other):
            _forget(library, each)
        library.pair(id, other)
        _remember(library, id, other)
    return tuple(
        (each, former)
        for each, former in before
        if former is not None and former not in (id, other)
    )


def unpair(library: Library, id: int) -> None:
    """Part an article from its counterpart, if it has one: neither translates the other any more.

    Raises `NotFoundError`.
    """
    with library.batch():
        _forget(library, id)
        library.unpair(id)


def remember_all(library: Library, cancelled: Callable[[], bool]) -> None:
    """Feed the memory with every pair that is aligned by now, for a reader who wants that now."""
    for each in library.articles(ArticleFilter(language="en")):
        if each.counterpart is not None and not cancelled():
            with library.batch():
                _remember(library, each.id, each.counterpart)


def _remember(library: Library, id: int, other: int) -> None:
    known = library.pairs.alignment(id)
    if known is not None and known.method == METHOD:
        remember_pairs(library, library.article(id), library.article(other), known.beads)


def _forget(library: Library, id: int) -> None:
    article = library.article(id)
    if article.counterpart is not None:
        remember_pairs(library, article, library.article(article.counterpart), ())
