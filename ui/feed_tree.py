"""The feeds and folders as the window shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from reader.library import Feed, Folder, Library, Unread


@dataclass(frozen=True)
class FeedTree:
    """All feeds and folders with how much of them is unread, read in one go.

    `waiting` has the feeds whose host asked to be left alone, and until when.
    """

    feeds: tuple[Feed, ...] = ()
    folders: tuple[Folder, ...] = ()
    unread: Unread = field(default_factory=lambda: Unread({}, {}, 0))
    waiting: Mapping[int, datetime] = field(default_factory=dict)

    @classmethod
    def read(cls, library: Library) -> FeedTree:
        """What the library has."""
        return cls(
            tuple(library.feeds.all()),
            tuple(library.feeds.folders()),
            library.feeds.unread(),
            library.feeds.waiting(),
        )

    @cached_property
    def by_feed(self) -> dict[int, Feed]:
        """The feeds by their numbers."""
        return {each.id: each for each in self.feeds}

    @cached_property
    def by_folder(self) -> dict[int, Folder]:
        """The folders by their numbers."""
        return {each.id: each for each in self.folders}

    def folders_in(self, parent: int | None) -> list[Folder]:
        """The folders in another one, or in none, as they are shown."""
        return [each for each in self.folders if each.parent == parent]

    def feeds_in(self, folder: int | None) -> list[Feed]:
        """The feeds in a folder, or in none, as they are shown."""
        return [each for each in self.feeds if each.folder == folder]

    def feeds_below(self, folder: int) -> list[Feed]:
        """The feeds in a folder and in all folders in it."""
        inside = self._below(folder)
        return [each for each in self.feeds if each.folder in inside]

    def path(self, folder: int) -> str:
        """A folder's name after those of the folders that it is in."""
        names: list[str] = []
        above: int | None = folder
        while above is not None and above in self.by_folder and len(names) <= len(self.folders):
            names.append(self.by_folder[above].name)
            above = self.by_folder[above].parent
        return " / ".join(reversed(names))

    def paths(self) -> list[tuple[int, str]]:
        """Every folder with its path, in the order of the tree."""
        found: list[tuple[int, str]] = []

        def walk(parent: int | None) -> None:
            for each in self.folders_in(parent):
                found.append((each.id, self.path(each.id)))
                walk(each.id)

        walk(None)
        return found

    def holds(self, folder: int, other: int | None) -> bool:
        """Whether `other` is `folder` or lies in it."""
        return other in self._below(folder)

    def _below(self, folder: int) -> set[int]:
        inside, level = set[int](), {folder}
        while level:
            inside |= level
            level = {each.id for each in self.folders if each.parent in level} - inside
        return inside
