"""Reading a whole library to say what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from reader.article import BlockKind
from reader.errors import LibraryError
from reader.library.adding import text_digest
from reader.library.annotating import listed
from reader.library.articles import article
from reader.library.connection import Connection
from reader.library.values import spans_of

_WITHOUT_REVISION: Final = """
SELECT a.id FROM article a WHERE NOT EXISTS (
    SELECT 1 FROM revision r WHERE r.article = a.id AND r.number = a.revision)
"""
_ONE_SIDED: Final = """
SELECT a.id, c.id FROM article a JOIN article c ON c.id = a.counterpart
WHERE c.counterpart IS NOT a.id OR c.language = a.language
"""
_BEADS: Final = """
SELECT e.article AS english, k.article AS korean, b.english AS source, b.korean AS target,
    (SELECT coalesce(sum(json_array_length(spans)), 0) FROM block WHERE revision = e.id) AS sources,
    (SELECT coalesce(sum(json_array_length(spans)), 0) FROM block WHERE revision = k.id) AS targets
FROM alignment a JOIN revision e ON e.id = a.english JOIN revision k ON k.id = a.korean
JOIN bead b ON b.alignment = a.id ORDER BY a.id, b.position
"""
_ANNOTATED: Final = """
SELECT DISTINCT a.id FROM article a
JOIN revision r ON r.article = a.id AND r.number = a.revision
JOIN annotation n ON n.article = a.id
WHERE a.deleted IS NULL ORDER BY a.id
"""


def problems(connection: Connection) -> list[str]:
    """What is wrong, one sentence a problem."""
    found: list[str] = []
    for look in (
        _file_problems,
        _head_problems,
        _revision_problems,
        _bead_problems,
        _note_problems,
    ):
        try:
            found.extend(look(connection))
        except LibraryError as error:
            found.append(str(error))
    return list(dict.fromkeys(found))


def _file_problems(connection: Connection) -> Iterator[str]:
    for row in connection.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield f"The file of the library is damaged: {' '.join(row[0].split())}."
    for row in connection.rows("PRAGMA foreign_key_check"):
        yield f"A line of the table {row[0]} belongs to a line of {row[2]} that is missing."


def _head_problems(connection: Connection) -> Iterator[str]:
    for (id,) in connection.rows(_WITHOUT_REVISION):
        yield f"Article {id} has lost its text."
    for id, other in connection.rows(_ONE_SIDED):
        yield f"Article {id} names article {other} as its counterpart, which does not fit it."


def _revision_problems(connection: Connection) -> Iterator[str]:
    """Revisions that are no longer what was stored, or whose sentences do not cover their text."""
    for row in connection.rows(
        "SELECT r.id, r.article, r.number, r.title, r.digest, a.language "
        "FROM revision r JOIN article a ON a.id = r.article ORDER BY r.article, r.number"
    ):
        name = f"Revision {row['number']} of article {row['article']}"
        blocks = connection.rows(
            "SELECT kind, text, spans FROM block WHERE revision = ? ORDER BY position", [row["id"]]
        )
        texts = [block["text"] for block in blocks]
        if text_digest(row["language"], row["title"], texts) != row["digest"]:
            yield f"{name} is not the text that was stored."
        for position, block in enumerate(blocks):
            if block["kind"] not in list(BlockKind):
                yield f"{name} has a paragraph of the unknown kind {block['kind']}."
            if not _covers(block["text"], block["spans"]):
                yield f"The sentences of paragraph {position + 1} in {name} do not fit its text."


def _covers(text: str, stored_spans: str) -> bool:
    """Whether the spans are in order, apart, and leave out nothing but white space."""
    try:
        spans = spans_of(stored_spans)
    except (ValueError, TypeError):
        return False
    position = 0
    for start, end in [*spans, (len(text), len(text))]:
        if not position <= start <= end <= len(text) or text[position:start].strip():
            return False
        position = end
    return True


def _bead_problems(connection: Connection) -> Iterator[str]:
    """Alignments that name sentences which their articles do not have."""
    for row in connection.rows(_BEADS):
        try:
            source, target = json.loads(row["source"]), json.loads(row["target"])
            sound = all(0 <= each < row["sources"] for each in source) and all(
                0 <= each < row["targets"] for each in target
            )
        except (ValueError, TypeError):
            sound = False
        if not sound:
            yield (
                f"The alignment of articles {row['english']} and {row['korean']} "
                "names a sentence that one of them does not have."
            )


def _note_problems(connection: Connection) -> Iterator[str]:
    """Annotations that do not stand where they say."""
    for row in connection.rows(_ANNOTATED):
        try:
            text = article(connection, row["id"]).text
        except LibraryError as error:
            yield str(error)
            continue
        for note in listed(connection, row["id"], None, None):
            place = slice(note.selector.start, note.selector.end)
            if note.side == "article" and not note.detached and text[place] != note.selector.exact:
                yield (
                    f"Annotation {note.id} of article {note.article} does not stand "
                    "where it is said to stand."
                )
