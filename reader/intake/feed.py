"""Feeds: bytes in, what they say out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from reader.errors import FeedError, IntakeError, Phrase
from reader.intake.decoding import declared_charsets, decode
from reader.intake.feed_data import FeedDraft

LARGEST_FEED: Final = 20_000_000
"""In bytes. The feeds of newspapers have some hundred thousand."""

_TOO_LARGE: Final = Phrase(
    "This feed is larger than {size} MB, which is not read;"
    " look for another feed of the same publisher.",
    size=LARGEST_FEED // 1_000_000,
)
_LONGEST_BEGINNING: Final = 100_000
_JSON_FEED: Final = re.compile(r"\"version\"\s{0,10}:\s{0,10}\"https?:[\\/]{2,4}jsonfeed\.org")
_XML_FEED: Final = re.compile(r"<(?:rss|rdf:RDF|feed)\b")
_EMPTY: Final = Phrase("The feed is empty; try again later, or check its address.")


def read_feed(data: bytes, url: str | None, charset: str | None) -> FeedDraft:
    """The feed in `data`; see `reader.intake.read_feed`."""
    if len(data) > LARGEST_FEED:
        raise FeedError(_TOO_LARGE)
    if not data.strip():
        raise FeedError(_EMPTY)
    from reader.intake.feed_entries import identified

    feed = _read(_decoded(data, charset), url)
    return replace(feed, entries=identified(feed.entries, feed.site_url))


def _read(text: str, url: str | None) -> FeedDraft:
    bare = text.lstrip("\ufeff \t\r\n")
    if bare.startswith(("{", "[")) or _is_json_behind(text):
        from reader.intake.feed_json import read_json

        return read_json(bare, url)
    from reader.intake.feed_xml import read_xml

    return read_xml(text, url)


def _is_json_behind(text: str) -> bool:
    """Whether a JSON feed begins behind what a server has written before it."""
    json_feed = _JSON_FEED.search(text, 0, _LONGEST_BEGINNING)
    xml_feed = _XML_FEED.search(text, 0, _LONGEST_BEGINNING)
    if json_feed is None:
        return False
    return xml_feed is None or json_feed.start() < xml_feed.start()


def _decoded(data: bytes, charset: str | None) -> str:
    try:
        return decode(data, ((charset,) if charset else ()) + declared_charsets(data))
    except IntakeError as error:
        from reader.intake.feed_links import looks_like_feed

        if b"\x00" in data and looks_like_feed(data):
            return _decoded(data.replace(b"\x00", b""), charset)
        from reader.intake.feed_tree import NOT_A_FEED

        raise FeedError(NOT_A_FEED, str(error)) from error
