"""What a feed brings, and what becomes of it in the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reader.annotation import select
from reader.article import Draft
from reader.library import Arrival, ArticleFilter, Library, TakenIn

MakeDraft = Callable[..., Draft]

WHOLE = ("The council decided on Tuesday.", "Work begins in spring, the mayor said.")


@pytest.fixture
def feed(library: Library) -> int:
    """A subscription."""
    return library.feeds.add("https://news.example/feed")[0].id


@pytest.fixture
def other(library: Library) -> int:
    """Another subscription."""
    return library.feeds.add("https://other.example/feed")[0].id


def arrival(draft: Draft | None, *names: str, said: str = "1", **facts: object) -> Arrival:
    """An entry that is known by `names` and of which the feed says `said`."""
    identities = tuple(name.encode() for name in names or ("id",))
    return replace(Arrival(identities, said.encode(), draft), **facts)  # type: ignore[arg-type]


def test_new_entries_become_articles_of_the_feed(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    hand = library.add(make_draft("By hand", ("Else.",))).id
    taken = library.feeds.take_in(
        feed,
        [arrival(make_draft(f"Story {n}", (f"Text {n}.",)), f"id-{n}") for n in range(3)],
    )
    assert len(taken.added) == 3
    listed = library.articles(ArticleFilter(feed=feed))
    assert {each.id for each in listed} == set(taken.added)
    assert [each.id for each in library.feeds.of_article(taken.added[0])] == [feed]
    assert library.feeds.of_article(hand) == []
    assert library.check() == []


def test_the_same_again_is_nothing_new(library: Library, feed: int, make_draft: MakeDraft) -> None:
    one = arrival(make_draft(url="https://news.example/1"))
    library.feeds.take_in(feed, [one])
    assert library.feeds.take_in(feed, [one]) == TakenIn()
    assert library.feeds.seen(feed)[b"id"].digest == b"1"


def test_an_entry_with_another_id_and_the_same_address_is_the_same(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    draft = make_draft("One", WHOLE, url="https://news.example/1?utm_source=rss")
    (id,) = library.feeds.take_in(feed, [arrival(draft, "guid-1", "address")]).added
    changed = replace(draft, title="Another title", url="https://news.example/1")
    taken = library.feeds.take_in(feed, [arrival(changed, "guid-2", "address", said="2")])
    assert taken == TakenIn(updated=(id,))
    assert library.feeds.seen(feed)[b"guid-2"].article == id
    assert len(library.articles()) == 1


def test_new_text_is_a_new_revision_marked_until_read(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    (id,) = library.feeds.take_in(feed, [arrival(make_draft("One", WHOLE))]).added
    article = library.article(id)
    note = library.annotate(id, "article", select(article.text, 8, 15))
    longer = make_draft("One", ("It was a long day.", *WHOLE))
    library.set_read([id], True)
    assert library.feeds.take_in(feed, [arrival(longer, said="2")]).updated == (id,)
    (summary,) = library.articles()
    assert (summary.revision, summary.changed) == (2, 1)
    library.feeds.take_in(feed, [arrival(make_draft("Two", WHOLE), said="3")])
    # Two changes that nobody saw are one: from what the reader knew to what there is.
    assert library.articles()[0].changed == 1
    assert library.annotation(note.id).selector.exact == note.selector.exact
    assert [each.number for each in library.revisions(id)] == [1, 2, 3]
    assert library.article_at(id, 1).rows == article.rows
    assert library.article_at(id, 1).revision == 1
    library.set_read([id], True)
    assert library.articles()[0].changed == 0
    assert library.check() == []


def test_a_deleted_article_does_not_come_back(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    draft = make_draft("One", WHOLE, url="https://news.example/1")
    (id,) = library.feeds.take_in(feed, [arrival(draft)]).added
    library.delete([id])
    changed = replace(draft, title="One, changed")
    for said in ("1", "2"):
        assert library.feeds.take_in(feed, [arrival(changed, said=said)]) == TakenIn()
    library.restore([id])
    assert library.article(id).title == "One"


def test_nor_does_one_that_was_purged(library: Library, feed: int, make_draft: MakeDraft) -> None:
    (id,) = library.feeds.take_in(feed, [arrival(make_draft("One", WHOLE))]).added
    library.delete([id])
    with library._connection.writing():
        library._connection.execute("UPDATE article SET deleted = '2020-01-01'")
    library.close()
    with Library.open(library.path) as opened:
        assert opened.feeds.take_in(feed, [arrival(make_draft("One", WHOLE), said="2")]) == (
            TakenIn()
        )
        assert opened.articles() == []
        assert opened.feeds.seen(feed)[b"id"].whole is True


def test_one_article_by_two_feeds_is_one(
    library: Library, feed: int, other: int, make_draft: MakeDraft
) -> None:
    draft = make_draft("One", WHOLE, url="https://news.example/1?utm_source=a")
    (id,) = library.feeds.take_in(feed, [arrival(draft)]).added
    second = replace(draft, url="https://m.news.example/1", title="One - Other paper")
    assert library.feeds.take_in(other, [arrival(second)]) == TakenIn()
    assert len(library.articles()) == 1
    assert {each.id for each in library.feeds.of_article(id)} == {feed, other}
    # The second feed says it in other words, which is no news.
    assert library.article(id).title == "One"
    assert library.articles()[0].revision == 1


def test_two_feeds_that_tell_one_article_differently_do_not_take_turns(
    library: Library, feed: int, other: int, make_draft: MakeDraft
) -> None:
    def told(by: int, title: str, said: str) -> TakenIn:
        draft = make_draft(title, WHOLE, url="https://news.example/1")
        return library.feeds.take_in(by, [arrival(draft, said=said)])

    (id,) = told(feed, "One", "1").added
    told(other, "One - Other paper", "1")
    assert told(other, "One - The other paper", "2") == TakenIn()
    assert library.article(id).title == "One"
    assert told(feed, "One, at last", "2").updated == (id,)
    # Once the first one is gone, the other one tells it.
    library.feeds.remove([feed])
    assert told(other, "One - Other", "3").updated == (id,)


def test_a_summary_does_not_replace_the_whole_and_the_whole_does(
    library: Library, feed: int, other: int, make_draft: MakeDraft
) -> None:
    whole = make_draft("One", WHOLE, url="https://news.example/1")
    summary = make_draft("One", ("In short.",), url="https://news.example/1")
    (id,) = library.feeds.take_in(feed, [arrival(summary, whole=False)]).added
    assert library.feeds.take_in(other, [arrival(whole)]) == TakenIn(completed=(id,))
    assert len(library.article(id).blocks) == 2
    # What was completed has not changed.
    assert library.articles()[0].changed == 0
    again = replace(summary, title="One again")
    library.feeds.take_in(feed, [arrival(again, whole=False, said="2")])
    assert len(library.article(id).blocks) == 2


def test_summaries_of_different_articles_may_be_the_same(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    drafts = [
        make_draft("Weather", ("Sunny.",), url=f"https://news.example/{day}") for day in (1, 2)
    ]
    taken = library.feeds.take_in(
        feed, [arrival(each, each.url or "", whole=False) for each in drafts]
    )
    assert len(taken.added) == 2


def test_a_page_that_comes_later_completes_its_entry(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    summary = make_draft("One", ("In short.",), url="https://news.example/1")
    page = "https://news.example/1"
    pending = arrival(summary, whole=False, page=page, tries=1)
    (id,) = library.feeds.take_in(feed, [pending]).added
    entry = library.feeds.seen(feed)[b"id"]
    assert (entry.page, entry.tries, entry.whole) == (page, 1, False)
    came = Arrival((), entry.digest, make_draft("One", WHOLE), entry=entry.id)
    assert library.feeds.take_in(feed, [came]) == TakenIn(completed=(id,))
    assert library.feeds.seen(feed)[b"id"] == replace(entry, page=None, tries=0, whole=True)
    # An entry that went meanwhile is not made anew.
    assert library.feeds.take_in(feed, [replace(came, entry=999)]) == TakenIn()


def test_what_arrives_is_queued_for_translation_if_its_feed_is(
    library: Library, feed: int, other: int, make_draft: MakeDraft
) -> None:
    library.feeds.change(feed, translate=True)
    (id,) = library.feeds.take_in(feed, [arrival(make_draft("One", WHOLE))]).added
    library.feeds.take_in(other, [arrival(make_draft("Two", ("Else.",)))])
    assert [each.article for each in library.queue.articles()] == [id]
    library.queue.settle(id)
    library.feeds.take_in(feed, [arrival(make_draft("One, new", WHOLE), said="2")])
    assert [(each.article, each.state) for each in library.queue.articles()] == [(id, "waiting")]


def test_a_feed_that_was_removed_meanwhile_gets_nothing(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    library.feeds.remove([feed])
    assert library.feeds.take_in(feed, [arrival(make_draft())]) == TakenIn()
    assert library.articles() == []


def test_all_of_it_is_stored_or_nothing(library: Library, feed: int, make_draft: MakeDraft) -> None:
    arrivals = [
        arrival(make_draft("Fine", ("Fine.",)), "1"),
        arrival(make_draft("Broken", ("\ud800",)), "2"),
    ]
    with pytest.raises(Exception, match="broken character"):
        library.feeds.take_in(feed, arrivals)
    assert library.articles() == []
    assert library.feeds.seen(feed) == {}


def test_entries_that_are_long_gone_are_forgotten(
    library: Library, feed: int, make_draft: MakeDraft
) -> None:
    library.feeds.take_in(feed, [arrival(None, "old"), arrival(None, "still")])
    (id,) = library.feeds.take_in(feed, [arrival(make_draft(), "kept")]).added
    long_ago = str((datetime.now(UTC) - timedelta(days=400)).date())
    with library._connection.writing():
        library._connection.execute("UPDATE feed_entry SET seen = ?", [long_ago])
    library.feeds.still_there(feed, [library.feeds.seen(feed)[b"still"].id])
    assert set(library.feeds.seen(feed)) == {b"still", b"kept"}
    assert library.feeds.seen(feed)[b"kept"].article == id
