"""The colours of highlights: what `Library.colors` can do."""

from __future__ import annotations

from reader.annotation import HighlightColor
from reader.library import coloring
from reader.library.connection import Connection


class Colors:
    """The colours that highlights can have: four at first, renamed and added to at will.

    As with `Library`, every method is one change, and raises `LibraryError` when the trouble is the
    user's to solve.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, *, removed: bool = False) -> tuple[HighlightColor, ...]:
        """The colours as they are offered; with `removed`, those that are not any more too."""
        return coloring.colors(self._connection, removed=removed)

    def add(self, name: str, tone: str, *, key: str | None = None) -> HighlightColor:
        """Add a colour; its key is made from its name unless one is given.

        Raises `LibraryError` for a key that is taken and for what is no name, key or tone.
        """
        return coloring.add(self._connection, name, tone, key)

    def change(
        self, key: str, *, name: str | None = None, tone: str | None = None
    ) -> HighlightColor:
        """Change what is given and tell how the colour was before. Raises `LibraryError`."""
        return coloring.change(self._connection, key, name, tone)

    def remove(self, key: str) -> None:
        """Offer a colour no longer; highlights that have it keep it. Raises `LibraryError`."""
        coloring.set_removed(self._connection, key, True)

    def restore(self, key: str) -> None:
        """Offer a colour again that was removed. Raises `LibraryError`."""
        coloring.set_removed(self._connection, key, False)
