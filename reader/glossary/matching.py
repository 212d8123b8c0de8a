"""Where the terms of a glossary stand in a sentence, and whether they came out in a translation.

All of it looks at composed text (NFC); offsets count there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reader.article import Language
from reader.glossary.english_forms import plural
from reader.language import particles_pattern
from reader.library import GlossaryEntry, Term

_POSSESSIVE: Final = "['’]s|s['’]|['’]"
_SHORTEST_PLURAL: Final = 4
"""Letters that a lower-case word needs to be looked for in the plural: ``new`` is not in news."""
_LATIN_WORD_END: Final = re.compile(r"[A-Za-z]+$")
_STEM_END: Final = re.compile(r"['’\s]+")
_LATER_FORM: Final = re.compile("[^aeiou]y$")
_LEADING_ARTICLE: Final = re.compile(r"(?:the|an?)\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Found:
    """An entry's term at ``[start, end)`` of a composed sentence.

    `suffix` is the English ending that follows and belongs to it (``s``, ``'s``); `end` is before.
    """

    entry: GlossaryEntry
    start: int
    end: int
    suffix: str = ""


def composed(text: str) -> str:
    """The form in which terms are looked for."""
    return unicodedata.normalize("NFC", text)


def find(text: str, entries: Iterable[GlossaryEntry]) -> tuple[Found, ...]:
    """The terms in `text`, in its order; of terms that overlap the longer one counts."""
    text = composed(text)
    folded = text.casefold()
    found = [
        Found(entry, match.start("term"), match.end("term"), match["suffix"] or "")
        for entry in entries
        if stem(entry.term) in folded
        for match in term_pattern(entry).finditer(text)
    ]
    found.sort(key=lambda each: (each.start - each.end, not each.entry.case_sensitive, each.start))
    taken: list[Found] = []
    for each in found:
        if all(each.end <= other.start or other.end <= each.start for other in taken):
            taken.append(each)
    return tuple(sorted(taken, key=lambda each: each.start))


def comes_out(term: Term, translation: str) -> bool:
    """Whether the term's translation stands in `translation`, whatever ending follows it."""
    return wanted_pattern(term.translation, term.target).search(composed(translation)) is not None


def without_article(term: str) -> str:
    """An English term or translation without the article that it is given with."""
    return _LEADING_ARTICLE.sub("", term, count=1) if _LEADING_ARTICLE.match(term) else term


@lru_cache(maxsize=20_000)
def stem(term: str) -> str:
    """What has to be in a case-folded sentence for the term to be looked for there at all."""
    first = next(filter(None, _STEM_END.split(term.casefold())), "")
    return first[:-1] if _LATER_FORM.search(first) else first


def term_pattern(term: Term) -> re.Pattern[str]:
    """Finds a term in a sentence, with the groups ``term`` and ``suffix``."""
    return _term_pattern(term.term, term.source, term.case_sensitive, term.whole_word)


@lru_cache(maxsize=4096)
def _term_pattern(
    term: str, language: Language, case_sensitive: bool, whole_word: bool
) -> re.Pattern[str]:
    flags = re.NOFLAG if case_sensitive else re.IGNORECASE
    if not whole_word:
        return re.compile(f"(?P<term>{_spelled(term)})(?P<suffix>)", flags)
    return re.compile(_whole(term, language), flags)


@lru_cache(maxsize=4096)
def wanted_pattern(translation: str, language: Language) -> re.Pattern[str]:
    """Finds a term's translation, as a whole word where parts of words could be mistaken for it.

    The first letter may be a capital, as at the beginning of a sentence. A Korean word of two and
    more syllables may be part of a compound. An English article belongs to the sentence.
    """
    translation = without_article(translation) if language == "en" else translation
    first, rest = translation[:1], translation[1:]
    spelled = f"[{re.escape(first)}{re.escape(first.upper())}]" if first.islower() else ""
    begin = spelled or re.escape(first)
    whole = f"{begin}{_spelled(rest)}" if rest else begin
    if language == "en" and not (many := plural(translation)).startswith(translation):
        whole = f"(?:{whole}|{begin}{_spelled(many[1:])})"
    if language == "ko" and len("".join(translation.split())) > 1 and not translation.isascii():
        return re.compile(f"(?P<term>{whole})(?P<suffix>)")
    return re.compile(_bounded(whole, translation, language))


def _whole(term: str, language: Language) -> str:
    spelled = _spelled(term)
    if language == "en" and _takes_plural(term) and _LATER_FORM.search(term.casefold()):
        spelled = f"{spelled[:-1]}(?:y|ies)"
    return _bounded(spelled, term, language)


def _bounded(spelled: str, term: str, language: Language) -> str:
    if language == "ko":
        after = particles_pattern() if term[-1].isalnum() else ""
        return rf"(?<!\w)(?P<term>{spelled})(?P<suffix>)(?={after}(?!\w))"
    plural = "|s|es" if _takes_plural(term) else ""
    suffix = f"(?:{_POSSESSIVE}{plural})?" if term[-1].isalpha() else ""
    return rf"(?<!\w)(?P<term>{spelled})(?P<suffix>{suffix})(?!\w)"


def _takes_plural(term: str) -> bool:
    word = _LATIN_WORD_END.search(term)
    return word is not None and (len(word[0]) >= _SHORTEST_PLURAL or word[0].isupper())


def _spelled(text: str) -> str:
    """`text` as a pattern: any white space for white space, either apostrophe."""
    escaped = re.sub(r"(?:\\\s)+|\s+", lambda _: r"\s+", re.escape(text))
    return re.sub("['’]", "['’]", escaped)
