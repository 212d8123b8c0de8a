"""Highlights of Readwise: the CSV that it exports, and the one that it asks others for."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final

from reader.annotation import Selector
from reader.errors import Phrase
from reader.notes_import.records import IncomingNote, NotesFile
from reader.notes_import.values import BadItemError, broken, made_uri, stated_moment, text_of

_QUOTE: Final = "highlight"
_DELIMITERS: Final = (",", ";", "\t")
_NAMES: Final = {
    "title": ("book title", "title", "document title"),
    "author": ("book author", "author"),
    "address": ("url", "source url", "source_url", "document url", "highlight url"),
    "note": ("note",),
    "color": ("color", "colour"),
    "tags": ("tags",),
    "moment": ("highlighted at", "date"),
}
_COLORS: Final = {"orange": "yellow", "purple": "pink", "red": "pink"}
"""What stands for the colours of others that are none of ours."""


def is_readwise(text: str) -> bool:
    """Whether a text begins as such a table does."""
    try:
        first = next(_lines_of(text), [])
    except csv.Error:
        return False
    return _QUOTE in _columns(first)


def read(text: str, name: str) -> NotesFile:
    """The notes of `text`, the content of the file called `name`.

    Raises `ExchangeError` that names the line of a row that is broken.
    """
    rows = _lines_of(text)
    columns = _columns(next(rows, []))
    notes: list[IncomingNote] = []
    for line, row in _numbered(rows, name, notes):
        try:
            notes.append(_note(_cells(columns, row), line))
        except BadItemError as error:
            raise broken(name, line, len(notes), error.why) from error
    return NotesFile(tuple(notes))


def good_before_end(text: str) -> int:
    """How many rows stand whole in a text that ends in the middle of one."""
    try:
        return max(0, sum(1 for row in _lines_of(text) if any(row)) - 2)
    except csv.Error:
        return max(0, text.count("\n") - 1)


def _lines_of(text: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)


def _delimiter(text: str) -> str:
    """What stands between cells; some spreadsheet programs save a table with another mark."""
    head, _, _ = text.partition("\n")
    return max(_DELIMITERS, key=head.count)


def _columns(header: list[str]) -> list[str]:
    return [" ".join(cell.split()).casefold() for cell in header]


def _numbered(
    rows: Iterator[list[str]], name: str, notes: list[IncomingNote]
) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, with the lines in which they begin; `notes` counts the good."""
    line = _line_of(rows) + 1
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield line, row
            line = _line_of(rows) + 1
    except csv.Error as error:
        why = Phrase("its quotation marks do not match")
        raise broken(name, line, len(notes), why) from error


def _line_of(rows: Iterator[list[str]]) -> int:
    number: int = rows.line_num  # type: ignore[attr-defined]
    return number


def _uneven(cells: int, columns: int) -> Phrase:
    if cells == 1:
        return Phrase("it has 1 cell where the first line has {columns}", columns=columns)
    return Phrase(
        "it has {cells} cells where the first line has {columns}", cells=cells, columns=columns
    )


def _cells(columns: list[str], row: list[str]) -> Mapping[str, str]:
    if len(row) != len(columns):
        raise BadItemError(_uneven(len(row), len(columns)))
    by_column = dict(zip(columns, map(text_of, row), strict=True))
    found = {
        name: next((by_column[each] for each in names if by_column.get(each, "").strip()), "")
        for name, names in _NAMES.items()
    }
    return {**found, _QUOTE: by_column[_QUOTE]}


def _note(cells: Mapping[str, str], line: int) -> IncomingNote:
    if not cells[_QUOTE].strip():
        raise BadItemError(Phrase("it has no highlight"))
    moment = stated_moment(cells["moment"])
    color = cells["color"].strip().casefold()
    parts = (cells["title"], cells["author"], cells[_QUOTE], cells["moment"])
    return IncomingNote(
        uri=made_uri("readwise", parts),
        place=line,
        selector=Selector(cells[_QUOTE].strip()),
        addresses=(cells["address"].strip(),) if cells["address"].strip() else (),
        title=cells["title"].strip(),
        color=_COLORS.get(color, color),
        note=cells["note"],
        tags=tuple(tag.strip() for tag in cells["tags"].split(",") if tag.strip()),
        created=moment,
        modified=moment,
    )
