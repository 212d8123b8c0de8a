"""What the article list shows, read from the library a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.library import ArticleFilter, ArticleSummary, Counts, Library
from ui.article_model import Filling, Order, ordered, summary_of

_PAGE: Final = 2000
"""So many articles are read first, which keeps nobody waiting."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list and the sections show; a long list that is not `complete` goes on.

    `filling` is there where the list is to be filled anew.
    """

    summaries: Sequence[ArticleSummary]
    counts: Counts
    complete: bool = True
    filling: Filling | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be listed; `growing`: each page is shown as it comes, not all at the end.

    The article `kept` is listed among the unread ones even if it is read.

    Where it `stays`, the list is the one that was there, with what has changed in it.
    """

    filter: ArticleFilter
    order: Order
    kept: int | None
    growing: bool
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """What became of some articles, with all their tags: their own and those of their notes."""

    summaries: list[ArticleSummary]
    tags: dict[int, frozenset[str]]
    counts: Counts


def rows(library: Library, ids: Iterable[int]) -> Rows:
    """Reads some articles alone, as the list shows them."""
    found, tags = list[ArticleSummary](), dict[int, frozenset[str]]()
    for each in ids:
        article, notes = library.article(each), library.annotations(each)
        found.append(replace(summary_of(article), notes=len(notes)))
        tags[each] = frozenset(article.tags).union(*(note.tags for note in notes))
    return Rows(found, tags, library.counts())


def listing(library: Library, question: Question, before: Listing | None) -> Listing:
    """Reads the page of the list that comes after `before`; gives all that is read by then."""
    known = before.summaries if before is not None else ()
    counts = before.counts if before is not None else library.counts()
    size = max(_PAGE, len(known))  # as the view lays out all rows anew for each page
    wanted = replace(question.filter, kept=question.kept)
    page = library.articles(wanted, limit=size, offset=len(known))
    found, complete = [*known, *page], len(page) < size
    if complete and question.order is not Order.NEWEST:  # the library gives the newest first
        found = ordered(found, question.order)
    is_shown_anew = complete or (question.growing and before is None)
    return Listing(found, counts, complete, Filling.of(found) if is_shown_anew else None)
