"""What the library is told of the passages that the reader marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader.annotation import Annotation, Selector, select
from reader.article import Side
from reader.errors import AnchorError
from ui.controllers.reading import ReadingController
from ui.controllers.translation import TranslationController
from ui.operations import Change, Kind, Touched
from ui.reading import Passage, ReadingView

_CHANGED: Final = frozenset({Change.ANNOTATIONS})


@dataclass(frozen=True, slots=True)
class Place:
    """A passage as the library knows it."""

    article: int
    side: Side
    selector: Selector
    model: str | None
    sentence: int | None


class Places:
    """Finds the places of passages of the open article in the library."""

    def __init__(
        self, view: ReadingView, reading: ReadingController, translation: TranslationController
    ) -> None:
        self._view = view
        self._reading = reading
        self._translation = translation

    def resolved(self, passage: Passage) -> Place | None:
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
        return Place(
            owner,
            "article" if on_original else "translation",
            selector,
            None if on_original else self._translation.model_key,
            touched[0].index if touched else None,
        )

    def made_before(self, passage: Passage) -> Annotation | None:
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

    def changes_to(self, annotation: int) -> set[Kind]:
        """What a change of an annotation changes, with its article if that is at hand."""
        found = (each.article for each in self._reading.annotations if each.id == annotation)
        return {*_CHANGED, *(Touched((article,)) for article in found)}
