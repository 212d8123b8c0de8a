"""The fragments by which the memory finds sentences that are nearly the same.

Of the short runs of characters that a sentence consists of, those with the smallest hashes are
kept (A. Broder's sketches: "On the resemblance and containment of documents", 1997): sentences
that share most of their runs share most of these, and a common sentence costs no more to index
than a rare one. Numbers count as one and the same, so that a sentence that comes again with
another figure or date has the very same fragments.

What `fragments` gives is stored: a change of it needs a step in `reader.library.schema` that makes
the stored ones again.
"""

from __future__ import annotations

import re
from typing import Final
from zlib import crc32

from reader.article import Language
from reader.library.values import composed

KEPT: Final = 10
"""How many fragments a sentence has at most, besides that of the whole."""

_LENGTHS: Final[dict[Language, int]] = {"en": 5, "ko": 3}
"""How many characters make a run: a Korean one says as much as a longer Latin one."""

_NUMBER: Final = re.compile(r"\d+(?:[.,:]\d+)*")
_WIDTH: Final = 4
_WHOLE: Final = 1 << 32


def fragments(text: str, source: Language, target: Language) -> tuple[int, ...]:
    """The fragments of a sentence that is translated from `source` to `target`."""
    data = f" {skeleton(text)} ".encode("utf-32-le", "surrogatepass")
    size, seed = _LENGTHS[source] * _WIDTH, crc32(f"{source} {target}".encode())
    runs = {
        crc32(data[start : start + size], seed)
        for start in range(0, max(len(data) - size, 0) + 1, _WIDTH)
    }
    # The last one is of the whole: a sentence with other numbers is found however common its runs.
    return (*sorted(runs)[:KEPT], crc32(data, seed) | _WHOLE)


def skeleton(text: str) -> str:
    """The sentence without regard to case and white space, every number written as 0."""
    return _NUMBER.sub("0", " ".join(composed(text).casefold().split()))
