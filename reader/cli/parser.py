"""What the command line takes. Which function runs a command is named here, not imported."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import reader

if TYPE_CHECKING:
    from datetime import date

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_LARGEST_ID: Final = 2**63 - 1


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
    _add_common_options(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for add in (
        _articles,
        _pairs,
        _translations,
        _annotations,
        _exports,
        _glossary,
        _memory,
        _feeds,
        _models,
        _upkeep,
        _later,
    ):
        add(commands)
    return parser


class _Known(Sequence[str]):
    """Choices that are asked for when an argument is checked, so that no room is loaded before."""

    def __init__(self, ask: Callable[[], Sequence[str]]) -> None:
        self._ask = ask

    def __getitem__(self, index: Any) -> Any:
        return self._ask()[index]

    def __len__(self) -> int:
        return len(self._ask())

    def __iter__(self) -> Iterator[str]:
        return iter(self._ask())


def _formats() -> Sequence[str]:
    from reader.export import FORMATS

    return tuple(FORMATS)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= _LARGEST_ID):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that 'naranhi list' shows")
    return int(text)


def _day(text: str) -> date:
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as in 2024-10-25") from None


def _text(text: str) -> str:
    """An argument that goes into the library, which holds only text that can be encoded."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError(
            "the text is not valid in this terminal's encoding"
        ) from None
    return text


def _some_text(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("it must not be empty")
    return _text(text)


def _sentence(text: str) -> int:
    """A sentence's index; -1 is the title."""
    if text in ("title", "-1"):
        return -1
    if not (text.isascii() and text.isdecimal() and int(text) <= _LARGEST_ID):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no sentence; the first of the article is 0, and the title is -1"
        )
    return int(text)


def _add_common_options(parser: argparse.ArgumentParser, default: Any) -> None:
    """The options that stand before or after a command; `default` if they are not there."""
    parser.add_argument(
        "--offline",
        action="store_true",
        default=default if default is argparse.SUPPRESS else False,
        help="open no connection, whatever the settings say",
    )
    parser.add_argument(
        "--library",
        metavar="DIR",
        type=_some_text,
        default=default,
        help="the library's folder (default: $NARANHI_LIBRARY, else the user data folder)",
    )


def _add(
    commands: Commands, name: str, handler: str, summary: str, *, json: bool = False
) -> argparse.ArgumentParser:
    """A command called `name` that `handler` runs; `json` says whether it takes ``--json``."""
    command = commands.add_parser(
        name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.", allow_abbrev=False
    )
    command.set_defaults(handler=handler)
    # Suppressed, so that a command without the option leaves the one before the command alone.
    _add_common_options(command, default=argparse.SUPPRESS)
    if json:
        command.add_argument("--json", action="store_true", help="print JSON")
    return command


def _articles(commands: Commands) -> None:
    add = _add(commands, "add", "articles.add", "add articles to the library", json=True)
    add.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help="a file (text, Markdown, HTML, MHTML, EPUB, PDF, mail, or a list of addresses), "
        "a folder of such files, a web address, or - for standard input",
    )
    add.add_argument("--language", choices=("en", "ko"), help="default: told by the script")
    show_all = _add(commands, "list", "articles.list_articles", "list the articles", json=True)
    show_all.add_argument("--unread", action="store_true", help="only those not read yet")
    show_all.add_argument("--starred", action="store_true", help="only those with a star")
    show_all.add_argument("--language", choices=("en", "ko"), help="only those in one language")
    show_all.add_argument(
        "--tag", type=_some_text, help="only those with this tag, or with a note that has it"
    )
    show_all.add_argument(
        "--feed", metavar="FEED", type=_some_text, help="only those of a feed (number or title)"
    )
    show = _add(commands, "show", "articles.show", "print an article", json=True)
    _add_article(show)
    delete = _add(commands, "delete", "articles.delete", "delete articles")
    delete.add_argument("ids", metavar="ID", nargs="+", type=_number)
    _add(commands, "sample", "articles.sample", "add the sample articles")


def _pairs(commands: Commands) -> None:
    pair = _add(commands, "pair", "pairs.pair", "say which article is the other edition", json=True)
    _add_article(pair)
    pair.add_argument(
        "other",
        metavar="OTHER",
        type=_number,
        nargs="?",
        help="the edition in the other language (without it: list what it may be)",
    )
    _add_article(_add(commands, "unpair", "pairs.unpair", "take an article's pair apart"))
    align = _add(
        commands, "align", "pairs.align", "say which sentences of two editions match", json=True
    )
    _add_article(align)


