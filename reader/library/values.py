"""How values are written into the library's columns and read back."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime


def now() -> datetime:
    """The present, to the second, with this machine's UTC offset."""
    return datetime.now().astimezone().replace(microsecond=0)


def stamp(time: datetime | None = None) -> str:
    """A time (the present without one) in UTC to the microsecond: such texts sort as times do."""
    return (time or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="microseconds")


def with_offset(time: datetime) -> datetime:
    """The time itself, or the same digits in UTC where it says no offset."""
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def time_text(time: datetime | None) -> str | None:
    """ISO 8601 with the offset."""
    return None if time is None else with_offset(time).isoformat()


def time_of(text: str | None) -> datetime | None:
    """The opposite of `time_text`."""
    return None if text is None else datetime.fromisoformat(text)


def composed(text: str) -> str:
    """NFC: the form in which texts are compared, whatever keyboard or page they came from."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """The form in which texts are searched without regard to case."""
    return composed(composed(text).casefold())


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags in the order given, composed, without blank ones or repetitions."""
    tidied = (" ".join(composed(tag).split()) for tag in tags)
    return tuple(dict.fromkeys(tag for tag in tidied if tag))


def json_text(value: object) -> str:
    """Compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def strings_of(text: str) -> tuple[str, ...]:
    """A JSON array of strings."""
    return () if text == "[]" else tuple(json.loads(text))


def spans_of(text: str) -> tuple[tuple[int, int], ...]:
    """A JSON array of pairs of offsets."""
    return tuple((start, end) for start, end in json.loads(text))
