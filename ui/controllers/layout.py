"""Which regions the reader wants to see."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.arrangement import Arrangement, Wishes
from ui.commands import BY_ID, Actions
from ui.controllers.desk import Desk
from ui.pages import Pages
from ui.regions import Regions


class LayoutController(QObject):
    """Shows and hides the list and the notes, and leaves the two columns alone on request."""

    def __init__(self, desk: Desk, regions: Regions, pages: Pages, actions: Actions) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._regions = regions
        self._pages = pages
        self._actions = actions
        self._way_out = 0
        regions.arranged.connect(self._on_arranged)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self._on_arranged(regions.arrangement)

        text = pages.reading.focusProxy()
        if text is not None:
            text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes Escape from the text while there is something to leave or to put away."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.key() == Qt.Key.Key_Escape and self.leave()
        return super().eventFilter(watched, event)

    def leave(self) -> bool:
        """Leaves the reading mode, or puts away what lies over the text; False if neither."""
        if self.is_reading_mode:
            self.toggle_reading_mode()
            return True
        return self.slide_back()

    @property
    def is_reading_mode(self) -> bool:
        """Whether the two columns stand alone."""
        return self._regions.wishes.reading_mode

    def toggle_list(self) -> None:
        """Shows or hides the article list; in a narrow window it slides over the text."""
        wishes, place = self._regions.wishes, self._regions.arrangement.list
        if place == "away":
            self._leave_reading_mode()
            self._wish(list=True)
            self._wish(list_out=self._regions.arrangement.list == "away")
        else:
            self._wish(list=wishes.list and place == "over", list_out=False)

    def toggle_notes(self) -> None:
        """Shows or hides the notes panel; in a narrow window it slides over the text."""
        wishes, place = self._regions.wishes, self._regions.arrangement.notes
        if place == "away":
            self._leave_reading_mode()
            self._wish(notes=True)
            self._wish(notes_out=self._regions.arrangement.notes == "away")
        else:
            self._wish(notes=wishes.notes and place == "over", notes_out=False)

    def show_list(self) -> None:
        """Makes sure that the article list is there."""
        if self._regions.arrangement.list == "away":
            self.toggle_list()

    def show_notes(self) -> None:
        """Makes sure that the notes panel is there."""
        if self._regions.arrangement.notes == "away":
            self.toggle_notes()

    def slide_back(self) -> bool:
        """Takes away what lies over the text; False if nothing did."""
        wishes = self._regions.wishes
        is_out = wishes.list_out or wishes.notes_out
        if is_out:
            self._wish(list_out=False, notes_out=False)
        return is_out

    def set_notebook(self, shown: bool) -> None:
        """Gives the notebook the room of the list and the notes."""
        self._wish(notebook=shown, list_out=False, notes_out=False)

    def toggle_reading_mode(self) -> None:
        """Leaves the two columns alone on the whole screen, or brings everything back."""
        entering = not self.is_reading_mode
        self._wish(reading_mode=entering, list_out=False, notes_out=False)
        self._pages.top.setVisible(not entering)
        state = self._desk.window.windowState()
        full = Qt.WindowState.WindowFullScreen
        self._desk.window.setWindowState(state | full if entering else state & ~full)
        if entering:
            keys = BY_ID["reading_mode"].keys[0]
            self._way_out = self._desk.messages.inform(
                self.tr("Press {keys} or Esc to leave the reading mode.").format(keys=keys)
            )
            self._pages.current.setFocus()
        else:
            self._desk.messages.done(self._way_out)

    def _leave_reading_mode(self) -> None:
        if self.is_reading_mode:
            self.toggle_reading_mode()

    def _wish(self, **changes: bool) -> None:
        wishes: Wishes = replace(self._regions.wishes, **changes)
        self._regions.wish(wishes)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Going on with the text puts away what lay over it."""
        if now is not None and self._pages.reading.isAncestorOf(now):
            self.slide_back()

    def _on_arranged(self, arrangement: Arrangement) -> None:
        self._actions.set_checked("list_panel", arrangement.list != "away")
        self._actions.set_checked("notes_panel", arrangement.notes != "away")
        self._actions.set_checked("reading_mode", self.is_reading_mode)
