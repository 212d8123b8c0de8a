"""Colours, tags and deletions of many annotations at once, in a few statements.

Nothing is made of each annotation on the way: fifty thousand objects would hold up every other
thread while they come to be. What there was and what came of it stays JSON, which SQLite writes
and reads itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from reader.library import annotating, coloring
from reader.library.connection import Connection
from reader.library.records import ManyChanged
from reader.library.values import json_text, now, stamp, tidy_tags, time_text

_NUMBER: Final = "SELECT json_extract(value, '$[0]') FROM json_each(:rows)"
_TAGS: Final = """
(SELECT json_group_array(tag) FROM
    (SELECT tag FROM annotation_tag WHERE annotation = n.id ORDER BY id))
"""
_TAGS_AFTER: Final = """
(SELECT json_group_array(tag) FROM (
    SELECT tag, 0 AS added, id AS place FROM annotation_tag
    WHERE annotation = n.id AND tag NOT IN (SELECT value FROM json_each(:fewer))
    UNION ALL
    SELECT value, 1, key FROM json_each(:more) WHERE value NOT IN
        (SELECT tag FROM annotation_tag WHERE annotation = n.id)
    ORDER BY added, place))
"""
_CHANGED: Final = f"""
SELECT json_group_array(json_array(id, color, modified, json(tags))),
    json_group_array(json_array(id, new_color, :moment, json(new_tags))),
    json_group_array(DISTINCT article)
FROM (SELECT n.id, n.article, n.color, n.modified, coalesce(:color, n.color) AS new_color,
        {_TAGS} AS tags, {_TAGS_AFTER} AS new_tags
    FROM annotation n WHERE n.id IN ({_NUMBER}) ORDER BY n.id)
WHERE color <> new_color OR tags <> new_tags
"""
_ALL: Final = f"""
SELECT json_group_array(json_array(n.id, n.color, n.modified, json({_TAGS}))),
    json_group_array(DISTINCT n.article)
FROM annotation n WHERE n.id IN ({_NUMBER})
"""
_PAINT: Final = """
UPDATE annotation SET color = wanted.color FROM
    (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS color
    FROM json_each(:rows)) AS wanted
WHERE annotation.id = wanted.id
"""
_DATE: Final = """
UPDATE annotation SET modified = wanted.modified FROM
    (SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[2]') AS modified
    FROM json_each(:rows)) AS wanted
WHERE annotation.id = wanted.id
"""
_TAG: Final = """
INSERT INTO annotation_tag (annotation, tag)
SELECT json_extract(one.value, '$[0]'), tag.value
FROM json_each(:rows) AS one, json_each(one.value, '$[3]') AS tag ORDER BY one.key, tag.key
"""
_MISSING: Final = """
SELECT number FROM (SELECT json_extract(value, '$[0]') AS number FROM json_each(:rows))
WHERE number NOT IN
    (SELECT n.id FROM annotation n JOIN article a ON a.id = n.article
    WHERE n.deleted IS NULL AND a.deleted IS NULL)
LIMIT 1
"""
_NEVER_THERE: Final = """
SELECT number FROM (SELECT json_extract(value, '$[0]') AS number FROM json_each(:rows))
WHERE number NOT IN (SELECT id FROM annotation)
LIMIT 1
"""


def change(
    connection: Connection,
    ids: Iterable[int],
    color: str | None,
    add_tags: Iterable[str],
    remove_tags: Iterable[str],
) -> ManyChanged:
    """Give annotations a colour, and tags, and take tags away; in all of them, or in none.

    Those that stay as they are keep their time. Raises `NotFoundError` and `LibraryError`.
    """
    rows, more = _rows(ids), tidy_tags(add_tags)
    fewer = [each for each in tidy_tags(remove_tags) if each not in more]
    with connection.writing():
        if color is not None:
            coloring.require(connection, color)
        _require(connection, rows, _MISSING)
        found = connection.row(
            _CHANGED,
            {
                "rows": rows,
                "color": color,
                "more": json_text(more),
                "fewer": json_text(fewer),
                "moment": time_text(now()),
            },
        )
        assert found is not None
        fields = {"color": color is not None, "tags": bool(more or fewer)}
        concerned = tuple(name for name, is_concerned in fields.items() if is_concerned)
        many = ManyChanged(found[0], found[1], concerned, tuple(json.loads(found[2])))
        _write(connection, found[1], concerned)
    return many


def delete(connection: Connection, ids: Iterable[int]) -> ManyChanged:
    """Put annotations away, all or none. Raises `NotFoundError`."""
    rows = _rows(ids)
    with connection.writing():
        _require(connection, rows, _MISSING)
        found = connection.row(_ALL, {"rows": rows})
        assert found is not None
        many = ManyChanged(found[0], None, (), tuple(json.loads(found[1])))
        _put_away(connection, many.before)
    return many


def undo(connection: Connection, many: ManyChanged) -> None:
    """Take a change back, inside a transaction. Raises `NotFoundError`."""
    if many.after is not None:
        _write(connection, many.before, many.fields)
        return
    _require(connection, many.before, _NEVER_THERE)
    connection.execute(
        f"UPDATE annotation SET deleted = NULL WHERE id IN ({_NUMBER})", {"rows": many.before}
    )


def redo(connection: Connection, many: ManyChanged) -> None:
    """Make a change again, inside a transaction. Raises `NotFoundError`."""
    if many.after is not None:
        _write(connection, many.after, many.fields)
    else:
        _put_away(connection, many.before)


def _rows(ids: Iterable[int]) -> str:
    return json_text([(id,) for id in dict.fromkeys(ids)])


def _write(connection: Connection, rows: str, fields: tuple[str, ...]) -> None:
    """Write those `fields` of annotations that a change concerns, and the time of the change."""
    wanted = {"rows": rows}
    _require(connection, rows, _MISSING)
    if "color" in fields:
        connection.execute(_PAINT, wanted)
    if "tags" in fields:
        connection.execute(f"DELETE FROM annotation_tag WHERE annotation IN ({_NUMBER})", wanted)
        connection.execute(_TAG, wanted)
    connection.execute(_DATE, wanted)


def _put_away(connection: Connection, rows: str) -> None:
    connection.execute(
        f"UPDATE annotation SET deleted = :moment WHERE id IN ({_NUMBER})",
        {"rows": rows, "moment": stamp()},
    )


def _require(connection: Connection, rows: str, missing: str) -> None:
    """Raises `NotFoundError` for the first of `rows` that is not there."""
    gone = connection.value(missing, {"rows": rows})
    if gone is not None:
        raise annotating.no_annotation(gone)
