"""The commands for the reader's glossary."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.article import other_language
from reader.cli.exchange import say_taken_in, say_written
from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output
from reader.cli.running import DONE, WRONG_USAGE
from reader.cli.shapes import lapse_shape, term_shape
from reader.errors import GlossaryError, NotFoundError
from reader.glossary import Glossary
from reader.language import detect, is_hangul
from reader.library import GlossaryEntry, Library, Term

if TYPE_CHECKING:
    from reader.glossary import Lapse


def add(args: Namespace, out: Output) -> int:
    """Adds a term and its translation."""
    known = args.source or (other_language(args.target) if args.target else None)
    source = known or detect(args.term)
    target = args.target or other_language(source)
    term = Term(
        args.term,
        args.translation,
        source,
        target,
        case_sensitive=args.case,
        whole_word=not args.parts,
        note=args.note,
    )
    with open_library(args) as library:
        entry = library.glossary.add(term)
    _print(entry, out)
    if target == "ko" and not any(map(is_hangul, entry.translation)):
        out.trouble(
            f"Note: “{entry.translation}” has no Hangul and will stand so in Korean text; "
            f"'naranhi glossary remove {entry.id}' takes it out again."
        )
    return DONE


def list_terms(args: Namespace, out: Output) -> int:
    """Lists the terms."""
    with open_to_read(args) as library:
        entries = library.glossary.entries(args.source)
    for entry in entries:
        _print(entry, out)
    if not entries and not out.json:
        out.line("The glossary is empty. 'naranhi glossary add TERM TRANSLATION' adds a term.")
    return DONE


def remove(args: Namespace, out: Output) -> int:
    """Removes terms, by their numbers or by themselves."""
    with open_library(args) as library:
        entries = library.glossary.entries()
        removed = library.glossary.remove([_number_of(each, entries) for each in args.ids])
    for entry in removed:
        _print(entry, out)
    return DONE


def _number_of(given: str, entries: list[GlossaryEntry]) -> int:
    """The number of the entry that is meant. Raises `NotFoundError`, `GlossaryError`."""
    if given.isdecimal():
        return int(given)
    found = [each for each in entries if each.term.casefold() == given.strip().casefold()]
    if not found:
        raise NotFoundError(
            f"“{given}” is neither a term of the glossary nor its number: "
            "'naranhi glossary list' shows both."
        )
    if len(found) > 1:
        numbers = ", ".join(str(each.id) for each in found)
        raise GlossaryError(f"“{given}” is in several entries ({numbers}): give their numbers.")
    return found[0].id


def import_file(args: Namespace, out: Output) -> int:
    """Adds the terms of a CSV or TBX file."""
    from reader.glossary.files import import_glossary

    source = args.source or (other_language(args.target) if args.target else None)
    if source is not None and source == args.target:
        out.trouble("a glossary goes from one language into the other; see --from and --to.")
        return WRONG_USAGE
    with open_library(args) as library:
        merged = import_glossary(library, args.file, source)
    say_taken_in("Terms", merged, out)
    return DONE


def export_file(args: Namespace, out: Output) -> int:
    """Writes the whole glossary to a CSV or TBX file."""
    from reader.glossary.files import export_glossary

    with open_to_read(args) as library:
        count = export_glossary(library, args.file)
    say_written("Terms", "terms", count, args.file, out)
    return DONE


def check(args: Namespace, out: Output) -> int:
    """Lists the sentences in whose translations a term did not come out."""
    count, stands = 0, False
    with open_to_read(args) as library:
        for article, lapse in _lapses(library, args.ids):
            stands = True
            if lapse is None:
                continue
            count += 1
            if out.json:
                out.record(lapse_shape(article, lapse))
            else:
                where = "title" if lapse.index < 0 else f"sentence {lapse.index}"
                out.line(
                    f"Article {article}, {where}: “{lapse.entry.term}” is not "
                    f"“{lapse.entry.translation}”"
                )
                out.line(f"    {lapse.text}")
                out.line(f"    {lapse.translation}")
    if not count and not out.json:
        told = "Every term came out as the glossary has it."
        out.line(told if stands else "No term of the glossary stands in what is translated.")
    return DONE


def _lapses(library: Library, ids: list[int]) -> Iterator[tuple[int, Lapse | None]]:
    """What did not come out, by article; None for each article that has a term at all."""
    from reader.translation import stored_translation

    for id in ids or [summary.id for summary in library.articles()]:
        article = library.article(id)
        glossary = Glossary.of(library, article.language, other_language(article.language))
        stored = stored_translation(library, article, glossary=glossary) if glossary else None
        if stored is not None:
            renderings = stored.renderings()
            if glossary.stands_in(article, renderings):
                yield id, None
            for lapse in glossary.check(article, renderings):
                yield id, lapse


def _print(entry: GlossaryEntry, out: Output) -> None:
    if out.json:
        out.record(term_shape(entry))
        return
    options = [
        *(["match case"] if entry.case_sensitive else []),
        *([] if entry.whole_word else ["parts of words"]),
    ]
    told = f"  ({', '.join(options)})" if options else ""
    note = f"  {' '.join(entry.note.split())}" if entry.note else ""
    words = f"{entry.term} → {entry.translation}"
    out.line(f"{entry.id}  {entry.source} → {entry.target}  {words}{told}{note}")
