"""How articles come in: typed, pasted, dropped, from files and from addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.article import Draft, Language
from reader.errors import NaranhiError
from reader.intake import fetch, read_file, read_text
from reader.library import Added, Library
from reader.sample import add_sample
from ui.add_dialog import AddAddressDialog, AddTextDialog, web_address
from ui.controllers.desk import Desk
from ui.messages import Offer
from ui.operations import Change, Task

T = TypeVar("T")

MODEL_SUFFIX: Final = ".argosmodel"
_CHANGED: Final = frozenset({Change.ARTICLES, Change.ANNOTATIONS})


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of several files: those added, and what was wrong with the others."""

    added: list[Added]
    failures: list[NaranhiError]


class AddingController(QObject):
    """Adds articles; `open_requested` carries the one to show, `model_dropped` a model's path."""

    open_requested = Signal(int)
    model_dropped = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk

    def ask_for_text(self) -> None:
        """Opens the dialog that text is pasted into."""
        dialog = AddTextDialog(self._desk.window)
        dialog.entered.connect(self.add_text)
        dialog.open()

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
        pages = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")]
        text = data.text() if data.hasText() else ""
        if files:
            self._take_files(files)
        elif pages or (address := web_address(text)).startswith("http"):
            self.fetch(pages[0] if pages else address)
        elif text.strip():
            self.add_text(text)
        else:
            return False
        return True

    def add_text(self, text: str, language: Language | None = None) -> None:
        """Adds an article from its text."""
        self._add_one(
            lambda library, _task: library.add(read_text(text, language=language)),
            self.tr("Reading the text…"),
        )

    def add_files(self, paths: Sequence[Path]) -> None:
        """Adds an article from each file."""
        self._desk.state.remember("folder", str(paths[0].parent))

        def work(library: Library, task: Task) -> Batch:
            return _add_files(library, paths, task)

        label = self.tr("Reading %n file(s)…", "", len(paths))
        self._start(label, work, self._on_batch, self._desk.messages.fail)

    def fetch(self, address: str) -> None:
        """Adds an article from a web page."""
        again = Offer(self.tr("Try again"), lambda: self.ask_for_address(address))

        def work(library: Library, task: Task) -> Added:
            draft: Draft = fetch(address, cancelled=task.cancelled)
            return library.add(draft)

        label = self.tr("Fetching {address}…").format(address=address)
        self._start(
            label, work, self._on_added, lambda error: self._desk.messages.fail(error, again)
        )

    def add_samples(self) -> None:
        """Adds the sample articles and opens the one that comes with notes."""
        self._start(
            self.tr("Adding the sample articles…"),
            lambda library, _task: _greeting(library, add_sample(library)),
            self._open,
            self._desk.messages.fail,
        )

    def _take_files(self, files: Sequence[Path]) -> None:
        models = [path for path in files if path.suffix.lower() == MODEL_SUFFIX]
        for path in models:
            self.model_dropped.emit(path)
        others = [path for path in files if path not in models]
        if others:
            self.add_files(others)

    def _add_one(self, work: Callable[[Library, Task], Added], label: str) -> None:
        self._start(label, work, self._on_added, self._desk.messages.fail)

    def _start(
        self,
        label: str,
        work: Callable[[Library, Task], T],
        then: Callable[[T], None],
        failed: Callable[[NaranhiError], None],
    ) -> None:
        messages = self._desk.messages

        def finish(result: T) -> None:
            messages.done(number)
            then(result)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            failed(error)

        task = self._desk.operations.task(work, finish, fail, changes=_CHANGED)
        number = messages.work(label, task.cancel)

    def _on_added(self, added: Added) -> None:
        title = added.article.title
        if added.status == "added":
            self._offer_undo([added], self.tr("Added “{title}”.").format(title=title))
        elif added.status == "duplicate":
            self._desk.messages.inform(
                self.tr("“{title}” is in your library already.").format(title=title)
            )
        else:
            self._desk.messages.inform(
                self.tr("“{title}” has new text; your notes were kept.").format(title=title)
            )
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
            self._desk.messages.fail(_summed(batch))
        if batch.added:
            self.open_requested.emit(batch.added[0].id)

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

    def _open(self, article: int | None) -> None:
        if article is not None:
            self.open_requested.emit(article)


def _add_files(library: Library, paths: Sequence[Path], task: Task) -> Batch:
    batch = Batch([], [])
    for path in paths:
        if task.cancelled():
            break
        try:
            batch.added.append(library.add(read_file(path)))
        except NaranhiError as error:
            batch.failures.append(_named(path, error))
    return batch


def _named(path: Path, error: NaranhiError) -> NaranhiError:
    if path.name in str(error):
        return error
    return NaranhiError(f"{path.name}: {error}", error.details)


def _summed(batch: Batch) -> NaranhiError:
    first = batch.failures[0]
    if len(batch.failures) == 1:
        return first
    details = "\n".join(filter(None, [f"{each} {each.details}".strip() for each in batch.failures]))
    text = QCoreApplication.translate(
        "AddingController", "%n file(s) could not be added.", "", len(batch.failures)
    )
    return NaranhiError(f"{text} {first}", details)


def _greeting(library: Library, added: Sequence[Added]) -> int | None:
    """The sample article that has notes already, or else the first."""
    noted = (each.id for each in added if library.annotations(each.id))
    return next(noted, added[0].id if added else None)
