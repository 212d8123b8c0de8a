"""Where the files that ship with the program are."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of a file under ``resources/``, such as ``resource("styles", "theme.toml")``."""
    return _FOLDER.joinpath(*parts)
