"""Where text comes from: bytes, files, standard input and web addresses."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from reader.article import Draft, Language
from reader.errors import IntakeError
from reader.intake.decoding import declared_charsets, decode
from reader.intake.text import EMPTY, LARGEST, TOO_LARGE, read_plain

_HTML_SUFFIXES: Final = (".html", ".htm", ".xhtml")
_MARKDOWN_SUFFIXES: Final = (".md", ".markdown", ".mdown")
_HTML_START: Final = re.compile(
    r"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS: Final = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]{1,20}://")


def from_bytes(data: bytes, name: str, language: Language | None) -> Draft:
    """The article in `data`, read as the ending of `name` or its own beginning suggests.

    Raises:
        IntakeError: it is empty, too large, no text, or holds no article.
    """
    if len(data) > LARGEST:
        raise IntakeError(TOO_LARGE)
    if not data.strip():
        raise IntakeError(EMPTY)
    suffix = Path(name).suffix.lower()
    if suffix in _HTML_SUFFIXES:
        return _page(data, language)
    text = decode(data, declared_charsets(data) if data[:1000].lstrip()[:1] == b"<" else ())
    if suffix in _MARKDOWN_SUFFIXES:
        from reader.intake.markdown import read_markdown

        return read_markdown(text, language)
    if suffix != ".txt" and _HTML_START.match(text[:5000]):
        return _page(data, language)
    return read_plain(text, language)


def from_file(path: Path, language: Language | None) -> Draft:
    """The article in the file at `path`.

    Raises:
        IntakeError: there is no such file, it cannot be read, or it holds no article.
    """
    try:
        _check_kind(path)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise _about(path, "does not exist; check the path") from error
    except PermissionError as error:
        raise _about(path, "may not be read; change its permissions or copy it") from error
    except (OSError, ValueError) as error:
        raise _about(path, f"cannot be read ({_reason(error)}); check the path") from error
    return from_bytes(data, path.name, language)


def from_source(
    source: str, stdin: bytes | None, cancelled: Callable[[], bool], language: Language | None
) -> Draft:
    """The article that the command line's SOURCE stands for: ``-``, an address or a path.

    Raises:
        IntakeError: the source cannot be read as an article.
    """
    if source == "-":
        return from_bytes(stdin or b"", "", language)
    if _ADDRESS.match(source) or source.lower().startswith("www."):
        return from_address(source, cancelled, language)
    try:
        path = Path(source).expanduser()
    except RuntimeError as error:
        path = Path(source)
        raise _about(path, "is in a home folder that this computer does not know") from error
    return from_file(path, language)


def from_address(url: str, cancelled: Callable[[], bool], language: Language | None) -> Draft:
    """The article at the web address `url`.

    Raises:
        FetchError: the address does not answer with a page.
        IntakeError: the page holds no article.
    """
    from reader.intake.fetching import download

    page = download(url, cancelled)
    if page.is_html:
        from reader.intake.page import read_page

        return read_page(page.data, page.url, page.charset, language)
    return _text_from_address(page.data, page.url, page.charset, page.is_markdown, language)


def _text_from_address(
    data: bytes, url: str, charset: str | None, is_markdown: bool, language: Language | None
) -> Draft:
    from dataclasses import replace

    if not data.strip():
        raise IntakeError(EMPTY)
    text = decode(data, (charset,) if charset else ())
    if is_markdown:
        from reader.intake.markdown import read_markdown

        return replace(read_markdown(text, language), url=url)
    return replace(read_plain(text, language), url=url)


def _page(data: bytes, language: Language | None) -> Draft:
    from reader.intake.page import read_page

    return read_page(data, None, None, language)


def _check_kind(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise _about(path, "is a folder; name the files in it")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise _about(path, "is not a file; name a text, Markdown or HTML file")


def _about(path: Path, complaint: str) -> IntakeError:
    return IntakeError(f"“{path}” {complaint}.", str(path))


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
