"""Passages as cards for Anki: a package that it imports, written by genanki.

A highlighted word becomes a gap in its sentence; a longer passage, a card that asks for the other
language's words. A note's identity is that of its annotation, so that a package imported again
updates the cards that are there.
"""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from html import escape
from itertools import count
from typing import Any, Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from reader.article import Article, Language
from reader.export.anki_types import CLOZE, PASSAGE, STYLE, NoteType
from reader.export.documents import Document, NotedPassage, NoteText
from reader.export.labels import iri, time_text, times, web_host
from reader.export.markup import note_element
from reader.export.options import Options
from reader.export.words import Words

_MOST_WORDS: Final = 4
"""A highlight with more words is a passage, not a word to be remembered."""

_ACTIVE: Final = str.maketrans({char: f"&#{ord(char)};" for char in "{}[]"})
"""What Anki would obey: gaps, and the brackets of sounds and formulas."""

_FORMULA: Final = re.compile(r"\\(?=[(\[)\]]|&#9[13];)")
_TAG: Final = re.compile("(<[^>]*>)")
_UNSHOWN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def render(documents: Sequence[Document], options: Options) -> bytes:
    """A whole package: one deck, one note a passage."""
    import genanki

    name = clean(options.deck).strip() or "Naranhi"
    deck = genanki.Deck(_number(name), name)
    models = {each: _model(each) for each in (PASSAGE, CLOZE)}
    for document in documents:
        for passage in document.passages:
            kind, fields = _fields(document, passage, options)
            note = genanki.Note(
                models[kind],
                fields,
                guid=genanki.guid_for(kind.name, passage.uri or passage.annotation.id),
                tags=[*_tags(passage)],
            )
            deck.add_note(note)
    return _packed(genanki.Package(deck), options.now.timestamp())


def _model(kind: NoteType) -> Any:
    import genanki

    return genanki.Model(
        kind.id,
        kind.name,
        fields=[{"name": name} for name in kind.fields],
        templates=[{"name": kind.card, "qfmt": kind.front, "afmt": kind.back}],
        css=STYLE,
        model_type=genanki.Model.CLOZE if kind is CLOZE else genanki.Model.FRONT_BACK,
    )


def _packed(package: Any, moment: float) -> bytes:
    """The package, made in memory: genanki's own way leaves a file behind."""
    with closing(sqlite3.connect(":memory:")) as database:
        package.write_to_db(database.cursor(), moment, count(int(moment * 1000)))
        database.commit()
        collection = database.serialize()
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("collection.anki2", collection)
        file.writestr("media", json.dumps({}))
    return data.getvalue()


def _fields(
    document: Document, passage: NotedPassage, options: Options
) -> tuple[NoteType, list[str]]:
    rest = [
        _spoken(passage.partner, passage.partner_language),
        _thread(passage),
        _source(document, passage, options),
    ]
    if is_word(passage):
        return CLOZE, [_with_gap(passage), *rest]
    return PASSAGE, [_with_mark(passage), *rest]


def is_word(passage: NotedPassage) -> bool:
    """Whether a passage is a few words in a longer sentence, which can be asked for."""
    has_more = passage.context_span is not None and len(passage.context) > len(passage.quote)
    return has_more and len(passage.quote.split()) <= _MOST_WORDS


def _parts(passage: NotedPassage) -> tuple[str, str, str]:
    """The sentence before the passage, the passage, and the sentence after it."""
    if passage.context_span is None:
        return "", passage.quote, ""
    start, end = passage.context_span
    return passage.context[:start], passage.context[start:end], passage.context[end:]


def _with_gap(passage: NotedPassage) -> str:
    before, words, after = (_shown(part) for part in _parts(passage))
    # A colon would begin the hint that a gap may have.
    gap = "{{c1::" + words.replace(":", "&#58;") + "}}"
    return _marked_up(before + gap + after, passage.quote_language)


def _with_mark(passage: NotedPassage) -> str:
    before, words, after = (_shown(part) for part in _parts(passage))
    marked = f"<mark>{words}</mark>" if before or after else words
    return _marked_up(before + marked + after, passage.quote_language)


def _spoken(text: str, language: Language) -> str:
    return _marked_up(_shown(text), language) if text else ""


def _marked_up(html: str, language: Language) -> str:
    return f'<div lang="{language}">{html}</div>'


def _thread(passage: NotedPassage) -> str:
    return "<hr>".join(_noted(note, place) for place, note in enumerate(passage.notes))


def _noted(note: NoteText, place: int) -> str:
    """A note of a thread, as its Markdown reads; an answer says when it was given."""
    when = f"<small>{time_text(note.created.astimezone())}</small><br>" if place else ""
    made = note_element(clean(note.text))
    only = made[0] if len(made) == 1 and made[0].tag == "p" else made
    html = "".join((escape(only.text or "", quote=False), *(_html(each) for each in only))).strip()
    return when + _inert(html)


def _html(element: Element) -> str:
    """An element and the text after it."""
    return ET.tostring(element, encoding="unicode", method="html")


def _inert(html: str) -> str:
    """HTML without what Anki would obey in it."""
    parts = _TAG.split(html.translate(_ACTIVE))
    parts[::2] = (_FORMULA.sub(r"\\<span></span>", each) for each in parts[::2])
    return "".join(parts)


def _source(document: Document, passage: NotedPassage, options: Options) -> str:
    """Where a passage is from, then the other edition, then its colour and its times."""
    noted, words = document.noted_article(passage), options.words
    editions = sorted(document.editions, key=lambda each: each.id != noted.id)
    color = words.color(document.color(passage.annotation.color))
    made = _shown(" · ".join((color, *times(passage, words))))
    lines = [*(_edition(each, words) for each in editions), made]
    return "<br>".join(lines)


def _edition(article: Article, words: Words) -> str:
    title = _shown(article.title).strip() or words["untitled"]
    if article.url and web_host(article.url):
        title = f'<a href="{_shown(iri(article.url))}">{title}</a>'
    facts = [title, _shown(article.site or ""), _shown(", ".join(article.byline))]
    facts.append(f"{article.published:%Y-%m-%d}" if article.published else "")
    if article.updated:
        facts.append(f"{words['updated']} {article.updated:%Y-%m-%d}")
    return " · ".join(filter(None, facts))


def _tags(passage: NotedPassage) -> Iterator[str]:
    """The tags as Anki has them: without white space."""
    for tag in passage.annotation.tags:
        yield "_".join(clean(tag).split())


def _shown(text: str) -> str:
    """`text` as HTML that shows it and does nothing."""
    lines = clean(text).replace("\r\n", "\n").replace("\r", "\n")
    inert = escape(lines).translate(_ACTIVE).replace("\n", "<br>")
    return _FORMULA.sub(r"\\<span></span>", inert)


def clean(text: str) -> str:
    """`text` without characters that show nothing."""
    return _UNSHOWN.sub("", text)


def _number(name: str) -> int:
    """A deck's number, which is the same for the same name; Anki asks for one this large."""
    return (1 << 30) + int.from_bytes(sha256(name.encode()).digest()[:4]) % (1 << 30)
