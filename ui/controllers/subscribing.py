"""How feeds come in: by an address, or from another reader's list; and how the list goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.errors import FeedError, NaranhiError, system_reason
from reader.feeds import Choice, Imported, discover, export_opml, import_opml
from reader.files import written_beside
from reader.library import Feed, Library, Removed
from ui.addresses import candidates
from ui.controllers.adding import LIST_SUFFIX
from ui.controllers.desk import Desk
from ui.controllers.feeds import FeedsController
from ui.feed_add_dialog import AddFeedDialog, Wish
from ui.operations import Change, Task
from ui.sections import Section, SectionsPanel

_CHANGED: Final = frozenset({Change.FEEDS, Change.ARTICLES})
_FILTER: Final = "OPML (*.opml *.xml)"
_LARGEST_LIST: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class Subscribed:
    """The feeds that were wished for: all of them, those that are new, and a folder if one was
    made for them."""

    feeds: tuple[Feed, ...]
    added: tuple[int, ...]
    folder: int | None


def find(address: str, task: Task) -> tuple[Choice, ...]:
    """The feeds at an address that may lack its scheme."""
    likely = candidates(address)
    if not likely:
        raise FeedError("There is no web address to look for feeds at; give one.")
    stated = likely[0] if len(likely) == 1 else address
    return task.away(lambda: discover(stated, cancelled=task.cancelled))


def subscribe(library: Library, wish: Wish) -> Subscribed:
    """Does what is wished for, all of it or nothing."""
    typed = (candidates(wish.typed) or [""])[0]
    with library.batch():
        before = {each.id for each in library.feeds.folders()}
        folder = library.feeds.add_folder(wish.new_folder).id if wish.new_folder else wish.folder
        done = [
            library.feeds.add(
                each.url,
                title=each.title,
                name=wish.name,
                site=each.site,
                folder=folder,
                typed=typed,
            )
            for each in wish.choices
        ]
    new_folder = folder if wish.new_folder and folder not in before else None
    return Subscribed(
        tuple(feed for feed, _is_new in done),
        tuple(feed.id for feed, is_new in done if is_new),
        new_folder,
    )


class SubscribingController(QObject):
    """Adds feeds; `refresh_wanted` carries the numbers of those that are new."""

    refresh_wanted = Signal(object)

    def __init__(self, desk: Desk, feeds: FeedsController, sections: SectionsPanel) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._feeds = feeds
        self._sections = sections
        self._search: Task | None = None
        self._to_choose: Section | None = None
        feeds.shown.connect(self._choose)

    def ask(self, address: str = "", folder: int | None = None) -> None:
        """Opens the dialog that a feed is added in."""
        dialog = AddFeedDialog(self._desk.window, self._feeds.tree, address, folder)
        dialog.looked_for.connect(lambda typed: self._look(dialog, typed))
        dialog.given_up.connect(self._stop_looking)
        dialog.wished.connect(self._subscribe)
        dialog.open()
        if address:
            dialog.accept()

    def _look(self, dialog: AddFeedDialog, address: str) -> None:
        self._stop_looking()
        self._search = self._desk.operations.task(
            lambda _library, task: find(address, task), dialog.show_found, dialog.show_trouble
        )

    def _stop_looking(self) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _subscribe(self, wish: Wish) -> None:
        self._desk.operations.change(
            lambda library: subscribe(library, wish), _CHANGED, self._on_subscribed
        )

    def _on_subscribed(self, done: Subscribed) -> None:
        self._to_choose = Section.of_feed(done.feeds[0])
        if not done.added:
            said = self.tr("You have subscribed to “{title}” already.")
            self._desk.messages.inform(said.format(title=done.feeds[0].title))
            return
        said = self.tr("Subscribed to %n feed(s).", "", len(done.added))
        if len(done.added) == 1:
            title = next(each.title for each in done.feeds if each.id == done.added[0])
            said = self.tr("Subscribed to “{title}”.").format(title=title)
        folders = [done.folder] if done.folder is not None else []
        self._offer_undo(self.tr("subscribe"), done.added, folders, said)
        self.refresh_wanted.emit(done.added)

    def _offer_undo(
        self, text: str, feeds: Sequence[int], folders: Sequence[int], said: str
    ) -> None:
        removed = Removed(tuple(feeds), tuple(folders))
        self._desk.made(
            text,
            lambda library: library.feeds.remove(feeds, folders),
            lambda library: library.feeds.restore(removed),
            _CHANGED,
            said=said,
        )

    def _choose(self) -> None:
        wanted = self._to_choose
        if wanted is not None and wanted.number in self._feeds.tree.by_feed:
            self._to_choose = None
            self._sections.choose(wanted)

    # Lists of feeds

    def ask_for_list(self) -> None:
        """Opens the dialog that chooses another reader's list."""
        dialog = QFileDialog(self._desk.window, self.tr("Import feeds"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_FILTER, self.tr("All files (*)")])
        dialog.setDirectory(self._desk.state.text("folder"))
        dialog.filesSelected.connect(lambda names: self.take_list(Path(names[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_list(self, path: Path) -> None:
        """Subscribes to the feeds of an OPML file."""
        messages = self._desk.messages

        def work(library: Library, task: Task) -> Imported:
            data = _read(path)
            task.check()
            return import_opml(library, data)

        def finish(done: Imported) -> None:
            messages.done(number)
            self._on_imported(done)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            messages.fail(error)

        self._desk.state.remember("folder", str(path.parent))
        task = self._desk.operations.task(
            work, finish, fail, changes=_CHANGED, late=self._on_imported
        )
        number = messages.work(self.tr("Importing feeds…"), task.cancel)

    def _on_imported(self, done: Imported) -> None:
        said = self._told(done)
        if not done.added and not done.folders:
            self._desk.messages.inform(said)
            return
        self._offer_undo(self.tr("import feeds"), done.added, done.folders, said)
        self.refresh_wanted.emit(done.added)

    def _told(self, done: Imported) -> str:
        """What came of a list, with what of it was of no use."""
        parts = []
        if done.added or done.folders:
            parts.append(self.tr("Imported %n feed(s).", "", len(done.added)))
        if done.known and parts:
            parts.append(self.tr("%n feed(s) were there already.", "", done.known))
        elif done.known:
            parts.append(self.tr("All feeds of this list were there already."))
        if done.left_out:
            unusable = self.tr("Left out, since their address is neither http nor https: {count}.")
            parts.append(unusable.format(count=done.left_out))
        return " ".join(parts) or self.tr("There is no feed in this list.")

    def ask_where_to(self) -> None:
        """Opens the dialog that says where the list of feeds is written."""
        dialog = QFileDialog(self._desk.window, self.tr("Export feeds"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_FILTER])
        dialog.setDefaultSuffix(LIST_SUFFIX)
        dialog.setDirectory(self._desk.state.text("folder"))
        dialog.selectFile("naranhi-feeds.opml")
        dialog.filesSelected.connect(lambda names: self.write_list(Path(names[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_list(self, path: Path) -> None:
        """Writes all feeds and folders to an OPML file."""

        def work(library: Library, _task: Task) -> int:
            _write(path, export_opml(library))
            return len(library.feeds.all())

        def tell(count: int) -> None:
            said = self.tr("Exported %n feed(s) to {path}.", "", count)
            self._desk.messages.inform(said.format(path=path))

        self._desk.state.remember("folder", str(path.parent))
        self._desk.operations.task(work, tell)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_LIST + 1)
    except OSError as error:
        raise NaranhiError(
            "{name} cannot be read ({reason}); check the path.",
            str(error),
            name=path.name,
            reason=system_reason(error),
        ) from error
    if len(data) > _LARGEST_LIST:
        raise NaranhiError(
            "{name} is too large for a list of feeds; choose another file.", name=path.name
        )
    return data


def _write(path: Path, data: bytes) -> None:
    try:
        with written_beside(path.resolve()) as file:
            file.write(data)
    except OSError as error:
        raise NaranhiError(
            "{name} cannot be written ({reason}); choose another folder.",
            str(error),
            name=path.name,
            reason=system_reason(error),
        ) from error
