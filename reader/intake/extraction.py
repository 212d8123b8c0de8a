"""What trafilatura takes for the article on a page: a second opinion, in plain words.

Its time can grow without bounds: call `extract` through `reader.limited`. Nothing of its
markup passes: only the kinds and texts of blocks do.
"""

from __future__ import annotations

import logging
from typing import Final

from reader.article import Block, BlockKind
from reader.intake.lines import clean

_KIND_OF_TAG: Final = {
    "head": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "item": BlockKind.LIST_ITEM,
    "p": BlockKind.PARAGRAPH,
    "cell": BlockKind.PARAGRAPH,
    "code": BlockKind.PARAGRAPH,
}


def extract(page: str) -> tuple[Block, ...]:
    """The blocks of the article in the HTML text `page`; empty where none is found."""
    import trafilatura
    from lxml import etree  # type: ignore[import-untyped]

    # Without a handler of its own its complaints would appear on the user's terminal.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = trafilatura.bare_extraction(
            page, include_comments=False, include_tables=True, favor_recall=True
        )
    except (ValueError, RecursionError, etree.LxmlError):
        return ()
    root = getattr(document, "body", None)
    if root is None:
        return ()
    blocks: list[Block] = []
    for element in root.iter(*_KIND_OF_TAG):
        if next(element.iterdescendants(*_KIND_OF_TAG), None) is None:
            parts = "".join(_with_breaks(element)).split("\n")
            texts = (text for text in map(clean, parts) if text)
            blocks.extend(Block(_KIND_OF_TAG[element.tag], text) for text in texts)
    return tuple(blocks)


def _with_breaks(element: object) -> list[str]:
    """The text of `element`, a line feed for each of its line breaks."""
    parts: list[str] = []
    for node in element.iter():  # type: ignore[attr-defined]
        parts.append("\n" if node.tag == "lb" else "")
        parts.append((node.text or "").replace("\n", " "))
        if node is not element:
            parts.append((node.tail or "").replace("\n", " "))
    return parts
