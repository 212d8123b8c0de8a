"""Notes as a collection of the W3C Web Annotation Data Model, in JSON-LD.

Each annotation's target is its article, with a text quote selector and a text position selector;
both count in the article's text as Naranhi has it, on the side that is named. Its bodies are the
notes of its thread, its tags, and the passage of the other side. `reader.notes_import` reads all
of it back. The articles' own text is written only where it is asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from reader.annotation import vocabulary as words
from reader.annotation.colors import USUAL_TONES
from reader.article import Article
from reader.export.documents import Document, NotedPassage, NoteText
from reader.export.labels import iri
from reader.export.options import Options

Node = dict[str, Any]


def render(documents: Sequence[Document], options: Options) -> bytes:
    """A whole file: one collection with one page; with the articles' text if `options.whole`.

    Without `options.notes` the collection is empty, and the articles stand beside it.
    """
    if not options.notes:
        documents = [replace(each, passages=()) for each in documents]
    items = [
        _annotation(document, passage) for document in documents for passage in document.passages
    ]
    id = _name("collection", *(item["id"] for item in items))
    node: Node = {
        "@context": [words.W3C_CONTEXT, {words.PREFIX: words.NAMESPACE}],
        "id": id,
        "type": "AnnotationCollection",
        "label": options.title or options.words["collection"],
        "generator": {"type": "Software", "name": "Naranhi"},
        "total": len(items),
    }
    if items:
        page = {"type": "AnnotationPage", "partOf": id, "startIndex": 0, "items": items}
        page_id = _name("page", id)
        node |= {"first": {"id": page_id, **page}, "last": page_id}
    node[words.ARTICLES] = list(_articles(documents, options.whole))
    node[words.COLORS] = list(_colors(documents))
    return (json.dumps(node, ensure_ascii=False, indent=1) + "\n").encode()


def _annotation(document: Document, passage: NotedPassage) -> Node:
    annotation = passage.annotation
    name = _name("annotation", str(annotation.id), annotation.created.isoformat())
    node: Node = {
        "id": passage.uri or name,
        "type": "Annotation",
        "motivation": _motivation(passage),
        "created": _moment(annotation.created),
        "modified": _moment(annotation.modified),
    }
    bodies = [*_thread(passage), *_tags(passage), *_partner(passage)]
    if bodies:
        node["body"] = bodies
    node["target"] = _target(document.noted_article(passage), passage)
    node[words.SIDE] = annotation.side
    node[words.COLOR] = annotation.color
    node[words.DETACHED] = annotation.detached and not passage.unplaced
    optional = {words.MODEL: annotation.model, words.SENTENCE: annotation.sentence}
    return node | {key: value for key, value in optional.items() if value is not None}


def _motivation(passage: NotedPassage) -> str | list[str]:
    annotation = passage.annotation
    found = ["highlighting"]
    if annotation.note or annotation.replies:
        found.append("commenting")
    if annotation.tags:
        found.append("tagging")
    return found if len(found) > 1 else found[0]


def _thread(passage: NotedPassage) -> Iterator[Node]:
    annotation = passage.annotation
    if annotation.note:
        yield _note(
            "commenting", NoteText(annotation.note, annotation.created, annotation.modified)
        )
    for reply in annotation.replies:
        yield _note("replying", NoteText(reply.text, reply.created, reply.modified))


def _note(purpose: str, note: NoteText) -> Node:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": note.text,
        "format": "text/markdown",
        "created": _moment(note.created),
        "modified": _moment(note.modified),
    }


def _tags(passage: NotedPassage) -> Iterator[Node]:
    for tag in passage.annotation.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag, "format": "text/plain"}


def _partner(passage: NotedPassage) -> Iterator[Node]:
    if passage.partner:
        yield {
            "type": "TextualBody",
            "purpose": "linking",
            "value": passage.partner,
            "format": "text/plain",
            "language": passage.partner_language,
            words.PARTNER: "edition" if passage.human else "translation",
        }


def _target(article: Article, passage: NotedPassage) -> Node:
    selector = passage.annotation.selector
    quote: Node = {"type": "TextQuoteSelector", "exact": selector.exact}
    if selector.prefix:
        quote["prefix"] = selector.prefix
    if selector.suffix:
        quote["suffix"] = selector.suffix
    position = {"type": "TextPositionSelector", "start": selector.start, "end": selector.end}
    return {
        "type": "SpecificResource",
        "source": {"id": _article_id(article), "type": "Text", "language": article.language},
        "selector": [quote, position],
    }


def _articles(documents: Sequence[Document], whole: bool) -> Iterator[Node]:
    """Every article once, with the other editions that are beside them."""
    found: dict[str, Article] = {}
    for document in documents:
        found |= {_article_id(each): each for each in document.editions}
    ids = {article.id: id for id, article in found.items()}
    for id, article in found.items():
        node = _article(id, article, whole)
        if article.counterpart in ids:
            node[words.COUNTERPART] = {"id": ids[article.counterpart]}
        yield node


def _article(id: str, article: Article, whole: bool) -> Node:
    node: Node = {
        "id": id,
        "type": words.ARTICLE_TYPE,
        words.ADDRESS: article.url,
        words.HEADLINE: article.title,
        words.LANGUAGE: article.language,
        words.AUTHOR: list(article.byline),
        words.PUBLISHER: article.site,
        words.PUBLISHED: _time(article.published) if article.published else None,
        words.UPDATED: _time(article.updated) if article.updated else None,
        words.KEYWORDS: list(article.tags),
    }
    if whole:
        node[words.BLOCKS] = {
            "@list": [
                {words.KIND: block.kind.value, words.TEXT: block.text} for block in article.blocks
            ]
        }
    return {key: value for key, value in node.items() if value is not None and value != []}


def _colors(documents: Sequence[Document]) -> Iterator[Node]:
    """The colours that the notes are in, but for those that every library has as they are."""
    keys = {each.annotation.color for document in documents for each in document.passages}
    colors = {key: document.color(key) for document in documents for key in sorted(keys)}
    for color in colors.values():
        if color.name or color.tone != USUAL_TONES.get(color.key):
            node = {words.KEY: color.key, words.NAME: color.name, words.TONE: color.tone}
            yield {key: value for key, value in node.items() if value}


def _article_id(article: Article) -> str:
    """The article's address; for one without, a name that the same text always has."""
    if article.url and re.match(r"[A-Za-z][A-Za-z0-9+.-]*:.", article.url):
        return iri(article.url)
    return _name("article", article.language, article.text)


def _name(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, json.dumps(["naranhi", *parts])).urn


def _moment(time: datetime) -> str:
    """In UTC, expressed as Z: so the model wants it of `created` and `modified` (section 3.3.1)."""
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _time(time: datetime) -> str:
    """As XML Schema's dateTime has it, with the offset that the article gave."""
    return time.isoformat()
