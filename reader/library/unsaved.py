"""What is being typed into notes, on the disk before the next key.

A change of the library may have to wait for another program that writes to it, or for the disk; a
line at the end of a small file beside the library does not. So each key leaves a line there first,
and the file is emptied as soon as the library has all that it says; what the library has sooner
than the rest, a line says. What a program that was killed has left there is put into the library by
the next opening.

The file is locked by whoever types, so that nobody else takes it for one that was left. The system
keeps what was written to it when the program dies, though not when the machine loses its power.
"""

from __future__ import annotations

import json
import os
import secrets
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from types import NoneType
from typing import Final

from reader.errors import LibraryError, NotFoundError, Phrase
from reader.library import annotating, changing
from reader.library.connection import Connection, understood
from reader.library.records import NewReply
from reader.library.values import (
    json_text,
    now,
    stamp,
    tidy_tags,
    time_text,
    with_offset,
)
from reader.locks import HELD, lock

_Key = tuple[int, int | None, str | None]
_State = tuple[str, tuple[str, ...]]

_PATTERN: Final = "typing-*.jsonl"
_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "annotation": (int,),
    "text": (str,),
    "tags": (list,),
    "reply": (int, NoneType),
    "begun": (str, NoneType),
    "typed": (str, NoneType),
    "settled": (bool,),
}
"""What a line of the file says: a note, when that was typed, or that the library has it."""
_USUAL: Final[Mapping[str, object]] = {
    "tags": [],
    "reply": None,
    "begun": None,
    "typed": None,
    "settled": False,
}


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
    def key(self) -> _Key:
        """What it is the text of."""
        return self.annotation, self.reply, self.begun


