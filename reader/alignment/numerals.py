"""Numbers and dates of a sentence as keys that are the same in English and in Korean.

``3,000명``, "3천", "three thousand" and "3,000" all give ``#3000``; "July" and "7월" give ``m7``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = {"십": 10, "백": 100, "천": 1000}
_MYRIADS = {"만": 10**4, "억": 10**8, "조": 10**12}
_SINO = {digit: value for value, digit in enumerate("영일이삼사오육칠팔구")} | {"공": 0, "육": 6}
_NATIVE_TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60}
_NATIVE_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "여섯": 6,
    "일곱": 7, "여덟": 8, "아홉": 9,
}  # fmt: skip
_COUNTERS = (
    "명|년|월|일|개|원|달러|살|세|배|번|차례|차|퍼센트|시간|시|분|초|주|달|마리|대|척|건|가지|곳|채|층|"
    "권|장|편|회|위|미터|킬로|톤|리터|도|점|골|쪽|사람|종|나라|국|세기|자리|팀|경기|줄|잔|병"
)
_KOREAN_DIGITS = re.compile(
    r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<unit>[십백천]?[만억조]?)"
)
_KOREAN_WORDS = re.compile(
    rf"(?<![가-힣])(?P<sino>[일이삼사오육칠팔구십백천만억]{{2,}})\s?(?=(?:여\s?)?(?:{_COUNTERS}))"
    r"|(?<![가-힣])(?P<round>[백천만])\s?(?=(?:여\s?)?(?:명|년|원|달러|개))"
    rf"|(?<![가-힣])(?P<tens>열|스물|스무|서른|마흔|쉰|예순)?"
    rf"(?P<ones>하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?\s?(?=(?:{_COUNTERS}))"
)
_ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_ENGLISH = re.compile(
    r"(?P<digits>(?<![A-Za-z\d])\d+(?:,\d{3})+(?:\.\d+)?|(?<![A-Za-z\d])\d+(?:\.\d+)?)"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|m)\b)?"
    r"|(?P<month>\b(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.)"
    r"|\b(?P<words>(?:" + "|".join([*_SMALL, *_SCALES]) + r")(?:(?:[\s-]|\sand\s)(?:"
    r"" + "|".join([*_SMALL, *_SCALES]) + r"))*)\b",
    re.IGNORECASE,
)
# As many hours and months, and about as much as things are counted one by one.
_LARGEST_COMMON = 12
_LARGEST = 1e30
"""What is larger counts nothing in a newspaper, be it a row of digits without end."""

_SCALE_LETTERS = {"bn": 10**9, "m": 10**6}


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number or month: its key and where it stands."""

    key: str
    start: int
    end: int


def is_telling(key: str) -> bool:
    """Whether a chance meeting is unlikely: neither a month, nor a whole number below 13."""
    return key[0] == "#" and ("." in key or float(key[1:]) > _LARGEST_COMMON)


def _key(value: float) -> str:
    if value > _LARGEST:
        return "#inf"
    return f"#{int(value)}" if value == int(value) else f"#{round(value, 4)}"


def english_numerals(text: str) -> list[Numeral]:
    """The numbers and months of an English sentence, in digits or in words."""
    found = []
    for match in _ENGLISH.finditer(text):
        if match["month"]:
            name = match["month"].lower().rstrip(".")
            if name == "may" and match["month"] != "May":
                continue
            key = f"m{_MONTHS[name]}"
        elif match["words"]:
            key = _key(_english_words(match["words"].lower()))
        else:
            scale = (match["scale"] or "").lower()
            factor = _SCALES.get(scale) or _SCALE_LETTERS.get(scale, 1)
            key = _key(round(float(match["digits"].replace(",", "")) * factor, 4))
        found.append(Numeral(key, *match.span()))
    return found


def _english_words(words: str) -> int:
    """The number in words like "three hundred and five thousand"; a scale alone counts once."""
    total = group = 0
    for word in re.split(r"[\s-]+", words):
        if word in _SMALL:
            group += _SMALL[word]
        elif word == "hundred":
            group = min(max(group, 1) * 100, 2 * int(_LARGEST))
        elif word in _SCALES:
            total += max(group, 1) * _SCALES[word]
            group = 0
    return total + group


def korean_numerals(text: str) -> list[Numeral]:
    """The numbers and months of a Korean sentence: digits with units, and numerals in Hangul."""
    found = _joined(
        text, [match for match in _KOREAN_DIGITS.finditer(text) if _stands(text, match)]
    )
    taken = [(each.start, each.end) for each in found]
    for match in _KOREAN_WORDS.finditer(text):
        value = _hangul_value(match)
        if value and not any(start < match.end() and match.start() < end for start, end in taken):
            found.append(_numeral(text, value, match.start(), match.end()))
    return found


def _stands(text: str, match: re.Match[str]) -> bool:
    """Not the digits inside a Latin word, as in "Il76" or "G7"."""
    before = text[match.start() - 1 : match.start()]
    return not (before.isascii() and before.isalpha())


def _numeral(text: str, value: float, start: int, end: int) -> Numeral:
    if text[end : end + 1] == "월" and value in range(1, 13):
        return Numeral(f"m{int(value)}", start, end)
    return Numeral(_key(value), start, end)


def _joined(text: str, matches: list[re.Match[str]]) -> list[Numeral]:
    """Digits with units, and what continues them joined: "1억 2000만" is one number."""
    found: list[Numeral] = []
    value, start, end, last = 0.0, 0, -1, ""
    for match in matches:
        number = float(match["number"].replace(",", ""))
        factor = _factor(match["unit"])
        continues = end >= 0 and _continues(text[end : match.start()], last, match["unit"], number)
        if end >= 0 and not continues:
            found.append(_numeral(text, round(value, 4), start, end))
        if not continues:
            value, start = 0.0, match.start()
        value += number * factor
        end, last = match.end(), match["unit"]
    if end >= 0:
        found.append(_numeral(text, round(value, 4), start, end))
    return found


def _continues(between: str, last: str, unit: str, number: float) -> bool:
    """Whether `number` with `unit` goes on with a numeral that so far ends in the unit `last`."""
    last_myriad, myriad = _MYRIADS.get(last[-1:], 1), _MYRIADS.get(unit[-1:], 1)
    if between == " ":
        return myriad < last_myriad and (myriad > 1 or number >= 1000)
    return not between and (
        myriad < last_myriad or (last_myriad == 1 and _factor(unit) < _factor(last))
    )


def _factor(unit: str) -> int:
    factor = 1
    for each in unit:
        factor *= _UNITS.get(each) or _MYRIADS[each]
    return factor


def _hangul_value(match: re.Match[str]) -> int:
    numeral = match["sino"] or match["round"]
    if numeral:
        return _sino_value(numeral)
    return _NATIVE_TENS.get(match["tens"] or "", 0) + _NATIVE_ONES.get(match["ones"] or "", 0)


def _sino_value(numeral: str) -> int:
    """The number in a numeral like 삼천오백; 0 for what is rather a word, like 사이."""
    if not any(each in _UNITS or each in _MYRIADS for each in numeral):
        return 0
    total = group = digit = 0
    for each in numeral:
        if each in _SINO:
            if digit:
                return 0
            digit = _SINO[each]
        elif each in _UNITS:
            group += max(digit, 1) * _UNITS[each]
            digit = 0
        else:
            total += max(group + digit, 1) * _MYRIADS[each]
            group = digit = 0
    return total + group + digit
