"""The commands that exchange the translation memory with other programs."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output
from reader.cli.running import DONE
from reader.cli.shapes import merged_shape


def import_file(args: Namespace, out: Output) -> int:
    """Adds the translations of a TMX file to the memory."""
    from reader.translation.tmx import import_memory

    with open_library(args) as library:
        merged = import_memory(library, args.file, progress=_counter(out))
    if out.json:
        out.record(merged_shape(merged))
    else:
        out.line(
            f"Translations added: {merged.added}, changed: {merged.changed}, there already: "
            f"{merged.unchanged}, in other languages: {merged.skipped}."
        )
    return DONE


def export_file(args: Namespace, out: Output) -> int:
    """Writes the whole memory to a TMX file."""
    from reader.translation.tmx import export_memory

    with open_to_read(args) as library:
        count = export_memory(library, args.file, progress=_counter(out))
    if out.json:
        out.record({"units": count, "path": args.file})
    else:
        out.line(f"Translations written to {args.file}: {count}.")
    return DONE


def _counter(out: Output) -> Callable[[int], None]:
    return lambda count: out.progress(f"Translations: {count}")
