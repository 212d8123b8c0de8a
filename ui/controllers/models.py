"""The translation models: which there are, installing, downloading, choosing and removing them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import network
from reader.article import LANGUAGES, other_language
from reader.errors import ModelError, NaranhiError
from reader.library import Library
from reader.translation import (
    AvailableModel,
    DownloadCancelledError,
    Listing,
    Model,
    Models,
    Progress,
    Update,
    available,
    download,
    update,
    updates,
)
from reader.translation.index import index_address
from ui.controllers.desk import Desk
from ui.controllers.translation import MODELS_FOLDER
from ui.messages import Offer
from ui.model_rows import model_title, share_done
from ui.models_dialog import ModelsDialog
from ui.operations import Change, Task

_ABOUT: Final = "models"
_CHANGED: Final = frozenset({Change.MODELS})


@dataclass(frozen=True)
class Inventory:
    """The installed models, the keys of those that serve, and what could be downloaded.

    `listing` is None where no list is known; `updates` are by the keys of installed models;
    `offers` are the entries of lists that are installed.
    """

    installed: tuple[Model, ...] = ()
    serving: frozenset[str] = frozenset()
    listing: Listing | None = None
    updates: Mapping[str, Update] = field(default_factory=dict)
    offline: bool = False
    offers: frozenset[str] = frozenset()

    def is_installed(self, key: str) -> bool:
        """Whether what a list offers as `key` is installed, whatever it calls itself."""
        return key in self.offers

    def has_choice(self, model: Model) -> bool:
        """Whether another installed model is for the same direction."""
        direction = (model.source, model.target)
        return sum((each.source, each.target) == direction for each in self.installed) > 1


@dataclass
class Download:
    """A download under way; `message` is its number in the message bar, 0 if it is not there."""

    available: AvailableModel
    cancelled: threading.Event = field(default_factory=threading.Event)
    progress: Progress | None = None
    message: int = 0


class ModelsController(QObject):
    """Keeps the models. The signals tell a dialog, if one is open.

    `listed` carries an `Inventory`; `asking` whether the list of models is being asked for;
    `progressed` a `Download`.
    """

    listed = Signal(object)
    asking = Signal(bool)
    started = Signal(str)
    progressed = Signal(object)
    installed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._dialog: ModelsDialog | None = None
        self._listing: Listing | None = None
        self._asked: Task | None = None
        self.downloads: dict[str, Download] = {}
        desk.operations.changed.connect(self._on_changed)
        desk.operations.query(
            lambda library: _models(library).clear_abandoned(), lambda _cleared: None
        )

    def show_dialog(self, *, ask: bool = False) -> None:
        """Opens the dialog, or brings it forward; with `ask`, what can be downloaded is asked."""
        if self._dialog is None:
            self._dialog = ModelsDialog(self._desk.window, self)
            self._dialog.finished.connect(self._forget_dialog)
        for each in self.downloads.values():
            self._desk.messages.done(each.message)
            each.message = 0
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        if ask:
            self.ask_for_list()

    def choose_file(self, parent: QWidget | None = None) -> None:
        """Asks for the file of a model and installs it."""
        dialog = QFileDialog(parent or self._desk.window, self.tr("Install model"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Argos Translate packages (*.argosmodel)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self.install(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def install(self, path: Path) -> None:
        """Installs the model in the file `path`."""
        self.started.emit(path.name)
        number = 0

        def finish(model: Model) -> None:
            self._desk.messages.done(number)
            self._tell_installed(model)

        def fail(error: NaranhiError) -> None:
            self._desk.messages.done(number)
            self._tell_failed(error)

        task = self._desk.operations.task(
            lambda library, task: _models(library).install(path, task.cancelled),
            finish,
            fail,
            changes=_CHANGED,
            late=self._tell_late,
        )
        if self._dialog is None:
            label = self.tr("Installing {name}…").format(name=path.name)
            number = self._desk.messages.work(label, task.cancel)

    def download(self, wanted: AvailableModel) -> None:
        """Downloads and installs a model."""
        self._bring(
            wanted,
            lambda library, progress, cancelled: download(
                wanted, _models(library), progress=progress, cancelled=cancelled
            ),
        )

    def update(self, wanted: Update) -> None:
        """Downloads the newer version of a model, then removes the older one."""
        self._bring(
            wanted.available,
            lambda library, progress, cancelled: update(
                wanted, _models(library), progress=progress, cancelled=cancelled
            ),
        )

    def cancel(self, key: str) -> None:
        """Stops a download; what has come already is kept for another try."""
        if key in self.downloads:
            self.downloads[key].cancelled.set()

    def use(self, model: Model) -> None:
        """Lets an installed model serve its direction."""
        self._desk.operations.change(
            lambda library: _models(library).use(model.key), _CHANGED, None, self._tell_failed
        )

    def remove(self, model: Model) -> None:
        """Removes an installed model; translations made by it stay."""
        self._desk.operations.change(
            lambda library: _models(library).remove(model.key), _CHANGED, None, self._tell_failed
        )

    def refresh(self) -> None:
        """Reads again which models there are; no connection is made for it."""
        listing = self._listing
        self._desk.operations.query(
            lambda library: _inventory(_models(library), listing),
            self._on_inventory,
            self._tell_failed,
            latest="models",
        )

    def ask_for_list(self) -> None:
        """Asks for the list of models that can be downloaded."""
        if self._asked is not None:
            return
        self.asking.emit(True)
        self._asked = self._desk.operations.task(
            lambda library, task: task.away(lambda: available(_models(library))),
            self._on_listing,
            self._on_no_list,
        )

    def _bring(
        self,
        wanted: AvailableModel,
        work: Callable[[Library, Callable[[Progress], None], Callable[[], bool]], Model],
    ) -> None:
        if wanted.key in self.downloads:
            return
        load = self.downloads[wanted.key] = Download(wanted)

        def run(library: Library, task: Task) -> Model:
            return work(library, task.report, lambda: load.cancelled.is_set() or task.cancelled())

        def on_progress(progress: Progress) -> None:
            load.progress = progress
            self._desk.messages.progress(load.message, share_done(progress))
            self.progressed.emit(load)

        def finish(model: Model) -> None:
            self._end(load)
            self._tell_installed(model)

        def fail(error: NaranhiError) -> None:
            self._end(load)
            self.refresh()
            if not isinstance(error, DownloadCancelledError):
                self._tell_failed(error)

        self.progressed.emit(load)
        self._desk.operations.task(run, finish, fail, reported=on_progress, changes=_CHANGED)

    def _end(self, load: Download) -> None:
        self.downloads.pop(load.available.key, None)
        self._desk.messages.done(load.message)

    def _tell_installed(self, model: Model) -> None:
        self.installed.emit(model)
        self._desk.messages.succeeded(_ABOUT)
        if self._dialog is None:
            self._desk.messages.inform(self.tr("Installed: {name}").format(name=model_title(model)))

    def _tell_late(self, model: Model) -> None:
        """Tells of a model that was installed before that could be cancelled."""
        self._desk.messages.inform(
            self.tr("{name} had been installed before you cancelled.").format(
                name=model_title(model)
            ),
            Offer(self.tr("Remove"), lambda: self.remove(model)),
        )

    def _tell_failed(self, error: NaranhiError) -> None:
        self.failed.emit(error)
        if self._dialog is None:
            self._desk.messages.fail(error, about=_ABOUT)

    def _on_listing(self, listing: Listing) -> None:
        self._asked = None
        self._listing = listing
        self.asking.emit(False)
        self.refresh()

    def _on_no_list(self, error: NaranhiError) -> None:
        self._asked = None
        self.asking.emit(False)
        self._tell_failed(error)

    def _on_inventory(self, inventory: Inventory) -> None:
        self._listing = inventory.listing
        self.listed.emit(inventory)

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if self._dialog is not None and changes & {Change.MODELS, Change.SETTINGS}:
            self.refresh()

    def _forget_dialog(self, _result: int) -> None:
        """Goes on with what is under way, and tells of it in the window."""
        self._dialog = None
        for key, load in self.downloads.items():
            name = model_title(load.available)
            load.message = self._desk.messages.work(
                self.tr("Downloading {name}…").format(name=name), partial(self.cancel, key)
            )


def _models(library: Library) -> Models:
    return Models(library.path / MODELS_FOLDER)


def _inventory(models: Models, listing: Listing | None) -> Inventory:
    installed = tuple(models.installed())
    directions = ((each, other_language(each)) for each in LANGUAGES)
    serving = (models.find(*direction) for direction in directions)
    if listing is None or listing.address != index_address(models.settings):
        listing = _kept_list(models)
    return Inventory(
        installed,
        frozenset(each.key for each in serving if each is not None),
        listing,
        {each.installed.key: each for each in updates(models, listing)} if listing else {},
        network.is_offline(),
        models.offers(),
    )


def _kept_list(models: Models) -> Listing | None:
    try:
        return available(models, offline=True)
    except ModelError:
        return None
