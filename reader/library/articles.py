"""Articles in the library: reading and listing them, their states, tags and counterparts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Final, Literal

from reader.article import Article, Block, BlockKind
from reader.errors import LibraryError, NotFoundError, Phrase
from reader.intake import tidy_address
from reader.library.connection import Connection, understood
from reader.library.feed_records import Revision
from reader.library.records import ArticleFilter, ArticleSummary, Counts
from reader.library.values import (
    composed,
    folded,
    json_text,
    spans_of,
    stamp,
    strings_of,
    tidy_tags,
    time_of,
)

State = Literal["read", "starred"]

_HEAD: Final = """
SELECT a.id, a.language, a.url, a.added, a.read, a.starred, a.sample, a.changed,
    r.number AS number,
    r.id AS revision_id, r.title, r.site, r.byline, r.published, r.updated,
    (SELECT c.id FROM article c WHERE c.id = a.counterpart AND c.deleted IS NULL) AS counterpart,
    (SELECT json_group_array(tag) FROM
        (SELECT t.tag FROM article_tag t WHERE t.article = a.id ORDER BY t.id)) AS tags,
    (SELECT count(*) FROM annotation n WHERE n.article = a.id AND n.deleted IS NULL) AS notes
FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
"""

_TAGGED: Final = """(
    SELECT t.article, t.tag FROM article_tag t
    UNION
    SELECT n.article, t.tag FROM annotation_tag t JOIN annotation n ON n.id = t.annotation
    WHERE n.deleted IS NULL
)"""

_IN_FOLDER: Final = """
WITH RECURSIVE inside (id) AS (
    SELECT id FROM folder WHERE id = ? AND deleted IS NULL
    UNION SELECT f.id FROM folder f JOIN inside i ON f.parent = i.id WHERE f.deleted IS NULL
)
SELECT fa.article FROM feed_article fa JOIN feed f ON f.id = fa.feed
WHERE f.deleted IS NULL AND f.folder IN (SELECT id FROM inside)
"""


def article(connection: Connection, id: int, revision: int | None = None) -> Article:
    """An article in its current revision, or in the one that is numbered `revision`.

    Raises `NotFoundError`, `LibraryError` if damaged.
    """
    sql = (
        _HEAD if revision is None else _HEAD.replace("r.number = a.revision", "r.number = :number")
    )
    wanted = {"id": id, "number": revision}
    head = connection.row(f"{sql} WHERE a.id = :id AND a.deleted IS NULL", wanted)
    if head is None:
        raise _no_article(id) if revision is None else _no_revision(id, revision)
    blocks = connection.rows(
        "SELECT kind, text, spans FROM block WHERE revision = ? ORDER BY position",
        [head["revision_id"]],
    )
    with understood(Phrase("Article {id}", id=id)):
        return _article(head, blocks)


def revisions(connection: Connection, id: int) -> list[Revision]:
    """The revisions of an article, the oldest first. Raises `NotFoundError`."""
    require(connection, [id])
    rows = connection.rows(
        "SELECT number, stored, title FROM revision WHERE article = ? ORDER BY number", [id]
    )
    with understood(Phrase("Article {id}", id=id)):
        return [
            Revision(row["number"], datetime.fromisoformat(row["stored"]), row["title"])
            for row in rows
        ]


def shown_address(url: str | None) -> str | None:
    """An address as it is stored and shown; libraries of before hold some with what tracks."""
    return None if url is None else tidy_address(url)


def _article(head: sqlite3.Row, blocks: list[sqlite3.Row]) -> Article:
    return Article(
        id=head["id"],
        title=head["title"],
        language=head["language"],
        url=shown_address(head["url"]),
        site=head["site"],
        byline=strings_of(head["byline"]),
        published=time_of(head["published"]),
        updated=time_of(head["updated"]),
        revision=head["number"],
        counterpart=head["counterpart"],
        blocks=tuple(Block(BlockKind(row["kind"]), row["text"]) for row in blocks),
        spans=tuple(spans_of(row["spans"]) for row in blocks),
        added=datetime.fromisoformat(head["added"]),
        read=bool(head["read"]),
        starred=bool(head["starred"]),
        sample=bool(head["sample"]),
        tags=strings_of(head["tags"]),
        changed=head["changed"],
    )


def summaries(
    connection: Connection, filter: ArticleFilter, limit: int | None, offset: int
) -> list[ArticleSummary]:
    """The articles that pass `filter`, newest first."""
    conditions, parameters = _conditions(filter)
    rows = connection.rows(
        f"{_HEAD} WHERE {' AND '.join(conditions)} "
        "ORDER BY a.moment DESC, a.id DESC LIMIT ? OFFSET ?",
        [*parameters, -1 if limit is None else limit, offset],
    )
    with understood(Phrase("The list of articles")):
        return [_summary(row) for row in rows]


def counts(connection: Connection) -> Counts:
    """How much there is."""
    row = connection.rows(
        "SELECT count(*), coalesce(sum(NOT read), 0), coalesce(sum(starred), 0) "
        "FROM article WHERE deleted IS NULL"
    )[0]
    notes = connection.value(
        "SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article "
        "WHERE n.deleted IS NULL AND a.deleted IS NULL"
    )
    tags = connection.rows(
        f"SELECT t.tag, count(*) FROM {_TAGGED} t JOIN article a ON a.id = t.article "
        "WHERE a.deleted IS NULL GROUP BY t.tag"
    )
    by_name = sorted(((tag, number) for tag, number in tags), key=lambda one: folded(one[0]))
    return Counts(row[0], row[1], row[2], notes, tuple(by_name))


def delete(connection: Connection, ids: Iterable[int]) -> None:
    """Put articles away until they are restored or purged."""
    with connection.writing():
        wanted = require(connection, ids)
        moment = stamp()
        connection.execute_many(
            "UPDATE article SET deleted = ? WHERE id = ?", [(moment, id) for id in wanted]
        )


def restore(connection: Connection, ids: Iterable[int]) -> None:
    """Bring deleted articles back."""
    with connection.writing():
        wanted = require(connection, ids, deleted=True)
        connection.execute_many(
            "UPDATE article SET deleted = NULL WHERE id = ?", [(id,) for id in wanted]
        )


def set_state(connection: Connection, ids: Iterable[int], state: State, on: bool) -> None:
    """Switch one of the marks that an article carries."""
    with connection.writing():
        wanted = require(connection, ids)
        connection.execute_many(
            f"UPDATE article SET {state} = ? WHERE id = ?", [(on, id) for id in wanted]
        )
        if state == "read" and on:
            connection.execute_many(
                "UPDATE article SET changed = 0 WHERE id = ? AND changed", [(id,) for id in wanted]
            )


def set_tags(connection: Connection, id: int, tags: Iterable[str]) -> None:
    """Replace an article's own tags."""
    with connection.writing():
        require(connection, [id])
        connection.execute("DELETE FROM article_tag WHERE article = ?", [id])
        connection.execute_many(
            "INSERT INTO article_tag (article, tag) VALUES (?, ?)",
            [(id, tag) for tag in tidy_tags(tags)],
        )


