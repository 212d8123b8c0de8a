"""Glossaries as CSV and TBX files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from reader.errors import ExchangeError, ExportError
from reader.glossary.files import export_glossary, import_glossary
from reader.library import Library, Term
from reader.library.terms import tidied

HEADER = "term,translation,source,target,case,whole_word,note\n"
TERMS = [
    Term("Fed", "연준", "en", "ko", case_sensitive=True, note="첫 줄\n“둘째”, 줄 <&>"),
    Term("한국은행", "Bank of Korea", "ko", "en", whole_word=False),
    Term("emoji", "🙂 e\u0301", "en", "ko"),
]
FRESH = count()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def kept(library: Library) -> list[Term]:
    return [replace(each, id=0) for each in library.glossary.entries()]


@pytest.mark.parametrize("suffix", [".csv", ".tbx"])
def test_a_glossary_is_read_back_whole(library: Library, tmp_path: Path, suffix: str) -> None:
    library.glossary.merge(TERMS)
    file = tmp_path / f"용어{suffix}"
    assert export_glossary(library, file) == 3
    with Library.open(tmp_path / "other") as other:
        assert import_glossary(other, file).added == 3
        assert kept(other) == kept(library)
        again = import_glossary(other, file)
        assert (again.added, again.changed, again.unchanged) == (0, 0, 3)


@pytest.mark.parametrize("suffix", [".csv", ".tbx"])
def test_an_empty_glossary_is_read_back(library: Library, tmp_path: Path, suffix: str) -> None:
    assert export_glossary(library, tmp_path / f"empty{suffix}") == 0
    assert import_glossary(library, tmp_path / f"empty{suffix}").added == 0


WORD = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20)
DRAFTS = st.builds(
    Term,
    WORD.filter(lambda word: bool(tidied(Term("x", "y" + word, "en", "ko")).translation[1:])),
    WORD.filter(lambda word: bool(tidied(Term("x", "y" + word, "en", "ko")).translation[1:])),
    source=st.just("en"),
    target=st.just("ko"),
    case_sensitive=st.booleans(),
    whole_word=st.booleans(),
    note=WORD | st.just(""),
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drafts=st.lists(DRAFTS, max_size=4), suffix=st.sampled_from([".csv", ".tbx"]))
def test_any_glossary_is_read_back_whole(
    library: Library, tmp_path: Path, drafts: list[Term], suffix: str
) -> None:
    library.glossary.remove([each.id for each in library.glossary.entries()])
    library.glossary.merge(drafts)
    before = kept(library)
    file = tmp_path / f"{next(FRESH)}{suffix}"
    export_glossary(library, file)
    library.glossary.remove([each.id for each in library.glossary.entries()])
    import_glossary(library, file)
    assert kept(library) == before


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_with_the_needed_columns_is_enough(
    library: Library, tmp_path: Path, mark: str
) -> None:
    file = tmp_path / "a.csv"
    text = (
        f"{mark}Source,TARGET,term,translation,extra\r\nen,ko,Fed,연준,1\r\n\r\nKO,en,금리,rate\r\n"
    )
    file.write_bytes(text.encode())
    assert import_glossary(library, file).added == 2
    assert {
        (each.term, each.case_sensitive, each.whole_word) for each in library.glossary.entries()
    } == {
        ("Fed", False, True),
        ("금리", False, True),
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: there is no column “term”"),
        ("term;translation\n", "line 1: there is no column “source”"),
        ("term|translation\n", "line 1: there is no column “term”"),
        (HEADER + "a,b,en,ko,,,\nFed,,en,ko,,,\n", "line 3: A glossary entry needs a term"),
        (HEADER + "Fed,연준,en,fr,,,\n", "line 2: “fr” is no language"),
        (HEADER + "Fed,연준,en,en,,,\n", "line 2: A glossary entry goes from"),
        (
            HEADER + "Fed,연준,en,ko,maybe,,\n",
            "line 2: “maybe” in the column case must be yes or no",
        ),
        (HEADER + 'a,b,en,ko,,,"x\ny"\nFed,"연준" x,en,ko,,,\n', "line 4: the line is not CSV"),
        (HEADER + "a,b,en,ko\nFed\n", "line 3: “” is no language"),
        (HEADER + "x" * 201 + ",b,en,ko,,,\n", "line 2: “x+…” is too long"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_taken(
    library: Library, tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "a.csv"
    file.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(ExchangeError, match=said):
        import_glossary(library, file)
    assert library.glossary.entries() == []


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949"])
def test_what_spreadsheets_write_is_read(
    library: Library, tmp_path: Path, mark: str, encoding: str
) -> None:
    file = tmp_path / "a.csv"
    rows = (
        'term,translation,source,target,note\r\nFed,연준,en,ko,"a; b, c\td"\r\n금리,rate,ko,en,\r\n'
    )
    head, body = (
        rows.split('"', 1)[0],
        '"a; b, c\td"\r\n' + "금리,rate,ko,en,\r\n".replace(",", mark),
    )
    file.write_bytes((head.replace(",", mark) + body).encode(encoding))
    assert import_glossary(library, file).added == 2
    assert {(each.term, each.translation, each.note) for each in library.glossary.entries()} == {
        ("Fed", "연준", "a; b, c\td"),
        ("금리", "rate", ""),
    }


def test_a_table_may_say_itself_what_parts_its_columns(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    text = "sep=;\r\nterm;translation;source;target\r\nFed;연준;en;ko\r\nBoE;;en;ko\r\n"
    file.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(ExchangeError, match="line 4"):
        import_glossary(library, file)
    file.write_text(text.replace("BoE;;en;ko\r\n", ""), encoding="utf-8", newline="")
    assert import_glossary(library, file).added == 1


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".txt"])
def test_a_table_without_languages_takes_the_given_one(
    library: Library, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"a{suffix}"
    file.write_text("term\ttranslation\nFed\t연준\nNATO\tNATO\n금리\trate\n", encoding="utf-16")
    with pytest.raises(ExchangeError, match="there is no column “source”"):
        import_glossary(library, file)
    assert import_glossary(library, file, "en").added == 3
    assert {(each.term, each.source, each.target) for each in library.glossary.entries()} == {
        ("Fed", "en", "ko"),
        ("NATO", "en", "ko"),
        ("금리", "ko", "en"),  # its script says so
    }


def test_another_encoding_is_said_to_be_one(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes((HEADER + "café,카페,en,ko,,,\n").encode("utf-8") + b"\xff\n")
    with pytest.raises(ExchangeError, match="is not in UTF-8; save it again as “CSV UTF-8”"):
        import_glossary(library, file)


def test_what_is_written_is_tbx_basic(library: Library, tmp_path: Path) -> None:
    library.glossary.merge(TERMS)
    export_glossary(library, tmp_path / "a.tbx")
    root = etree.parse(str(tmp_path / "a.tbx")).getroot()
    tbx = "{urn:iso:std:iso:30042:ed-2}"
    assert root.tag == f"{tbx}tbx"
    assert (root.get("style"), root.get("type")) == ("dca", "TBX-Basic")
    assert [child.tag for child in root] == [f"{tbx}tbxHeader", f"{tbx}text"]
    assert root.findtext(f"{tbx}tbxHeader/{tbx}fileDesc/{tbx}sourceDesc/{tbx}p")
    concepts = root.findall(f"{tbx}text/{tbx}body/{tbx}conceptEntry")
    assert len({concept.get("id") for concept in concepts}) == 3
    for concept in concepts:
        assert {child.tag for child in concept} == {f"{tbx}langSec"}
        for section in concept.iterfind(f"{tbx}langSec/{tbx}termSec"):
            first, *others = section
            assert first.tag == f"{tbx}term"
            assert {other.tag for other in others} <= {f"{tbx}admin", f"{tbx}note"}
    kinds = {admin.get("type") for admin in root.iter(f"{tbx}admin")}
    assert kinds == {"projectSubset"}


MARTIF = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c1"><descrip type="subjectField">economy</descrip>
 <langSet xml:lang="en-US"><tig><term>Federal <hi>Reserve</hi></term></tig></langSet>
 <langSet xml:lang="ko-KR"><tig><term>연방준비은행</term>
  <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  <ntig><termGrp><term>연준</term></termGrp><note>짧게</note></ntig></langSet>
 <langSet xml:lang="fr"><tig><term>Fed</term></tig></langSet></termEntry>
<termEntry id="c2"><langSet xml:lang="fr"><tig><term>taux</term></tig></langSet></termEntry>
</body></text></martif>"""


