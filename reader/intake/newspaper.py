"""Text copied from a newspaper's page: the article in it, without what the page put around it.

The copied lines are navigation labels, the headline once or more often, times, a language switch,
the paragraphs, and the authors. Each line is first taken for what it could be by itself. Then the
head of the text (up to the first paragraph), its middle and its tail are judged apart, since what
is a button above an article may be a subheading within it. Whatever is not surely the page's own
stays in the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from reader.article import Language
from reader.intake.blocks import Row
from reader.intake.bylines import Byline, Evidence, opening_names, read_byline, split_signature
from reader.intake.copied_lines import FURNITURE, HEAD_LINES, Line, Mark, marked_lines
from reader.intake.dates import DateLine, Role
from reader.intake.headlines import common_title, is_site_name, letters_of, site_after
from reader.intake.labels import (
    announces_other_articles,
    forbids_copying,
    is_breadcrumb,
    is_button,
    is_section,
    languages_of,
)
from reader.intake.lines import comparable, cut_words, is_prose

_FOOT_LINES: Final = 10
_MOST_TITLES: Final = 4


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copied page says: the article's parts, and its rows in order without the title."""

    title: str
    byline: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    site: str | None
    rows: tuple[Row, ...]


@dataclass(slots=True)
class _Found:
    """What the dropped lines said."""

    names: list[str] = field(default_factory=list)
    published: datetime | None = None
    updated: datetime | None = None
    site: str | None = None

    def take_date(self, date: DateLine, role: Role | None = None) -> None:
        self.published = self.published or date.published
        self.updated = max(filter(None, (self.updated, date.updated)), default=None)
        for moment in date.unlabelled:
            if role == "updated" or (role is None and self.published is not None):
                self.updated = self.updated or moment
            else:
                self.published = self.published or moment

    def take_names(self, names: Sequence[str]) -> None:
        self.names.extend(name for name in names if name not in self.names)


def read_copied(lines: Sequence[str], language: Language, title: str | None = None) -> Copied:
    """The article in `lines`, which are clean and among which empty ones divide paragraphs.

    `title` is the headline where it is known from elsewhere; its repetitions are dropped.
    """
    reading = _Reading(marked_lines(lines), language)
    return reading.result(title)


