"""Plain text, pasted or from a file, as a draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.article import Draft, Language
from reader.errors import IntakeError, Phrase
from reader.intake.blocks import Row, to_blocks
from reader.intake.lines import split_lines
from reader.intake.newspaper import read_copied
from reader.language import detect

LARGEST: Final = 10_000_000
"""In bytes of a file or page, whose markup and pictures can be many times its text."""

LONGEST_TEXT: Final = 3_000_000
"""In code points: a long novel, far above any article."""

TOO_LARGE: Final = Phrase(
    "The source is larger than {size} MB, which no article is;"
    " add only the part that you want to read.",
    size=LARGEST // 1_000_000,
)
TOO_LONG: Final = Phrase(
    "The text is longer than {millions} million characters, which no article is;"
    " add only the part that you want to read.",
    millions=LONGEST_TEXT // 1_000_000,
)
EMPTY: Final = Phrase("There is no text in it; add an article that has at least one word.")

_SAMPLE: Final = 20_000


def read_plain(text: str, language: Language | None = None) -> Draft:
    """The article in `text`, which may carry what a newspaper's page puts around one.

    Raises:
        IntakeError: the text is empty or too large.
    """
    if len(text) > LONGEST_TEXT:
        raise IntakeError(TOO_LONG)
    lines = split_lines(text)
    if not any(lines):
        raise IntakeError(EMPTY)
    language = language or language_of("\n".join(lines))
    copied = read_copied(lines, language)
    if not copied.title:
        kept = [line for line in lines if line]
        rest = tuple(Row(line, number) for number, line in enumerate(kept[1:]))
        copied = replace(copied, title=kept[0], byline=(), rows=rest)
    return copied.draft(language, to_blocks(copied.rows))


def language_of(text: str) -> Language:
    """The language of `text`, told from enough of it."""
    return detect(text[:_SAMPLE])
