"""What taking notes in from files asks of the library: which article is meant, which note is known.

An annotation's *uri* is what it is called outside this library. One that was taken in keeps the
uri that it had; any other has one that is made of what never changes of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from reader.library import annotating, changing, coloring
from reader.library.connection import Connection
from reader.library.records import AnnotationChange, ArticleKey, NewReply
from reader.library.values import composed, json_text, tidy_tags

_NAMESPACE: Final = UUID("f2b6a1de-7c3e-4f52-9d0b-5a4f0e6c7b18")
_URIS: Final = """
SELECT n.id, n.created, a.id AS article, a.added, o.uri
FROM annotation n JOIN article a ON a.id = n.article
LEFT JOIN annotation_origin o ON o.annotation = n.id
"""
_SAYING: Final = """
SELECT DISTINCT a.id FROM block b JOIN revision r ON r.id = b.revision
JOIN article a ON a.id = r.article AND a.revision = r.number
WHERE a.deleted IS NULL AND instr(b.text, :text)
UNION
SELECT a.id FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
WHERE a.deleted IS NULL AND instr(r.title, :text)
LIMIT :most
"""


def uris(connection: Connection, ids: Collection[int] | None = None) -> dict[int, str]:
    """The uri of each annotation: of those in `ids`, or of all, with those that were deleted."""
    condition, parameters = "", list[object]()
    if ids is not None:
        condition = "WHERE n.id IN (SELECT value FROM json_each(?))"
        parameters.append(json_text(list(ids)))
    rows = connection.rows(f"{_URIS} {condition}", parameters)
    return {
        row["id"]: row["uri"] or _made_uri(row["id"], row["created"], row["article"], row["added"])
        for row in rows
    }


def _made_uri(annotation: int, created: str, article: int, added: str) -> str:
    """A name in all the world: two libraries hardly made the same note in the same second."""
    return uuid5(_NAMESPACE, json_text([annotation, created, article, added])).urn


def set_uri(connection: Connection, annotation: int, uri: str) -> None:
    """Remember what an annotation that was taken in is called."""
    with connection.writing():
        connection.execute(
            "INSERT OR REPLACE INTO annotation_origin (annotation, uri) VALUES (?, ?)",
            [annotation, uri],
        )


def article_keys(connection: Connection) -> list[ArticleKey]:
    """What articles can be told apart by without reading their texts."""
    return [
        ArticleKey(row["id"], row["language"], row["url"], row["title"])
        for row in connection.rows(
            "SELECT a.id, a.language, a.url, r.title FROM article a "
            "JOIN revision r ON r.article = a.id AND r.number = a.revision "
            "WHERE a.deleted IS NULL ORDER BY a.id"
        )
    ]


def saying(connection: Connection, text: str, most: int) -> list[int]:
    """Up to `most` articles in which `text`, of one line, stands word for word."""
    found = {
        row["id"]
        for form in {text, composed(text)}
        for row in connection.rows(_SAYING, {"text": form, "most": most})
    }
    return sorted(found)[:most]


def renew(
    connection: Connection,
    id: int,
    color: str,
    note: str,
    tags: Iterable[str],
    replies: Iterable[NewReply],
    modified: datetime,
) -> AnnotationChange:
    """Give an annotation newer content. Its passage stays: here may be another text of it."""
    wanted = {(each.text, each.created): each for each in replies}
    with connection.writing():
        coloring.require(connection, color)
        before = annotating.annotation(connection, id)
        there = {(each.text, each.created) for each in before.replies}
        for key, reply in wanted.items():
            if key not in there:
                annotating.insert_reply(connection, id, reply)
        grown = annotating.annotation(connection, id)
        after = replace(
            grown,
            color=color,
            note=note,
            tags=tidy_tags(tags),
            replies=tuple(each for each in grown.replies if (each.text, each.created) in wanted),
            modified=modified,
        )
        changing.redo(connection, AnnotationChange(((grown, after),)))
    return AnnotationChange(((before, after),))
