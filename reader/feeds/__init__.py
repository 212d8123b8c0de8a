"""Feeds: what a subscription brings, when it is asked again, and what is kept of it.

What is known of feeds is in the library (`Library.feeds`). Here are the functions that ask other
machines, and therefore take long: none of them is for the window's thread. Importing this package
loads neither the HTTP client nor the feed parser; the first request does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.feeds.keeping import keep
from reader.feeds.records import Choice, Imported, RefreshProgress, RefreshReport, Rest
from reader.library import Library

__all__ = [
    "Choice",
    "Imported",
    "RefreshProgress",
    "RefreshReport",
    "Rest",
    "discover",
    "export_opml",
    "fetch_pictures",
    "import_opml",
    "keep",
    "refresh",
]


def _never() -> bool:
    return False


def discover(url: str, *, cancelled: Callable[[], bool] = _never) -> tuple[Choice, ...]:
    """The feeds at `url`, as the reader typed it: one if it is a feed, else those of its page.

    Raises:
        FeedError: it is no web address, or has no feed.
        FetchError: it does not answer.
        OfflineError: Naranhi works offline.
    """
    from reader.feeds import discovering

    return discovering.discover(url, cancelled)


def refresh(
    library: Library,
    ids: Iterable[int] | None = None,
    *,
    due: bool = False,
    report: Callable[[RefreshProgress], None] | None = None,
    cancelled: Callable[[], bool] = _never,
) -> RefreshReport:
    """Ask feeds for what is new, and put it into the library.

    `ids` are the feeds; None takes all, or with `due` those whose time has come. A feed that is
    gone is asked only when it is named. Articles come in while it runs, and `report` is called on
    the caller's thread after each feed. One feed that fails does not stop the others.

    Raises:
        OfflineError: Naranhi works offline, or begins to.
        NotFoundError: there is no feed with one of the numbers.
        LibraryError: the library cannot be written.
    """
    from reader.feeds import refreshing

    return refreshing.refresh(library, ids, due=due, report=report, cancelled=cancelled)


def fetch_pictures(
    library: Library, article: int, *, cancelled: Callable[[], bool] = _never
) -> int:
    """Fetch an article's pictures that are allowed and not here yet, and say how many came.

    One that does not come is asked for again another time; what is no picture, or is there to count
    readers, is not. Raises `OfflineError`.
    """
    from reader.feeds import fetching_pictures

    return fetching_pictures.fetch_pictures(library, article, cancelled)


def import_opml(library: Library, data: bytes) -> Imported:
    """Subscribe to the feeds of an OPML file, in its folders: all of them, or none.

    Feeds that are subscribed to already stay where they are. Nothing is fetched. Raises
    `FeedError` for what is no such file.
    """
    from reader.feeds import lists

    return lists.import_opml(library, data)


def export_opml(library: Library) -> bytes:
    """All feeds and folders as an OPML file."""
    from reader.feeds import lists

    return lists.export_opml(library)
