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
    """All of a page that shows both; none of beads that are not wholly said by both."""
    if "translation" not in page.sides or not page.is_by_bead:
        return []
    found: list[Disagreement] = []
    language = page.language("translation")
    for unit in range(len(page.plan.units)):
        machine, human = (page.unit_span(side, unit) for side in ("translation", "counterpart"))
        made = page.texts["translation"].text[slice(*machine)]
        written = page.texts["counterpart"].text[slice(*human)]
        original = page.texts["article"].text[slice(*page.unit_span("article", unit))]
        if made and written and _is_whole(page, unit):
            ours, theirs = differences(made, written, language, original)
            found += _placed("translation", machine[0], ours)
            found += _placed("counterpart", human[0], theirs)
    return found


def _is_whole(page: Page, unit: int) -> bool:
    """Whether every sentence of a unit is translated by now."""
    texts = page.texts["translation"].sentences
    return all(texts[each + 1].text for each in page.plan.units[unit].sentences["article"])


def _placed(side: PageSide, start: int, each: Sequence[Difference]) -> list[Disagreement]:
    return [Disagreement(side, start + one.start, start + one.end, one.text) for one in each]
