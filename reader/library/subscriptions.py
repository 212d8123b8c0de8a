"""Feeds and folders: what the reader subscribes to, and in what order it is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from reader.errors import LibraryError, NotFoundError, restored, stored
from reader.library.adding import comparable_address
from reader.library.articles import delete as delete_articles
from reader.library.articles import restore as restore_articles
from reader.library.connection import Connection
from reader.library.feed_records import Checked, Feed, Folder, Removed
from reader.library.protection import UNPROTECTED, uncorrected
from reader.library.values import composed, json_text, stamp, time_of

CHANGEABLE: Final = (
    "url",
    "typed_host",
    "name",
    "interval",
    "full_text",
    "pictures",
    "translate",
    "keep_days",
    "keep_number",
    "gone",
)
"""What the reader may change of a feed."""

MOST: Final = 1_000_000
"""Of the minutes, days and articles that a feed's settings can say."""

LONGEST_FOR_OTHERS: Final = timedelta(minutes=15)
"""How long the feeds of a host wait at most because another one of them was refused."""

_IDS: Final = "(SELECT value FROM json_each(?))"


def listed(connection: Connection) -> list[Feed]:
    """Every feed, by folder and position."""
    rows = connection.rows("SELECT * FROM feed WHERE deleted IS NULL ORDER BY position, id")
    return [_feed(row) for row in rows]


def feed(connection: Connection, id: int) -> Feed:
    """One feed. Raises `NotFoundError`."""
    row = connection.row("SELECT * FROM feed WHERE id = ? AND deleted IS NULL", [id])
    if row is None:
        raise NotFoundError(
            "There is no feed {id}; look up its number in the list of feeds.", id=id
        )
    return _feed(row)


def folders(connection: Connection) -> list[Folder]:
    """Every folder, by position."""
    rows = connection.rows(
        "SELECT id, name, parent, position FROM folder WHERE deleted IS NULL ORDER BY position, id"
    )
    return [Folder(**row) for row in map(dict, rows)]


def folder(connection: Connection, id: int) -> Folder:
    """One folder. Raises `NotFoundError`."""
    for each in folders(connection):
        if each.id == id:
            return each
    raise NotFoundError("There is no folder {id}; look up its number in the list of feeds.", id=id)


def add(
    connection: Connection,
    url: str,
    title: str,
    name: str,
    site: str | None,
    in_folder: int | None,
    typed: str,
) -> tuple[Feed, bool]:
    """Subscribe, and say whether that is new."""
    _check_address(url)
    host = _host(typed)
    with connection.writing():
        if in_folder is not None:
            folder(connection, in_folder)
        known = _subscribed(connection, url)
        if known is not None and known["deleted"] is None:
            if host:
                connection.execute("UPDATE feed SET host = ? WHERE id = ?", [host, known["id"]])
            return feed(connection, known["id"]), False
        position = _last_position(connection, "feed", "folder", in_folder)
        values = [title, _tidied(name), site, in_folder, position, host]
        if known is None:
            id = connection.execute(
                "INSERT INTO feed (title, name, site, folder, position, host, url) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [*values, url],
            )
            assert id is not None
        else:
            # What it brought before does not come again; and its address was typed once.
            id = known["id"]
            if known["url"] == url and known["host"] == _host(url):
                values[-1] = host or known["host"]
            connection.execute(
                "UPDATE feed SET title = ?, name = ?, site = ?, folder = ?, position = ?, "
                "host = ?, deleted = NULL, due = NULL, gone = 0, etag = NULL, last_modified = NULL "
                "WHERE id = ?",
                [*values, id],
            )
        return feed(connection, id), True


