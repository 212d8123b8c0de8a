"""The extent of highlights: set to another passage, merged, split."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.library import AnnotationChange, Library
from ui.controllers.annotations import AnnotationsController
from ui.controllers.desk import Desk
from ui.controllers.note_places import Places
from ui.reading import ReadingView


class ReshapingController(QObject):
    """Changes which words highlights mark, where the reader is or by what is selected.

    `merged` carries the highlight that several have become, before it is shown.
    """

    merged = Signal(int)

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
        ids, shown = found[0], self._view.article

        def follow(_change: AnnotationChange) -> None:
            """The reader is at the merged highlight now, unless gone elsewhere meanwhile."""
            if self._view.article is shown:
                self.merged.emit(ids[0])
                self._view.mark_annotation(ids[0])

        self._view.clear_selection()
        self._annotations.change(
            self.tr("merge highlights"),
            ids,
            lambda library: library.merge_annotations(ids, place.selector, sentence=place.sentence),
            said=self.tr("Merged %n highlight(s).", "", len(ids)),
            then=follow,
        )

    def split(self, annotation: int | None = None) -> None:
        """Makes two highlights of one, at the text cursor or where the selection begins.

        Where several could be split, it is `annotation`, or else the shortest.
        """
        found = self._view.parts(annotation)
        places = [self._places.resolved(each) for each in found[1]] if found is not None else []
        first, second = places if len(places) == 2 else (None, None)
        if found is None or first is None or second is None:
            self._desk.messages.inform(
                self.tr("Select the end of a highlight, or set the text cursor in it, to split it.")
            )
            return
        number = found[0]
        self._view.clear_selection()
        self._annotations.change(
            self.tr("split a highlight"),
            [number],
            lambda library: library.split_annotation(
                number,
                first.selector,
                second.selector,
                sentences=(first.sentence, second.sentence),
            ),
            said=self.tr("Split into two highlights."),
        )
