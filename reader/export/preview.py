"""What an export will look like: read back from the very file that would be written."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from typing import Final

from reader.export.documents import Document
from reader.export.formats import Format
from reader.export.options import Options, Unwanted

LONGEST_TEXT: Final = 20_000
"""In characters; what is longer ends there."""

_MOST_ROWS: Final = 60
_MOST_PAGES: Final = 4


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looks like; one of its parts is filled, the others are empty.

    `text` is the file's own text. `html` is simple enough for any text widget, names nothing to
    be loaded, and is meant for white paper. `cells` are the rows of a table, its head first.
    `pages` are pictures (PNG). `is_cut`: there is more in the file.
    """

    text: str = ""
    html: str = ""
    cells: tuple[tuple[str, ...], ...] = ()
    pages: tuple[bytes, ...] = ()
    is_cut: bool = False


def look_of(chosen: Format, documents: Sequence[Document], options: Options) -> Look:
    """What documents look like in a format.

    Raises `ExportError`, and `Unwanted` once `options.cancelled` says so.
    """
    if chosen.name == "pdf":
        from reader.export.pdf import pages

        shown, is_cut = pages(documents, options, _MOST_PAGES)
        return Look(pages=tuple(shown), is_cut=is_cut)
    data = chosen.render(documents, options)
    if options.cancelled():
        raise Unwanted
    if chosen.name in _SIMPLIFIED:
        html, is_cut = _simplified(chosen.name, data)
        return Look(html=html, is_cut=is_cut)
    if chosen.suffix == ".csv":
        return _table(data)
    text = data.decode()
    return Look(text[:LONGEST_TEXT], is_cut=len(text) > LONGEST_TEXT)


_SIMPLIFIED: Final = {
    "html": "preview_pages.of_page",
    "epub": "preview_pages.of_book",
    "docx": "preview_word.of_file",
    "anki": "preview_cards.of_package",
}
"""What makes simple HTML of a format's files: a module of this package, and its function."""


def _simplified(name: str, data: bytes) -> tuple[str, bool]:
    module, _, function = _SIMPLIFIED[name].partition(".")
    made: tuple[str, bool] = getattr(import_module(f"reader.export.{module}"), function)(data)
    return made


def _table(data: bytes) -> Look:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    shown = [tuple(row) for row in islice(rows, _MOST_ROWS + 2)]
    return Look(cells=tuple(shown[: _MOST_ROWS + 1]), is_cut=len(shown) > _MOST_ROWS + 1)
