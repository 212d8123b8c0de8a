"""What the sides of a page say, and what of it belongs together; nothing of where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import (
    TITLE,
    Article,
    Language,
    SideText,
    article_side,
    other_language,
    translation_side,
)
from ui.reading.plan import AnyBead, PageSide, Plan, Unit, by_bead, by_block


class PageText:
    """An article and what stands beside it, as texts and units of a `Plan`.

    Offsets and spans are code points of a side's text. There are texts for sides that are not
    shown, too.
    """

    def __init__(
        self,
        article: Article,
        counterpart: Article | None,
        beads: Sequence[AnyBead],
        sides: Sequence[PageSide],
    ) -> None:
        self.article = article
        self.counterpart = counterpart
        self.sides: tuple[PageSide, ...] = tuple(sides)
        self.plan: Plan = (
            by_bead(article, counterpart, beads)
            if counterpart is not None and "counterpart" in self.sides
            else by_block(article)
        )
        self._linked = _linked(beads)
        self.texts: dict[PageSide, SideText] = {
            "article": article_side(article),
            "translation": translation_side(article, {}),
        }
        if counterpart is not None:
            self.texts["counterpart"] = article_side(counterpart)
        self._units = {side: self._units_of(side) for side in self.texts}

    @property
    def is_by_bead(self) -> bool:
        """Whether rows are beads rather than blocks."""
        return self.counterpart is not None and "counterpart" in self.sides

    def language(self, side: PageSide) -> Language:
        """The language that `side` is written in."""
        language = self.article.language
        return language if side == "article" else other_language(language)

    def owner(self, side: PageSide) -> Article:
        """The article whose blocks `side` renders."""
        if side == "counterpart":
            assert self.counterpart is not None
            return self.counterpart
        return self.article

    def unit_at(self, side: PageSide, offset: int) -> int | None:
        """The unit that holds `offset` of `side`'s text, if one does."""
        found = self.texts[side].sentences_in(offset, offset + 1)
        return self._units[side].get(found[0].index) if found else None

    def unit_like(self, unit: Unit) -> int | None:
        """The unit that holds what a unit of another page of the article holds, if one does."""
        sides: tuple[PageSide, ...] = ("article", "counterpart")
        for side in sides:
            for sentence in unit.sentences.get(side, ()):
                if sentence in self._units.get(side, {}):
                    return self._units[side][sentence]
        return None

    def unit_span(self, side: PageSide, unit: int) -> tuple[int, int]:
        """The span of a unit in `side`'s text; empty where it says nothing there (yet)."""
        sentences = self.plan.units[unit].sentences.get(side, ())
        return self.span_of(side, sentences) if sentences else (0, 0)

    def sentence_span(self, side: PageSide, sentence: int) -> tuple[int, int]:
        """The span of a sentence in `side`'s text; empty where there is no rendering yet."""
        return self.span_of(side, (sentence,))

    def span_of(self, side: PageSide, sentences: Sequence[int]) -> tuple[int, int]:
        """The span of sentences that stand next to each other in `side`'s text."""
        text, starts = self.texts[side], self.texts[side].row_starts()
        first, last = text.sentences[sentences[0] + 1], text.sentences[sentences[-1] + 1]
        return starts[first.row] + first.start, starts[last.row] + last.end

    def partner_spans(
        self, side: PageSide, span: tuple[int, int], other: PageSide
    ) -> tuple[tuple[int, int], ...]:
        """What `other` says where `side` says `span`: the spans of the units that it touches.

        An article and its translation go sentence by sentence, whatever the units are. `side` need
        not be among `sides`.
        """
        spans: list[tuple[int, int]] = []
        if {side, other} == {"article", "translation"}:
            touched = (each.index for each in self.texts[side].sentences_in(*span))
            found = [self.sentence_span(other, index) for index in touched]
        else:
            found = [self.unit_span(other, unit) for unit in self._units_in(side, span)]
        for start, end in found:
            if end <= start:
                continue
            if spans and not self.texts[other].text[spans[-1][1] : start].strip(" "):
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
        return tuple(spans)

    def _units_in(self, side: PageSide, span: tuple[int, int]) -> list[int]:
        """The units that ``[start, end)`` of `side`'s text touches, in order."""
        touched = [sentence.index for sentence in self.texts[side].sentences_in(*span)]
        if side == "counterpart" and not self.is_by_bead:
            touched = [index for each in touched for index in self._linked.get(each, ())]
            side = "article"
        found = {self._units[side].get(index) for index in touched}
        return sorted(unit for unit in found if unit is not None)

    def _units_of(self, side: PageSide) -> dict[int, int]:
        return {
            sentence: number
            for number, unit in enumerate(self.plan.units)
            for sentence in unit.sentences.get(side, ())
        }


def _linked(beads: Sequence[AnyBead]) -> dict[int, tuple[int, ...]]:
    """The article's sentences that say what each of the counterpart's says; the titles do too."""
    linked = {index: bead.source for bead in beads for index in bead.target}
    return {TITLE: (TITLE,), **linked}
