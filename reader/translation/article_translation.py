"""Translating an article: the memory first, then what is on screen, then the rest.

Every sentence is translated by itself and remembered before it is reported, so nothing that was
seen is ever translated again, whatever happens next.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import ExitStack
from typing import Final

from reader.article import TITLE, Article, Sentence, other_language
from reader.errors import ModelError
from reader.glossary import Glossary
from reader.library import Library, Remembered
from reader.settings import Settings
from reader.translation.engine import Engine, Rendering
from reader.translation.engines import shared_engines
from reader.translation.following import follow_translation
from reader.translation.model import (
    Model,
    direction_name,
)
from reader.translation.translated import (
    ArticleTranslation,
    TranslatedSentence,
    assembled,
    from_memory,
    from_model,
    glossary_of,
    remembered_of,
    wordings_of,
)
from reader.translation.turns import never
from reader.translation.wording import Wording, reword

FIRST_SENTENCES: Final = 8
"""How many sentences, from the title on, come first when nobody says what is on screen."""

SMALL_REST: Final = 0.3
"""What share of the sentences on screen the others may be to be translated along with them, which
is hardly slower than without them, and quicker than a batch of their own."""

AT_FIRST: Final = 3
SHORT: Final = 0.45
"""How many sentences the first call of the engine has at most, and how long they may be as a share
of the longest one."""


TRIED_AT_ONCE: Final = 16
"""On how many sentences that were translated before the glossary is tried in one go."""

Report = Callable[[Sequence[TranslatedSentence]], None]


def _ignore(_sentences: Sequence[TranslatedSentence]) -> None:
    """The report of a caller who waits for the end."""


def _nobody(_done: int, _total: int) -> None:
    """What is told of the glossary to a caller who does not ask."""


def _first_sentences() -> Sequence[int]:
    """What is taken to be on screen when nobody says: the top of the article."""
    return range(TITLE, TITLE + FIRST_SENTENCES)


def translate_article(
    library: Library,
    article: Article,
    model: Model,
    *,
    engine: Engine | None = None,
    glossary: Glossary | None = None,
    report: Report = _ignore,
    visible: Callable[[], Sequence[int]] = _first_sentences,
    cancelled: Callable[[], bool] = never,
    urgent: bool = True,
    trying: Callable[[int, int], None] = _nobody,
) -> ArticleTranslation:
    """Translate what `model` has not yet translated of `article`, and return all of it.

    What the memory has is reported at once. Then come the sentences whose indices `visible`
    names, asked again after each batch, and then the others in reading order. Each batch is
    committed to the library before it is reported. A sentence that fails is reported with its
    error and left for another time; after `cancelled` the rest has no translation.

    A sentence that lacks the word of an entry of `glossary` (the library's if none is given) is
    reported when the entry was tried on it, after the others of its batch; one that was translated
    before the entry was made is reported again at the end; `trying` is told on how many of those
    it was tried, and of how many. A correction made meanwhile stays. Notes on the article's
    translation follow it.

    Without an `engine`, the one of this process's pool is used, as the library's settings say. Work
    that is not `urgent` waits while other work is.

    Raises `ModelError` if the model is for another direction or cannot be loaded, `LibraryError`
    if the library cannot be read or written, `SettingsError` if the settings cannot be.
    """
    glossary = glossary_of(library, article, glossary)
    with ExitStack() as stack:
        if engine is None:
            engine = stack.enter_context(shared_engines().use(model, Settings(library.path)))
        if urgent:
            stack.enter_context(engine.turns.urgent_work())
        work = _Work(library, article, model, engine, glossary, report, cancelled, urgent)
        work.recall()
        while work.waiting and not cancelled():
            if not work.translate_batch(work.next_texts(set(visible()))):
                break
        if not cancelled():
            work.settle(trying)
        follow_translation(library, article)
        return work.result()


class _Work:
    """One article on its way: what is done, and the texts that still wait, in reading order."""

    def __init__(
        self,
        library: Library,
        article: Article,
        model: Model,
        engine: Engine,
        glossary: Glossary,
        report: Report,
        cancelled: Callable[[], bool],
        urgent: bool,
    ) -> None:
        if (model.source, model.target) != (article.language, other_language(article.language)):
            raise ModelError(
                "The model {name} cannot translate this article: choose one for {direction}.",
                name=model.name,
                direction=direction_name(article.language, other_language(article.language)),
            )
        self.waiting: dict[str, list[Sentence]] = {}
        self._library = library
        self._article = article
        self._model = model
        self._engine = engine
        self._glossary = glossary
        self._applier = glossary.applier(self._render)
        self._unsettled: dict[str, Wording] = {}
        self._report = report
        self._cancelled = cancelled
        self._urgent = urgent
        self._done: dict[int, TranslatedSentence] = {}
        self._begun = False

    def recall(self) -> None:
        """Take from the memory what it has, report it, and let the other texts wait."""
        found = remembered_of(self._library, self._article, self._model.key)
        wordings = wordings_of(found, self._glossary)
        for sentence in self._article.all_sentences:
            if sentence.text not in wordings:
                self.waiting.setdefault(sentence.text, []).append(sentence)
        self._unsettled = {text: each for text, each in wordings.items() if not each.settled}
        self._finish(
            from_memory(sentence, wordings[sentence.text], self._model.source)
            for sentence in self._article.all_sentences
            if sentence.text in wordings
        )

    def next_texts(self, wanted: set[int]) -> list[str]:
        """The texts to translate next: the wanted ones before the others.

        A call of the engine takes as many steps as its longest sentence has words, nearly whatever
        the number of sentences. So the first call is a short one, of a few short sentences that
        are wanted, to have something on screen at once; the others then go together.
        """
        first = [text for text in self.waiting if self.is_any_of(text, wanted)]
        rest = [text for text in self.waiting if text not in set(first)]
        begun, self._begun = self._begun, True
        is_small = sum(map(len, rest)) <= SMALL_REST * sum(map(len, first))
        if begun or is_small or not first:
            return [*first, *rest]
        longest = max(map(len, self.waiting))
        short = sorted((text for text in first if len(text) <= SHORT * longest), key=len)
        return short[:AT_FIRST] or first

    def is_any_of(self, text: str, indices: set[int]) -> bool:
        """Whether a sentence with this text has one of the indices."""
        return any(sentence.index in indices for sentence in self.waiting[text])

    def translate_batch(self, texts: list[str]) -> bool:
        """Translate the first batch of `texts`; False if there was none before a cancellation."""
        is_any = False
        for part in self._engine.translate_batch(texts, self._cancelled, urgent=self._urgent):
            self._take({texts[each.position]: each for each in part})
            is_any = True
        return is_any

    def _take(self, renderings: Mapping[str, Rendering]) -> None:
        """Keep what the engine made of some texts, and finish their sentences."""
        translations = {
            text: each.text for text, each in renderings.items() if each.text is not None
        }
        if translations:
            self._library.memory.remember(
                translations, self._model.source, self._model.target, self._model.key
            )
        waited = {text: self.waiting.pop(text) for text in renderings}
        self._finish(
            TranslatedSentence(sentence.index, text, None, "machine", each.error)
            for text, each in renderings.items()
            if each.text is None
            for sentence in waited[text]
        )
        self._settle_new(translations, waited)

    def settle(self, trying: Callable[[int, int], None]) -> None:
        """Try the glossary on what was translated before its entries were made."""
        texts = list(self._unsettled)
        for start in range(0, len(texts), TRIED_AT_ONCE):
            if self._cancelled():
                return
            trying(start, len(texts))
            self._settle_some(
                {text: self._unsettled[text] for text in texts[start:][:TRIED_AT_ONCE]}
            )

    def _settle_some(self, lacking: Mapping[str, Wording]) -> None:
        changed = self._reworded(lacking)
        self._finish(
            from_model(sentence, changed[sentence.text], self._model.source)
            for sentence in self._article.all_sentences
            if sentence.text in changed
            and changed[sentence.text].text != self._unsettled[sentence.text].text
        )
        self._unsettled = {
            text: each for text, each in self._unsettled.items() if text not in changed
        }

    def _settle_new(self, texts: Collection[str], waited: Mapping[str, Sequence[Sentence]]) -> None:
        """Finish sentences that were translated just now: the ones that lack nothing first."""
        wordings = wordings_of(self._recalled(texts), self._glossary)
        lacking = {text: each for text, each in wordings.items() if not each.settled}
        self._finish(
            from_model(sentence, wording, self._model.source)
            for text, wording in wordings.items()
            if wording.settled
            for sentence in waited[text]
        )
        changed = {**lacking, **self._reworded(lacking)}
        self._unsettled.update((text, each) for text, each in changed.items() if not each.settled)
        self._finish(
            from_model(sentence, wording, self._model.source)
            for text, wording in changed.items()
            for sentence in waited[text]
        )

    def _reworded(self, lacking: Mapping[str, Wording]) -> dict[str, Wording]:
        """What the glossary makes of renderings, kept in the library; none once cancelled."""
        if not lacking:
            return {}
        adapted = reword(lacking, self._applier, self._glossary)
        if self._cancelled():
            return {}
        self._library.memory.adapt(adapted, self._model.source, self._model.target, self._model.key)
        return wordings_of(self._recalled(lacking), self._glossary)

    def _recalled(self, texts: Collection[str]) -> Mapping[str, Remembered]:
        model = self._model
        return self._library.memory.remembered(
            texts,
            model.source,
            model.target,
            model.key,
            editions=self._article.counterpart is None,
        )

    def _render(self, texts: Sequence[str]) -> dict[str, str]:
        """The model's renderings of texts that are not the article's own: nothing is kept."""
        return {
            texts[each.position]: each.text
            for batch in self._engine.translate(texts, self._cancelled, urgent=self._urgent)
            for each in batch
            if each.text is not None
        }

    def result(self) -> ArticleTranslation:
        """The translation as far as it has come."""
        return assembled(
            self._article,
            self._model.key,
            self._model.demonstration,
            self._done,
            set(self._unsettled),
        )

    def _finish(self, sentences: Iterable[TranslatedSentence]) -> None:
        finished = sorted(sentences, key=lambda each: each.index)
        self._done.update((each.index, each) for each in finished)
        if finished:
            self._report(finished)