def _add_article(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID", type=_number, help="an article's number")


def _translations(commands: Commands) -> None:
    translate = _add(
        commands, "translate", "translations.translate", "translate articles", json=True
    )
    translate.add_argument("ids", metavar="ID", nargs="*", type=_number)
    translate.add_argument("--unread", action="store_true", help="every article not read yet")
    translate.add_argument(
        "--queued", action="store_true", help="go on with what an earlier command left"
    )
    correct = _add(
        commands, "correct", "translations.correct", "correct a sentence's translation", json=True
    )
    _add_article(correct)
    correct.add_argument(
        "sentence",
        metavar="SENTENCE",
        type=_sentence,
        help="its number in the article, from 0; title or -1 for the title",
    )
    correct.add_argument("text", metavar="TEXT", nargs="?", type=_text, default="")
    correct.add_argument("--revert", action="store_true", help="take the correction back")


def _group(commands: Commands, name: str, summary: str) -> Commands:
    """A command that has commands of its own."""
    group = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        allow_abbrev=False,
    )
    _add_common_options(group, default=argparse.SUPPRESS)
    return group.add_subparsers(dest=f"{name}_command", metavar="COMMAND", required=True)


def _glossary(commands: Commands) -> None:
    group = _group(commands, "glossary", "say how terms are to be translated")
    add = _add(group, "add", "glossary.add", "add a term and its translation", json=True)
    add.add_argument("term", metavar="TERM", type=_some_text)
    add.add_argument("translation", metavar="TRANSLATION", type=_some_text)
    add.add_argument(
        "--from", dest="source", choices=("en", "ko"), help="default: told by the term's script"
    )
    add.add_argument("--to", dest="target", choices=("en", "ko"), help="default: the other one")
    add.add_argument("--case", action="store_true", help="only where its capitals are the same")
    add.add_argument("--parts", action="store_true", help="as a part of longer words too")
    add.add_argument("--note", type=_text, default="")
    terms = _add(group, "list", "glossary.list_terms", "list the terms", json=True)
    terms.add_argument("--from", dest="source", choices=("en", "ko"), help="only those of one")
    remove = _add(group, "remove", "glossary.remove", "remove terms", json=True)
    remove.add_argument("ids", metavar="ID", nargs="+", type=_number)
    take = _add(group, "import", "glossary.import_file", "add the terms of a file", json=True)
    take.add_argument("file", metavar="FILE", help="a .csv or .tbx file")
    give = _add(group, "export", "glossary.export_file", "write all terms to a file", json=True)
    give.add_argument("file", metavar="FILE", help="a .csv or .tbx file")
    check = _add(
        group,
        "check",
        "glossary.check",
        "list the sentences where a term did not come out",
        json=True,
    )
    check.add_argument(
        "ids", metavar="ID", nargs="*", type=_number, help="default: every translated article"
    )


def _memory(commands: Commands) -> None:
    group = _group(commands, "memory", "exchange the translation memory with other programs")
    take = _add(group, "import", "memory.import_file", "add the translations of a file", json=True)
    take.add_argument("file", metavar="FILE", help="a .tmx file")
    give = _add(group, "export", "memory.export_file", "write the memory to a file", json=True)
    give.add_argument("file", metavar="FILE", help="a .tmx file")


def _annotations(commands: Commands) -> None:
    annotate = _add(
        commands, "annotate", "annotations.annotate", "highlight a passage, with a note", json=True
    )
    _add_article(annotate)
    annotate.add_argument(
        "--quote", metavar="TEXT", type=_some_text, required=True, help="the passage, word for word"
    )
    annotate.add_argument("--side", choices=("article", "translation"), default="article")
    context = "what stands right {} the passage, where it occurs more than once"
    annotate.add_argument("--prefix", type=_text, default="", help=context.format("before"))
    annotate.add_argument("--suffix", type=_text, default="", help=context.format("after"))
    annotate.add_argument("--note", type=_text, default="")
    annotate.add_argument(
        "--tag", metavar="T", dest="tags", type=_some_text, action="append", default=[]
    )
    _add_color(annotate)
    notes = _add(
        commands,
        "annotations",
        "annotations.list_annotations",
        "list highlights and notes",
        json=True,
    )
    notes.add_argument("id", metavar="ID", nargs="?", type=_number, help="of this article alone")
    notes.add_argument("--tag", type=_some_text, help="only those with this tag")
    _add_color(notes)
    take = _add(commands, "import", "importing.import_file", "add the notes of a file", json=True)
    take.add_argument(
        "file",
        metavar="PATH",
        help="web annotations (JSON-LD), Hypothesis's JSON or Readwise's CSV",
    )


