"""Notes out: to a file, or to the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.export import FORMATS, Document, Format, Options, Scope, collect, file_name, save
from reader.library import Library
from ui.controllers.desk import Desk
from ui.messages import Offer

_ABOUT: Final = "exporting"


class ExportingController(QObject):
    """Exports the notes of articles; `ids` None stands for the whole notebook."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk

    def save(self, ids: Sequence[int] | None) -> None:
        """Asks where to, and writes the notes there."""
        self._gather(ids, self._ask_where)

    def copy(self, ids: Sequence[int] | None) -> None:
        """Puts the notes on the clipboard as Markdown."""
        self._gather(ids, self._copy)

    def _gather(self, ids: Sequence[int] | None, then: Callable[[list[Document]], None]) -> None:
        def work(library: Library) -> list[Document]:
            return _with_notes(library, ids)

        def go_on(notes: list[Document]) -> None:
            if notes:
                then(notes)
            else:
                self._desk.messages.inform(self.tr("There are no notes to export yet."))

        self._desk.operations.query(work, go_on)

    def _copy(self, notes: list[Document]) -> None:
        QGuiApplication.clipboard().setText(FORMATS["markdown"].render(notes, Options()).decode())
        total = sum(len(each.passages) for each in notes)
        self._desk.messages.inform(self.tr("Copied %n note(s) as Markdown.", "", total))

    def _ask_where(self, notes: list[Document]) -> None:
        by_filter = {f"{each.title} (*{each.suffix})": each for each in FORMATS.values()}
        dialog = QFileDialog(self._desk.window, self.tr("Export notes"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(by_filter))
        dialog.setDirectory(self._desk.state.text("export_folder", str(Path.home())))
        first = next(iter(by_filter.values()))
        dialog.setDefaultSuffix(first.suffix.lstrip("."))
        title = notes[0].article.title if len(notes) == 1 else self.tr("Naranhi notes")
        dialog.selectFile(file_name(title, first.suffix))
        dialog.fileSelected.connect(
            lambda name: self._write(Path(name), by_filter[dialog.selectedNameFilter()], notes)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, path: Path, chosen: Format, notes: list[Document]) -> None:
        self._desk.state.remember("export_folder", str(path.parent))
        self._desk.operations.query(
            lambda _library: save(path, chosen, notes, Options()),
            lambda _done: self._say_where(path),
            partial(self._desk.messages.fail, about=_ABOUT),
        )

    def _say_where(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._desk.messages.succeeded(_ABOUT)
        self._desk.messages.inform(
            self.tr("Exported to {name}.").format(name=path.name),
            Offer(self.tr("Show folder"), lambda: QDesktopServices.openUrl(folder)),
        )


def _with_notes(library: Library, ids: Sequence[int] | None) -> list[Document]:
    found = collect(library, Scope(None if ids is None else tuple(ids)))
    return [each for each in found if each.passages]
