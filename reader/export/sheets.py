"""Documents laid out for the page: levels of two columns, with the notes that belong beside them.

HTML, EPUB and PDF are all made from the same sheet, so that they say the same.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reader.article import Article, BlockKind, Language
from reader.export.documents import Column, Document, NotedPassage, NoteText, Piece
from reader.export.labels import iri, partner_label, standing, time_text, times, web_host
from reader.export.options import Options
from reader.export.words import OWN_NAMES, Words

_ROOM: Final = 160
"""How many characters of a passage a card repeats when the passage is not beside it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text with the tones that lie on it, and the numbers of the notes that refer to its end."""

    text: str
    tones: tuple[str, ...] = ()
    refs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a part of one; it has no `kind` if it is a title or a passage by itself."""

    kind: BlockKind | None
    opens: bool
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What is written beside a passage. `quote` is there only if the passage is not in view."""

    number: int
    tone: str
    color: str
    quote: str
    quote_language: Language
    partner: str
    partner_language: Language
    partner_label: str
    notes: tuple[NoteText, ...]
    tags: tuple[str, ...]
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """What stands side by side, with its notes."""

    source: tuple[Part, ...]
    target: tuple[Part, ...]
    cards: tuple[Card, ...] = ()

    def column(self, name: Column) -> tuple[Part, ...]:
        """The parts of one of the columns."""
        return self.source if name == "source" else self.target


@dataclass(frozen=True, slots=True)
class Group:
    """Levels beside one stack of notes."""

    levels: tuple[Level, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """The notes of all its levels."""
        return tuple(card for level in self.levels for card in level.cards)


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what is known about an article; `url` only if it leads into the web."""

    label: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as it is put on the page. `head` holds the title in both languages.

    `labels` name the columns; the target's is empty where there is nothing in it. `facts` has what
    is known about the edition in each column, so none of a translation. `loose` are the notes whose
    passage is not in the text any more.
    """

    title: str
    document: Document
    labels: dict[Column, str]
    facts: dict[Column, tuple[Fact, ...]]
    head: Level
    levels: tuple[Level, ...]
    loose: tuple[Card, ...]
    is_whole: bool = True

    def groups(self) -> Iterator[Group]:
        """The levels, those together that long notes run along; passages stand by themselves."""
        run: list[Level] = []
        left_over = 0.0
        for level in self.levels:
            if run and (left_over <= 0 or not self.is_whole):
                yield Group(tuple(run))
                run, left_over = [], 0.0
            run.append(level)
            left_over += sum(map(_card_height, level.cards)) - _level_height(level)
        if run:
            yield Group(tuple(run))


_TEXT_WIDTH: Final = 44
_NOTE_WIDTH: Final = 30
_NOTE_LINE: Final = 0.7


def _level_height(level: Level) -> float:
    """How high a level is, about, in lines of text."""
    columns = (level.source, level.target)
    texts = [
        ["".join(each.text for each in part.stretches) for part in column] for column in columns
    ]
    return 0.5 + max(sum(_lines(text, _TEXT_WIDTH) for text in column) for column in texts)


def _card_height(card: Card) -> float:
    """How high a note's card is, about, in lines of text."""
    texts = [card.quote, card.partner, " ".join(card.tags), " · ".join(card.details)]
    texts += [line for note in card.notes for line in note.text.split("\n")]
    replies = max(0, len(card.notes) - 1)
    return 1 + _NOTE_LINE * (1 + replies + sum(_lines(text, _NOTE_WIDTH) for text in texts if text))


