"""Corrections: the reader's own renderings of sentences, kept for wherever the sentences come."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.article import Article, other_language
from reader.errors import NaranhiError
from reader.library import EDITION, Library, Origin, Remembered
from reader.translation import following, remembered_of
from reader.translation.model import DEMONSTRATIONS, is_demonstration
from ui.controllers.desk import Desk
from ui.controllers.reading import ReadingController
from ui.messages import Offer
from ui.operations import Change, Task
from ui.reading import ReadingView
from ui.reading.correcting import Suggestions

# Notes on the translation follow it.
_CHANGED: Final = frozenset({Change.TRANSLATIONS, Change.ANNOTATIONS})
_MOST_NEAR: Final = 2


class CorrectingController(QObject):
    """Opens the editor over a translated sentence, keeps what is written, and takes it back."""

    def __init__(
        self,
        desk: Desk,
        view: ReadingView,
        reading: ReadingController,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._reading = reading
        self._edited: Article | None = None
        self._discarded: dict[tuple[int, str], str] = {}
        self._told = 0
        view.corrections.requested.connect(self.edit)
        view.corrections.saved.connect(self.save)
        view.corrections.discarded.connect(self._on_discarded)
        reading.opened.connect(lambda _opened: desk.messages.done(self._told))
        reading.closed.connect(lambda: desk.messages.done(self._told))

    def edit_current(self) -> None:
        """Edits the translated sentence that the reader is at."""
        sentence = self._view.corrections.current()
        if sentence is not None:
            self.edit(sentence)

    def edit(self, sentence: int, typed: str = "") -> None:
        """Edits a sentence of the open article where it stands, or goes on with `typed`."""
        article = self._reading.article
        if article is None or not self._view.corrections.begin(sentence, typed):
            return
        self._edited = article
        text = _text(article, sentence)
        self._desk.messages.done(self._told)
        self._desk.operations.task(
            lambda library, task: self._suggestions(library, article, text, task),
            lambda found: self._view.corrections.suggest(sentence, found),
        )

    def save(self, sentence: int, rendering: str) -> None:
        """Keeps the reader's rendering of a sentence of the article that was edited.

        If it cannot be kept, what was typed is there again, and can be copied.
        """
        article = self._edited
        if article is None:
            return
        text = _text(article, sentence)
        self._discarded.pop((article.id, text), None)
        languages = (article.language, other_language(article.language))

        def keep(library: Library) -> dict[str, Remembered | None]:
            known = remembered_of(library, article).get(text)
            return following.correct(
                library, {text: rendering}, *languages, known.model if known else ""
            )

        def undo(library: Library, before: dict[str, Remembered | None]) -> None:
            former = before[text]
            if former is None:
                following.revert(library, [text], *languages)
            else:
                following.correct(library, {text: former.translation}, *languages, former.model)

        self._desk.perform(
            self.tr("correct a sentence"),
            keep,
            undo,
            _CHANGED,
            failed=lambda error: self._go_on_with(article, sentence, rendering, error),
            said=self.tr("Your translation is kept for wherever this sentence comes."),
        )

    def revert_current(self) -> None:
        """Takes the reader's rendering of a sentence away; the machine's is shown again."""
        article, sentence = self._reading.article, self._view.corrections.current()
        if article is None or sentence is None:
            return
        self._view.corrections.close()
        text = _text(article, sentence)
        languages = (article.language, other_language(article.language))

        def restore(library: Library, before: dict[str, Remembered]) -> None:
            for each in before.values():
                following.correct(library, {each.text: each.translation}, *languages, each.model)

        self._desk.perform(
            self.tr("revert a correction"),
            lambda library: following.revert(library, [text], *languages),
            restore,
            _CHANGED,
            said=self.tr("The machine’s translation is shown again."),
        )

    def _go_on_with(self, article: Article, sentence: int, typed: str, error: NaranhiError) -> None:
        """Gives back what was typed and could not be kept."""
        clipboard = QGuiApplication.clipboard()
        offer = Offer(self.tr("Copy your translation"), lambda: clipboard.setText(typed))
        self._desk.messages.fail(error, offer, keeps=True)
        if self._reading.article is article and not self._view.corrections.editor.is_open:
            self.edit(sentence, typed)

    def _on_discarded(self, sentence: int, typed: str) -> None:
        """Offers to bring back what was typed and left with Esc; it is suggested later, too."""
        article = self._edited
        if article is None:
            return
        self._discarded[article.id, _text(article, sentence)] = typed

        def bring_back() -> None:
            if self._reading.article is article:
                self.edit(sentence, typed)

        self._told = self._desk.messages.inform(
            self.tr("What you typed was not kept."), Offer(self.tr("Bring back"), bring_back)
        )

    def _suggestions(
        self, library: Library, article: Article, text: str, task: Task
    ) -> Suggestions:
        """What there is for a sentence besides the rendering that is edited."""
        found = self._remembered(library, article, text, task)
        return replace(found, typed=self._discarded.get((article.id, text), ""))

    def _remembered(self, library: Library, article: Article, text: str, task: Task) -> Suggestions:
        """What the memory has for a sentence."""
        source, target = article.language, other_language(article.language)
        known = remembered_of(library, article).get(text)
        ignoring = None if article.sample else DEMONSTRATIONS
        near = library.memory.near(text, source, target, most=_MOST_NEAR, ignoring=ignoring)
        if known is None or task.cancelled():
            return Suggestions(text, near=near)
        if known.origin == "machine":
            shown = known.adapted or known.translation
            return Suggestions(text, shown, self._maker(known.origin, known.model), near)
        for unit in library.memory.renderings(text, source, target):
            if unit.origin != "corrected" and (article.sample or not is_demonstration(unit.model)):
                maker = self._maker(unit.origin, unit.model)
                return Suggestions(text, unit.translation, maker, near)
        return Suggestions(text, near=near)

    def _maker(self, origin: Origin, model: str) -> str:
        """Who made a rendering, in words."""
        if origin == "human" and model == EDITION:
            return self.tr("From a human edition")
        if origin == "human":
            return self.tr("From an imported memory")
        return self.tr("The machine’s: {model}").format(model=model)


def _text(article: Article, sentence: int) -> str:
    return article.all_sentences[sentence + 1].text
