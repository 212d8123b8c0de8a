"""A typeset page: two columns with notes beside them, by Typst, with Korean as real text.

The page's design is a Typst file of ours; every text reaches it as data and is never read as
Typst's own language.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta, timezone
from functools import cache
from importlib.resources import as_file, files
from math import inf
from typing import TYPE_CHECKING, Any, Final

from reader import limited
from reader.errors import ExportError
from reader.export.documents import COLUMNS, Document
from reader.export.labels import time_text
from reader.export.markup import clean
from reader.export.note_blocks import note_blocks
from reader.export.options import Options, Unwanted
from reader.export.sheets import Card, Group, Level, Part, Sheet, Stretch, sheet_of

if TYPE_CHECKING:
    from typst import Fonts

_DESIGN: Final = files("resources") / "export"
_ATOM: Final = re.compile(r"\s+|\S+")
_HANGUL: Final = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_LONGEST_UNBROKEN: Final = 16
"""How many characters a Korean word may have to be kept on one line of a narrow column."""

_MOST_ON_A_PAGE: Final = 6_000
_OF_A_HEAD: Final = 1_000
_OF_A_LEVEL: Final = 250
_OF_A_CARD: Final = 400
"""How many letters a page holds at most; the room of how many other things take at least."""

_LONGEST: Final = 300.0
"""In seconds, for typesetting one file."""

_LATIN_SERIF: Final = (
    "Noto Serif",
    "Source Serif 4",
    "Source Serif Pro",
    "Georgia",
    "Times New Roman",
)
_KOREAN_SERIF: Final = (
    *("Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif KR", "Source Han Serif K"),
    *("Nanum Myeongjo", "NanumMyeongjo", "AppleMyungjo", "Batang", "UnBatang"),
)
_LATIN_SANS: Final = ("Noto Sans", "Inter", "Helvetica Neue", "Segoe UI", "Arial", "DejaVu Sans")
_KOREAN_SANS: Final = (
    *("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR", "Source Han Sans K"),
    *("Pretendard", "Apple SD Gothic Neo", "Malgun Gothic", "Nanum Gothic", "NanumGothic"),
    *("NanumBarunGothic", "Gulim", "Dotum", "UnDotum", "Baekmuk Dotum", "Droid Sans Fallback"),
)
_BUILT_IN: Final = "Libertinus Serif"


def render(documents: Sequence[Document], options: Options) -> bytes:
    """A whole file.

    Raises `ExportError` where no font for Korean is installed, and `Unwanted` as soon as
    `options.cancelled` says so.
    """
    return _compiled(payload(documents, options), options, 0)[0]


def pages(
    documents: Sequence[Document], options: Options, most: int = 1
) -> tuple[list[bytes], bool]:
    """The first pages as pictures (PNG), `most` of them; and whether there are more.

    Raises as `render` does.
    """
    data = payload(documents, options, most)
    made = _compiled(data, options, most + 1)
    return made[:most], data["is_part"] or len(made) > most


def payload(documents: Sequence[Document], options: Options, pages: int = 0) -> dict[str, Any]:
    """What the page's design is given; as much of it as surely fills `pages`, unless that is 0."""
    words, room = options.words, _Room(pages * _MOST_ON_A_PAGE if pages else inf)
    sheets = [sheet_of(each, options) for each in documents]
    title = sheets[0].title if len(sheets) == 1 else options.title or words["collection"]
    authors = dict.fromkeys(
        name for each in documents for edition in each.editions for name in edition.byline
    )
    return {
        "lang": options.headings,
        "title": _text(title),
        "authors": [_text(name) for name in authors],
        "contents": words["contents"] if len(sheets) > 1 else "",
        "articles": [_article(sheet, options, room) for sheet in sheets if room.left > 0],
        "is_part": room.left <= 0,
    }


class _Room:
    """How many letters there is room for still."""

    def __init__(self, left: float) -> None:
        self.left = left

    def taken(self, groups: Iterable[Group]) -> Iterator[Group]:
        """The first groups, and of the last of them the first levels, as long as there is room."""
        for group in groups:
            levels = tuple(self._fitting(group.levels))
            if levels:
                yield Group(levels)
            if len(levels) < len(group.levels):
                break

    def _fitting(self, levels: Iterable[Level]) -> Iterator[Level]:
        for level in levels:
            if self.left <= 0:
                break
            parts = (part for name in COLUMNS for part in level.column(name))
            letters = sum(len(each.text) for part in parts for each in part.stretches)
            self.left -= max(letters, _OF_A_LEVEL, _OF_A_CARD * len(level.cards))
            yield level


def _compiled(data: dict[str, Any], options: Options, images: int) -> list[bytes]:
    """The page of `data` as the one PDF, or its first pages as so many PNG images."""
    if options.cancelled():
        raise Unwanted
    text, now = json.dumps(data, ensure_ascii=False), _fixed(options.now)
    try:
        # Looking for the fonts holds up every thread of the process that does it.
        return limited.run_until(options.cancelled, _typeset, _LONGEST, text, now, images)
    except limited.Unfinished as error:
        if options.cancelled():
            raise Unwanted from error
        raise ExportError(
            "These pages took too long to typeset; export fewer articles at once, or as HTML.",
            str(error),
        ) from error


