"""Articles: the memory first, then what is on screen, then the rest, each batch kept at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.article import TITLE, Article
from reader.errors import ModelError, SettingsError
from reader.intake import read_text
from reader.library import Library
from reader.settings import IDLE_MINUTES, THREADS, Settings
from reader.translation import (
    Engine,
    Model,
    Models,
    TranslatedSentence,
    shared_engines,
    stored_translation,
    translate_article,
)
from tests.support.argos_package import metadata, write_package


class Recorder:
    """Keeps what was reported, and how much of it was in the library by then."""

    def __init__(self, library: Library, article: Article) -> None:
        self.reports: list[list[TranslatedSentence]] = []
        self._library = library
        self._article = article

    def __call__(self, sentences: Sequence[TranslatedSentence]) -> None:
        with Library.open(self._library.path) as another:
            stored = stored_translation(another, self._article)
        assert stored is not None
        kept = stored.renderings()
        assert all(kept.get(each.index) == each.translation for each in sentences)
        self.reports.append(list(sentences))

    @property
    def indices(self) -> list[list[int]]:
        return [[sentence.index for sentence in report] for report in self.reports]


def test_an_article_is_translated_whole(library: Library, article: Article, engine: Engine) -> None:
    translation = translate_article(library, article, engine.model, engine=engine)
    assert translation.complete
    assert translation.article == article.id
    assert (translation.source, translation.target) == ("en", "ko")
    assert translation.model == "en_ko-1.0"
    assert not translation.demonstration
    assert translation.title.index == TITLE
    assert [each.index for each in translation.sentences] == list(range(len(article.sentences)))
    assert [each.text for each in translation.sentences] == [
        sentence.text for sentence in article.sentences
    ]
    assert {each.origin for each in translation.sentences} == {"machine"}
    assert set(translation.renderings()) == {TITLE, *range(len(article.sentences))}


def test_the_sentences_on_screen_come_first_and_all_is_kept_before_it_is_reported(
    library: Library, article: Article, engine: Engine
) -> None:
    recorder = Recorder(library, article)
    translate_article(
        library, article, engine.model, engine=engine, report=recorder, visible=lambda: [9, 7, 8]
    )
    assert recorder.indices[0] == [7, 8, 9]
    rest = [index for report in recorder.indices[1:] for index in report]
    assert rest == [i for i in range(TITLE, len(article.sentences)) if i not in (7, 8, 9)]


def test_a_small_rest_comes_along(library: Library, article: Article, engine: Engine) -> None:
    recorder = Recorder(library, article)
    last = len(article.sentences) - 1
    translate_article(
        library,
        article,
        engine.model,
        engine=engine,
        report=recorder,
        visible=lambda: range(TITLE, last),
    )
    assert recorder.indices[0] == list(range(TITLE, last + 1))


def test_a_few_short_sentences_on_screen_come_at_once(
    library: Library, article: Article, engine: Engine
) -> None:
    lengths = {each.index: len(each.text) for each in article.all_sentences}
    long = max(lengths, key=lambda index: lengths[index])
    short = [index for index in lengths if lengths[index] <= 0.45 * lengths[long]]
    assert short
    recorder = Recorder(library, article)
    wanted = [long, *short[:2]]
    translate_article(
        library, article, engine.model, engine=engine, report=recorder, visible=lambda: wanted
    )
    assert recorder.indices[0] == sorted(short[:2])
    assert len(recorder.indices) == 2


def test_scrolling_changes_what_comes_next(
    library: Library, article: Article, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.translation.engine.BATCH_TOKENS", 1)
    monkeypatch.setattr("reader.translation.engine.LEEWAY_TOKENS", 0)
    recorder = Recorder(library, article)
    places = iter([[0], [20, 21], [5]])
    translate_article(
        library,
        article,
        engine.model,
        engine=engine,
        report=recorder,
        visible=lambda: next(places, []),
    )
    assert recorder.indices[:3] == [[0], [20], [5]]


def test_an_article_translated_before_needs_no_model(
    library: Library, article: Article, engine: Engine, models: Models
) -> None:
    first = translate_article(library, article, engine.model, engine=engine)
    unusable = Engine(engine.model)
    recorder = Recorder(library, article)
    again = translate_article(library, article, engine.model, engine=unusable, report=recorder)
    assert unusable._translator is None
    assert again.renderings() == first.renderings()
    assert {each.origin for each in (again.title, *again.sentences)} == {"memory"}
    assert recorder.indices == [list(range(TITLE, len(article.sentences)))]


def test_the_memory_alone_gives_what_there_is(
    library: Library, article: Article, engine: Engine
) -> None:
    assert stored_translation(library, article) is None
    nothing = stored_translation(library, article, engine.model.key)
    assert nothing is not None
    assert nothing.renderings() == {}
    library.memory.remember({article.sentences[3].text: "셋째"}, "en", "ko", "en_ko-1.0")
    stored = stored_translation(library, article)
    assert stored is not None
    assert stored.renderings() == {3: "셋째"}
    assert stored.model == "en_ko-1.0"
    assert not stored.complete
    assert stored.sentences[3].origin == "memory"
    assert stored.sentences[4].translation is None


def test_another_model_s_sentences_are_not_taken_for_this_one_s(
    library: Library, article: Article, engine: Engine
) -> None:
    text = article.sentences[0].text
    library.memory.remember({text: "딴 모델"}, "en", "ko", "en_ko-demonstration-1.0")
    stored = stored_translation(library, article)
    assert stored is not None
    assert stored.demonstration
    translation = translate_article(library, article, engine.model, engine=engine)
    assert translation.sentences[0].translation != "딴 모델"
    assert translation.sentences[0].origin == "machine"


def test_cancelled_work_keeps_what_it_has(
    library: Library, article: Article, engine: Engine
) -> None:
    recorder = Recorder(library, article)
    translation = translate_article(
        library,
        article,
        engine.model,
        engine=engine,
        report=recorder,
        visible=lambda: [2, 3],
        cancelled=lambda: bool(recorder.reports),
    )
    kept = recorder.indices[0]
    assert set(kept) <= {2, 3}
    assert sorted(translation.renderings()) == kept
    finished = translate_article(library, article, engine.model, engine=engine)
    assert finished.complete
    assert [each.index for each in finished.sentences if each.origin == "memory"] == kept


def test_work_cancelled_at_once_loads_no_model(
    library: Library, article: Article, english_to_korean: Model
) -> None:
    engine = Engine(english_to_korean)
    translation = translate_article(
        library, article, english_to_korean, engine=engine, cancelled=lambda: True
    )
    assert translation.renderings() == {}
    assert engine._translator is None


def test_sentences_that_fail_say_why_and_are_tried_again(
    library: Library, article: Article, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = engine._translate
    broken = article.sentences[4].text

    def failing(pieces: list[list[str]]) -> list[str]:
        texts = [engine._text_of(piece) for piece in pieces]
        if broken in texts:
            raise RuntimeError("no memory")
        return whole(pieces)

    monkeypatch.setattr(engine, "_translate", failing)
    first = translate_article(library, article, engine.model, engine=engine)
    assert first.sentences[4].translation is None
    assert first.sentences[4].error == "The model failed on this sentence (no memory)."
    assert not first.complete
    monkeypatch.undo()
    reports: list[Sequence[TranslatedSentence]] = []
    again = translate_article(library, article, engine.model, engine=engine, report=reports.append)
    assert again.complete
    assert [each.index for each in reports[-1]] == [4]


def test_a_sentence_that_comes_twice_is_translated_once(library: Library, engine: Engine) -> None:
    draft = read_text("It is raining today\n\nWater, please. Not everyone agreed. Water, please.")
    article = library.add(draft).article
    texts = [sentence.text for sentence in article.all_sentences]
    repeated = [index for index, text in enumerate(texts) if texts.count(text) > 1]
    assert len(repeated) == 2
    asked: list[str] = []
    original = engine._job

    def counting(position: int, text: str) -> object:
        asked.append(text)
        return original(position, text)

    engine._job = counting  # type: ignore[assignment, method-assign]
    try:
        translation = translate_article(library, article, engine.model, engine=engine)
    finally:
        del engine._job
    assert translation.complete
    assert sorted(asked) == sorted(set(texts))


def test_a_model_for_another_direction_is_refused(
    library: Library, article: Article, models: Models, tmp_path: Path
) -> None:
    file = write_package(tmp_path / "ko.argosmodel", metadata("ko", "en"))
    with pytest.raises(ModelError, match="choose one for English → Korean"):
        translate_article(library, article, models.install(file))


def test_doubtful_translations_are_marked_and_stay_so(
    library: Library, article: Article, engine: Engine, models: Models
) -> None:
    first, second = (sentence.text for sentence in article.sentences[:2])
    library.memory.remember({first: "비 " * 90, second: "비가 온다."}, "en", "ko", engine.model.key)
    stored = stored_translation(library, article, engine.model.key)
    assert stored is not None
    assert stored.sentences[0].doubtful
    library.memory.correct({first: "비 " * 90}, "en", "ko", engine.model.key)
    corrected = stored_translation(library, article, engine.model.key)
    assert corrected is not None
    assert not corrected.sentences[0].doubtful
    assert corrected.sentences[0].origin == "corrected"


def test_without_an_engine_the_shared_one_is_used_as_the_settings_say(
    library: Library, article: Article, english_to_korean: Model
) -> None:
    Settings(library.path).set(IDLE_MINUTES, 0)
    assert translate_article(library, article, english_to_korean).complete
    assert english_to_korean not in shared_engines().loaded()
    Settings(library.path).set(THREADS, 999)
    with pytest.raises(SettingsError, match=r"engine\.threads"):
        translate_article(library, article, english_to_korean)
