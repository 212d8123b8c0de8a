"""The library's tables, as the steps that made them. A step that was released never changes.

To change the tables: add a function below with the next number, raise
`reader.library.connection.SCHEMA_VERSION`, and keep a library of the version before in
``tests/fixtures/library``.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from reader.errors import LibraryError
from reader.intake import canonical_address
from reader.library.adding import comparable_address
from reader.library.connection import APPLICATION_ID, copy_into
from reader.library.fragments import fragments

MIGRATIONS = Migrations("naranhi")

_VERSION_1 = """
-- What an article is and how the reader left it. Its text is in its revisions.
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    language TEXT NOT NULL CHECK (language IN ('en', 'ko')),
    url TEXT,
    address TEXT,                   -- url in the form in which addresses are compared
    revision INTEGER NOT NULL,      -- number of the current one
    added TEXT NOT NULL,
    moment INTEGER NOT NULL,        -- published, else added: seconds since 1970, for sorting
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    sample INTEGER NOT NULL DEFAULT 0,
    counterpart INTEGER REFERENCES article (id) ON DELETE SET NULL,
    deleted TEXT
);
CREATE INDEX article_newest ON article (moment DESC, id DESC) WHERE deleted IS NULL;
CREATE INDEX article_address ON article (address, language) WHERE address IS NOT NULL;
CREATE INDEX article_counterpart ON article (counterpart) WHERE counterpart IS NOT NULL;
CREATE INDEX article_deleted ON article (deleted) WHERE deleted IS NOT NULL;

-- The text of an article as it stood at one time; never changed once stored.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    site TEXT,
    byline TEXT NOT NULL,           -- JSON array of names
    published TEXT,
    updated TEXT,
    stored TEXT NOT NULL,
    folded TEXT NOT NULL,           -- title, site and byline in the form in which they are searched
    digest BLOB NOT NULL,           -- of language, title and blocks: equal texts have equal ones
    UNIQUE (article, number)
);
CREATE INDEX revision_digest ON revision (digest);

CREATE TABLE block (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    spans TEXT NOT NULL,            -- JSON array of the sentences' [start, end] in code points
    UNIQUE (revision, position)
);

CREATE TABLE article_tag (
    id INTEGER PRIMARY KEY,         -- in the order in which the reader gave them
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    UNIQUE (article, tag)
);
CREATE INDEX article_tag_tag ON article_tag (tag);

-- The translation memory: sentences are found by their text, whatever article they stand in.
CREATE TABLE translation (
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('machine', 'corrected')),
    model TEXT NOT NULL,
    translation TEXT NOT NULL,
    made TEXT NOT NULL,             -- UTC, sorts as text
    PRIMARY KEY (text, source, target, origin, model)
) WITHOUT ROWID;

CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('article', 'translation')),
    sentence INTEGER,               -- the one that the passage starts in; -1 is the title
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    color TEXT NOT NULL,
    note TEXT NOT NULL,
    model TEXT,
    detached INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT
);
CREATE INDEX annotation_article ON annotation (article);
CREATE INDEX annotation_deleted ON annotation (deleted) WHERE deleted IS NOT NULL;

CREATE TABLE annotation_tag (
    id INTEGER PRIMARY KEY,
    annotation INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    UNIQUE (annotation, tag)
);
CREATE INDEX annotation_tag_tag ON annotation_tag (tag);
"""


@MIGRATIONS(name="1-articles-translations-annotations")
def _articles_translations_annotations(database: Database) -> None:
    database.executescript(_VERSION_1)


_VERSION_2 = """
-- The translation memory again: its sentences, what makes them findable by nearly the same text,
-- and their translations. A person's translation is the only one of its kind.
CREATE TABLE memory_sentence (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    UNIQUE (text, source, target)
);
CREATE TABLE memory_fragment (
    fragment INTEGER NOT NULL,      -- see reader.library.fragments
    sentence INTEGER NOT NULL,      -- its id; no reference, which would ask for a second index
    PRIMARY KEY (fragment, sentence)
) WITHOUT ROWID;

