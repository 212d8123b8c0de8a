"""Writing an export: whole or not at all, and one sentence when it cannot be."""

from __future__ import annotations

import os
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.article import Article
from reader.errors import ExportError
from reader.export import FORMATS, Document, Options, file_name, save, save_each, write
from reader.export.documents import document
from reader.export.writing import names

ARTICLE = Article(
    id=1,
    title="Rain",
    language="en",
    url=None,
    site=None,
    byline=(),
    published=None,
    updated=None,
    revision=1,
    counterpart=None,
    blocks=(),
    spans=(),
    added=datetime(2024, 10, 26, tzinfo=UTC),
)


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


def documents(*titles: str) -> list[Document]:
    return [
        replace(document(replace(ARTICLE, id=number, title=title)), passages=())
        for number, title in enumerate(titles)
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c", "a b c.md"),
        ("🐦🌊", "🐦🌊.md"),
        ("..", "notes.md"),
        ("CON", "_CON.md"),
        ("-rf", "rf.md"),
        ("--- a", "a.md"),
        ("x\x00\x1f\x7fy", "x y.md"),
        ("a\u202egnp.exe", "a gnp.exe.md"),
        ("one\u2028two\x85three", "one two three.md"),
    ],
)
def test_a_name_for_any_title(title: str, name: str) -> None:
    assert file_name(title, ".md") == name


def test_a_title_of_300_characters_gets_a_name_that_can_be_written(tmp_path: Path) -> None:
    for title in ("x" * 300, "해" * 300, "🐦" * 300):
        (path,) = save_each(tmp_path, FORMATS["markdown"], documents(title), Options())
        assert path.is_file()


def test_a_file_for_each_article_and_no_name_twice(tmp_path: Path) -> None:
    same = documents("Rain", "rain", "Rain", "")
    paths = save_each(tmp_path, FORMATS["markdown"], same, Options(headings="ko"))
    assert [each.name for each in paths] == [
        "Rain.md",
        "rain (2).md",
        "Rain (3).md",
        "제목 없음.md",
    ]
    assert all(each.read_text("utf-8").startswith("---\n") for each in paths)


@pytest.mark.parametrize("title", ["해" * 300, "🐦" * 300, "x" * 300, "해"])
def test_long_titles_that_are_one_are_told_apart_by_number(title: str) -> None:
    found = names(documents(title, title, title), FORMATS["markdown"], Options())
    assert [each[-7:] for each in found[1:]] == [" (2).md", " (3).md"]
    assert len(set(found)) == 3
    assert all(len(each.encode()) <= 200 for each in found)


def test_hangul_in_either_spelling_is_one_name() -> None:
    title = "한글"
    same = documents(title, unicodedata.normalize("NFD", title))
    assert names(same, FORMATS["markdown"], Options()) == ["한글.md", "한글 (2).md"]


def test_files_that_are_there_are_left_alone_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "Two.md").write_text("mine")
    both = documents("One", "Two")
    with pytest.raises(ExportError, match=r"Two\.md already"):
        save_each(tmp_path, FORMATS["markdown"], both, Options(), force=False)
    assert [each.name for each in tmp_path.iterdir()] == ["Two.md"]
    save_each(tmp_path, FORMATS["markdown"], both, Options())
    assert (tmp_path / "Two.md").read_text("utf-8") != "mine"
    with pytest.raises(ExportError, match="already; choose another name"):
        write(tmp_path / "Two.md", "x", force=False)


def test_an_article_that_cannot_be_rendered_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="There is no template"):
        save_each(tmp_path, FORMATS["markdown"], documents("One"), Options(template="nope"))
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_before_the_place_gave_out_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "Three.md").mkdir()
    (tmp_path / "Two.md").write_text("mine")
    with pytest.raises(ExportError, match="is a folder"):
        save_each(tmp_path, FORMATS["markdown"], documents("One", "Two", "Three"), Options())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["Three.md", "Two.md"]


def test_ending_the_work_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_each(tmp_path, FORMATS["markdown"], documents("One", "Two"), Options(), report=stop)
    assert list(tmp_path.iterdir()) == []


def test_ending_the_work_while_it_is_written_leaves_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    there: list[int] = []

    def stop(done: int, _total: int) -> None:
        if done == 2 and folder.is_dir():
            there.append(len(list(folder.iterdir())))
            if there[-1] == 1:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_each(folder, FORMATS["markdown"], documents("One", "Two"), Options(), report=stop)
    assert there == [0, 1]
    assert not folder.exists()


def test_the_folder_for_files_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="make it first"):
        save_each(tmp_path / "missing" / "in", FORMATS["markdown"], documents("One"), Options())
    assert list(tmp_path.iterdir()) == []


def test_the_last_folder_of_the_path_is_made(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    paths = save_each(vault, FORMATS["markdown"], documents("One"), Options(), force=False)
    assert [each.parent for each in paths] == [vault]
    assert [each.name for each in vault.iterdir()] == ["One.md"]


def test_a_file_is_no_folder_for_files(tmp_path: Path) -> None:
    (tmp_path / "vault").write_text("mine")
    with pytest.raises(ExportError, match="no folder"):
        save_each(tmp_path / "vault", FORMATS["markdown"], documents("One"), Options())
    assert (tmp_path / "vault").read_text() == "mine"


@pytest.mark.parametrize("name", ["markdown", "html", "epub"])
def test_every_kind_of_file_is_written_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"out{FORMATS[name].suffix}"
    save(path, FORMATS[name], documents("One"), Options())
    assert path.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("name", ["html", "pdf", "epub"])
def test_a_full_disk_is_said_for_every_kind_of_file(name: str) -> None:
    with pytest.raises(ExportError, match="the disk is full"):
        save("/dev/full", FORMATS[name], documents("One"), Options(notes=False))
