"""Annotations in the library, and how they follow their article to a new revision."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from reader.annotation import Annotation, Reply, Selector, anchor, select
from reader.article import TITLE, Article, Language, Side, SideText, article_side
from reader.errors import LibraryError, NotFoundError, Phrase
from reader.library import coloring
from reader.library.articles import article as read_article
from reader.library.connection import Connection, understood
from reader.library.records import NewReply
from reader.library.values import composed, now, stamp, strings_of, tidy_tags, time_text
from reader.likeness import score

_SELECT: Final = """
SELECT n.*, (SELECT json_group_array(tag) FROM
    (SELECT t.tag FROM annotation_tag t WHERE t.annotation = n.id ORDER BY t.id)) AS tags,
    (SELECT json_group_array(json_array(r.id, r.text, r.created, r.modified))
    FROM annotation_reply r WHERE r.annotation = n.id AND r.deleted IS NULL) AS replies
FROM annotation n JOIN article a ON a.id = n.article
WHERE n.deleted IS NULL AND a.deleted IS NULL
"""

_NOTED_IN_TRANSLATION: Final = """
SELECT DISTINCT n.article FROM annotation n JOIN article a ON a.id = n.article
JOIN revision r ON r.article = a.id AND r.number = a.revision
WHERE n.side = 'translation' AND n.deleted IS NULL AND a.deleted IS NULL AND a.language = :language
AND (instr(r.title, :text)
    OR EXISTS (SELECT 1 FROM block b WHERE b.revision = r.id AND instr(b.text, :text)))
"""

_MENDED: Final = 0.7
"""Two sentences that are so alike are one, with a word mended."""
_MOST_COMPARED: Final = 2_500

_READING_ORDER: Final = """
ORDER BY a.moment DESC, a.id DESC, n.sentence IS NULL, n.sentence, n.side, n.starts, n.id
"""


def annotate(
    connection: Connection,
    article: int,
    side: Side,
    selector: Selector,
    color: str,
    note: str,
    tags: Iterable[str],
    model: str | None,
    sentence: int | None,
    *,
    replies: Iterable[NewReply] = (),
    created: datetime | None = None,
    modified: datetime | None = None,
) -> Annotation:
    """Store a new annotation."""
    check_selector(selector)
    made = created or modified or now()
    with connection.writing():
        coloring.require(connection, color)
        selector, sentence, detached = placed(connection, article, side, selector, sentence)
        id = connection.execute(
            "INSERT INTO annotation (article, side, sentence, detached, exact, prefix, suffix, "
            "starts, ends, color, note, model, created, modified) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                article,
                side,
                sentence,
                detached,
                *_columns(selector),
                color,
                note,
                model,
                time_text(made),
                time_text(modified or made),
            ],
        )
        assert id is not None
        set_tags(connection, id, tags)
        for reply in replies:
            insert_reply(connection, id, reply)
        return annotation(connection, id)


def insert_reply(connection: Connection, annotation: int, reply: NewReply) -> None:
    """Store a further note on a passage, inside a transaction."""
    connection.execute(
        "INSERT INTO annotation_reply (annotation, text, created, modified) VALUES (?, ?, ?, ?)",
        [annotation, reply.text, time_text(reply.created), time_text(reply.modified)],
    )


def annotation(connection: Connection, id: int) -> Annotation:
    """One annotation. Raises `NotFoundError`."""
    row = connection.row(f"{_SELECT} AND n.id = ?", [id])
    if row is None:
        raise no_annotation(id)
    with understood(Phrase("Annotation {id}", id=id)):
        return _annotation(row)


def listed(
    connection: Connection, article: int | None, tag: str | None, color: str | None
) -> list[Annotation]:
    """Annotations in reading order."""
    conditions, parameters = "", list[object]()
    if article is not None:
        read_article(connection, article)
        conditions += " AND n.article = ?"
        parameters.append(article)
    if tag is not None:
        conditions += " AND n.id IN (SELECT annotation FROM annotation_tag WHERE tag = ?)"
        parameters.append(" ".join(composed(tag).split()))
    if color is not None:
        coloring.require(connection, color)
        conditions += " AND n.color = ?"
        parameters.append(color)
    rows = connection.rows(f"{_SELECT}{conditions}{_READING_ORDER}", parameters)
    with understood(Phrase("The list of annotations")):
        return [_annotation(row) for row in rows]


def noted_in_translation(
    connection: Connection, texts: Iterable[str], language: Language
) -> list[int]:
    """The articles in `language` that say one of `texts` and have notes on their translation."""
    found = {
        row["article"]
        for text in texts
        for row in connection.rows(_NOTED_IN_TRANSLATION, {"text": text, "language": language})
    }
    return sorted(found)


def of_translation(connection: Connection, article: int) -> list[Annotation]:
    """The annotations on the translation of one article."""
    rows = connection.rows(f"{_SELECT} AND n.article = ? AND n.side = 'translation'", [article])
    with understood(Phrase("The list of annotations")):
        return [_annotation(row) for row in rows]


def known_tags(connection: Connection) -> tuple[str, ...]:
    """The tags in use on annotations and articles, the most used first, then by name."""
    rows = connection.rows(
        "SELECT tag, count(*) AS uses FROM (SELECT t.tag FROM annotation_tag t "
        "JOIN annotation n ON n.id = t.annotation WHERE n.deleted IS NULL "
        "UNION ALL SELECT t.tag FROM article_tag t "
        "JOIN article a ON a.id = t.article WHERE a.deleted IS NULL) "
        "GROUP BY tag ORDER BY uses DESC, tag"
    )
    return tuple(row["tag"] for row in rows)


def update(
    connection: Connection,
    id: int,
    color: str | None,
    note: str | None,
    tags: Iterable[str] | None,
) -> Annotation:
    """Change what is not None."""
    with connection.writing():
        if color is not None:
            coloring.require(connection, color)
        annotation(connection, id)
        connection.execute(
            "UPDATE annotation SET color = coalesce(?, color), note = coalesce(?, note), "
            "modified = ? WHERE id = ?",
            [color, note, time_text(now()), id],
        )
        if tags is not None:
            set_tags(connection, id, tags)
        return annotation(connection, id)


def place(
    connection: Connection, id: int, selector: Selector, detached: bool, sentence: int | None
) -> Annotation:
    """Store where an annotation stands; that is no change of the reader's, so no new time."""
    with connection.writing():
        stored = annotation(connection, id)
        sentence = stored.sentence if sentence is None else sentence
        if stored.side == "article" and not detached:
            sentence = _sentence_at(read_article(connection, stored.article), selector.start)
        _place(connection, id, selector, sentence, detached)
        return annotation(connection, id)


