"""The translation memory: sentences that were translated or corrected, found by their text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final, TypeVar

from reader.article import Language
from reader.errors import LibraryError
from reader.library.connection import Connection
from reader.library.fragments import fragments
from reader.library.records import MemoryUnit, Remembered
from reader.library.values import composed, stamp

_Value = TypeVar("_Value")

_AT_ONCE: Final = 500
"""Sentences asked for in one statement, below SQLite's limit of parameters."""

EDITION: Final = "edition"
"""What stands for a model where a sentence is from an article's human editions."""

_BREAKS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
"""What somebody may paste and what would break a row of text."""

_REMEMBER: Final = """
INSERT INTO translation (sentence, origin, model, translation, made)
VALUES (?, 'machine', ?, ?, ?)
ON CONFLICT (sentence, origin, model)
DO UPDATE SET translation = excluded.translation, made = excluded.made, terms = '', adapted = NULL
"""
_REPLACE: Final = """
INSERT OR REPLACE INTO translation (sentence, origin, model, translation, made)
VALUES (?, ?, ?, ?, ?)
"""
_RANK: Final = "CASE origin WHEN 'corrected' THEN 2 WHEN 'human' THEN 1 ELSE 0 END"
"""What goes before what: the reader's own, another person's, a machine's."""


def remembered(
    connection: Connection,
    texts: Collection[str],
    source: Language,
    target: Language,
    model: str | None,
    ignoring: str | None = None,
    *,
    editions: bool = True,
) -> dict[str, Remembered]:
    """The best that is known for each text: a person's first, then the newest rendering."""
    limits = {"model = ?": model, "model NOT GLOB ?": ignoring}
    given = {limit: value for limit, value in limits.items() if value is not None}
    wanted = " ".join(f"AND (origin <> 'machine' OR {limit})" for limit in given)
    if not editions:
        wanted += f" AND NOT (origin = 'human' AND model = '{EDITION}')"
    best: dict[str, Remembered] = {}
    for chunk in chunks(dict.fromkeys(texts)):
        found = connection.rows(
            "SELECT text, translation, model, origin, terms, adapted FROM memory_sentence "
            f"JOIN translation ON sentence = id WHERE text IN ({marks(chunk)}) "
            f"AND source = ? AND target = ? {wanted} ORDER BY {_RANK}, made",
            [*chunk, source, target, *given.values()],
        )
        best.update((row["text"], Remembered(**row)) for row in map(dict, found))
    return best


def remember(
    connection: Connection,
    pairs: Mapping[str, str],
    source: Language,
    target: Language,
    model: str,
) -> None:
    """Keep a model's renderings; its earlier renderings of the same texts are replaced."""
    made = stamp()
    with connection.writing():
        ids = sentence_ids(connection, pairs, source, target)
        connection.execute_many(
            _REMEMBER, [(ids[text], model, pairs[text], made) for text in pairs]
        )


def adapt(
    connection: Connection,
    adapted: Mapping[str, tuple[str, str | None]],
    source: Language,
    target: Language,
    model: str,
) -> None:
    """Keep, beside a model's renderings, what the glossary made of them: fingerprint and text."""
    with connection.writing():
        ids = sentence_ids(connection, adapted, source, target)
        connection.execute_many(
            "UPDATE translation SET terms = ?, adapted = ? "
            "WHERE sentence = ? AND origin = 'machine' AND model = ?",
            [(terms, text, ids[key], model) for key, (terms, text) in adapted.items()],
        )


def correct(
    connection: Connection,
    pairs: Mapping[str, str],
    source: Language,
    target: Language,
    model: str,
) -> dict[str, Remembered | None]:
    """Keep the reader's renderings; gives the correction that each text had before."""
    tidied = {text: _tidied(translation) for text, translation in pairs.items()}
    made = stamp()
    with connection.writing():
        before = _corrections(connection, pairs, source, target)
        ids = sentence_ids(connection, pairs, source, target)
        connection.execute_many(
            _REPLACE,
            [(ids[text], "corrected", model, tidied[text], made) for text in tidied],
        )
    return {text: before.get(text) for text in pairs}


