"""OPML 2.0: lists of feeds in folders, as all feed readers exchange them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from reader.errors import FeedError, IntakeError, Phrase
from reader.intake.addresses import web_address
from reader.intake.decoding import declared_charsets, decode
from reader.intake.feed_data import OpmlFeed, OpmlFolder, OpmlItem
from reader.intake.lines import clean

DEEPEST: Final = 20
"""Folders within folders; what lies deeper is put into the last of them."""

MOST_FEEDS: Final = 20_000
_LARGEST: Final = 20_000_000
_LONGEST_TITLE: Final = 500
_NOT_OPML: Final = Phrase(
    "This is not a list of feeds; choose an OPML file, as other feed readers write it."
)
_ENTITIES: Final = Phrase(
    "This list declares entities of its own, which can do harm and are not accepted;"
    " save it again without them."
)
_TOO_LARGE: Final = Phrase(
    "This list is larger than {size} MB, or has more than {most} feeds,"
    " which is not read; split it into several.",
    size=_LARGEST // 1_000_000,
    most=MOST_FEEDS,
)


def read_opml(data: bytes) -> tuple[OpmlItem, ...]:
    """The folders and feeds in an OPML file; see `reader.intake.read_opml`."""
    return read_list(data)[0]


def read_list(data: bytes) -> tuple[tuple[OpmlItem, ...], int]:
    """As `read_opml`, and how many feeds were left out for their address.

    Raises `FeedError` as that does.
    """
    if len(data) > _LARGEST:
        raise FeedError(_TOO_LARGE)
    root, broken = _root(data)
    body = next(root.iterchildren("{*}body"), None)
    if broken is not None:
        raise _damaged(broken, body)
    if body is None:
        raise FeedError(_NOT_OPML)
    if sum(1 for _ in body.iter("{*}outline")) > MOST_FEEDS:
        raise FeedError(_TOO_LARGE)
    addresses = [_stated(each).get("xmlurl", "") for each in body.iter("{*}outline")]
    left_out = sum(1 for each in addresses if each.strip() and web_address(each) is None)
    return tuple(_items(body, DEEPEST)), left_out


def _damaged(line: int, body: Any) -> FeedError:
    """What is said of a list of which only `body` could be read, if any."""
    outlines = [] if body is None else body.iter("{*}outline")
    count = sum(web_address(_stated(each).get("xmlurl")) is not None for each in outlines)
    return FeedError(
        "This list of feeds is cut off or damaged in line {line} (feeds before that: {count}), "
        "and none of it was taken; save or copy it again.",
        line=line,
        count=count,
    )


def _root(data: bytes) -> tuple[Any, int | None]:
    """The root of a list, and the line in which it is damaged so that some of it is lost."""
    from lxml import etree  # type: ignore[import-untyped]

    from reader.intake.feed_tree import broken_line, parse_safely
    from reader.xml_files import local_name

    try:
        text = decode(data, declared_charsets(data))
        root = parse_safely(text, _ENTITIES)
    except FeedError:
        raise
    except (IntakeError, etree.LxmlError, ValueError) as error:
        raise FeedError(_NOT_OPML, str(error)) from error
    if root is None or local_name(root).lower() != "opml":
        raise FeedError(_NOT_OPML)
    return root, broken_line(text)


def _stated(outline: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in outline.attrib.items()}


def _items(parent: Any, levels: int) -> Iterator[OpmlItem]:
    for outline in parent.iterchildren("{*}outline"):
        stated = _stated(outline)
        title = clean(stated.get("text") or stated.get("title") or "")[:_LONGEST_TITLE]
        url = web_address(stated.get("xmlurl"))
        inside = tuple(_items(outline, levels - 1))
        if url is not None:
            site = web_address(stated.get("htmlurl"))
            yield OpmlFeed("" if title == url else title, url, site)
        if url is not None or levels <= 1 or (not inside and "xmlurl" in stated):
            yield from inside
        else:
            yield OpmlFolder(title, inside)


def write_opml(items: Sequence[OpmlItem], title: str) -> bytes:
    """An OPML 2.0 file; see `reader.intake.write_opml`."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = _fit(title)
    _write(etree.SubElement(root, "body"), items)
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written


def _write(parent: Any, items: Sequence[OpmlItem]) -> None:
    from lxml import etree

    for item in items:
        outline = etree.SubElement(parent, "outline")
        if isinstance(item, OpmlFolder):
            _set(outline, text=item.title, title=item.title)
            _write(outline, item.children)
            continue
        name = item.title or item.url
        _set(outline, type="rss", text=name, title=name, xmlUrl=item.url)
        if item.site_url:
            _set(outline, htmlUrl=item.site_url)


def _set(outline: Any, **attributes: str) -> None:
    for name, value in attributes.items():
        outline.set(name, _fit(value))


def _fit(text: str) -> str:
    """`text` without the characters that XML cannot hold."""
    from reader.intake.feed_tree import NOT_XML

    return NOT_XML.sub("", text)
