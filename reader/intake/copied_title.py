"""The headline of a copied page: the line that is repeated, or the first one that can be it."""

from __future__ import annotations

from typing import Final

from reader.intake.bylines import bare_names
from reader.intake.copied_lines import HEAD_LINES, Line, Mark
from reader.intake.copied_page import CopiedPage
from reader.intake.headlines import (
    common_title,
    is_site_name,
    is_site_with_motto,
    letters_of,
    site_after,
    split_site,
)
from reader.intake.labels import Label, is_breadcrumb, is_navigation, is_section, label_of
from reader.intake.lines import is_prose

_FOOT_LINES: Final = 10
_MOST_TITLES: Final = 4


def repeated_title(page: CopiedPage) -> str | None:
    """The headline that stands in the head more than once; all its lines are marked."""
    head, prose = [], 0
    for line in page.head:
        if line.mark is Mark.CONTENT:
            head.append(line)
            prose += is_prose(line.text)
        if prose > 2 or len(head) > 30:
            break
    head = [line for line in head if not (is_site_name(line.text) or bare_names(line.text))]
    sure = any(line.mark in (Mark.DATE, Mark.LABEL) for line in page.head)
    for index, line in enumerate(head if sure else head[:1]):
        for other in head[index + 1 :] if sure else head[1:2]:
            title = common_title(line.text, other.text)
            if title is not None:
                mark_titles(page, title)
                return title
    return None


def mark_titles(page: CopiedPage, title: str) -> None:
    """Mark every line that repeats `title`, and keep the site's name where one carries it."""
    letters = letters_of(title)
    left = _MOST_TITLES
    for line in (*page.head, *page.lines[HEAD_LINES:][-_FOOT_LINES:]):
        if not left:
            break
        if len(line.text) > len(title) + 60 or line.mark in (Mark.DATE, Mark.LABEL):
            continue
        if _repeats(line.text, title, letters):
            line.mark = Mark.TITLE
            left -= 1
            page.found.site = page.found.site or site_after(title, line.text)


def _repeats(text: str, title: str, letters: str) -> bool:
    """Whether `text` states `title`, perhaps behind a label that lost its line break."""
    if letters_of(text) == letters or common_title(title, text) is not None:
        return True
    return text.endswith(title) and label_of(text[: -len(title)].strip()) is Label.CERTAIN


def first_title(page: CopiedPage, from_page: bool) -> str | None:
    """The first line that can be a headline; None where the text starts with a paragraph."""
    chosen = _chosen(page, _candidates(page, from_page), from_page)
    chosen = chosen or _section_as_title(page, from_page)
    if chosen is None and from_page:
        chosen = _long_title(page)
    if chosen is None:
        return None
    chosen.mark = Mark.TITLE
    title, site = split_site(chosen.text)
    page.found.site = page.found.site or site
    if from_page:
        mark_titles(page, title)
    return title


def _candidates(page: CopiedPage, from_page: bool) -> list[Line]:
    """The lines above the first paragraph that are not the page's own by their wording.

    What stands above the page's menu is no headline, if anything below it can be.
    """
    candidates: list[Line] = []
    above_menu, is_above_times = 0, True
    for line in page.head:
        if line.mark is Mark.CONTENT or (line.mark is Mark.POSSIBLE_LABEL and not from_page):
            if is_prose(line.text):
                break
            candidates.append(line)
        elif line.mark in (Mark.DATE, Mark.BYLINE):
            is_above_times = False
        elif from_page and is_above_times and line.mark in (Mark.LABEL, Mark.POSSIBLE_LABEL):
            above_menu = len(candidates) if is_navigation(line.text) else above_menu
    menu, below = candidates[:above_menu], candidates[above_menu:]
    if not menu or all(bare_names(line.text) for line in below):
        return candidates
    for line in menu:
        line.mark = Mark.SITE if is_site_name(line.text) else Mark.DROPPED
    return below


def _chosen(page: CopiedPage, candidates: list[Line], from_page: bool) -> Line | None:
    """The first candidate that is not the site's name, a path through it, or an author."""
    for index, line in enumerate(candidates):
        is_last = index == len(candidates) - 1
        if is_last or not from_page:
            return line
        if is_breadcrumb(line.text):
            line.mark = Mark.DROPPED
        elif is_site_name(line.text) or is_site_with_motto(line.text):
            line.mark = Mark.SITE
        elif not page.is_known_author(line):
            return line
    return None


def _section_as_title(page: CopiedPage, from_page: bool) -> Line | None:
    """A section's name, where no other line above the first paragraph can be the title."""
    for index, line in enumerate(page.head if from_page else ()):
        if line.mark is Mark.POSSIBLE_LABEL and is_section(line.text):
            below = page.head[index + 1 :]
            return line if any(other.mark is Mark.CONTENT for other in below) else None
    return None


def _long_title(page: CopiedPage) -> Line | None:
    """A first paragraph above the times: a headline that ends in a full stop or is long."""
    content = [line for line in page.head if line.mark is Mark.CONTENT]
    dates = [index for index, line in enumerate(page.head) if line.mark is Mark.DATE]
    if not content or not dates or len(content[0].text) > 200:
        return None
    above = [line for line in page.head[: dates[0]] if line.mark is Mark.CONTENT]
    return content[0] if len(above) == 1 else None
