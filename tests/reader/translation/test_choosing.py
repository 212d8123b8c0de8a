"""Several models for one direction: the reader chooses."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import ModelError, SettingsError
from reader.translation import Models
from tests.support.argos_package import metadata, write_package


@pytest.fixture
def several(models: Models, tmp_path: Path) -> Models:
    """Two versions of a model, and one of another kind."""
    for number, fields in enumerate(
        (metadata(version="1.0"), metadata(version="1.1"), metadata(version="1.0", variant="Own!"))
    ):
        models.install(write_package(tmp_path / f"{number}.argosmodel", fields))
    return models


def serving(models: Models) -> str:
    """The key of the model for English → Korean."""
    model = models.find("en", "ko")
    assert model is not None
    return model.key


def test_models_of_another_kind_have_keys_of_their_own(several: Models) -> None:
    assert sorted(model.key for model in several.installed()) == [
        "en_ko-1.0",
        "en_ko-1.1",
        "en_ko-Own-1.0",
    ]


def test_the_newest_serves_until_the_reader_chooses(several: Models) -> None:
    assert serving(several) == "en_ko-1.1"
    assert several.use("en_ko-Own-1.0").variant == "Own!"
    assert serving(several) == "en_ko-Own-1.0"
    assert serving(Models(several.folder)) == "en_ko-Own-1.0"
    assert several.choice("en", "ko") == "en_ko-Own-1.0"
    assert several.choice("ko", "en") == ""


def test_a_removed_choice_is_forgotten(several: Models) -> None:
    several.use("en_ko-1.0")
    several.remove("en_ko-1.1")
    assert serving(several) == "en_ko-1.0"
    several.remove("en_ko-1.0")
    assert several.choice("en", "ko") == ""
    assert serving(several) == "en_ko-Own-1.0"


def test_a_choice_that_is_not_installed_any_more_does_not_count(several: Models) -> None:
    several.use("en_ko-1.0")
    (several.folder / "en_ko-1.0").rename(several.folder.parent / "elsewhere")
    assert serving(several) == "en_ko-1.1"


def test_only_what_is_installed_can_be_chosen(several: Models) -> None:
    with pytest.raises(ModelError, match=r"no model “en_ko-9” to use: installed are en_ko-1\.1"):
        several.use("en_ko-9")


def test_a_choice_that_cannot_be_read_is_said(several: Models) -> None:
    several.settings.file.write_text("{")
    with pytest.raises(SettingsError):
        several.find("en", "ko")


@pytest.mark.parametrize("variant", ["demonstration", "a-demonstration-b", "Demonstration 1"])
def test_no_variant_passes_for_a_demonstration(
    models: Models, tmp_path: Path, variant: str
) -> None:
    fields = metadata(variant=variant)
    assert models.install(write_package(tmp_path / "a.argosmodel", fields)).key == "en_ko-1.1"
