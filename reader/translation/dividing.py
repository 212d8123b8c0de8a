"""Where a sentence that is too long for a model is divided."""

from __future__ import annotations

import re
from typing import Final

_CLAUSE_ENDS: Final = (r"[.!?;:。…]\s+", r",(?!\d)\s*|[、—)]\s*|–(?!\d)\s*", r"\s+")


def middle_clause(text: str) -> int:
    """Where to divide `text`: after the clause, or else the word, that ends nearest its middle.

    Only the middle half is looked at, so that both parts grow shorter; 0 if `text` is one
    character long.
    """
    middle = len(text) // 2
    for pattern in _CLAUSE_ENDS:
        ends = [found.end() for found in re.finditer(pattern, text)]
        inner = [end for end in ends if len(text) <= 4 * end <= 3 * len(text)]
        if inner:
            return min(inner, key=lambda end: abs(end - middle))
    return middle
