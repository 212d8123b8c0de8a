"""The memory as TMX: valid, read back whole, and nothing half taken in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from io import StringIO
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from reader.errors import ExchangeError, ExportError
from reader.library import Journal, Library, MemoryUnit
from reader.translation.tmx import (
    ExchangeCancelledError,
    Imported,
    export_memory,
    import_memory,
)

# What TMX 1.4b allows of the elements and attributes that a file of texts has.
RULES = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED
  creationdate CDATA #IMPLIED changedate CDATA #IMPLIED>
<!ELEMENT body (tu*)>
<!ELEMENT tu ((note | prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED creationtool CDATA #IMPLIED creationdate CDATA #IMPLIED
  changedate CDATA #IMPLIED srclang CDATA #IMPLIED
  segtype (block | paragraph | sentence | phrase) #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED changedate CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA | bpt | ept | it | ph | hi)*>
<!ELEMENT ph (#PCDATA)> <!ATTLIST ph x CDATA #IMPLIED type CDATA #IMPLIED assoc CDATA #IMPLIED>
<!ELEMENT bpt (#PCDATA)> <!ELEMENT ept (#PCDATA)> <!ELEMENT it (#PCDATA)>
<!ELEMENT hi (#PCDATA)>
<!ELEMENT note (#PCDATA)>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED xml:lang CDATA #IMPLIED>
"""
MADE = "2024-05-06T07:08:09.123456+00:00"
UNITS = [
    MemoryUnit("One & two <three>.", "하나와 둘 “셋”.", "en", "ko", "machine", "en_ko-1.1", MADE),
    MemoryUnit("One & two <three>.", "하나, 둘.", "en", "ko", "corrected", "en_ko-1.1", MADE),
    MemoryUnit("하나.\x00\ufffe\r\n\t ", "\x1bOne 🙂\x0b", "ko", "en", "human", "", MADE),
    MemoryUnit("\x0c\x0c하나", "One", "ko", "en", "machine", "ko_en-1.0", MADE),
]
FRESH = count()
TEXT = st.text(
    st.characters(blacklist_categories=["Cs"]) | st.sampled_from("\x00\x1f\ufffe\uffff<&]>\r🙂가"),
    min_size=1,
    max_size=30,
).filter(str.strip)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    """Another, empty library."""
    with Library.open(tmp_path / "other") as opened:
        yield opened


def problems(file: Path) -> list[str]:
    """What is wrong with a TMX file by the rules of its document type."""
    rules = etree.DTD(StringIO(RULES))
    document = etree.parse(str(file))
    rules.validate(document)
    dates = [unit.get("changedate") for unit in document.iter("tu")]
    wrong = [date for date in dates if len(date) != 16 or date[8] != "T" or date[15] != "Z"]
    return [error.message for error in rules.error_log] + wrong


def test_what_is_written_is_valid(library: Library, tmp_path: Path) -> None:
    library.memory.merge(UNITS)
    file = tmp_path / "memory.tmx"
    assert export_memory(library, file) == len(UNITS)
    assert problems(file) == []
    text = file.read_text("utf-8")
    assert '<!DOCTYPE tmx SYSTEM "tmx14.dtd">' in text
    assert 'creationtool="Naranhi"' in text
    assert 'changedate="20240506T070809Z"' in text


def test_the_rules_find_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "wrong.tmx"
    file.write_text('<tmx version="1.4"><body><tu changedate="2024"><seg/></tu></body></tmx>')
    assert len(problems(file)) >= 3


def test_the_memory_is_read_back_whole(library: Library, other: Library, tmp_path: Path) -> None:
    library.memory.merge(UNITS)
    export_memory(library, tmp_path / "memory.tmx")
    assert import_memory(other, tmp_path / "memory.tmx") == Imported(added=len(UNITS))
    assert list(other.memory.units()) == list(library.memory.units())
    assert import_memory(other, tmp_path / "memory.tmx") == Imported(unchanged=len(UNITS))


@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(pairs=st.dictionaries(TEXT, TEXT, max_size=4))
def test_any_text_is_read_back(library: Library, tmp_path: Path, pairs: dict[str, str]) -> None:
    model = f"model {next(FRESH)}"
    library.memory.remember(pairs, "en", "ko", model)
    file = tmp_path / f"{model}.tmx"
    export_memory(library, file)
    assert problems(file) == []
    with Library.open(tmp_path / model) as fresh:
        import_memory(fresh, file)
        assert list(fresh.memory.units()) == list(library.memory.units())


