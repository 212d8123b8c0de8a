"""Feeds in the library: what `Library.feeds` can do. Asking them is `reader.feeds`' work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from reader.library import arriving, feed_states, subscriptions
from reader.library.connection import Connection
from reader.library.feed_records import (
    Arrival,
    Checked,
    Feed,
    Folder,
    Marked,
    Removed,
    SeenEntry,
    TakenIn,
    Unread,
)


class Feeds:
    """The subscriptions of a library, their folders, and what they brought.

    As with `Library`, every method is one change, and raises `LibraryError` when the trouble is the
    user's to solve; `NotFoundError` for a feed or folder that does not exist.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Feeds and folders

    def all(self) -> list[Feed]:
        """Every feed, in the order in which those of each folder are shown."""
        return subscriptions.listed(self._connection)

    def get(self, id: int) -> Feed:
        """One feed."""
        return subscriptions.feed(self._connection, id)

    def folders(self) -> list[Folder]:
        """Every folder, in the order in which those of each parent are shown."""
        return subscriptions.folders(self._connection)

    def folder(self, id: int) -> Folder:
        """One folder."""
        return subscriptions.folder(self._connection, id)

    def add(
        self,
        url: str,
        *,
        title: str = "",
        name: str = "",
        site: str | None = None,
        folder: int | None = None,
        typed: str = "",
    ) -> tuple[Feed, bool]:
        """Subscribe to the feed at `url`, and say whether that is new; it is asked at next refresh.

        `title` is the feed's own and `name` the reader's. `typed` is the address that the reader
        typed, if any: its host may lie in a private network. A feed that was removed comes back
        with its settings, and what it brought before does not come again.
        """
        return subscriptions.add(self._connection, url, title, name, site, folder, typed)

    def change(self, id: int, **changes: object) -> Feed:
        """Change some of url, name, interval, full_text, pictures, translate, keep_days,
        keep_number and gone, by their names in `Feed`; None takes a number away.

        A `url` is one that the reader typed, be it the one that was there: its host may lie in a
        private network. The former values, given again, undo it, with the former `typed_host`
        beside a former `url`.
        """
        return subscriptions.change(self._connection, id, changes)

    def add_folder(self, name: str, parent: int | None = None) -> Folder:
        """Make a folder in `parent`, or give the one of that name that is there already."""
        return subscriptions.add_folder(self._connection, name, parent)

    def rename_folder(self, id: int, name: str) -> Folder:
        """Give a folder another name."""
        return subscriptions.rename_folder(self._connection, id, name)

    def move(self, id: int, folder: int | None, position: int | None = None) -> Feed:
        """Put a feed into a folder (None: into none), at a position there (None: at the end).

        Its former `folder` and `position`, given again, undo it.
        """
        return subscriptions.move(self._connection, id, folder, position)

    def move_folder(self, id: int, parent: int | None, position: int | None = None) -> Folder:
        """Put a folder into another one (None: into none). It cannot go into itself."""
        return subscriptions.move_folder(self._connection, id, parent, position)

    def remove(
        self,
        feeds: Iterable[int] = (),
        folders: Iterable[int] = (),
        *,
        with_articles: bool = False,
    ) -> Removed:
        """Unsubscribe from feeds, and from all in `folders`; `restore` undoes it for a day.

        The articles stay, unless `with_articles`: then those go that no other feed brought, nor the
        reader, that have no star, tag, note, counterpart or corrected translation, and that do not
        wait for their translation.
        """
        return subscriptions.remove(self._connection, feeds, folders, with_articles)

    def restore(self, removed: Removed) -> None:
        """Bring back what `remove` took away."""
        subscriptions.restore(self._connection, removed)

    # What they brought

    def of_article(self, article: int) -> list[Feed]:
        """The feeds that brought an article."""
        return subscriptions.of_article(self._connection, article)

    def unread(self) -> Unread:
        """How many unread articles there are by feed and by folder."""
        return feed_states.unread(self._connection)

    def mark_read(
        self,
        *,
        feed: int | None = None,
        folder: int | None = None,
        articles: Iterable[int] | None = None,
    ) -> Marked:
        """Mark all articles of a feed or a folder as read, or certain ones, or else all there are.

        They are no longer marked as changed either. `unmark` undoes it.
        """
        return feed_states.mark_read(self._connection, feed, folder, articles)

    def unmark(self, marked: Marked) -> None:
        """Take back what `mark_read` did."""
        feed_states.unmark(self._connection, marked)

    def apply_keep(self, *, days: int | None = None, number: int | None = None) -> list[int]:
        """Delete what is beyond the limits of its feeds, and give the articles' numbers.

        `days` (since it arrived) and `number` (of a feed's newest) hold for feeds without limits of
        their own. What has a star, a tag, a note, a counterpart or a corrected translation, what
        waits for its translation, what the reader added as well, sample articles, and what another
        feed keeps, stay. `Library.restore` undoes it.
        """
        return feed_states.apply_keep(self._connection, days, number, datetime.now(UTC))

    # For refreshing

    def resting(self, moment: datetime | None = None) -> dict[str, datetime]:
        """The hosts that want no requests at `moment` (None: now), and until when."""
        return subscriptions.resting(self._connection, moment or datetime.now(UTC))

    def waiting(self, moment: datetime | None = None) -> dict[int, datetime]:
        """The feeds whose host wants no requests at `moment` (None: now), and until when.

        One that was refused itself waits as long as it was told, the host's others shorter.
        """
        return subscriptions.waiting(self._connection, moment or datetime.now(UTC))

    def due(self, moment: datetime | None = None) -> list[Feed]:
        """The feeds whose time has come."""
        return subscriptions.due(self._connection, moment or datetime.now(UTC))

    def seen(self, feed: int) -> dict[bytes, SeenEntry]:
        """The entries that a feed brought before, by their identity."""
        return arriving.seen(self._connection, feed)

    def take_in(self, feed: int, arrivals: Sequence[Arrival]) -> TakenIn:
        """Store entries: as new articles, as new revisions, or, of known ones, nothing.

        Articles that the reader deleted do not come back. Of a feed that is to be translated as it
        arrives, they wait in the queue.
        """
        return arriving.take_in(self._connection, feed, arrivals)

    def still_there(self, feed: int, entries: Iterable[int]) -> None:
        """Remember that these entries, by their numbers, stand in the feed today."""
        arriving.still_there(self._connection, feed, entries)

    def record(self, feed: int, checked: Checked) -> None:
        """Store what asking a feed led to."""
        subscriptions.record(self._connection, feed, checked)
