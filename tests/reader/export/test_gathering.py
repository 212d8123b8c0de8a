"""Gathering notes from a real library, with a translation out of its memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotation import Annotation, Selector, select
from reader.article import (
    Article,
    Block,
    BlockKind,
    Draft,
    Side,
    article_side,
    translation_side,
)
from reader.errors import NotFoundError
from reader.export import gather
from reader.library import AlignedBead, Alignment, Library
from reader.pairing import METHOD
from reader.translation import stored_translation

RENDERINGS = {
    "Rain at last": "마침내 비",
    "The rain came on Monday.": "월요일에 비가 왔다.",
    "Farmers smiled.": "농부들이 웃었다.",
    "It stayed until Friday.": "금요일까지 내렸다.",
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def article(library: Library) -> Article:
    blocks = ("The rain came on Monday. Farmers smiled.", "It stayed until Friday.")
    return library.add(draft("Rain at last", *blocks)).article


def draft(title: str, *blocks: str, url: str | None = None) -> Draft:
    paragraphs = tuple(Block(BlockKind.PARAGRAPH, text) for text in blocks)
    return Draft(title, "en", (), None, None, url, None, paragraphs)


def mark(library: Library, article: Article, quote: str, side: Side = "article") -> Annotation:
    """Marks `quote` as the window does."""
    stored = stored_translation(library, article)
    text = article_side(article)
    if side == "translation":
        assert stored is not None
        text = translation_side(article, stored.renderings())
    start = text.text.index(quote)
    selector = select(text.text, start, start + len(quote))
    touched = text.sentences_in(selector.start, selector.end)
    model = stored.model if stored and side == "translation" else None
    return library.annotate(article.id, side, selector, model=model, sentence=touched[0].index)


def translate(library: Library, model: str = "test") -> None:
    library.memory.remember(RENDERINGS, "en", "ko", model)


def test_without_a_translation_there_is_no_partner(library: Library, article: Article) -> None:
    mark(library, article, "on Monday")
    (notes,) = gather(library, None)
    (passage,) = notes.passages
    assert notes.article == library.article(article.id)
    assert (passage.quote, passage.quote_language) == ("on Monday", "en")
    assert (passage.partner, passage.partner_language) == ("", "ko")


def test_the_partner_is_the_other_side_of_the_sentences_touched(
    library: Library, article: Article
) -> None:
    translate(library)
    mark(library, article, "Monday. Farmers")
    mark(library, article, "웃었다", "translation")
    first, second = gather(library, [article.id])[0].passages
    assert (first.quote, first.partner) == (
        "Monday. Farmers",
        "월요일에 비가 왔다. 농부들이 웃었다.",
    )
    assert (second.quote, second.quote_language) == ("웃었다", "ko")
    assert (second.partner, second.partner_language) == ("Farmers smiled.", "en")


def test_a_passage_over_paragraphs_is_one_line(library: Library, article: Article) -> None:
    translate(library)
    mark(library, article, "smiled.\nIt stayed")
    (passage,) = gather(library, None)[0].passages
    assert passage.quote == "smiled. It stayed"
    assert passage.partner == "농부들이 웃었다. 금요일까지 내렸다."


def test_notes_of_both_sides_stand_in_reading_order(library: Library, article: Article) -> None:
    translate(library)
    mark(library, article, "Friday")
    mark(library, article, "월요일", "translation")
    mark(library, article, "Farmers")
    mark(library, article, "Rain at")
    mark(library, article, "마침내", "translation")
    quotes = [each.quote for each in gather(library, None)[0].passages]
    assert quotes == ["Rain at", "마침내", "월요일", "Farmers", "Friday"]


def test_a_note_on_a_translation_keeps_the_words_that_its_model_wrote(
    library: Library, article: Article
) -> None:
    translate(library, "old")
    mark(library, article, "농부들이", "translation")
    library.memory.remember({"Farmers smiled.": "농민은 미소 지었다."}, "en", "ko", "new")
    mark(library, article, "Farmers")
    passages = {each.quote: each.partner for each in gather(library, None)[0].passages}
    assert passages == {"농부들이": "Farmers smiled.", "Farmers": "농민은 미소 지었다."}


def test_a_detached_note_is_kept_with_its_old_words_at_the_end(library: Library) -> None:
    address = "https://example.com/rain"
    old = draft("Rain at last", "The cranes left early.", "Farmers smiled.", url=address)
    article = library.add(old).article
    mark(library, article, "cranes left early")
    mark(library, article, "Farmers smiled")
    library.add(draft("Rain at last", "Nothing of it is true.", "Farmers smiled.", url=address))
    passages = gather(library, None)[0].passages
    assert [(each.quote, each.annotation.detached) for each in passages] == [
        ("Farmers smiled", False),
        ("cranes left early", True),
    ]


def test_only_what_is_asked_for_in_the_order_asked_for(library: Library, article: Article) -> None:
    other = library.add(draft("Other news", "It snowed.")).article
    third = library.add(draft("Third", "It hailed.")).article
    mark(library, article, "Farmers")
    mark(library, third, "hailed")
    assert {each.article.id for each in gather(library, None)} == {article.id, third.id}
    asked = [other.id, article.id, other.id]
    assert [each.article.id for each in gather(library, asked)] == [other.id, article.id]
    assert gather(library, [other.id])[0].passages == ()
    assert gather(library, []) == []
    with pytest.raises(NotFoundError):
        gather(library, [99])


def test_a_note_that_lost_its_place_says_what_stood_there(
    library: Library, article: Article
) -> None:
    translate(library)
    annotation = mark(library, article, "웃었다", "translation")
    library.place_annotation(annotation.id, Selector("다른 말이다", start=1, end=7), False)
    (passage,) = gather(library, None)[0].passages
    assert (passage.quote, passage.partner) == ("다른 말이다", "")
    assert passage.annotation.detached


def test_a_note_on_the_translation_of_a_sentence_that_is_gone(library: Library) -> None:
    address = "https://example.com/rain"
    old = ("Farmers smiled.", "It stayed until Friday.")
    article = library.add(draft("Rain at last", *old, url=address)).article
    translate(library)
    mark(library, article, "웃었다", "translation")
    mark(library, article, "금요일까지", "translation")
    new = ("The cranes left early.", "It stayed until Friday.")
    library.add(draft("Rain at last", *new, url=address))
    passages = gather(library, None)[0].passages
    assert [(each.quote, each.partner, each.annotation.detached) for each in passages] == [
        ("금요일까지", "It stayed until Friday.", False),
        ("웃었다", "", True),
    ]


def test_a_translation_by_several_models_is_one_text(library: Library, article: Article) -> None:
    translate(library, "most")
    library.memory.remember({"Farmers smiled.": "농민은 미소 지었다."}, "en", "ko", "other")
    assert mark(library, article, "미소", "translation").model == "most"
    (passage,) = gather(library, None)[0].passages
    assert (passage.quote, passage.partner) == ("미소", "Farmers smiled.")


def pair(library: Library, article: Article) -> Article:
    """The Korean edition of `article`, paired with it and aligned."""
    texts = ("월요일에 비가 내렸고 농부들은 웃었다.", "비는 금요일까지 이어졌다.")
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    edition = library.add(Draft("드디어 비", "ko", (), None, None, None, None, blocks)).article
    library.pair(article.id, edition.id)
    revisions = (article.revision, edition.revision)
    beads = (AlignedBead((0, 1), (0,), 0.9), AlignedBead((2,), (1,), 0.9))
    library.pairs.store(Alignment(article.id, edition.id, revisions, beads, METHOD, True))
    return library.article(edition.id)


def test_the_other_edition_is_the_partner_before_a_translation(
    library: Library, article: Article
) -> None:
    translate(library)
    mark(library, article, "Farmers")
    edition = pair(library, article)
    (passage,) = gather(library, None)[0].passages
    assert (passage.partner, passage.human) == ("월요일에 비가 내렸고 농부들은 웃었다.", True)
    library.unpair(edition.id)
    (passage,) = gather(library, None)[0].passages
    assert (passage.partner, passage.human) == ("농부들이 웃었다.", False)


def test_notes_of_the_other_edition_come_with_an_article(
    library: Library, article: Article
) -> None:
    edition = pair(library, article)
    mark(library, article, "Friday")
    mark(library, edition, "농부들은 웃었다")
    (notes,) = gather(library, [article.id])
    assert [each.quote for each in notes.passages] == ["농부들은 웃었다", "Friday"]
    first = notes.passages[0]
    assert (first.partner, first.quote_language) == (
        "The rain came on Monday. Farmers smiled.",
        "ko",
    )
    assert [each.of_counterpart for each in notes.passages] == [True, False]
    both = gather(library, [article.id, edition.id])
    assert [len(each.passages) for each in both] == [1, 1]


def test_notes_of_the_other_edition_stand_where_its_text_does(
    library: Library, article: Article
) -> None:
    edition = pair(library, article)
    found = library.pairs.alignment(article.id)
    assert found is not None
    shapes = [((0,), (0,)), ((), (1,)), ((1,), ()), ((2,), ())]
    beads = tuple(AlignedBead(source, target, 0.9) for source, target in shapes)
    library.pairs.store(replace(found, beads=beads))
    for quote in ("Rain", "The rain", "Farmers", "Friday"):
        mark(library, article, quote)
    mark(library, edition, edition.title)
    mark(library, edition, edition.sentences[1].text)
    (notes,) = gather(library, [article.id])
    assert [each.quote for each in notes.passages] == [
        "Rain",
        edition.title,
        "The rain",
        edition.sentences[1].text,
        "Farmers",
        "Friday",
    ]


def test_editions_are_aligned_for_an_export(library: Library, article: Article) -> None:
    edition = pair(library, article)
    mark(library, article, "Friday")
    found = library.pairs.alignment(article.id)
    assert found is not None
    library.pairs.store(replace(found, beads=(), method=0))
    (passage,) = gather(library, [article.id])[0].passages
    assert not passage.human
    (passage,) = gather(library, [article.id], align=True)[0].passages
    assert (passage.partner, passage.human) == ("비는 금요일까지 이어졌다.", True)
    assert edition.counterpart == article.id
