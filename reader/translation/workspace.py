"""Folders to unpack in, which whoever comes later clears away once their program is gone."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from reader.locks import lock

PREFIX: Final = ".unpacking-"
_LOCK: Final = "in-use.lock"
_ABANDONED_AFTER: Final = 3600.0
"""Seconds, where no lock tells whether somebody works there."""


@contextmanager
def workspace(parent: Path) -> Iterator[Path]:
    """A new folder in `parent`, deleted with all that is in it when the block ends.

    While it runs a lock is held, which the system lets go too when the program is killed. Raises
    `OSError`.
    """
    with tempfile.TemporaryDirectory(
        prefix=PREFIX, dir=parent, ignore_cleanup_errors=True
    ) as folder:
        handle = os.open(Path(folder) / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            with suppress(OSError):  # not every file system has locks
                lock(handle)
            yield Path(folder)
        finally:
            os.close(handle)


def clear_abandoned(parent: Path) -> None:
    """Delete the folders in `parent` whose program was killed; others go on with theirs."""
    for folder in parent.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if _is_abandoned(folder):
                shutil.rmtree(folder)


def _is_abandoned(folder: Path) -> bool:
    try:
        handle = os.open(folder / _LOCK, os.O_RDWR)
    except FileNotFoundError:  # of an older version, or of somebody who begins just now
        return folder.stat().st_mtime < time.time() - _ABANDONED_AFTER
    try:
        lock(handle)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True
