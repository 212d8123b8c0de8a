"""Web pages and electronic books of ours as they look, for a preview: from the file itself."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any, Final
from xml.etree import ElementTree as ET

from reader.export import simple_html as simple

_MOST: Final = 12_000
"""How many characters are shown of one file; it ends with the paragraph that they end in."""

_TONE: Final = re.compile(r"\bc([0-9a-f]{6})\b")
_SECOND: Final = re.compile(r"\bu([0-9a-f]{6})\b")
_AS_IT_IS: Final = frozenset(
    (
        *("p", "h1", "h2", "ul", "ol", "li", "blockquote", "pre", "code"),
        *("em", "strong", "s", "del", "br", "hr", "span"),
    )
)
_EMPTY: Final = frozenset(("br", "hr"))

Node = Any
"""An element of HTML or of XHTML."""


def of_page(data: bytes) -> tuple[str, bool]:
    """What a browser shows of a page; and whether there is more."""
    import lxml.html  # type: ignore[import-untyped]

    root = lxml.html.document_fromstring(data)
    return _shown(root.iterfind("./body/main/*"), is_book=False)


def of_book(data: bytes) -> tuple[str, bool]:
    """What a reader shows of a book, one chapter below the other; and whether there is more."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        container = ET.fromstring(archive.read("META-INF/container.xml"))
        place = next(
            each.get("full-path", "") for each in container.iter() if "full-path" in each.attrib
        )
        package = ET.fromstring(archive.read(place))
        items = {each.get("id"): each.get("href", "") for each in _named(package, "item")}
        chapters = [items[each.get("idref")] for each in _named(package, "itemref")]
        folder = posixpath.dirname(place)
        pages = [ET.fromstring(archive.read(posixpath.join(folder, name))) for name in chapters]
    articles = (each for page in pages for each in _named(page, "article"))
    return _shown(articles, is_book=True)


def _named(root: Node, name: str) -> Iterator[Node]:
    return (each for each in root.iter() if _tag(each) == name)


def _tag(node: Node) -> str:
    return str(node.tag).rpartition("}")[2]


def _shown(articles: Iterator[Node], *, is_book: bool) -> tuple[str, bool]:
    making = _Simplifying(is_book)
    html = simple.page(["<hr>".join(filter(None, map(making.shown, articles)))])
    return html, making.left <= 0


class _Simplifying:
    """Makes simple HTML of the elements that our pages have, until enough is shown."""

    def __init__(self, is_book: bool) -> None:
        self._is_book = is_book
        self._is_pre = False
        self.left = _MOST
        self._by_class: dict[str, Callable[[Node], str]] = {
            "row": self._row,
            "note": self._note,
            "facts": self._facts,
            "ref": self._reference,
            "side": self._quiet,
            "details": self._quiet,
            "tags": self._quiet,
            "partner": self._quiet,
            "number": self._quiet,
            "caption": self._quiet,
            "heading": self._heading,
            "title": self._title,
            "contents": self._contents,
        }

    def shown(self, node: Node) -> str:
        """An element and all that is in it."""
        if self.left <= 0:
            return ""
        for name in (node.get("class") or "").split():
            if name in self._by_class:
                return self._by_class[name](node)
        tag = _tag(node)
        if tag == "mark":
            return self._mark(node)
        if tag == "a":
            return simple.styled("span", self._inner(node), color=simple.ACCENT)
        if tag in _EMPTY:
            return f"<{tag}>"
        was_pre, self._is_pre = self._is_pre, self._is_pre or tag == "pre"
        inner = self._inner(node)
        self._is_pre = was_pre
        return f"<{tag}>{inner}</{tag}>" if tag in _AS_IT_IS else inner

    def _inner(self, node: Node) -> str:
        made = [self._text(node.text)]
        for child in node:
            made += [self.shown(child), self._text(child.tail)]
        return "".join(made)

    def _text(self, text: str | None) -> str:
        self.left -= len(text or "")
        return simple.text(text or "" if self._is_pre else (text or "").replace("\n", " "))

    def _row(self, node: Node) -> str:
        cells = [self._inner(each) for each in node if "cell" in (each.get("class") or "").split()]
        notes = "".join(self.shown(each) for each in node if "notes" in (each.get("class") or ""))
        if not self._is_book:
            return simple.columns(cells, below=notes)
        others = "".join(simple.beside_bar(each, simple.LINE) for each in cells[1:] if each)
        return "".join((*cells[:1], others, notes))

    def _note(self, node: Node) -> str:
        tone = _TONE.search(node.get("class") or "")
        inner = self._inner(node)
        return simple.beside_bar(inner, f"#{tone[1]}" if tone else simple.LINE)

    def _facts(self, node: Node) -> str:
        """Each with its value in the text's own ink; a line ends between two of them."""
        lines = []
        for fact in node:
            label, value = (self._inner(part) for part in fact)
            ink = simple.styled("span", value, font_size="small")
            name = simple.small(label.replace(" ", "&nbsp;"))
            lines.append(f"{name}&nbsp;{ink}")
        return f"<p>{'&nbsp;&nbsp; '.join(lines)}</p>"

    def _reference(self, node: Node) -> str:
        return f"<sup>{simple.styled('span', self._inner(node), color=simple.ACCENT)}</sup>"

    def _quiet(self, node: Node) -> str:
        return simple.line(simple.small(self._inner(node)))

    def _heading(self, node: Node) -> str:
        return f"<p><b>{self._inner(node)}</b></p>"

    def _title(self, node: Node) -> str:
        return simple.styled("p", f"<b>{self._inner(node)}</b>", font_size="x-large")

    def _contents(self, node: Node) -> str:
        """With room below: the line between two articles has none of its own."""
        return f"{self._inner(node)}<p>\u00a0</p>"

    def _mark(self, node: Node) -> str:
        shades = node.get("class") or ""
        inner = self._inner(node)
        if _SECOND.search(shades):
            inner = f"<u>{inner}</u>"
        tone = _TONE.search(shades)
        return simple.shaded(inner, f"#{tone[1]}" if tone else "")
