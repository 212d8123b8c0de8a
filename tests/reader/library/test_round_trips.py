"""Whatever goes in comes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta, timezone
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotation import COLORS, Selector
from reader.article import TITLE, Block, BlockKind, Draft
from reader.library import Library

TEXT = st.text(max_size=40)
LINE = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=60)
TIMES = st.none() | st.datetimes(
    timezones=st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
)
DRAFTS = st.builds(
    Draft,
    title=LINE,
    language=st.sampled_from(["en", "ko"]),
    byline=st.lists(LINE, max_size=3).map(tuple),
    published=TIMES,
    updated=TIMES,
    url=st.none() | TEXT,
    site=st.none() | TEXT,
    blocks=st.lists(st.builds(Block, st.sampled_from(BlockKind), LINE), max_size=4).map(tuple),
)
NUMBERS = st.integers(0, 2**40)
FRESH = count()

quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("library")) as library:
        yield library


@quick
@given(draft=DRAFTS)
def test_articles(shared: Library, draft: Draft) -> None:
    added = shared.add(draft)
    assert shared.article(added.id) == added.article
    assert [one.id for one in shared.articles()].count(added.id) == 1
    for block, spans in zip(added.article.blocks, added.article.spans, strict=True):
        covered = "".join(block.text[start:end] for start, end in spans)
        assert "".join(covered.split()) == "".join(block.text.split())
    assert shared.add(draft).status == "duplicate"
    if added.status == "duplicate":
        return
    stored = shared.article(added.id)
    for name in ("title", "language", "byline", "published", "updated", "site", "blocks"):
        assert getattr(stored, name) == getattr(draft, name)


@quick
@given(
    side=st.sampled_from(["article", "translation"]),
    selector=st.builds(Selector, TEXT.filter(str.strip), TEXT, TEXT, NUMBERS, NUMBERS),
    color=st.sampled_from(COLORS),
    note=TEXT,
    sentence=st.none() | st.integers(-1, 2**40),
    model=st.none() | TEXT,
)
def test_annotations(
    shared: Library,
    side: str,
    selector: Selector,
    color: str,
    note: str,
    sentence: int | None,
    model: str | None,
) -> None:
    article = shared.add(Draft("Title", "en", (), None, None, None, None, ())).id
    made = shared.annotate(
        article,
        "article" if side == "article" else "translation",
        selector,
        color=color,
        note=note,
        model=model,
        sentence=sentence,
    )
    assert shared.annotation(made.id) == made
    assert (made.color, made.note, made.model) == (color, note, model)
    if side == "translation":
        is_known = sentence in (None, TITLE)
        assert (made.sentence, made.detached) == (sentence if is_known else None, not is_known)
    if side == "translation" or made.detached:
        assert made.selector == selector
    else:
        assert made.selector.exact in "Title"
    assert made in shared.annotations(article)


@quick
@given(pairs=st.dictionaries(TEXT, TEXT, max_size=8))
def test_translations(shared: Library, pairs: dict[str, str]) -> None:
    model = f"model {next(FRESH)}"
    shared.memory.remember(pairs, "ko", "en", model)
    found = shared.memory.remembered(list(pairs), "ko", "en", model)
    assert {text: known.translation for text, known in found.items()} == pairs
