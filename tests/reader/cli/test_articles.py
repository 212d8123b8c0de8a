"""Articles in and out by the command line."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi, Site

ENGLISH = """Rain at last

The rain came on Monday. Farmers smiled.

“It was time,” said Mr. Kim of the weather office.
"""
KOREAN = """마침내 비

월요일에 비가 왔다. 농부들이 웃었다.

기상청의 김 씨는 “때가 됐다”고 말했다.
"""
COPIED = """Go to contents
Rain at last
Rain at last
Posted October. 25, 2024 08:24,\u00a0
Updated October. 25, 2024 09:10
한국어

The rain came on Monday. Farmers smiled.

The rain stayed until Friday.

Min-su Kim minsu@example.com
"""


def test_add_says_what_became_of_the_text(naranhi: Naranhi) -> None:
    assert naranhi.json("add", "-", input=ENGLISH.encode()) == {
        "id": 1,
        "status": "added",
        "title": "Rain at last",
        "language": "en",
        "blocks": 2,
        "sentences": 3,
        "counterpart": None,
    }
    again = naranhi.json("add", "-", input=ENGLISH.encode())
    assert (again["id"], again["status"]) == (1, "duplicate")
    assert naranhi.run("add", "-", input=ENGLISH.encode()).stdout == (
        "Already there: 1  Rain at last  (English, 2 paragraphs, 3 sentences)\n"
    )


def test_a_page_that_changed_is_updated(naranhi: Naranhi, site: Site) -> None:
    for number, words in enumerate(("until Friday", "until Sunday")):
        site.pages["/rain"] = (
            200,
            "text/plain; charset=utf-8",
            (f"Rain at last\n\nThe rain came on Monday and it stayed {words}.\n".encode()),
        )
        status = naranhi.json("add", f"{site.address}/rain")["status"]
        assert status == ("added", "updated")[number]
    shown = naranhi.json("show", "1")
    assert shown["revision"] == 2
    assert shown["url"] == f"{site.address}/rain"
    assert "until Sunday" in shown["blocks"][0]["text"]


def test_several_sources_are_one_line_each_and_one_failure_stops_none(naranhi: Naranhi) -> None:
    first, last = naranhi.home / "one.txt", naranhi.home / "둘.md"
    first.write_text(ENGLISH, "utf-8")
    last.write_text(KOREAN, "cp949")
    missing = naranhi.home / "missing.txt"
    done = naranhi.run("add", first, missing, last, status=1)
    assert [line.split("  (")[0] for line in done.stdout.splitlines()] == [
        "Added: 1  Rain at last",
        "Added: 2  마침내 비",
    ]
    assert done.stderr.count("\n") == 1
    assert "missing.txt" in done.stderr
    assert [each["status"] for each in naranhi.lines("add", first, last)] == ["duplicate"] * 2


def test_text_copied_from_a_page(naranhi: Naranhi) -> None:
    shown = naranhi.json("show", naranhi.add(COPIED))
    assert shown["title"] == "Rain at last"
    assert shown["byline"] == ["Min-su Kim"]
    assert shown["published"] == "2024-10-25T08:24:00+09:00"
    assert shown["updated"] == "2024-10-25T09:10:00+09:00"
    assert [block["text"] for block in shown["blocks"]] == [
        "The rain came on Monday. Farmers smiled.",
        "The rain stayed until Friday.",
    ]


def test_the_language_is_told_by_the_script_or_by_the_option(naranhi: Naranhi) -> None:
    assert naranhi.json("show", naranhi.add(KOREAN))["language"] == "ko"
    assert (
        naranhi.json("show", naranhi.add("K-pop\n\nBTS, NCT.", "--language", "ko"))["language"]
        == "ko"
    )


def test_show_has_the_shape_that_scripts_rely_on(naranhi: Naranhi) -> None:
    shown = naranhi.json("show", naranhi.add(ENGLISH))
    wanted = {"id", "title", "language", "url", "site", "byline", "published", "updated"}
    assert wanted | {"revision", "counterpart", "blocks"} <= set(shown)
    block = shown["blocks"][0]
    assert block["kind"] == "paragraph"
    assert [block["text"][start:end] for start, end in block["sentences"]] == [
        "The rain came on Monday.",
        "Farmers smiled.",
    ]


def test_show_prints_the_article(naranhi: Naranhi) -> None:
    printed = naranhi.run("show", naranhi.add(ENGLISH)).stdout
    assert printed.startswith("Rain at last\n")
    assert printed.endswith("\n\n“It was time,” said Mr. Kim of the weather office.\n")


def test_a_terminal_is_not_told_what_to_do_by_an_article(naranhi: Naranhi) -> None:
    number = naranhi.add("Rain\n\nIt rained \x1b]0;owned\x07 on Monday.")
    assert "\x1b" not in naranhi.run("show", number).stdout
    assert "\x07" not in naranhi.run("list").stdout


def test_list_by_state_language_and_tag(naranhi: Naranhi) -> None:
    english, korean = naranhi.add(ENGLISH), naranhi.add(KOREAN)
    naranhi.run("annotate", english, "--quote", "Farmers smiled", "--tag", "farms")
    assert {each["id"] for each in naranhi.lines("list")} == {english, korean}
    assert [each["id"] for each in naranhi.lines("list", "--language", "ko")] == [korean]
    assert [each["id"] for each in naranhi.lines("list", "--tag", "farms")] == [english]
    assert len(naranhi.lines("list", "--unread")) == 2
    assert naranhi.lines("list", "--starred") == []
    assert naranhi.run("list", "--starred").stdout == "No article is like that.\n"
    listed = naranhi.lines("list", "--language", "en")[0]
    assert listed["notes"] == 1
    assert datetime.fromisoformat(listed["added"]).utcoffset() is not None
    assert re.search(r"^ +1  • en  \d{4}-\d\d-\d\d  Rain at last", naranhi.run("list").stdout, re.M)


def test_an_empty_library_says_how_to_fill_it(naranhi: Naranhi) -> None:
    assert "naranhi add SOURCE" in naranhi.run("list").stdout
    assert naranhi.run("list", "--json").stdout == ""


def test_delete_takes_all_or_none(naranhi: Naranhi) -> None:
    first, second = naranhi.add(ENGLISH), naranhi.add(KOREAN)
    assert "99" in naranhi.fails("delete", first, 99)
    assert len(naranhi.lines("list")) == 2
    assert naranhi.run("delete", first, first).stdout == "Deleted: 1  Rain at last\n"
    assert [each["id"] for each in naranhi.lines("list")] == [second]
    assert "1" in naranhi.fails("show", first)


def test_the_sample_is_added_once(naranhi: Naranhi) -> None:
    first = naranhi.run("sample").stdout.splitlines()
    assert (
        first[-1] == f"{len(first) - 1} sample articles added to the library in {naranhi.library}"
    )
    assert len(first) > 20
    assert all(line.startswith("Added: ") for line in first[:-1])
    again = naranhi.run("sample").stdout.splitlines()
    assert again[-1].startswith("0 sample articles added")
    listed = naranhi.lines("list")
    assert len(listed) == len(first) - 1
    assert all(each["sample"] and each["counterpart"] and each["url"] is None for each in listed)
    assert sum(each["notes"] for each in listed) == len(naranhi.lines("annotations")) == 3


def test_check_finds_the_library_sound(naranhi: Naranhi) -> None:
    naranhi.add(ENGLISH)
    printed = naranhi.run("check").stdout
    assert "Articles: 1, with 0 annotations." in printed
    assert "Models: none installed yet" in printed
    assert printed.endswith(f"The library in {naranhi.library} is sound.\n")


def test_check_says_what_is_wrong(naranhi: Naranhi) -> None:
    naranhi.add(ENGLISH)
    with closing(sqlite3.connect(naranhi.library / "library.db")) as database, database:
        database.execute("UPDATE article SET revision = 7")
    done = naranhi.run("check", status=1)
    assert done.stdout.startswith("Problem: ")
    assert done.stderr.count("\n") == 1
    assert "has 1 problem; keep a copy" in done.stderr


@pytest.mark.parametrize("fonts", ["none", "some"])
def test_check_says_that_no_korean_font_is_there(naranhi: Naranhi, fonts: str) -> None:
    folder = naranhi.home / "bin"
    folder.mkdir()
    lister = folder / "fc-list"
    lister.write_text("#!/bin/sh\n" + ("echo 'Noto Sans CJK KR'\n" if fonts == "some" else ""))
    lister.chmod(0o755)
    naranhi.environment = {"PATH": f"{folder}:/usr/bin:/bin"}
    printed = naranhi.run("check").stdout
    assert ("fonts-noto-cjk" in printed) == (fonts == "none")


def test_a_backup_is_a_library(naranhi: Naranhi) -> None:
    number = naranhi.add(ENGLISH)
    copy = naranhi.home / "copy" / "library.db"
    copy.parent.mkdir()
    assert str(copy) in naranhi.run("backup", copy).stdout
    assert naranhi.json("show", number, "--library", copy.parent)["title"] == "Rain at last"
    naranhi.fails("backup", naranhi.home)
