"""The commands that mark passages, list what was marked, and write it to files."""

from __future__ import annotations

from argparse import Namespace

from reader.annotation import COLORS, Annotation, select
from reader.article import Article, SideText, article_side, translation_side
from reader.cli.locating import locate
from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output
from reader.cli.running import DONE
from reader.cli.shapes import annotation_shape
from reader.errors import AnchorError, ExportError
from reader.library import Library


def annotate(args: Namespace, out: Output) -> int:
    """Highlights the quoted passage of an article or of its translation."""
    with open_library(args) as library:
        article = library.article(args.id)
        side, model, place = _side(library, article, args.side)
        start, end = locate(side.text, args.quote, args.prefix, args.suffix, place)
        touched = side.sentences_in(start, end)
        annotation = library.annotate(
            article.id,
            args.side,
            select(side.text, start, end),
            color=args.color or COLORS[0],
            note=args.note,
            tags=tuple(args.tags),
            model=model,
            sentence=touched[0].index if touched and model else None,
        )
    _print(annotation, out)
    return DONE


def _side(library: Library, article: Article, side: str) -> tuple[SideText, str | None, str]:
    """The text to mark, the model that made it, and what to call it."""
    if side == "article":
        return article_side(article), None, f"article {article.id}"
    from reader.translation import stored_translation

    stored = stored_translation(library, article)
    if stored is None:
        raise AnchorError(
            f"Article {article.id} is not translated yet;"
            f" translate it first with 'naranhi translate {article.id}'."
        )
    place = f"the translation of article {article.id}"
    return translation_side(article, stored.renderings()), stored.model, place


def list_annotations(args: Namespace, out: Output) -> int:
    """Lists the annotations of one article or of all."""
    with open_to_read(args) as library:
        if args.id is not None:
            library.article(args.id)
        annotations = library.annotations(args.id, tag=args.tag, color=args.color)
    for annotation in annotations:
        _print(annotation, out)
    if not annotations and not out.json:
        out.line("There are no annotations like that.")
    return DONE


def _print(annotation: Annotation, out: Output) -> None:
    if out.json:
        out.record(annotation_shape(annotation))
        return
    facts = (
        f"{annotation.id:>6}",
        f"article {annotation.article}",
        "on the translation" if annotation.side == "translation" else "",
        annotation.color,
        *(f"#{tag}" for tag in annotation.tags),
        "no longer in the text" if annotation.detached else "",
    )
    out.line("  ".join(filter(None, facts)))
    for text in (annotation.selector.exact, annotation.note):
        for line in text.splitlines():
            out.line(f"        {line}")


def export(args: Namespace, out: Output) -> int:
    """Writes notes in one of the formats, to a file or to standard output."""
    from reader.export import FORMATS, gather, write

    with open_to_read(args) as library:
        notes = gather(library, args.ids or None, align=True)
    if not notes:
        raise ExportError(
            "There are no notes to export yet; 'naranhi annotate' or the window makes some."
        )
    text = FORMATS[args.format].render(notes)
    if args.output == "-":
        out.text(text)
        return DONE
    write(args.output, text)
    count = sum(len(each.passages) for each in notes)
    what = f"{_counted(count, 'note')} of {_counted(len(notes), 'article')}"
    out.line(f"Exported: {what} to {args.output}")
    return DONE


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
