"""A library that notes come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library without articles."""
    with Library.open(tmp_path / "one") as opened:
        yield opened
