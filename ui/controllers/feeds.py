"""The feeds of the left edge, and what can be done to them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from reader.errors import NaranhiError
from reader.library import ArticleFilter, Feed, Folder, Library, Marked, Removed
from ui.commands import BY_ID
from ui.controllers.articles import ArticlesController
from ui.controllers.desk import Desk
from ui.feed_name_dialog import NameDialog
from ui.feed_settings_dialog import FeedSettingsDialog
from ui.feed_tree import FeedTree
from ui.links import offer_page, web_page
from ui.operations import Change
from ui.sections import Moved, Section, SectionsPanel

_CHANGED: Final = frozenset({Change.FEEDS})
_READ: Final = frozenset({Change.ARTICLES, Change.FEEDS})
_CLOSED: Final = "feeds/closed"

Changes = Mapping[str, Any]


class FeedsController(QObject):
    """Shows the feeds and changes them.

    `refresh_wanted` carries the numbers of feeds to be refreshed, `add_wanted` the folder that a
    feed is to be added to, or None; `shown` that the feeds were read anew.
    """

    refresh_wanted = Signal(object)
    add_wanted = Signal(object)
    shown = Signal()

    def __init__(self, desk: Desk, sections: SectionsPanel, listing: ArticlesController) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._sections = sections
        self._listing = listing
        self._tree = FeedTree()
        self._to_choose = _remembered(desk.state.text("section"))
        closed = desk.state.text(_CLOSED).split()
        sections.set_closed([int(each) for each in closed if each.isdecimal()])
        sections.folding_changed.connect(self._remember_folding)
        sections.menu_requested.connect(self._pop_up)
        sections.wanted.connect(self._on_key)
        sections.dragged.connect(self.move)
        desk.operations.changed.connect(self._on_changed)
        self.refresh()

    @property
    def tree(self) -> FeedTree:
        """The feeds as they were read last."""
        return self._tree

    def refresh(self) -> None:
        """Reads the feeds again."""
        self._desk.operations.query(FeedTree.read, self._show, latest="feeds")

    def chosen_feed(self) -> Feed | None:
        """The feed whose articles are listed."""
        return self._feed(self._sections.current)

    def chosen_subscription(self) -> Section | None:
        """The feed or folder whose articles are listed."""
        section = self._sections.current
        return section if section.is_subscription else None

    def choose(self, feed: int) -> None:
        """Lists the articles of a feed."""
        if feed in self._tree.by_feed:
            self._sections.choose(Section("feed", number=feed))

    def feeds_of(self, section: Section) -> list[int]:
        """The feeds that a section stands for, by their numbers."""
        if section.kind == "folder":
            return [each.id for each in self._tree.feeds_below(section.number)]
        return [section.number] if section.kind == "feed" else []

    # What the reader asks for, of what is chosen

    def refresh_chosen(self) -> None:
        """Refreshes the feeds that are listed."""
        section = self.chosen_subscription()
        if section is not None:
            self.refresh_wanted.emit(self.feeds_of(section))

    def rename_chosen(self) -> None:
        """Asks for another name of what is listed."""
        section = self.chosen_subscription()
        if section is not None:
            self.rename(section)

    def unsubscribe_chosen(self) -> None:
        """Unsubscribes from what is listed."""
        section = self.chosen_subscription()
        if section is not None:
            self.unsubscribe(section)

    def set_chosen(self) -> None:
        """Opens the settings of the feed that is listed."""
        feed = self.chosen_feed()
        if feed is not None:
            self.show_settings(feed.id)

    # The same of anything

    def mark_read(self, section: Section | None = None) -> None:
        """Marks all of a section as read; None: of the one that is listed."""
        wanted = section or self._sections.current
        listed = self._listing.listed_ids() if wanted.kind in ("starred", "tag") else None

        def mark(library: Library) -> Marked:
            if listed is not None:
                return library.feeds.mark_read(articles=listed)
            if wanted.kind == "unread":
                unread = library.articles(ArticleFilter(unread=True))
                return library.feeds.mark_read(articles=[each.id for each in unread])
            feed = wanted.number if wanted.kind == "feed" else None
            folder = wanted.number if wanted.kind == "folder" else None
            return library.feeds.mark_read(feed=feed, folder=folder)

        self._desk.operations.change(mark, _READ, self._on_marked)

    def rename(self, section: Section) -> None:
        """Asks for another name of a feed or folder."""
        feed, folder = self._feed(section), self._folder(section)
        window, button = self._desk.window, self.tr("Rename")
        if feed is not None:
            own = feed.own_title or feed.url
            dialog = NameDialog(window, self.tr("Rename feed"), button, feed.title, own)
            dialog.named.connect(lambda name: self._name_feed(feed, name))
            dialog.open()
        elif folder is not None:
            dialog = NameDialog(window, self.tr("Rename folder"), button, folder.name)
            dialog.named.connect(lambda name: self._name_folder(folder, name))
            dialog.open()

    def ask_for_folder(self, parent: int | None = None, feed: int | None = None) -> None:
        """Asks for the name of a new folder; `feed` is put into it."""
        dialog = NameDialog(self._desk.window, self.tr("New folder"), self.tr("Make folder"))
        dialog.named.connect(lambda name: self._make_folder(name, parent, feed))
        dialog.open()

    def move(self, moved: Moved) -> None:
        """Puts a feed or a folder somewhere else."""
        number, is_feed = moved.section.number, moved.section.kind == "feed"

        def do(library: Library) -> Feed | Folder:
            before = library.feeds.get(number) if is_feed else library.feeds.folder(number)
            _place(library, before, moved.folder, moved.position)
            return before

        self._desk.perform(
            self.tr("move"),
            do,
            lambda library, before: _place(library, before, _home(before), before.position),
            _CHANGED,
        )

    def show_settings(self, feed: int) -> None:
        """Opens the settings of a feed."""
        found = self._tree.by_feed.get(feed)
        if found is None:
            return
        dialog = FeedSettingsDialog(self._desk.window, self._tree, found)
        dialog.saved.connect(
            lambda changes, folder, new: self._save(dialog, found, changes, folder, new)
        )
        dialog.open()

    def copy_address(self, feed: int) -> None:
        """Copies the address of a feed."""
        found = self._tree.by_feed.get(feed)
        if found is not None:
            QGuiApplication.clipboard().setText(found.url)
            self._desk.messages.inform(
                self.tr("Copied the address of “{title}”.").format(title=found.title)
            )

    def unsubscribe(self, section: Section) -> None:
        """Unsubscribes from a feed, or from all in a folder; the articles stay."""
        number, is_feed = section.number, section.kind == "feed"
        if is_feed:
            said = self.tr("Unsubscribed from “{title}”; its articles stay.")
        elif self.feeds_of(section):
            said = self.tr("Unsubscribed from all feeds in “{title}”; their articles stay.")
        else:
            said = self.tr("Removed the folder “{title}”.")

        def do(library: Library) -> Removed:
            return library.feeds.remove([number] if is_feed else (), () if is_feed else [number])

        self._desk.perform(
            self.tr("unsubscribe"),
            do,
            lambda library, removed: library.feeds.restore(removed),
            _READ,
            said=said.format(title=section.title),
        )

    # How it is done

    def _feed(self, section: Section) -> Feed | None:
        return self._tree.by_feed.get(section.number) if section.kind == "feed" else None

    def _folder(self, section: Section) -> Folder | None:
        return self._tree.by_folder.get(section.number) if section.kind == "folder" else None

    def _on_marked(self, marked: Marked) -> None:
        if not marked:
            self._desk.messages.inform(self.tr("Everything here was read already."))
            return
        said = self.tr("Marked %n article(s) as read.", "", len(marked.articles))
        if not marked.articles:
            said = self.tr(
                "%n article(s) are not marked as updated any more.", "", len(marked.changed)
            )
        ids = {*marked.articles, *(id for id, _revision in marked.changed)}
        self._desk.made(
            self.tr("mark all as read"),
            lambda library: library.feeds.unmark(marked),
            lambda library: library.feeds.mark_read(articles=ids),
            _READ,
            said=said,
        )

    def _name_feed(self, feed: Feed, name: str) -> None:
        wanted = "" if name == feed.own_title else name
        self._desk.perform(
            self.tr("rename"),
            lambda library: library.feeds.change(feed.id, name=wanted),
            lambda library, _done: library.feeds.change(feed.id, name=feed.name),
            _CHANGED,
        )

    def _name_folder(self, folder: Folder, name: str) -> None:
        self._desk.perform(
            self.tr("rename"),
            lambda library: library.feeds.rename_folder(folder.id, name),
            lambda library, _done: library.feeds.rename_folder(folder.id, folder.name),
            _CHANGED,
        )

    def _make_folder(self, name: str, parent: int | None, feed: int | None) -> None:
        def do(library: Library) -> tuple[Folder, bool, Feed | None]:
            with library.batch():
                known = {each.id for each in library.feeds.folders()}
                folder = library.feeds.add_folder(name, parent)
                before = library.feeds.get(feed) if feed is not None else None
                if before is not None:
                    library.feeds.move(before.id, folder.id)
            return folder, folder.id not in known, before

        def undo(library: Library, done: tuple[Folder, bool, Feed | None]) -> None:
            folder, is_new, before = done
            with library.batch():
                if before is not None:
                    library.feeds.move(before.id, before.folder, before.position)
                if is_new:
                    library.feeds.remove(folders=[folder.id])

        self._desk.perform(self.tr("make a folder"), do, undo, _CHANGED)

    def _save(
        self, dialog: FeedSettingsDialog, feed: Feed, changes: Changes, folder: int | None, new: str
    ) -> None:
        former = {name: getattr(feed, name) for name in changes}
        if "url" in changes:
            former["typed_host"] = feed.typed_host

        def do(library: Library) -> None:
            with library.batch():
                library.feeds.change(feed.id, **changes)
                target = library.feeds.add_folder(new).id if new else folder
                if target != feed.folder:
                    library.feeds.move(feed.id, target)

        def undo(library: Library, _done: None) -> None:
            with library.batch():
                library.feeds.change(feed.id, **former)
                if library.feeds.get(feed.id).folder != feed.folder:
                    library.feeds.move(feed.id, feed.folder, feed.position)

        def finish(_done: None) -> None:
            if isValid(dialog):  # it may have been closed meanwhile, as it may where this fails
                dialog.finish()

        def fail(error: NaranhiError) -> None:
            if isValid(dialog) and dialog.isVisible():
                dialog.show_trouble(error)
            else:
                self._desk.messages.fail(error)

        self._desk.perform(
            self.tr("change feed settings"), do, undo, _READ, then=finish, failed=fail
        )

    def _show(self, tree: FeedTree) -> None:
        self._tree = tree
        self._sections.set_feeds(tree)
        wanted, self._to_choose = self._to_choose, None
        if wanted is not None and self._sections.current.kind == "all":
            self._sections.choose(wanted)
        self.shown.emit()

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if changes & {Change.ARTICLES, Change.FEEDS}:
            self.refresh()

    def _remember_folding(self) -> None:
        closed = " ".join(str(each) for each in sorted(self._sections.view.closed))
        self._desk.state.remember(_CLOSED, closed)

    def _on_key(self, wish: str, section: Section) -> None:
        {"rename": self.rename, "remove": self.unsubscribe}[wish](section)

    # The menu

    def _pop_up(self, section: Section, place: QPoint) -> None:
        menu = self.menu(section)
        if not menu.isEmpty():
            menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
            menu.popup(place)

    def menu(self, section: Section) -> QMenu:
        """What can be done with a section."""
        menu = QMenu(self._desk.window)
        if section.is_subscription:
            refresh = partial(self.refresh_wanted.emit, self.feeds_of(section))
            menu.addAction(self.tr("Refresh")).triggered.connect(lambda: refresh())
        if section.has_articles and section.kind not in ("starred", "tag"):
            mark = menu.addAction(BY_ID["mark_all_read"].title)
            mark.triggered.connect(lambda: self.mark_read(section))
        if section.kind == "feed":
            self._add_feed_entries(menu, section)
        elif section.kind in ("folder", "feeds", "no feeds"):
            self._add_folder_entries(menu, section)
        if section.is_subscription:
            menu.addSeparator()
            remove = menu.addAction(BY_ID["unsubscribe"].title)
            remove.triggered.connect(lambda: self.unsubscribe(section))
        return menu

    def _add_feed_entries(self, menu: QMenu, section: Section) -> None:
        feed = self._feed(section)
        menu.addSeparator()
        rename = menu.addAction(BY_ID["rename_feed"].title)
        rename.triggered.connect(lambda: self.rename(section))
        places = menu.addMenu(self.tr("Move to folder"))
        for number, path in [(None, self.tr("No folder")), *self._tree.paths()]:
            place = places.addAction(path)
            place.setCheckable(True)
            place.setChecked(feed is not None and feed.folder == number)
            place.triggered.connect(partial(self._move_to, section, number))
        places.addSeparator()
        new = places.addAction(BY_ID["add_feed_folder"].title)
        new.triggered.connect(lambda: self.ask_for_folder(feed=section.number))
        settings = menu.addAction(BY_ID["feed_settings"].title)
        settings.triggered.connect(lambda: self.show_settings(section.number))
        menu.addSeparator()
        texts = self.tr("Open the site…"), self.tr("Copy the site’s address")
        lack = self.tr("This feed does not say where its site is.")
        site = web_page(feed.site) if feed is not None else ""
        offer_page(menu, self._desk.messages, site, texts, lack)
        copy = menu.addAction(self.tr("Copy the feed’s address"))
        copy.triggered.connect(lambda: self.copy_address(section.number))

    def _move_to(self, section: Section, folder: int | None, _checked: bool = False) -> None:
        feed = self._feed(section)
        if feed is not None and feed.folder != folder:
            self.move(Moved(section, folder, None))

    def _add_folder_entries(self, menu: QMenu, section: Section) -> None:
        parent = section.number if section.kind == "folder" else None
        menu.addSeparator()
        add = menu.addAction(BY_ID["add_feed"].title)
        add.triggered.connect(lambda: self.add_wanted.emit(parent))
        new = menu.addAction(BY_ID["add_feed_folder"].title)
        new.triggered.connect(lambda: self.ask_for_folder(parent))
        if section.kind == "folder":
            rename = menu.addAction(BY_ID["rename_feed"].title)
            rename.triggered.connect(lambda: self.rename(section))


def _remembered(text: str) -> Section | None:
    kind, _, number = text.partition(" ")
    if not number.isdecimal():
        return None
    if kind == "feed":
        return Section("feed", number=int(number))
    return Section("folder", number=int(number)) if kind == "folder" else None


def _home(subscription: Feed | Folder) -> int | None:
    return subscription.folder if isinstance(subscription, Feed) else subscription.parent


def _place(
    library: Library, subscription: Feed | Folder, folder: int | None, position: int | None
) -> None:
    if isinstance(subscription, Feed):
        library.feeds.move(subscription.id, folder, position)
    else:
        library.feeds.move_folder(subscription.id, folder, position)
