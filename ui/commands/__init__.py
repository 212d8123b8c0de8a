"""What the reader can ask for: one table of commands, and the Qt actions made from it.

A command is written down once, in the file of its menu. Menus, tool tips, context menus, shortcuts
and the shortcut page are made from there; `ui.handlers` says what each of them does.
"""

from ui.commands.actions import Actions, Submenu
from ui.commands.command import Command, Needs
from ui.commands.table import BY_ID, COMMANDS, MENUS

__all__ = ["BY_ID", "COMMANDS", "MENUS", "Actions", "Command", "Needs", "Submenu"]
