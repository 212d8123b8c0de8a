"""Articles as references that a reference manager takes: RIS and BibTeX.

RIS as its 2011 description has it (one line a field, ``TAG  - value``). BibTeX with the fields
that biblatex adds to it: both read the file, each takes the fields that it knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from reader.article import Article
from reader.export.documents import Document
from reader.export.options import Options

_LANGUAGES: Final = {"en": "english", "ko": "korean"}
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)

_TEX: Final = {
    **{char: f"\\{char}" for char in "%&$#_"},
    # Not as \{ and \}: BibTeX counts braces without looking at what stands before them.
    "{": "{\\textbraceleft}",
    "}": "{\\textbraceright}",
    "\\": "{\\textbackslash}",
    "~": "{\\textasciitilde}",
    "^": "{\\textasciicircum}",
}
_KEYWORD_BREAKS: Final = re.compile(r"[,;]")
_ROMANISED: Final = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")
"""A Korean name in Latin letters as newspapers write it: family name, then the given name."""

_TWO_PARTS: Final = re.compile(r"[A-Z][A-Za-z'’.-]* [A-Z][A-Za-z'’-]+")


def ris(documents: Sequence[Document], _options: Options) -> bytes:
    """The articles and their other editions as RIS, with the line ends that it asks for."""
    lines = (line for article in _articles(documents) for line in _ris_lines(article))
    return "\r\n".join(lines).encode()


def bibtex(documents: Sequence[Document], _options: Options) -> bytes:
    """The articles as BibTeX; each one's key stays the same from one export to the next."""
    return "\n".join(_bibtex_entry(each) for each in _articles(documents)).encode()


def _articles(documents: Sequence[Document]) -> list[Article]:
    """Every article once, with the counterparts that are beside them."""
    found: dict[int, Article] = {}
    for document in documents:
        for article in document.editions:
            found.setdefault(article.id, article)
    return list(found.values())


def _ris_lines(article: Article) -> Iterator[str]:
    published = article.published
    fields = [
        ("TY", "NEWS" if article.site else "ELEC"),
        ("ID", cite_key(article)),
        ("TI", article.title),
        *(("AU", _turned(name)) for name in article.byline),
        ("T2", article.site),
        ("PY", f"{published:%Y}" if published else None),
        ("DA", f"{published:%Y/%m/%d/}" if published else None),
        ("UR", article.url),
        ("Y2", f"{article.added:%Y/%m/%d/}"),
        ("LA", article.language),
        *(("KW", tag) for tag in article.tags),
    ]
    yield from (f"{tag}  - {_one_line(value)}" for tag, value in fields if value)
    yield "ER  - "
    yield ""


def _bibtex_entry(article: Article) -> str:
    published = article.published
    kind = "article" if article.site and published else "online"
    fields = {
        "title": _braced(_tex(article.title)),
        "author": " and ".join(_name(name) for name in article.byline),
        "journal" if kind == "article" else "organization": _tex(article.site or ""),
        "year": f"{published:%Y}" if published else "",
        "date": f"{published:%Y-%m-%d}" if published else "",
        "url": _tex_address(article.url or ""),
        "urldate": f"{article.added:%Y-%m-%d}",
        "language": _LANGUAGES[article.language],
        "langid": _LANGUAGES[article.language],
        "keywords": ", ".join(_tex(_KEYWORD_BREAKS.sub(" ", tag)) for tag in article.tags),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if published:
        # A name that BibTeX knows, not a text: its styles write it in the document's language.
        lines.append(f"  month = {_MONTHS[published.month - 1]},")
    return "\n".join([f"@{kind}{{{cite_key(article)},", *lines, "}", ""])


def cite_key(article: Article) -> str:
    """What a text cites an article by: its source, its year, its number in the library.

    ASCII letters, digits and hyphens; the number keeps two articles apart and stays the same.
    """
    source = _slug(article.site or "") or _slug(_host(article.url)) or "article"
    moment: datetime = article.published or article.added
    return f"{source}{moment:%Y}-{article.id}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "", plain.casefold())[:24]


def _host(address: str | None) -> str:
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _one_line(text: str) -> str:
    """`text` without what would end a line, or show nothing."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).split())


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in _one_line(text))


def _tex_address(address: str) -> str:
    r"""An address as ``\url`` takes it: as it is, but for what would end it or the field."""
    kept = re.sub(r"\s+", "", _one_line(address))
    return re.sub(r"[{}\\]", lambda match: f"%{ord(match[0]):02X}", kept)


def _turned(name: str) -> str:
    """A name as RIS has it, the last name first, where it is plain which of two that is."""
    text = _one_line(name)
    is_plain = _TWO_PARTS.fullmatch(text) and not _ROMANISED.fullmatch(text)
    return ", ".join(reversed(text.split())) if is_plain else text


def _name(name: str) -> str:
    """A name, in braces where it would be read as something other than first and last name.

    A Korean name has no first and last that a style may turn round; a comma would turn it round,
    and “and” would make two of it.
    """
    text = _tex(name)
    is_turned = bool(_ROMANISED.fullmatch(text)) or re.search(r",|\band\b", text, re.IGNORECASE)
    return text if text.isascii() and " " in text and not is_turned else _braced(text)


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""
