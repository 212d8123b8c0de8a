"""The command that makes ``naranhi:`` addresses open in Naranhi."""

from __future__ import annotations

from argparse import Namespace

from reader.cli.output import Output
from reader.cli.running import DONE


def register(args: Namespace, out: Output) -> int:
    """Registers this installation with the desktop, or takes that back."""
    from reader import registering

    if args.remove:
        was_there = registering.unregister()
        out.line(
            "naranhi: addresses are no longer opened here." if was_there else "None was set up."
        )
    else:
        entry = registering.register()
        out.line(f"naranhi: addresses now open in Naranhi, by {entry}")
    return DONE
