"""The glossary in the library: what `Library.glossary` can do. `reader.glossary` applies it."""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import Language
from reader.library import terms
from reader.library.connection import Connection
from reader.library.records import GlossaryEntry, Merged, Term


class Glossary:
    """The terms that the reader keeps, with the translations they want for them.

    As with `Library`, every method is one change, and raises `LibraryError` when the trouble is the
    user's to solve.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def entries(
        self, source: Language | None = None, target: Language | None = None
    ) -> list[GlossaryEntry]:
        """The entries of the reader's glossary, by their terms: of one direction or of all."""
        return terms.listed(self._connection, source, target)

    def entry(self, id: int) -> GlossaryEntry:
        """One entry of the glossary. Raises `NotFoundError`."""
        return terms.entry(self._connection, id)

    def add(self, term: Term) -> GlossaryEntry:
        """Put a term into the glossary. Raises `GlossaryError`, too if it is there already."""
        return terms.add(self._connection, term)

    def change(self, id: int, **changes: str | bool) -> GlossaryEntry:
        """Change fields of `Term`, by their names. Raises `NotFoundError`, `GlossaryError`."""
        return terms.change(self._connection, id, changes)

    def remove(self, ids: Iterable[int]) -> list[GlossaryEntry]:
        """Take entries out of the glossary and give them; `merge` puts them back.

        Raises `NotFoundError` if there is none of one of the numbers; then all stay.
        """
        return terms.remove(self._connection, ids)

    def merge(self, new: Iterable[Term]) -> Merged:
        """Put terms into the glossary, all or none; those that are there take the new content.

        Raises `GlossaryError`.
        """
        return terms.merge(self._connection, new)
