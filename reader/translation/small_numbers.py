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
_PERCENT: Final = re.compile(r"\s?(?:%|per\s?cent|percentage point|퍼센트|프로)")
_CONVERTED: Final = re.compile(
    r"(?<![a-z])(?:feet|foot|ft|inch|yard|mile|pound|lb|ounce|gallon|acre|fahrenheit|hectare|tons?"
    r"|kg|km|cm|mm|m|kilomet|met(?:er|re)|lit(?:er|re)|gram|celsius|degree|dollar|euro|yen"
    r")s?(?![a-z])|[$€£¥°℃℉′″]|평|[달유]러|인치|피트|마일|파운드|에이커|톤|근(?![가-힣])|미터|킬로",
    re.IGNORECASE,
)
"""Units that are turned into others, so that the number is another one."""
_CLOCK: Final = re.compile(
    r"\b[ap]\.?m\b|:\d\d|o['’]clock|오전|오후|\d\s?시|자정|정오", re.IGNORECASE
)
_SPAN: Final = re.compile(
    r"\b(?:month|week|year|decade|centur|day|hour|minute|dozen|quarter|half|double|fold)"
    r"|개월|주일|주간|년|해|달|일간|세기|시간|분기|반|배|절반",
    re.IGNORECASE,
)
"""What can be counted in other units: 12 months, 1년."""

_ENGLISH: Final = {
    1: "one|first|once|an?|single|sole|only|alone|each|per|another|every|the",
    2: "two|second|twice|doubl|dual|twin|both|pair|coupl|half|halv|duo|bilater|other|or",
    3: "three|third|tripl|thrice|trio|trilat|treb",
    4: "four|quarter|quadr",
    5: "five|fifth|quint|half",
    6: "six|half|semiannual",
    7: "seven|week",
    8: "eight",
    9: "nine|ninth",
    10: "ten|tenth|teen|decade",
    11: "eleven",
    12: "twel[vf]|dozen|noon|midnight|year",
}
_ROMAN: Final = "I II III IV V VI VII VIII IX X XI XII"
_KOREAN: Final = {
    1: "한|하나|첫|하루|단|홀로|유일|최초|처음|매|각|초하루",
    2: "두|둘|이틀|양|쌍|절반|반|갑절|이중|두어|재|부부|배|커플",
    3: "세|셋|석|서너|사흘|서",
    4: "네|넷|넉|나흘|너|분기|서너",
    5: "다섯|닷새|대여섯|반|절반|너댓",
    6: "여섯|엿새|유월|반년|대여섯|예닐곱",
    7: "일곱|이레|예닐곱|일주일",
    8: "여덟|여드레|일고여덟",
    9: "아홉|아흐레",
    10: "열|열흘|시월|십대",
    11: "열한|열하나",
    12: "열두|열둘|정오|자정|섣달",
}
_SINO: Final = ("영", *"일이삼사오육칠팔구십", "십일", "십이")
_SINO_AFTER: Final = (
    "년|월|일|개|명|분|시|초|주|원|달러|위|차|회|대|층|인|각|단|호|조|종|중|퍼센트|프로|번|배|점|권|"
    "장|편|도|국|세기|세|등|급|학년|미터|킬로|톤|천|백|만|억|부|면|구|강|막|남매|형제"
)


def changed_numbers(text: str, rendering: str, source: Language) -> tuple[str, ...]:
    """The small numbers of `text`, a sentence in `source`, that its rendering gives otherwise."""
    if not _SMALL.search(text):
        return ()
    target = other_language(source)
    here, there = _numerals(text, source), _numerals(rendering, target)
    known, given = set(map(_value, here)), set(map(_value, there))
    wanted = [each for each in here if _is_small(each, text)]
    gone = [
        each
        for each in wanted
        if _value(each) not in given and not _is_said(int(_value(each)), rendering, target)
    ]
    if not gone:
        return ()
    is_all = len(gone) == len(wanted) > 1 and not there
    is_replaced = _is_made_up(text, rendering, known, there, source)
    return tuple(
        text[each.start : each.end]
        for each in gone
        if is_all or is_replaced or _is_exact(text, each, here)
    )


def _numerals(text: str, language: Language) -> list[Numeral]:
    return english_numerals(text) if language == "en" else korean_numerals(text)


def _value(numeral: Numeral) -> str:
    """A number as it is compared; a month is its number."""
    return numeral.key[1:]


def _is_small(numeral: Numeral, text: str) -> bool:
    written = text[numeral.start : numeral.end]
    return (
        not is_telling(numeral.key)
        and _value(numeral) != "0"
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
    text: str, rendering: str, known: set[str], there: list[Numeral], source: Language
) -> bool:
    """Whether the rendering has a number that the source has in no form, and no other unit."""
    for each in there:
        value, written = _value(each), rendering[each.start : each.end]
        if value in known or value == "0" or not value.isdecimal():
            continue
        number = int(value)
        is_in_words = not _DIGIT.search(written)
        if number <= _LARGEST and _is_said(number, text, source):
            continue
        if is_in_words and not 2 < number <= _LARGEST:
            continue
        after = rendering[each.start : each.end + 12]
        if _CONVERTED.search(after) or _CONVERTED.search(text):
            continue
        if _CLOCK.search(text) and _CLOCK.search(rendering):
            continue
        return not (_SPAN.search(text) and _SPAN.search(after))
    return False


def _is_said(number: int, text: str, language: Language) -> bool:
    """Whether `text` has a small number in words of any kind."""
    return _said(number, language).search(text) is not None


@lru_cache(maxsize=64)
def _said(number: int, language: Language) -> re.Pattern[str]:
    if language == "en":
        roman = _ROMAN.split()[number - 1]
        return re.compile(rf"(?<![A-Za-z])(?:(?i:{_ENGLISH[number]})|{roman}(?![A-Za-z]))")
    sino = rf"{_SINO[number]}\s?(?:{_SINO_AFTER})"
    return re.compile(rf"(?<![가-힣])(?:제\s?)?(?:{_KOREAN[number]}|{sino})")
