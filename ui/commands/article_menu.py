"""The commands of the menu “Article”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command, Needs
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command("next", "article", QT_TRANSLATE_NOOP("Commands", "Next article"), ("J",), "next"),
    Command(
        "previous",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Previous article"),
        ("K",),
        "previous",
    ),
    Command(
        "read",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Read"),
        ("M",),
        "read",
        Needs.SELECTED,
        check=True,
        separated=True,
    ),
    Command(
        "star",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Starred"),
        ("S",),
        "star",
        Needs.SELECTED,
        check=True,
    ),
    Command(
        "tags", "article", QT_TRANSLATE_NOOP("Commands", "Tags…"), ("T",), "tag", Needs.SELECTED
    ),
    Command(
        "changes",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Show what changed…"),
        ("C",),
        needs=Needs.REVISED,
    ),
    Command(
        "show_pictures",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Show pictures of this article"),
        ("I",),
        needs=Needs.PICTURED,
        check=True,
    ),
    Command(
        "open_original",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Open the original page…"),
        ("O",),
        "link",
        Needs.PAGE,
        separated=True,
    ),
    Command(
        "copy_address",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Copy the address"),
        ("Shift+O",),
        needs=Needs.ADDRESSES,
    ),
    Command(
        "delete",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Delete"),
        ("Del",),
        "trash",
        Needs.DELETABLE,
        separated=True,
    ),
)
