"""The punctuation that sentence boundaries are made of, in one place."""

from __future__ import annotations

import re

# One character to one character, so that offsets stay: full-width forms are read as the plain
# ones, and characters nobody sees (zero-width space, byte order mark) as a space.
_PLAIN = {
    ord("．"): ".",
    ord("！"): "!",
    ord("？"): "?",
    ord("｡"): "。",
    ord("‥"): "…",
    ord("⋯"): "…",
    ord("‼"): "!",
    ord("⁇"): "?",
    ord("⁈"): "?",
    ord("⁉"): "?",
    ord("，"): ",",
    ord("\u200b"): " ",
    ord("\ufeff"): " ",
    ord("＂"): '"',
    ord("＇"): "'",
    ord("〝"): "“",
    ord("〞"): "”",
    ord("„"): "“",
}

# Addresses hold full stops that end nothing. Both patterns stop at the first character that is
# not ASCII, so that a Korean particle after an address is not taken for a part of it.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    re.ASCII | re.IGNORECASE,
)
_NOT_AN_ADDRESS_END = ".,!?;:)]}'\""

TERMINATORS = re.compile("[.!?…。]+")
# The same, but for the point of a number such as 3.5, which ends no sentence.
MAY_END = re.compile(r"(?!(?<=[0-9])\.[0-9])[.!?…。]+")
SPACE = re.compile(r"\s*")
BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*|\f|\u2029")
# A citation mark such as [1] or [2, 3] directly after a full stop belongs to the sentence.
CITATIONS = re.compile(r"(?:\[\d{1,3}(?:[,–-] ?\d{1,3}){0,8}\]){1,20}")
# Pictographs, with what modifies or joins them.
EMOJI = re.compile("[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff\ufe0f\u200d]+")
# Arrows and shapes in the emoji range that head a list item rather than end a sentence.
BULLETS = frozenset("▲△▼▽▶▷►■□●○◆◇◎※★☆☞➤✔•·")

BRACKETS = dict(zip("([{（［〔【「『《〈｢", ")]}）］〕】」』》〉｣", strict=True))
CLOSING_BRACKETS = frozenset(BRACKETS.values())
CLOSING_QUOTES = frozenset("”’»")
OPENING = frozenset("“‘«") | frozenset(BRACKETS)
DASHES = frozenset("-–—")
QUOTE_MARKS = frozenset('“”‘«»"')


def plain(text: str) -> str:
    """The text, character for character, with its punctuation in plain forms.

    Full stops inside of addresses are made letters: no rule needs to think of them again.
    """

    def hide(address: re.Match[str]) -> str:
        whole = address.group()
        kept = whole.rstrip(_NOT_AN_ADDRESS_END)
        return "x" * len(kept) + whole[len(kept) :]

    return _ADDRESS.sub(hide, text.translate(_PLAIN))


def skip_space(text: str, at: int) -> int:
    """The first offset from `at` on that holds no white space, or the length of the text."""
    if at < len(text) and not text[at].isspace():
        return at
    found = SPACE.match(text, at)
    return found.end() if found else at