def _typeset(text: str, now: datetime, images: int) -> list[bytes]:
    import typst

    fonts, families = _fonts(), set(_fonts().families())
    chosen = chosen_fonts(families, needs_korean=_HANGUL.search(text) is not None)
    with as_file(_DESIGN) as root:
        try:
            compiler = typst.Compiler(
                (root / "page.typ").read_bytes(),
                root=root,
                font_paths=fonts,
                sys_inputs={"data": text, "fonts": json.dumps(chosen)},
            )
            made = compiler.compile(format="png" if images else "pdf", ppi=96.0, timestamp=now)
        except typst.TypstError as error:
            raise ExportError(
                "These pages could not be typeset; export them as HTML instead, and report this.",
                str(error),
            ) from error
    assert made is not None
    return made[:images] if isinstance(made, list) else [made]


@cache
def _fonts() -> Fonts:
    """The fonts of this machine, looked for once."""
    import typst

    return typst.Fonts()


def chosen_fonts(families: set[str], *, needs_korean: bool) -> dict[str, list[str]]:
    """The families to set text and labels in, of those there are. Raises `ExportError`."""

    def there(*wanted: str) -> list[str]:
        return [each for each in wanted if each in families]

    korean_serif, korean_sans = there(*_KOREAN_SERIF), there(*_KOREAN_SANS)
    if needs_korean and not (korean_serif or korean_sans):
        raise ExportError(
            "There is no Korean font on this computer, which a PDF with Korean text needs; install "
            "one such as Noto Sans CJK KR or Nanum Gothic and try again."
        )
    return {
        "serif": [*there(*_LATIN_SERIF)[:1], _BUILT_IN, *korean_serif[:1], *korean_sans[:1]],
        "sans": [*there(*_LATIN_SANS)[:1], *korean_sans[:1], *korean_serif[:1], _BUILT_IN],
    }


def _text(text: str) -> str:
    """`text` as it is set: composed, so that a Korean word is found as it is typed."""
    return unicodedata.normalize("NFC", clean(text))


def _fixed(time: datetime) -> datetime:
    """The time with its offset as a number, as Typst takes it."""
    offset = time.utcoffset() or timedelta()
    return time.astimezone(timezone(offset))


def _article(sheet: Sheet, options: Options, room: _Room) -> dict[str, Any]:
    room.left -= _OF_A_HEAD
    languages = sheet.document.languages
    levels = (sheet.head, *sheet.levels)
    return {
        "title": _text(sheet.title),
        "langs": [languages[name] for name in COLUMNS],
        "labels": [sheet.labels[name] for name in COLUMNS],
        "facts": [
            [
                {"label": each.label, "text": _text(each.text), "url": _text(each.url)}
                for each in sheet.facts[name]
            ]
            for name in COLUMNS
        ],
        "noted": any(level.cards for level in levels),
        "head": _level(sheet.head),
        "groups": [
            {
                "levels": [_level(each) for each in group.levels],
                "cards": [_card(each) for each in group.cards],
            }
            for group in room.taken(sheet.groups())
        ],
        "loose": [_card(each) for each in sheet.loose if room.left > 0],
        "loose_title": options.words["other_notes"],
    }


def _level(level: Level) -> dict[str, Any]:
    opens = any(part.opens for name in COLUMNS for part in level.column(name))
    return {
        "columns": [[_part(part) for part in level.column(name)] for name in COLUMNS],
        "cards": [_card(each) for each in level.cards],
        "opens": opens,
    }


def _part(part: Part) -> dict[str, Any]:
    return {"kind": part.kind.value if part.kind else "", "words": list(_words(part.stretches))}


def _words(stretches: Sequence[Stretch]) -> Iterator[dict[str, Any]]:
    """Runs of text, those of a Korean word together so that it can be kept on one line."""
    word: list[dict[str, Any]] = []
    for text, run in _atoms(stretches):
        if text.isspace():
            yield from _word(word)
            yield {"keep": False, "runs": [run]}
            word = []
        else:
            word.append(run)
    yield from _word(word)


def _word(runs: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    text = "".join(run["text"] for run in runs)
    if text:
        keep = _HANGUL.search(text) is not None and len(text) <= _LONGEST_UNBROKEN
        yield {"keep": keep, "runs": list(runs)}


def _atoms(stretches: Sequence[Stretch]) -> Iterator[tuple[str, dict[str, Any]]]:
    for stretch in stretches:
        atoms = _ATOM.findall(_text(stretch.text))
        for at, text in enumerate(atoms, start=1):
            refs = stretch.refs if at == len(atoms) else ()
            tones = list(dict.fromkeys(stretch.tones))[:2]
            yield text, {"text": text, "tones": tones, "refs": list(refs)}


def _card(card: Card) -> dict[str, Any]:
    return {
        "number": card.number,
        "tone": card.tone,
        "color": _text(card.color),
        "quote": _text(card.quote),
        "quote_lang": card.quote_language,
        "partner": _text(card.partner),
        "partner_lang": card.partner_language,
        "notes": [
            {
                "when": time_text(note.created.astimezone()) if place else "",
                "blocks": [asdict(block) for block in note_blocks(_text(note.text))],
            }
            for place, note in enumerate(card.notes)
        ],
        "tags": _text(" ".join(f"#{tag}" for tag in card.tags)),
        "details": " · ".join(card.details),
    }
