"""The one place where the library's file is opened, and where SQLite's errors become sentences.

Everyday statements go straight to `sqlite3`; `sqlite_utils`, which takes half a second to import,
is loaded only where a library is made or brought up to date (`reader.library.schema`).
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from reader.errors import LibraryError, NotFoundError, Phrase
from reader.library.values import stamp

FILE_NAME: Final = "library.db"
APPLICATION_ID: Final = 0x4E617261
"""Marks the file as Naranhi's own (the letters "Nara")."""
SCHEMA_VERSION: Final = 7
"""The number of migrations in `reader.library.schema`; kept in the file as its user_version."""

_BUSY_SECONDS: Final = 10.0
_KEPT_AFTER_DELETION: Final = timedelta(days=1)
_LITTLE_ROOM: Final = 1 << 20
"""Bytes; SQLite needs some of them before it writes anything of ours."""

_FORGET_PICTURES: Final = """
DELETE FROM picture WHERE NOT EXISTS (
    SELECT 1 FROM revision_picture rp WHERE rp.picture = picture.id)
"""
"""What stood in no text that is still there."""

_UNWRITTEN: Final = (
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
)


class _UnwrittenError(LibraryError):
    """The library could not be written; it may be possible to read it."""


Parameters = Sequence[object] | Mapping[str, object]


class Connection:
    """An open library file: reads, and writes that are done as a whole or not at all."""

    def __init__(self, raw: sqlite3.Connection, file: Path, *, read_only: bool = False) -> None:
        self._raw = raw
        self.file = file
        self.read_only = read_only

    @classmethod
    def open(cls, folder: Path, *, to_write: bool = True) -> Connection:
        """Open or make the library in `folder` and bring it up to date. Raises `LibraryError`.

        Where it cannot be written, it is opened for reading all the same unless `to_write`.
        """
        file = folder / FILE_NAME
        _make_folder(folder)
        try:
            with explained(file):
                if file.exists() and not _may_write(file):
                    # SQLite would leave a log beside it, which it then cannot remove.
                    raise _UnwrittenError(_UNWRITABLE, folder=folder)
                return cls(_open_to_write(file), file)
        except _UnwrittenError:
            raw = None if to_write else _open_to_read(file)
            if raw is None:
                raise
        return cls(raw, file, read_only=True)

    def close(self) -> None:
        """Close the file."""
        self._raw.close()

    def rows(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        """All rows of a query."""
        with explained(self.file):
            return self._raw.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> sqlite3.Row | None:
        """The first row of a query, if there is one."""
        with explained(self.file):
            found: sqlite3.Row | None = self._raw.execute(sql, parameters).fetchone()
            return found

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """The first value of a query's first row, None without one."""
        found = self.row(sql, parameters)
        return None if found is None else found[0]

    def execute(self, sql: str, parameters: Parameters = ()) -> int | None:
        """Do one statement, inside `writing`. Returns the id of a row that it inserted."""
        with explained(self.file):
            return self._raw.execute(sql, parameters).lastrowid

    def execute_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Do one change for each of `parameters`, inside `writing`."""
        with explained(self.file):
            self._raw.executemany(sql, parameters)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Everything inside is one change, on the disk when the block ends; or nothing of it is.

        Blocks may stand inside each other: the outermost one saves.
        """
        nested = self._raw.in_transaction
        begin, end = ("SAVEPOINT step", "RELEASE step") if nested else ("BEGIN IMMEDIATE", "COMMIT")
        self.execute(begin)
        try:
            yield
            if not self._raw.in_transaction:
                raise LibraryError("Saving failed half-way, so nothing was saved; try again.")
            self.execute(end)
        except BaseException:
            _roll_back(self._raw, nested)
            raise

    def changes(self) -> int:
        """A number that changes when another connection has committed something."""
        number: int = self.value("PRAGMA data_version")
        return number

    def backup(self, target: Path) -> None:
        """Copy the library as it stands into one file. Raises `LibraryError`."""
        if target.is_dir():
            raise LibraryError("{path} is a folder; name a file for the backup.", path=target)
        if target.exists() and target.samefile(self.file):
            raise LibraryError("{path} is the library itself; name another file.", path=target)
        copy_into(self._raw, target)


def copy_into(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open database into the file `target`, which is replaced once the copy is complete.

    `source` must not be in a transaction. Raises `LibraryError`.
    """
    if source.in_transaction:
        raise RuntimeError("a copy cannot be made inside a transaction")
    partial = target.with_name(target.name + ".partial")
    try:
        partial.unlink(missing_ok=True)
        copy = sqlite3.connect(partial, isolation_level=None)
        try:
            source.backup(copy)
            # Without its own log the copy is one file, readable from read-only places too.
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        partial.replace(target)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise LibraryError(
            "The copy of the library could not be written to {path}; "
            "choose another place or free some space, and try again.",
            details=str(error),
            path=target,
        ) from error


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn what the user can do something about into a `LibraryError`; let our own bugs through."""
    try:
        yield
    except sqlite3.Error as error:
        code = _code(error)
        if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR) and is_full(file.parent):
            code = sqlite3.SQLITE_FULL
        sentence = _SENTENCES.get(code)
        if sentence is None:
            raise
        kind = _UnwrittenError if code in _UNWRITTEN else LibraryError
        raise kind(sentence, details=str(error), file=file, folder=file.parent) from error
    except OverflowError as error:
        raise NotFoundError("Nothing in the library has a number as large as this.") from error
    except UnicodeEncodeError as error:
        raise LibraryError(
            "This text holds a broken character that cannot be stored; remove it and try again.",
            details=str(error),
        ) from error


def _code(error: sqlite3.Error) -> int:
    """SQLite's own code without its extension, 0 where the error is not SQLite's."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python has one of its own that is no bug of ours: text in the file that is not UTF-8.
        return sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else 0
    return code & 0xFF


@contextmanager
def understood(what: str) -> Iterator[None]:
    """Turn the failure to make sense of what was stored into a `LibraryError` about `what`."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise LibraryError(
            "{what} in the library is damaged; put back a backup of the library, "
            "or delete the article and add it again.",
            details=str(error),
            what=what,
        ) from error


