"""The pictures of an article, where they are to be had; what only counts readers is left out."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]

_SMALLEST: Final = 60
"""In pixels, of either side: smaller ones are icons, buttons and the dots that track readers."""

_LONGEST: Final = 2000
_LAZY: Final = (
    "data-src", "data-original", "data-lazy-src", "data-lazyload", "data-url", "data-full-src",
    "src",
)  # fmt: skip
_SETS: Final = ("data-srcset", "srcset")
_NO_PICTURE: Final = re.compile(
    r"(?:^|[/._=-])(?:pixel|1x1|spacer|blank|transparent|tracking|tracker|beacon|counter|analytics"
    r"|logo|icons?|ico|sprite|btn|button|bullet|avatar|emoji|loading|placeholder|default|badge"
    r"|profile|banner)(?:$|[/._=?-])|\.svg(?:$|\?)|\.ico(?:$|\?)",
    re.IGNORECASE,
)


def is_picture(tag: str) -> bool:
    """Whether an element with this tag shows a picture."""
    return tag in ("img", "amp-img")


def picture_address(element: HtmlElement) -> str | None:
    """The address of the picture that `element` shows, as the page states it.

    None for what is too small, is drawn in the page itself, or is called an icon or a counter.
    """
    if _is_small(element):
        return None
    stated = [element.get(name) or "" for name in _LAZY]
    stated += [_largest(element.get(name) or "") for name in _SETS]
    for address in (each.strip() for each in stated):
        if address and len(address) <= _LONGEST and not address.lower().startswith("data:"):
            return None if _NO_PICTURE.search(urlsplit_path(address)) else address
    return None


def urlsplit_path(address: str) -> str:
    """The path of `address`; empty where it is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def absolute(address: str, url: str | None) -> str | None:
    """`address`, stated on the page at `url`, as an address of the web; None if it is none."""
    try:
        joined = urljoin(url or "", address)
        parts = urlsplit(joined)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return joined if usable and len(joined) <= _LONGEST else None


def _is_small(element: HtmlElement) -> bool:
    for side in ("width", "height"):
        match = re.match(r"\s*(\d{1,6})\s*(?:px)?\s*$", element.get(side) or "")
        if match and int(match[1]) < _SMALLEST:
            return True
    return False


def _largest(stated: str) -> str:
    """The address of the largest picture in a set such as `a.jpg 240w, b.jpg 480w`."""
    best, widest = "", -1.0
    for entry in stated[:20_000].split(", "):
        parts = entry.strip().rstrip(",").split()
        if not parts:
            continue
        size = re.match(r"(\d{1,6}(?:\.\d{1,3})?)[wx]$", parts[1]) if len(parts) > 1 else None
        width = float(size[1]) if size else 0.0
        if width > widest:
            best, widest = parts[0], width
    return best
