"""The data that everything else speaks of: articles, their blocks and sentences.

All offsets are Unicode code points, half-open ``[start, end)``.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Final, Literal

Language = Literal["en", "ko"]
Side = Literal["article", "translation"]

LANGUAGES: Final[tuple[Language, Language]] = ("en", "ko")

BLOCK_SEPARATOR: Final = "\n"
"""Stands between the title and the blocks in the text that selectors count in."""

TITLE: Final = -1
"""The index of the title, where a sentence of the body would have an index from 0."""


def other_language(language: Language) -> Language:
    """The language an article in `language` is translated into."""
    return "ko" if language == "en" else "en"


class BlockKind(StrEnum):
    """What a paragraph-level part of an article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-level part of an article: one line of text without line breaks."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an article, where it is to be had: it is not fetched by being named.

    `block` is the position of the block that it stands before; the number of blocks for one that
    stands at the end.
    """

    url: str
    caption: str = ""
    block: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as it was read from its source, not yet in a library.

    `published` and `updated` carry their UTC offset. `byline` holds names only, in reading order.
    `blocks` do not repeat the title. `alternates` are the addresses of the same article in other
    languages, as its page names them. `pictures` are the article's own, in reading order. `place`
    is how many articles of the same book or document come before it.
    """

    title: str
    language: Language
    byline: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    url: str | None
    site: str | None
    blocks: tuple[Block, ...]
    alternates: tuple[tuple[Language, str], ...] = ()
    pictures: tuple[Picture, ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of a block, or the whole title.

    `index` counts through the article's blocks from 0 and is `TITLE` for the title; `row` is 0 for
    the title and 1 + the block's position for a block; `start` and `end` are offsets into that row.
    """

    index: int
    row: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Article:
    """One stored article in its current revision. `spans` holds each block's sentence spans.

    `changed` is the revision before the text changed, until the article is marked as read; else 0.
    """

    id: int
    title: str
    language: Language
    url: str | None
    site: str | None
    byline: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    revision: int
    counterpart: int | None
    blocks: tuple[Block, ...]
    spans: tuple[tuple[tuple[int, int], ...], ...]
    added: datetime
    read: bool = False
    starred: bool = False
    sample: bool = False
    tags: tuple[str, ...] = ()
    changed: int = 0

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The title, then every block's text: what the reading view shows from top to bottom."""
        return (self.title, *(block.text for block in self.blocks))

    @cached_property
    def text(self) -> str:
        """All rows joined by `BLOCK_SEPARATOR`: the text in which article-side selectors count."""
        return BLOCK_SEPARATOR.join(self.rows)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the blocks in reading order, without the title."""
        located = (
            (row, start, end)
            for row, spans in enumerate(self.spans, start=1)
            for start, end in spans
        )
        return tuple(
            Sentence(index, row, start, end, self.rows[row][start:end])
            for index, (row, start, end) in enumerate(located)
        )

    @cached_property
    def title_sentence(self) -> Sentence:
        """The title as the one sentence that it is translated as."""
        return Sentence(TITLE, 0, 0, len(self.title), self.title)

    @cached_property
    def all_sentences(self) -> tuple[Sentence, ...]:
        """The title, then the sentences of the blocks."""
        return (self.title_sentence, *self.sentences)


@dataclass(frozen=True)
class SideText:
    """One side of an article laid out as rows of sentences, with their offsets in the whole text.

    `rows` are joined by `BLOCK_SEPARATOR`. `sentences` are in reading order, the title first; a
    sentence with nothing to show yet has an empty span.
    """

    rows: tuple[str, ...]
    sentences: tuple[Sentence, ...]

    @cached_property
    def text(self) -> str:
        """All rows in one text: what this side's selectors count in."""
        return BLOCK_SEPARATOR.join(self.rows)

    @cached_property
    def _row_starts(self) -> tuple[int, ...]:
        starts, position = [], 0
        for row in self.rows:
            starts.append(position)
            position += len(row) + len(BLOCK_SEPARATOR)
        return tuple(starts)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [self._row_starts[each.row] + each.start for each in self.sentences]

    def row_starts(self) -> tuple[int, ...]:
        """The offset in `text` at which each row starts."""
        return self._row_starts

    def span_in_text(self, sentence: Sentence) -> tuple[int, int]:
        """The offsets of `sentence` in `text`."""
        start = self._row_starts[sentence.row]
        return start + sentence.start, start + sentence.end

    def sentences_in(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share at least one code point with ``[start, end)`` of `text`."""
        # Sentences stand in order; the one before the first that begins later may reach into it.
        last = bisect_left(self._sentence_starts, end)
        found = []
        for sentence in reversed(self.sentences[:last]):
            begin, finish = self.span_in_text(sentence)
            if finish > start and finish > begin:
                found.append(sentence)
            elif finish <= start and finish > begin:
                break
        return tuple(reversed(found))


def article_side(article: Article) -> SideText:
    """The article's own text as a side."""
    return SideText(article.rows, article.all_sentences)


def translation_side(article: Article, translations: dict[int, str]) -> SideText:
    """The translated side: `translations` maps sentence index (`TITLE` too) to its rendering.

    The renderings of a row are joined by one space. Sentences without one have an empty span.
    """
    row_texts = [""] * len(article.rows)
    placed = []
    for sentence in article.all_sentences:
        rendering = translations.get(sentence.index, "")
        before = row_texts[sentence.row]
        if before and rendering:
            before += " "
        start = len(before)
        row_texts[sentence.row] = before + rendering
        placed.append(
            Sentence(sentence.index, sentence.row, start, start + len(rendering), rendering)
        )
    return SideText(tuple(row_texts), tuple(placed))
