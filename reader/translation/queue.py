"""Many articles, one after the other: a queue that is kept in the library.

Everything of it is on the disk: what waits, what was done, whether it is paused. Whoever calls
`TranslationQueue.run` works it off; killed in the middle of an article, the next run goes on from
the last batch, since all batches before are in the memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.article import Article, other_language
from reader.errors import LibraryError, ModelError, Phrase, TranslationError
from reader.library import ArticleFilter, Library, QueueProgress
from reader.translation.article_translation import translate_article
from reader.translation.engines import Engines, shared_engines
from reader.translation.model import direction_name
from reader.translation.packages import Models
from reader.translation.translated import ArticleTranslation, stored_translation
from reader.translation.turns import never

Report = Callable[[QueueProgress, ArticleTranslation | None], None]


def _ignore(_progress: QueueProgress, _translation: ArticleTranslation | None) -> None:
    """The report of a caller who looks for himself."""


def _nothing() -> tuple[int, ...]:
    """What is on screen of an article that nobody looks at."""
    return ()


class TranslationQueue:
    """The queue of one library. It belongs to the thread of its `library`, as that does.

    Several may be on one library, each with its own `Library`: one to show, one to work.
    """

    def __init__(self, library: Library, models: Models, engines: Engines | None = None) -> None:
        self._library = library
        self._models = models
        self._engines = engines or shared_engines()

    def enqueue(self, articles: Iterable[int] | ArticleFilter) -> int:
        """Let articles wait, by their numbers or all that pass a filter, oldest first of these.

        Gives how many did not wait already. Raises `NotFoundError`, `LibraryError`.
        """
        if isinstance(articles, ArticleFilter):
            articles = [each.id for each in reversed(self._library.articles(articles))]
        return self._library.queue.add(articles)

    def progress(self) -> QueueProgress:
        """How far it is. Raises `LibraryError`."""
        return self._library.queue.progress()

    def pause(self) -> None:
        """Let it stand still after the batch that is under way, also over a restart."""
        self._library.queue.pause(True)

    def resume(self) -> None:
        """Let it go on; `run` has to be called for that."""
        self._library.queue.pause(False)

    def cancel(self, ids: Iterable[int] | None = None) -> None:
        """Take articles out; None takes out all that wait. What was translated stays."""
        self._library.queue.cancel(ids)

    def retry(self, ids: Iterable[int] | None = None) -> int:
        """Let articles that failed wait again, None: all of them; gives how many do."""
        return self._library.queue.retry(ids)

    def run(self, report: Report = _ignore, cancelled: Callable[[], bool] = never) -> QueueProgress:
        """Translate what waits until nothing does, the queue is paused, or `cancelled`.

        After each article `report` gets the progress and the article's translation, None if it
        failed. An article that fails says why in `Library.queue` and the next one has its turn.
        While an article is being translated for somebody who waits, in this process, this waits.
        Raises `LibraryError` if the library cannot be written, `SettingsError` if the settings are
        not possible.
        """
        while not cancelled():
            article = self._library.queue.next()
            if article is None:
                break
            self._work(article, report, cancelled)
        return self.progress()

    def _work(self, id: int, report: Report, cancelled: Callable[[], bool]) -> None:
        def stopped() -> bool:
            return cancelled() or not self._library.queue.holds(id)

        translation = None
        error: str = ""
        try:
            translation = self._translated(self._library.article(id), stopped)
        except (ModelError, TranslationError, LibraryError) as trouble:
            error = trouble.said
        if stopped():  # or deleted just now
            return
        self._library.queue.settle(id, error)
        report(self.progress(), translation)

    def _translated(self, article: Article, stopped: Callable[[], bool]) -> ArticleTranslation:
        model = self._models.for_article(article)
        if model is None:
            stored = stored_translation(self._library, article)
            if stored is not None and stored.complete:
                return stored
            direction = direction_name(article.language, other_language(article.language))
            raise ModelError(
                "No model for {direction} is installed: install an Argos Translate package.",
                direction=direction,
            )
        with self._engines.use(model, self._models.settings) as engine:
            translation = translate_article(
                self._library,
                article,
                model,
                engine=engine,
                visible=_nothing,
                cancelled=stopped,
                urgent=False,
            )
        if not stopped():
            _raise_failure(translation)
        return translation


def _raise_failure(translation: ArticleTranslation) -> None:
    sentences = (translation.title, *translation.sentences)
    failed = [each for each in sentences if each.translation is None]
    if failed:
        why = failed[0].error or Phrase("the model gave nothing")
        raise TranslationError(
            "{failed} of {all} sentences could not be translated ({why}): "
            "translate the article again to try them again.",
            failed=len(failed),
            all=len(sentences),
            why=why,
        )
