"""What is typed into a note is in the library before the next key, without waiting for it.

Keys come faster than a disk writes. So the newest text waits for the write that is under way, and
what is older is skipped: at any moment the file lacks no more than the keys of one write. The whole
of an edit is one step of undo.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.annotation import Annotation
from reader.errors import NaranhiError
from reader.library import AnnotationChange, Library
from ui.note_editor import NEW_REPLY, Typed

if TYPE_CHECKING:
    from ui.operations import Operations


@dataclass
class _Edit:
    """An edit that is under way; used on the library's thread alone.

    `before` is the annotation as it was, `made` the reply that was begun with the first key.
    """

    before: Annotation | None = None
    made: int | None = None


class Drafting(QObject):
    """Keeps drafts of notes and replies, one edit an annotation."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._edits: dict[int, _Edit] = {}
        self._waiting: dict[int, Typed] = {}
        self._writing: set[int] = set()

    def keep(self, typed: Typed) -> None:
        """Writes what was typed, or lets it wait for what is being written."""
        self._waiting[typed.annotation] = typed
        if typed.annotation not in self._writing:
            self._write(typed.annotation)

    def end(self, typed: Typed) -> EndOfEdit:
        """The work that ends an edit with what was typed at last."""
        return self._ended(typed.annotation, typed)

    def cancel(self, annotation: int) -> EndOfEdit:
        """The work that ends an edit and brings back what there was before it."""
        return self._ended(annotation, None)

    def resume(self, end: EndOfEdit) -> None:
        """Goes on with an edit whose end failed, unless another one has begun."""
        self._edits.setdefault(end.annotation, end.edit)

    def is_open(self, annotation: int) -> bool:
        """Whether something of an edit that has not ended has been written or waits for it."""
        return annotation in self._edits

    def _ended(self, annotation: int, typed: Typed | None) -> EndOfEdit:
        # What is typed from now on is another edit, even if this end is still to be written.
        self._waiting.pop(annotation, None)
        return EndOfEdit(self._edits.pop(annotation, _Edit()), annotation, typed)

    def _write(self, annotation: int) -> None:
        typed = self._waiting.pop(annotation)
        edit = self._edits.setdefault(annotation, _Edit())
        self._writing.add(annotation)

        def write(library: Library) -> None:
            _put(library, edit, typed)

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

    Done again after a failure, it goes on from there.
    """

    edit: _Edit
    annotation: int
    typed: Typed | None

    def __call__(self, library: Library) -> AnnotationChange:
        """Gives what the whole edit has changed."""
        with library.batch():
            if self.typed is not None:
                _put(library, self.edit, self.typed)
            change = _made_by(self.edit, library.annotation(self.annotation))
            if self.typed is None:
                library.undo_annotations(change)
        return change


def _made_by(edit: _Edit, after: Annotation) -> AnnotationChange:
    """What an edit has changed, and that alone: a colour may have been chosen meanwhile."""
    begun = edit.before or after
    before = replace(after, note=begun.note, tags=begun.tags, replies=begun.replies)
    if before == after:
        return AnnotationChange(())
    return AnnotationChange(((replace(before, modified=begun.modified), after),))


def _put(library: Library, edit: _Edit, typed: Typed) -> None:
    """Writes what was typed; `edit` learns of it when it is written."""
    with library.batch():
        before = edit.before or library.annotation(typed.annotation)
        made = edit.made
        if typed.reply is None:
            library.change_annotations([typed.annotation], note=typed.text, tags=typed.tags)
        else:
            made = _put_reply(library, typed, made)
    edit.before, edit.made = before, made


def _put_reply(library: Library, typed: Typed, made: int | None) -> int | None:
    """Writes a reply; gives its number if it was begun in this edit and is there."""
    number = made if typed.reply == NEW_REPLY else typed.reply
    if number is None:
        if not typed.text:
            return None
        known = {each.id for each in library.annotation(typed.annotation).replies}
        library.add_reply(typed.annotation, typed.text)
        after = library.annotation(typed.annotation).replies
        return next(each.id for each in after if each.id not in known)
    if typed.text:
        library.change_reply(number, typed.text)
    elif made is not None:
        library.delete_reply(number)
        return None
    return made