ALTER TABLE translation RENAME TO translation_before;
CREATE TABLE translation (
    sentence INTEGER NOT NULL REFERENCES memory_sentence (id) ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('machine', 'corrected', 'human')),
    model TEXT NOT NULL,
    translation TEXT NOT NULL,
    made TEXT NOT NULL,             -- UTC, sorts as text
    terms TEXT NOT NULL DEFAULT '', -- which glossary entries were tried on it: their fingerprint
    adapted TEXT,                   -- what came of that, if anything did
    PRIMARY KEY (sentence, origin, model)
) WITHOUT ROWID;
CREATE UNIQUE INDEX translation_of_a_person ON translation (sentence, origin)
    WHERE origin <> 'machine';
INSERT INTO memory_sentence (text, source, target)
    SELECT DISTINCT text, source, target FROM translation_before;
INSERT OR REPLACE INTO translation (sentence, origin, model, translation, made)
    SELECT s.id, t.origin, t.model, t.translation, t.made
    FROM translation_before t JOIN memory_sentence s USING (text, source, target)
    ORDER BY t.made;
DROP TABLE translation_before;

-- The reader's glossary.
CREATE TABLE glossary_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    term TEXT NOT NULL,
    translation TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('en', 'ko')),
    target TEXT NOT NULL CHECK (target IN ('en', 'ko') AND target <> source),
    case_sensitive INTEGER NOT NULL,
    whole_word INTEGER NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,              -- the term in the form in which terms are compared
    UNIQUE (source, target, case_sensitive, key)
);
"""


@MIGRATIONS(name="2-glossary-and-memory")
def _glossary_and_memory(database: Database) -> None:
    database.executescript(_VERSION_2)
    known = database.execute("SELECT id, text, source, target FROM memory_sentence")
    # In the order of the index, which is many times as fast as the order of the sentences.
    database.conn.executemany(
        "INSERT INTO memory_fragment (fragment, sentence) VALUES (?, ?)",
        sorted(
            (fragment, id)
            for id, text, source, target in known
            for fragment in fragments(text, source, target)
        ),
    )


_VERSION_3 = """
-- Which sentences of two editions say the same, for two texts as they stood at one time.
CREATE TABLE alignment (
    id INTEGER PRIMARY KEY,
    english INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    korean INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    method INTEGER NOT NULL,        -- the version of the method that found it; 0: none did yet
    bridged INTEGER NOT NULL,       -- whether a translation was at hand
    UNIQUE (english, korean)
);
CREATE INDEX alignment_korean ON alignment (korean);
CREATE TABLE bead (
    alignment INTEGER NOT NULL REFERENCES alignment (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    english TEXT NOT NULL,          -- JSON array of the sentences' indices
    korean TEXT NOT NULL,
    score REAL NOT NULL,
    mended INTEGER NOT NULL,        -- the reader put it right: it stays when aligned again
    PRIMARY KEY (alignment, position)
) WITHOUT ROWID;

-- Articles that the reader said are not two editions of one.
CREATE TABLE no_pair (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX no_pair_other ON no_pair (other);
"""


@MIGRATIONS(name="3-beads")
def _beads(database: Database) -> None:
    database.executescript(_VERSION_3)


_VERSION_4 = """
-- Articles that the reader wants translated, one after the other, and what became of them.
CREATE TABLE translation_queue (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    error TEXT NOT NULL DEFAULT '', -- why it failed, in a sentence
    added TEXT NOT NULL
);
CREATE TABLE translation_queue_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    paused INTEGER NOT NULL
);
INSERT INTO translation_queue_state (id, paused) VALUES (1, 0);
"""


@MIGRATIONS(name="4-translation-queue")
def _translation_queue(database: Database) -> None:
    database.executescript(_VERSION_4)


_VERSION_5 = """
-- What the reader subscribes to, and in which folders.
CREATE TABLE folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    parent INTEGER REFERENCES folder (id) ON DELETE SET NULL,
    position INTEGER NOT NULL,      -- among the folders of its parent
    deleted TEXT
);
CREATE TABLE feed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL,              -- where it is asked for
    host TEXT NOT NULL DEFAULT '',  -- the one that the reader typed, if the reader typed any
    title TEXT NOT NULL DEFAULT '', -- as the feed calls itself
    name TEXT NOT NULL DEFAULT '',  -- as the reader calls it
    site TEXT,                      -- the address of its pages
    folder INTEGER REFERENCES folder (id) ON DELETE SET NULL,
    position INTEGER NOT NULL,      -- among the feeds of its folder
    etag TEXT,
    last_modified TEXT,
    checked TEXT,                   -- when it was asked last; this and the next three are in UTC
    worked TEXT,                    -- when that brought an answer that could be read
    due TEXT,                       -- when to ask again; NULL: at the next occasion
    wait TEXT,                      -- its server wants no request before that
    error TEXT NOT NULL DEFAULT '', -- what went wrong last, in a sentence
    failures INTEGER NOT NULL DEFAULT 0, -- since it worked
    gone INTEGER NOT NULL DEFAULT 0,
    suggested INTEGER,              -- minutes between requests, as the feed wants it
    interval INTEGER,               -- minutes, as the reader wants it
    full_text TEXT NOT NULL DEFAULT 'auto' CHECK (full_text IN ('auto', 'always', 'never')),
    pictures INTEGER NOT NULL DEFAULT 0,
    translate INTEGER NOT NULL DEFAULT 0,
    keep_days INTEGER,
    keep_number INTEGER,
    deleted TEXT
);
CREATE INDEX feed_url ON feed (url);

