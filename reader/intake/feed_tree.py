"""The XML of a feed, well-formed or not, made into a tree that is safe to read on.

Entities other than XML's own are never declared for us: a feed that tries is refused. What is too
long, too deep or too many for any feed is left out, so that whoever reads the tree is done in a
time that is known beforehand.
"""

from __future__ import annotations

import re
from contextlib import suppress
from html.entities import html5
from typing import Final

from lxml import etree  # type: ignore[import-untyped]

from reader.errors import FeedError, Phrase
from reader.intake.feed_text import LONGEST_HTML
from reader.xml_files import SAFELY, Element, local_name

MOST_ENTRIES: Final = 2_000
"""What a feed lists beyond that is older than any reader of news goes back."""

NOT_A_FEED: Final = Phrase(
    "This is not a feed; give the address of an RSS, Atom or JSON feed, or of a page that has one."
)
DAMAGED: Final = Phrase(
    "This feed is damaged, and nothing in it can be read; try again later, or tell its publisher."
)
_ENTITIES: Final = Phrase(
    "This feed declares entities of its own, which can do harm and are not accepted;"
    " tell its publisher, or look for another feed."
)
_ROOTS: Final = ("rss", "rdf", "feed", "channel")
ENTRY_NAMES: Final = ("item", "entry")
_TEXT_FIELDS: Final = (
    "description",
    "summary",
    "content",
    "encoded",
    "tagline",
    "subtitle",
    "body",
)
_MOST_ELEMENTS_OF_ONE: Final = 5_000
_MOST_ELEMENTS: Final = 200_000
_MOST_FIELDS: Final = 500
_MOST_ATTRIBUTES: Final = 40
_LONGEST_FIELD: Final = 5_000
_PREFIXES: Final = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "atom": "http://www.w3.org/2005/Atom",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
}
_BEGINNING: Final = re.compile(
    r"<\?xml\s[^<>]{0,500}>\s{0,100}(?:<[!?][^<>]{0,1000}>\s{0,100}){0,5}"
    r"<(?:rss|rdf:RDF|feed)\b|<rss\s{1,10}version\s?=|<(?:feed|rdf:RDF)\s{1,10}xmlns"
)
_LONGEST_BEGINNING: Final = 100_000
_XML: Final = re.compile(
    r"[\s\ufeff]*<(?:\?xml|!--|!DOCTYPE\s{1,10}(?!html)|rss|rdf|feed|channel)", re.IGNORECASE
)
_MEDIA: Final = ("{http://search.yahoo.com/mrss/}", "{http://search.yahoo.com/mrss}")
_DECLARATION: Final = re.compile(r"^<\?xml[^>]{0,500}>")
NOT_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that no XML file can hold."""

_CDATA: Final = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_AMPERSAND: Final = re.compile(
    r"&(#[0-9]{1,8};|#[xX][0-9a-fA-F]{1,7};|[A-Za-z][A-Za-z0-9]{0,40};)?"
)
_LONG_RUN: Final = re.compile(rf">[^<]{{{LONGEST_HTML},}}")
_HARMLESS: Final = ("NS_", "ERR_DOCUMENT_END", "WAR_")
"""How libxml2 calls faults behind which all is still there: of prefixes, and after the end."""

_OWN: Final = {"amp;": "&#38;", "lt;": "&#60;", "gt;": "&#62;", "quot;": "&#34;", "apos;": "&#39;"}
"""XML's own entities by number: libxml2 loses the names behind the first mistake in a file."""


def read_tree(text: str) -> Element:
    """The root of the feed `text`.

    Raises:
        FeedError: it is no feed, is damaged beyond reading, or declares entities.
    """
    root = parse_safely(text[_start_of(text) :], _ENTITIES)
    if root is None:
        raise FeedError(DAMAGED if re.search(r"<(?:rss|feed|rdf:RDF)\b", text) else NOT_A_FEED)
    if local_name(root).lower().rpartition(":")[2] not in _ROOTS:
        raise FeedError(NOT_A_FEED)
    _bind_prefixes(root)
    return root


def _start_of(text: str) -> int:
    """Where the feed begins: some servers write a warning of their own before it."""
    if _XML.match(text):
        return 0
    found = _BEGINNING.search(text, 0, _LONGEST_BEGINNING)
    return found.start() if found is not None else 0


def is_ended(text: str, root: Element) -> bool:
    """Whether the feed `text`, which was read as `root`, closes it, or breaks off before."""
    name = re.escape(local_name(root).rpartition(":")[2])
    return re.search(rf"</(?:[\w.-]{{1,50}}:)?{name}\s*>", text) is not None


def parse_safely(text: str, refusal: str) -> Element | None:
    """The root of the XML `text`, which is mended where it is ill-formed; None if none is found.

    Raises:
        FeedError: it declares entities; `refusal` says so.
    """
    prepared = _prepared(text)
    try:
        root = etree.fromstring(prepared.encode(), etree.XMLParser(**SAFELY))
        is_sound = not any(True for _ in root.iter(etree.Entity))
    except etree.XMLSyntaxError:
        root, is_sound = None, False
    _refuse_entities(root, refusal)
    if not is_sound:
        parser = etree.XMLParser(recover=True, **SAFELY)
        try:
            root = etree.fromstring(_mended(prepared).encode(), parser)
        except etree.XMLSyntaxError:
            return None
        _refuse_entities(root, refusal)
    return root


