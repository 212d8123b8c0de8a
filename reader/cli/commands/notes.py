"""Highlights, notes and exports, on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.arguments import (
    Known,
    add_article,
    add_color,
    add_command,
    any_text,
    day,
    number,
    some_text,
)

if TYPE_CHECKING:
    from reader.cli.arguments import Commands


def _formats() -> Sequence[str]:
    from reader.export import FORMATS

    return tuple(FORMATS)


def add_annotations(commands: Commands) -> None:
    """The commands about highlights and notes."""
    annotate = add_command(
        commands, "annotate", "annotations.annotate", "highlight a passage, with a note", json=True
    )
    add_article(annotate)
    annotate.add_argument(
        "--quote", metavar="TEXT", type=some_text, required=True, help="the passage, word for word"
    )
    annotate.add_argument("--side", choices=("article", "translation"), default="article")
    context = "what stands right {} the passage, where it occurs more than once"
    annotate.add_argument("--prefix", type=any_text, default="", help=context.format("before"))
    annotate.add_argument("--suffix", type=any_text, default="", help=context.format("after"))
    annotate.add_argument("--note", type=any_text, default="")
    annotate.add_argument(
        "--tag", metavar="T", dest="tags", type=some_text, action="append", default=[]
    )
    add_color(annotate)
    notes = add_command(
        commands,
        "annotations",
        "annotations.list_annotations",
        "list highlights and notes",
        json=True,
    )
    notes.add_argument("id", metavar="ID", nargs="?", type=number, help="of this article alone")
    notes.add_argument("--tag", type=some_text, help="only those with this tag")
    add_color(notes)
    take = add_command(
        commands, "import", "importing.import_file", "add the notes of a file", json=True
    )
    take.add_argument(
        "file",
        metavar="PATH",
        help="web annotations (JSON-LD), Hypothesis's JSON or Readwise's CSV",
    )


def add_exports(commands: Commands) -> None:
    """The commands that write files for other programs."""
    export = add_command(
        commands, "export", "exporting.export", "write notes and articles to files"
    )
    export.add_argument(
        "ids", metavar="ID", nargs="*", type=number, help="default: every article with notes"
    )
    export.add_argument(
        "--format",
        metavar="FORMAT",
        choices=Known(_formats),
        required=True,
        help="%(choices)s (epub: always whole articles)",
    )
    export.add_argument(
        "--output", metavar="PATH", type=some_text, required=True, help="- for standard output"
    )
    export.add_argument("--force", action="store_true", help="replace files that are there")
    export.add_argument(
        "--per-article", action="store_true", help="a file for each article; PATH is a folder"
    )
    export.add_argument(
        "--whole",
        action="store_true",
        help="whole articles, both sides, with the notes beside (as EPUB always is)",
    )
    export.add_argument(
        "--no-notes", dest="notes", action="store_false", help="whole articles alone"
    )
    export.add_argument("--headings", choices=("en", "ko"), default="en", help="default: en")
    export.add_argument(
        "--template", metavar="T", type=some_text, help="of Markdown: a name, or a file"
    )
    export.add_argument("--deck", type=any_text, default="", help="the name of a deck of cards")
    _add_note_filter(export)
    templates = add_command(
        commands, "templates", "exporting.list_templates", "list the templates for Markdown"
    )
    templates.add_argument(
        "--copy", metavar="T", type=some_text, help="copy this one, to be changed by you"
    )


def _add_note_filter(command: argparse.ArgumentParser) -> None:
    """Which notes to take: every condition that is given must hold."""
    command.add_argument(
        "--passage",
        metavar="N",
        dest="passages",
        type=number,
        action="append",
        default=[],
        help="this passage alone; may be given several times",
    )
    command.add_argument("--tag", type=some_text, help="only notes with this tag")
    add_color(command)
    command.add_argument("--side", choices=("article", "translation"))
    command.add_argument("--language", choices=("en", "ko"), help="of the words that are marked")
    command.add_argument(
        "--text", type=some_text, help="only where quote and notes, taken together, have each word"
    )
    command.add_argument("--since", metavar="DAY", type=day, help="as in 2024-10-25")
    command.add_argument("--until", metavar="DAY", type=day)
    command.add_argument(
        "--detached", action="store_true", help="only notes whose passage is gone from the text"
    )
