"""Corrections, the glossary and the memory by the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.argos_package import write_package

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

ENGLISH = """Rain at last

The rain came on Monday. Farmers smiled.

Send it to the king.
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An English to Korean package."""
    return write_package(tmp_path_factory.mktemp("packages") / "en_ko.argosmodel")


def test_a_correction_is_kept_shown_and_taken_back(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    number = naranhi.add(ENGLISH)
    first = naranhi.json("translate", number)["sentences"][1]
    corrected = naranhi.json("correct", number, 1, "농부들이 웃었다.")
    assert corrected == {
        "index": 1,
        "text": "Farmers smiled.",
        "translation": "농부들이 웃었다.",
        "origin": "corrected",
        "previous": first["translation"],
    }
    again = naranhi.add("Farmers again\n\nFarmers smiled.\n")
    (sentence,) = naranhi.json("translate", again)["sentences"]
    assert (sentence["translation"], sentence["origin"]) == ("농부들이 웃었다.", "corrected")
    reverted = naranhi.json("correct", number, 1, "--revert")
    assert (reverted["translation"], reverted["origin"]) == (first["translation"], "memory")
    assert reverted["previous"] == "농부들이 웃었다."
    assert "no correction" in naranhi.fails("correct", number, 1, "", "--revert")


def test_a_title_and_what_has_no_translation_can_be_corrected(naranhi: Naranhi) -> None:
    number = naranhi.add(ENGLISH)
    assert naranhi.json("correct", number, -1, "마침내 비")["previous"] is None
    assert naranhi.json("correct", number, "title", "드디어 비")["previous"] == "마침내 비"
    assert naranhi.run("correct", number, 2, "왕에게 보내라.").stdout == (
        "Send it to the king.\n    왕에게 보내라.\n"
    )
    assert naranhi.run("correct", number, 2, "--revert").stdout.endswith("[not translated]\n")
    assert "numbered from 0 to 2" in naranhi.fails("correct", number, 3, "x")
    naranhi.fails("correct", 99, 0, "x")


@pytest.mark.parametrize(
    "arguments", [["1", "0"], ["1", "0", " "], ["1", "x", "y"], ["1", "0", "x", "--revert"]]
)
def test_a_correction_without_a_sentence_or_a_text_is_wrong_usage(
    naranhi: Naranhi, arguments: list[str]
) -> None:
    naranhi.run("correct", *arguments, status=2)


def test_terms_are_added_listed_and_removed(naranhi: Naranhi) -> None:
    assert "naranhi glossary add" in naranhi.run("glossary", "list").stdout
    entry = naranhi.json("glossary", "add", "Fed", "연준", "--case", "--note", "약칭")
    assert entry == {
        "id": entry["id"],
        "term": "Fed",
        "translation": "연준",
        "source": "en",
        "target": "ko",
        "case": True,
        "whole_word": True,
        "note": "약칭",
    }
    korean = naranhi.json("glossary", "add", "한국은행", "BOK", "--parts")
    assert (korean["source"], korean["target"], korean["whole_word"]) == ("ko", "en", False)
    latin = naranhi.json("glossary", "add", "NATO", "NATO", "--from", "ko")
    assert (latin["source"], latin["target"]) == ("ko", "en")
    assert "already" in naranhi.fails("glossary", "add", "Fed", "연방", "--case")
    assert naranhi.lines("glossary", "list", "--from", "en") == [entry]
    assert f"{entry['id']}  en → ko  Fed → 연준  (match case)  약칭" in (
        naranhi.run("glossary", "list").stdout
    )
    naranhi.run("glossary", "remove", entry["id"], latin["id"])
    assert naranhi.lines("glossary", "list") == [korean]
    assert "no entry" in naranhi.fails("glossary", "remove", entry["id"])
    assert "naranhi glossary list" in naranhi.fails("glossary", "remove", "price")
    naranhi.run("glossary", "remove", "한국은행")
    assert naranhi.lines("glossary", "list") == []


def test_a_term_that_stands_in_several_entries_is_not_guessed(naranhi: Naranhi) -> None:
    for direction in ("en", "ko"):
        naranhi.run("glossary", "add", "NATO", "나토", "--from", direction)
    assert "several entries" in naranhi.fails("glossary", "remove", "nato")
    assert len(naranhi.lines("glossary", "list")) == 2


def test_a_korean_translation_without_hangul_is_kept_and_told(naranhi: Naranhi) -> None:
    assert "no Hangul" in naranhi.run("glossary", "add", "king", "queen").stderr
    assert naranhi.run("glossary", "add", "price", "가격").stderr == ""
    assert len(naranhi.lines("glossary", "list")) == 2


def test_a_glossary_goes_out_and_comes_in(naranhi: Naranhi, tmp_path: Path) -> None:
    entry = naranhi.json("glossary", "add", "Fed", "연준")
    for name in ("terms.csv", "terms.tbx"):
        file = tmp_path / name
        assert naranhi.json("glossary", "export", file) == {"terms": 1, "path": str(file)}
        naranhi.run("glossary", "remove", naranhi.lines("glossary", "list")[0]["id"])
        assert naranhi.json("glossary", "import", file)["added"] == 1
        (back,) = naranhi.lines("glossary", "list")
        assert {**back, "id": entry["id"]} == entry
    table = _file(tmp_path, "two.csv", "term;translation\nKorean Peninsula;한반도\nNATO;NATO\n")
    assert "column “source”" in naranhi.fails("glossary", "import", table)
    naranhi.run("glossary", "import", table, "--from", "en", "--to", "en", status=2)
    assert naranhi.json("glossary", "import", table, "--to", "ko")["added"] == 2
    assert "line 1" in naranhi.fails("glossary", "import", _file(tmp_path, "bad.csv", "x"))
    naranhi.fails("glossary", "import", tmp_path / "none.tbx")


def test_terms_that_did_not_come_out_are_listed(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    number = naranhi.add(ENGLISH)
    assert naranhi.lines("glossary", "check") == []
    naranhi.json("translate", number)
    naranhi.run("glossary", "add", "locomotive", "기관차")
    assert naranhi.run("glossary", "check").stdout == (
        "No term of the glossary stands in what is translated.\n"
    )
    naranhi.run("glossary", "add", "rain at last", "쀍쀍")
    naranhi.run("glossary", "add", "farmer", "쀍뛟")
    found = naranhi.lines("glossary", "check")
    assert [(each["article"], each["index"]) for each in found] == [(number, -1), (number, 1)]
    assert naranhi.json("translate", number)["title"]["translation"] == "쀍쀍"
    (lapse,) = naranhi.lines("glossary", "check", number)
    assert (lapse["index"], lapse["term"]["term"]) == (1, "farmer")
    assert "sentence 1: “farmer” is not “쀍뛟”" in naranhi.run("glossary", "check").stdout
    naranhi.json("correct", number, 1, "쀍뛟가 웃었다.")
    assert "Every term came out" in naranhi.run("glossary", "check").stdout


def test_a_memory_goes_out_and_comes_in(naranhi: Naranhi, tmp_path: Path) -> None:
    number = naranhi.add(ENGLISH)
    naranhi.run("correct", number, 0, "비가 왔다.")
    file = tmp_path / "memory.tmx"
    assert naranhi.json("memory", "export", file) == {"units": 1, "path": str(file)}
    naranhi.run("correct", number, 0, "--revert")
    merged = naranhi.json("memory", "import", file)
    assert merged == {"added": 1, "changed": 0, "unchanged": 0, "skipped": 0}
    naranhi.run("correct", number, 1, "웃었다.")
    assert "Translations written" in naranhi.run("memory", "export", file).stdout
    assert "there already: 2" in naranhi.run("memory", "import", file).stdout
    assert "line 1" in naranhi.fails("memory", "import", _file(tmp_path, "bad.tmx", "x"))
    assert "give the file this ending" in naranhi.fails("memory", "export", tmp_path / "m.txt")
    assert not (tmp_path / "m.txt").exists()


@pytest.mark.parametrize("arguments", [["glossary"], ["memory"], ["glossary", "add", "x", " "]])
def test_a_command_that_is_not_whole_is_wrong_usage(naranhi: Naranhi, arguments: list[str]) -> None:
    naranhi.run(*arguments, status=2)


def _file(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name
