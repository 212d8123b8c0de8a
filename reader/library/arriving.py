"""What a feed brings, put into the library: new articles, new revisions, or nothing new."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from reader.article import Draft
from reader.library import queueing
from reader.library.adding import (
    Known,
    Spans,
    find,
    insert,
    revise,
    sentence_spans,
    text_digest,
)
from reader.library.connection import Connection
from reader.library.feed_records import Arrival, SeenEntry, TakenIn

_ENTRY: Final = """
SELECT i.identity, e.id, e.digest, e.article, e.whole, e.page, e.tries
FROM feed_identity i JOIN feed_entry e ON e.id = i.entry
"""

_REMEMBERED: Final = timedelta(days=200)
"""How long an entry without an article is remembered after it stood in the feed last."""

_TEXT: Final = """
SELECT b.text FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
JOIN block b ON b.revision = r.id WHERE a.id = ? ORDER BY b.position
"""

_BY_FEED: Final = 2
"""In `feed_entry.whole`: the article's text is what the feed gave, and not what its page did."""

_SUMMARY_SHARE: Final = 2
"""A summary is at most one part of so many of the text."""

_LEAST_SHARE: Final = 5
"""What has not even this part of the text that an article had says that it is gone, or asks for a
login; it is no correction.
"""


@dataclass
class _News:
    added: list[int] = field(default_factory=list)
    updated: list[int] = field(default_factory=list)
    completed: list[int] = field(default_factory=list)


def seen(connection: Connection, feed: int) -> dict[bytes, SeenEntry]:
    """What a feed brought before, by each of its identities."""
    rows = connection.rows(
        f"{_ENTRY} WHERE i.feed = ?",
        [feed],
    )
    return {row["identity"]: _seen_entry(row) for row in rows}


def take_in(connection: Connection, feed: int, arrivals: Sequence[Arrival]) -> TakenIn:
    """Store what arrived: all of it, or nothing. A feed that was removed meanwhile gets nothing."""
    # Finding sentences takes a while: it is done before others are kept from writing.
    spans = [_spans(each) for each in arrivals]
    news = _News()
    with connection.writing():
        row = connection.row("SELECT translate, deleted FROM feed WHERE id = ?", [feed])
        if row is None or row["deleted"] is not None:
            return TakenIn()
        for arrival, its_spans in zip(arrivals, spans, strict=True):
            _take(connection, feed, arrival, its_spans, news)
        if row["translate"]:
            queueing.enqueue(connection, [*news.added, *news.updated, *news.completed])
    return TakenIn(
        tuple(news.added),
        tuple(dict.fromkeys(news.updated)),
        tuple(dict.fromkeys(news.completed)),
    )


def still_there(connection: Connection, feed: int, entries: Iterable[int]) -> None:
    """Remember that entries stood in a feed today, and forget what has been gone for long."""
    today = datetime.now(UTC).date()
    with connection.writing():
        connection.execute_many(
            "UPDATE feed_entry SET seen = ? WHERE id = ? AND feed = ? AND seen < ?",
            [(str(today), id, feed, str(today)) for id in entries],
        )
        connection.execute(
            "DELETE FROM feed_entry WHERE feed = ? AND article IS NULL AND seen < ?",
            [feed, str(today - _REMEMBERED)],
        )


def _spans(arrival: Arrival) -> Spans:
    if arrival.draft is None:
        return ()
    return sentence_spans(arrival.draft) if arrival.spans is None else arrival.spans


def _take(
    connection: Connection,
    feed: int,
    arrival: Arrival,
    spans: Spans,
    news: _News,
) -> None:
    entry = _entry(connection, feed, arrival)
    if entry is None and arrival.entry is not None:
        return
    was_there = entry is not None and entry.whole is not None
    if arrival.draft is None or (was_there and entry is not None and entry.article is None):
        # There is nothing to show yet; or its article was deleted for good, and stays away.
        article, whole = (None, None) if entry is None else (entry.article, entry.whole)
        _remember(connection, feed, entry, arrival, article, whole and _state(connection, entry))
        return
    known = _known(connection, arrival, arrival.draft, entry)
    if known is not None and _is_anothers(connection, feed, entry, known, arrival.draft):
        known = None
        arrival = replace(arrival, draft=replace(arrival.draft, url=arrival.address))
    if known is None:
        assert arrival.draft is not None
        id = insert(connection, arrival.draft, spans)
        news.added.append(id)
    else:
        id = known.id
        if not known.deleted and not known.same:
            _renew(connection, feed, id, arrival, spans, news)
    _link(connection, feed, id)
    state = int(arrival.whole or (known is not None and _is_whole(connection, id)))
    if arrival.whole and arrival.address is None:
        state = _BY_FEED
    elif state and not arrival.whole:
        state = _state(connection, entry)
    _remember(connection, feed, entry, arrival, id, state)


def _state(connection: Connection, entry: SeenEntry | None) -> int:
    """What is kept of an entry whose article is whole: by whom, as far as that is known."""
    if entry is None:
        return 1
    kept: int | None = connection.value("SELECT whole FROM feed_entry WHERE id = ?", [entry.id])
    return kept or 1


def _known(
    connection: Connection, arrival: Arrival, draft: Draft, entry: SeenEntry | None
) -> Known | None:
    """The article of an entry: the one that it had, else the one with its address or text."""
    if entry is None or entry.article is None:
        # Summaries of different articles may well be the same.
        return find(connection, draft, by_text=arrival.whole or draft.url is None)
    row = connection.row(
        "SELECT a.deleted, r.digest FROM article a "
        "JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE a.id = ?",
        [entry.article],
    )
    assert row is not None
    digest = text_digest(draft.language, draft.title, [block.text for block in draft.blocks])
    return Known(entry.article, row["deleted"] is not None, row["digest"] == digest)


