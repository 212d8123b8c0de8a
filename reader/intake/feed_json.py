"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import Any, Final

from reader.article import Language
from reader.errors import FeedError
from reader.intake.addresses import web_address
from reader.intake.bylines import names_of
from reader.intake.feed_data import EntryDraft, FeedDraft
from reader.intake.feed_text import (
    LONGEST_HTML,
    LONGEST_ID,
    clean_html,
    language_named,
    moment,
    paragraphs_of,
    plain_title,
)
from reader.intake.feed_tree import DAMAGED, MOST_ENTRIES, NOT_A_FEED
from reader.intake.lines import clean

_MOST_AUTHORS: Final = 10
_LONGEST_BEGINNING: Final = 100_000
_MOST_STARTS: Final = 20
_OBJECT: Final = re.compile(r"\A\[|\{(?=\s{0,100}[\"}])")

Fields = dict[str, Any]


def read_json(text: str, url: str | None) -> FeedDraft:
    """The feed in the JSON `text`, which came from `url`; its entries have no identities yet.

    Raises:
        FeedError: it is no JSON Feed, or is damaged.
    """
    loaded = _loaded(text)
    items = loaded.get("items") if isinstance(loaded, dict) else None
    if not isinstance(items, list) or not _is_feed(loaded, items):
        raise FeedError(NOT_A_FEED)
    entries = [each for each in items if isinstance(each, dict)]
    base = web_address(_text(loaded, "home_page_url"), url)
    language = language_named(loaded.get("language"))
    return FeedDraft(
        title=plain_title(_text(loaded, "title"), is_markup=False),
        entries=tuple(_entry(entry, base or url, language) for entry in entries[:MOST_ENTRIES]),
        url=url,
        site_url=base,
        feed_url=web_address(_text(loaded, "feed_url"), url),
        description=plain_title(_text(loaded, "description"), is_markup=False),
        language=language,
        is_gone=loaded.get("expired") is True,
        left_out=max(0, len(entries) - MOST_ENTRIES),
    )


def _loaded(text: str) -> Any:
    """The JSON in `text`, past what a server may have written before and behind it."""
    failure: Exception | None = None
    starts = (found.start() for found in _OBJECT.finditer(text, 0, _LONGEST_BEGINNING))
    for start in islice(starts, _MOST_STARTS):
        try:
            loaded, _end = json.JSONDecoder(strict=False).raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            failure = failure or error
            continue
        if start == 0 or (isinstance(loaded, dict) and "items" in loaded):
            return loaded
    is_feed = "jsonfeed.org" in text[:2000]
    raise FeedError(DAMAGED if is_feed else NOT_A_FEED, str(failure)[:200]) from failure


def _is_feed(loaded: Fields, items: list[Any]) -> bool:
    if "jsonfeed.org" in _text(loaded, "version"):
        return True
    return bool(_text(loaded, "title")) and any(
        isinstance(item, dict) and ("content_html" in item or "content_text" in item)
        for item in items
    )


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    # Half a character, as JSON may hold, can be neither cleaned nor stored.
    return value.encode(errors="replace").decode() if isinstance(value, str) else ""


def _entry(fields: Fields, base: str | None, language: Language | None) -> EntryDraft:
    own = language_named(fields.get("language")) or language
    plain = _text(fields, "content_text")
    content = clean_html(_text(fields, "content_html"), base)
    if not content and len(plain) <= LONGEST_HTML:
        content = paragraphs_of(plain)
    return EntryDraft(
        guid=clean(_text(fields, "id"))[:LONGEST_ID],
        title=plain_title(_text(fields, "title"), is_markup=False),
        url=_address(fields, base),
        byline=_byline(fields),
        published=moment(fields.get("date_published"), own),
        updated=moment(fields.get("date_modified"), own),
        summary_html=paragraphs_of(_text(fields, "summary")[:LONGEST_HTML]),
        content_html=content,
        language=own,
        identities=(),
    )


def _address(fields: Fields, base: str | None) -> str | None:
    guid = _text(fields, "id")
    stated = (_text(fields, "url"), guid if "://" in guid else "", _text(fields, "external_url"))
    found = (web_address(each, base) for each in stated if each)
    return next((address for address in found if address is not None), None)


def _byline(fields: Fields) -> tuple[str, ...]:
    stated = fields.get("authors")
    authors = stated if isinstance(stated, list) else [fields.get("author")]
    texts = [
        _text(author, "name") for author in authors[:_MOST_AUTHORS] if isinstance(author, dict)
    ]
    names = [name for text in texts if text.strip() for name in names_of(text[:200])]
    return tuple(dict.fromkeys(names))[:_MOST_AUTHORS]
