"""When a feed is asked again: pure functions of times.

The back-off doubles with each failure, as RFC 9110 (section 10.2.3) and common practice have it;
`Retry-After` is obeyed as that section defines it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from reader.library import Feed

DEFAULT_MINUTES: Final = 60
LEAST_MINUTES: Final = 15
"""A feed that wants to be asked more often than this is not."""

UNSTATED_WAIT: Final = timedelta(minutes=15)
"""How long a host is left alone that has had too many requests, and does not say how long."""

MOST_MINUTES: Final = 7 * 24 * 60
LONGEST_BACK_OFF: Final = timedelta(days=1)
LONGEST_WAIT: Final = timedelta(days=7)
"""No server may ask for more than this."""


def interval(feed: Feed, suggested: int | None, minutes: int) -> timedelta:
    """How long a feed rests: as its reader, else the feed itself, else the setting says.

    `suggested` is what the feed wants, in minutes, and `minutes` is the setting; a feed may want
    more than that, but not less.
    """
    if feed.interval is not None:
        return timedelta(minutes=min(feed.interval, MOST_MINUTES))
    common = minutes or DEFAULT_MINUTES
    wanted = min(max(suggested or 0, common, LEAST_MINUTES), MOST_MINUTES)
    return timedelta(minutes=wanted)


def after_failure(rest: timedelta, failures: int) -> timedelta:
    """How long a feed rests that has failed `failures` times before, and again now."""
    times: int = 2 ** min(failures + 1, 16)
    return max(rest, min(rest * times, LONGEST_BACK_OFF))


def retry_after(stated: str | None, moment: datetime) -> datetime | None:
    """The time before which a server wants no request; None where it states none that is later.

    `stated` is the header's value: seconds, or a date.
    """
    text = (stated or "").strip()
    if not text:
        return None
    if text.isascii() and text.isdecimal():
        wait = timedelta(seconds=min(int(text[:9]), int(LONGEST_WAIT.total_seconds())))
    else:
        try:
            date = parsedate_to_datetime(text)
            wait = date.replace(tzinfo=date.tzinfo or UTC) - moment
        except (ValueError, OverflowError):
            return None
    if wait <= timedelta():
        return None
    return moment + min(wait, LONGEST_WAIT)
