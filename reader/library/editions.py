"""What the memory keeps of two human editions: sentences that say the same, in both directions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reader.article import Language
from reader.library import exchanging
from reader.library.connection import Connection
from reader.library.records import MemoryUnit, Merged
from reader.library.translations import EDITION, chunks, forget_unknown, marks
from reader.library.values import stamp


def remember(
    connection: Connection, pairs: Mapping[str, str], source: Language, target: Language
) -> Merged:
    """Keep sentences of two editions, in both directions; nothing imported gives way to them."""
    back = {other: text for text, other in pairs.items()}
    with connection.writing():
        return exchanging.merge(
            connection,
            [
                *_units(connection, pairs, source, target),
                *_units(connection, back, target, source),
            ],
        )


def forget(
    connection: Connection,
    texts: Collection[str],
    others: Collection[str],
    source: Language,
    target: Language,
    keeping: Mapping[str, str],
) -> None:
    """Take away, in both directions, what two editions do not say for each other."""
    back = {other: text for text, other in keeping.items()}
    with connection.writing():
        _forget(connection, texts, set(others), (source, target), keeping)
        _forget(connection, others, set(texts), (target, source), back)


def _units(
    connection: Connection, pairs: Mapping[str, str], source: Language, target: Language
) -> list[MemoryUnit]:
    """One direction, without sentences that another person's translation is known of."""
    made = stamp()
    taken = {
        row["text"]
        for chunk in chunks(pairs)
        for row in connection.rows(
            "SELECT text FROM memory_sentence JOIN translation ON sentence = id "
            f"WHERE text IN ({marks(chunk)}) AND source = ? AND target = ? "
            "AND origin = 'human' AND model <> ?",
            [*chunk, source, target, EDITION],
        )
    }
    return [
        MemoryUnit(text, other, source, target, "human", EDITION, made)
        for text, other in pairs.items()
        if text not in taken
    ]


def _forget(
    connection: Connection,
    texts: Collection[str],
    others: Collection[str],
    languages: tuple[Language, Language],
    keeping: Mapping[str, str],
) -> None:
    gone: dict[int, str] = {}
    for chunk in chunks(dict.fromkeys(texts)):
        rows = connection.rows(
            "SELECT id, text, translation FROM memory_sentence JOIN translation ON sentence = id "
            f"WHERE text IN ({marks(chunk)}) AND source = ? AND target = ? "
            "AND origin = 'human' AND model = ?",
            [*chunk, *languages, EDITION],
        )
        gone |= {
            id: text
            for id, text, translation in rows
            if translation in others and keeping.get(text) != translation
        }
    connection.execute_many(
        "DELETE FROM translation WHERE sentence = ? AND origin = 'human'", [(id,) for id in gone]
    )
    forget_unknown(connection, gone, *languages)
