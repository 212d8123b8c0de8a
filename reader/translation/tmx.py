"""The translation memory as TMX 1.4b, the format in which translators exchange memories.

Written and read as a stream. What TMX has no attribute for (who made a translation, with which
model, and when to the microsecond) is told in properties; a character that XML cannot hold is told
in a placeholder. Glossary entries are not applied: the memory holds what the models gave.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final, TypeVar

import reader
from reader.article import LANGUAGES, Language
from reader.errors import ExchangeError, Phrase
from reader.files import replacing
from reader.library import Journal, Library, MemoryUnit, Merged, Origin
from reader.translation.turns import never
from reader.xml_files import (
    LANGUAGE_ATTRIBUTE,
    Element,
    children,
    elements,
    local_name,
    trouble,
)

_TOOL: Final = "Naranhi"
_ORIGIN: Final = "x-naranhi-origin"
_MODEL: Final = "x-naranhi-model"
_MADE: Final = "x-naranhi-made"
_CHARACTER: Final = "x-naranhi-character"
_ORIGINS: Final[dict[str, Origin]] = {"machine": "machine", "corrected": "corrected"}
"""Whatever else a file says, or does not say, is a person's translation."""
_DATE: Final = "%Y%m%dT%H%M%SZ"

_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_FORBIDDEN: Final = re.compile("([\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff])")
"""What XML 1.0 cannot hold, apart from surrogates, which no library holds either."""


_AT_ONCE: Final = 500
"""Units after which a reader is told and asked whether to go on."""

_Unit = TypeVar("_Unit")
Report = Callable[[int], None]


def _ignore(_count: int) -> None:
    """The report of a caller who waits for the end."""


class ExchangeCancelledError(ExchangeError):
    """An import or export ended because its reader wanted that, and left everything as it was."""


@dataclass(frozen=True, slots=True)
class Imported(Merged):
    """What became of a file's units; `skipped` ones have no English or no Korean text."""

    skipped: int = 0


def export_memory(
    library: Library,
    path: str | Path,
    *,
    progress: Report = _ignore,
    cancelled: Callable[[], bool] = never,
) -> int:
    """Write the whole memory to a TMX file; gives the number of its units.

    `progress` is told now and then how many there were. Raises `ExchangeCancelledError` soon after
    `cancelled`, and then there is no file, or the one that was there before; `ExchangeError` for
    another kind of file, `ExportError` where it cannot be written, `LibraryError`.
    """
    name = Path(path)
    if name.suffix.casefold() != ".tmx" and (name.is_file() or not name.exists()):
        raise ExchangeError("“{name}” is not .tmx; give the file this ending.", name=name.name)
    with replacing(path, Phrase("The memory")) as file:
        return write_tmx(_watched(library.memory.units(), progress, cancelled), file)


def import_memory(
    library: Library,
    path: str | Path,
    *,
    journal: Journal | None = None,
    progress: Report = _ignore,
    cancelled: Callable[[], bool] = never,
) -> Imported:
    """Take the units of a TMX file into the memory: all of them or none.

    Units of another program's count as a person's translations, which go before a machine's. Of
    two translations of the same making, the newer one stays. `journal` is as in
    `Memory.merge`, `progress` and `cancelled` as in `export_memory`. Raises `ExchangeError`
    that says where the file is wrong, `LibraryError`.
    """
    skipped = 0

    def wanted() -> Iterator[MemoryUnit]:
        nonlocal skipped
        for unit in _watched(read_tmx(Path(path)), progress, cancelled):
            if unit is None:
                skipped += 1
            else:
                yield unit

    merged = library.memory.merge(wanted(), journal)
    return Imported(merged.added, merged.changed, merged.unchanged, skipped)


def _watched(
    units: Iterable[_Unit], progress: Report, cancelled: Callable[[], bool]
) -> Iterator[_Unit]:
    """The units; tells now and then how many there were, and ends the work once cancelled."""
    for count, unit in enumerate(units):
        if count % _AT_ONCE == 0:
            _check(cancelled)
            if count:
                progress(count)
        yield unit
    _check(cancelled)


