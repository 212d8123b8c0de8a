"""Keeping two programs from the same work at the same time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import ModelError
from reader.locks import lock


@contextmanager
def locked(file: Path, key: str) -> Iterator[None]:
    """Hold the lock `file` while the block runs; it is let go too when the process dies.

    Raises `ModelError` if another download of the model `key` holds it.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        lock(handle)
    except OSError as error:
        os.close(handle)
        raise ModelError(
            "The model {key} is being downloaded already: wait until that is done.",
            str(error),
            key=key,
        ) from error
    try:
        yield
    finally:
        os.close(handle)
        with suppress(OSError):
            file.unlink()
