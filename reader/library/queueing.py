"""The articles that wait to be translated, in their order, and what became of those before them.

Nothing says that an article is being translated just now: what was done of it is in the memory, so
after a crash it is simply the first one that waits.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.errors import restored, stored
from reader.library.articles import require
from reader.library.connection import Connection
from reader.library.records import QueuedArticle, QueueProgress
from reader.library.values import stamp


def enqueue(connection: Connection, ids: Iterable[int]) -> int:
    """Let articles wait at the end of the queue, and say how many did not wait already."""
    with connection.writing():
        if _first(connection) is None:
            connection.execute("DELETE FROM translation_queue")
        return _put_at_end(connection, require(connection, ids))


def entries(connection: Connection) -> list[QueuedArticle]:
    """The whole queue: what is done and failed of this round too, in its order."""
    rows = connection.rows(
        "SELECT q.article, q.state, q.error, r.title FROM translation_queue q "
        "JOIN article a ON a.id = q.article "
        "JOIN revision r ON r.article = a.id AND r.number = a.revision "
        "WHERE a.deleted IS NULL ORDER BY q.position"
    )
    return [QueuedArticle(**{**row, "error": restored(row["error"])}) for row in map(dict, rows)]


def progress(connection: Connection) -> QueueProgress:
    """How far the queue is."""
    rows = connection.rows(
        "SELECT q.state, count(*) AS articles FROM translation_queue q "
        "JOIN article a ON a.id = q.article WHERE a.deleted IS NULL GROUP BY q.state"
    )
    counted = {row["state"]: row["articles"] for row in rows}
    return QueueProgress(**counted, paused=is_paused(connection))


def retry(connection: Connection, ids: Iterable[int] | None) -> int:
    """Let articles that failed wait again, at the end; None: all of them. Says how many."""
    with connection.writing():
        failed = [each.article for each in entries(connection) if each.state == "failed"]
        wanted = failed if ids is None else [id for id in ids if id in set(failed)]
        return _put_at_end(connection, wanted)


def next_waiting(connection: Connection) -> int | None:
    """The article whose turn it is; None if none waits, or while the queue is paused."""
    return None if is_paused(connection) else _first(connection)


def is_waiting(connection: Connection, id: int) -> bool:
    """Whether an article is to be translated: it waits, and the queue is not paused."""
    return _state(connection, id) == "waiting" and not is_paused(connection)


def settle(connection: Connection, id: int, error: str) -> None:
    """Say that an article is done, or why it cannot be; it may have left the queue meanwhile."""
    with connection.writing():
        connection.execute(
            "UPDATE translation_queue SET state = ?, error = ? WHERE article = ?",
            ["failed" if error else "done", stored(error), id],
        )


def cancel(connection: Connection, ids: Iterable[int] | None) -> None:
    """Take articles out of the queue; None takes all out that wait."""
    with connection.writing():
        if ids is None:
            connection.execute("DELETE FROM translation_queue WHERE state = 'waiting'")
        else:
            connection.execute_many(
                "DELETE FROM translation_queue WHERE article = ?", [(id,) for id in ids]
            )


def is_paused(connection: Connection) -> bool:
    """Whether the queue stands still."""
    return bool(connection.value("SELECT paused FROM translation_queue_state"))


def set_paused(connection: Connection, paused: bool) -> None:
    """Let the queue stand still, or go on."""
    with connection.writing():
        connection.execute("UPDATE translation_queue_state SET paused = ?", [int(paused)])


def _put_at_end(connection: Connection, ids: Iterable[int]) -> int:
    added, count = stamp(), 0
    for id in ids:
        if _state(connection, id) != "waiting":
            connection.execute("DELETE FROM translation_queue WHERE article = ?", [id])
            connection.execute(
                "INSERT INTO translation_queue (article, state, added) VALUES (?, 'waiting', ?)",
                [id, added],
            )
            count += 1
    return count


def _first(connection: Connection) -> int | None:
    id: int | None = connection.value(
        "SELECT q.article FROM translation_queue q JOIN article a ON a.id = q.article "
        "WHERE a.deleted IS NULL AND q.state = 'waiting' ORDER BY q.position LIMIT 1"
    )
    return id


def _state(connection: Connection, id: int) -> str | None:
    state: str | None = connection.value(
        "SELECT q.state FROM translation_queue q JOIN article a ON a.id = q.article "
        "WHERE a.deleted IS NULL AND q.article = ?",
        [id],
    )
    return state
