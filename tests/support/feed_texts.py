"""Feeds as texts, for the tests that read them."""

from __future__ import annotations

from reader.intake import EntryDraft, FeedDraft, read_feed

URL = "https://news.example.com/rss"

RSS = """<?xml version="1.0" encoding="{charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>한빛일보</title><link>https://news.example.com/</link><language>ko-KR</language>
<description>오늘의 소식</description><ttl>45</ttl>
<atom:link href="https://news.example.com/rss" rel="self" type="application/rss+xml"/>
<item><title><![CDATA[소금의 길, &quot;강을 따라&quot; <b>걷다</b>]]></title>
<link>https://news.example.com/salt?utm_source=rss</link><guid isPermaLink="false">salt-1</guid>
<pubDate>Fri, 25 Oct 2024 08:24:00 +0900</pubDate><dc:creator>김민지 기자</dc:creator>
<description>&lt;p&gt;강은 소금을 나른다.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>강은 소금을 나른다.</p><h2>옛길</h2><blockquote>“짜다.”</blockquote>
<script>alert(1)</script><img src="/salt.jpg" onerror="x()"><a href="javascript:x()">더</a>]]>
</content:encoded></item>
<item><title>나무 1만 2천 그루</title><link>/trees</link><guid>https://news.example.com/trees</guid>
<pubDate>2024-10-24 10:00:00</pubDate><description>서울시는 나무를 심는다.</description></item>
</channel></rss>"""


def feed_of(items: str, head: str = "") -> FeedDraft:
    """What is read of an RSS feed of `items`, with `head` before them."""
    return read_feed(
        f"<rss version='2.0'><channel><title>T</title>{head}{items}</channel></rss>".encode(), URL
    )


def item(**fields: str) -> str:
    """An item with elements of these names, which hold what is given as it is."""
    return (
        "<item>" + "".join(f"<{name}>{text}</{name}>" for name, text in fields.items()) + "</item>"
    )


def only(feed: FeedDraft) -> EntryDraft:
    """The one entry of a feed."""
    (entry,) = feed.entries
    return entry
