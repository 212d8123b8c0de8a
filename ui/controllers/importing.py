"""Notes of other programs and other libraries in, from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.errors import NaranhiError
from reader.library import Library
from reader.notes_import import ImportReport, import_notes, redo, undo
from ui.controllers.desk import Desk
from ui.operations import Change, Task
from ui.unmatched_sheet import UnmatchedSheet

_ABOUT: Final = "importing"
_CHANGED: Final = frozenset({Change.ANNOTATIONS, Change.ARTICLES, Change.COLORS})
_FOLDER: Final = "import_folder"


class ImportingController(QObject):
    """Takes notes in; it can be cancelled and leaves nothing then."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk

    def ask_for_file(self) -> None:
        """Asks for a file of notes and takes them in."""
        dialog = QFileDialog(self._desk.window, self.tr("Import notes"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Notes of Naranhi, Hypothesis or Readwise (*.jsonld *.json *.csv)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.setDirectory(self._desk.state.text(_FOLDER, str(Path.home())))
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Takes the notes of a file in, all of them or none."""
        self._desk.state.remember(_FOLDER, str(path.parent))
        messages = self._desk.messages
        number = 0

        def work(library: Library, task: Task) -> ImportReport:
            def tell(done: int, total: int) -> None:
                task.check()
                task.report(done / total)

            return import_notes(library, path, tell)

        def finish(report: ImportReport) -> None:
            messages.done(number)
            messages.succeeded(_ABOUT)
            self._tell(report)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            messages.fail(error, about=_ABOUT)

        task = self._desk.operations.task(
            work,
            finish,
            fail,
            reported=lambda share: messages.progress(number, share),
            changes=_CHANGED,
            late=self._tell,
        )
        number = messages.work(self.tr("Importing {name}…").format(name=path.name), task.cancel)

    def _tell(self, report: ImportReport) -> None:
        """Says what was done, and lets it be undone if anything was."""
        text = self.tr("Notes added: {added}, changed: {changed}, there already: {unchanged}.")
        text = text.format(added=report.added, changed=report.changed, unchanged=report.unchanged)
        if report.detached:
            more = self.tr("No longer in their article's text: {count}.")
            text = f"{text} {more.format(count=report.detached)}"
        if report.on_titles:
            more = self.tr("On a whole page, so on its article's title: {count}.")
            text = f"{text} {more.format(count=report.on_titles)}"
        if report.change.steps or report.articles:
            self._desk.made(
                self.tr("import notes"),
                lambda library: undo(library, report),
                lambda library: redo(library, report),
                _CHANGED,
                said=text,
            )
        else:
            self._desk.messages.inform(text)
        if report.unmatched:
            UnmatchedSheet(self._desk.window, report.unmatched).open()
