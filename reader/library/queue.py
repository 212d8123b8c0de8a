"""The queue of translations: what `Library.queue` can do; `reader.translation.queue` works it."""

from __future__ import annotations

from collections.abc import Iterable

from reader.library import queueing
from reader.library.connection import Connection
from reader.library.records import QueuedArticle, QueueProgress


class Queue:
    """Articles that wait for their translation, and what became of those that waited.

    As with `Library`, every method is one change, and raises `LibraryError` when the trouble is the
    user's to solve.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, ids: Iterable[int]) -> int:
        """Let articles wait for their translation, all or none; gives how many are new there.

        One that was done or failed before waits again. Raises `NotFoundError`.
        """
        return queueing.enqueue(self._connection, ids)

    def retry(self, ids: Iterable[int] | None = None) -> int:
        """Let articles of the queue that failed wait again, or all; gives how many do."""
        return queueing.retry(self._connection, ids)

    def articles(self) -> list[QueuedArticle]:
        """The queue in its order, with what is done and failed since it was last empty."""
        return queueing.entries(self._connection)

    def progress(self) -> QueueProgress:
        """How far the queue is."""
        return queueing.progress(self._connection)

    def next(self) -> int | None:
        """The article whose turn it is; None if none waits, or while the queue is paused."""
        return queueing.next_waiting(self._connection)

    def holds(self, id: int) -> bool:
        """Whether an article waits, and the queue is not paused."""
        return queueing.is_waiting(self._connection, id)

    def settle(self, id: int, error: str = "") -> None:
        """Say that an article of the queue is done, or with `error` why it failed."""
        queueing.settle(self._connection, id, error)

    def cancel(self, ids: Iterable[int] | None = None) -> None:
        """Take articles out of the queue; None takes out all that wait."""
        queueing.cancel(self._connection, ids)

    def pause(self, paused: bool) -> None:
        """Let the queue stand still, or go on; it stays so until this is called again."""
        queueing.set_paused(self._connection, paused)
