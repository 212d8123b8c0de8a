"""Other ways to translate a sentence that came out badly, tried one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Final

from reader.article import Language
from reader.translation.checking import faults
from reader.translation.keeping import repaired, shielded, unshielded
from reader.translation.troubles import RUNNING_FAILURES

SHORTEST_PART: Final = 8
"""Source tokens below which a sentence that came out badly is not divided."""

_FIRM: Final = {"repetition_penalty": 1.2, "no_repeat_ngram_size": 3}

Pieces = list[list[str]]


class SecondTry:
    """Tries sentences in `source` again, with a model that is given as three functions.

    `divide` makes tokens of a text, in parts of at most so many; `translate` makes texts of tokens,
    with options; `turn` waits for the right to call it, or gives False if that is not wanted more.
    """

    def __init__(
        self,
        source: Language,
        divide: Callable[..., Pieces],
        translate: Callable[[Pieces, Mapping[str, float]], list[str]],
        turn: Callable[[], AbstractContextManager[bool]],
    ) -> None:
        self._source = source
        self._divide = divide
        self._translate = translate
        self._turn = turn

    def best(
        self, texts: Mapping[int, str], first: Mapping[int, str]
    ) -> dict[int, tuple[str, bool]]:
        """The best of what all ways give for each of `texts`, and whether it is still bad.

        `first` are the renderings that came out badly. Each way is a turn of its own; without one,
        nothing is given.
        """
        best = dict(first)
        for way in (self._firmly, self._divided, self._shielded):
            open_ = {
                place: text for place, text in texts.items() if self._faults(text, best[place])
            }
            if not open_:
                break
            with self._turn() as is_mine:
                if not is_mine:
                    return {}
                made = self._made_by(way, open_)
            for place, rendering in made.items():
                text = repaired(texts[place], rendering, self._source)
                if self._faults(texts[place], text) < self._faults(texts[place], best[place]):
                    best[place] = text
        return {
            place: (best[place], bool(self._faults(text, best[place])))
            for place, text in texts.items()
        }

    def _made_by(
        self, way: Callable[[dict[int, str]], dict[int, str]], texts: dict[int, str]
    ) -> dict[int, str]:
        try:
            return way(texts)
        except RUNNING_FAILURES:  # the first rendering, such as it is, is there
            return {}

    def _faults(self, text: str, rendering: str) -> int:
        """How bad a rendering is: a lost number is better than having nothing or a loop."""
        found = faults(text, rendering, self._source)
        is_nothing = not rendering.strip()  # worse than signs without a letter
        return len(found) + 2 * len(found - {"lost"}) + 8 * ("empty" in found) + 8 * is_nothing

    def _firmly(self, texts: dict[int, str]) -> dict[int, str]:
        """With a wider search, and with repeating made hard."""
        return self._joined({place: self._divide(text) for place, text in texts.items()}, _FIRM)

    def _divided(self, texts: dict[int, str]) -> dict[int, str]:
        """Clause by clause."""
        pieces = {place: self._divide(text, SHORTEST_PART) for place, text in texts.items()}
        return self._joined({place: each for place, each in pieces.items() if len(each) > 1}, _FIRM)

    def _shielded(self, texts: dict[int, str]) -> dict[int, str]:
        """With numbers in place of addresses, which come back afterwards."""
        found = {place: shielded(text) for place, text in texts.items()}
        shields = {place: each for place, each in found.items() if each}
        made = self._joined({place: self._divide(each[0]) for place, each in shields.items()}, {})
        back = {place: unshielded(text, shields[place][1]) for place, text in made.items()}
        return {place: text for place, text in back.items() if text is not None}

    def _joined(self, pieces: Mapping[int, Pieces], options: Mapping[str, float]) -> dict[int, str]:
        """The translations of divided texts, joined."""
        outputs = iter(
            self._translate([each for parts in pieces.values() for each in parts], options)
        )
        return {
            place: " ".join(filter(None, [next(outputs) for _ in parts]))
            for place, parts in pieces.items()
        }
