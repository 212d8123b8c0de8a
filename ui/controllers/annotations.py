"""Highlights and notes: made, changed, deleted, each of it undone at will."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.annotation import Annotation
from reader.errors import NaranhiError, NotFoundError
from reader.library import AnnotationChange, Library
from ui.cards import Cards
from ui.colours import highlight_colours
from ui.controllers.desk import Desk
from ui.controllers.drafting import Drafting
from ui.controllers.note_places import Places
from ui.jobs import Failed
from ui.links import ask_to_open
from ui.messages import Offer
from ui.note_editor import Typed
from ui.operations import Change, Kind, Touched
from ui.reading import Passage, ReadingView

_CHANGED: Final = frozenset({Change.ANNOTATIONS})


@dataclass(eq=False, slots=True)
class _Making:
    """A highlight on its way into the library, and what is to be done with it `then`."""

    then: list[Callable[[int], object]]


class AnnotationsController(QObject):
    """Makes annotations of passages; `edit_requested` carries a note to be edited now.

    `not_saved` carries what could not be kept as it was typed, as `Typed`.
    """

    edit_requested = Signal(int)
    not_saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        view: ReadingView,
        places: Places,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._places = places
        self._making: _Making | None = None
        view.highlight_requested.connect(self.highlight)
        view.passage_changed.connect(self._go_elsewhere)
        view.note_requested.connect(self.note)
        view.annotation_edit_requested.connect(self.edit_requested)
        self._drafting = Drafting(desk.operations, self)
        self._served: list[Cards] = []
        desk.operations.changed.connect(self._on_changed)

    def serve(self, cards: Cards) -> None:
        """Does what is asked for in note cards, and tells them the tags that are known."""
        self._served.append(cards)
        cards.saved.connect(self.save)
        cards.recoloured.connect(self.recolour)
        cards.deleted.connect(self.delete)
        cards.typed.connect(self._drafting.keep)
        cards.abandoned.connect(self._abandon)
        cards.reply_saved.connect(self.save_reply)
        cards.reply_deleted.connect(self.delete_reply)
        cards.link_requested.connect(lambda address: ask_to_open(self._desk.messages, address))
        self._read_tags()

    @property
    def colour(self) -> str:
        """The colour that the reader used last."""
        offered = highlight_colours().offered_keys()
        return self._desk.state.choice("colour", offered, offered[0])

    def highlight_selection(self, colour: str = "") -> None:
        """Highlights the selected passage, or recolours the highlight that was clicked."""
        passage, current = self._view.selection(), self._view.current_annotation()
        if self._making is not None and colour:
            self._making.then.append(lambda made: self.recolour(made, colour))
        elif current is not None and colour:
            self.recolour(current, colour)
        elif passage is not None:
            self._view.clear_selection()
            self.highlight(passage, colour or self.colour)
        else:
            self._ask_for_passage()

    def note_selection(self) -> None:
        """Adds a note to the selected passage, or opens the one that was clicked."""
        passage, current = self._view.selection(), self.noted_here()
        if self._making is not None:
            self._making.then.append(self.edit_requested.emit)
        elif current is not None:
            self.edit_requested.emit(current)
        elif passage is not None:
            self._view.clear_selection()
            self.note(passage)
        else:
            self._ask_for_passage()

    def noted_here(self) -> int | None:
        """The highlight that was clicked; on the translation it is one that was made there."""
        current, passage = self._view.current_annotation(), self._view.selection()
        if current is None or passage is None or passage.side != "translation":
            return current
        if current not in self._view.annotations_here():
            return current
        own = self._view.made_here()
        return current if current in own else next(iter(own), None)

    def highlight(self, passage: Passage, colour: str) -> None:
        """Highlights a passage; one that is highlighted already gets the colour if that differs."""
        self._desk.state.remember("colour", colour)
        there = self._places.made_before(passage)
        if there is None:
            self._make(passage, colour, self.tr("highlight"), edit=False)
        elif there.color != colour:
            self._view.mark_annotation(there.id)
            self.recolour(there.id, colour)
        else:
            self._view.mark_annotation(there.id)
            self._desk.messages.inform(self.tr("This passage is highlighted already."))

    def note(self, passage: Passage) -> None:
        """Highlights a passage and opens its note, or the one that it has already."""
        there = self._places.made_before(passage)
        if there is None:
            self._make(passage, self.colour, self.tr("add a note"), edit=True)
        else:
            self.edit_requested.emit(there.id)

    def save(self, annotation: int, note: str, tags: tuple[str, ...]) -> None:
        """Keeps what was typed into a card; if it cannot be kept, the text is not lost."""
        self._end(Typed(annotation, note, tags), self.tr("change a note"))

    def save_reply(self, typed: Typed) -> None:
        """Keeps a further note on a passage, or deletes the one that was emptied."""
        if typed.text:
            self._end(typed, self.tr("reply to a note"))
        else:
            said = self.tr("Deleted 1 reply.")
            self._end(typed, self.tr("delete a reply"), said=said)

    def delete_reply(self, annotation: int, reply: int) -> None:
        """Deletes a further note."""
        self.change(
            self.tr("delete a reply"),
            [annotation],
            lambda library: library.delete_reply(reply),
            said=self.tr("Deleted 1 reply."),
        )

    def recolour(self, annotation: int, colour: str) -> None:
        """Gives a highlight another colour."""
        self._desk.state.remember("colour", colour)
        self.change(
            self.tr("change a colour"),
            [annotation],
            lambda library: library.change_annotations([annotation], color=colour),
        )

    def delete(self, annotation: int) -> None:
        """Deletes a highlight with its notes."""
        self.change(
            self.tr("delete a note"),
            [annotation],
            lambda library: library.delete_annotations([annotation]),
            said=self.tr("Deleted 1 note."),
        )

    def close(self) -> None:
        """Ends with the window, once all changes are made that could be."""
        self._drafting.close()

    def change(
        self,
        text: str,
        annotations: Sequence[int],
        work: Callable[[Library], AnnotationChange],
        *,
        said: str = "",
        then: Callable[[AnnotationChange], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Makes a change of annotations as one step that can be undone."""
        kinds: set[Kind] = set(_CHANGED)
        for each in annotations:
            kinds |= self._places.changes_to(each)
        self._desk.perform(
            text,
            work,
            lambda library, change: library.undo_annotations(change),
            kinds,
            redo=lambda library, change: library.redo_annotations(change),
            said=said,
            then=then,
            failed=failed,
        )

    def _end(self, typed: Typed, text: str, *, said: str = "") -> None:
        end = self._drafting.end(typed)

        def fail(error: NaranhiError) -> None:
            if not isinstance(error, NotFoundError):
                self._drafting.resume(end)
            self._tell_lost(typed, error)

        self.change(text, [typed.annotation], end, said=said, failed=fail)

    def _tell_lost(self, typed: Typed, error: NaranhiError) -> None:
        lines = (typed.text, " ".join(f"#{tag}" for tag in typed.tags))
        text = "\n".join(filter(None, lines))
        clipboard = QGuiApplication.clipboard()
        offer = Offer(self.tr("Copy the note"), lambda: clipboard.setText(text))
        if isinstance(error, NotFoundError):
            said = self.tr("The note that you were typing was deleted meanwhile: copy its text.")
            error = NaranhiError(said, text)
        self._desk.messages.fail(error, offer if text else None, keeps=bool(text))
        self.not_saved.emit(typed)

    def _abandon(self, begun: Typed) -> None:
        """Takes back what was kept of an edit that the reader gave up, to what it `begun` with."""
        if self._drafting.is_open(begun.annotation):
            work = self._drafting.cancel(begun)
            self._desk.operations.change(work, self._places.changes_to(begun.annotation))

    def _on_changed(self, changes: frozenset[Kind]) -> None:
        if Change.ANNOTATIONS in changes:
            self._read_tags()

    def _read_tags(self) -> None:
        def tell(tags: Sequence[str]) -> None:
            for cards in self._served:
                cards.set_known_tags(tags)

        self._desk.operations.query(
            lambda library: library.known_tags(), tell, lambda _error: None, latest="known-tags"
        )

    def _make(self, passage: Passage, colour: str, text: str, *, edit: bool) -> None:
        place = self._places.resolved(passage)
        if place is None:
            self._ask_for_passage()
            return

        def annotate(library: Library) -> Annotation:
            return library.annotate(
                place.article,
                place.side,
                place.selector,
                color=colour,
                model=place.model,
                sentence=place.sentence,
            )

        making = self._making = _Making([self.edit_requested.emit] if edit else [])
        self._desk.perform(
            text,
            annotate,
            lambda library, made: library.delete_annotation(made.id),
            {*_CHANGED, Touched((place.article,))},
            redo=lambda library, made: library.restore_annotation(made.id),
            then=lambda made: self._on_made(making, made.id),
            failed=lambda error: self._on_not_made(making, text, error),
        )

    def _on_made(self, making: _Making, annotation: int) -> None:
        """The reader is at the new highlight now, unless gone elsewhere meanwhile."""
        if self._making is making:
            self._making = None
            self._view.mark_annotation(annotation)
        for act in making.then:
            act(annotation)

    def _on_not_made(self, making: _Making, text: str, error: NaranhiError) -> None:
        if self._making is making:
            self._making = None
        self._desk.messages.fail(error, about=text)

    def _go_elsewhere(self, _passage: Passage | None) -> None:
        self._making = None

    def _ask_for_passage(self) -> None:
        self._desk.messages.inform(
            self.tr("Select a passage first, or walk to a sentence with the arrow keys.")
        )
