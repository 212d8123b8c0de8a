"""Glossaries as tables: CSV with a header, in UTF-8, as spreadsheets read and write it.

Spreadsheets write semicolons or tabs too, in UTF-16 or in the code page of Korean Windows: what
is read may be any of these.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from reader.article import LANGUAGES, Language, other_language
from reader.errors import ExchangeError, GlossaryError, Phrase
from reader.language import is_hangul
from reader.library import Term, tidied_term

COLUMNS: Final = ("term", "translation", "source", "target", "case", "whole_word", "note")
_REQUIRED: Final = COLUMNS[:4]
_DELIMITERS: Final = (",", ";", "\t")
_SEPARATOR: Final = re.compile(r"sep=(?P<mark>[,;\t])\r?\n", re.IGNORECASE)
"""How a spreadsheet is told the delimiter, in a line of its own."""

_KOREAN_WINDOWS: Final = "cp949"
_WORDS: Final = {
    **dict.fromkeys(("yes", "true", "1", "y", "예"), True),
    **dict.fromkeys(("no", "false", "0", "n", "아니요"), False),
}


def write_csv(terms: Iterable[Term]) -> bytes:
    """The terms as CSV, with the mark at its beginning by which spreadsheets know UTF-8."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for term in terms:
        flags = ("yes" if flag else "no" for flag in (term.case_sensitive, term.whole_word))
        writer.writerow((term.term, term.translation, term.source, term.target, *flags, term.note))
    return table.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, name: str, source: Language | None = None) -> list[Term]:
    """The terms of a CSV file called `name`. Raises `ExchangeError` that names the line.

    `source` is the language of the terms in a table that does not say it, and whose scripts do not.
    """
    text = _decoded(data, name)
    stated = _SEPARATOR.match(text)
    text = text[stated.end() :] if stated else text
    rows = csv.reader(
        io.StringIO(text, newline=""),
        strict=True,
        delimiter=stated["mark"] if stated else _delimiter(text),
    )
    try:
        columns = _columns(next(rows, []), name, _REQUIRED[:2] if source else _REQUIRED)
        return [
            _term(
                _with_direction(dict(zip(columns, row, strict=False)), source),
                name,
                line + bool(stated),
            )
            for line, row in _numbered(rows)
        ]
    except csv.Error as error:
        raise _trouble(
            name,
            rows.line_num + bool(stated),
            Phrase("the line is not CSV; look at its quotation marks"),
        ) from error


def _decoded(data: bytes, name: str) -> str:
    wide = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}.get(data[:2])
    if wide is None and b"\0" in data[:2]:  # the first letter of a column, and half of it is zero
        wide = "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    trouble: UnicodeDecodeError | None = None
    for encoding in (wide,) if wide else ("utf-8-sig", _KOREAN_WINDOWS):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            trouble = trouble or error
    raise ExchangeError(
        "“{name}” is not in UTF-8; save it again as “CSV UTF-8” and import that.",
        str(trouble),
        name=name,
    )


def _delimiter(text: str) -> str:
    """What parts the columns: that by which the first line has the most names that we know."""
    first = text.split("\n", 1)[0]
    return max(
        _DELIMITERS,
        key=lambda mark: len(
            {cell.strip(' \r"').casefold() for cell in first.split(mark)} & {*COLUMNS}
        ),
    )


def _with_direction(cells: dict[str, str], source: Language | None) -> dict[str, str]:
    """The cells with the direction filled in that the table does not give."""
    if source is None or cells.get("source", "").strip() or cells.get("target", "").strip():
        return cells
    has_hangul = [any(map(is_hangul, cells.get(column, ""))) for column in ("term", "translation")]
    if has_hangul[0] != has_hangul[1]:
        source = "ko" if has_hangul[0] else "en"
    return {**cells, "source": source, "target": other_language(source)}


def _numbered(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, with the line of the file where each ends."""
    for row in rows:
        if any(cell.strip() for cell in row):
            yield rows.line_num, row  # type: ignore[attr-defined]


def _columns(header: list[str], name: str, required: tuple[str, ...]) -> list[str]:
    columns = [cell.strip().casefold() for cell in header]
    missing = [column for column in required if column not in columns]
    if missing:
        raise _trouble(
            name,
            1,
            Phrase(
                "there is no column “{column}”; the first line must be {columns}",
                column=missing[0],
                columns=",".join(COLUMNS),
            ),
        )
    return columns


def _term(cells: dict[str, str], name: str, line: int) -> Term:
    try:
        return tidied_term(
            Term(
                cells.get("term", ""),
                cells.get("translation", ""),
                _language(cells.get("source", ""), name, line),
                _language(cells.get("target", ""), name, line),
                case_sensitive=_flag(cells, "case", False, name, line),
                whole_word=_flag(cells, "whole_word", True, name, line),
                note=cells.get("note", ""),
            )
        )
    except GlossaryError as error:
        raise ExchangeError(
            "“{name}”, line {line}: {error}", name=name, line=line, error=error
        ) from error


def _language(cell: str, name: str, line: int) -> Language:
    code = cell.strip().casefold()
    for language in LANGUAGES:
        if code == language:
            return language
    raise _trouble(
        name, line, Phrase("“{cell}” is no language of the glossary; write en or ko", cell=cell)
    )


def _flag(cells: dict[str, str], column: str, default: bool, name: str, line: int) -> bool:
    cell = cells.get(column, "").strip().casefold()
    if cell and cell not in _WORDS:
        raise _trouble(
            name,
            line,
            Phrase(
                "“{cell}” in the column {column} must be yes or no",
                cell=cells[column],
                column=column,
            ),
        )
    return _WORDS[cell] if cell else default


def _trouble(name: str, line: int, what: str) -> ExchangeError:
    return ExchangeError(
        "Nothing was taken from “{name}”, line {line}: {what}.",
        name=Path(name).name,
        line=line,
        what=what,
    )
