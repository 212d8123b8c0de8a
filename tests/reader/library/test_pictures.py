"""Pictures of articles: known by their address, fetched only where that is allowed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.article import Draft, Picture
from reader.library import Arrival, Library

MakeDraft = Callable[..., Draft]
PICTURES = (
    Picture("https://news.example/a.jpg", "The river", 0),
    Picture("https://news.example/b.png", "", 2),
)


@pytest.fixture
def article(library: Library, make_draft: MakeDraft) -> int:
    """An article with two pictures, brought by a feed."""
    feed = library.feeds.add("https://news.example/feed")[0].id
    draft = replace(make_draft(), pictures=PICTURES)
    return library.feeds.take_in(feed, [Arrival((b"1",), b"", draft)]).added[0]


def test_they_are_off_by_default_and_on_by_feed_or_article(library: Library, article: int) -> None:
    assert library.pictures.are_known(article)
    assert library.pictures.shown(article) == ()
    assert library.pictures.missing(article) == ()
    library.pictures.allow(article, True)
    assert [each.caption for each in library.pictures.shown(article)] == ["The river", ""]
    assert library.pictures.missing(article) == tuple(each.url for each in PICTURES)
    library.pictures.allow(article, None)
    assert not library.pictures.are_allowed(article)
    (feed,) = library.feeds.of_article(article)
    library.feeds.change(feed.id, pictures=True)
    assert library.pictures.are_allowed(article)
    library.pictures.allow(article, False)
    assert library.pictures.shown(article) == ()


def test_they_are_kept_with_what_they_are(library: Library, article: int) -> None:
    library.pictures.allow(article, True)
    library.pictures.keep(PICTURES[0].url, "image/jpeg", 640, 480, b"jpeg")
    first, second = library.pictures.shown(article)
    assert (first.data, first.media_type, first.width, first.height) == (
        b"jpeg",
        "image/jpeg",
        640,
        480,
    )
    assert (second.data, second.block) == (None, 2)
    assert library.pictures.missing(article) == (PICTURES[1].url,)


def test_one_that_does_not_come_is_asked_for_a_few_times(library: Library, article: int) -> None:
    library.pictures.allow(article, True)
    for _ in range(3):
        assert PICTURES[0].url in library.pictures.missing(article)
        library.pictures.fail(PICTURES[0].url)
    assert library.pictures.missing(article) == (PICTURES[1].url,)
    library.pictures.fail(PICTURES[1].url, refused=True)
    assert library.pictures.missing(article) == ()
    assert [each.url for each in library.pictures.shown(article)] == [PICTURES[0].url]


def test_a_new_revision_has_its_own(library: Library, article: int, make_draft: MakeDraft) -> None:
    (feed,) = library.feeds.of_article(article)
    library.pictures.allow(article, True)
    library.pictures.keep(PICTURES[0].url, "image/jpeg", 640, 480, b"jpeg")
    draft = replace(make_draft("New"), pictures=(replace(PICTURES[0], caption="New words"),))
    library.feeds.take_in(feed.id, [Arrival((b"1",), b"2", draft)])
    (only,) = library.pictures.shown(article)
    assert (only.caption, only.data) == ("New words", b"jpeg")


def test_pictures_of_no_article_go_when_it_does(library: Library, article: int) -> None:
    library.pictures.allow(article, True)
    library.pictures.keep(PICTURES[0].url, "image/jpeg", 640, 480, b"jpeg")
    library.delete([article])
    with library._connection.writing():
        library._connection.execute("UPDATE article SET deleted = '2020-01-01'")
    library.close()
    with Library.open(library.path) as opened:
        assert opened._connection.value("SELECT count(*) FROM picture") == 0
