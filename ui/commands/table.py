"""The one table of commands. Menus, tool tips, shortcuts and the shortcut page are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.commands import (
    article_menu,
    edit_menu,
    editions_menu,
    feeds_menu,
    file_menu,
    help_menu,
    notes_menu,
    translation_menu,
    view_menu,
)
from ui.commands.command import Command
from ui.interface import QT_TRANSLATE_NOOP

MENUS: Final[Mapping[str, str]] = {
    "file": QT_TRANSLATE_NOOP("Commands", "File"),
    "edit": QT_TRANSLATE_NOOP("Commands", "Edit"),
    "article": QT_TRANSLATE_NOOP("Commands", "Article"),
    "editions": QT_TRANSLATE_NOOP("Commands", "Editions"),
    "translation": QT_TRANSLATE_NOOP("Commands", "Translation"),
    "notes": QT_TRANSLATE_NOOP("Commands", "Notes"),
    "feeds": QT_TRANSLATE_NOOP("Commands", "Feeds"),
    "view": QT_TRANSLATE_NOOP("Commands", "View"),
    "help": QT_TRANSLATE_NOOP("Commands", "Help"),
}

COMMANDS: Final[tuple[Command, ...]] = (
    *file_menu.COMMANDS,
    *edit_menu.COMMANDS,
    *article_menu.COMMANDS,
    *editions_menu.COMMANDS,
    *translation_menu.COMMANDS,
    *notes_menu.COMMANDS,
    *feeds_menu.COMMANDS,
    *view_menu.COMMANDS,
    *help_menu.COMMANDS,
)

BY_ID: Final[Mapping[str, Command]] = {command.id: command for command in COMMANDS}
