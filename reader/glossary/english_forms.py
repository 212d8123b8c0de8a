"""English nouns in the plural and back, as far as can be told without a dictionary."""

from __future__ import annotations

import re
from typing import Final

_IRREGULAR: Final = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "tooth": "teeth", "mouse": "mice", "goose": "geese", "ox": "oxen", "leaf": "leaves",
    "life": "lives", "wife": "wives", "knife": "knives", "half": "halves", "wolf": "wolves",
    "thief": "thieves", "shelf": "shelves", "loaf": "loaves", "calf": "calves", "hero": "heroes",
    "potato": "potatoes", "tomato": "tomatoes", "crisis": "crises", "basis": "bases",
}  # fmt: skip
_SINGULAR: Final = {plural: singular for singular, plural in _IRREGULAR.items()}
_LAST_WORD: Final = re.compile(r"[A-Za-z]+$")
_HISSING: Final = re.compile(r"(?:ss|sh|ch|x|z)$")
_HARD_CH: Final = re.compile(r"(?:narch|riarch|mach|epoch|eunuch|tech|loch)$")
_Y: Final = re.compile(r"[^aeiou]y$")
_MEN: Final = re.compile(r"(?<=[a-z])m[ae]n$")
_NO_MEN: Final = re.compile(r"(?:hu|ger|ro|otto|sha|talis)man$")


def plural(noun: str) -> str:
    """`noun`, or a phrase that ends in one, in the plural; one that ends in s is taken for one."""
    found = _LAST_WORD.search(noun)
    if found is None or found[0] in _SINGULAR:
        return noun
    word, before = found[0], noun[: found.start()]
    if word in _IRREGULAR:
        return before + _IRREGULAR[word]
    if _MEN.search(word) and not _NO_MEN.search(word):
        return noun[:-2] + "en"
    if _HISSING.search(word) and not _HARD_CH.search(word):
        return noun + "es"
    if word.endswith("s"):
        return noun
    return noun[:-1] + "ies" if _Y.search(word) else noun + "s"


def singulars(noun: str) -> tuple[str, ...]:
    """`noun`, in lower case, and what it may be the plural of."""
    found = [noun]
    *before, last = noun.rsplit(" ", 1)
    head = "".join(f"{each} " for each in before)
    if last in _SINGULAR:
        found.append(head + _SINGULAR[last])
    if last.endswith("men"):
        found.append(f"{noun[:-2]}an")
    for ending, singular in (("ies", "y"), ("es", ""), ("s", "")):
        if last.endswith(ending) and len(last) > len(ending) + 2:
            found.append(noun.removesuffix(ending) + singular)
    return tuple(dict.fromkeys(found))
