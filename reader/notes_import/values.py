"""Values of a file that anybody may have written, taken as what they are meant to be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from reader.errors import ExchangeError, Phrase

QUOTE: Final = "TextQuoteSelector"
"""The type of a selector that quotes the passage."""

_BROKEN: Final = re.compile(r"[\ud800-\udfff]")
_SPACE: Final = re.compile(r"\s*")
_FARTHEST: Final = 2**53
_LONGEST_SHOWN: Final = 40


class BadItemError(Exception):
    """An entry of a file cannot be what it should be; `why` says it, without its place."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def text_of(value: object) -> str:
    """A text, where it is one; halves of characters become the mark for what cannot be shown."""
    return _BROKEN.sub("\ufffd", value).replace("\x00", "") if isinstance(value, str) else ""


def texts_of(value: object) -> list[str]:
    """The texts of a list, or of one text that stands alone; blank ones are left out."""
    items = value if isinstance(value, list) else [value]
    return [text for text in map(text_of, items) if text.strip()]


def listed(value: object) -> list[Any]:
    """A list as it is, nothing as none, anything else as the only one of a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def check_texts(value: object, what: Phrase) -> None:
    """Raises `BadItemError` with `what` unless `value` is a text, several, or nothing."""
    if not all(isinstance(each, str) for each in listed(value)):
        raise BadItemError(what)


def check_selectors(value: object, *, named: bool) -> None:
    """Raises `BadItemError` for selectors that are no objects, or that quote no text.

    Where `named`, one may also be named by its address.
    """
    for each in listed(value):
        if isinstance(each, str) and named:
            continue
        if not isinstance(each, dict):
            raise BadItemError(Phrase("its selector is none"))
        if each.get("type") == QUOTE and not isinstance(each.get("exact"), str):
            raise BadItemError(Phrase("its selector quotes no text"))
        check_selectors(each.get("refinedBy"), named=named)


def mapping(value: object) -> Mapping[str, Any]:
    """An object of JSON; anything else is one without members."""
    return value if isinstance(value, dict) else {}


def offset_of(value: object) -> int:
    """A position in a text; 0 for what is none."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _FARTHEST:
        return value
    return 0


def moment_of(value: object) -> datetime | None:
    """A time in the forms of ISO 8601 (without an offset: UTC), else as people write one."""
    text = text_of(value).strip()
    if not text:
        return None
    try:
        found: datetime | None = datetime.fromisoformat(text)
    except ValueError:
        from reader.intake.dates import parse_moment

        found = parse_moment(text)
    if found is None or not _is_storable(found):
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def stated_moment(value: object) -> datetime | None:
    """The time that an entry states; None where it states none.

    Raises `BadItemError` for what cannot be read as one.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    found = moment_of(value)
    if found is None:
        text = " ".join(str(value).split())
        shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
        raise BadItemError(Phrase("“{text}” is no date", text=text_of(shown)))
    return found


def _is_storable(moment: datetime) -> bool:
    """Whether another clock's time of it exists too: years 1 and 9999 have edges."""
    return 1 < moment.year < 9999


def made_uri(kind: str, parts: Iterable[str]) -> str:
    """A name for a note that has none in its file: the same for the same content."""
    return uuid5(NAMESPACE_URL, json.dumps([kind, *parts], ensure_ascii=False)).urn


def load_json(text: str, name: str, array: str) -> Any:
    """The document in `text`, the content of a file called `name`.

    Raises `ExchangeError` that names the line where it is broken, and how many entries of the
    array that is called `array` stand whole before it.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        good = len(_starts_of_items(text, array))
        raise broken(
            name, text.count("\n", 0, error.pos) + 1, good, Phrase("it is not JSON")
        ) from error
    except ValueError as error:
        # Python's own limit for the digits of a number, which JSON does not have.
        raise ExchangeError(
            "Nothing was taken from “{name}”, since a number in it is too long; export it again.",
            name=name,
        ) from error
    except RecursionError as error:
        raise too_deep(name) from error


def too_deep(name: str) -> ExchangeError:
    """The sentence for a document whose parts hold each other more often than can be read."""
    return ExchangeError(
        "Nothing was taken from “{name}”: it is nested too deeply; export it again.", name=name
    )


def lines_of_items(text: str, array: str) -> list[int]:
    """The lines, from 1, in which the items of the array that is called `array` begin.

    Where no member of `text` is called so, the items of the outermost array.
    """
    lines, line, position = [], 1, 0
    for start in _starts_of_items(text, array):
        line += text.count("\n", position, start)
        position = start
        lines.append(line)
    return lines


def _starts_of_items(text: str, array: str) -> list[int]:
    found = re.search(rf'(?<!\\)"{array}"\s*:\s*\[', text) or re.match(r"\s*\[", text)
    starts: list[int] = []
    if found is None:
        return starts
    decoder, position = json.JSONDecoder(), _after_space(text, found.end())
    while True:
        try:
            _, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            return starts
        starts.append(position)
        position = _after_space(text, end)
        if text[position : position + 1] != ",":
            return starts
        position = _after_space(text, position + 1)


def _after_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def broken(name: str, line: int, good: int, why: str) -> ExchangeError:
    """The sentence for a file that is broken at a line, after `good` whole notes."""
    whole = (
        Phrase("1 note before it is")
        if good == 1
        else Phrase("{good} notes before it are", good=good)
    )
    return ExchangeError(
        "Nothing was taken from “{name}”, since line {line} is broken: {why}; {whole} whole, "
        "so mend that line or export the file again.",
        name=name,
        line=line,
        why=why,
        whole=whole,
    )