def revert(
    connection: Connection, texts: Collection[str], source: Language, target: Language
) -> dict[str, Remembered]:
    """Take the reader's renderings away; gives those that there were."""
    with connection.writing():
        before = _corrections(connection, texts, source, target)
        ids = sentence_ids(connection, before, source, target)
        connection.execute_many(
            "DELETE FROM translation WHERE sentence = ? AND origin = 'corrected'",
            [(ids[text],) for text in before],
        )
        forget_unknown(connection, {ids[text]: text for text in before}, source, target)
    return before


def renderings(
    connection: Connection, text: str, source: Language, target: Language
) -> list[MemoryUnit]:
    """All that is known for one text: what people wrote first, then the newest by machines."""
    rows = connection.rows(
        "SELECT text, translation, source, target, origin, model, made FROM memory_sentence "
        "JOIN translation ON sentence = id WHERE text = ? AND source = ? AND target = ? "
        f"ORDER BY {_RANK} DESC, made DESC, model",
        [text, source, target],
    )
    return [MemoryUnit(**row) for row in map(dict, rows)]


def sentence_ids(
    connection: Connection, texts: Iterable[str], source: Language, target: Language
) -> dict[str, int]:
    """The numbers of sentences in the memory, inside `writing`; those that are new are added."""
    wanted = dict.fromkeys(texts)
    ids: dict[str, int] = {}
    for chunk in chunks(wanted):
        ids.update(
            (row["text"], row["id"])
            for row in connection.rows(
                f"SELECT id, text FROM memory_sentence WHERE text IN ({marks(chunk)}) "
                "AND source = ? AND target = ?",
                [*chunk, source, target],
            )
        )
    new = [text for text in wanted if text not in ids]
    ids.update((text, _add_sentence(connection, text, source, target)) for text in new)
    connection.execute_many(
        "INSERT INTO memory_fragment (fragment, sentence) VALUES (?, ?)",
        sorted(
            (fragment, ids[text]) for text in new for fragment in fragments(text, source, target)
        ),
    )
    return ids


def chunks(values: Iterable[_Value], size: int = _AT_ONCE) -> Iterator[list[_Value]]:
    """`values` in lists of `size`, by default short enough for one statement."""
    remaining = iter(values)
    while chunk := list(islice(remaining, size)):
        yield chunk


def marks(values: Collection[object]) -> str:
    """A parameter's mark for each of `values`."""
    return ", ".join("?" * len(values))


def _tidied(translation: str) -> str:
    """A translation as the reader meant it: one line, composed."""
    tidied = _BREAKS.sub(" ", composed(translation)).strip()
    if not tidied:
        raise LibraryError(
            "A correction cannot be empty; write the translation, or revert the correction."
        )
    return tidied


def _add_sentence(connection: Connection, text: str, source: Language, target: Language) -> int:
    id = connection.execute(
        "INSERT INTO memory_sentence (text, source, target) VALUES (?, ?, ?)",
        [text, source, target],
    )
    assert id is not None
    return id


def forget_unknown(
    connection: Connection, sentences: Mapping[int, str], source: Language, target: Language
) -> None:
    """Take sentences away that have no translation any more."""
    for id, text in sentences.items():
        if connection.row("SELECT 1 FROM translation WHERE sentence = ?", [id]) is None:
            connection.execute("DELETE FROM memory_sentence WHERE id = ?", [id])
            connection.execute_many(
                "DELETE FROM memory_fragment WHERE fragment = ? AND sentence = ?",
                [(fragment, id) for fragment in fragments(text, source, target)],
            )


def _corrections(
    connection: Connection, texts: Collection[str], source: Language, target: Language
) -> dict[str, Remembered]:
    found = remembered(connection, texts, source, target, None)
    return {text: each for text, each in found.items() if each.origin == "corrected"}
