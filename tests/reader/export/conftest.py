"""What several tests of exports need."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@pytest.fixture
def in_greenwich() -> Iterator[None]:
    """Times of notes are shown on the reader's own clock, which is Greenwich's here."""
    with _clock("UTC0"):
        yield


@pytest.fixture
def in_seoul() -> Iterator[None]:
    """Times of notes are shown on the reader's own clock, which is Seoul's here."""
    with _clock("KST-9"):
        yield


@contextmanager
def _clock(zone: str) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the clock of this process cannot be set here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        yield
    time.tzset()
