"""What a page says of its article outside the text: title, times, authors, site and address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.article import Language
from reader.intake.alternates import read_alternates
from reader.intake.bylines import names_of
from reader.intake.dates import SEOUL, parse_moment
from reader.intake.headlines import is_site_name, letters_of, without_label
from reader.intake.labels import is_section
from reader.intake.lines import clean

_ARTICLE_TYPES: Final = ("Article", "BlogPosting", "Report")
_PUBLISHED: Final = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "pubdate", "publishdate", "publish_date", "sailthru.date",
    "parsely-pub-date", "dable:published_time", "article:published", "og:regdate",
)  # fmt: skip
_UPDATED: Final = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "last-modified",
    "dcterms.modified", "lastmod", "article:updated_time",
)  # fmt: skip
_AUTHOR: Final = ("author", "article:author", "dable:author", "byl", "dc.creator", "parsely-author")
_SITE: Final = (
    "article:media_name", "og:site_name", "application-name", "twitter:site", "dc.publisher",
)  # fmt: skip
_SUFFIX: Final = re.compile(
    r"^(?P<title>.+?)\s*(?P<divider>\||::|<|:|\s[-–—»›«‹]|\s·)\s*(?P<site>[^|<]{2,60})$"
)
_PREFIX: Final = re.compile(r"^(?P<site>[^|:<>]{2,40}?)\s*(?:\||::|:|>|\s[-–—»›])\s*(?P<title>.+)$")
_BRACKETED: Final = re.compile(
    r"^[\[【(<〈]\s?(?P<site>[^\[\]【】()<>〈〉]{2,40}?)\s?[\]】)>〉]\s*(?P<title>.+)$"
)
_STRONG_DIVIDERS: Final = ("|", "::", "<", "»", "›")
_LONGEST_SITE: Final = 30
_LONGEST_SHOWN: Final = 2000
_LONG_TITLE: Final = 10
_LONG_NAME: Final = 6
_TEMPLATE: Final = "{{"
_DIGITS: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?")
_ALL_BY: Final = re.compile(
    r"^(?:view all |all |more )?(?:posts|articles|stories|news) by\s+", re.I
)
_BEHIND_NAME: Final = re.compile(
    r"\s*,\s*(?:(?-i:[A-Z][A-Z .&]{2,30})|.{0,30}\d{1,2}:\d\d\s?[ap]\.?m\b.*)+$", re.I
)
_NO_PERSON: Final = re.compile(
    r"\bGmbH\b|\be\.\s?V\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|[a-z]{2})$"
)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts that a page's head and attributes state; empty where they state none."""

    title: str
    byline: tuple[str, ...]
    published: datetime | None
    updated: datetime | None
    site: str | None
    url: str | None
    alternates: tuple[tuple[Language, str], ...]


