"""What feeds write into their fields: HTML that may be anything, titles with markup, dates.

HTML is cleaned by an allow-list, whatever the reader of the feed did before. The time that takes
grows with the square of the nesting, so that markup beyond any article's is taken off by a plain
scan first.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final

from reader.article import Language
from reader.intake.addresses import web_address
from reader.intake.dates import SEOUL, parse_moment
from reader.intake.lines import clean

LONGEST_HTML: Final = 1_000_000
"""In code points, of one field; what is longer is left out, since no article is."""

LONGEST_TITLE: Final = 1_000
LONGEST_ID: Final = 2_000
_FEW_TAGS: Final = 500
_MOST_TAGS: Final = 20_000
_DEEPEST: Final = 150
_CLOSING_THEMSELVES: Final = frozenset(
    ("br", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "option", "p", "source", "td",
     "th", "tr", "wbr")
)  # fmt: skip
_TAG_NAME: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,30})")
_EARLIEST: Final = 1900
_PATIENCE: Final = timedelta(days=2)

_ALLOWED: Final = frozenset(
    (
        "a", "abbr", "article", "b", "blockquote", "br", "caption", "center", "cite", "code", "dd",
        "del", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s", "section", "small", "span",
        "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u",
        "ul",
    )
)  # fmt: skip
_ATTRIBUTES: Final = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "time": {"datetime"},
    "*": {"class"},
}
_EMPTIED: Final = frozenset(
    ("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "form",
     "button", "select", "textarea", "title", "head", "video", "audio", "canvas")
)  # fmt: skip
_TAG: Final = re.compile(r"<[^<>]{0,5000}>")
_HIDDEN: Final = re.compile(r"(?is)<(script|style)\b.*?(?:</\1\s*>|\Z)")
_CLOSED_HIDDEN: Final = re.compile(r"(?is)<(script|style)\b[^<>]{0,2000}>.*?</\1\s*>")
_PARTING_TAG: Final = re.compile(
    r"(?i)</?(?:p|div|br|li|tr|h[1-6]|blockquote|section)\b[^<>]{0,500}>"
)
_ENCODED: Final = re.compile(
    r"\s*<(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|span|strong|b|em|img|a)(?:\s[^<>]{0,2000})?/?>"
    r"(?=.*(?:</|<br\b|<img\b|<p>))",
    re.IGNORECASE | re.DOTALL,
)
"""Text that begins and goes on as HTML does."""

_ENCODED_BREAKS: Final = re.compile(r"<br\s{0,9}/?>(?:\s|&nbsp;){0,40}<br\s{0,9}/?>", re.IGNORECASE)
"""What parts paragraphs in HTML that has none."""

_TITLE_TAG: Final = re.compile(
    r"</?(?:a|abbr|b|big|br|code|div|em|font|h[1-6]|i|img|ins|mark|p|s|script|small|span|strike"
    r"|strong|style|sub|sup|tt|u|wbr)(?:\s[^<>]{0,2000}|\s*/)?>",
    re.IGNORECASE,
)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_YEAR_NAUGHT: Final = re.compile(r"(?<![+\-−:.\d])0{3}\d(?!\d)|^-?0000-")
_ZONES: Final = {
    "KST": "+0900", "JST": "+0900", "HKT": "+0800", "SGT": "+0800", "BST": "+0100", "CET": "+0100",
    "CEST": "+0200", "EET": "+0200", "EEST": "+0300", "MSK": "+0300", "AEST": "+1000",
    "AEDT": "+1100", "NZST": "+1200", "NZDT": "+1300",
}  # fmt: skip
"""What the mail library does not know, and would take for no zone."""

_ZONE: Final = re.compile(rf"\b(?:{'|'.join(_ZONES)})\b")
_MONTHS: Final = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
_NUMBERED_MONTH: Final = re.compile(
    r"^(?:\w{1,9}\.?,\s?)?(\d{1,2})\s(0?[1-9]|1[0-2])월?\s(\d{4})(?=\s\d{1,2}:\d\d)"
)
"""“금, 20 11월 2026 09:00:00 +0900”: the form of mail, written in Korean."""

_DIGITS: Final = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)([0-2]\d)([0-5]\d)([0-5]\d)?")
_SECONDS: Final = re.compile(r"(\d{10})(?:\d{3})?")
"""Since 1970, with thousandths or without."""


def clean_html(stated: str, base: str | None = None) -> str:
    """`stated` with nothing in it that could run, be fetched unasked or lead out of the web.

    Addresses are made absolute against `base`. Empty if it is longer than any article.
    """
    if not stated.strip() or len(stated) > LONGEST_HTML:
        return ""
    if "<" not in stated:
        text = html.unescape(stated)
        if not _ENCODED.match(text) and not _ENCODED_BREAKS.search(text):
            return paragraphs_of(text)
        stated = text  # it was encoded twice
    import nh3

    if _is_deep(stated):
        stated = _without_markup(stated)

    def filtered(_tag: str, attribute: str, value: str) -> str | None:
        return web_address(value, base) if attribute in ("href", "src") else value

    return nh3.clean(
        stated.replace("\x00", ""),
        tags=set(_ALLOWED),
        clean_content_tags=set(_EMPTIED),
        attributes=_ATTRIBUTES,
        attribute_filter=filtered,
        url_schemes={"http", "https"},
        strip_comments=True,
        link_rel=None,
    ).strip()


def _is_deep(stated: str) -> bool:
    """Whether elements may be open within each other as they are in no article."""
    count = stated.count("<")
    if count <= _FEW_TAGS or count > _MOST_TAGS:
        return count > _MOST_TAGS
    opened: Counter[str] = Counter()
    depth = 0
    for closing, name in _TAG_NAME.findall(stated):
        name = name.lower()
        if not closing and name not in _CLOSING_THEMSELVES:
            opened[name] += 1
            depth += 1
        elif closing and opened[name]:
            opened[name] -= 1
            depth -= 1
        if depth > _DEEPEST:
            return True
    return False


def _without_markup(stated: str) -> str:
    """The text of HTML by a scan, which takes the same time for any nesting; paragraphs stay."""
    text = _PARTING_TAG.sub("\n", _HIDDEN.sub(" ", stated))
    lines = (clean(line) for line in _TAG.sub(" ", text).replace("<", "&lt;").splitlines())
    return "".join(f"<p>{line}</p>" for line in lines if line)


def paragraphs_of(text: str) -> str:
    """Plain text as HTML, a paragraph for each line that is not empty."""
    lines = (html.escape(clean(line), quote=False) for line in text.splitlines())
    return "".join(f"<p>{line}</p>" for line in lines if line)


def plain_title(stated: str, *, is_markup: bool = True) -> str:
    """A title on one line without the markup and entities that feeds put into it, once or twice.

    Only the names of HTML elements count as markup: a title may well be in angle brackets. With
    `is_markup` False the feed says that it is plain text, and it is left as it stands.
    """
    text = stated[: 4 * LONGEST_TITLE]
    for _ in range(2 if is_markup else 0):
        bare = _TITLE_TAG.sub(_space_of, _CLOSED_HIDDEN.sub(" ", text))
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), bare)
    if is_markup:
        text = _TITLE_TAG.sub(_space_of, _CLOSED_HIDDEN.sub(" ", text))
    return clean(text)[:LONGEST_TITLE]


def _space_of(match: re.Match[str]) -> str:
    return " " if re.match(r"</?(?:br|p|div|h[1-6])\b", match[0], re.IGNORECASE) else ""


def moment(stated: Any, language: Language | None) -> datetime | None:
    """The time that `stated` says, with its offset; None for none, or one that cannot be meant.

    A time without an offset is Seoul time in a Korean feed, and in another one UTC. What lies
    before 1900 or more than two days ahead is a mistake of the feed's.
    """
    if not isinstance(stated, str) or not stated.strip() or len(stated) > 200:
        return None
    if _YEAR_NAUGHT.search(stated):  # else the mail library takes it for 2000
        return None
    found = _read_moment(_usual(stated.strip()))
    if found is None:
        return None
    try:
        if found.tzinfo is None:
            found = found.replace(tzinfo=UTC if language == "en" else SEOUL)
        is_meant = found.year >= _EARLIEST and found <= datetime.now(UTC) + _PATIENCE
    except (OverflowError, ValueError):
        return None
    return found if is_meant else None


def _usual(stated: str) -> str:
    """A time in a form that the libraries read, if it is in one of some others."""
    text = _ZONE.sub(lambda match: _ZONES[match[0]], stated)
    numbered = _NUMBERED_MONTH.match(text)
    if numbered is not None:
        month = _MONTHS[int(numbered[2]) - 1]
        return f"{numbered[1]} {month} {numbered[3]}{text[numbered.end() :]}"
    digits = _DIGITS.fullmatch(text)
    if digits is not None:
        year, month, day, hour, minute, second = digits.groups(default="00")
        return f"{year}-{month}-{day}T{hour}:{minute}:{second}"
    seconds = _SECONDS.fullmatch(text)
    return text if seconds is None else datetime.fromtimestamp(int(seconds[1]), UTC).isoformat()


def _read_moment(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime, parse_moment):
        try:
            found = read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if found is not None:
            return found
    return None


def language_named(stated: Any) -> Language | None:
    """The language that a code such as ``ko-KR`` names, if it is one that is read here."""
    code = stated.strip().lower().replace("_", "-").split("-")[0] if isinstance(stated, str) else ""
    named: dict[str, Language] = {"ko": "ko", "kor": "ko", "kr": "ko", "en": "en", "eng": "en"}
    return named.get(code)