def _add_color(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--color",
        metavar="COLOR",
        type=_some_text,
        help="yellow, green, blue, pink, or the name of one of your own",
    )


def _exports(commands: Commands) -> None:
    export = _add(commands, "export", "exporting.export", "write notes and articles to files")
    export.add_argument(
        "ids", metavar="ID", nargs="*", type=_number, help="default: every article with notes"
    )
    export.add_argument(
        "--format", metavar="FORMAT", choices=_Known(_formats), required=True, help="%(choices)s"
    )
    export.add_argument(
        "--output", metavar="PATH", type=_some_text, required=True, help="- for standard output"
    )
    export.add_argument("--force", action="store_true", help="replace files that are there")
    export.add_argument(
        "--per-article", action="store_true", help="a file for each article; PATH is a folder"
    )
    export.add_argument(
        "--whole", action="store_true", help="whole articles, both sides, with the notes beside"
    )
    export.add_argument(
        "--no-notes", dest="notes", action="store_false", help="whole articles alone"
    )
    export.add_argument("--headings", choices=("en", "ko"), default="en", help="default: en")
    export.add_argument(
        "--template", metavar="T", type=_some_text, help="of Markdown: a name, or a file"
    )
    export.add_argument("--deck", type=_text, default="", help="the name of a deck of cards")
    _add_note_filter(export)
    templates = _add(
        commands, "templates", "exporting.list_templates", "list the templates for Markdown"
    )
    templates.add_argument(
        "--copy", metavar="T", type=_some_text, help="copy this one, to be changed by you"
    )


def _add_note_filter(command: argparse.ArgumentParser) -> None:
    """Which notes to take: every condition that is given must hold."""
    command.add_argument(
        "--passage",
        metavar="N",
        dest="passages",
        type=_number,
        action="append",
        default=[],
        help="this passage alone; may be given several times",
    )
    command.add_argument("--tag", type=_some_text, help="only notes with this tag")
    _add_color(command)
    command.add_argument("--side", choices=("article", "translation"))
    command.add_argument("--language", choices=("en", "ko"), help="of the words that are marked")
    command.add_argument("--text", type=_some_text, help="only where quote or note has this text")
    command.add_argument("--since", metavar="DAY", type=_day, help="as in 2024-10-25")
    command.add_argument("--until", metavar="DAY", type=_day)
    command.add_argument(
        "--detached", action="store_true", help="only notes whose passage is gone from the text"
    )


def _models(commands: Commands) -> None:
    group = commands.add_parser(
        "models",
        help="see, install, download and remove translation models",
        description="See, install, download and remove translation models "
        "(Argos Translate packages).",
        allow_abbrev=False,
    )
    _add_common_options(group, default=argparse.SUPPRESS)
    of_models = group.add_subparsers(dest="models_command", metavar="COMMAND", required=True)
    _add(of_models, "list", "models.list_models", "list the installed models", json=True)
    _add(of_models, "available", "models.available", "list the models on offer", json=True)
    install = _add(of_models, "install", "models.install", "install a model from a file", json=True)
    install.add_argument("file", metavar="FILE", help="an .argosmodel file")
    download = _add(of_models, "download", "models.download", "download a model", json=True)
    download.add_argument(
        "key", metavar="KEY", help="what 'naranhi models available' calls it, or en_ko or ko_en"
    )
    remove = _add(of_models, "remove", "models.remove", "remove an installed model", json=True)
    update = _add(
        of_models, "update", "models.update", "download newer versions of the models", json=True
    )
    update.add_argument(
        "keys", metavar="KEY", nargs="*", type=_some_text, help="only of these models"
    )
    use = _add(of_models, "use", "models.use", "choose the model for its direction", json=True)
    for command in (remove, use):
        command.add_argument("key", metavar="KEY", help="what 'naranhi models list' calls it")
    _model_packing(of_models)


