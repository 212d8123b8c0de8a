"""Notes of Hypothesis: what its programming interface answers, and what its client exports.

Both hold the same annotation objects, as https://h.readthedocs.io/en/latest/api-reference/v1/ has
them: in ``rows`` (with ``replies``), in ``annotations``, or in a bare array.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from reader.annotation import Selector
from reader.errors import Phrase
from reader.notes_import.records import IncomingNote, IncomingReply, LeftNote, NotesFile
from reader.notes_import.values import (
    QUOTE,
    BadItemError,
    broken,
    check_selectors,
    check_texts,
    lines_of_items,
    listed,
    made_uri,
    mapping,
    stated_moment,
    text_of,
    texts_of,
)

ARRAYS: Final = ("rows", "annotations")
_REPLIES: Final = "replies"


def is_hypothesis(document: object) -> bool:
    """Whether a JSON document holds annotation objects of Hypothesis."""
    rows = _items(document, array_of(document))
    if isinstance(document, dict) and not rows:
        return isinstance(document.get("rows"), list)
    return any("uri" in mapping(each) for each in rows)


def array_of(document: object) -> str:
    """What the array that holds the annotations is called in a document."""
    return next((each for each in ARRAYS if each in mapping(document)), ARRAYS[0])


def read(document: object, text: str, name: str) -> NotesFile:
    """The notes of a JSON document that `text`, the content of the file called `name`, holds.

    Replies join the note that they answer. Raises `ExchangeError` that names the line of an entry
    that is broken.
    """
    notes: dict[str, IncomingNote] = {}
    answers: list[_Answer] = []
    left: list[LeftNote] = []
    for row, note in _rows(document, text, name):
        if texts_of(row.get("references")):
            answers.append(_Answer(texts_of(row["references"]), note))
        elif note.is_on_page and any(_selectors(row)):
            left.append(LeftNote(note.place, note.note, "quote"))
        elif note.is_on_page and not (note.note.strip() or note.tags):
            left.append(LeftNote(note.place, "", "empty"))
        else:
            notes[note.uri] = note
    answers.sort(key=lambda each: (each.note.created is None, each.note.created))
    for answer in answers:
        asked = next((each for each in reversed(answer.to) if each in notes), None)
        if asked is None:
            left.append(LeftNote(answer.note.place, answer.note.note, "question"))
            continue
        told = answer.note
        reply = IncomingReply(told.note, told.created, told.modified)
        notes[asked] = replace(notes[asked], replies=(*notes[asked].replies, reply))
    return NotesFile(tuple(notes.values()), left=tuple(left))


@dataclass(frozen=True, slots=True)
class _Answer:
    """A note that answers others: the first of a thread, then each one down to it."""

    to: list[str]
    note: IncomingNote


def _items(document: object, array: str) -> list[Any]:
    return listed(document.get(array) if isinstance(document, dict) else document)


def _rows(
    document: object, text: str, name: str
) -> Iterator[tuple[Mapping[str, Any], IncomingNote]]:
    """The annotation objects with what they say; one that is broken ends it with an error."""
    good = 0
    for array in (array_of(document), _REPLIES):
        if array == _REPLIES and not isinstance(document, dict):
            return
        lines = lines_of_items(text, array)
        for index, row in enumerate(_items(document, array)):
            line = lines[index] if index < len(lines) else 1
            try:
                _check(row)
                note = _note(row, line)
            except BadItemError as error:
                raise broken(name, line, good, error.why) from error
            good += 1
            yield row, note


def _check(row: object) -> None:
    if not isinstance(row, dict):
        raise BadItemError(Phrase("it holds no note"))
    if not text_of(row.get("uri")).strip():
        raise BadItemError(Phrase("its note names no page"))
    targets = [] if row.get("target") is None else row["target"]
    if not isinstance(targets, list) or not all(isinstance(each, dict) for each in targets):
        raise BadItemError(Phrase("its note's target is no list"))
    for target in targets:
        check_selectors(target.get("selector"), named=False)
    if not isinstance(row.get("text"), str | None):
        raise BadItemError(Phrase("what its note says is no text"))
    check_texts(row.get("tags"), Phrase("its tags are no texts"))
    check_texts(row.get("references"), Phrase("it does not say which note it answers"))


def _note(row: Mapping[str, Any], line: int) -> IncomingNote:
    created = stated_moment(row.get("created"))
    selector = _selector(row)
    text = text_of(row.get("text"))
    return IncomingNote(
        uri=_uri(row, selector, text),
        place=line,
        selector=selector,
        addresses=tuple(dict.fromkeys(_addresses(row))),
        title=next(iter(texts_of(mapping(row.get("document")).get("title"))), ""),
        note=text,
        tags=tuple(texts_of(row.get("tags"))),
        created=created,
        modified=stated_moment(row.get("updated")) or created,
    )


def _uri(row: Mapping[str, Any], selector: Selector, text: str) -> str:
    """The note's number there; what answers a note names it by the same."""
    given = text_of(row.get("id")).strip()
    if given:
        return given
    parts = (text_of(row.get("uri")), selector.exact, selector.prefix, text)
    return made_uri("hypothesis", (*parts, text_of(row.get("created"))))


def _selector(row: Mapping[str, Any]) -> Selector:
    """The quotation; positions count in the page as a browser has it, which is not kept."""
    for selector in _selectors(row):
        if selector.get("type") == QUOTE and text_of(selector.get("exact")).strip():
            return Selector(
                text_of(selector["exact"]),
                text_of(selector.get("prefix")),
                text_of(selector.get("suffix")),
            )
    return Selector("")


def _selectors(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for target in map(mapping, listed(row.get("target"))):
        yield from map(mapping, listed(target.get("selector")))


def _addresses(row: Mapping[str, Any]) -> Iterator[str]:
    yield text_of(row.get("uri"))
    for target in map(mapping, listed(row.get("target"))):
        yield from texts_of(target.get("source"))
    for link in map(mapping, listed(mapping(row.get("document")).get("link"))):
        yield from texts_of(link.get("href"))