def _is_anothers(
    connection: Connection, feed: int, entry: SeenEntry | None, known: Known, draft: Draft
) -> bool:
    """Whether the article that was found is that of another entry of the feed.

    Some sites call all their pages by one address, which would make one article of them.
    """
    if known.same or (entry is not None and entry.article is not None):
        return False
    row = connection.row(
        "SELECT r.title FROM feed_entry e JOIN article a ON a.id = e.article "
        "JOIN revision r ON r.article = a.id AND r.number = a.revision "
        "WHERE e.feed = ? AND e.article = ? LIMIT 1",
        [feed, known.id],
    )
    return row is not None and row["title"].split() != draft.title.split()


def _renew(
    connection: Connection,
    feed: int,
    id: int,
    arrival: Arrival,
    spans: Spans,
    news: _News,
) -> None:
    """Give an article the text that arrived, unless that is less than it has.

    Two feeds that give one article differently do not take turns: a feed changes only what it
    brought before the others, or what is but a summary yet.
    """
    assert arrival.draft is not None
    was_whole = _is_whole(connection, id)
    corrects = arrival.content and _is_by_feed(connection, feed, id)
    if was_whole and not ((arrival.whole or corrects) and _tells(connection, feed, id)):
        return
    completes = arrival.whole and not was_whole and _was_summary(connection, id, arrival)
    least = _length(connection, id) // (1 if completes else _LEAST_SHARE)
    length = sum(len(block.text) for block in arrival.draft.blocks)
    if (arrival.whole or corrects) and length < least:
        return
    revise(connection, id, arrival.draft, spans, marked=not completes)
    (news.completed if completes else news.updated).append(id)


def _was_summary(connection: Connection, id: int, arrival: Arrival) -> bool:
    """Whether an article was but the beginning or a summary of what arrived.

    A text that its feed gave at full length is none, though it may have been too short to be sure:
    what is not much more than it, and begins otherwise, is a correction.
    """
    assert arrival.draft is not None
    if arrival.entry is not None:  # the feed says what it said, and only the page has come now
        return True
    before = " ".join(row["text"] for row in connection.rows(_TEXT, [id])).rstrip(" .…")
    now = " ".join(block.text for block in arrival.draft.blocks)
    return len(now) >= _SUMMARY_SHARE * len(before) or now.startswith(before)


def _length(connection: Connection, id: int) -> int:
    """How much text an article has, in code points."""
    length: int = connection.value(
        "SELECT coalesce(sum(length(b.text)), 0) FROM article a "
        "JOIN revision r ON r.article = a.id AND r.number = a.revision "
        "JOIN block b ON b.revision = r.id WHERE a.id = ?",
        [id],
    )
    return length


def _is_whole(connection: Connection, id: int) -> bool:
    """Whether an article is more than a summary: no feed says that it is one, or another way."""
    rows = connection.rows("SELECT whole FROM feed_entry WHERE article = ?", [id])
    return not rows or any(row["whole"] for row in rows)


def _is_by_feed(connection: Connection, feed: int, id: int) -> bool:
    """Whether the text of an article is what a feed gave itself, and not what a page did."""
    rows = connection.rows("SELECT feed, whole FROM feed_entry WHERE article = ? AND whole", [id])
    return any(row["feed"] == feed for row in rows) and all(
        row["whole"] == _BY_FEED for row in rows
    )


def _tells(connection: Connection, feed: int, id: int) -> bool:
    """Whether a feed is the first of those that brought the whole of an article, and still come."""
    row = connection.row(
        "SELECT e.feed FROM feed_entry e JOIN feed f ON f.id = e.feed "
        "WHERE e.article = ? AND e.whole AND f.deleted IS NULL AND NOT f.gone "
        "ORDER BY e.id LIMIT 1",
        [id],
    )
    return row is not None and row["feed"] == feed


def _entry(connection: Connection, feed: int, arrival: Arrival) -> SeenEntry | None:
    """What the feed brought before under a number or one of the identities of what arrived."""
    if arrival.entry is not None:
        row = connection.row(f"{_ENTRY} WHERE i.feed = ? AND e.id = ?", [feed, arrival.entry])
        return None if row is None else _seen_entry(row)
    for identity in arrival.identities:
        row = connection.row(f"{_ENTRY} WHERE i.feed = ? AND i.identity = ?", [feed, identity])
        if row is not None:
            return _seen_entry(row)
    return None


def _seen_entry(row: sqlite3.Row) -> SeenEntry:
    whole = None if row["whole"] is None else bool(row["whole"])
    return SeenEntry(row["id"], row["digest"], row["article"], whole, row["page"], row["tries"])


def _remember(
    connection: Connection,
    feed: int,
    entry: SeenEntry | None,
    arrival: Arrival,
    article: int | None,
    whole: int | None,
) -> None:
    values = [
        arrival.digest,
        article,
        whole,
        arrival.page,
        arrival.tries,
        str(datetime.now(UTC).date()),
    ]
    if entry is None:
        id = connection.execute(
            "INSERT INTO feed_entry (digest, article, whole, page, tries, seen, feed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [*values, feed],
        )
    else:
        id = entry.id
        connection.execute(
            "UPDATE feed_entry SET digest = ?, article = ?, whole = ?, page = ?, tries = ?, "
            "seen = ? WHERE id = ?",
            [*values, id],
        )
    connection.execute_many(
        "INSERT OR IGNORE INTO feed_identity (feed, identity, entry) VALUES (?, ?, ?)",
        [(feed, identity, id) for identity in arrival.identities],
    )


def _link(connection: Connection, feed: int, article: int) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO feed_article (feed, article) VALUES (?, ?)", [feed, article]
    )
