"""What exports say about a passage besides its words: where it is marked, when, by what name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

from reader.export.documents import NotedPassage
from reader.export.words import OWN_NAMES, Words


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
