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
    assert bool(addresses(f'<body><a href="{href}">RSS</a></body>')) is found


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
