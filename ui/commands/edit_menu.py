"""The commands of the menu “Edit”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command, Needs
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command("undo", "edit", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), "undo", Needs.UNDO),
    Command(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        Needs.REDO,
    ),
    Command(
        "copy",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Copy"),
        ("Ctrl+C",),
        "copy",
        Needs.ARTICLE,
        separated=True,
    ),
    Command(
        "copy_both",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Copy with translation"),
        ("Ctrl+Shift+C",),
        "copy-both",
        Needs.ARTICLE,
    ),
    Command(
        "edit",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Edit note or translation"),
        ("E",),
        "note",
        Needs.EDITABLE,
    ),
    Command(
        "filter",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Filter articles"),
        ("Ctrl+F", "/"),
        "search",
        separated=True,
    ),
)
