"""A model that is too large for the machine is told from one that is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import ModelError
from reader.translation import Engine, Models
from reader.translation.troubles import NoMemoryError, is_out_of_memory


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("std::bad_alloc"),
        RuntimeError("mkl_malloc: failed to allocate memory"),
        RuntimeError("Resource temporarily unavailable"),
    ],
)
def test_how_libraries_say_that_memory_ran_out(error: Exception) -> None:
    assert is_out_of_memory(error)


def test_other_troubles_are_not_about_memory() -> None:
    assert not is_out_of_memory(RuntimeError("File model.bin is incomplete"))


def test_weights_with_a_damaged_name_are_not_about_memory(models: Models, package: Path) -> None:
    model = models.install(package)
    weights = model.path / "model" / "model.bin"
    data = weights.read_bytes()
    weights.write_bytes(data.replace(b"decoder/embeddings", b"decoder/embeddinxs"))
    with pytest.raises(ModelError, match="does not run because it is damaged") as caught:
        Engine(model).load()
    assert not isinstance(caught.value, NoMemoryError)
