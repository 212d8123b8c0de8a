"""The translation memory: sentences that were translated or corrected, found by their text."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import Final

from reader.article import Language
from reader.library.connection import Connection
from reader.library.records import Origin, Remembered
from reader.library.values import stamp

_AT_ONCE: Final = 500
"""Sentences asked for in one statement, below SQLite's limit of parameters."""

_REMEMBER: Final = """
INSERT INTO translation (text, source, target, origin, model, translation, made)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (text, source, target, origin, model)
DO UPDATE SET translation = excluded.translation, made = excluded.made
"""


def remembered(
    connection: Connection,
    texts: Collection[str],
    source: Language,
    target: Language,
    model: str | None,
) -> dict[str, Remembered]:
    """The best that is known for each text: a correction first, then the newest rendering."""
    best: dict[str, Remembered] = {}
    for chunk in _chunks(texts):
        for row in _known(connection, chunk, source, target, model):
            best[row["text"]] = Remembered(
                row["text"], row["translation"], row["model"], row["origin"]
            )
    return best


def remember(
    connection: Connection,
    pairs: Mapping[str, str],
    source: Language,
    target: Language,
    model: str,
    origin: Origin,
) -> None:
    """Keep renderings; a rendering of the same text by the same model and origin is replaced."""
    made = stamp()
    with connection.writing():
        connection.execute_many(
            _REMEMBER,
            [
                (text, source, target, origin, model, translation, made)
                for text, translation in pairs.items()
            ],
        )


def _known(
    connection: Connection, texts: list[str], source: str, target: str, model: str | None
) -> list[sqlite3.Row]:
    """The renderings of some texts, the best of each text last."""
    marks = ", ".join("?" * len(texts))
    wanted = "" if model is None else "AND (origin = 'corrected' OR model = ?)"
    return connection.rows(
        "SELECT text, translation, model, origin FROM translation "
        f"WHERE text IN ({marks}) AND source = ? AND target = ? {wanted} "
        "ORDER BY origin = 'corrected', made",
        [*texts, source, target, *([] if model is None else [model])],
    )


def _chunks(texts: Collection[str]) -> Iterator[list[str]]:
    remaining = iter(dict.fromkeys(texts))
    while chunk := list(islice(remaining, _AT_ONCE)):
        yield chunk
