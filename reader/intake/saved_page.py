"""Pages that a browser saved in one file: MHTML, and HTML with its pictures written into it."""

from __future__ import annotations

import re
from email.message import Message
from typing import Final

from reader.article import Draft, Language
from reader.errors import IntakeError, Phrase
from reader.intake.addresses import web_address
from reader.intake.mail_parts import header, parsed, payload, text_parts
from reader.intake.page import read_page

_EMBEDDED: Final = re.compile(rb"data:[\w/+.;=-]{0,200};base64,[A-Za-z0-9+/=%\s]{200,}")
# What browsers ("saved from url") and SingleFile write before the page about where it comes from.
_SAVED_FROM: Final = re.compile(
    rb"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)"
    rb"([^\s<>]{1,2000}?)(?:-->|\s)"
)
_MARK_STANDS_WITHIN: Final = 5_000
_NO_PAGE: Final = Phrase(
    "No page was found in this saved file; save the page again, or paste the article's text."
)


def without_embedded(data: bytes) -> bytes:
    """A page without the pictures, fonts and sounds that are written into it."""
    return _EMBEDDED.sub(b"data:,", data) if b";base64," in data else data


def read_single_file(data: bytes, language: Language | None) -> Draft:
    """The article on the page `data`, which may hold its own pictures.

    Raises:
        IntakeError: what is left without them is too large, no text, or holds no article.
    """
    return read_page(without_embedded(data), _saved_from(data), None, language)


def _saved_from(data: bytes) -> str | None:
    """The address that stands in the mark of whatever saved the page, if it is one of the web."""
    found = _SAVED_FROM.search(data[:_MARK_STANDS_WITHIN])
    return web_address(found[1].decode("utf-8", "replace")) if found else None


def read_mhtml(data: bytes, language: Language | None) -> Draft:
    """The article on the page in `data`, an MHTML file (RFC 2557).

    Raises:
        IntakeError: there is no page in it, or no article on the page.
    """
    message = parsed(data)
    page = _page_of(message)
    if page is None:
        raise IntakeError(_NO_PAGE)
    stated = page.get("Content-Location") or message.get("Snapshot-Content-Location") or ""
    url = web_address(str(stated)) or web_address(header(message, "Snapshot-Content-Location"))
    charset = page.get_content_charset()
    draft = read_page(without_embedded(payload(page)), url, charset, language)
    if draft.title:
        return draft
    from dataclasses import replace

    return replace(draft, title=header(message, "Subject"))


def _page_of(message: Message) -> Message | None:
    """The part that the file says is its beginning, or else its first page."""
    pages = text_parts(message, "html")
    start = message.get_param("start")
    for part in pages:
        if isinstance(start, str) and part.get("Content-ID") == start:
            return part
    return next((part for part in pages if payload(part).strip()), None)
