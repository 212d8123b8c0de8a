"""What an entry of a feed is known by, whether it is the whole article, and a draft of it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from reader.article import Block, BlockKind, Draft, Language, Picture
from reader.intake.addresses import canonical_address, web_address
from reader.intake.feed_content import content_of, paragraphs_in, text_of
from reader.intake.feed_data import EntryDraft, FeedDraft
from reader.intake.lines import clean, cut_words
from reader.intake.newspaper import Copied, read_copied
from reader.intake.page_facts import without_site
from reader.intake.text import language_of

_FULL: Final = 900
"""In columns, of which a Korean syllable takes two: about 150 words."""

_RATHER_FULL: Final = 450
_SEVERAL_PARAGRAPHS: Final = 3
_FULL_OF_SEVERAL: Final = 300
"""Of several paragraphs that the feed calls the content: a teaser has one."""

_TELLING: Final = 80
_MOST_PICTURES: Final = 50
_CUT: Final = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\(more\)|»|&raquo;"
    r"|(?:read|see|view)\s(?:more|on|the\s(?:full|rest|whole)\b.{0,40})|continue\sreading.{0,80}"
    r"|full\s(?:story|article)|(?:기사\s?)?(?:더\s?보기|더\s?읽기|전문\s?보기|계속\s?읽기|원문\s?보기)"
    r"|자세히\s?보기)\s*[.:→>»\]]*\s*$",
    re.IGNORECASE,
)


def identified(entries: Iterable[EntryDraft], site_url: str | None) -> tuple[EntryDraft, ...]:
    """The entries with a title and with what they are known by, each once, in their order.

    An id or an address that different entries of the feed share says nothing, and is left out.
    """
    titled = [_titled(entry) for entry in entries if _says_anything(entry)]
    kept = _merged(titled, lambda entry: entry.guid)
    kept = _merged(kept, _address)
    loose_guids = _shared(entry.guid for entry in kept)
    loose_addresses = _shared(_address(entry) for entry in kept)
    if site_url is not None:
        loose_addresses = loose_addresses | {canonical_address(site_url)}
    seen: dict[str, EntryDraft] = {}
    for entry in kept:
        guid = "" if entry.guid in loose_guids else entry.guid
        address = "" if _address(entry) in loose_addresses else _address(entry)
        identities = _identities(entry, guid, address)
        seen.setdefault(identities[0], replace(entry, identities=identities))
    return tuple(seen.values())


def _says_anything(entry: EntryDraft) -> bool:
    return bool(entry.title or entry.url or entry.content_html or entry.summary_html)


def _titled(entry: EntryDraft) -> EntryDraft:
    if entry.title:
        return entry
    blocks = content_of(entry.content_html or entry.summary_html).blocks
    return replace(entry, title=cut_words(blocks[0].text)) if blocks else entry


def _address(entry: EntryDraft) -> str:
    return canonical_address(entry.url) if entry.url else ""


def _shared(values: Iterable[str]) -> frozenset[str]:
    counted = Counter(value for value in values if value)
    return frozenset(value for value, count in counted.items() if count > 1)


def _merged(entries: Sequence[EntryDraft], key: Callable[[EntryDraft], str]) -> list[EntryDraft]:
    """`entries` without earlier states of others: the same key, and the same address or title."""
    kept: list[EntryDraft] = []
    places: dict[str, list[int]] = {}
    for entry in entries:
        name = key(entry)
        same = (place for place in places.get(name, []) if _is_same(kept[place], entry))
        place = next(same, None) if name else None
        if place is None:
            places.setdefault(name, []).append(len(kept))
            kept.append(entry)
        elif _moment(entry) > _moment(kept[place]):
            kept[place] = entry
    return kept


def _is_same(one: EntryDraft, other: EntryDraft) -> bool:
    if one.title == other.title:
        return True
    return bool(one.guid) and one.guid == other.guid and _address(one) == _address(other) != ""


def _moment(entry: EntryDraft) -> datetime:
    return entry.updated or entry.published or datetime.min.replace(tzinfo=UTC)


def _identities(entry: EntryDraft, guid: str, address: str) -> tuple[str, ...]:
    found = [f"guid:{guid}"] if guid else []
    if address:
        found.append(f"address:{address}")
    text = entry.content_html or entry.summary_html
    if not found or len(text) >= _TELLING:
        parts = (entry.title, " ".join(text.split()), "" if found or text else entry.url or "")
        encoded = "\n".join(parts).encode(errors="replace")
        found.append(f"text:{hashlib.blake2b(encoded, digest_size=16).hexdigest()}")
    return tuple(found)


def has_full_text(entry: EntryDraft) -> bool:
    """Whether the entry seems to be the whole article rather than its beginning or a summary."""
    text = text_of(entry.content_html or entry.summary_html)
    if _CUT.search(text[-200:]):
        return False
    length = _columns(text)
    if not entry.content_html:
        return length >= _FULL
    enough = _RATHER_FULL if entry.summary_html else _FULL
    if paragraphs_in(entry.content_html) >= _SEVERAL_PARAGRAPHS:
        enough = _FULL_OF_SEVERAL
    if length >= enough:
        return length >= 2 * _columns(text_of(entry.summary_html))
    return False


def has_content(entry: EntryDraft) -> bool:
    """Whether the feed calls something the entry's content that is not broken off or its summary.

    It may still be too little to be sure that it is the whole article.
    """
    text = text_of(entry.content_html)
    return bool(text) and not _CUT.search(text[-200:]) and text not in text_of(entry.summary_html)


def _columns(text: str) -> int:
    return len(text) + sum("가" <= character <= "힣" for character in text)


def entry_draft(
    entry: EntryDraft, feed: FeedDraft | None = None, *, language: Language | None = None
) -> Draft | None:
    """An article of the entry's own content, or else of its summary; None if it has no word.

    `feed` lends its name as the site's. The text decides what language it is in, unless
    `language` does. An entry that has only a title gives a draft without blocks. An address that
    other entries have too is left out, for it would make one article of them all.
    """
    if not entry.title:
        return None
    site = feed.title if feed is not None and feed.title else None
    title = without_site(entry.title, site)
    content = content_of(entry.content_html or entry.summary_html)
    first = (each.text for each in content.blocks[:40])
    language = language or language_of("\n".join((title, *first)))
    copied = read_copied(
        [part for block in content.blocks for part in (block.text, "")], language, title
    )
    kept = _kept(content.blocks, copied, title)
    return Draft(
        title=title,
        language=language,
        byline=entry.byline or copied.byline or content.byline,
        published=entry.published,
        updated=entry.updated if entry.updated != entry.published else None,
        url=entry.url if f"address:{_address(entry)}" in entry.identities else None,
        site=site or (urlsplit(entry.url).hostname if entry.url else None),
        blocks=tuple(kept.values()),
        pictures=_pictures(content.pictures, kept, entry.url),
    )


def _kept(blocks: Sequence[Block], copied: Copied, title: str) -> dict[int, Block]:
    """The blocks that stay when what newspapers put around an article goes, by their positions."""
    places = [row.source // 2 for row in copied.rows]
    if not places:
        return {place: block for place, block in enumerate(blocks) if clean(block.text) != title}
    kept = {
        place: Block(blocks[place].kind, row.text)
        for place, row in zip(places, copied.rows, strict=True)
    }
    if places[0] and blocks[0].text != title == cut_words(blocks[0].text):
        return {0: blocks[0], **kept}  # the title was made of this sentence, and is no headline
    return kept


def _pictures(
    stated: Sequence[tuple[str, int]], kept: Mapping[int, Block], base: str | None
) -> tuple[Picture, ...]:
    """The pictures, each once, with the position of the block that stays below it."""
    found: dict[str, Picture] = {}
    places, blocks = list(kept), list(kept.values())
    for source, below in stated:
        address = web_address(source, base)
        if address is None or len(found) == _MOST_PICTURES:
            continue
        block = bisect_left(places, below)
        shown = blocks[block] if block < len(blocks) else None
        caption = shown.text if shown is not None and shown.kind is BlockKind.CAPTION else ""
        found.setdefault(address, Picture(address, caption, block))
    return tuple(found.values())
