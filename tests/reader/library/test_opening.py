"""Opening a library, or saying why not."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.article import Draft
from reader.errors import LibraryError
from reader.library import Library
from reader.library.connection import APPLICATION_ID, SCHEMA_VERSION

MakeDraft = Callable[..., Draft]
StartPython = Callable[..., "subprocess.Popen[str]"]


def pragma(file: Path, name: str) -> object:
    with closing(sqlite3.connect(file)) as raw:
        return raw.execute(f"PRAGMA {name}").fetchone()[0]


def refused(folder: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        Library.open(folder)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_new_library_is_made_with_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "도서관"
    with Library.open(str(folder)) as library:
        assert library.path == folder
        assert library.articles() == []
        assert library.counts().articles == 0
        assert library.check() == []
    file = folder / "library.db"
    assert pragma(file, "application_id") == APPLICATION_ID
    assert pragma(file, "user_version") == SCHEMA_VERSION
    assert pragma(file, "journal_mode") == "wal"
    assert [path.name for path in folder.iterdir()] == ["library.db"]


def test_it_is_still_there_when_opened_again(folder: Path, make_draft: MakeDraft) -> None:
    with Library.open(folder) as library:
        added = library.add(make_draft())
    with Library.open(folder) as library:
        assert library.article(added.id) == added.article


def test_an_empty_file_is_an_empty_library(folder: Path) -> None:
    folder.mkdir()
    (folder / "library.db").touch()
    with Library.open(folder) as library:
        assert library.articles() == []


def test_opening_needs_no_heavy_import(folder: Path) -> None:
    Library.open(folder).close()
    program = (
        "import sys; from reader.library import Library; Library.open(sys.argv[1]).counts(); "
        "print([name for name in ('sqlite_utils', 'numpy', 'PySide6') if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "[]"


def test_several_first_openings_at_once(folder: Path, start_python: StartPython) -> None:
    program = (
        "import sys; from reader.library import Library; input(); "
        "library = Library.open(sys.argv[1]); print(library.counts().articles)"
    )
    processes = [start_python(program, folder) for _ in range(4)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate()[0].strip() for process in processes] == ["0"] * 4


@pytest.mark.parametrize("content", [b"hello", b"A text that is longer. " * 100, b"\0" * 3000])
def test_a_file_of_another_kind_is_left_alone(folder: Path, content: bytes) -> None:
    folder.mkdir()
    file = folder / "library.db"
    file.write_bytes(content)
    assert "not a Naranhi library" in refused(folder)
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE notes (text TEXT)",
        "PRAGMA application_id = 12345",
        "PRAGMA user_version = 7",
    ],
)
def test_another_programs_database_is_left_alone(folder: Path, statement: str) -> None:
    folder.mkdir()
    file = folder / "library.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(statement)
    content = file.read_bytes()
    assert "not a Naranhi library" in refused(folder)
    assert file.read_bytes() == content
    assert [path.name for path in folder.iterdir()] == ["library.db"]


def test_a_library_of_a_newer_version_is_left_alone(folder: Path) -> None:
    Library.open(folder).close()
    file = folder / "library.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    content = file.read_bytes()
    assert "newer version" in refused(folder)
    assert file.read_bytes() == content


def test_a_damaged_library_says_so(folder: Path, make_draft: MakeDraft) -> None:
    with Library.open(folder) as library:
        library.add(make_draft())
    file = folder / "library.db"
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996
    file.write_bytes(content)
    assert "damaged" in refused(folder)
    assert file.read_bytes() == content


def test_a_cut_off_library_says_so(folder: Path, make_draft: MakeDraft) -> None:
    with Library.open(folder) as library:
        library.add(make_draft())
    file = folder / "library.db"
    os.truncate(file, 3 * 4096)
    assert "damaged" in refused(folder)


@pytest.mark.parametrize("below", [".", "deeper"])
def test_a_file_in_the_place_of_the_folder(tmp_path: Path, below: str) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine")
    assert "a file is in the way" in refused(file / below)
    assert file.read_text() == "mine"


def test_a_folder_in_the_place_of_the_file(folder: Path) -> None:
    (folder / "library.db").mkdir(parents=True)
    assert "cannot be written" in refused(folder)


def test_a_folder_with_an_impossible_name() -> None:
    assert "cannot be made" in refused(Path("a\0b"))


@contextmanager
def without_rights() -> Iterator[None]:
    """Be a user whom file permissions bind: root, as tests in containers run, is not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that another user can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such permissions")
def test_a_read_only_folder_without_a_library(open_to_all: Path) -> None:
    open_to_all.chmod(0o555)
    with without_rights():
        assert "cannot be written" in refused(open_to_all)
        assert "cannot be made" in refused(open_to_all / "deeper")
    assert list(open_to_all.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such permissions")
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_read_only_library(open_to_all: Path, make_draft: MakeDraft, folder_mode: int) -> None:
    with Library.open(open_to_all) as library:
        library.add(make_draft())
    file = open_to_all / "library.db"
    content = file.read_bytes()
    file.chmod(0o444)
    open_to_all.chmod(folder_mode)
    with without_rights():
        assert "cannot be written" in refused(open_to_all)
        with Library.open(open_to_all, to_write=False) as library:
            assert library.read_only
            (article,) = library.articles()
            assert library.article(article.id).title == article.title
            assert library.check() == []
            with pytest.raises(LibraryError, match="cannot be written"):
                library.set_read([article.id], True)
    assert file.read_bytes() == content
    assert [path.name for path in open_to_all.iterdir()] == ["library.db"]


def test_a_library_that_can_be_written_is_opened_as_ever(folder: Path) -> None:
    with Library.open(folder, to_write=False) as library:
        assert not library.read_only
        library.memory.remember({"One.": "하나."}, "en", "ko", "m")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such permissions")
def test_a_read_only_library_that_another_is_changing(
    open_to_all: Path, make_draft: MakeDraft
) -> None:
    with Library.open(open_to_all) as writing:
        writing.add(make_draft())
        open_to_all.chmod(0o555)
        for file in open_to_all.iterdir():
            file.chmod(0o444)
        with without_rights(), Library.open(open_to_all, to_write=False) as reading:
            assert reading.read_only
            assert len(reading.articles()) == 1
            with pytest.raises(LibraryError, match="cannot be written"):
                reading.add(make_draft("More"))
        for file in open_to_all.iterdir():
            file.chmod(0o644)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such permissions")
def test_a_read_only_library_with_something_to_recover(
    open_to_all: Path, make_draft: MakeDraft, start_python: StartPython
) -> None:
    with Library.open(open_to_all) as library:
        library.add(make_draft())
        library._connection.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        library.add(make_draft("Only in the log"))
        copy = {path.name: path.read_bytes() for path in open_to_all.iterdir()}
    for name in ("library.db", "library.db-wal"):
        (open_to_all / name).write_bytes(copy[name])
    open_to_all.chmod(0o555)
    with without_rights(), pytest.raises(LibraryError, match="cannot be written"):
        Library.open(open_to_all, to_write=False)
