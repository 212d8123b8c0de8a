"""The commands as Qt actions of one window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeGuard

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QHelpEvent, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from ui.commands.command import Command, Needs
from ui.commands.table import BY_ID, COMMANDS, MENUS
from ui.icons import icon

_REASON: Final = "reason"


@dataclass(frozen=True, slots=True)
class Submenu:
    """Commands that a context menu has in a menu of their own, called as `menu` of the table is."""

    menu: str
    names: tuple[str, ...]


class Actions(QObject):
    """The commands as Qt actions of one window, each bound to what it does."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._groups: dict[str, QActionGroup] = {}
        self._after = ""
        self._more: list[QAction] = []
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
        for each in self._more:
            each.setEnabled(self._actions[self._after].isEnabled())

    def set_reasons(self, reasons: Mapping[str, str]) -> None:
        """Says why commands cannot be given now; those with an empty reason can be."""
        for name, reason in reasons.items():
            self._actions[name].setProperty(_REASON, reason)
            self._actions[name].setToolTip(reason or BY_ID[name].tip)

    def set_checked(self, name: str, checked: bool) -> None:
        """Shows whether the command `name` holds; its handler is not called."""
        self._actions[name].setChecked(checked)

    def set_like(self, name: str, like: str) -> None:
        """Shows the key of the command `like` beside the command `name`; none if empty."""
        self._actions[name].setText(_titled(BY_ID[name].title, like))

    def set_more(self, after: str, entries: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Lists `entries` below the command `after` in its menu, in place of what was there.

        They make sense where that command does.
        """
        menus = [each for each in self._actions[after].associatedObjects() if _is_menu(each)]
        for menu in menus:
            for old in self._more:
                menu.removeAction(old)
        self._after, self._more = after, []
        for text, act in entries:
            action = QAction(text, self)
            action.setEnabled(self._actions[after].isEnabled())
            action.triggered.connect(_without_argument(act))
            self._more.append(action)
        for menu in menus:
            self._insert_more(menu)

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
        if self._after and BY_ID[self._after].menu == name:
            self._insert_more(menu)
        return menu

    def context_menu(self, names: Iterable[str | Submenu], parent: QWidget) -> QMenu:
        """A menu of the commands called `names`; an empty name is a line between them.

        A submenu in which nothing can be done now cannot be opened.
        """
        menu = _Menu("", parent)
        for name in names:
            if isinstance(name, Submenu):
                inner = self.context_menu(name.names, menu)
                inner.setTitle(QCoreApplication.translate("Commands", MENUS[name.menu]))
                inner.setEnabled(any(each.isEnabled() for each in inner.actions() if each.text()))
                menu.addMenu(inner)
            elif name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu

    def _insert_more(self, menu: QMenu) -> None:
        following = menu.actions()
        place = following.index(self._actions[self._after]) + 1
        for each in self._more:
            if place < len(following):
                menu.insertAction(following[place], each)
            else:
                menu.addAction(each)

    def _made(self, window: QWidget, command: Command) -> QAction:
        title = _titled(command.title, command.like)
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


def _is_menu(widget: QObject) -> TypeGuard[QMenu]:
    return isinstance(widget, QMenu)


def _titled(title: str, like: str) -> str:
    """A title with the key of the command `like`: what stands behind a tab, menus show as one."""
    return f"{title}\t{BY_ID[like].keys[0]}" if like else title


def _without_argument(handler: Callable[[], object]) -> Callable[[], None]:
    def call(_checked: bool = False) -> None:
        handler()

    return call
