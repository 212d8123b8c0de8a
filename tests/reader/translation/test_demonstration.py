"""The two demonstration models: what they serve, and that they know the sample articles."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from reader.article import Article, Draft
from reader.library import Library
from reader.translation import Engine, Models, stored_translation, translate_article
from tests.support.argos_package import BUNDLED, metadata, write_package

PROJECT = Path(__file__).parents[3]
ALIGNMENTS = PROJECT / "tests" / "fixtures" / "alignment"
TRAINING = PROJECT / "packaging" / "demo_models"
AddSample = Callable[..., Article]


def test_every_sample_sentence_has_a_translation_to_be_learnt() -> None:
    known: dict[str, set[str]] = {"en": set(), "ko": set()}
    for table in sorted(TRAINING.glob("*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            for language, sentence in zip(known, line.split("\t"), strict=True):
                known[language].add(sentence)
    for file in ALIGNMENTS.glob("*.json"):
        gold = json.loads(file.read_text(encoding="utf-8"))
        for english, korean in gold["beads"]:
            if len(english) > len(korean):
                assert known["en"] >= {gold["en"][index] for index in english}
            if len(korean) > len(english):
                assert known["ko"] >= {gold["ko"][index] for index in korean}


@pytest.mark.parametrize("direction", ["en_ko", "ko_en"])
def test_the_bundled_packages_are_small_and_say_what_they_are(direction: str) -> None:
    file = BUNDLED / f"{direction}.argosmodel"
    assert file.stat().st_size < 4_000_000
    with zipfile.ZipFile(file) as archive:
        root = archive.namelist()[0].split("/")[0]
        fields = json.loads(archive.read(f"{root}/metadata.json"))
        assert b"demonstration" in archive.read(f"{root}/README.md")
    assert fields["demonstration"] is True
    assert f"{fields['from_code']}_{fields['to_code']}" == direction


def test_sample_articles_have_a_model_from_the_start(models: Models, add_sample: AddSample) -> None:
    for language, key in (("en", "en_ko-demonstration-1.0"), ("ko", "ko_en-demonstration-1.0")):
        model = models.for_article(add_sample("dmz", language))
        assert model is not None
        assert model.demonstration
        assert model.key == key
        assert model.path.parent == models.folder / "demonstration"
    assert models.installed() == []
    assert models.find("en", "ko") is None


def test_other_articles_are_not_given_to_a_demonstration(
    models: Models, add_sample: AddSample
) -> None:
    assert models.for_article(add_sample("dmz", "en", sample=False)) is None


def test_what_a_demonstration_made_serves_sample_articles_only(
    library: Library, add_sample: AddSample
) -> None:
    sample = add_sample("dmz", "en")
    texts = [each.text for each in sample.all_sentences]
    library.memory.remember(dict.fromkeys(texts, "본보기"), "en", "ko", "en_ko-demonstration-1.0")
    library.memory.remember({texts[1]: "진짜"}, "en", "ko", "en_ko-1.1")
    library.memory.remember({texts[1]: "본보기"}, "en", "ko", "en_ko-demonstration-1.0")
    shown = stored_translation(library, sample)
    assert shown is not None
    assert shown.complete
    assert shown.demonstration
    copied = Draft(texts[0], "en", (), None, None, None, None, sample.blocks[:3])
    own = library.add(copied).article
    found = stored_translation(library, own)
    assert found is not None
    assert found.renderings() == {0: "진짜"}
    assert (found.model, found.demonstration) == ("en_ko-1.1", False)
    library.memory.correct({texts[2]: "내 말"}, "en", "ko", "en_ko-demonstration-1.0")
    found = stored_translation(library, own)
    assert found is not None
    assert found.renderings() == {0: "진짜", 1: "내 말"}


def test_a_real_model_goes_before_the_demonstration(
    models: Models, add_sample: AddSample, package: Path
) -> None:
    model = models.install(package)
    assert models.for_article(add_sample("dmz", "en")) == model
    korean = models.for_article(add_sample("dmz", "ko"))
    assert korean is not None
    assert korean.demonstration


def test_the_demonstration_is_unpacked_once_and_again_when_it_has_changed(
    models: Models, add_sample: AddSample
) -> None:
    article = add_sample("dmz", "en")
    model = models.for_article(article)
    assert model is not None
    marker = model.path / "marker"
    marker.touch()
    assert Models(models.folder).for_article(article) == models.for_article(article)
    assert marker.exists()
    (model.path / "bundled.sha256").write_text("of an older version")
    assert Models(models.folder).for_article(article) == model
    assert not marker.exists()
    (model.path / "model" / "model.bin").unlink()
    assert Models(models.folder).for_article(article) == model
    assert (model.path / "model" / "model.bin").exists()


def test_a_demonstration_among_argos_packages_is_not_taken_for_a_model(
    models: Models, argos_folder: Path
) -> None:
    file = write_package(argos_folder / "x.argosmodel", metadata(demonstration=True))
    with zipfile.ZipFile(file) as archive:
        archive.extractall(argos_folder)
    assert models.installed() == []


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("slug", ["hangul", "leap-year", "tripitaka"])
def test_the_demonstration_knows_the_sample_articles(
    models: Models, library: Library, add_sample: AddSample, slug: str, language: str
) -> None:
    article = add_sample(slug, language)
    model = models.for_article(article)
    assert model is not None
    translation = translate_article(library, article, model, engine=Engine(model))
    assert translation.complete
    assert translation.demonstration
    gold = json.loads((ALIGNMENTS / f"{slug}.json").read_text(encoding="utf-8"))
    sides = ("en", "ko") if language == "en" else ("ko", "en")
    source, target = (gold[side] for side in sides)
    likeness = []
    for bead in gold["beads"]:
        here, there = bead if language == "en" else reversed(bead)
        if len(here) == len(there) == 1:
            assert translation.sentences[here[0]].text == source[here[0]]
            rendering = translation.sentences[here[0]].translation
            assert rendering is not None
            likeness.append(SequenceMatcher(None, rendering, target[there[0]]).ratio())
    assert len(likeness) > 15
    assert sum(likeness) / len(likeness) > 0.95
