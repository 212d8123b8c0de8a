"""The colours of highlights in the library: four that are always there, and the reader's own."""

from __future__ import annotations

from reader.annotation import COLORS, HighlightColor
from reader.annotation.colors import is_key, is_tone, key_of_name
from reader.errors import LibraryError
from reader.library.connection import Connection
from reader.library.values import composed


def colors(connection: Connection, *, removed: bool = False) -> tuple[HighlightColor, ...]:
    """The colours in the order in which they are offered; with `removed`, those that are not too.

    The first four are never removed.
    """
    rows = connection.rows(
        "SELECT key, name, tone, removed FROM highlight_color ORDER BY position, key"
    )
    stored = {
        row["key"]: HighlightColor(row["key"], row["name"], row["tone"], bool(row["removed"]))
        for row in rows
    }
    usual = tuple(stored.pop(key, HighlightColor(key)) for key in COLORS)
    return usual + tuple(each for each in stored.values() if removed or not each.removed)


def require(connection: Connection, key: str) -> HighlightColor:
    """The colour with a key. Raises `LibraryError`."""
    if key in COLORS:
        return next(each for each in colors(connection) if each.key == key)
    for each in colors(connection, removed=True):
        if each.key == key:
            return each
    known = ", ".join(each.key for each in colors(connection))
    raise LibraryError("There is no colour {key}; choose one of {known}.", key=key, known=known)


def add(connection: Connection, name: str, tone: str, key: str | None) -> HighlightColor:
    """Add a colour; one that was removed under `key` is brought back with the new name and tone."""
    name, tone = _name(name), _tone(tone)
    if not name:
        raise LibraryError("A colour needs a name; type one.")
    with connection.writing():
        there = colors(connection, removed=True)
        key = key or key_of_name(name, {each.key for each in there})
        if not is_key(key):
            raise LibraryError(
                "{key} cannot be the key of a colour; use small letters, digits and hyphens.",
                key=repr(key),
            )
        if any(each.key == key and not each.removed for each in there):
            raise LibraryError("There is a colour {key} already; change that one.", key=key)
        _store(connection, HighlightColor(key, name, tone))
    return HighlightColor(key, name, tone)


def change(connection: Connection, key: str, name: str | None, tone: str | None) -> HighlightColor:
    """Change what is not None, and give what the colour was before."""
    with connection.writing():
        before = require(connection, key)
        named = before.name if name is None else _name(name)
        if not named and key not in COLORS:
            raise LibraryError("A colour needs a name; type one.")
        toned = before.tone if tone is None else _tone(tone, empty=key in COLORS)
        _store(connection, HighlightColor(key, named, toned, before.removed))
    return before


def set_removed(connection: Connection, key: str, removed: bool) -> None:
    """Offer a colour no longer, or again. Raises `LibraryError` for one of the first four."""
    if key in COLORS:
        raise LibraryError(
            "The colour {key} is one of those that always stay; rename it instead.", key=key
        )
    with connection.writing():
        require(connection, key)
        connection.execute(
            "UPDATE highlight_color SET removed = ? WHERE key = ?", [int(removed), key]
        )


def _store(connection: Connection, color: HighlightColor) -> None:
    connection.execute(
        "INSERT INTO highlight_color (key, name, tone, position, removed) "
        "VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM highlight_color), ?) "
        "ON CONFLICT (key) DO UPDATE SET name = excluded.name, tone = excluded.tone, "
        "removed = excluded.removed",
        [color.key, color.name, color.tone, int(color.removed)],
    )


def _name(text: str) -> str:
    return " ".join(composed(text).split())


def _tone(text: str, *, empty: bool = False) -> str:
    tone = text.strip().casefold()
    if not is_tone(tone) and not (empty and not tone):
        raise LibraryError(
            "{text} is not a colour; write it as #rrggbb, such as #ffd8a8.", text=repr(text)
        )
    return tone
