"""HTML text as a tree, in time that grows no faster than the text.

The parser compares every attribute of an element with all before it, so that a single tag with
hundreds of thousands of them takes minutes; and it gives up the text below two thousand levels,
which the unclosed tags of old pages can reach. Both are mended in the text before it is parsed.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree, html  # type: ignore[import-untyped]

_MOST_ATTRIBUTES: Final = 200
_LONGEST_ADDRESS: Final = 500
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_ATTRIBUTE: Final = (
    r"""[\s/]*+[^\s=<>"'/]{1,500}+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s<>"']{0,2000}+))?+"""
)
_LONG_TAG: Final = re.compile(rf"<[A-Za-z][^\s<>/]{{0,200}}+(?:{_ATTRIBUTE}){{{_MOST_ATTRIBUTES}}}")
_REST_OF_TAG: Final = re.compile(r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+""")
_EMBED: Final = re.compile(r"</?embed(?:\s[^<>]*+)?>", re.IGNORECASE)
"""It has no end tag, which the parser does not know: what follows would be thought to be in it."""

_INLINE_TAG: Final = re.compile(
    r"</?(?:a|b|i|u|em|strong|font|span|small|big|sub|sup|ins|del|mark)(?:\s[^<>]*+)?>", re.I
)
_NESTING_TAG: Final = re.compile(
    r"(?:</?(?:div|section|center|table|tbody|tr|td|ul|ol|li|dl|dd|blockquote|p)(?:\s[^<>]*+)?>\s*+)+",
    re.IGNORECASE,
)

_HEAD_TAGS: Final = frozenset(
    ("title", "meta", "link", "style", "script", "base", "noscript", "template", "object")
)


def parse(text: str) -> html.HtmlElement | None:
    """The tree of the page `text`; None if it holds no element at all."""
    cleaned = with_few_attributes(_DECLARATION.sub("", text).replace("\x00", ""))
    cleaned = _EMBED.sub("", cleaned)
    tree, is_whole = _parsed(cleaned)
    if not is_whole:
        flat = _NESTING_TAG.sub("<br><br>", _INLINE_TAG.sub("", cleaned))
        tree = _parsed(flat)[0]
    return tree


def _parsed(text: str) -> tuple[html.HtmlElement | None, bool]:
    """The tree, and whether nothing was given up for being nested too deep."""
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = html.document_fromstring(
            text.encode("utf-8", errors="replace"), parser=parser, ensure_head_body=True
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None, True
    _empty_head(tree)
    _show_addresses(tree)
    return tree, not any("depth" in entry.message for entry in parser.error_log)


def _empty_head(tree: html.HtmlElement) -> None:
    """Move to the body what the parser left in the head: elements of HTML 5, which it does not
    know, on a page without a body tag."""
    head, body = tree.find("head"), tree.find("body")
    if head is None or body is None:
        return
    strange = next((place for place, each in enumerate(head) if each.tag not in _HEAD_TAGS), None)
    if strange is not None:
        for place, element in enumerate(head[strange:]):
            body.insert(place, element)


def _show_addresses(tree: html.HtmlElement) -> None:
    """Write out the mail addresses that Cloudflare hides from those who run no script."""
    for element in tree.xpath("//*[@data-cfemail]"):
        address = hidden_address(element.get("data-cfemail"))
        if address:
            element[:] = []
            element.text = address
            element.set("href", f"mailto:{address}")


def hidden_address(stated: str) -> str | None:
    """The mail address in `stated`: bytes as hexadecimal digits, all but the first of them
    combined with that by exclusive or. None if it is no address."""
    if not 6 <= len(stated) <= _LONGEST_ADDRESS:
        return None
    try:
        key, *hidden = bytes.fromhex(stated)
        address = bytes(each ^ key for each in hidden).decode()
    except ValueError:
        return None
    return address if "@" in address and address.isprintable() else None


def with_few_attributes(text: str) -> str:
    """`text` without the attributes of a tag that come after its first `_MOST_ATTRIBUTES`."""
    parts, position = [], 0
    while match := _LONG_TAG.search(text, position):
        parts.append(text[position : match.end()])
        rest = _REST_OF_TAG.match(text, match.end())
        position = rest.end() if rest else match.end()
    return "".join((*parts, text[position:]))
