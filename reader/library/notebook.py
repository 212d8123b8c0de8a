"""The notebook: all annotations, filtered, searched and grouped.

A list of many thousands is read in two steps. `index` says which annotations there are and in
which order, as numbers alone; `lines` reads those that are looked at.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Final, Literal

from reader.annotation import COLORS, Annotation
from reader.article import Language, Side, other_language
from reader.errors import LibraryError, NotFoundError, Phrase
from reader.language import stem
from reader.library import annotating
from reader.library.connection import Connection, understood
from reader.library.values import composed, folded, time_of

Grouping = Literal["article", "day", "tag", "color"]
GROUPINGS: Final[tuple[Grouping, ...]] = ("article", "day", "tag", "color")


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Which annotations to list; every condition that is set must hold.

    `text`: each of its words stands in the quote, the note or a further note, whatever its case
    and its Korean particles. An empty `tag` takes those without tags. `language` is that of the
    marked words. `since` and `until` are days, both included, on which the passage was marked.
    `detached` None takes those that are and those that are not.
    """

    text: str = ""
    tag: str | None = None
    color: str | None = None
    side: Side | None = None
    language: Language | None = None
    since: date | None = None
    until: date | None = None
    detached: bool | None = None


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """Neighbours in the list that have the same `key`: an article's number, a day, a tag, a color.

    `first` is the place of the first of them. The key of those without tags is empty.
    """

    key: str
    first: int
    count: int


def _nothing() -> Sequence[int]:
    return array("q")


@dataclass(frozen=True, slots=True)
class NoteIndex:
    """All annotations of a list from first to last, by number; `total` is how many there are.

    Grouped by tags, one with several stands in several places. `quotes` and `notes` have for each
    place the `extent` of the quote and of all notes, by which their room on a page can be told.
    `tags` are those of all annotations with their numbers, the most used first; `everything` counts
    all.
    """

    ids: Sequence[int] = field(default_factory=_nothing)
    quotes: bytes = b""
    notes: bytes = b""
    groups: tuple[NoteGroup, ...] = ()
    total: int = 0
    everything: int = 0
    tags: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class NoteLine:
    """An annotation with what is to be said of its article.

    `language` is that of the article, `moment` when it was published, or else added.
    """

    annotation: Annotation
    title: str
    site: str | None
    moment: datetime
    language: Language

    @property
    def quote_language(self) -> Language:
        """The language of the marked words."""
        if self.annotation.side == "article":
            return self.language
        return other_language(self.language)


_USUAL: Final = " ".join(f"WHEN '{each}' THEN {place}" for place, each in enumerate(COLORS))

_ORDERS: Final[dict[Grouping, tuple[str, str]]] = {
    "article": (
        "a.id",
        "a.moment DESC, a.id DESC, n.sentence IS NULL, n.sentence, n.side, n.starts, n.id",
    ),
    "day": ("substr(n.created, 1, 10)", "key DESC, datetime(n.created) DESC, n.id DESC"),
    "tag": (
        "coalesce(t.tag, '')",
        "t.tag IS NULL, t.tag COLLATE NOCASE, t.tag, datetime(n.created) DESC, n.id DESC",
    ),
    "color": (
        "n.color",
        f"CASE n.color {_USUAL} ELSE coalesce("
        "(SELECT 100 + position FROM highlight_color h WHERE h.key = n.color), 1000000) END, "
        "key, datetime(n.created) DESC, n.id DESC",
    ),
}
"""What notes are grouped by, and in which order they stand: the newest first, or as they are read.
"""

_EXTENT: Final = "length({0}) + (length(CAST({0} AS BLOB)) - length({0})) / 2"

_UNFOLDED: Final = """
SELECT n.id, n.exact, n.note, (SELECT group_concat(r.text, char(10)) FROM annotation_reply r
    WHERE r.annotation = n.id AND r.deleted IS NULL) AS replies
FROM annotation n WHERE n.id > :after AND n.deleted IS NULL
AND NOT EXISTS (SELECT 1 FROM annotation_text x WHERE x.annotation = n.id)
ORDER BY n.id LIMIT :most
"""
_AT_A_TIME: Final = 1000


def index(connection: Connection, filter: NoteFilter, grouping: Grouping) -> NoteIndex:
    """Which annotations pass `filter`, in the order of `grouping`."""
    conditions, parameters = _conditions(connection, filter)
    key, order = _ORDERS[grouping]
    tagged = "LEFT JOIN annotation_tag t ON t.annotation = n.id" if grouping == "tag" else ""
    # One row with four arrays is read in a fraction of the time that a row for each note takes.
    row = connection.row(
        "SELECT json_group_array(key), json_group_array(id), json_group_array(quote), "
        f"json_group_array(notes) FROM (SELECT {key} AS key, n.id AS id, "
        f"min(({_EXTENT.format('n.exact')} + 3) / 4, 255) AS quote, "
        f"min(({_EXTENT.format('n.note')} "
        f"+ coalesce((SELECT sum({_EXTENT.format('r.text')}) FROM annotation_reply r "
        "WHERE r.annotation = n.id AND r.deleted IS NULL), 0) + 3) / 4, 255) AS notes "
        f"FROM annotation n JOIN article a ON a.id = n.article {tagged} "
        f"WHERE {' AND '.join(conditions)} ORDER BY {order})",
        parameters,
    )
    assert row is not None
    keys, ids, quotes, notes = (json.loads(row[column]) for column in range(4))
    return NoteIndex(
        array("q", ids),
        bytes(quotes),
        bytes(notes),
        tuple(_groups(keys)),
        len(set(ids)) if grouping == "tag" else len(ids),
        *_inventory(connection),
    )


