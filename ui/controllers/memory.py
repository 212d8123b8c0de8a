"""The translation memory out to a TMX file, and in from one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.errors import NaranhiError
from reader.files import replacing
from reader.library import Library, MemoryUnit, Merged
from reader.translation.tmx import read_tmx, write_tmx
from ui.controllers.desk import Desk
from ui.operations import Change, Task

_ABOUT: Final = "memory"
_CHANGED: Final = frozenset({Change.TRANSLATIONS})
_FOLDER: Final = "memory_folder"
_AT_ONCE: Final = 500

T = TypeVar("T")


@dataclass(frozen=True)
class Exchanged:
    """What came of an import: what was merged, and units of other languages."""

    merged: Merged
    skipped: int


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
            self._say_imported,
        )

    def export_file(self, path: Path) -> None:
        """Writes the whole memory to a TMX file."""
        self._desk.state.remember(_FOLDER, str(path.parent))
        self._start(
            self.tr("Exporting {name}…").format(name=path.name),
            lambda library, task: _write_out(library, path, task),
            lambda count: self._say(
                self.tr("Exported %n translation(s) to {name}.", "", count).format(name=path.name)
            ),
        )

    def _start(
        self,
        label: str,
        work: Callable[[Library, Task], T],
        then: Callable[[T], None],
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

        task = self._desk.operations.task(work, finish, fail, reported=tell, changes=_CHANGED)
        number = messages.work(label, task.cancel)

    def _say(self, text: str) -> None:
        self._desk.messages.inform(text)

    def _say_imported(self, exchanged: Exchanged) -> None:
        merged = exchanged.merged
        text = self.tr(
            "Translations added: {added}, changed: {changed}, there already: {unchanged}."
        )
        text = text.format(added=merged.added, changed=merged.changed, unchanged=merged.unchanged)
        if exchanged.skipped:
            others = self.tr("In other languages, and left out: {skipped}.")
            text = f"{text} {others.format(skipped=exchanged.skipped)}"
        self._say(text)

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._desk.window, title)
        dialog.setDirectory(self._desk.state.text(_FOLDER, str(Path.home())))
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _take_in(library: Library, path: Path, task: Task) -> Exchanged:
    skipped = 0

    def wanted() -> Iterator[MemoryUnit]:
        nonlocal skipped
        for unit in _counted(read_tmx(path), task):
            if unit is None:
                skipped += 1
            else:
                yield unit

    merged = library.merge_memory(wanted())
    return Exchanged(merged, skipped)


def _write_out(library: Library, path: Path, task: Task) -> int:
    with replacing(path, "The memory") as file:
        return write_tmx(_counted(library.memory_units(), task), file)


def _counted(units: Iterator[T], task: Task) -> Iterator[T]:
    """The units; tells now and then how many there were, and ends the work once cancelled."""
    for count, unit in enumerate(units):
        if count % _AT_ONCE == 0 and count:
            task.check()
            task.report(count)
        yield unit
    task.check()
