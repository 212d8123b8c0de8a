"""Unread counts, marking all as read, and how long articles are kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.annotation import select
from reader.article import Draft
from reader.library import Arrival, ArticleFilter, Library

MakeDraft = Callable[..., Draft]


@pytest.fixture
def bring(library: Library, make_draft: MakeDraft) -> Callable[..., list[int]]:
    """Lets a feed bring articles with these numbers; gives the articles."""

    def bring(feed: int, *numbers: int) -> list[int]:
        drafts = {n: make_draft(f"Story {n}", (f"Text of story {n}.",)) for n in numbers}
        library.feeds.take_in(
            feed, [Arrival((str(n).encode(),), b"", draft) for n, draft in drafts.items()]
        )
        seen = library.feeds.seen(feed)
        return [seen[str(n).encode()].article or 0 for n in numbers]

    return bring


def test_unread_counts_by_feed_and_folder(
    library: Library, bring: Callable[..., list[int]]
) -> None:
    outer = library.feeds.add_folder("Outer").id
    inner = library.feeds.add_folder("Inner", outer).id
    a = library.feeds.add("https://a.example/", folder=inner)[0].id
    b = library.feeds.add("https://b.example/", folder=outer)[0].id
    c = library.feeds.add("https://c.example/")[0].id
    bring(a, 1, 2, 3)
    bring(b, 3, 4)
    bring(c, 4, 5, 6, 7)
    unread = library.feeds.unread()
    assert unread.feeds == {a: 3, b: 2, c: 4}
    # Story 3 is in both, and counts once.
    assert unread.folders == {inner: 3, outer: 4}
    assert unread.total == 7
    assert len(library.articles(ArticleFilter(folder=outer))) == 4
    assert len(library.articles(ArticleFilter(folder=inner))) == 3
    (four,) = [each.id for each in library.articles() if each.title == "Story 4"]
    library.set_read([four], True)
    unread = library.feeds.unread()
    assert (unread.feeds[b], unread.feeds[c], unread.folders[outer]) == (1, 3, 3)


def test_marking_all_as_read_and_back(library: Library, bring: Callable[..., list[int]]) -> None:
    folder = library.feeds.add_folder("Folder").id
    a = library.feeds.add("https://a.example/", folder=folder)[0].id
    b = library.feeds.add("https://b.example/")[0].id
    one, two = bring(a, 1, 2)
    (three,) = bring(b, 3)
    library.set_read([one], True)
    assert library.feeds.mark_read(feed=a) == [two]
    assert library.feeds.mark_read(folder=folder) == []
    library.set_read([two], False)
    assert library.feeds.unread().feeds == {a: 1, b: 1}
    assert sorted(library.feeds.mark_read()) == [two, three]
    assert library.counts().unread == 0


def test_the_limits_let_the_oldest_go(library: Library, bring: Callable[..., list[int]]) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    ids = bring(feed, 1, 2, 3, 4)
    with library._connection.writing():
        for age, id in enumerate(ids):
            library._connection.execute(
                "UPDATE article SET moment = moment - ?, added = ? WHERE id = ?",
                [age * 1000, f"2026-0{age + 1}-01T00:00:00+09:00", id],
            )
    assert library.feeds.apply_keep() == []
    library.feeds.change(feed, keep_number=3)
    assert library.feeds.apply_keep(number=1) == [ids[3]]
    library.restore([ids[3]])
    library.feeds.change(feed, keep_number=None)
    assert library.feeds.apply_keep(number=2) == ids[2:]
    library.restore(ids[2:])
    library.feeds.change(feed, keep_days=3)
    assert library.feeds.apply_keep() == ids


def test_what_the_reader_did_something_with_is_never_let_go(
    library: Library, bring: Callable[..., list[int]], make_draft: MakeDraft
) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    plain, starred, tagged, annotated, queued, paired = bring(feed, 1, 2, 3, 4, 5, 6)
    library.set_starred([starred], True)
    library.set_tags(tagged, ["keep"])
    text = library.article(annotated).text
    note = library.annotate(annotated, "article", select(text, 0, 5))
    library.enqueue([queued])
    korean = library.add(make_draft("기사", ("본문이다.",), language="ko")).id
    library.pair(paired, korean)
    sample = library.add(make_draft("Sample", ("Sample.",)), sample=True).id
    library.feeds.take_in(feed, [Arrival((b"s",), b"", make_draft("Sample", ("Sample.",)))])
    with library._connection.writing():
        library._connection.execute("UPDATE article SET added = '2020-01-01T00:00:00+00:00'")
    assert library.feeds.apply_keep(days=1) == [plain]
    assert {starred, tagged, annotated, queued, paired, sample} <= {
        each.id for each in library.articles()
    }
    library.delete_annotation(note.id)
    assert library.feeds.apply_keep(days=1) == [annotated]


def test_an_article_goes_when_all_its_feeds_let_it_go(
    library: Library, bring: Callable[..., list[int]]
) -> None:
    a = library.feeds.add("https://a.example/")[0].id
    b = library.feeds.add("https://b.example/")[0].id
    (shared,) = bring(a, 1)
    bring(b, 1)
    with library._connection.writing():
        library._connection.execute("UPDATE article SET added = '2020-01-01T00:00:00+00:00'")
    library.feeds.change(a, keep_days=10)
    assert library.feeds.apply_keep() == []
    library.feeds.change(b, keep_days=20)
    assert library.feeds.apply_keep() == [shared]


def test_what_was_let_go_does_not_come_back(
    library: Library, bring: Callable[..., list[int]]
) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    bring(feed, 1, 2)
    assert len(library.feeds.apply_keep(number=1)) == 1
    bring(feed, 1, 2)
    assert len(library.articles()) == 1


def test_articles_that_no_feed_brought_have_no_limit(
    library: Library, make_draft: MakeDraft
) -> None:
    library.add(make_draft())
    library.feeds.add("https://a.example/")
    with library._connection.writing():
        library._connection.execute("UPDATE article SET added = '2020-01-01T00:00:00+00:00'")
    assert library.feeds.apply_keep(days=1, number=1) == []
