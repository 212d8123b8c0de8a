"""Notes of the W3C Web Annotation Data Model: Naranhi's own with all they hold, others' as far.

A collection whose first page is in the file, a page, an array of annotations, or one alone. Of
other programs' annotations the first text quote selector says which passage is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from reader.annotation import Selector
from reader.annotation import vocabulary as words
from reader.article import LANGUAGES, TITLE, Block, BlockKind, Draft, Language, Side
from reader.errors import ExchangeError, Phrase
from reader.intake import web_address
from reader.notes_import.records import (
    IncomingArticle,
    IncomingColor,
    IncomingNote,
    IncomingReply,
    LeftNote,
    NotesFile,
    Reason,
)
from reader.notes_import.values import (
    QUOTE,
    BadItemError,
    broken,
    check_selectors,
    lines_of_items,
    listed,
    made_uri,
    mapping,
    offset_of,
    stated_moment,
    text_of,
    texts_of,
)

ARRAY: Final = "items"
_TYPES: Final = ("AnnotationCollection", "AnnotationPage", "Annotation")


def is_web_annotations(document: object) -> bool:
    """Whether a JSON document says that it holds annotations of the model."""
    first = next(iter(listed(document)), None)
    return any(type in texts_of(mapping(first).get("type")) for type in _TYPES)


def read(document: object, text: str, name: str) -> NotesFile:
    """The notes of a JSON document that `text`, the content of the file called `name`, holds.

    Raises `ExchangeError` that names the line of an annotation, or of an article, that is broken.
    """
    nodes = [mapping(node) for node in listed(mapping(document).get(words.ARTICLES))]
    articles = {text_of(node.get("id")): node for node in nodes}
    lines = lines_of_items(text, ARRAY)
    notes: list[IncomingNote] = []
    left: list[LeftNote] = []
    items = _items(document, name)
    for index, item in enumerate(items):
        line = lines[index] if index < len(lines) else 1
        try:
            note = _note(item, line, articles)
        except BadItemError as error:
            raise broken(name, line, index, error.why) from error
        why = _why_left(note, item)
        if why is None:
            notes.append(note)
        else:
            left.append(LeftNote(line, note.note, why))
    whole = _articles(nodes, text, name, len(items))
    colors = tuple(_colors(mapping(document).get(words.COLORS)))
    return NotesFile(tuple(notes), whole, colors, tuple(left))


def _why_left(note: IncomingNote, item: Mapping[str, Any]) -> Reason | None:
    """Why nothing can be made of a note that marks no passage; None if something can."""
    if not note.is_on_page:
        return None
    targets = map(mapping, listed(item.get("target")))
    if any(listed(target.get("selector")) for target in targets):
        return "quote"
    return None if note.note.strip() or note.replies or note.tags else "empty"


def _items(document: object, name: str) -> list[Any]:
    """The annotations of a document."""
    if isinstance(document, list):
        return document
    node = mapping(document)
    if "Annotation" in texts_of(node.get("type")):
        return [node]
    page = node if ARRAY in node else node.get("first")
    if page is None and not node.get("total"):
        return []
    if ARRAY not in mapping(page):
        raise ExchangeError(
            "“{name}” only says where its notes are; save the page that it names "
            "as a file, and import that.",
            name=name,
        )
    return listed(mapping(page)[ARRAY])


def _note(item: object, line: int, articles: Mapping[str, Mapping[str, Any]]) -> IncomingNote:
    node = mapping(item)
    if "Annotation" not in texts_of(node.get("type")):
        raise BadItemError(Phrase("it holds no annotation"))
    _check(node)
    is_ours = words.SIDE in node
    source, selector = _target(node, is_ours)
    article = articles.get(text_of(source.get("id")), {})
    bodies = _bodies(node)
    created = stated_moment(node.get("created"))
    return IncomingNote(
        uri=text_of(node.get("id")).strip() or _made(source, selector, bodies, created),
        place=line,
        selector=selector,
        addresses=tuple(_addresses(source, article)),
        title=text_of(article.get(words.HEADLINE)),
        language=_language(
            article.get(words.LANGUAGE) or (source.get("language") if is_ours else "")
        ),
        side=_side(node.get(words.SIDE)),
        color=text_of(node.get(words.COLOR)),
        note=bodies.note,
        replies=tuple(bodies.replies),
        tags=tuple(bodies.tags),
        created=created,
        modified=stated_moment(node.get("modified")) or created,
        model=text_of(node.get(words.MODEL)) or None,
        sentence=_sentence(node.get(words.SENTENCE)),
        detached=node.get(words.DETACHED) is True,
    )


def _check(node: Mapping[str, Any]) -> None:
    """Raises `BadItemError` where a target or a body is none that the model knows."""
    targets = [each for each in listed(node.get("target")) if each not in ("", {})]
    if not targets:
        raise BadItemError(Phrase("its annotation has no target"))
    for target in targets:
        source = mapping(target).get("source", "")
        if not isinstance(target, str | dict) or not isinstance(source, str | dict):
            raise BadItemError(Phrase("its annotation's target is none"))
        check_selectors(mapping(target).get("selector"), named=True)
    for body in (*_flat(node.get("body")), {"value": node.get("bodyValue")}):
        if not isinstance(body, str | dict) or not isinstance(
            mapping(body).get("value"), str | None
        ):
            raise BadItemError(Phrase("what its annotation says is no text"))


@dataclass(slots=True)
class _Bodies:
    """What an annotation says of its passage."""

    note: str = ""
    replies: list[IncomingReply] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def _bodies(node: Mapping[str, Any]) -> _Bodies:
    """The first text that comments is the note; other texts follow it as replies."""
    found = _Bodies(note=text_of(node.get("bodyValue")))
    for body in map(mapping, _flat(node.get("body"))):
        purposes = texts_of(body.get("purpose"))
        value = text_of(body.get("value"))
        if words.PARTNER in body or not value:
            continue
        if "tagging" in purposes or texts_of(node.get("motivation")) == ["tagging"]:
            found.tags.append(value)
        elif found.note or found.replies or "replying" in purposes:
            created = stated_moment(body.get("created"))
            modified = stated_moment(body.get("modified")) or created
            found.replies.append(IncomingReply(value, created, modified))
        else:
            found.note = value
    return found


def _flat(bodies: object) -> Iterator[object]:
    """Bodies, with the first of those among which a reader would choose."""
    for body in listed(bodies):
        choices = listed(mapping(body).get("items"))
        if choices and "Choice" in texts_of(mapping(body).get("type")):
            yield choices[0]
        else:
            yield from choices or [body]


def _target(node: Mapping[str, Any], is_ours: bool) -> tuple[Mapping[str, Any], Selector]:
    """The source of the first target that quotes a passage, and the selector of that passage."""
    first: Mapping[str, Any] | None = None
    for target in listed(node.get("target")):
        source = _source(target)
        first = source if first is None else first
        for quote in _quotes(mapping(target).get("selector")):
            start, end = _position(mapping(target).get("selector")) if is_ours else (0, 0)
            exact, prefix, suffix = (
                text_of(quote.get(name)) for name in ("exact", "prefix", "suffix")
            )
            return source, Selector(exact, prefix, suffix, start, end)
    return first or {}, Selector("")


def _source(target: object) -> Mapping[str, Any]:
    if isinstance(target, str):
        return {"id": target}
    source = mapping(target).get("source", target)
    return {"id": source} if isinstance(source, str) else mapping(source)


def _quotes(selectors: object) -> Iterator[Mapping[str, Any]]:
    for each in map(mapping, listed(selectors)):
        if each.get("type") == QUOTE and text_of(each.get("exact")).strip():
            yield each
        elif "refinedBy" in each:
            yield from _quotes(each["refinedBy"])


def _position(selectors: object) -> tuple[int, int]:
    for each in map(mapping, listed(selectors)):
        if each.get("type") == "TextPositionSelector":
            start, end = offset_of(each.get("start")), offset_of(each.get("end"))
            return (start, end) if start <= end else (0, 0)
    return 0, 0


def _made(
    source: Mapping[str, Any], selector: Selector, bodies: _Bodies, created: datetime | None
) -> str:
    """What a note without a name of its own is called."""
    place = (text_of(source.get("id")), selector.prefix, selector.exact, selector.suffix)
    return made_uri("annotation", (*place, str(created or ""), bodies.note))


def _addresses(source: Mapping[str, Any], article: Mapping[str, Any]) -> Iterator[str]:
    """Where the article is: as its own library had it, and as the annotation names it."""
    yield from texts_of(article.get(words.ADDRESS))
    id = text_of(source.get("id"))
    if id and not id.startswith("urn:"):
        yield id


def _side(value: object) -> Side:
    return "translation" if value == "translation" else "article"


def _language(value: object) -> Language | None:
    return next((language for language in LANGUAGES if language == value), None)


def _sentence(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if value == TITLE else (offset_of(value) if value >= 0 else None)


def _articles(
    nodes: Sequence[Mapping[str, Any]], text: str, name: str, notes: int
) -> tuple[IncomingArticle, ...]:
    """The articles that came with their text; one that is broken ends it with an error."""
    lines = lines_of_items(text, words.ARTICLES)
    found: dict[str, IncomingArticle] = {}
    for index, node in enumerate(nodes):
        try:
            article = _article(node)
        except BadItemError as error:
            line = lines[index] if index < len(lines) else 1
            raise broken(name, line, notes, error.why) from error
        if article is not None:
            found[article.name] = article
    return tuple(found.values())


def _article(node: Mapping[str, Any]) -> IncomingArticle | None:
    """An article that came with its text."""
    draft = _draft(node)
    if draft is None:
        return None
    counterpart = text_of(mapping(node.get(words.COUNTERPART)).get("id"))
    tags = tuple(texts_of(node.get(words.KEYWORDS)))
    return IncomingArticle(text_of(node.get("id")), draft, tags, counterpart)


def _draft(node: Mapping[str, Any]) -> Draft | None:
    blocks = mapping(node.get(words.BLOCKS)).get("@list")
    language = _language(node.get(words.LANGUAGE))
    title = _one_line(node.get(words.HEADLINE))
    if not blocks or language is None or not title.strip():
        return None
    return Draft(
        title=title,
        language=language,
        byline=tuple(texts_of(node.get(words.AUTHOR))),
        published=stated_moment(node.get(words.PUBLISHED)),
        updated=stated_moment(node.get(words.UPDATED)),
        url=_web_address(node.get(words.ADDRESS)),
        site=text_of(node.get(words.PUBLISHER)) or None,
        blocks=tuple(_blocks(blocks)),
    )


def _web_address(value: object) -> str | None:
    """An address as it is written, if it is one that can be fetched and shown as a link."""
    stated = text_of(value).strip()
    return stated if web_address(stated) is not None else None


def _blocks(nodes: object) -> Iterator[Block]:
    kinds = {kind.value: kind for kind in BlockKind}
    for node in map(mapping, listed(nodes)):
        text = _one_line(node.get(words.TEXT))
        if text.strip():
            yield Block(kinds.get(text_of(node.get(words.KIND)), BlockKind.PARAGRAPH), text)


def _one_line(value: object) -> str:
    """A text of one line; other white space stays, since positions count in it."""
    return text_of(value).replace("\r", " ").replace("\n", " ")


def _colors(nodes: object) -> Iterator[IncomingColor]:
    for node in map(mapping, listed(nodes)):
        if key := text_of(node.get(words.KEY)):
            name, tone = text_of(node.get(words.NAME)), text_of(node.get(words.TONE))
            yield IncomingColor(key, name, tone)
