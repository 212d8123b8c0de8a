"""How notes on a translation follow it, when sentences are corrected or translated anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

from reader.annotation import Annotation, anchor, select
from reader.article import Article, Language, SideText, translation_side
from reader.library import Library, Remembered
from reader.translation.translated import stored_translation

_Correction = Mapping[str, str]
_Place = tuple[SideText, tuple[int, int]]


def correct(
    library: Library, pairs: _Correction, source: Language, target: Language, model: str
) -> dict[str, Remembered | None]:
    """As `Library.memory.correct`; and the notes on these sentences follow, in every article."""
    with library.batch(), _following(library, pairs.keys(), source):
        return library.memory.correct(pairs, source, target, model)


def revert(
    library: Library, texts: Collection[str], source: Language, target: Language
) -> dict[str, Remembered]:
    """As `Library.memory.revert`; and the notes on these sentences follow, in every article."""
    with library.batch(), _following(library, texts, source):
        return library.memory.revert(texts, source, target)


@contextmanager
def _following(library: Library, texts: Collection[str], language: Language) -> Iterator[None]:
    """Lets the notes on translations of sentences follow what is done to these meanwhile.

    One on a whole sentence stays on that sentence, whatever it says then.
    """
    articles = [
        library.article(id) for id in library.articles_noted_in_translation(texts, language)
    ]
    whole = [_on_whole_sentences(library, article) for article in articles]
    yield
    for article, wholly in zip(articles, whole, strict=True):
        follow_translation(library, article, wholly)


def _on_whole_sentences(library: Library, article: Article) -> dict[int, int]:
    """The notes that mark exactly one sentence of the translation, with its index."""
    sides, found = _Sides(library, article), dict[int, int]()
    for noted in library.translation_notes(article.id):
        place = _place_of(sides, noted)
        if place is not None:
            side, span = place
            sentences = side.sentences_in(*span)
            if len(sentences) == 1 and side.span_in_text(sentences[0]) == span:
                found[noted.id] = sentences[0].index
    return found


def follow_translation(
    library: Library, article: Article, wholly: Mapping[int, int] = MappingProxyType({})
) -> bool:
    """Anchor the notes on an article's translation again in what it says now; True if any moved.

    One whose passage is gone is detached, and attached again should the passage come back. One
    whose sentence has no translation at the moment is left alone. `wholly` has the notes that
    marked the whole of a sentence, by number, with its index: if nothing of it is left, they mark
    what the sentence says now.
    """
    noted = library.translation_notes(article.id)
    if not noted:
        return False
    sides = _Sides(library, article)
    with library.batch():
        moved = [_follow(library, sides, each, wholly.get(each.id)) for each in noted]
    return any(moved)


def _follow(library: Library, sides: _Sides, noted: Annotation, wholly: int | None) -> bool:
    place = _place_of(sides, noted)
    if place is None and wholly is not None:
        place = _whole_sentence(sides, wholly)
    if place is None:
        if noted.detached or not sides.is_translated(noted.sentence):
            return False
        library.place_annotation(noted.id, noted.selector, True)
        return True
    side, span = place
    selector = select(side.text, *span)
    sentence = side.sentences_in(*span)[0].index
    if not noted.detached and (selector, sentence) == (noted.selector, noted.sentence):
        return False
    library.place_annotation(noted.id, selector, False, sentence=sentence)
    return True


def _place_of(sides: _Sides, noted: Annotation) -> _Place | None:
    return next(filter(None, (_stands(side, noted) for side in sides.of(noted.model))), None)


def _whole_sentence(sides: _Sides, index: int) -> _Place | None:
    (newest,) = sides.of(_NEWEST)
    span = _sentence_span(newest, index)
    return None if span is None or span[0] == span[1] else (newest, span)


def _stands(side: SideText, noted: Annotation) -> _Place | None:
    span = anchor(side.text, noted.selector, _sentence_span(side, noted.sentence))
    return None if span is None else (side, span)


def _sentence_span(side: SideText, index: int | None) -> tuple[int, int] | None:
    if index is None:
        return None
    found = next((each for each in side.sentences if each.index == index), None)
    return None if found is None else side.span_in_text(found)


_NEWEST: Final = None


class _Sides:
    """An article's translation by each model that is asked for; `_NEWEST` is the one on screen.

    A translation may be put together from several models: what the one named did not write is
    looked for in the newest.
    """

    def __init__(self, library: Library, article: Article) -> None:
        self._library = library
        self._article = article
        self._made: dict[str | None, SideText] = {}
        self._translated: set[int] = set()

    def of(self, model: str | None) -> Iterator[SideText]:
        """What a note on a translation by `model` may stand in."""
        for key in dict.fromkeys((model, _NEWEST)):
            if key not in self._made:
                stored = stored_translation(self._library, self._article, key)
                renderings = stored.renderings() if stored else {}
                self._translated |= renderings.keys()
                self._made[key] = translation_side(self._article, renderings)
            yield self._made[key]

    def is_translated(self, sentence: int | None) -> bool:
        """Whether one of the translations looked into has a sentence."""
        return sentence in self._translated
