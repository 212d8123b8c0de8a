"""The word that a model most likely used for a term, by the word list of the alignment.

Where a plain rendering holds a word that the list has for the term, and no oftener than the term
stands in the source, that word is the term's, and nothing else of the sentence needs to change.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from reader.alignment.lexicon import lexicon
from reader.article import Language
from reader.glossary.english_forms import plural, singulars
from reader.glossary.matching import composed, without_article
from reader.glossary.placing import put, word_pattern
from reader.library import GlossaryEntry

_NOUN_LIST: Final = "바다 캐나다 우간다 르완다 네바다 알카에다"
_NOUNS_IN_DA: Final = frozenset(_NOUN_LIST.split())
"""Words that end as verbs do in a dictionary, and that stand in sentences as they are."""

_BOUND_LIST: Final = """
수 적 데 점 줄 리 채 만 번 등 중 차 명 때 것 이 그 두 세 네 한 제
수도 이상 이하 정도 대로 때문 가지 사이 하나 모두 이번 이런 이미
"""
_BOUND: Final = frozenset(_BOUND_LIST.split())
"""Words that stand in sentences for something else more often than not: 할 수도, 한 적이."""

_ADVERB_LIST: Final = "새로 새로이 때로 때로는 말로 정말로 배로 배나 이로 날로 주로 실로"
_ADVERBS: Final = frozenset(_ADVERB_LIST.split())
"""What looks like a noun of one syllable with a particle."""

_DETERMINER: Final = re.compile(
    r"(?<!\w)(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|no|any|some|each|every"
    r"|of|in|on|at|by|with|from|for|new|first|last)\s+$|['’]s\s+$",
    re.IGNORECASE,
)
_BEFORE_VERB: Final = re.compile(
    r"(?<!\w)(?:to|will|would|can|could|may|might|must|shall|should|not|i|we|you|they|he|she|it|who"
    r"|do|does|did)\s+$|n['’]t\s+$",
    re.IGNORECASE,
)
_POSSESSIVE: Final = "['’]s|['’]"
_WORD_BEFORE: Final = re.compile(r"([A-Za-z]+)\s+$")
_WORD_AFTER: Final = re.compile(r"\s+([A-Za-z]+)")
_NAME_AFTER: Final = re.compile(r"\s+[A-Z][a-z]")
_EOJEOL: Final = re.compile("[가-힣]*")


class _Place(NamedTuple):
    """A word of the list at ``[start, end)`` of a rendering; `many` if it is an English plural."""

    start: int
    end: int
    many: bool


class Around(NamedTuple):
    """What the word list has for the words that stand before and after a term in its sentence."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


_NOTHING: Final = Around()


def around(text: str, start: int, end: int) -> Around:
    """What surrounds the term at ``[start, end)`` of an English sentence."""
    before, after = _WORD_BEFORE.search(text, 0, start), _WORD_AFTER.match(text, end)
    return Around(
        known_words(before[1], "en") if before else (),
        known_words(after[1], "en") if after else (),
    )


def with_wanted(plain: str, entry: GlossaryEntry, most: int, near: Around = _NOTHING) -> str | None:
    """`plain` with the entry's translation where it has the word list's words for the term.

    A Korean one may be half of a compound if the other half is for a word `near` the term (the
    Antarctic Treaty, 남극조약). None where there is none, or more than `most` of them, so that some
    may be for something else.
    """
    plain = composed(plain)
    words = known_words(entry.term, entry.source)
    places = _places(plain, words, entry.target)
    if not places and entry.target == "ko":
        places = _compounds(plain, words, near)
    if not 0 < len(places) <= most:
        return None
    for place in reversed(places):
        word = _in_form(plain, place, entry)
        plain = put(plain, place.start, place.end, word, entry.target)
    return plain


@lru_cache(maxsize=4096)
def known_words(term: str, source: Language) -> tuple[str, ...]:
    """The words of the other language that the list has for a term in `source`, longest first."""
    if source == "ko":
        words = _english_by_korean().get("".join(composed(term).split()), ())
        return tuple(sorted(words, key=len, reverse=True))
    known = lexicon().english
    keys = {
        key[1:]
        for form in singulars(without_article(composed(term)).casefold())
        for key in known.get(form, ())
    }
    return tuple(sorted(filter(_is_noun_form, keys), key=lambda word: (-len(word), word)))


