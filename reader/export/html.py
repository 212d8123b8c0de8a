"""One self-contained HTML page: two columns, notes beside them, no script and nothing to load."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from reader.export.documents import Document
from reader.export.markup import SheetMarkup, el, lang, tone_class
from reader.export.options import Options
from reader.export.sheets import Sheet, dark_tone, sheet_of

_STYLE: Final = files("resources") / "export" / "page.css"
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def render(documents: Sequence[Document], options: Options) -> bytes:
    """A whole page with every document on it."""
    words = options.words
    sheets = [sheet_of(each, options) for each in documents]
    title = sheets[0].title if len(sheets) == 1 else options.title or words["collection"]
    body = [
        SheetMarkup(sheet, words, f"a{number}-").article()
        for number, sheet in enumerate(sheets, start=1)
    ]
    contents = _contents(sheets, title, options) if len(sheets) > 1 else None
    root = el(
        "html",
        {"lang": words.language},
        el(
            "head",
            {},
            el("meta", {"charset": "utf-8"}),
            el("meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY}),
            el("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            el("meta", {"name": "generator", "content": "Naranhi"}),
            el("title", {}, title),
            el("style", {}, _STYLE.read_text("utf-8") + tones(sheets)),
        ),
        el("body", {}, el("main", {}, contents, *body)),
    )
    for element in root.iter():
        element.attrib.pop("xml:lang", None)
    text = ET.tostring(root, encoding="unicode", method="html")
    return f"<!DOCTYPE html>\n{text}\n".encode()


def _contents(sheets: Sequence[Sheet], title: str, options: Options) -> Element:
    entries = [
        el(
            "li",
            lang(sheet.document.article.language),
            el("a", {"href": f"#a{number}-article"}, sheet.title),
        )
        for number, sheet in enumerate(sheets, start=1)
    ]
    return el(
        "nav",
        {"class": "contents"},
        el("h1", {"class": "title"}, title),
        el("h2", {}, options.words["contents"]),
        el("ol", {}, *entries),
    )


def tones(sheets: Iterable[Sheet], *, dark: bool = True) -> str:
    """The style rules of the colours that the sheets have, on light and perhaps on dark paper."""
    found = {
        sheet.document.color(passage.annotation.color).tone.lower()
        for sheet in sheets
        for passage in sheet.document.passages
    }
    light = "".join(_rules(tone, tone) for tone in sorted(found))
    if not dark:
        return light
    night = "".join(_rules(tone, dark_tone(tone)) for tone in sorted(found))
    return f"{light}@media screen and (prefers-color-scheme: dark) {{\n{night}}}\n"


def _rules(tone: str, shown: str) -> str:
    own, second = tone_class(tone), tone_class(tone, second=True)
    return (
        f"mark.{own} {{ background-color: {shown}; }}\n"
        f".note.{own} {{ border-color: {shown}; }}\n"
        f"mark.{second} {{ background-image: linear-gradient(transparent 70%, {shown} 70%); }}\n"
    )
