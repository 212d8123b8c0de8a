"""The commands that exchange the translation memory with other programs."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from reader.cli.exchange import say_taken_in, say_written
from reader.cli.opening import open_library, open_to_read
from reader.cli.output import Output
from reader.cli.running import DONE


def import_file(args: Namespace, out: Output) -> int:
    """Adds the translations of a TMX file to the memory."""
    from reader.translation.tmx import import_memory

    with open_library(args) as library:
        merged = import_memory(library, args.file, progress=_counter(out))
    say_taken_in("Translations", merged, out, f", in other languages: {merged.skipped}")
    return DONE


def export_file(args: Namespace, out: Output) -> int:
    """Writes the whole memory to a TMX file."""
    from reader.translation.tmx import export_memory

    with open_to_read(args) as library:
        count = export_memory(library, args.file, progress=_counter(out))
    say_written("Translations", "units", count, args.file, out)
    return DONE


def _counter(out: Output) -> Callable[[int], None]:
    return lambda count: out.progress(f"Translations: {count}")
