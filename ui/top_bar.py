"""The strip over the page: what can be done with the open article, and with the window."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton, QWidget

from ui.commands import MENUS, Actions
from ui.theme import theme
from ui.widgets import icon_button, region, row, tool_button

_ROOMY: Final = 640
"""The width from which on there is room for everything."""


class TopBar(QWidget):
    """Buttons for the commonest commands; all others are in the menu at its end."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("top")
        region(self, "paper")
        self.setFixedHeight(theme().size.bar)
        left = [tool_button(actions["list_panel"])]
        left += [tool_button(actions[name]) for name in ("previous", "next")]
        middle = [
            tool_button(actions[name]) for name in ("read", "star", "tags", "counterpart", "delete")
        ]
        self._sides = _segments(
            tool_button(actions[name])
            for name in ("show_translation", "show_counterpart", "show_both")
        )
        self._sides.hide()
        zoom = [tool_button(actions[name]) for name in ("zoom_out", "zoom_in")]
        right = [_theme_button(actions), tool_button(actions["reading_mode"])]
        notes = tool_button(actions["notes_panel"])
        self._zoom = zoom
        self._of_article = [*left, *middle, notes]
        self._is_reading, self._is_paired = True, False
        self.menu_button = self._menu_button(actions)
        space = theme().space
        ends = (*zoom, *right, notes, self.menu_button)
        layout = row(*left, None, *middle, None, self._sides, *ends)
        layout.setContentsMargins(space.medium, 0, space.medium, 0)
        self.setLayout(layout)

    def set_reading(self, reading: bool) -> None:
        """Shows what acts on articles only where there is one to act on."""
        self._is_reading = reading
        for button in self._of_article:
            button.setVisible(reading)
        self._fit()

    def set_paired(self, paired: bool) -> None:
        """Lets the reader choose what stands beside an article that has two editions."""
        self._is_paired = paired
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, the choice of sides comes before the size of the text."""
        sides = self._is_reading and self._is_paired
        self._sides.setVisible(sides)
        for button in self._zoom:
            button.setVisible(self._is_reading and (not sides or self.width() >= _ROOMY))

    def open_menu(self) -> None:
        """Opens the menu of everything."""
        self.menu_button.showMenu()

    def _menu_button(self, actions: Actions) -> QToolButton:
        button = icon_button("menu", actions["menu"].text())
        button.setToolTip(actions["menu"].toolTip())
        menu = QMenu(button)
        for name in MENUS:
            menu.addMenu(actions.menu(name, menu))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button


def _segments(buttons: Iterable[QToolButton]) -> QWidget:
    """Buttons of which one holds, as one control."""
    held = QFrame()
    held.setObjectName("segments")
    layout = row(*buttons)
    layout.setSpacing(0)
    held.setLayout(layout)
    held.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return held


def _theme_button(actions: Actions) -> QToolButton:
    button = icon_button("theme", QCoreApplication.translate("TopBar", "Light or dark"))
    menu = QMenu(button)
    for name in ("theme_system", "theme_light", "theme_dark"):
        menu.addAction(actions[name])
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button
