"""How much memory can be had for a model: CTranslate2 ends the whole program where it gets none."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_SPARE: Final = 32 << 20
"""Bytes that running a model takes besides its weights, at least."""

_SPARE_ADDRESSES: Final = 128 << 20
"""Bytes of addresses that go with them; what a thread sets aside for itself comes on top."""

_ADDRESSES_PER_THREAD: Final = 16 << 20

_PROCESS: Final = Path("/proc/self/statm")
_SYSTEM: Final = Path("/proc/meminfo")
_GROUP: Final = Path("/sys/fs/cgroup")


def check_room(size: int, threads: int) -> None:
    """See that weights of `size` bytes, run by so many threads, have a chance to fit into memory.

    Raises `MemoryError` if they plainly do not. What the system does not tell is no hindrance.
    """
    for kind, room, spare in (
        ("memory", free_memory(), _SPARE),
        ("addresses", free_addresses(), _SPARE_ADDRESSES + _ADDRESSES_PER_THREAD * threads),
    ):
        if room is not None and room < size + spare:
            raise MemoryError(f"{size:,} bytes of weights, {room:,} bytes of {kind} can be had")


def free_memory() -> int | None:
    """The bytes that the system, or this process's container, can still give; None if untold."""
    found = [each for each in (_free_in_system(), _free_in_group()) if each is not None]
    return min(found, default=None)


def free_addresses() -> int | None:
    """How many bytes this process may still map under the limit on it; None if there is none."""
    if sys.platform == "linux":
        import resource

        limit = resource.getrlimit(resource.RLIMIT_AS)[0]
        with suppress(OSError, ValueError, IndexError):
            used = int(_PROCESS.read_text("ascii").split()[0]) * resource.getpagesize()
            return None if limit == resource.RLIM_INFINITY else max(0, limit - used)
    return None


def _free_in_system() -> int | None:
    """What can be had without harming other programs, and by moving them to the swap."""
    with suppress(OSError, ValueError, KeyError):
        found = dict(re.findall(r"^(\w+):\s+(\d+) kB", _SYSTEM.read_text("ascii"), re.MULTILINE))
        return (int(found["MemAvailable"]) + int(found.get("SwapFree", 0))) * 1024
    return None


def _free_in_group() -> int | None:
    """What a container grants this process: files that it has merely read do not count."""
    with suppress(OSError, ValueError, IndexError):
        limit = int((_GROUP / "memory.max").read_text("ascii"))
        used = int((_GROUP / "memory.current").read_text("ascii"))
        lines = (_GROUP / "memory.stat").read_text("ascii").splitlines()
        kept = dict(line.split() for line in lines)
        files = sum(int(kept.get(f"{each}_file", 0)) for each in ("active", "inactive"))
        return max(0, limit - used + files)
    return None
