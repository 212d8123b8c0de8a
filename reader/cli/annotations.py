"""The commands that mark passages, list what was marked, and write it to files."""

from __future__ import annotations

from argparse import Namespace

from reader.annotation import COLORS, Annotation, HighlightColor, select
from reader.article import Article, SideText, article_side, translation_side
from reader.cli.locating import locate
from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output
from reader.cli.running import DONE
from reader.cli.shapes import annotation_shape
from reader.errors import AnchorError
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
            color=color_key(library, args.color) or COLORS[0],
            note=args.note,
            tags=tuple(args.tags),
            model=model,
            sentence=touched[0].index if touched and model else None,
        )
        names = _color_names(library)
    _print(annotation, names, out)
    return DONE


def color_key(library: Library, said: str | None) -> str | None:
    """The key of a colour that was given by its key or by the name that the reader gave it."""
    if said is None or said in COLORS:
        return said
    wanted = said.casefold()
    named = (
        each.key for each in library.colors.all(removed=True) if each.name.casefold() == wanted
    )
    return next(named, said)


def _color_names(library: Library) -> dict[str, HighlightColor]:
    return {each.key: each for each in library.colors.all(removed=True)}


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
        color = color_key(library, args.color)
        annotations = library.annotations(args.id, tag=args.tag, color=color)
        names = _color_names(library)
    for annotation in annotations:
        _print(annotation, names, out)
    if not annotations and not out.json:
        out.line("There are no annotations like that.")
    return DONE


def _print(annotation: Annotation, names: dict[str, HighlightColor], out: Output) -> None:
    color = names.get(annotation.color)
    name = color.name if color and color.name else annotation.color
    if out.json:
        out.record(annotation_shape(annotation, name))
        return
    facts = (
        f"{annotation.id:>6}",
        f"article {annotation.article}",
        "on the translation" if annotation.side == "translation" else "",
        name,
        *(f"#{tag}" for tag in annotation.tags),
        "no longer in the text" if annotation.detached else "",
    )
    out.line("  ".join(filter(None, facts)))
    replies = (reply.text for reply in annotation.replies)
    for text in (annotation.selector.exact, annotation.note, *replies):
        for line in text.splitlines():
            out.line(f"        {line}")
