"""The sample library, added to a real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import article_side
from reader.library import Library
from reader.sample import add_sample


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


def test_both_editions_are_there_as_counterparts(library: Library) -> None:
    added = add_sample(library)
    assert len(added) >= 20
    assert {each.status for each in added} == {"added"}
    for english, korean in zip(added[::2], added[1::2], strict=True):
        assert (english.article.language, korean.article.language) == ("en", "ko")
        assert english.article.counterpart == korean.id
        assert korean.article.counterpart == english.id
        for edition in (english.article, korean.article):
            assert edition.sample
            assert edition.url is None
            assert edition.published is not None
            assert edition.published.utcoffset() is not None
            assert 6 <= len(edition.blocks) <= 14


def test_one_article_has_notes_to_greet_with(library: Library) -> None:
    added = add_sample(library)
    annotations = library.annotations()
    assert len(annotations) == 3
    assert sum(bool(each.note) for each in annotations) == 1
    article = library.article(annotations[0].article)
    assert article.id in {each.id for each in added}
    for annotation in annotations:
        selector = annotation.selector
        assert annotation.article == article.id
        assert article_side(article).text[selector.start : selector.end] == selector.exact


def test_adding_it_again_changes_nothing(library: Library) -> None:
    first = add_sample(library)
    noted = library.annotations()
    library.delete_annotation(noted[0].id)
    library.unpair(first[0].id)
    before = library.articles()
    assert {each.status for each in add_sample(library)} == {"duplicate"}
    assert library.articles() == before
    assert library.annotations() == noted[1:]


def test_an_article_that_was_deleted_comes_back_with_its_pair(library: Library) -> None:
    first = add_sample(library)
    library.delete([first[0].id])
    again = add_sample(library)
    assert len(library.articles()) == len(first)
    assert again[0].article.counterpart == again[1].id
