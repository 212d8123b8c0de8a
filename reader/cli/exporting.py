"""The command that writes notes and articles to files, in one of the formats."""

from __future__ import annotations

from argparse import Namespace

from reader.cli.annotations import color_key
from reader.cli.opening import open_to_read
from reader.cli.output import Output, counted
from reader.cli.running import DONE, WRONG_USAGE
from reader.errors import ExportError
from reader.export import (
    FORMATS,
    Document,
    Format,
    Options,
    Scope,
    collect,
    save_each,
    write,
)
from reader.export.templates import FOLDER, names
from reader.library import Library, NoteFilter


def export(args: Namespace, out: Output) -> int:
    """Writes notes, or whole articles, to a file, to a folder, or to standard output."""
    chosen = FORMATS[args.format]
    wrong = _wrong_use(args, chosen)
    if wrong:
        out.trouble(wrong)
        return WRONG_USAGE
    with open_to_read(args) as library:
        options = _options(args, library)
        documents = _documents(args, library, chosen, out)
    out.end_progress()
    _write(args, chosen, documents, options, out)
    return DONE


def list_templates(args: Namespace, out: Output) -> int:
    """Lists the Markdown templates, or copies one for the reader to change."""
    from reader.export import templates

    with open_to_read(args) as library:
        folder = library.path / FOLDER
    if args.copy:
        out.line(f"Copied to {templates.copy(args.copy, folder)}")
        return DONE
    for name in names(folder):
        out.line(name)
    return DONE


def _wrong_use(args: Namespace, chosen: Format) -> str:
    """What makes no sense about the options, in a sentence."""
    if args.ids and args.passages:
        return "Name articles or passages, not both."
    if args.output == "-" and args.per_article:
        return "A file for each article cannot go to standard output; name a folder with --output."
    if args.per_article and not chosen.several_files:
        return f"{chosen.title} has all articles in one file; leave --per-article out."
    if args.template is not None and chosen.name != "markdown":
        return "Only Markdown has templates; leave --template out, or use --format markdown."
    if (args.whole or not args.notes) and not chosen.takes_whole:
        others = ", ".join(each.name for each in FORMATS.values() if each.takes_whole)
        return f"{chosen.title} holds notes alone; for whole articles choose one of {others}."
    return ""


def _options(args: Namespace, library: Library) -> Options:
    return Options(
        headings=args.headings,
        whole=args.whole or not args.notes,
        notes=args.notes,
        template=args.template or "plain",
        templates=library.path / FOLDER,
        deck=args.deck,
    )


def _documents(args: Namespace, library: Library, chosen: Format, out: Output) -> list[Document]:
    condition = NoteFilter(
        text=args.text or "",
        tag=args.tag,
        color=color_key(library, args.color) if args.color else None,
        side=args.side,
        language=args.language,
        since=args.since,
        until=args.until,
        detached=True if args.detached else None,
    )
    articles, passages = tuple(args.ids) or None, tuple(args.passages) or None
    scope = Scope(articles, passages, condition, noted=args.notes)

    def report(done: int, total: int) -> None:
        out.progress(f"{done} of {total} articles")

    found = collect(library, scope, report)
    is_about_notes = chosen.needs_notes and not args.whole and args.notes
    named_alone = articles is not None and condition == NoteFilter()
    if not found or (is_about_notes and not named_alone and not any(d.passages for d in found)):
        raise ExportError(
            "There are no notes like that to export."
            if condition != NoteFilter()
            else "There are no notes to export yet; 'naranhi annotate' or the window makes some."
        )
    return found


def _write(
    args: Namespace, chosen: Format, documents: list[Document], options: Options, out: Output
) -> None:
    if args.per_article:

        def report(done: int, total: int) -> None:
            out.progress(f"{done} of {total} files")

        paths = save_each(args.output, chosen, documents, options, force=args.force, report=report)
        files = counted(len(paths), "file")
        out.line(f"Exported: {_what(documents, options)} to {files} in {args.output}")
        return
    content = chosen.render(documents, options)
    if args.output == "-":
        out.data(content)
        return
    write(args.output, content, force=args.force)
    out.line(f"Exported: {_what(documents, options)} to {args.output}")


def _what(documents: list[Document], options: Options) -> str:
    if not options.notes:
        return counted(len(documents), "article")
    count = sum(len(each.passages) for each in documents)
    return f"{counted(count, 'note')} of {counted(len(documents), 'article')}"
