"""Listing articles, their states, tags and counterparts."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.annotation import select
from reader.article import Draft
from reader.errors import LibraryError, NotFoundError
from reader.library import ArticleFilter, Counts, Library

MakeDraft = Callable[..., Draft]
SEOUL = timezone(timedelta(hours=9))


@pytest.fixture
def pair(library: Library, make_draft: MakeDraft) -> tuple[int, int]:
    english = library.add(
        make_draft(
            "Trees for Seoul",
            site="Example Times",
            byline=("Ava Kim",),
            published=datetime(2024, 10, 25, 1, tzinfo=UTC),
        )
    )
    korean = library.add(
        make_draft(
            "서울에 나무를",
            ("심는다.",),
            language="ko",
            site="예시일보",
            published=datetime(2024, 10, 25, 9, tzinfo=SEOUL),
        )
    )
    return english.id, korean.id


def ids(library: Library, **conditions: object) -> list[int]:
    found = library.articles(ArticleFilter(**conditions))  # type: ignore[arg-type]
    return [summary.id for summary in found]


def test_a_summary_says_what_the_list_shows(library: Library, pair: tuple[int, int]) -> None:
    english, korean = pair
    library.set_read([english], True)
    library.set_tags(english, ["trees", "Seoul"])
    library.pair(english, korean)
    text = library.article(english).text
    library.annotate(english, "article", select(text, 0, 5))
    summary = library.articles()[0]
    stored = library.article(english)
    for name in ("id", "title", "language", "site", "url", "published", "added", "revision"):
        assert getattr(summary, name) == getattr(stored, name)
    assert (summary.read, summary.starred, summary.sample) == (True, False, False)
    assert (summary.tags, summary.counterpart, summary.notes) == (("trees", "Seoul"), korean, 1)


def test_newest_first_whatever_the_offset(
    library: Library, make_draft: MakeDraft, pair: tuple[int, int]
) -> None:
    english, korean = pair  # 01:00 and 00:00 in UTC
    undated = library.add(make_draft("Just now")).id
    old = library.add(make_draft("Old", published=datetime(1965, 1, 1, tzinfo=UTC))).id
    assert ids(library) == [undated, english, korean, old]
    assert [one.id for one in library.articles(limit=2)] == [undated, english]
    assert [one.id for one in library.articles(limit=2, offset=1)] == [english, korean]
    assert [one.id for one in library.articles(offset=3)] == [old]


def test_filters(library: Library, pair: tuple[int, int]) -> None:
    english, korean = pair
    library.set_read([english], True)
    library.set_starred([korean], True)
    assert ids(library, unread=True) == [korean]
    assert ids(library, starred=True) == [korean]
    assert ids(library, language="en") == [english]
    assert ids(library, language="en", unread=True) == []
    library.set_read([english, korean], False)
    library.set_starred([korean], False)
    assert ids(library, unread=True) == [english, korean]
    assert ids(library, starred=True) == []


def test_a_kept_article_stays_in_its_place_among_the_unread(
    library: Library, pair: tuple[int, int]
) -> None:
    english, korean = pair
    library.set_read([english], True)
    assert ids(library, unread=True, kept=english) == [english, korean]
    assert ids(library, unread=True, kept=korean) == [korean]
    assert ids(library, starred=True, kept=english) == []
    library.delete([english])
    assert ids(library, unread=True, kept=english) == [korean]


@pytest.mark.parametrize("published", [datetime(2024, 10, 25, tzinfo=UTC), None])
def test_what_was_read_from_one_book_stands_in_its_order(
    library: Library, make_draft: MakeDraft, published: datetime | None
) -> None:
    before = library.add(make_draft("Before", published=datetime(2024, 10, 24, tzinfo=UTC))).id
    chapters = [
        library.add(replace(make_draft(f"Part {place}", published=published), place=place)).id
        for place in range(4)
    ]
    assert ids(library) == [*chapters, before]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TREES", ["en"]),
        ("ava k", ["en"]),
        ("times", ["en"]),
        ("나무", ["ko"]),
        (unicodedata.normalize("NFD", "서울"), ["ko"]),
        ("  ", ["en", "ko"]),
        ("%", []),
        ("council", []),
    ],
)
def test_filter_by_text(
    library: Library, pair: tuple[int, int], text: str, found: list[str]
) -> None:
    listed = library.articles(ArticleFilter(text=text))
    assert [summary.language for summary in listed] == found


def test_a_tag_is_the_articles_or_one_of_its_annotations(
    library: Library, pair: tuple[int, int]
) -> None:
    english, korean = pair
    library.set_tags(english, ["나무", " big  river ", "나무", ""])
    text = library.article(korean).text
    note = library.annotate(korean, "article", select(text, 0, 2), tags=["나무", "word"])
    assert library.article(english).tags == ("나무", "big river")
    assert ids(library, tag=unicodedata.normalize("NFD", "나무")) == [english, korean]
    assert ids(library, tag="big river") == [english]
    assert library.counts().tags == (("big river", 1), ("word", 1), ("나무", 2))
    library.delete_annotation(note.id)
    assert ids(library, tag="word") == []
    library.set_tags(english, [])
    assert library.counts().tags == ()


def test_counts(library: Library, pair: tuple[int, int]) -> None:
    english, korean = pair
    library.set_read([english], True)
    library.set_starred([english, korean], True)
    text = library.article(english).text
    library.annotate(english, "article", select(text, 0, 5))
    assert library.counts() == Counts(2, 1, 2, 1, ())
    library.delete([english])
    assert library.counts() == Counts(1, 1, 1, 0, ())


def test_deleted_articles_vanish_and_come_back(library: Library, pair: tuple[int, int]) -> None:
    english, korean = pair
    library.pair(english, korean)
    text = library.article(english).text
    note = library.annotate(english, "article", select(text, 0, 5))
    before = library.article(english)
    library.delete([english])
    with pytest.raises(NotFoundError):
        library.article(english)
    with pytest.raises(NotFoundError):
        library.annotation(note.id)
    with pytest.raises(NotFoundError):
        library.annotations(english)
    assert ids(library) == [korean]
    assert library.annotations() == []
    assert library.article(korean).counterpart is None
    library.restore([english])
    assert library.article(english) == before
    assert library.annotations() == [note]
    assert library.article(korean).counterpart == english


def test_deleted_things_are_purged_a_day_later(
    library: Library, folder: Path, pair: tuple[int, int]
) -> None:
    english, korean = pair
    library.pair(english, korean)
    text = library.article(korean).text
    note = library.annotate(korean, "article", select(text, 0, 2))
    library.delete([english])
    library.delete_annotation(note.id)
    Library.open(folder).close()
    library.restore([english])
    library.restore_annotation(note.id)
    library.delete([english])
    library.delete_annotation(note.id)
    with closing(sqlite3.connect(folder / "library.db")) as raw, raw:
        days_ago = (datetime.now(UTC) - timedelta(days=1, minutes=1)).isoformat()
        raw.execute("UPDATE article SET deleted = ? WHERE deleted IS NOT NULL", [days_ago])
        raw.execute("UPDATE annotation SET deleted = ? WHERE deleted IS NOT NULL", [days_ago])
    Library.open(folder).close()
    with pytest.raises(NotFoundError):
        library.restore([english])
    with pytest.raises(NotFoundError):
        library.restore_annotation(note.id)
    assert ids(library) == [korean]
    assert library.check() == []


def test_numbers_are_not_used_again(library: Library, folder: Path, make_draft: MakeDraft) -> None:
    first = library.add(make_draft())
    library.delete([first.id])
    with closing(sqlite3.connect(folder / "library.db")) as raw, raw:
        raw.execute("UPDATE article SET deleted = '2001-01-01T00:00:00+00:00'")
    with Library.open(folder) as opened:
        assert opened.add(make_draft()).id > first.id


@pytest.mark.parametrize("number", [0, -1, 999, 10**30])
def test_numbers_that_no_article_has(library: Library, pair: tuple[int, int], number: int) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: library.article(number),
        lambda: library.delete([pair[0], number]),
        lambda: library.restore([number]),
        lambda: library.set_read([pair[0], number], True),
        lambda: library.set_starred([number], True),
        lambda: library.set_tags(number, ["x"]),
        lambda: library.pair(pair[0], number),
        lambda: library.unpair(number),
        lambda: library.annotations(number),
        lambda: library.annotation(number),
        lambda: library.annotate(number, "article", select("text", 0, 4)),
        lambda: library.update_annotation(number, note="x"),
        lambda: library.place_annotation(number, select("text", 0, 4), False),
        lambda: library.delete_annotation(number),
        lambda: library.restore_annotation(number),
    ]
    for attempt in attempts:
        with pytest.raises(NotFoundError):
            attempt()
    assert library.counts() == Counts(2, 2, 0, 0, ())


def test_counterparts_are_symmetrical_and_change_partners(
    library: Library, make_draft: MakeDraft, pair: tuple[int, int]
) -> None:
    english, korean = pair
    second = library.add(make_draft("Another")).id
    library.pair(korean, english)
    assert library.article(english).counterpart == korean
    assert library.article(korean).counterpart == english
    library.pair(second, korean)
    assert library.article(english).counterpart is None
    assert library.article(korean).counterpart == second
    library.unpair(second)
    library.unpair(second)
    assert library.article(korean).counterpart is None
    assert library.check() == []


def test_counterparts_have_different_languages(
    library: Library, make_draft: MakeDraft, pair: tuple[int, int]
) -> None:
    second = library.add(make_draft("Another")).id
    for other in (second, pair[0]):
        with pytest.raises(LibraryError, match="same language"):
            library.pair(pair[0], other)
