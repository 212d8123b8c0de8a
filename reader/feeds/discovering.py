"""The feeds behind an address: the feed itself, or those that a site's page leads to.

What a page calls a feed is asked before it is believed, for it may be one more page, on which the
feeds are listed: that is followed once, on the same site.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeGuard
from urllib.parse import urlsplit

from reader import network
from reader.errors import (
    FeedError,
    FetchError,
    NaranhiError,
    OfflineError,
    Phrase,
    PrivateAddressError,
)
from reader.feeds.asking import Answer, Asker, attempt, complaint
from reader.feeds.lanes import Lanes
from reader.feeds.records import Choice
from reader.feeds.visit import host_of, is_page
from reader.intake import (
    FeedLink,
    canonical_address,
    find_feeds,
    likely_feeds,
    looks_like_feed,
    read_feed,
    same_site,
    web_address,
)
from reader.intake.feed import LARGEST_FEED

MOST_ASKED: Final = 100
"""How many of the links of a page, and of the pages that they lead to, are asked."""

LONGEST_SEARCH: Final = 60.0
"""In seconds, for all of them together."""

_ACCEPT: Final = {"Accept": "application/atom+xml, application/rss+xml, text/html, */*;q=0.8"}
_SHORT: Final = 3.0
"""In seconds: how long a machine of the reader's own network is waited for to speak TLS."""

_PASSING: Final = (408, 425, 429)
"""What says, besides the faults of a server, that an address may answer another time."""

Place = tuple[int, ...]
"""Where a link stands: on the first page, and on the page that it led to."""


def discover(url: str, cancelled: Callable[[], bool]) -> tuple[Choice, ...]:
    """The feeds at `url`; see `reader.feeds.discover`."""
    addresses = typed_addresses(url)
    search = _Search(urlsplit(addresses[0]).hostname or "", cancelled)
    try:
        address, answer = search.first(addresses)
        read = attempt(lambda: _choice(answer, address))
        if isinstance(read, Choice):
            return (read,)
        if looks_like_feed(answer.data):
            raise read
        found = search.behind(answer)
        if found:
            return found
        guessed = search.guessed(answer.url)
        if guessed is not None:
            return (guessed,)
        raise search.failure or read
    finally:
        search.close()


def typed_address(url: str) -> str:
    """What the reader typed, as a web address; without a scheme it is taken for https.

    Raises `FeedError` if it is none.
    """
    return typed_addresses(url)[0]


def typed_addresses(url: str) -> tuple[str, ...]:
    """What the reader typed, as web addresses: without a scheme of https first, then of http.

    Raises `FeedError` if it is none.
    """
    stated = url.strip()
    has_scheme = "://" in stated or stated[:5].lower() == "feed:"
    forms = (stated,) if has_scheme else (f"https://{stated}", f"http://{stated}")
    addresses = tuple(filter(None, map(web_address, forms)))
    if not addresses or not stated:
        raise FeedError(
            "“{address}” is not a web address; it must look like https://news.example/feed.",
            address=stated[:100],
        )
    return addresses


@dataclass(frozen=True, slots=True)
class _Found:
    """A feed, or one that could not be asked but is declared; `label` is what a link calls it."""

    choice: Choice
    label: str


