"""Two editions of one article by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

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
    assert naranhi.json("pair", english, korean) == {"id": english, "counterpart": korean}
    assert naranhi.json("show", korean)["counterpart"] == english
    assert naranhi.run("unpair", korean).stdout == "Taken apart: 2 and 1\n"
    assert naranhi.json("show", english)["counterpart"] is None
    assert naranhi.run("unpair", korean).stdout == "Article 2 is in no pair.\n"
    naranhi.fails("pair", english, english)
    naranhi.fails("pair", english, 99)


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
