"""Feeds on the command line, from a real server on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.support.feed_server import HTML, LONG, Answered, FeedServer, feed_server

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server() as running:
        entries = [running.entry(n, text=LONG) for n in range(2)]
        running.feed("/feed", entries, title="바다 신문")
        yield running


def test_subscribing_refreshing_and_reading(naranhi: Naranhi, server: FeedServer) -> None:
    assert "no feeds yet" in naranhi.run("feeds", "list").stdout
    added = naranhi.json("feeds", "add", server.url("/feed"), "--folder", "뉴스/Local")
    assert (added["status"], added["title"], added["folder"]) == (
        "added",
        "바다 신문",
        "뉴스/Local",
    )
    report = naranhi.json("feeds", "refresh")
    assert (report["asked"], len(report["added"]), report["failed"]) == (1, 2, [])
    (feed,) = naranhi.lines("feeds", "list")
    assert (feed["unread"], feed["error"], feed["gone"]) == (2, "", False)
    assert feed["worked"]
    listed = naranhi.lines("list", "--feed", "바다 신문")
    assert sorted(each["id"] for each in listed) == report["added"]
    assert naranhi.lines("list", "--feed", str(feed["id"])) == listed
    assert "2 unread" in naranhi.run("feeds", "list").stdout
    assert naranhi.json("feeds", "add", server.url("/feed"))["status"] == "duplicate"


def test_a_page_with_several_feeds_asks_which(naranhi: Naranhi, server: FeedServer) -> None:
    kind = "type='application/rss+xml'"
    links = "".join(f"<link rel='alternate' {kind} href='/{name}'>" for name in ("feed", "b"))
    server.feed("/b", [server.entry(9, text=LONG)])
    server.answers["/"] = Answered(f"<html><head>{links}</head></html>".encode(), HTML)
    done = naranhi.run("feeds", "add", server.url("/"), status=1)
    assert server.url("/b") in done.stdout
    assert "2 feeds" in done.stderr
    naranhi.run("feeds", "add", server.url("/"), "--all")
    assert len(naranhi.lines("feeds", "list")) == 2


def test_a_front_page_leads_to_its_page_of_feeds(naranhi: Naranhi, server: FeedServer) -> None:
    server.answers["/"] = Answered(b"<a href='/rss/'>RSS</a>", HTML)
    rows = "".join(f"<li>{name} <a href='/{name}'>RSS</a></li>" for name in ("feed", "b"))
    server.answers["/rss/"] = Answered(f"<title>RSS 서비스</title>{rows}".encode(), HTML)
    server.feed("/b", [server.entry(9, text=LONG)], title="바다 스포츠")
    done = naranhi.run("feeds", "add", server.url("/"), status=1)
    assert f"{server.url('/b')}  바다 스포츠" in done.stdout
    assert naranhi.lines("feeds", "list") == []
    naranhi.run("feeds", "add", server.url("/"), "--all")
    listed = naranhi.lines("feeds", "list")
    assert [each["title"] for each in listed] == ["바다 신문", "바다 스포츠"]
    assert len(naranhi.json("feeds", "refresh")["added"]) == 3


def test_an_address_without_its_scheme(naranhi: Naranhi, server: FeedServer) -> None:
    typed = server.url("/feed").removeprefix("http://")
    assert naranhi.json("feeds", "add", typed)["url"] == server.url("/feed")
    assert len(naranhi.json("feeds", "refresh")["added"]) == 2


def test_a_feed_that_fails_is_said_and_stops_no_other(naranhi: Naranhi, server: FeedServer) -> None:
    naranhi.run("feeds", "add", server.url("/feed"))
    server.feed("/other", [server.entry(9, text=LONG)], title="Other")
    naranhi.run("feeds", "add", server.url("/other"))
    server.answers["/feed"] = Answered(b"", status=500)
    done = naranhi.run("feeds", "refresh", "--json", status=1)
    assert done.stderr.count("\n") == 1
    assert "바다 신문: 127.0.0.1 has a fault of its own (500)" in done.stderr
    assert '"feed": 1' in done.stdout
    assert "It last worked: never." in naranhi.run("feeds", "list").stdout
    assert len(naranhi.lines("list")) == 1
    assert naranhi.json("feeds", "refresh", "--due")["asked"] == 0


def test_settings_names_and_folders(naranhi: Naranhi, server: FeedServer) -> None:
    naranhi.run("feeds", "add", server.url("/feed"), "--name", "Sea")
    changed = naranhi.json(
        *("feeds", "set", "Sea", "--interval", "30", "--full-text", "always"),
        *("--pictures", "on", "--translate", "on", "--keep-days", "7", "--keep-number", "50"),
    )
    assert (changed["interval"], changed["full_text"], changed["keep_number"]) == (30, "always", 50)
    assert changed["pictures"]
    assert changed["translate"]
    changed = naranhi.json("feeds", "set", "1", "--interval", "0", "--pictures", "off")
    assert (changed["interval"], changed["pictures"], changed["keep_days"]) == (None, False, 7)
    assert naranhi.json("feeds", "move", "1", "A/B")["folder"] == "A/B"
    assert naranhi.json("feeds", "move", "1", "")["folder"] is None
    assert naranhi.json("feeds", "rename", "1", "")["title"] == "바다 신문"
    assert "already" in naranhi.run("feeds", "add", server.url("/feed")).stdout.lower()


def test_lists_go_out_and_come_in(naranhi: Naranhi, server: FeedServer) -> None:
    naranhi.run("feeds", "add", server.url("/feed"), "--folder", "뉴스")
    file = naranhi.home / "feeds.opml"
    assert naranhi.json("feeds", "export", file) == {"path": str(file), "feeds": 1}
    assert naranhi.json("feeds", "import", file) == {"added": [], "known": 1, "left_out": 0}
    naranhi.run("feeds", "remove", "1", "--with-articles")
    assert naranhi.lines("feeds", "list") == []
    written = naranhi.run("--library", naranhi.home / "b", "feeds", "import", file).stdout
    assert "Subscribed to 1 feed;" in written
    printed = naranhi.run("--library", naranhi.home / "b", "feeds", "export", "-").stdout
    assert printed == file.read_text("utf-8")


def test_a_list_with_a_korean_name(naranhi: Naranhi, server: FeedServer) -> None:
    naranhi.run("feeds", "add", server.url("/feed"), "--folder", "뉴스")
    file = naranhi.home / "구독 목록 – 나란히.opml"
    naranhi.run("feeds", "export", file)
    said = naranhi.run("--library", naranhi.home / "서재", "feeds", "import", file).stdout
    assert "Subscribed to 1 feed;" in said
    (feed,) = naranhi.lines("--library", naranhi.home / "서재", "feeds", "list")
    assert (feed["title"], feed["folder"]) == ("바다 신문", "뉴스")


def test_what_cannot_be_done_is_one_sentence(naranhi: Naranhi, server: FeedServer) -> None:
    assert "no such feed" in naranhi.fails("feeds", "add", server.url("/nothing"))
    assert "not a web address" in naranhi.fails("feeds", "add", "ftp://a.example/")
    assert "no feed “7”" in naranhi.fails("feeds", "refresh", "7")
    assert "no feed “x”" in naranhi.fails("list", "--feed", "x")
    assert "no feed" in naranhi.fails("feeds", "remove", "1")
    assert "cannot be read" in naranhi.fails("feeds", "import", naranhi.home / "missing")
    assert "not a list of feeds" in naranhi.fails("feeds", "import", "-", input=b"<html/>")
    assert "works offline" in naranhi.fails("--offline", "feeds", "refresh")
    assert "works offline" in naranhi.fails("--offline", "feeds", "add", server.url("/feed"))
    for option, wrong in (("--interval", "-3"), ("--keep-days", "9" * 30), ("--keep-days", "x")):
        said = naranhi.run("feeds", "set", "1", option, wrong, status=2).stderr
        assert "is not a whole number from 0 to 1,000,000" in said
        assert "naranhi list" not in said
    naranhi.run("feeds", status=2)


def test_a_list_says_which_addresses_it_could_not_use(naranhi: Naranhi) -> None:
    file = naranhi.home / "list.opml"
    file.write_text(
        '<opml version="2.0"><body><outline type="rss" text="Evil" xmlUrl="javascript:alert(1)"/>'
        '<outline type="rss" text="Sea" xmlUrl="https://sea.example/rss"/></body></opml>'
    )
    said = naranhi.run("feeds", "import", file).stdout
    assert said == (
        "Subscribed to 1 feed; 0 were there already.\n"
        "Left out, since their address is neither http nor https: 1.\n"
    )
    assert naranhi.json("feeds", "import", file) == {"added": [], "known": 1, "left_out": 1}


def test_who_is_left_alone_and_until_when_is_said(naranhi: Naranhi, server: FeedServer) -> None:
    added = naranhi.run("feeds", "add", server.url("/feed")).stdout
    assert "'naranhi feeds refresh' brings the articles." in added
    assert "brings" not in naranhi.run("feeds", "add", server.url("/feed")).stdout
    server.answers["/feed"] = Answered(b"", status=429, headers={"Retry-After": "1800"})
    naranhi.run("feeds", "refresh", status=1)
    said = "127.0.0.1 asked to be left alone until "
    done = naranhi.run("feeds", "refresh")
    assert said in done.stderr
    assert "1 feed waits (1)." in done.stderr
    assert said in naranhi.run("feeds", "refresh", "1", status=1).stderr
    assert said in naranhi.run("feeds", "list").stdout
    assert naranhi.lines("feeds", "list")[0]["waits_until"]
