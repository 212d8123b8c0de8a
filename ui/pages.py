"""The middle of the window: the reading view, or another page in its place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.errors import NaranhiError
from ui.commands import Actions
from ui.interface import told
from ui.notebook import NotebookPage
from ui.reading import ReadingView
from ui.shortcuts import ShortcutsPage
from ui.theme import theme
from ui.top_bar import TopBar
from ui.widgets import EmptyState, region


class Pages(QWidget):
    """The top bar over one page at a time. `turned`: another page lies on top now."""

    turned = Signal()

    def __init__(self, actions: Actions, reading: ReadingView, notebook: NotebookPage) -> None:
        super().__init__()
        region(self, "paper")
        self.setMinimumWidth(2 * theme().width.column)
        self.top = TopBar(actions)
        self.reading = reading
        self.notebook = notebook
        self.nothing = EmptyState("logo", "")
        self.shortcuts = ShortcutsPage()
        self._before: QWidget = self.nothing
        self._stack = QStackedLayout()
        for page in (self.nothing, reading, notebook, self.shortcuts):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addLayout(self._stack)
        self.shortcuts.closed.connect(self.hide_shortcuts)
        self._escape = QShortcut(QKeySequence("Esc"), self, self.hide_shortcuts)
        self._escape.activatedAmbiguously.connect(self.hide_shortcuts)
        self._escape.setEnabled(False)
        self._stack.currentChanged.connect(self._on_turned)

    @property
    def current(self) -> QWidget:
        """The page that is shown."""
        return self._stack.currentWidget() or self.nothing

    @property
    def shows_shortcuts(self) -> bool:
        """Whether the keyboard shortcuts lie over the page."""
        return self.current is self.shortcuts

    def show_page(self, page: QWidget) -> None:
        """Shows one of the pages; while the shortcuts are shown, once those are left."""
        if self.shows_shortcuts:
            self._before = page
        else:
            self._turn_to(page)

    def show_nothing(self, text: str, actions: list[QAction]) -> None:
        """Says why there is no article here, and offers what brings one."""
        self.nothing.set_text(text)
        self.nothing.set_actions(actions)
        self.show_page(self.nothing)

    def show_trouble(self, error: NaranhiError, actions: list[QAction]) -> None:
        """Says that the library cannot be opened."""
        self.show_nothing(told(error), actions)

    def toggle_shortcuts(self) -> None:
        """Shows the keyboard shortcuts, or goes back to what was there before."""
        if self.shows_shortcuts:
            self.hide_shortcuts()
            return
        self._before = self.current
        self._turn_to(self.shortcuts)
        self.shortcuts.setFocus()

    def hide_shortcuts(self) -> None:
        """Goes back to the page that was shown before the shortcuts."""
        if self.shows_shortcuts:
            self.leave_shortcuts()
            self._before.setFocus()

    def leave_shortcuts(self) -> None:
        """Takes the shortcuts away and leaves the keyboard where it is."""
        if self.shows_shortcuts:
            self._turn_to(self._before)

    def _turn_to(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.top.set_reading(page is not self.notebook)

    def _on_turned(self, _page: int) -> None:
        self._escape.setEnabled(self.shows_shortcuts)
        self.turned.emit()
