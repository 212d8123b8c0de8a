"""What the library hands out of feeds, and what it is given of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from reader.article import Draft

FullText = Literal["auto", "always", "never"]
"""When to fetch an entry's page: if the feed has but a summary, in any case, or not at all."""

_LONGEST_REST: Final = timedelta(days=7, hours=1)
"""No feed rests longer; a time that is further away was stored while the clock was wrong."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A subscription.

    `own_title` is the feed's, `name` the reader's, and `title` the one to show. `interval` (the
    reader's) and `suggested` (the feed's) are minutes. `error` is a sentence, empty after an answer
    that could be read; `failures` counts since then. `due` and `wait` say when to ask again, and
    before when the server wants no request. A feed that is `gone` is not asked any more.
    `typed_host` is the host that the reader typed: it may lie in a private network.
    """

    id: int
    url: str
    title: str
    own_title: str
    name: str
    site: str | None
    folder: int | None
    position: int
    typed_host: str
    etag: str | None
    last_modified: str | None
    checked: datetime | None
    worked: datetime | None
    due: datetime | None
    wait: datetime | None
    error: str
    failures: int
    gone: bool
    suggested: int | None
    interval: int | None
    full_text: FullText
    pictures: bool
    translate: bool
    keep_days: int | None
    keep_number: int | None

    def is_due(self, moment: datetime) -> bool:
        """Whether it is to be asked at `moment` by itself."""
        if self.gone or self.must_wait(moment):
            return False
        return self.due is None or not moment < self.due <= moment + _LONGEST_REST

    def must_wait(self, moment: datetime) -> bool:
        """Whether its server wants no request at `moment`, not even if the reader does."""
        return self.wait is not None and moment < self.wait <= moment + _LONGEST_REST


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of feeds; `parent` is the folder that it is in."""

    id: int
    name: str
    parent: int | None
    position: int


@dataclass(frozen=True, slots=True)
class Unread:
    """How many unread articles the feeds brought: by feed, by folder with all in it, and in all.

    An article of several feeds counts once for a folder. Feeds and folders without are left out.
    """

    feeds: Mapping[int, int]
    folders: Mapping[int, int]
    total: int


@dataclass(frozen=True, slots=True)
class Marked:
    """What was marked as read in one go: articles that were unread, and those marked as changed.

    The latter with the revision before they changed. Articles may be among both.
    """

    articles: tuple[int, ...] = ()
    changed: tuple[tuple[int, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.articles or self.changed)


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed in one go: feeds, folders, and the articles that only these feeds had."""

    feeds: tuple[int, ...] = ()
    folders: tuple[int, ...] = ()
    articles: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenEntry:
    """An entry that a feed brought before; see `Arrival`. `id` is its number in the library.

    `whole` is None while it has had no article; `article` is None then, and after that was deleted.
    """

    id: int
    digest: bytes
    article: int | None
    whole: bool | None
    page: str | None
    tries: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """An entry of a feed, read and ready to be stored.

    Each of `identities` tells it apart from the feed's others, the surest first; one that is known
    is enough. `digest` is equal while the feed says the same of it. Without a `draft` it is only
    remembered. `spans` are the sentences of the draft's blocks, if they have been found already.
    Unless `whole`, the draft is a summary; `page` is then where the whole text was asked for in
    vain, `tries` times. `entry` is the number of an entry that came before, whose page has come
    now. `address` is where the page came from, which may call itself by another one. `content`: the
    draft is what the feed calls the content, and all that there will be.
    """

    identities: tuple[bytes, ...]
    digest: bytes
    draft: Draft | None
    spans: tuple[tuple[tuple[int, int], ...], ...] | None = None
    whole: bool = True
    page: str | None = None
    tries: int = 0
    entry: int | None = None
    address: str | None = None
    content: bool = False


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The articles that entries became.

    There are new ones, those whose text has changed, and summaries that became whole articles.
    """

    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    completed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What asking a feed led to. `moment` is when, `due` when to ask again.

    With an `error` only that and the times are stored, and whether it is `gone`. Without, what is
    None stays as it was (the answer said that nothing changed), but for the validators `etag` and
    `last_modified`, which are replaced unless `unchanged`. `url` is its new address.
    """

    moment: datetime
    due: datetime
    error: str = ""
    gone: bool = False
    wait: datetime | None = None
    unchanged: bool = False
    url: str | None = None
    title: str | None = None
    site: str | None = None
    suggested: int | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture of an article's current revision. `data` is None until it was fetched.

    `block` is the position of the block that it stands before; `width` and `height` are pixels.
    """

    url: str
    caption: str
    block: int
    media_type: str | None = None
    width: int = 0
    height: int = 0
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """One text of an article: its number, when it was stored, and its title then."""

    number: int
    stored: datetime
    title: str
