"""The sections as a tree: the fixed ones, the feeds in their folders, and the tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.feeds.visit import full_minute, host_of
from reader.library import Counts, Feed
from ui.feed_tree import FeedTree
from ui.interface import full_time, short_number, told
from ui.links import address_tip, web_page
from ui.sections.section import FIXED, Section

Index = QModelIndex | QPersistentModelIndex

SECTION: Final = Qt.ItemDataRole.UserRole
COUNT: Final = Qt.ItemDataRole.UserRole + 1
TROUBLE: Final = Qt.ItemDataRole.UserRole + 2
DEPTH: Final = Qt.ItemDataRole.UserRole + 3
_MIME: Final = "application/x-naranhi-subscription"
_EMPTY: Final = Counts(0, 0, 0, 0, ())


@dataclass(slots=True)
class _Node:
    """A row: its section, how many it counts, and what is wrong with its feed, if anything."""

    section: Section
    count: int = 0
    trouble: str = ""
    children: list[_Node] = field(default_factory=list)
    parent: int = -1
    row: int = 0
    number: int = 0
    depth: int = 0

    def says_as(self, other: _Node) -> bool:
        """Whether the row of `other`, which is of the same section, looks as this one."""
        name, its_name = self.section.name, other.section.name
        return (self.count, self.trouble, name) == (other.count, other.trouble, its_name)


@dataclass(frozen=True, slots=True)
class Moved:
    """A feed or folder was dragged: into which folder (None: none), and where among its kind."""

    section: Section
    folder: int | None
    position: int | None


class SectionModel(QAbstractItemModel):
    """The sections with how many articles or annotations each holds; `moved` carries a `Moved`."""

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._counts, self._tree = _EMPTY, FeedTree()
        self._top: list[_Node] = []
        self._nodes: list[_Node] = []
        self._take(self._made())

    @property
    def tree(self) -> FeedTree:
        """The feeds that are shown."""
        return self._tree

    def set_counts(self, counts: Counts) -> None:
        """Shows `counts`, and a section for every tag."""
        self._counts = counts
        self._rebuild()

    def set_feeds(self, tree: FeedTree) -> None:
        """Shows the feeds of `tree` in their folders."""
        self._tree = tree
        self._rebuild()

    def index_of(self, section: Section) -> QModelIndex:
        """Where `section` stands; an invalid index if it is not there."""
        found = next((each for each in self._nodes if each.section == section), None)
        return self._index(found) if found is not None else QModelIndex()

    def indexes(self) -> Iterator[QModelIndex]:
        """Every row, from top to bottom as if all folders were open."""
        return (self._index(each) for each in self._nodes)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._children(parent))

    def columnCount(self, _parent: Index | None = None) -> int:
        return 1

    def index(self, row: int, column: int = 0, parent: Index | None = None) -> QModelIndex:
        children = self._children(parent)
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self._index(children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        node = self._node(index)
        if node is None or node.parent < 0:
            return QModelIndex()
        return self._index(self._nodes[node.parent])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self._node(index)
        if node is None:
            return None
        section = node.section
        if role == Qt.ItemDataRole.DisplayRole:
            return section.title
        if role == Qt.ItemDataRole.ToolTipRole:
            said = f"{section.title}  {short_number(node.count)}".strip()
            parts = (said, self._site_of(section), node.trouble, self._wait_of(section))
            return "\n".join(filter(None, parts))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (section.title, str(node.count), node.trouble)))
        return {SECTION: section, COUNT: node.count, TROUBLE: node.trouble, DEPTH: node.depth}.get(
            role
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self._node(index)
        flag = Qt.ItemFlag
        if node is None:
            return flag.ItemIsDropEnabled
        if not node.section.can_be_chosen:
            return flag.NoItemFlags
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable
        if node.section.is_subscription:
            flags |= flag.ItemIsDragEnabled
        if node.section.kind == "folder":
            flags |= flag.ItemIsDropEnabled
        return flags

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            section: Section = indexes[0].data(SECTION)
            data.setData(_MIME, f"{section.kind} {section.number}".encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        return self._destination(data, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        moved = self._destination(data, row, parent)
        if moved is not None:
            self.moved.emit(moved)
        return False  # the row goes there once the library has it so

    def _destination(self, data: QMimeData, row: int, parent: Index) -> Moved | None:
        dragged = self._dragged(data)
        if dragged is None:
            return None
        above = self._node(parent)
        if above is not None and above.section.kind != "folder":
            return None
        folder = above.section.number if above is not None else None
        if dragged.kind == "folder" and self._tree.holds(dragged.number, folder):
            return None
        first = 0 if above is not None else self._first_of_feeds()
        if row < 0:
            return Moved(dragged, folder, None)
        subfolders, feeds = self._tree.folders_in(folder), self._tree.feeds_in(folder)
        place = row - first
        if not 0 <= place <= len(subfolders) + len(feeds):
            return None
        siblings = [each.id for each in (subfolders if dragged.kind == "folder" else feeds)]
        place -= 0 if dragged.kind == "folder" else len(subfolders)
        place = min(max(place, 0), len(siblings))
        if dragged.number in siblings and siblings.index(dragged.number) < place:
            place -= 1  # it is taken out before it is put in
        return Moved(dragged, folder, place)

    def _dragged(self, data: QMimeData) -> Section | None:
        kind, _, number = bytes(data.data(_MIME).data()).decode().partition(" ")
        if kind == "feed" and int(number) in self._tree.by_feed:
            return Section.of_feed(self._tree.by_feed[int(number)])
        if kind == "folder" and int(number) in self._tree.by_folder:
            return Section.of_folder(self._tree.by_folder[int(number)])
        return None

    def _first_of_feeds(self) -> int:
        return len(FIXED) + 1

    # Building

    def _rebuild(self) -> None:
        top, before = self._made(), self._nodes
        nodes = list(_walk(top))
        if [(each.section, each.depth) for each in nodes] == [
            (each.section, each.depth) for each in before
        ]:
            self._take(top)
            self._tell_changed(before)
        else:
            self.beginResetModel()
            self._take(top)
            self.endResetModel()

    def _tell_changed(self, before: Sequence[_Node]) -> None:
        """Tells of the rows that are not as they were, from the first to the last in one place."""
        changed: dict[int, list[_Node]] = {}
        for old, new in zip(before, self._nodes, strict=True):
            if not new.says_as(old):
                changed.setdefault(new.parent, []).append(new)
        for nodes in changed.values():
            self.dataChanged.emit(self._index(nodes[0]), self._index(nodes[-1]))

    def _take(self, top: list[_Node]) -> None:
        self._top = top
        self._nodes = list(_walk(top))

    def _made(self) -> list[_Node]:
        counts = self._counts
        numbers = (counts.articles, counts.unread, counts.starred, counts.annotations)
        top = [_Node(section, number) for section, number in zip(FIXED, numbers, strict=True)]
        top.append(_Node(Section("feeds")))
        top += self._subscriptions(None) or [_Node(Section("no feeds"))]
        if counts.tags:
            top.append(_Node(Section("tags")))
            top.extend(_Node(Section("tag", tag), number) for tag, number in counts.tags)
        for number, each in enumerate(_walk(top)):
            each.number = number
        _link(top, -1, 0)
        return top

    def _subscriptions(self, folder: int | None) -> list[_Node]:
        tree, unread = self._tree, self._tree.unread
        nodes = [
            _Node(
                Section.of_folder(each),
                unread.folders.get(each.id, 0),
                _trouble_inside(tree, each.id),
                self._subscriptions(each.id),
            )
            for each in tree.folders_in(folder)
        ]
        feeds = tree.feeds_in(folder)
        return nodes + [
            _Node(Section.of_feed(each), unread.feeds.get(each.id, 0), trouble_of(each))
            for each in feeds
        ]

    def _site_of(self, section: Section) -> str:
        """The address of the site of a feed, if it says one."""
        feed = self._tree.by_feed.get(section.number) if section.kind == "feed" else None
        return address_tip(web_page(feed.site)) if feed is not None else ""

    def _wait_of(self, section: Section) -> str:
        """That a feed is not asked yet, and until when, if so."""
        feed = self._tree.by_feed.get(section.number) if section.kind == "feed" else None
        until = self._tree.waiting.get(feed.id) if feed is not None else None
        if feed is None or until is None:
            return ""
        said = QCoreApplication.translate("Sections", "{host} asked to be left alone until {time}.")
        return said.format(host=host_of(feed.url), time=full_time(full_minute(until)))

    def _children(self, parent: Index | None) -> list[_Node]:
        if parent is None or not parent.isValid():
            return self._top
        node = self._node(parent)
        return node.children if node is not None else []

    def _node(self, index: Index) -> _Node | None:
        number = index.internalId() if index.isValid() else -1
        return self._nodes[number] if 0 <= number < len(self._nodes) else None

    def _index(self, node: _Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.number)


def _walk(nodes: Sequence[_Node]) -> Iterator[_Node]:
    for each in nodes:
        yield each
        yield from _walk(each.children)


def _link(nodes: Sequence[_Node], parent: int, depth: int) -> None:
    for row, each in enumerate(nodes):
        each.row, each.parent, each.depth = row, parent, depth
        _link(each.children, each.number, depth + 1)


def trouble_of(feed: Feed) -> str:
    """What is wrong with a feed, and when it last worked; empty if nothing is."""
    if not feed.error:
        return ""
    translate = QCoreApplication.translate
    worked = translate("Sections", "It has not worked yet.")
    if feed.worked is not None:
        worked = translate("Sections", "It last worked on {time}.")
        worked = worked.format(time=full_time(feed.worked))
    return f"{told(feed.error)}\n{worked}"


def _trouble_inside(tree: FeedTree, folder: int) -> str:
    failing = [each.title for each in tree.feeds_below(folder) if each.error]
    if not failing:
        return ""
    said = QCoreApplication.translate("Sections", "Not working: {feeds}")
    return said.format(feeds=", ".join(failing))


__all__ = ["COUNT", "DEPTH", "SECTION", "TROUBLE", "Index", "Moved", "SectionModel", "trouble_of"]
