"""Small numbers and dates that a rendering has changed or lost.

Up to twelve, people write a number in words as often as not, leave it out, or say it otherwise
(2배, "double"; 12 months, 1년). So one counts as lost only where it stands in the source in digits,
in no form in the rendering, and something says that it ought to: another number that is not of the
source has its place, it is a percentage or the day of a date, or all of several numbers are gone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from reader.alignment.numerals import (
    Numeral,
    english_numerals,
    is_telling,
    korean_numerals,
)
from reader.article import Language, other_language

_LARGEST: Final = 12
_DIGIT: Final = re.compile(r"\d")
_SMALL: Final = re.compile(r"(?<![\d.,·])(?:[1-9]|1[0-2])(?!\d|[.,·]\d)")
_WORDED: Final = re.compile(
    r"\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE
)
_PERCENT: Final = re.compile(r"\s?(?:%|per\s?cent|percentage point|퍼센트|프로)")
_CONVERTED: Final = re.compile(
    r"[\s-]?(?:(?:feet|foot|ft|inch|yard|mile|pound|lb|ounce|oz|gallon|acre|hectare|degrees?"
    r"|fahrenheit)s?\b|[°℃℉′″]|평|인치|피트|마일|파운드|에이커|온스|갤런|근(?![가-힣])|자(?![가-힣])|리(?![가-힣])|도(?![가-힣]))",
    re.IGNORECASE,
)
"""Units that are turned into others, so that the number is another one."""
_RATIOS: Final = frozenset({4, 7, 10, 12, 24, 30, 60, 100})
"""How many of the one time or measure make another: 12 months, 1년."""
_HALF_DAY: Final = 12

_ENGLISH: Final = {
    1: "one|first|once|an?|single|sole|only|alone|each|per|another|every|the",
    2: "two|second|twice|doubl|dual|twin|both|pair|coupl|half|halv|duo|bilater|other|or",
    3: "three|third|tripl|thrice|trio|trilat|treb",
    4: "four|quarter|quadr",
    5: "five|fifth|quint",
    6: "six",
    7: "seven|a week",
    8: "eight",
    9: "nine|ninth",
    10: "ten|teen|a decade",
    11: "eleven",
    12: "twel[vf]|dozen|noon|midnight|a year",
}
_ROMAN: Final = "I II III IV V VI VII VIII IX X XI XII"
_KOREAN: Final = {
    1: "하나|첫|하루|단|홀로|유일|최초|처음|매|각|초하루",
    2: "둘|이틀|양|쌍|절반|반|갑절|이중|두어|재|부부|배|커플",
    3: "셋|석|서너|사흘",
    4: "넷|넉|나흘|서너|분기",
    5: "다섯|닷새|대여섯|너댓",
    6: "여섯|엿새|유월|반년|대여섯|예닐곱",
    7: "일곱|이레|예닐곱|일주일",
    8: "여덟|여드레|일고여덟",
    9: "아홉|아흐레",
    10: "열|열흘|시월|십대",
    11: "열한|열하나",
    12: "열두|열둘|정오|자정|섣달",
}
_DETERMINERS: Final = {1: "한", 2: "두", 3: "세", 4: "네"}
_SINO: Final = ("영", *"일이삼사오육칠팔구십", "십일", "십이")
_SINO_AFTER: Final = (
    "년|월|일|개|명|분|시|초|주|원|달러|위|차|회|대|층|인|각|단|호|조|종|중|퍼센트|프로|번|배|점|권|"
    "장|편|도|국|세기|세|등|급|학년|미터|킬로|톤|천|백|만|억|부|면|구|강|막|남매|형제"
)


def changed_numbers(text: str, rendering: str, source: Language) -> tuple[str, ...]:
    """The small numbers of `text`, a sentence in `source`, that its rendering gives otherwise."""
    if not (_SMALL.search(text) or (source == "en" and _WORDED.search(text))):
        return ()
    target = other_language(source)
    here, there = _numerals(text, source), _numerals(rendering, target)
    digits = [each for each in here if _is_small(each, text)]
    wanted = [*digits, *(_words(text, here) if source == "en" else ())]
    gone = [
        each
        for each in wanted
        if not _is_given(each, there) and not _is_said(_value(each), rendering, target)
    ]
    if not gone:
        return ()
    made_up = [each for each in there if _is_made_up(text, rendering, each, here, source)]
    is_all = len(gone) == len(digits) > 1 and not there
    return tuple(
        text[each.start : each.end]
        for each in gone
        if any(_is_replaced(text, each, rendering, other) for other in made_up)
        or (each in digits and (is_all or _is_exact(text, each, here)))
    )


def _words(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """Small numbers in English words. Models write them in Korean in digits."""
    return [each for each in numerals if _WORDED.fullmatch(text, each.start, each.end)]


def _is_given(numeral: Numeral, others: list[Numeral]) -> bool:
    """Whether one of `others` is the same number; a month may be written as any number is."""
    if numeral.key[0] == "m":
        return any(_value(each) == _value(numeral) for each in others)
    return any(each.key == numeral.key for each in others)


def _numerals(text: str, language: Language) -> list[Numeral]:
    return english_numerals(text) if language == "en" else korean_numerals(text)


def _value(numeral: Numeral) -> int:
    """A number as it is compared, without a fraction; a month is its number."""
    return int(float(numeral.key[1:]))


def _is_small(numeral: Numeral, text: str) -> bool:
    written = text[numeral.start : numeral.end]
    return (
        not is_telling(numeral.key)
        and _value(numeral) != 0
        and _SMALL.match(text, numeral.start) is not None
        and written.isdecimal()
    )


def _is_exact(text: str, numeral: Numeral, numerals: list[Numeral]) -> bool:
    """Whether a number is one that no translator leaves out: of a percentage, or a date."""
    if _PERCENT.match(text, numeral.end):
        return True
    if numeral.key[0] == "m" or text[numeral.end : numeral.end + 1] != "일":
        is_day = any(
            each.key[0] == "m" and text[each.end : numeral.start].strip(" .") == ""
            for each in numerals
            if each.end <= numeral.start
        )
        return is_day and text[numeral.end : numeral.end + 1] in ("", " ", ",", ".")
    return any(each.key[0] == "m" and text[each.end : numeral.start] == "월 " for each in numerals)


def _is_made_up(
    text: str, rendering: str, numeral: Numeral, here: list[Numeral], source: Language
) -> bool:
    """Whether a number of the rendering stands in no form in the source."""
    value = _value(numeral)
    if "." in numeral.key or value == 0 or value in map(_value, here):
        return False
    if value <= _LARGEST and _is_said(value, text, source):
        return False
    return not _is_in_words(rendering, numeral) or 2 < value <= _LARGEST


def _is_replaced(text: str, gone: Numeral, rendering: str, other: Numeral) -> bool:
    """Whether `other` may have the place of a number that is gone, and is not the same in another
    unit, or another way to tell the time."""
    if _is_in_words(text, gone) and _is_in_words(rendering, other):
        return False
    if _CONVERTED.match(text, gone.end) or _CONVERTED.match(rendering, other.end):
        return False
    small, large = sorted((_value(gone), _value(other)))
    return large - small != _HALF_DAY and not (large % small == 0 and large // small in _RATIOS)


def _is_in_words(text: str, numeral: Numeral) -> bool:
    return not _DIGIT.search(text, numeral.start, numeral.end)


def _is_said(number: int, text: str, language: Language) -> bool:
    """Whether `text` has a small number in words of any kind."""
    return _said(number, language).search(text) is not None


@lru_cache(maxsize=64)
def _said(number: int, language: Language) -> re.Pattern[str]:
    if language == "en":
        roman = _ROMAN.split()[number - 1]
        return re.compile(rf"(?<![A-Za-z])(?:(?i:{_ENGLISH[number]})|{roman}(?![A-Za-z]))")
    words = [_KOREAN[number], rf"{_SINO[number]}\s?(?:{_SINO_AFTER})"]
    if number in _DETERMINERS:
        words.append(
            rf"{_DETERMINERS[number]}(?:\s|{_SINO_AFTER}|가지|사람|살|마리|곳|달|쪽|갈래|째)"
        )
    return re.compile(rf"(?<![가-힣])(?:제\s?)?(?:{'|'.join(words)})")
