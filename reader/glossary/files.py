"""Reading and writing glossary files: CSV and TBX, told apart by their names' endings."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reader.article import Language
from reader.errors import ExchangeError, Phrase
from reader.files import replacing
from reader.glossary.csv_file import read_csv, write_csv
from reader.glossary.tbx import read_tbx, write_tbx
from reader.library import Library, Merged

SUFFIXES: Final = (".csv", ".tbx", ".xml")
_TABLES: Final = (".tsv", ".txt")
"""How spreadsheets call tables with tabs, which are read and not written."""

_LARGEST_CSV: Final = 64 << 20


def import_glossary(library: Library, path: str | Path, source: Language | None = None) -> Merged:
    """Put the terms of a CSV or TBX file into the glossary: all of them or none.

    `source` is the language of the terms in a table that does not say it. A term that is there
    already takes the file's translation, note and options. Raises `ExchangeError` that says where
    the file is wrong, and `LibraryError`.
    """
    path = Path(path)
    if _suffix(path, (*SUFFIXES, *_TABLES)) in (".csv", *_TABLES):
        return library.glossary.merge(read_csv(_bytes(path), path.name, source))
    return library.glossary.merge(read_tbx(path))


def export_glossary(library: Library, path: str | Path) -> int:
    """Write the whole glossary to a CSV or TBX file; gives the number of its entries.

    Raises `ExchangeError` for another kind of file, `ExportError` where it cannot be written.
    """
    path = Path(path)
    write = write_csv if _suffix(path) == ".csv" else write_tbx
    entries = library.glossary.entries()
    with replacing(path, Phrase("The glossary")) as file:
        file.write(write(entries))
    return len(entries)


def _suffix(path: Path, known: tuple[str, ...] = SUFFIXES) -> str:
    suffix = path.suffix.casefold()
    if suffix not in known:
        raise ExchangeError(
            "“{name}” is neither .csv nor .tbx; give the file one of these endings.", name=path.name
        )
    return suffix


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_CSV:
            raise ExchangeError("“{name}” is too large for a glossary; divide it.", name=path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ExchangeError(
            "“{path}” cannot be read; see that the file is there and that you may read it.",
            str(error),
            path=path,
        ) from error
