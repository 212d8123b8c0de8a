"""Text copied from a newspaper's page: the article in it, without what the page put around it.

The copied lines are navigation labels, the headline once or more often, times, a language switch,
the paragraphs, and the authors. Each line is first taken for what it could be by itself. Then the
head of the text (up to the first paragraph), its middle and its tail are judged apart, since what
is a button above an article may be a subheading within it. Whatever is not surely the page's own
stays in the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.article import Block, Draft, Language
from reader.intake.blocks import Row
from reader.intake.bylines import opening_names, split_signature
from reader.intake.copied_head import drop_if, judge_head, leads_to_a_date
from reader.intake.copied_lines import Line, Mark, marked_lines
from reader.intake.copied_page import CopiedPage
from reader.intake.copied_tail import judge_tail
from reader.intake.copied_title import first_title, mark_titles, repeated_title
from reader.intake.headlines import without_label
from reader.intake.labels import is_button
from reader.intake.lines import cut_words


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copied page says: the article's parts, and its rows in order without the title."""

    title: str
    byline: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    site: str | None
    rows: tuple[Row, ...]
    url: str | None = None

    def draft(self, language: Language, blocks: tuple[Block, ...]) -> Draft:
        """The article with its facts and `blocks`."""
        return Draft(
            title=self.title,
            language=language,
            byline=self.byline,
            published=self.published,
            updated=self.updated,
            url=self.url,
            site=self.site,
            blocks=blocks,
        )


def read_copied(lines: Sequence[str], language: Language, title: str | None = None) -> Copied:
    """The article in `lines`, which are clean and among which empty ones divide paragraphs.

    `title` is the headline where it is known from elsewhere; its repetitions are dropped.
    """
    page = CopiedPage(marked_lines(lines), language)
    if title:
        mark_titles(page, title)
        from_page = page.shows_a_page()
    else:
        title = repeated_title(page)
        from_page = title is not None or page.shows_a_page()
        title = title or first_title(page, from_page)
    judge_head(page, from_page)
    judge_tail(page, from_page)
    _judge_middle(page, from_page)
    rows = _rows(page)
    title = title or (cut_words(rows[0].text) if rows else "")
    found = page.found
    return Copied(
        without_label(title),
        tuple(found.names),
        found.published,
        found.updated,
        found.site,
        tuple(rows),
        found.url,
    )


def _judge_middle(page: CopiedPage, from_page: bool) -> None:
    """Drop what surely is the page's between paragraphs; what is not sure stays."""
    for index, line in enumerate(page.lines):
        if line.mark in (Mark.DATE, Mark.DATE_LABEL) and line.date:
            _take_labelled(page, line, index)
        elif line.mark is Mark.LINK:
            page.found.url = page.found.url or line.url
            line.mark = Mark.DROPPED
        elif line.mark is Mark.LABEL:
            line.mark = Mark.DROPPED
        elif line.mark is Mark.POSSIBLE_LABEL:
            sure = page.is_foreign_switch(line) or is_button(line.text)
            drop_if(line, from_page and (sure or page.beside_furniture(index)))
        elif line.mark not in (Mark.TITLE, Mark.SITE, Mark.DROPPED):
            line.mark = Mark.CONTENT


def _take_labelled(page: CopiedPage, line: Line, index: int) -> None:
    if line.mark is Mark.DATE_LABEL and not leads_to_a_date(page, index):
        line.mark = Mark.CONTENT
        return
    if line.date:
        page.found.take_date(line.date)
    if line.byline:
        page.found.take_names(line.byline.names)
    page.found.url = page.found.url or line.url
    line.mark = Mark.DROPPED


def _rows(page: CopiedPage) -> list[Row]:
    """The rows that stay, a dropped line parting its neighbours as a blank one does."""
    rows, dropped = [], 0
    for line in page.lines:
        if line.mark is Mark.CONTENT:
            rows.append(Row(line.text, line.chunk + dropped, line.source))
        else:
            dropped += 1
    if not rows:
        return rows
    for row in rows[:4]:
        page.found.take_names(opening_names(row.text))
    last, names = split_signature(rows[-1].text)
    if names:
        page.found.take_names(names)
        rows[-1] = Row(last, rows[-1].chunk, rows[-1].source)
    return rows