@cache
def _english_by_korean() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, keys in lexicon().english.items():
        for key in keys:
            found.setdefault(key[1:], []).append(word)
    return found


def _is_noun_form(word: str) -> bool:
    return word not in _BOUND and (not word.endswith("다") or word in _NOUNS_IN_DA)


def _places(text: str, words: tuple[str, ...], language: Language) -> list[_Place]:
    """Where any of `words` stands, in the order of `text`; of those that overlap the longer.

    A Korean word of one syllable may be many things, and counts only where no other is found.
    """
    found: list[_Place] = []
    for word in words:  # the longest first
        if len(word) == 1 and found:
            break
        for place in _korean(text, word) if language == "ko" else _english(text, word):
            if all(place.end <= other.start or other.end <= place.start for other in found):
                found.append(place)
    return sorted(found)


def _korean(text: str, word: str) -> list[_Place]:
    return [
        _Place(match.start("term"), match.end("term"), False)
        for match in word_pattern(word, "ko").finditer(text)
        if _is_meant(text, match.start("term"), word)
    ]


def _compounds(text: str, words: tuple[str, ...], near: Around) -> list[_Place]:
    """Where one of `words` makes one word with one that is for its neighbour in the source."""
    found = {
        _Place(match.start("term") + len(first), match.end("term") - len(last), False)
        for word in words
        if len(word) > 1
        for first, last in (
            *((each, "") for each in near.before),
            *(("", each) for each in near.after),
        )
        for match in word_pattern(first + word + last, "ko").finditer(text)
    }
    return sorted(found)


def _is_meant(text: str, start: int, word: str) -> bool:
    """Whether what looks like a word with its particle is no other word."""
    eojeol = _EOJEOL.match(text, start)[0]  # type: ignore[index]
    if eojeol in _ADVERBS or (eojeol != word and f"={eojeol}" in lexicon().korean.get(eojeol, ())):
        return False
    # One syllable alone is a determiner or part of a name as often as a noun: 새 글자.
    return len(word) > 1 or len(eojeol) > 1


def _english(text: str, word: str) -> list[_Place]:
    return [
        _Place(match.start("term"), match.end("term"), match["many"] is not None)
        for match in _english_pattern(word).finditer(text)
        if _is_noun(word, text[: match.start()]) and not _is_name(text, match)
    ]


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether what was found begins a name, as in King George Island."""
    return match[0][0].isupper() and _NAME_AFTER.match(text, match.end()) is not None


def _is_noun(word: str, before: str) -> bool:
    """Whether `word` after `before` is no verb, as far as the word before it tells."""
    if _may_be_verb(word):
        return _DETERMINER.search(before) is not None
    return _BEFORE_VERB.search(before) is None


@lru_cache(maxsize=4096)
def _english_pattern(word: str) -> re.Pattern[str]:
    many = plural(word)
    forms = f"(?P<many>{re.escape(many)})|" if many != word else "(?P<many>(?!))|"
    return re.compile(
        rf"(?<!\w)(?<!\w[-'’])(?P<term>{forms}{re.escape(word)})(?=(?:{_POSSESSIVE})?(?![\w-]))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def _may_be_verb(word: str) -> bool:
    keys = lexicon().english.get(word, ())
    return any(key.endswith("다") and key[1:] not in _NOUNS_IN_DA for key in keys)


def _in_form(text: str, place: _Place, entry: GlossaryEntry) -> str:
    """The entry's translation as the word at `place` asks for it: in the plural, with a capital."""
    word = entry.translation
    if entry.target == "ko":
        return word
    if place.many:
        word = plural(word)
    if not re.search(r"\w", text[: place.start]):
        return word
    word = without_article(word)
    is_name = text[place.start].isupper() and text[place.start : place.end] != word
    return word[:1].upper() + word[1:] if is_name else word
