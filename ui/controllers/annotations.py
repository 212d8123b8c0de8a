"""Highlights and notes: made, changed, deleted, each of it undone at will."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.annotation import Annotation, Selector, select
from reader.article import Side
from reader.errors import AnchorError, NaranhiError, NotFoundError
from reader.library import AnnotationChange, Library
from ui.cards import Cards
from ui.colours import highlight_colours
from ui.controllers.desk import Desk
from ui.controllers.drafting import Drafting
from ui.controllers.reading import ReadingController
from ui.controllers.translation import TranslationController
from ui.links import ask_to_open
from ui.messages import Offer
from ui.note_editor import Typed
from ui.operations import Change, Failed, Kind, Touched
from ui.reading import Passage, ReadingView

_CHANGED: Final = frozenset({Change.ANNOTATIONS})
_MOST_LISTED: Final = 9
_SHORT: Final = 36


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage as the library knows it."""

    article: int
    side: Side
    selector: Selector
    model: str | None
    sentence: int | None


@dataclass(eq=False, slots=True)
class _Making:
    """A highlight on its way into the library, and what is to be done with it `then`."""

    then: list[Callable[[int], object]]


class AnnotationsController(QObject):
    """Makes annotations of passages; `edit_requested` carries a note to be edited now.

    `chosen` carries one that was picked from a menu, `not_saved` what could not be kept as it was
    typed, as `Typed`.
    """

    edit_requested = Signal(int)
    not_saved = Signal(object)
    chosen = Signal(int)

    def __init__(
        self,
        desk: Desk,
        view: ReadingView,
        reading: ReadingController,
        translation: TranslationController,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._reading = reading
        self._translation = translation
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
        cards.attach_requested.connect(self.set_extent)
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
        passage, current = self._view.selection(), self._view.current_annotation()
        if self._making is not None:
            self._making.then.append(self.edit_requested.emit)
        elif current is not None:
            self.edit_requested.emit(current)
        elif passage is not None:
            self._view.clear_selection()
            self.note(passage)
        else:
            self._ask_for_passage()

    def highlight(self, passage: Passage, colour: str) -> None:
        """Highlights a passage; one that is highlighted already gets the colour if that differs."""
        self._desk.state.remember("colour", colour)
        there = self._made_before(passage)
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
        there = self._made_before(passage)
        if there is None:
            self._make(passage, self.colour, self.tr("add a note"), edit=True)
        else:
            self.edit_requested.emit(there.id)

    def save(self, annotation: int, note: str, tags: tuple[str, ...]) -> None:
        """Keeps what was typed into a card; if it cannot be kept, the text is not lost."""
        self._end(Typed(annotation, note, tags), self.tr("change a note"))

    def save_reply(self, typed: Typed) -> None:
        """Keeps a further note on a passage."""
        self._end(typed, self.tr("reply to a note"))

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

    def list_here(self, menu: QMenu) -> None:
        """Lists in `menu` the highlights where the reader is, if there are several."""
        found = self._view.here()
        if len(found) < 2:
            return
        menu.addSeparator()
        for number, colour, quote in found[:_MOST_LISTED]:
            short = quote if len(quote) <= _SHORT else quote[:_SHORT].rstrip() + "…"
            text = f"{highlight_colours().name(colour)}: {short}".replace("&", "&&")
            menu.addAction(text).triggered.connect(
                lambda _on=False, number=number: self.chosen.emit(number)
            )

    def set_extent(self, annotation: int | None) -> None:
        """Lets a highlight mark the selected passage; a detached one is attached to it."""
        passage = self._view.selected()
        place = self._resolved(passage) if passage is not None else None
        if annotation is None or place is None:
            self._desk.messages.inform(
                self.tr(
                    "Click a highlight or its note, then select the passage that it is to mark."
                )
            )
            return

        def move(library: Library) -> AnnotationChange:
            return library.move_annotation(
                annotation,
                place.article,
                place.side,
                place.selector,
                model=place.model,
                sentence=place.sentence,
            )

        self._view.clear_selection()
        self.change(self.tr("change a highlight"), [annotation], move)

    def merge(self, annotation: int | None) -> None:
        """Makes one highlight of all that are selected, or that touch the one that was clicked."""
        found = self._view.touching(annotation)
        place = self._resolved(found[1]) if found is not None else None
        if found is None or place is None:
            self._desk.messages.inform(
                self.tr("Select highlights that overlap or touch each other to merge them.")
            )
            return
        ids = found[0]
        self._view.clear_selection()
        self.change(
            self.tr("merge highlights"),
            ids,
            lambda library: library.merge_annotations(ids, place.selector, sentence=place.sentence),
            said=self.tr("Merged %n highlight(s).", "", len(ids)),
        )

    def split(self) -> None:
        """Makes two highlights of one, at the text cursor or where the selection begins."""
        found = self._view.parts()
        places = [self._resolved(each) for each in found[1]] if found is not None else []
        first, second = places if len(places) == 2 else (None, None)
        if found is None or first is None or second is None:
            self._desk.messages.inform(
                self.tr("Select the end of a highlight, or set the text cursor in it, to split it.")
            )
            return
        annotation = found[0]
        self._view.clear_selection()
        self.change(
            self.tr("split a highlight"),
            [annotation],
            lambda library: library.split_annotation(
                annotation,
                first.selector,
                second.selector,
                sentences=(first.sentence, second.sentence),
            ),
        )

    def change(
        self,
        text: str,
        annotations: Sequence[int],
        work: Callable[[Library], AnnotationChange],
        *,
        said: str = "",
        failed: Failed | None = None,
    ) -> None:
        """Makes a change of annotations as one step that can be undone."""
        kinds: set[Kind] = set(_CHANGED)
        for each in annotations:
            kinds |= self._changes_to(each)
        self._desk.perform(
            text,
            work,
            lambda library, change: library.undo_annotations(change),
            kinds,
            redo=lambda library, change: library.redo_annotations(change),
            said=said,
            failed=failed,
        )

    def _end(self, typed: Typed, text: str) -> None:
        end = self._drafting.end(typed)

        def fail(error: NaranhiError) -> None:
            self._drafting.resume(end)
            self._tell_lost(typed, error)

        self.change(text, [typed.annotation], end, failed=fail)

    def _tell_lost(self, typed: Typed, error: NaranhiError) -> None:
        lines = (typed.text, " ".join(f"#{tag}" for tag in typed.tags))
        text = "\n".join(filter(None, lines))
        clipboard = QGuiApplication.clipboard()
        offer = Offer(self.tr("Copy the note"), lambda: clipboard.setText(text))
        if isinstance(error, NotFoundError):
            said = self.tr("The note that you were typing was deleted meanwhile: copy its text.")
            error = NaranhiError(said, text)
        self._desk.messages.fail(error, offer if text else None)
        self.not_saved.emit(typed)

    def _abandon(self, annotation: int) -> None:
        """Takes back what was kept of an edit that the reader gave up."""
        if self._drafting.is_open(annotation):
            work = self._drafting.cancel(annotation)
            self._desk.operations.change(work, self._changes_to(annotation))

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

    def _made_before(self, passage: Passage) -> Annotation | None:
        """The annotation of exactly this passage, if there is one."""
        article, side = self._reading.article, self._view.side_text(passage.side)
        try:
            selector = select(side.text, passage.start, passage.end)
        except AnchorError:
            return None
        if article is None:
            return None
        owner = article.counterpart if passage.side == "counterpart" else article.id
        of_translation = passage.side == "translation"
        for each in self._reading.annotations:
            is_here = each.article == owner and (each.side == "translation") == of_translation
            there = each.selector
            same = (there.exact, there.start) == (selector.exact, selector.start)
            if is_here and same and not each.detached:
                return each
        return None

    def _make(self, passage: Passage, colour: str, text: str, *, edit: bool) -> None:
        place = self._resolved(passage)
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

    def _resolved(self, passage: Passage) -> _Place | None:
        """What the library is told of a passage; None if nothing but white space is there."""
        article = self._reading.article
        if article is None:
            return None
        # A passage of the other edition is a note on that article.
        on_original = passage.side != "translation"
        owner = article.counterpart if passage.side == "counterpart" else article.id
        side = self._view.side_text(passage.side)
        try:
            selector = select(side.text, passage.start, passage.end)
        except AnchorError:
            return None
        if owner is None:
            return None
        touched = side.sentences_in(passage.start, passage.end)
        return _Place(
            owner,
            "article" if on_original else "translation",
            selector,
            None if on_original else self._translation.model_key,
            touched[0].index if touched else None,
        )

    def _changes_to(self, annotation: int) -> set[Kind]:
        """What a change of an annotation changes, with its article if that is at hand."""
        found = (each.article for each in self._reading.annotations if each.id == annotation)
        return {*_CHANGED, *(Touched((article,)) for article in found)}

    def _ask_for_passage(self) -> None:
        self._desk.messages.inform(
            self.tr("Select a passage first, or walk to a sentence with the arrow keys.")
        )
