"""What can be chosen about an export, besides what goes into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from reader.article import Language
from reader.export.words import Words


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)


def _never() -> bool:
    """The answer of a caller who waits for the end."""
    return False


class Unwanted(Exception):  # noqa: N818 - no fault
    """Nobody waits for what was being made any more."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to write an export; a format looks at what concerns it.

    `headings` is the language of the headings and labels. With `whole`, the whole article is
    written, both sides, and the notes stand beside it; without `notes` they are left out.
    `template` is the name of one of the Markdown templates, and `templates` the folder with the
    reader's own; without `front_matter`, what they put on top of a file is left out. `deck` is the
    name of a deck of cards. `title` is what to call an export of several articles, and `now` the
    time that it says it was made. A format that takes long asks `cancelled` meanwhile, and raises
    `Unwanted` once it says so.
    """

    headings: Language = "en"
    whole: bool = False
    notes: bool = True
    template: str = "plain"
    templates: Path | None = None
    front_matter: bool = True
    deck: str = ""
    title: str = ""
    now: datetime = field(default_factory=_now)
    cancelled: Callable[[], bool] = field(default=_never, compare=False)

    @property
    def words(self) -> Words:
        """The headings and labels in the language asked for."""
        return Words(self.headings)
