"""Saying what is wrong with a library, and copying it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.annotation import select
from reader.article import Draft
from reader.errors import LibraryError
from reader.library import Library

MakeDraft = Callable[..., Draft]


@pytest.fixture
def filled(library: Library, make_draft: MakeDraft) -> Library:
    english = library.add(make_draft())
    korean = library.add(make_draft("나무", ("심는다. 밝혔다.",), language="ko"))
    library.pair(english.id, korean.id)
    text = english.article.text
    library.annotate(english.id, "article", select(text, 0, 5), note="note")
    library.annotate(korean.id, "translation", select("Trees.", 0, 5), sentence=0)
    return library


@pytest.fixture
def raw(filled: Library, folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as opened:
        yield opened


def test_a_sound_library_has_no_problems(filled: Library) -> None:
    assert filled.check() == []


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE block SET text = text || '!' WHERE id = 1",
            "Revision 1 of article 1 is not the text that was stored.",
        ),
        (
            "UPDATE block SET spans = '[[0,3],[4,9]]' WHERE id = 2",
            "The sentences of paragraph 2 in Revision 1 of article 1 do not fit its text.",
        ),
        (
            "UPDATE block SET spans = 'x' WHERE id = 4",
            "The sentences of paragraph 1 in Revision 1 of article 2 do not fit its text.",
        ),
        (
            "UPDATE block SET kind = 'poem' WHERE id = 4",
            "Revision 1 of article 2 has a paragraph of the unknown kind poem.",
        ),
        ("UPDATE article SET revision = 2 WHERE id = 2", "Article 2 has lost its text."),
        (
            "UPDATE article SET counterpart = NULL WHERE id = 2",
            "Article 1 names article 2 as its counterpart, which does not fit it.",
        ),
        (
            "UPDATE annotation SET starts = 1 WHERE id = 1",
            "Annotation 1 of article 1 does not stand where it is said to stand.",
        ),
        (
            "DELETE FROM revision WHERE article = 2",
            "A line of the table block belongs to a line of revision that is missing.",
        ),
    ],
)
def test_every_problem_is_named(
    filled: Library, raw: sqlite3.Connection, statement: str, sentence: str
) -> None:
    raw.execute(statement)
    assert sentence in filled.check()


def test_a_damaged_file_is_a_problem_and_no_crash(folder: Path, make_draft: MakeDraft) -> None:
    with Library.open(folder) as library, library.batch():
        for number in range(400):
            library.add(make_draft(f"Title {number}"))
    file = folder / "library.db"
    content = bytearray(file.read_bytes())
    sound = len(content) * 3 // 4 // 4096 * 4096
    content[sound:] = b"\xaa" * (len(content) - sound)
    file.write_bytes(content)
    with Library.open(folder) as library:
        found = library.check()
    assert found
    assert all("damaged" in sentence for sentence in found)
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE block SET spans = 'x'",
        "UPDATE block SET kind = 'poem'",
        "UPDATE block SET text = CAST(x'ff41' AS TEXT)",
        "UPDATE article SET added = 'yesterday'",
        "UPDATE revision SET byline = '{'",
        "UPDATE annotation SET created = ''",
        "UPDATE annotation SET note = CAST(x'ff41' AS TEXT)",
    ],
)
def test_damaged_values_are_said_to_be_damaged(
    filled: Library, raw: sqlite3.Connection, statement: str
) -> None:
    raw.execute(statement)

    def read_all() -> None:
        filled.articles()
        filled.article(1)
        filled.annotations()

    with pytest.raises(LibraryError, match="is damaged; put"):
        read_all()
    assert filled.check()


def test_a_backup_is_a_library(filled: Library, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    file.write_text("an older backup")
    filled.backup(file)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.db", "library"]
    (tmp_path / "restored").mkdir()
    shutil.copy(file, tmp_path / "restored" / "library.db")
    with Library.open(tmp_path / "restored") as restored:
        assert restored.articles() == filled.articles()
        assert restored.annotations() == filled.annotations()
        assert restored.check() == []


def test_a_backup_while_another_is_writing(filled: Library, folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as other, other.batch():
        other.set_read([1], True)
        filled.backup(tmp_path / "backup.db")
    with closing(sqlite3.connect(tmp_path / "backup.db")) as copy:
        assert copy.execute("SELECT read FROM article WHERE id = 1").fetchone() == (0,)


def test_places_where_a_backup_cannot_go(filled: Library, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place, words in [
        (tmp_path, "is a folder"),
        (folder / "library.db", "is the library itself"),
        (tmp_path / "missing" / "backup.db", "could not be written"),
        (tmp_path / "file" / "backup.db", "could not be written"),
    ]:
        with pytest.raises(LibraryError, match=words):
            filled.backup(place)
    assert filled.check() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "library"]
