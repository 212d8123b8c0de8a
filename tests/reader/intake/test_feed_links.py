"""Which feeds a page has."""

from __future__ import annotations

import pytest

from reader.intake import find_feeds, likely_feeds, looks_like_feed

URL = "https://news.example.com/"


def addresses(markup: str) -> list[str]:
    return [link.url for link in find_feeds(markup.encode(), URL)]


def test_feeds_that_the_head_names() -> None:
    page = """<html><head>
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <link rel="Alternate" type="application/atom+xml; charset=utf-8" title="한빛일보" href="/atom">
    <link rel="alternate" type="application/feed+json" href="https://example.com/feed.json">
    <link rel="alternate" type="text/xml" href="/rss.xml"><link rel="feed" href="/latest">
    <link rel="alternate" type="application/json" href="/wp-json/posts/3">
    <link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" href="/rss.css">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    <link rel="alternate" type="application/rss+xml"></head><body></body></html>"""
    links = find_feeds(page.encode("cp949"), URL)
    assert [link.url for link in links] == [
        "https://news.example.com/atom", "https://example.com/feed.json",
        "https://news.example.com/rss.xml", "https://news.example.com/latest",
        "https://news.example.com/comments/feed",
    ]  # fmt: skip
    assert links[0].title == "한빛일보"


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("/rss", True), ("/rss/", True), ("/feed.xml", True), ("/rss/politics.xml", True),
        ("/news/atom.xml", True), ("/index.rdf", True), ("/world.rss", True), ("/feeds/all", True),
        ("https://rss.example.com/politics", True), ("feed://example.com/rss", True),
        ("/news/1234", False), ("/feedback", False), ("/rssi", False), ("/sitemap.xml", False),
        ("/a/feeding-birds.html", False), ("javascript:rss()", False), ("#rss", False),
    ],
)  # fmt: skip
def test_feeds_that_links_lead_to(href: str, found: bool) -> None:
    assert bool(addresses(f'<body><a href="{href}">News</a></body>')) is found


@pytest.mark.parametrize(
    "href",
    [
        "/rss/rssdata/total_news.xml", "/news/SectionRssFeed.do?sectionId=01&plink=RSSREADER",
        "/Articles/RSSList/harbour_recent.xml", "/services/xml/rss/tide/HomePage.xml",
        "/rssIndex.aspx?x=1", "/f.xml", "/2026?kind=latest",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "link",
    [
        '<a href="{}">RSS</a>', '<a href="{}">Atom 1.0</a>', '<a href="{}"> 정치 <b>피드</b></a>',
        '<a href="{}" title="RSS 구독"><i></i></a>', '<a href="{}" aria-label="News feed"></a>',
        '<a href="{}"><img src="/i.png" alt="RSS"></a>', '<a href="{}"><svg aria-label="RSS"/></a>',
        '<map><area href="{}" alt="RSS"></map>',
    ],
)  # fmt: skip
def test_feeds_that_links_call_so(href: str, link: str) -> None:
    assert addresses(f"<body>{link.format(href)}</body>") == [f"https://news.example.com{href}"]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/a/1">Rssi and other signals</a>', '<a href="/a/1">What a farmer feeds ducks</a>',
        '<a href="/a/1">Why our reporters still read all their news by RSS, in 2026</a>',
        '<a href="#rss">RSS</a>', '<a href="https://news.example.com/">RSS</a>',
        '<a href="mailto:rss@example.com">RSS</a>', "<a>RSS</a>", '<a href="/atoms">Atoms</a>',
    ],
)  # fmt: skip
def test_links_that_are_called_otherwise(link: str) -> None:
    assert addresses(f"<body>{link}</body>") == []


def test_a_page_that_lists_feeds_is_believed_further() -> None:
    rows = """<ul><li>전체 <a href="/svc/all.xml">바로가기</a></li>
    <li>정치 <a href="/list?rss=politics">구독</a></li><li><a href="/news/12">기사</a></li></ul>
    <table><tr><td>사회</td><td>https://news.example.com/out/society.xml</td></tr></table>
    <p><input readonly value="http://rss.example.com/culture"> <input value="/search"></p>"""
    found = [
        "https://news.example.com/svc/all.xml",
        "https://news.example.com/list?rss=politics",
        "https://news.example.com/out/society.xml",
        "http://rss.example.com/culture",
    ]
    by_title = f"<head><title>RSS 서비스</title></head>{rows}"
    assert addresses(by_title) == found
    assert [each.url for each in find_feeds(rows.encode(), f"{URL}customer/rss.html")] == found
    assert addresses(f"<head><title>한빛일보</title></head>{rows}") == []


def test_what_a_link_calls_a_feed() -> None:
    page = """<link rel="alternate" type="application/rss+xml" href="/rss">
    <a href="/rss/1.xml">RSS</a><a href="/rss/2.xml">정치 RSS</a>
    <a href="/rss/3.xml">/rss/3.xml</a> <a href="/rss/4.xml"><img alt="RSS 2.0" title="문화"></a>
    <a href="/rss/5.xml">RSS 구독하기</a>"""
    links = find_feeds(page.encode(), URL)
    assert [each.title for each in links] == ["", "", "정치 RSS", "", "문화", ""]
    assert [each.is_declared for each in links] == [True, *[False] * 5]


def test_a_feed_is_named_once_with_the_title_that_it_has_somewhere() -> None:
    page = """<head><base href="https://example.org/x/"><link rel="alternate"
    type="application/rss+xml" href="rss"></head><a href="https://www.example.org/x/rss/">Roads</a>"""
    (link,) = find_feeds(page.encode(), URL)
    assert (link.url, link.title) == ("https://example.org/x/rss", "Roads")


@pytest.mark.parametrize("page", [b"", b"\x89PNG\r\n" + bytes(500), b"\x00", b"<" * 100_000])
def test_pages_that_are_none_have_no_feeds(page: bytes) -> None:
    assert find_feeds(page, URL) == ()


def test_a_page_of_a_thousand_feeds_names_a_hundred() -> None:
    assert len(addresses("".join(f"<a href='/rss/{n}.xml'>x</a>" for n in range(1000)))) == 100


def test_where_a_site_may_have_its_feed() -> None:
    assert "https://example.com/feed" in likely_feeds("https://example.com/news/1?a=b")
    assert likely_feeds("file:///etc/hosts") == ()


@pytest.mark.parametrize(
    ("data", "is_feed"),
    [
        (b"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", True),
        (b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", True),
        (b"<?xml version='1.0'?><?xml-stylesheet href='a'?><rdf:RDF>", True),
        (b"<!DOCTYPE rss PUBLIC 'x' 'y'><rss>", True),
        ("<?xml version='1.0' encoding='utf-16'?><rss>".encode("utf-16"), True),
        ("<?xml version='1.0' encoding='utf-16'?><rss>".encode("utf-16-le"), True),
        ('{"version": "https://jsonfeed.org/version/1"}'.encode("utf-16-be"), True),
        ("<html><body>rss</body></html>".encode("utf-16-le"), False),
        (b'{"version": "https://jsonfeed.org/version/1"}', True),
        (b"<html><body>rss</body></html>", False),
        (b"<rssi>", False),
        (b'{"a": 1}', False),
        (b"<!--" * 1000, False),
        (b"", False),
    ],
)
def test_what_begins_as_a_feed(data: bytes, is_feed: bool) -> None:
    assert looks_like_feed(data) is is_feed
