"""The pages that articles are from: opened in the browser once it is shown where they are."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

from ui.commands import BY_ID
from ui.controllers.articles import ArticlesController
from ui.controllers.desk import Desk
from ui.controllers.reading import ReadingController
from ui.links import ask_to_open, copy_address, offer_page, web_page
from ui.reading import ReadingView


class OriginalsController(QObject):
    """Asks to open the pages of articles, and copies their addresses; nothing is fetched by it."""

    def __init__(
        self,
        desk: Desk,
        view: ReadingView,
        reading: ReadingController,
        listing: ArticlesController,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._sources = view.sources
        self._listing = listing
        view.sources.link_requested.connect(self.ask)
        view.sources.menu_requested.connect(self._pop_up)
        reading.refreshed.connect(view.sources.refresh)

    def addresses(self) -> list[str]:
        """The addresses of the chosen articles, as far as they have some."""
        return [page for each in self._listing.chosen() if (page := web_page(each.url))]

    def page(self) -> str:
        """The address of the chosen article; empty if it has none, or if several are chosen."""
        found = self.addresses()
        return found[0] if found and len(self._listing.chosen()) == 1 else ""

    @property
    def shows_other(self) -> bool:
        """Whether the other edition stands beside the open article."""
        return self._sources.shows("counterpart") and self._listing.section.kind != "notebook"

    def other_page(self) -> str:
        """The address of the edition beside the open article; empty if there is none."""
        return self._sources.address("counterpart") if self.shows_other else ""

    def reasons(self) -> Mapping[str, str]:
        """Why commands of this kind cannot be given now; empty for those that can be."""
        other = "" if self.other_page() else self._reason_for_other()
        return {
            "open_original": "" if self.page() else self._reason(alone=True),
            "copy_address": "" if self.addresses() else self._reason(alone=False),
            "open_other_original": other,
            "copy_other_address": other,
        }

    def open(self) -> None:
        """Asks to open the page of the chosen article."""
        self.ask(self.page())

    def open_other(self) -> None:
        """Asks to open the page of the edition beside the open article."""
        self.ask(self.other_page())

    def copy(self) -> None:
        """Copies the addresses of the chosen articles."""
        copy_address(self._desk.messages, *self.addresses())

    def copy_other(self) -> None:
        """Copies the address of the edition beside the open article."""
        copy_address(self._desk.messages, self.other_page())

    def ask(self, address: str) -> None:
        """Shows where a page is, and offers to open it."""
        # What is being typed goes on being typed.
        is_typing = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        ask_to_open(self._desk.messages, address, by_keyboard=not is_typing)

    def _reason(self, *, alone: bool) -> str:
        chosen = self._listing.chosen()
        if not chosen:
            return self.tr("Choose an article first.")
        if alone and len(chosen) > 1:
            return self.tr("Choose one article alone.")
        if len(chosen) > 1:
            return self.tr("None of these articles has a web address.")
        return self.tr("This article has no web address.")

    def _reason_for_other(self) -> str:
        if not self.shows_other:
            return self.tr("No other edition stands beside the article.")
        return self.tr("The other edition has no web address.")

    def _pop_up(self, address: str, place: QPoint) -> None:
        menu = QMenu(self._desk.window)
        texts = BY_ID["open_original"].title, BY_ID["copy_address"].title
        offer_page(menu, self._desk.messages, address, texts)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu.deleteLater))
        menu.popup(place)
