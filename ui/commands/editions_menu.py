"""The commands of the menu “Editions”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command, Needs
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "counterpart",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Open the other edition"),
        ("P",),
        "counterpart",
        Needs.COUNTERPART,
    ),
    Command(
        "find_edition",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Look for the other edition"),
        needs=Needs.UNPAIRED,
    ),
    Command(
        "pair",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Pair as two editions of one article"),
        needs=Needs.PAIRABLE,
    ),
    Command(
        "unpair",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Separate the two editions"),
        needs=Needs.COUNTERPART,
    ),
    Command(
        "fetch_editions",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "With a page, add its other edition too"),
        check=True,
    ),
    Command(
        "remember_editions",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Keep sentences of both in the translation memory"),
        check=True,
    ),
    Command(
        "show_translation",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Machine translation beside it"),
        ("Alt+1",),
        "beside-translation",
        Needs.COUNTERPART,
        choice="sides",
        separated=True,
    ),
    Command(
        "show_counterpart",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Human edition beside it"),
        ("Alt+2",),
        "beside-edition",
        Needs.COUNTERPART,
        choice="sides",
    ),
    Command(
        "show_both",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Both beside it"),
        ("Alt+3",),
        "beside-both",
        Needs.COUNTERPART,
        choice="sides",
    ),
    Command(
        "differences",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Mark different numbers and names"),
        ("D",),
        needs=Needs.COUNTERPART,
        check=True,
    ),
    Command(
        "open_other_original",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Open the other edition’s page…"),
        ("Alt+O",),
        "link",
        Needs.OTHER_PAGE,
        separated=True,
    ),
    Command(
        "copy_other_address",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Copy the other edition’s address"),
        ("Alt+Shift+O",),
        needs=Needs.OTHER_PAGE,
    ),
    Command(
        "merge_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Join with the next sentences"),
        ("Alt+J",),
        needs=Needs.MERGEABLE,
        separated=True,
    ),
    Command(
        "split_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Divide after the first sentence"),
        ("Alt+D",),
        needs=Needs.SPLITTABLE,
    ),
    Command(
        "link_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Link with the nearest lone sentence"),
        ("Alt+L",),
        needs=Needs.LINKABLE,
    ),
    Command(
        "unlink_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Unlink these sentences"),
        ("Alt+U",),
        needs=Needs.UNLINKABLE,
    ),
)
