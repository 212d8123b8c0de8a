"""The commands of the menu “Translation”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command, Needs
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "translate",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translate"),
        ("Ctrl+T",),
        "translate",
        Needs.TRANSLATABLE,
    ),
    Command(
        "stop",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Stop translating"),
        ("Ctrl+.",),
        "stop",
        Needs.TRANSLATING,
    ),
    Command(
        "edit_translation",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Edit translation"),
        needs=Needs.CORRECTABLE,
        separated=True,
        like="edit",
    ),
    Command(
        "revert_translation",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Revert to the machine’s translation"),
        needs=Needs.CORRECTED,
    ),
    Command(
        "translate_unread",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translate all unread articles"),
        ("Ctrl+Shift+T",),
        "translate",
        separated=True,
    ),
    Command(
        "pause_queue",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Pause translating articles"),
        needs=Needs.QUEUE_RUNNING,
    ),
    Command(
        "resume_queue",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Go on translating articles"),
        needs=Needs.QUEUE_PAUSED,
    ),
    Command(
        "cancel_queue",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translate no more articles"),
        needs=Needs.QUEUED,
    ),
    Command("queue", "translation", QT_TRANSLATE_NOOP("Commands", "Translation queue…")),
    Command(
        "glossary",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Glossary…"),
        ("Ctrl+G",),
        "glossary",
        separated=True,
    ),
    Command(
        "add_term",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Add to glossary…"),
        ("Ctrl+Shift+G",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "import_memory",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Import translation memory…"),
        separated=True,
    ),
    Command(
        "export_memory",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Export translation memory…"),
        icon="export",
    ),
    Command(
        "models",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translation models…"),
        (),
        "model",
        separated=True,
    ),
)