class _Search:
    """Asks for what may be feeds; `failure` is what was wrong with the first that is none."""

    def __init__(self, host: str, cancelled: Callable[[], bool]) -> None:
        self.failure: NaranhiError | None = None
        self._cancelled = cancelled
        self._give_up: float | None = None
        self._host = host
        self._asker = Asker((host,), self._is_over)
        self._lanes = Lanes()
        self._known: set[str] = set()
        self._found: dict[Place, _Found] = {}

    def close(self) -> None:
        """Let go of the connections."""
        self._asker.close()

    def _is_over(self) -> bool:
        late = self._give_up is not None and time.monotonic() > self._give_up
        return late or self._cancelled()

    def first(self, addresses: Iterable[str]) -> tuple[str, Answer]:
        """The first of `addresses` that speaks, and its answer.

        The next one is tried only where nobody speaks TLS: a server whose certificate is wrong is
        not asked again without one.
        """
        from reader.intake.fetching import is_without_tls

        *others, last = addresses
        is_near = network.is_private(self._host)
        for address in others:
            asker = Asker((self._host,), self._is_over, patience=_SHORT if is_near else None)
            try:
                return address, _asked(asker, address)
            except FetchError as error:
                if not is_without_tls(error, is_near=is_near):
                    raise
            finally:
                asker.close()
        return last, _asked(self._asker, last)

    def behind(self, page: Answer) -> tuple[Choice, ...]:
        """The feeds that `page` leads to, in its order."""
        self._give_up = time.monotonic() + LONGEST_SEARCH
        self._known.add(canonical_address(page.url))
        with self._lanes:
            self._follow(page, (), page.url)
            self._lanes.run(self._cancelled)
        if self._cancelled():
            raise FetchError("Asking for this was cancelled.", page.url)
        network.require_online(Phrase("asking feeds"))
        return _told_apart([self._found[place] for place in sorted(self._found)])

    def _follow(self, page: Answer, place: Place, front: str) -> None:
        """Ask for what `page` calls feeds; `front` is the page that the reader gave."""
        for number, link in enumerate(find_feeds(page.data, page.url)):
            name = canonical_address(link.url)
            if name not in self._known and len(self._known) <= MOST_ASKED:
                self._known.add(name)
                self._lanes.ask(
                    host_of(link.url),
                    partial(attempt, partial(self._asker.ask, link.url, _ACCEPT, LARGEST_FEED)),
                    partial(self._take, link, (*place, number), front),
                )

    def _take(
        self, link: FeedLink, place: Place, front: str, answer: Answer | NaranhiError
    ) -> None:
        if isinstance(answer, OfflineError):
            raise answer
        result = attempt(lambda: _feed_in(answer, link.url))
        if isinstance(result, Choice):
            self._found[place] = _Found(replace(result, site=result.site or front), link.title)
            return
        if not self._is_over():
            self.failure = self.failure or result
        if link.is_declared and _may_come(answer):
            self._found[place] = _Found(Choice(link.url, link.title, front), link.title)
        elif _is_page(answer) and not place[1:] and same_site(answer.url, front):
            self._follow(answer, place, front)

    def guessed(self, url: str) -> Choice | None:
        """The first of the usual addresses that has a feed."""
        self._give_up = None
        for address in likely_feeds(url):
            if canonical_address(address) in self._known:
                continue
            try:
                answer = _asked(self._asker, address)
            except PrivateAddressError:
                raise
            except (FeedError, FetchError):
                continue
            if looks_like_feed(answer.data):
                return _choice(answer, address)
        return None


def _asked(asker: Asker, address: str) -> Answer:
    answer = asker.ask(address, _ACCEPT, LARGEST_FEED)
    if answer.status != 200:
        raise complaint(answer, is_subscribed=False)
    return answer


def _choice(answer: Answer, address: str) -> Choice:
    """The feed that an address answered with; after a temporary redirect it stays the address."""
    feed = read_feed(answer.data, answer.url, charset=answer.charset)
    return Choice(answer.moved or address, feed.title if feed.is_whole else "", feed.site_url)


def _feed_in(answer: Answer | NaranhiError, address: str) -> Choice:
    """The feed in an answer; raises why there is none."""
    if isinstance(answer, NaranhiError):
        raise answer
    if answer.status != 200:
        raise complaint(answer, is_subscribed=False)
    return _choice(answer, address)


def _is_page(answer: Answer | NaranhiError) -> TypeGuard[Answer]:
    return isinstance(answer, Answer) and answer.status == 200 and is_page(answer)


def _may_come(answer: Answer | NaranhiError) -> bool:
    """Whether there may be a feed another time where there is none now."""
    if isinstance(answer, NaranhiError):
        return not isinstance(answer, PrivateAddressError)
    return (
        answer.status >= 500
        or answer.status in _PASSING
        or (answer.status == 200 and looks_like_feed(answer.data))
    )


def _told_apart(found: Iterable[_Found]) -> tuple[Choice, ...]:
    """The feeds, each once; those of one title are called what the links to them are called."""
    once: dict[str, _Found] = {}
    for each in found:
        once.setdefault(canonical_address(each.choice.url), each)
    titles = Counter(each.choice.title for each in once.values())
    return tuple(
        replace(each.choice, title=each.label)
        if each.label and (titles[each.choice.title] > 1 or not each.choice.title)
        else each.choice
        for each in once.values()
    )
