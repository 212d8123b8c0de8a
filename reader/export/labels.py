"""What exports say about a passage besides its words: where it is marked, when, by what name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from reader.export.documents import NotedPassage
from reader.export.words import OWN_NAMES, Words

_START: Final = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/?#]*)?")
_NOT_IN_ADDRESSES: Final = re.compile(
    r'[\s\x00-\x20<>"{}|\\^`\x7f-\x9f\u200e\u200f\u202a-\u202e\ud800-\udfff\ufffe\uffff]'
    r"|%(?![0-9A-Fa-f]{2})"
)
"""What an IRI cannot hold anywhere (RFC 3987): white space, controls and a few signs."""


def iri(address: str) -> str:
    """`address` with what cannot stand in one percent-encoded, so that every program takes it."""
    clean = _NOT_IN_ADDRESSES.sub(_percent_encoded, address.strip())
    start = _START.match(clean)
    assert start is not None  # it may be empty
    place, mark, fragment = clean[start.end() :].partition("#")
    inner = re.sub(r"[\[\]]", _percent_encoded, place + mark + fragment.replace("#", "%23"))
    return start[0] + inner


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def web_host(address: str) -> str | None:
    """The host of a web address; None for anything that should not become a link."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts.netloc or None if parts.scheme in ("http", "https") else None


def partner_label(passage: NotedPassage, words: Words) -> str:
    """What a passage's partner is: its language, and whose words it is in."""
    label = OWN_NAMES[passage.partner_language]
    if passage.human:
        return f"{label}, {words['other_edition']}"
    return label if passage.annotation.side == "translation" else f"{label}, {words['translated']}"


def standing(passage: NotedPassage, words: Words) -> Iterator[str]:
    """Where a passage is marked, and whether it stands there still, if that is worth saying."""
    if passage.annotation.side == "translation":
        yield words["on_translation"]
    elif passage.human or passage.of_counterpart:
        yield words["marked_in"].format(language=words.name_of(passage.quote_language))
    if passage.annotation.detached:
        yield words["detached"]


def times(passage: NotedPassage, words: Words) -> Iterator[str]:
    """When a passage was marked and changed, on the reader's clock."""
    annotation = passage.annotation
    yield time_text(annotation.created.astimezone())
    if annotation.modified > annotation.created:
        yield words["changed"].format(time=time_text(annotation.modified.astimezone()))


def time_text(time: datetime | None) -> str:
    """`time` to the minute on its own clock, with that clock's offset."""
    if time is None:
        return ""
    offset = time.strftime("%z")
    return f"{time:%Y-%m-%d %H:%M}" + (f" {offset[:3]}:{offset[3:5]}" if offset else "")
