"""What an export says: each article with its noted passages and their partners, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.annotation import Annotation, anchor, project, quote_of
from reader.article import (
    Article,
    Language,
    SideText,
    article_side,
    other_language,
    translation_side,
)
from reader.library import Library
from reader.translation import stored_translation


@dataclass(frozen=True, slots=True)
class NotedPassage:
    """An annotation with the passage it marks and the partner passage on the other side.

    `quote` is what stands in the text today; for a detached annotation it is what stood there when
    it was made. `partner` is empty where nothing was translated.
    """

    annotation: Annotation
    quote: str
    quote_language: Language
    partner: str
    partner_language: Language


@dataclass(frozen=True, slots=True)
class ArticleNotes:
    """An article and all its noted passages in reading order."""

    article: Article
    passages: tuple[NotedPassage, ...]


def gather(library: Library, ids: Sequence[int] | None) -> list[ArticleNotes]:
    """The notes of the articles in `ids`, in that order, or of every article that has notes.

    Articles that are asked for by number are there even without notes. Raises `NotFoundError`.
    """
    if ids is None:
        ids = [summary.id for summary in library.articles() if summary.notes]
    return [_notes_of(library, library.article(each)) for each in dict.fromkeys(ids)]


def _notes_of(library: Library, article: Article) -> ArticleNotes:
    sides = _Sides(library, article)
    placed = [_place(sides, annotation) for annotation in library.annotations(article.id)]
    placed.sort(key=lambda each: each.order)
    return ArticleNotes(article, tuple(each.passage for each in placed))


class _Sides:
    """The two sides of one article, with a translated side for each model that was annotated."""

    def __init__(self, library: Library, article: Article) -> None:
        self._library = library
        self.article = article
        self.original = article_side(article)
        self._translated: dict[str | None, SideText] = {}

    def translated(self, model: str | None) -> SideText:
        """The translation by `model`, or the newest one there is."""
        if model not in self._translated:
            stored = stored_translation(self._library, self.article, model)
            renderings = stored.renderings() if stored else {}
            self._translated[model] = translation_side(self.article, renderings)
        return self._translated[model]

    def of(self, annotation: Annotation) -> tuple[SideText, SideText, tuple[int, int] | None]:
        """The side that `annotation` was made on, the other one, and where its passage stands.

        A translation that was put together from several models holds words that the model named
        did not write; the newest translation is looked into for those.
        """
        if annotation.side == "article":
            return self.original, self.translated(None), _span(self.original, annotation)
        side = self.translated(annotation.model)
        span = _span(side, annotation)
        if span is None and annotation.model is not None:
            side = self.translated(None)
            span = _span(side, annotation)
        return side, self.original, span


@dataclass(frozen=True, slots=True)
class _Placed:
    order: tuple[bool, int, int, int]
    passage: NotedPassage


def _place(sides: _Sides, annotation: Annotation) -> _Placed:
    """The passage of `annotation` and its place in reading order; detached ones stand last."""
    source, target, span = sides.of(annotation)
    if span is None:
        quote, partner = _plain(annotation.selector.exact), _partner_of_sentence(target, annotation)
        first = annotation.sentence if annotation.sentence is not None else 0
        start = annotation.selector.start
    else:
        quote = quote_of(source, span)
        partner = " ".join(quote_of(target, each) for each in project(source, target, span))
        touched = source.sentences_in(*span)
        first, start = (touched[0].index if touched else 0), span[0]
    language = sides.article.language
    if annotation.side == "translation":
        language = other_language(language)
    passage = NotedPassage(annotation, quote, language, partner, other_language(language))
    return _Placed((annotation.detached, first, start, annotation.id), passage)


def _span(source: SideText, annotation: Annotation) -> tuple[int, int] | None:
    """Where the annotation's passage stands now: as stored if that still fits, else found again."""
    if annotation.detached:
        return None
    selector = annotation.selector
    if selector.exact and source.text[selector.start : selector.end] == selector.exact:
        return selector.start, selector.end
    return anchor(source.text, selector)


def _partner_of_sentence(target: SideText, annotation: Annotation) -> str:
    """The partner of a passage that is not in its text: that of the sentence it was made in."""
    if annotation.detached or annotation.sentence is None:
        return ""
    return next(
        (each.text for each in target.sentences if each.index == annotation.sentence),
        "",
    )


def _plain(text: str) -> str:
    return " ".join(text.split("\n"))
