"""Changes of annotations that can be taken back exactly.

Each gives an `AnnotationChange`. Taking it back sets what it changed, and that alone: what came
to be meanwhile, such as a new text of the article or another reply, stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from reader.annotation import Annotation, Reply, Selector
from reader.article import Side
from reader.errors import LibraryError, NotFoundError
from reader.library import annotating, changing_many
from reader.library.connection import Connection
from reader.library.records import AnnotationChange, NewReply
from reader.library.values import now, stamp, tidy_tags, time_text

_PLACE: Final = ("article", "side", "selector", "model", "sentence", "detached")


def change(
    connection: Connection,
    ids: Iterable[int],
    color: str | None,
    note: str | None,
    tags: Iterable[str] | None,
    add_tags: Iterable[str],
    remove_tags: Iterable[str],
) -> AnnotationChange:
    """Change what is given in all of the annotations, or in none."""
    ids, only = tuple(ids), None if tags is None else tidy_tags(tags)

    def changed(before: Annotation) -> Annotation:
        return replace(
            before,
            note=before.note if note is None else note,
            tags=before.tags if only is None else only,
        )

    with connection.writing():
        steps = () if note is None and only is None else _each(connection, ids, changed).steps
        many = changing_many.change(connection, ids, color, add_tags, remove_tags)
    return AnnotationChange(steps, many)


def delete(connection: Connection, ids: Iterable[int]) -> AnnotationChange:
    """Put annotations away, all or none."""
    with connection.writing():
        return AnnotationChange((), changing_many.delete(connection, ids))


def move(
    connection: Connection,
    id: int,
    article: int,
    side: Side,
    selector: Selector,
    model: str | None,
    sentence: int | None,
) -> AnnotationChange:
    """Let an annotation mark another passage."""
    annotating.check_selector(selector)
    with connection.writing():
        selector, sentence, detached = annotating.placed(
            connection, article, side, selector, sentence
        )
        return _each(
            connection,
            [id],
            lambda before: replace(
                before,
                article=article,
                side=side,
                selector=selector,
                model=model,
                sentence=sentence,
                detached=detached,
            ),
        )


def merge(
    connection: Connection, ids: Sequence[int], selector: Selector, sentence: int | None
) -> AnnotationChange:
    """Make one annotation of several, the first of `ids`, which then marks `selector`."""
    with connection.writing():
        first, *others = [annotating.annotation(connection, id) for id in dict.fromkeys(ids)]
        if not others or any(
            (each.article, each.side) != (first.article, first.side) for each in others
        ):
            raise LibraryError("Choose at least two highlights of the same text to merge them.")
        move(connection, first.id, first.article, first.side, selector, first.model, sentence)
        if not first.note:
            heir = next((each for each in others if each.note), first)
            _write_field(connection, first.id, "note", heir.note)
            others = [replace(each, note="") if each is heir else each for each in others]
        annotating.set_tags(
            connection, first.id, [*first.tags, *(tag for each in others for tag in each.tags)]
        )
        for reply in _thread(others):
            annotating.insert_reply(connection, first.id, reply)
        _write_field(connection, first.id, "modified", time_text(now()))
        others = [annotating.annotation(connection, each.id) for each in others]
        _set_deleted(connection, [each.id for each in others], stamp())
        made = annotating.annotation(connection, first.id)
    return AnnotationChange(((first, made), *((each, None) for each in others)))


def _thread(annotations: Iterable[Annotation]) -> list[NewReply]:
    """The notes and replies of annotations as replies, with the times that they have."""
    thread: list[NewReply] = []
    for each in annotations:
        if each.note:
            thread.append(NewReply(each.note, each.created, each.modified))
        thread += [NewReply(one.text, one.created, one.modified) for one in each.replies]
    return sorted(thread, key=lambda reply: reply.created)


def split(
    connection: Connection,
    id: int,
    first: Selector,
    second: Selector,
    sentences: tuple[int | None, int | None],
) -> AnnotationChange:
    """Make two annotations of one; the first keeps the notes, both the colour and the tags."""
    with connection.writing():
        before = annotating.annotation(connection, id)
        move(connection, id, before.article, before.side, first, before.model, sentences[0])
        made = annotating.annotate(
            connection,
            before.article,
            before.side,
            second,
            before.color,
            "",
            before.tags,
            before.model,
            sentences[1],
            created=before.created,
            modified=now(),
        )
        after = annotating.annotation(connection, id)
    return AnnotationChange(((before, after), (None, made)))


def add_reply(
    connection: Connection, annotation: int, text: str, created: datetime | None
) -> AnnotationChange:
    """Add a further note to a passage."""
    moment = created or now()
    with connection.writing():
        before = annotating.annotation(connection, annotation)
        annotating.insert_reply(connection, annotation, NewReply(_said(text), moment, moment))
        return AnnotationChange(((before, annotating.annotation(connection, annotation)),))


def change_reply(connection: Connection, reply: int, text: str) -> AnnotationChange:
    """Change the text of a further note."""
    with connection.writing():
        before = annotating.annotation(connection, _owner(connection, reply))
        connection.execute(
            "UPDATE annotation_reply SET text = ?, modified = ? WHERE id = ?",
            [_said(text), time_text(now()), reply],
        )
        return AnnotationChange(((before, annotating.annotation(connection, before.id)),))


def delete_reply(connection: Connection, reply: int) -> AnnotationChange:
    """Put a further note away."""
    with connection.writing():
        before = annotating.annotation(connection, _owner(connection, reply))
        connection.execute("UPDATE annotation_reply SET deleted = ? WHERE id = ?", [stamp(), reply])
        return AnnotationChange(((before, annotating.annotation(connection, before.id)),))


def undo(connection: Connection, change: AnnotationChange) -> None:
    """Take a change back."""
    with connection.writing():
        if change.many is not None:
            changing_many.undo(connection, change.many)
        for before, after in reversed(change.steps):
            _step(connection, after, before)


def redo(connection: Connection, change: AnnotationChange) -> None:
    """Make a change again that was taken back."""
    with connection.writing():
        for before, after in change.steps:
            _step(connection, before, after)
        if change.many is not None:
            changing_many.redo(connection, change.many)


def _each(
    connection: Connection, ids: Iterable[int], changed: Callable[[Annotation], Annotation]
) -> AnnotationChange:
    """Change annotations, inside a transaction; those that stay as they are keep their time."""
    steps: list[tuple[Annotation | None, Annotation | None]] = []
    moment = now()
    for id in dict.fromkeys(ids):
        before = annotating.annotation(connection, id)
        after = changed(before)
        if after != before:
            after = replace(after, modified=moment)
            _step(connection, before, after)
            steps.append((before, after))
    return AnnotationChange(tuple(steps))


def _step(connection: Connection, was: Annotation | None, wanted: Annotation | None) -> None:
    if wanted is None:
        assert was is not None
        _set_deleted(connection, [was.id], stamp())
    elif was is None:
        annotating.restore(connection, wanted.id)
    else:
        _set_fields(connection, was, wanted)


def _set_fields(connection: Connection, was: Annotation, wanted: Annotation) -> None:
    """Write those fields of an annotation in which `wanted` differs from what it `was`."""
    annotating.annotation(connection, wanted.id)  # raises where it is gone
    if any(getattr(was, name) != getattr(wanted, name) for name in _PLACE):
        _set_place(connection, wanted)
    for name in ("color", "note"):
        if getattr(was, name) != getattr(wanted, name):
            _write_field(connection, wanted.id, name, getattr(wanted, name))
    if was.tags != wanted.tags:
        annotating.set_tags(connection, wanted.id, wanted.tags)
    _set_replies(connection, was.replies, wanted.replies)
    _write_field(connection, wanted.id, "modified", time_text(wanted.modified))


def _set_place(connection: Connection, wanted: Annotation) -> None:
    selector, sentence, detached = wanted.selector, wanted.sentence, wanted.detached
    if not detached:
        # The text may be another by now.
        selector, sentence, detached = annotating.placed(
            connection, wanted.article, wanted.side, selector, sentence
        )
    connection.execute(
        "UPDATE annotation SET article = ?, side = ?, model = ?, sentence = ?, detached = ?, "
        "exact = ?, prefix = ?, suffix = ?, starts = ?, ends = ? WHERE id = ?",
        [
            wanted.article,
            wanted.side,
            wanted.model,
            sentence,
            detached,
            selector.exact,
            selector.prefix,
            selector.suffix,
            selector.start,
            selector.end,
            wanted.id,
        ],
    )


def _set_replies(connection: Connection, was: tuple[Reply, ...], wanted: tuple[Reply, ...]) -> None:
    kept = {each.id for each in wanted}
    before = {each.id: each for each in was}
    for each in was:
        if each.id not in kept:
            connection.execute(
                "UPDATE annotation_reply SET deleted = ? WHERE id = ?", [stamp(), each.id]
            )
    for each in wanted:
        if before.get(each.id) != each:
            connection.execute(
                "UPDATE annotation_reply SET text = ?, modified = ?, deleted = NULL WHERE id = ?",
                [each.text, time_text(each.modified), each.id],
            )


def _write_field(connection: Connection, id: int, name: str, value: str | None) -> None:
    connection.execute(f"UPDATE annotation SET {name} = ? WHERE id = ?", [value, id])


def _set_deleted(connection: Connection, ids: Iterable[int], moment: str) -> None:
    connection.execute_many(
        "UPDATE annotation SET deleted = ? WHERE id = ?", [(moment, id) for id in ids]
    )


def _owner(connection: Connection, reply: int) -> int:
    """The annotation that a further note belongs to."""
    row = connection.row(
        "SELECT annotation FROM annotation_reply WHERE id = ? AND deleted IS NULL", [reply]
    )
    if row is None:
        raise NotFoundError("This note is not there any more; look at the list of notes again.")
    return int(row["annotation"])


def _said(text: str) -> str:
    if not text.strip():
        raise LibraryError("A note needs some text; type it, or delete the note.")
    return text.strip()
