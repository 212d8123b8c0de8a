"""What comes out of a source that may hold many articles, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.article import Draft
from reader.errors import NaranhiError


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a source, or what was wrong with it.

    `source` is the file's name, the address, or what else was given; just one of `draft` and
    `error` is there. `private_host` is the host of an address that lies in a private network.
    """

    source: str
    draft: Draft | None = None
    error: NaranhiError | None = None
    private_host: str = ""


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """The files of a folder that can hold articles, by name, and how many others there are."""

    files: tuple[Path, ...]
    left_out: int
