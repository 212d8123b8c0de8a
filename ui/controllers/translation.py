"""Translates the open article: from the memory at once, from a model in the background."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.article import Article, other_language
from reader.errors import NaranhiError
from reader.library import Library
from reader.translation import (
    ArticleTranslation,
    Engine,
    Model,
    Models,
    TranslatedSentence,
    translate_article,
)
from ui.controllers.desk import Desk
from ui.controllers.reading import Opened
from ui.operations import Change, Task
from ui.reading import ReadingView, TranslationState

MODELS_FOLDER: Final = "models"
_CHANGED: Final = frozenset({Change.TRANSLATIONS})


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
        self._task: Task | None = None
        self._engines: dict[str, Engine] = {}
        self._engine_lock = threading.Lock()
        self._state = TranslationState()
        view.translate_requested.connect(self.start)
        view.stop_requested.connect(self.stop)
        view.retry_requested.connect(lambda _sentences: self.start())
        desk.operations.changed.connect(self._on_changed)

    @property
    def state(self) -> TranslationState:
        """How far the translation is, as the view shows it."""
        return self._state

    @property
    def model_key(self) -> str | None:
        """The model that the shown translation is from."""
        return self._model_key or None

    def show(self, opened: Opened) -> None:
        """Takes up the article that was opened: what it lacks is translated if a model exists."""
        self.close()
        self._article = opened.article
        stored = opened.translation
        self._done = set(stored.renderings()) if stored else set()
        self._model_key = stored.model if stored else ""
        if stored is not None and stored.complete:
            self._show_state("done", demonstration=stored.demonstration)
        self._find_model(opened.article)

    def close(self) -> None:
        """Lets go of the article; a running translation is cancelled."""
        self._cancel()
        self._article, self._model, self._model_key = None, None, ""
        self._done, self._errors = set(), {}
        self._state = TranslationState()
        self.state_changed.emit(self._state)

    def start(self) -> None:
        """Translates what is missing."""
        article, model = self._article, self._model
        if article is None or model is None or self._task is not None:
            return
        self._errors = {}
        self._show_state("waiting")

        def work(library: Library, task: Task) -> ArticleTranslation:
            with self._engine_lock:
                return translate_article(
                    library,
                    article,
                    model,
                    engine=self._engine(model),
                    report=task.report,
                    visible=self._view.visible_sentences,
                    cancelled=task.cancelled,
                )

        self._task = self._desk.operations.task(
            work, self._on_done, self._on_failed, reported=self._on_sentences, changes=_CHANGED
        )

    def stop(self) -> None:
        """Stops; what was translated stays."""
        if self._task is not None:
            self._cancel()
            self._show_state("stopped")

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _engine(self, model: Model) -> Engine:
        if model.key not in self._engines:
            self._engines = {model.key: Engine(model)}
        return self._engines[model.key]

    def _find_model(self, article: Article) -> None:
        self._desk.operations.query(
            lambda library: Models(library.path / MODELS_FOLDER).for_article(article),
            lambda model: self._on_model(article, model),
            lambda error: self._on_failed(error) if article is self._article else None,
            latest="model",
        )

    def _on_model(self, article: Article, model: Model | None) -> None:
        if article is not self._article:
            return
        self._model = model
        if len(self._done) == len(article.all_sentences):
            self._show_state("done", demonstration=self._state.demonstration)
        elif model is None:
            self._show_state("no_model", message=self._no_model(article))
        else:
            self._model_key = model.key
            self.start()

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
            self._show_state("failed", message=failure)
        else:
            self._show_state("done", demonstration=translation.demonstration)

    def _on_failed(self, error: NaranhiError) -> None:
        self._task = None
        self._show_state("failed" if not self._done else "stopped", message=str(error))
        if self._done:
            self._desk.messages.fail(error)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        is_waiting = self._task is None and self._state.kind in ("no_model", "failed", "none")
        if Change.MODELS in changes and self._article is not None and is_waiting:
            self._find_model(self._article)

    def _show_state(
        self, kind: str, *, message: str = "", demonstration: bool | None = None
    ) -> None:
        if self._article is None:
            return
        model = self._model
        is_demonstration = bool(model and model.demonstration)
        self._state = TranslationState(
            kind=kind,  # type: ignore[arg-type]
            done=len(self._done),
            total=len(self._article.all_sentences),
            model_label=self._label(),
            demonstration=is_demonstration if demonstration is None else demonstration,
            message=message,
        )
        self._view.set_translation_state(self._state)
        self.state_changed.emit(self._state)

    def _label(self) -> str:
        version = self._model_key.rpartition("-")[2]
        return self.tr("Argos {version}").format(version=version) if version else ""

    def _no_model(self, article: Article) -> str:
        if other_language(article.language) == "ko":
            return self.tr("No model that translates English into Korean is installed.")
        return self.tr("No model that translates Korean into English is installed.")
