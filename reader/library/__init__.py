"""The library: articles, translations and annotations in one SQLite file in one folder.

`Library` is the whole of this package for everyone else. What the user wrote is on the disk when
a method returns. A method that fails changes nothing, and raises a `reader.errors.LibraryError`
when the trouble is the user's to solve: a full disk, a file that is not a library, a number that
no article has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from reader.annotation import Annotation, Selector
from reader.article import Article, Draft, Language, Side
from reader.library import adding, annotating, articles, check, translations
from reader.library.connection import Connection
from reader.library.records import (
    Added,
    ArticleFilter,
    ArticleSummary,
    Counts,
    Origin,
    Remembered,
    Status,
)

__all__ = [
    "Added",
    "ArticleFilter",
    "ArticleSummary",
    "Counts",
    "Library",
    "Origin",
    "Remembered",
    "Status",
]

_EVERYTHING = ArticleFilter()


class Library:
    """An open library. One object belongs to one thread; several may be open on one folder."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.path = connection.file.parent

    @classmethod
    def open(cls, path: str | Path) -> Library:
        """Open the library in the folder `path`, making both where they are missing.

        Brings an older library up to date, after making a copy of it beside it. Raises
        `LibraryError` for a folder that cannot be written, a file that is not a library, or a
        library that a newer version made.
        """
        return cls(Connection.open(Path(path)))

    def close(self) -> None:
        """Let go of the file; the object is of no use afterwards."""
        self._connection.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Do everything inside as one change: saved as a whole at the end, or not at all.

        Other writers wait meanwhile, so keep fetching and translating outside.
        """
        with self._connection.writing():
            yield

    # Articles

    def add(self, draft: Draft, *, sample: bool = False) -> Added:
        """Store a draft.

        The same text again is a ``duplicate``, under whatever address. New text at an address
        that is known in the same language is a new revision of that article: ``updated``, with
        the annotations of the article's side anchored again, or detached where they no longer
        fit. Everything else is ``added``, an article that was deleted too: it is restored.
        """
        return adding.add(self._connection, draft, sample=sample)

    def article(self, id: int) -> Article:
        """An article in its current revision. Raises `NotFoundError`."""
        return articles.article(self._connection, id)

    def articles(
        self,
        filter: ArticleFilter = _EVERYTHING,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[ArticleSummary]:
        """The articles that pass `filter`, newest first by publication, else by addition."""
        return articles.summaries(self._connection, filter, limit, offset)

    def counts(self) -> Counts:
        """How many articles, unread, starred and annotations there are, and the tags in use."""
        return articles.counts(self._connection)

    def delete(self, ids: Iterable[int]) -> None:
        """Put articles away with all their notes. Raises `NotFoundError`.

        They can be restored for a day; a later opening removes them for good.
        """
        articles.delete(self._connection, ids)

    def restore(self, ids: Iterable[int]) -> None:
        """Bring deleted articles back as they were. Raises `NotFoundError`."""
        articles.restore(self._connection, ids)

    def set_read(self, ids: Iterable[int], read: bool) -> None:
        """Mark articles as read or unread. Raises `NotFoundError`."""
        articles.set_state(self._connection, ids, "read", read)

    def set_starred(self, ids: Iterable[int], starred: bool) -> None:
        """Give articles a star or take it away. Raises `NotFoundError`."""
        articles.set_state(self._connection, ids, "starred", starred)

    def set_tags(self, id: int, tags: Iterable[str]) -> None:
        """Replace an article's own tags. Raises `NotFoundError`."""
        articles.set_tags(self._connection, id, tags)

    def pair(self, id: int, other: int) -> None:
        """Make two articles each other's counterpart; either lets go of its former one.

        Raises `NotFoundError`, and `LibraryError` where both are in the same language.
        """
        articles.pair(self._connection, id, other)

    def unpair(self, id: int) -> None:
        """Part an article from its counterpart, if it has one. Raises `NotFoundError`."""
        articles.unpair(self._connection, id)

    # Translations

    def remembered(
        self, texts: Collection[str], source: Language, target: Language, model: str | None
    ) -> dict[str, Remembered]:
        """What the memory holds for sentences, by their text; sentences without are left out.

        A correction comes before what a machine made. `model` None takes any model's newest.
        """
        return translations.remembered(self._connection, texts, source, target, model)

    def remember(
        self, pairs: Mapping[str, str], source: Language, target: Language, model: str
    ) -> None:
        """Keep a model's renderings of sentences, all or none; they replace its earlier ones."""
        translations.remember(self._connection, pairs, source, target, model, "machine")

    def correct(
        self, pairs: Mapping[str, str], source: Language, target: Language, model: str
    ) -> None:
        """Keep the reader's own renderings, which go before any model's from now on.

        `model` made the renderings that were corrected.
        """
        translations.remember(self._connection, pairs, source, target, model, "corrected")

    # Annotations

    def annotate(
        self,
        article: int,
        side: Side,
        selector: Selector,
        *,
        color: str = "yellow",
        note: str = "",
        tags: Iterable[str] = (),
        model: str | None = None,
        sentence: int | None = None,
    ) -> Annotation:
        """Mark a passage of an article or of its translation; it is saved when this returns.

        `model` and `sentence` are wanted for the translation's side: which model made the text,
        and the index of the sentence that the passage starts in. Raises `NotFoundError`, and
        `LibraryError` for a colour that does not exist or a selector without text.
        """
        return annotating.annotate(
            self._connection, article, side, selector, color, note, tags, model, sentence
        )

    def annotation(self, id: int) -> Annotation:
        """One annotation. Raises `NotFoundError`."""
        return annotating.annotation(self._connection, id)

    def annotations(
        self, article: int | None = None, *, tag: str | None = None, color: str | None = None
    ) -> list[Annotation]:
        """Annotations in reading order, of one article or of all, newest article first.

        Raises `NotFoundError` for an article that does not exist.
        """
        return annotating.listed(self._connection, article, tag, color)

    def update_annotation(
        self,
        id: int,
        *,
        color: str | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
    ) -> Annotation:
        """Change what is given, keep the rest. Raises `NotFoundError`, `LibraryError`."""
        return annotating.update(self._connection, id, color, note, tags)

    def place_annotation(self, id: int, selector: Selector, detached: bool) -> Annotation:
        """Say where an annotation stands now, or that it stands nowhere. Raises `NotFoundError`."""
        return annotating.place(self._connection, id, selector, detached)

    def delete_annotation(self, id: int) -> None:
        """Put an annotation away; it can be restored for a day. Raises `NotFoundError`."""
        annotating.delete(self._connection, id)

    def restore_annotation(self, id: int) -> None:
        """Bring a deleted annotation back as it was. Raises `NotFoundError`."""
        annotating.restore(self._connection, id)

    # The library as a whole

    def changes(self) -> int:
        """A number that changes whenever another connection has changed the library."""
        return self._connection.changes()

    def check(self) -> list[str]:
        """Read the whole library and say what is wrong, one sentence a problem; [] if sound."""
        return check.problems(self._connection)

    def backup(self, path: str | Path) -> None:
        """Copy the library as it stands into the one file `path`, replacing it when complete.

        Raises `LibraryError` where the file cannot be written.
        """
        self._connection.backup(Path(path))
