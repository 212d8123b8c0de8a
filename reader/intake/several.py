"""Sources that may hold many articles: books, lists of addresses, folders, and all others.

One that cannot be read never stops the others: each comes out as an article or as what is wrong.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from reader.article import Language
from reader.errors import IntakeError, NaranhiError, OfflineError, Phrase
from reader.intake.decoding import decode
from reader.intake.kinds import MOST_ADDRESSES, SUFFIXES, Kind, addresses_in, kind_of
from reader.intake.pieces import FolderFiles, Piece
from reader.intake.sources import (
    all_from_bytes,
    content_of,
    from_address,
    is_address,
    path_of,
)
from reader.network import private_host

MOST_FILES: Final = 10_000
"""Of one folder, those in folders within it included."""

_MOST_FOLDERS: Final = 10_000
_DAMAGED_LIST: Final = Phrase(
    "The addresses in this list are damaged; save it again as UTF-8 text."
)

Cancelled = Callable[[], bool]


def files_in(folder: Path) -> FolderFiles:
    """The files in `folder`, and in the folders within it, whose names say that they can be read.

    Hidden files and folders are passed over, and links to folders are not followed.

    Raises:
        IntakeError: the folder may not be read, or holds no file that can be.
    """
    found: list[Path] = []
    others = 0
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise IntakeError(
            "The folder “{folder}” may not be read; change its permissions.",
            str(error),
            folder=folder,
        ) from error
    for number, (place, folders, names) in enumerate(os.walk(folder)):
        if number >= _MOST_FOLDERS:
            break
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        seen = sorted(name for name in names if not name.startswith("."))
        readable = [name for name in seen if _is_readable(Path(place, name))]
        others += len(seen) - len(readable)
        found.extend(Path(place, name) for name in readable)
    if not found:
        raise IntakeError(
            "No file in “{folder}” can be read as an article; text, HTML, EPUB, PDF and mail can.",
            folder=folder,
        )
    return FolderFiles(tuple(found[:MOST_FILES]), others + len(found[MOST_FILES:]))


def _is_readable(path: Path) -> bool:
    """Whether a name in a folder is that of a file that can be read; a pipe would never end."""
    return path.suffix.lower() in SUFFIXES and path.is_file()


def pieces_of(
    source: str | Path, stdin: bytes | None, cancelled: Cancelled, language: Language | None
) -> Iterator[Piece]:
    """The articles in `source`; see `reader.intake.read_all`."""
    name = source if isinstance(source, str) else source.name
    try:
        if isinstance(source, str) and source == "-":
            yield from _of_bytes(stdin or b"", "", "-", cancelled, language)
        elif isinstance(source, str) and is_address(source):
            draft = from_address(source, cancelled, language)
            yield Piece(source, draft, private_host=private_host(source))
        else:
            path = path_of(source) if isinstance(source, str) else source
            if _is_folder(path):
                yield from _of_folder(path, cancelled, language)
            else:
                yield from _of_bytes(content_of(path), path.name, name, cancelled, language)
    except NaranhiError as error:
        yield Piece(name, error=error)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _of_folder(folder: Path, cancelled: Cancelled, language: Language | None) -> Iterator[Piece]:
    for path in files_in(folder).files:
        if cancelled():
            return
        yield from pieces_of(path, None, cancelled, language)


def _of_bytes(
    data: bytes, name: str, source: str, cancelled: Cancelled, language: Language | None
) -> Iterator[Piece]:
    if kind_of(data, name) is Kind.ADDRESSES:
        addresses = addresses_in(decode(data))
        if not addresses:
            raise IntakeError(_DAMAGED_LIST)
        yield from _of_addresses(addresses, cancelled, language)
        return
    for draft in all_from_bytes(data, name, language):
        if cancelled():
            return
        yield Piece(source, draft)


def _of_addresses(
    addresses: tuple[str, ...], cancelled: Cancelled, language: Language | None
) -> Iterator[Piece]:
    if len(addresses) > MOST_ADDRESSES:
        raise IntakeError(
            "This list has more than {most} addresses; split it into several.", most=MOST_ADDRESSES
        )
    for address in addresses:
        if cancelled():
            return
        for piece in pieces_of(address, None, cancelled, language):
            yield piece
            if isinstance(piece.error, OfflineError):
                return  # it holds for all of them
