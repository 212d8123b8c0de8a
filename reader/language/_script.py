"""Scripts: what is Hangul, what is Latin, and which of the two a text is written in."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["en", "ko"]

# Precomposed syllables, and what they decompose to (Unicode chapter 18.6, "Hangul").
_SYLLABLES = "\uac00-\ud7a3"
_JAMO = "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"
_COMPATIBILITY_JAMO = "\u3130-\u318f\uffa0-\uffdc"
_HANGUL = re.compile(f"[{_SYLLABLES}{_JAMO}{_COMPATIBILITY_JAMO}]")
# A syllable counts once, however it is encoded: of decomposed jamo, only the leading consonant.
_HANGUL_LETTER = re.compile(f"[{_SYLLABLES}\u1100-\u115f\ua960-\ua97f{_COMPATIBILITY_JAMO}]")
_LATIN_LETTER = re.compile(
    "[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff21-\uff5a]"
)

# A Korean syllable holds about as much as this many Latin letters: the usual ratio of the
# lengths of an English text and its Korean translation.
_LATIN_LETTERS_A_SYLLABLE = 2


def is_hangul(ch: str) -> bool:
    """Whether one character is Korean: a syllable, or a jamo, conjoining or not."""
    return _HANGUL.match(ch) is not None


def detect(text: str) -> Language:
    """The language of a text, by the share of its letters: "ko" for Hangul, "en" for Latin.

    The larger part decides, so an English article that quotes Korean is English and a Korean
    one full of company names is Korean. A text without letters of either kind is "en".
    """
    hangul = len(_HANGUL_LETTER.findall(text))
    latin = len(_LATIN_LETTER.findall(text))
    return "ko" if hangul * _LATIN_LETTERS_A_SYLLABLE > latin else "en"
