"""When a feed is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.feeds.schedule import (
    LONGEST_BACK_OFF,
    LONGEST_WAIT,
    after_failure,
    interval,
    retry_after,
)
from reader.library import Feed, Library

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def feed(library: Library) -> Feed:
    """A subscription that nobody has set anything of."""
    return library.feeds.add("https://a.example/")[0]


def test_the_reader_goes_before_the_feed_and_the_feed_before_the_setting(
    library: Library, feed: Feed
) -> None:
    assert interval(feed, None, 60) == HOUR
    assert interval(feed, 180, 60) == 3 * HOUR
    # A feed may want to be asked less often than the reader wants, and not more often.
    assert interval(feed, 5, 60) == HOUR
    assert interval(feed, None, 0) == HOUR
    assert interval(feed, 10**9, 60) == timedelta(days=7)
    eager = library.feeds.change(feed.id, interval=5)
    assert interval(eager, 180, 60) == timedelta(minutes=5)


def test_failures_double_the_rest_up_to_a_day() -> None:
    rests = [after_failure(HOUR, failures) for failures in range(6)]
    assert rests == [2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR, 24 * HOUR, 24 * HOUR]
    assert after_failure(timedelta(days=3), 9) == timedelta(days=3)


@given(st.integers(0, 10_000), st.integers(1, 100_000))
def test_the_rest_after_a_failure_is_between_the_usual_and_a_day(
    failures: int, minutes: int
) -> None:
    rest = timedelta(minutes=minutes)
    assert rest <= after_failure(rest, failures) <= max(rest, LONGEST_BACK_OFF)


@pytest.mark.parametrize(
    ("stated", "wait"),
    [
        ("120", timedelta(minutes=2)),
        (" 0 ", None),
        ("", None),
        (None, None),
        ("soon", None),
        ("-5", None),
        ("Mon, 23 Nov 2026 10:00:00 GMT", HOUR),
        ("Mon, 23 Nov 2026 08:00:00 GMT", None),
        ("99999999999999999999", LONGEST_WAIT),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_WAIT),
        ("Mon, 99 Nov 2026 10:00:00 GMT", None),
    ],
)
def test_what_a_server_asks_for(stated: str | None, wait: timedelta | None) -> None:
    until = retry_after(stated, NOW)
    assert until == (None if wait is None else NOW + wait)


@given(st.text())
def test_whatever_it_says_is_understood_or_nothing(stated: str) -> None:
    until = retry_after(stated, NOW)
    assert until is None or NOW < until <= NOW + LONGEST_WAIT
