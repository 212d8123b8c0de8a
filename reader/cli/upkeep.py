"""The commands that look after the library as a whole."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.cli.fonts import missing_korean_font
from reader.cli.opening import open_models, open_to_read
from reader.cli.output import Output, counted
from reader.cli.running import DONE, FAILED


def check(args: Namespace, out: Output) -> int:
    """Reads the whole library and says what is wrong with it, and what else is missing."""
    with open_to_read(args) as library:
        problems = library.check()
        for problem in problems:
            out.line(f"Problem: {problem}")
        counts = None if problems else library.counts()
        place = library.path
    if counts:
        out.line(f"Articles: {counts.articles}, with {counted(counts.annotations, 'annotation')}.")
    models = open_models(args).installed()
    names = ", ".join(f"{model.name} ({model.version})" for model in models)
    out.line(f"Models: {names or 'none installed yet; the sample articles bring their own'}.")
    font = missing_korean_font()
    if font is not None:
        out.line(f"Fonts: {font}")
    if problems:
        out.trouble(
            f"The library in {place} has {counted(len(problems), 'problem')}; "
            "keep a copy before you go on."
        )
        return FAILED
    out.line(f"The library in {place} is sound.")
    return DONE


def backup(args: Namespace, out: Output) -> int:
    """Copies the library into one file."""
    path = Path(args.path)
    with open_to_read(args) as library:
        library.backup(path)
    out.line(f"The library was copied to {path}")
    return DONE
