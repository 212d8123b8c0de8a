"""What a reader does to beads that are not right. Each function gives a new list of beads.

`at` is the place of a bead in the list. Beads rise on both sides and hold every sentence once,
before and after. What a change touched is `mended`, and certain. A change that makes no sense at
a place raises ValueError; the ``can_`` functions tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.library import AlignedBead

Beads = tuple[AlignedBead, ...]


def can_merge(beads: Sequence[AlignedBead], at: int) -> bool:
    """Whether there is a bead after this one."""
    return 0 <= at < len(beads) - 1


def merge(beads: Sequence[AlignedBead], at: int) -> Beads:
    """Makes one bead of a bead and the next."""
    _require(can_merge(beads, at))
    first, second = beads[at : at + 2]
    one = _mended(first.source + second.source, first.target + second.target)
    return (*beads[:at], one, *beads[at + 2 :])


def can_split(beads: Sequence[AlignedBead], at: int) -> bool:
    """Whether a bead holds more than a sentence and its partner."""
    return 0 <= at < len(beads) and max(len(beads[at].source), len(beads[at].target)) > 1


def split(beads: Sequence[AlignedBead], at: int) -> Beads:
    """Makes two beads of one: the first sentence of each side, and the rest."""
    _require(can_split(beads, at))
    bead = beads[at]
    first = _mended(bead.source[:1], bead.target[:1])
    rest = _mended(bead.source[1:], bead.target[1:])
    return (*beads[:at], first, rest, *beads[at + 1 :])


def can_unlink(beads: Sequence[AlignedBead], at: int) -> bool:
    """Whether a bead has both sides."""
    return 0 <= at < len(beads) and bool(beads[at].source and beads[at].target)


def unlink(beads: Sequence[AlignedBead], at: int) -> Beads:
    """Says that the sentences of a bead have nothing to do with each other: each stands alone."""
    _require(can_unlink(beads, at))
    bead = beads[at]
    alone = _alone(bead.source, ()) + _alone((), bead.target)
    return (*beads[:at], *alone, *beads[at + 1 :])


def can_link(beads: Sequence[AlignedBead], at: int) -> bool:
    """Whether a bead of one side has one of the other side in reach."""
    return 0 <= at < len(beads) and _partner(beads, at) is not None


def link(beads: Sequence[AlignedBead], at: int) -> Beads:
    """Joins a bead of one side with the nearest of the other side; no bead with both lies between.

    One-sided beads between the two are put before or after the new bead, in their order.
    """
    partner = _partner(beads, at)
    _require(partner is not None)
    assert partner is not None
    first, last = sorted((at, partner))
    chosen = _mended(
        beads[at].source + beads[partner].source, beads[at].target + beads[partner].target
    )
    between = beads[first + 1 : last]
    before = [bead for bead in between if _comes_before(bead, chosen)]
    after = [bead for bead in between if not _comes_before(bead, chosen)]
    return (*beads[:first], *before, chosen, *after, *beads[last + 1 :])


def _partner(beads: Sequence[AlignedBead], at: int) -> int | None:
    """The nearest bead that has only the side which the bead `at` lacks, in its one-sided run."""
    bead = beads[at]
    if bead.source and bead.target:
        return None
    found = []
    for step in (1, -1):
        place = at + step
        while 0 <= place < len(beads) and not (beads[place].source and beads[place].target):
            if bool(beads[place].source) != bool(bead.source):
                found.append(place)
                break
            place += step
    return min(found, key=lambda place: abs(place - at), default=None)


def _comes_before(bead: AlignedBead, chosen: AlignedBead) -> bool:
    if bead.source:
        return bead.source < chosen.source
    return bead.target < chosen.target


def _alone(source: Sequence[int], target: Sequence[int]) -> Beads:
    return (
        *(_mended((index,), ()) for index in source),
        *(_mended((), (index,)) for index in target),
    )


def _mended(source: tuple[int, ...], target: tuple[int, ...]) -> AlignedBead:
    return AlignedBead(source, target, 1.0, mended=True)


def _require(makes_sense: bool) -> None:
    if not makes_sense:
        raise ValueError("there is nothing to mend in this way here")
