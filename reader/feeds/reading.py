"""What a feed's answer says, compared with what is known of it: pure functions of bytes.

They may take long on a large or hostile feed, and are called where that keeps nobody waiting.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from reader.article import Draft
from reader.errors import IntakeError
from reader.feeds.entry_pictures import entry_pictures
from reader.intake import (
    EntryDraft,
    FeedDraft,
    entry_draft,
    has_content,
    has_full_text,
    read_feed,
    read_html,
    tidy_address,
)
from reader.language import split
from reader.library import Arrival, FullText, SeenEntry

MOST_TRIES: Final = 4
"""How often the page of an entry is asked for, before its summary must do."""

_NEVER_AGAIN: Final = 30 * 24 * 60
"""Minutes between requests of a feed that says that nothing will be added to it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is new in a feed. `title` is empty where it has none, or it breaks off before its end.

    `known` are the numbers of the entries that are as they were.

    Of `arrivals` those with a `page` are to be fetched first. `moved` is where the feed says that
    it is found from now on.
    """

    title: str
    site: str | None
    suggested: int | None
    arrivals: tuple[Arrival, ...]
    known: tuple[int, ...]
    moved: str | None = None


def read_answer(
    data: bytes,
    url: str,
    charset: str | None,
    seen: Mapping[bytes, SeenEntry],
    full_text: FullText,
) -> Reading:
    """The feed in `data`; raises `FeedError` if it is none.

    An arrival with a `page` is a summary whose page is to be fetched.
    """
    feed = read_feed(data, url, charset=charset)
    arrivals, known = [], list[int]()
    dates = _dates(feed.entries)
    for entry, date in zip(feed.entries, dates, strict=True):
        identities = tuple(map(_identity, entry.identities))
        before = next((seen[each] for each in identities if each in seen), None)
        digest = _digest(entry, date)
        # Entries that were stored before dates counted are told apart without them.
        if before is not None and before.digest in (digest, _digest(entry, "")):
            known.append(before.id)
        else:
            arrivals.append(_arrival(entry, feed, identities, digest, full_text))
    suggested = _NEVER_AGAIN if feed.is_gone else feed.interval
    site = feed.site_url and tidy_address(_whole(feed.site_url))
    moved = feed.moved_to and _whole(feed.moved_to)
    title = _whole(feed.title) if feed.is_whole else ""
    return Reading(title, site, suggested, tuple(arrivals), tuple(known), moved)


def read_page(data: bytes, url: str, charset: str | None, arrival: Arrival) -> Arrival:
    """`arrival` with the whole text out of its page; `url` is where that came from in the end.

    Raises `IntakeError` where the page has no article, or less of it than the feed had, or where
    the site leads to its front page instead.
    """
    if _has_path(arrival.page) and not _has_path(url):
        raise IntakeError("The site has the page no more; look for the article there.", url)
    draft = read_html(data, url, charset)
    if arrival.draft is not None:
        draft = _merged(arrival.draft, draft)
    draft = replace(draft, url=_address(draft.url, url, arrival))
    return with_spans(
        replace(arrival, draft=draft, whole=True, page=None, tries=0, address=_whole(url))
    )


def with_spans(arrival: Arrival) -> Arrival:
    """`arrival` with the sentences of its draft found."""
    if arrival.draft is None:
        return arrival
    draft = _storable(arrival.draft)
    spans = tuple(tuple(split(each.text, draft.language)) for each in draft.blocks)
    return replace(arrival, draft=draft, spans=spans)


def retries(seen: Iterable[SeenEntry]) -> tuple[tuple[SeenEntry, str], ...]:
    """The entries whose page did not come before, with its address, each once."""
    wanted = {
        each.id: (each, each.page)
        for each in seen
        if each.page
        and each.tries < MOST_TRIES
        and not (each.article is None and each.whole is not None)
    }
    return tuple((entry, page) for entry, page in wanted.values())


def _arrival(
    entry: EntryDraft,
    feed: FeedDraft,
    identities: tuple[bytes, ...],
    digest: bytes,
    full_text: FullText,
) -> Arrival:
    draft = entry_draft(entry, feed)
    if draft is not None:
        markup = entry.content_html or entry.summary_html
        draft = replace(draft, pictures=entry_pictures(markup, len(draft.blocks)))
    whole = has_full_text(entry)
    wanted = full_text == "always" or (full_text == "auto" and not whole)
    page = _whole(entry.url) if wanted and entry.url else None
    arrival = Arrival(identities, digest, draft, None, whole and page is None, page)
    arrival = replace(arrival, content=has_content(entry))
    return arrival if page is not None else with_spans(arrival)


def _merged(summary: Draft, page: Draft) -> Draft:
    """The page's article, with what only the feed says of it."""
    length = sum(len(block.text) for block in page.blocks)
    if length < sum(len(block.text) for block in summary.blocks):
        raise IntakeError(
            "The page has less of the article than its feed; open it in a browser.", page.url or ""
        )
    return replace(
        page,
        title=page.title or summary.title,
        byline=page.byline or summary.byline,
        published=page.published or summary.published,
        updated=page.updated or summary.updated,
        site=page.site or summary.site,
        pictures=page.pictures or summary.pictures,
    )


def _storable(draft: Draft) -> Draft:
    """The draft without halves of characters, as broken JSON may hold, which cannot be stored."""
    return replace(
        draft,
        title=_whole(draft.title),
        byline=tuple(map(_whole, draft.byline)),
        url=_whole(draft.url) if draft.url else draft.url,
        site=_whole(draft.site) if draft.site else draft.site,
        blocks=tuple(replace(each, text=_whole(each.text)) for each in draft.blocks),
        pictures=tuple(
            replace(each, url=_whole(each.url), caption=_whole(each.caption))
            for each in draft.pictures
        ),
    )


def _whole(text: str) -> str:
    return text if text.isascii() else text.encode(errors="replace").decode()


def _address(stated: str | None, final: str, arrival: Arrival) -> str | None:
    """The address that a page states for itself, unless that is its site's front page."""
    for address in (stated, final):
        if _has_path(address):
            return address
    return arrival.page or final


def _has_path(address: str | None) -> bool:
    """Whether an address leads further into a site than to its front page."""
    parts = urlsplit(address or "")
    return bool(parts.path.strip("/") or parts.query)


def _identity(text: str) -> bytes:
    return hashlib.blake2b(text.encode(errors="replace"), digest_size=16).digest()


def _dates(entries: Sequence[EntryDraft]) -> list[str]:
    """When each entry was published, as far as that says something of the entry.

    Some feeds give all their entries the time at which they were asked.
    """
    dates = [each.published.isoformat() if each.published else "" for each in entries]
    return dates if len(set(dates)) > 1 or len(dates) == 1 else [""] * len(dates)


def _digest(entry: EntryDraft, date: str) -> bytes:
    """Of what the feed says; equal while it says the same."""
    parts = (
        entry.title,
        entry.url or "",
        entry.updated.isoformat() if entry.updated else "",
        entry.summary_html,
        entry.content_html,
        *filter(None, (date,)),
    )
    return _identity("\x00".join(parts))
