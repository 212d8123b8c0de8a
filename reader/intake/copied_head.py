"""What stands above a copied article's first paragraph: times, authors, buttons, the site."""

from __future__ import annotations

import re
from typing import Final

from reader.intake.bylines import bare_names
from reader.intake.copied_lines import FURNITURE, Line, Mark
from reader.intake.copied_page import CopiedPage
from reader.intake.dates import DateLine, Role
from reader.intake.headlines import is_site_name
from reader.intake.labels import follows_author, is_breadcrumb

_SOURCE: Final = re.compile(
    r"^(?:source|(?:web )?editor|edited by) ?: ?[\w.-]+(?: [\w.-]+){0,2}$", re.IGNORECASE
)
_MOST_INTRODUCTIONS: Final = 2
_FARTHEST: Final = 8
_ANNOUNCING: Final = frozenset((Mark.DATE, Mark.DATE_LABEL, Mark.BARE_DATE, Mark.ROLE))


def judge_head(page: CopiedPage, from_page: bool) -> None:
    """Drop the page's lines above the first paragraph, and learn from them."""
    waiting: Role | None = None
    named = False
    for index, line in enumerate(page.lines[: head_end(page)]):
        was_named, named = named, False
        if line.mark is Mark.BARE_DATE and line.date:
            waiting = _judge_bare_date(page, line, line.date, from_page, waiting)
        elif line.mark is Mark.DATE_LABEL and line.date:
            waiting = line.date.role
            drop_if(line, from_page and leads_to_a_date(page, index))
        elif line.mark in (Mark.POSSIBLE_LABEL, Mark.COPYRIGHT):
            drop_if(line, from_page)
        elif line.mark is Mark.COUNT:
            drop_if(line, from_page and page.beside_furniture(index))
        elif line.mark is Mark.ROLE:
            named = from_page and was_named
            drop_if(line, named)
        else:
            named = _judge_name(page, line, index, from_page, was_named)


def drop_if(line: Line, is_furniture: bool) -> None:
    """Mark a line that can be the page's own as what it turned out to be."""
    line.mark = Mark.DROPPED if is_furniture else Mark.CONTENT


def leads_to_a_date(page: CopiedPage, index: int) -> bool:
    """Whether a time follows the label at `index`."""
    following = page.lines[index + 1 : index + 3]
    return any(line.mark in (Mark.BARE_DATE, Mark.DATE) for line in following)


def head_end(page: CopiedPage) -> int:
    """The position of the first paragraph, or behind the lines around a title without one.

    An introduction of a sentence or two can stand above the authors and times.
    """
    head = page.head
    paragraphs = [index for index, line in enumerate(head) if line.is_body]
    if paragraphs:
        return _below_introduction(page, paragraphs)
    end = page.last_title() + 1 if any(line.mark is Mark.TITLE for line in head) else 0
    while end < len(head) and head[end].mark is not Mark.CONTENT:
        end += 1
    return end


def _below_introduction(page: CopiedPage, paragraphs: list[int]) -> int:
    """The first of `paragraphs` below which neither a time nor a byline soon follows."""
    first = paragraphs[0]
    for count, index in enumerate(paragraphs[:_MOST_INTRODUCTIONS], start=1):
        if count == len(paragraphs):
            break
        between = page.lines[index + 1 : min(paragraphs[count], first + _FARTHEST)]
        if any(line.mark is Mark.DATE or _is_by(line) for line in between):
            return paragraphs[count]
    return first


def _is_by(line: Line) -> bool:
    return line.mark is Mark.BYLINE and line.byline is not None and bool(line.byline.names)


def _judge_bare_date(
    page: CopiedPage, line: Line, date: DateLine, from_page: bool, waiting: Role | None
) -> Role | None:
    """Take a time without a label, if it can be the article's; the role still waiting."""
    if not _believes(page, date, from_page, waiting):
        line.mark = Mark.CONTENT
        return waiting
    page.found.take_date(date, waiting)
    line.mark = Mark.DROPPED
    return None


def _believes(page: CopiedPage, date: DateLine, from_page: bool, waiting: Role | None) -> bool:
    if waiting or from_page:
        return True
    others = sum(line.mark is Mark.BARE_DATE for line in page.lines)
    return date.timed and others == 1


def _judge_name(page: CopiedPage, line: Line, index: int, from_page: bool, was_named: bool) -> bool:
    """Take what names the authors or the site; whether it was authors."""
    if line.mark is Mark.BYLINE and line.byline:
        page.found.take_names(line.byline.names)
        line.mark = Mark.DROPPED
        return True
    if line.mark is Mark.SITE:
        page.found.site = page.found.site or line.text
    elif from_page and line.mark is Mark.CONTENT:
        names = bare_names(line.text)
        stands = _stands_as_author(page, index, was_named)
        if names and (stands or page.is_known_author(line)):
            page.found.take_names(names)
            line.mark = Mark.DROPPED
            return True
        _judge_masthead(page, line, index)
    return False


def _stands_as_author(page: CopiedPage, index: int, was_named: bool) -> bool:
    """Whether the bare name at `index` stands where authors do.

    That is above a time, a journalist's role or an address, below another author, or between a
    time and buttons.
    """
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    above = page.lines[index - 1] if index else None
    if below is None:
        return False
    if below.mark in _ANNOUNCING or (below.byline and below.mark is Mark.BYLINE):
        return True
    if was_named and (below.mark in FURNITURE or below.is_body):
        return True
    if above is not None and above.mark is Mark.TITLE and follows_author(below.text):
        return True
    was_date = above is not None and above.date is not None and above.mark is Mark.DROPPED
    above_is_date = above is not None and (above.mark is Mark.DATE or was_date)
    return above_is_date and below.mark in (Mark.LABEL, Mark.POSSIBLE_LABEL)


def _judge_masthead(page: CopiedPage, line: Line, index: int) -> None:
    """Drop a line of the head that names the site or the path to the article in it."""
    if is_breadcrumb(line.text) or (_SOURCE.match(line.text) and page.beside_furniture(index)):
        line.mark = Mark.DROPPED
    elif is_site_name(line.text) and (index == 0 or page.beside_furniture(index)):
        line.mark = Mark.SITE
        page.found.site = page.found.site or line.text
