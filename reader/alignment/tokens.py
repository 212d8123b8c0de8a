"""What of a sentence can be compared with the other language: tokens with the keys they may meet.

Two tokens meet when they share a key. The first character of a key says what kind of meeting it
is: ``#`` and ``m`` numbers and months, ``@`` Latin letters, ``~`` names by their consonants, ``=``
the word list, ``%`` pieces of words of one language, where a bridge is compared with a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.alignment.inflection import english_lemmas, korean_stems
from reader.alignment.lexicon import Lexicon, lexicon
from reader.alignment.numerals import Numeral, english_numerals, is_telling, korean_numerals
from reader.alignment.romanisation import english_skeletons, hangul_skeleton
from reader.language import Language

# Kinds of tokens, by what it says when one meets nothing on the other side.
TELLING_NUMBER, SMALL_NUMBER, LATIN, KNOWN, OTHER, BRIDGE = range(6)

_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&]*(?:[-.][A-Za-z0-9]+)*|\d+[A-Za-z]+")
_ENGLISH_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’][^\W_]+)*|\d+[A-Za-z]+")
_HANGUL_WORD = re.compile("[가-힣]+")
_LONGEST_UNBROKEN = 1000
"""Characters without a space: whole sentences of a text that has lost its spaces are shorter."""

_UNBROKEN = re.compile(rf"\S{{{_LONGEST_UNBROKEN + 1},}}")
_SHORTEST_LOANWORD = 5
_LONGEST_NAME = 7
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변"
)
_STOP_LIST = """
the a an of to in on at by for with from and or but nor as is are was were be been being am do does
did has have had having will would can could should shall may might must not no than that which
whose whom there into onto upon up down out off just very s t re ve ll d m
"""
_STOP = frozenset(_STOP_LIST.split())


@dataclass(frozen=True, slots=True)
class Token:
    """One word, phrase or number: its kind and its keys."""

    kind: int
    keys: tuple[str, ...]


def tokens_of(text: str, language: Language) -> list[Token]:
    """The comparable tokens of one sentence; words that carry no meaning alone are left out.

    Of something unbroken that is too long for any word, only the beginning is looked into.
    """
    text = _UNBROKEN.sub(lambda run: run[0][:_LONGEST_UNBROKEN], text)
    return _korean(text) if language == "ko" else _english(text)


def _number(numeral: Numeral) -> Token:
    return Token(TELLING_NUMBER if is_telling(numeral.key) else SMALL_NUMBER, (numeral.key,))


def _blanked(text: str, numerals: list[Numeral]) -> str:
    """`text` with its numerals replaced by spaces, so that they are not read as words again."""
    characters = list(text)
    for each in numerals:
        characters[each.start : each.end] = " " * (each.end - each.start)
    return "".join(characters)


def _english(text: str) -> list[Token]:
    numerals = english_numerals(text)
    tokens = [_number(each) for each in numerals]
    words = _ENGLISH_WORD.findall(_blanked(text, numerals))
    known = lexicon()
    at = 0
    while at < len(words):
        width, token = _english_token(words, at, known)
        if token is not None:
            tokens.append(token)
        at += width
    return tokens


def _english_token(words: list[str], at: int, known: Lexicon) -> tuple[int, Token | None]:
    """The longest phrase of the word list at `at`, or the word there; how many words it takes."""
    if words[at].lower() in known.phrase_starts:
        for width in (4, 3, 2):
            phrase = " ".join(words[at : at + width]).lower()
            for form in (phrase, phrase.removesuffix("s")):
                if form in known.english and " " in form:
                    return width, Token(KNOWN, known.english[form])
    return 1, _english_word(words[at])


@lru_cache(maxsize=20_000)
def _english_word(word: str) -> Token | None:
    known = lexicon().english
    plain = word.lower().replace("’", "'").removesuffix("'s")
    if plain in _STOP:
        return None
    keys: dict[str, None] = {"@" + plain.replace(".", ""): None}
    for lemma in english_lemmas(plain):
        keys.update(dict.fromkeys(known.get(lemma, ())))
    parts = plain.split("-")
    for part in parts if len(parts) > 1 else ():
        keys["@" + part] = None
        for lemma in english_lemmas(part):
            keys.update(dict.fromkeys(known.get(lemma, ())))
    listed = len(keys) > len(parts) + (len(parts) > 1)
    keys.update(dict.fromkeys(_skeleton_keys(word, plain, parts, listed)))
    if len(keys) == 1 and len(plain) < 3:
        return None
    return Token(KNOWN if listed else OTHER, tuple(keys))


def _skeleton_keys(word: str, plain: str, parts: list[str], listed: bool) -> list[str]:
    """The keys of `word` as a name or a loanword; a word of the list may only be half of a name."""
    if len(parts) > 1 and word[0].isupper():
        names = [plain] if listed else [plain, *parts]
    elif not listed and (word[0].isupper() or len(plain) >= _SHORTEST_LOANWORD):
        names = parts
    else:
        names = []
    return sorted("~" + each for name in names for each in english_skeletons(name) if len(each) > 1)


def _korean(text: str) -> list[Token]:
    numerals = korean_numerals(text)
    tokens = [_number(each) for each in numerals]
    rest = _blanked(text, numerals)
    for word in _LATIN_WORD.findall(rest):
        keys = {"@" + word.lower().replace(".", "")} | {
            "@" + each for each in word.lower().split("-")
        }
        tokens.append(Token(LATIN, tuple(sorted(keys))))
    for word in _HANGUL_WORD.findall(rest):
        token = _korean_word(word)
        if token is not None:
            tokens.append(token)
    return tokens


@lru_cache(maxsize=20_000)
def _korean_word(word: str) -> Token | None:
    stems = korean_stems(word)
    listed = lexicon().keys_in(word, stems)
    names = _name_keys(word, stems)
    if len(word) == 1 and not listed:
        return None
    return Token(KNOWN if listed else OTHER, (*sorted(listed), *sorted(names)))


def _name_keys(word: str, stems: list[str]) -> set[str]:
    """The skeletons of the names that `word` may be or begin with, or that follow a surname."""
    starts = {word[:size] for size in range(2, min(len(word), _LONGEST_NAME) + 1)}
    skeletons = {hangul_skeleton(each) for each in starts}
    keys = {"~" + each for each in skeletons if len(each) > 2}
    keys |= {"~" + hangul_skeleton(each) for each in stems if len(each) > 1}
    if len(word) > 2 and word[0] in _SURNAMES:
        keys.add("~" + hangul_skeleton(word[1:3]))
    return {each for each in keys if len(each) > 2}
