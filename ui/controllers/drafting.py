"""What is typed into a note is on the disk before the next key, without waiting for the library.

Each key leaves a line in a small file (`reader.library.unsaved`) that the next opening puts into
the library if the program is killed. The library itself gets the newest text as fast as it takes
it: that waits for the write that is under way, and what is older is skipped. The whole of an edit
is one step of undo.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.annotation import Annotation, Reply
from reader.errors import NaranhiError, NotFoundError
from reader.library import AnnotationChange, Library
from reader.library.unsaved import Unsaved, UnsavedNote
from ui.note_editor import NEW_REPLY, Typed

if TYPE_CHECKING:
    from ui.operations import Operations


@dataclass
class _Edit:
    """An edit that is under way; all but `begun` is used on the library's thread alone.

    `before` is the annotation as it was, `made` the reply that was begun with the first key, and
    `begun` the time that the reply is known by.
    """

    before: Annotation | None = None
    made: int | None = None
    begun: datetime = field(default_factory=lambda: datetime.now().astimezone())


@dataclass(frozen=True)
class _Kept:
    """What was typed, and how the file of what is not saved yet knows it."""

    typed: Typed
    note: UnsavedNote
    number: int


class Drafting(QObject):
    """Keeps drafts of notes and replies, one edit an annotation."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._unsaved = Unsaved(operations.library_path)
        self._edits: dict[int, _Edit] = {}
        self._waiting: dict[int, _Kept] = {}
        self._writing: set[int] = set()

    def keep(self, typed: Typed) -> None:
        """Puts what was typed on the disk, and into the library after what is being written."""
        edit = self._edits.setdefault(typed.annotation, _Edit())
        self._waiting[typed.annotation] = self._kept(typed, edit)
        if typed.annotation not in self._writing:
            self._write(typed.annotation)

    def end(self, typed: Typed) -> EndOfEdit:
        """The work that ends an edit with what was typed at last."""
        return self._ended(typed, takes_back=False)

    def cancel(self, begun: Typed) -> EndOfEdit:
        """The work that ends an edit and brings back what there was before it: `begun`."""
        return self._ended(begun, takes_back=True)

    def resume(self, end: EndOfEdit) -> None:
        """Goes on with an edit whose end failed, unless another one has begun."""
        self._edits.setdefault(end.annotation, end.edit)

    def is_open(self, annotation: int) -> bool:
        """Whether something of an edit that has not ended has been written or waits for it."""
        return annotation in self._edits

    def close(self) -> None:
        """Leaves what could not be saved to the next opening of the library."""
        self._unsaved.close()

    def _kept(self, typed: Typed, edit: _Edit) -> _Kept:
        is_new = typed.reply == NEW_REPLY
        note = UnsavedNote(
            typed.annotation,
            typed.text,
            typed.tags,
            None if is_new else typed.reply,
            edit.begun.isoformat() if is_new else None,
        )
        return _Kept(typed, note, self._unsaved.keep(note))

    def _ended(self, typed: Typed, *, takes_back: bool) -> EndOfEdit:
        # What is typed from now on is another edit, even if this end is still to be written.
        self._waiting.pop(typed.annotation, None)
        edit = self._edits.pop(typed.annotation, _Edit())
        return EndOfEdit(edit, self._kept(typed, edit), self._unsaved, takes_back)

    def _write(self, annotation: int) -> None:
        kept = self._waiting.pop(annotation)
        edit = self._edits[annotation]
        self._writing.add(annotation)

        def write(library: Library) -> None:
            _put(library, edit, kept.typed)
            self._unsaved.settle(kept.note, kept.number)

        def go_on(_done: object) -> None:
            self._writing.discard(annotation)
            if annotation in self._waiting:
                self._write(annotation)

        def fail(_error: NaranhiError) -> None:
            # The end of the edit tries again, and tells the reader if that fails too.
            self._writing.discard(annotation)

        self._operations.change(write, (), go_on, fail)


@dataclass(frozen=True)
class EndOfEdit:
    """Work that ends an edit, on the library's thread: with what was typed, or by taking it back.

    A reply that was emptied is deleted. Done again after a failure, it goes on from there.
    """

    edit: _Edit
    kept: _Kept
    unsaved: Unsaved
    takes_back: bool

    @property
    def annotation(self) -> int:
        """The annotation that was edited."""
        return self.kept.typed.annotation

    def __call__(self, library: Library) -> AnnotationChange:
        """Gives what the whole edit has changed.

        What is gone can never be saved: `NotFoundError` is the last word on it.
        """
        try:
            change = self._end(library)
        except NotFoundError:
            self._settle()
            raise
        self._settle()
        return change

    def _end(self, library: Library) -> AnnotationChange:
        # A copy: if this fails in the end, the edit has made nothing of it.
        typed, edit = self.kept.typed, replace(self.edit)
        with library.batch():
            if not self.takes_back:
                _put(library, edit, typed)
                if typed.reply and not typed.text:
                    library.delete_reply(typed.reply)
            change = _made_by(edit, typed, library.annotation(self.annotation))
            if self.takes_back:
                library.undo_annotations(change)
        return change

    def _settle(self) -> None:
        self.unsaved.settle(self.kept.note, self.kept.number, ended=True)


def _made_by(edit: _Edit, typed: Typed, after: Annotation) -> AnnotationChange:
    """What an edit has changed, and that alone.

    Meanwhile a colour may have been chosen, and another program may have added replies.
    """
    begun = edit.before or after
    if typed.reply is None:
        before = replace(after, note=begun.note, tags=begun.tags)
    else:
        number = edit.made if typed.reply == NEW_REPLY else typed.reply
        before = replace(after, replies=_with_that_of(begun, number, after))
    if before == after:
        return AnnotationChange(())
    return AnnotationChange(((replace(before, modified=begun.modified), after),))


def _with_that_of(begun: Annotation, number: int | None, after: Annotation) -> tuple[Reply, ...]:
    """The replies as they are now, with one of them as it was when the edit was begun."""
    others = [each for each in after.replies if each.id != number]
    it = [each for each in begun.replies if each.id == number]
    return tuple(sorted(others + it, key=lambda each: (each.created, each.id)))


def _put(library: Library, edit: _Edit, typed: Typed) -> None:
    """Writes what was typed; `edit` learns of it when it is written."""
    with library.batch():
        before = edit.before or library.annotation(typed.annotation)
        made = edit.made
        if typed.reply is None:
            library.change_annotations([typed.annotation], note=typed.text, tags=typed.tags)
        else:
            made = _put_reply(library, typed, edit)
    edit.before, edit.made = before, made


def _put_reply(library: Library, typed: Typed, edit: _Edit) -> int | None:
    """Writes a reply; gives its number if it was begun in this edit and is there."""
    made = edit.made
    number = made if typed.reply == NEW_REPLY else typed.reply
    if number is None:
        if not typed.text:
            return None
        known = {each.id for each in library.annotation(typed.annotation).replies}
        library.add_reply(typed.annotation, typed.text, created=edit.begun)
        after = library.annotation(typed.annotation).replies
        return next(each.id for each in after if each.id not in known)
    if typed.text:
        library.change_reply(number, typed.text)
    elif typed.reply == NEW_REPLY:
        library.delete_reply(number)
        return None
    return made
