"""Which sentences of an article say what which sentences of its other edition say.

Works offline and without a translation model; with one, the machine translation is used as a
bridge. Importing this package reads no word list: the first alignment does.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.alignment.bead import Bead

__all__ = ["Bead", "align"]


def align(
    source: Sequence[str], target: Sequence[str], bridge: Sequence[str] | None = None
) -> list[Bead]:
    """The beads of two texts given as sentences, in reading order.

    Either language may stand on either side. `bridge` is the machine translation of `source`,
    sentence by sentence; entries may be empty. Every sentence of both texts is in exactly one bead,
    and the beads rise on both sides. Time and memory grow with the length of the longer text.
    Raises ValueError if `bridge` has not as many sentences as `source`.
    """
    from reader.alignment.aligning import align_texts

    return align_texts(source, target, bridge)