class _Reading:
    """The judgement of one copied text."""

    def __init__(self, lines: list[Line], language: Language) -> None:
        self.lines = lines
        self.language = language
        self.found = _Found()

    def result(self, title: str | None) -> Copied:
        known = title
        title = self._drop_titles(title) if title else self._repeated_title()
        from_page = self._is_from_a_page(title is not None and known is None)
        if title is None:
            title = self._first_title(from_page)
        self._judge_head(from_page)
        self._judge_tail(from_page)
        self._judge_middle(from_page)
        rows = self._rows()
        if title is None:
            title = cut_words(rows[0].text) if rows else ""
        found = self.found
        return Copied(
            title, tuple(found.names), found.published, found.updated, found.site, tuple(rows)
        )

    # -- the title

    def _head(self) -> list[Line]:
        return self.lines[:HEAD_LINES]

    def _repeated_title(self) -> str | None:
        """The headline that stands in the head more than once; all its lines are marked."""
        head, prose = [], 0
        for line in self._head():
            if line.mark is Mark.CONTENT:
                head.append(line)
                prose += is_prose(line.text)
            if prose > 2 or len(head) > 30:
                break
        sure = any(line.mark in (Mark.DATE, Mark.LABEL) for line in self._head())
        for index, line in enumerate(head if sure else head[:1]):
            for other in head[index + 1 :] if sure else head[1:2]:
                title = common_title(line.text, other.text)
                if title is not None:
                    return self._drop_titles(title)
        return None

    def _drop_titles(self, title: str) -> str:
        """Mark every line that repeats `title`, and keep the site's name where one carries it."""
        letters = letters_of(title)
        left = _MOST_TITLES
        for line in (*self._head(), *self.lines[HEAD_LINES:][-_FOOT_LINES:]):
            if not left:
                break
            if len(line.text) > len(title) + 60 or line.mark in (Mark.DATE, Mark.LABEL):
                continue
            if letters_of(line.text) == letters or common_title(title, line.text) is not None:
                line.mark = Mark.TITLE
                left -= 1
                self.found.site = self.found.site or site_after(title, line.text)
        return title

    def _first_title(self, from_page: bool) -> str | None:
        """The first line that can be a headline; None where the text starts with a paragraph."""
        candidates: list[Line] = []
        for line in self._head():
            if line.mark is Mark.CONTENT or (line.mark is Mark.POSSIBLE_LABEL and not from_page):
                if is_prose(line.text):
                    break
                candidates.append(line)
        chosen = self._chosen(candidates, from_page) or self._section_as_title(from_page)
        if chosen is None and from_page:
            chosen = self._long_title()
        if chosen is None:
            return None
        chosen.mark = Mark.TITLE
        return chosen.text

    def _chosen(self, candidates: list[Line], from_page: bool) -> Line | None:
        """The first candidate that is not the site's name or a path through the site."""
        for index, line in enumerate(candidates):
            is_last = index == len(candidates) - 1
            if is_last or not from_page:
                return line
            if is_breadcrumb(line.text):
                line.mark = Mark.DROPPED
            elif is_site_name(line.text):
                line.mark = Mark.SITE
            else:
                return line
        return None

    def _section_as_title(self, from_page: bool) -> Line | None:
        """A section's name, where no other line above the first paragraph can be the title."""
        for line in self._head() if from_page else ():
            if line.mark is Mark.POSSIBLE_LABEL and is_section(line.text):
                below = self._head()[self._head().index(line) + 1 :]
                return line if any(other.mark is Mark.CONTENT for other in below) else None
        return None

    def _long_title(self) -> Line | None:
        """A first paragraph above the times: a headline that ends in a full stop or is long."""
        content = [line for line in self._head() if line.mark is Mark.CONTENT]
        dates = [index for index, line in enumerate(self._head()) if line.mark is Mark.DATE]
        if not content or not dates or len(content[0].text) > 200:
            return None
        above = [line for line in self._head()[: dates[0]] if line.mark is Mark.CONTENT]
        return content[0] if len(above) == 1 else None

    # -- evidence

    def _is_from_a_page(self, title_repeated: bool) -> bool:
        """Whether anything shows that the text was copied from a newspaper's page."""
        if title_repeated:
            return True
        edges = self._head() + self.lines[HEAD_LINES:][-HEAD_LINES:]
        if any(line.mark in (Mark.DATE, Mark.LABEL, Mark.COPYRIGHT) for line in edges):
            return True
        if any(line.byline and line.byline.evidence is Evidence.ADDRESS for line in edges):
            return True
        return self._has_tools_around_a_title() or self._has_foreign_switch()

    def _has_tools_around_a_title(self) -> bool:
        """Whether buttons stand above the first paragraph, beside a line that can be the title."""
        tools = titles = 0
        for line in self._head():
            if line.mark is Mark.POSSIBLE_LABEL and not is_section(line.text):
                tools += 1
            elif line.mark is Mark.CONTENT:
                if is_prose(line.text):
                    break
                titles += 1
        return tools > 0 and titles > 0

    def _has_foreign_switch(self) -> bool:
        return any(self._is_foreign_switch(line) for line in self._head()[:6])

    def _is_foreign_switch(self, line: Line) -> bool:
        """Whether the line names, in other letters than the article's, another language."""
        languages = languages_of(line.text)
        if not languages or self.language in languages:
            return False
        has_hangul = bool(re.search("[가-힣]", comparable(line.text)))
        return has_hangul != (self.language == "ko")

    # -- the three parts

    def _judge_head(self, from_page: bool) -> None:
        """Drop the page's lines above the first paragraph, and learn from them."""
        waiting: Role | None = None
        for index, line in enumerate(self.lines[: self._head_end()]):
            if line.mark is Mark.BARE_DATE and line.date:
                waiting = self._judge_bare_date(line, line.date, from_page, waiting)
            elif line.mark is Mark.DATE_LABEL and line.date:
                waiting = line.date.role
                self._drop_if(line, from_page and self._leads_to_a_date(index))
            elif line.mark in (Mark.POSSIBLE_LABEL, Mark.COPYRIGHT):
                self._drop_if(line, from_page)
            elif line.mark is Mark.COUNT:
                self._drop_if(line, from_page and self._beside_furniture(index))
            else:
                self._judge_name(line, index, from_page)

    def _judge_bare_date(
        self, line: Line, date: DateLine, from_page: bool, waiting: Role | None
    ) -> Role | None:
        """Take a time without a label, if it can be the article's; the role still waiting."""
        if not self._believes(date, from_page, waiting):
            line.mark = Mark.CONTENT
            return waiting
        self.found.take_date(date, waiting)
        line.mark = Mark.DROPPED
        return None

    def _judge_name(self, line: Line, index: int, from_page: bool) -> None:
        """Take what names the authors or the site."""
        if line.mark is Mark.BYLINE and line.byline:
            self.found.take_names(line.byline.names)
            line.mark = Mark.DROPPED
        elif line.mark is Mark.SITE:
            self.found.site = self.found.site or line.text
        elif from_page and line.mark is Mark.CONTENT:
            self._judge_masthead(line, index)

    def _judge_masthead(self, line: Line, index: int) -> None:
        """Drop a line of the head that names the site or the path to the article in it."""
        if is_breadcrumb(line.text):
            line.mark = Mark.DROPPED
        elif is_site_name(line.text) and (index == 0 or self._beside_furniture(index)):
            line.mark = Mark.SITE
            self.found.site = self.found.site or line.text

    def _head_end(self) -> int:
        """The position of the first paragraph, or behind the lines around a title without one."""
        for index, line in enumerate(self._head()):
            if line.mark is Mark.CONTENT and is_prose(line.text):
                return index
        titles = [i for i, line in enumerate(self._head()) if line.mark is Mark.TITLE]
        end = titles[-1] + 1 if titles else 0
        while end < len(self._head()) and self.lines[end].mark is not Mark.CONTENT:
            end += 1
        return end

    def _believes(self, date: DateLine, from_page: bool, waiting: Role | None) -> bool:
        if waiting or from_page:
            return True
        others = sum(line.mark is Mark.BARE_DATE for line in self.lines)
        return date.timed and others == 1

    def _leads_to_a_date(self, index: int) -> bool:
        following = self.lines[index + 1 : index + 3]
        return any(line.mark in (Mark.BARE_DATE, Mark.DATE) for line in following)

    def _judge_tail(self, from_page: bool) -> None:
        """Drop the page's lines below the last paragraph, and learn from them."""
        if from_page:
            self._drop_other_articles()
            self._drop_below_copyright()
        index, names = len(self.lines) - 1, []
        while index > self._last_title():
            line = self.lines[index]
            if line.mark is Mark.DROPPED or self._is_tail_furniture(line, index, from_page):
                line.mark = line.mark if line.mark is Mark.DATE else Mark.DROPPED
            else:
                byline = line.byline or self._bare_names(line, from_page)
                if byline is None or line.mark is Mark.TITLE:
                    break
                names.append(byline.names)
                line.mark = Mark.DROPPED
            index -= 1
        for group in reversed(names):
            self.found.take_names(group)

    def _last_title(self) -> int:
        titles = [i for i, line in enumerate(self._head()) if line.mark is Mark.TITLE]
        return titles[-1] if titles else 0

    def _is_tail_furniture(self, line: Line, index: int, from_page: bool) -> bool:
        if line.mark in (Mark.DATE, Mark.LABEL):
            return True
        if line.mark is Mark.BARE_DATE and line.date:
            timed = from_page and line.date.timed
            if timed:
                self.found.take_date(line.date)
            return timed
        if line.mark is Mark.COUNT:
            return from_page and self._beside_furniture(index)
        return from_page and line.mark in (Mark.POSSIBLE_LABEL, Mark.COPYRIGHT)

    def _bare_names(self, line: Line, from_page: bool) -> Byline | None:
        if not from_page or line.mark is not Mark.CONTENT:
            return None
        return read_byline(line.text, at_the_end=True)

    def _drop_other_articles(self) -> None:
        """Drop the list of other articles' headlines that ends the text, if one does."""
        start = None
        for index in range(len(self.lines) - 1, self._last_title(), -1):
            line = self.lines[index]
            if line.mark is Mark.CONTENT and is_prose(line.text):
                break
            if line.mark is Mark.LABEL and announces_other_articles(line.text):
                start = index
        has_body = any(line.mark is Mark.CONTENT and is_prose(line.text) for line in self.lines)
        if start is not None and has_body:
            for line in self.lines[start:]:
                if line.mark is not Mark.BYLINE:
                    line.mark = Mark.DROPPED

    def _drop_below_copyright(self) -> None:
        """Drop the page's foot: what stands below the ban on copying and is no paragraph."""
        for start in range(max(0, len(self.lines) - 12), len(self.lines)):
            line = self.lines[start]
            if line.mark is Mark.COPYRIGHT and forbids_copying(line.text):
                for below in self.lines[start + 1 :]:
                    if below.mark is Mark.CONTENT and not is_prose(below.text):
                        below.mark = Mark.DROPPED
                return

    def _judge_middle(self, from_page: bool) -> None:
        """Drop what surely is the page's between paragraphs; what is not sure stays."""
        for index, line in enumerate(self.lines):
            if line.mark in (Mark.DATE, Mark.DATE_LABEL) and line.date:
                self._take_labelled(line, index)
            elif line.mark is Mark.LABEL:
                line.mark = Mark.DROPPED
            elif line.mark is Mark.POSSIBLE_LABEL:
                sure = self._is_foreign_switch(line) or is_button(line.text)
                self._drop_if(line, from_page and (sure or self._beside_furniture(index)))
            elif line.mark not in (Mark.TITLE, Mark.SITE, Mark.DROPPED):
                line.mark = Mark.CONTENT

    def _take_labelled(self, line: Line, index: int) -> None:
        if line.mark is Mark.DATE_LABEL and not self._leads_to_a_date(index):
            line.mark = Mark.CONTENT
            return
        if line.date:
            self.found.take_date(line.date)
        if line.byline:
            self.found.take_names(line.byline.names)
        line.mark = Mark.DROPPED

    def _beside_furniture(self, index: int) -> bool:
        beside = (*self.lines[max(0, index - 1) : index], *self.lines[index + 1 : index + 2])
        return any(line.mark in FURNITURE for line in beside)

    @staticmethod
    def _drop_if(line: Line, is_furniture: bool) -> None:
        line.mark = Mark.DROPPED if is_furniture else Mark.CONTENT

    def _rows(self) -> list[Row]:
        """The rows that stay, a dropped line parting its neighbours as a blank one does."""
        rows, dropped = [], 0
        for line in self.lines:
            if line.mark is Mark.CONTENT:
                rows.append(Row(line.text, line.chunk + dropped, line.source))
            else:
                dropped += 1
        if not rows:
            return rows
        self.found.take_names(opening_names(rows[0].text))
        last, names = split_signature(rows[-1].text)
        if names:
            self.found.take_names(names)
            rows[-1] = Row(last, rows[-1].chunk, rows[-1].source)
        return rows
