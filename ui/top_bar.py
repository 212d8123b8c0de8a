"""The strip over the page: what can be done with the open article, and with the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.commands import MENUS, Actions
from ui.theme import theme
from ui.widgets import icon_button, region, row, tool_button


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
        zoom = [tool_button(actions[name]) for name in ("zoom_out", "zoom_in")]
        right = [_theme_button(actions), tool_button(actions["reading_mode"])]
        notes = tool_button(actions["notes_panel"])
        self._of_article = [*left, *middle, *zoom, notes]
        self.menu_button = self._menu_button(actions)
        space = theme().space
        layout = row(*left, None, *middle, None, *zoom, *right, notes, self.menu_button)
        layout.setContentsMargins(space.medium, 0, space.medium, 0)
        self.setLayout(layout)

    def set_reading(self, reading: bool) -> None:
        """Shows what acts on articles only where there is one to act on."""
        for button in self._of_article:
            button.setVisible(reading)

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


def _theme_button(actions: Actions) -> QToolButton:
    button = icon_button("theme", QCoreApplication.translate("TopBar", "Light or dark"))
    menu = QMenu(button)
    for name in ("theme_system", "theme_light", "theme_dark"):
        menu.addAction(actions[name])
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button
