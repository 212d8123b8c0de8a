"""Highlights and notes: made, changed, deleted, each of it undone at will."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.annotation import COLORS, Annotation, select
from reader.article import Side
from reader.errors import AnchorError, NaranhiError, NotFoundError
from reader.library import Library
from ui.controllers.desk import Desk
from ui.controllers.reading import ReadingController
from ui.controllers.translation import TranslationController
from ui.messages import Offer
from ui.operations import Change, Failed, Kind, Touched
from ui.reading import Passage, ReadingView

_CHANGED: Final = frozenset({Change.ANNOTATIONS})


class AnnotationsController(QObject):
    """Makes annotations of passages; `edit_requested` carries a note to be edited now.

    `not_saved` carries number, note and tags of a note that could not be kept as it was typed.
    """

    edit_requested = Signal(int)
    not_saved = Signal(int, str, tuple)

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
        view.highlight_requested.connect(self.highlight)
        view.note_requested.connect(self.note)
        view.annotation_edit_requested.connect(self.edit_requested)

    @property
    def colour(self) -> str:
        """The colour that the reader used last."""
        return self._desk.state.choice("colour", COLORS, COLORS[0])

    def highlight_selection(self, colour: str = "") -> None:
        """Highlights the selected passage, or recolours the highlight that was clicked."""
        passage, current = self._view.selection(), self._view.current_annotation()
        if current is not None and colour:
            self.recolour(current, colour)
        elif passage is not None:
            self.highlight(passage, colour or self.colour)
            self._view.clear_selection()
        else:
            self._ask_for_passage()

    def note_selection(self) -> None:
        """Adds a note to the selected passage, or opens the one that was clicked."""
        passage, current = self._view.selection(), self._view.current_annotation()
        if current is not None:
            self.edit_requested.emit(current)
        elif passage is not None:
            self.note(passage)
            self._view.clear_selection()
        else:
            self._ask_for_passage()

    def highlight(self, passage: Passage, colour: str) -> None:
        """Highlights a passage; one that is highlighted already gets the colour if that differs."""
        self._desk.state.remember("colour", colour)
        there = self._made_before(passage)
        if there is None:
            self._make(passage, colour, self.tr("highlight"), edit=False)
        elif there.color != colour:
            self.recolour(there.id, colour)
        else:
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

        def fail(error: NaranhiError) -> None:
            text = "\n".join(filter(None, (note, " ".join(f"#{tag}" for tag in tags))))
            clipboard = QGuiApplication.clipboard()
            offer = Offer(self.tr("Copy the note"), lambda: clipboard.setText(text))
            if isinstance(error, NotFoundError):
                said = self.tr(
                    "The note that you were typing was deleted meanwhile: copy its text."
                )
                error = NaranhiError(said, text)
            self._desk.messages.fail(error, offer if text else None)
            self.not_saved.emit(annotation, note, tags)

        self._update(annotation, self.tr("change a note"), note=note, tags=tags, failed=fail)

    def recolour(self, annotation: int, colour: str) -> None:
        """Gives a highlight another colour."""
        self._desk.state.remember("colour", colour)
        self._update(annotation, self.tr("change a colour"), color=colour)

    def delete(self, annotation: int) -> None:
        """Deletes a highlight with its note."""
        self._desk.perform(
            self.tr("delete a note"),
            lambda library: library.delete_annotation(annotation),
            lambda library, _done: library.restore_annotation(annotation),
            self._changes_to(annotation),
            said=self.tr("Deleted 1 note."),
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
        article = self._reading.article
        if article is None:
            return
        # A passage of the other edition is a note on that article.
        on_original = passage.side != "translation"
        passage_side: Side = "article" if on_original else "translation"
        owner = article.counterpart if passage.side == "counterpart" else article.id
        if owner is None:
            return
        number, side = owner, self._view.side_text(passage.side)
        try:
            selector = select(side.text, passage.start, passage.end)
        except AnchorError:  # nothing but white space
            self._ask_for_passage()
            return
        touched = side.sentences_in(passage.start, passage.end)
        sentence = touched[0].index if touched else None
        model = None if on_original else self._translation.model_key

        def annotate(library: Library) -> Annotation:
            return library.annotate(
                number, passage_side, selector, color=colour, model=model, sentence=sentence
            )

        self._desk.perform(
            text,
            annotate,
            lambda library, made: library.delete_annotation(made.id),
            {*_CHANGED, Touched((number,))},
            redo=lambda library, made: library.restore_annotation(made.id),
            then=lambda made: self.edit_requested.emit(made.id) if edit else None,
        )

    def _update(
        self,
        annotation: int,
        text: str,
        *,
        color: str | None = None,
        note: str | None = None,
        tags: tuple[str, ...] | None = None,
        failed: Failed | None = None,
    ) -> None:
        def change(library: Library) -> Annotation:
            before = library.annotation(annotation)
            library.update_annotation(annotation, color=color, note=note, tags=tags)
            return before

        def restore(library: Library, before: Annotation) -> None:
            library.update_annotation(
                annotation,
                color=None if color is None else before.color,
                note=None if note is None else before.note,
                tags=None if tags is None else before.tags,
            )

        self._desk.perform(text, change, restore, self._changes_to(annotation), failed=failed)

    def _changes_to(self, annotation: int) -> set[Kind]:
        """What a change of an annotation changes, with its article if that is at hand."""
        found = (each.article for each in self._reading.annotations if each.id == annotation)
        return {*_CHANGED, *(Touched((article,)) for article in found)}

    def _ask_for_passage(self) -> None:
        self._desk.messages.inform(
            self.tr("Select a passage first, or walk to a sentence with the arrow keys.")
        )
