"""The translation memory out to a TMX file, and in from one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.errors import NaranhiError
from reader.library import Journal, Library, Merged
from reader.translation.tmx import Imported, export_memory, import_memory
from ui.controllers.desk import Desk
from ui.operations import Change, Kind, Task

_ABOUT: Final = "memory"
_CHANGED: Final = frozenset({Change.TRANSLATIONS})
_FOLDER: Final = "memory_folder"

T = TypeVar("T")


class MemoryController(QObject):
    """Exchanges the memory with other programs; both ways can be cancelled and leave nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk

    def ask_for_file(self) -> None:
        """Asks for a TMX file and takes its translations in."""
        dialog = self._file_dialog(self.tr("Import translation memory"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Translation memories (*.tmx *.xml)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    def ask_where_to(self) -> None:
        """Asks where to write the memory."""
        dialog = self._file_dialog(self.tr("Export translation memory"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Translation memories (*.tmx)")])
        dialog.setDefaultSuffix("tmx")
        dialog.selectFile(self.tr("Naranhi memory") + ".tmx")
        dialog.fileSelected.connect(lambda name: self.export_file(Path(name)))
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Takes the translations of a TMX file in, all of them or none."""
        self._desk.state.remember(_FOLDER, str(path.parent))
        self._start(
            self.tr("Importing {name}…").format(name=path.name),
            lambda library, task: _take_in(library, path, task),
            lambda done: self._finish_import(*done),
            changes=_CHANGED,
        )

    def export_file(self, path: Path) -> None:
        """Writes the whole memory to a TMX file."""
        self._desk.state.remember(_FOLDER, str(path.parent))
        self._start(
            self.tr("Exporting {name}…").format(name=path.name),
            lambda library, task: export_memory(
                library, path, progress=task.report, cancelled=task.cancelled
            ),
            lambda count: self._say(
                self.tr("Exported %n translation(s) to {name}.", "", count).format(name=path.name)
            ),
        )

    def _start(
        self,
        label: str,
        work: Callable[[Library, Task], T],
        then: Callable[[T], None],
        changes: Iterable[Kind] = (),
    ) -> None:
        messages = self._desk.messages
        number = 0

        def finish(result: T) -> None:
            messages.done(number)
            messages.succeeded(_ABOUT)
            then(result)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            messages.fail(error, about=_ABOUT)

        def tell(count: int) -> None:
            shown = self.tr("%n translation(s)", "", count)
            messages.progress(number, None, f"{label} {shown}")

        task = self._desk.operations.task(
            work, finish, fail, reported=tell, changes=changes, late=then
        )
        number = messages.work(label, task.cancel)

    def _say(self, text: str) -> None:
        self._desk.messages.inform(text)

    def _finish_import(self, done: Imported, journal: Journal) -> None:
        text = self.tr(
            "Translations added: {added}, changed: {changed}, there already: {unchanged}."
        )
        text = text.format(added=done.added, changed=done.changed, unchanged=done.unchanged)
        if done.skipped:
            others = self.tr("In other languages, and left out: {skipped}.")
            text = f"{text} {others.format(skipped=done.skipped)}"
        if not len(journal):
            self._say(text)
            return
        self._desk.made(
            self.tr("import a translation memory"),
            lambda library: library.memory.take_back(journal),
            lambda library: _take_in_again(library, journal),
            _CHANGED,
            said=text,
        )

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._desk.window, title)
        dialog.setDirectory(self._desk.state.text(_FOLDER, str(Path.home())))
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _take_in(library: Library, path: Path, task: Task) -> tuple[Imported, Journal]:
    journal = Journal()
    done = import_memory(
        library, path, journal=journal, progress=task.report, cancelled=task.cancelled
    )
    return done, journal


def _take_in_again(library: Library, journal: Journal) -> Merged:
    return library.memory.merge(unit for unit, _before in journal.entries())
