"""What is exported: articles with both sides level by rows, and the passages noted in them.

Everything here is plain data and pure functions of it; `collecting` makes it from the library.
Offsets are code points in the whole text of a side, as everywhere in the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import Final, Literal

from reader.annotation import Annotation
from reader.annotation.colors import GRAY, USUAL_TONES
from reader.article import (
    TITLE,
    Article,
    BlockKind,
    Language,
    Sentence,
    SideText,
    article_side,
    other_language,
)
from reader.library import AlignedBead

Column = Literal["source", "target"]
"""``source`` is the article itself, ``target`` its counterpart, or its translation without one."""

COLUMNS: Final[tuple[Column, Column]] = ("source", "target")


@dataclass(frozen=True, slots=True)
class NoteText:
    """One note of a passage's thread, with its own times."""

    text: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a passage stands in one of the columns: ``[start, end)`` of that side's text."""

    column: Column
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NotedPassage:
    """An annotation with the passage it marks and the partner passage on the other side.

    `quote` is what stands in the text today, in one line; for a detached annotation it is what
    stood there when it was made. One whose passage cannot be found today is detached here, whatever
    is stored of it. `partner` is empty for those, and where nothing was translated. `human`: the
    partner is from the article's other edition, not from a translation. `of_counterpart`: the
    passage is marked in the other edition of the article that it is gathered for.

    `context` holds the whole sentences that the passage touches, in one line, and `context_span`
    says where in it the passage stands; ``""`` and None for a detached one. `span` and `sentence`
    (the first one touched) are the same in the text of the side that was marked.

    `unplaced`: it is detached here alone; the library has it in its place, in a text that is not at
    hand, such as another model's translation. `uri` is what it is called outside the library.
    """

    annotation: Annotation
    quote: str
    quote_language: Language
    partner: str
    partner_language: Language
    human: bool = False
    of_counterpart: bool = False
    context: str = ""
    context_span: tuple[int, int] | None = None
    span: tuple[int, int] | None = None
    sentence: int | None = None
    mark: Mark | None = None
    row: int | None = None
    unplaced: bool = False
    uri: str = ""

    @property
    def notes(self) -> tuple[NoteText, ...]:
        """The notes of the annotation's thread, the first one first."""
        annotation = self.annotation
        own = NoteText(annotation.note, annotation.created, annotation.modified)
        replies = (NoteText(each.text, each.created, each.modified) for each in annotation.replies)
        return tuple(each for each in (own, *replies) if each.text)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one side says in a row without a paragraph's break: a stretch of that side's text.

    `start` is the offset of `text` in the whole side. `opens` tells whether a paragraph begins
    here. The title has no `kind`.
    """

    text: str
    start: int
    kind: BlockKind | None
    opens: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences that say the same, as spans of the two sides' texts; either side may be empty."""

    source: tuple[tuple[int, int], ...]
    target: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands level: a block with its translation, or a bead of two editions.

    A column that has nothing to say has no pieces.
    """

    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    pairs: tuple[Pair, ...]

    def column(self, name: Column) -> tuple[Piece, ...]:
        """The pieces of one of the columns."""
        return self.source if name == "source" else self.target


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a piece that the same passages mark, by their places in the document."""

    text: str
    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Color:
    """A colour of highlights: its key, the reader's name for it, and its tone on white paper.

    An empty `name` stands for the usual one of a colour that came with the program. `tone` is
    ``#rrggbb``.
    """

    key: str
    name: str
    tone: str


USUAL_COLORS: Final[Mapping[str, Color]] = MappingProxyType(
    {key: Color(key, "", tone) for key, tone in USUAL_TONES.items()}
)


