"""The command that takes notes in from a file."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from reader.cli.opening import open_library
from reader.cli.output import Output
from reader.cli.running import DONE, FAILED

if TYPE_CHECKING:
    from reader.notes_import import ImportReport, Reason, Unmatched

_LONGEST: Final = 60
_LABELS: Final[dict[Reason, str]] = {
    "article": "fit no article in the library",
    "quote": "mark a passage without quoting it",
    "question": "answer a note that is not in the file",
    "empty": "are empty notes on a whole page",
}
"""What is said of notes that were not taken, by why they were not."""


def import_file(args: Namespace, out: Output) -> int:
    """Adds the notes of a file, all or none, and says which of them fit no article."""
    from reader.notes_import import import_notes

    with open_library(args) as library:
        report = import_notes(library, args.file)
    if out.json:
        out.record(
            {
                "added": report.added,
                "changed": report.changed,
                "unchanged": report.unchanged,
                "detached": report.detached,
                "on_titles": report.on_titles,
                "articles": list(report.articles),
                "unmatched": [asdict(each) for each in report.unmatched],
            }
        )
    else:
        _print(report, out)
    taken = report.added + report.changed + report.unchanged + len(report.articles)
    if taken or not report.unmatched:
        return DONE
    if all(each.why != "article" for each in report.unmatched):
        out.trouble("None of the notes can be taken; export them with the passages they quote.")
        return FAILED
    out.trouble(
        "None of the notes fits an article in this library; an export with --whole as Web"
        " Annotations (jsonld) brings the articles along."
    )
    return FAILED


def _print(report: ImportReport, out: Output) -> None:
    out.line(
        f"Notes added: {report.added}, changed: {report.changed}, "
        f"there already: {report.unchanged}."
    )
    if report.articles:
        out.line(f"Articles added: {len(report.articles)}.")
    if report.detached:
        out.line(f"Of the added notes, no longer in their article's text: {report.detached}.")
    if report.on_titles:
        out.line(
            f"Of the added notes, on a whole page, so that they mark its title: {report.on_titles}."
        )
    for why, label in _LABELS.items():
        left = [each for each in report.unmatched if each.why == why]
        if left:
            out.line(f"Not taken, since they {label}: {len(left)}.")
        for each in left:
            out.line(f"    line {each.line}: {_told(each)}")


def _told(note: Unmatched) -> str:
    quote = _short(note.quote)
    is_quoted = quote.startswith(("“", '"')) or quote.endswith(("”", '"'))
    quoted = quote if is_quoted or not quote else f"“{quote}”"
    said = quoted or _short(note.note) or "without words"
    where = _short(note.title or note.address)
    return f"{said} ({where})" if where else said


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
