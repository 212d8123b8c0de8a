"""What the other edition says where a passage stands."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotation import quote_of
from reader.article import TITLE, SideText
from reader.library import AlignedBead


def partner_of(
    source: SideText, target: SideText, beads: Sequence[AlignedBead], span: tuple[int, int]
) -> str:
    """The sentences of `target` in the beads that ``[start, end)`` of `source` touches.

    The titles say the same. Empty where the other edition says nothing of it.
    """
    touched = {sentence.index for sentence in source.sentences_in(*span)}
    wanted = [TITLE] if TITLE in touched else []
    wanted += [
        index for bead in beads if not touched.isdisjoint(bead.source) for index in bead.target
    ]
    by_index = {sentence.index: sentence for sentence in target.sentences}
    found = (quote_of(target, target.span_in_text(by_index[index])) for index in wanted)
    return " ".join(text for text in found if text)
