"""Selectors: how an annotation says which passage it means, and the annotation that carries one.

A selector is the W3C Web Annotation Data Model's text quote selector (exact, prefix, suffix) and
text position selector (start, end) in one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.article import Side
from reader.errors import AnchorError

_CONTEXT: Final = 32


@dataclass(frozen=True, slots=True)
class Selector:
    """A passage: the text itself, the text around it, and where it stood.

    An empty `prefix` or `suffix` says nothing about what stands there. `start` and `end` are code
    points in the whole text of a side.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """A further note on a passage that has one; `created` and `modified` carry their offset."""

    id: int
    text: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class Annotation:
    """A stored highlight with its note.

    `side` says whether the selector counts in the article's own text or in its translation; the
    latter was shown by `model`. `sentence` is the index of the sentence that the passage starts
    in (`reader.article.TITLE` for the title). A detached annotation no longer fits its text: its
    selector is the last that did. `created` and `modified` carry their UTC offset. `color` is the
    key of one of the library's colours. `replies` follow the note, oldest first.
    """

    id: int
    article: int
    side: Side
    color: str
    note: str
    tags: tuple[str, ...]
    created: datetime
    modified: datetime
    detached: bool
    selector: Selector
    model: str | None = None
    sentence: int | None = None
    replies: tuple[Reply, ...] = ()


def select(text: str, start: int, end: int) -> Selector:
    """The selector of ``text[start:end]``, without the white space at its ends.

    It carries up to 32 code points of context on each side. Raises `AnchorError` where nothing
    but white space is selected.
    """
    start, end = max(0, start), min(len(text), end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise AnchorError("There is no text in this selection; select at least one character.")
    prefix = text[max(0, start - _CONTEXT) : start]
    suffix = text[end : end + _CONTEXT]
    return Selector(text[start:end], prefix, suffix, start, end)
