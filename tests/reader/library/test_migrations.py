"""Libraries of earlier schemas, and what happens on the way to a new one."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from reader.article import Block, BlockKind, Draft
from reader.errors import LibraryError
from reader.library import ArticleFilter, Library
from reader.library.connection import SCHEMA_VERSION, explained
from reader.library.schema import MIGRATIONS, migrate

FIXTURES = Path(__file__).parents[2] / "fixtures" / "library"
NEXT = f"{SCHEMA_VERSION + 1}-test"
COPY = f"library-before-{NEXT}.db"


@pytest.fixture
def old_file(folder: Path) -> Path:
    folder.mkdir()
    file = folder / "library.db"
    shutil.copy(FIXTURES / f"schema-{SCHEMA_VERSION}.db", file)
    return file


@pytest.fixture
def raw(old_file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(old_file, isolation_level=None, timeout=0.1)) as opened:
        opened.execute("PRAGMA journal_mode = WAL")
        opened.execute("PRAGMA foreign_keys = ON")
        yield opened


@pytest.fixture
def later(raw: sqlite3.Connection) -> Migrations:
    """The migrations that a later version would have: those of today, and one more."""
    migrations = Migrations(MIGRATIONS.name)
    for applied in MIGRATIONS.applied(Database(raw)):
        migrations(name=applied.name)(do_nothing)
    return migrations


def do_nothing(database: Database) -> None:
    """A step that changes no table."""


def titles(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as opened:
        return [row[0] for row in opened.execute("SELECT title FROM revision ORDER BY id")]


def test_every_released_schema_has_its_fixture() -> None:
    kept = {path.name for path in FIXTURES.glob("*.db")}
    assert kept == {f"schema-{version}.db" for version in range(1, SCHEMA_VERSION + 1)}


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_library_of_each_schema_opens(folder: Path, version: int) -> None:
    folder.mkdir()
    shutil.copy(FIXTURES / f"schema-{version}.db", folder / "library.db")
    with Library.open(folder) as library:
        assert library.check() == []
        # What was deleted when the fixture was made is purged by now.
        english, korean = (library.article(one.id) for one in library.articles())
        assert (english.language, korean.language) == ("en", "ko")
        assert (english.counterpart, korean.counterpart) == (korean.id, english.id)
        assert (english.revision, english.read, english.tags) == (2, True, ("trees", "나무"))
        assert (korean.starred, korean.sample, korean.byline) == (True, True, ("김민지",))
        assert [note.id for note in library.articles(ArticleFilter(tag="number"))] == [english.id]
        notes = {note.selector.exact: note for note in library.annotations(english.id)}
        assert notes["15,000 trees"].note == "How many?"
        assert notes["Officials said so."].detached
        assert notes["강"].model == "en_ko-1.1"
        known = library.memory.remembered(["Officials said so."], "en", "ko", None)
        assert known["Officials said so."].origin == "corrected"


def test_the_schemas_number_is_that_of_its_steps() -> None:
    empty = Database(memory=True)
    assert len(MIGRATIONS.pending(empty)) == SCHEMA_VERSION
    empty.close()


def test_a_copy_is_made_before_a_step(
    raw: sqlite3.Connection, old_file: Path, later: Migrations
) -> None:
    before = titles(old_file)

    @later(name=NEXT)
    def shout(database: Database) -> None:
        database.execute("UPDATE revision SET title = upper(title)")

    migrate(raw, old_file, later)
    assert titles(old_file) == [title.upper() for title in before]
    assert titles(old_file.with_name(COPY)) == before
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    assert version == SCHEMA_VERSION + 1
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    with pytest.raises(LibraryError, match="newer version"):
        Library.open(old_file.parent)


def test_a_table_that_others_refer_to_can_be_rebuilt(
    raw: sqlite3.Connection, old_file: Path, later: Migrations
) -> None:
    @later(name=NEXT)
    def rebuild(database: Database) -> None:
        database.table("article").transform(types={"sample": str})

    notes = raw.execute("SELECT count(*) FROM annotation").fetchone()
    migrate(raw, old_file, later)
    assert raw.execute("SELECT count(*) FROM annotation").fetchone() == notes
    assert raw.execute("SELECT typeof(sample) FROM article").fetchone() == ("text",)


@pytest.mark.parametrize(
    "statement",
    ["INSERT INTO no_such_table VALUES (1)", "UPDATE annotation SET article = 999"],
)
def test_a_step_that_fails_leaves_the_library_as_it_was(
    raw: sqlite3.Connection, old_file: Path, later: Migrations, statement: str
) -> None:
    before = "\n".join(raw.iterdump())

    @later(name=NEXT)
    def fail(database: Database) -> None:
        database.execute("DELETE FROM translation")
        database.execute(statement)

    with pytest.raises((sqlite3.Error, LibraryError)):
        migrate(raw, old_file, later)
    assert "\n".join(raw.iterdump()) == before
    assert not raw.in_transaction
    with Library.open(old_file.parent) as library:
        assert library.check() == []


def test_without_a_copy_there_is_no_step(
    raw: sqlite3.Connection, old_file: Path, later: Migrations
) -> None:
    (old_file.with_name(COPY)).mkdir()
    later(name=NEXT)(do_nothing)
    with pytest.raises(LibraryError, match="copy of the library could not be written"):
        migrate(raw, old_file, later)
    assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_a_step_waits_for_other_writers(
    raw: sqlite3.Connection, old_file: Path, later: Migrations
) -> None:
    later(name=NEXT)(do_nothing)
    with closing(sqlite3.connect(old_file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="another program"), explained(old_file):
            migrate(raw, old_file, later)
        writer.execute("ROLLBACK")
    migrate(raw, old_file, later)


def test_a_new_library_needs_no_copy(folder: Path) -> None:
    Library.open(folder).close()
    assert [path.name for path in folder.iterdir()] == ["library.db"]


def test_addresses_of_an_older_library_are_compared_as_new_ones(folder: Path) -> None:
    folder.mkdir()
    file = folder / "library.db"
    shutil.copy(FIXTURES / "schema-4.db", file)
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE article SET url = 'http://www.news.example/trees?utm_source=x'")
        raw.execute("UPDATE article SET address = url")
        raw.commit()
    with Library.open(folder) as library:
        (english,) = library.articles(ArticleFilter(language="en"))
        article = library.article(english.id)
        blocks = (*article.blocks, Block(BlockKind.PARAGRAPH, "It rained."))
        url = "https://m.news.example/trees"
        draft = Draft(article.title, "en", (), None, None, url, None, blocks)
        added = library.add(draft)
        assert (added.id, added.status) == (english.id, "updated")


def test_what_no_feed_brought_was_added_by_hand(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(FIXTURES / "schema-6.db", folder / "library.db")
    with closing(sqlite3.connect(folder / "library.db")) as old:
        (brought,) = old.execute("SELECT article FROM feed_article").fetchone()
        old.execute("UPDATE article SET sample = 0, counterpart = NULL")
        old.commit()
    Library.open(folder).close()
    with closing(sqlite3.connect(folder / "library.db")) as opened:
        by_hand = {row[0] for row in opened.execute("SELECT article FROM article_by_hand")}
        kept = {row[0] for row in opened.execute("SELECT id FROM article")}
    assert by_hand == kept - {brought}
    assert by_hand
