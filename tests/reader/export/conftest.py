"""What several tests of exports need."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest


@pytest.fixture
def in_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Times of notes are shown on the reader's own clock, which is Greenwich's here."""
    if not hasattr(time, "tzset"):
        pytest.skip("the clock of this process cannot be set here")
    monkeypatch.setenv("TZ", "UTC0")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
