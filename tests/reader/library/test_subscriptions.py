"""Feeds and folders: subscribing, arranging, removing, and taking each of it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from reader.article import Draft
from reader.errors import LibraryError, NotFoundError
from reader.library import Arrival, Checked, Library

MakeDraft = Callable[..., Draft]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def bring(library: Library, feed: int, *drafts: Draft) -> list[int]:
    """Let a feed bring drafts, each under its title; gives their articles."""
    arrivals = [Arrival((each.title.encode(),), b"1", each) for each in drafts]
    library.feeds.take_in(feed, arrivals)
    known = library.feeds.seen(feed)
    return [known[each.title.encode()].article or 0 for each in drafts]


def test_a_feed_is_shown_by_the_readers_name_its_own_or_its_host(library: Library) -> None:
    feed, is_new = library.feeds.add("https://news.example/feed")
    assert (feed.title, is_new) == ("news.example", True)
    library.feeds.record(feed.id, Checked(NOW, NOW, title="The Example Times"))
    assert library.feeds.get(feed.id).title == "The Example Times"
    renamed = library.feeds.change(feed.id, name="  My\tpaper ")
    assert (renamed.title, renamed.name, renamed.own_title) == (
        "My paper",
        "My paper",
        "The Example Times",
    )
    assert library.feeds.change(feed.id, name="").title == "The Example Times"


def test_one_address_is_one_subscription(library: Library) -> None:
    feed, _ = library.feeds.add("https://news.example/feed")
    again, is_new = library.feeds.add("http://www.news.example/feed/", typed="news")
    assert (again.id, is_new) == (feed.id, False)
    other, _ = library.feeds.add("https://news.example/sport")
    with pytest.raises(LibraryError, match=r"There is a feed at .+ already"):
        library.feeds.change(other.id, url="https://news.example/feed")
    assert [each.url for each in library.feeds.all()] == [feed.url, other.url]


@pytest.mark.parametrize(
    "address", ["ftp://news.example/feed", "file:///etc/passwd", "javascript:1", "", "http://", "x"]
)
def test_what_is_no_web_address_is_no_feed(library: Library, address: str) -> None:
    with pytest.raises(LibraryError, match="must begin with http"):
        library.feeds.add(address)
    feed, _ = library.feeds.add("https://news.example/feed")
    with pytest.raises(LibraryError, match="must begin with http"):
        library.feeds.change(feed.id, url=address)
    assert library.feeds.all() == [feed]


def test_changes_are_undone_by_the_former_values(library: Library) -> None:
    before, _ = library.feeds.add("https://news.example/feed", typed="https://news.example/")
    changed = library.feeds.change(
        before.id, interval=30, full_text="never", pictures=True, translate=True, keep_number=100
    )
    assert (changed.interval, changed.full_text, changed.keep_number) == (30, "never", 100)
    assert changed.pictures
    assert changed.translate
    library.feeds.change(
        before.id,
        interval=before.interval,
        full_text=before.full_text,
        pictures=before.pictures,
        translate=before.translate,
        keep_number=before.keep_number,
    )
    assert library.feeds.get(before.id) == before


@pytest.mark.parametrize("value", [0, -5, "10"])
def test_limits_are_numbers_from_one(library: Library, value: object) -> None:
    feed, _ = library.feeds.add("https://news.example/feed")
    for setting in ("interval", "keep_days", "keep_number"):
        with pytest.raises(LibraryError, match="whole number from 1"):
            library.feeds.change(feed.id, **{setting: value})
    with pytest.raises(ValueError, match="no etag"):
        library.feeds.change(feed.id, etag="x")
    assert library.feeds.get(feed.id) == feed


def test_a_new_address_forgets_what_the_old_one_said(library: Library) -> None:
    feed, _ = library.feeds.add("https://news.example/feed")
    library.feeds.record(feed.id, Checked(NOW, NOW, etag='"1"', last_modified="Monday"))
    assert library.feeds.get(feed.id).etag == '"1"'
    moved = library.feeds.change(feed.id, url="http://127.0.0.1:8000/feed")
    assert (moved.etag, moved.last_modified, moved.due) == (None, None, None)
    assert moved.typed_host == "127.0.0.1"


def test_folders_nest_and_feeds_move_and_come_back(library: Library) -> None:
    news = library.feeds.add_folder("뉴스")
    local = library.feeds.add_folder("Local", news.id)
    assert library.feeds.add_folder(" 뉴스 ") == news
    one, two, three = (library.feeds.add(f"https://{n}.example/")[0] for n in "abc")
    library.feeds.move(three.id, None, 0)
    assert [each.id for each in library.feeds.all()] == [three.id, one.id, two.id]
    moved = library.feeds.move(one.id, local.id)
    assert (moved.folder, moved.position) == (local.id, 0)
    before = library.feeds.get(two.id)
    library.feeds.move(two.id, local.id, 0)
    inside = [each.id for each in library.feeds.all() if each.folder == local.id]
    assert inside == [two.id, one.id]
    library.feeds.move(two.id, before.folder, before.position)
    assert library.feeds.get(two.id).folder is None
    assert library.feeds.rename_folder(local.id, "동네").name == "동네"


def test_a_folder_cannot_go_into_itself(library: Library) -> None:
    outer = library.feeds.add_folder("Outer")
    inner = library.feeds.add_folder("Inner", outer.id)
    for target in (outer.id, inner.id):
        with pytest.raises(LibraryError, match="cannot be put into itself"):
            library.feeds.move_folder(outer.id, target)
    assert library.feeds.move_folder(inner.id, None, 0).position == 0
    assert [each.name for each in library.feeds.folders()] == ["Inner", "Outer"]
    with pytest.raises(LibraryError, match="needs a name"):
        library.feeds.add_folder("  ")


def test_what_does_not_exist_is_said(library: Library) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: library.feeds.get(7),
        lambda: library.feeds.folder(7),
        lambda: library.feeds.change(7, name="x"),
        lambda: library.feeds.move(7, None),
        lambda: library.feeds.add("https://a.example/", folder=7),
        lambda: library.feeds.remove([7]),
        lambda: library.feeds.remove(folders=[7]),
        lambda: library.feeds.rename_folder(7, "x"),
        lambda: library.feeds.move_folder(7, None),
    ]
    for attempt in attempts:
        with pytest.raises(NotFoundError, match=r"There is no (feed|folder) 7"):
            attempt()
    assert library.feeds.all() == []


def test_removing_a_folder_takes_all_in_it_and_can_be_undone(
    library: Library, make_draft: MakeDraft
) -> None:
    outer = library.feeds.add_folder("Outer")
    inner = library.feeds.add_folder("Inner", outer.id)
    feed, _ = library.feeds.add("https://a.example/", folder=inner.id)
    other, _ = library.feeds.add("https://b.example/")
    (article,) = bring(library, feed.id, make_draft("One"))
    before = library.feeds.all(), library.feeds.folders(), library.feeds.unread()
    removed = library.feeds.remove(folders=[outer.id])
    assert removed.articles == ()
    assert library.feeds.all() == [other]
    assert library.feeds.folders() == []
    assert library.feeds.unread().total == 0
    assert library.article(article).title == "One"
    library.feeds.restore(removed)
    assert (library.feeds.all(), library.feeds.folders(), library.feeds.unread()) == before


def test_removing_with_articles_leaves_what_the_reader_did_something_with(
    library: Library, make_draft: MakeDraft
) -> None:
    feed, _ = library.feeds.add("https://a.example/")
    other, _ = library.feeds.add("https://b.example/")
    plain, starred, tagged, shared = bring(
        library, feed.id, *(make_draft(f"Story {n}", (f"Text {n}.",)) for n in range(4))
    )
    library.set_starred([starred], True)
    library.set_tags(tagged, ["keep"])
    bring(library, other.id, make_draft("Story 3", ("Text 3.",)))
    removed = library.feeds.remove([feed.id], with_articles=True)
    assert removed.articles == (plain,)
    assert {each.id for each in library.articles()} == {starred, tagged, shared}
    library.feeds.restore(removed)
    assert len(library.articles()) == 4
    assert library.check() == []


def test_a_feed_that_comes_back_does_not_bring_its_deleted_articles(
    library: Library, make_draft: MakeDraft
) -> None:
    feed, _ = library.feeds.add("https://a.example/feed")
    (article,) = bring(library, feed.id, make_draft("One"))
    library.feeds.remove([feed.id])
    library.delete([article])
    again, is_new = library.feeds.add("https://a.example/feed", name="Back")
    assert (again.id, is_new, again.title) == (feed.id, True, "Back")
    bring(library, feed.id, make_draft("One"))
    assert library.articles() == []


def test_what_is_due(library: Library) -> None:
    new, later, waiting, gone = (
        library.feeds.add(f"https://{n}.example/")[0].id for n in ("new", "later", "wait", "gone")
    )
    hour = timedelta(hours=1)
    library.feeds.record(later, Checked(NOW, NOW + hour))
    library.feeds.record(waiting, Checked(NOW, NOW, error="Busy.", wait=NOW + hour))
    library.feeds.record(gone, Checked(NOW, NOW, error="Gone.", gone=True))
    assert [each.id for each in library.feeds.due(NOW)] == [new]
    assert [each.id for each in library.feeds.due(NOW + hour)] == [new, later, waiting]
    library.feeds.change(gone, gone=False)
    assert gone in [each.id for each in library.feeds.due(NOW)]


def test_times_that_a_wrong_clock_left_behind_hold_nothing_up(library: Library) -> None:
    feed, other = (library.feeds.add(f"https://{n}.example/")[0].id for n in ("a", "b"))
    later = NOW + timedelta(days=3 * 365)
    library.feeds.record(feed, Checked(later, later + timedelta(hours=1)))
    library.feeds.record(other, Checked(later, later, error="Busy.", wait=later))
    assert {each.id for each in library.feeds.due(NOW)} == {feed, other}
    assert not library.feeds.get(other).must_wait(NOW)
    week = NOW + timedelta(days=7)
    library.feeds.record(feed, Checked(NOW, week))
    library.feeds.record(other, Checked(NOW, NOW, error="Busy.", wait=week))
    assert library.feeds.due(NOW) == []
    assert library.feeds.get(other).must_wait(NOW)


def test_errors_are_counted_until_it_works_again(library: Library) -> None:
    feed, _ = library.feeds.add("https://a.example/feed")
    library.feeds.record(feed.id, Checked(NOW, NOW, title="T", etag="e", suggested=30))
    for number in (1, 2):
        library.feeds.record(feed.id, Checked(NOW, NOW, error="Broken."))
        failing = library.feeds.get(feed.id)
        assert (failing.error, failing.failures, failing.worked) == ("Broken.", number, NOW)
    later = NOW + timedelta(hours=2)
    library.feeds.record(feed.id, Checked(later, later, unchanged=True))
    working = library.feeds.get(feed.id)
    assert (working.error, working.failures, working.worked) == ("", 0, later)
    # An answer that says that nothing changed says nothing else either.
    assert (working.own_title, working.etag, working.suggested) == ("T", "e", 30)


def test_a_feed_that_moved_does_not_take_anothers_address(library: Library) -> None:
    one, _ = library.feeds.add("https://a.example/feed")
    two, _ = library.feeds.add("https://b.example/feed")
    library.feeds.record(one.id, Checked(NOW, NOW, url="https://new.example/feed"))
    library.feeds.record(two.id, Checked(NOW, NOW, url="https://new.example/feed"))
    assert library.feeds.get(one.id).url == "https://new.example/feed"
    assert library.feeds.get(two.id).url == "https://b.example/feed"


def test_what_was_removed_is_gone_after_a_day(library: Library, make_draft: MakeDraft) -> None:
    folder = library.feeds.add_folder("Old")
    feed, _ = library.feeds.add("https://a.example/feed", folder=folder.id)
    (article,) = bring(library, feed.id, make_draft("One"))
    library.feeds.remove(folders=[folder.id])
    with library._connection.writing():
        for table in ("feed", "folder"):
            library._connection.execute(f"UPDATE {table} SET deleted = '2020-01-01'")
    library.close()
    with Library.open(library.path) as opened:
        assert opened._connection.value("SELECT count(*) FROM feed") == 0
        assert opened._connection.value("SELECT count(*) FROM feed_entry") == 0
        assert opened._connection.value("SELECT count(*) FROM folder") == 0
        assert opened.article(article).title == "One"
        assert opened.check() == []
