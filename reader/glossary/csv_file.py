"""Glossaries as tables: CSV with a header, in UTF-8, as spreadsheets read and write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from reader.article import LANGUAGES, Language
from reader.errors import ExchangeError, GlossaryError, Phrase
from reader.library import Term, tidied_term

COLUMNS: Final = ("term", "translation", "source", "target", "case", "whole_word", "note")
_REQUIRED: Final = COLUMNS[:4]
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


def read_csv(data: bytes, name: str) -> list[Term]:
    """The terms of a CSV file called `name`. Raises `ExchangeError` that names the line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExchangeError(
            "“{name}” is not in UTF-8; save it again as “CSV UTF-8” and import that.",
            str(error),
            name=name,
        ) from error
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = _columns(next(rows, []), name)
        return [
            _term(dict(zip(columns, row, strict=False)), name, line)
            for line, row in _numbered(rows)
        ]
    except csv.Error as error:
        raise _trouble(
            name, rows.line_num, Phrase("the line is not CSV; look at its quotation marks")
        ) from error


def _numbered(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, with the line of the file where each ends."""
    for row in rows:
        if any(cell.strip() for cell in row):
            yield rows.line_num, row  # type: ignore[attr-defined]


def _columns(header: list[str], name: str) -> list[str]:
    columns = [cell.strip().casefold() for cell in header]
    missing = [column for column in _REQUIRED if column not in columns]
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
