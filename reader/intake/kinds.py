"""What a file or standard input holds, told by the ending of its name and by its beginning."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from reader.intake.text import LARGEST

LARGEST_CONTAINER: Final = 100_000_000
"""In bytes of a file that brings its pictures along, which may be many times its text."""

MOST_ADDRESSES: Final = 500
"""In one list of addresses."""


class Kind(StrEnum):
    """How a source is read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    SAVED_PAGE = "saved page"
    MAIL = "mail"
    BOOK = "book"
    PDF = "pdf"
    ADDRESSES = "addresses"
    FEED = "feed"
    FEED_LIST = "feed list"


SUFFIXES: Final = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mdown": Kind.MARKDOWN,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".mht": Kind.SAVED_PAGE,
    ".mhtml": Kind.SAVED_PAGE,
    ".eml": Kind.MAIL,
    ".epub": Kind.BOOK,
    ".pdf": Kind.PDF,
    ".opml": Kind.FEED_LIST,
}
"""The endings of the files that are read, in lower case."""

_WITH_PICTURES: Final = (Kind.PAGE, Kind.SAVED_PAGE, Kind.MAIL, Kind.BOOK, Kind.PDF)
_HEAD: Final = 8192
_HTML_START: Final = re.compile(
    rb"^\s*(?:<\?xml[^>]*\?>\s*)?(?>(?:<!--.*?-->\s*)*)"
    rb"<(?:!doctype\s+html|html|head|body|article|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_OPML_START: Final = re.compile(
    rb"^\s*(?:<\?xml[^>]*\?>\s*)?(?>(?:<!--.*?-->\s*)*)<opml\b", re.IGNORECASE | re.DOTALL
)
_EPUB_START: Final = re.compile(rb"^PK\x03\x04.{26}mimetypeapplication/epub\+zip", re.DOTALL)
_HEADER: Final = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]", re.MULTILINE)
_OF_MAIL: Final = frozenset((b"message-id", b"received", b"return-path", b"mime-version"))
_SAVED: Final = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_ADDRESS_LINE: Final = re.compile(r"(?:https?://|www\.)\S{3,4000}", re.IGNORECASE)


def kind_of(data: bytes, name: str = "") -> Kind:
    """What `data` is, the content of a file called `name` (empty for none).

    The beginning decides where it is unmistakable, else the ending of the name.
    """
    head = data[:_HEAD]
    named = SUFFIXES.get(PurePath(name).suffix.lower())
    if head.startswith(b"%PDF-"):
        return Kind.PDF
    if _EPUB_START.match(head) or (named is Kind.BOOK and head.startswith(b"PK")):
        return Kind.BOOK
    if named in (Kind.TEXT, None) and is_address_list(data):
        return Kind.ADDRESSES
    if named not in (None, Kind.BOOK, Kind.PDF):
        return named
    return _kind_by_start(narrow(head).removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))


def _kind_by_start(head: bytes) -> Kind:
    from reader.intake.feed_links import looks_like_feed

    if _OPML_START.match(head):
        return Kind.FEED_LIST
    if head.lstrip().startswith((b"<", b"{")) and looks_like_feed(head):
        return Kind.FEED
    if _HTML_START.match(head):
        return Kind.PAGE
    return _kind_of_mail(head) or Kind.TEXT


def _kind_of_mail(head: bytes) -> Kind | None:
    """Whether `head` is the head of a mail or of a page saved as one."""
    lines = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    if not _HEADER.match(lines):
        return None
    names = {match[1].lower() for match in _HEADER.finditer(lines)}
    if not names & _OF_MAIL or not names & {b"from", b"date", b"subject", b"content-type"}:
        return None
    return Kind.SAVED_PAGE if _SAVED.search(lines) and b"to" not in names else Kind.MAIL


def narrow(head: bytes) -> bytes:
    """`head` with one byte a character where it is UTF-16, with a mark or begun by one of XML's
    or JSON's."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head[2:].replace(b"\x00", b"")
    if b"\x00" in head[:2] and head[:2].strip(b"\x00") in (b"<", b"{"):
        return head.replace(b"\x00", b"")
    return head


def is_address_list(data: bytes) -> bool:
    """Whether every line of `data` that is not empty or a comment (``#``) is a web address."""
    if len(data) > MOST_ADDRESSES * 4000 or not re.search(rb"[:.]", narrow(data[:_HEAD])):
        return False
    return bool(addresses_in(narrow(data).decode("utf-8", errors="replace")))


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses in `text`, each once, if it is nothing but a list of them; else none."""
    lines = [line.strip().strip("\ufeff<>") for line in text.splitlines()]
    stated = [line for line in lines if line and not line.startswith("#")]
    if not stated or not all(_ADDRESS_LINE.fullmatch(line) for line in stated):
        return ()
    return tuple(dict.fromkeys(stated))


def largest(kind: Kind) -> int:
    """How many bytes a source of this kind may have."""
    return LARGEST_CONTAINER if kind in _WITH_PICTURES else LARGEST
