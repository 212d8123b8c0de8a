"""Which feeds a page has: those that its head names, and those that its links lead to.

What a link leads to is a guess by its address and by what it is called, for whoever asks it. A page
that lists the feeds of its site is read more trustingly than others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final
from urllib.parse import urldefrag, urlsplit

from lxml import etree, html  # type: ignore[import-untyped]

from reader.errors import IntakeError
from reader.intake.addresses import canonical_address, web_address
from reader.intake.decoding import declared_charsets, decode
from reader.intake.feed_data import FeedLink
from reader.intake.kinds import narrow
from reader.intake.lines import clean
from reader.intake.text import LARGEST

_MOST: Final = 100
_MOST_LINKS: Final = 20_000
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
_NAMES_FEED: Final = re.compile(
    r"rss|(?:^|[^a-z])(?:atom|rdf|feeds?)(?:[^a-z]|$)|\.xml$|(?-i:[a-z]Feeds?(?:[A-Z]|\b))",
    re.IGNORECASE,
)
"""What is in the address of a feed on a page that lists them."""

_LABEL: Final = re.compile(
    r"(?<![a-z])(?:rss|atom)(?![a-z])|피드|^(?:xml|rdf|(?:\w+\s)?feeds?)$", re.IGNORECASE
)
_LONGEST_LABEL: Final = 40
"""In code points: what is longer is a headline."""

_MOST_PARTS: Final = 20
"""Of what a link is called; links may stand within links, each with all that is in it."""

_BARE_LABEL: Final = re.compile(
    r"(?:rss|atom|xml|rdf|feeds?|피드|구독(?:하기)?|보기|바로가기|서비스|[\d.])"
    r"(?:[\s/·|:-]*(?:rss|atom|xml|rdf|feeds?|피드|구독(?:하기)?|보기|바로가기|서비스|[\d.]+))*",
    re.IGNORECASE,
)
"""A label that says nothing but that it leads to a feed."""

_LIST_ADDRESS: Final = re.compile(r"(?:^|[^a-z])(?:rss|feeds?)|피드", re.IGNORECASE)
_LIST_TITLE: Final = re.compile(r"(?<![a-z])rss(?![a-z])|피드", re.IGNORECASE)
_WRITTEN: Final = re.compile(r"(?:https?:/)?/[^\s<>\"']{3,500}")
_WRITTEN_IN: Final = ("input", "td", "dd", "li", "p", "span", "code")
_FEED_HOST: Final = re.compile(r"^(?:rss|feeds?)\d*\.", re.IGNORECASE)
_COMMENTS: Final = re.compile(r"comments|댓글", re.IGNORECASE)
_USUAL: Final = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json")
_FEED_START: Final = re.compile(
    rb"^\s*(?>(?:<!--.*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?>\s*)*)"
    rb"<(?:rss|rdf:RDF|feed|(?:\w+:)feed)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON_FEED_START: Final = re.compile(rb"^\s*\{.{0,2000}?jsonfeed\.org\\?/version", re.DOTALL)
_LATER_START: Final = re.compile(
    rb"<\?xml\s[^<>]{0,500}>\s{0,100}(?:<[!?][^<>]{0,1000}>\s{0,100}){0,5}<(?:rss|rdf:RDF|feed)\b"
    rb"|<rss\s{1,10}version\s?=|\"version\"\s{0,10}:\s{0,10}\"https?:[\\/]{2,4}jsonfeed\.org\\?/version"
)
"""A feed behind what a server has written before it: a warning, or the head of a page."""

_MARKS: Final = re.compile(rb"^(?:\xef\xbb\xbf)+")
_SNIFFED: Final = 4096


def looks_like_feed(data: bytes) -> bool:
    """Whether `data` begins as an RSS, Atom, RDF or JSON feed does, in whatever encoding."""
    head = _MARKS.sub(b"", narrow(data[:_SNIFFED]))
    found = _FEED_START.match(head) or _JSON_FEED_START.match(head) or _LATER_START.search(head)
    return found is not None


def find_feeds(data: bytes, url: str) -> tuple[FeedLink, ...]:
    """The feeds that the page `data`, read from `url`, has; see `reader.intake.find_feeds`."""
    tree = _tree(data[:LARGEST])
    if tree is None:
        return ()
    base = next((web_address(each.get("href"), url) for each in tree.iter("base")), None) or url
    found: dict[str, FeedLink] = {}
    named = (*_declared(tree, base), *_linked(tree, base), *_labelled(tree, base))
    for link in (*named, *(_listed(tree, base) if _is_list(tree, url) else ())):
        if urldefrag(link.url)[0] == urldefrag(url)[0]:
            continue
        known = found.setdefault(canonical_address(link.url), link)
        if not known.title and link.title:
            found[canonical_address(link.url)] = replace(known, title=link.title)
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
    for link in islice(tree.iter("link"), _MOST_LINKS):
        rel = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").split(";")[0].strip().lower()
        address = web_address(link.get("href"), base)
        if address is None or not {"alternate", "feed"} & set(rel):
            continue
        may_be = kind in _TYPES_THAT_MAY and ("feed" in rel or _is_feed_address(address))
        if kind in _TYPES or may_be:
            title = clean(link.get("title") or "")[:200]
            yield FeedLink(address, title, is_declared=kind in _TYPES or "feed" in rel)


def _linked(tree: html.HtmlElement, base: str) -> Iterator[FeedLink]:
    """What links lead to that looks like a feed by its address."""
    for link in islice(tree.iter("a"), _MOST_LINKS):
        address = web_address(link.get("href"), base)
        if address is not None and _is_feed_address(address):
            yield FeedLink(address, _title_of(link))


def _labelled(tree: html.HtmlElement, base: str) -> Iterator[FeedLink]:
    """What links lead to that are called feeds: by their text, their titles or their picture."""
    for link in islice(tree.iter("a", "area"), _MOST_LINKS):
        if any(len(each) <= _LONGEST_LABEL and _LABEL.search(each) for each in _labels(link)):
            address = web_address(link.get("href"), base)
            if address is not None:
                yield FeedLink(address, _title_of(link))


def _listed(tree: html.HtmlElement, base: str) -> Iterator[FeedLink]:
    """What a page that lists feeds has besides: links, and addresses that are to be copied."""
    for link in islice(tree.iter("a"), _MOST_LINKS):
        address = web_address(link.get("href"), base)
        if address is not None and _names_feed(address):
            yield FeedLink(address, _title_of(link))
    for element in islice(tree.iter(*_WRITTEN_IN), _MOST_LINKS):
        written = clean((element.get("value") or element.text or "")[:600])
        address = web_address(written, base) if _WRITTEN.fullmatch(written) else None
        if address is not None and (_is_feed_address(address) or _names_feed(address)):
            yield FeedLink(address, "")


def _is_list(tree: html.HtmlElement, url: str) -> bool:
    """Whether a page is there to list the feeds of its site, by its address or its title."""
    parts = urlsplit(url)
    title = " ".join((each.text or "") for each in tree.iter("title"))
    return bool(
        _LIST_ADDRESS.search(f"{parts.netloc}{parts.path}") or _LIST_TITLE.search(title[:200])
    )


def _labels(link: html.HtmlElement) -> Iterator[str]:
    """All that a link is called, by what it shows and by what it is read out as."""
    yield clean("".join(islice(link.itertext(), _MOST_PARTS))[:500])
    for element in (link, *islice(link.iter("img", "svg", "i", "span"), _MOST_PARTS)):
        stated = (element.get(name) for name in ("title", "aria-label", "alt"))
        yield from (clean(each[:500]) for each in stated if each)


def _title_of(link: html.HtmlElement) -> str:
    """What a link calls the feed, if more than that."""
    told = (each for each in _labels(link) if each and not _WRITTEN.fullmatch(each))
    return next((each[:200] for each in told if not _BARE_LABEL.fullmatch(each)), "")


def _names_feed(address: str) -> bool:
    parts = urlsplit(address)
    return bool(_NAMES_FEED.search(parts.path) or _NAMES_FEED.search(parts.query))


def _is_feed_address(address: str) -> bool:
    parts = urlsplit(address)
    if _FEED_PATH.search(parts.path):
        return True
    return bool(_FEED_HOST.match(parts.netloc)) and len(parts.path) > 1


def _is_of_comments(link: FeedLink) -> bool:
    return bool(_COMMENTS.search(f"{link.title} {urlsplit(link.url).path}"))
