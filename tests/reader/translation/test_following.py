"""Notes on a translation, when it is corrected or made anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotation import Annotation, Selector, select
from reader.article import Article, Block, BlockKind, Draft, translation_side
from reader.errors import LibraryError
from reader.library import Library, NoteFilter
from reader.translation import follow_translation, stored_translation
from reader.translation.following import correct, revert

FIRST, SECOND = "The ferry came late.", "Nobody minded the wait."
RENDERED = {"A ferry": "여객선", FIRST: "배가 늦게 왔다.", SECOND: "아무도 기다림을 꺼리지 않았다."}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def article(library: Library) -> Article:
    article = added(library, "A ferry", f"{FIRST} {SECOND}")
    library.memory.remember(RENDERED, "en", "ko", "a")
    return article


def added(library: Library, title: str, text: str) -> Article:
    block = Block(BlockKind.PARAGRAPH, text)
    return library.article(library.add(Draft(title, "en", (), None, None, None, None, (block,))).id)


def noted(library: Library, article: Article, quote: str, sentence: int) -> Annotation:
    stored = stored_translation(library, article)
    assert stored is not None
    side = translation_side(article, stored.renderings())
    start = side.text.index(quote)
    selector = select(side.text, start, start + len(quote))
    return library.annotate(article.id, "translation", selector, model="a", sentence=sentence)


def test_a_note_follows_a_corrected_sentence(library: Library, article: Article) -> None:
    note = noted(library, article, "기다림을", 1)
    correct(library, {FIRST: "그날 배는 한 시간이나 늦게 들어왔다."}, "en", "ko", "a")
    followed = library.annotation(note.id)
    assert not followed.detached
    assert followed.selector.exact == "기다림을"
    assert followed.selector.start > note.selector.start
    assert followed.modified == note.modified


def test_a_note_whose_words_were_corrected_away_is_detached_and_comes_back(
    library: Library, article: Article
) -> None:
    note = noted(library, article, "기다림을", 1)
    correct(library, {SECOND: "다들 느긋했다."}, "en", "ko", "a")
    gone = library.annotation(note.id)
    assert gone.detached
    assert gone.selector.exact == "기다림을"
    assert list(library.notebook(NoteFilter(detached=True)).ids) == [note.id]
    revert(library, [SECOND], "en", "ko")
    assert library.annotation(note.id) == note


def test_a_note_on_a_whole_sentence_stays_on_it(library: Library, article: Article) -> None:
    note = noted(library, article, RENDERED[SECOND], 1)
    correct(library, {SECOND: "다들 느긋했다."}, "en", "ko", "a")
    followed = library.annotation(note.id)
    assert (followed.selector.exact, followed.detached) == ("다들 느긋했다.", False)
    revert(library, [SECOND], "en", "ko")
    assert library.annotation(note.id) == note


def test_notes_in_other_articles_with_the_same_sentence_follow(
    library: Library, article: Article
) -> None:
    other = added(library, "Another day", f"It rained. {SECOND}")
    unlike = added(library, "A quiet day", "Nothing happened.")
    library.memory.remember(
        {"It rained.": "비가 왔다.", "Nothing happened.": "조용했다."}, "en", "ko", "a"
    )
    there, elsewhere = noted(library, other, "기다림을", 1), noted(library, unlike, "조용했다", 0)
    correct(library, {SECOND: "다들 느긋했다."}, "en", "ko", "a")
    assert library.annotation(there.id).detached
    assert library.annotation(elsewhere.id) == elsewhere


def test_a_note_is_left_alone_where_nothing_is_translated(
    library: Library, article: Article
) -> None:
    other = added(library, "Later", "Somebody waved.")
    note = library.annotate(
        other.id, "translation", Selector("손을 흔들었다", "", "", 0, 7), model="a", sentence=0
    )
    assert not follow_translation(library, other)
    assert library.annotation(note.id) == note


def test_following_again_changes_nothing(library: Library, article: Article) -> None:
    noted(library, article, "늦게 왔다", 0)
    correct(library, {FIRST: "배가 몹시 늦게 왔다."}, "en", "ko", "a")
    before = library.annotations(article.id)
    assert not follow_translation(library, article)
    assert library.annotations(article.id) == before


def test_a_correction_that_fails_leaves_notes_where_they_were(
    library: Library, article: Article
) -> None:
    note = noted(library, article, "늦게 왔다", 0)
    with pytest.raises(LibraryError):
        correct(library, {FIRST: "  "}, "en", "ko", "a")
    assert library.annotation(note.id) == note
