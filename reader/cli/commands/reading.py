"""Articles, their other editions and their translations, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.arguments import add_article, add_command, any_text, number, sentence, some_text

if TYPE_CHECKING:
    from reader.cli.arguments import Commands


def add_articles(commands: Commands) -> None:
    """The commands about articles themselves."""
    add = add_command(commands, "add", "articles.add", "add articles to the library", json=True)
    add.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help="a file (text, Markdown, HTML, MHTML, EPUB, PDF, mail, or a list of addresses), "
        "a folder of such files, a web address, or - for standard input",
    )
    add.add_argument("--language", choices=("en", "ko"), help="default: told by the script")
    show_all = add_command(
        commands, "list", "articles.list_articles", "list the articles", json=True
    )
    show_all.add_argument("--unread", action="store_true", help="only those not read yet")
    show_all.add_argument("--starred", action="store_true", help="only those with a star")
    show_all.add_argument("--language", choices=("en", "ko"), help="only those in one language")
    show_all.add_argument(
        "--tag", type=some_text, help="only those with this tag, or with a note that has it"
    )
    show_all.add_argument(
        "--feed", metavar="FEED", type=some_text, help="only those of a feed (number or title)"
    )
    show = add_command(commands, "show", "articles.show", "print an article", json=True)
    add_article(show)
    delete = add_command(commands, "delete", "articles.delete", "delete articles")
    delete.add_argument("ids", metavar="ID", nargs="+", type=number)
    add_command(commands, "sample", "articles.sample", "add the sample articles")


def add_pairs(commands: Commands) -> None:
    """The commands about two editions of an article."""
    pair = add_command(
        commands, "pair", "pairs.pair", "say which article is the other edition", json=True
    )
    add_article(pair)
    pair.add_argument(
        "other",
        metavar="OTHER",
        type=number,
        nargs="?",
        help="the edition in the other language (without it: list what it may be)",
    )
    add_article(add_command(commands, "unpair", "pairs.unpair", "take an article's pair apart"))
    align = add_command(
        commands, "align", "pairs.align", "say which sentences of two editions match", json=True
    )
    add_article(align)


def add_translations(commands: Commands) -> None:
    """The commands about translations."""
    translate = add_command(
        commands, "translate", "translations.translate", "translate articles", json=True
    )
    translate.add_argument("ids", metavar="ID", nargs="*", type=number)
    translate.add_argument("--unread", action="store_true", help="every article not read yet")
    translate.add_argument(
        "--queued", action="store_true", help="go on with what an earlier command left"
    )
    correct = add_command(
        commands, "correct", "translations.correct", "correct a sentence's translation", json=True
    )
    add_article(correct)
    correct.add_argument(
        "sentence",
        metavar="SENTENCE",
        type=sentence,
        help="its number in the article, from 0; title or -1 for the title",
    )
    correct.add_argument("text", metavar="TEXT", nargs="?", type=any_text, default="")
    correct.add_argument("--revert", action="store_true", help="take the correction back")