MET = "The Fed met."
FOREIGN = """<?xml version="1.0" encoding="UTF-16"?>
<tmx version="1.4"><header creationtool="X" creationtoolversion="1" segtype="sentence" o-tmf="X"
 adminlang="en-US" srclang="EN-US" datatype="html"/><body>
<tu changedate="20240102T030405Z"><note>n</note>
 <tuv xml:lang="EN-US"><seg>The <bpt i="1">&lt;b&gt;</bpt>Fed<ept i="1">&lt;/b&gt;</ept>
 <hi>met</hi>.</seg></tuv>
 <tuv xml:lang="fr"><seg>La Fed</seg></tuv>
 <tuv xml:lang="ko_KR"><seg>연준이 만났다.</seg></tuv></tu>
<tu srclang="ko"><tuv lang="ko"><seg>끝.</seg></tuv><tuv lang="en"><seg>End.</seg></tuv></tu>
<tu srclang="*all*"><tuv xml:lang="ko"><seg>비.</seg></tuv>
 <tuv xml:lang="en"><seg>Rain.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Only.</seg></tuv><tuv xml:lang="fr"><seg>Seul.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Blank.</seg></tuv><tuv xml:lang="ko"><seg> </seg></tuv></tu>
</body></tmx>"""


def test_another_programs_memory_is_a_persons(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "foreign.tmx"
    file.write_bytes(FOREIGN.encode("utf-16"))
    library.memory.remember({MET: "기계"}, "en", "ko", "m")
    assert import_memory(library, file) == Imported(added=4, skipped=2)
    found = library.memory.remembered([MET, "Rain."], "en", "ko", "m")
    assert {text: (each.translation, each.origin) for text, each in found.items()} == {
        MET: ("연준이 만났다.", "human"),
        "Rain.": ("비.", "human"),
    }
    assert set(library.memory.remembered(["끝.", "비."], "ko", "en", None)) == {"끝.", "비."}
    made = {unit.text: unit.made for unit in library.memory.units() if unit.origin == "human"}
    assert made[MET] == "2024-01-02T03:04:05.000000+00:00"
    (match,) = library.memory.near("The Fed left.", "en", "ko", least=0.6)
    assert match.origin == "human"


def test_another_programs_line_breaks_and_letters_in_parts_are_put_right(
    library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "pretty.tmx"
    apart = unicodedata.normalize("NFD", "비가 온다.")
    file.write_text(
        '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>\n  It rains.'
        f'\n</seg></tuv><tuv xml:lang="ko"><seg>\n  {apart}\u2028\n </seg></tuv></tu></body></tmx>',
        "utf-8",
    )
    assert import_memory(library, file) == Imported(added=1)
    assert library.memory.remembered(["It rains."], "en", "ko", None)["It rains."].translation == (
        "비가 온다."
    )


def test_both_ways_tell_how_far_they_are_and_can_be_cancelled(
    library: Library, other: Library, tmp_path: Path
) -> None:
    library.memory.remember({f"Sentence {each}.": "문장." for each in range(1200)}, "en", "ko", "m")
    file = tmp_path / "memory.tmx"
    counts: list[int] = []
    with pytest.raises(ExchangeCancelledError):
        export_memory(library, file, progress=counts.append, cancelled=lambda: len(counts) > 1)
    assert (counts, list(tmp_path.glob("*.tmx"))) == ([500, 1000], [])
    export_memory(library, file)
    counts.clear()
    with pytest.raises(ExchangeCancelledError):
        import_memory(other, file, progress=counts.append, cancelled=lambda: len(counts) > 1)
    assert counts == [500, 1000]
    assert list(other.memory.units()) == []


def test_an_import_can_be_taken_back(library: Library, other: Library, tmp_path: Path) -> None:
    text, mine = "One & two <three>.", "하나 둘 셋이다."
    other.memory.merge(UNITS)
    export_memory(other, tmp_path / "memory.tmx")
    old = "2020-01-01T00:00:00.000000+00:00"
    library.memory.merge([MemoryUnit(text, "옛날.", "en", "ko", "corrected", "", old)])
    library.memory.remember({"Another.": "다른."}, "en", "ko", "m")
    before = list(library.memory.units())
    journal = Journal()
    done = import_memory(library, tmp_path / "memory.tmx", journal=journal)
    assert (done.added, done.changed, len(journal)) == (3, 1, 4)
    library.memory.take_back(journal)
    assert list(library.memory.units()) == before
    assert library.memory.near("One & two <three>!", "en", "ko")
    assert library.memory.near("하나!", "ko", "en", least=0.1) == []
    library.memory.merge(unit for unit, _before in journal.entries())
    library.memory.correct({text: mine}, "en", "ko", "")
    library.memory.take_back(journal)
    assert library.memory.remembered([text], "en", "ko", None)[text].translation == mine
    assert {each.text for each in library.memory.units()} == {text, "Another."}


def test_a_sentence_that_a_file_has_twice_is_taken_back_too(library: Library) -> None:
    units = [
        MemoryUnit("One.", f"{year}.", "en", "ko", "human", f"m{year}", f"{year}-01-01T00:00:00Z")
        for year in (2020, 2021, 2022)
    ]
    journal = Journal()
    library.memory.merge(units, journal)
    library.memory.take_back(journal)
    assert list(library.memory.units()) == []


def test_a_correction_is_replaced_by_a_newer_one_alone(
    library: Library, other: Library, tmp_path: Path
) -> None:
    library.memory.correct({"One.": "먼저"}, "en", "ko", "m1")
    export_memory(library, tmp_path / "old.tmx")
    library.memory.correct({"One.": "나중"}, "en", "ko", "m2")
    export_memory(library, tmp_path / "new.tmx")
    assert import_memory(library, tmp_path / "old.tmx") == Imported(unchanged=1)
    import_memory(other, tmp_path / "old.tmx")
    assert import_memory(other, tmp_path / "new.tmx") == Imported(changed=1)
    assert [unit.translation for unit in other.memory.units()] == ["나중"]


UNIT = '<tu><tuv xml:lang="en"><seg>A.</seg></tuv><tuv xml:lang="ko"><seg>가.</seg></tuv></tu>\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "this is not a TMX file, or it is damaged"),
        ("<html><p></html>", "another kind of XML; choose a TMX file"),
        (f"<tmx><body>\n{UNIT}<tu>", "line 3: this is not a TMX file, or it is damaged"),
        (f"<tmx><body>\n{UNIT}<tu><tuv xml:lang='en'/></tu></body></tmx>", "line 3: a translation"),
        (
            f"<tmx><body>\n{UNIT}{UNIT}"
            + UNIT.replace("A.", '<ph type="x-naranhi-character">D800</ph>')
            + "</body></tmx>",
            "line 4: “D800” is not the number of a character",
        ),
        (f'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx><body>{UNIT}</body></tmx>', "declares entities"),
    ],
)
def test_of_a_broken_file_nothing_is_taken(
    library: Library, tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "broken.tmx"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ExchangeError, match=said):
        import_memory(library, file)
    assert list(library.memory.units()) == []
    assert library.memory.near("A!", "en", "ko", least=0) == []


