"""What a command is: its name, its place in the menus, its keys, and what it needs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui.interface import key_names


class Needs(StrEnum):
    """What must be there for a command to make sense."""

    NOTHING = "nothing"
    ARTICLE = "an open article"
    SELECTED = "selected articles"
    DELETABLE = "selected articles in the list"
    PAGE = "one chosen article that has a web address"
    ADDRESSES = "chosen articles that have web addresses"
    OTHER_PAGE = "a counterpart beside the article that has a web address"
    PAIRABLE = "two selected articles of different languages"
    REVISED = "an open article whose text has changed since it came"
    COUNTERPART = "an open article with a counterpart"
    UNPAIRED = "an open article without a counterpart"
    MERGEABLE = "a current bead that has one after it"
    SPLITTABLE = "a current bead of several sentences"
    LINKABLE = "a current bead of one side, with one of the other side near"
    UNLINKABLE = "a current bead of both sides"
    ANNOTATION = "a current annotation"
    EXTENDABLE = "a current annotation and a selected passage"
    JOINABLE = "annotations that can become one"
    CUTTABLE = "a place in an annotation where it can become two"
    CORRECTABLE = "a current translated sentence"
    CORRECTED = "a current sentence that the reader translated"
    EDITABLE = "a current annotation or translated sentence"
    TRANSLATABLE = "an open article that waits for its translation"
    TRANSLATING = "a running translation"
    QUEUED = "articles that wait for their translation"
    QUEUE_RUNNING = "a queue of articles that is worked off"
    QUEUE_PAUSED = "a queue of articles that stands still"
    FEEDS = "feeds"
    FEED = "a chosen feed"
    SUBSCRIPTION = "a chosen feed or folder of feeds"
    REFRESHING = "feeds that are being refreshed"
    LISTABLE = "a section with articles"
    PICTURED = "an open article with pictures"
    UNDO = "something to undo"
    REDO = "something to redo"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can ask for. `text` is English and is translated where it is shown.

    Commands of one `choice` exclude each other and show which of them holds; a `check` alone is
    on or off. `separated`: a line stands above it in its menu. Without `in_menu` it is on the
    shortcut page only. `like` names a command whose shortcut does the same where this one makes
    sense; menus show it.
    """

    id: str
    menu: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    check: bool = False
    choice: str = ""
    separated: bool = False
    in_menu: bool = True
    like: str = ""

    @property
    def title(self) -> str:
        """The text in the language of the interface."""
        return QCoreApplication.translate("Commands", self.text)

    @property
    def keys(self) -> tuple[str, ...]:
        """The shortcuts as this system writes them."""
        return tuple(key_names(keys) for keys in self.shortcuts)

    @property
    def tip(self) -> str:
        """The text with its first shortcut, for a tool tip."""
        name = self.title.rstrip("….")
        return f"{name} ({self.keys[0]})" if self.keys else name
