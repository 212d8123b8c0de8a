"""Where translation and human edition differ in numbers and names, as places on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.pairing import Difference, differences
from ui.reading.page import Page
from ui.reading.plan import PageSide


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A number or name of one side that the other lacks, in ``[start, end)`` of its text."""

    side: PageSide
    start: int
    end: int
    text: str


def disagreements(page: Page) -> list[Disagreement]:
    """All of a page that shows both; none of beads that one of them says nothing in."""
    if "translation" not in page.sides or not page.is_by_bead:
        return []
    found: list[Disagreement] = []
    language = page.language("translation")
    for unit in range(len(page.plan.units)):
        machine, human = (page.unit_span(side, unit) for side in ("translation", "counterpart"))
        texts = page.texts["translation"].text, page.texts["counterpart"].text
        made, written = texts[0][slice(*machine)], texts[1][slice(*human)]
        if made and written:
            ours, theirs = differences(made, written, language)
            found += _placed("translation", machine[0], ours)
            found += _placed("counterpart", human[0], theirs)
    return found


def _placed(side: PageSide, start: int, each: Sequence[Difference]) -> list[Disagreement]:
    return [Disagreement(side, start + one.start, start + one.end, one.text) for one in each]