def test_a_file_that_breaks_late_leaves_nothing(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "late.tmx"
    file.write_text(f"<tmx><body>{UNIT * 20_500}", encoding="utf-8")
    with pytest.raises(ExchangeError, match="damaged"):
        import_memory(library, file)
    assert list(library.memory.units()) == []


def test_entities_are_neither_multiplied_nor_fetched(library: Library, tmp_path: Path) -> None:
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    bomb = f"<!DOCTYPE tmx [{layers}]><tmx><body><tu>&e11;</tu></body></tmx>"
    outside = f'<!DOCTYPE tmx SYSTEM "{tmp_path / "none.dtd"}"><tmx><body>{UNIT}</body></tmx>'
    (tmp_path / "bomb.tmx").write_text(bomb)
    (tmp_path / "outside.tmx").write_text(outside, encoding="utf-8")
    with pytest.raises(ExchangeError, match="declares entities"):
        import_memory(library, tmp_path / "bomb.tmx")
    assert import_memory(library, tmp_path / "outside.tmx").added == 2


def test_places_that_cannot_be_used_are_named(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot be read; see that the file is there"):
        import_memory(library, tmp_path / "none.tmx")
    with pytest.raises(ExportError, match="make it first, or choose another place"):
        export_memory(library, tmp_path / "none" / "memory.tmx")
    with pytest.raises(ExportError, match="is a folder; name a file in it"):
        export_memory(library, tmp_path)
