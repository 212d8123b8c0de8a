"""Reading a file of notes; what kind it is shows in its content."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import Any, Final

from reader.errors import ExchangeError, NaranhiError, Phrase
from reader.intake.decoding import decode, plausibility
from reader.notes_import import hypothesis, json_ld, readwise
from reader.notes_import.records import NotesFile
from reader.notes_import.values import broken, lines_of_items, load_json, too_deep

_LARGEST: Final = 256 << 20
_SAMPLE: Final = 4_096
_PLAUSIBLE: Final = 0.9


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
    try:
        if json_ld.is_web_annotations(document):
            return json_ld.read(document, text, name)
        if hypothesis.is_hypothesis(document):
            return hypothesis.read(document, text, name)
    except RecursionError as error:
        raise too_deep(name) from error
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
        data = path.read_bytes().removeprefix(BOM_UTF8)
    except (OSError, ValueError) as error:
        raise ExchangeError(
            "“{path}” cannot be read; see that the file is there and that you may read it.",
            str(error),
            path=path,
        ) from error
    try:
        return _of_other_encoding(data) or data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        good = _good_before(data[: error.start].decode())
        if good:
            raise broken(path.name, line, good, Phrase("it is not in UTF-8")) from error
        raise ExchangeError(
            "Nothing was taken from “{name}”, since line {line} is not in UTF-8; "
            "export it again, or save it as UTF-8.",
            str(error),
            name=path.name,
            line=line,
        ) from error


def _of_other_encoding(data: bytes) -> str:
    """The text of a file that spreadsheet programs save as UTF-16 or as CP949; empty if it is none.

    A few broken bytes of UTF-8 make no Korean in CP949: there all must be such as people write.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in data[:_SAMPLE]:
        try:
            text = decode(data)
        except NaranhiError:
            return ""
        return "" if "\ufffd" in text or "\0" in text else text
    try:
        data.decode()
    except UnicodeDecodeError:
        try:
            text = data.decode("cp949")
        except UnicodeDecodeError:
            return ""
        return text if plausibility(text) >= _PLAUSIBLE else ""
    return ""


def _good_before(text: str) -> int:
    """How many notes stand whole in the beginning of a file."""
    if text.lstrip()[:1] in ("{", "["):
        return len(lines_of_items(text, _array(text)))
    return readwise.good_before_end(text) if readwise.is_readwise(text) else 0


def _unknown(name: str) -> ExchangeError:
    return ExchangeError(
        "“{name}” holds no notes that Naranhi knows; choose a JSON-LD file of annotations, "
        "Hypothesis's JSON or Readwise's CSV.",
        name=name,
    )
