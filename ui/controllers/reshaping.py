"""The extent of highlights: set to another passage, merged, split."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.library import AnnotationChange, Library
from ui.controllers.annotations import AnnotationsController
from ui.controllers.desk import Desk
from ui.controllers.note_places import Places
from ui.reading import ReadingView


class ReshapingController(QObject):
    """Changes which words highlights mark, where the reader is or by what is selected."""

    def __init__(
        self, desk: Desk, view: ReadingView, annotations: AnnotationsController, places: Places
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._annotations = annotations
        self._places = places

    def set_extent(self, annotation: int | None) -> None:
        """Lets a highlight mark the selected passage; a detached one is attached to it."""
        passage = self._view.selected()
        place = self._places.resolved(passage) if passage is not None else None
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
        self._annotations.change(self.tr("change a highlight"), [annotation], move)

    def merge(self, annotation: int | None) -> None:
        """Makes one highlight of all that are selected, or that touch the one that was clicked."""
        found = self._view.touching(annotation)
        place = self._places.resolved(found[1]) if found is not None else None
        if found is None or place is None:
            self._desk.messages.inform(
                self.tr("Select highlights that overlap or touch each other to merge them.")
            )
            return
        ids = found[0]
        self._view.clear_selection()
        self._annotations.change(
            self.tr("merge highlights"),
            ids,
            lambda library: library.merge_annotations(ids, place.selector, sentence=place.sentence),
            said=self.tr("Merged %n highlight(s).", "", len(ids)),
        )

    def split(self) -> None:
        """Makes two highlights of one, at the text cursor or where the selection begins."""
        found = self._view.parts()
        places = [self._places.resolved(each) for each in found[1]] if found is not None else []
        first, second = places if len(places) == 2 else (None, None)
        if found is None or first is None or second is None:
            self._desk.messages.inform(
                self.tr("Select the end of a highlight, or set the text cursor in it, to split it.")
            )
            return
        annotation = found[0]
        self._view.clear_selection()
        self._annotations.change(
            self.tr("split a highlight"),
            [annotation],
            lambda library: library.split_annotation(
                annotation,
                first.selector,
                second.selector,
                sentences=(first.sentence, second.sentence),
            ),
        )
