"""Notes as tables: CSV as RFC 4180 has it, and the same for spreadsheet programs.

A spreadsheet program takes a cell that begins like a formula for one, and runs it, whatever the
page said that it was copied from. In that table such a cell begins with an apostrophe, which shows
it as text, and the file with the mark by which those programs know UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from reader.article import Article
from reader.export.documents import Document, NotedPassage
from reader.export.options import Options
from reader.export.words import Words

_FORMULA: Final = re.compile(r"[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|[\t\r\n]")
"""How a formula begins: in full-width forms too, which some programs fold, and after blanks."""

_UNSHOWN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LONGEST_CELL: Final = 32_767
"""Characters, in UTF-16, that the most widely used spreadsheet program keeps of a cell."""

Cell = str | int

COLUMNS: Final = (
    "id",
    "article",
    "title",
    "site",
    "byline",
    "address",
    "article_language",
    "published",
    "updated",
    "added",
    "article_tags",
    "side",
    "quote",
    "quote_language",
    "partner",
    "partner_language",
    "partner_from",
    "note",
    "replies",
    "tags",
    "color",
    "color_name",
    "created",
    "modified",
    "detached",
    "model",
    "sentence",
    "exact",
    "prefix",
    "suffix",
    "start",
    "end",
    "uri",
    "other_title",
    "other_site",
    "other_byline",
    "other_address",
    "other_published",
    "other_updated",
)
"""What the columns are called, in their order."""


def render(documents: Sequence[Document], options: Options) -> bytes:
    """One row an annotation, below a row of column names."""
    return _table(_rows(documents, options.words), csv.QUOTE_MINIMAL).encode()


def render_for_spreadsheets(documents: Sequence[Document], options: Options) -> bytes:
    """The same, with nothing in it that a spreadsheet program would calculate."""
    rows = ([_as_text(cell) for cell in row] for row in _rows(documents, options.words))
    return _table(rows, csv.QUOTE_ALL).encode("utf-8-sig")


def _table(rows: Iterator[list[Cell]], quoting: int) -> str:
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator="\r\n", quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return table.getvalue()


def _as_text(cell: Cell) -> Cell:
    """A cell that is shown as it is; numbers are, and texts that do not begin like a formula."""
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    text = f"'{text}" if _FORMULA.match(text) else text
    return text if len(text) * 2 <= _LONGEST_CELL else _shortened(text)


def _shortened(text: str) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST_CELL:
        return text
    return units[: 2 * (_LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + "…"


def _rows(documents: Sequence[Document], words: Words) -> Iterator[list[Cell]]:
    yield list(COLUMNS)
    for document in documents:
        for passage in document.passages:
            cells = _cells(document, passage, words)
            yield [_shown(cells[name]) for name in COLUMNS]


def _cells(document: Document, passage: NotedPassage, words: Words) -> dict[str, Cell]:
    annotation, selector = passage.annotation, passage.annotation.selector
    return {
        "id": annotation.id,
        **_article_cells(document.noted_article(passage)),
        "side": annotation.side,
        "quote": passage.quote,
        "quote_language": passage.quote_language,
        "partner": passage.partner,
        "partner_language": passage.partner_language if passage.partner else "",
        "partner_from": _origin(passage),
        "note": annotation.note,
        "replies": "\n\n".join(f"{_time(one.created)}\n{one.text}" for one in annotation.replies),
        "tags": "; ".join(annotation.tags),
        "color": annotation.color,
        "color_name": words.color(document.color(annotation.color)),
        "created": _time(annotation.created),
        "modified": _time(annotation.modified),
        "detached": "yes" if annotation.detached else "no",
        "model": annotation.model or "",
        "sentence": "" if annotation.sentence is None else annotation.sentence,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "start": selector.start,
        "end": selector.end,
        "uri": passage.uri,
        **_other_cells(document, passage),
    }


def _other_cells(document: Document, passage: NotedPassage) -> dict[str, Cell]:
    """The edition beside the one that a passage is marked in, whose words its partner may be."""
    noted = document.noted_article(passage)
    other = next((each for each in document.editions if each.id != noted.id), None)
    known = _article_cells(other) if other else {}
    names = ("title", "site", "byline", "address", "published", "updated")
    return {f"other_{name}": known.get(name, "") for name in names}


def _article_cells(article: Article) -> dict[str, Cell]:
    return {
        "article": article.id,
        "title": article.title,
        "site": article.site or "",
        "byline": "; ".join(article.byline),
        "address": article.url or "",
        "article_language": article.language,
        "published": _time(article.published),
        "updated": _time(article.updated),
        "added": _time(article.added),
        "article_tags": "; ".join(article.tags),
    }


def _origin(passage: NotedPassage) -> str:
    """Where the partner passage is from."""
    if not passage.partner:
        return ""
    if passage.human:
        return "other edition"
    return "translation" if passage.annotation.side == "article" else "original"


def _shown(cell: Cell) -> Cell:
    return _UNSHOWN.sub("", cell) if isinstance(cell, str) else cell


def _time(time: datetime | None) -> str:
    return "" if time is None else time.isoformat()
