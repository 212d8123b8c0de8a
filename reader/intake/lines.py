"""Lines of text as they come out of a clipboard, made fit to be blocks.

A block's text has no line break, single spaces and no invisible characters at its ends. Apart from
that the source's code points stay as they are: nothing is normalised, composed or replaced.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_BREAK: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]+")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_INVISIBLE: Final = (
    " \u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\u3164\ufeff\uffa0"
)

_CLOSING: Final = "\"'”’»›」』》〉)）]】"
_FULL_STOP: Final = re.compile(rf"(?<!\.)[.。][{re.escape(_CLOSING)}]*$")
_FINAL: Final = re.compile(rf"[.!?。！？…:;：][{re.escape(_CLOSING)}]*$")
_INNER_SENTENCE_END: Final = re.compile(
    rf"[가-힣a-z]{{2}}[.!?。][{re.escape(_CLOSING)}]*\s+[\"'“‘(「『]*[A-Z가-힣]"
)
_ABBREVIATION_END: Final = re.compile(
    r"(?:\b[A-Za-z]\.){2,}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|Mr|Mrs|Ms|Dr|No|vs|etc)\.$"
)

LONGEST_TITLE: Final = 120
"""In code points: a longer first line is a paragraph, not a headline."""


def split_lines(text: str) -> list[str]:
    """The lines of `text`, each cleaned; empty ones are kept, for they divide paragraphs."""
    return [clean(line) for line in _BREAK.split(text)]


def clean(text: str) -> str:
    """`text` on one line: spaces collapsed, control characters out, no invisible ends."""
    if not text.isprintable():
        text = _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))
    return " ".join(text.split()).strip(_INVISIBLE)


def comparable(text: str) -> str:
    """The form in which labels, dates and names are looked for: compatibility-composed."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("\u318d", "·"))
    return " ".join(text.split())


def ends_with_full_stop(text: str) -> bool:
    """Whether `text` ends a sentence by a full stop that no abbreviation accounts for."""
    if not _FULL_STOP.search(text[-12:]):
        return False
    return len(text) > LONGEST_TITLE or not _ABBREVIATION_END.search(text)


def ends_finally(text: str) -> bool:
    """Whether `text` ends in any mark that closes or announces a sentence."""
    return bool(_FINAL.search(text[-12:]))


def is_prose(text: str) -> bool:
    """Whether a line reads as a paragraph: a full stop at its end, several sentences, or length."""
    if len(text) > LONGEST_TITLE or ends_with_full_stop(text):
        return True
    return ends_finally(text) and bool(_INNER_SENTENCE_END.search(text))


def is_statement(text: str) -> bool:
    """Whether a line is prose, or longer than most headlines and ended by any final mark."""
    return is_prose(text) or (len(text) >= 32 and ends_finally(text))


def cut_words(text: str, limit: int = 80) -> str:
    """The first sentence of `text` without its full stop, or the first words and an ellipsis."""
    head = text[: limit + 1]
    ending = re.search(rf"[.!?。](?=[{re.escape(_CLOSING)}]*\s)", head)
    if ending and ending.end() >= 12 and not _ABBREVIATION_END.search(head[: ending.end()]):
        return _without_stop(head[: ending.end()])
    if len(text) <= limit:
        return _without_stop(text)
    cut = head.rfind(" ")
    return (head[:cut] if cut > limit // 3 else head[:limit]).rstrip(" ,;:·-–—") + "…"


def _without_stop(text: str) -> str:
    stripped = text.rstrip(".。") if not text.endswith("..") else text
    return stripped or text
