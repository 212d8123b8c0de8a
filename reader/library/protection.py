"""What is never taken away but by the reader: whatever the reader did something with.

An article that the reader added too, and not feeds alone, is told by a row of the table of feeds
that stands for the reader's hand. It is never shown, asked or purged, as it was deleted at a time
that does not come. There is one more for each private host that the reader typed an address of.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.library.connection import Connection
from reader.library.values import spans_of

_HAND: Final = "naranhi:hand"
"""What stands in the place of an address in that row, before a host's name; no feed has it."""

_NEVER: Final = "9999-12-31T00:00:00.000000+00:00"

UNPROTECTED: Final = f"""
a.deleted IS NULL AND NOT a.starred AND NOT a.sample AND a.counterpart IS NULL
AND NOT EXISTS (SELECT 1 FROM article_tag t WHERE t.article = a.id)
AND NOT EXISTS (SELECT 1 FROM annotation n WHERE n.article = a.id AND n.deleted IS NULL)
AND NOT EXISTS (
    SELECT 1 FROM translation_queue q WHERE q.article = a.id AND q.state = 'waiting')
AND NOT EXISTS (
    SELECT 1 FROM feed_article h JOIN feed b ON b.id = h.feed
    WHERE h.article = a.id AND b.url GLOB '{_HAND}*')
"""
"""The condition on `article a` that nothing keeps it: no star, no tag, no note, no counterpart; it
is no sample article, does not wait for its translation, and was not added by hand. Whether its
translation was corrected, `uncorrected` knows."""


def add_by_hand(connection: Connection, article: int, private_host: str = "") -> None:
    """Remember, inside `writing`, that the reader added an article, if feeds bring it as well.

    And in any case if the reader typed an address in a private network, on `private_host`.
    """
    if private_host:
        _link(connection, article, private_host)
    elif _is_brought(connection, article):
        _link(connection, article)


def private_hosts(connection: Connection, article: int) -> list[str]:
    """The hosts in private networks that the reader typed to add an article."""
    rows = connection.rows(
        "SELECT b.host FROM feed_article h JOIN feed b ON b.id = h.feed "
        f"WHERE h.article = ? AND b.host <> '' AND b.url GLOB '{_HAND}*' ORDER BY b.id",
        [article],
    )
    return [row["host"] for row in rows]


def meet_feed(connection: Connection, article: int) -> None:
    """Remember, inside `writing` and before a feed is linked to it, who brought an article.

    One that was there without any feed was added by the reader.
    """
    if not _is_brought(connection, article):
        _link(connection, article)


def uncorrected(connection: Connection, articles: Iterable[int]) -> list[int]:
    """Those of `articles` in which the reader corrected no translation."""
    rows = connection.rows(
        "SELECT DISTINCT text FROM memory_sentence JOIN translation ON sentence = id "
        "WHERE origin = 'corrected'"
    )
    corrected = {row["text"] for row in rows}
    if not corrected:
        return list(articles)
    return [each for each in articles if corrected.isdisjoint(_sentences(connection, each))]


def _sentences(connection: Connection, article: int) -> set[str]:
    """The sentences of an article's current text, its title among them."""
    rows = connection.rows(
        "SELECT r.title, b.text, b.spans FROM article a "
        "JOIN revision r ON r.article = a.id AND r.number = a.revision "
        "LEFT JOIN block b ON b.revision = r.id WHERE a.id = ?",
        [article],
    )
    found = {row["title"] for row in rows}
    for row in rows:
        if row["text"] is not None:
            found.update(row["text"][start:end] for start, end in spans_of(row["spans"]))
    return found


def _is_brought(connection: Connection, article: int) -> bool:
    rows = connection.rows("SELECT 1 FROM feed_article WHERE article = ? LIMIT 1", [article])
    return bool(rows)


def _link(connection: Connection, article: int, host: str = "") -> None:
    connection.execute(
        "INSERT OR IGNORE INTO feed_article (feed, article) VALUES (?, ?)",
        [_hand(connection, host), article],
    )


def _hand(connection: Connection, host: str) -> int:
    url = f"{_HAND}:{host}" if host else _HAND
    row = connection.row("SELECT id FROM feed WHERE url = ?", [url])
    if row is not None:
        return int(row["id"])
    id = connection.execute(
        "INSERT INTO feed (url, host, position, deleted) VALUES (?, ?, 0, ?)", [url, host, _NEVER]
    )
    assert id is not None
    return id
