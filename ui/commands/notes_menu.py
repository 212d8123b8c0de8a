"""The commands of the menu “Notes”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command, Needs
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "highlight",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight"),
        ("H",),
        "highlight",
        Needs.ARTICLE,
    ),
    Command(
        "note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Add a note"),
        ("N",),
        "note",
        Needs.ARTICLE,
    ),
    Command(
        "yellow",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in yellow"),
        ("1",),
        needs=Needs.ARTICLE,
        separated=True,
    ),
    Command(
        "green",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in green"),
        ("2",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "blue",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in blue"),
        ("3",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "pink",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in pink"),
        ("4",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "edit_note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Edit note"),
        icon="note",
        needs=Needs.ANNOTATION,
        separated=True,
        like="edit",
    ),
    Command(
        "reply_note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Reply to note"),
        needs=Needs.ANNOTATION,
    ),
    Command(
        "delete_note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Delete note"),
        ("Ctrl+Backspace", "Ctrl+Del"),
        "trash",
        Needs.ANNOTATION,
    ),
    Command(
        "caret",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Text cursor"),
        ("F7",),
        needs=Needs.ARTICLE,
        check=True,
        separated=True,
    ),
    Command(
        "set_extent",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Set highlight to selection"),
        needs=Needs.EXTENDABLE,
    ),
    Command(
        "merge_notes",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Merge highlights"),
        needs=Needs.JOINABLE,
    ),
    Command(
        "split_note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Split highlight"),
        needs=Needs.CUTTABLE,
    ),
    Command("colours", "notes", QT_TRANSLATE_NOOP("Commands", "Highlight colours…")),
    Command(
        "export_notes",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Export…"),
        ("Ctrl+E",),
        "export",
        separated=True,
    ),
    Command(
        "copy_notes",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Copy notes as Markdown"),
        ("Ctrl+Shift+M",),
        "copy",
    ),
    Command(
        "export_notebook",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Export the whole notebook…"),
        ("Ctrl+Shift+E",),
        "export",
    ),
    Command("import_notes", "notes", QT_TRANSLATE_NOOP("Commands", "Import notes…"), icon="open"),
)
