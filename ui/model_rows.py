"""One line of the model manager: an installed model, or one that can be downloaded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.translation import AvailableModel, Model, Progress, Quality, published_quality
from ui.interface import data_size, language_name
from ui.theme import theme
from ui.widgets import ElidedLabel, Paragraph, push_button, quiet_label

if TYPE_CHECKING:
    from ui.controllers.models import Download, Inventory, ModelsController

_WHOLE = 1000


class _Row(QWidget):
    """A title with a mark beside it, what is known below, and buttons at the right."""

    def __init__(self, title: str, lines: list[str], mark: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        name = QHBoxLayout()
        name.setSpacing(theme().space.small)
        self._title = ElidedLabel(title)
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        name.addWidget(self._title)
        if mark:
            label = quiet_label(mark)
            label.setMinimumWidth(label.sizeHint().width())
            name.addWidget(label)
        name.addStretch(1)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addLayout(name)
        for line in filter(None, lines):
            self.words.addWidget(Paragraph(line, role="quiet", points=-0.5))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme().space.small)
        self._layout.addLayout(self.words, 1)

    def add_button(self, text: str, *, shown: bool = True, primary: bool = False) -> QPushButton:
        """Adds a button at the right; its accessible name says which model it is about."""
        button = push_button(text)
        button.setProperty("primary", primary)
        button.setAccessibleDescription(self._title.text())
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        button.setVisible(shown)
        return button


class InstalledRow(_Row):
    """An installed model; removing it asks once more, in the row itself."""

    def __init__(self, model: Model, inventory: Inventory, controller: ModelsController) -> None:
        serves = model.key in inventory.serving
        choice = inventory.has_choice(model)
        about = _about(
            data_size(model.size),
            _quality(published_quality(model.source, model.target, model.variant)),
            model.licence,
        )
        mark = self.tr("in use") if serves and choice else ""
        place = str(model.path)
        if not model.managed:
            place = self.tr("{folder} (Argos Translate’s own)").format(folder=place)
        super().__init__(model_title(model), [about, place], mark)
        self._managed = model.managed
        newer = inventory.updates.get(model.key)
        if newer is not None:
            text = self.tr("Update to {version}").format(version=newer.available.version)
            self._update = self.add_button(text)
            self._update.setEnabled(
                not inventory.offline and newer.available.key not in controller.downloads
            )
            self._update.clicked.connect(lambda: controller.update(newer))
        use = self.add_button(self.tr("Use"), shown=choice and not serves)
        use.clicked.connect(lambda: controller.use(model))
        self._remove = self.add_button(self.tr("Remove"))
        self._keep = self.add_button(self.tr("Keep"))
        self._really = self.add_button(self.tr("Remove this model"))
        self._remove.clicked.connect(lambda: self._ask(True))
        self._keep.clicked.connect(lambda: self._ask(False))
        self._really.clicked.connect(lambda: controller.remove(model))
        self._ask(False)

    def _ask(self, asking: bool) -> None:
        self._remove.setVisible(not asking and self._managed)
        self._keep.setVisible(asking)
        self._really.setVisible(asking)
        if asking:
            self._keep.setFocus()


class AvailableRow(_Row):
    """A model that can be downloaded, and how far its download has come."""

    def __init__(
        self, model: AvailableModel, inventory: Inventory, controller: ModelsController
    ) -> None:
        size = data_size(model.size) if model.size else ""
        host = urlsplit(model.links[0]).hostname or ""
        about = _about(size, _quality(model.quality), model.metadata.licence, host)
        super().__init__(model_title(model), [about])
        self.key = model.key
        self._offline = inventory.offline
        self._progress = QProgressBar(textVisible=False, maximum=_WHOLE)
        self._told = quiet_label()
        self.words.addWidget(self._progress)
        self.words.addWidget(self._told)
        self._download = self.add_button(self.tr("Download"))
        self._cancel = self.add_button(self.tr("Cancel"))
        self._download.clicked.connect(lambda: controller.download(model))
        self._cancel.clicked.connect(lambda: self._stop(controller))
        self.show_download(controller.downloads.get(model.key))

    def show_download(self, load: Download | None) -> None:
        """Shows a download under way, or that there is none."""
        for widget in (self._progress, self._told, self._cancel):
            widget.setVisible(load is not None)
        self._download.setVisible(load is None)
        self._download.setEnabled(not self._offline)
        if load is None:
            return
        share = share_done(load.progress) if load.progress else None
        self._progress.setMaximum(0 if share is None else _WHOLE)
        self._progress.setValue(0 if share is None else round(share * _WHOLE))
        self._told.setText(progress_text(load.progress))

    def _stop(self, controller: ModelsController) -> None:
        self._cancel.setEnabled(False)
        controller.cancel(self.key)


def share_done(progress: Progress) -> float | None:
    """How much of a download is there, from 0 to 1; None while nobody knows."""
    if progress.stage == "installing" or not progress.total:
        return None
    return progress.done / progress.total


def progress_text(progress: Progress | None) -> str:
    """How far a download is, and how fast."""
    translate = QCoreApplication.translate
    if progress is None:
        return translate("ModelRows", "Connecting…")
    if progress.stage == "installing":
        return translate("ModelRows", "Checking and installing…")
    done = data_size(progress.done)
    speed = data_size(round(progress.speed))
    if progress.total is None:
        return translate("ModelRows", "{done}, {speed} a second").format(done=done, speed=speed)
    total = data_size(progress.total)
    text = translate("ModelRows", "{done} of {total}, {speed} a second")
    return text.format(done=done, total=total, speed=speed)


def model_title(model: Model | AvailableModel) -> str:
    """What a model is called in the window: its direction, variant and version."""
    metadata = model.metadata if isinstance(model, AvailableModel) else model
    direction = f"{language_name(metadata.source)} → {language_name(metadata.target)}"
    return " ".join(filter(None, (direction, metadata.variant, metadata.version)))


def _quality(quality: Quality | None) -> str:
    if quality is None:
        return QCoreApplication.translate("ModelRows", "nothing published of its quality")
    text = QCoreApplication.translate("ModelRows", "published quality {score}")
    return text.format(score=str(quality))


def _about(*facts: str) -> str:
    return "  ·  ".join(filter(None, facts))