def change(connection: Connection, id: int, changes: Mapping[str, object]) -> Feed:
    """Change some of what is `CHANGEABLE`."""
    unknown = set(changes) - set(CHANGEABLE)
    if unknown:
        raise ValueError(f"a feed has no {', '.join(sorted(unknown))} to change")
    with connection.writing():
        before = feed(connection, id)
        values = dict(changes)
        if "name" in values:
            values["name"] = _tidied(str(values["name"]))
        if "url" in values:
            values |= _typed(connection, before, str(values["url"]))
        if "typed_host" in values:
            values["host"] = values.pop("typed_host")
        for setting in ("interval", "keep_days", "keep_number"):
            _check_number(setting, values.get(setting))
        for column, value in values.items():
            connection.execute(f"UPDATE feed SET {column} = ? WHERE id = ?", [value, id])
        if values.keys() & {"interval", "gone", "full_text"}:
            connection.execute("UPDATE feed SET due = NULL WHERE id = ?", [id])
        return feed(connection, id)


def _typed(connection: Connection, before: Feed, url: str) -> dict[str, object]:
    """What changes with an address that the reader typed, be it the one that was there."""
    typed: dict[str, object] = {"host": _host(url), "due": None}
    if url == before.url:
        return typed
    _check_address(url)
    _refuse_double(connection, before.id, url)
    return {**typed, "etag": None, "last_modified": None}


def add_folder(connection: Connection, name: str, parent: int | None) -> Folder:
    """Make a folder, or give the one of that name that is there."""
    tidied = _folder_name(name)
    with connection.writing():
        if parent is not None:
            folder(connection, parent)
        for each in folders(connection):
            if each.parent == parent and each.name == tidied:
                return each
        position = _last_position(connection, "folder", "parent", parent)
        id = connection.execute(
            "INSERT INTO folder (name, parent, position) VALUES (?, ?, ?)",
            [tidied, parent, position],
        )
        assert id is not None
        return folder(connection, id)


def rename_folder(connection: Connection, id: int, name: str) -> Folder:
    """Give a folder another name."""
    tidied = _folder_name(name)
    with connection.writing():
        folder(connection, id)
        connection.execute("UPDATE folder SET name = ? WHERE id = ?", [tidied, id])
        return folder(connection, id)


def move(connection: Connection, id: int, target: int | None, position: int | None) -> Feed:
    """Put a feed into a folder (None: into none), before what has `position` there."""
    with connection.writing():
        feed(connection, id)
        if target is not None:
            folder(connection, target)
        order = [each.id for each in listed(connection) if each.folder == target and each.id != id]
        connection.execute("UPDATE feed SET folder = ? WHERE id = ?", [target, id])
        _arrange(connection, "feed", order, id, position)
        return feed(connection, id)


def move_folder(
    connection: Connection, id: int, parent: int | None, position: int | None
) -> Folder:
    """Put a folder into another one (None: into none)."""
    with connection.writing():
        known = {each.id: each for each in folders(connection)}
        moved = folder(connection, id)
        above = parent
        while above is not None:
            if above == id:
                raise LibraryError(
                    "The folder “{name}” cannot be put into itself; choose another folder.",
                    name=moved.name,
                )
            above = folder(connection, above).parent
        order = [each.id for each in known.values() if each.parent == parent and each.id != id]
        connection.execute("UPDATE folder SET parent = ? WHERE id = ?", [parent, id])
        _arrange(connection, "folder", order, id, position)
        return folder(connection, id)


def remove(
    connection: Connection, feeds: Iterable[int], in_folders: Iterable[int], with_articles: bool
) -> Removed:
    """Put feeds and folders away, with all that is in the folders."""
    moment = stamp()
    with connection.writing():
        for id in (wanted := list(in_folders)):
            folder(connection, id)
        below = within(connection, wanted)
        gone = {feed(connection, id).id for id in feeds}
        gone |= {each.id for each in listed(connection) if each.folder in below}
        articles = _only_of(connection, gone) if with_articles else []
        delete_articles(connection, articles)
        for table, ids in (("feed", gone), ("folder", below)):
            connection.execute(
                f"UPDATE {table} SET deleted = ? WHERE id IN {_IDS}",
                [moment, json_text(sorted(ids))],
            )
    return Removed(tuple(sorted(gone)), tuple(sorted(below)), tuple(articles))


