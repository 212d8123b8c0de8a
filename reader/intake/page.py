"""HTML pages as drafts.

The article is read by our own walk where the page marks it, and by trafilatura where it does not.
Nothing on the page is executed and nothing it refers to is fetched. Trafilatura's time grows
faster than the page, so pages beyond any article's size are left to the walk, which is linear.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from typing import Final

from lxml import etree, html  # type: ignore[import-untyped]

from reader.article import Block, BlockKind, Draft, Language
from reader.errors import IntakeError
from reader.intake.decoding import declared_charsets, decode
from reader.intake.lines import clean
from reader.intake.newspaper import Copied, read_copied
from reader.intake.page_body import Body, read_body
from reader.intake.page_facts import PageFacts, read_facts
from reader.intake.text import LARGEST, TOO_LARGE, language_of

_MOST_ELEMENTS: Final = 10_000
_LONGEST_PAGE: Final = 1_500_000
_NO_ARTICLE: Final = (
    "No article text was found on this page; copy the article's text and paste it instead."
)
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_KIND_OF_TAG: Final = {
    "head": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "item": BlockKind.LIST_ITEM,
    "p": BlockKind.PARAGRAPH,
    "cell": BlockKind.PARAGRAPH,
    "code": BlockKind.PARAGRAPH,
}


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
    tree = _parsed(text)
    if tree is None:
        raise IntakeError(_NO_ARTICLE)
    facts = read_facts(tree, url)
    blocks = _blocks(tree, text)
    language = language or language_of("\n".join((facts.title, *(b.text for b in blocks[:40]))))
    draft = _draft(facts, blocks, language)
    if not draft.blocks:
        raise IntakeError(_NO_ARTICLE)
    return draft


def _parsed(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    cleaned = _DECLARATION.sub("", text).replace("\x00", "")
    try:
        return html.document_fromstring(
            cleaned.encode("utf-8", errors="replace"), parser=parser, ensure_head_body=True
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _blocks(tree: html.HtmlElement, text: str) -> Sequence[Block]:
    body = read_body(tree)
    if body.marked or len(text) > _LONGEST_PAGE:
        return body.blocks
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return body.blocks
    extracted = _extracted(text)
    return extracted.blocks if _is_better(extracted, body) else body.blocks


def _is_better(extracted: Body, body: Body) -> bool:
    """Whether the extractor left out the page's surroundings and nothing of its paragraphs."""
    if len(extracted.blocks) < 2:
        return False
    sentences = sum(len(b.text) for b in body.blocks if b.text.endswith((".", "”", '"', "?", "!")))
    return extracted.length >= sentences * 0.8


def _extracted(text: str) -> Body:
    """What trafilatura takes for the article; empty where it fails."""
    import trafilatura

    # Without a handler of its own its complaints would appear on the user's terminal.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            text, include_comments=False, include_tables=True, favor_recall=True
        )
    except (ValueError, RecursionError, etree.LxmlError):
        return Body((), False)
    root = getattr(document, "body", None)
    if root is None:
        return Body((), False)
    blocks = [
        Block(_KIND_OF_TAG[element.tag], text)
        for element in root.iter(*_KIND_OF_TAG)
        if not _has_inner_block(element) and (text := clean("".join(element.itertext())))
    ]
    return Body(tuple(blocks), False)


def _has_inner_block(element: etree._Element) -> bool:
    return any(child is not element for child in element.iter(*_KIND_OF_TAG))


def _draft(facts: PageFacts, blocks: Sequence[Block], language: Language) -> Draft:
    lines = [text for block in blocks for text in (block.text, "")]
    copied = read_copied(lines, language, facts.title or None)
    return Draft(
        title=copied.title or facts.title,
        language=language,
        byline=facts.byline or copied.byline,
        published=facts.published or copied.published,
        updated=facts.updated or copied.updated,
        url=facts.url or copied.url,
        site=facts.site or copied.site,
        blocks=_kept(copied, blocks),
        alternates=tuple(each for each in facts.alternates if each[0] != language),
    )


def _kept(copied: Copied, blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(Block(blocks[row.source // 2].kind, row.text) for row in copied.rows)
