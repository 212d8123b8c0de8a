"""How models run on this machine: chosen, and settable."""

from __future__ import annotations

from pathlib import Path

import ctranslate2
import pytest

from reader.errors import ModelError, SettingsError
from reader.settings import COMPUTE_TYPE, DEVICE, THREADS, Settings
from reader.translation import Engine, Machine, Models
from reader.translation.machine import has_cuda, processors, tried


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "library")


def test_without_settings_the_machine_decides(settings: Settings) -> None:
    assert Machine.of(settings) == Machine(0, "auto", "auto", 4)
    assert processors() >= 1
    assert has_cuda() == (ctranslate2.get_cuda_device_count() > 0)


def test_what_is_set_counts(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.set(THREADS, 3)
    settings.set(COMPUTE_TYPE, "float32")
    settings.set(DEVICE, "cpu")
    assert Machine.of(settings) == Machine(3, "float32", "cpu")
    monkeypatch.setenv("NARANHI_THREADS", "1")
    monkeypatch.setenv("NARANHI_COMPUTE_TYPE", "int8")
    monkeypatch.setenv("NARANHI_DEVICE", "auto")
    assert Machine.of(settings) == Machine(1, "int8", "auto")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("NARANHI_THREADS", "1000"),
        ("NARANHI_THREADS", "many"),
        ("NARANHI_COMPUTE_TYPE", "int7"),
        ("NARANHI_DEVICE", "tpu"),
    ],
)
def test_what_is_not_possible_is_named(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError, match=value):
        Machine.of(settings)


@pytest.mark.parametrize("kind", ["int8", "float32", "auto"])
def test_a_model_computes_with_the_numbers_that_are_set(
    models: Models, package: Path, kind: str
) -> None:
    engine = Engine(models.install(package), Machine(threads=1, compute_type=kind, device="cpu"))
    engine.load()
    wanted = "int8" if kind == "auto" else kind
    assert engine._translator.compute_type.startswith(wanted)
    assert engine._translator.device == "cpu"


def test_numbers_that_this_machine_cannot_compute_with(models: Models, package: Path) -> None:
    if "float16" in ctranslate2.get_supported_compute_types("cpu"):
        pytest.skip("this processor can")
    engine = Engine(models.install(package), Machine(compute_type="float16", device="cpu"))
    with pytest.raises(ModelError, match="cannot compute with float16"):
        engine.load()


def test_what_was_loaded_is_tried_before_it_is_trusted(models: Models, package: Path) -> None:
    translator = Machine(device="cpu").translator(models.install(package).path / "model")
    assert tried(translator) is translator
    translator.unload_model()
    with pytest.raises(RuntimeError):
        tried(translator)


@pytest.mark.skipif(has_cuda(), reason="there is a CUDA device")
def test_a_device_that_is_not_there_is_named(models: Models, package: Path) -> None:
    engine = Engine(models.install(package), Machine(device="cuda"))
    with pytest.raises(ModelError, match="No CUDA device was found"):
        engine.load()


@pytest.mark.skipif(not has_cuda(), reason="needs a CUDA device")
def test_a_device_that_is_there_is_used_and_gives_the_same(models: Models, package: Path) -> None:
    model = models.install(package)
    by_default, by_processor = Engine(model), Engine(model, Machine(device="cpu"))
    by_default.load()
    assert by_default._translator.device == "cuda"
    text = "The king gave his people a script of their own."
    assert [each.text for each in next(by_default.translate([text]))] == [
        each.text for each in next(by_processor.translate([text]))
    ]
