"""RSS 0.9x, 1.0 and 2.0, RDF and Atom, by `feedparser`, which gets nothing but a tree made safe.

It is never given an address, which it would fetch, nor a name, which it would open; its cleaning
of HTML is switched off, for ours comes after it in any case.
"""

from __future__ import annotations

import html
import io
import warnings
from collections.abc import Iterator
from typing import Any, Final

from reader.article import Language
from reader.errors import FeedError
from reader.intake.addresses import web_address
from reader.intake.bylines import names_of
from reader.intake.feed_data import EntryDraft, FeedDraft
from reader.intake.feed_text import (
    LONGEST_ID,
    LONGEST_TITLE,
    clean_html,
    language_named,
    moment,
    paragraphs_of,
    plain_title,
)
from reader.intake.lines import clean
from reader.intake.text import language_of

_MINUTES: Final = {
    "hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
}  # fmt: skip
_LONGEST_INTERVAL: Final = 43_200
_MOST_AUTHORS: Final = 10
_LINKS_TO_TEXT: Final = ("alternate", "related", "via", "self")

Fields = dict[str, Any]


def read_xml(text: str, url: str | None) -> FeedDraft:
    """The feed in the XML `text`, which came from `url`; its entries have no identities yet.

    Raises:
        FeedError: it is no feed, is damaged beyond reading, or declares entities.
    """
    from lxml import etree  # type: ignore[import-untyped]

    from reader.intake.feed_tree import DAMAGED, NOT_A_FEED, is_ended, read_tree, trim

    root = read_tree(text)
    left_out = trim(root)
    parsed = _parsed(etree.tostring(root, encoding="utf-8", xml_declaration=True), url)
    feed, entries = parsed["feed"], parsed["entries"]
    if not feed and not entries:
        raise FeedError(NOT_A_FEED)
    is_whole = is_ended(text, root)
    if not entries and not is_whole:
        raise FeedError(DAMAGED)
    is_atom = str(dict.get(parsed, "version") or "").startswith("atom")
    base = web_address(_text(feed, "link"), url) or url
    language = language_named(_text(feed, "language")) or language_named(
        root.get("{http://www.w3.org/XML/1998/namespace}lang")
    )
    zone = language or _language_of(entries)
    return FeedDraft(
        title=plain_title(_text(feed, "title"), is_markup=not _is_plain(feed, "title", is_atom)),
        entries=tuple(_entry(entry, base, language, zone, is_atom) for entry in entries),
        url=url,
        site_url=base if base != url else None,
        feed_url=next(_links(feed, "self", url), None),
        moved_to=web_address(_text(feed, "itunes_new-feed-url", "newlocation"), url),
        description=plain_title(_text(feed, "subtitle"))[:LONGEST_TITLE],
        language=language,
        interval=_interval(feed),
        is_gone=dict.get(feed, "fh_complete") is not None,
        left_out=left_out,
        is_whole=is_whole,
    )


def _parsed(data: bytes, url: str | None) -> Fields:
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url or ""}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed: Fields = feedparser.parse(
            io.BytesIO(data),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    return parsed


def _text(fields: Fields, *names: str) -> str:
    """The first of the fields that is text; past the aliases that feedparser would offer."""
    found = (dict.get(fields, name) for name in names)
    return next((value for value in found if isinstance(value, str) and value.strip()), "")


def _is_plain(fields: Fields, name: str, is_atom: bool) -> bool:
    """Whether a feed says that this field is no markup. RSS has no way to say so."""
    detail = dict.get(fields, f"{name}_detail") or {}
    return is_atom and dict.get(detail, "type") == "text/plain"


def _entry(
    fields: Fields, base: str | None, language: Language | None, zone: Language, is_atom: bool
) -> EntryDraft:
    guid = clean(_text(fields, "id"))[:LONGEST_ID]
    stated = language_named(_text(fields, "language")) or language_named(
        dict.get(dict.get(fields, "title_detail") or {}, "language")
    )
    summary = _html(dict.get(fields, "summary_detail") or {}, base, is_atom)
    stated_contents: list[Fields] = (dict.get(fields, "content") or [])[:10]
    contents = [_html(each, base, is_atom) for each in stated_contents if _is_readable(each)]
    content = max(contents, key=len, default="")
    return EntryDraft(
        guid=guid,
        title=plain_title(
            _text(fields, "title"), is_markup=not _is_plain(fields, "title", is_atom)
        ),
        url=_address(fields, guid, base),
        byline=_byline(fields),
        published=moment(_text(fields, "published", "created", "updated"), zone),
        updated=moment(_text(fields, "updated"), zone),
        summary_html=summary,
        content_html="" if content == summary else content,
        language=stated or language,
        identities=(),
    )


def _is_readable(detail: Fields) -> bool:
    """Whether content is text: Atom may hold a picture, or any file, in letters."""
    kind = _text(detail, "type").lower()
    return not kind or kind.startswith("text/") or "html" in kind


def _html(detail: Fields, base: str | None, is_atom: bool) -> str:
    value = _text(detail, "value")
    if is_atom and dict.get(detail, "type") == "text/plain":
        return paragraphs_of(value)
    return clean_html(value, _base(detail, base))


def _base(detail: Fields, base: str | None) -> str | None:
    """What the relative addresses in a field are seen from."""
    return web_address(dict.get(detail, "base"), base) or base


def _address(fields: Fields, guid: str, base: str | None) -> str | None:
    """Where the entry's article is: the first usable address of those that it names."""
    stated = [_text(fields, "feedburner_origlink"), _text(fields, "link")]
    for rel in _LINKS_TO_TEXT:
        stated.extend(_links(fields, rel, base))
    contents: list[Fields] = (dict.get(fields, "content") or [])[:10]
    stated.extend(web_address(dict.get(each, "src"), _base(each, base)) or "" for each in contents)
    if guid.lower().startswith(("http://", "https://")):
        stated.append(guid)
    found = (web_address(html.unescape(each) if "&amp;" in each else each, base) for each in stated)
    return next((address for address in found if address is not None), None)


def _links(fields: Fields, rel: str, base: str | None) -> Iterator[str]:
    for link in (dict.get(fields, "links") or [])[:50]:
        if dict.get(link, "rel") == rel:
            address = web_address(dict.get(link, "href"), base)
            if address is not None:
                yield address


def _byline(fields: Fields) -> tuple[str, ...]:
    authors = dict.get(fields, "authors") or []
    stated = [_text(author, "name") for author in authors[:_MOST_AUTHORS]]
    if not any(stated):
        stated = [_text(fields, "author")]
    names = [name for text in stated if text for name in names_of(plain_title(text)[:200])]
    return tuple(dict.fromkeys(names))[:_MOST_AUTHORS]


def _language_of(entries: list[Fields]) -> Language:
    return language_of("\n".join(_text(entry, "title", "summary")[:200] for entry in entries[:50]))


def _interval(feed: Fields) -> int | None:
    """The minutes between two visits, by the ``ttl`` of RSS 2.0 or the syndication module."""
    ttl = _number(_text(feed, "ttl"))
    if ttl is not None:
        return min(ttl, _LONGEST_INTERVAL)
    period = _MINUTES.get(_text(feed, "sy_updateperiod").strip().lower())
    if period is None:
        return None
    frequency = _number(_text(feed, "sy_updatefrequency")) or 1
    return max(1, min(period // frequency, _LONGEST_INTERVAL))


def _number(text: str) -> int | None:
    """A whole number above 0 of a few digits; None for anything else."""
    text = text.strip()
    is_number = text.isascii() and text.isdigit() and len(text) <= 7
    return (int(text) or None) if is_number else None
