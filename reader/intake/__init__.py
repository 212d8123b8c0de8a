"""Whatever a reader brings, as a draft of an article: text, files, pages, web addresses.

Importing this package loads neither the HTTP client nor the page extractor; the first page or
address does. Every function raises `reader.errors.IntakeError` with one clear sentence when a
source cannot become an article, and `FetchError`, which is one of those, when an address fails.
`language` overrides what the text itself suggests.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.article import Block, Draft, Language
from reader.errors import FetchError, IntakeError

__all__ = [
    "Block",
    "Draft",
    "FetchError",
    "IntakeError",
    "fetch",
    "read_bytes",
    "read_file",
    "read_html",
    "read_source",
    "read_text",
]


def _never() -> bool:
    return False


def read_text(text: str, *, language: Language | None = None) -> Draft:
    """The article in pasted or typed text; what a newspaper's page adds to it is taken off."""
    from reader.intake.markdown import is_markdown, read_pasted_markdown
    from reader.intake.text import read_plain

    return (read_pasted_markdown if is_markdown(text) else read_plain)(text, language)


def read_html(
    data: bytes,
    url: str | None = None,
    charset: str | None = None,
    *,
    language: Language | None = None,
) -> Draft:
    """The article on the page `data`; `charset` is what its server declared."""
    from reader.intake.page import read_page

    return read_page(data, url, charset, language)


def read_bytes(data: bytes, name: str = "", *, language: Language | None = None) -> Draft:
    """The article in a file's content; the ending of `name` and the content say what it is."""
    from reader.intake.sources import from_bytes

    return from_bytes(data, name, language)


def read_file(path: str | Path, *, language: Language | None = None) -> Draft:
    """The article in the file at `path`: text, Markdown or HTML."""
    from reader.intake.sources import from_file

    return from_file(Path(path), language)


def fetch(
    url: str,
    cancelled: Callable[[], bool] = _never,
    *,
    language: Language | None = None,
) -> Draft:
    """The article at a web address. Blocks until it is here; `cancelled` is asked in between."""
    from reader.intake.sources import from_address

    return from_address(url, cancelled, language)


def read_source(
    source: str,
    stdin: bytes | None = None,
    *,
    cancelled: Callable[[], bool] = _never,
    language: Language | None = None,
) -> Draft:
    """The article in a file, at a web address, or, for ``-``, in the bytes of standard input."""
    from reader.intake.sources import from_source

    return from_source(source, stdin, cancelled, language)
