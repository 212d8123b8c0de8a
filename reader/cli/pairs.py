"""The commands about an article's other edition: pair, unpair, align."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from reader.article import Article
from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output
from reader.cli.running import DONE
from reader.cli.shapes import alignment_shape, candidate_shape
from reader.library import Library


def pair(args: Namespace, out: Output) -> int:
    """Makes two articles each other's counterpart, or says which one may be an article's."""
    from reader.pairing import pair as join

    with open_library(args) as library:
        if args.other is None:
            _say_candidates(library, library.article(args.id), out)
            return DONE
        former = join(library, args.id, args.other)
        title, other = library.article(args.id).title, library.article(args.other).title
    if out.json:
        parted = [{"id": each, "counterpart": before} for each, before in former]
        out.record({"id": args.id, "counterpart": args.other, "former": parted})
    else:
        out.line(f"Paired: {args.id}  {title}")
        out.line(f"   with: {args.other}  {other}")
        for each, before in former:
            out.line(f"{each} was paired with {before}, which stands alone now.")
    return DONE


def _say_candidates(library: Library, article: Article, out: Output) -> None:
    from reader.pairing import candidates

    found = candidates(library, article)
    if out.json:
        shapes = [candidate_shape(each) for each in found]
        out.record({"id": article.id, "counterpart": article.counterpart, "candidates": shapes})
        return
    if article.counterpart is not None:
        out.line(f"Article {article.id} is paired with {article.counterpart}.")
    for each in found:
        out.line(f"{each.article:>6}  {each.score:>4.0%}  {each.title}")
        out.line(f"              {each.reason}")
    if found:
        out.line(f"'naranhi pair {article.id} {found[0].article}' pairs the first.")
    else:
        out.line(f"No unpaired article looks like the other edition of article {article.id}.")


def unpair(args: Namespace, out: Output) -> int:
    """Takes an article and its counterpart apart."""
    from reader.pairing import unpair as part

    with open_library(args) as library:
        before = library.article(args.id).counterpart
        if before is not None:
            part(library, args.id)
    if before is None:
        out.line(f"Article {args.id} is in no pair.")
    else:
        out.line(f"Taken apart: {args.id} and {before}")
    return DONE


def align(args: Namespace, out: Output) -> int:
    """Says which sentences of an article and of its counterpart match."""
    from reader.pairing import alignment_of

    with open_to_read(args) as library:
        alignment = alignment_of(library, args.id)
        article, counterpart = (
            library.article(id) for id in (alignment.article, alignment.counterpart)
        )
    if out.json:
        out.record(alignment_shape(alignment))
        return DONE
    for bead in alignment.beads:
        how = "mended" if bead.mended else f"{bead.score:.0%}"
        out.line(f"{_numbers(bead.source)} – {_numbers(bead.target)}  ({how})")
        for side, indices in ((article, bead.source), (counterpart, bead.target)):
            if indices:
                out.line("  " + " ".join(side.sentences[index].text for index in indices))
        out.line()
    return DONE


def _numbers(indices: Sequence[int]) -> str:
    return ", ".join(map(str, indices)) or "none"
