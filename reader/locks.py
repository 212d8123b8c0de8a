"""Locks on files that a program holds while it lives, however it ends."""

from __future__ import annotations

import errno
import sys
from typing import Final

if sys.platform == "win32":
    import msvcrt

    HELD: Final = frozenset({errno.EACCES, errno.EDEADLK})

    def lock(handle: int) -> None:
        """Lock an open file for this handle alone. Raises `OSError` if another holds it."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    HELD: Final = frozenset({errno.EAGAIN, errno.EWOULDBLOCK})
    """The numbers of the error that `lock` raises where another holds the lock."""

    def lock(handle: int) -> None:
        """Lock an open file for this handle alone. Raises `OSError` if another holds it."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