def broken_line(text: str) -> int | None:
    """The line of the first fault in the XML `text` that mending does not put right, if any.

    Faults that lose nothing, such as a prefix that was never declared, are none.
    """
    parser = etree.XMLParser(recover=True, **SAFELY)
    with suppress(etree.XMLSyntaxError):
        etree.fromstring(_mended(_prepared(text)).encode(), parser)
    before = text.count("\n", 0, max(0, text.find("<")))
    faults = [each for each in parser.error_log if not each.type_name.startswith(_HARMLESS)]
    return faults[0].line + before if faults else None


def _prepared(text: str) -> str:
    """`text` without what stands before its first tag, and without fields of absurd length."""
    start = max(0, text.find("<"))
    text = NOT_XML.sub("", _DECLARATION.sub("", text[start:]))
    if len(text) > LONGEST_HTML:
        text = _CDATA.sub(lambda match: "" if len(match[0]) > LONGEST_HTML else match[0], text)
        text = _LONG_RUN.sub(">", text)
    return text


def _mended(text: str) -> str:
    """`text` with HTML's entities as characters and lone ampersands escaped, outside of CDATA."""
    pieces = _CDATA.split(text)
    pieces[0::2] = [_AMPERSAND.sub(_entity, piece) for piece in pieces[0::2]]
    return "".join(pieces)


def _entity(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return _OWN["amp;"]
    if name in _OWN:
        return _OWN[name]
    if name.startswith("#"):
        code = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
        is_character = code <= 0x10FFFF and not NOT_XML.match(chr(code))
        return match[0] if is_character else ""
    return html5.get(name, f"{_OWN['amp;']}{name}")


def _refuse_entities(root: Element | None, refusal: str) -> None:
    declared = root.getroottree().docinfo.internalDTD if root is not None else None
    if declared is not None and list(declared.iterentities()):
        raise FeedError(refusal)


def _bind_prefixes(root: Element) -> None:
    """Give elements whose prefix the feed forgot to declare the name that it stands for."""
    for element in list(root.iter(etree.Element)):
        prefix, colon, name = element.tag.rpartition(":") if element.tag[0] != "{" else ("", "", "")
        if colon:
            space = _PREFIXES.get(prefix.lower())
            with suppress(ValueError):  # without its prefix it may be no name at all
                element.tag = f"{{{space}}}{name}" if space and name else name or "unnamed"
        for key in [key for key in element.attrib if ":" in key and key[0] != "{"]:
            del element.attrib[key]


def trim(root: Element) -> int:
    """Take away what is beyond any feed; how many entries that were."""
    entries = list(root.iter(*(f"{{*}}{name}" for name in ENTRY_NAMES)))
    left_out, size = 0, 0
    for number, entry in enumerate(entries):
        size += _trimmed_size(entry) if number < MOST_ENTRIES else 0
        if number >= MOST_ENTRIES or size > _MOST_ELEMENTS:
            _remove(entry)
            left_out += 1
    for entry in root.iter(*(f"{{*}}{name}" for name in ENTRY_NAMES)):
        _drop_captions(entry)
    for holder in (root, *root.iterchildren("{*}channel")):
        own = [child for child in holder if local_name(child) not in (*ENTRY_NAMES, "channel")]
        for number, child in enumerate(own):
            if number >= _MOST_FIELDS or sum(1 for _ in child.iter()) > _MOST_ELEMENTS_OF_ONE:
                _remove(child)
    for element in root.iter(etree.Element):
        _shorten(element)
    return left_out


def _trimmed_size(entry: Element) -> int:
    """How many elements `entry` has, once children that have too many are taken away."""
    left = _MOST_ELEMENTS_OF_ONE
    for child in list(entry):
        size = sum(1 for _ in child.iter())
        if size > left:
            _remove(child)
        else:
            left -= size
    return _MOST_ELEMENTS_OF_ONE - left


def _drop_captions(entry: Element) -> None:
    """Take the captions of pictures out of an entry that has words of its own.

    Whoever reads it would take the last description for the entry's, which is often a caption.
    """
    if any(
        local_name(child).lower() in _TEXT_FIELDS and not str(child.tag).startswith(_MEDIA)
        for child in entry
    ):
        for caption in list(entry.iter(*(f"{space}description" for space in _MEDIA))):
            _remove(caption)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _is_permalink(element: Element) -> bool:
    """Whether what an entry is known by may be its address too."""
    stated = (element.text or "").strip().lower()
    says_so = (element.get("isPermaLink") or "").strip().lower() == "true"
    return stated.startswith("http") or (says_so and stated.startswith("/"))


def _shorten(element: Element) -> None:
    if len(element.attrib) > _MOST_ATTRIBUTES:
        element.attrib.clear()
    for name, value in element.attrib.items():
        if len(value) > _LONGEST_FIELD:
            del element.attrib[name]
    name = local_name(element).lower()
    if name in ("guid", "id") and not _is_permalink(element):
        element.set("isPermaLink", "false")  # else it would be made an address, and no lasting one
    is_text = name in _TEXT_FIELDS
    if not is_text and element.text and len(element.text) > _LONGEST_FIELD and not len(element):
        element.text = element.text[:_LONGEST_FIELD]
