"""An edit of a note card: the note with its tags, or one of its replies, in fields on the card."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.note_editor import NEW_REPLY, NoteEditor, Typed

Content = tuple[str, tuple[str, ...]]


class CardEditing(QObject):
    """Opens fields on `card`, which `place` puts there once they are first wanted.

    `began` and `ended` say that the fields are shown and hidden. `saved` carries number, note and
    tags of an edit that changed something, `reply_saved` the `Typed` of a reply, without text if
    it was emptied; `typed` carries each `Typed` while it is typed, and `abandoned` that to which an
    edit is to be taken back. `left` says that the reader wants to go on in the text.
    """

    began = Signal()
    ended = Signal()
    saved = Signal(int, str, tuple)
    typed = Signal(object)
    abandoned = Signal(object)
    reply_saved = Signal(object)
    left = Signal()

    def __init__(self, card: QWidget, annotation: int, place: Callable[[NoteEditor], None]) -> None:
        super().__init__(card)
        self._card = card
        self._annotation = annotation
        self._place = place
        self._fields: NoteEditor | None = None
        self._known_tags: tuple[str, ...] = ()
        self.is_open = False
        self._finished = False
        self._begun: Content = ("", ())
        self._reply: int | None = None
        self._kept = False
        self._again = False

    @property
    def editor(self) -> NoteEditor:
        """The fields."""
        if self._fields is None:
            editor = self._fields = NoteEditor()
            editor.tags.set_known(self._known_tags)
            editor.typed.connect(self._on_typed)
            editor.left.connect(self._on_field_left)
            editor.finished.connect(self.finish)
            editor.cancelled.connect(self.cancel)
            self._place(editor)
        return self._fields

    @property
    def reply(self) -> int | None:
        """The reply that is edited or was last, `NEW_REPLY` for one that is begun; else None."""
        return self._reply

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Gives the tags that are offered while some are typed."""
        self._known_tags = tuple(tags)
        if self._fields is not None:
            self._fields.tags.set_known(tags)

    def begin(self, reply: int | None, text: str, tags: tuple[str, ...]) -> None:
        """Opens the fields, unless they are, and puts the keyboard into the first."""
        if not self.is_open:
            self._open(reply, text, tags)
            self._begun = self.editor.content()
            self.editor.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def reopen(self, reply: int | None, content: Content, stored: Content) -> None:
        """Opens the fields with what could not be saved, if nothing was typed into them meanwhile.

        The keyboard goes there if it is in the card or was when the reader had done, and else
        stays where it is. `stored` is what the library has; some of what was typed may be in it.
        """
        if not self.is_open or self.editor.content() == self._begun:
            wanted = self._holds_focus() or self._finished
            self._open(reply, *content)
            self._kept = self._again = True
            self._begun = stored
            if wanted:
                self.editor.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Ends the edit and hands over what was typed, if it differs."""
        if not self.is_open:
            return
        self.editor.take_composed()
        text, tags = self.editor.content()
        self._end()
        if (text, tags) == self._begun and not self._again:
            self._abandon()
        elif self._reply is None:
            self.saved.emit(self._annotation, text, tags)
        elif self._reply == NEW_REPLY and not text:
            self._abandon()
        else:
            self.reply_saved.emit(Typed(self._annotation, text, (), self._reply))

    def finish(self) -> None:
        """Saves, and gives the keyboard back to the text."""
        self._finished = True
        self.save()
        self.left.emit()

    def cancel(self) -> None:
        """Ends the edit, forgets what was typed, and gives the keyboard back to the text."""
        self._end()
        self._abandon()
        self.left.emit()

    def _open(self, reply: int | None, text: str, tags: tuple[str, ...]) -> None:
        self._reply = reply
        self.is_open, self._finished, self._kept, self._again = True, False, False, False
        self.editor.open(text, tags, is_reply=self._reply is not None)
        self.began.emit()

    def _end(self) -> None:
        self.is_open = False
        had_focus = self._holds_focus()
        self.editor.hide()
        self.ended.emit()
        if had_focus:
            self._card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _abandon(self) -> None:
        """Has what was kept of the edit taken back."""
        if self._kept:
            self.abandoned.emit(Typed(self._annotation, *self._begun, self._reply))

    def _on_typed(self) -> None:
        self._kept = True
        text, tags = self.editor.content()
        self.typed.emit(
            Typed(self._annotation, text, tags if self._reply is None else (), self._reply)
        )

    def _on_field_left(self) -> None:
        """Typed text is kept when the reader goes elsewhere in the window."""
        goal = QApplication.focusWidget()
        away = goal is not None and not self._card.isAncestorOf(goal)
        if self.is_open and away and not self.editor.keeps_focus():
            self.save()

    def _holds_focus(self) -> bool:
        holder: QWidget | None = self._card.window().focusWidget()
        return holder is not None and (holder is self._card or self._card.isAncestorOf(holder))
