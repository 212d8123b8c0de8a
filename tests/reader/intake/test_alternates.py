"""Where a page says that its article's other edition is."""

from __future__ import annotations

import pytest

from reader.intake import read_html

ARTICLE = "<article><h1>Rain at last</h1>" + "<p>The rain came on Monday. It was time.</p>" * 3
URL = "https://news.example/en/2024/rain"


def alternates(head: str = "", links: str = "", url: str | None = URL) -> list[tuple[str, str]]:
    page = f"<html><head>{head}</head><body>{links}{ARTICLE}</article></body></html>"
    return list(read_html(page.encode(), url, "utf-8").alternates)


@pytest.mark.parametrize(
    ("head", "links"),
    [
        ('<link rel="alternate" hreflang="ko" href="https://news.example/ko/2024/rain">', ""),
        ('<link rel="Alternate" hreflang="ko-KR" href="/ko/2024/rain">', ""),
        ("", '<a href="/ko/2024/rain">한국어</a>'),
        ("", '<a href="../../ko/2024/rain#top"> <span>Korean</span> </a>'),
        (
            '<link rel="alternate" hreflang="ko" href="/ko/2024/rain">',
            '<a href="/ko/">한국어</a>',
        ),
    ],
)
def test_the_other_edition_is_found(head: str, links: str) -> None:
    assert alternates(head, links) == [("ko", "https://news.example/ko/2024/rain")]


@pytest.mark.parametrize(
    ("head", "links"),
    [
        (f'<link rel="alternate" hreflang="en" href="{URL}">', ""),
        ('<link rel="alternate" hreflang="ja" href="/ja/2024/rain">', ""),
        ('<link rel="alternate" hreflang="ko" href="javascript:alert(1)">', ""),
        ("", '<a href="/">한국어</a>'),
        ("", '<a href="#ko">한국어</a>'),
        ("", '<a href="/courses">Korean lessons</a>'),
        ("", '<a href="http://[">한국어</a>'),
    ],
)
def test_other_links_are_left_alone(head: str, links: str) -> None:
    assert alternates(head, links) == []


def test_a_page_without_an_address_needs_whole_links() -> None:
    assert alternates(links='<a href="/ko/1">한국어</a>', url=None) == []
    whole = "https://news.example/ko/1"
    assert alternates(links=f'<a href="{whole}">한국어</a>', url=None) == [("ko", whole)]
