"""The menus over highlights in the text and over their cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.cards import Cards
from ui.colour_menu import fill_with_colours
from ui.colours import highlight_colours
from ui.icons import icon
from ui.reading import ReadingView

_MOST_LISTED: Final = 9
_SHORT: Final = 36
_COMMANDS: Final = ("edit_note", "reply_note", "", "set_extent", "merge_notes", "", "delete_note")

PopUp = Callable[[tuple[str, ...], QPoint], QMenu]


class NoteMenus(QObject):
    """`chosen` carries a highlight to go to, `coloured` one with the key of a colour for it.

    `pop_up` shows a menu of commands at a place on the screen.
    """

    chosen = Signal(int)
    coloured = Signal(int, str)

    def __init__(self, view: ReadingView, cards: Cards, pop_up: PopUp) -> None:
        super().__init__(view)
        self._view = view
        self._cards = cards
        self._pop_up = pop_up
        cards.menu_requested.connect(self.show)

    def show(self, annotation: int, place: QPoint) -> QMenu | None:
        """Shows what can be done to a note, which becomes the one that the reader is at."""
        card = self._cards.card(annotation)
        if card is None:
            return None
        card.setFocus(Qt.FocusReason.PopupFocusReason)
        menu = self._pop_up(_COMMANDS, place)
        go = QAction(self.tr("Go to the passage"), menu)
        go.triggered.connect(lambda: self.chosen.emit(annotation))
        colours = QMenu(self.tr("Colour"), menu)
        colours.setIcon(icon("highlight"))
        fill_with_colours(colours, lambda key: self.coloured.emit(annotation, key))
        first = menu.actions()[0]
        menu.insertAction(first, go)
        menu.insertMenu(first, colours)
        menu.insertSeparator(first)
        return menu

    def list_here(self, menu: QMenu) -> None:
        """Lists in `menu` the highlights where the reader is, if there are several."""
        found = self._view.here()
        if len(found) < 2:
            return
        menu.addSeparator()
        for number, colour, quote in found[:_MOST_LISTED]:
            short = quote if len(quote) <= _SHORT else quote[:_SHORT].rstrip() + "…"
            text = f"{highlight_colours().name(colour)}: {short}".replace("&", "&&")
            menu.addAction(text).triggered.connect(
                lambda _on=False, number=number: self.chosen.emit(number)
            )
