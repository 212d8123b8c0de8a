"""Decomposed Hangul (NFD) as syllables, with the way back to the original offsets.

macOS file names and some web pages write 한 as three jamo. The Korean rules are about
syllables, so they read a composed copy; what they find is told in the original's code points.
"""

from __future__ import annotations

import re
import unicodedata

# One syllable in conjoining jamo: a leading consonant, a vowel, perhaps a final consonant; or a
# composed syllable followed by the final consonant that it lacks.
_DECOMPOSED = re.compile(
    "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]"
)


def compose(text: str) -> tuple[str, list[int] | None]:
    """The text with every decomposed syllable composed, and the offset each character had.

    The offsets have one more entry, for the end. They are None when nothing was decomposed.
    """
    if not _DECOMPOSED.search(text):
        return text, None
    parts: list[str] = []
    offsets: list[int] = []
    done = 0
    for syllable in _DECOMPOSED.finditer(text):
        composed = unicodedata.normalize("NFC", syllable.group())
        if len(composed) != 1:  # a syllable that already has its final consonant
            continue
        parts += [text[done : syllable.start()], composed]
        offsets += range(done, syllable.start() + 1)
        done = syllable.end()
    parts.append(text[done:])
    offsets += range(done, len(text) + 1)
    return "".join(parts), offsets
