"""What an article's translation is, and as much of it as the memory holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.article import Article, Language, Sentence, other_language
from reader.glossary import Glossary
from reader.library import Library, Remembered
from reader.translation.checking import is_doubtful
from reader.translation.model import DEMONSTRATIONS, is_demonstration
from reader.translation.wording import Wording, worded

Origin = Literal["machine", "memory", "corrected"]


@dataclass(frozen=True, slots=True)
class TranslatedSentence:
    """A sentence of an article with its translation, if it has one yet.

    `index` is that of `reader.article.Sentence`. `origin` says whether the translation was made
    now, found in the memory, or corrected by the reader. `error` says why there is none, and
    `doubtful` that something is wrong with a model's that the model could not do better.
    """

    index: int
    text: str
    translation: str | None
    origin: Origin
    error: str | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class ArticleTranslation:
    """An article's translation as far as it has come; `sentences` has every sentence of the body.

    `model` is the key of the model, or of the one that most sentences are from. `demonstration`
    says that a demonstration model made some of it. `unsettled` has the indices of sentences that
    lack a glossary entry's word and have not been tried with the entry as it is now: translating
    the article again does that.
    """

    article: int
    source: Language
    target: Language
    model: str
    demonstration: bool
    title: TranslatedSentence
    sentences: tuple[TranslatedSentence, ...]
    unsettled: tuple[int, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether the title and every sentence has its translation."""
        return all(each.translation is not None for each in (self.title, *self.sentences))

    def renderings(self) -> dict[int, str]:
        """The translations there are, by sentence index, `TITLE` among them."""
        return {
            each.index: each.translation
            for each in (self.title, *self.sentences)
            if each.translation is not None
        }


def stored_translation(
    library: Library,
    article: Article,
    model: str | None = None,
    *,
    glossary: Glossary | None = None,
) -> ArticleTranslation | None:
    """What the memory holds of `article`'s translation by `model`, without any model call.

    With no model named, each sentence's newest translation by any model, a demonstration's for
    sample articles only; None if there is none at all. A correction goes before both. `glossary`
    is the library's if none is given. Raises `LibraryError` if the library cannot be read.
    """
    found = remembered_of(library, article, model)
    if model is None and not found:
        return None
    wordings = wordings_of(found, glossary_of(library, article, glossary))
    translated = {
        sentence.index: from_memory(sentence, wordings[sentence.text], article.language)
        for sentence in article.all_sentences
        if sentence.text in found
    }
    makers = Counter(each.model for each in found.values() if each.model)
    main = model or (makers.most_common(1)[0][0] if makers else "")
    by_machine = (each.model for each in found.values() if each.origin == "machine" and each.model)
    return assembled(
        article, main, any(map(is_demonstration, by_machine)), translated, _unsettled(wordings)
    )


def remembered_of(
    library: Library, article: Article, model: str | None = None
) -> Mapping[str, Remembered]:
    """What the memory holds for an article's sentences; see `stored_translation`.

    An article with a counterpart has its human edition beside it, so that is no translation.
    """
    return library.memory.remembered(
        {sentence.text for sentence in article.all_sentences},
        article.language,
        other_language(article.language),
        model,
        ignoring=None if model is not None or article.sample else DEMONSTRATIONS,
        editions=article.counterpart is None,
    )


def glossary_of(library: Library, article: Article, given: Glossary | None) -> Glossary:
    """The entries that the article's sentences may have to do with."""
    if given is None:
        given = Glossary.of(library, article.language, other_language(article.language))
    return given.narrowed(article.rows)


def wordings_of(found: Mapping[str, Remembered], glossary: Glossary) -> dict[str, Wording]:
    """How each of the remembered sentences is shown under a glossary."""
    return {text: worded(each, glossary) for text, each in found.items()}


def _unsettled(wordings: Mapping[str, Wording]) -> set[str]:
    return {text for text, each in wordings.items() if not each.settled}


def from_memory(sentence: Sentence, found: Wording, source: Language) -> TranslatedSentence:
    """A sentence that the memory had."""
    return _sentence(sentence, found, "memory", source)


def from_model(sentence: Sentence, made: Wording, source: Language) -> TranslatedSentence:
    """A sentence that was translated just now, unless the reader corrected it meanwhile."""
    return _sentence(sentence, made, "machine", source)


def _sentence(
    sentence: Sentence, wording: Wording, origin: Origin, source: Language
) -> TranslatedSentence:
    return TranslatedSentence(
        sentence.index,
        sentence.text,
        wording.text,
        "corrected" if wording.corrected else origin,
        doubtful=wording.by_machine and is_doubtful(sentence.text, wording.text, source),
    )


def assembled(
    article: Article,
    model: str,
    demonstration: bool,
    translated: Mapping[int, TranslatedSentence],
    unsettled: set[str],
) -> ArticleTranslation:
    """An article's translation, of what there is of its sentences."""
    title, *body = (
        translated.get(
            sentence.index, TranslatedSentence(sentence.index, sentence.text, None, "machine")
        )
        for sentence in article.all_sentences
    )
    return ArticleTranslation(
        article=article.id,
        source=article.language,
        target=other_language(article.language),
        model=model,
        demonstration=demonstration,
        title=title,
        sentences=tuple(body),
        unsettled=tuple(each.index for each in article.all_sentences if each.text in unsettled),
    )
