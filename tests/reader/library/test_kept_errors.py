"""Why a feed or an article of the queue failed is kept so that it can be said in any language."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta

from reader.article import Draft
from reader.errors import Phrase
from reader.library import Checked, Library

NOW = datetime(2026, 11, 3, tzinfo=UTC)
GONE = Phrase("{host} has no such feed ({status}).", host="hill.example", status=404)


def test_a_feeds_error_is_kept_with_its_parts(library: Library) -> None:
    feed = library.feeds.add("https://hill.example/feed")[0].id
    library.feeds.record(feed, Checked(NOW, NOW + timedelta(hours=1), GONE))
    kept = library.feeds.get(feed).error
    assert kept == "hill.example has no such feed (404)."
    assert isinstance(kept, Phrase)
    assert (kept.template, kept.values) == (GONE.template, GONE.values)


def test_an_error_of_the_queue_is_kept_with_its_parts(
    library: Library, make_draft: Callable[..., Draft]
) -> None:
    article = library.add(make_draft("Tides", ("The sea rises.",))).id
    library.queue.add([article])
    library.queue.settle(article, GONE)
    (entry,) = library.queue.articles()
    assert (entry.state, entry.error) == ("failed", GONE)
    assert isinstance(entry.error, Phrase)
    library.queue.add([article])
    library.queue.settle(article)
    assert [each.error for each in library.queue.articles()] == [""]


def test_what_was_kept_before_is_shown_as_it_is(library: Library) -> None:
    feed = library.feeds.add("https://hill.example/feed")[0].id
    before = "hill.example cannot be reached; check the address."
    with closing(sqlite3.connect(library.path / "library.db")) as file, file:
        file.execute("UPDATE feed SET error = ? WHERE id = ?", [before, feed])
    assert library.feeds.get(feed).error == before
