"""Which language a text is in, and where its sentences end.

Everything here counts in Unicode code points, works offline, and costs little to import: the
rules and the sentence library are loaded by the first call of :func:`split`.
"""

from reader.language._particles import Ending, ending, fitted, particles_pattern, with_particle
from reader.language._script import Language, detect, is_hangul
from reader.language._stems import stem

__all__ = [
    "Ending",
    "Language",
    "detect",
    "ending",
    "fitted",
    "is_hangul",
    "particles_pattern",
    "split",
    "stem",
    "with_particle",
]


def split(text: str, language: str) -> list[tuple[int, int]]:
    """The sentences of a block as (start, end) offsets in code points, in reading order.

    Every character that is not white space lies in exactly one of them; none starts or ends
    with white space; a blank text has none. `language` ("en" or "ko") decides where the letters
    around a mark do not. Takes time linear in the length of the text.
    """
    from reader.language._sentences import split_text

    return split_text(text, language)
