"""EPUB books and magazines, each chapter an article.

Nothing is unpacked to the disk. What is read is counted as it comes out, since an archive may say
one size and hold another.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import unquote, urldefrag

from reader.article import Draft, Language
from reader.errors import IntakeError, Phrase
from reader.intake.bylines import names_of
from reader.intake.decoding import declared_charsets, decode
from reader.intake.feed_text import moment
from reader.intake.feed_tree import parse_safely
from reader.intake.headlines import letters_of
from reader.intake.lines import clean
from reader.intake.page_body import blocks_of
from reader.intake.text import LARGEST, language_of
from reader.xml_files import local_name

_LARGEST_UNPACKED: Final = 200_000_000
_LARGEST_DIRECTORY: Final = 5_000_000
_MOST_CHAPTERS: Final = 2_000
_SHORTEST: Final = 40
_END_OF_DIRECTORY: Final = b"PK\x05\x06"
_LOCATOR: Final = b"PK\x06\x07"
_PAGES: Final = ("application/xhtml+xml", "text/html")
_FONTS: Final = re.compile(r"\.(?:otf|ttf|woff2?)$", re.IGNORECASE)
_BARE_NUMBER: Final = re.compile(r"(?:chapter|part|제)?\s*[\divxlc]{1,5}\s*(?:장|부|화)?\.?", re.I)
_DAMAGED: Final = Phrase("This EPUB file is damaged; download it again.")
_SOME_DAMAGED: Final = Phrase(
    "Some chapters of this EPUB file are damaged and were left out; download it again."
)
_LOCKED: Final = Phrase(
    "This book is locked by its seller and cannot be read here; choose one without copy protection."
)
_TOO_LARGE: Final = Phrase(
    "This EPUB file unpacks to far more than a book has, which may be an attack; it was not read."
)
_NO_CHAPTER: Final = Phrase("No chapter with text was found in this EPUB file; choose another one.")
_ENTITIES: Final = Phrase(
    "This EPUB file declares entities of its own, which can do harm; download it from elsewhere."
)
_ZIP_ERRORS: Final = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, KeyError,
    NotImplementedError, RuntimeError, ValueError, OSError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Package:
    """What a book says of itself, and its chapters' names in the archive, in reading order."""

    title: str
    byline: tuple[str, ...]
    date: str
    chapters: tuple[str, ...]
    contents: str | None


def read_book(data: bytes, language: Language | None) -> Iterator[Draft]:
    """The chapters of the EPUB file `data` that have text, in reading order.

    A chapter that cannot be read does not stop the others: that is said when all are out.

    Raises:
        IntakeError: it is damaged, locked, too large, or has no text.
    """
    archive = _Archive(data)
    package = _package(archive)
    labels = _labels(archive, package.contents)
    found, damage = 0, None
    for name in package.chapters[:_MOST_CHAPTERS]:
        try:
            draft = _chapter(archive, name, package, labels.get(name, ""), language)
        except IntakeError as error:
            if archive.is_used_up:
                raise
            damage = damage or error
            continue
        if draft is not None:
            yield replace(draft, place=found)
            found += 1
    if damage is not None:
        raise IntakeError(_SOME_DAMAGED, str(damage)) if found else damage
    if not found:
        raise IntakeError(_NO_CHAPTER)


class _Archive:
    """A zip file of which no more is read than any book has."""

    def __init__(self, data: bytes) -> None:
        _check_directory(data)
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_ERRORS as error:
            raise IntakeError(_DAMAGED, str(error)) from error
        self._left = _LARGEST_UNPACKED
        self.names = frozenset(self._file.namelist())

    @property
    def is_used_up(self) -> bool:
        """Whether more came out of it than any book has."""
        return self._left < 0

    def read(self, name: str, most: int = LARGEST) -> bytes:
        """The content of the file called `name`; no more than `most` bytes of it are allowed."""
        if name not in self.names:
            raise IntakeError(_DAMAGED, f"{name} is missing")
        try:
            with self._file.open(name) as file:
                content = file.read(min(most, self._left) + 1)
        except _ZIP_ERRORS as error:
            locked = "encrypted" in str(error) or "password" in str(error)
            raise IntakeError(_LOCKED if locked else _DAMAGED, f"{name}: {error}") from error
        self._left -= len(content)
        if len(content) > most or self._left < 0:
            raise IntakeError(_TOO_LARGE, name)
        return content

    def tree(self, name: str) -> Any:
        """The root of the XML file called `name`."""
        content = self.read(name)
        root = parse_safely(decode(content, declared_charsets(content)), _ENTITIES)
        if root is None:
            raise IntakeError(_DAMAGED, f"{name} is no XML")
        return root


def _check_directory(data: bytes) -> None:
    """Refuse an archive whose directory alone would fill the memory."""
    place = data.rfind(_END_OF_DIRECTORY, max(0, len(data) - 70_000))
    if place < 0 or len(data) < place + 22:
        raise IntakeError(_DAMAGED, "no directory")
    (size,) = struct.unpack_from("<I", data, place + 12)
    if max(size, _size_in_large_archive(data, place - 20)) > _LARGEST_DIRECTORY:
        raise IntakeError(_TOO_LARGE, "directory")


