"""Which addresses may be used, and which stand for one article."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.intake import canonical_address, same_site, tidy_address, web_address

PLAIN = "https://example.com/news/2024/salt"


@pytest.mark.parametrize(
    "other",
    [
        "http://example.com/news/2024/salt",
        "https://www.example.com/news/2024/salt/",
        "HTTPS://WWW.EXAMPLE.COM:443/news/2024/salt",
        "http://example.com:80/news/2024/salt#comments",
        " https://m.example.com/news/2024/salt\n",
        "https://mobile.example.com/news/2024/salt",
        "https://amp.example.com/news/2024/salt",
        "https://www.m.example.com/news/2024/salt",
        "https://example.com/news/2024/salt/amp",
        "https://example.com/news/2024/salt/amp/",
        "https://example.com/news/2024/salt.amp",
        "https://example.com/amp/news/2024/salt",
        "https://example.com/news/2024/salt?amp=1",
        "https://example.com/news/2024/salt?amp",
        "https://example.com/news/2024/salt?outputType=amp",
        "https://example.com/news/2024/salt?utm_source=x&utm_medium=y&UTM_campaign=",
        "https://example.com/news/2024/salt?fbclid=abc&gclid=def&ref=front",
        "https://example.com/news/2024/salt?from=rss&input=1195m",
        "https://example.com/news/2024/salt?",
        "https://example.com/news/./2023/../2024/salt",
        "https://example.com/%6Eews/2024/salt",
        "https://reader:secret@example.com/news/2024/salt",
        "https://example.com./news/2024/salt",
        "https://www.google.com/amp/s/www.example.com/news/2024/salt/amp",
        "https://www.google.co.kr/amp/s/www.example.com/news/2024/salt",
        "https://example.com/news/2024/salt?at_medium=rss&ns_source=feed&ref=10min",
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/news/2024/salt?amp=1",
    ],
)
def test_one_article_has_one_address(other: str) -> None:
    assert canonical_address(other) == PLAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a?id=1", "https://example.com/a?id=2"),
        ("https://example.com/a?mod=news&idxno=1", "https://example.com/a?mod=photo&idxno=1"),
        ("https://example.com/a?from=120", "https://example.com/a?from=121"),
        ("https://example.com/a?ref=120", "https://example.com/a?ref=121"),
        ("https://example.com/a?at_id=1", "https://example.com/a?at_id=2"),
        ("https://example.com/a?ns_no=1", "https://example.com/a?ns_no=2"),
        ("https://example.com/a?amp=22", "https://example.com/a?amp=23"),
        ("https://example.com/A", "https://example.com/a"),
        ("https://example.com/a", "https://news.example.com/a"),
        ("https://example.com/a", "https://example.com:8080/a"),
        ("https://m.co.kr/a", "https://co.kr/a"),
        ("https://example.com/#!/article/1", "https://example.com/#!/article/2"),
        ("https://example.com/a%2Fb", "https://example.com/a/b"),
        ("https://example.com/a?x=1%262", "https://example.com/a?x=1&2"),
        ("https://example.com/camp", "https://example.com/c"),
        ("https://example.com/ampere/1", "https://example.com/ere/1"),
        ("https://example.com/view?12", "https://example.com/view?13"),
        ("https://www.google.com/amp/page", "https://page/"),
        ("https://ko.example.com/a", "https://en.example.com/a"),
    ],
)
def test_different_articles_stay_apart(one: str, other: str) -> None:
    assert canonical_address(one) != canonical_address(other)


def test_the_order_of_parameters_does_not_matter_and_korean_is_quoted() -> None:
    assert canonical_address("https://example.com/가?b=나&a=1") == canonical_address(
        "https://www.example.com/%ea%b0%80?a=1&b=%EB%82%98"
    )
    assert canonical_address("https://한빛.example/1") == canonical_address(
        f"https://{'한빛'.encode('idna').decode()}.example/1"
    )


@pytest.mark.parametrize("odd", ["", "not an address", "mailto:a@example.com", "https://[::1/a"])
def test_what_is_no_web_address_comes_back(odd: str) -> None:
    assert canonical_address(f" {odd} ") == odd


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("https://n.example/a/1?utm_source=x&fbclid=1&id=3", "https://n.example/a/1?id=3"),
        ("https://n.example/a/1?utm_source=x#comments", "https://n.example/a/1#comments"),
        ("https://n.example/a/1?b=%EB%82%98&a=1&gclid=z", "https://n.example/a/1?b=%EB%82%98&a=1"),
        ("http://www.n.example/v.do?UTM_Medium=a&aid=0001", "http://www.n.example/v.do?aid=0001"),
        ("https://n.example/a?from=rss&input=1195m&sc=7", "https://n.example/a?sc=7"),
        ("https://n.example/a#xtor=RSS-8", "https://n.example/a"),
        ("https://n.example/a#top:~:text=harbour", "https://n.example/a#top"),
        ("https://n.example/a?ref=front", "https://n.example/a"),
    ],
)
def test_what_tracks_is_not_shown(stated: str, shown: str) -> None:
    assert tidy_address(stated) == shown
    assert canonical_address(shown) == canonical_address(stated)


@pytest.mark.parametrize(
    "address",
    [
        "https://n.example/v.php?no=3&id=b&idxno=12&aid=4&sc=50&mod=news&oid=001", "urn:a?utm_x=1",
        "http://m.n.example:8080/a/?amp=1&view=amp&q=%zz&&b", "https://n.example/a?",
        "https://n.example/#!/article/1?utm_source=x", "https://n.example/a?ref=A12&from=120",
        "https://n.example/a?x=1%262;utm=3", "not an address", "", "https://n.example/a#",
    ],
)  # fmt: skip
def test_what_does_not_track_stays_as_it_stands(address: str) -> None:
    assert tidy_address(address).rstrip("#") == address.rstrip("#")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://rss.paper.example/a", "http://www.paper.example:8080/", True),
        ("https://paper.co.kr/", "https://rss.paper.co.kr/", True),
        ("https://paper.co.kr/", "https://tide.co.kr/", False),
        ("https://paper.example/", "https://notpaper.example/", False),
        ("http://127.0.0.1/", "http://127.0.0.1:80/a", True),
        ("http://10.0.0.1/", "http://10.1.0.1/", False),
        ("http://[::1]/", "http://[::2]/", False),
    ],
)
def test_what_is_one_site(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same


ADDRESSES = st.builds(
    "{}://{}{}{}{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(
        ["example.com", "m.amp.www.example.co.kr:80", "www.google.com", "[::1]:8080", "한빛.kr",
         "x.cdn.ampproject.org", "m.m.m.kr", "a.b:443"]
    ),
    st.text(alphabet="/amp.html%2Fe가?&=;index#s", max_size=30).map(lambda text: f"/{text}"),
    st.sampled_from(["", "?utm_source=a&b=c", "?amp&amp=1&&a", "?q=%ea%B0%80%zz&a=b=c"]),
    st.sampled_from(["", "#top", "#!/a"]),
)  # fmt: skip


@given(st.one_of(ADDRESSES, st.text(max_size=60)))
@example("https://www.google.com/amp/s/www.google.com/amp/s/a.example/b")
@example("https://example.com/amp/amp/index.html/amp.amp")
def test_twice_is_as_once(address: str) -> None:
    once = canonical_address(address)
    assert canonical_address(once) == once
    tidy = tidy_address(address)
    assert tidy_address(tidy) == tidy


@pytest.mark.parametrize(
    ("stated", "base", "usable"),
    [
        ("https://example.com/a b", None, "https://example.com/a%20b"),
        (" /a\n/b ", "https://example.com/feed", "https://example.com/a/b"),
        ("//example.com/a", "https://example.org/", "https://example.com/a"),
        ("feed://example.com/rss", None, "http://example.com/rss"),
        ("feed:https://example.com/rss", None, "https://example.com/rss"),
        ("https://me:secret@example.com/a", None, "https://example.com/a"),
        ("javascript:alert(1)", "https://example.com/", None),
        ("java\nscript:alert(1)", "https://example.com/", None),
        ("data:text/html,x", "https://example.com/", None),
        ("file:///etc/hosts", "https://example.com/", None),
        ("ftp://example.com/a", None, None),
        ("https:///a", None, None),
        ("https://example.com:99999999/", None, None),
        ("https://[::1/", None, None),
        ("/a", None, None),
        ("", "https://example.com/", None),
        (None, "https://example.com/", None),
        ("https://example.com/" + "a" * 5000, None, None),
    ],
)
def test_only_web_addresses_are_used(
    stated: str | None, base: str | None, usable: str | None
) -> None:
    assert web_address(stated, base) == usable
