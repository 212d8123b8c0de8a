"""What the commands say that exchange the memory and the glossary with other programs."""

from __future__ import annotations

from reader.cli.output import Output
from reader.cli.shapes import merged_shape
from reader.library import Merged


def say_taken_in(what: str, merged: Merged, out: Output, more: str = "") -> None:
    """Says what became of a file's content, which is called `what`; `more` ends the sentence."""
    if out.json:
        out.record(merged_shape(merged))
        return
    out.line(
        f"{what} added: {merged.added}, changed: {merged.changed}, "
        f"there already: {merged.unchanged}{more}."
    )


def say_written(what: str, key: str, count: int, path: str, out: Output) -> None:
    """Says how much was written to a file; `key` is the name of the number in JSON."""
    if out.json:
        out.record({key: count, "path": path})
    else:
        out.line(f"{what} written to {path}: {count}.")
