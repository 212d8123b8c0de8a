"""Unread counts, marking all as read, and how long articles are kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotation import select
from reader.article import Block, BlockKind, Draft
from reader.errors import LibraryError
from reader.library import Arrival, ArticleFilter, Library, Marked, Removed

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
    marked = library.feeds.mark_read(feed=a)
    assert marked == Marked((two,))
    assert not library.feeds.mark_read(folder=folder)
    library.feeds.unmark(marked)
    assert library.feeds.unread().feeds == {a: 1, b: 1}
    assert library.feeds.mark_read(articles=[one, three]) == Marked((three,))
    assert library.feeds.mark_read() == Marked((two,))
    assert library.counts().unread == 0


def test_marking_all_as_read_takes_the_mark_of_new_text_off_and_back(
    library: Library, bring: Callable[..., list[int]], make_draft: MakeDraft
) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    read, unread, same = bring(feed, 1, 2, 3)
    library.set_read([read, same], True)
    for number in (1, 2):
        text = make_draft(f"Story {number}", (f"Text of story {number}, put right.",))
        library.feeds.take_in(feed, [Arrival((str(number).encode(),), b"new", text)])
    marks = {read: 1, unread: 1, same: 0}
    assert {each.id: each.changed for each in library.articles()} == marks
    marked = library.feeds.mark_read(feed=feed)
    assert set(marked.articles) == {unread}
    assert dict(marked.changed) == {read: 1, unread: 1}
    assert [each.id for each in library.articles() if each.changed or not each.read] == []
    library.feeds.unmark(marked)
    assert {each.id: each.changed for each in library.articles()} == marks
    assert [each.id for each in library.articles() if not each.read] == [unread]


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


def _star(library: Library, id: int) -> None:
    library.set_starred([id], True)


def _tag(library: Library, id: int) -> None:
    library.set_tags(id, ["keep"])


def _annotate(library: Library, id: int) -> None:
    library.annotate(id, "article", select(library.article(id).text, 0, 5))


def _pair(library: Library, id: int) -> None:
    block = Block(BlockKind.PARAGRAPH, "본문이다.")
    korean = library.add(Draft("기사", "ko", (), None, None, None, None, (block,))).id
    library.pair(id, korean)


def _correct(library: Library, id: int) -> None:
    sentence = library.article(id).all_sentences[-1].text
    library.memory.correct({sentence: "내가 고친 문장이다."}, "en", "ko", "")


def _correct_title(library: Library, id: int) -> None:
    library.memory.correct({library.article(id).title: "내가 고친 제목"}, "en", "ko", "")


def _queue(library: Library, id: int) -> None:
    library.queue.add([id])


def _add(library: Library, id: int) -> None:
    """By hand, though a feed brought it before."""
    article = library.article(id)
    draft = Draft(article.title, "en", (), None, None, article.url, None, article.blocks)
    assert library.add(draft).status == "duplicate"


def _make_old(library: Library) -> None:
    with library._connection.writing():
        library._connection.execute("UPDATE article SET added = '2020-01-01T00:00:00+00:00'")


@pytest.mark.parametrize(
    "deed", [_star, _tag, _annotate, _pair, _correct, _correct_title, _queue, _add]
)
def test_what_the_reader_did_something_with_is_never_let_go(
    library: Library,
    bring: Callable[..., list[int]],
    deed: Callable[[Library, int], None],
) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    plain, kept, newest = bring(feed, 1, 2, 3)
    deed(library, kept)
    _make_old(library)
    assert library.feeds.apply_keep(number=1) == [plain]
    assert library.feeds.apply_keep(days=1) == [newest]
    assert kept in {each.id for each in library.articles()}
    library.feeds.remove([feed], with_articles=True)
    assert kept in {each.id for each in library.articles()}
    assert library.check() == []


def test_nor_is_what_the_reader_added_before_a_feed_brought_it(
    library: Library, bring: Callable[..., list[int]], make_draft: MakeDraft
) -> None:
    own = library.add(make_draft("Story 1", ("Text of story 1.",))).id
    a = library.feeds.add("https://a.example/")[0].id
    b = library.feeds.add("https://b.example/")[0].id
    assert bring(a, 1) == bring(b, 1) == [own]
    (other,) = bring(a, 2)
    assert [each.id for each in library.feeds.of_article(own)] == [a, b]
    assert library.feeds.unread().feeds == {a: 2, b: 1}
    assert [each.id for each in library.feeds.all()] == [a, b]
    _make_old(library)
    assert library.feeds.apply_keep(days=1) == [other]
    library.feeds.remove([a, b], with_articles=True)
    assert [each.id for each in library.articles()] == [own]


def test_a_sample_article_stays_and_one_whose_note_was_deleted_goes(
    library: Library, bring: Callable[..., list[int]], make_draft: MakeDraft
) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    (annotated,) = bring(feed, 1)
    note = library.annotate(annotated, "article", select(library.article(annotated).text, 0, 5))
    sample = library.add(make_draft("Sample", ("Sample.",)), sample=True).id
    library.feeds.take_in(feed, [Arrival((b"s",), b"", make_draft("Sample", ("Sample.",)))])
    _make_old(library)
    assert library.feeds.apply_keep(days=1) == []
    library.delete_annotation(note.id)
    assert library.feeds.apply_keep(days=1) == [annotated]
    assert [each.id for each in library.articles()] == [sample]


def test_that_an_article_was_added_by_hand_outlives_later_openings(
    tmp_path: Path, make_draft: MakeDraft
) -> None:
    with Library.open(tmp_path) as library:
        own = library.add(make_draft("Story 1", ("Text of story 1.",))).id
        feed = library.feeds.add("https://a.example/")[0].id
        text = make_draft("Story 1", ("Text of story 1.",))
        library.feeds.take_in(feed, [Arrival((b"1",), b"", text)])
        _make_old(library)
    with Library.open(tmp_path) as library:
        assert library.feeds.apply_keep(days=1) == []
        assert [each.id for each in library.articles()] == [own]


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


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63, 10**30, True, 1.5])
def test_limits_that_no_one_can_mean_are_refused(library: Library, number: object) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    for setting in ("keep_days", "keep_number", "interval"):
        with pytest.raises(LibraryError, match="give a whole number from 1"):
            library.feeds.change(feed, **{setting: number})
    assert library.feeds.get(feed).keep_days is None


def test_limits_beyond_all_time_keep_everything(
    library: Library, bring: Callable[..., list[int]]
) -> None:
    feed = library.feeds.add("https://a.example/")[0].id
    bring(feed, 1, 2)
    library.feeds.change(feed, keep_days=1_000_000)
    assert library.feeds.apply_keep(number=2**70) == []
    library.feeds.change(feed, keep_days=None)
    assert library.feeds.apply_keep(days=10**18) == []


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 5)), max_size=14))
def test_unread_counts_are_those_of_the_lists_whatever_was_done(
    tmp_path_factory: pytest.TempPathFactory,
    make_draft: MakeDraft,
    steps: list[tuple[int, int]],
) -> None:
    with Library.open(tmp_path_factory.mktemp("library")) as library:
        do = Deeds(library, make_draft)
        for deed, which in steps:
            do.one(deed, which)
            do.compare()


class Deeds:
    """Does things to three feeds in two folders, and compares the counts with the lists."""

    def __init__(self, library: Library, make_draft: MakeDraft) -> None:
        self.library = library
        outer = library.feeds.add_folder("Outer").id
        inner = library.feeds.add_folder("Inner", outer).id
        self.folders = (None, outer, inner)
        self.feeds = [
            library.feeds.add(f"https://{name}.example/", folder=folder)[0].id
            for name, folder in zip("abc", self.folders, strict=True)
        ]
        for place, feed in enumerate(self.feeds):
            numbers = range(place, place + 4)
            arrivals = [
                Arrival((bytes([n]),), b"", make_draft(f"Story {n}", (f"Text {n}.",)))
                for n in numbers
            ]
            library.feeds.take_in(feed, arrivals)
        self.articles = sorted(each.id for each in library.articles())
        self.removed: list[Removed] = []
        self.marked: list[Marked] = []

    def one(self, deed: int, which: int) -> None:
        """One of nine deeds, on one of a few things."""
        library, article = self.library, self.articles[which]
        there = {each.id for each in library.articles()}
        feeds = [each.id for each in library.feeds.all()]
        feed = feeds[which % len(feeds)] if feeds else None
        if deed == 0 and article in there:
            library.delete([article])
        elif deed == 1 and article not in there:
            library.restore([article])
        elif deed in (2, 3) and article in there:
            library.set_read([article], deed == 2)
        elif deed == 4:
            self.marked.append(library.feeds.mark_read(feed=feed))
        elif deed == 5 and self.marked:
            library.feeds.unmark(self.marked.pop())
        elif deed == 6 and feed is not None:
            self.removed.append(library.feeds.remove([feed], with_articles=which > 2))
        elif deed == 7 and self.removed:
            library.feeds.restore(self.removed.pop())
        elif deed == 8 and feed is not None:
            library.feeds.move(feed, self.folders[which % 3])

    def compare(self) -> None:
        """The counts by feed, by folder and in all are those of the lists."""
        library = self.library
        counted = library.feeds.unread()
        by_feed = {
            each.id: len(library.articles(ArticleFilter(feed=each.id, unread=True)))
            for each in library.feeds.all()
        }
        by_folder = {
            each.id: len(library.articles(ArticleFilter(folder=each.id, unread=True)))
            for each in library.feeds.folders()
        }
        brought = [
            each
            for each in library.articles()
            if library.feeds.of_article(each.id)
            if not each.read
        ]
        assert counted.feeds == {id: number for id, number in by_feed.items() if number}
        assert counted.folders == {id: number for id, number in by_folder.items() if number}
        assert counted.total == len(brought)
        assert library.check() == []
