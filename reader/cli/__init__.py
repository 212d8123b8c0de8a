"""The headless command line: everything but the window, in commands that scripts can rely on.

Importing it loads only `argparse`; each command loads the rooms that it needs.
"""

from __future__ import annotations

from reader.cli.parser import build_parser
from reader.cli.places import library_path
from reader.cli.running import guarded, run

__all__ = ["build_parser", "guarded", "library_path", "run"]
