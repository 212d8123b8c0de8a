"""One feed while it is refreshed, and what can be said of its addresses and answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from reader.feeds.asking import Answer, Asker
from reader.feeds.reading import Reading
from reader.library import Arrival, Feed, SeenEntry


@dataclass
class Visit:
    """One feed while it is refreshed.

    `pages` and `pictures` count those that are still to come. `moved` is where the feed said that
    it has gone, and was found. `wait` is until when its host wants to be left alone, if one of its
    pages was told so.
    """

    feed: Feed
    asker: Asker
    moment: datetime
    answer: Answer | None = None
    reading: Reading | None = None
    moved: str | None = None
    wait: datetime | None = None
    pages: int = 0
    pictures: int = 0


def again_of(entry: SeenEntry) -> Arrival:
    """An entry whose page is asked for again: of its own it brings nothing."""
    return Arrival((), entry.digest, None, page=entry.page, tries=entry.tries, entry=entry.id)


def full_minute(moment: datetime) -> datetime:
    """The first full minute that is not before `moment`."""
    return (moment + timedelta(seconds=59, microseconds=999_999)).replace(second=0, microsecond=0)


def is_page(answer: Answer) -> bool:
    """Whether an answer says that it is a web page, or does not say what it is."""
    return answer.media_type in ("", "text/html", "application/xhtml+xml", "application/xhtml")


def host_of(url: str) -> str:
    """The host of an address, or else the whole of it."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url