_UNREADABLE = Phrase(
    "The library at {folder} could not be read or written; "
    "check the disk and the rights to that folder, and try again."
)
_UNWRITABLE = Phrase(
    "The library at {folder} cannot be written; make the folder and the files in it writable, "
    "or choose another folder."
)
_BUSY = Phrase(
    "The library at {folder} is being changed by another program; try again when that is done."
)
_FOREIGN = Phrase(
    "{file} is not a Naranhi library; choose another folder, or move that file out of the way."
)
_SENTENCES: Final[Mapping[int, Phrase]] = {
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_IOERR: _UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_CORRUPT: Phrase(
        "The library at {folder} is damaged; put a backup in the place of {file}, "
        "or move that file away to begin an empty library."
    ),
    sqlite3.SQLITE_FULL: Phrase(
        "The disk is full, so nothing was saved in the library at {folder}; "
        "free some space and try again."
    ),
    sqlite3.SQLITE_TOOBIG: Phrase(
        "This is too large to be stored in a library; add it in smaller parts."
    ),
    sqlite3.SQLITE_NOTADB: _FOREIGN,
}


def is_full(folder: Path) -> bool:
    """Whether what cannot be written to a folder fails because its disk has no room."""
    try:
        return shutil.disk_usage(folder).free < _LITTLE_ROOM and _may_write(folder)
    except OSError:
        return False


