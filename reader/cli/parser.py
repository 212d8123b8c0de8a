"""What the command line takes; each family of commands is in a module of `commands`."""

from __future__ import annotations

import argparse

import reader
from reader.cli.arguments import add_common_options
from reader.cli.commands.feeds import add_feeds
from reader.cli.commands.models import add_models
from reader.cli.commands.notes import add_annotations, add_exports
from reader.cli.commands.reading import add_articles, add_pairs, add_translations
from reader.cli.commands.terms import add_glossary, add_memory
from reader.cli.commands.upkeep import add_later, add_upkeep


def build_parser() -> argparse.ArgumentParser:
    """The parser of every command.

    The namespace it makes holds `library` and `interface` (None where not given), `sample`,
    `offline`, `command` (None: open the window) and, for a command, `handler`: its module in
    `reader.cli` and function, as ``"module.function"``.
    """
    parser = argparse.ArgumentParser(
        prog="naranhi",
        description="Read the news in English and Korean, side by side. "
        "Without a command, the window opens.",
        epilog="'naranhi COMMAND --help' explains a command.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"naranhi {reader.__version__}")
    parser.add_argument(
        "--interface",
        choices=("en", "ko"),
        default=None,
        help="the language of the window (default: the system's)",
    )
    parser.add_argument(
        "--sample", action="store_true", help="open the window with the sample articles if empty"
    )
    add_common_options(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for add in (
        add_articles,
        add_pairs,
        add_translations,
        add_annotations,
        add_exports,
        add_glossary,
        add_memory,
        add_feeds,
        add_models,
        add_upkeep,
        add_later,
    ):
        add(commands)
    return parser
