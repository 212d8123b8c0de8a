"""Feeds: what they say, however they say it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.article import BlockKind, Picture
from reader.intake import entry_draft, has_full_text, read_feed
from tests.support.feed_texts import RSS, URL, feed_of, item, only

SEOUL = timezone(timedelta(hours=9))

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"
 xml:base="https://example.com/blog/">
<title type="text">Salt &amp; &lt;Iron&gt;</title><link href="." rel="alternate"/>
<link href="feed.atom" rel="self"/><subtitle>Old roads</subtitle>
<entry><id>tag:example.com,2024:1</id><title type="html">The &lt;i&gt;long&lt;/i&gt; road</title>
<link rel="alternate" href="road"/><updated>2024-10-25T09:00:00Z</updated>
<published>2024-10-24T09:00:00-05:00</published><author><name>Jo Ironwater</name></author>
<summary>Salt came by river.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Salt came <b>by</b> river.</p>
<ul><li>Boats</li><li>Carts</li></ul></div></content></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="https://example.com/"><title>Old Roads</title><link>https://example.com/</link>
<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
<item rdf:about="https://example.com/salt"><title>Salt</title><link>https://example.com/salt</link>
<dc:date>2024-10-25T08:24:00+09:00</dc:date><description>Salt is old.</description></item>
</rdf:RDF>"""

OLD = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.example/rss-0.91.dtd"><rss version="0.91"><channel><title>Roads</title>
<item><title>Salt</title><link>https://example.com/salt</link></item></channel></rss>"""

JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "Old <Roads>",
 "home_page_url": "https://example.com/", "feed_url": "https://example.com/feed.json",
 "language": "en-GB", "expired": true, "items": [
 {"id": 7, "url": "salt", "title": "Salt", "summary": "On salt",
  "content_html": "<p>Salt <b onclick='x()'>is</b> old.</p>",
  "date_published": "2024-10-25T08:24:00+09:00",
  "authors": [{"name": "Jo Ironwater"}]},
 {"id": "https://example.com/iron", "content_text": "Iron rusts.\\n\\nSo it goes."},
 "not an item"]}"""


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "utf-8"), ("cp949", "euc-kr"), ("cp949", "utf-8"), ("utf-8", "euc-kr"),
     ("utf-16", "utf-16"), ("utf-8-sig", "utf-8"), ("cp949", "nonsense")],
)  # fmt: skip
def test_rss_in_any_encoding_and_with_the_wrong_one_declared(encoding: str, declared: str) -> None:
    feed = read_feed(RSS.format(charset=declared).encode(encoding), URL)
    assert (feed.title, feed.language, feed.interval) == ("한빛일보", "ko", 45)
    assert (feed.site_url, feed.feed_url) == ("https://news.example.com/", URL)
    salt, trees = feed.entries
    assert salt.title == '소금의 길, "강을 따라" 걷다'
    assert salt.byline == ("김민지",)
    assert salt.published == datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)
    assert salt.identities[:2] == ("guid:salt-1", "address:https://news.example.com/salt")
    assert trees.url == "https://news.example.com/trees"
    assert trees.published == datetime(2024, 10, 24, 10, tzinfo=SEOUL)


def test_an_entry_as_a_draft() -> None:
    feed = read_feed(RSS.format(charset="utf-8").encode(), URL)
    draft = entry_draft(feed.entries[0], feed)
    assert draft is not None
    assert [(block.kind, block.text) for block in draft.blocks] == [
        (BlockKind.PARAGRAPH, "강은 소금을 나른다."),
        (BlockKind.HEADING, "옛길"),
        (BlockKind.QUOTE, "“짜다.”"),
    ]
    assert (draft.language, draft.site, draft.byline) == ("ko", "한빛일보", ("김민지",))
    assert draft.url == "https://news.example.com/salt?utm_source=rss"


def test_the_pictures_of_an_entry() -> None:
    text = (
        "&lt;p>Salt is old.&lt;/p>&lt;img src='https://example.com/dot.gif' width=1 height=1>"
        "&lt;figure>&lt;img src='/boat.jpg'>&lt;figcaption>A boat&lt;/figcaption>&lt;/figure>"
        "&lt;p>It came by river.&lt;/p>&lt;img src='data:image/png;base64,AAAA'>"
    )
    feed = feed_of(item(title="Salt", link="https://example.com/salt", description=text))
    draft = entry_draft(only(feed), feed)
    assert draft is not None
    assert [block.text for block in draft.blocks] == [
        "Salt is old.", "A boat", "It came by river.",
    ]  # fmt: skip
    assert draft.pictures == (Picture("https://news.example.com/boat.jpg", "A boat", 1),)


def test_nothing_in_an_entry_can_run_or_lead_out_of_the_web() -> None:
    entry = read_feed(RSS.format(charset="utf-8").encode(), URL).entries[0]
    for part in ("script", "alert", "onerror", "javascript"):
        assert part not in entry.content_html
    assert 'src="https://news.example.com/salt.jpg"' in entry.content_html


def test_atom() -> None:
    feed = read_feed(ATOM.encode(), "https://example.com/blog/feed.atom")
    assert (feed.title, feed.description, feed.language) == ("Salt & <Iron>", "Old roads", "en")
    assert feed.site_url == "https://example.com/blog/"
    entry = only(feed)
    assert (entry.title, entry.url) == ("The long road", "https://example.com/blog/road")
    assert entry.published == datetime(2024, 10, 24, 14, tzinfo=UTC)
    assert entry.published.utcoffset() == timedelta(hours=-5)
    assert entry.updated == datetime(2024, 10, 25, 9, tzinfo=UTC)
    assert entry.byline == ("Jo Ironwater",)
    draft = entry_draft(entry, feed)
    assert draft is not None
    assert [block.text for block in draft.blocks] == ["Salt came by river.", "Boats", "Carts"]


def test_rdf_and_old_rss() -> None:
    feed = read_feed(RDF.encode(), URL)
    assert (feed.title, feed.interval, only(feed).url) == (
        "Old Roads", 360, "https://example.com/salt",
    )  # fmt: skip
    assert only(feed).published == datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)
    assert only(read_feed(OLD.encode(), URL)).title == "Salt"


def test_json_feed() -> None:
    feed = read_feed(JSON.encode(), "https://example.com/feed.json")
    assert (feed.title, feed.language, feed.is_gone) == ("Old <Roads>", "en", True)
    salt, iron = feed.entries
    assert (salt.guid, salt.url, salt.byline) == (
        "7",
        "https://example.com/salt",
        ("Jo Ironwater",),
    )
    assert salt.content_html == "<p>Salt <b>is</b> old.</p>"
    assert salt.published == datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)
    assert (iron.url, iron.title) == ("https://example.com/iron", "Iron rusts")
    draft = entry_draft(iron, feed)
    assert draft is not None
    assert [block.text for block in draft.blocks] == ["Iron rusts.", "So it goes."]


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("AT&amp;T", "AT&T"),
        ("AT&T &nbsp;News", "AT&T News"),
        ("<![CDATA[AT&amp;T &#8220;x&#8221;]]>", "AT&T “x”"),
        ("&lt;b&gt;Salt&lt;/b&gt; &amp;amp; iron", "Salt & iron"),
        ("<![CDATA[<span class='x'>Salt<br/>road</span>]]>", "Salt road"),
        ("&lt;기획&gt; 소금의 길", "<기획> 소금의 길"),
        ("3 &lt; 4 and 5 &gt; 4", "3 < 4 and 5 > 4"),
        ("\n  Salt\n road ", "Salt road"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Salt", "Salt"),
    ],
)
def test_titles_are_plain_text(stated: str, title: str) -> None:
    assert only(feed_of(item(title=stated, link="https://example.com/a"))).title == title


def test_a_feed_says_whether_it_is_whole() -> None:
    cut = "<rss><channel><title>Bro</title><item><title>Salt</title></item><item><title>Ir"
    assert not read_feed(cut.encode(), URL).is_whole
    assert read_feed(RSS.format(charset="utf-8").encode(), URL).is_whole
    assert read_feed(b"<rss><channel><title>New</title></channel></rss>", URL).is_whole


def test_entities_of_html_outside_cdata_are_characters() -> None:
    entry = only(feed_of(item(title="Caf&eacute; &hellip; &unknown; R&D", guid="1")))
    assert entry.title == "Café … &unknown; R&D"


def test_an_entry_without_date_address_or_title() -> None:
    feed = feed_of(
        item(description="Salt is old. It came by river.")
        + item(link="https://example.com/a")
        + item(title="Iron")
        + item(pubDate="Fri, 25 Oct 2024 08:24:00 +0900")
    )
    salt, bare, iron = feed.entries
    assert (salt.title, salt.url, salt.published) == ("Salt is old", None, None)
    assert salt.identity.startswith("text:")
    assert (bare.title, entry_draft(bare, feed)) == ("", None)
    draft = entry_draft(iron, feed)
    assert draft is not None
    assert (draft.title, draft.blocks, draft.url, draft.site) == ("Iron", (), None, "T")


@pytest.mark.parametrize(
    "stated",
    ["Mon, 01 Jan 0000 00:00:00 GMT", "0000-00-00T00:00:00Z", "0001-01-01T00:00:00Z",
     "Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59-12:00", "2999-01-01", "yesterday",
     "Mon, 99 Foo 2024", "", "1" * 5000],
)  # fmt: skip
def test_a_date_that_cannot_be_meant_is_none(stated: str) -> None:
    assert only(feed_of(item(title="Salt", pubDate=stated))).published is None


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("Fri, 25 Oct 2024 08:24:00 KST", datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)),
        ("Fri, 25 Oct 2024 08:24:00 GMT", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
        ("25 Oct 24 08:24 +0000", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
        ("2024-10-25T08:24:00.000Z", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
        ("2024-10-25", datetime(2024, 10, 25, tzinfo=UTC)),
        ("2024년 10월 25일 오전 8시 24분", datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)),
        ("2024년 10월 25일 오후 9시", datetime(2024, 10, 25, 21, 0, tzinfo=SEOUL)),
        ("금, 25 10월 2024 08:24:00 +0900", datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)),
        ("Fri, 25 10 2024 08:24:00 GMT", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
        ("Fri, 25 Oct 2024 08:24:00 EST", datetime(2024, 10, 25, 13, 24, tzinfo=UTC)),
        ("Fri, 25 Oct 2024 08:24:00 BST", datetime(2024, 10, 25, 7, 24, tzinfo=UTC)),
        ("Fri, 25 Oct 2024 08:24:00 CEST", datetime(2024, 10, 25, 6, 24, tzinfo=UTC)),
        ("20241025082400", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
        ("202410250824", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
        ("1729844640", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
        ("1729844640000", datetime(2024, 10, 25, 8, 24, tzinfo=UTC)),
    ],
)
def test_dates_of_many_shapes(stated: str, moment: datetime) -> None:
    feed = feed_of(item(title="Salt", pubDate=stated), "<language>en</language>")
    assert only(feed).published == moment


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("&amp;lt;p&amp;gt;Salt.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Iron.&amp;lt;/p&amp;gt;",
         "<p>Salt.</p><p>Iron.</p>"),
        ("&amp;lt;b onclick=x()&amp;gt;Salt&amp;lt;/b&amp;gt; and iron", "<b>Salt</b> and iron"),
        ("&amp;lt;script&amp;gt;x()&amp;lt;/script&amp;gt;",
         "<p>&lt;script&gt;x()&lt;/script&gt;</p>"),
        ("The &amp;lt;p&amp;gt; element is old.", "<p>The &lt;p&gt; element is old.</p>"),
        ("5 &amp;lt; 6, and R&amp;amp;D", "<p>5 &lt; 6, and R&amp;D</p>"),
        ("Salt.&amp;lt;br&amp;gt;&amp;lt;br/&amp;gt;Iron.", "Salt.<br><br>Iron."),
        ("Salt.&amp;lt;BR /&amp;gt;\n&amp;amp;nbsp;&amp;lt;br&amp;gt;Iron.",
         "Salt.<br>\n&nbsp;<br>Iron."),
        ("The &amp;lt;br&amp;gt; element is old.", "<p>The &lt;br&gt; element is old.</p>"),
    ],
)  # fmt: skip
def test_html_that_was_encoded_twice_is_read_and_other_text_is_left(
    stated: str, shown: str
) -> None:
    feed = feed_of(f"<item><title>Salt</title><description>{stated}</description></item>")
    assert only(feed).summary_html == shown


def test_the_caption_of_a_picture_is_not_the_text_of_its_entry() -> None:
    picture = '<m:content url="https://img.example/1.jpg">'
    media = f"{picture}<m:description>A boat.</m:description></m:content>"
    head = '<rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/"><channel><title>T</title>'
    tail = "</channel></rss>"
    text = "<description>Salt is old.</description>"
    for inside in (text + media, media + text):
        feed = read_feed(f"{head}<item><title>S</title>{inside}</item>{tail}".encode(), URL)
        assert only(feed).summary_html == "<p>Salt is old.</p>"
    feed = read_feed(f"{head}<item><title>S</title>{media}</item>{tail}".encode(), URL)
    assert only(feed).summary_html == "<p>A boat.</p>"


@pytest.mark.parametrize(
    ("guid", "url"),
    [
        ("<guid>https://news.example.com/a</guid>", "https://news.example.com/a"),
        ('<guid isPermaLink="true">/a/1</guid>', "https://news.example.com/a/1"),
        ("<guid>/a/1</guid>", None),
        ('<guid isPermaLink="false">a-1</guid>', None),
    ],
)
def test_an_entry_whose_only_address_is_its_guid(guid: str, url: str | None) -> None:
    assert only(feed_of(f"<item><title>Salt</title>{guid}</item>")).url == url


def test_an_atom_entry_whose_text_lies_elsewhere_or_is_no_text() -> None:
    entries = (
        '<entry><id>1</id><title>S</title><content type="text/html" src="full"/></entry>'
        '<entry><id>2</id><title>I</title><link href="iron"/>'
        '<content type="image/png">iVBORw0KGgo=</content></entry>'
    )
    head = '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.com/b/"><title>T'
    feed = read_feed(f"{head}</title>{entries}</feed>".encode(), URL)
    salt, iron = feed.entries
    assert salt.url == "https://example.com/b/full"
    assert (iron.url, iron.content_html) == ("https://example.com/b/iron", "")


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("<script>alert(1)</script>new", "new"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;new", "new"),
        ("&amp;lt;STYLE type='a'&amp;gt;p { color: red }&amp;lt;/style &amp;gt;new", "new"),
        ("<![CDATA[Salt<script>\nalert(1)\n</script>and <b>iron</b>]]>", "Salt and iron"),
        ("What a &lt;script&gt; is", "What a is"),
        ("&lt;scripture&gt; and &lt;/scripture&gt; verse", "<scripture> and </scripture> verse"),
    ],
)
def test_what_a_script_says_is_no_title(stated: str, read: str) -> None:
    feed = read_feed(
        f'<rss version="2.0"><channel><title>{stated}</title><item><title>{stated}</title>'
        "<link>https://example.com/1</link></item></channel></rss>".encode()
    )
    assert (feed.title, feed.entries[0].title) == (read, read)


def test_the_same_guid_twice_is_one_entry_in_its_newest_state() -> None:
    one = item(title="Salt", guid="1", link="https://example.com/a", description="old")
    later = one.replace("old", "new").replace(
        "</item>", "<pubDate>Fri, 25 Oct 2024 08:24:00 GMT</pubDate></item>"
    )
    for order in (one + later, later + one):
        assert "new" in only(feed_of(order)).summary_html


def test_a_guid_that_different_entries_share_says_nothing() -> None:
    feed = feed_of(
        item(title="Salt", guid="0", link="https://example.com/a")
        + item(title="Iron", guid="0", link="https://example.com/b")
    )
    assert [entry.identity for entry in feed.entries] == [
        "address:https://example.com/a", "address:https://example.com/b",
    ]  # fmt: skip


def test_an_address_that_different_entries_share_says_nothing() -> None:
    head = "<link>https://example.com/</link>"
    feed = feed_of(
        item(title="Salt", guid="1", link="https://example.com/live")
        + item(title="Iron", guid="2", link="https://example.com/live")
        + item(title="Tin", guid="3", link="https://example.com/"),
        head,
    )
    assert [entry.identities for entry in feed.entries] == [("guid:1",), ("guid:2",), ("guid:3",)]
    drafts = [entry_draft(entry, feed) for entry in feed.entries]
    assert [draft and draft.url for draft in drafts] == [None, None, None]


def test_an_entry_that_changes_its_guid_is_still_known() -> None:
    before = only(feed_of(item(title="Salt", guid="1", link="https://example.com/a")))
    after = only(feed_of(item(title="Salt", guid="x-1", link="http://www.example.com/a?utm_id=3")))
    assert set(before.identities) & set(after.identities) == {"address:https://example.com/a"}
    text = "Salt came by river, and the road along it is as old as the salt itself. " * 2
    before = only(feed_of(item(title="Salt", guid="1", description=text)))
    after = only(feed_of(item(title="Salt", guid="2", description=text)))
    assert len(set(before.identities) & set(after.identities)) == 1


@pytest.mark.parametrize("scheme", ["javascript:alert(1)", "data:text/html,x", "file:///etc/hosts"])
def test_only_web_addresses_are_kept(scheme: str) -> None:
    entry = only(
        feed_of(item(title="Salt", link=scheme, description=f'&lt;a href="{scheme}"&gt;x'))
    )
    assert entry.url is None
    assert scheme.split(":")[0] not in entry.summary_html
    entry = only(feed_of(item(title="Salt", link=scheme, guid="https://example.com/a")))
    assert entry.url == "https://example.com/a"


SENTENCE = "The ferry left at nine, and nobody stood on the quay to see it go in the rain. "
LONG = "<p>" + "Salt came by river, and the road along it is as old. " * 12 + "</p>"


@pytest.mark.parametrize(
    ("fields", "full"),
    [
        ({"description": "Salt is old."}, False),
        ({"description": f"<![CDATA[{LONG}{LONG}]]>"}, True),
        ({"description": f"<![CDATA[{LONG}{LONG}<p>Continue reading…</p>]]>"}, False),
        ({"description": f"<![CDATA[{LONG}{LONG} […]]]>"}, False),
        (
            {"description": f"<![CDATA[<p>{'강은 소금을 나르고 길은 강을 따라간다. ' * 30}</p>]]>"},
            True,
        ),
        (
            {"description": f"<![CDATA[<p>{'강은 소금을 나르고 길은 강을 따라간다. ' * 8}</p>]]>"},
            False,
        ),
    ],
)
def test_whether_an_entry_is_the_whole_article(fields: dict[str, str], full: bool) -> None:
    assert has_full_text(only(feed_of(item(title="Salt", **fields)))) is full


@pytest.mark.parametrize(
    ("number", "summary", "full"),
    [(4, "", True), (4, "It rained.", True), (1, "", False), (4, SENTENCE * 3, False)],
)
def test_a_short_article_of_several_paragraphs_is_whole(
    number: int, summary: str, full: bool
) -> None:
    content = f"&lt;p&gt;{SENTENCE}&lt;/p&gt;" * number
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Salt</title><entry><id>a</id>
<title>Rain</title><link href="https://example.com/a"/><summary>{summary}</summary>
<content type="html">{content}</content></entry></feed>"""
    assert has_full_text(only(read_feed(atom.encode(), URL))) is full


def test_the_lines_that_lead_to_the_page_are_left_out() -> None:
    text = "<![CDATA[<p>Salt is old.</p><p>The post <a href='https://example.com'>Salt</a> appeared first on Roads.</p>]]>"  # noqa: E501
    feed = feed_of(item(title="Salt | T", description=text))
    draft = entry_draft(only(feed), feed)
    assert draft is not None
    assert (draft.title, [block.text for block in draft.blocks]) == ("Salt", ["Salt is old."])