@dataclass(frozen=True)
class Document:
    """An article as it is exported: its data, both sides' texts, and its noted passages in order.

    `target` is the text of the `counterpart`, or of the translation that `model` made most of;
    None where there is neither. `beads` go from the article to its counterpart. `colors` has every
    colour that a passage has. A passage's `mark` and `row` say where in `rows` it stands.
    """

    article: Article
    source: SideText
    target: SideText | None = None
    counterpart: Article | None = None
    model: str | None = None
    beads: tuple[AlignedBead, ...] = ()
    passages: tuple[NotedPassage, ...] = ()
    colors: Mapping[str, Color] = field(default_factory=lambda: USUAL_COLORS)

    @property
    def editions(self) -> tuple[Article, ...]:
        """The article, and its counterpart if it has one."""
        return (self.article,) if self.counterpart is None else (self.article, self.counterpart)

    @property
    def languages(self) -> dict[Column, Language]:
        """The language of each column."""
        own = self.article.language
        return {"source": own, "target": other_language(own)}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Both sides level, from the title down: by beads beside a counterpart, else by blocks."""
        if self.counterpart is not None and self.target is not None:
            return tuple(_rows_by_bead(self, self.target))
        return tuple(_rows_by_block(self))

    def passages_of(self, row: int) -> tuple[int, ...]:
        """The places in `passages` of those that begin in a row."""
        return tuple(at for at, each in enumerate(self.passages) if each.row == row)

    def loose_passages(self) -> tuple[int, ...]:
        """The places in `passages` of those that stand in no row: detached ones."""
        return tuple(at for at, each in enumerate(self.passages) if each.row is None)

    def noted_article(self, passage: NotedPassage) -> Article:
        """The edition that a passage is marked in, or on whose translation it is."""
        return self.counterpart if passage.of_counterpart and self.counterpart else self.article

    def color(self, key: str) -> Color:
        """The colour with that key; a grey one for a key that is not known."""
        return self.colors.get(key) or USUAL_COLORS.get(key) or Color(key, key, GRAY)

    def runs(self, column: Column, piece: Piece) -> Iterator[Run]:
        """A piece cut wherever a passage's mark begins or ends, from its start to its end."""
        end = piece.start + len(piece.text)
        marks = [
            (at, max(mark.start, piece.start), min(mark.end, end))
            for at, mark in enumerate(each.mark for each in self.passages)
            if mark and mark.column == column and mark.start < end and mark.end > piece.start
        ]
        cuts = {piece.start, end, *(cut for _, *ends in marks for cut in ends)}
        for start, stop in pairwise(sorted(cuts)):
            covering = tuple(at for at, begin, finish in marks if begin <= start and stop <= finish)
            yield Run(piece.text[start - piece.start : stop - piece.start], covering)


def document(
    article: Article, passages: Sequence[NotedPassage] = (), target: SideText | None = None
) -> Document:
    """An article without a counterpart; `target` is its translation."""
    return Document(article, article_side(article), target, passages=tuple(passages))


Spans = tuple[tuple[int, int], ...]


def _rows_by_block(document: Document) -> Iterator[Row]:
    source, target = document.source, document.target
    pairs: dict[int, list[Pair]] = {}
    theirs = {each.index: each for each in target.sentences} if target else {}
    for sentence in source.sentences:
        partner = theirs.get(sentence.index)
        pair = Pair(_spans(source, (sentence,)), _spans(target, (partner,) if partner else ()))
        pairs.setdefault(sentence.row, []).append(pair)
    for row in range(len(source.rows)):
        kind = _kind(document.article, row)
        sides = [
            (Piece(side.rows[row], side.row_starts()[row], kind, True),)
            if side and side.rows[row]
            else ()
            for side in (source, target)
        ]
        yield Row(sides[0], sides[1], tuple(pairs.get(row, ())))


def _rows_by_bead(document: Document, target: SideText) -> Iterator[Row]:
    counterpart = document.counterpart
    assert counterpart is not None
    title = AlignedBead((TITLE,), (TITLE,), 1.0)
    for bead in (title, *document.beads):
        ours = _sentences(document.source, bead.source)
        theirs = _sentences(target, bead.target)
        yield Row(
            tuple(_pieces(document.article, document.source, ours)),
            tuple(_pieces(counterpart, target, theirs)),
            (Pair(_spans(document.source, ours), _spans(target, theirs)),),
        )


def _sentences(side: SideText, indices: Sequence[int]) -> tuple[Sentence, ...]:
    """The sentences with these indices; the title stands before the first one."""
    return tuple(side.sentences[index - TITLE] for index in indices)


def _spans(side: SideText | None, sentences: Sequence[Sentence]) -> Spans:
    if side is None:
        return ()
    return tuple(side.span_in_text(each) for each in sentences if each.start < each.end)


def _pieces(article: Article, side: SideText, sentences: Sequence[Sentence]) -> Iterator[Piece]:
    """The stretches of a side that sentences make: one for each block that they stand in."""
    # Sentences that do not follow each other, as the reader may have joined, stay apart.
    numbered = enumerate(sentences)
    for _, group in groupby(numbered, lambda each: (each[1].row, each[1].index - each[0])):
        run = [sentence for _, sentence in group]
        row, start, end = run[0].row, run[0].start, run[-1].end
        opens = not side.rows[row][:start].strip()
        yield Piece(
            side.rows[row][start:end],
            side.row_starts()[row] + start,
            _kind(article, row),
            opens,
        )


def _kind(article: Article, row: int) -> BlockKind | None:
    return article.blocks[row - 1].kind if row else None
