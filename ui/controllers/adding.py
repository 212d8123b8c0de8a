"""How articles come in: typed, pasted, dropped, from files and from addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.article import Language
from reader.errors import NaranhiError
from reader.intake import read_file, read_text
from reader.library import Added, Library
from reader.pairing import alternate_of, fetch_edition
from reader.sample import add_sample
from reader.settings import FETCH_EDITION, Settings
from ui.add_dialog import AddAddressDialog, AddTextDialog
from ui.addresses import candidates, encoded, fetch_first, web_address
from ui.controllers.desk import Desk
from ui.messages import Offer
from ui.operations import Change, Failed, Task

T = TypeVar("T")

MODEL_SUFFIX: Final = ".argosmodel"
_ABOUT: Final = "adding"
_CHANGED: Final = frozenset({Change.ARTICLES, Change.ANNOTATIONS})


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of several files: those added, and what was wrong with the others."""

    added: list[Added]
    failures: list[NaranhiError]


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article from a page, the address of its other edition that is still to be fetched, if
    the page names one, and what went wrong with fetching that."""

    added: Added
    alternate: str | None = None
    failure: NaranhiError | None = None


@dataclass(frozen=True, slots=True)
class Samples:
    """What became of the sample articles, and which one greets the reader."""

    added: list[Added]
    greeting: int | None


class AddingController(QObject):
    """Adds articles; `open_requested` carries the one to show, `model_dropped` a model's path.

    `edition_found` carries an `Added` and the address at which its page has the other edition.
    """

    open_requested = Signal(int)
    edition_found = Signal(object, str)
    model_dropped = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._draft: tuple[str, Language | None] = ("", None)

    def ask_for_text(
        self, text: str = "", language: Language | None = None, trouble: str = ""
    ) -> None:
        """Opens the dialog that text is pasted into; `trouble`: why `text` was not added.

        Without a `text`, what was typed the last time and not added is there again.
        """
        if not text:
            text, language = self._draft
        dialog = AddTextDialog(self._desk.window, text, language, trouble)
        dialog.entered.connect(self._add_entered)
        dialog.abandoned.connect(self._keep_draft)
        dialog.open()

    def _keep_draft(self, text: str, language: Language | None) -> None:
        self._draft = (text if text.strip() else "", language)

    def ask_for_address(self, address: str = "") -> None:
        """Opens the dialog for a web address."""
        dialog = AddAddressDialog(self._desk.window, address)
        dialog.entered.connect(self.fetch)
        dialog.open()

    def ask_for_files(self) -> None:
        """Opens the dialog that chooses files."""
        dialog = QFileDialog(self._desk.window, self.tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Articles (*.txt *.md *.html *.htm)"), self.tr("All files (*)")]
        )
        dialog.setDirectory(self._desk.state.text("folder"))
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

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
        """Adds an article from each file."""
        self._desk.state.remember("folder", str(paths[0].parent))

        def work(library: Library, task: Task) -> Batch:
            return _add_files(library, paths, task)

        label = self.tr("Reading %n file(s)…", "", len(paths))
        self._start(
            label,
            work,
            self._on_batch,
            self._fail,
            late=lambda batch: self._on_late(batch.added),
        )

    def fetch(self, address: str) -> None:
        """Adds an article from a web page; the `address` may lack its scheme."""
        again = Offer(self.tr("Try again"), lambda: self.ask_for_address(address))

        readable = QUrl(address).toDisplayString()
        label = self.tr("Fetching {address}…").format(address=readable)
        self._start(
            label,
            lambda library, task: _fetched(library, candidates(address) or [address], task),
            self._on_fetched,
            lambda error: self._fail(error, again),
            late=lambda fetched: self._on_late([fetched.added]),
        )

    def add_samples(self, *, asked: bool = True) -> None:
        """Adds the sample articles and opens the one that comes with notes.

        It can be undone if the reader `asked` for it.
        """

        def work(library: Library, task: Task) -> Samples:
            task.check()
            added = add_sample(library)
            return Samples(added, _greeting(library, added))

        self._start(
            self.tr("Adding the sample articles…"),
            work,
            lambda samples: self._on_samples(samples, asked=asked),
            self._fail,
            late=lambda samples: self._on_late(samples.added),
        )

    def _take_files(self, files: Sequence[Path]) -> None:
        models = [path for path in files if path.suffix.lower() == MODEL_SUFFIX]
        for path in models:
            self.model_dropped.emit(path)
        others = [path for path in files if path not in models]
        if others:
            self.add_files(others)

    def _add_entered(self, text: str, language: Language | None) -> None:
        """Adds what was typed; if that fails, it is there again to be put right."""
        self._draft = ("", None)
        self._add_text(text, language, lambda error: self.ask_for_text(text, language, str(error)))

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
            late=lambda added: self._on_late([added]),
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
    ) -> None:
        messages = self._desk.messages

        def finish(result: T) -> None:
            messages.done(number)
            messages.succeeded(_ABOUT)
            then(result)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            failed(error)

        task = self._desk.operations.task(
            work, finish, fail, changes=_CHANGED, late=late, lasting=lasting
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
            self._offer_undo([added], self.tr("Added “{title}”.").format(title=title))
        elif added.status == "duplicate":
            self._desk.messages.inform(
                self.tr("“{title}” is in your library already.").format(title=title)
            )
        else:
            said = self.tr("“{title}” has new text and keeps your notes; this cannot be undone.")
            self._desk.messages.inform(said.format(title=title))
        self.open_requested.emit(added.id)

    def _on_batch(self, batch: Batch) -> None:
        if len(batch.added) == 1 and not batch.failures:
            self._on_added(batch.added[0])
            return
        new = [each for each in batch.added if each.status == "added"]
        if new:
            said = self.tr("Added %n article(s).", "", len(new))
            self._offer_undo(new, said if not batch.failures else "")
        if batch.failures:
            self._fail(self._summed(batch))
        if batch.added:
            self.open_requested.emit(batch.added[0].id)

    def _summed(self, batch: Batch) -> NaranhiError:
        first = batch.failures[0]
        if len(batch.failures) == 1:
            return first
        said = [f"{each} {each.details}".strip() for each in batch.failures]
        text = self.tr("%n file(s) could not be added.", "", len(batch.failures))
        return NaranhiError(f"{text} {first}", "\n".join(said))

    def _on_samples(self, samples: Samples, *, asked: bool) -> None:
        new = [each for each in samples.added if each.status == "added"]
        if new and asked:
            self._offer_undo(new, "")
        if samples.greeting is not None:
            self.open_requested.emit(samples.greeting)

    def _on_late(self, added: Sequence[Added]) -> None:
        """Tells what was added before it could be cancelled."""
        new = [each for each in added if each.status == "added"]
        if new:
            text = self.tr("%n article(s) had been added before you cancelled.", "", len(new))
            self._offer_undo(new, text)

    def _offer_undo(self, added: Sequence[Added], said: str) -> None:
        ids = [each.id for each in added]
        self._desk.perform(
            self.tr("add"),
            lambda _library: None,
            lambda library, _done: library.delete(ids),
            {Change.ARTICLES},
            redo=lambda library, _done: library.restore(ids),
            said=said,
        )


def _fetched(library: Library, addresses: Sequence[str], task: Task) -> Fetched:
    """Adds the article at the first of `addresses` that answers.

    Its other edition is added too if the reader wants that always.
    """
    draft = task.away(lambda: fetch_first(addresses, task.cancelled))
    added = library.add(draft)
    alternate = alternate_of(draft)
    if alternate is None or added.article.counterpart is not None:
        return Fetched(added)
    if not Settings(library.path).get(FETCH_EDITION):
        return Fetched(added, alternate)
    try:
        fetch_edition(library, added.id, alternate, cancelled=task.cancelled)
    except NaranhiError as error:
        return Fetched(added, failure=error)
    return Fetched(replace(added, article=library.article(added.id)))


def _add_files(library: Library, paths: Sequence[Path], task: Task) -> Batch:
    batch = Batch([], [])
    for path in paths:
        if task.cancelled():
            break
        try:
            draft = read_file(path)
            if task.cancelled():
                break
            batch.added.append(library.add(draft))
        except NaranhiError as error:
            batch.failures.append(_named(path, error))
    return batch


def _named(path: Path, error: NaranhiError) -> NaranhiError:
    if path.name in str(error):
        return error
    return NaranhiError(f"{path.name}: {error}", error.details)


def _greeting(library: Library, added: Sequence[Added]) -> int | None:
    """The sample article that has notes already, or else the first."""
    noted = (each.id for each in added if library.annotations(each.id))
    return next(noted, added[0].id if added else None)
