"""Installing and removing translation models."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import NaranhiError
from reader.library import Library
from reader.translation import Model, Models
from ui.controllers.desk import Desk
from ui.controllers.translation import MODELS_FOLDER
from ui.models_dialog import ModelsDialog, model_title
from ui.operations import Change

_CHANGED: Final = frozenset({Change.MODELS})


class ModelsController(QObject):
    """Keeps the installed models. The signals tell a dialog, if one is open."""

    listed = Signal(object)
    started = Signal(str)
    installed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._dialog: ModelsDialog | None = None

    def show_dialog(self) -> None:
        """Opens the dialog, or brings it forward."""
        if self._dialog is None:
            self._dialog = ModelsDialog(self._desk.window, self)
            self._dialog.destroyed.connect(self._forget_dialog)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

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
        messages = self._desk.messages
        number = 0

        def finish(model: Model) -> None:
            messages.done(number)
            self.installed.emit(model)
            self.refresh()
            if self._dialog is None:
                messages.inform(self.tr("Installed: {name}").format(name=model_title(model)))

        def fail(error: NaranhiError) -> None:
            messages.done(number)
            self.failed.emit(error)
            if self._dialog is None:
                messages.fail(error)

        task = self._desk.operations.task(
            lambda library, _task: _models(library).install(path), finish, fail, changes=_CHANGED
        )
        if self._dialog is None:
            label = self.tr("Installing {name}…").format(name=path.name)
            number = messages.work(label, task.cancel)

    def remove(self, model: Model) -> None:
        """Removes an installed model; translations made by it stay."""
        self._desk.operations.change(
            lambda library: _models(library).remove(model.key),
            _CHANGED,
            lambda _removed: self.refresh(),
            self.failed.emit,
        )

    def refresh(self) -> None:
        """Reads again which models are installed."""
        self._desk.operations.query(
            lambda library: _models(library).installed(), self.listed.emit, latest="models"
        )

    def _forget_dialog(self) -> None:
        self._dialog = None


def _models(library: Library) -> Models:
    return Models(library.path / MODELS_FOLDER)
