"""What must come through a translation as it is: addresses, names of files and people, numbers.

Models break them: pieces are dropped, digits changed, underscores lost. Here it is found out what a
rendering has lost, and a mangled copy is put right where there is only one that it can be. What a
translator may well write otherwise is no loss: a number in words or with another unit (12,000 and
1만 2000), a small number, an acronym in full, a Latin name in Hangul.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from reader.alignment.numerals import Numeral, english_numerals, korean_numerals
from reader.article import Language, other_language

_PATH: Final = r"[A-Za-z0-9/?#=&%~+:;,._-]"
_WORD: Final = r"(?<![A-Za-z0-9_])"
_ADDRESS: Final = re.compile(
    rf"(?:https?://|www\.){_PATH}*[A-Za-z0-9/=_-]"
    rf"|{_WORD}[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    rf"|{_WORD}[@#][A-Za-z][A-Za-z0-9_]+"
    rf"|{_WORD}[A-Za-z0-9.-]+(?:_[A-Za-z0-9-]+)+(?:\.[A-Za-z0-9]+)*"
    rf"|{_WORD}[A-Za-z0-9-]+\.(?:pdf|docx?|xlsx?|hwpx?|csv|txt|jpe?g|png|zip|mp[34]|html?|json)\b"
    rf"|{_WORD}(?:[a-z0-9-]+\.)+(?:com|org|net|kr|io|gov|edu)(?![A-Za-z])(?:/{_PATH}*[A-Za-z0-9/])?"
    r"|(?<![0-9-])\+?\d{1,4}-\d{2,4}-\d{4}(?![0-9-])"
)
"""Web and mail addresses, handles and hashtags, file names, domains, telephone numbers."""

_NAME: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9'&+-]*[A-Za-z0-9](?![A-Za-z0-9])")
_ACRONYM: Final = re.compile(r"[A-Z&]{2,5}s?")
_DECADES: Final = {
    20: "twent", 30: "thirt", 40: "fort", 50: "fift", 60: "sixt", 70: "sevent", 80: "eight",
    90: "ninet",
}  # fmt: skip
_NUMBER_GAP: Final = re.compile(r"(?<=[천만억조])\s(?=\d)")
_DIGITS: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_LATIN_RUN: Final = re.compile(r"[!-~]*[A-Za-z][!-~]*")
_OTHER_UNIT: Final = re.compile(r"[℃℉°s]")
"""What after a number says that it may have been converted, or is a decade."""
_LARGEST_WORDED: Final = 12
_NEARLY: Final = 0.75
"""How like a token (difflib's ratio) a run of Latin letters is that is taken for its copy."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What a rendering has lost of its source: `tokens` and `numbers`, as they stand there."""

    tokens: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.tokens) + len(self.numbers)


def lost(text: str, rendering: str, source: Language) -> Lost:
    """What of `text`, a sentence in `source`, did not come out in its rendering."""
    folded = rendering.casefold()
    tokens = tuple(token for token in kept_tokens(text, source) if token.casefold() not in folded)
    return Lost(tokens, _lost_numbers(text, rendering, source))


def repaired(text: str, rendering: str, source: Language) -> str:
    """`rendering` with mangled copies of what it lost put right, each where there is one only."""
    missing = lost(text, rendering, source)
    for token in missing.tokens:
        changed = _with_token(text, rendering, token)
        if len(lost(text, changed, source)) < len(lost(text, rendering, source)):
            rendering = changed
    return _with_number(text, rendering, source) if missing else rendering


def kept_tokens(text: str, source: Language) -> tuple[str, ...]:
    """The addresses in `text`, and if it is Korean the names in Latin script that stay Latin."""
    tokens = [found.group() for found in _ADDRESS.finditer(text)]
    if source == "ko":
        names = (found.group() for found in _NAME.finditer(_ADDRESS.sub(" ", text)))
        tokens += [name for name in names if _stays(name)]
    return tuple(dict.fromkeys(tokens))


def shielded(text: str) -> tuple[str, dict[str, str]] | None:
    """`text` with a number in place of each address, which models copy better; None without any.

    With it, which address each of the numbers stands for.
    """
    addresses = list(dict.fromkeys(found.group() for found in _ADDRESS.finditer(text)))
    if not addresses:
        return None
    free = (str(number) for number in range(7301, 9999, 101) if str(number) not in text)
    stands_for = dict(zip(free, addresses, strict=False))
    by_address = {address: number for number, address in stands_for.items()}
    return _ADDRESS.sub(
        lambda found: by_address.get(found.group(), found.group()), text
    ), stands_for


