"""What an export says: each article with its noted passages and their partners, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.annotation import Annotation, anchor, project, quote_of
from reader.article import (
    TITLE,
    Article,
    SideText,
    article_side,
    other_language,
    translation_side,
)
from reader.export.documents import NotedPassage
from reader.library import AlignedBead, Library
from reader.pairing import aligned, flipped, partner_of
from reader.translation import stored_translation


@dataclass(frozen=True, slots=True)
class ArticleNotes:
    """An article and all its noted passages in reading order."""

    article: Article
    passages: tuple[NotedPassage, ...]


def gather(
    library: Library, ids: Sequence[int] | None, *, align: bool = False
) -> list[ArticleNotes]:
    """The notes of the articles in `ids`, in that order, or of every article that has notes.

    Articles that are asked for by number are there even without notes, and bring the notes on
    their counterpart with them unless that is asked for too. With `align`, editions that were
    never aligned are now. Raises `NotFoundError`.
    """
    if ids is None:
        with_notes = [summary.id for summary in library.articles() if summary.notes]
        return [_notes_of(library, library.article(each), align, ()) for each in with_notes]
    wanted = tuple(dict.fromkeys(ids))
    notes = []
    for id in wanted:
        article = library.article(id)
        counterpart = article.counterpart
        also = () if counterpart is None or counterpart in wanted else (counterpart,)
        notes.append(_notes_of(library, article, align, also))
    return notes


def _notes_of(
    library: Library, article: Article, align: bool, also: tuple[int, ...]
) -> ArticleNotes:
    sides = Sides(library, article, align)
    placed = [place(sides, annotation) for annotation in library.annotations(article.id)]
    for id in also:
        others = Sides(library, library.article(id), align)
        placed += [
            sides.taken_over(place(others, annotation)) for annotation in library.annotations(id)
        ]
    placed.sort(key=lambda each: each.order)
    return ArticleNotes(article, tuple(each.passage for each in placed))


class Sides:
    """The two sides of one article, with a translated side for each model that was annotated.

    `counterpart` and `edition` are there only if it is aligned with the article.
    """

    def __init__(self, library: Library, article: Article, align: bool) -> None:
        self._library = library
        self.article = article
        self.original = article_side(article)
        self.beads: tuple[AlignedBead, ...] = ()
        self.edition: SideText | None = None
        self.counterpart: Article | None = None
        self._translated: dict[str | None, SideText] = {}
        self._models: dict[str | None, str | None] = {}
        if article.counterpart is not None:
            self._read_edition(library.article(article.counterpart), align)

    def _read_edition(self, counterpart: Article, align: bool) -> None:
        found = self._library.pairs.alignment(self.article.id)
        if align:
            found = aligned(self._library, self.article, counterpart)
        if found is not None and found.method:
            self.beads, self.edition = found.beads, article_side(counterpart)
            self.counterpart = counterpart

    def translated(self, model: str | None) -> SideText:
        """The translation by `model`, or the newest one there is."""
        if model not in self._translated:
            stored = stored_translation(self._library, self.article, model)
            renderings = stored.renderings() if stored else {}
            self._translated[model] = translation_side(self.article, renderings)
            self._models[model] = stored.model if stored else None
        return self._translated[model]

    def model_of(self, model: str | None) -> str | None:
        """Which model most of a translated side is from; None where nothing is translated."""
        self.translated(model)
        return self._models[model]

    def of(self, annotation: Annotation) -> tuple[SideText, SideText, tuple[int, int] | None]:
        """The side that `annotation` was made on, the other one, and where its passage stands.

        A translation that was put together from several models holds words that the model named
        did not write; the newest translation is looked into for those.
        """
        if annotation.side == "article":
            return self.original, self.translated(None), span_of(self.original, annotation)
        side = self.translated(annotation.model)
        span = span_of(side, annotation)
        if span is None and annotation.model is not None:
            side = self.translated(None)
            span = span_of(side, annotation)
        return side, self.original, span

    def partner(
        self, source: SideText, target: SideText, annotation: Annotation, span: tuple[int, int]
    ) -> tuple[str, bool]:
        """What says the same as a passage, and whether that is from the other edition."""
        if annotation.side == "article" and self.edition is not None:
            partner = partner_of(source, self.edition, self.beads, span)
            if partner:
                return partner, True
        spans = project(source, target, span)
        return " ".join(quote_of(target, each) for each in spans), False

    def taken_over(self, placed: Placed) -> Placed:
        """A passage of the counterpart among those of this article: where its partner stands."""
        detached, first, start, id = placed.order
        linked = [bead for bead in flipped(self.beads) if bead.source and bead.target]
        held = next((bead.target[0] for bead in linked if first in bead.source), None)
        if held is None and linked:
            # The titles stand for each other; what only one edition has follows what both have.
            before = (bead.target[-1] for bead in linked if bead.source[0] < first)
            held = max(before, default=TITLE)
        order = (detached, first if held is None else held, start, id)
        return Placed(order, replace(placed.passage, of_counterpart=True))


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage with what it is sorted by: detached or not, sentence, offset, number."""

    order: tuple[bool, int, int, int]
    passage: NotedPassage


def place(sides: Sides, annotation: Annotation) -> Placed:
    """The passage of `annotation` and its place in reading order; detached ones stand last."""
    source, target, span = sides.of(annotation)
    unplaced = span is None and not annotation.detached
    human, touched = False, source.sentences_in(*span) if span else ()
    if span is None:
        annotation = replace(annotation, detached=True)
        quote, partner = _plain(annotation.selector.exact), ""
        first = annotation.sentence if annotation.sentence is not None else 0
        start = annotation.selector.start
    else:
        quote = quote_of(source, span)
        partner, human = sides.partner(source, target, annotation, span)
        first, start = (touched[0].index if touched else 0), span[0]
    language = sides.article.language
    if annotation.side == "translation":
        language = other_language(language)
    passage = NotedPassage(annotation, quote, language, partner, other_language(language), human)
    passage = replace(passage, unplaced=unplaced)
    if span is not None:
        passage = _in_context(passage, source, span)
    return Placed((annotation.detached, first, start, annotation.id), passage)


def _in_context(passage: NotedPassage, source: SideText, span: tuple[int, int]) -> NotedPassage:
    """The passage with the sentences around it."""
    touched = source.sentences_in(*span)
    spans = [span, *(source.span_in_text(each) for each in touched)]
    start, end = min(each[0] for each in spans), max(each[1] for each in spans)
    return replace(
        passage,
        context=_plain(source.text[start:end]),
        context_span=(span[0] - start, span[1] - start),
        span=span,
        sentence=touched[0].index if touched else None,
    )


def span_of(source: SideText, annotation: Annotation) -> tuple[int, int] | None:
    """Where the annotation's passage stands now: as stored if that still fits, else found again."""
    if annotation.detached:
        return None
    selector = annotation.selector
    stands = selector.exact and source.text[selector.start : selector.end] == selector.exact
    if stands and annotation.side == "article":
        return selector.start, selector.end
    return anchor(source.text, selector, _sentence(source, annotation))


def _sentence(source: SideText, annotation: Annotation) -> tuple[int, int] | None:
    """Where the sentence is that a passage of the translation belongs to."""
    index = annotation.sentence
    if annotation.side != "translation" or index is None:
        return None
    found = (each for each in source.sentences if each.index == index)
    sentence = next(found, None)
    return None if sentence is None else source.span_in_text(sentence)


def _plain(text: str) -> str:
    return " ".join(text.split("\n"))
