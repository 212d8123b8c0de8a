"""Opens the library and the models that a command line names."""

from __future__ import annotations

from argparse import Namespace

from reader.cli.places import library_path
from reader.library import Library
from reader.translation import Models


def open_library(args: Namespace) -> Library:
    """The library that `args` names. Raises `LibraryError`."""
    return Library.open(library_path(args.library))


def open_to_read(args: Namespace) -> Library:
    """The library that `args` names, for a command that changes nothing in it.

    It may lie where nobody can write. Raises `LibraryError`.
    """
    return Library.open(library_path(args.library), to_write=False)


def open_models(args: Namespace) -> Models:
    """The models beside the library that `args` names; the library itself stays closed."""
    return Models(library_path(args.library) / "models")
