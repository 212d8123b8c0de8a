"""The commands of the menu “Feeds”."""

from __future__ import annotations

from typing import Final

from ui.commands.command import Command, Needs
from ui.interface import QT_TRANSLATE_NOOP

COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        "add_feed",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Add a feed…"),
        ("Ctrl+Shift+A",),
        "plus",
    ),
    Command("add_feed_folder", "feeds", QT_TRANSLATE_NOOP("Commands", "New folder…"), (), "folder"),
    Command(
        "refresh_feeds",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Refresh all feeds"),
        ("F5", "Ctrl+R"),
        "retry",
        Needs.FEEDS,
        separated=True,
    ),
    Command(
        "refresh_feed",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Refresh this feed or folder"),
        ("Shift+F5",),
        needs=Needs.SUBSCRIPTION,
    ),
    Command(
        "stop_refreshing",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Stop refreshing"),
        needs=Needs.REFRESHING,
    ),
    Command(
        "mark_all_read",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Mark all as read"),
        ("Shift+A",),
        "read",
        Needs.LISTABLE,
        separated=True,
    ),
    Command(
        "feed_settings",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Feed settings…"),
        (),
        "settings",
        Needs.FEED,
        separated=True,
    ),
    Command(
        "rename_feed",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Rename…"),
        needs=Needs.SUBSCRIPTION,
    ),
    Command(
        "unsubscribe",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Unsubscribe"),
        (),
        "trash",
        Needs.SUBSCRIPTION,
    ),
    Command(
        "import_opml",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Import OPML…"),
        (),
        "open",
        separated=True,
    ),
    Command(
        "export_opml",
        "feeds",
        QT_TRANSLATE_NOOP("Commands", "Export OPML…"),
        (),
        "export",
        Needs.FEEDS,
    ),
)
