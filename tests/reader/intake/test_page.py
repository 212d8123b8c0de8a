"""HTML pages as drafts."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import BlockKind
from reader.errors import IntakeError
from reader.intake import read_bytes, read_html

KOREAN = """<!DOCTYPE html>
<html lang="ko"><head><meta charset="{charset}">
<title>달은 왜 늘 같은 얼굴인가 - 한빛일보</title>
<meta property="og:title" content="달은 왜 늘 같은 얼굴인가">
<meta property="og:site_name" content="한빛일보">
<meta property="article:published_time" content="2024-10-25T03:00:00+09:00">
<link rel="canonical" href="https://news.example.com/moon"></head>
<body><nav><a href="/">홈</a> <a href="/science">과학</a></nav>
<article><header><h1>달은 왜 늘 같은 얼굴인가</h1>
<p class="date">입력 2024-10-25 03:00 | 수정 2024-10-25 09:10</p>
<div class="share-tools"><button>공유</button><a href="#">스크랩</a></div></header>
<figure><img src="https://tracker.example.com/a.jpg">
<figcaption>보름달이 뜬 저녁</figcaption></figure>
<p>달은 지구를 한 바퀴 도는 동안 <b>스스로도</b> 꼭 한 바퀴 돈다.</p>
<h2>우연이 아니다</h2>
<p>지구의 중력이 달의 자전을 늦췄다.<br><br>그래서 한쪽 면이 지구를 향한다.</p>
<blockquote>“달은 조용하다.”</blockquote>
<ul><li>공전 27.3일</li><li>자전 27.3일</li></ul>
<script>document.write("스크립트")</script>
<p>홍길동 기자 gildong@example.com</p>
</article><footer>Copyright ⓒ 한빛일보</footer></body></html>"""

BARE = """<html><head><title>Why bridges hum | The Hanbit Daily</title></head><body>
<div id="menu"><a href="/">Home</a><a href="/news">News</a></div>
<div><h1>Why bridges hum</h1><div>Posted October. 25, 2024 08:24</div>
{paragraphs}
<p>Kim Cheolsu ironwater@example.com</p></div>
<div class="related"><a href="/x">The long road of salt</a></div></body></html>"""

PARAGRAPHS = [
    "Wind that flows past a cable leaves eddies behind it, on one side and then on the other.",
    "Each eddy pulls the cable a little, and when the pulls keep time it begins to hum.",
    "Engineers wind a thin spiral around the cable, and the eddies lose their beat.",
]


def expected_blocks() -> list[tuple[BlockKind, str]]:
    return [
        (BlockKind.CAPTION, "보름달이 뜬 저녁"),
        (BlockKind.PARAGRAPH, "달은 지구를 한 바퀴 도는 동안 스스로도 꼭 한 바퀴 돈다."),
        (BlockKind.HEADING, "우연이 아니다"),
        (BlockKind.PARAGRAPH, "지구의 중력이 달의 자전을 늦췄다."),
        (BlockKind.PARAGRAPH, "그래서 한쪽 면이 지구를 향한다."),
        (BlockKind.QUOTE, "“달은 조용하다.”"),
        (BlockKind.LIST_ITEM, "공전 27.3일"),
        (BlockKind.LIST_ITEM, "자전 27.3일"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
@pytest.mark.parametrize("charset", ["utf-8", "euc-kr", "iso-8859-1", "nonsense"])
def test_a_korean_page_in_any_encoding(encoding: str, charset: str) -> None:
    draft = read_html(KOREAN.format(charset=charset).encode(encoding))
    assert draft.title == "달은 왜 늘 같은 얼굴인가"
    assert (draft.language, draft.site, draft.byline) == ("ko", "한빛일보", ("홍길동",))
    assert draft.url == "https://news.example.com/moon"
    assert draft.published is not None
    assert draft.published.isoformat() == "2024-10-25T03:00:00+09:00"
    assert draft.updated is not None
    assert draft.updated.isoformat() == "2024-10-25T09:10:00+09:00"
    assert [(block.kind, block.text) for block in draft.blocks] == expected_blocks()


def test_a_page_that_marks_nothing() -> None:
    page = BARE.format(paragraphs="\n".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    draft = read_html(page.encode(), "https://news.example.com/bridge")
    assert draft.title == "Why bridges hum"
    assert draft.site == "The Hanbit Daily"
    assert draft.byline == ("Kim Cheolsu",)
    assert draft.published is not None
    assert [block.text for block in draft.blocks] == PARAGRAPHS
    assert draft.url == "https://news.example.com/bridge"


def test_linked_data() -> None:
    page = """<html><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
    {"@type": "NewsArticle", "headline": "Ice that remembers", "author": [{"name": "Lee Younghee"},
    {"name": "홍길동 기자"}], "datePublished": "2024-10-25T00:00:00Z", "dateModified":
    "2024-10-25 10:00", "publisher": {"name": "The Hanbit Daily"}}]}</script></head>
    <body><main><p>Ice keeps bubbles of old air.</p><p>They are read like a diary.</p></main></body>
    </html>"""
    draft = read_html(page.encode())
    assert draft.title == "Ice that remembers"
    assert draft.byline == ("Lee Younghee", "홍길동")
    assert draft.site == "The Hanbit Daily"
    assert draft.updated is not None
    assert draft.updated.isoformat() == "2024-10-25T10:00:00+09:00"
    assert len(draft.blocks) == 2


def test_paragraphs_that_are_only_line_breaks() -> None:
    page = """<html><body><div id="articleBody">첫 문단이다.<br/><br/>둘째 문단은<br/>
    한 줄로 이어진다.<br/>셋째 문단이다.</div></body></html>"""
    assert [block.text for block in read_html(page.encode()).blocks] == [
        "첫 문단이다.",
        "둘째 문단은 한 줄로 이어진다.",
        "셋째 문단이다.",
    ]


def test_the_address_of_another_site_is_not_believed() -> None:
    page = (
        '<html><head><title>A title</title><link rel="canonical" href="https://evil.example.org/x">'
        "</head><body><article><p>One paragraph is here.</p></article></body></html>"
    )
    assert read_html(page.encode(), "https://a.example.com/1").url == "https://a.example.com/1"


@pytest.mark.parametrize(
    "page",
    [b"<html></html>", b"<html><body><nav>Home</nav></body></html>", b"<!-- nothing -->"],
)
def test_a_page_without_an_article_is_refused(page: bytes) -> None:
    with pytest.raises(IntakeError):
        read_html(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "text here." + "</div>" * 50_000,
        "<p>" + "<span>x </span>" * 50_000,
        "<ul><li>" * 20_000 + "text here.",
        "<p>" + "word<br>" * 50_000,
        "<table><tr><td>" * 10_000 + "x",
    ],
    ids=["deep", "spans", "lists", "breaks", "tables"],
)
def test_hostile_pages_end_soon(page: str) -> None:
    with contextlib.suppress(IntakeError):
        read_html(f"<html><body>{page}</body></html>".encode())


def test_html_is_recognised_without_a_name() -> None:
    assert read_bytes(KOREAN.format(charset="utf-8").encode()).site == "한빛일보"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='<>/"= abcdivpbrh1\n&;', max_size=200))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    with contextlib.suppress(IntakeError):
        read_html(f"<html><body>{markup}</body></html>".encode())


@pytest.mark.parametrize("tag", ["article", "main", "section", "figure"])
def test_a_page_without_a_body_tag_that_begins_with_a_new_element(tag: str) -> None:
    page = f"<html><title>Rain</title><{tag}><p>The river rose by two metres.</p></{tag}></html>"
    assert [block.text for block in read_html(page.encode()).blocks] == [
        "The river rose by two metres."
    ]
