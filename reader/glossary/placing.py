"""Putting a word in the place of another without harming the words around it.

In Korean the particle that follows takes the form that the new word asks for; in English the
indefinite article before it does, and a sentence still begins with a capital.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from reader.article import Language
from reader.glossary.matching import composed, term_pattern
from reader.language import fitted
from reader.library import Term

_ARTICLE: Final = re.compile(r"(?<!\w)(an?)(\s+)$", re.IGNORECASE)
_DEFINITE: Final = re.compile(r"(?<!\w)the\s+$", re.IGNORECASE)
_VOWEL_LETTERS: Final = frozenset("AEFHILMNORSX")
"""Capital letters whose English names begin with a vowel: an FBI agent."""
_SILENT_H: Final = ("hour", "honest", "honor", "honour", "heir")
_CONSONANT_VOWELS: Final = ("uni", "use", "usu", "uto", "ura", "ufo", "eu", "one", "once")
_REAL_UN: Final = ("unin", "unim")
_WORD_END: Final = re.compile(r"\w*")
_CLOSING: Final = re.compile("[\"'”’」』》〉]*")
MARKS: Final = "\"'“”‘’「」『』《》〈〉().,!?…:; "
"""What stands around words and is no part of them."""


def put(text: str, start: int, end: int, word: str, language: Language) -> str:
    """`text`, in `language`, with `word` in the place of ``[start, end)``."""
    before, after = text[:start], text[end:]
    if language == "ko":
        quotes = _CLOSING.match(after)[0]  # type: ignore[index]
        return before + word + quotes + fitted(word, after[len(quotes) :])
    if _DEFINITE.search(before) and _DEFINITE.match(word.partition(" ")[0] + " "):
        word = word.partition(" ")[2]
    before = _with_article(before, word)
    if not before.strip(MARKS) and text[start : start + 1].isupper():
        word = word[:1].upper() + word[1:]
    return before + word + after


def replace(text: str, word: str, by: str, language: Language, most: int) -> str | None:
    """`text` with `by` wherever `word` stands as a word of its own.

    None where it stands nowhere, or more than `most` times, so that some may mean something else.
    """
    text = composed(text)
    found = list(word_pattern(word, language).finditer(text))
    if not 0 < len(found) <= most:
        return None
    for match in reversed(found):
        text = put(text, match.start("term"), match.end("term"), by, language)
    return text


def counterpart_of(word: str, other: str, plain: str, language: Language) -> str:
    """What stands in `plain` where `other`, the same text but for that, has `word`.

    Empty if the two differ in anything else than that and the particle after it: then nobody can
    tell what belongs to what.
    """
    plain, other = composed(plain), composed(other)
    found = list(word_pattern(word, language).finditer(other))
    if len(found) != 1:
        return ""
    before, after = other[: found[0].start()], other[found[0].end() :]
    particle = _WORD_END.match(after)[0] if language == "ko" else ""  # type: ignore[index]
    rest = after[len(particle) :]
    if len(plain) <= len(before) + len(rest):
        return ""
    if not (plain.startswith(before) and plain.endswith(rest)):
        return ""
    there = plain[len(before) : len(plain) - len(rest)]
    return next(
        (
            there[:end]
            for end in range(len(there), 0, -1)
            if there[end:] == (fitted(there[:end], particle) if particle else "")
        ),
        "",
    ).strip(MARKS)


def bare(rendering: str) -> str:
    """What a model made of a term alone, without the marks it put around it."""
    return composed(rendering).strip(MARKS)


@lru_cache(maxsize=4096)
def word_pattern(word: str, language: Language) -> re.Pattern[str]:
    """Finds `word` as a word of its own, particles after it allowed; the group is ``term``."""
    other: Language = "en" if language == "ko" else "ko"
    return term_pattern(Term(word, "", language, other))


def _with_article(before: str, word: str) -> str:
    found = _ARTICLE.search(before)
    if found is None:
        return before
    article = found[1][0] + ("n" if _begins_with_vowel_sound(word) else "")
    return before[: found.start()] + article + found[2]


def _begins_with_vowel_sound(word: str) -> bool:
    first = word.split()[0]
    if first.isupper():
        return first[0] in _VOWEL_LETTERS
    first = first.casefold()
    if first.startswith(_SILENT_H):
        return True
    if first.startswith(_CONSONANT_VOWELS) and not first.startswith(_REAL_UN):
        return False
    return first[0] in "aeiou"
