"""Translates the open article: from the memory at once, from a model in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader import network
from reader.article import Article, other_language
from reader.errors import NaranhiError
from reader.library import Library, Remembered
from reader.translation import (
    ArticleTranslation,
    Model,
    Models,
    TranslatedSentence,
    remembered_of,
    stored_translation,
    translate_article,
)
from ui.controllers.desk import Desk
from ui.controllers.reading import Opened
from ui.interface import told
from ui.messages import Offer as MessageOffer
from ui.operations import Change, Task
from ui.reading import ReadingView, TranslationState

MODELS_FOLDER: Final = "models"
_CHANGED: Final = frozenset({Change.TRANSLATIONS})


@dataclass(frozen=True, slots=True)
class _Trying:
    """Reported while the glossary is tried on sentences that were translated before."""

    tried: int
    to_try: int


class TranslationController(QObject):
    """Starts, shows, stops and takes up again the translation of the open article.

    `state_changed` carries the `TranslationState` that is shown. Only one article is translated at
    a time: opening another cancels what is running.
    """

    state_changed = Signal(object)

    def __init__(self, desk: Desk, view: ReadingView) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._view = view
        self._article: Article | None = None
        self._model: Model | None = None
        self._model_key = ""
        self._done: set[int] = set()
        self._errors: dict[int, str] = {}
        self._unsettled: Sequence[int] = ()
        self._has_settled = False
        self._trying = _Trying(0, 0)
        self._stopped: set[int] = set()
        self._task: Task | None = None
        self._state = TranslationState()
        view.translate_requested.connect(self.go_on)
        view.stop_requested.connect(self.stop)
        view.retry_requested.connect(lambda _sentences: self.go_on())
        desk.operations.changed.connect(self._on_changed)

    @property
    def state(self) -> TranslationState:
        """How far the translation is, as the view shows it."""
        return self._state

    @property
    def model_key(self) -> str | None:
        """The model that the shown translation is from."""
        return self._model_key or None

    @property
    def has_another_model(self) -> bool:
        """Whether the model that serves now is another than the one of the shown translation."""
        model = self._model
        return (
            model is not None and not model.demonstration and self._model_key not in ("", model.key)
        )

    def show(self, opened: Opened) -> None:
        """Takes up the article that was opened: what it lacks is translated if a model exists."""
        self.close()
        self._article = opened.article
        stored = opened.translation
        self._done = set(stored.renderings()) if stored else set()
        self._model_key = stored.model if stored else ""
        self._unsettled, self._has_settled = stored.unsettled if stored else (), False
        if stored is not None and stored.complete:
            self._show_state("done", demonstration=stored.demonstration)
        self._find_makers(opened.article)
        self._find_model(opened.article)

    def close(self) -> None:
        """Lets go of the article; a running translation is cancelled."""
        self._cancel()
        self._article, self._model, self._model_key = None, None, ""
        self._done, self._errors = set(), {}
        self._state = TranslationState()
        self.state_changed.emit(self._state)

    def go_on(self) -> None:
        """Translates as the reader asked for, also what was stopped before."""
        if self._article is not None:
            self._stopped.discard(self._article.id)
        self.start()

    def start(self) -> None:
        """Translates what is missing, or all of it if another model serves now."""
        article, model = self._article, self._model
        if article is None or model is None or self._task is not None:
            return
        if self.has_another_model:
            self._done, self._model_key = set(), model.key
        self._errors = {}
        self._has_settled = True
        self._trying = _Trying(0, 0)
        self._show_state("waiting")

        def work(library: Library, task: Task) -> ArticleTranslation:
            return translate_article(
                library,
                article,
                model,
                report=task.report,
                visible=self._view.visible_sentences,
                cancelled=task.cancelled,
                trying=lambda tried, to_try: task.report(_Trying(tried, to_try)),
            )

        self._task = self._desk.operations.task(
            work, self._on_done, self._on_failed, reported=self._on_report, changes=_CHANGED
        )

    def stop(self) -> None:
        """Stops until the reader asks for it again; what was translated stays."""
        if self._task is not None and self._article is not None:
            self._cancel()
            self._stopped.add(self._article.id)
            self._show_state("stopped")

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _find_model(self, article: Article) -> None:
        self._desk.operations.query(
            lambda library: (
                Models(library.path / MODELS_FOLDER).for_article(article),
                network.is_offline(),
            ),
            lambda found: self._on_model(article, *found),
            lambda error: self._on_failed(error) if article is self._article else None,
            latest="model",
        )

    def _on_model(self, article: Article, model: Model | None, offline: bool) -> None:
        if article is not self._article:
            return
        self._model = model
        if len(self._done) == len(article.all_sentences) and not (model and self._is_to_settle()):
            self._show_state("done", demonstration=self._state.demonstration)
        elif model is None:
            self._show_state("no_model", message=self._no_model(article), can_download=not offline)
        elif article.id in self._stopped:
            self._model_key = self._model_key or model.key
            self._show_state("stopped")
        else:
            self._model_key = model.key
            self.start()

    def _on_report(self, report: Sequence[TranslatedSentence] | _Trying) -> None:
        if isinstance(report, _Trying):
            self._trying = report
            self._show_state("running")
        else:
            self._on_sentences(report)

    def _on_sentences(self, sentences: Sequence[TranslatedSentence]) -> None:
        self._done |= {each.index for each in sentences if each.translation is not None}
        self._errors |= {each.index: each.error for each in sentences if each.error is not None}
        self._view.add_sentences(sentences)
        self._show_state("running")

    def _on_done(self, translation: ArticleTranslation) -> None:
        self._task = None
        self._view.set_translation(translation)
        self._done = set(translation.renderings())
        self._model_key = translation.model
        failure = next(iter(self._errors.values()), "")
        if failure and not self._done:
            self._show_state("failed", message=told(failure))
        else:
            self._show_state("done", demonstration=translation.demonstration)

    def _on_failed(self, error: NaranhiError) -> None:
        self._task = None
        self._show_state("failed" if not self._done else "stopped", message=told(error))
        if self._done:
            self._desk.messages.fail(error)

    def _read_again(self, article: Article) -> None:
        """Shows what the memory has now: a correction was made or taken back, or a term changed."""
        self._desk.operations.query(
            lambda library: stored_translation(library, article),
            lambda stored: self._on_stored(article, stored),
            latest="stored",
        )

    def _on_stored(self, article: Article, stored: ArticleTranslation | None) -> None:
        if article is not self._article:
            return
        self._done = set(stored.renderings()) if stored else set()
        self._unsettled = stored.unsettled if stored else ()
        self._model_key = stored.model if stored else self._model_key
        self._view.set_translation(stored)
        self._view.add_sentences(
            [
                TranslatedSentence(each.index, each.text, None, "machine", self._errors[each.index])
                for each in article.all_sentences
                if each.index in self._errors and each.index not in self._done
            ]
        )
        self._find_makers(article)
        tried = self._done | self._errors.keys()
        lacks = any(each.index not in tried for each in article.all_sentences)
        complete = len(self._done) == len(article.all_sentences)
        outdated = lacks or self._is_to_settle() if self._state.kind == "done" else complete
        if outdated and self._task is None:
            self._find_model(article)

    def _find_makers(self, article: Article) -> None:
        """Lets the view tell which sentences are by another model than most."""
        self._desk.operations.query(
            lambda library: remembered_of(library, article),
            lambda found: self._on_makers(article, found),
            latest="makers",
        )

    def _on_makers(self, article: Article, found: Mapping[str, Remembered]) -> None:
        if article is not self._article:
            return
        makers = {
            each.index: found[each.text].model
            for each in article.all_sentences
            if each.text in found and found[each.text].origin == "machine"
        }
        self._view.corrections.set_makers(
            {index: key for index, key in makers.items() if key not in ("", self._model_key)}
        )

    def _offer_another(self, article: Article, model: Model | None) -> None:
        """Offers to translate again with the model that serves now; corrections stay."""
        is_other = model is not None and model.key != self._model_key
        if model is None or article is not self._article or not is_other or model.demonstration:
            return
        if "translation" not in self._view.sides:
            return

        def again() -> None:
            if article is self._article:
                self._model = model
                self.go_on()

        name = self._label(model.key)
        self._desk.messages.inform(
            self.tr("This article was translated by another model than {name}.").format(name=name),
            MessageOffer(self.tr("Translate again"), again),
        )

    def _is_to_settle(self) -> bool:
        """Whether terms of the glossary wait to be tried with the model that is there."""
        return bool(self._unsettled) and not self._has_settled

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if Change.GLOSSARY in changes:
            self._has_settled = False
        if changes & {Change.TRANSLATIONS, Change.GLOSSARY} and self._article is not None:
            self._read_again(self._article)
        article = self._article
        if not changes & {Change.MODELS, Change.SETTINGS} or article is None or self._task:
            return
        if self._state.kind in ("no_model", "failed", "none"):
            self._find_model(article)
        elif self._state.kind == "done" and Change.MODELS in changes and len(changes) == 1:
            self._desk.operations.query(
                lambda library: Models(library.path / MODELS_FOLDER).for_article(article),
                lambda model: self._offer_another(article, model),
                latest="another",
            )

    def _show_state(
        self,
        kind: str,
        *,
        message: str = "",
        demonstration: bool | None = None,
        can_download: bool = False,
    ) -> None:
        if self._article is None:
            return
        model = self._model
        is_demonstration = bool(model and model.demonstration)
        self._state = TranslationState(
            kind=kind,  # type: ignore[arg-type]
            done=len(self._done),
            total=len(self._article.all_sentences),
            model_label=self._label(self._model_key),
            demonstration=is_demonstration if demonstration is None else demonstration,
            message=message,
            can_download=can_download,
            tried=self._trying.tried,
            to_try=self._trying.to_try,
        )
        self._view.set_translation_state(self._state)
        self.state_changed.emit(self._state)

    def _label(self, key: str) -> str:
        """What a model is called above its column: its variant and version."""
        name = key.partition("-")[2]
        is_plain = name[:1].isdigit()
        return self.tr("Argos {version}").format(version=name) if is_plain else name

    def _no_model(self, article: Article) -> str:
        if other_language(article.language) == "ko":
            return self.tr("No model that translates English into Korean is installed.")
        return self.tr("No model that translates Korean into English is installed.")