-- The articles that a feed brought.
CREATE TABLE feed_article (
    feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (feed, article)
) WITHOUT ROWID;
CREATE INDEX feed_article_article ON feed_article (article);

-- What has stood in a feed: it does not come again, though its article be deleted.
CREATE TABLE feed_entry (
    id INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    digest BLOB NOT NULL,           -- of what the feed said of it
    article INTEGER REFERENCES article (id) ON DELETE SET NULL,
    whole INTEGER,                  -- whether the article is no summary; NULL: there was none yet
    page TEXT,                      -- where its whole text is still to be had
    tries INTEGER NOT NULL DEFAULT 0, -- how often that failed
    seen TEXT NOT NULL              -- the day on which it stood there last
);
CREATE INDEX feed_entry_feed ON feed_entry (feed);
CREATE INDEX feed_entry_article ON feed_entry (article) WHERE article IS NOT NULL;
CREATE TABLE feed_identity (
    feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    identity BLOB NOT NULL,         -- a digest of one of the things that tell it from the others
    entry INTEGER NOT NULL REFERENCES feed_entry (id) ON DELETE CASCADE,
    PRIMARY KEY (feed, identity)
) WITHOUT ROWID;
CREATE INDEX feed_identity_entry ON feed_identity (entry);

ALTER TABLE article ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
    -- the revision that was current before it changed unread; 0 if it did not
ALTER TABLE article ADD COLUMN pictures INTEGER;
    -- whether its pictures may be fetched; NULL: as its feeds say
CREATE INDEX article_unread ON article (id) WHERE deleted IS NULL AND NOT read;

-- The pictures of revisions, by where they are to be had, and those that were fetched.
CREATE TABLE picture (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    media_type TEXT,
    width INTEGER,
    height INTEGER,
    data BLOB,
    refused INTEGER NOT NULL DEFAULT 0, -- it is no picture to be shown, and never will be
    tries INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE revision_picture (
    revision INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    picture INTEGER NOT NULL REFERENCES picture (id),
    caption TEXT NOT NULL,
    block INTEGER NOT NULL,         -- it stands before this one
    PRIMARY KEY (revision, position)
) WITHOUT ROWID;
CREATE INDEX revision_picture_picture ON revision_picture (picture);
"""


@MIGRATIONS(name="5-feeds")
def _feeds(database: Database) -> None:
    database.executescript(_VERSION_5)
    # Addresses are compared in a simpler form than before.
    known = database.execute("SELECT id, url FROM article WHERE url IS NOT NULL").fetchall()
    database.conn.executemany(
        "UPDATE article SET address = ? WHERE id = ?",
        [(comparable_address(url), id) for id, url in known],
    )
    _compare_addresses_anew(database.conn)


def _compare_addresses_anew(connection: sqlite3.Connection) -> None:
    """Tracking, mobile and AMP addresses are compared by what they stand for from this step on."""
    rows = connection.execute("SELECT id, url FROM article WHERE url IS NOT NULL").fetchall()
    connection.executemany(
        "UPDATE article SET address = ? WHERE id = ?",
        [(canonical_address(row[1]), row[0]) for row in rows],
    )


_VERSION_6 = """
-- Further notes on a passage that has one.
CREATE TABLE annotation_reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    annotation INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT
);
CREATE INDEX annotation_reply_annotation ON annotation_reply (annotation);
CREATE INDEX annotation_reply_deleted ON annotation_reply (deleted) WHERE deleted IS NOT NULL;