def delete(connection: Connection, id: int) -> None:
    """Put an annotation away until it is restored or purged."""
    with connection.writing():
        annotation(connection, id)
        connection.execute("UPDATE annotation SET deleted = ? WHERE id = ?", [stamp(), id])


def restore(connection: Connection, id: int) -> None:
    """Bring a deleted annotation back."""
    with connection.writing():
        if connection.row("SELECT 1 FROM annotation WHERE id = ?", [id]) is None:
            raise no_annotation(id)
        connection.execute("UPDATE annotation SET deleted = NULL WHERE id = ?", [id])


def follow(connection: Connection, before: Article, after: Article) -> None:
    """Take the annotations of an article over to its new revision; inside a transaction.

    Passages of the article are anchored again, or detached. Passages of the translation keep
    their selectors, for whoever has the new translation; their sentence is looked up again, and
    they are detached where the article does not say it any more. Deleted annotations come along,
    since they may be restored.
    """
    rows = connection.rows(
        "SELECT *, '[]' AS tags, '[]' AS replies FROM annotation WHERE article = ?", [after.id]
    )
    moved = _followed_sentences(before, after)
    side = article_side(after)
    for noted in map(_annotation, rows):
        if noted.side == "translation":
            sentence = None if noted.sentence is None else moved.get(noted.sentence)
            gone = noted.sentence is not None and sentence is None
            _place(connection, noted.id, noted.selector, sentence, noted.detached or gone)
            continue
        span = anchor(after.text, noted.selector)
        if span is None:
            _place(connection, noted.id, noted.selector, noted.sentence, True)
        else:
            selector = select(after.text, *span)
            sentence = _sentence_in(side, selector.start)
            _place(connection, noted.id, selector, sentence, False)


def moved_sentences(before: Article, after: Article) -> dict[int, int]:
    """For each sentence that stands in both revisions, its new index, the nearest of several."""
    places: dict[str, list[int]] = {}
    for sentence in after.all_sentences:
        places.setdefault(sentence.text, []).append(sentence.index)
    return {
        sentence.index: min(places[sentence.text], key=lambda new: abs(new - sentence.index))
        for sentence in before.all_sentences
        if sentence.text in places
    }