def _size_in_large_archive(data: bytes, locator: int) -> int:
    """The directory's size as ZIP64 states it (APPNOTE.TXT 4.3.14 and 4.3.15), or 0.

    Python finds the record right before its locator, or where that points.
    """
    if locator < 0 or not data.startswith(_LOCATOR, locator):
        return 0
    (stated,) = struct.unpack_from("<Q", data, locator + 8)
    places = (place + 40 for place in (locator - 56, stated) if place >= 0)
    return max(
        (struct.unpack_from("<Q", data, each)[0] for each in places if each + 8 <= len(data)),
        default=0,
    )


def _package(archive: _Archive) -> _Package:
    if "META-INF/encryption.xml" in archive.names:
        _check_encryption(archive)
    container = archive.tree("META-INF/container.xml")
    path = next((each.get("full-path") for each in container.iter("{*}rootfile")), None)
    if not path:
        raise IntakeError(_DAMAGED, "no package")
    root, folder = archive.tree(path), posixpath.dirname(path)
    items = {each.get("id"): each for each in root.iter("{*}item") if each.get("id")}
    chapters, contents = [], None
    for item in items.values():
        if "nav" in (item.get("properties") or "").split():
            contents = _place(folder, item.get("href"))
        elif item.get("media-type") == "application/x-dtbncx+xml":
            contents = contents or _place(folder, item.get("href"))
    for reference in root.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or reference.get("linear") == "no":
            continue
        if "nav" not in (item.get("properties") or "").split():
            chapters.append(_place(folder, item.get("href")))
    creators = _fields(root, "creator")
    return _Package(
        title=next(_fields(root, "title"), ""),
        byline=tuple(dict.fromkeys(name for each in creators for name in names_of(each[:200]))),
        date=next(_fields(root, "date"), ""),
        chapters=tuple(dict.fromkeys(chapters)),
        contents=contents,
    )


def _check_encryption(archive: _Archive) -> None:
    """Fonts may be disguised; a book whose pages are is locked."""
    for each in archive.tree("META-INF/encryption.xml").iter("{*}CipherReference"):
        if not _FONTS.search(each.get("URI") or ""):
            raise IntakeError(_LOCKED)


def _fields(root: Any, name: str) -> Iterator[str]:
    for element in root.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"):
        text = clean("".join(element.itertext())[:1000])
        if text:
            yield text


def _place(folder: str, reference: str | None) -> str:
    """The name in the archive of what a file in `folder` refers to."""
    try:
        path = urldefrag(reference or "").url
    except ValueError:  # an address with half a pair of brackets
        path = reference or ""
    return posixpath.normpath(posixpath.join(folder, unquote(path)))


def _labels(archive: _Archive, contents: str | None) -> dict[str, str]:
    """What the table of contents calls the chapters, by their names in the archive."""
    if contents is None or contents not in archive.names:
        return {}
    folder = posixpath.dirname(contents)
    labels: dict[str, str] = {}
    for element in archive.tree(contents).iter("{*}a", "{*}navPoint"):
        if local_name(element) == "a":
            reference, text = element.get("href"), "".join(element.itertext())
        else:
            source = next(element.iter("{*}content"), None)
            label = next(element.iter("{*}text"), None)
            reference = source.get("src") if source is not None else None
            text = (label.text or "") if label is not None else ""
        if reference:
            labels.setdefault(_place(folder, reference), clean(text[:500]))
    return labels


def _chapter(
    archive: _Archive, name: str, package: _Package, label: str, language: Language | None
) -> Draft | None:
    from lxml import etree, html  # type: ignore[import-untyped]

    content = archive.read(name)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(content, declared_charsets(content)))
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.replace("\x00", "").encode(errors="replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    body = tree.find("body")
    blocks = blocks_of(body if body is not None else tree)
    heading = next(
        (clean("".join(each.itertext())[:500]) for each in tree.iter("h1", "h2", "h3")), ""
    )
    title = label or heading or (clean(tree.findtext(".//title") or "")[:300])
    known = {letters_of(each) for each in (title, heading) if each}
    while blocks and letters_of(blocks[0].text) in known:
        blocks.pop(0)
    if sum(len(block.text) for block in blocks) < _SHORTEST:
        return None
    draft = Draft(
        title=_full_title(title, package.title),
        language=language or language_of("\n".join(block.text for block in blocks[:40])),
        byline=package.byline,
        published=moment(package.date, language),
        updated=None,
        url=None,
        site=package.title or None,
        blocks=tuple(blocks),
    )
    return draft if draft.title else replace(draft, title=blocks[0].text[:80])


def _full_title(title: str, book: str) -> str:
    """A chapter's title, with the book's before it where it alone says nothing."""
    if not title:
        return book
    return f"{book} – {title}" if book and _BARE_NUMBER.fullmatch(title) else title