def _open_to_write(file: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        _recognise(raw, file)
        _configure(raw)
        _bring_up_to_date(raw, file)
        _purge(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def _open_to_read(file: Path) -> sqlite3.Connection | None:
    """The library as it lies there, without writing anything beside it; None if that cannot be.

    With nothing to recover, and nobody who writes, SQLite can take the file as one that does not
    change (https://www.sqlite.org/wal.html#read_only_databases).
    """
    beside = [file.with_name(file.name + ending) for ending in ("-wal", "-journal", "-shm")]
    modes = ["mode=ro"] if any(each.exists() for each in beside) else []
    if not any(each.exists() and each.stat().st_size for each in beside[:2]):
        modes.append("mode=ro&immutable=1")
    for mode in modes:
        raw = sqlite3.connect(
            f"{file.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
        )
        try:
            _recognise(raw, file)
            if raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,):
                raw.row_factory = sqlite3.Row
                return raw
        except sqlite3.Error:
            pass  # the next way, or none: what was wrong has been said already
        except BaseException:
            raw.close()
            raise
        raw.close()
    return None


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise LibraryError(
            "{folder} cannot be a library, since a file is in the way; choose another folder.",
            folder=folder,
        ) from error
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
            raise LibraryError(
                "The disk is full, so the library at {folder} cannot be made; free some space.",
                details=str(error),
                folder=folder,
            ) from error
        raise LibraryError(
            "The folder {folder} for the library cannot be made; choose another one.",
            details=str(error),
            folder=folder,
        ) from error


def _recognise(raw: sqlite3.Connection, file: Path) -> None:
    """Refuse a file that is another program's or a newer version's, before anything is changed."""
    (application,) = raw.execute("PRAGMA application_id").fetchone()
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    (things,) = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID and (application or version or things):
        raise LibraryError(_FOREIGN, file=file)
    if version > SCHEMA_VERSION:
        raise LibraryError(
            "The library at {folder} was made by a newer version of Naranhi; "
            "install that version, or choose another folder.",
            folder=file.parent,
        )


def _configure(raw: sqlite3.Connection) -> None:
    raw.row_factory = sqlite3.Row
    _keep_a_write_ahead_log(raw)
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")


def _keep_a_write_ahead_log(raw: sqlite3.Connection) -> None:
    """Switch to WAL. SQLite does not wait for a lock here, so this does: two first openings."""
    give_up = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            raw.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
        time.sleep(0.01)


def _bring_up_to_date(raw: sqlite3.Connection, file: Path) -> None:
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    if version < SCHEMA_VERSION:
        from reader.library.schema import MIGRATIONS, migrate

        migrate(raw, file, MIGRATIONS)


def _purge(raw: sqlite3.Connection) -> None:
    """Remove for good what was deleted long enough ago; fails where the file cannot be written."""
    limit = stamp(datetime.now(UTC) - _KEPT_AFTER_DELETION)
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        raw.execute("BEGIN IMMEDIATE")
        gone = raw.execute("DELETE FROM article WHERE deleted < ?", [limit]).rowcount
        raw.execute("DELETE FROM annotation WHERE deleted < ?", [limit])
        raw.execute("DELETE FROM feed WHERE deleted < ?", [limit])
        raw.execute("DELETE FROM folder WHERE deleted < ?", [limit])
        if gone:
            raw.execute(_FORGET_PICTURES)
        raw.execute("DELETE FROM annotation_reply WHERE deleted < ?", [limit])
        raw.execute("COMMIT")
    except sqlite3.OperationalError as error:
        _roll_back(raw, nested=False)
        # Another program is writing, or the disk is full: a later opening will do.
        if _code(error) not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL):
            raise
    raw.execute(f"PRAGMA busy_timeout = {int(_BUSY_SECONDS * 1000)}")


def _roll_back(raw: sqlite3.Connection, nested: bool) -> None:
    # Some errors (a full disk) have ended the transaction already.
    if not raw.in_transaction:
        return
    if nested:
        raw.execute("ROLLBACK TO step")
        raw.execute("RELEASE step")
    else:
        raw.execute("ROLLBACK")
