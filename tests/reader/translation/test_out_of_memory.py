"""A model that is too large for the machine is told from one that is damaged."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import ModelError, is_out_of_memory
from reader.translation import Engine, Models, room
from reader.translation.troubles import NoMemoryError

PROJECT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        RuntimeError("std::bad_alloc"),
        RuntimeError("mkl_malloc: failed to allocate memory"),
        RuntimeError("Resource temporarily unavailable"),
        RuntimeError("can't start new thread"),
        ImportError("libengine.so: failed to map segment from shared object"),
        OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)),
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


def test_weights_that_plainly_do_not_fit_are_not_loaded(models: Models, package: Path) -> None:
    model = models.install(package)
    os.truncate(model.path / "model" / "model.bin", 1 << 42)
    with pytest.raises(NoMemoryError, match="not enough memory for the model English → Korean"):
        Engine(model).load()


@pytest.mark.skipif(sys.platform != "linux", reason="limits the addresses of a process")
def test_a_limit_that_would_end_the_program_in_the_engine_is_seen_before(
    models: Models, package: Path
) -> None:
    folder = models.install(package).path
    code = """
import resource, sys
from pathlib import Path
import ctranslate2, sentencepiece
from reader.errors import ModelError
from reader.translation import Engine
from reader.translation.model import read_model
engine = Engine(read_model(Path(sys.argv[1]), managed=True))
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
limit = resource.getrlimit(resource.RLIMIT_AS)
for room in (100, 2000):
    resource.setrlimit(resource.RLIMIT_AS, (used + (room << 20), limit[1]))
    try:
        engine.try_out()
        print("ran")
    except ModelError as error:
        print(error)
"""
    told = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=PROJECT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.splitlines() == [
        "There is not enough memory for the model English → Korean (en_ko-1.1): close other "
        "programs, or use a smaller model.",
        "ran",
    ]


def test_a_system_that_tells_nothing_is_no_hindrance(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("_PROCESS", "_SYSTEM", "_GROUP"):
        monkeypatch.setattr(room, name, tmp_path / "nothing")
    assert room.free_memory() is None
    room.check_room(1 << 42, 4)


def test_a_container_grants_what_it_has_left_and_what_files_take(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(room, "_SYSTEM", tmp_path / "nothing")
    monkeypatch.setattr(room, "_GROUP", tmp_path)
    (tmp_path / "memory.max").write_text("1000\n")
    (tmp_path / "memory.current").write_text("900\n")
    (tmp_path / "memory.stat").write_text("anon 600\nactive_file 100\ninactive_file 200\n")
    assert room.free_memory() == 400
    (tmp_path / "memory.max").write_text("max\n")
    assert room.free_memory() is None
