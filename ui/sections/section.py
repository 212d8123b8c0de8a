"""A part of the library that can be looked at: all articles, a feed, a tag, the notebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication

from reader.library import ArticleFilter, Feed, Folder
from ui.interface import QT_TRANSLATE_NOOP

Kind = Literal[
    "all", "unread", "starred", "notebook", "feeds", "no feeds", "folder", "feed", "tags", "tag"
]
"""“feeds” and “tags” are headings, “no feeds” stands where feeds will be."""

HEADINGS: Final = ("feeds", "tags")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the library; `tag` is set for the kind "tag" alone, `number` for feeds and folders.

    `name` is what a feed or folder is called now; two sections that differ in it alone are equal.
    """

    kind: Kind
    tag: str = ""
    number: int = 0
    name: str = field(default="", compare=False)

    @classmethod
    def of_feed(cls, feed: Feed) -> Section:
        """The articles that `feed` brought."""
        return cls("feed", number=feed.id, name=feed.title)

    @classmethod
    def of_folder(cls, folder: Folder) -> Section:
        """The articles of all feeds in `folder`."""
        return cls("folder", number=folder.id, name=folder.name)

    @property
    def title(self) -> str:
        """The section's name, in the language of the interface where it has none of its own."""
        own = self.tag or self.name
        return own or QCoreApplication.translate("Sections", _TITLES[self.kind])

    @property
    def is_subscription(self) -> bool:
        """Whether it is a feed or a folder of feeds."""
        return self.kind in ("feed", "folder")

    @property
    def has_articles(self) -> bool:
        """Whether it can fill the article list."""
        return self.kind in ("all", "unread", "starred", "feed", "folder", "tag")

    @property
    def can_be_chosen(self) -> bool:
        """Whether the reader can go there."""
        return self.has_articles or self.kind == "notebook"

    def filter(self, text: str = "") -> ArticleFilter:
        """What the library is asked for to fill the list."""
        return ArticleFilter(
            unread=self.kind == "unread",
            starred=self.kind == "starred",
            tag=self.tag or None,
            text=text,
            feed=self.number if self.kind == "feed" else None,
            folder=self.number if self.kind == "folder" else None,
        )


_TITLES: Final[dict[Kind, str]] = {
    "all": QT_TRANSLATE_NOOP("Sections", "All articles"),
    "unread": QT_TRANSLATE_NOOP("Sections", "Unread"),
    "starred": QT_TRANSLATE_NOOP("Sections", "Starred"),
    "notebook": QT_TRANSLATE_NOOP("Sections", "Notebook"),
    "feeds": QT_TRANSLATE_NOOP("Sections", "Feeds"),
    "no feeds": QT_TRANSLATE_NOOP("Sections", "No feeds yet."),
    "folder": "",
    "feed": "",
    "tags": QT_TRANSLATE_NOOP("Sections", "Tags"),
    "tag": "",
}
ALL: Final = Section("all")
FIXED: Final = (ALL, Section("unread"), Section("starred"), Section("notebook"))
