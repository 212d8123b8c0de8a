"""Feeds, on the command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.arguments import add_command, add_group, any_text, setting, some_text

if TYPE_CHECKING:
    from reader.cli.arguments import Commands


def add_feeds(commands: Commands) -> None:
    """The command about feeds."""
    group = add_group(commands, "feeds", "subscribe to feeds, and ask them for what is new")
    add = add_command(group, "add", "feeds.add", "subscribe to a feed", json=True)
    add.add_argument(
        "address", metavar="ADDRESS", type=some_text, help="of a feed, or of a page that names it"
    )
    add.add_argument(
        "--name", type=any_text, default="", help="what to call it (default: its title)"
    )
    add.add_argument("--folder", metavar="PATH", type=any_text, default="", help="like News/Local")
    add.add_argument("--all", action="store_true", help="all feeds of the page, if it has several")
    add_command(group, "list", "feeds.list_feeds", "list the feeds", json=True)
    refresh = add_command(group, "refresh", "feeds.refresh", "ask feeds for what is new", json=True)
    refresh.add_argument("--due", action="store_true", help="only those whose time has come")
    remove = add_command(group, "remove", "feeds.remove", "unsubscribe from feeds", json=True)
    remove.add_argument(
        "--with-articles",
        action="store_true",
        help="delete the articles too that have no star, tag, note or counterpart",
    )
    named = "its number, address or title in 'naranhi feeds list'"
    refresh.add_argument(
        "feeds", metavar="FEED", nargs="*", type=some_text, help=f"{named} (default: all)"
    )
    remove.add_argument("feeds", metavar="FEED", nargs="+", type=some_text, help=named)
    rename = add_command(group, "rename", "feeds.rename", "give a feed another name", json=True)
    move = add_command(group, "move", "feeds.move", "put a feed into a folder", json=True)
    change = add_command(group, "set", "feeds.change", "change the settings of a feed", json=True)
    for command in (rename, move, change):
        command.add_argument("feed", metavar="FEED", type=some_text, help=named)
    rename.add_argument("name", metavar="NAME", type=any_text, help="empty: its own title")
    move.add_argument("folder", metavar="PATH", type=any_text, help="like News/Local; empty: none")
    _feed_settings(change)
    take = add_command(
        group, "import", "feeds.import_file", "subscribe to a list of feeds", json=True
    )
    take.add_argument("file", metavar="FILE", help="an OPML file, or - for standard input")
    give = add_command(group, "export", "feeds.export_file", "write all feeds to a file", json=True)
    give.add_argument("file", metavar="FILE", help="an OPML file, or - for standard output")


def _feed_settings(change: argparse.ArgumentParser) -> None:
    change.add_argument("--address", metavar="URL", type=some_text, help="where it is asked for")
    for option, meaning in (
        ("--interval", "minutes between requests (0: as the feed and the settings say)"),
        ("--keep-days", "how long its articles are kept (0: as the settings say)"),
        ("--keep-number", "how many of its articles are kept (0: as the settings say)"),
    ):
        change.add_argument(option, metavar="N", type=setting, help=meaning)
    change.add_argument(
        "--full-text",
        choices=("auto", "always", "never"),
        help="whether to fetch the pages of its articles (auto: if it has but summaries)",
    )
    for option, meaning in (
        ("--pictures", "whether to fetch the pictures of its articles"),
        ("--translate", "whether to translate its articles as they arrive"),
    ):
        change.add_argument(option, choices=("on", "off"), help=meaning)
