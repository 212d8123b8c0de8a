"""Times of day as keys that are the same however they are written: 오후 3시 30분, 15시 30분."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reader.article import Language

_NATIVE_HOURS: Final = {
    word: hour
    for hour, word in enumerate(
        ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두"],
        start=1,
    )
}
_ENGLISH_HOURS: Final = {
    word: hour
    for hour, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        start=1,
    )
}
_KOREAN: Final = re.compile(
    r"(?:(?P<half>오전|오후|새벽|아침|낮|저녁|밤)\s?)?"
    r"(?:(?:(?P<hour>(?<!\d)\d{1,2})|(?<![가-힣])(?P<word>열[한두]|"
    + "|".join(_NATIVE_HOURS)
    + r"))\s?시(?!간|리즈|즌)(?:\s?(?P<minute>\d{1,2})\s?분|\s(?P<thirty>반)(?![가-힣]{2}))?"
    r"|(?<![\d:])(?P<clock>\d{1,2}:[0-5]\d)(?![\d:]))|(?P<noon>정오)|(?P<midnight>자정)"
)
_ENGLISH: Final = re.compile(
    r"(?<![\w:.,])(?:(?P<hour>\d{1,2})|(?P<word>" + "|".join(_ENGLISH_HOURS) + r"))"
    r"(?:[:.](?P<minute>[0-5]\d))?\s?(?:(?P<half>[ap])\.?\s?m\b\.?|o['’]clock)"
    r"|(?<![\w:.,])(?P<clock>\d{1,2}:[0-5]\d)(?![\d:])|\b(?P<noon>noon)\b|\b(?P<midnight>midnight)\b",
    re.IGNORECASE,
)
_AFTERNOON: Final = {"p": 1, "오후": 1, "저녁": 6, "밤": 6, "낮": 1}
"""From which hour on a word means the second half of the day."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day in ``[start, end)``.

    `key` names it, and `meets` holds the keys of the times that it may be: one without its half
    of the day may be either. `parts` are the numbers that it is written with, as keys of numerals,
    each as the hours of both halves.
    """

    key: str
    start: int
    end: int
    meets: frozenset[str]
    parts: tuple[frozenset[str], ...]


def times_of(text: str, language: Language) -> Iterator[Time]:
    """The times of day that `text` names, in their order."""
    for match in (_KOREAN if language == "ko" else _ENGLISH).finditer(text):
        found = _read(match)
        if found is not None:
            hour, minute, is_certain = found
            yield _time(hour, minute, is_certain, *match.span())


def _read(match: re.Match[str]) -> tuple[int, int, bool] | None:
    """Hour, minute, and whether the half of the day is known; None if there is no such time."""
    if match["noon"] or match["midnight"]:
        return (12 if match["noon"] else 0), 0, True
    hour, minute, has_zero = _figures(match)
    half = (match["half"] or "").lower()
    if hour > 24 or minute > 59:
        return None
    if not half or hour > 12:
        return hour % 24, minute, has_zero or not 1 <= hour <= 12
    is_later = hour >= _AFTERNOON.get(half, 13)
    if hour == 12:
        return (0 if half in ("a", "오전", "새벽", "밤") else 12), minute, True
    return hour + 12 * is_later, minute, True


def _figures(match: re.Match[str]) -> tuple[int, int, bool]:
    """Hour and minute as written, and whether the hour begins with a zero."""
    if match["clock"]:
        hour, minute = match["clock"].split(":")
        return int(hour), int(minute), hour[0] == "0"
    groups = match.groupdict()
    minute = int(match["minute"] or 0) or 30 * bool(groups.get("thirty"))
    word = (match["word"] or "").lower()
    hour = match["hour"] or str(_NATIVE_HOURS.get(word) or _ENGLISH_HOURS.get(word, 0))
    return int(hour), minute, hour[0] == "0"


def _time(hour: int, minute: int, is_certain: bool, start: int, end: int) -> Time:
    either = f"t{hour % 12}:{minute:02}?"
    halves = {f"t{each}:{minute:02}" for each in (hour % 12, hour % 12 + 12)}
    exact = f"t{hour}:{minute:02}"
    hours = frozenset(f"#{each}" for each in (hour % 12, hour % 12 + 12, hour % 12 or 12))
    parts = (hours, frozenset({f"#{minute}"})) if minute else (hours,)
    if is_certain:
        return Time(exact, start, end, frozenset({exact, either}), parts)
    return Time(either, start, end, frozenset({either, *halves}), parts)