def test_another_programs_concepts_go_both_ways(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "a.tbx"
    file.write_text(MARTIF, encoding="utf-8")
    import_glossary(library, file)
    assert {(each.term, each.translation) for each in library.glossary.entries()} == {
        ("Federal Reserve", "연준"),
        ("연방준비은행", "Federal Reserve"),
        ("연준", "Federal Reserve"),
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not xml", "line 1: this is not a TBX file, or it is damaged"),
        ("<tmx/>", "line 1: this is another kind of XML; choose a TBX file"),
        ("<tbx>\n<text>", "line 2: this is not a TBX file, or it is damaged"),
        ('<!DOCTYPE tbx [<!ENTITY x "y">]><tbx>&x;</tbx>', "it declares entities"),
        (MARTIF.replace("ko-KR", "ja"), "has no terms in both English and Korean"),
        (MARTIF.replace("연준", "x" * 300), "line 3: “x+…” is too long"),
    ],
)
def test_a_broken_file_is_said_to_be_broken(
    library: Library, tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "a.tbx"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ExchangeError, match=said):
        import_glossary(library, file)
    assert library.glossary.entries() == []


def test_an_entity_reads_no_file(library: Library, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    declared = f'<!DOCTYPE tbx [<!ENTITY x SYSTEM "{tmp_path / "secret"}">]>'
    (tmp_path / "a.tbx").write_text(f"{declared}<tbx><text>&x;</text></tbx>")
    with pytest.raises(ExchangeError, match="declares entities"):
        import_glossary(library, tmp_path / "a.tbx")


def test_other_files_and_places_are_refused(library: Library, tmp_path: Path) -> None:
    for work in (import_glossary, export_glossary):
        with pytest.raises(ExchangeError, match=r"neither \.csv nor \.tbx"):
            work(library, tmp_path / "a.xlsx")
    for name in ("a.csv", "a.tbx"):
        with pytest.raises(ExchangeError, match="cannot be read; see that the file is there"):
            import_glossary(library, tmp_path / name)
        with pytest.raises(ExportError, match="make it first"):
            export_glossary(library, tmp_path / "none" / name)
