"""The translation memory as a whole: read out, taken in from elsewhere, and that taken back."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import astuple
from tempfile import SpooledTemporaryFile
from typing import Final
from weakref import finalize

from reader.article import Language
from reader.errors import LibraryError
from reader.library.connection import Connection
from reader.library.records import MemoryUnit, Merged
from reader.library.translations import chunks, forget_unknown, marks, sentence_ids

_Making = tuple[str, Language, Language, str, str]

_AT_ONCE: Final = 500
"""Sentences that are read out together."""

_MERGED_AT_ONCE: Final = 20_000
_TAKEN_BACK_AT_ONCE: Final = 500
_CACHE_KIB: Final = 64 << 10
_HELD: Final = 4 << 20
"""Bytes of a journal that stay in memory; a longer one goes on in a file without a name."""

_COLUMNS: Final = "text, translation, source, target, origin, model, made"
_REPLACE: Final = """
INSERT OR REPLACE INTO translation (sentence, origin, model, translation, made)
VALUES (?, ?, ?, ?, ?)
"""


class Journal:
    """What `merge` wrote, in its order, and what stood in each place before: enough to undo it.

    It is of use as long as it exists: nothing of it stays on the disk afterwards.
    """

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_HELD)  # noqa: SIM115
        finalize(self, self._file.close)
        self._starts = array("Q")
        self._end = 0

    def __len__(self) -> int:
        return len(self._starts)

    def note(self, unit: MemoryUnit, before: MemoryUnit | None) -> None:
        """Take down that `unit` was written in the place of `before`. Raises `LibraryError`."""
        line = json.dumps((astuple(unit), before and astuple(before))).encode() + b"\n"
        try:
            self._file.seek(self._end)
            self._file.write(line)
        except OSError as error:
            raise LibraryError(
                "There is no room on the disk for what undoing this needs; free some space there "
                "and try again.",
                str(error),
            ) from error
        self._starts.append(self._end)
        self._end += len(line)

    def entries(self) -> Iterator[tuple[MemoryUnit, MemoryUnit | None]]:
        """What was noted, from first to last."""
        return map(self._entry, self._starts)

    def backwards(self) -> Iterator[tuple[MemoryUnit, MemoryUnit | None]]:
        """What was noted, from last to first."""
        return map(self._entry, reversed(self._starts))

    def _entry(self, start: int) -> tuple[MemoryUnit, MemoryUnit | None]:
        self._file.seek(start)
        unit, before = json.loads(self._file.readline())
        return MemoryUnit(*unit), MemoryUnit(*before) if before else None


def units(connection: Connection) -> Iterator[MemoryUnit]:
    """All that the memory holds, sentence by sentence, without holding all of it at once."""
    last = 0
    while True:
        page = connection.rows(
            f"SELECT id, {_COLUMNS} FROM "
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


def merge(
    connection: Connection, taken_in: Iterable[MemoryUnit], journal: Journal | None = None
) -> Merged:
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
                if journal is not None:
                    journal.note(unit, before)
                added, changed = added + (before is None), changed + (before is not None)
            _write(connection, writing)
    return Merged(added, changed, unchanged)


def take_back(connection: Connection, journal: Journal) -> None:
    """Undo a merge as one change; what was changed since then stays as it is now."""
    with connection.writing(), _large_cache(connection):
        for chunk in chunks(journal.backwards(), _TAKEN_BACK_AT_ONCE):
            known = _known(connection, [unit for unit, _before in chunk])
            going = []
            for unit, before in chunk:
                if known.get(_making(unit)) != unit:
                    continue
                if before is None:
                    going.append(unit)
                    del known[_making(unit)]
                else:
                    _write(connection, [before])
                    known[_making(unit)] = before
            _delete(connection, going)


@contextmanager
def _large_cache(connection: Connection) -> Iterator[None]:
    """Room for the parts of the index that a large import writes to, over and over."""
    before = connection.value("PRAGMA cache_size")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {before}")


def _making(unit: MemoryUnit) -> _Making:
    """What there is one translation of: a sentence by a model, or by a person of each kind."""
    model = unit.model if unit.origin == "machine" else ""
    return unit.text, unit.source, unit.target, unit.origin, model


def _known(connection: Connection, chunk: Iterable[MemoryUnit]) -> dict[_Making, MemoryUnit]:
    found: dict[_Making, MemoryUnit] = {}
    for texts in chunks(dict.fromkeys(unit.text for unit in chunk)):
        rows = connection.rows(
            f"SELECT {_COLUMNS} FROM memory_sentence "
            f"JOIN translation ON sentence = id WHERE text IN ({marks(texts)})",
            texts,
        )
        known = (MemoryUnit(**row) for row in map(dict, rows))
        found.update((_making(unit), unit) for unit in known)
    return found


def _by_direction(
    those: Collection[MemoryUnit],
) -> Iterator[tuple[Language, Language, list[MemoryUnit]]]:
    # In the order of the units, not of a set, so that numbers do not depend on chance.
    for source, target in dict.fromkeys((unit.source, unit.target) for unit in those):
        yield (
            source,
            target,
            [unit for unit in those if (unit.source, unit.target) == (source, target)],
        )


def _write(connection: Connection, writing: list[MemoryUnit]) -> None:
    for source, target, those in _by_direction(writing):
        ids = sentence_ids(connection, (unit.text for unit in those), source, target)
        connection.execute_many(
            _REPLACE,
            [
                (ids[unit.text], unit.origin, unit.model, unit.translation, unit.made)
                for unit in those
            ],
        )


def _delete(connection: Connection, going: list[MemoryUnit]) -> None:
    for source, target, those in _by_direction(going):
        ids = sentence_ids(connection, (unit.text for unit in those), source, target)
        connection.execute_many(
            "DELETE FROM translation WHERE sentence = ? AND origin = ? AND model = ?",
            [(ids[unit.text], unit.origin, unit.model) for unit in those],
        )
        forget_unknown(connection, {id: text for text, id in ids.items()}, source, target)
