"""What stands level with what: units that belong together, and the rows they are laid out in.

A unit is the smallest thing that is pointed at as a whole: a sentence with its translation, or a
bead of an alignment. Read beside its translation, an article has a row for each block; beside its
counterpart, a row for each bead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from reader.alignment import Bead
from reader.article import TITLE, Article
from reader.library import AlignedBead

PageSide = Literal["article", "translation", "counterpart"]
AnyBead = Bead | AlignedBead

DOUBTFUL: Final = 0.5
"""The score below which a bead is as likely wrong as right."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences, by side, that say the same; `score` is how sure that is, from 0 to 1.

    Indices of the sides ``article`` and ``translation`` count the article's sentences, those of
    ``counterpart`` the counterpart's. A side that has nothing to say has no entry.
    """

    sentences: Mapping[PageSide, tuple[int, ...]]
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Plan:
    """The units in reading order, and the rows as ranges of units.

    `opens` tells for each row whether a paragraph begins there; a row that goes on with one stands
    closer to the row above.
    """

    units: tuple[Unit, ...]
    rows: tuple[range, ...]
    opens: tuple[bool, ...]


def by_block(article: Article) -> Plan:
    """An article beside its translation: a row for the title and one for each block."""
    units = tuple(_translated((sentence.index,)) for sentence in article.all_sentences)
    numbered = enumerate(article.all_sentences)
    rows = {
        row: [n for n, _ in group] for row, group in groupby(numbered, lambda each: each[1].row)
    }
    laid = tuple(
        range(rows[row][0], rows[row][-1] + 1) if row in rows else range(0)
        for row in range(len(article.rows))
    )
    return Plan(units, laid, tuple(True for _ in laid))


def by_bead(article: Article, counterpart: Article, beads: Sequence[AnyBead]) -> Plan:
    """An article beside its counterpart: a row for both titles and one for each bead."""
    units = [
        Unit({"article": (TITLE,), "translation": (TITLE,), "counterpart": (TITLE,)}),
        *(_aligned(bead) for bead in beads),
    ]
    first: dict[PageSide, frozenset[int]] = {
        "article": _first_of_rows(article),
        "counterpart": _first_of_rows(counterpart),
    }
    opens = tuple(
        any(
            not set(unit.sentences.get(side, ())).isdisjoint(beginnings)
            for side, beginnings in first.items()
        )
        for unit in units
    )
    return Plan(tuple(units), tuple(range(n, n + 1) for n in range(len(units))), opens)


def _translated(sentences: tuple[int, ...]) -> Unit:
    return Unit({"article": sentences, "translation": sentences})


def _aligned(bead: AnyBead) -> Unit:
    sides: dict[PageSide, tuple[int, ...]] = {}
    if bead.source:
        sides["article"] = sides["translation"] = bead.source
    if bead.target:
        sides["counterpart"] = bead.target
    return Unit(sides, bead.score)


def _first_of_rows(article: Article) -> frozenset[int]:
    """The sentences that a title or a block begins with."""
    rows = groupby(article.all_sentences, lambda sentence: sentence.row)
    return frozenset(next(group).index for _, group in rows)
