"""What feeds, and lists of feeds, say, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reader.article import Language


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """One entry of a feed.

    `title` and `byline` are plain text. `url` is an http or https address or None. `summary_html`
    and `content_html` are clean HTML: no script, no style, no event, links and pictures to http
    and https alone; either can be empty. `language` is what the feed states and may be wrong.

    `identities` are what the entry is known by in this feed, the surest first: its own id, then
    its canonical address, then a digest of its text. An entry that was seen before under any of
    them is the same one, though it may have changed its id. There is always at least one.
    """

    guid: str
    title: str
    url: str | None
    byline: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    summary_html: str
    content_html: str
    language: Language | None
    identities: tuple[str, ...]

    @property
    def identity(self) -> str:
        """The surest of `identities`."""
        return self.identities[0]


@dataclass(frozen=True, slots=True)
class FeedDraft:
    """A feed as it was read.

    `site_url` is the page that the feed belongs to, `feed_url` where it says that it is found
    itself, and `moved_to` where it says that it has gone for good. `interval` is how many minutes
    it asks to be left alone, None where it says nothing. `is_gone` says that the feed declares
    that nothing will ever be added to it. `left_out` counts the entries beyond the limit.
    `is_whole` is False where the feed breaks off before its end.
    """

    title: str
    entries: tuple[EntryDraft, ...]
    url: str | None = None
    site_url: str | None = None
    feed_url: str | None = None
    moved_to: str | None = None
    description: str = ""
    language: Language | None = None
    interval: int | None = None
    is_gone: bool = False
    left_out: int = 0
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page refers to; `title` is empty where the page gives it none.

    `is_declared` says that the page calls it a feed; others may lead to something else.
    """

    url: str
    title: str
    is_declared: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class OpmlFeed:
    """A subscription: its own title (may be empty), the feed, and the page it belongs to."""

    title: str
    url: str
    site_url: str | None = None


@dataclass(frozen=True, slots=True)
class OpmlFolder:
    """A folder of subscriptions and of folders, in the reader's order."""

    title: str
    children: tuple[OpmlFolder | OpmlFeed, ...]


OpmlItem = OpmlFolder | OpmlFeed
