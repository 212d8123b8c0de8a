"""Highlights and notes: made, changed, deleted, each of it undone at will."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.annotation import COLORS, Annotation, select
from reader.library import Library
from ui.controllers.desk import Desk
from ui.controllers.reading import ReadingController
from ui.controllers.translation import TranslationController
from ui.operations import Change
from ui.reading import Passage, ReadingView

_CHANGED: Final = frozenset({Change.ANNOTATIONS})


class AnnotationsController(QObject):
    """Makes annotations of passages; `edit_requested` carries a note to be edited now."""

    edit_requested = Signal(int)

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
        """Highlights a passage."""
        self._desk.state.remember("colour", colour)
        self._make(passage, colour, self.tr("highlight"), edit=False)

    def note(self, passage: Passage) -> None:
        """Highlights a passage and opens its note."""
        self._make(passage, self.colour, self.tr("add a note"), edit=True)

    def save(self, annotation: int, note: str, tags: tuple[str, ...]) -> None:
        """Keeps what was typed into a card."""
        self._update(annotation, self.tr("change a note"), note=note, tags=tags)

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
            _CHANGED,
            said=self.tr("Deleted 1 note."),
        )

    def _make(self, passage: Passage, colour: str, text: str, *, edit: bool) -> None:
        article = self._reading.article
        passage_side = passage.side
        if article is None or passage_side == "counterpart":
            return
        number, on_original = article.id, passage_side == "article"
        side = self._view.article_side() if on_original else self._view.translation_side()
        selector = select(side.text, passage.start, passage.end)
        if not selector.exact:
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
            _CHANGED,
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
    ) -> None:
        def change(library: Library) -> Annotation:
            before = library.annotation(annotation)
            library.update_annotation(annotation, color=color, note=note, tags=tags)
            return before

        def restore(library: Library, before: Annotation) -> None:
            library.update_annotation(
                annotation, color=before.color, note=before.note, tags=before.tags
            )

        self._desk.perform(text, change, restore, _CHANGED)

    def _ask_for_passage(self) -> None:
        self._desk.messages.inform(
            self.tr("Select a passage first, or walk to a sentence with the arrow keys.")
        )
