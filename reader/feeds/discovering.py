"""The feeds behind an address: the feed itself, or those that a site's page leads to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from reader.errors import FeedError, FetchError, PrivateAddressError
from reader.feeds.asking import Answer, Asker, complaint
from reader.feeds.records import Choice
from reader.intake import find_feeds, likely_feeds, looks_like_feed, read_feed, web_address
from reader.intake.feed import LARGEST_FEED

_ACCEPT: Final = {"Accept": "application/atom+xml, application/rss+xml, text/html, */*;q=0.8"}


def discover(url: str, cancelled: Callable[[], bool]) -> tuple[Choice, ...]:
    """The feeds at `url`; see `reader.feeds.discover`."""
    address = typed_address(url)
    asker = Asker((urlsplit(address).hostname or "",), cancelled)
    try:
        answer = _asked(asker, address)
        if looks_like_feed(answer.data):
            return (_choice(answer, address),)
        links = find_feeds(answer.data, answer.url)
        if links:
            return tuple(Choice(each.url, each.title, answer.url) for each in links)
        found = _guessed(asker, answer.url)
        if found is not None:
            return (found,)
        return (_choice(answer, address),)
    finally:
        asker.close()


def typed_address(url: str) -> str:
    """What the reader typed, as a web address; without a scheme it is taken for https.

    Raises `FeedError` if it is none.
    """
    stated = url.strip()
    address = web_address(
        stated if "://" in stated or stated[:5] == "feed:" else f"https://{stated}"
    )
    if address is None or not stated:
        raise FeedError(
            "“{address}” is not a web address; it must look like https://news.example/feed.",
            address=stated[:100],
        )
    return address


def _asked(asker: Asker, address: str) -> Answer:
    answer = asker.ask(address, _ACCEPT, LARGEST_FEED)
    if answer.status != 200:
        raise complaint(answer)
    return answer


def _choice(answer: Answer, address: str) -> Choice:
    """The feed that an address answered with; after a temporary redirect it stays the address."""
    feed = read_feed(answer.data, answer.url, charset=answer.charset)
    return Choice(answer.moved or address, feed.title if feed.is_whole else "", feed.site_url)


def _guessed(asker: Asker, url: str) -> Choice | None:
    """The first of the usual addresses that has a feed."""
    for address in likely_feeds(url):
        try:
            answer = _asked(asker, address)
        except PrivateAddressError:
            raise
        except (FeedError, FetchError):
            continue
        if looks_like_feed(answer.data):
            return _choice(answer, address)
    return None
