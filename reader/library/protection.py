"""What is never taken away but by the reader: whatever the reader did something with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.library.connection import Connection
from reader.library.values import spans_of

UNPROTECTED: Final = """
a.deleted IS NULL AND NOT a.starred AND NOT a.sample AND a.counterpart IS NULL
AND NOT EXISTS (SELECT 1 FROM article_tag t WHERE t.article = a.id)
AND NOT EXISTS (SELECT 1 FROM annotation n WHERE n.article = a.id AND n.deleted IS NULL)
AND NOT EXISTS (
    SELECT 1 FROM translation_queue q WHERE q.article = a.id AND q.state = 'waiting')
AND NOT EXISTS (SELECT 1 FROM article_by_hand h WHERE h.article = a.id)
"""
"""The condition on `article a` that nothing keeps it: no star, no tag, no note, no counterpart; it
is no sample article, does not wait for its translation, and was not added by hand. Whether its
translation was corrected, `uncorrected` knows."""


def add_by_hand(connection: Connection, article: int, private_host: str = "") -> None:
    """Remember, inside `writing`, that the reader added an article, whatever feeds bring it.

    `private_host` is the one in a private network of which the reader typed an address.
    """
    connection.execute(
        "INSERT OR IGNORE INTO article_by_hand (article, private_host) VALUES (?, ?)",
        [article, private_host],
    )


def private_hosts(connection: Connection, article: int) -> list[str]:
    """The hosts in private networks that the reader typed to add an article."""
    rows = connection.rows(
        "SELECT private_host FROM article_by_hand WHERE article = ? AND private_host <> '' "
        "ORDER BY private_host",
        [article],
    )
    return [row["private_host"] for row in rows]


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
