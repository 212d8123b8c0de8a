"""What the program reads from `resources/` goes into its package too, not only into the sources."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch
from pathlib import Path

PROJECT = Path(__file__).parents[2]

NOT_READ = ("*.py", "*.pyc", "*.ts", "*.png")
"""Modules, which go along by themselves; what translations and the manual are made from."""


def test_every_file_that_is_read_is_in_the_package() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    packed = settings["tool"]["setuptools"]["package-data"]["*"]
    files = [each.name for each in (PROJECT / "resources").rglob("*") if each.is_file()]
    assert "page.typ" in files
    known = (*packed, *NOT_READ)
    assert [each for each in files if not any(fnmatch(each, mark) for mark in known)] == []
