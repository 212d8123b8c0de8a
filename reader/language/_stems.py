"""What is left of a Korean word without its particles, to look for the word in any of its forms."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reader.language._compose import compose
from reader.language._particles import Ending, ending

_LEAST: Final = 2
"""Syllables: what is shorter stands in too many other words to be looked for."""

_EITHER: Final = (
    *(
        "에서부터",
        "에서는",
        "에서도",
        "에서의",
        "에서",
        "에게서",
        "에게는",
        "에게도",
        "에게",
        "에는",
    ),
    *("에도", "에", "께서는", "께서", "께", "한테서", "한테", "의", "도", "만은", "만이", "만을"),
    *("만", "까지는", "까지도", "까지의", "까지", "부터는", "부터의", "부터", "처럼", "보다는"),
    *(
        "보다",
        "마다",
        "조차",
        "마저",
        "밖에",
        "하고",
        "들은",
        "들이",
        "들을",
        "들의",
        "들에게",
        "들도",
    ),
)
"""Particles that follow any word, alone and in the pairs that are common, and plurals with one."""
_CONSONANT: Final = ("은", "이", "을", "과", "과의", "과는", "이나", "이랑")
_VOWEL: Final = ("는", "가", "를", "와", "와의", "와는", "랑")
_WAY: Final = ("으로", "으로는", "으로도", "으로서", "으로써", "으로부터", "으로의")
_KOREAN: Final = re.compile("[가-힣]+$")


def stem(word: str) -> str:
    """`word` without the particles at its end: 학교에서는 gives 학교.

    Only particles that fit the letter before them are taken (한글 맞춤법; see `_particles`), and at
    least two syllables are left. Any other word is given back as it is.
    """
    composed = compose(word)[0]
    run = _KOREAN.search(composed)
    if run is None:
        return word
    attached = run[0]
    for particle in _by_length():
        rest = len(attached) - len(particle)
        if attached.endswith(particle) and rest >= _LEAST and _fits(attached[:rest], particle):
            return composed[: len(composed) - len(particle)]
    return word


def _fits(before: str, particle: str) -> bool:
    last = ending(before)
    if particle in _EITHER:
        return True
    if particle in _WAY:
        return last is Ending.CONSONANT
    if particle in _CONSONANT:
        return last is not Ending.VOWEL
    if particle in _VOWEL:
        return last is Ending.VOWEL
    return last is not Ending.CONSONANT  # 로 follows a vowel and ㄹ


@cache
def _by_length() -> tuple[str, ...]:
    way = (particle.removeprefix("으") for particle in _WAY)
    return tuple(sorted({*_EITHER, *_CONSONANT, *_VOWEL, *_WAY, *way}, key=len, reverse=True))
