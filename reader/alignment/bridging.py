"""A machine translation as evidence: pieces of words that it shares with the other text.

As Bleualign does (Sennrich and Volk 2010), but with character n-grams as in chrF (Popović 2015),
which forgive endings and particles, and each n-gram weighed by its rarity.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.alignment.tokens import BRIDGE, Token
from reader.language import Language

_WORD = re.compile(r"[^\W_]+")
_ENGLISH_PIECE = 4
_KOREAN_PIECE = 2


def pieces_of(text: str, language: Language) -> list[Token]:
    """The n-grams of the words of `text`, each once."""
    size = _KOREAN_PIECE if language == "ko" else _ENGLISH_PIECE
    found: dict[str, None] = {}
    for word in _WORD.findall(text.lower()):
        found.update(dict.fromkeys(_pieces(word, size)))
    return [_token(piece) for piece in found]


def _pieces(word: str, size: int) -> list[str]:
    if word.isdigit() or len(word) <= size:
        return [word]
    return [word[at : at + size] for at in range(len(word) - size + 1)]


@lru_cache(maxsize=50_000)
def _token(piece: str) -> Token:
    return Token(BRIDGE, ("%" + piece,))
