"""An electronic book of bilingual articles with their notes: EPUB 3.3, written by hand.

A container with the package document, the navigation document, one content document an article,
and a style sheet. Whole articles are in it whatever the options say; the notes if they are wanted.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC
from importlib.resources import files
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from reader.article import LANGUAGES
from reader.export.documents import Document
from reader.export.html import tones
from reader.export.markup import SheetMarkup, clean, el, lang
from reader.export.options import Options
from reader.export.sheets import Sheet, sheet_of

_STYLE: Final = files("resources") / "export" / "book.css"
_MEDIA_TYPE: Final = "application/epub+zip"
_FOLDER: Final = "EPUB"
_XHTML: Final = {
    "xmlns": "http://www.w3.org/1999/xhtml",
    "xmlns:epub": "http://www.idpf.org/2007/ops",
}
_ACCESS: Final = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityHazard", "none"),
)
_CONTAINER: Final = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="{_FOLDER}/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""


def render(documents: Sequence[Document], options: Options) -> bytes:
    """A whole book with a chapter for every document."""
    sheets = [sheet_of(each, options, whole=True) for each in documents]
    words = options.words
    title = sheets[0].title if len(sheets) == 1 else options.title or words["collection"]
    chapters = {
        f"article-{number}.xhtml": _chapter(sheet, options, number)
        for number, sheet in enumerate(sheets, start=1)
    }
    style = _STYLE.read_text("utf-8") + tones(sheets, dark=False)
    parts = {
        "package.opf": _xml(_package(documents, list(chapters), title, options)),
        "nav.xhtml": _xml(_navigation(sheets, list(chapters), title, options)),
        "style.css": style,
        **{name: _xml(chapter) for name, chapter in chapters.items()},
    }
    return _packed(parts, options)


def _packed(parts: dict[str, str], options: Options) -> bytes:
    """The container: what it is comes first and uncompressed, so that anybody can tell."""
    buffer = io.BytesIO()
    moment = options.now.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(buffer, "w") as archive:

        def add(name: str, text: str, compression: int = zipfile.ZIP_DEFLATED) -> None:
            entry = zipfile.ZipInfo(name, (max(1980, moment[0]), *moment[1:]))
            entry.compress_type = compression
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode())

        add("mimetype", _MEDIA_TYPE, zipfile.ZIP_STORED)
        add("META-INF/container.xml", _CONTAINER)
        for name, text in parts.items():
            add(f"{_FOLDER}/{name}", text)
    return buffer.getvalue()


def _xml(root: Element) -> str:
    text = ET.tostring(root, encoding="unicode")
    doctype = "<!DOCTYPE html>\n" if root.tag == "html" else ""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}{text}\n'


def _chapter(sheet: Sheet, options: Options, number: int) -> Element:
    language = sheet.document.article.language
    body = SheetMarkup(sheet, options.words, f"a{number}-", book=True).article()
    return _page(language, sheet.title, body)


def _page(language: str, title: str, body: Element) -> Element:
    return el(
        "html",
        {**_XHTML, **lang(language)},
        el(
            "head",
            {},
            el("title", {}, title),
            el("link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"}),
        ),
        el("body", {}, body),
    )


def _navigation(
    sheets: Sequence[Sheet], chapters: Sequence[str], title: str, options: Options
) -> Element:
    words = options.words
    entries = [
        el("li", lang(sheet.document.article.language), el("a", {"href": chapter}, sheet.title))
        for sheet, chapter in zip(sheets, chapters, strict=True)
    ]
    body = el(
        "nav",
        {"epub:type": "toc", "id": "toc", "role": "doc-toc"},
        el("h1", {}, words["contents"]),
        el("ol", {}, *entries),
    )
    return _page(words.language, title, body)


def _package(
    documents: Sequence[Document], chapters: Sequence[str], title: str, options: Options
) -> Element:
    items = [
        ("nav", "nav.xhtml", "application/xhtml+xml", {"properties": "nav"}),
        ("style", "style.css", "text/css", {}),
        *(
            (chapter.removesuffix(".xhtml"), chapter, "application/xhtml+xml", {})
            for chapter in chapters
        ),
    ]
    manifest = [
        el("item", {"id": id, "href": href, "media-type": media, **more})
        for id, href, media, more in items
    ]
    spine = [el("itemref", {"idref": chapter.removesuffix(".xhtml")}) for chapter in chapters]
    return el(
        "package",
        {
            "xmlns": "http://www.idpf.org/2007/opf",
            "version": "3.0",
            "unique-identifier": "book",
            "xml:lang": options.headings,
        },
        el(
            "metadata",
            {"xmlns:dc": "http://purl.org/dc/elements/1.1/"},
            *_metadata(documents, title, options),
        ),
        el("manifest", {}, *manifest),
        el("spine", {}, *spine),
    )


def _metadata(documents: Sequence[Document], title: str, options: Options) -> Iterator[Element]:
    articles = [each.article for each in documents]
    editions = [edition for each in documents for edition in each.editions]
    names = "\n".join(f"{each.id} {each.url or each.title}" for each in articles)
    yield el("dc:identifier", {"id": "book"}, f"urn:uuid:{uuid5(NAMESPACE_URL, clean(names))}")
    yield el("dc:title", {}, title)
    first = articles[0].language if articles else options.headings
    for language in sorted(LANGUAGES, key=lambda each: each != first):
        yield el("dc:language", {}, language)
    for author in dict.fromkeys(name for each in editions for name in each.byline if name.strip()):
        yield el("dc:creator", {}, author)
    for address in dict.fromkeys(each.url for each in editions if each.url):
        yield el("dc:source", {}, address)
    if len(articles) == 1 and articles[0].published:
        yield el("dc:date", {}, articles[0].published.isoformat(timespec="seconds"))
    modified = options.now.astimezone(UTC)
    yield el("meta", {"property": "dcterms:modified"}, f"{modified:%Y-%m-%dT%H:%M:%SZ}")
    for name, value in _ACCESS:
        yield el("meta", {"property": name}, value)
