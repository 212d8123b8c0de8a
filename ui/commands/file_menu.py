"""The commands of the menu “File”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command("add_text", "file", QT_TRANSLATE_NOOP("Commands", "Add text…"), ("Ctrl+N",), "text"),
    Command(
        "paste",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Add from clipboard"),
        ("Ctrl+V",),
        "paste",
    ),
    Command("add_files", "file", QT_TRANSLATE_NOOP("Commands", "Add files…"), ("Ctrl+O",), "open"),
    Command("add_folder", "file", QT_TRANSLATE_NOOP("Commands", "Add a folder…"), (), "open"),
    Command(
        "add_address",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Add from web address…"),
        ("Ctrl+L",),
        "link",
    ),
    Command("add_from_browser", "file", QT_TRANSLATE_NOOP("Commands", "Add from the browser…")),
    Command("add_samples", "file", QT_TRANSLATE_NOOP("Commands", "Add sample articles")),
    Command(
        "preferences",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Preferences…"),
        ("Ctrl+,",),
        "settings",
        separated=True,
    ),
    Command(
        "quit", "file", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "quit", separated=True
    ),
)
