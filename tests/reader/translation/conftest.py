"""Models on disk and sample articles in a library, for the tests of the translation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import argostranslate.settings
import pytest

from reader.article import Article, Block, BlockKind, Draft, Language
from reader.library import Library
from reader.translation import Engine, Model, Models
from tests.support.argos_package import real_package, write_package

SAMPLES = Path(__file__).parents[3] / "resources" / "sample" / "articles"


@pytest.fixture(autouse=True)
def argos_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in place of the one where this machine's own Argos packages lie."""
    folder = tmp_path / "argos-packages"
    folder.mkdir()
    monkeypatch.setattr(argostranslate.settings, "package_dirs", [folder])
    return folder


@pytest.fixture
def models(tmp_path: Path) -> Models:
    """The models of a library that has none yet."""
    return Models(tmp_path / "library" / "models")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A sound English→Korean package of version 1.1, whose translations mean nothing."""
    return write_package(tmp_path / "translate-en_ko-1_1.argosmodel")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library") as library:
        yield library


AddSample = Callable[..., Article]


@pytest.fixture
def add_sample(library: Library) -> AddSample:
    """Puts an edition of a sample article into the library: ``add_sample("dmz", "ko")``."""

    def add(slug: str, language: Language, *, sample: bool = True) -> Article:
        return library.add(sample_draft(slug, language), sample=sample).article

    return add


@pytest.fixture
def article(add_sample: AddSample) -> Article:
    """The sample article on the rain gauge in English, in the library."""
    return add_sample("rain-gauge", "en")


@pytest.fixture(scope="session")
def english_to_korean(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """An installed model that knows the sample articles."""
    folder = tmp_path_factory.mktemp("english-to-korean")
    return Models(folder / "models").install(real_package(folder, "en", "ko"))


@pytest.fixture(scope="session")
def engine(english_to_korean: Model) -> Engine:
    """The engine of that model."""
    return Engine(english_to_korean)


@pytest.fixture(scope="session")
def tiny_engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The engine of a tiny model, quick and without sense."""
    folder = tmp_path_factory.mktemp("tiny")
    return Engine(Models(folder / "models").install(write_package(folder / "a.argosmodel")))


def sample_draft(slug: str, language: Language) -> Draft:
    """One edition of a sample article."""
    edition = json.loads((SAMPLES / f"{slug}.json").read_text(encoding="utf-8"))[language]
    return Draft(
        title=edition["title"],
        language=language,
        byline=tuple(edition["byline"]),
        published=datetime.fromisoformat(edition["published"]),
        updated=None,
        url=None,
        site=edition["site"],
        blocks=tuple(Block(BlockKind(block["kind"]), block["text"]) for block in edition["blocks"]),
    )
