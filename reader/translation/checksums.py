"""Checksums that stand in a ``.sha256`` file beside a package, on a disk or on a server.

Such a file has one line, or one for each of several files, as ``sha256sum`` writes it (the name
last, after an asterisk perhaps) or as BSD's ``sha256`` does (the name in brackets, the sum last).
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path, PurePosixPath
from typing import Final

from reader.errors import ModelError

SUFFIX: Final = ".sha256"
"""What is added to a file's name to get that of its list of checksums."""

LARGEST: Final = 1 << 16
"""The most bytes that such a list may have."""

_LINE: Final = re.compile(r"\\?(?P<sum>[0-9A-Fa-f]{64})(?:\s+\*?(?P<name>.*\S))?\s*")
_BSD_LINE: Final = re.compile(r"SHA256 ?\((?P<name>.+)\) ?= ?(?P<sum>[0-9A-Fa-f]{64})\s*")


def listed(data: bytes, name: str) -> str:
    """The SHA-256 that a list gives for the file `name`, in small letters; empty if it has none.

    Of several lines, the one counts that has the name; a single one may have another or none.
    """
    found = [
        (PurePosixPath((match["name"] or "").replace("\\", "/")).name, match["sum"].lower())
        for line in _decoded(data).splitlines()
        if (match := _LINE.fullmatch(line.strip()) or _BSD_LINE.fullmatch(line.strip()))
    ]
    if len(found) == 1:
        return found[0][1]
    return next((checksum for known, checksum in found if known == name), "")


def of_file(file: Path) -> str:
    """The SHA-256 of a file, in small letters. Raises `OSError`."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def check_beside(file: Path) -> None:
    """See that `file` is what the list beside it says, if there is one that has it.

    Raises `ModelError` if it is something else, and `OSError` if it cannot be read.
    """
    beside = file.with_name(f"{file.name}{SUFFIX}")
    try:
        with beside.open("rb") as opened:
            expected = listed(opened.read(LARGEST), file.name)
    except OSError:  # there is none for this reader
        return
    if not expected:
        return
    found = of_file(file)
    if found != expected:
        raise ModelError(
            "“{name}” is not what was published, by the checksum in “{beside}” beside it: "
            "download both again.",
            f"{file}: {found}, not {expected}",
            name=file.name,
            beside=beside.name,
        )


def _decoded(data: bytes) -> str:
    """The text of a list, in UTF-8 or, as Windows' shell writes it, in UTF-16."""
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if is_wide else "utf-8-sig", errors="replace")
