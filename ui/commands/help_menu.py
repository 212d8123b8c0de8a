"""The commands of the menu “Help”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
        ("F1",),
        "keyboard",
    ),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "About Naranhi"), (), "info"),
)