def restore(connection: Connection, removed: Removed) -> None:
    """Bring back what `remove` put away."""
    with connection.writing():
        for table, ids in (("feed", removed.feeds), ("folder", removed.folders)):
            connection.execute(
                f"UPDATE {table} SET deleted = NULL WHERE id IN {_IDS}", [json_text(list(ids))]
            )
        restore_articles(connection, removed.articles)


def within(connection: Connection, roots: Iterable[int]) -> set[int]:
    """Folders and all folders in them, however deep."""
    known = folders(connection)
    found: set[int] = set()
    level = {each.id for each in known} & set(roots)
    while level:
        found |= level
        level = {each.id for each in known if each.parent in level} - found
    return found


def due(connection: Connection, moment: datetime) -> list[Feed]:
    """The feeds that are to be asked again by themselves, unless their host must rest."""
    waits = waiting(connection, moment)
    return [each for each in listed(connection) if each.is_due(moment) and each.id not in waits]


def resting(connection: Connection, moment: datetime) -> dict[str, datetime]:
    """The hosts that wanted no requests when they were asked before, and until when.

    What one feed of a host was told holds for the others for a while only.
    """
    found: dict[str, datetime] = {}
    for each in listed(connection):
        if each.wait is not None and each.must_wait(moment):
            until = min(each.wait, (each.checked or moment) + LONGEST_FOR_OTHERS)
            host = _host(each.url)
            if until > moment:
                found[host] = max(until, found.get(host, until))
    return found


def waiting(connection: Connection, moment: datetime) -> dict[int, datetime]:
    """The feeds that are not to be asked yet, since their host wants it so, and until when."""
    hosts = resting(connection, moment)
    found: dict[int, datetime] = {}
    for each in listed(connection):
        own = each.wait if each.must_wait(moment) else None
        until = max(filter(None, (own, hosts.get(_host(each.url)))), default=None)
        if until is not None:
            found[each.id] = until
    return found


def record(connection: Connection, id: int, checked: Checked) -> None:
    """Store what asking a feed led to; nothing if it was removed meanwhile."""
    moment = _stamp(checked.moment)
    with connection.writing():
        common = [moment, _stamp(checked.due), _stamp(checked.wait), stored(checked.error), id]
        connection.execute(
            "UPDATE feed SET checked = ?, due = ?, wait = ?, error = ? "
            "WHERE id = ? AND deleted IS NULL",
            common,
        )
        if checked.error:
            connection.execute(
                "UPDATE feed SET failures = failures + 1, gone = ? WHERE id = ?",
                [checked.gone, id],
            )
            return
        connection.execute(
            "UPDATE feed SET worked = ?, failures = 0, gone = 0, title = coalesce(?, title), "
            "site = coalesce(?, site), suggested = iif(?, suggested, ?) WHERE id = ?",
            [moment, checked.title, checked.site, checked.unchanged, checked.suggested, id],
        )
        if not checked.unchanged:
            connection.execute(
                "UPDATE feed SET etag = ?, last_modified = ? WHERE id = ?",
                [checked.etag, checked.last_modified, id],
            )
        if checked.url is not None and _other(connection, id, checked.url) is None:
            connection.execute("UPDATE feed SET url = ? WHERE id = ?", [checked.url, id])


def of_article(connection: Connection, article: int) -> list[Feed]:
    """The feeds that brought an article."""
    rows = connection.rows(
        "SELECT f.* FROM feed f JOIN feed_article fa ON fa.feed = f.id "
        "WHERE fa.article = ? AND f.deleted IS NULL ORDER BY f.id",
        [article],
    )
    return [_feed(row) for row in rows]