-- What the reader made of the colours: other names, other tones, more of them.
CREATE TABLE highlight_color (
    key TEXT PRIMARY KEY,           -- what annotation.color says; it never changes
    name TEXT NOT NULL,             -- empty: the program's own name of it
    tone TEXT NOT NULL,             -- #rrggbb as on white paper; empty: the theme's own
    position INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- What annotations are called outside this library, for those that were taken in from a file:
-- when they are taken in again, they are known by it.
CREATE TABLE annotation_origin (
    annotation INTEGER PRIMARY KEY REFERENCES annotation (id) ON DELETE CASCADE,
    uri TEXT NOT NULL UNIQUE
);

-- Quotes and notes in the form in which they are searched. A change takes it away, and the next
-- search makes it again.
CREATE TABLE annotation_text (
    annotation INTEGER PRIMARY KEY REFERENCES annotation (id) ON DELETE CASCADE,
    folded TEXT NOT NULL
);
CREATE TRIGGER annotation_text_changed AFTER UPDATE OF exact, note ON annotation BEGIN
    DELETE FROM annotation_text WHERE annotation = new.id;
END;
CREATE TRIGGER annotation_text_answered AFTER INSERT ON annotation_reply BEGIN
    DELETE FROM annotation_text WHERE annotation = new.annotation;
END;
CREATE TRIGGER annotation_text_reply_changed AFTER UPDATE ON annotation_reply BEGIN
    DELETE FROM annotation_text WHERE annotation = new.annotation;
END;
CREATE TRIGGER annotation_text_reply_gone AFTER DELETE ON annotation_reply BEGIN
    DELETE FROM annotation_text WHERE annotation = old.annotation;
END;
"""


@MIGRATIONS(name="6-threads-and-colors")
def _threads_and_colors(database: Database) -> None:
    database.executescript(_VERSION_6)


_VERSION_7 = """
-- Articles that the reader added, and not feeds alone; and the hosts in private networks of which
-- the reader typed an address for that.
CREATE TABLE article_by_hand (
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    private_host TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article, private_host)
) WITHOUT ROWID;
-- Up to now, only of those that no feed brought is it known.
INSERT INTO article_by_hand (article)
SELECT id FROM article WHERE NOT sample AND id NOT IN (SELECT article FROM feed_article);
"""


@MIGRATIONS(name="7-by-hand")
def _by_hand(database: Database) -> None:
    database.executescript(_VERSION_7)


def migrate(raw: sqlite3.Connection, file: Path, migrations: Migrations) -> None:
    """Do the steps of `migrations` that the library has not seen yet: all of them, or none.

    A library that has something in it is copied first, to ``library-before-STEP.db`` beside it.
    Raises `LibraryError` where the copy cannot be written.
    """
    # A step may rebuild a table that others refer to; the references are checked at the end.
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("BEGIN IMMEDIATE")
    try:
        database = Database(raw, execute_plugins=False, recursive_triggers=False)
        pending = migrations.pending(database)
        if pending and migrations.applied(database):
            _copy_first(file, pending[0].name)
        migrations.apply(database)
        _seal(raw, len(migrations.applied(database)))
        raw.execute("COMMIT")
    finally:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raw.execute("PRAGMA foreign_keys = ON")


def _copy_first(file: Path, step: str) -> None:
    # A second connection, since SQLite copies nothing through one that is writing.
    reading = sqlite3.connect(file, isolation_level=None)
    try:
        copy_into(reading, file.with_name(f"{file.stem}-before-{step}{file.suffix}"))
    finally:
        reading.close()


def _seal(raw: sqlite3.Connection, version: int) -> None:
    broken = raw.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise LibraryError(
            "The library could not be brought up to date, since parts of it refer to others that "
            "are missing; it was left as it was, so keep using the version before.",
            details=f"{len(broken)} broken references",
        )
    raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version = {version}")
