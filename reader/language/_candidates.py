"""The marks at which a sentence may end, with the closing marks that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.language._enclosures import Enclosure, outermost
from reader.language._marks import (
    BULLETS,
    CITATIONS,
    CLOSING_BRACKETS,
    CLOSING_QUOTES,
    EMOJI,
    MAY_END,
    TERMINATORS,
    skip_space,
)
from reader.language._script import is_hangul

# The number of a list item, when it is all there is of the sentence: "1." "A." "iv."
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\.")
# ... and one inside of a sentence: "includes: 1. a ceasefire".
_INLINE_NUMBER = re.compile(r"[:;]\s?\(?\d{1,2}\.")
_LONGEST_NUMBER = 6
# A credit or a gloss between full stop and next sentence; longer ones are text.
_LONGEST_ASIDE = 80


class Mark(NamedTuple):
    """A run of terminators, and what the text goes on with.

    `start` to `stop` are the terminators, `end` includes the closing marks after them, `after`
    is the next character that is not white space. `closed` is the quotation or aside that ends
    there. `sort` is "…" for an ellipsis, "!" for a question or exclamation mark, else ".".
    """

    start: int
    stop: int
    end: int
    after: int
    closed: Enclosure | None
    sort: str

    @property
    def gap(self) -> bool:
        """Whether white space stands between the mark and what follows."""
        return self.after > self.end


class Reading:
    """A paragraph in plain marks, with its quotations and brackets."""

    def __init__(self, text: str, enclosures: list[Enclosure]) -> None:
        self.text = text
        self.enclosures = enclosures
        self._by_open = {enclosure.open: enclosure for enclosure in enclosures}
        self._by_close = {enclosure.close: enclosure for enclosure in enclosures}

    def outermost(self, start: int, end: int) -> list[Enclosure]:
        """The enclosures between two offsets that lie in no other one between them."""
        return outermost(self.enclosures, start, end)

    def marks(self, start: int, end: int) -> Iterator[Mark]:
        """The marks between two offsets, but for those inside of enclosures and at the end."""
        enclosures = iter([*self.outermost(start, end), Enclosure(end, end, "")])
        enclosure = next(enclosures)
        for found in MAY_END.finditer(self.text, start, end):
            while enclosure.close < found.start() and enclosure.sort:
                enclosure = next(enclosures)
            mark = self._mark(found, end)
            inside = enclosure.open < mark.start and enclosure.close >= mark.end
            if mark.after < end and not inside:
                yield mark

    def _mark(self, found: re.Match[str], limit: int) -> Mark:
        start, stop = found.span()
        end, closed = self._closing(stop, limit)
        end = self._emoji(end, limit)
        end = self._aside(end, limit)
        return Mark(start, stop, end, skip_space(self.text, end), closed, _sort(found.group()))

    def _closing(self, at: int, limit: int) -> tuple[int, Enclosure | None]:
        """Where the closing marks from an offset on end, and the last enclosure they close."""
        closed = None
        while at < limit:
            ch = self.text[at]
            citation = CITATIONS.match(self.text, at, limit) if ch == "[" else None
            if citation:
                at = citation.end()
            elif at in self._by_close:
                closed = self._by_close[at]
                at += 1
            elif self._is_stray_closer(at) or (ch == " " and self._closes_quotation(at + 1, limit)):
                at += 1
            else:
                break
        return at, closed

    def _is_stray_closer(self, at: int) -> bool:
        """Whether a closing mark without its opening one stands at an offset."""
        ch = self.text[at]
        unpaired = ch == '"' and at not in self._by_open
        return unpaired or ch in CLOSING_QUOTES or ch in CLOSING_BRACKETS

    def _closes_quotation(self, at: int, limit: int) -> bool:
        closed = self._by_close.get(at)
        return closed is not None and at < limit and not closed.is_bracket

    def _emoji(self, at: int, limit: int) -> int:
        """Emoji belong to the sentence they are attached to, or that they end the text with."""
        found = EMOJI.match(self.text, skip_space(self.text, at), limit)
        if not found or found.group()[0] in BULLETS:
            return at
        attached = found.start() == at
        return found.end() if attached or skip_space(self.text, found.end()) >= limit else at

    def _aside(self, at: int, limit: int) -> int:
        """A credit or gloss after a full stop, (사진=연합뉴스), belongs to the sentence before.

        One that ends with a full stop of its own is a sentence, and does not. In English, where
        an agency in brackets heads its report, (AP), only one without a space before it does.
        """
        opens = skip_space(self.text, at)
        aside = self._by_open.get(opens)
        if opens > at and not self._is_korean_before(at):
            return at
        if aside is None or aside.sort not in "(（" or aside.close >= limit:
            return at
        content = self.text[aside.open + 1 : min(aside.close, aside.open + _LONGEST_ASIDE)]
        short = aside.close - aside.open <= _LONGEST_ASIDE
        if not short or TERMINATORS.search(content.rstrip(' "”’')[-1:]):
            return at
        return aside.close + 1

    def _is_korean_before(self, at: int) -> bool:
        return any(is_hangul(ch) for ch in self.text[max(0, at - 4) : at])

    def is_list_number(self, sentence: int, mark: Mark) -> bool:
        """Whether the full stop follows the number of a list item, not a sentence."""
        if mark.stop - sentence <= _LONGEST_NUMBER and _NUMBER.fullmatch(
            self.text, sentence, mark.stop
        ):
            return True
        before = self.text[max(0, mark.stop - _LONGEST_NUMBER) : mark.stop]
        found = _INLINE_NUMBER.search(before)
        return found is not None and found.end() == len(before)


def _sort(terminators: str) -> str:
    if "!" in terminators or "?" in terminators:
        return "!"
    ellipsis = "…" in terminators and not terminators.endswith("….")
    return "…" if ellipsis or terminators.endswith("..") else "."
