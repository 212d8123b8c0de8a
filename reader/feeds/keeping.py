"""How long the articles of feeds are kept, by the settings and by each feed's own limits."""

from __future__ import annotations

from reader.library import Library
from reader.settings import FEED_KEEP_DAYS, FEED_KEEP_NUMBER, Settings


def keep(library: Library) -> list[int]:
    """Delete what is beyond the limits, and give the articles; `Library.restore` undoes it.

    What the reader did something with never goes: see `Library.feeds.apply_keep`.
    """
    settings = Settings(library.path)
    return library.feeds.apply_keep(
        days=settings.get(FEED_KEEP_DAYS) or None, number=settings.get(FEED_KEEP_NUMBER) or None
    )
