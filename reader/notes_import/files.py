"""Reading a file of notes; what kind it is shows in its content."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from reader.errors import ExchangeError
from reader.notes_import import hypothesis, json_ld, readwise
from reader.notes_import.records import NotesFile
from reader.notes_import.values import load_json

_LARGEST: Final = 256 << 20


def read_notes(path: str | Path) -> NotesFile:
    """The notes of a file. Raises `ExchangeError` that says what is wrong, and in which line."""
    path = Path(path)
    text = _text(path)
    if text.lstrip()[:1] in ("{", "["):
        return _read_json(text, path.name)
    if readwise.is_readwise(text):
        return readwise.read(text, path.name)
    raise _unknown(path.name)


def _read_json(text: str, name: str) -> NotesFile:
    document: Any = load_json(text, name, _array(text))
    if json_ld.is_web_annotations(document):
        return json_ld.read(document, text, name)
    if hypothesis.is_hypothesis(document):
        return hypothesis.read(document, text, name)
    raise _unknown(name)


def _array(text: str) -> str:
    """The name of the array that the notes of a broken document are probably in."""
    names = (json_ld.ARRAY, *hypothesis.ARRAYS)
    places = {name: text.find(f'"{name}"') for name in names}
    there = {name: place for name, place in places.items() if place >= 0}
    return min(there, key=lambda name: there[name], default=json_ld.ARRAY)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise ExchangeError(
                "“{name}” is too large to be a file of notes; divide it.", name=path.name
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ExchangeError(
            "“{path}” cannot be read; see that the file is there and that you may read it.",
            str(error),
            path=path,
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExchangeError(
            "Nothing was taken from “{name}”, since line {line} is not in UTF-8; "
            "export it again, or save it as UTF-8.",
            str(error),
            name=path.name,
            line=line,
        ) from error


def _unknown(name: str) -> ExchangeError:
    return ExchangeError(
        "“{name}” holds no notes that Naranhi knows; choose a JSON-LD file of annotations, "
        "Hypothesis's JSON or Readwise's CSV.",
        name=name,
    )