def lines(connection: Connection, ids: Collection[int]) -> list[NoteLine]:
    """The annotations in `ids` that are there, with what is to be said of their articles."""
    wanted = json.dumps(list(ids))
    heads = connection.rows(
        "SELECT a.id, a.language, a.added, r.title, r.site, r.published FROM article a "
        "JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE a.id IN "
        "(SELECT article FROM annotation WHERE id IN (SELECT value FROM json_each(?)))",
        [wanted],
    )
    articles = {row["id"]: row for row in heads}
    found = []
    for id in ids:
        with suppress(NotFoundError):  # deleted since it was listed
            noted = annotating.annotation(connection, id)
            with understood(Phrase("Article {id}", id=noted.article)):
                found.append(_line(noted, articles[noted.article]))
    return found


def extent(*texts: str) -> int:
    """How wide texts are together, in steps of four Latin letters; a Korean one counts as two.

    It is at most 255, and 0 only without any text.
    """
    letters = (
        len(text) + (len(text.encode(errors="surrogatepass")) - len(text)) // 2 for text in texts
    )
    return min(-(-sum(letters) // 4), 255)


def words(text: str) -> tuple[str, ...]:
    """What must stand in a folded text for `text` to be found in it."""
    return tuple(dict.fromkeys(stem(word) for word in folded(text).split()))


def _line(noted: Annotation, head: sqlite3.Row) -> NoteLine:
    moment = time_of(head["published"]) or datetime.fromisoformat(head["added"])
    return NoteLine(noted, head["title"], head["site"], moment, head["language"])


def _groups(keys: Sequence[object]) -> Iterable[NoteGroup]:
    first = 0
    for key, same in groupby(keys):
        count = sum(1 for _each in same)
        yield NoteGroup(str(key), first, count)
        first += count


def _inventory(connection: Connection) -> tuple[int, tuple[tuple[str, int], ...]]:
    """How many annotations there are in all, and their tags."""
    everything: int = connection.value(
        "SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article "
        "WHERE n.deleted IS NULL AND a.deleted IS NULL"
    )
    tags = connection.rows(
        "SELECT t.tag, count(*) FROM annotation_tag t JOIN annotation n ON n.id = t.annotation "
        "JOIN article a ON a.id = n.article WHERE n.deleted IS NULL AND a.deleted IS NULL "
        "GROUP BY t.tag ORDER BY count(*) DESC, t.tag"
    )
    return everything, tuple((row[0], row[1]) for row in tags)


def _conditions(connection: Connection, filter: NoteFilter) -> tuple[list[str], dict[str, object]]:
    conditions = ["n.deleted IS NULL", "a.deleted IS NULL"]
    parameters: dict[str, object] = {}
    for column, value in (
        ("n.color", filter.color),
        ("n.side", filter.side),
        ("n.detached", None if filter.detached is None else int(filter.detached)),
    ):
        if value is not None:
            name = column.removeprefix("n.")
            conditions.append(f"{column} = :{name}")
            parameters[name] = value
    for name, comparison, day in (("since", ">=", filter.since), ("until", "<=", filter.until)):
        if day is not None:
            conditions.append(f"substr(n.created, 1, 10) {comparison} :{name}")
            parameters[name] = day.isoformat()
    if filter.language is not None:
        conditions.append("(a.language = :language) = (n.side = 'article')")
        parameters["language"] = filter.language
    _require_tag(filter.tag, conditions, parameters)
    _require_text(connection, words(filter.text), conditions, parameters)
    return conditions, parameters


def _require_tag(tag: str | None, conditions: list[str], parameters: dict[str, object]) -> None:
    if tag is None:
        return
    tagged = "(SELECT annotation FROM annotation_tag"
    if tag:
        conditions.append(f"n.id IN {tagged} WHERE tag = :tag)")
        parameters["tag"] = " ".join(composed(tag).split())
    else:
        conditions.append(f"n.id NOT IN {tagged})")


def _require_text(
    connection: Connection,
    wanted: Sequence[str],
    conditions: list[str],
    parameters: dict[str, object],
) -> None:
    if not wanted:
        return
    more = _fold_new(connection, wanted)
    found = " AND ".join(f"instr(folded, :word{place})" for place in range(len(wanted)))
    conditions.append(
        f"(n.id IN (SELECT annotation FROM annotation_text WHERE {found}) "
        "OR n.id IN (SELECT value FROM json_each(:more)))"
    )
    parameters |= {f"word{place}": word for place, word in enumerate(wanted)}
    parameters["more"] = json.dumps(more)


def _fold_new(connection: Connection, wanted: Sequence[str]) -> list[int]:
    """Keep the texts of annotations that were made or changed, as they are searched.

    Where they cannot be kept, since the library cannot be written, this gives those in which all
    the wanted words stand.
    """
    if not connection.read_only and connection.row(_UNFOLDED, {"after": 0, "most": 1}) is not None:
        with suppress(LibraryError), connection.writing():
            for texts in _new_texts(connection):
                connection.execute_many(
                    "INSERT OR REPLACE INTO annotation_text (annotation, folded) VALUES (?, ?)",
                    texts,
                )
    return [
        id
        for texts in _new_texts(connection)
        for id, text in texts
        if all(word in text for word in wanted)
    ]


def _new_texts(connection: Connection) -> Iterator[list[tuple[int, str]]]:
    """The texts that are not kept yet, with their annotations, a few at a time."""
    after = 0
    while rows := connection.rows(_UNFOLDED, {"after": after, "most": _AT_A_TIME}):
        yield [
            (row["id"], folded("\n".join((row["exact"], row["note"], row["replies"] or ""))))
            for row in rows
        ]
        after = rows[-1]["id"]
