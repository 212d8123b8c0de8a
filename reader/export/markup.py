"""Sheets as elements of HTML, the same for a page in a browser and for an electronic book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from reader.article import BlockKind
from reader.export.documents import COLUMNS, Column, NoteText
from reader.export.labels import time_text, web_host
from reader.export.sheets import Card, Fact, Level, Part, Sheet, Stretch
from reader.export.words import Words

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

Child = Element | str | None

_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TAGS: Final = {
    BlockKind.HEADING: "h2",
    BlockKind.QUOTE: "blockquote",
    BlockKind.LIST_ITEM: "li",
    BlockKind.CAPTION: "p",
    BlockKind.PARAGRAPH: "p",
}
_HEADING: Final = re.compile("h[1-6]")


def clean(text: str) -> str:
    """`text` without the characters that XML cannot hold."""
    return _UNWRITABLE.sub("", text)


def el(tag: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """An element with attributes and, after one another, texts and elements; None is skipped."""
    made = Element(tag, {name: clean(value) for name, value in (attributes or {}).items()})
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif child is not None:
            _append_text(made, clean(child))
    return made


def _append_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def lang(language: str) -> dict[str, str]:
    """The attributes that say which language an element is in."""
    return {"lang": language, "xml:lang": language}


class SheetMarkup:
    """Makes the elements of one sheet; its ids begin with `prefix`, so that they stay apart.

    `book` makes the references those of an electronic book.
    """

    def __init__(self, sheet: Sheet, words: Words, prefix: str = "", *, book: bool = False) -> None:
        self._sheet = sheet
        self._words = words
        self._prefix = prefix
        self._book = book
        self._languages = sheet.document.languages

    def article(self) -> Element:
        """The whole sheet."""
        sheet = self._sheet
        has_notes = bool(sheet.loose) or any(each.cards for each in (sheet.head, *sheet.levels))
        shape = " ".join(
            name
            for name, is_so in (
                ("article", True),
                ("single", not sheet.labels["target"]),
                ("noted", has_notes),
            )
            if is_so
        )
        return el(
            "article",
            {"class": shape, "id": f"{self._prefix}article"},
            self._header(),
            *self._levels(),
            self._loose(),
        )

    def _header(self) -> Element:
        columns = [
            el(
                "div",
                {"class": f"cell {name}", **lang(self._languages[name])},
                el("p", {"class": "side", **lang(self._words.language)}, self._sheet.labels[name]),
                self._title(name),
            )
            for name in COLUMNS
            if self._sheet.labels[name]
        ]
        return el(
            "header",
            {},
            el("div", {"class": "row head"}, *columns, self._cards(self._sheet.head.cards)),
            self._about(),
        )

    def _about(self) -> Element | None:
        """What is known about each edition, below its title."""
        lists = {name: facts(self._sheet.facts[name], self._words) for name in COLUMNS}
        if lists["target"] is None:
            return el("div", {"class": "about"}, lists["source"])
        cells = (el("div", {"class": f"cell {name}"}, each) for name, each in lists.items())
        return el("div", {"class": "row about"}, *cells)

    def _title(self, name: Column) -> Element:
        parts = self._sheet.head.column(name)
        stretches = [stretch for part in parts for stretch in part.stretches]
        if not stretches and name == "source":
            stretches = [Stretch(self._sheet.title)]
        tag = "h1" if name == "source" else "p"
        return el(tag, {"class": "title"}, *self._stretches(stretches))

    def _levels(self) -> Iterable[Element]:
        for group in self._sheet.groups():
            if self._book or len(group.levels) == 1:
                yield from map(self._level, group.levels)
                continue
            bare = (replace(level, cards=()) for level in group.levels)
            yield el(
                "div",
                {"class": "beside"},
                el("div", {"class": "rows"}, *map(self._level, bare)),
                self._cards(group.cards),
            )

    def _level(self, level: Level) -> Element:
        goes_on = not any(part.opens for name in COLUMNS for part in level.column(name))
        cells = [
            el(
                "div",
                {"class": f"cell {name}", **lang(self._languages[name])},
                *self._parts(level.column(name)),
            )
            for name in COLUMNS
            if self._sheet.labels[name] or level.column(name)
        ]
        shape = "row goes-on" if goes_on else "row"
        return el("div", {"class": shape}, *cells, self._cards(level.cards))

    def _parts(self, parts: Sequence[Part]) -> Iterable[Element]:
        for part in parts:
            inner = self._stretches(part.stretches)
            tag = _TAGS[part.kind] if part.kind else "p"
            if part.kind == BlockKind.LIST_ITEM:
                yield el("ul", {}, el("li", {}, *inner))
            elif part.kind == BlockKind.QUOTE:
                yield el("blockquote", {}, el("p", {}, *inner))
            else:
                is_caption = part.kind == BlockKind.CAPTION
                yield el(tag, {"class": "caption"} if is_caption else {}, *inner)

    def _stretches(self, stretches: Sequence[Stretch]) -> list[Child]:
        made: list[Child] = []
        for stretch in stretches:
            if not stretch.text:
                continue
            made.append(_marked(stretch) if stretch.tones else stretch.text)
            made += [self._reference(number) for number in stretch.refs]
        return made

    def _reference(self, number: int) -> Element:
        attributes = {
            "class": "ref",
            "id": f"{self._prefix}ref-{number}",
            "href": f"#{self._prefix}note-{number}",
        }
        if self._book:
            attributes |= {"epub:type": "noteref", "role": "doc-noteref"}
        return el("a", attributes, str(number))

    def _cards(self, cards: Sequence[Card]) -> Element | None:
        if not cards:
            return None
        return el("div", {"class": "notes"}, *(self._card(each) for each in cards))

    def _loose(self) -> Element | None:
        if not self._sheet.loose:
            return None
        return el(
            "section",
            {"class": "loose", **lang(self._words.language)},
            el("h2", {}, self._words["other_notes"]),
            el("div", {"class": "notes"}, *(self._card(each) for each in self._sheet.loose)),
        )

    def _card(self, card: Card) -> Element:
        attributes = {
            "class": f"note {tone_class(card.tone)}",
            "id": f"{self._prefix}note-{card.number}",
            **lang(self._words.language),
        }
        if self._book:
            attributes |= {"epub:type": "footnote", "role": "doc-footnote"}
        back = f"#{self._prefix}ref-{card.number}"
        has_reference = not card.quote
        return el(
            "aside" if self._book else "section",
            attributes,
            el(
                "p",
                {"class": "number"},
                el("a", {"href": back}, str(card.number))
                if has_reference
                else el("span", {}, str(card.number)),
                f" {card.color}",
            ),
            el("blockquote", lang(card.quote_language), el("p", {}, card.quote))
            if card.quote
            else None,
            el("p", {"class": "partner", **lang(card.partner_language)}, card.partner)
            if card.partner
            else None,
            *self._thread(card.notes),
            el("p", {"class": "tags"}, " ".join(f"#{tag}" for tag in card.tags))
            if card.tags
            else None,
            el("p", {"class": "details"}, " · ".join(card.details)),
        )

    def _thread(self, notes: Sequence[NoteText]) -> Iterable[Element]:
        for place, note in enumerate(notes):
            made = note_element(note.text)
            if place:
                when = time_text(note.created.astimezone())
                made.insert(0, el("p", {"class": "details"}, when))
            yield made


def facts(known: Sequence[Fact], words: Words) -> Element | None:
    """What is known about an article, as a list of terms."""
    if not known:
        return None
    made = el("dl", {"class": "facts", **lang(words.language)})
    for fact in known:
        value: Child = el("a", {"href": fact.url}, fact.text) if fact.url else fact.text
        made.append(el("div", {}, el("dt", {}, fact.label), " ", el("dd", {}, value)))
    return made


def _marked(stretch: Stretch) -> Element:
    """A highlight; where two overlap, the second one's tone lies below, as a thick line."""
    classes = [tone_class(stretch.tones[0])]
    if len(set(stretch.tones)) > 1:
        classes.append(tone_class(stretch.tones[1], second=True))
    return el("mark", {"class": " ".join(classes)}, stretch.text)


def tone_class(tone: str, *, second: bool = False) -> str:
    """The class of what has a tone."""
    return f"{'u' if second else 'c'}{tone.lstrip('#').lower()}"


def note_element(text: str) -> Element:
    """A note's Markdown as an element: no pictures, no HTML, no links but those into the web."""
    made = ET.fromstring(f'<div class="text">{_markdown().render(clean(text))}</div>')
    for element in made.iter():
        if _HEADING.fullmatch(element.tag):
            element.tag, element.attrib = "p", {"class": "heading"}
        elif element.tag == "a":
            _check_link(element)
        else:
            element.attrib.pop("class", None) if element is not made else None
    return made


def _check_link(element: Element) -> None:
    address = element.attrib.pop("href", "")
    element.attrib.clear()
    if web_host(address) is not None:
        element.set("href", address)
    else:
        element.tag = "span"


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    options = {"html": False, "xhtmlOut": True, "breaks": True}
    return MarkdownIt("commonmark", options).enable("strikethrough").disable("image")
