"""The library: articles, translations and annotations in one SQLite file in one folder.

`Library` is the whole of this package for everyone else. What the user wrote is on the disk when
a method returns. A method that fails changes nothing, and raises a `reader.errors.LibraryError`
when the trouble is the user's to solve: a full disk, a file that is not a library, a number that
no article has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from reader.annotation import Annotation, Selector
from reader.article import Article, Draft, Language, Side
from reader.library import (
    adding,
    annotating,
    articles,
    changing,
    check,
    importing,
    notebook,
    unsaved,
)
from reader.library.colors import Colors
from reader.library.connection import Connection
from reader.library.exchanging import Journal
from reader.library.feed_records import (
    Arrival,
    Checked,
    Feed,
    Folder,
    FullText,
    Marked,
    Removed,
    Revision,
    SeenEntry,
    StoredPicture,
    TakenIn,
    Unread,
)
from reader.library.feeds import Feeds
from reader.library.glossary import Glossary
from reader.library.memory import Memory
from reader.library.notebook import (
    GROUPINGS,
    Grouping,
    NoteFilter,
    NoteGroup,
    NoteIndex,
    NoteLine,
)
from reader.library.pairs import Pairs
from reader.library.pictures import Pictures
from reader.library.queue import Queue
from reader.library.records import (
    Added,
    AlignedBead,
    Alignment,
    AnnotationChange,
    ArticleFilter,
    ArticleKey,
    ArticleSummary,
    Counts,
    GlossaryEntry,
    MemoryUnit,
    Merged,
    NearMatch,
    NewReply,
    Origin,
    QueuedArticle,
    QueueProgress,
    Remembered,
    Status,
    Term,
)
from reader.library.terms import tidied as tidied_term
from reader.library.translations import EDITION

__all__ = [
    "EDITION",
    "GROUPINGS",
    "Added",
    "AlignedBead",
    "Alignment",
    "AnnotationChange",
    "Arrival",
    "ArticleFilter",
    "ArticleKey",
    "ArticleSummary",
    "Checked",
    "Counts",
    "Feed",
    "Feeds",
    "Folder",
    "FullText",
    "GlossaryEntry",
    "Grouping",
    "Journal",
    "Library",
    "Marked",
    "MemoryUnit",
    "Merged",
    "NearMatch",
    "NewReply",
    "NoteFilter",
    "NoteGroup",
    "NoteIndex",
    "NoteLine",
    "Origin",
    "QueueProgress",
    "QueuedArticle",
    "Remembered",
    "Removed",
    "Revision",
    "SeenEntry",
    "Status",
    "StoredPicture",
    "TakenIn",
    "Term",
    "Unread",
    "tidied_term",
]

_EVERYTHING = ArticleFilter()
_ALL_NOTES = NoteFilter()


class Library:
    """An open library. One object belongs to one thread; several may be open on one folder.

    Articles and annotations are its own methods; `colors`, `feeds`, `glossary`, `memory`, `pairs`,
    `pictures` and `queue` are what their names say.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.path = connection.file.parent
        self.colors = Colors(connection)
        self.feeds = Feeds(connection)
        self.glossary = Glossary(connection)
        self.memory = Memory(connection)
        self.pairs = Pairs(connection)
        self.pictures = Pictures(connection)
        self.queue = Queue(connection)

    @classmethod
    def open(cls, path: str | Path, *, to_write: bool = True) -> Library:
        """Open the library in the folder `path`, making both where they are missing.

        Unless it is opened `to_write`, one that cannot be written (a read-only folder, a full disk)
        is opened all the same, and every change then raises `LibraryError`. An older library is
        brought up to date, after making a copy of it beside it. Raises `LibraryError` for a folder
        that cannot be written, a file that is not a library, or a library that a newer version
        made.
        """
        connection = Connection.open(Path(path), to_write=to_write)
        if not connection.read_only:
            unsaved.save_left(connection)
        return cls(connection)

    @property
    def read_only(self) -> bool:
        """Whether the library cannot be changed, since it cannot be written where it is."""
        return self._connection.read_only

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

    def add(self, draft: Draft, *, sample: bool = False, private_host: str = "") -> Added:
        """Store a draft; `private_host` is where it came from, if the reader typed that address
        and it lies in a private network: pictures of the article may come from there too.

        The same text again is a ``duplicate``, under whatever address. New text at an address
        that is known in the same language is a new revision of that article: ``updated``, with
        the annotations of the article's side anchored again, or detached where they no longer
        fit. Everything else is ``added``, an article that was deleted too: it is restored.
        """
        return adding.add(self._connection, draft, sample=sample, private_host=private_host)

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

    # Revisions

    def revisions(self, id: int) -> list[Revision]:
        """The revisions of an article, the oldest first. Raises `NotFoundError`."""
        return articles.revisions(self._connection, id)

    def article_at(self, id: int, revision: int) -> Article:
        """An article as it stood in one of its revisions. Raises `NotFoundError`."""
        return articles.article(self._connection, id, revision)

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
        replies: Iterable[NewReply] = (),
        created: datetime | None = None,
        modified: datetime | None = None,
    ) -> Annotation:
        """Mark a passage of an article or of its translation; it is saved when this returns.

        `model` and `sentence` are wanted for the translation's side: which model made the text,
        and the index of the sentence that the passage starts in. `created` is now unless it is
        given, as it is for one that was made elsewhere. Raises `NotFoundError`, and `LibraryError`
        for a colour that does not exist or a selector without text.
        """
        return annotating.annotate(
            self._connection,
            article,
            side,
            selector,
            color,
            note,
            tags,
            model,
            sentence,
            replies=replies,
            created=created,
            modified=modified,
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

    def place_annotation(
        self, id: int, selector: Selector, detached: bool, *, sentence: int | None = None
    ) -> Annotation:
        """Say where an annotation stands now, or that it stands nowhere. Raises `NotFoundError`.

        `sentence` is that of the translation in which it begins, if that is another one now.
        """
        return annotating.place(self._connection, id, selector, detached, sentence)

    def translation_notes(self, article: int) -> list[Annotation]:
        """The annotations on the translation of an article."""
        return annotating.of_translation(self._connection, article)

    def articles_noted_in_translation(self, texts: Iterable[str], language: Language) -> list[int]:
        """The articles in `language` that have one of `texts` and notes on their translation."""
        return annotating.noted_in_translation(self._connection, texts, language)

    def delete_annotation(self, id: int) -> None:
        """Put an annotation away; it can be restored for a day. Raises `NotFoundError`."""
        annotating.delete(self._connection, id)

    def restore_annotation(self, id: int) -> None:
        """Bring a deleted annotation back as it was. Raises `NotFoundError`."""
        annotating.restore(self._connection, id)

    # Changes of annotations that can be taken back exactly

    def change_annotations(
        self,
        ids: Iterable[int],
        *,
        color: str | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        add_tags: Iterable[str] = (),
        remove_tags: Iterable[str] = (),
    ) -> AnnotationChange:
        """Change what is given in all of several annotations. Raises as `update_annotation`."""
        return changing.change(self._connection, ids, color, note, tags, add_tags, remove_tags)

    def delete_annotations(self, ids: Iterable[int]) -> AnnotationChange:
        """Put annotations away, all or none. Raises `NotFoundError`."""
        return changing.delete(self._connection, ids)

    def move_annotation(
        self,
        id: int,
        article: int,
        side: Side,
        selector: Selector,
        *,
        model: str | None = None,
        sentence: int | None = None,
    ) -> AnnotationChange:
        """Let an annotation mark another passage: more, less, or a detached one any at all.

        `model` and `sentence` as for `annotate`. Raises `NotFoundError`, `LibraryError`.
        """
        return changing.move(self._connection, id, article, side, selector, model, sentence)

    def merge_annotations(
        self, ids: Sequence[int], selector: Selector, *, sentence: int | None = None
    ) -> AnnotationChange:
        """Make the first of `ids` mark `selector` and take in the others, which are deleted.

        It keeps its colour. Its note, or else the first that there is, stays the note; the other
        notes become replies, and the tags are put together. Raises `NotFoundError`, and
        `LibraryError` for fewer than two or those of different texts.
        """
        return changing.merge(self._connection, ids, selector, sentence)

    def split_annotation(
        self,
        id: int,
        first: Selector,
        second: Selector,
        *,
        sentences: tuple[int | None, int | None] = (None, None),
    ) -> AnnotationChange:
        """Let an annotation mark `first`, and make another of `second` with its colour and tags.

        The note and the replies stay with the first. Raises `NotFoundError`, `LibraryError`.
        """
        return changing.split(self._connection, id, first, second, sentences)

    def add_reply(
        self, annotation: int, text: str, *, created: datetime | None = None
    ) -> AnnotationChange:
        """Add a further note to a passage, made now unless `created` says otherwise.

        Raises `NotFoundError`, `LibraryError` without text.
        """
        return changing.add_reply(self._connection, annotation, text, created)

    def change_reply(self, reply: int, text: str) -> AnnotationChange:
        """Change a further note. Raises `NotFoundError`, `LibraryError` without text."""
        return changing.change_reply(self._connection, reply, text)

    def delete_reply(self, reply: int) -> AnnotationChange:
        """Put a further note away. Raises `NotFoundError`."""
        return changing.delete_reply(self._connection, reply)

    def undo_annotations(self, change: AnnotationChange) -> None:
        """Take a change back, all of it; what was not its doing stays. Raises `NotFoundError`."""
        changing.undo(self._connection, change)

    def redo_annotations(self, change: AnnotationChange) -> None:
        """Make a change again that was taken back. Raises `NotFoundError`."""
        changing.redo(self._connection, change)

    def known_tags(self) -> tuple[str, ...]:
        """The tags of annotations and articles, the most used first."""
        return annotating.known_tags(self._connection)

    # The notebook

    def notebook(
        self, filter: NoteFilter = _ALL_NOTES, grouping: Grouping = "article"
    ) -> NoteIndex:
        """The annotations that pass `filter`, by number, group after group."""
        return notebook.index(self._connection, filter, grouping)

    def notebook_lines(self, ids: Collection[int]) -> list[NoteLine]:
        """Those of the annotations that are still there, in the order of `ids`."""
        return notebook.lines(self._connection, ids)

    # Taking notes in; `reader.notes_import` reads the files

    def annotation_uris(self, ids: Collection[int] | None = None) -> dict[int, str]:
        """What annotations are called outside this library: those in `ids`, or all.

        One that was taken in from a file keeps its name. Deleted ones have theirs too.
        """
        return importing.uris(self._connection, ids)

    def name_annotation(self, id: int, uri: str) -> None:
        """Say what an annotation is called outside this library."""
        importing.set_uri(self._connection, id, uri)

    def renew_annotation(
        self,
        id: int,
        *,
        color: str,
        note: str,
        tags: Iterable[str],
        replies: Iterable[NewReply],
        modified: datetime,
    ) -> AnnotationChange:
        """Give an annotation newer content and the time of it. Its passage stays.

        Raises `NotFoundError`, and `LibraryError` for a colour that does not exist.
        """
        return importing.renew(self._connection, id, color, note, tags, replies, modified)

    def article_keys(self) -> list[ArticleKey]:
        """What articles can be recognised by, of all that are not deleted, oldest first."""
        return importing.article_keys(self._connection)

    def articles_saying(self, text: str, *, most: int = 2) -> list[int]:
        """Up to `most` articles that have `text`, without a line break, word for word.

        It reads the text of every article.
        """
        return importing.saying(self._connection, text, most)

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
