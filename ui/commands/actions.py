"""The commands as Qt actions of one window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.commands.command import Command, Needs
from ui.commands.table import BY_ID, COMMANDS, MENUS
from ui.icons import icon


class Actions(QObject):
    """The commands as Qt actions of one window, each bound to what it does."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {command.id: self._made(window, command) for command in COMMANDS}
        for name, action in self._actions.items():
            action.triggered.connect(_without_argument(handlers[name]))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def set_holding(self, holding: Collection[Needs]) -> None:
        """Enables the commands whose need is among `holding`, and those that need nothing."""
        for command in COMMANDS:
            needed = command.needs
            self._actions[command.id].setEnabled(needed is Needs.NOTHING or needed in holding)

    def set_checked(self, name: str, checked: bool) -> None:
        """Shows whether the command `name` holds; its handler is not called."""
        self._actions[name].setChecked(checked)

    def set_step(self, name: str, step: str) -> None:
        """Says which step the command `name` would undo or redo; none if empty."""
        title = BY_ID[name].title
        self._actions[name].setText(f"{title}: {step}" if step else title)

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """The menu called `name`, with its commands in the order of the table."""
        menu = QMenu(QCoreApplication.translate("Commands", MENUS[name]), parent)
        for command in COMMANDS:
            if command.menu == name and command.in_menu:
                if command.separated:
                    menu.addSeparator()
                menu.addAction(self._actions[command.id])
        return menu

    def context_menu(self, names: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of the commands called `names`; an empty name is a line between them."""
        menu = QMenu(parent)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu

    def _made(self, window: QWidget, command: Command) -> QAction:
        # Behind a tab stands what a menu shows as the shortcut.
        keys = f"\t{BY_ID[command.like].keys[0]}" if command.like else ""
        title = f"{command.title}{keys}"
        action = QAction(icon(command.icon) if command.icon else QIcon(), title, window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(command.tip)
        action.setCheckable(command.check or bool(command.choice))
        if command.choice:
            group = self._groups.setdefault(command.choice, QActionGroup(window))
            group.addAction(action)
        window.addAction(action)
        return action


def _without_argument(handler: Callable[[], object]) -> Callable[[], None]:
    def call(_checked: bool = False) -> None:
        handler()

    return call
