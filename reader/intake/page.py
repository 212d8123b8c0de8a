"""HTML pages as drafts.

The article is read by our own walk, which is linear; an extraction library is asked for a second
opinion where the page does not say clearly what its article is, in a process that a time limit
stops. Nothing on the page is executed, nothing it refers to is fetched, and of its markup only the
kinds of blocks remain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader import limited
from reader.article import Block, BlockKind, Draft, Language, Picture
from reader.errors import IntakeError, Phrase
from reader.intake.copied_page import Found
from reader.intake.decoding import declared_charsets, decode
from reader.intake.extraction import extract
from reader.intake.newspaper import Copied, read_copied
from reader.intake.page_blocks import Seen
from reader.intake.page_body import Body, read_body
from reader.intake.page_data import read_data
from reader.intake.page_facts import PageFacts, read_facts, with_shown_title
from reader.intake.page_head import in_lower_case, named_authors, read_head
from reader.intake.page_lines import HEAD_PIECES, Cleaned, cleaned
from reader.intake.page_pictures import absolute
from reader.intake.page_times import stated_times
from reader.intake.page_tree import parse, with_few_attributes
from reader.intake.text import LARGEST, TOO_LARGE, language_of

_LONGEST_PAGE: Final = 3_000_000
_LONGEST_WAIT: Final = 5.0
_MOST_PICTURES: Final = 200
_SCANT: Final = 300
_MUCH_MORE: Final = 2
_LONGEST_FACT: Final = 80
_MOST_ELEMENTS: Final = 150_000
_TOO_MANY: Final = Phrase(
    "The page has more than {most} parts, which no article has;"
    " copy the part that you want to read and paste it.",
    most=f"{_MOST_ELEMENTS:,}",
)
_NO_ARTICLE: Final = Phrase(
    "No article text was found on this page; copy the article's text and paste it instead."
)


def read_page(
    data: bytes, url: str | None, charset: str | None, language: Language | None
) -> Draft:
    """The article on the page `data`.

    Raises:
        IntakeError: the page is too large, is no text, or holds no article.
    """
    if len(data) > LARGEST:
        raise IntakeError(TOO_LARGE)
    text = decode(data, ((charset,) if charset else ()) + declared_charsets(data))
    tree = parse(text)
    if tree is None:
        raise IntakeError(_NO_ARTICLE)
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise IntakeError(_TOO_MANY)
    stated = read_facts(tree, url)
    body = _body(tree, stated.title, text)
    if body.prose < _SCANT:
        body, stated = _with_data(tree, body, stated)
    facts = with_shown_title(stated, (*body.above, *(piece.text for piece in body.pieces[:5])))
    first = [piece.text for piece in body.pieces[:HEAD_PIECES] if len(piece.text) <= _LONGEST_FACT]
    head = read_head((*body.above, *first), facts.title)
    head.take_names(() if facts.byline or head.names else named_authors(tree))
    clean_body = cleaned(body.pieces, facts.byline or tuple(head.names), facts.title)
    blocks = clean_body.blocks
    language = language or language_of("\n".join((facts.title, *(b.text for b in blocks[:40]))))
    facts = _with_times(tree, facts, head)
    draft = _draft(facts, head, clean_body, body.pictures, language, url)
    if not draft.blocks:
        raise IntakeError(_NO_ARTICLE)
    return draft


def _with_times(tree: HtmlElement, facts: PageFacts, head: Found) -> PageFacts:
    """`facts` with the times in the page's attributes, where its head states none.

    A time that the page shows is only made finer.
    """
    if facts.published and facts.updated:
        return facts
    published, updated = stated_times(tree)
    return replace(
        facts,
        published=facts.published or _finer(head.published, published),
        updated=facts.updated or _finer(head.updated, updated),
    )


def _finer(shown: datetime | None, stated: datetime | None) -> datetime | None:
    """The `stated` moment, unless what is `shown` is another minute or day."""
    if shown is None or stated is None:
        return stated
    is_day = (shown.hour, shown.minute, shown.second) == (0, 0, 0)
    return stated if 0 <= (stated - shown).total_seconds() < (86_400 if is_day else 60) else shown


def _with_data(tree: HtmlElement, body: Body, stated: PageFacts) -> tuple[Body, PageFacts]:
    """The article that the page holds as data, if that is more of it than it shows."""
    data = read_data(tree)
    inner = parse(data.markup) if data is not None else None
    if data is None or inner is None or sum(1 for _ in inner.iter()) > _MOST_ELEMENTS:
        return body, stated
    hidden = read_body(inner, stated.title, tuple)
    if hidden.prose <= _MUCH_MORE * body.prose:
        return body, stated
    return replace(hidden, above=body.above), replace(
        stated,
        byline=stated.byline or data.byline,
        published=stated.published or data.published,
        updated=stated.updated or data.updated,
    )


def _body(tree: HtmlElement, title: str, text: str) -> Body:
    def second_opinion() -> Sequence[Block]:
        if len(text) > _LONGEST_PAGE:
            return ()
        try:
            return limited.run(extract, _LONGEST_WAIT, with_few_attributes(text))
        except limited.Unfinished:
            return ()

    return read_body(tree, title, second_opinion)


def _draft(
    facts: PageFacts,
    head: Found,
    body: Cleaned,
    pictures: Sequence[Seen],
    language: Language,
    url: str | None,
) -> Draft:
    lines = [text for block in body.blocks for text in (block.text, "")]
    copied = read_copied(lines, language, facts.title or None)
    byline = facts.byline or tuple(head.names) or copied.byline or body.byline
    published = facts.published or head.published or copied.published
    updated = facts.updated or head.updated or copied.updated
    if published and updated and updated < published:  # a day alone, or the moment it was made
        updated = None
    return Draft(
        title=facts.title or copied.title,
        language=language,
        byline=tuple(map(in_lower_case, byline)),
        published=published,
        updated=updated,
        url=facts.url or copied.url,
        site=facts.site or copied.site,
        blocks=_kept(copied, body.blocks),
        alternates=tuple(each for each in facts.alternates if each[0] != language),
        pictures=_pictures(copied, body, pictures, url),
    )


def _kept(copied: Copied, blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(Block(blocks[row.source // 2].kind, row.text) for row in copied.rows)


def _pictures(
    copied: Copied, body: Cleaned, pictures: Sequence[Seen], url: str | None
) -> tuple[Picture, ...]:
    """The pictures, each with the position of the first block that stays below it."""
    kept = [body.sources[row.source // 2] for row in copied.rows]
    blocks = _kept(copied, body.blocks)
    found: dict[str, Picture] = {}
    position = 0
    for seen in pictures:
        address = absolute(seen.url, url)
        while position < len(kept) and kept[position] < seen.position:
            position += 1
        if address is None or address in found or len(found) >= _MOST_PICTURES:
            continue
        below = blocks[position] if position < len(blocks) else None
        has_caption = below is not None and below.kind is BlockKind.CAPTION
        is_beside = has_caption and kept[position] == seen.position
        caption = below.text if below is not None and is_beside else ""
        found[address] = Picture(address, caption, position)
    return tuple(found.values())
