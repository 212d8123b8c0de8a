"""The command `naranhi`: runs a command of `reader.cli`, or opens the window without one."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from reader.cli import build_parser, guarded, run
from reader.cli.output import use_utf8


def main(argv: Sequence[str] | None = None) -> int:
    """Does what the command line `argv` (default: this process's) asks for.

    Gives the exit status: 0 done, 1 failed, 2 wrong usage or no window can be opened.
    """
    use_utf8()
    args = build_parser().parse_args(argv)
    if args.command is not None:
        return run(args)
    return guarded(lambda library: _open_window(library, args), args.library, "the window")


def _open_window(library: Path, args: Namespace) -> int:
    from ui import preflight

    status = preflight.report()
    if status:
        return status
    from ui.application import run as run_window

    return run_window(library, args.interface, sample=args.sample, offline=args.offline)


if __name__ == "__main__":
    sys.exit(main())
