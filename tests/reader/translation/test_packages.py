"""Models found, installed from files, replaced and removed."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from itertools import chain, repeat
from pathlib import Path

import pytest

from reader.errors import ModelError
from reader.translation import Engine, Models
from tests.support.argos_package import bpe_parts, metadata, unpacked, write_package

PROJECT = Path(__file__).parents[3]


def contents(folder: Path) -> dict[str, str]:
    """Every file below `folder` with a checksum."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_package_is_installed_from_its_file(models: Models, package: Path) -> None:
    model = models.install(package)
    assert (model.key, model.name, model.source, model.target, model.version) == (
        "en_ko-1.1",
        "English → Korean",
        "en",
        "ko",
        "1.1",
    )
    assert model.path == models.folder / "en_ko-1.1"
    assert model.size == sum(file.stat().st_size for file in model.path.rglob("*.*"))
    assert model.managed
    assert not model.demonstration
    assert models.installed() == [model]
    assert models.find("en", "ko") == model
    assert models.find("ko", "en") is None
    assert [path.name for path in models.folder.iterdir()] == ["en_ko-1.1"]


def test_a_package_whose_files_are_at_the_top_of_the_archive(
    models: Models, tmp_path: Path
) -> None:
    model = models.install(write_package(tmp_path / "flat.argosmodel", root=""))
    assert (model.path / "model" / "model.bin").is_file()


def test_files_beside_the_package_in_its_archive_are_left_out(
    models: Models, tmp_path: Path
) -> None:
    file = write_package(tmp_path / "mac.argosmodel")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("__MACOSX/._metadata.json", b"finder")
    model = models.install(file)
    assert not list(model.path.rglob("*MACOSX*"))
    assert not list(model.path.rglob("._*"))


def test_a_package_with_bpe_pieces_is_installed_and_runs(models: Models, tmp_path: Path) -> None:
    model = models.install(write_package(tmp_path / "bpe.argosmodel", parts=bpe_parts()))
    (rendering,) = next(Engine(model).translate(["news ."]))
    assert rendering.error is None


def test_installing_a_version_again_replaces_it(models: Models, tmp_path: Path) -> None:
    models.install(write_package(tmp_path / "a.argosmodel", parts={"old.txt": b"old"}))
    model = models.install(write_package(tmp_path / "b.argosmodel", parts={"new.txt": b"new"}))
    assert models.installed() == [model]
    assert (model.path / "new.txt").exists()
    assert not (model.path / "old.txt").exists()
    assert len(list(models.folder.iterdir())) == 1


def test_the_newest_version_of_a_direction_comes_first(models: Models, tmp_path: Path) -> None:
    for source, target, version in (
        ("ko", "en", "1.0"),
        ("en", "ko", "1.9"),
        ("en", "ko", "1.10"),
    ):
        fields = metadata(source, target, version)
        models.install(write_package(tmp_path / f"{source}{version}.argosmodel", fields))
    assert [model.key for model in models.installed()] == [
        "en_ko-1.10",
        "en_ko-1.9",
        "ko_en-1.0",
    ]
    newest = models.find("en", "ko")
    assert newest is not None
    assert newest.version == "1.10"


@pytest.mark.parametrize(
    ("version", "key"),
    [
        ("../../up", "en_ko-up"),
        ("1.0 beta/2", "en_ko-1.0-beta-2"),
        ("", "en_ko-0"),
        (None, "en_ko-0"),
    ],
)
def test_a_strange_version_makes_a_harmless_folder_name(
    models: Models, tmp_path: Path, version: str | None, key: str
) -> None:
    fields = {**metadata(), "package_version": version}
    model = models.install(write_package(tmp_path / "odd.argosmodel", fields))
    assert model.key == key
    assert model.path.parent == models.folder


