"""The commands that put articles in, show them and take them out."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Final

from reader.article import Article, BlockKind, Draft
from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output, counted
from reader.cli.running import DONE, FAILED
from reader.cli.shapes import added_shape, article_shape, summary_shape
from reader.errors import IntakeError, NaranhiError, OfflineError
from reader.intake import Piece
from reader.library import Added, ArticleFilter, ArticleSummary, Library

_LANGUAGE_NAMES: Final = {"en": "English", "ko": "Korean"}
_LARGEST_INPUT: Final = 100_000_001
_DID: Final = {"added": "Added", "updated": "Updated", "duplicate": "Already there"}


def add(args: Namespace, out: Output) -> int:
    """Adds every article of every source; what cannot be read does not stop the others."""
    from reader.intake import read_all

    status = DONE
    with open_library(args) as library:
        for source in args.sources:
            given = _standard_input() if source == "-" else None
            for piece in read_all(source, given, language=args.language):
                error = piece.error or _add_piece(library, piece, out)
                if error is not None:
                    named = len(args.sources) == 1 and piece.source in (source, Path(source).name)
                    out.trouble(_named(piece.source, error, named=named))
                    status = FAILED
            _say_left_out(source, out)
    return status


def _add_piece(library: Library, piece: Piece, out: Output) -> NaranhiError | None:
    """Adds one article and its other edition, and says so; what went wrong, if anything."""
    if piece.draft is None:
        return None
    try:
        added = library.add(piece.draft, private_host=piece.private_host)
        edition = _edition(library, piece.draft, added, out)
        _say_added(replace(added, article=library.article(added.id)) if edition else added, out)
        if edition is not None:
            _say_added(edition, out)
    except NaranhiError as error:
        return error
    return None


def _named(source: str, error: NaranhiError, *, named: bool) -> str:
    """What is wrong, with its source before it where the reader could not tell of which."""
    return str(error) if named or source in str(error) else f"{source}: {error}"


def _say_left_out(source: str, out: Output) -> None:
    """How many files of a folder are none that can hold an article."""
    from reader.intake import files_in

    try:
        if source == "-" or out.json or not Path(source).expanduser().is_dir():
            return
        left_out = files_in(Path(source).expanduser()).left_out
    except (NaranhiError, OSError, ValueError, RuntimeError):
        return  # said before
    if left_out:
        what = "1 other file" if left_out == 1 else f"{left_out} other files"
        out.line(f"Left out: {what} in “{source}” that cannot hold an article")


def _edition(library: Library, draft: Draft, added: Added, out: Output) -> Added | None:
    """The other edition that a page names, fetched and paired if the settings say so.

    Nobody asked for it in particular: that it cannot be had is said, and is no failure.
    """
    if not draft.alternates or added.article.counterpart is not None:
        return None
    from reader.pairing import alternate_of, fetch_edition
    from reader.settings import FETCH_EDITION, Settings

    address = alternate_of(draft)
    if address is None or not Settings(library.path).get(FETCH_EDITION):
        return None
    try:
        return fetch_edition(library, added.id, address)
    except (IntakeError, OfflineError) as error:
        out.trouble(str(error))
        return None


def _standard_input() -> bytes:
    """What is on standard input, no more than is enough to see that it is too much."""
    return sys.stdin.buffer.read(_LARGEST_INPUT) if sys.stdin is not None else b""


def _say_added(added: Added, out: Output) -> None:
    if out.json:
        out.record(added_shape(added))
        return
    article = added.article
    out.line(
        f"{_DID[added.status]}: {added.id}  {article.title}"
        f"  ({_LANGUAGE_NAMES[article.language]}, {counted(len(article.blocks), 'paragraph')},"
        f" {counted(len(article.sentences), 'sentence')})"
    )


def list_articles(args: Namespace, out: Output) -> int:
    """Lists the articles that the options leave, the newest first."""
    asked = ArticleFilter(
        unread=args.unread, starred=args.starred, language=args.language, tag=args.tag
    )
    with open_to_read(args) as library:
        if args.feed is not None:
            from reader.cli.feeds import find_feed

            asked = replace(asked, feed=find_feed(library, args.feed).id)
        summaries = library.articles(asked)
    for summary in summaries:
        if out.json:
            out.record(summary_shape(summary))
        else:
            out.line(_summary_line(summary))
    if not summaries and not out.json:
        out.line(_nothing(asked))
    return DONE


def _summary_line(summary: ArticleSummary) -> str:
    marks = ("*" if summary.starred else " ") + (" " if summary.read else "•")
    date = (summary.published or summary.added).date().isoformat()
    extras = [
        summary.site or "",
        f"{summary.notes} notes" if summary.notes > 1 else "1 note" if summary.notes else "",
        *(f"#{tag}" for tag in summary.tags),
    ]
    tail = " · ".join(filter(None, extras))
    line = f"{summary.id:>6} {marks} {summary.language}  {date}  {summary.title}"
    return f"{line}  ({tail})" if tail else line


def _nothing(asked: ArticleFilter) -> str:
    if asked == ArticleFilter():
        return (
            "The library has no articles yet. 'naranhi add SOURCE' adds one, 'naranhi sample' some."
        )
    return "No article is like that."


def show(args: Namespace, out: Output) -> int:
    """Prints one article."""
    with open_to_read(args) as library:
        article = library.article(args.id)
    if out.json:
        out.record(article_shape(article))
    else:
        _print_article(article, out)
    return DONE


def _print_article(article: Article, out: Output) -> None:
    out.line(article.title)
    facts = (
        article.site,
        ", ".join(article.byline),
        article.published and f"published {article.published:%Y-%m-%d %H:%M %z}",
        article.updated and f"updated {article.updated:%Y-%m-%d %H:%M %z}",
        article.counterpart and f"pair of {article.counterpart}",
    )
    for line in (" · ".join(str(fact) for fact in facts if fact), article.url):
        if line:
            out.line(line)
    for block in article.blocks:
        out.line()
        out.line(_MARKED.get(block.kind, "{}").format(block.text))


_MARKED: Final = {
    BlockKind.HEADING: "## {}",
    BlockKind.QUOTE: "> {}",
    BlockKind.LIST_ITEM: "- {}",
    BlockKind.CAPTION: "[{}]",
}


def delete(args: Namespace, out: Output) -> int:
    """Deletes articles: all of them, or none where one does not exist."""
    ids = list(dict.fromkeys(args.ids))
    with open_library(args) as library:
        titles = [library.article(each).title for each in ids]
        library.delete(ids)
    for each, title in zip(ids, titles, strict=True):
        out.line(f"Deleted: {each}  {title}")
    return DONE


def sample(args: Namespace, out: Output) -> int:
    """Adds the sample articles."""
    from reader.sample import add_sample

    with open_library(args) as library:
        _say_sample(library, add_sample(library), out)
    return DONE


def _say_sample(library: Library, added: list[Added], out: Output) -> None:
    for each in added:
        out.line(f"{_DID[each.status]}: {each.id}  {each.article.title}")
    new = sum(each.status == "added" for each in added)
    out.line(f"{counted(new, 'sample article')} added to the library in {library.path}")
