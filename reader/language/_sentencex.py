"""What the `sentencex` library says about full stops after Latin letters and digits.

It knows some hundreds of abbreviations, initials, and the words that open an English sentence.
Quotations and brackets are kept from it and judged here instead: it does not split inside of
them, and its time grows with their square.
"""

from __future__ import annotations

import re

from reader.language._marks import BRACKETS, CITATIONS, CLOSING_BRACKETS, QUOTE_MARKS

_TO_SPACE = {ord(mark): " " for mark in {*BRACKETS, *CLOSING_BRACKETS, *QUOTE_MARKS, "。"} - {"’"}}
# A single mark that is not an apostrophe inside of a word.
_SINGLE = re.compile(r"(?<![A-Za-z0-9])['’]|['’](?![A-Za-z0-9])")
_WHITE_SPACE = re.compile(r"\s")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def _masked(text: str) -> str:
    """The text with quotation marks, brackets and citation marks blanked; as long as before."""
    masked = CITATIONS.sub(lambda found: " " * len(found.group()), text).translate(_TO_SPACE)
    masked = _SINGLE.sub(" ", masked)
    return _LONE_SURROGATE.sub("x", _WHITE_SPACE.sub(" ", masked))


def library_ends(text: str, language: str) -> set[int]:
    """The offsets directly after the sentences that `sentencex` finds, white space left out."""
    # Imported here: a shared library of several megabytes that opening the window can do without.
    from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]

    masked = _masked(text)
    return {
        found["start_index"] + len(found["text"].rstrip())
        for found in get_sentence_boundaries(language, masked)
    }
