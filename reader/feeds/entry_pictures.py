"""The pictures that an entry of a feed shows within its text."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from reader.article import Picture
from reader.feeds.picture_kinds import is_tracker

MOST: Final = 50
SMALLEST: Final = 60
"""In pixels, as stated, of either side: what is smaller is an icon or counts readers."""

_IMAGE: Final = re.compile(r"<img\b([^<>]{0,6000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r'([\w-]{1,30})="([^"]{0,5000})"')
_END: Final = re.compile(r"</(?:p|h[1-6]|li|blockquote|figcaption|pre)>", re.IGNORECASE)


def entry_pictures(markup: str, blocks: int) -> tuple[Picture, ...]:
    """The pictures in clean HTML (see `EntryDraft`), which became so many `blocks`."""
    found: dict[str, Picture] = {}
    for match in _IMAGE.finditer(markup):
        stated = {name.lower(): unescape(value) for name, value in _ATTRIBUTE.findall(match[1])}
        url = stated.get("src", "")
        if not url or url in found or is_tracker(url) or _is_small(stated):
            continue
        before = len(_END.findall(markup, 0, match.start()))
        caption = " ".join(stated.get("alt", "").split())
        found[url] = Picture(url, caption, min(before, blocks))
        if len(found) == MOST:
            break
    return tuple(found.values())


def _is_small(stated: dict[str, str]) -> bool:
    sides = (stated.get(name, "").removesuffix("px") for name in ("width", "height"))
    return any(side.isdecimal() and int(side) < SMALLEST for side in sides)
