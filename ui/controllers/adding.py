"""How articles come in: typed, pasted, dropped, from files and from addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader import registering
from reader.article import Language
from reader.errors import FeedFoundError, NaranhiError
from reader.intake import addresses_in, read_text, readable_endings
from reader.library import Added, Library
from ui import adding_work
from ui.add_dialog import AddAddressDialog, AddTextDialog
from ui.adding_work import Batch, Fetched, Samples, Step
from ui.addresses import candidates, encoded, web_address
from ui.browser_dialog import BrowserDialog
from ui.controllers.desk import Desk
from ui.interface import told
from ui.jobs import Failed, Then
from ui.messages import Offer
from ui.operations import Change, Task
from ui.sharing import Shared, read_shared

T = TypeVar("T")

MODEL_SUFFIX: Final = ".argosmodel"
LIST_SUFFIX: Final = ".opml"
_ABOUT: Final = "adding"
_CHANGED: Final = frozenset({Change.ARTICLES, Change.ANNOTATIONS})


class AddingController(QObject):
    """Adds articles; `open_requested` carries the one to show.

    `model_dropped` carries a model's path, `list_dropped` that of a list of feeds, `feed_found` the
    address of a feed that the reader wants to subscribe to.

    `edition_found` carries an `Added` and the address at which its page has the other edition.
    """

    open_requested = Signal(int)
    edition_found = Signal(object, str)
    model_dropped = Signal(object)
    list_dropped = Signal(object)
    feed_found = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.draft: tuple[str, Language | None] = ("", None)
        """A text that was typed to be added and put off, with its language."""

    def ask_for_text(
        self, text: str = "", language: Language | None = None, trouble: str = ""
    ) -> None:
        """Opens the dialog that text is pasted into; `trouble`: why `text` was not added.

        Without a `text`, what was typed the last time and not added is there again.
        """
        if not text:
            text, language = self.draft
        dialog = AddTextDialog(self._desk.window, text, language, trouble)
        dialog.entered.connect(self._add_entered)
        dialog.abandoned.connect(self._keep_draft)
        dialog.open()

    def _keep_draft(self, text: str, language: Language | None) -> None:
        self.draft = (text if text.strip() else "", language)

    def ask_for_address(self, address: str = "") -> None:
        """Opens the dialog for a web address."""
        dialog = AddAddressDialog(self._desk.window, address)
        dialog.entered.connect(self.fetch)
        dialog.open()

    def ask_for_files(self) -> None:
        """Opens the dialog that chooses files."""
        dialog = QFileDialog(self._desk.window, self.tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{ending}" for ending in readable_endings())
        articles = self.tr("Articles ({patterns})").format(patterns=patterns)
        dialog.setNameFilters([articles, self.tr("All files (*)")])
        dialog.setDirectory(self._desk.state.text("folder"))
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_folder(self) -> None:
        """Opens the dialog that chooses a folder of files."""
        dialog = QFileDialog(self._desk.window, self.tr("Add a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._desk.state.text("folder"))
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def explain_browser(self) -> None:
        """Opens the dialog that says how pages come here from a browser."""
        dialog = BrowserDialog(self._desk.window)
        dialog.set_up_wanted.connect(self._set_up_addresses)
        dialog.open()

    def _set_up_addresses(self) -> None:
        def work(_library: Library, _task: Task) -> Path:
            return registering.register()

        self._desk.operations.task(work, self._on_set_up, self._fail)

    def _on_set_up(self, entry: Path) -> None:
        said = self.tr("naranhi: addresses now open in Naranhi. It was noted in {path}.")
        self._desk.messages.inform(said.format(path=entry))

    def take_shared(self, text: str) -> None:
        """Asks the reader about what a ``naranhi:`` address wants to add; nothing is done unasked.

        Any page may lead to such an address, so that what is shown first is what would be fetched.
        """
        try:
            shared: Shared = read_shared(text)
        except NaranhiError as error:
            self._fail(error)
            return
        if shared.address:
            self.ask_for_address(shared.address)
        else:
            self.ask_for_text(shared.text)

    def paste(self) -> None:
        """Adds what is on the clipboard: files, a web address, or text."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None or not self.take(data):
            self._desk.messages.inform(self.tr("There is no text on the clipboard to add."))

    def take(self, data: QMimeData) -> bool:
        """Adds what was pasted or dropped; False if there is nothing of use in it."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        pages = [encoded(url) for url in data.urls() if url.scheme() in ("http", "https")]
        text = data.text() if data.hasText() else ""
        if files:
            self._take_files(files)
        elif len(many := pages or addresses_in(text)) > 1:
            self.add_addresses(list(dict.fromkeys(many)))
        elif pages or web_address(text):
            self.fetch(pages[0] if pages else text.strip())
        elif text.strip():
            self.add_text(text)
        else:
            return False
        return True

    def add_text(self, text: str, language: Language | None = None) -> None:
        """Adds an article from its text."""
        self._add_text(text, language, self._fail)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Adds the articles in each file, and in every file of each folder."""
        self._desk.state.remember("folder", str(paths[0].parent))
        label = self.tr("Reading %n file(s)…", "", len(paths))
        self._add_many(label, lambda library, task: adding_work.add_files(library, paths, task))

    def add_addresses(self, addresses: Sequence[str]) -> None:
        """Adds the article at each web address."""
        label = self.tr("Fetching %n page(s)…", "", len(addresses))
        work = adding_work.add_addresses
        self._add_many(label, lambda library, task: work(library, addresses, task))

    def _add_many(self, label: str, work: Callable[[Library, Task], Batch]) -> None:
        self._start(
            label,
            work,
            self._on_batch,
            self._fail,
            late=lambda batch: self._on_late(batch.new),
            with_progress=True,
        )

    def fetch(self, address: str) -> None:
        """Adds an article from a web page; the `address` may lack its scheme."""
        again = Offer(self.tr("Try again"), lambda: self.ask_for_address(address))

        def subscribe_to(error: NaranhiError) -> Offer | None:
            if not isinstance(error, FeedFoundError):
                return None
            return Offer(self.tr("Subscribe…"), lambda: self.feed_found.emit(address))

        readable = QUrl(address).toDisplayString()
        label = self.tr("Fetching {address}…").format(address=readable)
        self._start(
            label,
            lambda library, task: adding_work.fetched(
                library, candidates(address) or [address], task
            ),
            self._on_fetched,
            lambda error: self._fail(error, subscribe_to(error) or again),
            late=lambda fetched: self._on_late(_new([fetched.added])),
        )

    def add_samples(self, *, asked: bool = True) -> None:
        """Adds the sample articles and opens the one that comes with notes.

        It can be undone if the reader `asked` for it.
        """

        self._start(
            self.tr("Adding the sample articles…"),
            adding_work.samples,
            lambda samples: self._on_samples(samples, asked=asked),
            self._fail,
            late=lambda samples: self._on_late(_new(samples.added)),
        )

    def _take_files(self, files: Sequence[Path]) -> None:
        models = [path for path in files if path.suffix.lower() == MODEL_SUFFIX]
        for path in models:
            self.model_dropped.emit(path)
        lists = [path for path in files if path.suffix.lower() == LIST_SUFFIX]
        for path in lists:
            self.list_dropped.emit(path)
        others = [path for path in files if path not in (*models, *lists)]
        if others:
            self.add_files(others)

    def _add_entered(self, text: str, language: Language | None) -> None:
        """Adds what was typed; if that fails, it is there again to be put right."""
        self.draft = ("", None)
        self._add_text(text, language, lambda error: self.ask_for_text(text, language, told(error)))

    def _add_text(self, text: str, language: Language | None, failed: Failed) -> None:
        def work(library: Library, task: Task) -> Added:
            draft = read_text(text, language=language)
            task.check()
            return library.add(draft)

        self._start(
            self.tr("Reading the text…"),
            work,
            self._on_added,
            failed,
            late=lambda added: self._on_late(_new([added])),
            lasting=True,
        )

    def _start(
        self,
        label: str,
        work: Callable[[Library, Task], T],
        then: Callable[[T], None],
        failed: Failed,
        *,
        late: Callable[[T], None],
        lasting: bool = False,
        with_progress: bool = False,
    ) -> None:
        messages = self._desk.messages

        def finish(result: T) -> None:
            messages.done(number)
            messages.succeeded(_ABOUT)
            then(result)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            failed(error)

        def report(step: Step) -> None:
            said = self.tr("Reading {number} of {total}…")
            text = said.format(number=step.number, total=step.total)
            if step.total > 1:
                messages.progress(number, (step.number - 1) / step.total, text)

        reported: Then | None = report if with_progress else None
        task = self._desk.operations.task(
            work, finish, fail, reported=reported, changes=_CHANGED, late=late, lasting=lasting
        )
        number = messages.work(label, task.cancel)

    def _fail(self, error: NaranhiError, offer: Offer | None = None) -> None:
        self._desk.messages.fail(error, offer, about=_ABOUT)

    def _on_fetched(self, fetched: Fetched) -> None:
        self._on_added(fetched.added)
        if fetched.failure is not None:
            self._fail(fetched.failure)
        elif fetched.alternate is not None:
            self.edition_found.emit(fetched.added, fetched.alternate)

    def _on_added(self, added: Added) -> None:
        title = added.article.title
        if added.status == "added":
            self._offer_undo([added.id], self.tr("Added “{title}”.").format(title=title))
        elif added.status == "duplicate":
            self._desk.messages.inform(
                self.tr("“{title}” is in your library already.").format(title=title)
            )
        else:
            said = self.tr("“{title}” has new text and keeps your notes; this cannot be undone.")
            self._desk.messages.inform(said.format(title=title))
        self.open_requested.emit(added.id)

    def _on_batch(self, batch: Batch) -> None:
        if batch.count == 1 and batch.first is not None and not batch.failed:
            self._on_added(batch.first)
            return
        if batch.new:
            self._offer_undo(batch.new, "" if batch.failed else self._counted(batch))
        elif batch.count and not batch.failed:
            self._desk.messages.inform(self.tr("All of it is in your library already.", "articles"))
        if batch.failed:
            self._fail(self._summed(batch))
        if batch.first is not None:
            self.open_requested.emit(batch.first.id)

    def _counted(self, batch: Batch) -> str:
        said = self.tr("Added %n article(s).", "", len(batch.new))
        if not batch.left_out:
            return said
        others = self.tr("%n other file(s) can hold no article.", "", batch.left_out)
        return f"{said} {others}"

    def _summed(self, batch: Batch) -> NaranhiError:
        first = batch.failures[0]
        if batch.failed == 1 and not batch.new:
            return first
        said = [f"{told(each)} {each.details}".strip() for each in batch.failures]
        parts = [self._counted(batch)] if batch.new else []
        if batch.failed > 1:
            parts.append(self.tr("%n file(s) could not be added.", "", batch.failed))
        return NaranhiError(" ".join([*parts, told(first)]), "\n".join(said))

    def _on_samples(self, samples: Samples, *, asked: bool) -> None:
        new = _new(samples.added)
        if new and asked:
            self._offer_undo(new, "")
        if samples.greeting is not None:
            self.open_requested.emit(samples.greeting)

    def _on_late(self, new: Sequence[int]) -> None:
        """Tells what was added before it could be cancelled."""
        if new:
            text = self.tr("%n article(s) had been added before you cancelled.", "", len(new))
            self._offer_undo(new, text)

    def _offer_undo(self, new: Sequence[int], said: str) -> None:
        ids = list(new)
        self._desk.perform(
            self.tr("add"),
            lambda _library: None,
            lambda library, _done: library.delete(ids),
            {Change.ARTICLES},
            redo=lambda library, _done: library.restore(ids),
            said=said,
        )


def _new(added: Sequence[Added]) -> list[int]:
    """The numbers of the articles that were not there before."""
    return [each.id for each in added if each.status == "added"]
