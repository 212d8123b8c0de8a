"""Commands that are planned and not there yet."""

from __future__ import annotations

from argparse import Namespace

from reader.cli.output import Output
from reader.cli.running import WRONG_USAGE


def say(args: Namespace, out: Output) -> int:
    """Says that the command comes in a later version."""
    name = " ".join(filter(None, (args.command, getattr(args, "models_command", None))))
    out.trouble(f"'naranhi {name}' comes in a later version; this one does not have it yet.")
    return WRONG_USAGE
