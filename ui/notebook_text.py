"""What of a note's texts is shown in the few lines that the notebook has for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_LONGEST: Final = 800
"""Characters: more than all lines of a row together hold."""
_BEFORE: Final = 24
"""So many characters before a found word are shown with it."""
_MARKUP: Final = (
    (re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^\s{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])\s+", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
)


def plain_note(text: str) -> str:
    """A note of Markdown in one line, without the marks."""
    for pattern, kept in _MARKUP:
        text = pattern.sub(kept, text)
    return " ".join(text.split())


def excerpt(text: str, words: Sequence[str], room: int) -> str:
    """`text` in one line, from where the first of `words` is found if that is not at its beginning.

    `room`: how many characters of the beginning are sure to be seen. `words` are folded.
    """
    flat = " ".join(text.split())
    first = min((start for start, _end in found(flat, words)), default=0)
    if first > room:
        cut = flat.rfind(" ", 0, max(first - _BEFORE, 0)) + 1
        flat = f"… {flat[cut:]}"
    return flat[:_LONGEST]


def found(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where `words`, which are folded, stand in `text`."""
    folded = text.casefold()
    if len(folded) != len(text):  # a letter such as ß became two: no place would be right
        return
    for word in words:
        start = folded.find(word)
        while start >= 0:
            yield start, start + len(word)
            start = folded.find(word, start + len(word))