def read_facts(tree: HtmlElement, url: str | None) -> PageFacts:
    """The facts on the page `tree`, which was read from `url`."""
    metas = _metas(tree)
    linked = linked_article(tree)
    stated = _first(metas, _SITE) or name_of(linked.get("publisher"))
    site = (stated or metas.get("twitter:creator", "")).lstrip("@") or None
    return PageFacts(
        title=without_label(_title(tree, metas, linked, site)),
        byline=_without_publisher(_byline(tree, metas, linked), linked, site),
        published=moment_of(linked.get("datePublished"))
        or moment_of(_first(metas, _PUBLISHED))
        or _moment_of_item(tree, "datePublished"),
        updated=moment_of(linked.get("dateModified"))
        or moment_of(_first(metas, _UPDATED))
        or _moment_of_item(tree, "dateModified"),
        site=site or _site_in_title(tree),
        url=_address(tree, metas, url),
        alternates=read_alternates(tree, url),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The first content of every named meta element, by its name in lower case."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = clean(element.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                metas.setdefault(name, content[:2000])
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def with_shown_title(facts: PageFacts, lines: Sequence[str]) -> PageFacts:
    """`facts` without the site's name in the title, where one of `lines` shows it bare."""
    shown = {letters_of(line) for line in lines if len(line) <= _LONGEST_SHOWN}

    def is_shown(title: str) -> bool:
        letters = letters_of(title)
        is_long = len(letters) >= _LONG_TITLE
        return letters in shown or (is_long and any(line.endswith(letters) for line in shown))

    title, divider, board = facts.title.rpartition(" > ")
    if divider and letters_of(board) in shown and is_shown(title):
        return replace(facts, title=title.strip())
    if letters_of(facts.title) in shown:
        return facts
    for pattern in (_PREFIX, _SUFFIX):
        match = pattern.match(facts.title)
        title = match["title"].strip() if match else ""
        if match and pattern is _PREFIX and len(match["site"]) > len(title):
            continue
        if match and len(title) >= 4 and is_shown(title):
            return replace(facts, title=title, site=facts.site or match["site"].strip())
    return facts


def linked_article(tree: HtmlElement) -> dict[str, Any]:
    """The page's schema.org article as JSON-LD; empty if there is none that can be read."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            loaded = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(loaded):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.endswith(_ARTICLE_TYPES) for name in names):
                return item
    return {}


def _objects(loaded: Any) -> Iterator[dict[str, Any]]:
    waiting = [loaded]
    for _ in range(1000):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item[:100])
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity") if key in item)


def name_of(value: Any) -> str:
    """The name of a person or organisation as linked data state it; empty where they do not."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name")
        value = value[0] if isinstance(value, list) and value else value
    return clean(value) if isinstance(value, str) else ""


def _byline(tree: HtmlElement, metas: dict[str, str], linked: dict[str, Any]) -> tuple[str, ...]:
    authors = linked.get("author")
    stated = authors if isinstance(authors, list) else [authors]
    texts = [name for name in map(name_of, stated) if name]
    texts = texts or [next((metas[key] for key in _AUTHOR if _may_name(metas.get(key))), "")]
    if not any(texts):
        texts = [
            _text_of(element)
            for element in tree.xpath("//*[@itemprop='author']|//a[@rel='author']")
        ]
    names = [name for text in texts[:20] if text for name in names_of(_bare_author(text))]
    return tuple(dict.fromkeys(name for name in names if not _NO_PERSON.search(name)))


def _may_name(text: str | None) -> bool:
    """Whether `text` states something, and not a profile's address or a site's name and motto."""
    return bool(text) and not re.match(r"(?:https?:)?//|.*\s\|\s", text or "")


def _bare_author(text: str) -> str:
    """`text` without what stands around an author's name on some pages."""
    return _BEHIND_NAME.sub("", _ALL_BY.sub("", unescape(text)))


def _without_publisher(
    names: tuple[str, ...], linked: dict[str, Any], site: str | None
) -> tuple[str, ...]:
    """`names` without that of who publishes the page, which stands in for a missing author."""
    publishers = {letters_of(name) for name in (site, name_of(linked.get("publisher"))) if name}

    def is_publisher(name: str) -> bool:
        letters = letters_of(name)
        is_word = name.isascii() and " " not in name and len(letters) >= _LONG_NAME
        return letters in publishers or (is_word and any(letters in each for each in publishers))

    return tuple(name for name in names if not is_publisher(name))


def moment_of(value: Any) -> datetime | None:
    """The moment that `value` states; None if it is no text or states none."""
    if not isinstance(value, str) or not value.strip():
        return None
    digits = _DIGITS.fullmatch(value.strip())
    if digits:
        value = "{}-{}-{}T{}:{}:{}".format(*digits.groups(default="00"))
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return parse_moment(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=SEOUL)


def _moment_of_item(tree: HtmlElement, name: str) -> datetime | None:
    for element in tree.xpath(f"//*[@itemprop='{name}']")[:5]:
        stated = element.get("content") or element.get("datetime") or _text_of(element)
        moment = moment_of(stated)
        if moment:
            return moment
    return None