class Unsaved:
    """The file of one program that types. `keep` and `settle` may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._guard = threading.Lock()
        self._newest: dict[_Key, int] = {}
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
                _write(self._opened(), _line({**asdict(note), "typed": stamp()}))
            return self._kept

    def settle(self, note: UnsavedNote, number: int, *, ended: bool = False) -> None:
        """Say that the library has what got `number`; `ended`: and that nothing follows it."""
        with self._guard:
            is_newest = self._newest.get(note.key) == number
            if is_newest:
                del self._newest[note.key]
            if self._handle is None or self._file is None:
                return
            with suppress(OSError):
                if not self._newest:
                    os.ftruncate(self._handle, 0)
                    if ended:
                        self._let_go()
                        self._file.unlink()
                elif is_newest:
                    _write(self._handle, _settled_line(note))

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
            self._file, self._handle = _new_file(self._folder)
        return self._handle


def _new_file(folder: Path) -> tuple[Path, int]:
    """A file that is locked, where it can be; and not one that an opening is taking away."""
    how = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
    while True:
        file = folder / _PATTERN.replace("*", secrets.token_hex(6))
        handle = os.open(file, how, 0o600)
        try:
            if _is_ours(file, handle):
                return file, handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        with suppress(OSError):
            file.unlink()


def _is_ours(file: Path, handle: int) -> bool:
    """Locks a new file; False if an opening that took it for one that was left came before."""
    try:
        lock(handle)
    except OSError as error:
        if error.errno in HELD:
            return False  # some shared folders have no locks: that is another error
    return file.exists()  # nobody else makes one of this name


@dataclass(slots=True)
class _Left:
    """The newest of what was typed into a note, and when; `had` is all that the edit made of it."""

    note: UnsavedNote
    typed: datetime | None
    had: set[_State]

    def is_behind(self, modified: datetime, text: str, tags: tuple[str, ...] = ()) -> bool:
        """Whether somebody else has changed it since; what the edit itself has stored is not so."""
        if self.typed is None or modified <= self.typed:
            return False
        return (text.strip(), tags) not in self.had


def save_left(connection: Connection) -> None:
    """Put into the library what programs have left that are no more.

    What was changed in the library after it was typed keeps its text, and gets what was typed as a
    reply. What cannot be put into the library stays for a later opening.
    """
    for file in connection.file.parent.glob(_PATTERN):
        with suppress(OSError, LibraryError):
            handle = os.open(file, os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0))
            try:
                lock(handle)
                with open(handle, encoding="utf-8", errors="replace", closefd=False) as lines:
                    left = _read(lines)
                saved = _save(connection, left)
                if len(saved) < len(left):
                    # The last line may be cut off: each of these has one of its own.
                    _write(handle, b"".join(b"\n" + _settled_line(each) for each in saved))
                    continue
                os.ftruncate(handle, 0)
                # While it is locked: who has just made it must not take it for a file that stays.
                with suppress(OSError):
                    file.unlink()
            finally:
                os.close(handle)
            file.unlink(missing_ok=True)  # Windows removes no file that is open


def _read(lines: Iterable[str]) -> list[_Left]:
    """What the library may not have; lines that make no sense are passed over."""
    left: dict[_Key, _Left] = {}
    for line in lines:
        with suppress(ValueError, RecursionError):  # the last line may be cut off
            note, typed, settled = _understood(line)
            if settled:
                left.pop(note.key, None)
                continue
            each = left.setdefault(note.key, _Left(note, typed, set()))
            each.note, each.typed = note, typed
            each.had.add((note.text.strip(), tidy_tags(note.tags)))
    return list(left.values())


def _understood(line: str) -> tuple[UnsavedNote, datetime | None, bool]:
    """What a line says, when that was typed, and whether the library has it. Or `ValueError`."""
    found = json.loads(line)
    said = {**_USUAL, **found} if isinstance(found, dict) else {}
    if any(type(said.get(name)) not in kinds for name, kinds in _KINDS.items()):
        raise ValueError("not as notes are written")
    if not all(isinstance(tag, str) for tag in said["tags"]):
        raise ValueError("not a tag")
    if said["begun"] is not None:
        datetime.fromisoformat(said["begun"])
    typed = None if said["typed"] is None else with_offset(datetime.fromisoformat(said["typed"]))
    names = ("annotation", "text", "reply", "begun")
    note = UnsavedNote(**{name: said[name] for name in names}, tags=tuple(said["tags"]))
    return note, typed, said["settled"]


def _save(connection: Connection, left: Sequence[_Left]) -> list[UnsavedNote]:
    """Puts each into the library by itself; gives what needs not be kept any longer."""
    if not left:
        return []
    saved = []
    with connection.writing():
        for each in left:
            try:
                with connection.writing():
                    _put(connection, each)
            except NotFoundError:
                pass  # deleted meanwhile: there is nothing to put it on
            except LibraryError:
                continue
            saved.append(each.note)
    return saved


def _put(connection: Connection, left: _Left) -> None:
    if left.note.begun is not None:
        _put_begun(connection, left, left.note.begun)
    elif left.note.reply is None:
        _put_note(connection, left)
    elif left.note.text.strip():
        _put_reply(connection, left, left.note.reply)


def _put_note(connection: Connection, left: _Left) -> None:
    note = left.note
    there = annotating.annotation(connection, note.annotation)
    if not left.is_behind(there.modified, there.note, there.tags):
        changing.change(connection, [there.id], None, note.text, note.tags, (), ())
        return
    is_empty = not there.note.strip()
    text = note.text if is_empty else None
    changing.change(connection, [there.id], None, text, None, note.tags, ())
    if not is_empty and note.text.strip() != there.note.strip():
        _add(connection, left)


def _put_reply(connection: Connection, left: _Left, reply: int) -> None:
    there = _stored(connection, "id = ? AND deleted IS NULL", [reply])
    if there is not None and left.is_behind(there.moment, there.text):
        _add(connection, left)
    else:
        changing.change_reply(connection, reply, left.note.text)


def _put_begun(connection: Connection, left: _Left, begun: str) -> None:
    note, text = left.note, left.note.text.strip()
    annotating.annotation(connection, note.annotation)
    there = _stored(connection, "annotation = ? AND created = ?", [note.annotation, begun])
    if there is None:
        _add(connection, left, datetime.fromisoformat(begun))
    elif left.is_behind(there.moment, there.text):
        if there.text:  # it is not deleted
            _add(connection, left)
    else:
        connection.execute(
            "UPDATE annotation_reply SET text = CASE ? WHEN '' THEN text ELSE ? END, "
            "modified = ?, deleted = ? WHERE id = ?",
            [text, text, time_text(now()), None if text else stamp(), there.id],
        )


@dataclass(frozen=True, slots=True)
class _Stored:
    """A reply in the library, without text if it is deleted, and when it came to be so."""

    id: int
    text: str
    moment: datetime


def _stored(connection: Connection, which: str, values: list[object]) -> _Stored | None:
    row = connection.row(
        "SELECT id, CASE WHEN deleted IS NULL THEN text ELSE '' END AS text, "
        f"coalesce(deleted, modified) AS moment FROM annotation_reply WHERE {which}",
        values,
    )
    if row is None:
        return None
    with understood(Phrase("Annotation {id}", id=row["id"])):
        return _Stored(row["id"], row["text"], datetime.fromisoformat(row["moment"]))


def _add(connection: Connection, left: _Left, begun: datetime | None = None) -> None:
    """Puts what was typed there as a reply of its own."""
    text = left.note.text.strip()
    if text:
        reply = NewReply(text, begun or left.typed or now(), now())
        annotating.insert_reply(connection, left.note.annotation, reply)


def _settled_line(note: UnsavedNote) -> bytes:
    """Says that the library has what the lines before say of a note."""
    return _line({**asdict(replace(note, text="", tags=())), "settled": True})


def _line(said: object) -> bytes:
    return f"{json_text(said)}\n".encode()


def _write(handle: int, data: bytes) -> None:
    """Writes all of it at the end, or nothing."""
    end = os.fstat(handle).st_size
    try:
        while data:
            data = data[os.write(handle, data) :]
    except OSError:
        os.ftruncate(handle, end)
        raise