def _lines(text: str, width: int) -> int:
    """How many lines a text fills, about; a Korean letter is as wide as two of English."""
    return -(-sum(2 if each >= "\u1100" else 1 for each in text) // width)


def sheet_of(document: Document, options: Options, *, whole: bool | None = None) -> Sheet:
    """A document laid out as `options` ask for; `whole` overrules theirs."""
    made = _Maker(document, options)
    is_whole = options.whole if whole is None else whole
    rows = document.rows
    head = made.level(0) if rows else Level((), ())
    if is_whole or not options.notes:
        levels = tuple(made.level(row) for row in range(1, len(rows)))
        loose = tuple(made.card(at) for at in made.loose())
    else:
        head = Level(_bare(head.source), _bare(head.target))
        placed = [at for at, each in enumerate(document.passages) if each.span is not None]
        levels = tuple(made.passage_level(ats) for ats in made.in_one_place(placed))
        loose = tuple(made.card(at) for at in range(len(document.passages)) if at not in placed)
    words = options.words
    title = words.title(document)
    other = document.counterpart
    labels = _labels(document, words)
    facts: dict[Column, tuple[Fact, ...]] = {
        "source": _facts(document.article, words),
        "target": _facts(other, words) if other else (),
    }
    all_of_it = is_whole or not options.notes
    return Sheet(title, document, labels, facts, head, levels, loose, all_of_it)


class _Maker:
    """Makes the levels of one document."""

    def __init__(self, document: Document, options: Options) -> None:
        self._document = document
        self._notes = options.notes
        self._words = options.words

    def level(self, row: int) -> Level:
        """A row of the article with what is noted in it."""
        level = self._document.rows[row]
        cards = self._document.passages_of(row)
        return Level(
            tuple(self._part("source", each) for each in level.source),
            tuple(self._part("target", each) for each in level.target),
            tuple(self.card(at) for at in cards) if self._notes else (),
        )

    def _part(self, column: Column, piece: Piece) -> Part:
        if not self._notes:
            return Part(piece.kind, piece.opens, (Stretch(piece.text),))
        stretches, end = [], piece.start
        for run in self._document.runs(column, piece):
            end += len(run.text)
            tones = tuple(self._tone(self._document.passages[at]) for at in run.passages)
            refs = tuple(at + 1 for at in run.passages if self._ends(at, end))
            stretches.append(Stretch(run.text, tones, refs))
        return Part(piece.kind, piece.opens, tuple(stretches))

    def _ends(self, at: int, end: int) -> bool:
        mark = self._document.passages[at].mark
        return mark is not None and mark.end == end

    def in_one_place(self, placed: Iterable[int]) -> list[tuple[int, ...]]:
        """Passages by their places in the document, with those that touch the same sentences."""
        found: dict[object, list[int]] = {}
        for at in placed:
            passage = self._document.passages[at]
            own, (start, _) = passage.annotation, _span_in_context(passage)
            begin = passage.span[0] - start if passage.span else -1
            key = (own.side, own.model, passage.of_counterpart, _context(passage), begin)
            found.setdefault(key, []).append(at)
        return [tuple(each) for each in found.values()]

    def passage_level(self, ats: Sequence[int]) -> Level:
        """Passages by themselves: their sentences with the words that are marked, and partners."""
        passages = [self._document.passages[at] for at in ats]
        own = (Part(None, True, tuple(self._in_context(ats))),)
        partners = dict.fromkeys(each.partner for each in passages if each.partner)
        other = tuple(Part(None, True, (Stretch(each),)) for each in partners)
        source, target = (own, other) if self._is_ours(passages[0]) else (other, own)
        return Level(source, target, tuple(self.card(at, in_view=True) for at in ats))

    def _in_context(self, ats: Sequence[int]) -> Iterator[Stretch]:
        """The sentences that passages touch, cut wherever one of these begins or ends."""
        passages = {at: self._document.passages[at] for at in ats}
        context = _context(passages[ats[0]])
        spans = {at: _span_in_context(each) for at, each in passages.items()}
        cuts = sorted({0, len(context), *(edge for span in spans.values() for edge in span)})
        for start, end in pairwise(cuts):
            on_it = [at for at, span in spans.items() if span[0] <= start and end <= span[1]]
            tones = tuple(self._tone(passages[at]) for at in on_it)
            refs = tuple(at + 1 for at in on_it if spans[at][1] == end)
            yield Stretch(context[start:end], tones, refs)

    def card(self, at: int, *, in_view: bool = False) -> Card:
        """What is written beside the passage at a place in the document.

        Unless its words are marked in one of the columns, or are `in_view`, it quotes them.
        """
        passage, words = self._document.passages[at], self._words
        annotation = passage.annotation
        color = self._document.color(annotation.color)
        is_away = not in_view and (passage.mark is None or passage.row is None)
        return Card(
            number=at + 1,
            tone=color.tone,
            color=words.color(color),
            quote=_short(passage.quote) if is_away else "",
            quote_language=passage.quote_language,
            partner=_short(passage.partner) if is_away else "",
            partner_language=passage.partner_language,
            partner_label=partner_label(passage, words),
            notes=passage.notes,
            tags=annotation.tags,
            details=(*standing(passage, words), *times(passage, words)),
        )

    def loose(self) -> tuple[int, ...]:
        """The passages that stand in no row, if notes are wanted at all."""
        return self._document.loose_passages() if self._notes else ()

    def _tone(self, passage: NotedPassage) -> str:
        return self._document.color(passage.annotation.color).tone

    def _is_ours(self, passage: NotedPassage) -> bool:
        return passage.quote_language == self._document.article.language


def _context(passage: NotedPassage) -> str:
    return passage.context or passage.quote


def _span_in_context(passage: NotedPassage) -> tuple[int, int]:
    return passage.context_span or (0, len(passage.quote))


def _bare(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Parts without what is marked in them."""
    return tuple(
        Part(part.kind, part.opens, tuple(Stretch(each.text) for each in part.stretches))
        for part in parts
    )


def _short(text: str) -> str:
    return text if len(text) <= _ROOM else text[: _ROOM - 1].rstrip() + "…"


def _labels(document: Document, words: Words) -> dict[Column, str]:
    """What stands over the columns: the language, and where its words are from."""
    languages = document.languages
    source = f"{OWN_NAMES[languages['source']]} · {words['original']}"
    if document.target is None:
        return {"source": source, "target": ""}
    kind = "other_edition" if document.counterpart else "machine_translation"
    return {"source": source, "target": f"{OWN_NAMES[languages['target']]} · {words[kind]}"}


def _facts(article: Article, words: Words) -> tuple[Fact, ...]:
    facts = [
        _source(words["source"], article.site, article.url),
        Fact(words["byline"], ", ".join(article.byline)),
        Fact(words["published"], time_text(article.published)),
        Fact(words["updated"], time_text(article.updated)),
        Fact(words["added"], time_text(article.added.astimezone())),
        Fact(words["tags"], ", ".join(article.tags)),
    ]
    return tuple(each for each in facts if each.text)


def _source(name: str, site: str | None, url: str | None) -> Fact:
    host = web_host(url) if url else None
    if url and host:
        return Fact(name, site or host, iri(url))
    return Fact(name, " ".join(filter(None, (site, url))))


def dark_tone(tone: str) -> str:
    """The tone that a highlight has on dark paper, with light text on it."""
    red, green, blue = (int(tone[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    dark = colorsys.hls_to_rgb(hue, 0.26, min(saturation, 0.45))
    return "#" + "".join(f"{round(part * 255):02x}" for part in dark)
