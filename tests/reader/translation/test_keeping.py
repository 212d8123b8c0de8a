"""What must come through: found out when it is lost, put right where that is plain."""

from __future__ import annotations

import pytest

from reader.article import Language
from reader.translation.keeping import kept_tokens, lost, repaired, shielded, unshielded


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Send it to news_desk@example.com, please.", ("news_desk@example.com",)),
        ("See https://example.com/a_b?c=1&d=2.", ("https://example.com/a_b?c=1&d=2",)),
        ("주소는 https://example.kr/뉴스가 아니라 www.example.kr이다.", ("https://example.kr/",)),
        ("Ask @korea_now or #nuri_launch.", ("@korea_now", "#nuri_launch")),
        ("Open report_2024.pdf and photo.jpg.", ("report_2024.pdf", "photo.jpg")),
        ("Call 02-123-4567 or visit example.com today.", ("02-123-4567", "example.com")),
        ("It was 2024-10-25, a 7-0 win.", ()),
        ("Seoul and KAIST agreed.", ()),
    ],
)
def test_what_stays_as_it_is(text: str, tokens: tuple[str, ...]) -> None:
    assert kept_tokens(text, "en")[: len(tokens)] == tokens
    assert bool(kept_tokens(text, "en")) == bool(tokens)


def test_latin_names_in_korean_stay_and_acronyms_may_be_spelt_out() -> None:
    assert kept_tokens("Netflix와 UN은 IT 기업 LG전자, SpaceX를 km 단위로", "ko") == (
        "Netflix",
        "SpaceX",
    )


@pytest.mark.parametrize(
    ("text", "rendering", "source"),
    [
        ("It will plant 12,000 trees by 2026.", "2026년까지 나무 1만 2천 그루를 심는다.", "en"),
        ("It grew 15.8 percent to $1.5 million.", "15.8% 늘어 150만 달러가 됐다.", "en"),
        ("He ran 3 times in July 2024.", "그는 2024년 7월 세 번 달렸다.", "en"),
        ("1만 2천 명이 모였다.", "Some 12,000 people came.", "ko"),
        ("3천500명이 왔다.", "Three thousand five hundred people came.", "ko"),
        ("20대 청년", "a man in his twenties", "ko"),
        ("The first 5 came.", "처음 온 것은 다섯이다.", "en"),
        ("Mail a_b@c.kr about 2024.", "2024년에 관해 a_b@c.kr로 보내라.", "en"),
    ],
)
def test_what_is_said_in_another_way_is_not_lost(
    text: str, rendering: str, source: Language
) -> None:
    assert not lost(text, rendering, source)
    assert repaired(text, rendering, source) == rendering


@pytest.mark.parametrize(
    ("text", "rendering", "wanted", "source"),
    [
        (
            "Mail news_desk@a.com.",
            "news desk@a.com으로 보내라.",
            "news_desk@a.com으로 보내라.",
            "en",
        ),
        ("See https://a.kr/b_c.", "https: //a.kr/b c를 보라.", "https://a.kr/b_c를 보라.", "en"),
        ("@korea_now said so.", "@ korea now가 말했다.", "@korea_now가 말했다.", "en"),
        ("Netflix가 3,400명을 뽑았다.", "Netfix hired 3,400.", "Netflix hired 3,400.", "ko"),
        ("By 2026 it ends.", "2025년에 끝난다.", "2026년에 끝난다.", "en"),
        ("Call 02-123-4567.", "02 123 4567로 걸라.", "02-123-4567로 걸라.", "en"),
    ],
)
def test_a_mangled_copy_is_put_right(
    text: str, rendering: str, wanted: str, source: Language
) -> None:
    assert lost(text, rendering, source)
    assert repaired(text, rendering, source) == wanted


@pytest.mark.parametrize(
    ("text", "rendering"),
    [
        ("In 2026 and 2031 it comes.", "2025년과 2030년에 온다."),
        ("It was in the 90s.", "32℃였다."),
        ("It has 1,500 members.", "15명이 있다."),
        ("Mail a_b@c.kr.", "a b@c.kr 또는 a b@c.kr로."),
        ("Mail a_b@c.kr.", "편지를 보내라."),
    ],
)
def test_what_is_not_plain_is_left_alone(text: str, rendering: str) -> None:
    assert lost(text, rendering, "en")
    assert repaired(text, rendering, "en") == rendering


def test_addresses_come_back_behind_their_shields() -> None:
    made = shielded("Mail a_b@c.kr or d_e@f.kr, not a_b@c.kr.")
    assert made is not None
    text, stands_for = made
    assert text == "Mail 7301 or 7402, not 7301."
    assert unshielded("7,301번이나 7402번", stands_for) == "a_b@c.kr번이나 d_e@f.kr번"
    assert unshielded("7301번", stands_for) is None
    assert shielded("Nothing to see.") is None