def _followed_sentences(before: Article, after: Article) -> dict[int, int]:
    """As `moved_sentences`, and those too that were only mended: where the most alike stands."""
    moved = moved_sentences(before, after)
    taken = set(moved.values())
    came = [each for each in after.all_sentences if each.index not in taken]
    gone = [each for each in before.all_sentences if each.index not in moved]
    if len(came) * len(gone) > _MOST_COMPARED:
        return moved
    for sentence in gone:
        alike = {each.index: score(sentence.text, each.text) for each in came}
        best = max(came, key=lambda each: alike[each.index], default=None)
        if best is not None and alike[best.index] >= _MENDED:
            moved[sentence.index] = best.index
            came.remove(best)
    return moved


def placed(
    connection: Connection, article: int, side: Side, selector: Selector, sentence: int | None
) -> tuple[Selector, int | None, bool]:
    """Where a passage stands now: its selector, its sentence, and whether it is detached."""
    annotated = read_article(connection, article)
    if side == "article":
        return _stands(annotated, selector)
    detached = sentence is not None and not _has_sentence(annotated, sentence)
    return selector, None if detached else sentence, detached


def check_selector(selector: Selector) -> None:
    """Raises `LibraryError` for one without text."""
    if not selector.exact.strip():
        raise LibraryError("There is no text in this passage; select at least one character.")


def _stands(article: Article, selector: Selector) -> tuple[Selector, int, bool]:
    """Where a new passage stands in an article's current text: selector, sentence, detached.

    It may have been selected in an older text, while another program brought in a new revision.
    """
    span = anchor(article.text, selector)
    if span is None:
        return selector, _sentence_at(article, selector.start), True
    if span != (selector.start, selector.end):
        selector = select(article.text, *span)
    return selector, _sentence_at(article, selector.start), False


def _has_sentence(article: Article, index: int) -> bool:
    return TITLE <= index < len(article.sentences)


def _sentence_at(article: Article, offset: int) -> int:
    """The index of the last sentence that starts at or before `offset` of the article's text."""
    return _sentence_in(article_side(article), offset)


def _sentence_in(side: SideText, offset: int) -> int:
    after = bisect_right(
        side.sentences, offset, key=lambda sentence: side.span_in_text(sentence)[0]
    )
    return side.sentences[max(0, after - 1)].index


def _place(
    connection: Connection, id: int, selector: Selector, sentence: int | None, detached: bool
) -> None:
    connection.execute(
        "UPDATE annotation SET exact = ?, prefix = ?, suffix = ?, starts = ?, ends = ?, "
        "sentence = ?, detached = ? WHERE id = ?",
        [*_columns(selector), sentence, detached, id],
    )


def _columns(selector: Selector) -> list[object]:
    return [selector.exact, selector.prefix, selector.suffix, selector.start, selector.end]


def set_tags(connection: Connection, id: int, tags: Iterable[str]) -> None:
    """Replace an annotation's tags, inside a transaction."""
    connection.execute("DELETE FROM annotation_tag WHERE annotation = ?", [id])
    connection.execute_many(
        "INSERT INTO annotation_tag (annotation, tag) VALUES (?, ?)",
        [(id, tag) for tag in tidy_tags(tags)],
    )


def _annotation(row: sqlite3.Row) -> Annotation:
    return Annotation(
        id=row["id"],
        article=row["article"],
        side=row["side"],
        color=row["color"],
        note=row["note"],
        tags=strings_of(row["tags"]),
        created=datetime.fromisoformat(row["created"]),
        modified=datetime.fromisoformat(row["modified"]),
        detached=bool(row["detached"]),
        selector=Selector(row["exact"], row["prefix"], row["suffix"], row["starts"], row["ends"]),
        model=row["model"],
        sentence=row["sentence"],
        replies=_replies(row["replies"]),
    )


def _replies(text: str) -> tuple[Reply, ...]:
    if text == "[]":
        return ()
    replies = (
        Reply(id, said, datetime.fromisoformat(created), datetime.fromisoformat(modified))
        for id, said, created, modified in json.loads(text)
    )
    return tuple(sorted(replies, key=lambda each: (each.created, each.id)))


def no_annotation(id: int) -> NotFoundError:
    """What is raised for an annotation that is not there."""
    return NotFoundError(
        "There is no annotation {id}; look up its number in the list of annotations.", id=id
    )
