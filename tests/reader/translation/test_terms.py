"""Corrections and the glossary in a translated article, with a model that CTranslate2 runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.article import TITLE, Article
from reader.glossary import Glossary
from reader.library import GlossaryEntry, Library, Term
from reader.translation import (
    Engine,
    TranslatedSentence,
    stored_translation,
    translate_article,
)


@pytest.fixture
def title_entry(library: Library, article: Article) -> GlossaryEntry:
    """An entry for the whole title: whatever the model makes of it, it can be made to come out."""
    return library.glossary.add(Term(article.title, "다른 제목", "en", "ko"))


def hopeless(article: Article) -> Term:
    """A term whose word no model comes up with, in the first sentence."""
    word = max(article.sentences[0].text.split(), key=len).strip(".,")
    return Term(word, "쀍쀍", "en", "ko")


def translated(
    library: Library, article: Article, engine: Engine
) -> tuple[dict[int, str], list[TranslatedSentence]]:
    reports: list[TranslatedSentence] = []
    translation = translate_article(
        library, article, engine.model, engine=engine, report=reports.extend
    )
    assert translation.unsettled == ()
    return translation.renderings(), reports


def test_a_term_comes_out_and_is_remembered(
    library: Library, article: Article, engine: Engine, title_entry: GlossaryEntry
) -> None:
    renderings, reports = translated(library, article, engine)
    assert renderings[TITLE] == "다른 제목"
    assert [each.index for each in reports].count(TITLE) == 1
    stored = stored_translation(library, article)
    assert stored is not None
    assert stored.renderings() == renderings
    assert stored.unsettled == ()
    known = library.memory.remembered([article.title], "en", "ko", None)[article.title]
    assert known.translation != "다른 제목"
    unloaded = Engine(engine.model)
    again, reports = translated(library, article, unloaded)
    assert again == renderings
    assert unloaded._translator is None
    assert len(reports) == len(renderings)


def test_a_changed_entry_is_tried_again_and_a_removed_one_leaves_nothing(
    library: Library, article: Article, engine: Engine, title_entry: GlossaryEntry
) -> None:
    translated(library, article, engine)
    library.glossary.change(title_entry.id, translation="또 다른 제목")
    stored = stored_translation(library, article)
    assert stored is not None
    plain = stored.title.translation
    assert stored.complete
    assert stored.unsettled == (TITLE,)
    assert plain not in ("다른 제목", "또 다른 제목")
    renderings, reports = translated(library, article, engine)
    assert renderings[TITLE] == "또 다른 제목"
    assert [(each.translation, each.origin) for each in reports if each.index == TITLE] == [
        (plain, "memory"),
        ("또 다른 제목", "machine"),
    ]
    library.glossary.remove([title_entry.id])
    stored = stored_translation(library, article)
    assert stored is not None
    assert stored.title.translation == plain
    assert stored.unsettled == ()


def test_an_entry_that_touches_nothing_changes_nothing(
    library: Library, article: Article, engine: Engine, title_entry: GlossaryEntry
) -> None:
    renderings, _ = translated(library, article, engine)
    library.glossary.add(Term("xylophone", "실로폰", "en", "ko"))
    library.glossary.change(title_entry.id, note="Of the article on rain.")
    stored = stored_translation(library, article)
    assert stored is not None
    assert stored.renderings() == renderings
    assert stored.unsettled == ()


def test_a_term_that_does_not_come_out_leaves_the_sentence_and_is_listed(
    library: Library, article: Article, engine: Engine
) -> None:
    plain, _ = translated(library, article, engine)
    entry = library.glossary.add(hopeless(article))
    stored = stored_translation(library, article)
    assert stored is not None
    assert 0 in stored.unsettled
    renderings, reports = translated(library, article, engine)
    changed = {index for index in plain if renderings[index] != plain[index]}
    glossary = Glossary.of(library, "en", "ko")
    lapses = glossary.check(article, renderings)
    touched = {each.index for each in article.all_sentences if glossary.find(each.text)}
    assert changed | {lapse.index for lapse in lapses} == touched
    assert all("쀍쀍" in renderings[index] for index in changed)
    assert all(lapse.entry == entry for lapse in lapses)
    assert {each.index for each in reports if each.origin == "machine"} == changed
    before = library.memory.remembered([article.sentences[0].text], "en", "ko", None)
    assert next(iter(before.values())).terms == glossary.fingerprint(article.sentences[0].text)


def test_a_glossary_of_ones_own_can_be_given(
    library: Library, article: Article, engine: Engine, title_entry: GlossaryEntry
) -> None:
    translation = translate_article(
        library, article, engine.model, engine=engine, glossary=Glossary()
    )
    assert translation.title.translation != "다른 제목"
    stored = stored_translation(library, article, glossary=Glossary())
    assert stored is not None
    assert stored.unsettled == ()


def test_cancelled_work_leaves_terms_for_another_time(
    library: Library, article: Article, engine: Engine
) -> None:
    translated(library, article, engine)
    library.glossary.add(hopeless(article))
    translation = translate_article(
        library, article, engine.model, engine=engine, cancelled=lambda: True
    )
    assert translation.complete
    assert 0 in translation.unsettled


def test_a_correction_is_shown_everywhere_and_keeps_its_words(
    library: Library, article: Article, engine: Engine, title_entry: GlossaryEntry
) -> None:
    texts = [article.title, article.sentences[2].text]
    library.memory.correct({text: f"고침 {text}" for text in texts}, "en", "ko", "")
    renderings, reports = translated(library, article, engine)
    assert renderings[TITLE] == f"고침 {article.title}"
    assert {each.index for each in reports if each.origin == "corrected"} == {TITLE, 2}
    stored = stored_translation(library, article)
    assert stored is not None
    assert (stored.title.origin, stored.sentences[2].origin) == ("corrected", "corrected")
    assert stored.model == engine.model.key
    library.memory.revert(texts, "en", "ko")
    renderings, reports = translated(library, article, engine)
    assert renderings[TITLE] == "다른 제목"
    assert {each.index for each in reports if each.origin == "machine"} == {TITLE, 2}


def test_a_correction_made_meanwhile_is_not_lost(
    library: Library, article: Article, engine: Engine
) -> None:
    text = article.sentences[5].text

    def correct_first() -> list[int]:
        with Library.open(library.path) as window:
            window.memory.correct({text: "그사이 고친 문장."}, "en", "ko", "")
        return [5]

    translation = translate_article(
        library, article, engine.model, engine=engine, visible=correct_first
    )
    sentence = translation.sentences[5]
    assert (sentence.translation, sentence.origin) == ("그사이 고친 문장.", "corrected")


def test_a_term_that_the_model_calls_by_a_common_word_comes_out_in_the_whole_article(
    library: Library, add_sample: Callable[..., Article], engine: Engine
) -> None:
    article = add_sample("panama-canal", "en")
    plain, _ = translated(library, article, engine)
    library.glossary.add(Term("canal", "수로", "en", "ko"))
    renderings, _ = translated(library, article, engine)
    glossary = Glossary.of(library, "en", "ko")
    touched = [each.index for each in article.all_sentences if glossary.find(each.text)]
    changed = [index for index in touched if renderings[index] != plain[index]]
    assert [index for index in touched if "운하" in plain[index]] == changed
    assert len(changed) > 4
    joined = " ".join(renderings[index] for index in changed)
    assert "운하" not in joined
    assert "수로가" in joined
    assert "수로는" in joined
    for index in changed:
        rest = plain[index]
        for word, by in (("운하가", "수로가"), ("운하는", "수로는"), ("운하", "수로")):
            rest = rest.replace(word, by)
        assert renderings[index] == rest
