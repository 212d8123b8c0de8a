"""Pictures of articles: where they are to be had, and those that were fetched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.article import Picture
from reader.library.connection import Connection
from reader.library.feed_records import StoredPicture

MOST_TRIES: Final = 3
"""How often a picture that does not come is asked for."""

_OF_ARTICLE: Final = """
FROM revision_picture rp
JOIN revision r ON r.id = rp.revision
JOIN article a ON a.id = r.article AND a.revision = r.number
JOIN picture p ON p.id = rp.picture
WHERE a.id = ? AND a.deleted IS NULL AND NOT p.refused
"""


def store(connection: Connection, revision: int, pictures: Sequence[Picture]) -> None:
    """Keep where the pictures of a revision are to be had, inside `writing`."""
    for position, picture in enumerate(pictures):
        connection.execute("INSERT OR IGNORE INTO picture (url) VALUES (?)", [picture.url])
        connection.execute(
            "INSERT INTO revision_picture (revision, position, picture, caption, block) "
            "SELECT ?, ?, id, ?, ? FROM picture WHERE url = ?",
            [revision, position, picture.caption, picture.block, picture.url],
        )


def listed(connection: Connection, article: int) -> tuple[StoredPicture, ...]:
    """The pictures of an article's current revision, in reading order."""
    rows = connection.rows(
        "SELECT p.url, rp.caption, rp.block, p.media_type, p.width, p.height, p.data "
        f"{_OF_ARTICLE} ORDER BY rp.position",
        [article],
    )
    return tuple(
        StoredPicture(
            row["url"],
            row["caption"],
            row["block"],
            row["media_type"],
            row["width"] or 0,
            row["height"] or 0,
            row["data"],
        )
        for row in rows
    )


def are_allowed(connection: Connection, article: int) -> bool:
    """Whether an article's pictures may be fetched and shown."""
    return bool(
        connection.value(
            "SELECT coalesce(a.pictures, (SELECT max(f.pictures) FROM feed f "
            "JOIN feed_article fa ON fa.feed = f.id "
            "WHERE fa.article = a.id AND f.deleted IS NULL), 0) FROM article a WHERE a.id = ?",
            [article],
        )
    )


def allow(connection: Connection, article: int, allowed: bool | None) -> None:
    """Decide on an article's pictures; None leaves it to its feeds again."""
    with connection.writing():
        connection.execute("UPDATE article SET pictures = ? WHERE id = ?", [allowed, article])


def missing(connection: Connection, article: int) -> tuple[str, ...]:
    """The addresses of pictures that may be fetched and have not been."""
    if not are_allowed(connection, article):
        return ()
    rows = connection.rows(
        f"SELECT p.url {_OF_ARTICLE} AND p.data IS NULL AND p.tries < ? ORDER BY rp.position",
        [article, MOST_TRIES],
    )
    return tuple(dict.fromkeys(row["url"] for row in rows))


def keep(
    connection: Connection, url: str, media_type: str, width: int, height: int, data: bytes
) -> None:
    """Store a picture that was fetched."""
    with connection.writing():
        connection.execute(
            "UPDATE picture SET media_type = ?, width = ?, height = ?, data = ? WHERE url = ?",
            [media_type, width, height, data, url],
        )


def fail(connection: Connection, url: str, *, refused: bool) -> None:
    """Say that a picture could not be had now, or `refused` that it is none to be shown."""
    with connection.writing():
        connection.execute(
            "UPDATE picture SET tries = tries + 1, refused = ? WHERE url = ?", [refused, url]
        )
