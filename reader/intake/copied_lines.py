"""The lines of a copied page, each with what its own wording suggests it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from reader.intake.bylines import Byline, Evidence, bare_names, is_role, read_byline
from reader.intake.dates import DateLine, read_date_line
from reader.intake.labels import Label, is_copyright, is_rubric, label_of
from reader.intake.lines import is_prose, is_statement

HEAD_LINES: Final = 60
"""So many lines from either end can belong to what the page puts around the article."""

_LONGEST_FURNITURE: Final = 300
_MOST_LINES: Final = 5_000
_LONGEST_OF_FACTS: Final = 120
"""A sentence that is longer may name times and persons, but is there to tell something else."""

_RULE: Final = re.compile(r"^[\s_=*~·•#─━—–＊-]{3,}$")
_LINK: Final = re.compile(
    r"(?:^|[\s|·,])(?:link|url|원문(?:\s?(?:링크|주소|보기))?|기사\s?(?:주소|링크|원문)|단축\s?URL)"
    r"\s*[:：]?\s*(?P<url>https?://[^\s<>\"]+)\s*$",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"^https?://[^\s<>\"]+$")
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
    ROLE = auto()
    LINK = auto()
    COPYRIGHT = auto()
    SITE = auto()
    DROPPED = auto()


FURNITURE: Final = frozenset(
    (
        Mark.DATE,
        Mark.DATE_LABEL,
        Mark.LABEL,
        Mark.POSSIBLE_LABEL,
        Mark.LINK,
        Mark.TITLE,
        Mark.DROPPED,
    )
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
    url: str | None = None

    @property
    def is_body(self) -> bool:
        """Whether the line still counts as content and reads as a paragraph."""
        return self.mark is Mark.CONTENT and is_prose(self.text)


def marked_lines(lines: Sequence[str]) -> list[Line]:
    """The lines of `lines` that are not empty, each marked by its own wording."""
    numbered = _numbered(lines)
    is_book = len(numbered) > _MOST_LINES  # in whose midst no page sets anything of its own
    for index, line in enumerate(numbered):
        near_an_edge = index < HEAD_LINES or index >= len(numbered) - HEAD_LINES
        if near_an_edge or not is_book:
            _mark_by_itself(line, near_an_edge)
    _mark_addresses(numbered)
    return numbered


def _mark_addresses(lines: list[Line]) -> None:
    """Mark a web address that stands alone as the first or last line of several."""
    for line in lines[:1] + lines[-1:] if len(lines) > 2 else ():
        if _ADDRESS.match(line.text):
            line.mark, line.url = Mark.LINK, line.text


def _numbered(lines: Sequence[str]) -> list[Line]:
    numbered, chunk = [], 0
    for source, text in enumerate(lines):
        if text and not _RULE.match(text):
            numbered.append(Line(text, chunk, source))
        else:
            chunk += 1
    return numbered


def _mark_by_itself(line: Line, near_an_edge: bool) -> None:
    """Give `line` the mark that its own wording suggests."""
    text = line.text
    if len(text) > _LONGEST_FURNITURE or not (near_an_edge or _MAY_BE_FURNITURE.search(text)):
        return
    text = _take_link(line) if near_an_edge else text
    if not text:
        return
    label = label_of(text)
    if label is not Label.NONE:
        line.mark = (Mark.COUNT, Mark.POSSIBLE_LABEL, Mark.LABEL)[label - 1]
        if label is not Label.COUNT:
            return
    is_paragraph = len(text) > _LONGEST_OF_FACTS and is_statement(text)
    if not is_paragraph:
        _mark_date(line, text, near_an_edge)
    if line.mark is Mark.CONTENT and near_an_edge:
        _mark_owners(line, text, is_paragraph)


def _mark_owners(line: Line, text: str, is_paragraph: bool) -> None:
    """Mark a line that says whose the article is, or who wrote it."""
    if is_copyright(text):
        line.mark = Mark.COPYRIGHT
        return
    line.byline = None if is_paragraph else read_byline(text)
    if line.byline is not None:
        line.mark = Mark.BYLINE
    elif is_role(text):
        line.mark = Mark.ROLE


def _take_link(line: Line) -> str:
    """The text of `line` without the labelled address of the article at its end, which is kept."""
    match = _LINK.search(line.text)
    if match is None:
        return line.text
    before = line.text[: match.start()].rstrip(" |·,")
    date = read_date_line(before) if before else None
    if before and (date is None or date.rest):
        return line.text
    line.url = match["url"]
    line.mark = Mark.LINK if not before else line.mark
    return before


def _mark_date(line: Line, text: str, near_an_edge: bool) -> None:
    date = read_date_line(text)
    if date is None:
        return
    byline = None
    if date.rest:
        byline = _byline_beside(date, near_an_edge)
        if byline is None and label_of(date.rest) is Label.NONE and not is_rubric(date.rest):
            return
    line.date, line.byline = date, byline
    if date.labelled:
        line.mark = Mark.DATE
    elif date.unlabelled:
        line.mark = Mark.BARE_DATE if not byline else Mark.DATE
    elif not date.rest:
        line.mark = Mark.DATE_LABEL


def _byline_beside(date: DateLine, near_an_edge: bool) -> Byline | None:
    """The authors whom a line names beside its time."""
    byline = read_byline(date.rest)
    if byline is not None or not near_an_edge or not (date.labelled or date.timed):
        return byline
    names = bare_names(date.rest)
    return Byline(names, Evidence.BARE_NAMES) if names else None
