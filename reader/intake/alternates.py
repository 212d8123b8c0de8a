"""The same article in another language, as its page names it: by ``hreflang``, or by a link.

Newspapers link their editions with the bare name of the language, 한국어 or English.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.article import LANGUAGES, Language
from reader.intake.lines import clean

_NAMES: Final[dict[str, Language]] = {
    **dict.fromkeys(("한국어", "한글", "국문", "한국어판", "korean", "korean version"), "ko"),
    **dict.fromkeys(("english", "영어", "영문", "영문판", "eng", "english version"), "en"),
}
_LONGEST: Final = 2000


def read_alternates(tree: HtmlElement, url: str | None) -> tuple[tuple[Language, str], ...]:
    """The first address of each language that the page `tree`, read from `url`, names.

    What leads to the page itself, to a front page or out of the web is left out.
    """
    found: dict[Language, str] = {}
    for language, stated in _stated(tree):
        address = _usable(stated, url)
        if address is not None:
            found.setdefault(language, address)
    return tuple(found.items())


def _stated(tree: HtmlElement) -> Iterator[tuple[Language, str]]:
    """Every pair of language and address, the plainest first."""
    for link in tree.xpath("//link[@hreflang and @href]"):
        if "alternate" in (link.get("rel") or "").lower().split():
            yield from _of_language(link)
    for link in tree.xpath("//a[@href]"):
        text = clean("".join(link.itertext())[:100]).casefold()
        if text in _NAMES:
            yield _NAMES[text], link.get("href")


def _of_language(link: HtmlElement) -> Iterator[tuple[Language, str]]:
    stated = link.get("hreflang").strip().lower().replace("_", "-").split("-")[0]
    for language in LANGUAGES:
        if stated == language:
            yield language, link.get("href")


def _usable(stated: str, url: str | None) -> str | None:
    try:
        address = urldefrag(urljoin(url or "", stated.strip())).url
        parts, own = urlsplit(address), urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or len(address) > _LONGEST:
        return None
    is_front_page = parts.path in ("", "/") and not parts.query and own.path not in ("", "/")
    is_itself = url is not None and address == urldefrag(url).url
    return None if is_front_page or is_itself else address
