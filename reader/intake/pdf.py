"""PDF documents with a text layer, by `pypdf`, in a process of its own that can be stopped."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Sequence
from typing import Any, Final

from reader import limited
from reader.article import Block, BlockKind, Draft, Language
from reader.errors import IntakeError, Phrase
from reader.intake.headlines import letters_of
from reader.intake.lines import LONGEST_TITLE, clean
from reader.intake.newspaper import read_copied
from reader.intake.pdf_lines import Printed, PrintedLine, paragraphs
from reader.intake.text import LONGEST_TEXT, TOO_LONG, language_of

LONGEST_READING: Final = 30.0
"""In seconds, for a whole document."""

_SPARE: Final = 5.0
_LARGEST_PAGE: Final = 8_000_000
_MOST_FORMS: Final = 1_000
_MOST_PAGES: Final = 1_000
_FEWEST_LETTERS: Final = 20
_DAMAGED: Final = Phrase("This PDF document is damaged; download it again.")
_LOCKED: Final = Phrase(
    "This PDF document is protected by a password; save a copy without one, and add that."
)
_SCANNED: Final = Phrase(
    "This PDF document holds only pictures of its pages;"
    " run a text recognition program on it first, and add what that makes."
)
_UNREADABLE: Final = Phrase(
    "This PDF document does not say which letters its text is made of;"
    " copy the text from a PDF viewer and paste it, or add the web page."
)
_TOO_LONG: Final = Phrase(
    "This PDF document has more than {most} pages, which no article has;"
    " save the pages that you want to read as a document of their own.",
    most=f"{_MOST_PAGES:,}",
)
_TOO_SLOW: Final = Phrase(
    "This PDF document takes too long to read; copy its text from a PDF viewer and paste it."
)


class _TooSlowError(Exception):
    """The time for a document is over."""


def read_pdf(data: bytes, language: Language | None) -> Draft:
    """The article in the PDF document `data`.

    Raises:
        IntakeError: it is damaged, locked, too long, or has no text that can be read.
    """
    try:
        title, pages = limited.run(pages_of, LONGEST_READING + _SPARE, data, LONGEST_READING)
    except limited.Unfinished as error:
        raise IntakeError(_TOO_SLOW, str(error)) from error
    printed = paragraphs(pages)
    text = "\n".join(each.text for each in printed)
    _check_text(text)
    language = language or language_of(text)
    lines = [part for each in printed for part in (each.text, "")]
    copied = read_copied(lines, language, _title(printed, title))
    blocks = tuple(Block(printed[row.source // 2].kind, row.text) for row in copied.rows)
    return copied.draft(language, blocks or tuple(Block(each.kind, each.text) for each in printed))


def pages_of(data: bytes, seconds: float) -> tuple[str, list[list[PrintedLine]]]:
    """The title that the document states of itself, and its pages' lines.

    Gives up after so many seconds, as soon as the library lets it.

    Raises:
        IntakeError: it is damaged, locked, too long, or takes too long.
    """
    import pypdf

    # Without a handler of its own its complaints would appear on the user's terminal.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    deadline = time.monotonic() + seconds
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IntakeError(_LOCKED)
        if len(reader.pages) > _MOST_PAGES:
            raise IntakeError(_TOO_LONG)
        pages = [_lines(page, deadline) for page in reader.pages]
        stated = reader.metadata.title if reader.metadata is not None else ""
    except IntakeError:
        raise
    except _TooSlowError as error:
        raise IntakeError(_TOO_SLOW) from error
    except pypdf.errors.DependencyError as error:
        raise IntakeError(_LOCKED, str(error)) from error
    except Exception as error:  # it fails in every way on what is no sound PDF
        raise IntakeError(_DAMAGED, f"{type(error).__name__}: {error}") from error
    return clean(str(stated or "")), pages


def _lines(page: Any, deadline: float) -> list[PrintedLine]:
    """The lines of a page as it names them."""
    lines: list[PrintedLine] = []

    def check(*_: object) -> None:
        if time.monotonic() > deadline:
            raise _TooSlowError

    def take(
        text: str, outer: Sequence[float], inner: Sequence[float], _: Any, size: float
    ) -> None:
        if not text.strip():
            if lines and text.endswith(" ") and not lines[-1].text.endswith(" "):
                lines[-1] = _longer(lines[-1], " ")
            return
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[2]) or 1.0
        height = float(size) * scale or 1.0
        for number, piece in enumerate(text.strip("\n").split("\n")):
            is_same = lines and not number and abs(lines[-1].y - y) < 0.4 * height
            if is_same:
                lines[-1] = _longer(lines[-1], piece)
            elif piece.strip():
                lines.append(PrintedLine(piece.lstrip(), x, y - number * 1.2 * height, height))

    _check_length(page)
    page.extract_text(visitor_operand_before=check, visitor_text=take)
    return lines


def _check_length(page: Any) -> None:
    """Refuse a page whose drawing is too long: it is read whole before the first line comes out.

    The forms that it draws count, and those within them.
    """
    left, waiting, seen = _LARGEST_PAGE, [page], set[int]()
    while waiting:
        holder = waiting.pop()
        if id(holder) in seen:
            continue
        seen.add(id(holder))
        left -= sum(len(each.get_data()) for each in _streams(holder))
        if left < 0 or len(seen) > _MOST_FORMS:
            raise _TooSlowError
        drawn = _found(_found(holder, "/Resources"), "/XObject")
        found = (drawn[name] for name in drawn)
        waiting += [each for each in found if each.get("/Subtype") == "/Form"]


def _found(holder: Any, name: str) -> Any:
    """What a dictionary has by that name, references followed; an empty one if it has nothing."""
    try:
        return holder[name]
    except KeyError:
        return {}


def _streams(holder: Any) -> list[Any]:
    """The streams that a page, or a form, is drawn by."""
    if hasattr(holder, "get_data"):
        return [holder]
    contents = _found(holder, "/Contents") or []
    return [each.get_object() for each in contents] if isinstance(contents, list) else [contents]


def _longer(line: PrintedLine, text: str) -> PrintedLine:
    return PrintedLine(line.text + text, line.x, line.y, line.size)


def _check_text(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise IntakeError(TOO_LONG)
    if sum(character.isalnum() for character in text[:10_000]) < _FEWEST_LETTERS:
        strange = len(text.strip()) >= _FEWEST_LETTERS
        raise IntakeError(_UNREADABLE if strange else _SCANNED)
    odd = sum(_is_odd(character) for character in text[:100_000])
    if odd > 0.15 * len(text[:100_000]):
        raise IntakeError(_UNREADABLE)


def _is_odd(character: str) -> bool:
    is_control = character < " " and character not in "\t\n"
    return is_control or character == "\ufffd" or "\ue000" <= character <= "\uf8ff"


def _title(printed: Sequence[Printed], stated: str) -> str | None:
    """The largest line on top, or what the document states and its first lines repeat."""
    top = [each for each in printed[:8] if len(each.text) <= LONGEST_TITLE]
    headings = [each for each in top if each.kind is BlockKind.HEADING]
    if headings:
        return max(headings, key=lambda each: each.size).text
    wanted = letters_of(stated)
    return next((each.text for each in top if wanted and letters_of(each.text) == wanted), None)
