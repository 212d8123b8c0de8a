"""Writing an export: whole or not at all, and one sentence when it cannot be."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.export import write


def test_writes_utf8_with_line_feeds(tmp_path: Path) -> None:
    write(tmp_path / "노트.md", "# 한글\n\n말\n")
    assert (tmp_path / "노트.md").read_bytes() == "# 한글\n\n말\n".encode()


def test_replaces_a_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    write(path, "new")
    assert path.read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["notes.md"]


def test_a_text_that_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    with pytest.raises(ExportError):
        write(path, "new \ud800")
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["notes.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="file modes")
def test_a_new_file_gets_the_usual_mode_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    usual, kept = tmp_path / "usual", tmp_path / "kept"
    usual.touch()
    kept.touch()
    kept.chmod(0o640)
    write(tmp_path / "new", "x")
    write(kept, "x")
    assert (tmp_path / "new").stat().st_mode == usual.stat().st_mode
    assert kept.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a right there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "notes.md").symlink_to(tmp_path / "vault" / "notes.md")
    write(tmp_path / "notes.md", "x")
    assert (tmp_path / "notes.md").is_symlink()
    assert (tmp_path / "vault" / "notes.md").read_text() == "x"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as pool:
        read = pool.submit(pipe.read_text, "utf-8")
        write(pipe, "한글\n")
        assert read.result(timeout=60) == "한글\n"
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]


def test_a_folder_is_no_place_for_notes(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder; name a file in it"):
        write(tmp_path, "x")


def test_the_folder_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="make it first"):
        write(tmp_path / "missing" / "notes.md", "x")


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        write(tmp_path / ("x" * 300), "x")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")  # noqa: PTH110
def test_a_full_disk_is_said_to_be_full() -> None:
    with pytest.raises(ExportError, match="the disk is full; free some space"):
        write("/dev/full", "x" * 100_000)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_folder_is_said_to_be_one(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExportError, match="you may not write there"):
            write(tmp_path / "notes.md", "x")
    finally:
        tmp_path.chmod(0o700)
