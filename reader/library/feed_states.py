"""What of the feeds' articles is unread, and which of them have been kept long enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from reader.library.articles import delete
from reader.library.connection import Connection
from reader.library.feed_records import Feed, Marked, Unread
from reader.library.protection import UNPROTECTED, uncorrected
from reader.library.subscriptions import folders, listed, within
from reader.library.values import json_text

_LONGEST: Final = 36_500
"""In days: longer ago there were no feeds."""

_MOST: Final = 2**62
"""What fits into the database."""

_UNREAD: Final = "a.deleted IS NULL AND NOT a.read"

# The index holds the unread ones alone, and nothing of an article has to be read but its number.
_BY_FEED: Final = f"""
SELECT fa.feed, count(*) FROM feed_article fa
JOIN article a INDEXED BY article_unread ON a.id = fa.article
WHERE {_UNREAD} GROUP BY fa.feed
"""
_IN_SEVERAL: Final = f"""
SELECT group_concat(fa.feed) FROM feed_article fa JOIN article a ON a.id = fa.article
WHERE {_UNREAD}
AND fa.article IN (SELECT article FROM feed_article GROUP BY article HAVING count(*) > 1)
GROUP BY fa.article
"""


def unread(connection: Connection) -> Unread:
    """How many unread articles each feed and folder has."""
    live = {each.id for each in listed(connection)}
    by_feed = {row[0]: row[1] for row in connection.rows(_BY_FEED) if row[0] in live}
    in_several = [
        live & {int(each) for each in row[0].split(",")} for row in connection.rows(_IN_SEVERAL)
    ]
    by_folder = _by_folder(connection, by_feed, in_several)
    total = sum(by_feed.values()) - sum(max(0, len(feeds) - 1) for feeds in in_several)
    return Unread(by_feed, by_folder, total)


def _by_folder(
    connection: Connection, by_feed: dict[int, int], in_several: list[set[int]]
) -> dict[int, int]:
    parents = {each.id: each.parent for each in folders(connection)}
    inside: dict[int, set[int]] = {}
    for feed in listed(connection):
        above = feed.folder
        while above is not None and above in parents:
            inside.setdefault(above, set()).add(feed.id)
            above = parents[above]
    counts = Counter[int]()
    for folder, feeds in inside.items():
        counts[folder] = sum(by_feed.get(feed, 0) for feed in feeds)
        counts[folder] -= sum(max(0, len(feeds & several) - 1) for several in in_several)
    return {folder: number for folder, number in counts.items() if number}


def mark_read(
    connection: Connection, feed: int | None, folder: int | None, articles: Iterable[int] | None
) -> Marked:
    """Mark all of a feed, a folder, some articles, or everything as read; gives what was marked."""
    conditions, parameters = ["a.deleted IS NULL AND (NOT a.read OR a.changed)"], list[object]()
    if articles is not None:
        conditions.append("a.id IN (SELECT value FROM json_each(?))")
        parameters.append(json_text(sorted(articles)))
    elif feed is not None or folder is not None:
        feeds = {feed} if feed is not None else _feeds_in(connection, folder)
        conditions.append(
            "a.id IN (SELECT article FROM feed_article "
            "WHERE feed IN (SELECT value FROM json_each(?)))"
        )
        parameters.append(json_text(sorted(feeds)))
    with connection.writing():
        rows = connection.rows(
            f"SELECT a.id, a.read, a.changed FROM article a WHERE {' AND '.join(conditions)}",
            parameters,
        )
        connection.execute(
            "UPDATE article SET read = 1, changed = 0 WHERE id IN (SELECT value FROM json_each(?))",
            [json_text([row["id"] for row in rows])],
        )
    return Marked(
        tuple(row["id"] for row in rows if not row["read"]),
        tuple((row["id"], row["changed"]) for row in rows if row["changed"]),
    )


def unmark(connection: Connection, marked: Marked) -> None:
    """Take back what `mark_read` did; articles that have gone or changed since stay as they are."""
    with connection.writing():
        connection.execute(
            "UPDATE article SET read = 0 WHERE id IN (SELECT value FROM json_each(?))",
            [json_text(marked.articles)],
        )
        connection.execute_many(
            "UPDATE article SET changed = ? WHERE id = ? AND NOT changed",
            [(revision, id) for id, revision in marked.changed],
        )


def _feeds_in(connection: Connection, folder: int | None) -> set[int]:
    inside = within(connection, [folder] if folder is not None else [])
    return {each.id for each in listed(connection) if each.folder in inside}


def apply_keep(
    connection: Connection, days: int | None, number: int | None, moment: datetime
) -> list[int]:
    """Delete what the limits of every feed that brought it let go; gives what was deleted.

    A feed without limits of its own has `days` and `number`.
    """
    let_go: dict[int, set[int]] = {}
    feeds = listed(connection)
    for feed in feeds:
        let_go[feed.id] = _let_go(connection, feed, days, number, moment)
    candidates = set[int]().union(*let_go.values())
    if not candidates:
        return []
    kept = {
        article
        for feed, article in connection.rows(
            "SELECT fa.feed, fa.article FROM feed_article fa "
            "JOIN feed f ON f.id = fa.feed AND f.deleted IS NULL "
            "WHERE fa.article IN (SELECT value FROM json_each(?))",
            [json_text(sorted(candidates))],
        )
        if article not in let_go[feed]
    }
    gone = sorted(candidates - kept)
    with connection.writing():
        rows = connection.rows(
            f"SELECT a.id FROM article a WHERE {UNPROTECTED} "
            "AND a.id IN (SELECT value FROM json_each(?))",
            [json_text(gone)],
        )
        gone = uncorrected(connection, [row["id"] for row in rows])
        delete(connection, gone)
    return gone


def _let_go(
    connection: Connection, feed: Feed, days: int | None, number: int | None, moment: datetime
) -> set[int]:
    """The articles of a feed beyond its limits, protected ones among them."""
    days, number = feed.keep_days or days, feed.keep_number or number
    of_feed = (
        "FROM feed_article fa JOIN article a ON a.id = fa.article "
        "WHERE fa.feed = ? AND a.deleted IS NULL"
    )
    found: set[int] = set()
    if days:
        before = (moment.astimezone(UTC) - timedelta(days=min(days, _LONGEST))).isoformat()
        rows = connection.rows(
            f"SELECT a.id {of_feed} AND julianday(a.added) < julianday(?)", [feed.id, before]
        )
        found |= {row["id"] for row in rows}
    if number:
        rows = connection.rows(
            f"SELECT a.id {of_feed} ORDER BY a.moment DESC, a.id DESC LIMIT -1 OFFSET ?",
            [feed.id, min(number, _MOST)],
        )
        found |= {row["id"] for row in rows}
    return found
