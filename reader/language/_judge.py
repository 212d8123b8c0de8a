"""The judgement on each mark that may end a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from reader.language import _english, _korean
from reader.language._candidates import Mark, Reading
from reader.language._marks import (
    BULLETS,
    CLOSING_BRACKETS,
    CLOSING_QUOTES,
    DASHES,
    EMOJI,
    OPENING,
    QUOTE_MARKS,
    TERMINATORS,
    skip_space,
)
from reader.language._script import is_hangul

# Directly after the mark or past a space: the sentence goes on.
_GOING_ON = frozenset(",;:%)]}’”»、")
# Only directly after it.
_GOING_ON_ATTACHED = DASHES | frozenset("/~&@=_+|·")
# What stands in marks longer than this, in characters, is no part of one sentence: it is a
# speech, or a mark was lost and two that have nothing to do with each other were paired.
_LONGEST_INSIDE = 400
_CLOSERS = CLOSING_QUOTES | CLOSING_BRACKETS | {'"', "'"}


class Judge:
    """Reads one paragraph and tells where its sentences end."""

    def __init__(self, reading: Reading, library_ends: set[int], language: str) -> None:
        self.reading = reading
        self.text = reading.text
        self.library_ends = library_ends
        self.korean = language == "ko"

    def boundaries(self) -> list[int]:
        """Offsets at which one sentence ends and another begins, in order."""
        outer = list(self._scan(0, len(self.text)))
        starts = {skip_space(self.text, at) for at in [0, *outer]}
        ends = set(outer)
        inner: list[int] = []
        # A quotation that makes a sentence by itself is read sentence by sentence; one that is
        # a part of a sentence stays whole, however many sentences it holds.
        for quotation in self.reading.outermost(0, len(self.text)):
            after = quotation.close + 1
            ended = after in ends or skip_space(self.text, after) == len(self.text)
            alone = quotation.is_speech and quotation.open in starts and ended
            if alone or after - quotation.open > _LONGEST_INSIDE:
                inner += self._scan(quotation.open + 1, quotation.close)
        return sorted([*outer, *inner])

    def _scan(self, start: int, end: int) -> Iterator[int]:
        """The boundaries between two offsets, outside of the enclosures that lie there."""
        sentence = skip_space(self.text, start)
        for mark in self.reading.marks(start, end):
            if mark.start >= sentence and self._ends(mark, sentence):
                yield mark.end
                sentence = mark.after

    def _ends(self, mark: Mark, sentence: int) -> bool:
        """Whether the sentence that began at the offset `sentence` ends with this mark."""
        following = self.text[mark.after]
        if following in _GOING_ON or (following in _GOING_ON_ATTACHED and not mark.gap):
            return False
        if following in ".!?。" and (not mark.gap or not self._is_run(mark.after)):
            return False
        if mark.closed is not None:
            if mark.closed.is_bracket:  # an aside ends a sentence only if it is one
                return mark.closed.open == sentence
            return self._quotation_ends(mark, sentence)
        if self._has_particle(mark):
            return False
        if mark.start == sentence and mark.sort != "…":
            return False
        if "。" in self.text[mark.start : mark.stop]:
            return True
        if mark.sort == "…":
            return self._ellipsis_ends(mark, sentence)
        if mark.sort == "!":
            return self._exclamation_ends(mark)
        return self._stop_ends(mark, sentence)

    def _has_particle(self, mark: Mark) -> bool:
        """Whether a particle follows a closing mark whose opening mark was lost: …요."라고."""
        if mark.end == mark.stop or self.text[mark.end - 1] not in QUOTE_MARKS | {"’"}:
            return False
        goes_on = _korean.spaced_goes_on if mark.gap else _korean.attached_goes_on
        return is_hangul(self.text[mark.after]) and goes_on(self.text, mark.after)

    def _is_run(self, at: int) -> bool:
        """Whether two terminators or more stand at an offset, as in a leading ellipsis."""
        found = TERMINATORS.match(self.text, at)
        return found is not None and found.end() - at > 1

    def _letter_before(self, at: int) -> str:
        """The character before an offset, closing marks skipped; a space at the start."""
        for back in range(at - 1, max(-1, at - 6), -1):
            if self.text[back] not in _CLOSERS:
                return self.text[back]
        return " "

    def _library(self, mark: Mark) -> bool:
        return mark.stop in self.library_ends

    def _quotation_ends(self, mark: Mark, sentence: int) -> bool:
        text, after = self.text, mark.after
        following = text[after]
        quotation = mark.closed
        assert quotation is not None
        opened = quotation.open <= sentence
        if following in DASHES or following.islower():
            return False
        if is_hangul(following) and not mark.gap:
            return not _korean.attached_goes_on(text, after)
        if is_hangul(following) or is_hangul(self._letter_before(mark.start)):
            if _korean.spaced_goes_on(text, after):
                return False
            # Korean ends a sentence with its verb: past a quotation in the middle it goes on.
            return opened or self._is_introduced(quotation.open)
        if following.isupper():
            if _english.quotation_goes_on(text, mark.stop, after, opened):
                return False
            return mark.sort != "." or self._library(mark)
        return mark.gap or following in OPENING or following == '"'

    def _is_introduced(self, opens: int) -> bool:
        """Whether a colon, dash or comma leads to a quotation: "그의 한마디: “싫다.”"."""
        before = self.text[max(0, opens - 3) : opens].rstrip()
        listed = before[-1:] == "," and before[-2:-1] in _CLOSERS  # “하나!”, “둘!” …
        return before.endswith((":", ",", *DASHES)) and not listed

    def _ellipsis_ends(self, mark: Mark, sentence: int) -> bool:
        following = self.text[mark.after]
        if not mark.gap:
            return False
        if is_hangul(following) or is_hangul(self._letter_before(mark.start)):
            return _korean.ellipsis_ends(self.text, sentence, mark.start, mark.stop)
        if following.isupper() or following in OPENING or following == '"':
            return not _english.is_hesitation(self.text, sentence, mark.stop)
        return self._library(mark)

    def _exclamation_ends(self, mark: Mark) -> bool:
        following = self.text[mark.after]
        hangul_before = is_hangul(self._letter_before(mark.start))
        if is_hangul(following):
            if _korean.bare_quotative(self.text, mark.after):
                return False
            return hangul_before or self._library(mark)
        if following.islower() or following.isdigit():
            return mark.gap and (hangul_before or self._library(mark))
        if following.isupper():
            return hangul_before or self._library(mark)
        return mark.gap or following in OPENING or following == '"'

    def _stop_ends(self, mark: Mark, sentence: int) -> bool:
        if self.reading.is_list_number(sentence, mark):
            return False
        before = self._letter_before(mark.start)
        if is_hangul(before):
            return self._stop_after_hangul(mark, sentence)
        if before.isdigit():
            return self._stop_after_digit(mark)
        if self.text[mark.start - 1] in _CLOSERS:  # "… (KST). He", "… so”. He"
            return not self.text[mark.after].islower()
        if before.isalpha():
            return self._stop_after_latin(mark)
        return mark.gap and not self.text[mark.after].islower()

    def _stop_after_hangul(self, mark: Mark, sentence: int) -> bool:
        if mark.gap:
            return not _korean.is_enumerator(self.text, sentence, mark.start)
        if self.text[mark.after].islower():
            return False
        closes = self.text[mark.start - 1] in _CLOSERS
        return closes or _korean.lost_space_ends(self.text, mark.stop)

    def _stop_after_digit(self, mark: Mark) -> bool:
        text, following = self.text, self.text[mark.after]
        if following.isdigit() and (self.korean or not mark.gap):
            return False
        if is_hangul(following):
            return mark.gap and not _korean.is_date(text, mark.stop)
        if self.korean and _korean.is_date(text, mark.stop):
            return False
        if not mark.gap:
            return self._library(mark) and _english.fresh_word(text, mark.after)
        return _english.stop_ends(text, mark.stop, mark.after, self._library(mark))

    def _stop_after_latin(self, mark: Mark) -> bool:
        text, following = self.text, self.text[mark.after]
        if is_hangul(following):
            return mark.gap and self._library(mark)
        if mark.gap:
            return _english.stop_ends(text, mark.stop, mark.after, self._library(mark))
        if following.isupper():
            return _english.lost_space_ends(text, mark.stop, self._library(mark))
        opens = following in OPENING or following == '"' or following in BULLETS
        return self._library(mark) and (opens or EMOJI.match(text, mark.after) is not None)
