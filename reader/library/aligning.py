"""Alignments in the library: one a pair of revisions, seen from either edition.

They are stored from the English article's side. Beads that the reader mended follow their article
to a new revision as annotations do; the others are for whoever aligns the new texts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from reader.article import Article
from reader.errors import LibraryError, Phrase
from reader.intake import canonical_address
from reader.library.annotating import moved_sentences
from reader.library.articles import article as read_article
from reader.library.connection import Connection, understood
from reader.library.records import AlignedBead, Alignment
from reader.library.values import json_text

UNFINISHED: Final = 0
"""The method of an alignment that holds nothing but what was kept of one of older revisions."""

_NEIGHBOURS: Final = 200
"""How many articles on either side count as brought in at about the same time."""

_REVISION: Final = "SELECT id FROM revision WHERE article = ? AND number = ?"


def alignment(connection: Connection, id: int) -> Alignment | None:
    """What is stored for an article and its counterpart, both as they stand now."""
    article = read_article(connection, id)
    if article.counterpart is None:
        return None
    counterpart = read_article(connection, article.counterpart)
    english, korean = _ordered(article, counterpart)
    row = connection.row(
        "SELECT id, method, bridged FROM alignment WHERE english = ? AND korean = ?",
        [_revision(connection, english), _revision(connection, korean)],
    )
    if row is None:
        return None
    beads = _beads(connection, row["id"])
    return Alignment(
        article=article.id,
        counterpart=counterpart.id,
        revisions=(article.revision, counterpart.revision),
        beads=beads if article is english else flipped(beads),
        method=row["method"],
        bridged=bool(row["bridged"]),
    )


def store(connection: Connection, aligned: Alignment) -> None:
    """Keep an alignment in place of what is stored for the same two revisions."""
    with connection.writing():
        article = read_article(connection, aligned.article)
        counterpart = read_article(connection, aligned.counterpart)
        if article.language == counterpart.language:
            raise LibraryError(
                "Articles {article} and {counterpart} are in the same language; "
                "align an English article with a Korean one.",
                article=article.id,
                counterpart=counterpart.id,
            )
        if (article.revision, counterpart.revision) != aligned.revisions:
            # The text changed meanwhile: what was found out about the old one is of no use.
            return
        english, korean = _ordered(article, counterpart)
        beads = aligned.beads if article is english else flipped(aligned.beads)
        revisions = _revision(connection, english), _revision(connection, korean)
        _write(connection, revisions, beads, aligned.method, aligned.bridged)


def flipped(beads: Sequence[AlignedBead]) -> tuple[AlignedBead, ...]:
    """The same beads from the other side."""
    return tuple(AlignedBead(bead.target, bead.source, bead.score, bead.mended) for bead in beads)


def follow(connection: Connection, before: Article, after: Article) -> None:
    """Take the mended beads of an article over to its new revision; inside a transaction."""
    old, new = _revision(connection, before), _revision(connection, after)
    moved = moved_sentences(before, after)
    own, other = ("english", "korean") if after.language == "en" else ("korean", "english")
    for row in connection.rows(
        f"SELECT id, {other} AS other FROM alignment WHERE {own} = ?", [old]
    ):
        stored = _beads(connection, row["id"])
        beads = stored if own == "english" else flipped(stored)
        kept = _standing([bead for bead in beads if bead.mended], moved)
        connection.execute("DELETE FROM alignment WHERE id = ?", [row["id"]])
        if kept:
            pair = (new, row["other"]) if own == "english" else (row["other"], new)
            _write(connection, pair, kept if own == "english" else flipped(kept), UNFINISHED, False)


def possible_counterparts(connection: Connection, id: int, days: int) -> list[int]:
    """Articles that may be an article's other edition, those of the nearest date first.

    In the other language, without a counterpart, not ruled out by the reader; and either dated
    within so many days of it or brought in at about the same time.
    """
    article = read_article(connection, id)
    moment = connection.value("SELECT moment FROM article WHERE id = ?", [id])
    rows = connection.rows(
        "SELECT a.id FROM article a WHERE a.language <> :language AND a.deleted IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM article c WHERE c.id = a.counterpart AND c.deleted IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM no_pair n WHERE (n.article = :id AND n.other = a.id) "
        "OR (n.article = a.id AND n.other = :id)) "
        "AND (a.moment BETWEEN :moment - :room AND :moment + :room "
        "OR a.id BETWEEN :id - :near AND :id + :near) "
        "ORDER BY abs(a.moment - :moment), abs(a.id - :id)",
        {
            "language": article.language,
            "id": id,
            "moment": moment,
            "room": days * 86_400,
            "near": _NEIGHBOURS,
        },
    )
    return [row["id"] for row in rows]


def unpaired_at(connection: Connection, id: int, address: str) -> int | None:
    """The unpaired article in the other language that is from `address`, if it is in the library.

    None where the reader ruled the pair out.
    """
    row = connection.row(
        "SELECT a.id FROM article a JOIN article b ON b.id = :id "
        "WHERE a.address = :address AND a.language <> b.language AND a.deleted IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM article c WHERE c.id = a.counterpart AND c.deleted IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM no_pair n WHERE (n.article = :id AND n.other = a.id) "
        "OR (n.article = a.id AND n.other = :id)) ORDER BY a.id LIMIT 1",
        {"id": id, "address": canonical_address(address)},
    )
    return None if row is None else int(row["id"])


def rule_out(connection: Connection, id: int, other: int) -> None:
    """Remember that two articles are no pair."""
    with connection.writing():
        read_article(connection, id)
        read_article(connection, other)
        connection.execute(
            "INSERT OR IGNORE INTO no_pair (article, other) VALUES (?, ?)", (id, other)
        )


def rule_in(connection: Connection, id: int, other: int) -> None:
    """Forget that two articles are no pair."""
    with connection.writing():
        connection.execute(
            "DELETE FROM no_pair "
            "WHERE (article = ?1 AND other = ?2) OR (article = ?2 AND other = ?1)",
            (id, other),
        )


def _ordered(article: Article, counterpart: Article) -> tuple[Article, Article]:
    return (article, counterpart) if article.language == "en" else (counterpart, article)


def _revision(connection: Connection, article: Article) -> int:
    number: int = connection.value(_REVISION, [article.id, article.revision])
    return number


def _beads(connection: Connection, alignment: int) -> tuple[AlignedBead, ...]:
    rows = connection.rows(
        "SELECT english, korean, score, mended FROM bead WHERE alignment = ? ORDER BY position",
        [alignment],
    )
    with understood(Phrase("An alignment")):
        return tuple(
            AlignedBead(
                tuple(json.loads(row["english"])),
                tuple(json.loads(row["korean"])),
                row["score"],
                bool(row["mended"]),
            )
            for row in rows
        )


def _write(
    connection: Connection,
    revisions: tuple[int, int],
    beads: Sequence[AlignedBead],
    method: int,
    bridged: bool,
) -> None:
    connection.execute("DELETE FROM alignment WHERE english = ? AND korean = ?", revisions)
    id = connection.execute(
        "INSERT INTO alignment (english, korean, method, bridged) VALUES (?, ?, ?, ?)",
        [*revisions, method, bridged],
    )
    connection.execute_many(
        "INSERT INTO bead (alignment, position, english, korean, score, mended) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            (id, at, json_text(bead.source), json_text(bead.target), bead.score, bead.mended)
            for at, bead in enumerate(beads)
        ],
    )


def _standing(beads: Sequence[AlignedBead], moved: dict[int, int]) -> tuple[AlignedBead, ...]:
    """The beads whose source sentences still stand next to each other, in the same order."""
    kept: list[AlignedBead] = []
    last = -1
    for bead in beads:
        if not all(index in moved for index in bead.source):
            continue
        places = tuple(moved[index] for index in bead.source)
        if places and (places[0] <= last or places != _run(places)):
            continue
        last = places[-1] if places else last
        kept.append(AlignedBead(places, bead.target, bead.score, mended=True))
    return tuple(kept)


def _run(places: Sequence[int]) -> tuple[int, ...]:
    return tuple(range(places[0], places[0] + len(places)))
