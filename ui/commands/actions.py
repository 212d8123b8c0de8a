"""The commands as Qt actions of one window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QHelpEvent, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from ui.commands.command import Command, Needs
from ui.commands.table import BY_ID, COMMANDS, MENUS
from ui.icons import icon

_REASON: Final = "reason"


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

    def set_reasons(self, reasons: Mapping[str, str]) -> None:
        """Says why commands cannot be given now; those with an empty reason can be."""
        for name, reason in reasons.items():
            self._actions[name].setProperty(_REASON, reason)
            self._actions[name].setToolTip(reason or BY_ID[name].tip)

    def set_checked(self, name: str, checked: bool) -> None:
        """Shows whether the command `name` holds; its handler is not called."""
        self._actions[name].setChecked(checked)

    def set_step(self, name: str, step: str) -> None:
        """Says which step the command `name` would undo or redo; none if empty."""
        title = BY_ID[name].title
        self._actions[name].setText(f"{title}: {step}" if step else title)

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """The menu called `name`, with its commands in the order of the table."""
        menu = _Menu(QCoreApplication.translate("Commands", MENUS[name]), parent)
        for command in COMMANDS:
            if command.menu == name and command.in_menu:
                if command.separated:
                    menu.addSeparator()
                menu.addAction(self._actions[command.id])
        return menu

    def context_menu(self, names: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of the commands called `names`; an empty name is a line between them."""
        menu = _Menu("", parent)
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


class _Menu(QMenu):
    """Says why an entry is disabled; what the others do, their texts say."""

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().event(event)
        here = (each for each in self.actions() if self.actionGeometry(each).contains(event.pos()))
        reasons = (each.property(_REASON) for each in here if not each.isEnabled())
        QToolTip.showText(event.globalPos(), next(reasons, None) or "", self)
        return True


def _without_argument(handler: Callable[[], object]) -> Callable[[], None]:
    def call(_checked: bool = False) -> None:
        handler()

    return call
