"""Which quotation marks and brackets belong together."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from reader.language._marks import BRACKETS, OPENING

# Straight and curly single marks are also apostrophes; what they enclose is a title or a short
# quotation. A longer stretch is two apostrophes that have nothing to do with each other.
_LONGEST_SINGLE = 300


class Enclosure(NamedTuple):
    """A pair of marks: the offsets of the opening and of the closing one, and their sort.

    The sort is the opening bracket itself, or one of “ ‘ « " ' for quotation marks.
    """

    open: int
    close: int
    sort: str

    @property
    def is_bracket(self) -> bool:
        """Whether it is a round or square bracket: an aside, not a quotation or a title."""
        return self.sort in "([{（［〔【"

    @property
    def is_speech(self) -> bool:
        """Whether the marks are those that spoken words stand in."""
        return self.sort in '“"«'


class _Matcher:
    """One pass over the text; what is still open lies on a stack."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[tuple[str, int]] = []
        self.waiting: Counter[str] = Counter()
        self.found: list[Enclosure] = []

    def push(self, sort: str, at: int) -> None:
        # The same mark opened twice in a row: the first was never closed, as at the start of
        # each paragraph of a long quotation.
        if self.stack and self.stack[-1][0] == sort and sort not in BRACKETS:
            self.stack.pop()
            self.waiting[sort] -= 1
        self.stack.append((sort, at))
        self.waiting[sort] += 1

    def pop(self, sort: str, at: int) -> None:
        if not self.waiting[sort]:
            return
        while True:
            top, start = self.stack.pop()
            self.waiting[top] -= 1
            if top == sort:
                break
        if sort not in "‘'" or at - start <= _LONGEST_SINGLE:
            self.found.append(Enclosure(start, at, sort))

    def _sides(self, at: int) -> tuple[str, str]:
        text = self.text
        return text[at - 1] if at else " ", text[at + 1] if at + 1 < len(text) else " "

    def straight(self, mark: str, at: int) -> None:
        """A straight mark says neither; the white space around it does, else what is open."""
        before, after = self._sides(at)
        may_open = (before.isspace() or before in OPENING or before in "\"'—–-:,") and (
            not after.isspace()
        )
        if self.waiting[mark]:
            # With space before and a word after, it opens anew, and the other was left open.
            if may_open and before.isspace():
                self.push(mark, at)
            else:
                self.pop(mark, at)
        elif self.waiting["“"] and not before.isspace():  # “…": the two sorts mixed
            self.pop("“", at)
        elif may_open or not (after.isspace() or after in ".,;:!?)"):
            self.push(mark, at)

    def single(self, mark: str, at: int) -> None:
        """A straight or curly single mark, unless it is an apostrophe."""
        before, after = self._sides(at)
        inside_word = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
        if inside_word or (after.isdigit() and mark != "’"):  # don't, rock'n'roll, '90s
            return
        if mark == "’":
            self.pop("‘", at)
        elif mark == "‘":
            self.push("‘", at)
        elif self.waiting[mark] and not before.isspace():
            self.pop(mark, at)
        elif (before.isspace() or before in OPENING or before == '"') and not after.isspace():
            self.push(mark, at)


_CLOSES = {close: start for start, close in BRACKETS.items()} | {"”": "“", "»": "«"}
_MARKS = frozenset(_CLOSES) | OPENING | frozenset("\"'’")


def match_enclosures(text: str) -> list[Enclosure]:
    """The pairs of quotation marks and brackets of a text, by where they open.

    Marks without a partner are left out: a quotation that is not closed in its block encloses
    nothing. Takes time linear in the text.
    """
    matcher = _Matcher(text)
    for at, ch in enumerate(text):
        if ch not in _MARKS:
            continue
        if ch == '"':
            matcher.straight(ch, at)
        elif ch in "‘’'":
            matcher.single(ch, at)
        elif ch == "”" and not matcher.waiting["“"]:
            matcher.pop('"', at)
        elif ch in _CLOSES:
            matcher.pop(_CLOSES[ch], at)
        else:
            matcher.push(ch, at)
    return sorted(matcher.found)


def outermost(enclosures: list[Enclosure], start: int, end: int) -> list[Enclosure]:
    """Those between two offsets that lie in no other one between them. The list is sorted."""
    found: list[Enclosure] = []
    for index in range(bisect_left(enclosures, (start,)), len(enclosures)):
        enclosure = enclosures[index]
        if enclosure.open >= end:
            break
        if enclosure.close < end and (not found or enclosure.open > found[-1].close):
            found.append(enclosure)
    return found
