"""The glossary and the translation memory, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.arguments import add_command, add_group, any_text, number, some_text

if TYPE_CHECKING:
    from reader.cli.arguments import Commands


def add_glossary(commands: Commands) -> None:
    """The command about terms."""
    group = add_group(commands, "glossary", "say how terms are to be translated")
    add = add_command(group, "add", "glossary.add", "add a term and its translation", json=True)
    add.add_argument("term", metavar="TERM", type=some_text)
    add.add_argument("translation", metavar="TRANSLATION", type=some_text)
    add.add_argument(
        "--from", dest="source", choices=("en", "ko"), help="default: told by the term's script"
    )
    add.add_argument("--to", dest="target", choices=("en", "ko"), help="default: the other one")
    add.add_argument("--case", action="store_true", help="only where its capitals are the same")
    add.add_argument("--parts", action="store_true", help="as a part of longer words too")
    add.add_argument("--note", type=any_text, default="")
    terms = add_command(group, "list", "glossary.list_terms", "list the terms", json=True)
    terms.add_argument("--from", dest="source", choices=("en", "ko"), help="only those of one")
    remove = add_command(group, "remove", "glossary.remove", "remove terms", json=True)
    remove.add_argument(
        "ids", metavar="ID", nargs="+", type=some_text, help="a term, or its number in the list"
    )
    take = add_command(
        group, "import", "glossary.import_file", "add the terms of a file", json=True
    )
    take.add_argument("file", metavar="FILE", help="a .csv, .tsv or .tbx file")
    take.add_argument(
        "--from",
        dest="source",
        choices=("en", "ko"),
        help="the language of the terms in a table that has no columns for it",
    )
    take.add_argument(
        "--to", dest="target", choices=("en", "ko"), help="that of their translations"
    )
    give = add_command(
        group, "export", "glossary.export_file", "write all terms to a file", json=True
    )
    give.add_argument("file", metavar="FILE", help="a .csv or .tbx file")
    check = add_command(
        group,
        "check",
        "glossary.check",
        "list the sentences where a term did not come out",
        json=True,
    )
    check.add_argument(
        "ids", metavar="ID", nargs="*", type=number, help="default: every translated article"
    )


def add_memory(commands: Commands) -> None:
    """The command about the translation memory."""
    group = add_group(commands, "memory", "exchange the translation memory with other programs")
    take = add_command(
        group, "import", "memory.import_file", "add the translations of a file", json=True
    )
    take.add_argument("file", metavar="FILE", help="a .tmx file")
    give = add_command(
        group, "export", "memory.export_file", "write the memory to a file", json=True
    )
    give.add_argument("file", metavar="FILE", help="a .tmx file")
