"""Lists of feeds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from reader.errors import FeedError
from reader.intake import OpmlFeed, OpmlFolder, OpmlItem, read_opml, write_opml
from reader.intake.lines import clean

OPML = """<?xml version="1.0" encoding="{charset}"?><opml version="1.1"><head/><body>
<outline text="신문"><outline text="한빛일보" type="rss" xmlUrl="https://example.com/rss"
 htmlUrl="https://example.com/"/><outline title="깊이"><outline text="A &amp; B"
 XMLURL="feed://example.org/a"/></outline></outline>
<outline text="빈 폴더"/><outline text="x" xmlUrl="javascript:alert(1)"/>
<outline text="https://example.com/b" xmlUrl="https://example.com/b" htmlUrl="file:///etc"/>
</body></opml>"""

READ = (
    OpmlFolder(
        "신문",
        (
            OpmlFeed("한빛일보", "https://example.com/rss", "https://example.com/"),
            OpmlFolder("깊이", (OpmlFeed("A & B", "http://example.org/a"),)),
        ),
    ),
    OpmlFolder("빈 폴더", ()),
    OpmlFeed("", "https://example.com/b"),
)


@pytest.mark.parametrize(
    ("encoding", "charset"), [("utf-8", "utf-8"), ("cp949", "euc-kr"), ("utf-16", "utf-16")]
)
def test_a_list_is_read(encoding: str, charset: str) -> None:
    assert read_opml(OPML.format(charset=charset).encode(encoding)) == READ


def test_faults_that_lose_nothing_are_put_right() -> None:
    whole = OPML.format(charset="utf-8")
    faulty = whole.replace("A &amp; B", "A & B").replace("<head/>", "<head/><my:own/>")
    assert read_opml(f"\n{faulty}\n<more/>".encode()) == READ


@pytest.mark.parametrize(
    ("whole", "cut", "line", "count"),
    [
        ("</body></opml>", "", 7, 3),
        ("</opml>", "", 7, 3),
        ('<outline text="빈 폴더"/>', '<outline text="빈 폴더" xmlUrl="https://exa', 5, 2),
        ("</outline></outline>", "</outline>", 7, 3),
    ],
)
def test_a_list_that_is_cut_off_or_damaged_is_refused(
    whole: str, cut: str, line: int, count: int
) -> None:
    before, part, after = OPML.format(charset="utf-8").partition(whole)
    assert part
    kept = after if cut == "</outline>" else ""
    with pytest.raises(FeedError) as caught:
        read_opml(f"{before}{cut}{kept}".encode())
    assert caught.value.values == {"line": line, "count": count}


@given(st.integers(50, 600))
def test_a_list_is_never_half_read(length: int) -> None:
    whole = OPML.format(charset="utf-8").encode()
    with pytest.raises(FeedError):
        read_opml(whole[: min(length, len(whole) - 8)])


_TITLES = st.text(max_size=30).map(lambda text: " ".join(text.split())).filter(
    lambda text: text.isprintable() and text == clean(text)
)  # fmt: skip
_FEEDS = st.builds(
    OpmlFeed,
    st.one_of(st.just(""), _TITLES),
    st.integers(0, 99).map(lambda number: f"https://example.com/feed?a={number}&b=<'\">"),
    st.one_of(st.none(), st.just("https://example.com/&amp;")),
)
_LISTS = st.recursive(
    _FEEDS,
    lambda inner: st.builds(OpmlFolder, _TITLES, st.lists(inner, max_size=4).map(tuple)),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.lists(_LISTS, max_size=5))
def test_a_list_that_was_written_is_read_back(items: list[OpmlItem]) -> None:
    data = write_opml(items, "목록 <&>")
    assert read_opml(data) == tuple(items)
    root = etree.fromstring(data)
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/title") == "목록 <&>"
    assert all(outline.get("text") is not None for outline in root.iter("outline"))


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    (feed,) = read_opml(write_opml([OpmlFeed("a\x00\ud800b", "https://example.com/a")], "\x01t"))
    assert feed.title == "ab"


def test_deep_folders_are_made_flat() -> None:
    depth = 200
    inner = '<outline text="a" xmlUrl="https://example.com/a"/>'
    nested = '<outline text="f">' * depth + inner + "</outline>" * depth
    (item,) = read_opml(f"<opml><body>{nested}</body></opml>".encode())
    levels = 0
    while isinstance(item, OpmlFolder):
        levels += 1
        (item,) = item.children
    assert (levels, item) == (19, OpmlFeed("a", "https://example.com/a"))


@pytest.mark.parametrize(
    "data",
    [b"", b"text", b"<html><body/></html>", b"<opml/>", b"<rss/>", b"%PDF-1.7",
     b"\x89PNG\r\n\x1a\n" + bytes(99)],
)  # fmt: skip
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(FeedError, match="not a list of feeds"):
        read_opml(data)


def test_too_large_a_list_is_refused() -> None:
    many = b"<opml><body>" + b"<outline/>" * 20_001 + b"</body></opml>"
    for data in (many, b" " * 20_000_001):
        with pytest.raises(FeedError, match="split it"):
            read_opml(data)


@pytest.mark.parametrize(
    "declaration",
    ['<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/hosts">'],
)
def test_entities_are_refused(declaration: str) -> None:
    attack = f'<!DOCTYPE opml [{declaration}]><opml><body><outline text="&b;"/></body></opml>'
    with pytest.raises(FeedError, match="entities"):
        read_opml(attack.encode())
