"""The commands of the menu “View”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "list_panel",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Article list"),
        ("Ctrl+Shift+L",),
        "list-panel",
        check=True,
    ),
    Command(
        "notes_panel",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Notes panel"),
        ("Ctrl+Shift+N",),
        "notes-panel",
        check=True,
    ),
    Command(
        "reading_mode",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Reading mode"),
        ("F11",),
        "reading-mode",
        check=True,
    ),
    Command(
        "zoom_in",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        separated=True,
    ),
    Command(
        "zoom_out",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Smaller text"),
        ("Ctrl+-",),
        "zoom-out",
    ),
    Command(
        "zoom_reset",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Normal text size"),
        ("Ctrl+0",),
        "zoom-reset",
    ),
    Command(
        "theme_system",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Light or dark as the system"),
        choice="theme",
        separated=True,
    ),
    Command("theme_light", "view", QT_TRANSLATE_NOOP("Commands", "Light"), choice="theme"),
    Command("theme_dark", "view", QT_TRANSLATE_NOOP("Commands", "Dark"), choice="theme"),
    Command("menu", "view", QT_TRANSLATE_NOOP("Commands", "Menu"), ("F10",), "menu", in_menu=False),
    Command(
        "context_menu",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Menu where the keyboard is"),
        ("Shift+F10",),
        in_menu=False,
    ),
)
