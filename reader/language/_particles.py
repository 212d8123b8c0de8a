"""Korean particles that have two forms, and which of them a word takes.

The forms are those of standard grammar (한글 맞춤법, 표준어 규정): which one follows depends on
whether the word's last syllable ends in a consonant (받침), and for 으로 on whether that is ㄹ.
Numbers are read in Sino-Korean, capital letters by their names, and other Latin words by how their
ending is usually taken over into Korean.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from reader.language._compose import compose


class Ending(Enum):
    """What the last syllable of a word, as it is read in Korean, ends in."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"


_FIRST: Final = 0xAC00
_LAST: Final = 0xD7A3
_FINALS: Final = 28
_RIEUL: Final = 8

_LETTERS: Final = {
    "L": Ending.RIEUL,
    "R": Ending.RIEUL,
    "M": Ending.CONSONANT,
    "N": Ending.CONSONANT,
}
"""Capital letters whose names do not end in a vowel: 엘, 알, 엠, 엔."""
_DIGITS: Final = {
    **dict.fromkeys("178", Ending.RIEUL),  # 일 칠 팔
    **dict.fromkeys("036", Ending.CONSONANT),  # 영 삼 육
}
_TRILLION: Final = range(12, 16)
"""A number that ends in so many zeros ends in 조; all others of several digits in 십, 백, 천, 만,
억 or 경, which end in a consonant."""
_SIGNS: Final = {
    "%": Ending.VOWEL,  # 퍼센트
    "℃": Ending.VOWEL,  # 섭씨 도
    "㎞": Ending.VOWEL,
    "㎡": Ending.VOWEL,  # 제곱미터
    "$": Ending.VOWEL,  # 달러
    "€": Ending.VOWEL,
    "&": Ending.VOWEL,
    "+": Ending.VOWEL,  # 플러스
}
_ASIDE: Final = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]$")
_MARKS: Final = re.compile(r"[\s\"'“”‘’「」『』《》〈〉.,!?…)\]]+$")
_NUMBER: Final = re.compile(r"(?:\d[\d,]*)$")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+$")
_LATIN_RIEUL: Final = re.compile("(?:l|[^aeiouy]le|[aeiou]le)$")
_LATIN_CONSONANT: Final = re.compile(
    "(?:m|n|ng|[aeiou](?:m|n)e|(?<![aeiou])[aeiouy]ck|[aeiou](?:[kptc]|pp|tt)|[aeiou]b)$"
)

_ALTERNATING: Final[tuple[tuple[str, str, str], ...]] = (
    # after a consonant, after a vowel, what may follow
    ("은", "는", "(?:요)?"),
    ("이", "가", ""),
    ("을", "를", ""),
    ("과", "와", "(?:의|는|도|만|까지|같이)?"),
    ("으로", "로", "(?:서|써|부터|까지|의|는|도|만|서의|서는|서도|부터의|부터는|까지의|밖에)?"),
    ("이랑", "랑", "(?:은|도)?"),
    ("이나", "나", "(?:마)?"),
    ("이든", "든", "(?:지|가)?"),
    ("이란", "란", ""),
    ("이라", "라", "(?:고|는|며|면|도|던|서|기에|니|지|고는|고도|는데|야|면서|지만)?"),
    ("이며", "며", ""),
    ("이고", "고", ""),
    ("이자", "자", ""),
    ("이지만", "지만", ""),
    ("이므로", "므로", ""),
    ("이니", "니", "(?:까)?"),
    ("이다", "다", ""),
    ("이야", "야", "(?:말로)?"),
    ("이었", "였", "[가-힣]+"),
    ("이에요", "예요", ""),
)
_RUN: Final = re.compile("[가-힣]*")
_UNCHANGING: Final = (
    "에서|에게서|에게|에|께서|께|한테서|한테|의|도|만|까지|부터|처럼|보다|마다|조차|마저|밖에|하고|"
    "같은|같이|대로|만큼|들|인|입니다|일|임|인데|이나마|나마|이여|여|으로써|으로서|씩|쯤|뿐|이라도"
)


def ending(word: str) -> Ending:
    """What `word`, as it is read in Korean, ends in.

    What stands in brackets at its end, and marks, are not read. A word without anything that is
    read counts as ending in a vowel.
    """
    word = _MARKS.sub("", _without_aside(compose(word)[0].strip()))
    if not word:
        return Ending.VOWEL
    last = word[-1]
    if _FIRST <= ord(last) <= _LAST:
        final = (ord(last) - _FIRST) % _FINALS
        return Ending.RIEUL if final == _RIEUL else Ending.CONSONANT if final else Ending.VOWEL
    if last.isdecimal():
        return _number_ending(word)
    latin = _LATIN.search(word)
    return _latin_ending(latin[0]) if latin else _SIGNS.get(last, Ending.VOWEL)


def with_particle(word: str, particle: str) -> str:
    """`word` with the form of `particle` that it takes: ("학교", "은") gives 학교는."""
    return word + fitted(word, particle)


def fitted(word: str, after: str) -> str:
    """`after`, the text that directly follows, with its particle in the form that `word` takes.

    Anything that does not begin with such a particle, whole and followed by the end of a word, is
    given back as it is.
    """
    run = _RUN.match(after)
    attached = run[0] if run else ""
    for pattern, consonant, vowel in _alternations():
        found = pattern.fullmatch(attached)
        if found:
            form = _form(ending(word), consonant, vowel)
            return form + attached[len(found[1]) :] + after[len(attached) :]
    return after


def particles_pattern() -> str:
    """A regular expression for what may be attached to a Korean noun, nothing too."""
    alternating = (
        f"(?:{consonant}|{vowel}){tail}" for consonant, vowel, tail in reversed(_ALTERNATING)
    )
    return f"(?:들)?(?:{_UNCHANGING})?(?:{'|'.join(alternating)}|{_UNCHANGING})?"


def _form(last: Ending, consonant: str, vowel: str) -> str:
    if consonant == "으로" and last is Ending.RIEUL:
        return vowel
    return vowel if last is Ending.VOWEL else consonant


@lru_cache(maxsize=1)
def _alternations() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple(
        (re.compile(f"({consonant}|{vowel}){tail}"), consonant, vowel)
        for consonant, vowel, tail in _ALTERNATING
    )


def _without_aside(word: str) -> str:
    """국제통화기금(IMF) is read 국제통화기금; what is all in brackets is read."""
    return _ASIDE.sub("", word) or word.strip("()[]（） ")


def _number_ending(word: str) -> Ending:
    found = _NUMBER.search(word)
    digits = found[0].replace(",", "") if found else word[-1]
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros and zeros < len(digits):
        return Ending.VOWEL if zeros in _TRILLION else Ending.CONSONANT
    return _DIGITS.get(digits[-1], Ending.VOWEL)


def _latin_ending(word: str) -> Ending:
    if word.isupper():
        return _LETTERS.get(word[-1], Ending.VOWEL)
    word = word.lower()
    if _LATIN_RIEUL.search(word):
        return Ending.RIEUL
    return Ending.CONSONANT if _LATIN_CONSONANT.search(word) else Ending.VOWEL
