"""What a file of notes says, before anything of it is in a library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reader.annotation import Selector
from reader.article import Draft, Language, Side

Reason = Literal["article", "quote", "question", "empty"]
"""Why a whole note cannot be taken: it fits no article of the library; it marks a passage without
quoting it; it answers a note that is not in its file; it says nothing and marks nothing."""


@dataclass(frozen=True, slots=True)
class IncomingReply:
    """A further note on the same passage; times are None where the file says none."""

    text: str
    created: datetime | None = None
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncomingColor:
    """A colour that a file's notes are in, as the library that wrote it knew it.

    An empty `name` or `tone` (``#rrggbb``) is that of one of the program's own colours.
    """

    key: str
    name: str
    tone: str


@dataclass(frozen=True, slots=True)
class IncomingNote:
    """One annotation of a file.

    `uri` is what it is called in all the world, so that it is known again. `place` says where it
    stands in the file: the line that it begins in. `addresses`, `title` and `language` tell which
    article is meant, as far as the file knows. The positions of `selector` count in Naranhi's text
    of the article, and are 0 where the file counts otherwise; a selector that quotes nothing says
    that the note is on the whole page. `detached`: its passage stood nowhere any more when the
    file was written.
    """

    uri: str
    place: int
    selector: Selector
    addresses: tuple[str, ...] = ()
    title: str = ""
    language: Language | None = None
    side: Side = "article"
    color: str = ""
    note: str = ""
    replies: tuple[IncomingReply, ...] = ()
    tags: tuple[str, ...] = ()
    created: datetime | None = None
    modified: datetime | None = None
    model: str | None = None
    sentence: int | None = None
    detached: bool = False

    @property
    def is_on_page(self) -> bool:
        """Whether it is on a whole page, not on a passage of it."""
        return not self.selector.exact.strip()


@dataclass(frozen=True, slots=True)
class IncomingArticle:
    """A whole article of a file. `name` is what the file calls it, and `counterpart` its pair."""

    name: str
    draft: Draft
    tags: tuple[str, ...] = ()
    counterpart: str = ""


@dataclass(frozen=True, slots=True)
class LeftNote:
    """A note that cannot be taken whatever the library holds: its line, what it says, and why."""

    place: int
    note: str
    why: Reason


@dataclass(frozen=True, slots=True)
class NotesFile:
    """All that a file brings: notes, whole articles that they stand in, and colours.

    `left` are the notes among them that nothing can be made of.
    """

    notes: tuple[IncomingNote, ...]
    articles: tuple[IncomingArticle, ...] = ()
    colors: tuple[IncomingColor, ...] = ()
    left: tuple[LeftNote, ...] = ()
