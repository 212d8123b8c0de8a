"""Remembered sentences that are nearly the one that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from reader.article import Language
from reader.library.connection import Connection
from reader.library.fragments import fragments
from reader.library.records import NearMatch
from reader.likeness import differences, score

_PER_FRAGMENT: Final = 1500
"""Sentences counted and looked at for one fragment, the newest first."""

_LOOKED_AT: Final = 3000
"""Sentences looked at for all fragments, the rarest fragments first: they say the most."""

_CANDIDATES: Final = 32
"""Sentences that share the most fragments, to be compared character by character."""

_COUNTING: Final = (
    "SELECT ? AS fragment, (SELECT count(*) FROM "
    f"(SELECT 1 FROM memory_fragment WHERE fragment = ? LIMIT {_PER_FRAGMENT})) AS sentences"
)
_SHARING: Final = (
    "SELECT sentence FROM (SELECT sentence FROM memory_fragment WHERE fragment = ? "
    f"ORDER BY sentence DESC LIMIT {_PER_FRAGMENT})"
)


def near(
    connection: Connection,
    text: str,
    source: Language,
    target: Language,
    most: int,
    least: float,
    ignoring: str | None = None,
) -> list[NearMatch]:
    """At most `most` sentences that score at least `least`, the likest first, but not `text`.

    A machine's rendering whose model fits the pattern `ignoring` does not count.
    """
    scored = []
    for id, other in _candidates(connection, text, source, target):
        shorter, longer = sorted((len(text), len(other)))
        if other != text and shorter >= least * longer:
            likeness = score(text, other)
            if likeness >= least:
                scored.append((likeness, id, other))
    scored.sort(key=lambda each: (-each[0], -each[1]))
    matches: list[NearMatch] = []
    for likeness, id, other in scored:
        if len(matches) >= most:
            break
        known = _best_translation(connection, id, ignoring)
        if known:
            matches.append(
                NearMatch(other, **known, score=likeness, differences=differences(text, other))
            )
    return matches


def _candidates(
    connection: Connection, text: str, source: Language, target: Language
) -> Iterable[tuple[int, str]]:
    """The sentences of the same direction that share the most fragments with `text`."""
    wanted = _rarest(connection, fragments(text, source, target))
    sharing = " UNION ALL ".join([_SHARING] * len(wanted))
    return [
        (row["id"], row["text"])
        for row in connection.rows(
            "SELECT id, text FROM (SELECT sentence, count(*) AS shared "
            f"FROM ({sharing}) GROUP BY sentence ORDER BY shared DESC, sentence DESC LIMIT ?) "
            "JOIN memory_sentence ON id = sentence WHERE source = ? AND target = ?",
            [*wanted, _CANDIDATES, source, target],
        )
    ]


def _rarest(connection: Connection, wanted: tuple[int, ...]) -> list[int]:
    """The fragments that are worth looking at: the rarest, as many as can be done quickly."""
    counting = " UNION ALL ".join([_COUNTING] * len(wanted))
    counted = connection.rows(
        f"{counting} ORDER BY sentences", [each for each in wanted for _ in range(2)]
    )
    chosen: list[int] = []
    total = 0
    for fragment, sentences in counted:
        if chosen and total + sentences > _LOOKED_AT:
            break
        chosen.append(fragment)
        total += sentences
    return chosen


def _best_translation(
    connection: Connection, sentence: int, ignoring: str | None
) -> dict[str, Any] | None:
    row = connection.row(
        "SELECT translation, origin, model FROM translation WHERE sentence = ?1 "
        "AND (origin <> 'machine' OR ?2 IS NULL OR model NOT GLOB ?2) "
        "ORDER BY CASE origin WHEN 'corrected' THEN 2 WHEN 'human' THEN 1 ELSE 0 END DESC, "
        "made DESC LIMIT 1",
        [sentence, ignoring],
    )
    return None if row is None else dict(row)
