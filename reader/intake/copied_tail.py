"""What stands below a copied article's last paragraph: authors, other articles, the page's foot."""

from __future__ import annotations

import re
from typing import Final

from reader.intake.bylines import Byline, read_byline
from reader.intake.copied_lines import Line, Mark
from reader.intake.copied_page import CopiedPage
from reader.intake.labels import announces_other_articles, closes_article, forbids_copying
from reader.intake.lines import is_statement

_SIGNATURE: Final = re.compile(
    r"^(?!.*(?:문의|예약|신청|접수|투고|contact|write|send|info|e-?mail\b|\b(?:to|at|for|or|us)\b))"
    r"[^.!?@:]{0,24}?(?:\s|^)[(\[<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)\]>]?$",
    re.IGNORECASE,
)
"""An address with a word or two before it that are no names: an agency's, say, or a motto."""


def judge_tail(page: CopiedPage, from_page: bool) -> None:
    """Drop the page's lines below the last paragraph, and learn from them."""
    if from_page:
        _drop_other_articles(page)
        _drop_below_closing(page)
    index, names = len(page.lines) - 1, []
    while index > page.last_title():
        line = page.lines[index]
        if line.mark is Mark.DROPPED or _is_furniture(page, line, index, from_page):
            line.mark = line.mark if line.mark is Mark.DATE else Mark.DROPPED
        else:
            byline = line.byline or _bare_byline(line, from_page)
            if byline is None or line.mark is Mark.TITLE:
                break
            names.append(byline.names)
            line.mark = Mark.DROPPED
        index -= 1
    for group in reversed(names):
        page.found.take_names(group)


def _is_furniture(page: CopiedPage, line: Line, index: int, from_page: bool) -> bool:
    if line.mark in (Mark.DATE, Mark.LABEL):
        return True
    if line.mark is Mark.BARE_DATE and line.date:
        timed = from_page and line.date.timed
        if timed:
            page.found.take_date(line.date)
        return timed
    if line.mark is Mark.COUNT:
        return from_page and page.beside_furniture(index)
    if line.mark is Mark.CONTENT and from_page and _SIGNATURE.match(line.text):
        return read_byline(line.text) is None
    return from_page and line.mark in (Mark.POSSIBLE_LABEL, Mark.COPYRIGHT)


def _bare_byline(line: Line, from_page: bool) -> Byline | None:
    if not from_page or line.mark is not Mark.CONTENT:
        return None
    return read_byline(line.text, at_the_end=True)


def _drop_other_articles(page: CopiedPage) -> None:
    """Drop the list of other articles' headlines that ends the text, if one does."""
    start = None
    for index in range(len(page.lines) - 1, page.last_title(), -1):
        line = page.lines[index]
        if line.mark is Mark.CONTENT and is_statement(line.text):
            break
        is_label = line.mark in (Mark.LABEL, Mark.POSSIBLE_LABEL)
        if is_label and announces_other_articles(line.text):
            start = index
    if start is not None and page.last_prose() >= 0:
        for line in page.lines[start:]:
            if line.mark is not Mark.BYLINE:
                line.mark = Mark.DROPPED


def _drop_below_closing(page: CopiedPage) -> None:
    """Drop what is no paragraph below the authors, the reactions or the ban on copying."""
    last = page.last_prose()
    if last < 0:
        return
    closed = False
    for line in page.lines[last + 1 :]:
        if closed and line.mark in (Mark.CONTENT, Mark.ROLE) and not is_statement(line.text):
            line.mark = Mark.DROPPED
        closed = closed or _closes(line)


def _closes(line: Line) -> bool:
    if line.mark is Mark.BYLINE:
        return line.byline is not None and bool(line.byline.names)
    if line.mark is Mark.COPYRIGHT:
        return forbids_copying(line.text)
    return line.mark in (Mark.LABEL, Mark.POSSIBLE_LABEL) and closes_article(line.text)
