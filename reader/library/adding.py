"""What becomes of a draft: a new article, a new revision of a known one, or nothing new."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.article import Article, Draft
from reader.intake import canonical_address
from reader.language import split
from reader.library import aligning, picturing, protection
from reader.library.annotating import follow
from reader.library.articles import article, shown_address
from reader.library.connection import Connection
from reader.library.records import Added
from reader.library.values import composed, folded, json_text, now, time_text, with_offset

_FIND: Final = """
SELECT a.id, a.deleted, r.digest = :digest AS same
FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision
WHERE {condition}
ORDER BY a.deleted IS NOT NULL, a.address IS NOT :address, a.id LIMIT 1
"""
_BY_TEXT: Final = _FIND.format(condition="r.digest = :digest")
_BY_ADDRESS: Final = _FIND.format(condition="a.address = :address AND a.language = :language")

Spans = Sequence[Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Known:
    """The article that a draft belongs to; `same` when the text is the one it has."""

    id: int
    deleted: bool
    same: bool


def add(connection: Connection, draft: Draft, *, sample: bool, private_host: str = "") -> Added:
    """Store a draft; see `reader.library.Library.add`."""
    # Finding the sentences takes a while: it is done before others are kept from writing.
    known = find(connection, draft)
    spans = None if known is not None and known.same else sentence_spans(draft)
    with connection.writing():
        known = find(connection, draft)
        if known is None:
            id = insert(connection, draft, spans or sentence_spans(draft), sample=sample)
            if not sample:
                protection.add_by_hand(connection, id, private_host)
            return Added(id, "added", article(connection, id))
        if not sample:
            protection.add_by_hand(connection, known.id, private_host)
        if known.deleted:
            connection.execute("UPDATE article SET deleted = NULL WHERE id = ?", [known.id])
        if not known.same:
            revise(connection, known.id, draft, spans or sentence_spans(draft))
        elif draft.url is not None:
            _complete_address(connection, known.id, draft.url)
        current = article(connection, known.id)
    if known.deleted:
        return Added(known.id, "added", current)
    return Added(known.id, "duplicate" if known.same else "updated", current)


def text_digest(language: str, title: str, texts: list[str]) -> bytes:
    """A digest that is equal where the texts are, white space and Unicode composition apart."""
    lines = [language, *(" ".join(composed(text).split()) for text in [title, *texts])]
    # Broken characters pass here and are refused where the text is stored.
    encoded = json_text(lines).encode(errors="surrogatepass")
    return hashlib.blake2b(encoded, digest_size=16).digest()


def comparable_address(url: str | None) -> str | None:
    """An address as it is compared, so that one article by several ways in is one."""
    return None if url is None else canonical_address(url)


def find(connection: Connection, draft: Draft, *, by_text: bool = True) -> Known | None:
    """The article that a draft belongs to, by its text or else by its address."""
    wanted = {
        "digest": text_digest(draft.language, draft.title, [block.text for block in draft.blocks]),
        "address": comparable_address(draft.url),
        "language": draft.language,
    }
    row = connection.row(_BY_TEXT, wanted) if by_text else None
    row = row or connection.row(_BY_ADDRESS, wanted)
    if row is None:
        return None
    return Known(row["id"], row["deleted"] is not None, bool(row["same"]))


def sentence_spans(draft: Draft) -> Spans:
    """The spans of the sentences in each block, which takes a while to find."""
    return [split(block.text, draft.language) for block in draft.blocks]


def insert(connection: Connection, draft: Draft, spans: Spans, *, sample: bool = False) -> int:
    """Store a draft as a new article, inside `writing`, and give its number."""
    id = _new_article(connection, draft, sample)
    _new_revision(connection, id, 1, draft, spans)
    return id


def _new_article(connection: Connection, draft: Draft, sample: bool) -> int:
    added = now()
    moment = _moment(draft.published or added, draft)
    id = connection.execute(
        "INSERT INTO article (language, url, address, revision, added, moment, sample) "
        "VALUES (?, ?, ?, 1, ?, ?, ?)",
        [
            draft.language,
            shown_address(draft.url),
            comparable_address(draft.url),
            time_text(added),
            moment,
            sample,
        ],
    )
    assert id is not None
    return id


def _moment(time: datetime, draft: Draft) -> int:
    """What an article is sorted by: in a list of the newest, a book stands in reading order."""
    return int(with_offset(time).timestamp()) - draft.place


def _new_revision(connection: Connection, id: int, number: int, draft: Draft, spans: Spans) -> None:
    texts = [block.text for block in draft.blocks]
    revision = connection.execute(
        "INSERT INTO revision (article, number, title, site, byline, published, updated, stored, "
        "folded, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            id,
            number,
            draft.title,
            draft.site,
            json_text(draft.byline),
            time_text(draft.published),
            time_text(draft.updated),
            time_text(now()),
            folded("\n".join([draft.title, draft.site or "", *draft.byline])),
            text_digest(draft.language, draft.title, texts),
        ],
    )
    connection.execute_many(
        "INSERT INTO block (revision, position, kind, text, spans) VALUES (?, ?, ?, ?, ?)",
        [
            (revision, position, block.kind.value, block.text, json_text(block_spans))
            for position, (block, block_spans) in enumerate(zip(draft.blocks, spans, strict=True))
        ],
    )
    assert revision is not None
    picturing.store(connection, revision, draft.pictures)


def revise(
    connection: Connection, id: int, draft: Draft, spans: Spans, *, marked: bool = True
) -> None:
    """Give an article the text of a draft, inside `writing`; what stands in it follows.

    `marked`: the reader is to see that it changed.
    """
    before: Article = article(connection, id)
    number = 1 + connection.value("SELECT max(number) FROM revision WHERE article = ?", [id])
    _new_revision(connection, id, number, draft, spans)
    moment = _moment(draft.published or before.published or before.added, draft)
    connection.execute(
        "UPDATE article SET revision = ?, moment = ?, changed = iif(changed OR NOT ?, changed, ?) "
        "WHERE id = ?",
        [number, moment, marked, before.revision, id],
    )
    after = article(connection, id)
    follow(connection, before, after)
    aligning.follow(connection, before, after)


def _complete_address(connection: Connection, id: int, url: str) -> None:
    """Give an article that was pasted the address that its text turned out to have."""
    connection.execute(
        "UPDATE article SET url = ?, address = ? WHERE id = ? AND url IS NULL",
        [shown_address(url), comparable_address(url), id],
    )
