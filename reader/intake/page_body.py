"""The blocks of a page's article, by our own walk through its tree.

The walk starts at the element that the page marks as its article, skips what is not text or is
set apart as navigation, sharing or advertising, and keeps every other piece of text once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.article import Block, BlockKind
from reader.intake.lines import clean, ends_finally

_SKIPPED: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "nav",
        "aside",
        "footer",
        "form",
        "button",
        "select",
        "option",
        "input",
        "textarea",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "map",
        "dialog",
        "menu",
        "head",
        "title",
        "link",
        "meta",
        "figure-tools",
    ]
)
_PARTING: Final = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_KINDS: Final = {
    "blockquote": BlockKind.QUOTE,
    "q": BlockKind.QUOTE,
    "li": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
}
_ASIDE: Final = re.compile(
    r"(?:^|[-_\s])(?:share|sharing|sns|social|related|relation|comments?|reply|replies|adverts?|ads?|banner"
    r"|breadcrumbs?|copyright|newsletter|subscribe|subscription|recommend(?:ed)?|ranking|popular"
    r"|toolbar|tools|utils?|utility|font-?size|sidebar|promo|skip|gnb|lnb|pagination|cookie|modal|popup"
    r"|sr-only|blind|hidden|a11y)(?:$|[-_\s])",
    re.IGNORECASE,
)
_BODY_NAMES: Final = re.compile(
    r"article-?_?(?:body|txt|text|cont|content|contents|view|veiw-con)|news-?_?(?:body|text|txt|cont|content|view|article)"
    r"|newsct_article|dic_area|story-?_?(?:body|content|news)|entry-?content|post-?(?:body|content)|body-?text"
    r"|view-?_?(?:cont|content|con|text|txt)|art-?_?(?:body|txt|text|cont)|main-?_?content|read-?_?body",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks found, and whether the page itself marked where its article is."""

    blocks: tuple[Block, ...]
    marked: bool

    @property
    def length(self) -> int:
        """The code points of all the blocks."""
        return sum(len(block.text) for block in self.blocks)


def read_body(tree: HtmlElement) -> Body:
    """The blocks of the article on the page `tree`."""
    whole = tree.find(".//body")
    root = whole if whole is not None else tree
    everything = blocks_of(root)
    total = sum(len(block.text) for block in everything)
    for candidate in _marked_elements(tree):
        blocks = blocks_of(candidate)
        length = sum(len(block.text) for block in blocks)
        if length >= min(200, total * 0.3) and length >= total * 0.1:
            return Body(tuple(blocks), True)
    return Body(tuple(everything), False)


def _marked_elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that can hold the article, the surest first; of equals the longest."""
    groups = (
        "//*[@itemprop='articleBody']",
        "//article",
        "//*[@id or @class]",
        "//main|//*[@role='main']",
    )
    for expression in groups:
        found = list(tree.xpath(expression))
        if expression.startswith("//*[@id or"):
            found = [element for element in found[:20_000] if _is_named_as_body(element)]
        yield from sorted(found[:50], key=_prose_length, reverse=True)[:3]


def _is_named_as_body(element: HtmlElement) -> bool:
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return element.tag not in ("html", "body") and bool(_BODY_NAMES.search(names))


def _prose_length(element: HtmlElement) -> int:
    linked = sum(len(text) for link in element.iter("a") for text in link.itertext())
    return sum(map(len, element.itertext())) - 2 * linked


@dataclass(slots=True)
class _Walk:
    """The blocks so far and the text of the one that is open."""

    blocks: list[Block] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    kinds: list[tuple[HtmlElement, BlockKind]] = field(default_factory=list)

    def close(self) -> None:
        kind = self.kinds[-1][1] if self.kinds else BlockKind.PARAGRAPH
        for text in _broken("".join(self.parts)):
            self.blocks.append(Block(kind, text))
        self.parts.clear()


def blocks_of(root: HtmlElement) -> list[Block]:
    """The blocks within `root`, in document order."""
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if not tag or (element is not root and _is_skipped(element, tag)):
                events.skip_subtree()
                continue
            _open(walk, element, tag)
        else:
            _close(walk, element, tag)
            if element is not root:
                walk.parts.append(_spaced(element.tail))
    walk.close()
    return walk.blocks


def _open(walk: _Walk, element: HtmlElement, tag: str) -> None:
    if tag == "br":
        walk.parts.append("\n")
    elif tag in _PARTING:
        walk.close()
    if tag in _KINDS and tag != "q":
        walk.kinds.append((element, _KINDS[tag]))
    walk.parts.append(_spaced(element.text))


def _close(walk: _Walk, element: HtmlElement, tag: str) -> None:
    if tag in _PARTING and not _is_skipped(element, tag):
        walk.close()
    if walk.kinds and walk.kinds[-1][0] is element:
        walk.kinds.pop()


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _broken(text: str) -> Iterator[str]:
    """The paragraphs in `text`, in which line breaks are the page's own `br` elements.

    Two in a row part paragraphs; a single one does so behind the end of a sentence.
    """
    pending = ""
    for line in text.split("\n"):
        line = clean(line)
        if pending and (not line or ends_finally(pending)):
            yield pending
            pending = line
        else:
            pending = f"{pending} {line}".strip()
    if pending:
        yield pending


def _is_skipped(element: HtmlElement, tag: str) -> bool:
    if tag in _SKIPPED or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or element.get("role") in ("navigation", "search"):
        return True
    if "display:none" in (element.get("style") or "").replace(" ", "").lower():
        return True
    if tag in ("html", "body", "article", "main", "p"):
        return False
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return len(names) > 1 and bool(_ASIDE.search(names)) and not _BODY_NAMES.search(names)
