"""Whatever a reader brings, as a draft of an article: text, files, pages, web addresses.

Importing this package loads neither the HTTP client nor the page extractor; the first page or
address does. Every function raises `reader.errors.IntakeError` with one clear sentence when a
source cannot become an article, and `FetchError`, which is one of those, when an address fails.
`language` overrides what the text itself suggests.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from reader.article import Block, Draft, Language
from reader.errors import FeedError, FetchError, IntakeError
from reader.intake.addresses import canonical_address, same_site, tidy_address, web_address
from reader.intake.feed_data import (
    EntryDraft,
    FeedDraft,
    FeedLink,
    OpmlFeed,
    OpmlFolder,
    OpmlItem,
)
from reader.intake.pieces import FolderFiles, Piece

__all__ = [
    "Block",
    "Draft",
    "EntryDraft",
    "FeedDraft",
    "FeedError",
    "FeedLink",
    "FetchError",
    "FolderFiles",
    "IntakeError",
    "OpmlFeed",
    "OpmlFolder",
    "OpmlItem",
    "Piece",
    "addresses_in",
    "canonical_address",
    "entry_draft",
    "fetch",
    "files_in",
    "find_feeds",
    "has_content",
    "has_full_text",
    "likely_feeds",
    "looks_like_feed",
    "read_all",
    "read_bytes",
    "read_feed",
    "read_file",
    "read_html",
    "read_opml",
    "read_source",
    "read_text",
    "readable_endings",
    "same_site",
    "tidy_address",
    "web_address",
    "write_opml",
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
    """The one article in a file's content; that and the ending of `name` say what it is.

    Text, Markdown, a page as HTML or MHTML, a mail, a PDF document with text, or an EPUB book of
    one chapter.
    """
    from reader.intake.sources import from_bytes

    return from_bytes(data, name, language)


def read_file(path: str | Path, *, language: Language | None = None) -> Draft:
    """The one article in the file at `path`; see `read_bytes`."""
    from reader.intake.sources import from_file

    return from_file(Path(path), language)


def fetch(
    url: str,
    cancelled: Callable[[], bool] = _never,
    *,
    language: Language | None = None,
    typed: Collection[str] | None = None,
) -> Draft:
    """The article at a web address. Blocks until it is here; `cancelled` is asked in between.

    `typed` are the hosts that the reader typed, without it that of `url`: no other may lie in a
    private network. Give it where the address was not typed but read somewhere.
    """
    from reader.intake.sources import from_address

    return from_address(url, cancelled, language, typed)


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


def read_all(
    source: str | Path,
    stdin: bytes | None = None,
    *,
    cancelled: Callable[[], bool] = _never,
    language: Language | None = None,
) -> Iterator[Piece]:
    """Every article in `source`, one after the other; what cannot be read comes out as an error.

    A text is what the command line takes: an address, a path, or ``-`` for `stdin`; a `Path` is a
    path. All chapters of a book come out, all files of a folder, and the page at each address in a
    text that is a list of them. Raises no `NaranhiError`. Ends early once `cancelled`.
    """
    from reader.intake.several import pieces_of

    return pieces_of(source, stdin, cancelled, language)


def addresses_in(text: str) -> tuple[str, ...]:
    """The web addresses in `text`, each once, if it is a list of nothing else; else none."""
    from reader.intake import kinds

    return kinds.addresses_in(text)


def readable_endings() -> tuple[str, ...]:
    """The endings of the names of files that can hold articles, such as ``.txt``."""
    from reader.intake import kinds

    return tuple(kinds.SUFFIXES)


def files_in(folder: str | Path) -> FolderFiles:
    """The files in a folder, and in those within it, that can hold articles.

    Raises `IntakeError` if there is none, or the folder may not be read.
    """
    from reader.intake import several

    return several.files_in(Path(folder))


def read_feed(data: bytes, url: str | None = None, *, charset: str | None = None) -> FeedDraft:
    """The feed in `data` (RSS, RDF, Atom or JSON Feed), which came from `url`.

    `charset` is what its server declared. Nothing is fetched. What the entries hold is clean: see
    `EntryDraft`. Raises `FeedError` where it is no feed, too large, or damaged beyond reading.
    """
    from reader.intake import feed

    return feed.read_feed(data, url, charset)


def entry_draft(
    entry: EntryDraft, feed: FeedDraft | None = None, *, language: Language | None = None
) -> Draft | None:
    """An article of what the entry itself holds; None if it has no word.

    `feed` lends its name as the site's. An entry that has only a title gives a draft without
    blocks.
    """
    from reader.intake import feed_entries

    return feed_entries.entry_draft(entry, feed, language=language)


def has_content(entry: EntryDraft) -> bool:
    """Whether the entry has a content of its own, be it little, and not its summary again."""
    from reader.intake import feed_entries

    return feed_entries.has_content(entry)


def has_full_text(entry: EntryDraft) -> bool:
    """Whether the entry seems to be the whole article rather than its beginning or a summary."""
    from reader.intake import feed_entries

    return feed_entries.has_full_text(entry)


def looks_like_feed(data: bytes) -> bool:
    """Whether `data` begins as a feed does."""
    from reader.intake import feed_links

    return feed_links.looks_like_feed(data)


def find_feeds(data: bytes, url: str) -> tuple[FeedLink, ...]:
    """The feeds that the page `data`, read from `url`, names or links to, the likeliest first."""
    from reader.intake import feed_links

    return feed_links.find_feeds(data, url)


def likely_feeds(url: str) -> tuple[str, ...]:
    """Addresses at which the site of `url` may have a feed, where its page names none."""
    from reader.intake import feed_links

    return feed_links.likely_feeds(url)


def read_opml(data: bytes) -> tuple[OpmlItem, ...]:
    """The feeds in an OPML file, in their folders.

    Feeds whose address is neither http nor https are left out. Raises `FeedError` where it is no
    OPML file, is cut off or damaged, declares entities, or is too large.
    """
    from reader.intake import opml

    return opml.read_opml(data)


def write_opml(items: Sequence[OpmlItem], title: str = "Naranhi") -> bytes:
    """An OPML 2.0 file of `items`, in UTF-8; `read_opml` gives them back as they were."""
    from reader.intake import opml

    return opml.write_opml(items, title)
