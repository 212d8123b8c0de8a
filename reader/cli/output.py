"""Where commands print: text or JSON on standard output, trouble and progress on standard error."""

from __future__ import annotations

import codecs
import json
import os
import re
import sys
from collections.abc import Mapping
from typing import Any, Final, TextIO

from reader.errors import ExportError

_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters, which a terminal would obey rather than show; tab and line feed stay."""


def _shown(error: UnicodeError) -> tuple[str | bytes, int]:
    """What stands for a character that has no UTF-8: the byte that it was in a path, or its number.

    Half a character, as broken JSON may hold, has no byte.
    """
    if isinstance(error, UnicodeEncodeError):
        error.end = error.start + 1
        if "\udc80" <= error.object[error.start] <= "\udcff":
            return codecs.lookup_error("surrogateescape")(error)
    return codecs.backslashreplace_errors(error)


_SHOWN: Final = "naranhi.shown"
codecs.register_error(_SHOWN, _shown)


def use_utf8() -> None:
    """Makes standard output and standard error UTF-8, whatever the locale says."""
    for stream, errors in ((sys.stdout, _SHOWN), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)


def printable(text: str) -> str:
    """`text` without the control characters that a terminal would obey."""
    return _UNPRINTABLE.sub("", text)


def counted(count: int, noun: str) -> str:
    """A number with its noun: “1 feed”, “2 feeds”."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


class Output:
    """What one command prints. `json` says whether its results are JSON.

    When whoever reads the output goes away, as ``head`` does, the rest is dropped in silence and
    the command's work goes on.
    """

    def __init__(self, *, json: bool) -> None:
        self.json = json
        self._progress = 0

    def record(self, shape: Mapping[str, Any]) -> None:
        """Prints one JSON document, on a line of its own."""
        self._write(json.dumps(shape, ensure_ascii=False) + "\n")

    def line(self, text: str = "") -> None:
        """Prints lines for people."""
        self._write(printable(text) + "\n")

    def text(self, text: str) -> None:
        """Prints `text` as it is."""
        self._write(text)

    def data(self, content: bytes) -> None:
        """Prints bytes as they are. Raises `ExportError` as writing does."""
        if sys.stdout is None:
            return
        self._write("", flush=True)
        try:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            _drop(sys.stdout)
        except OSError as error:
            _drop(sys.stdout)
            raise _unwritable(error) from error

    def trouble(self, sentence: str) -> None:
        """Says on standard error, in one line, what went wrong and what to do."""
        self.end_progress()
        say_trouble(sentence)

    def progress(self, text: str) -> None:
        """Shows how far the work is, where somebody sees it."""
        if sys.stderr is not None and sys.stderr.isatty():
            shown = printable(text)
            print("\r" + shown.ljust(self._progress), end="", file=sys.stderr, flush=True)
            self._progress = len(shown)

    def end_progress(self) -> None:
        """Wipes the progress away."""
        if self._progress:
            print("\r" + " " * self._progress + "\r", end="", file=sys.stderr, flush=True)
            self._progress = 0

    def finish(self) -> None:
        """Sends what is still held back. Raises `ExportError` as writing does."""
        self._write("", flush=True)

    def _write(self, text: str, *, flush: bool = False) -> None:
        if sys.stdout is None:
            return
        self.end_progress()
        try:
            sys.stdout.write(text)
            if flush or sys.stdout.isatty():
                sys.stdout.flush()
        except BrokenPipeError:
            _drop(sys.stdout)
        except OSError as error:
            _drop(sys.stdout)
            raise _unwritable(error) from error


def _unwritable(error: OSError) -> ExportError:
    return ExportError(
        "The output could not be written; see that there is room for it and try again.",
        str(error),
    )


def say_trouble(sentence: str) -> None:
    """Prints `sentence` on standard error as one line, with the program's name."""
    if sys.stderr is not None:
        print(f"naranhi: {printable(' '.join(sentence.split()))}", file=sys.stderr, flush=True)


def _drop(stream: TextIO) -> None:
    """Sends what `stream` still holds, and all that follows, nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