def _check(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise ExchangeCancelledError("This was cancelled, and nothing was changed: start it again.")


def write_tmx(units: Iterable[MemoryUnit], file: IO[bytes]) -> int:
    """Write units as a TMX document, one after the other; gives their number.

    Those without text, as of an article without a title, are left out.
    """
    from lxml import etree  # type: ignore[import-untyped]

    written = 0
    with etree.xmlfile(file, encoding="UTF-8") as document:
        document.write_declaration()
        document.write_doctype('<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
        with document.element("tmx", {"version": "1.4"}):
            document.write("\n", _header(etree), "\n")
            with document.element("body"):
                document.write("\n")
                for unit in units:
                    if unit.text.strip() and unit.translation.strip():
                        document.write(_unit(etree, unit), "\n")
                        written += 1
    return written


def read_tmx(path: Path) -> Iterator[MemoryUnit | None]:
    """The units of a TMX file, read as they are asked for; None for one in other languages.

    Raises `ExchangeError`.
    """
    now = datetime.now(UTC)
    source = ""
    for element in elements(path, ("tmx",), ("header", "tu"), Phrase("a TMX file")):
        if local_name(element) == "header":
            source = element.get("srclang", "")
        else:
            yield from _units(element, path, source, now)


def _header(etree: Any) -> Element:
    return etree.Element(
        "header",
        {
            "creationtool": _TOOL,
            "creationtoolversion": reader.__version__,
            "segtype": "sentence",
            "o-tmf": _TOOL,
            "adminlang": "en",
            "srclang": "*all*",
            "datatype": "plaintext",
        },
    )


def _unit(etree: Any, unit: MemoryUnit) -> Element:
    element = etree.Element(
        "tu", {"changedate": _tmx_date(unit.made), "creationtool": _TOOL, "srclang": unit.source}
    )
    for kind, value in ((_ORIGIN, unit.origin), (_MODEL, unit.model), (_MADE, unit.made)):
        if value:
            etree.SubElement(element, "prop", {"type": kind}).text = _FORBIDDEN.sub("", value)
    for language, text in ((unit.source, unit.text), (unit.target, unit.translation)):
        variant = etree.SubElement(element, "tuv", {LANGUAGE_ATTRIBUTE: language})
        _write_text(etree, etree.SubElement(variant, "seg"), text)
    return element


def _write_text(etree: Any, segment: Element, text: str) -> None:
    first, *rest = _FORBIDDEN.split(text)
    segment.text = first
    for character, after in zip(rest[::2], rest[1::2], strict=True):
        placeholder = etree.SubElement(segment, "ph", {"type": _CHARACTER})
        placeholder.text, placeholder.tail = f"{ord(character):04X}", after


def _units(
    element: Element, path: Path, file_source: str, now: datetime
) -> Iterator[MemoryUnit | None]:
    line = element.sourceline
    texts: dict[Language, str] = {}
    for variant in children(element, "tuv"):
        language = _language(variant.get(LANGUAGE_ATTRIBUTE) or variant.get("lang") or "")
        if language is not None and language not in texts:
            segments = children(variant, "seg")
            if not segments:
                raise trouble(path, line, Phrase("a translation without text (seg) is not TMX"))
            texts[language] = _text(segments[0], path)
    if any(not texts.get(language, "").strip() for language in LANGUAGES):
        yield None
        return
    told = {each.get("type"): each.text or "" for each in children(element, "prop")}
    if _ORIGIN not in told:
        # Another program's: it may break lines, and spell letters in parts, as no sentence here.
        texts = {language: _tidied(text) for language, text in texts.items()}
    source = _language(element.get("srclang") or file_source)
    for language in LANGUAGES if source is None else (source,):
        other = next(each for each in LANGUAGES if each != language)
        yield MemoryUnit(
            texts[language],
            texts[other],
            language,
            other,
            _ORIGINS.get(told.get(_ORIGIN, ""), "human"),
            told.get(_MODEL, ""),
            _made(told.get(_MADE), element, now),
        )


def _tidied(text: str) -> str:
    """A text as the sentences of articles are: one line, composed, without control characters."""
    return " ".join(_CONTROLS.sub(" ", unicodedata.normalize("NFC", text)).split())


def _text(segment: Element, path: Path) -> str:
    """The text of a segment without the codes of the formats that it came from."""
    parts = [segment.text or ""]
    for child in segment:
        name = local_name(child)
        if name == "ph" and child.get("type") == _CHARACTER:
            parts.append(_character(child.text or "", path, child.sourceline))
        elif name == "hi":
            parts.append(_text(child, path))
        parts.append(child.tail or "")
    return "".join(parts)


def _character(code: str, path: Path, line: int | None) -> str:
    try:
        character = chr(int(code, 16))
        character.encode("utf-8")
    except (ValueError, OverflowError) as error:
        raise trouble(
            path, line, Phrase("“{code}” is not the number of a character", code=code[:20])
        ) from error
    return character


def _language(code: str) -> Language | None:
    first = code.replace("_", "-").partition("-")[0].casefold()
    return next((language for language in LANGUAGES if language == first), None)


def _tmx_date(made: str) -> str:
    return datetime.fromisoformat(made).astimezone(UTC).strftime(_DATE)


def _made(told: str | None, element: Element, now: datetime) -> str:
    """When a unit was made, as the library writes it: as told, else by its dates, else now."""
    moments = chain(
        _moment(told, None),
        *(_moment(element.get(name), _DATE) for name in ("changedate", "creationdate")),
    )
    moment = next(moments, now)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _moment(text: str | None, form: str | None) -> Iterator[datetime]:
    if not text:
        return
    try:
        moment = datetime.strptime(text, form) if form else datetime.fromisoformat(text)
    except ValueError:
        return
    yield moment if moment.tzinfo else moment.replace(tzinfo=UTC)
