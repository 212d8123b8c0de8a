"""The reader's glossary as the library keeps it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from reader.article import LANGUAGES, Language
from reader.errors import GlossaryError, NotFoundError
from reader.library.connection import Connection
from reader.library.records import GlossaryEntry, Merged, Term
from reader.library.values import composed, folded

_UNWRITABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
"""What no line of text and no XML file can hold."""

LONGEST_TERM: Final = 200
"""Characters of a term or of its translation."""

_COLUMNS: Final = "id, term, translation, source, target, case_sensitive, whole_word, note"


def listed(
    connection: Connection, source: Language | None, target: Language | None
) -> list[GlossaryEntry]:
    """The entries of a direction, or of all, in the order of their terms."""
    return [
        _entry(row)
        for row in connection.rows(
            f"SELECT {_COLUMNS} FROM glossary_entry WHERE (?1 IS NULL OR source = ?1) "
            "AND (?2 IS NULL OR target = ?2) ORDER BY source, key, id",
            [source, target],
        )
    ]


def entry(connection: Connection, id: int) -> GlossaryEntry:
    """One entry. Raises `NotFoundError`."""
    row = connection.row(f"SELECT {_COLUMNS} FROM glossary_entry WHERE id = ?", [id])
    if row is None:
        raise NotFoundError(
            "The glossary has no entry {id}; list the glossary to see what it has.", id=id
        )
    return _entry(row)


def add(connection: Connection, term: Term) -> GlossaryEntry:
    """Keep a new entry. Raises `GlossaryError` for what cannot be one, or is there already."""
    term = tidied(term)
    with connection.writing():
        _refuse_second(connection, term, besides=0)
        return _insert(connection, term)


def change(connection: Connection, id: int, changes: dict[str, Any]) -> GlossaryEntry:
    """Change what is given of an entry. Raises `NotFoundError`, `GlossaryError`."""
    with connection.writing():
        changed = tidied(replace(entry(connection, id), **changes))
        _refuse_second(connection, changed, besides=id)
        _update(connection, id, changed)
        return entry(connection, id)


def remove(connection: Connection, ids: Iterable[int]) -> list[GlossaryEntry]:
    """Take entries away, all or none; gives them. Raises `NotFoundError`."""
    with connection.writing():
        entries = [entry(connection, id) for id in dict.fromkeys(ids)]
        connection.execute_many(
            "DELETE FROM glossary_entry WHERE id = ?", [(each.id,) for each in entries]
        )
    return entries


def merge(connection: Connection, terms: Iterable[Term]) -> Merged:
    """Take terms in, all or none: an entry for the same term takes the new translation."""
    added = changed = unchanged = 0
    with connection.writing():
        for term in map(tidied, terms):
            known = _same(connection, term)
            if known is None:
                _insert(connection, term)
                added += 1
            elif replace(known, id=0) == GlossaryEntry(**_fields(term)):
                unchanged += 1
            else:
                _update(connection, known.id, term)
                changed += 1
    return Merged(added, changed, unchanged)


def tidied(term: Term) -> Term:
    """A term as it is kept. Raises `GlossaryError` for one that cannot be."""
    words = (_line(term.term), _line(term.translation))
    if not all(words):
        raise GlossaryError("A glossary entry needs a term and its translation; fill in both.")
    for text in words:
        if len(text) > LONGEST_TERM:
            raise GlossaryError(
                "“{text}…” is too long for a glossary entry; keep it to {most} characters.",
                text=text[:30],
                most=LONGEST_TERM,
            )
    if term.source == term.target or not {term.source, term.target} <= set(LANGUAGES):
        raise GlossaryError(
            "A glossary entry goes from English to Korean or from Korean to English (en, ko), "
            "not from “{source}” to “{target}”.",
            source=term.source,
            target=term.target,
        )
    note = _UNWRITABLE.sub("", composed(term.note).replace("\r\n", "\n").replace("\r", "\n"))
    return replace(term, term=words[0], translation=words[1], note=note.strip())


def _line(text: str) -> str:
    return " ".join(_UNWRITABLE.sub(" ", composed(text)).split())


def _key(term: Term) -> str:
    return term.term if term.case_sensitive else folded(term.term)


def _same(connection: Connection, term: Term) -> GlossaryEntry | None:
    row = connection.row(
        f"SELECT {_COLUMNS} FROM glossary_entry "
        "WHERE source = ? AND target = ? AND case_sensitive = ? AND key = ?",
        [term.source, term.target, term.case_sensitive, _key(term)],
    )
    return None if row is None else _entry(row)


def _refuse_second(connection: Connection, term: Term, besides: int) -> None:
    known = _same(connection, term)
    if known is not None and known.id != besides:
        raise GlossaryError(
            "“{term}” is in the glossary already, as “{translation}”; "
            "change or remove entry {number}.",
            term=known.term,
            translation=known.translation,
            number=known.id,
        )


def _insert(connection: Connection, term: Term) -> GlossaryEntry:
    id = connection.execute(
        "INSERT INTO glossary_entry "
        "(term, translation, source, target, case_sensitive, whole_word, note, key) "
        "VALUES (:term, :translation, :source, :target, :case_sensitive, :whole_word, :note, :key)",
        {**_fields(term), "key": _key(term)},
    )
    assert id is not None
    return GlossaryEntry(**_fields(term), id=id)


def _update(connection: Connection, id: int, term: Term) -> None:
    connection.execute(
        "UPDATE glossary_entry SET term = :term, translation = :translation, source = :source, "
        "target = :target, case_sensitive = :case_sensitive, whole_word = :whole_word, "
        "note = :note, key = :key WHERE id = :id",
        {**_fields(term), "key": _key(term), "id": id},
    )


def _fields(term: Term) -> dict[str, Any]:
    return {
        "term": term.term,
        "translation": term.translation,
        "source": term.source,
        "target": term.target,
        "case_sensitive": term.case_sensitive,
        "whole_word": term.whole_word,
        "note": term.note,
    }


def _entry(row: sqlite3.Row) -> GlossaryEntry:
    fields = dict(row)
    for name in ("case_sensitive", "whole_word"):
        fields[name] = bool(fields[name])
    return GlossaryEntry(**fields)
