"""A copied page while it is read: its lines with their marks, and what the dropped ones said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from reader.article import Language
from reader.intake.bylines import Evidence, bare_names
from reader.intake.copied_lines import FURNITURE, HEAD_LINES, Line, Mark
from reader.intake.dates import DateLine, Role
from reader.intake.labels import is_section, languages_of
from reader.intake.lines import comparable, is_prose, is_statement


@dataclass(slots=True)
class Found:
    """What the dropped lines said."""

    names: list[str] = field(default_factory=list)
    published: datetime | None = None
    updated: datetime | None = None
    site: str | None = None
    url: str | None = None
    is_labelled: bool = False

    def take_date(self, date: DateLine, role: Role | None = None) -> None:
        """Keep the times of `date`, whose unlabelled ones have the role of the line above."""
        if date.published and not (self.published and self.is_labelled):
            self.published, self.is_labelled = date.published, True
        self.updated = max(filter(None, (self.updated, date.updated)), default=None)
        for moment in date.unlabelled:
            if role is None and moment in (self.published, self.updated):
                continue
            if role == "updated" or (role is None and self.published is not None):
                self.updated = self.updated or moment
            elif self.published is None:
                self.published, self.is_labelled = moment, role is not None

    def take_names(self, names: Sequence[str]) -> None:
        """Keep the authors' `names`, each once."""
        self.names.extend(name for name in names if name not in self.names)


@dataclass(slots=True)
class CopiedPage:
    """The lines of a copied text, the language of its article, and what is known so far."""

    lines: list[Line]
    language: Language
    found: Found = field(default_factory=Found)

    @property
    def head(self) -> list[Line]:
        """So many of the first lines as can stand above the article."""
        return self.lines[:HEAD_LINES]

    @property
    def edges(self) -> list[Line]:
        """The lines that can belong to what the page puts around the article."""
        return self.head + self.lines[HEAD_LINES:][-HEAD_LINES:]

    def last_title(self) -> int:
        """The position of the last line that repeats the headline above the article."""
        titles = [i for i, line in enumerate(self.head) if line.mark is Mark.TITLE]
        return titles[-1] if titles else 0

    def last_prose(self) -> int:
        """The position of the last paragraph; -1 where there is none."""
        for index in range(len(self.lines) - 1, -1, -1):
            line = self.lines[index]
            if line.mark is Mark.CONTENT and is_statement(line.text):
                return index
        return -1

    def beside_furniture(self, index: int) -> bool:
        """Whether a line of the page's own stands right above or below the line at `index`."""
        beside = (*self.lines[max(0, index - 1) : index], *self.lines[index + 1 : index + 2])
        return any(line.mark in FURNITURE for line in beside)

    def is_foreign_switch(self, line: Line) -> bool:
        """Whether the line names, in other letters than the article's, another language."""
        languages = languages_of(line.text)
        if not languages or self.language in languages:
            return False
        has_hangul = bool(re.search("[가-힣]", comparable(line.text)))
        return has_hangul != (self.language == "ko")

    def is_known_author(self, line: Line) -> bool:
        """Whether `line` is a name that a byline, or a reporter's closing words, repeat."""
        names = bare_names(line.text)
        if len(names) != 1:
            return False
        signed = re.compile(
            rf"(?:^|\s){re.escape(names[0])}(?:입니다\.?$|\s?(?:기자|특파원)(?!\S))"
        )
        return any(
            other is not line
            and ((other.byline and names[0] in other.byline.names) or signed.search(other.text))
            for other in self.edges
        )

    def shows_a_page(self) -> bool:
        """Whether anything shows that the text was copied from a newspaper's page."""
        if any(line.mark in (Mark.DATE, Mark.LABEL, Mark.COPYRIGHT) for line in self.edges):
            return True
        if any(line.byline and line.byline.evidence is Evidence.ADDRESS for line in self.edges):
            return True
        stamps = [line.date for line in self.lines if line.mark is Mark.BARE_DATE]
        if len(stamps) == 1 and any(line.date and line.date.timed for line in self.lines[:8]):
            return True
        switches = any(self.is_foreign_switch(line) for line in self.lines[:6])
        return switches or self._has_tools_around_a_title()

    def _has_tools_around_a_title(self) -> bool:
        """Whether buttons stand above the first paragraph, beside a line that can be the title."""
        tools = titles = 0
        for line in self.head:
            if line.mark is Mark.POSSIBLE_LABEL and not is_section(line.text):
                tools += 1
            elif line.mark is Mark.CONTENT:
                if is_prose(line.text):
                    break
                titles += 1
        return tools > 0 and titles > 0
