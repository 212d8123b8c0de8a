"""Runs a command so that a user sees its result or one sentence, and never a traceback."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

import reader
from reader.cli.output import Output, say_trouble
from reader.cli.places import library_path
from reader.errors import NaranhiError, is_out_of_memory, memory_error

if TYPE_CHECKING:
    from pathlib import Path

DONE: Final = 0
FAILED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130

_LOG: Final = "naranhi-errors.log"
_LARGEST_LOG: Final = 1_000_000


def run(args: Namespace) -> int:
    """Runs the command that `args` (of `build_parser`) names; gives the exit status."""
    from reader import network

    out = Output(json=getattr(args, "json", False))

    def command(library: Path) -> int:
        network.follow(library, offline=args.offline)
        module, function = args.handler.split(".")
        handler = getattr(import_module(f"reader.cli.{module}"), function)
        try:
            status: int = handler(args, out)
        finally:
            out.end_progress()
            out.finish()
        return status

    return guarded(command, args.library, f"the command {args.command!r}")


def guarded(work: Callable[[Path], int], given: str | None, name: str) -> int:
    """Does `work` with the library's folder and gives its exit status.

    The folder is `library_path(given)`. Whatever goes wrong ends in one sentence. What Naranhi did
    not expect is written, with its traceback, to a file in that folder; `name` says there what was
    being done.
    """
    _hush_libraries()
    library: Path | None = None
    try:
        library = library_path(given)
        return work(library)
    except NaranhiError as error:
        say_trouble(str(error))
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 -- the last place where a traceback can be kept
        is_too_much = is_out_of_memory(error)
        say_trouble(str(memory_error()) if is_too_much else _report(error, library, name))
        return FAILED


def _hush_libraries() -> None:
    """Keeps what libraries log away from standard error, which is for our own sentences."""
    import logging

    logging.getLogger().addHandler(logging.NullHandler())


def _report(error: Exception, library: Path | None, name: str) -> str:
    """Writes `error` down and says where."""
    what = f"Naranhi ran into an error of its own ({type(error).__name__})"
    place = _write_down(error, library, name)
    if place is None:
        return f"{what}: {error}; please report it."
    return f"{what}; please report it, with the details that were written to {place}."


def _write_down(error: Exception, library: Path | None, name: str) -> Path | None:
    import tempfile
    import traceback
    from datetime import datetime
    from pathlib import Path

    head = (
        f"{datetime.now().astimezone().isoformat(timespec='seconds')}  naranhi"
        f" {reader.__version__}, Python {sys.version.split()[0]}, {sys.platform}: {name}\n"
    )
    text = head + "".join(traceback.format_exception(error)) + "\n"
    try:
        if library is None:
            raise FileNotFoundError
        log = library / _LOG
        fresh = not log.exists() or log.stat().st_size > _LARGEST_LOG
        with log.open("w" if fresh else "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError:
        try:
            log = Path(tempfile.mkdtemp(prefix="naranhi-")) / _LOG
            log.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            return None
    return log
