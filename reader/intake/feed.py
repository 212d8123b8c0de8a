"""Feeds: bytes in, what they say out."""

from __future__ import annotations

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
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        from reader.intake.feed_json import read_json

        return read_json(text.lstrip("\ufeff \t\r\n"), url)
    from reader.intake.feed_xml import read_xml

    return read_xml(text, url)


def _decoded(data: bytes, charset: str | None) -> str:
    try:
        return decode(data, ((charset,) if charset else ()) + declared_charsets(data))
    except IntakeError as error:
        from reader.intake.feed_links import looks_like_feed

        if b"\x00" in data and looks_like_feed(data):
            return _decoded(data.replace(b"\x00", b""), charset)
        from reader.intake.feed_tree import NOT_A_FEED

        raise FeedError(NOT_A_FEED, str(error)) from error
