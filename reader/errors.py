"""What can go wrong in ways a user can understand: each error is one sentence, with what to do.

A sentence is a `Phrase`: a template in English and the values for its places, so that the window
can say it in another language. `packaging/error_texts.py` collects the templates for that.
"""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, Self

_PLACE: Final = re.compile(r"\{(\w+)\}")


class Phrase(str):
    """An English sentence, or a part of one, that can be said in another language.

    As a `str` it is the whole sentence. `template` is the sentence with places such as ``{name}``,
    and `values` has a number, a text or another `Phrase` for each of them.
    """

    template: str
    values: Mapping[str, str | int]

    def __new__(cls, template: str, /, **values: object) -> Self:
        known = {name: _value(value) for name, value in values.items()}
        phrase = super().__new__(cls, filled(template, known))
        phrase.template, phrase.values = str(template), known
        return phrase

    @classmethod
    def joined(cls, separator: str, parts: Iterable[str]) -> Self:
        """The parts as one, with `separator` between them."""
        values = {f"part{number}": part for number, part in enumerate(parts)}
        return cls(separator.join(f"{{{name}}}" for name in values), **values)

    def clause(self) -> Phrase:
        """What a sentence says is wrong, without what it says to do."""
        first = re.split(r"[:;] ", self.template, maxsplit=1)[0]
        return Phrase(first.rstrip("."), **self.values)


class NaranhiError(Exception):
    """The root of every error whose text is meant for the user.

    The text is one clear sentence that says what is wrong and what to do: a `template` with places
    such as ``{name}``, and the `values` for them. `details` holds whatever helps to report it: a
    path, an address, the library's own words.
    """

    def __init__(self, template: str, /, details: str = "", **values: object) -> None:
        self.said: Final[Phrase] = (
            template if isinstance(template, Phrase) and not values else Phrase(template, **values)
        )
        super().__init__(self.said)
        self.details = details

    @property
    def template(self) -> str:
        """The English sentence with places for the values."""
        return self.said.template

    @property
    def values(self) -> Mapping[str, str | int]:
        """What is to be filled in."""
        return self.said.values


class IntakeError(NaranhiError):
    """A source could not be read as an article."""


class FetchError(IntakeError):
    """An address did not answer, or answered with something that is not a page."""


class FeedError(IntakeError):
    """What should be a feed, or a list of feeds, cannot be read as one."""


class FeedFoundError(IntakeError):
    """What should be an article is a feed: something to subscribe to."""


class PrivateAddressError(FetchError):
    """An address that nobody typed leads to this machine or into a private network."""


class LibraryError(NaranhiError):
    """The library cannot be opened, read or written."""


class NotFoundError(LibraryError):
    """No article, annotation or sentence has the number that was asked for."""


class ModelError(NaranhiError):
    """A translation package is not usable, or none is installed for a direction."""


class TranslationError(NaranhiError):
    """The engine failed on a sentence."""


class SettingsError(NaranhiError):
    """A setting has no possible value, or the settings cannot be read or written."""


class OfflineError(NaranhiError):
    """Another machine was to be asked for something while Naranhi works offline."""


class GlossaryError(NaranhiError):
    """A glossary entry cannot be kept as it is, or does not exist."""


class ExchangeError(NaranhiError):
    """A file with a memory or a glossary cannot be read or written."""


class AnchorError(NaranhiError):
    """A quoted passage does not stand in the text, or not where it was said to."""


class ExportError(NaranhiError):
    """Notes could not be written where they were to go."""


def filled(template: str, values: Mapping[str, object]) -> str:
    """`template` with a value in each of its places; a place without one stays as it is."""
    return _PLACE.sub(lambda place: str(values.get(place[1], place[0])), template)


def system_reason(error: Exception) -> str:
    """Why the operating system refused something, in its own words where we have none."""
    number = getattr(error, "errno", None)
    return _SYSTEM_REASONS.get(number or 0) or getattr(error, "strerror", None) or str(error)


def memory_error(details: str = "") -> NaranhiError:
    """The error that says that neither memory nor a thread could be had for something."""
    return NaranhiError(
        "There is not enough memory for this; close other programs and try again.", details
    )


def is_out_of_memory(error: BaseException) -> bool:
    """Whether `error` is how Python, the system or a library says that memory ran out.

    That no thread can be started says so too.
    """
    said = str(error).lower()
    return isinstance(error, MemoryError) or any(words in said for words in _MEMORY_WORDS)


def stored(said: str) -> str:
    """How a sentence is kept in the library, so that it can be said in another language later."""
    return json.dumps(_parts(said)) if isinstance(said, Phrase) else said


def restored(text: str) -> str:
    """The sentence that was `stored`; what was kept as plain text is given as it is."""
    try:
        return _phrase(json.loads(text)) if text.startswith("{") else text
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return text


def _value(value: object) -> str | int:
    if isinstance(value, NaranhiError):
        return value.said
    return value if isinstance(value, str | int) else str(value)


def _parts(phrase: Phrase) -> dict[str, Any]:
    values = {
        name: _parts(value) if isinstance(value, Phrase) else value
        for name, value in phrase.values.items()
    }
    return {"template": phrase.template, "values": values}


def _phrase(parts: dict[str, Any]) -> Phrase:
    values = {
        name: _phrase(value) if isinstance(value, dict) else value
        for name, value in parts["values"].items()
    }
    return Phrase(parts["template"], **values)


_MEMORY_WORDS: Final = (
    "bad_alloc",
    "allocate memory",
    "resource temporarily unavailable",
    "error out of memory",
    "can't start new thread",
    "failed to map segment",
)

_SYSTEM_REASONS: Final = {
    errno.ENOENT: Phrase("No such file or directory"),
    errno.EACCES: Phrase("Permission denied"),
    errno.EPERM: Phrase("Operation not permitted"),
    errno.EEXIST: Phrase("File exists"),
    errno.ENOTDIR: Phrase("Not a directory"),
    errno.EISDIR: Phrase("Is a directory"),
    errno.ENOSPC: Phrase("No space left on device"),
    errno.EROFS: Phrase("Read-only file system"),
    errno.ENAMETOOLONG: Phrase("File name too long"),
    errno.EIO: Phrase("Input/output error"),
    errno.EBUSY: Phrase("Device or resource busy"),
}
