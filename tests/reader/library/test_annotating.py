"""Annotations in the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.annotation import COLORS, Selector, select
from reader.article import TITLE, Article, Draft
from reader.errors import LibraryError, NotFoundError
from reader.library import Library

MakeDraft = Callable[..., Draft]


@pytest.fixture
def article(library: Library, make_draft: MakeDraft) -> Article:
    return library.add(make_draft()).article


def passage(article: Article, text: str) -> Selector:
    start = article.text.index(text)
    return select(article.text, start, start + len(text))


def test_what_was_written_is_kept(library: Library, article: Article) -> None:
    selector = passage(article, "the mayor said")
    made = library.annotate(
        article.id, "article", selector, color="pink", note="누가?\n\nWho?", tags=["who", "시장"]
    )
    assert library.annotation(made.id) == made
    assert library.annotations(article.id) == library.annotations() == [made]
    assert (made.article, made.side, made.selector) == (article.id, "article", selector)
    assert (made.color, made.note, made.tags) == ("pink", "누가?\n\nWho?", ("who", "시장"))
    assert (made.detached, made.model, made.sentence) == (False, None, 1)
    assert made.created == made.modified
    assert made.created.utcoffset() is not None
    assert abs(datetime.now(UTC) - made.created).total_seconds() < 60


def test_a_highlight_needs_no_more_than_a_passage(library: Library, article: Article) -> None:
    made = library.annotate(article.id, "article", passage(article, "Seoul"))
    assert (made.color, made.note, made.tags, made.sentence) == (COLORS[0], "", (), TITLE)


def test_on_the_translation(library: Library, article: Article) -> None:
    selector = select("시장이 말했다.", 0, 3)
    made = library.annotate(article.id, "translation", selector, model="en_ko-1.1", sentence=1)
    assert (made.side, made.model, made.sentence) == ("translation", "en_ko-1.1", 1)


def test_a_passage_of_a_text_that_was_replaced_meanwhile(
    library: Library, make_draft: MakeDraft
) -> None:
    address = "https://news.example/trees"
    old = library.add(make_draft(url=address)).article
    moved, gone = passage(old, "The council meets"), passage(old, "The city will plant")
    texts = ("First of all, nothing is decided.", "The council meets in September.")
    new = library.add(make_draft(texts=texts, url=address)).article
    made = library.annotate(old.id, "article", moved)
    assert (made.selector, made.sentence) == (passage(new, "The council meets"), 1)
    assert not made.detached
    lost = library.annotate(old.id, "article", gone, note="for later")
    assert (lost.selector, lost.note, lost.detached) == (gone, "for later", True)
    selector = select("9월에 열린다.", 0, 3)
    translated = library.annotate(old.id, "translation", selector, model="m", sentence=3)
    assert (translated.sentence, translated.detached) == (None, True)
    assert library.check() == []


def test_a_note_on_the_translation_follows_a_sentence_that_was_mended(
    library: Library, make_draft: MakeDraft
) -> None:
    address = "https://news.example/trees"
    old = library.add(make_draft(url=address)).article
    sentence = old.all_sentences[1]
    note = library.annotate(
        old.id, "translation", Selector("말", start=0, end=1), sentence=sentence.index
    )
    mended = sentence.text[:-1] + ", he said."
    texts = ("Nothing was decided on Friday.", mended)
    library.add(make_draft(texts=texts, url=address))
    (found,) = library.annotations(old.id)
    assert (found.id, found.detached) == (note.id, False)
    assert library.article(old.id).all_sentences[2].text == mended
    assert found.sentence == 1


def test_reading_order(library: Library, article: Article, make_draft: MakeDraft) -> None:
    def mark(text: str) -> int:
        return library.annotate(article.id, "article", passage(article, text)).id

    def mark_translation(sentence: int | None, start: int) -> int:
        selector = Selector("말", start=start, end=start + 1)
        return library.annotate(article.id, "translation", selector, sentence=sentence).id

    late = mark("September")
    first = mark("The city")
    title = mark("Seoul")
    critics = mark("Critics")
    translated_critics, lost = mark_translation(2, 30), mark_translation(None, 1)
    translated_title, translated_first = mark_translation(TITLE, 0), mark_translation(0, 9)
    mayor = mark("the mayor")
    newer = library.add(make_draft("Newer")).article
    other = library.annotate(newer.id, "article", passage(newer, "council")).id
    expected = [
        title,
        translated_title,
        first,
        translated_first,
        mayor,
        critics,
        translated_critics,
        late,
        lost,
    ]
    assert [note.id for note in library.annotations(article.id)] == expected
    assert [note.id for note in library.annotations()] == [other, *expected]


def test_by_tag_and_colour(library: Library, article: Article) -> None:
    one = library.annotate(article.id, "article", passage(article, "Seoul"), tags=["a", "b"])
    two = library.annotate(
        article.id, "article", passage(article, "Monday"), tags=["b"], color="blue"
    )
    assert library.annotations(tag="a") == [one]
    assert library.annotations(tag=" b ") == [one, two]
    assert library.annotations(article.id, tag="b", color="blue") == [two]
    assert library.annotations(color="green") == []


def test_changing_some_and_keeping_the_rest(library: Library, article: Article) -> None:
    made = library.annotate(
        article.id, "article", passage(article, "Seoul"), note="note", tags=["a"]
    )
    assert library.update_annotation(made.id, color="green").color == "green"
    assert library.update_annotation(made.id, note="").note == ""
    changed = library.update_annotation(made.id, tags=["c", "b", "c"])
    assert changed.tags == ("c", "b")
    assert changed == replace(
        made, color="green", note="", tags=("c", "b"), modified=changed.modified
    )
    assert changed.modified >= made.modified
    assert library.annotation(made.id) == changed


def test_placing(library: Library, article: Article) -> None:
    made = library.annotate(article.id, "article", passage(article, "Seoul"))
    selector = passage(article, "September")
    placed = library.place_annotation(made.id, selector, False)
    assert placed == replace(made, selector=selector, sentence=3)
    lost = library.place_annotation(made.id, selector, True)
    assert lost == replace(placed, detached=True)


def test_deleting_and_restoring(library: Library, article: Article) -> None:
    made = library.annotate(article.id, "article", passage(article, "Seoul"), tags=["a"])
    library.delete_annotation(made.id)
    assert library.annotations(article.id) == []
    assert library.articles()[0].notes == 0
    with pytest.raises(NotFoundError):
        library.delete_annotation(made.id)
    library.restore_annotation(made.id)
    assert library.annotations(article.id) == [made]


def test_what_cannot_be_an_annotation(library: Library, article: Article) -> None:
    selector = passage(article, "Seoul")
    with pytest.raises(LibraryError, match="no colour red; choose one of yellow"):
        library.annotate(article.id, "article", selector, color="red")
    with pytest.raises(LibraryError, match="select at least one character"):
        library.annotate(article.id, "article", Selector(" "))
    with pytest.raises(LibraryError, match="broken character"):
        library.annotate(article.id, "article", selector, note="\udcff")
    made = library.annotate(article.id, "article", selector)
    with pytest.raises(LibraryError, match="no colour"):
        library.update_annotation(made.id, color="")
    assert library.annotations() == [made]
