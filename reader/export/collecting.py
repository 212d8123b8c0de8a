"""Documents out of the library: which articles and passages, and where each passage stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.annotation import Annotation
from reader.article import TITLE, Article
from reader.export.documents import (
    USUAL_COLORS,
    Color,
    Column,
    Document,
    Mark,
    NotedPassage,
)
from reader.export.gathering import Placed, Sides, place, span_of
from reader.library import ArticleSummary, Library, NoteFilter

Report = Callable[[int, int], None]


ALL_PASSAGES = NoteFilter()


@dataclass(frozen=True, slots=True)
class Scope:
    """What goes into an export.

    `articles` are there even without notes, and bring those on their counterpart with them;
    `passages` are annotations, each under its article. With neither, everything: every article
    that has notes, or that is in the library at all if `noted` is False. Of these `filter` leaves
    the passages that the notebook lists under it, and an article without any is left out.
    """

    articles: tuple[int, ...] | None = None
    passages: tuple[int, ...] | None = None
    filter: NoteFilter = ALL_PASSAGES
    noted: bool = True


def _unheard(_done: int, _total: int) -> None:
    """The report of a caller who waits for the end."""


def collect(
    library: Library,
    scope: Scope,
    report: Report = _unheard,
    *,
    most: int | None = None,
    empty: bool = True,
) -> list[Document]:
    """The documents of `scope`, in the order in which it names them, or newest first.

    Editions that were never aligned are now. Two editions that both have notes make one document,
    unless both were named. `report` is called before each article with how many are done and how
    many there are; it may raise to end the work. Unless `empty`, those without a passage are
    left out. With `most`, it is over once there are so many documents. Raises `NotFoundError`.
    """
    colors = _colors(library)
    wanted, listed = _wanted(library, scope), _listed(library, scope.filter)
    documents, covered = [], set[int]()
    for done, (id, chosen) in enumerate(wanted.items()):
        report(done, len(wanted))
        if id in covered:
            continue
        article = library.article(id)
        also: tuple[int, ...] = ()
        if chosen is None and article.counterpart is not None:
            named = scope.articles is not None and article.counterpart in wanted
            also = () if named else (article.counterpart,)
        covered.update(also)
        made = _document(library, article, chosen, also)
        kept = _filtered(replace(made, colors=colors), listed)
        if kept is not None and (empty or kept.passages):
            documents.append(kept)
        if most is not None and len(documents) >= most:
            break
    report(len(wanted), len(wanted))
    return documents


def _wanted(library: Library, scope: Scope) -> dict[int, list[Annotation] | None]:
    """The articles to look at, each with its annotations to take; None takes all of them."""
    if scope.passages is not None:
        chosen: dict[int, list[Annotation]] = {}
        for number in dict.fromkeys(scope.passages):
            annotation = library.annotation(number)
            chosen.setdefault(annotation.article, []).append(annotation)
        return dict(chosen)
    if scope.articles is not None:
        return dict.fromkeys(scope.articles)
    found = {each.id: each for each in library.articles() if each.notes or not scope.noted}
    return dict.fromkeys(_leading(each, found).id for each in found.values())


def _leading(summary: ArticleSummary, found: Mapping[int, ArticleSummary]) -> ArticleSummary:
    """Of two editions the one with more notes, which the other one is set beside."""
    other = found.get(summary.counterpart) if summary.counterpart is not None else None
    return other if other is not None and other.notes > summary.notes else summary


def _listed(library: Library, condition: NoteFilter) -> frozenset[int] | None:
    """The annotations that pass a filter; None where all of them do."""
    return None if condition == ALL_PASSAGES else frozenset(library.notebook(condition).ids)


def _filtered(document: Document, listed: frozenset[int] | None) -> Document | None:
    if listed is None:
        return document
    kept = tuple(each for each in document.passages if each.annotation.id in listed)
    return replace(document, passages=kept) if kept else None


def _colors(library: Library) -> dict[str, Color]:
    """Every colour of the library by its key; an unnamed or untoned one is as it usually is."""
    colors = dict(USUAL_COLORS)
    for each in library.colors.all(removed=True):
        usual = USUAL_COLORS.get(each.key)
        tone = each.tone or (usual.tone if usual else "")
        colors[each.key] = Color(each.key, each.name, tone or USUAL_COLORS["yellow"].tone)
    return colors


def _document(
    library: Library,
    article: Article,
    annotations: Sequence[Annotation] | None,
    also: Sequence[int],
) -> Document:
    sides = Sides(library, article, align=True)
    document = _bare(sides)
    own = library.annotations(article.id) if annotations is None else annotations
    placed = [_marked(document, place(sides, each)) for each in own]
    for id in also:
        others = Sides(library, library.article(id), align=True)
        placed += [
            sides.taken_over(_marked(document, place(others, each)))
            for each in library.annotations(id)
        ]
    placed.sort(key=lambda each: each.order)
    uris = library.annotation_uris([each.passage.annotation.id for each in placed])
    passages = (replace(each.passage, uri=uris[each.passage.annotation.id]) for each in placed)
    return replace(document, passages=tuple(passages))


def _bare(sides: Sides) -> Document:
    """The document of an article without its passages."""
    article, source = sides.article, sides.original
    if sides.counterpart is not None:
        return Document(article, source, sides.edition, sides.counterpart, beads=sides.beads)
    translation = sides.translated(None)
    if not any(translation.rows):
        return Document(article, source)
    return Document(article, source, translation, model=sides.model_of(None))


def _marked(document: Document, placed: Placed) -> Placed:
    """A passage with its place in the rows of `document`."""
    passage = placed.passage
    if passage.span is None or passage.sentence is None:
        return placed
    own = passage.annotation.article == document.article.id
    column: Column = "source" if own else "target"
    row = _row_of(document, column, passage.sentence)
    mark = _mark(document, passage, column)
    return replace(placed, passage=replace(passage, row=row, mark=mark))


def _mark(document: Document, passage: NotedPassage, column: Column) -> Mark | None:
    """Where a passage stands in the columns; None for one of a text that is in neither."""
    assert passage.span is not None
    if passage.annotation.side == "article":
        return Mark(column, *passage.span)
    if column == "target" or document.counterpart is not None or document.target is None:
        return None
    span = span_of(document.target, passage.annotation)
    return None if span is None else Mark("target", *span)


def _row_of(document: Document, column: Column, sentence: int) -> int:
    """The row that a sentence of a column stands in; the one before for one that is in none."""
    if document.counterpart is None:
        return document.source.sentences[sentence - TITLE].row
    if sentence == TITLE:
        return 0
    before = 0
    for row, bead in enumerate(document.beads, start=1):
        indices = bead.source if column == "source" else bead.target
        if sentence in indices:
            return row
        if indices and indices[-1] < sentence:
            before = row
    return before
