"""What asking feeds comes to, as those see it who want it done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Choice:
    """A feed that can be subscribed to; `site` is the page that it belongs to, if it says one."""

    url: str
    title: str
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list: the feeds and folders that are new, and how many feeds were known.

    `left_out` counts those whose address is none that a feed can have.
    """

    added: tuple[int, ...]
    folders: tuple[int, ...]
    known: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class RefreshProgress:
    """How far a refresh is: feeds done of `total`, and the articles that are new so far.

    `title` is that of the feed that was done last.
    """

    done: int
    total: int
    added: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """A host that asked to be left alone `until` a full minute, and its `feeds` that wait."""

    host: str
    until: datetime
    feeds: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did.

    `asked` counts the feeds that were asked. `added`, `updated` and `completed` are articles: new
    ones, those with new text, and summaries that became whole. `failed` has the feeds that brought
    nothing, each with a sentence. `waiting` counts the feeds that were left alone since their
    server wants it so, which `rests` tell of, or since they are gone. `let_go` are the
    articles beyond the limits.
    """

    asked: int = 0
    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    completed: tuple[int, ...] = ()
    failed: tuple[tuple[int, str], ...] = ()
    waiting: int = 0
    rests: tuple[Rest, ...] = ()
    let_go: tuple[int, ...] = ()
    cancelled: bool = False