def _only_of(connection: Connection, feeds: set[int]) -> list[int]:
    """Articles that only these feeds brought, and that nothing else keeps."""
    rows = connection.rows(
        f"SELECT DISTINCT a.id FROM feed_article fa JOIN article a ON a.id = fa.article "
        f"WHERE fa.feed IN {_IDS} AND {UNPROTECTED} AND NOT EXISTS ("
        f"SELECT 1 FROM feed_article o JOIN feed f ON f.id = o.feed "
        f"WHERE o.article = a.id AND f.deleted IS NULL AND o.feed NOT IN {_IDS})",
        [json_text(sorted(feeds))] * 2,
    )
    return uncorrected(connection, [row["id"] for row in rows])


def _feed(row: sqlite3.Row) -> Feed:
    return Feed(
        id=row["id"],
        url=row["url"],
        title=row["name"] or row["title"] or urlsplit(row["url"]).hostname or row["url"],
        own_title=row["title"],
        name=row["name"],
        site=row["site"],
        folder=row["folder"],
        position=row["position"],
        typed_host=row["host"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        checked=time_of(row["checked"]),
        worked=time_of(row["worked"]),
        due=time_of(row["due"]),
        wait=time_of(row["wait"]),
        error=restored(row["error"]),
        failures=row["failures"],
        gone=bool(row["gone"]),
        suggested=row["suggested"],
        interval=row["interval"],
        full_text=row["full_text"],
        pictures=bool(row["pictures"]),
        translate=bool(row["translate"]),
        keep_days=row["keep_days"],
        keep_number=row["keep_number"],
    )


def _subscribed(connection: Connection, url: str) -> sqlite3.Row | None:
    """The feed at an address; a removed one only if there is no other."""
    wanted = comparable_address(url)
    rows = connection.rows(
        "SELECT id, url, host, deleted FROM feed ORDER BY deleted IS NOT NULL, id"
    )
    return next((row for row in rows if comparable_address(row["url"]) == wanted), None)


def _other(connection: Connection, id: int, url: str) -> sqlite3.Row | None:
    """Another feed at an address."""
    known = _subscribed(connection, url)
    return None if known is None or known["deleted"] is not None or known["id"] == id else known


def _refuse_double(connection: Connection, id: int, url: str) -> None:
    if _other(connection, id, url) is not None:
        raise LibraryError(
            "There is a feed at {address} already; remove one of the two, or give another address.",
            address=url,
        )


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable:
        raise LibraryError(
            "“{address}” cannot be the address of a feed; it must begin with http:// or https://.",
            address=url[:100],
        )


def _check_number(setting: str, value: Any) -> None:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if value is not None and not (is_number and 1 <= value <= MOST):
        raise LibraryError(
            "“{setting}” cannot be {value}; give a whole number from 1 to {most}, or none.",
            setting=setting.replace("_", " "),
            value=str(value)[:20],
            most=f"{MOST:,}",
        )


def _host(typed: str) -> str:
    try:
        return (urlsplit(typed).hostname or "").lower()
    except ValueError:
        return ""


def _tidied(name: str) -> str:
    return " ".join(composed(name).split())


def _folder_name(name: str) -> str:
    tidied = _tidied(name)
    if not tidied:
        raise LibraryError("A folder needs a name; type one.")
    return tidied


def _last_position(connection: Connection, table: str, column: str, value: int | None) -> int:
    position: int = connection.value(
        f"SELECT coalesce(max(position) + 1, 0) FROM {table} "
        f"WHERE {column} IS ? AND deleted IS NULL",
        [value],
    )
    return position


def _arrange(
    connection: Connection, table: str, order: list[int], id: int, position: int | None
) -> None:
    """Number what stands in one place anew, with `id` at `position` (None: at the end)."""
    order.insert(len(order) if position is None else max(0, position), id)
    connection.execute_many(
        f"UPDATE {table} SET position = ? WHERE id = ?",
        [(number, each) for number, each in enumerate(order)],
    )


def _stamp(time: datetime | None) -> str | None:
    return None if time is None else stamp(time.astimezone(UTC))
