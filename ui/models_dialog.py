"""The model manager: which models are installed, which can be had, and what to do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from reader.article import LANGUAGES, other_language
from reader.errors import NaranhiError
from reader.translation import Listing, Model
from ui.interface import full_time, told
from ui.model_rows import AvailableRow, InstalledRow, model_title
from ui.sheet import Sheet
from ui.theme import theme
from ui.widgets import Paragraph, clear, heading, push_button, row

if TYPE_CHECKING:
    from ui.controllers.models import Download, Inventory, ModelsController

_SIZE: Final = (680, 620)


class ModelsDialog(Sheet):
    """Lists the models; what was begun here goes on if the dialog is closed."""

    def __init__(self, parent: QWidget, controller: ModelsController) -> None:
        hint = self.tr(
            "A model translates in one direction, on this computer. Download one here, or install "
            "an Argos Translate package: a file that ends in .argosmodel."
        )
        super().__init__(parent, self.tr("Translation models"), hint)
        self.resize(*_SIZE)
        self._controller = controller
        self._rows = QVBoxLayout()
        self._offers = QVBoxLayout()
        self._list_note = Paragraph(role="quiet", points=-0.5)
        self._status = Paragraph(role="quiet")
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._install = push_button(self.tr("Install model from file…"))
        self._ask = push_button(self.tr("Show models to download"))
        self._install.clicked.connect(lambda: controller.choose_file(self))
        self._ask.clicked.connect(controller.ask_for_list)
        self._lay_out()
        self.add_buttons()
        self._say("")
        controller.listed.connect(self._show_inventory)
        controller.asking.connect(self._on_asking)
        controller.started.connect(self._on_started)
        controller.progressed.connect(self._on_progress)
        controller.installed.connect(self._on_installed)
        controller.failed.connect(self._on_failed)
        controller.refresh()

    def _lay_out(self) -> None:
        space = theme().space
        inside = QWidget()
        inside.setObjectName("cards")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space.medium, 0)
        column.setSpacing(space.medium)
        for title, rows in (
            (self.tr("Installed"), self._rows),
            (self.tr("To download"), self._offers),
        ):
            rows.setSpacing(space.large)
            column.addWidget(heading(title, 0.5))
            column.addLayout(rows)
            column.addSpacing(space.small)
        column.addWidget(self._list_note)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self.content.addWidget(area, 1)
        self.content.addWidget(self._status)
        self.content.addWidget(self._progress)
        self.content.addLayout(row(self._install, self._ask, None))

    def _show_inventory(self, inventory: Inventory) -> None:
        clear(self._rows)
        for model in inventory.installed:
            self._rows.addWidget(InstalledRow(model, inventory, self._controller))
        for source, target in ((each, other_language(each)) for each in LANGUAGES):
            if not any((m.source, m.target) == (source, target) for m in inventory.installed):
                text = (
                    self.tr("No model for English → Korean yet.")
                    if source == "en"
                    else self.tr("No model for Korean → English yet.")
                )
                self._rows.addWidget(Paragraph(text, role="quiet"))
        self._show_offers(inventory)

    def _show_offers(self, inventory: Inventory) -> None:
        clear(self._offers)
        listing = inventory.listing
        offered = [
            each
            for each in (listing.models if listing else ())
            if not inventory.is_installed(each.key)
        ]
        for model in offered:
            self._offers.addWidget(AvailableRow(model, inventory, self._controller))
        if not offered:
            self._offers.addWidget(Paragraph(self._no_offer(inventory), role="quiet"))
        troubled = listing is not None and bool(listing.trouble)
        self._list_note.set_role("warning" if troubled or inventory.offline else "quiet")
        self._list_note.set_text(self._about_list(listing, inventory.offline))
        self._list_note.setVisible(bool(self._list_note.text()))
        self._ask.setText(
            self.tr("Refresh the list") if listing else self.tr("Show models to download")
        )
        self._ask.setEnabled(not inventory.offline)

    def _no_offer(self, inventory: Inventory) -> str:
        if inventory.listing is None:
            return self.tr("No list of models is here yet.")
        if not inventory.listing.models:
            return self.tr("The list offers no model between English and Korean.")
        return self.tr("Everything on the list is installed.")

    def _about_list(self, listing: Listing | None, offline: bool) -> str:
        parts = []
        if offline:
            parts.append(
                self.tr("Naranhi works offline: models can be installed from a file only.")
            )
        if listing is not None:
            date = full_time(listing.fetched)
            if listing.trouble:
                parts += [told(listing.trouble), self.tr("This is the kept copy of {date}.")]
            else:
                parts.append(self.tr("The list of {host}, as it was on {date}."))
            host = urlsplit(listing.address).hostname or listing.address
            parts[-1] = parts[-1].format(date=date, host=host)
        return " ".join(parts)

    def _on_asking(self, asking: bool) -> None:
        self._say(self.tr("Asking for the list of models…") if asking else "", working=asking)

    def _on_started(self, name: str) -> None:
        self._say(self.tr("Installing {name}…").format(name=name), working=True)

    def _on_progress(self, load: Download) -> None:
        rows = [
            each
            for each in self.findChildren(AvailableRow)
            if each.key == load.available.key and each.isVisibleTo(self)
        ]
        for each in rows:
            each.show_download(load)
        if load.progress is None:
            self._say("")

    def _on_installed(self, model: Model) -> None:
        self._say(self.tr("Installed: {name}").format(name=model_title(model)))

    def _on_failed(self, error: NaranhiError) -> None:
        self._say(told(error), role="error")

    def _say(self, text: str, role: str = "quiet", *, working: bool = False) -> None:
        self._status.set_role(role)
        self._status.set_text(text)
        self._status.setVisible(bool(text))
        self._progress.setVisible(working)
        self._install.setEnabled(not working)
