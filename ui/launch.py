"""The command `naranhi`: runs a command of `reader.cli`, or opens the window without one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli import build_parser, guarded, library_path, run
from reader.cli.output import use_utf8


def main(argv: Sequence[str] | None = None) -> int:
    """Does what the command line `argv` (default: this process's) asks for.

    Gives the exit status: 0 done, 1 failed, 2 wrong usage or no window can be opened.
    """
    use_utf8()
    args = build_parser().parse_args(argv)
    if args.command is not None:
        return run(args)
    library = library_path(args.library)
    return guarded(
        lambda: _open_window(library, args.interface, args.sample), library, "the window"
    )


def _open_window(library: Path, interface: str | None, sample: bool) -> int:
    from ui import preflight

    status = preflight.report()
    if status:
        return status
    from ui.application import run as run_window

    return run_window(library, interface, sample=sample)


if __name__ == "__main__":
    sys.exit(main())