def test_metadata_in_korean_are_kept_readable_for_argos(models: Models, tmp_path: Path) -> None:
    fields = metadata(to_name="한국어")
    file = write_package(
        tmp_path / "korean.argosmodel",
        parts={"metadata.json": json.dumps(fields, ensure_ascii=False).encode()},
    )
    model = models.install(file)
    assert (model.path / "metadata.json").read_bytes().isascii()


def test_a_removed_model_is_gone(models: Models, package: Path) -> None:
    model = models.install(package)
    assert models.remove("en_ko-1.1") == model
    assert models.installed() == []
    assert list(models.folder.iterdir()) == []


def test_only_what_is_installed_can_be_removed(models: Models, package: Path) -> None:
    with pytest.raises(ModelError, match=r"no model “ko_en-9” .*: installed are none\."):
        models.remove("ko_en-9")
    models.install(package)
    with pytest.raises(ModelError, match=r"installed are en_ko-1\.1\."):
        models.remove("../models/en_ko-1.1")
    assert len(models.installed()) == 1


def test_a_reader_s_own_argos_packages_are_found_and_left_alone(
    models: Models, package: Path, argos_folder: Path
) -> None:
    folder = unpacked(package, argos_folder)
    (argos_folder / "not-a-package").mkdir()
    before = contents(argos_folder)
    (model,) = models.installed()
    assert model.path == folder
    assert not model.managed
    with pytest.raises(ModelError, match="belongs to Argos Translate"):
        models.remove(model.key)
    assert next(Engine(model).translate(["news"]))
    assert contents(argos_folder) == before
    assert not models.folder.exists()


def test_an_installed_model_counts_before_the_same_one_of_argos(
    models: Models, package: Path, argos_folder: Path
) -> None:
    unpacked(package, argos_folder)
    model = models.install(package)
    assert models.installed() == [model]
    models.remove(model.key)
    assert [each.managed for each in models.installed()] == [False]


def test_argos_packages_lie_where_the_environment_says(package: Path, tmp_path: Path) -> None:
    folder = unpacked(package, tmp_path / "elsewhere")
    code = (
        "from pathlib import Path; from reader.translation import Models; "
        "print(*(model.path for model in Models(Path('models')).installed()))"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(PROJECT),
        "PYTHONUTF8": "1",
        "ARGOS_PACKAGES_DIR": str(folder.parent),
        "XDG_DATA_HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path),
    }
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert found.stdout.strip() == str(folder)


def test_what_a_killed_installation_left_is_cleared_away(models: Models, package: Path) -> None:
    abandoned = models.folder / ".unpacking-old"
    running = models.folder / ".unpacking-new"
    for folder in (abandoned, running):
        (folder / "package").mkdir(parents=True)
    os.utime(abandoned, (1_000_000_000, 1_000_000_000))
    models.install(package)
    assert not abandoned.exists()
    assert running.exists()  # without a lock only its age tells
    assert [model.key for model in models.installed()] == ["en_ko-1.1"]


def test_what_is_left_goes_as_soon_as_its_program_is_gone(models: Models, package: Path) -> None:
    models.folder.mkdir(parents=True)
    code = """
import sys
from pathlib import Path
from reader.translation.workspace import workspace
with workspace(Path(sys.argv[1])) as folder:
    (folder / "package").mkdir()
    print(folder, flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code, str(models.folder)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        folder = Path(running.stdout.readline().strip())
        models.install(package)
        assert (folder / "package").is_dir()
        running.kill()
        running.wait()
        assert (folder / "package").is_dir()
        models.install(package)
    assert sorted(path.name for path in models.folder.iterdir()) == ["en_ko-1.1"]


def test_a_cancelled_installation_leaves_nothing(models: Models, package: Path) -> None:
    for looks in range(3):
        answers = chain([False] * looks, repeat(True))
        with pytest.raises(ModelError, match="cancelled"):
            models.install(package, lambda answers=answers: next(answers))  # type: ignore[misc]
    assert models.installed() == []
    assert not models.folder.exists()
