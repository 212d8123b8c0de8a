"""Notes and articles out: to a file, to a folder, or to the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.errors import NaranhiError
from reader.export import FORMATS, Document, Options, Scope, collect, file_name, save_each, write
from reader.export import templates as stored_templates
from reader.export.options import Unwanted
from reader.export.preview import look_of
from reader.export.words import Words
from reader.export.writing import names
from reader.library import Library
from ui.controllers.desk import Desk
from ui.export_dialog import ExportDialog
from ui.export_request import Known, Preview, Request, Target, format_title
from ui.interface import language, told
from ui.messages import Offer
from ui.operations import Task

T = TypeVar("T")

_ABOUT: Final = "exporting"
_FOLDER: Final = "export_folder"
_PREVIEWED: Final = 3


@dataclass(frozen=True, slots=True)
class Exportable:
    """What the window has at hand that could be exported; the first that is there is preferred.

    `passages` are annotations that are selected somewhere, `passage` the current one, `listed` are
    those that a filter leaves.
    """

    passages: tuple[int, ...] = ()
    listed: tuple[int, ...] = ()
    passage: int | None = None
    article: int | None = None
    selected: tuple[int, ...] = ()


class ExportingController(QObject):
    """Opens the export dialog, and makes what it asks for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._dialog: ExportDialog | None = None
        self._preview_task: Task | None = None
        self._title = ""

    def show_dialog(self, at_hand: Exportable, preferred: str = "") -> None:
        """Asks what to export and how; `preferred` is the key of a target."""
        targets = self._targets(at_hand)
        self._desk.operations.query(
            lambda library: _known(library, targets),
            lambda known: self._open(known, preferred or targets[0].key),
        )

    def copy(self, ids: Sequence[int] | None) -> None:
        """Puts the notes of articles (None: of all) on the clipboard as Markdown."""
        self._copy_markdown(Scope(None if ids is None else tuple(ids)))

    def copy_passages(self, ids: Sequence[int]) -> None:
        """Puts notes on the clipboard as Markdown."""
        self._copy_markdown(Scope(None, tuple(ids)))

    def _copy_markdown(self, scope: Scope) -> None:
        self._copy(Request(scope, FORMATS["markdown"], Options(headings=language())))

    def _targets(self, at_hand: Exportable) -> tuple[Target, ...]:
        """What can be chosen, the nearest at hand first."""
        chosen = at_hand.passages
        found = [
            Target(
                "passages",
                self.tr("The selected %n passage(s)", "", len(chosen)),
                Scope(None, chosen),
            )
            if chosen
            else None,
            Target(
                "listed",
                self.tr("The %n passage(s) that are listed", "", len(at_hand.listed)),
                Scope(None, at_hand.listed),
            )
            if at_hand.listed
            else None,
            Target(
                "selected",
                self.tr("The selected %n article(s)", "", len(at_hand.selected)),
                Scope(at_hand.selected),
            )
            if len(at_hand.selected) > 1
            else None,
            Target("article", self.tr("This article"), Scope((at_hand.article,)))
            if at_hand.article is not None
            else None,
            Target("passage", self.tr("This passage"), Scope(None, (at_hand.passage,)))
            if at_hand.passage is not None
            else None,
            Target("everything", self.tr("The whole notebook"), Scope()),
            Target("filter", self.tr("Notes that meet conditions"), None),
        ]
        return tuple(each for each in found if each is not None)

    def _open(self, known: Known, preferred: str) -> None:
        if self._dialog is not None:
            self._dialog.reject()
        dialog = ExportDialog(self._desk.window, known, self._desk.state, preferred)
        dialog.changed.connect(self._preview)
        dialog.export_requested.connect(self._ask_where)
        dialog.copy_requested.connect(self._copy_from_dialog)
        dialog.template_requested.connect(self._copy_template)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open()

    def _forget_dialog(self, _result: int) -> None:
        self._dialog = None
        if self._preview_task is not None:
            self._preview_task.cancel()

    # The preview

    def _preview(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        if self._preview_task is not None:
            self._preview_task.cancel()
        request = dialog.request()
        dialog.show_working()

        def show(preview: Preview | None) -> None:
            self._title = preview.title if preview else ""
            dialog.show_preview(preview)

        self._preview_task = self._desk.operations.task(
            partial(_until_cancelled, lambda library, task: _previewed(library, request, task)),
            show,
            lambda error: dialog.show_trouble(told(error)),
        )

    def _copy_template(self, name: str) -> None:
        def finish(path: Path) -> None:
            if self._dialog is not None:
                self._dialog.add_template(path.name.removesuffix(stored_templates.SUFFIX))
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self._desk.operations.query(
            lambda library: stored_templates.copy(name, library.path / stored_templates.FOLDER),
            finish,
            partial(self._desk.messages.fail, about=_ABOUT),
        )

    # To the clipboard

    def _copy_from_dialog(self) -> None:
        if self._dialog is not None:
            self._copy(self._dialog.request())
            self._dialog.finish()

    def _copy(self, request: Request) -> None:
        def work(library: Library, task: Task) -> tuple[str, int]:
            found = _collected(library, request, task)
            options = _options(request, task)
            text = request.format.render(found, options).decode() if found else ""
            return text, sum(len(each.passages) for each in found)

        def finish(made: tuple[str, int]) -> None:
            text, total = made
            if not text:
                self._desk.messages.inform(self.tr("There are no notes to export yet."))
                return
            QGuiApplication.clipboard().setText(text)
            title = format_title(request.format)
            said = self.tr("Copied %n note(s) as {format}.", "", total)
            self._desk.messages.inform(said.format(format=title))

        self._start(self.tr("Copying…"), work, finish)

    # To a file

    def _ask_where(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        request = dialog.request()
        asking = QFileDialog(dialog, self.tr("Export to"))
        asking.setDirectory(self._desk.state.text(_FOLDER, str(Path.home())))
        if request.per_article:
            asking.setFileMode(QFileDialog.FileMode.Directory)
            asking.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            suffix = request.format.suffix
            asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            asking.setNameFilters([f"{format_title(request.format)} (*{suffix})"])
            asking.setDefaultSuffix(suffix.lstrip("."))
            asking.selectFile(file_name(self._title or self.tr("Naranhi notes"), suffix))
        asking.fileSelected.connect(lambda name: self._on_chosen(Path(name), request))
        asking.finished.connect(asking.deleteLater)
        asking.open()

    def _on_chosen(self, path: Path, request: Request) -> None:
        if self._dialog is not None:
            self._dialog.hide()  # it comes back if the place cannot be written to
        self.export(path, request)

    def export(self, path: Path, request: Request, *, force: bool = False) -> None:
        """Writes what is asked for to `path`, a file, or a folder with one for each article.

        A file that the reader has named may be replaced; files in a folder only with `force`, or
        once the reader says so.
        """
        folder = path if request.per_article else path.parent
        self._desk.state.remember(_FOLDER, str(folder))

        def work(library: Library, task: Task) -> list[Path] | int:
            found = _collected(library, request, task)
            if not found:
                return []
            task.check()
            options = _options(request, task)
            if not request.per_article:
                content = request.format.render(found, options)
                task.check()
                write(path, content)
                return [path]
            there = _there(path, request, found)
            if there and not force:
                return there
            return save_each(path, request.format, found, options, report=partial(_tell, task))

        dialog = self._dialog

        def finish(made: list[Path] | int) -> None:
            self._close(dialog)
            if isinstance(made, int):
                self._ask_to_replace(path, request, made)
            elif made:
                self._say_where(path, made)
            else:
                self._desk.messages.inform(self.tr("There are no notes to export yet."))

        self._start(self.tr("Exporting…"), work, finish, dialog=dialog)

    def _ask_to_replace(self, path: Path, request: Request, number: int) -> None:
        box = QMessageBox(self._desk.window)
        box.setWindowTitle(self.tr("Export"))
        box.setText(self.tr("%n file(s) of these names are in the folder already.", "", number))
        replace_them = box.addButton(
            self.tr("Replace them"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        replace_them.clicked.connect(lambda: self.export(path, request, force=True))
        box.finished.connect(box.deleteLater)
        box.open()

    def _start(
        self,
        label: str,
        work: Callable[[Library, Task], object],
        then: Callable[..., None],
        *,
        dialog: ExportDialog | None = None,
    ) -> None:
        """Does long work that shows its progress and can be cancelled.

        An error brings `dialog` back, which tells of it; without one the message bar does.
        """
        messages = self._desk.messages
        number = 0

        def finish(result: object) -> None:
            messages.done(number)
            messages.succeeded(_ABOUT)
            then(result)

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            if dialog is not None and self._dialog is dialog:
                dialog.come_back(told(error))
            else:
                messages.fail(error, about=_ABOUT)

        def cancel() -> None:
            task.cancel()
            self._close(dialog)

        def show(share: object) -> None:
            messages.progress(number, share if isinstance(share, float) else None)

        task = self._desk.operations.task(
            partial(_until_cancelled, work), finish, fail, reported=show
        )
        number = messages.work(label, cancel)

    def _close(self, dialog: ExportDialog | None) -> None:
        """Lets go of a dialog that waits, out of sight, for what comes of its export."""
        if dialog is not None and self._dialog is dialog:
            dialog.finish()

    def _say_where(self, path: Path, made: Sequence[Path]) -> None:
        folder = QUrl.fromLocalFile(str(path if path.is_dir() else path.parent))
        show = Offer(self.tr("Show folder"), lambda: QDesktopServices.openUrl(folder))
        if path.is_dir():
            said = self.tr("Exported %n file(s) to {name}.", "", len(made))
            self._desk.messages.inform(said.format(name=path.name), show)
            return
        file = QUrl.fromLocalFile(str(path))
        opening = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(file))
        said = self.tr("Exported to {name}.")
        self._desk.messages.inform(said.format(name=path.name), opening, show)


def _known(library: Library, targets: tuple[Target, ...]) -> Known:
    """What there is to choose from in the library."""
    folder = library.path / stored_templates.FOLDER
    words = Words(language())
    names_of = {each.key: each.name or words.usual_color(each.key) for each in library.colors.all()}
    return Known(
        targets, library.known_tags(), names_of, tuple(stored_templates.names(folder)), folder
    )


def _options(request: Request, task: Task) -> Options:
    """How to write what is asked for, as long as the task is not cancelled."""
    return replace(request.options, cancelled=task.cancelled)


def _until_cancelled(work: Callable[[Library, Task], T], library: Library, task: Task) -> T:
    """Does work that a cancelled task ends in the middle of a format."""
    try:
        return work(library, task)
    except Unwanted:
        task.check()
        raise


def _tell(task: Task, done: int, total: int) -> None:
    task.check()
    task.report(done / total if total else 1.0)


def _collected(library: Library, request: Request, task: Task) -> list[Document]:
    return collect(library, request.scope, partial(_tell, task), empty=not request.wants_notes)


def _there(folder: Path, request: Request, documents: Sequence[Document]) -> int:
    """How many of the files are in the folder already."""
    return sum(
        (folder / name).exists() for name in names(documents, request.format, request.options)
    )


def _previewed(library: Library, request: Request, task: Task) -> Preview | None:
    """What the export will look like; None if there is nothing in it."""
    found = collect(
        library,
        request.scope,
        lambda _done, _total: task.check(),
        most=_PREVIEWED + 1,
        empty=not request.wants_notes,
    )
    shown = found[:_PREVIEWED]
    if not shown:
        return None
    task.check()
    look = look_of(request.format, shown, _options(request, task))
    title = request.options.words.title(shown[0]) if len(found) == 1 else ""
    images = tuple(QImage.fromData(page) for page in look.pages)
    more = look.is_cut or len(found) > _PREVIEWED
    return Preview(replace(look, pages=()), images, title, more)
