"""The colours of highlights: four that are always there, and those that the reader adds."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

COLORS: Final[tuple[str, ...]] = ("yellow", "green", "blue", "pink")
"""The keys of the colours that are always there; the first is the usual one."""

USUAL_TONES: Final[Mapping[str, str]] = MappingProxyType(
    {"yellow": "#ffe58a", "green": "#bfe8b4", "blue": "#b9dcf8", "pink": "#f9c6d3"}
)
"""What those look like on white paper."""

GRAY: Final = "#dedad1"
"""The tone of a colour of which nothing else is known."""

_KEY: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TONE: Final = re.compile(r"#[0-9a-f]{6}")
_LONGEST_KEY: Final = 40


@dataclass(frozen=True, slots=True)
class HighlightColor:
    """A colour that highlights can have.

    `key` never changes: it is what annotations hold. An empty `name` means the program's own name
    of it, an empty `tone` the theme's own shade; else `tone` is ``#rrggbb``, as it is on white
    paper. One that was `removed` is not offered any more, but may still be on highlights.
    """

    key: str
    name: str = ""
    tone: str = ""
    removed: bool = False


def is_key(text: str) -> bool:
    """Whether `text` can be the key of a colour: words of small letters and digits, hyphened."""
    return len(text) <= _LONGEST_KEY and _KEY.fullmatch(text) is not None


def is_tone(text: str) -> bool:
    """Whether `text` is a tone, in small letters."""
    return _TONE.fullmatch(text) is not None


def key_of_name(name: str, taken: Collection[str]) -> str:
    """A key that reads like `name`, where that has Latin letters or digits, and is not taken."""
    words = re.findall(r"[a-z0-9]+", name.casefold())
    stem = "-".join(words)[: _LONGEST_KEY - 4].strip("-") or "color"
    if stem not in taken and stem != "color":
        return stem
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
