"""Which highlights can become one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, article_side
from reader.intake import read_text
from reader.library import Library
from ui.reading.joining import touching

TEXT = """Title

One two three four. Five six seven eight. Nine ten.

Eleven twelve thirteen. Fourteen fifteen."""


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    with Library.open(tmp_path_factory.mktemp("library")) as library:
        return library.article(library.add(read_text(TEXT)).id)


def shown(article: Article, spans: list[tuple[int, int]]) -> Any:
    """What `touching` looks at: the text of a side and the marks on it, in this order."""
    marks = [
        SimpleNamespace(annotation=SimpleNamespace(id=number), side="article", span=span)
        for number, span in enumerate(spans)
    ]
    page = SimpleNamespace(texts={"article": article_side(article)})
    return SimpleNamespace(page=page, shown=SimpleNamespace(selected=None, marks=marks))


def spans_of(article: Article, *texts: str) -> list[tuple[int, int]]:
    starts = [article.text.index(text) for text in texts]
    return [(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        (("One two", "three"), "One two three"),
        (("three four", "two three", "One"), "One two three four"),
        (("One two three four.", "Five"), None),
        (("three four. Five", "seven", "six"), "three four. Five six seven"),
        (("One", "three"), None),
        (("Nine ten.\nEleven", "twelve", "One"), "Nine ten.\nEleven twelve"),
        (("One two three", "two", "Fourteen"), "One two three"),
    ],
)
def test_a_highlight_takes_in_what_it_touches(
    article: Article, texts: tuple[str, ...], joined: str | None
) -> None:
    found = touching(shown(article, spans_of(article, *texts)), 0)
    assert (None if found is None else article.text[found[1].start : found[1].end]) == joined


@given(st.data())
def test_whichever_of_them_is_asked_the_same_are_found(
    article: Article, data: st.DataObject
) -> None:
    last = len(article.text)
    ends = st.tuples(st.integers(0, last - 1), st.integers(1, 12))
    drawn = data.draw(st.lists(ends, min_size=1, max_size=8))
    spans = [(start, min(start + size, last)) for start, size in drawn]
    groups = {
        number: frozenset(found[0]) if found is not None else frozenset({number})
        for number in range(len(spans))
        for found in [touching(shown(article, spans), number)]
    }
    for number, group in groups.items():
        assert number in group
        assert all(groups[other] == group for other in group)
