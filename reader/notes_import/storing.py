"""Putting the notes of a file into the library: all of them, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.annotation import Annotation
from reader.errors import NotFoundError
from reader.intake import canonical_address
from reader.library import AnnotationChange, Library, NewReply
from reader.library.values import now
from reader.notes_import import palette
from reader.notes_import.attaching import Attachment, Shelf
from reader.notes_import.files import read_notes
from reader.notes_import.palette import Palette, Renaming
from reader.notes_import.records import (
    IncomingArticle,
    IncomingNote,
    NotesFile,
    Reason,
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A note of the file that was not taken, and `why`; `line` is where it stands in the file.

    One on a whole page has no `quote`.
    """

    line: int
    quote: str
    note: str
    title: str
    address: str
    why: Reason = "article"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a file's notes, and what it takes to undo it.

    `changed` had newer content in the file than in the library; `detached` of the added ones mark
    a passage that their article does not have today, and `on_titles` of them are on a whole page,
    so that they mark the title of their article. `articles` came with the file and are new, as are
    the `colors`; `renamed` are the usual colours that took the names or the tones of the file's.
    """

    added: int
    changed: int
    unchanged: int
    detached: int
    on_titles: int
    unmatched: tuple[Unmatched, ...]
    articles: tuple[int, ...]
    colors: tuple[str, ...]
    renamed: tuple[Renaming, ...]
    change: AnnotationChange


def import_notes(
    library: Library, path: str | Path, progress: Progress | None = None
) -> ImportReport:
    """Take the notes of a file into the library.

    Those that fit no article are told in the report and kept nowhere. `Palette` says which colours
    they get. `progress` is told before
    each note how many are done and how many there are; it may raise to end the work. Raises
    `ExchangeError` for a file that is broken anywhere, and `LibraryError`. When it raises, nothing
    was taken.
    """
    return store(library, read_notes(path), progress)


def store(library: Library, file: NotesFile, progress: Progress | None = None) -> ImportReport:
    """Put what a file said into the library; see `import_notes`."""
    taking = _Taking(library, file, progress or _unheard)
    # Looking for texts may take a while: what can be is done before others are kept from writing.
    if not file.articles:
        taking.attach(file.notes, Shelf(library))
    with library.batch():
        taking.articles(file.articles)
        if file.articles:
            taking.attach(file.notes, Shelf(library))
        taking.notes(file.notes)
    return taking.report(file)


def undo(library: Library, report: ImportReport) -> None:
    """Take an import back, all of it."""
    with library.batch():
        library.undo_annotations(report.change)
        library.delete(report.articles)
        palette.undo(library, report.colors, report.renamed)


def redo(library: Library, report: ImportReport) -> None:
    """Do an import again that was taken back."""
    with library.batch():
        palette.redo(library, report.colors, report.renamed)
        library.restore(report.articles)
        library.redo_annotations(report.change)


def _unheard(_done: int, _total: int) -> None:
    """The progress of a caller who waits for the end."""


Step = tuple[Annotation | None, Annotation | None]


class _Taking:
    """One import while it is being done."""

    def __init__(self, library: Library, file: NotesFile, progress: Progress) -> None:
        self._library = library
        self._progress = progress
        self._articles: list[int] = []
        self._palette = Palette(library, file.colors)
        self._known = {uri: id for id, uri in library.annotation_uris().items()}
        self._shelf = Shelf(library)
        self._attachments: dict[str, Attachment | None] = {}
        self._steps: list[Step] = []
        self._added = self._changed = self._unchanged = self._detached = self._on_titles = 0
        self._unmatched: list[IncomingNote] = []

    def attach(self, notes: tuple[IncomingNote, ...], shelf: Shelf) -> None:
        """Find out where the notes belong that are not known yet."""
        self._shelf = shelf
        for done, note in enumerate(notes):
            self._progress(done, len(notes))
            if note.uri not in self._known:
                self._attachments[note.uri] = shelf.attach(note)

    def articles(self, articles: tuple[IncomingArticle, ...]) -> None:
        """Add the articles that came with their text and are not there, under any text of theirs.

        One that is there keeps the text, the tags and the counterpart that it has.
        """
        library = self._library
        shelf = {
            (key.language, canonical_address(key.url)) for key in library.article_keys() if key.url
        }
        new: dict[str, int] = {}
        for each in articles:
            address = canonical_address(each.draft.url or "")
            if address and (each.draft.language, address) in shelf:
                continue
            added = library.add(each.draft)
            if added.status == "added":
                new[each.name] = added.id
                if each.tags:
                    library.set_tags(added.id, each.tags)
        korean = {each.name for each in articles if each.draft.language == "ko"}
        for each in articles:
            id, other = new.get(each.name), new.get(each.counterpart)
            if each.draft.language != "en" or each.counterpart not in korean:
                continue
            if id is not None and other is not None:
                library.pair(id, other)
                korean.remove(each.counterpart)  # whatever else names it: an article has one
        self._articles += new.values()

    def notes(self, notes: tuple[IncomingNote, ...]) -> None:
        """Add those that are new, renew those that are older here, leave the others."""
        known = self._known
        for note in notes:
            self._progress(len(notes), len(notes))
            there = self._there(known.get(note.uri))
            if there is not None:
                self._renew(there, note)
                continue
            attachment = self._attachment(note)
            if attachment is None:
                self._unmatched.append(note)
            else:
                known[note.uri] = self._add(note, attachment)

    def _attachment(self, note: IncomingNote) -> Attachment | None:
        """Where a note belongs; looked for now if it was known, but is gone with its article."""
        if note.uri not in self._attachments:
            self._attachments[note.uri] = self._shelf.attach(note)
        return self._attachments[note.uri]

    def report(self, file: NotesFile) -> ImportReport:
        """What was done."""
        unmatched = [
            Unmatched(
                each.place, each.selector.exact, each.note, each.title, _first(each.addresses)
            )
            for each in self._unmatched
        ]
        unmatched += [Unmatched(each.place, "", each.note, "", "", each.why) for each in file.left]
        return ImportReport(
            self._added,
            self._changed,
            self._unchanged,
            self._detached,
            self._on_titles,
            tuple(sorted(unmatched, key=lambda each: each.line)),
            tuple(self._articles),
            tuple(self._palette.added),
            tuple(self._palette.renamed),
            AnnotationChange(tuple(self._steps)),
        )

    def _there(self, id: int | None) -> Annotation | None:
        """An annotation that the library has; one that was deleted comes back."""
        if id is None:
            return None
        try:
            return self._library.annotation(id)
        except NotFoundError:
            pass
        try:
            self._library.restore_annotation(id)
            restored = self._library.annotation(id)
        except NotFoundError:
            return None  # its article was deleted with it
        self._steps.append((None, restored))
        self._added += 1
        return restored

    def _add(self, note: IncomingNote, attachment: Attachment) -> int:
        library, made = self._library, note.created or note.modified or now()
        annotation = library.annotate(
            attachment.article,
            note.side,
            attachment.selector,
            color=self._palette.key(note.color),
            note=note.note,
            tags=note.tags,
            model=note.model if note.side == "translation" else None,
            sentence=note.sentence if note.side == "translation" else None,
            replies=_replies(note, made),
            created=made,
            modified=max(made, note.modified or made),
        )
        if note.detached and note.side == "translation" and not annotation.detached:
            annotation = library.place_annotation(annotation.id, annotation.selector, True)
        library.name_annotation(annotation.id, note.uri)
        self._steps.append((None, annotation))
        self._added += 1
        self._detached += annotation.detached
        self._on_titles += note.is_on_page
        return annotation.id

    def _renew(self, there: Annotation, note: IncomingNote) -> None:
        restored = bool(self._steps) and self._steps[-1] == (None, there)
        newest = max(
            (each for each in (note.modified, *(one.modified for one in note.replies)) if each),
            default=None,
        )
        if newest is None or newest <= _newest(there):
            self._unchanged += not restored
            return
        change = self._library.renew_annotation(
            there.id,
            color=self._palette.key(note.color) if note.color else there.color,
            note=note.note,
            tags=note.tags,
            replies=_replies(note, there.created),
            modified=note.modified or newest,
        )
        self._steps += change.steps
        self._changed += not restored


def _first(addresses: tuple[str, ...]) -> str:
    return addresses[0] if addresses else ""


def _newest(annotation: Annotation) -> datetime:
    return max(
        annotation.modified, *(each.modified for each in annotation.replies), annotation.created
    )


def _replies(note: IncomingNote, made: datetime) -> list[NewReply]:
    """The replies with times that follow each other, where the file says none."""
    replies = []
    for each in note.replies:
        created = each.created or each.modified or made
        replies.append(NewReply(each.text, created, max(created, each.modified or created)))
    return sorted(replies, key=lambda reply: reply.created)
