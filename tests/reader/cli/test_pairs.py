"""Two editions of one article by the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library import Library
from reader.pairing import alignment_of, put_right, unlink

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi, Site

ENGLISH = """Rain at last

The rain came on Monday. It brought 120 mm to Jeonju.

“It was time,” said Mr. Kim of the weather office.
"""
KOREAN = """마침내 비

월요일에 비가 왔다. 전주에는 120mm가 내렸다.

기상청의 김 씨는 “때가 됐다”고 말했다.
"""


def test_pairs(naranhi: Naranhi) -> None:
    english, korean = naranhi.add(ENGLISH), naranhi.add(KOREAN)
    made = {"id": english, "counterpart": korean, "former": []}
    assert naranhi.json("pair", english, korean) == made
    assert naranhi.json("pair", english, korean) == made
    assert naranhi.json("show", korean)["counterpart"] == english
    assert naranhi.run("unpair", korean).stdout == "Taken apart: 2 and 1\n"
    assert naranhi.json("show", english)["counterpart"] is None
    assert naranhi.run("unpair", korean).stdout == "Article 2 is in no pair.\n"
    naranhi.fails("pair", english, english)
    naranhi.fails("pair", english, 99)


def test_pairing_says_what_was_paired_before(naranhi: Naranhi) -> None:
    english, korean = naranhi.add(ENGLISH), naranhi.add(KOREAN)
    other, third = naranhi.add(f"{ENGLISH}\nMore."), naranhi.add(f"{KOREAN}\n더.")
    naranhi.run("pair", english, korean)
    naranhi.run("pair", other, third)
    assert naranhi.json("pair", english, third)["former"] == [
        {"id": english, "counterpart": korean},
        {"id": third, "counterpart": other},
    ]
    text = naranhi.run("pair", english, korean).stdout
    assert text.endswith(f"{english} was paired with {third}, which stands alone now.\n")


def test_mended_beads_come_back_when_a_pair_is_made_again(naranhi: Naranhi) -> None:
    english, korean = naranhi.add(ENGLISH), naranhi.add(KOREAN)
    third = naranhi.add(f"{KOREAN}\n더.")
    naranhi.run("pair", english, korean)
    with Library.open(naranhi.library) as library:
        found = alignment_of(library, english)
        put_right(library, replace(found, beads=unlink(found.beads, 0)))
    mended = naranhi.json("align", english)["beads"]
    assert any(bead["mended"] for bead in mended)
    naranhi.run("pair", english, third)
    naranhi.json("align", english)
    naranhi.run("pair", english, korean)
    assert naranhi.json("align", english)["beads"] == mended


def test_align_prints_beads(naranhi: Naranhi) -> None:
    english, korean = naranhi.add(ENGLISH), naranhi.add(KOREAN)
    assert "counterpart" in naranhi.fails("align", english)
    naranhi.run("pair", english, korean)
    shape = naranhi.json("align", english)
    assert (shape["id"], shape["counterpart"]) == (english, korean)
    assert [(bead["source"], bead["target"]) for bead in shape["beads"]] == [
        ([0], [0]),
        ([1], [1]),
        ([2], [2]),
    ]
    assert all(0 <= bead["score"] <= 1 and not bead["mended"] for bead in shape["beads"])
    text = naranhi.run("align", korean).stdout
    assert "1 – 1" in text
    assert "전주에는 120mm가 내렸다.\n  It brought 120 mm to Jeonju.\n" in text


def test_pair_alone_lists_candidates(naranhi: Naranhi) -> None:
    naranhi.run("sample")
    english = next(each for each in naranhi.lines("list") if each["language"] == "en")
    assert naranhi.json("pair", english["id"])["candidates"] == []
    naranhi.run("unpair", english["id"])
    (found,) = naranhi.json("pair", english["id"])["candidates"]
    assert found["id"] == english["counterpart"]
    assert found["score"] > 0.9
    text = naranhi.run("pair", english["id"]).stdout
    assert f"'naranhi pair {english['id']} {found['id']}' pairs the first." in text
    assert naranhi.json("show", english["id"])["counterpart"] is None
    naranhi.run("delete", found["id"])
    assert "No unpaired article" in naranhi.run("pair", english["id"]).stdout


def test_the_edition_that_a_page_names_is_added_if_the_settings_say_so(
    naranhi: Naranhi, site: Site
) -> None:
    page = "<html><head><meta charset='utf-8'></head><body><article><h1>{}</h1>{}</article>{}"
    english = page.format("Rain", f"<p>{ENGLISH}</p>" * 2, '<a href="/ko">한국어</a>')
    korean = page.format("비", f"<p>{KOREAN}</p>" * 2, '<a href="/en">English</a>')
    kind = "text/html; charset=utf-8"
    site.pages.update({"/en": (200, kind, english.encode()), "/ko": (200, kind, korean.encode())})
    (added,) = naranhi.lines("add", f"{site.address}/en")
    assert added["counterpart"] is None
    naranhi.run("delete", added["id"])
    (naranhi.library / "settings.json").write_text('{"edition.fetch": true}')
    first, second = naranhi.lines("add", f"{site.address}/en")
    assert (second["language"], second["counterpart"]) == ("ko", first["id"])
    assert first["counterpart"] == second["id"]
    del site.pages["/ko"]
    naranhi.run("delete", second["id"])
    done = naranhi.run("add", f"{site.address}/en")
    assert done.stdout.startswith("Already there")
    assert done.stderr == (
        f"naranhi: The article is here, but its other edition at {site.address}/ko could not be "
        "fetched (127.0.0.1 has no such page (404)).\n"
    )
    site.pages["/ko"] = (200, kind, b"<html><body><nav>Menu</nav></body></html>")
    done = naranhi.run("add", f"{site.address}/en")
    assert done.stderr.startswith(
        f"naranhi: The article is here, but its other edition at {site.address}/ko could not be "
        "added: "
    )
    (alone,) = naranhi.lines("add", f"{site.address}/en")
    assert alone["counterpart"] is None
