"""Pairs in the library: what `Library.pairs` can do. `reader.pairing` finds what is stored here."""

from __future__ import annotations

from reader.library import aligning
from reader.library.connection import Connection
from reader.library.records import Alignment


class Pairs:
    """The alignments of articles with their counterparts, and which articles are no counterparts.

    As with `Library`, every method is one change, and raises `LibraryError` when the trouble is the
    user's to solve.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def alignment(self, article: int) -> Alignment | None:
        """What is stored of the alignment of an article with its counterpart, as they stand now.

        None without a counterpart, or when nothing is stored yet. `reader.pairing.aligned` finds
        what is missing. Raises `NotFoundError`.
        """
        return aligning.alignment(self._connection, article)

    def store(self, alignment: Alignment) -> None:
        """Keep an alignment, in place of the former one of the same two revisions.

        One of revisions that are not the current ones any more is dropped. Raises
        `NotFoundError`, and `LibraryError` where both articles are in the same language.
        """
        aligning.store(self._connection, alignment)

    def possible(self, article: int, *, days: int = 7) -> list[int]:
        """Unpaired articles in the other language from about the same time, nearest date first.

        Those that the reader ruled out are not among them. Raises `NotFoundError`.
        """
        return aligning.possible_counterparts(self._connection, article, days)

    def unpaired_at(self, article: int, address: str) -> int | None:
        """The unpaired article in the other language that is from `address`, if there is one.

        None where the reader ruled the pair out.
        """
        return aligning.unpaired_at(self._connection, article, address)

    def rule_out(self, article: int, other: int) -> None:
        """Remember that two articles are not two editions of one. Raises `NotFoundError`."""
        aligning.rule_out(self._connection, article, other)

    def rule_in(self, article: int, other: int) -> None:
        """Take `rule_out` back."""
        aligning.rule_in(self._connection, article, other)