def unshielded(rendering: str, stands_for: dict[str, str]) -> str | None:
    """A shielded text's rendering with the addresses back; None if a number was not kept."""
    for number, address in stands_for.items():
        place = re.compile(rf"(?<!\d){number[0]},?{number[1:]}(?!\d)")
        if len(place.findall(rendering)) != 1:
            return None
        rendering = place.sub(lambda _, address=address: address, rendering)  # type: ignore[misc]
    return rendering


def _stays(name: str) -> bool:
    """Whether a Latin word in a Korean text is a name, and no acronym that may be spelt out."""
    return len(name) > 2 and name != name.lower() and not _ACRONYM.fullmatch(name)


def _numerals(text: str, language: Language) -> list[Numeral]:
    return english_numerals(text) if language == "en" else korean_numerals(text)


def _joined(text: str) -> str:
    """`text` with numbers that Korean may write in parts, as 1만 2천, in one."""
    return _NUMBER_GAP.sub("", text)


def _value(numeral: Numeral) -> str:
    """A number as it is compared; a month is its number."""
    return numeral.key[1:]


def _is_telling(numeral: Numeral) -> bool:
    """Whether a number is one that nobody writes in words that are no numerals, as "first" is."""
    return float(_value(numeral)) > _LARGEST_WORDED or "." in numeral.key


def _lost_numbers(text: str, rendering: str, source: Language) -> tuple[str, ...]:
    masked = _joined(_ADDRESS.sub(" ", text))
    if not _DIGITS.search(masked):
        return ()
    wanted = {
        masked[each.start : each.end]: _value(each)
        for each in _numerals(masked, source)
        if _is_telling(each) and re.search(r"\d", masked[each.start : each.end])
    }
    if not wanted:
        return ()
    there = {_value(each) for each in _numerals(_joined(rendering), other_language(source))}
    plain = rendering.replace(",", "")
    return tuple(
        written
        for written, value in wanted.items()
        if value not in there
        and written.replace(",", "") not in plain
        and not _is_worded(value, rendering)
    )


def _is_worded(value: str, rendering: str) -> bool:
    """Whether a number is written in a way of words that no numeral is, like "twenties"."""
    word = _DECADES.get(int(value)) if value.isdecimal() else None
    return bool(word) and str(word) in rendering.lower()


def _with_token(text: str, rendering: str, token: str) -> str:
    parts = re.findall(r"[A-Za-z0-9]+", token)
    loose = r"[^A-Za-z0-9가-힣]{0,5}".join(map(re.escape, parts))
    lead = r"(?:[@#]\s?)?" if token[0] in "@#" else ""
    tail = re.escape(token[-1]) + "?" if not token[-1].isalnum() else ""
    mangled = re.compile(rf"(?<![A-Za-z0-9]){lead}{loose}{tail}(?![A-Za-z0-9])", re.IGNORECASE)
    places = [found.span() for found in mangled.finditer(rendering)] or _like(
        text, rendering, token
    )
    if len(places) != 1:
        return rendering
    ((start, end),) = places
    return rendering[:start] + token + rendering[end:]


def _like(text: str, rendering: str, token: str) -> list[tuple[int, int]]:
    """Runs of Latin letters that are nearly `token`, and that are not of the source otherwise."""
    known, wanted = text.casefold(), token.casefold()
    places = []
    for found in _LATIN_RUN.finditer(rendering):
        word = found.group().strip("\"'()[]<>,.;:!?")
        start = found.start() + found.group().index(word)
        likeness = SequenceMatcher(None, word.casefold(), wanted, autojunk=False).ratio()
        if likeness >= _NEARLY and word.casefold() not in known:
            places.append((start, start + len(word)))
    return places


def _with_number(text: str, rendering: str, source: Language) -> str:
    """Digits that stand in no source put right, if one number is lost and one was made up."""
    numbers = lost(text, rendering, source).numbers
    if len(numbers) != 1 or not _DIGITS.fullmatch(numbers[0]):
        return rendering
    known = {_value(each) for each in _numerals(text, source)}
    made_up = [
        (each.start, each.end)
        for each in _numerals(rendering, other_language(source))
        if _value(each) not in known and _DIGITS.fullmatch(rendering, each.start, each.end)
    ]
    if len(made_up) != 1:
        return rendering
    ((start, end),) = made_up
    is_same_size = _count_digits(rendering[start:end]) == _count_digits(numbers[0])
    after = text[text.find(numbers[0]) + len(numbers[0]) :]
    if not is_same_size or _OTHER_UNIT.match(after) or _OTHER_UNIT.match(rendering, end):
        return rendering
    return rendering[:start] + numbers[0] + rendering[end:]


def _count_digits(number: str) -> int:
    return sum(character.isdecimal() for character in number)
