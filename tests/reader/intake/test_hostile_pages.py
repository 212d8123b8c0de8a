"""Pages made to be slow, to be deep, or to carry more than text."""

from __future__ import annotations

import contextlib
import time

import pytest

from reader.article import Draft
from reader.errors import IntakeError
from reader.intake import read_html, read_text

HEAD = "<html><head><title>A title here</title></head><body>"
SENTENCE = "Some text here is long enough to be read."
SECONDS = 20.0
"""Far above what any of them takes, far below what quadratic work would."""


def read_soon(page: str) -> Draft | None:
    """The draft of a page, which must be read or refused in time."""
    draft = None
    began = time.monotonic()
    with contextlib.suppress(IntakeError):
        draft = read_html(page.encode())
    assert time.monotonic() - began < SECONDS
    return draft


def test_a_tag_with_too_many_attributes() -> None:
    attributes = " ".join(f'a{number}="x>"' for number in range(300_000))
    draft = read_soon(f"{HEAD}<div class=story {attributes}><p>{SENTENCE}</p></div>")
    assert draft is not None
    assert [block.text for block in draft.blocks] == [SENTENCE]


def test_many_paragraphs_are_refused_in_a_sentence() -> None:
    page = HEAD + "".join(f"<p>Sentence {number} is here.</p>" for number in range(200_000))
    with pytest.raises(IntakeError, match="more than 150,000 parts"):
        read_html(page.encode())


@pytest.mark.parametrize("opening", ["<div>", "<p><font><b>"])
def test_text_below_any_depth_is_read(opening: str) -> None:
    draft = read_soon(HEAD + opening * 100_000 + SENTENCE)
    assert draft is not None
    assert [block.text for block in draft.blocks] == [SENTENCE]


@pytest.mark.parametrize(
    "markup",
    [
        "<article>" * 100_000 + SENTENCE,
        "<p>" + "word " * 1_000_000 + "</p>",
        "<p>" + "word<br>" * 200_000 + "</p>",
        "<p>" + "1." * 1_000_000 + "</p>",
        "<p>Short one.</p>" * 30_000,
        "<div><a href=x>" * 50_000 + "x",
        "<div class=caption>" * 50_000 + "x",
        "<article><p>Words.</p>" + '<img src="a.jpg">' * 50_000,
        "<article>" + "<figure><figcaption>ab cd</figcaption></figure>" * 20_000,
        "<p>" + "<b>x y z.</b><br>" * 20_000,
        '<a b="' * 200_000,
        "<form>" * 2_000 + f"<div class=widget><p>{SENTENCE}</p></div>" * 3_000,
        "<aside class=widget>" * 1_000 + SENTENCE,
        "<span class=tags>" * 1_000 + f"{SENTENCE}<i class=ad>x</i>" * 8_000,
        "<h1>A title here</h1><h2 class=subtitle>What it is about</h2>" * 8_000,
        "<h1>A title here</h1>" + "<div class=subtitle>" * 40_000 + "x",
        '<i data-cfemail="5a373335341a">x</i>' * 15_000,
        '<time datetime="2026-01-02T03:04:05Z">x</time>' * 15_000,
        "<script>Fusion.globalContent={" + '"content_elements":[' * 100_000 + "</script>",
        "<script>Fusion.globalContent={}content_elements</script>" * 8_000,
    ],
    ids=[
        "articles",
        "text",
        "breaks",
        "numbers",
        "paragraphs",
        "links",
        "captions",
        "pictures",
        "figures",
        "bold",
        "quotes",
        "widgets",
        "asides",
        "tags",
        "standfirsts",
        "subtitles",
        "addresses",
        "times",
        "data",
        "scripts",
    ],
)
def test_other_pages_end_soon(markup: str) -> None:
    read_soon(HEAD + markup)


def test_null_characters_and_broken_encodings() -> None:
    nulls = "<html><body><article><p>첫 문단은 여기\x00에 있다.</p>" + "<p>둘째 문단이다.</p>" * 80
    assert read_html(nulls.encode()).blocks[0].text == "첫 문단은 여기에 있다."
    sentences = "<article>" + "<p>한국어 문장이 여기에 있다.</p>" * 200
    broken = sentences.encode("cp949") + b"<p>\xff\xfe</p>"
    page = b"<html><head><meta charset=euc-kr></head><body>" + broken
    assert read_html(page).blocks[0].text == "한국어 문장이 여기에 있다."


TRAPS = """<article itemprop="articleBody"><p onclick="steal()">The first paragraph is here, with a
<a href="javascript:steal()">trap</a> in it.</p><script>steal()</script>
<svg onload="steal()"><text>drawn words</text></svg><iframe srcdoc="<p>framed words</p>"></iframe>
<object data="x.swf"><p>object words</p></object><embed src="x"><math><mtext>formula</mtext></math>
<img src="javascript:steal()"><img src="data:image/png;base64,AAAA"><img src="file:///etc/passwd">
<img src="https://pixel.example.net/p.gif" width="1" height="1">
<img src="https://www.example.com/img/spacer.gif"><img src="/icons/logo.svg">
<img data-src="//img.example.com/a.jpg" src="data:image/gif;base64,R0"><img src="b.jpg#x">
<p>&lt;script&gt;shown()&lt;/script&gt; is how a script begins, says the second paragraph.</p>
<form><input value="typed words"><p>form words</p></form><p style="display: none">unseen words</p>
</article>"""


def test_only_text_and_addresses_of_the_web_remain() -> None:
    head = '<link rel="canonical" href="javascript:steal()"><meta property="og:url" content="file:///x">'
    page = f"<html><head><title>Traps</title>{head}</head><body>{TRAPS}</body></html>"
    draft = read_html(page.encode(), "https://www.example.com/news/1")
    assert [block.text for block in draft.blocks] == [
        "The first paragraph is here, with a trap in it.",
        "<script>shown()</script> is how a script begins, says the second paragraph.",
    ]
    assert draft.url == "https://www.example.com/news/1"
    assert [picture.url for picture in draft.pictures] == [
        "https://img.example.com/a.jpg",
        "https://www.example.com/news/b.jpg#x",
    ]


PASTED = """{title}
입력 2026-03-02 07:10
첫 문단은 여기에 있다.
{line}
둘째 문단도 여기에 있다.
홍길동 기자 hong@example.com"""


@pytest.mark.parametrize(
    "line",
    [
        "▶ 관련기사: 책값은 누가 정하나",
        "[email protected]",
        "[앵커]",
        "(영상취재 : 오동나무, 영상편집 : 김바위)",
        "◎공감언론 새벽시스 hong@example.com",
    ],
)
def test_the_same_lines_are_dropped_from_pasted_text(line: str) -> None:
    draft = read_text(PASTED.format(title="[단독] 제목은 이것이다", line=line))
    assert draft.title == "제목은 이것이다"
    assert [block.text for block in draft.blocks] == [
        "첫 문단은 여기에 있다.",
        "둘째 문단도 여기에 있다.",
    ]
