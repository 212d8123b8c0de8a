"""Writing a file that somebody named: whole or not at all, and one sentence when it cannot be."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from reader.errors import ExportError, Phrase

_REASONS: Final = {
    errno.ENOSPC: Phrase("the disk is full; free some space and try again"),
    errno.EDQUOT: Phrase("your disk quota is used up; free some space and try again"),
    errno.EROFS: Phrase("that place is read-only; choose another"),
    errno.EACCES: Phrase("you may not write there; choose another place"),
    errno.EPERM: Phrase("you may not write there; choose another place"),
    errno.ENAMETOOLONG: Phrase("the name is too long; choose a shorter one"),
    errno.EINVAL: Phrase("that is not a possible file name here; choose another"),
}


@contextmanager
def replacing(path: str | Path, what: str) -> Iterator[IO[bytes]]:
    """A file to write to that takes the place of `path` when the block ends without an error.

    It is written beside `path` and moved there when it is complete, so that a file already there
    is either replaced whole or left alone. A device or a pipe is written to directly. `what` is
    how to name its content to the user ("The notes"). Raises `ExportError`.
    """
    given = Path(path)
    try:
        target = given.resolve()
        if given.exists() and not (given.is_file() or given.is_dir()):
            with given.open("wb") as file:
                yield file
        else:
            _check_place(given, target)
            with written_beside(target) as file:
                yield file
    except (OSError, ValueError) as error:
        reason = _REASONS.get(getattr(error, "errno", None) or 0, Phrase("choose another place"))
        raise ExportError(
            "{what} could not be written to {path}: {reason}.",
            str(error),
            what=what,
            path=given,
            reason=reason,
        ) from error


def _check_place(given: Path, target: Path) -> None:
    if target.is_dir():
        raise ExportError("{path} is a folder; name a file in it.", path=given)
    if not target.parent.is_dir():
        raise ExportError(
            "There is no folder {folder}; make it first, or choose another place.",
            folder=target.parent,
        )


@contextmanager
def written_beside(target: Path) -> Iterator[IO[bytes]]:
    """A file beside `target` that is moved there when the block ends without an error.

    Raises `OSError` where that cannot be, and leaves nothing behind then.
    """
    beside = target.with_name(f".naranhi-{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
