"""Shapes of pages, each of which once hid an article or brought what is none."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from reader import limited
from reader.article import BlockKind, Draft
from reader.intake import read_html
from reader.intake.page_tree import hidden_address

TITLE = "Why the old mill hums again"
TITLE_KO = "낡은 방앗간은 왜 다시 우는가"
PROSE = [
    "The wheel had not turned for eleven winters when the village voted to mend it, by two votes.",
    "Water reaches it through a wooden channel that leaks, and everyone is glad that it does.",
    "On the first evening the whole valley came to hear it, and nobody said a word for an hour.",
]
PROSE_KO = [
    "물레바퀴는 열한 해 동안 멈춰 있었고, 마을은 두 표 차로 고치기로 했다. 반대한 이도 거들었다.",
    "물은 새는 나무 물길을 지나 바퀴에 닿는다. 물길이 새도 아무도 탓하지 않는다. 그 소리가 좋다.",
    "첫날 저녁 골짜기 사람들이 모여 소리를 들었다. 한 시간 동안 아무도 말하지 않았다고 한다.",
]
HIDDEN = "moin@example.com"


@pytest.fixture(autouse=True, scope="module")
def _no_process_left() -> Iterator[None]:
    yield
    limited.stop_all()


def page(body: str, head: str = "", title: str = TITLE) -> bytes:
    meta = f'<meta charset="utf-8"><meta property="og:title" content="{title}">'
    return f"<html><head>{meta}{head}</head><body>{body}</body></html>".encode()


def paragraphs(texts: list[str] = PROSE) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def texts_of(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks]


@pytest.mark.parametrize(
    "wrapping",
    [
        '<form id="aspnetForm" action="view.aspx"><div class="box">{}</div></form>',
        '<main><aside class="pane"><section><article>{}</article></section></aside></main>',
        '<section class="section section--has-ads"><div class="copy">{}</div></section>',
        '<div class="page no-sidebar">{}</div>',
    ],
)
def test_what_wraps_the_whole_article_does_not_hide_it(wrapping: str) -> None:
    links = "".join(f'<li><a href="/{n}">Other news, number {n}</a></li>' for n in range(5))
    draft = read_html(
        page(wrapping.format(f"<h1>{TITLE}</h1>{paragraphs()}") + f"<ul>{links}</ul>")
    )
    assert texts_of(draft) == PROSE


def test_an_aside_and_a_form_within_an_article_are_left_out() -> None:
    inner = "<aside><p>Three other mills that you can hear from the road.</p></aside>"
    inner += "<form><p>Tell us what you think, and we may print it in the next issue.</p></form>"
    draft = read_html(page(f"<article>{paragraphs()}{inner}</article>"))
    assert texts_of(draft) == PROSE


def test_a_builder_that_calls_everything_a_widget() -> None:
    boxes = "".join(
        f'<div class="builder-widget widget-text"><div class="widget-box"><p>{text}</p></div></div>'
        for text in PROSE
    )
    related = (
        '<div class="builder-widget related_posts"><p>Another mill, far away, hums too.</p></div>'
    )
    draft = read_html(page(f'<div class="widget-wrap">{boxes}</div>{related}'))
    assert texts_of(draft) == PROSE


def test_a_heading_keeps_its_place_whatever_its_identifier_says() -> None:
    heading = '<h3 id="nav_the_channel__0">The channel</h3>'
    draft = read_html(
        page(f"<article>{paragraphs(PROSE[:1])}{heading}{paragraphs(PROSE[1:])}</article>")
    )
    assert texts_of(draft) == [PROSE[0], "The channel", *PROSE[1:]]


@pytest.mark.parametrize(
    "above",
    [
        "<h2>Two votes, eleven winters and a wheel</h2>",
        '<div data-gu-name="standfirst"><p>Two votes, eleven winters and a wheel</p></div>',
        '<p id="article-summary">Two votes, eleven winters and a wheel</p>',
        '<div class="hd"><h4 class="sub_tit">Two votes, eleven winters and a wheel</h4></div>',
        '<span class="post-excerpt"><p>Two votes, eleven winters and a wheel</p></span>',
    ],
)
def test_a_standfirst_is_kept_wherever_it_stands(above: str) -> None:
    begun = f"<h1>{TITLE}</h1>{above}<p>By Anna Moin</p>"
    expected = ["Two votes, eleven winters and a wheel", *PROSE]
    outside = f'<header>{begun}</header><div class="article-body">{paragraphs()}</div>'
    assert texts_of(read_html(page(outside))) == expected
    inside = f"<article>{begun}{paragraphs()}</article>"
    assert texts_of(read_html(page(inside))) == expected


def test_every_line_of_a_korean_standfirst_is_a_block() -> None:
    body = (
        f"<h1>{TITLE_KO}</h1>"
        '<div class="midtitle_text">열한 해 만에 도는 바퀴<br>“새는 물길도 우리 것”</div>'
        f'<div class="article-body">{paragraphs(PROSE_KO)}</div>'
    )
    draft = read_html(page(body, title=TITLE_KO))
    assert texts_of(draft) == ["열한 해 만에 도는 바퀴", "“새는 물길도 우리 것”", *PROSE_KO]


@pytest.mark.parametrize(
    "above",
    [
        '<div class="summary"><p>AI 요약: 물레바퀴를 고친 마을의 이야기입니다.</p></div>',
        f'<p class="excerpt">{PROSE_KO[0][:40]}</p>',
        '<div class="subtitle"><a href="/village">마을 이야기 모두 보기</a></div>',
        '<p class="subtitle">입력 2026-03-02 10:11</p>',
        '<p class="subtitle">문바람 기자</p>',
    ],
)
def test_what_is_no_standfirst(above: str) -> None:
    body = f'<h1>{TITLE_KO}</h1>{above}<div class="article-body">{paragraphs(PROSE_KO)}</div>'
    assert texts_of(read_html(page(body, title=TITLE_KO))) == PROSE_KO


def test_the_rubric_above_a_title_is_no_text() -> None:
    body = f'<div class="x1"><p>Society</p><h1>{TITLE}</h1>{paragraphs()}</div>'
    assert texts_of(read_html(page(body))) == PROSE


def story(**more: object) -> dict[str, object]:
    return {
        "headlines": {"basic": TITLE_KO},
        "subheadlines": {"basic": "열한 해 만에 도는 바퀴"},
        "content_elements": [
            {"type": "text", "content": PROSE_KO[0]},
            {"type": "image", "url": "https://img.example.com/a.jpg", "caption": "도는 물레바퀴"},
            {"type": "header", "content": "새는 물길"},
            {"type": "text", "content": f"<b>{PROSE_KO[1][:10]}</b>{PROSE_KO[1][10:]}"},
            {"type": "interstitial_link", "content": "다른 방앗간 이야기"},
            {"type": "list", "items": [{"content": "바퀴 하나"}, {"content": "물길 하나"}]},
            {
                "type": "quote",
                "content_elements": [{"type": "text", "content": "“조용히 들었다.”"}],
            },
            {"type": "text", "content": PROSE_KO[2]},
        ],
        "credits": {"by": [{"name": "문바람"}]},
        "display_date": "2026-03-05T20:00:00Z",
        "last_updated_date": "2026-03-06T01:10:00Z",
        **more,
    }


@pytest.mark.parametrize(
    "script",
    [
        "<script>window.Fusion={{}};Fusion.globalContent={};Fusion.lastModified=17;</script>",
        '<script id="__NEXT_DATA__" type="application/json">{{"props":{{"story":{}}}}}</script>',
    ],
)
def test_a_story_that_the_page_holds_only_as_data(script: str) -> None:
    data = json.dumps(story(), ensure_ascii=False)
    draft = read_html(
        page(f'<div id="app">불러오는 중입니다</div>{script.format(data)}', title=TITLE_KO)
    )
    assert [(block.kind, block.text) for block in draft.blocks] == [
        (BlockKind.HEADING, "열한 해 만에 도는 바퀴"),
        (BlockKind.PARAGRAPH, PROSE_KO[0]),
        (BlockKind.CAPTION, "도는 물레바퀴"),
        (BlockKind.HEADING, "새는 물길"),
        (BlockKind.PARAGRAPH, PROSE_KO[1]),
        (BlockKind.LIST_ITEM, "바퀴 하나"),
        (BlockKind.LIST_ITEM, "물길 하나"),
        (BlockKind.QUOTE, "“조용히 들었다.”"),
        (BlockKind.PARAGRAPH, PROSE_KO[2]),
    ]
    assert draft.byline == ("문바람",)
    assert draft.published is not None
    assert draft.published.isoformat() == "2026-03-05T20:00:00+00:00"
    assert draft.updated is not None
    assert draft.updated.isoformat() == "2026-03-06T01:10:00+00:00"


def linked(**more: object) -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(PROSE), **more}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_linked_data_are_read_where_the_page_shows_nothing() -> None:
    assert texts_of(read_html(page('<div id="root"></div>', linked()))) == PROSE


def test_linked_data_do_not_replace_what_the_page_shows() -> None:
    shown = [f"{text} Shown, this is." for text in PROSE]
    draft = read_html(page(f"<article>{paragraphs(shown)}</article>", linked()))
    assert texts_of(draft) == shown


def test_text_for_those_who_pay_is_left_alone() -> None:
    teaser = "<article><p>The wheel had not turned for eleven winters.</p></article>"
    draft = read_html(page(teaser, linked(isAccessibleForFree=False)))
    assert texts_of(draft) == ["The wheel had not turned for eleven winters."]


def times_of(body: str) -> tuple[str | None, str | None]:
    draft = read_html(page(f"<h1>{TITLE}</h1>{body}<article>{paragraphs()}</article>"))
    return (
        draft.published.isoformat() if draft.published else None,
        draft.updated.isoformat() if draft.updated else None,
    )


@pytest.mark.parametrize(
    ("body", "published", "updated"),
    [
        (
            '입력<span data-date-time="2026-03-13 10:11:12">2026.03.13. 오전 10:11</span>'
            '수정<span data-modify-date-time="2026-03-13 11:00:59">2026.03.13. 오전 11:00</span>',
            "2026-03-13T10:11:12+09:00",
            "2026-03-13T11:00:59+09:00",
        ),
        (
            '<time datetime="2026-03-13T01:02:03Z">3 hours ago</time>',
            "2026-03-13T01:02:03+00:00",
            None,
        ),
        (
            '<div>Updated <time datetime="2026-03-13T01:02:03Z">now</time></div>',
            None,
            "2026-03-13T01:02:03+00:00",
        ),
        ('<p data-published-time="202603130102">송고</p>', "2026-03-13T01:02:00+09:00", None),
        ('<i data-timestamp="1772812800000"></i>', "2026-03-06T16:00:00+00:00", None),
        (
            '<p>Published March 1, 2026 09:00</p><i data-timestamp="1772812800000"></i>',
            "2026-03-01T09:00:00+09:00",
            None,
        ),
        ('<blockquote><time datetime="2020-01-02T03:04:05Z">then</time></blockquote>', None, None),
        ('<a href="/x"><time datetime="2020-01-02T03:04:05Z">then</time></a>', None, None),
        ('<div data-date="20161017">a calendar</div>', None, None),
    ],
)
def test_times_in_attributes(body: str, published: str | None, updated: str | None) -> None:
    assert times_of(body) == (published, updated)


def test_a_meta_element_with_a_time_of_digits_alone() -> None:
    head = '<meta property="og:regDate" content="20260308030000">'
    draft = read_html(page(f"<article>{paragraphs()}</article>", head))
    assert draft.published is not None
    assert draft.published.isoformat() == "2026-03-08T03:00:00+09:00"


def protected(address: str, key: int = 0x5A) -> str:
    return f"{key:02x}" + "".join(f"{ord(letter) ^ key:02x}" for letter in address)


def test_an_address_that_is_hidden_from_robots_is_read() -> None:
    assert hidden_address(protected(HIDDEN)) == HIDDEN
    for broken in ("", "5a", "xyz123", "5a" * 400, protected("no address")):
        assert hidden_address(broken) is None


def test_a_byline_with_a_hidden_address() -> None:
    link = f'<a class="__cf_email__" data-cfemail="{protected(HIDDEN)}">[email&#160;protected]</a>'
    signed = f"<article>{paragraphs(PROSE_KO)}<p>문바람 {link}</p></article>"
    draft = read_html(page(signed, title=TITLE_KO))
    assert (texts_of(draft), draft.byline) == (PROSE_KO, ("문바람",))
    quoted = f"<article>{paragraphs(PROSE)}<p>Write to {link} before May.</p></article>"
    assert texts_of(read_html(page(quoted)))[-1] == f"Write to {HIDDEN} before May."


def test_a_reporter_signs_off_for_any_broadcaster() -> None:
    lines = ["[앵커]", PROSE_KO[0], "[기자]", *PROSE_KO[1:], "온누리TV 문바람입니다."]
    draft = read_html(page(f"<article>{paragraphs(lines)}</article>", title=TITLE_KO))
    assert (texts_of(draft), draft.byline) == (PROSE_KO, ("문바람",))
    plain = [*PROSE_KO, "방앗간지기 문바람입니다."]
    assert texts_of(read_html(page(f"<article>{paragraphs(plain)}</article>"))) == plain


def test_a_lead_caption_in_no_figure_is_kept() -> None:
    lead = '<div class="image"><img src="https://img.example.com/a.jpg"></div>'
    lead += '<div class="image__caption">The wheel on its first evening.</div>'
    body = f'<main>{lead}<div class="article-body">{paragraphs()}</div></main>'
    draft = read_html(page(body))
    assert texts_of(draft) == ["The wheel on its first evening.", *PROSE]
    assert draft.blocks[0].kind is BlockKind.CAPTION


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("View all posts by Anna Moin", ("Anna Moin",)),
        ("Anna Moin, THE VALLEY PAPER 8:42 a.m. EDT October 3, 2014", ("Anna Moin",)),
        ("Lindsey O&amp;#039;Donnell", ("Lindsey O'Donnell",)),
        ("valleypaper.example.com", ()),
        ("Valley Paper GmbH, Munich", ()),
        ("https://social.example.com/annamoin", ()),
        ("Valleyside", ()),
    ],
)
def test_authors_as_pages_state_them(author: str, byline: tuple[str, ...]) -> None:
    head = f'<meta name="author" content="{author}">'
    head += '<meta property="og:site_name" content="Valleyside Weekly">'
    assert read_html(page(f"<article>{paragraphs()}</article>", head)).byline == byline


def test_the_title_is_the_heading_that_the_window_shows() -> None:
    head = f"<title>{TITLE} - Encyclopedia</title>" + linked(headline="a mill in a valley")
    markup = f"<html><head>{head}</head><body><h1>{TITLE}</h1>{paragraphs()}</body></html>"
    assert read_html(markup.encode()).title == TITLE


def test_a_template_that_was_not_filled_in_is_no_title() -> None:
    draft = read_html(page(f"<article>{paragraphs()}</article>", title="{{page.title}}"))
    assert "{{" not in draft.title


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        (f"[Valleyside Weekly] {TITLE}", TITLE),
        (f"{TITLE} « Valleyside Weekly", TITLE),
        (f"{TITLE} | World | Valleyside Weekly", TITLE),
        (f"{TITLE} | Valleyside Weekly", TITLE),
        (f"[Letter] {TITLE}", f"[Letter] {TITLE}"),
        ("The mill | part two | Valleyside Weekly", "The mill | part two"),
        ("Rome « in ruins » again", "Rome « in ruins » again"),
    ],
)
@pytest.mark.parametrize("heading", [True, False])
def test_a_title_without_the_site(stated: str, title: str, heading: bool) -> None:
    head = f'<meta property="og:site_name" content="Valleyside Weekly"><title>{stated}</title>'
    shown = f"<h1>{title}</h1>" if heading else ""
    markup = f"<html><head>{head}</head><body>{shown}{paragraphs()}</body></html>"
    assert read_html(markup.encode()).title == title


@pytest.mark.parametrize(
    "caption",
    ["<figcaption>{}</figcaption>", '<p class="caption">{}</p>', '<em class="img_desc">{}</em>'],
)
def test_a_caption_that_is_only_a_credit_is_no_text(caption: str) -> None:
    figure = f"<figure><img src=/a.jpg>{caption.format('로이터 연합뉴스')}</figure>"
    body = f"<article><h1>{TITLE_KO}</h1>{figure}{paragraphs(PROSE_KO)}</article>"
    assert texts_of(read_html(page(body, title=TITLE_KO))) == PROSE_KO


@pytest.mark.parametrize(
    "above",
    [
        f"<div class=view><div class=top><h3 class=tit>{TITLE_KO}</h3></div>"
        '<strong class="summary_view">물길은 새지만<br>바퀴는 돈다</strong>',
        f"<div class=view><h1>{TITLE_KO}</h1>"
        '<div class="tit-sub"><h2>물길은 새지만</h2><h2>바퀴는 돈다</h2></div>'
        '<div class="by"><ul><li><a href=/r>모두 보기</a></li></ul></div>',
        f"<div class=view><h1>[단독] {TITLE_KO}</h1>"
        "<h2 class=subheadline>물길은 새지만<br>바퀴는 돈다</h2>",
    ],
)
def test_standfirsts_that_were_lost(above: str) -> None:
    markup = f'{above}<div class="article_view">{paragraphs(PROSE_KO)}</div></div>'
    draft = read_html(page(markup, title=TITLE_KO))
    assert texts_of(draft)[-len(PROSE_KO) :] == PROSE_KO
    said = " ".join(texts_of(draft)[: -len(PROSE_KO)])
    assert said == "물길은 새지만 바퀴는 돈다"


@pytest.mark.parametrize(
    "sentence",
    [
        "그는 네이버에서 솔방울일보를 구독하기 시작했다.",
        "솔방울일보 페이스북 좋아요가 만 개를 넘었다.",
        "물레는 #방앗간 #골짜기 같은 꼬리표로 알려졌다.",
        "이 보고서는 AI로 요약됐습니다.",
        "저작권자가 누구인지는 아직 모른다.",
        "게티이미지 같은 회사가 그 사진을 판다.",
        "연합뉴스가 이 소식을 먼저 전했다.",
    ],
)
def test_a_sentence_that_mentions_the_page_stays(sentence: str) -> None:
    for texts in ([*PROSE_KO, sentence], [sentence, *PROSE_KO]):
        body = f"<article><h1>{TITLE_KO}</h1>{paragraphs(texts)}</article>"
        assert texts_of(read_html(page(body, title=TITLE_KO))) == texts
