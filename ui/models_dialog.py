"""The translation models: which are installed, a new one from a file, one less."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.article import LANGUAGES, other_language
from reader.errors import NaranhiError
from reader.translation import Model
from ui.interface import locale
from ui.sheet import Sheet
from ui.theme import theme
from ui.widgets import Paragraph, clear, push_button

if TYPE_CHECKING:
    from ui.controllers.models import ModelsController


class ModelsDialog(Sheet):
    """Lists the installed models; installing goes on if the dialog is closed."""

    def __init__(self, parent: QWidget, controller: ModelsController) -> None:
        hint = self.tr(
            "A model translates in one direction, on this computer. Download an Argos Translate "
            "package (a file that ends in .argosmodel) and install it here, or drop it on the "
            "window."
        )
        super().__init__(parent, self.tr("Translation models"), hint)
        self.setMinimumWidth(520)
        self._controller = controller
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().space.medium)
        self._status = Paragraph(role="quiet")
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._install = push_button(self.tr("Install model from file…"))
        self._install.clicked.connect(lambda: controller.choose_file(self))
        self.content.addLayout(self._rows)
        self.content.addWidget(self._status)
        self.content.addWidget(self._progress)
        self.content.addWidget(self._install, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addStretch(1)
        self.add_buttons()
        self._say("")
        controller.listed.connect(self._show_models)
        controller.started.connect(self._on_started)
        controller.installed.connect(self._on_installed)
        controller.failed.connect(self._on_failed)
        controller.refresh()

    def _show_models(self, models: Sequence[Model]) -> None:
        clear(self._rows)
        for model in models:
            self._rows.addWidget(_ModelRow(model, self._controller))
        missing = [
            direction
            for direction in ((each, other_language(each)) for each in LANGUAGES)
            if not any((model.source, model.target) == direction for model in models)
        ]
        for source, _target in missing:
            text = (
                self.tr("No model for English → Korean yet.")
                if source == "en"
                else self.tr("No model for Korean → English yet.")
            )
            self._rows.addWidget(Paragraph(text, role="quiet"))

    def _on_started(self, name: str) -> None:
        self._say(self.tr("Installing {name}…").format(name=name), working=True)

    def _on_installed(self, model: Model) -> None:
        self._say(self.tr("Installed: {name}").format(name=model_title(model)))

    def _on_failed(self, error: NaranhiError) -> None:
        self._say(str(error), role="error")

    def _say(self, text: str, role: str = "quiet", *, working: bool = False) -> None:
        self._status.set_role(role)
        self._status.set_text(text)
        self._status.setVisible(bool(text))
        self._progress.setVisible(working)
        self._install.setEnabled(not working)


class _ModelRow(QWidget):
    """One model; removing it asks once more, in the row itself."""

    def __init__(self, model: Model, controller: ModelsController) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Paragraph(model_title(model), weight=QFont.Weight.DemiBold))
        self._note = Paragraph(_about(model), role="quiet", points=-0.5)
        words.addWidget(self._note)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        self._remove = push_button(self.tr("Remove"))
        self._keep = push_button(self.tr("Keep"))
        self._really = push_button(self.tr("Remove this model"))
        buttons: tuple[QPushButton, ...] = (self._remove, self._keep, self._really)
        for button in buttons:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._remove.clicked.connect(lambda: self._ask(True))
        self._keep.clicked.connect(lambda: self._ask(False))
        self._really.clicked.connect(lambda: controller.remove(model))
        self._ask(False)
        self._remove.setVisible(model.managed)

    def _ask(self, asking: bool) -> None:
        self._remove.setVisible(not asking)
        self._keep.setVisible(asking)
        self._really.setVisible(asking)
        if asking:
            self._keep.setFocus()


def model_title(model: Model) -> str:
    """What a model is called in the window: its direction and version."""
    return f"{direction(model)} {model.version}"


def direction(model: Model) -> str:
    """Which language a model translates from and into, as the two call themselves."""
    names = {"en": "English", "ko": "한국어"}
    return f"{names[model.source]} → {names[model.target]}"


def _about(model: Model) -> str:
    size = locale().formattedDataSize(model.size, 0)
    if model.managed:
        return size
    return f"{size} · {model.path}"
