"""The lines of a copied page, each with what its own wording suggests it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from reader.intake.bylines import Byline, read_byline
from reader.intake.dates import DateLine, read_date_line
from reader.intake.labels import Label, is_copyright, label_of

HEAD_LINES: Final = 60
"""So many lines from either end can belong to what the page puts around the article."""

_LONGEST_FURNITURE: Final = 300
_MAY_BE_FURNITURE: Final = re.compile(r"^.{1,40}(?<![.!?”\"])$|\d\d:\d\d|\d{4}")


class Mark(Enum):
    """What a line is, or could be."""

    CONTENT = auto()
    TITLE = auto()
    DATE = auto()
    DATE_LABEL = auto()
    BARE_DATE = auto()
    LABEL = auto()
    POSSIBLE_LABEL = auto()
    COUNT = auto()
    BYLINE = auto()
    COPYRIGHT = auto()
    SITE = auto()
    DROPPED = auto()


FURNITURE: Final = frozenset(
    (Mark.DATE, Mark.DATE_LABEL, Mark.LABEL, Mark.POSSIBLE_LABEL, Mark.TITLE, Mark.DROPPED)
)


@dataclass(slots=True)
class Line:
    """One line that is not empty: its stretch between blank lines, its place, and its mark."""

    text: str
    chunk: int
    source: int
    mark: Mark = Mark.CONTENT
    date: DateLine | None = None
    byline: Byline | None = None


def marked_lines(lines: Sequence[str]) -> list[Line]:
    """The lines of `lines` that are not empty, each marked by its own wording."""
    numbered = _numbered(lines)
    for index, line in enumerate(numbered):
        near_an_edge = index < HEAD_LINES or index >= len(numbered) - HEAD_LINES
        _mark_by_itself(line, near_an_edge)
    return numbered


def _numbered(lines: Sequence[str]) -> list[Line]:
    numbered, chunk = [], 0
    for source, text in enumerate(lines):
        if text:
            numbered.append(Line(text, chunk, source))
        else:
            chunk += 1
    return numbered


def _mark_by_itself(line: Line, near_an_edge: bool) -> None:
    """Give `line` the mark that its own wording suggests."""
    text = line.text
    if len(text) > _LONGEST_FURNITURE or not (near_an_edge or _MAY_BE_FURNITURE.search(text)):
        return
    label = label_of(text)
    if label is not Label.NONE:
        line.mark = (Mark.COUNT, Mark.POSSIBLE_LABEL, Mark.LABEL)[label - 1]
        if label is not Label.COUNT:
            return
    _mark_date(line)
    if line.mark is not Mark.CONTENT or not near_an_edge:
        return
    if is_copyright(text):
        line.mark = Mark.COPYRIGHT
        return
    line.byline = read_byline(text)
    if line.byline is not None:
        line.mark = Mark.BYLINE


def _mark_date(line: Line) -> None:
    date = read_date_line(line.text)
    if date is None:
        return
    byline = None
    if date.rest:
        byline = read_byline(date.rest)
        if byline is None and label_of(date.rest) is Label.NONE:
            return
    line.date, line.byline = date, byline
    if date.labelled:
        line.mark = Mark.DATE
    elif date.unlabelled:
        line.mark = Mark.BARE_DATE if not byline else Mark.DATE
    elif not date.rest:
        line.mark = Mark.DATE_LABEL
