"""What is being typed into notes, on the disk before the next key.

A change of the library may have to wait for another program that writes to it, or for the disk; a
line at the end of a small file beside the library does not. So each key leaves a line there first,
and the file is emptied as soon as the library has what it says. What a program that was killed has
left there is put into the library by the next opening.

The file is locked by whoever types, so that nobody else takes it for one that was left. The system
keeps what was written to it when the program dies, though not when the machine loses its power.
"""

from __future__ import annotations

import json
import os
import secrets
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from reader.errors import LibraryError, NotFoundError
from reader.library import annotating, changing
from reader.library.connection import Connection
from reader.library.records import NewReply
from reader.library.values import json_text, now, stamp, time_text
from reader.locks import lock

_PATTERN: Final = "typing-*.jsonl"


@dataclass(frozen=True, slots=True)
class UnsavedNote:
    """A note as it is typed: with its `tags`, or one of the replies to it.

    `reply` is the reply's number. `begun` is the time that stands for a reply without a number:
    one that was begun in this edit, and may be in the library or not. Without text it is deleted.
    """

    annotation: int
    text: str
    tags: tuple[str, ...] = ()
    reply: int | None = None
    begun: str | None = None

    @property
    def key(self) -> tuple[int, int | None, str | None]:
        """What it is the text of."""
        return self.annotation, self.reply, self.begun


class Unsaved:
    """The file of one program that types. `keep` and `settle` may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._guard = threading.Lock()
        self._newest: dict[tuple[int, int | None, str | None], int] = {}
        self._kept = 0
        self._file: Path | None = None
        self._handle: int | None = None

    def keep(self, note: UnsavedNote) -> int:
        """Write down what was typed, and give the number by which it is settled.

        Where that fails, since the disk is full or the folder cannot be written, nothing is said:
        the change of the library that follows fails too, and tells why.
        """
        with self._guard:
            self._kept += 1
            self._newest[note.key] = self._kept
            with suppress(OSError, UnicodeEncodeError):
                _write(self._opened(), f"{json_text(asdict(note))}\n".encode())
            return self._kept

    def settle(self, note: UnsavedNote, number: int, *, ended: bool = False) -> None:
        """Say that the library has what got `number`; `ended`: and that nothing follows it."""
        with self._guard:
            if self._newest.get(note.key) == number:
                del self._newest[note.key]
            if self._newest or self._handle is None or self._file is None:
                return
            with suppress(OSError):
                os.ftruncate(self._handle, 0)
                if ended:
                    self._let_go()
                    self._file.unlink()

    def close(self) -> None:
        """Leave what the library does not have to the next opening."""
        with self._guard, suppress(OSError):
            if self._handle is not None:
                self._let_go()

    def _let_go(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def _opened(self) -> int:
        if self._handle is None:
            self._file = self._folder / _PATTERN.replace("*", secrets.token_hex(6))
            how = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
            handle = os.open(self._file, how, 0o600)
            with suppress(OSError):  # some shared folders have no locks
                lock(handle)
            self._handle = handle
        return self._handle


def save_left(connection: Connection) -> None:
    """Put into the library what programs have left that are no more.

    Where that fails, it stays for a later opening.
    """
    for file in connection.file.parent.glob(_PATTERN):
        with suppress(OSError, LibraryError):
            handle = os.open(file, os.O_RDWR | getattr(os, "O_BINARY", 0))
            try:
                lock(handle)
                with open(handle, encoding="utf-8", errors="replace", closefd=False) as lines:
                    _save(connection, lines)
                os.ftruncate(handle, 0)
            finally:
                os.close(handle)
            file.unlink()


def _save(connection: Connection, lines: Iterable[str]) -> None:
    newest = {}
    for line in lines:
        with suppress(ValueError, TypeError):  # the last line may be cut off
            note = UnsavedNote(**json.loads(line))
            newest[note.key] = note
    if not newest:
        return
    with connection.writing():
        for note in newest.values():
            with suppress(NotFoundError):  # deleted meanwhile: there is nothing to put it on
                _put(connection, note)


def _put(connection: Connection, note: UnsavedNote) -> None:
    if note.begun is not None:
        _put_begun(connection, note, note.begun)
    elif note.reply is None:
        changing.change(connection, [note.annotation], None, note.text, note.tags, (), ())
    elif note.text.strip():
        changing.change_reply(connection, note.reply, note.text)


def _put_begun(connection: Connection, note: UnsavedNote, begun: str) -> None:
    annotating.annotation(connection, note.annotation)
    there: int | None = connection.value(
        "SELECT id FROM annotation_reply WHERE annotation = ? AND created = ?",
        [note.annotation, begun],
    )
    text = note.text.strip()
    if there is not None:
        connection.execute(
            "UPDATE annotation_reply SET text = CASE ? WHEN '' THEN text ELSE ? END, "
            "modified = ?, deleted = ? WHERE id = ?",
            [text, text, time_text(now()), None if text else stamp(), there],
        )
    elif text:
        reply = NewReply(text, datetime.fromisoformat(begun), now())
        annotating.insert_reply(connection, note.annotation, reply)


def _write(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]
