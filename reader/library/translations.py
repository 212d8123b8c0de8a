"""The translation memory: sentences that were translated or corrected, found by their text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Final, TypeVar

from reader.article import Language
from reader.errors import LibraryError
from reader.library.connection import Connection
from reader.library.fragments import fragments
from reader.library.records import MemoryUnit, Merged, Remembered
from reader.library.values import composed, stamp

_Value = TypeVar("_Value")
_Making = tuple[str, Language, Language, str, str]

_AT_ONCE: Final = 500
"""Sentences asked for in one statement, below SQLite's limit of parameters."""

_MERGED_AT_ONCE: Final = 20_000
_CACHE_KIB: Final = 64 << 10

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
            f"JOIN translation ON sentence = id WHERE text IN ({_marks(chunk)}) "
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


def remember_editions(
    connection: Connection, pairs: Mapping[str, str], source: Language, target: Language
) -> Merged:
    """Keep sentences of two human editions, in both directions."""
    made = stamp()
    return merge(
        connection,
        [
            unit
            for text, other in pairs.items()
            for unit in (
                MemoryUnit(text, other, source, target, "human", EDITION, made),
                MemoryUnit(other, text, target, source, "human", EDITION, made),
            )
        ],
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
        _forget_unknown(connection, {ids[text]: text for text in before}, source, target)
    return before


def units(connection: Connection) -> Iterator[MemoryUnit]:
    """All that the memory holds, sentence by sentence, without holding all of it at once."""
    last = 0
    while True:
        page = connection.rows(
            "SELECT id, text, translation, source, target, origin, model, made FROM "
            "(SELECT * FROM memory_sentence WHERE id > ? ORDER BY id LIMIT ?) "
            "JOIN translation ON sentence = id ORDER BY id, origin, model",
            [last, _AT_ONCE],
        )
        if not page:
            return
        last = page[-1]["id"]
        for row in map(dict, page):
            del row["id"]
            yield MemoryUnit(**row)


def merge(connection: Connection, taken_in: Iterable[MemoryUnit]) -> Merged:
    """Take units in as one change. Where there is one of the same making, the newer one stays."""
    added = changed = unchanged = 0
    with connection.writing(), _large_cache(connection):
        for chunk in chunks(taken_in, _MERGED_AT_ONCE):
            writing = []
            known = _known(connection, chunk)
            for unit in chunk:
                before = known.get(_making(unit))
                if before and (before.made >= unit.made or before.translation == unit.translation):
                    unchanged += 1
                    continue
                known[_making(unit)] = unit
                writing.append(unit)
                added, changed = added + (before is None), changed + (before is not None)
            _write(connection, writing)
    return Merged(added, changed, unchanged)


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
                f"SELECT id, text FROM memory_sentence WHERE text IN ({_marks(chunk)}) "
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


@contextmanager
def _large_cache(connection: Connection) -> Iterator[None]:
    """Room for the parts of the index that a large import writes to, over and over."""
    before = connection.value("PRAGMA cache_size")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {before}")


def _marks(values: Collection[object]) -> str:
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


def _forget_unknown(
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


def _making(unit: MemoryUnit) -> _Making:
    """What there is one translation of: a sentence by a model, or by a person of each kind."""
    model = unit.model if unit.origin == "machine" else ""
    return unit.text, unit.source, unit.target, unit.origin, model


def _known(connection: Connection, chunk: list[MemoryUnit]) -> dict[_Making, MemoryUnit]:
    found: dict[_Making, MemoryUnit] = {}
    for texts in chunks(dict.fromkeys(unit.text for unit in chunk)):
        rows = connection.rows(
            "SELECT text, translation, source, target, origin, model, made FROM memory_sentence "
            f"JOIN translation ON sentence = id WHERE text IN ({_marks(texts)})",
            texts,
        )
        known = (MemoryUnit(**row) for row in map(dict, rows))
        found.update((_making(unit), unit) for unit in known)
    return found


def _write(connection: Connection, writing: list[MemoryUnit]) -> None:
    # In the order of the units, not of a set, so that numbers do not depend on chance.
    for source, target in dict.fromkeys((unit.source, unit.target) for unit in writing):
        those = [unit for unit in writing if (unit.source, unit.target) == (source, target)]
        ids = sentence_ids(connection, (unit.text for unit in those), source, target)
        connection.execute_many(
            _REPLACE,
            [
                (ids[unit.text], unit.origin, unit.model, unit.translation, unit.made)
                for unit in those
            ],
        )
