"""Which feeds a page has: those that its head names, and those that its links lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from lxml import etree, html  # type: ignore[import-untyped]

from reader.errors import IntakeError
from reader.intake.addresses import canonical_address, web_address
from reader.intake.decoding import declared_charsets, decode
from reader.intake.feed_data import FeedLink
from reader.intake.kinds import narrow
from reader.intake.lines import clean
from reader.intake.text import LARGEST

_MOST: Final = 100
_TYPES: Final = frozenset(
    (
        "application/rss+xml", "application/atom+xml", "application/rdf+xml",
        "application/feed+json", "text/rss+xml", "application/x.atom+xml",
        "application/x-atom+xml",
    )
)  # fmt: skip
_TYPES_THAT_MAY: Final = frozenset(("application/xml", "text/xml", "application/json", ""))
_FEED_PATH: Final = re.compile(
    r"(?:^|/)(?:rss|feeds?|atom|rdf)(?:/(?:index|all|news|headlines?|main|latest|total|rss2?|atom"
    r"|posts/default|[\w-]{1,40}))?(?:\.(?:xml|rdf|rss|atom|json|php))?/?$"
    r"|\.(?:rss|atom|rdf)$|/(?:\w+[-_])?(?:rss|feed|atom)2?(?:[-_]\w+)?\.(?:xml|json)$"
    r"|/index\.(?:xml|rdf|atom)$",
    re.IGNORECASE,
)
_FEED_HOST: Final = re.compile(r"^(?:rss|feeds?)\d*\.", re.IGNORECASE)
_COMMENTS: Final = re.compile(r"comments|댓글", re.IGNORECASE)
_USUAL: Final = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json")
_FEED_START: Final = re.compile(
    rb"^\s*(?>(?:<!--.*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?>\s*)*)"
    rb"<(?:rss|rdf:RDF|feed|(?:\w+:)feed)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON_FEED_START: Final = re.compile(rb"^\s*\{.{0,2000}?jsonfeed\.org/version", re.DOTALL)
_SNIFFED: Final = 4096


def looks_like_feed(data: bytes) -> bool:
    """Whether `data` begins as an RSS, Atom, RDF or JSON feed does, in whatever encoding."""
    head = narrow(data[:_SNIFFED]).removeprefix(b"\xef\xbb\xbf")
    return bool(_FEED_START.match(head) or _JSON_FEED_START.match(head))


def find_feeds(data: bytes, url: str) -> tuple[FeedLink, ...]:
    """The feeds that the page `data`, read from `url`, has; see `reader.intake.find_feeds`."""
    tree = _tree(data[:LARGEST])
    if tree is None:
        return ()
    base = next((web_address(each.get("href"), url) for each in tree.iter("base")), None) or url
    found: dict[str, FeedLink] = {}
    for link in (*_declared(tree, base), *_linked(tree, base)):
        known = found.setdefault(canonical_address(link.url), link)
        if not known.title and link.title:
            found[canonical_address(link.url)] = FeedLink(known.url, link.title)
        if len(found) == _MOST:
            break
    return tuple(sorted(found.values(), key=_is_of_comments))


def likely_feeds(url: str) -> tuple[str, ...]:
    """Addresses at which the site of `url` may have a feed, where its page names none."""
    address = web_address(url)
    if address is None:
        return ()
    parts = urlsplit(address)
    return tuple(f"{parts.scheme}://{parts.netloc}{path}" for path in _USUAL)


def _tree(data: bytes) -> html.HtmlElement | None:
    try:
        text = decode(data, declared_charsets(data)).replace("\x00", "")
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        encoded = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode(errors="replace")
        return html.document_fromstring(encoded, parser=parser, ensure_head_body=True)
    except (IntakeError, etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _declared(tree: html.HtmlElement, base: str) -> Iterator[FeedLink]:
    """What ``link`` elements name, by their type, or by an address that looks like a feed's."""
    for link in tree.iter("link"):
        rel = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").split(";")[0].strip().lower()
        address = web_address(link.get("href"), base)
        if address is None or not {"alternate", "feed"} & set(rel):
            continue
        may_be = kind in _TYPES_THAT_MAY and ("feed" in rel or _is_feed_address(address))
        if kind in _TYPES or may_be:
            yield FeedLink(address, clean(link.get("title") or "")[:200])


def _linked(tree: html.HtmlElement, base: str) -> Iterator[FeedLink]:
    """What links lead to that looks like a feed by its address."""
    for link in tree.iter("a"):
        address = web_address(link.get("href"), base)
        if address is not None and _is_feed_address(address):
            text = clean("".join(link.itertext())[:500]) or clean(link.get("title") or "")
            yield FeedLink(address, text[:200])


def _is_feed_address(address: str) -> bool:
    parts = urlsplit(address)
    if _FEED_PATH.search(parts.path):
        return True
    return bool(_FEED_HOST.match(parts.netloc)) and len(parts.path) > 1


def _is_of_comments(link: FeedLink) -> bool:
    return bool(_COMMENTS.search(f"{link.title} {urlsplit(link.url).path}"))
