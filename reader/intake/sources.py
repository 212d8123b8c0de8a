"""Where text comes from: bytes, files, standard input and web addresses."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Collection, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from reader.article import Draft, Language
from reader.errors import FeedFoundError, IntakeError, Phrase, system_reason
from reader.intake.decoding import declared_charsets, decode
from reader.intake.kinds import LARGEST_CONTAINER, Kind, kind_of, largest
from reader.intake.text import EMPTY, TOO_LARGE, read_plain

_HEAD: Final = 65_536
_ADDRESS: Final = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]{1,20}://")
SUBSCRIBE: Final = Phrase("This is a feed, not an article; subscribe to its address instead.")
_IMPORT: Final = Phrase(
    "This is a list of feeds, not an article; import it among the feeds instead."
)
_TOO_LARGE_CONTAINER: Final = Phrase(
    "The file is larger than {size} MB, which is not read;"
    " add only the part that you want to read.",
    size=LARGEST_CONTAINER // 1_000_000,
)

_NO_TEXT: Final = {
    ".epub": Phrase(
        "is no EPUB book, whatever its name says; get it again, or rename it if it is text"
    ),
    ".pdf": Phrase(
        "is no PDF document, whatever its name says; get it again, or rename it if it is text"
    ),
    ".zip": Phrase("is a kind of file that is not read; unpack it and add what is in it"),
    ".docx": Phrase(
        "is a kind of file that is not read; save it as text, HTML or PDF and add that"
    ),
}
"""What is wrong with a file of such a name that shows nothing but text, or nothing that is known.
"""


def from_bytes(data: bytes, name: str, language: Language | None) -> Draft:
    """The one article in `data`, read as its beginning or the ending of `name` suggests.

    Raises:
        IntakeError: it is empty, too large, of no kind that is read, or holds no article, or
            several.
    """
    drafts = list(islice(all_from_bytes(data, name, language), 2))
    if len(drafts) > 1:
        raise IntakeError(
            "“{name}” holds several articles; add the whole file to get them all.", name=name
        )
    return drafts[0]


def all_from_bytes(data: bytes, name: str, language: Language | None) -> Iterator[Draft]:
    """The articles in `data`, at least one; see `from_bytes`. Only a book has several.

    Raises:
        IntakeError: it is empty, too large, of no kind that is read, or holds no article.
    """
    kind = kind_of(data, name)
    _check_size(len(data), kind)
    if not data.strip():
        raise IntakeError(EMPTY)
    suffix = Path(name).suffix.lower()
    if kind is Kind.TEXT and suffix in _NO_TEXT:
        raise IntakeError("“{name}” {complaint}.", name=name, complaint=_NO_TEXT[suffix])
    if kind is Kind.BOOK:
        from reader.intake.book import read_book

        yield from read_book(data, language)
    else:
        yield _single(data, kind, language)


def _single(data: bytes, kind: Kind, language: Language | None) -> Draft:
    if kind is Kind.FEED or kind is Kind.FEED_LIST:
        raise FeedFoundError(SUBSCRIBE) if kind is Kind.FEED else IntakeError(_IMPORT)
    if kind is Kind.PDF:
        from reader.intake.pdf import read_pdf

        return read_pdf(data, language)
    if kind is Kind.MAIL:
        from reader.intake.mail import read_mail

        return read_mail(data, language)
    if kind in (Kind.PAGE, Kind.SAVED_PAGE):
        from reader.intake import saved_page

        is_page = kind is Kind.PAGE
        return (saved_page.read_single_file if is_page else saved_page.read_mhtml)(data, language)
    text = decode(data, declared_charsets(data) if data[:1000].lstrip()[:1] == b"<" else ())
    if kind is Kind.MARKDOWN:
        from reader.intake.markdown import read_markdown

        return read_markdown(text, language)
    return read_plain(text, language)


def _check_size(size: int, kind: Kind) -> None:
    if size > largest(kind):
        is_container = largest(kind) == LARGEST_CONTAINER
        raise IntakeError(_TOO_LARGE_CONTAINER if is_container else TOO_LARGE)


def from_file(path: Path, language: Language | None) -> Draft:
    """The one article in the file at `path`.

    Raises:
        IntakeError: there is no such file, it cannot be read, or it holds no article, or several.
    """
    return from_bytes(content_of(path), path.name, language)


def content_of(path: Path) -> bytes:
    """What the file at `path` holds; of one that is too large, not even that is read.

    Raises:
        IntakeError: there is no such file, it cannot be read, or it is too large for its kind.
    """
    try:
        _check_kind(path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
            kind = kind_of(head, path.name)
            if path.is_file():
                _check_size(path.stat().st_size, kind)
            return head + file.read(largest(kind) + 1 - len(head))
    except FileNotFoundError as error:
        raise _about(path, Phrase("does not exist; check the path")) from error
    except PermissionError as error:
        raise _about(path, Phrase("may not be read; change its permissions or copy it")) from error
    except (OSError, ValueError) as error:
        raise _about(
            path, Phrase("cannot be read ({reason}); check the path", reason=system_reason(error))
        ) from error


def from_source(
    source: str, stdin: bytes | None, cancelled: Callable[[], bool], language: Language | None
) -> Draft:
    """The article that the command line's SOURCE stands for: ``-``, an address or a path.

    Raises:
        IntakeError: the source cannot be read as an article.
    """
    if source == "-":
        return from_bytes(stdin or b"", "", language)
    if is_address(source):
        return from_address(source, cancelled, language)
    return from_file(path_of(source), language)


def is_address(source: str) -> bool:
    """Whether a SOURCE of the command line is a web address, and no path."""
    return bool(_ADDRESS.match(source)) or source.lower().startswith("www.")


def path_of(source: str) -> Path:
    """The path that a SOURCE of the command line is.

    Raises:
        IntakeError: it is empty, or in the home folder of somebody unknown.
    """
    if not source.strip():  # which would be the folder that the reader is in
        raise IntakeError("No file is named; give a path, a web address, or - for standard input.")
    try:
        return Path(source).expanduser()
    except RuntimeError as error:
        path = Path(source)
        raise _about(
            path, Phrase("is in a home folder that this computer does not know")
        ) from error


def from_address(
    url: str,
    cancelled: Callable[[], bool],
    language: Language | None,
    typed: Collection[str] | None = None,
) -> Draft:
    """The article at the web address `url`; `typed` as `reader.intake.fetch` has it.

    Raises:
        FetchError: the address does not answer with a page.
        FeedFoundError: it answers with a feed.
        IntakeError: the page holds no article.
    """
    from reader.intake.feed_links import looks_like_feed
    from reader.intake.fetching import FEED_TYPES, download, not_a_page

    page = download(url, cancelled, typed=typed)
    if looks_like_feed(page.data):
        raise FeedFoundError(SUBSCRIBE, page.url)
    if page.media_type in FEED_TYPES:
        raise not_a_page(page.url, page.media_type)
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


def _check_kind(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise _about(path, Phrase("is a folder; name the files in it"))
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise _about(path, Phrase("is not a file; name a file with an article in it"))


def _about(path: Path, complaint: str) -> IntakeError:
    return IntakeError("“{path}” {complaint}.", str(path), path=path, complaint=complaint)
