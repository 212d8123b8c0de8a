"""The command `naranhi`: runs a command of `reader.cli`, or opens the window without one."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from reader.cli import build_parser, guarded, run
from reader.cli.output import use_utf8

_SCHEME: Final = "naranhi:"
_WITH_VALUE: Final = ("--library", "--interface")


def main(argv: Sequence[str] | None = None) -> int:
    """Does what the command line `argv` (default: this process's) asks for.

    Gives the exit status: 0 done, 1 failed, 2 wrong usage or no window can be opened.
    """
    use_utf8()
    arguments, shared = without_shared(sys.argv[1:] if argv is None else argv)
    args = build_parser().parse_args(arguments)
    if args.command is not None:
        return run(args)
    return guarded(lambda library: _open_window(library, args, shared), args.library, "the window")


def without_shared(arguments: Sequence[str]) -> tuple[list[str], str]:
    """The arguments without a ``naranhi:`` address at their end, and that address, or nothing.

    The system starts Naranhi so for a link in a browser. Where a command is given, a last argument
    of that kind is the command's.
    """
    *options, last = arguments or [""]
    stand_for_others = {place + 1 for place, each in enumerate(options) if each in _WITH_VALUE}
    commands = [
        each
        for place, each in enumerate(options)
        if not each.startswith("-") and place not in stand_for_others
    ]
    if last[: len(_SCHEME)].lower() != _SCHEME or commands:
        return list(arguments), ""
    return options, last


def _open_window(library: Path, args: Namespace, shared: str) -> int:
    from ui import preflight

    status = preflight.report()
    if status:
        return status
    from ui.application import run as run_window

    return run_window(
        library, args.interface, sample=args.sample, offline=args.offline, shared=shared
    )


if __name__ == "__main__":
    sys.exit(main())