def _title(
    tree: HtmlElement, metas: dict[str, str], linked: dict[str, Any], site: str | None
) -> str:
    """The headline: the page's only first-rank heading if its head agrees, else what that says."""
    headings = [text for text in (_text_of(heading) for heading in tree.iter("h1")) if text]
    headings = [text for text in headings if _TEMPLATE not in text and letters_of(text)]
    shown = _text_of(next(tree.iter("title"), None))
    stated = metas.get("og:title") or name_of(linked.get("headline")) or metas.get("twitter:title")
    stated = stated or shown
    bare = without_site(_without_site_before(stated, site), site)
    if bare != stated:
        bare = _without_section(bare)
    for heading in headings:
        is_most = 2 * len(letters_of(heading)) >= len(letters_of(bare))
        if is_most and letters_of(stated).startswith(letters_of(heading)):
            return heading
    for heading in headings if not metas.get("og:title") else ():
        is_long = len(letters_of(heading)) >= _LONG_TITLE
        if is_long and letters_of(shown).startswith(letters_of(heading)):
            return heading
    if not stated or _TEMPLATE in stated:
        return headings[0] if len(headings) == 1 else ""
    return bare


def without_site(title: str, site: str | None) -> str:
    """`title` without the site's name behind a stroke, colon or dash."""
    match = _SUFFIX.match(title)
    if not match or len(match["title"]) < 4:
        return title
    suffix, divider = match["site"].strip(), match["divider"].strip()
    is_site = bool(site) and letters_of(suffix) == letters_of(site or "")
    is_set_off = divider in _STRONG_DIVIDERS and len(suffix) <= _LONGEST_SITE
    if is_site or is_set_off or is_site_name(suffix):
        return match["title"].strip()
    return title


def _without_section(title: str) -> str:
    """`title` without the section's name that some sites set between it and their own."""
    match = _SUFFIX.match(title)
    if not match or len(match["title"]) < 4 or match["divider"].strip() not in _STRONG_DIVIDERS:
        return title
    return match["title"].strip() if is_section(match["site"]) else title


def _without_site_before(title: str, site: str | None) -> str:
    """`title` without the site's name before a stroke, colon or dash, or in brackets."""
    for pattern in (_BRACKETED, _PREFIX):
        match = pattern.match(title)
        if not match or len(match["title"]) < 4:
            continue
        prefix = match["site"].strip()
        is_site = bool(site) and letters_of(prefix) == letters_of(site or "")
        if is_site or is_site_name(prefix):
            return match["title"].strip()
    return title


def _site_in_title(tree: HtmlElement) -> str | None:
    title = _text_of(next(tree.iter("title"), None))
    for pattern in (_SUFFIX, _PREFIX):
        match = pattern.match(title)
        if match and is_site_name(match["site"].strip()):
            return match["site"].strip()
    return None


def _address(tree: HtmlElement, metas: dict[str, str], url: str | None) -> str | None:
    """The page's canonical address, if it is on the same host and not the site's front page."""
    stated = next((link.get("href") for link in tree.xpath("//link[@rel='canonical']")), None)
    stated = (stated or metas.get("og:url") or "").strip()
    if not stated:
        return url
    try:
        absolute = urljoin(url or "", stated)
        parts, own = urlsplit(absolute), urlsplit(url or absolute)
    except ValueError:
        return url
    same_host = parts.netloc.lower().removeprefix("www.") == own.netloc.lower().removeprefix("www.")
    front_page = parts.path in ("", "/") and not parts.query and own.path not in ("", "/")
    usable = parts.scheme in ("http", "https") and parts.netloc
    return absolute if usable and same_host and not front_page else url


def _text_of(element: HtmlElement | None) -> str:
    return clean("".join(element.itertext())[:2000]) if element is not None else ""
