"""Feeds that are damaged, wrapped in something else, too large, or made to do harm."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FeedError
from reader.intake import entry_draft, looks_like_feed, read_feed
from tests.support.feed_texts import RSS, URL, feed_of, item, only


@pytest.mark.parametrize(
    "broken",
    [
        "<rss><channel><title>T</title><item><title>Salt &amp; iron</title><link>https://example.com"
        "/a</link><description>Cut off in the",
        "<rss><channel><title>T</title><item><title>Salt & iron</title><link>https://example.com/a"
        "</link></item></channel></rss>",
        "<rss><channel><title>T</title><item><title>Salt &amp; iron</title><link>https://example.com"
        "/a</link><media:thumbnail url='x'/><content:encoded>Undeclared</content:encoded></item>"
        "</channel></rss>",
        "<rss><channel><title>T</title><item><a:1b>none</a:1b><a:>x</a:><title>Salt &amp; iron"
        "</title><link>https://example.com/a</link></item></channel></rss>",
        "\n\n<!-- noise --><?xml version='1.0'?><rss><channel><item><title>Salt &amp; iron</title>"
        "<link>https://example.com/a</link></item></channel></rss>trailing <b>noise",
        "<rss><channel><item><title>Salt &amp;\x00\x0b iron&#0;</title><link>https://example.com/a"
        "</link></item></channel></rss>",
        "<rss><channel><item><title>Salt &amp; iron</title><link>https://example.com/a</link>"
        "<description><p>Not<br>escaped &copy; &eacute;</description></item></channel></rss>",
    ],
)
def test_ill_formed_feeds_are_read_as_far_as_they_go(broken: str) -> None:
    entry = only(read_feed(broken.encode(), URL))
    assert (entry.title, entry.url) == ("Salt & iron", "https://example.com/a")


@pytest.mark.parametrize(
    "broken",
    [
        '<?xml version="1.0"?><rss><channel><title>Bro',
        "<rss><channel><title>Broken</title><description>A long",
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Bro',
    ],
)
def test_a_feed_cut_off_before_its_first_entry_is_refused(broken: str) -> None:
    with pytest.raises(FeedError, match="damaged"):
        read_feed(broken.encode(), URL)


@pytest.mark.parametrize(
    "before",
    [
        "<br />\n<b>Warning</b>: a file is missing on line 3<br />\n",
        "cached 3\n<!-- x -->\n",
        "\n \n",
    ],
)
def test_what_a_server_writes_before_the_feed_is_passed_over(before: str) -> None:
    feed = read_feed(before.encode() + RSS.format(charset="utf-8").encode(), URL)
    assert (feed.title, len(feed.entries)) == ("한빛일보", 2)


@pytest.mark.parametrize(
    "before", ["<html><body>", "<!DOCTYPE html>\n<html>\n", "경고: 3행\n" * 3000]
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_feed_behind_the_head_of_a_page_or_a_long_warning(before: str, mark: str) -> None:
    data = (mark + before + RSS.format(charset="utf-8") + "</body></html>").encode()
    assert (read_feed(data, URL).title, len(read_feed(data, URL).entries)) == ("한빛일보", 2)
    assert len(before) > 4000 or looks_like_feed(data)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("\ufeff", ""),
        ("\ufeff\ufeff\n", ""),
        ("<br />\n<b>Warning</b>: a file is missing on line 3<br />\n", "\n"),
        ("Notice: {a} is none in { b }, {}\n\ufeff", "\n<!-- 3 ms -->"),
    ],
)
@pytest.mark.parametrize("slash", ["/", "\\/"])
def test_what_a_server_writes_around_a_json_feed(before: str, behind: str, slash: str) -> None:
    version = f"https:{slash}{slash}jsonfeed.org{slash}version{slash}1.1"
    items = '[{"id": "1", "title": "Salt <rss", "content_text": "A story."}]'
    text = f'{{"version": "{version}", "title": "한빛일보", "items": {items}}}'
    data = f"{before}{text}{behind}".encode()
    feed = read_feed(data, URL)
    assert (feed.title, [each.title for each in feed.entries]) == ("한빛일보", ["Salt <rss"])
    assert looks_like_feed(data)
    with pytest.raises(FeedError, match="damaged"):
        read_feed(f"{before}{text[:-9]}".encode(), URL)


def test_an_entry_of_ten_megabytes_loses_its_text_and_no_other_does() -> None:
    huge = item(title="Salt", guid="1", description="&lt;p&gt;" + "salt " * 2_200_000)
    wrapped = huge.replace("<description>", "<description><![CDATA[").replace(
        "</description>", "]]></description>"
    ).replace("<guid>1", "<guid>2")  # fmt: skip
    feed = feed_of(item(title="Tin", guid="0") + item(title="Iron", guid="3", description="Rust."))
    for middle in (huge, wrapped):
        feed = feed_of(middle + item(title="Iron", guid="3", description="Rust."))
        assert [entry.title for entry in feed.entries] == ["Salt", "Iron"]
        assert feed.entries[0].summary_html == ""
        assert feed.entries[1].summary_html == "<p>Rust.</p>"


def test_a_feed_beyond_the_limits() -> None:
    feed = feed_of("".join(item(title=f"T{number}", guid=str(number)) for number in range(2100)))
    assert (len(feed.entries), feed.left_out, feed.entries[-1].title) == (2000, 100, "T1999")
    with pytest.raises(FeedError, match="larger than 20 MB"):
        read_feed(b"<rss>" + b" " * 20_000_000)


BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "salt"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;">]>
<rss><channel><title>&d;</title></channel></rss>"""


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_of_its_own_are_refused(charset: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    outside = (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        "<rss><channel><title>&x;</title></channel></rss>"
    )
    for attack in (BOMB, outside, BOMB.replace("&d;</title>", "&d;")):
        with pytest.raises(FeedError, match="entities"):
            read_feed(attack.encode(charset))


@pytest.mark.parametrize(
    "data",
    [b"<html><body><p>A page.</p></body></html>", b"Not a feed.", b"%PDF-1.7 x", b"{}", b"[1]",
     b"{", b"[" * 100_000, b"<opml version='2.0'><body/></opml>", b'{"title": "x", "items": [1]}',
     b"\x89PNG\r\n\x1a\n" + bytes(100), b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<"],
)  # fmt: skip
def test_what_is_no_feed_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(FeedError, match="not a feed"):
        read_feed(data, URL)
    with pytest.raises(FeedError, match="empty"):
        read_feed(b" \n")


HOSTILE = {
    "nested elements": "<item><title>a</title>" + "<a>" * 100_000,
    "nested html": item(title="a", description="&lt;div&gt;" * 60_000),
    "many elements": item(title="a") + "<x/>" * 400_000,
    "many elements in one": "<item><title>a</title>" + "<x/>" * 400_000 + "</item>",
    "many attributes": "<item><x " + "".join(f"a{n}='' " for n in range(100_000)) + "/></item>",
    "long attribute": f"<item><title>a</title><link href='{'a' * 2_000_000}'/></item>",
    "open tags": item(title="a", description="&lt;a b=" * 100_000),
    "ampersands": item(title="a", description="&amp;" * 150_000),
    "bare ampersands": item(title="a", description="&" * 900_000),
    "open cdata": "<item><title>a</title><description>" + "<![CDATA[" * 100_000,
    "long title": item(title="a&lt;b " * 100_000),
    "long date": item(title="a", pubDate="1 " * 100_000),
}  # fmt: skip


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_hostile_feeds_take_a_bounded_time(body: str) -> None:
    started = time.process_time()
    feed = feed_of(body)
    for entry in feed.entries:
        entry_draft(entry, feed)
    assert time.process_time() - started < 8


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, len(RSS)), st.integers(0, 60))
def test_no_damage_brings_any_other_error(noise: bytes, place: int, gap: int) -> None:
    whole = RSS.format(charset="utf-8").encode()
    for data in (whole[:place] + noise + whole[place + gap :], b"<rss>" + noise):
        try:
            feed = read_feed(data, URL)
        except FeedError:
            continue
        for entry in feed.entries:
            assert entry.identities
            entry_draft(entry, feed)