def pair(connection: Connection, id: int, other: int) -> None:
    """Make two articles each other's counterpart."""
    with connection.writing():
        require(connection, [id, other])
        if _language(connection, id) == _language(connection, other):
            raise LibraryError(
                "Articles {id} and {other} are in the same language; "
                "pair an English article with a Korean one.",
                id=id,
                other=other,
            )
        _part(connection, id)
        _part(connection, other)
        connection.execute("UPDATE article SET counterpart = ? WHERE id = ?", [other, id])
        connection.execute("UPDATE article SET counterpart = ? WHERE id = ?", [id, other])


def unpair(connection: Connection, id: int) -> None:
    """Part an article from its counterpart."""
    with connection.writing():
        require(connection, [id])
        _part(connection, id)


def _part(connection: Connection, id: int) -> None:
    connection.execute(
        "UPDATE article SET counterpart = NULL WHERE id = ? OR counterpart = ?", [id, id]
    )


def _language(connection: Connection, id: int) -> str:
    language: str = connection.value("SELECT language FROM article WHERE id = ?", [id])
    return language


def _conditions(filter: ArticleFilter) -> tuple[list[str], list[object]]:
    conditions: list[str] = ["a.deleted IS NULL"]
    parameters: list[object] = []
    if filter.unread:
        conditions.append("NOT a.read" if filter.kept is None else "(NOT a.read OR a.id = ?)")
        parameters += [] if filter.kept is None else [filter.kept]
    if filter.starred:
        conditions.append("a.starred")
    if filter.language is not None:
        conditions.append("a.language = ?")
        parameters.append(filter.language)
    if filter.tag is not None:
        conditions.append(f"a.id IN (SELECT article FROM {_TAGGED} WHERE tag = ?)")
        parameters.append(" ".join(composed(filter.tag).split()))
    if filter.feed is not None:
        conditions.append("a.id IN (SELECT article FROM feed_article WHERE feed = ?)")
        parameters.append(filter.feed)
    if filter.folder is not None:
        conditions.append(f"a.id IN ({_IN_FOLDER})")
        parameters.append(filter.folder)
    wanted = folded(filter.text).strip()
    if wanted:
        conditions.append("instr(r.folded, ?)")
        parameters.append(wanted)
    return conditions, parameters


def _summary(row: sqlite3.Row) -> ArticleSummary:
    return ArticleSummary(
        id=row["id"],
        title=row["title"],
        language=row["language"],
        site=row["site"],
        url=shown_address(row["url"]),
        published=time_of(row["published"]),
        added=datetime.fromisoformat(row["added"]),
        read=bool(row["read"]),
        starred=bool(row["starred"]),
        sample=bool(row["sample"]),
        tags=strings_of(row["tags"]),
        counterpart=row["counterpart"],
        notes=row["notes"],
        revision=row["number"],
        changed=row["changed"],
    )


def require(connection: Connection, ids: Iterable[int], *, deleted: bool = False) -> list[int]:
    """The ids without repetitions, every one of an article; of a deleted one only if so asked."""
    wanted = list(dict.fromkeys(ids))
    state = "" if deleted else " AND deleted IS NULL"
    found = connection.rows(
        f"SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)){state}",
        [json_text(wanted)],
    )
    missing = set(wanted) - {row["id"] for row in found}
    if missing:
        raise _no_article(min(missing))
    return wanted


def _no_article(id: int) -> NotFoundError:
    return NotFoundError(
        "There is no article {id}; look up its number in the list of articles.", id=id
    )


def _no_revision(id: int, number: int) -> NotFoundError:
    return NotFoundError(
        "There is no article {id} with a revision {number}; look up what revisions it has.",
        id=id,
        number=number,
    )
