"""Pictures in the library: what `Library.pictures` can do. `reader.feeds.pictures` fetches them."""

from __future__ import annotations

from reader.library import picturing, protection
from reader.library.connection import Connection
from reader.library.feed_records import StoredPicture


class Pictures:
    """The pictures of articles: known by their addresses, stored once they are allowed and fetched.

    As with `Library`, every method is one change, and raises `LibraryError` when the trouble is the
    user's to solve.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def shown(self, article: int) -> tuple[StoredPicture, ...]:
        """The pictures of an article in reading order, those not fetched yet without their data.

        There are none where they are not allowed, for the article or by a feed that brought it.
        """
        if not picturing.are_allowed(self._connection, article):
            return ()
        return picturing.listed(self._connection, article)

    def are_known(self, article: int) -> bool:
        """Whether pictures of an article are known, allowed or not."""
        return bool(picturing.listed(self._connection, article))

    def are_allowed(self, article: int) -> bool:
        """Whether an article's pictures may be fetched: by the article's own setting, or a feed."""
        return picturing.are_allowed(self._connection, article)

    def private_hosts(self, article: int) -> list[str]:
        """The hosts in private networks that the reader typed to add an article."""
        return protection.private_hosts(self._connection, article)

    def allow(self, article: int, allowed: bool | None) -> None:
        """Decide on the pictures of an article; None leaves it to its feeds."""
        picturing.allow(self._connection, article, allowed)

    def missing(self, article: int) -> tuple[str, ...]:
        """The addresses of pictures that may be fetched and are not here yet."""
        return picturing.missing(self._connection, article)

    def keep(self, url: str, media_type: str, width: int, height: int, data: bytes) -> None:
        """Store a picture that was fetched; `width` and `height` are pixels."""
        picturing.keep(self._connection, url, media_type, width, height, data)

    def fail(self, url: str, *, refused: bool = False) -> None:
        """Say that a picture could not be had, or, `refused`, that it is none to be shown."""
        picturing.fail(self._connection, url, refused=refused)