def _model_packing(of_models: Commands) -> None:
    pack = _add(of_models, "pack", "models.pack", "make a package of a converted model", json=True)
    pack.add_argument("folder", metavar="DIR", help="what a converter of CTranslate2 wrote")
    pack.add_argument(
        "--from", dest="source", choices=("en", "ko"), required=True, help="what it translates"
    )
    pack.add_argument(
        "--to", dest="target", choices=("en", "ko"), required=True, help="into which language"
    )
    pack.add_argument("--output", metavar="FILE", type=_some_text, required=True)
    pack.add_argument(
        "--name", type=_text, default="", help="what to call it (default: told by the model)"
    )
    pack.add_argument("--version", metavar="V", type=_some_text, default="1.0", help="default: 1.0")
    pack.add_argument("--licence", metavar="TEXT", type=_text, default="")


def _feeds(commands: Commands) -> None:
    group = _group(commands, "feeds", "subscribe to feeds, and ask them for what is new")
    add = _add(group, "add", "feeds.add", "subscribe to a feed", json=True)
    add.add_argument(
        "address", metavar="ADDRESS", type=_some_text, help="of a feed, or of a page that names it"
    )
    add.add_argument("--name", type=_text, default="", help="what to call it (default: its title)")
    add.add_argument("--folder", metavar="PATH", type=_text, default="", help="like News/Local")
    add.add_argument("--all", action="store_true", help="all feeds of the page, if it has several")
    _add(group, "list", "feeds.list_feeds", "list the feeds", json=True)
    refresh = _add(group, "refresh", "feeds.refresh", "ask feeds for what is new", json=True)
    refresh.add_argument("--due", action="store_true", help="only those whose time has come")
    remove = _add(group, "remove", "feeds.remove", "unsubscribe from feeds", json=True)
    remove.add_argument(
        "--with-articles",
        action="store_true",
        help="delete the articles too that have no star, tag, note or counterpart",
    )
    named = "its number, address or title in 'naranhi feeds list'"
    refresh.add_argument(
        "feeds", metavar="FEED", nargs="*", type=_some_text, help=f"{named} (default: all)"
    )
    remove.add_argument("feeds", metavar="FEED", nargs="+", type=_some_text, help=named)
    rename = _add(group, "rename", "feeds.rename", "give a feed another name", json=True)
    move = _add(group, "move", "feeds.move", "put a feed into a folder", json=True)
    change = _add(group, "set", "feeds.change", "change the settings of a feed", json=True)
    for command in (rename, move, change):
        command.add_argument("feed", metavar="FEED", type=_some_text, help=named)
    rename.add_argument("name", metavar="NAME", type=_text, help="empty: its own title")
    move.add_argument("folder", metavar="PATH", type=_text, help="like News/Local; empty: none")
    _feed_settings(change)
    take = _add(group, "import", "feeds.import_file", "subscribe to a list of feeds", json=True)
    take.add_argument("file", metavar="FILE", help="an OPML file, or - for standard input")
    give = _add(group, "export", "feeds.export_file", "write all feeds to a file", json=True)
    give.add_argument("file", metavar="FILE", help="an OPML file, or - for standard output")


def _feed_settings(change: argparse.ArgumentParser) -> None:
    change.add_argument("--address", metavar="URL", type=_some_text, help="where it is asked for")
    for option, meaning in (
        ("--interval", "minutes between requests (0: as the feed and the settings say)"),
        ("--keep-days", "how long its articles are kept (0: as the settings say)"),
        ("--keep-number", "how many of its articles are kept (0: as the settings say)"),
    ):
        change.add_argument(option, metavar="N", type=_number, help=meaning)
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


def _upkeep(commands: Commands) -> None:
    _add(commands, "check", "upkeep.check", "read the whole library and say what is wrong")
    backup = _add(commands, "backup", "upkeep.backup", "copy the library into one file")
    backup.add_argument("path", metavar="PATH")
    register = _add(
        commands,
        "register",
        "registering.register",
        "open naranhi: addresses, which a bookmark in a browser can lead to, in this program",
    )
    register.add_argument("--remove", action="store_true", help="take that back")


_LATER: Final = {
    "search": ("search the articles", "QUERY"),
    "restore": ("bring a backup back", "PATH"),
}
"""What is planned: each command's summary and its arguments."""


def _later(commands: Commands) -> None:
    for name, (summary, arguments) in _LATER.items():
        command = _add(commands, name, "later.say", f"{summary} (in a later version)", json=True)
        command.add_argument("rest", metavar=arguments, nargs="*")
