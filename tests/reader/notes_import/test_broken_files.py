"""Of a file that is broken anywhere nothing is taken, and the user is told where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.errors import ExchangeError
from reader.export import FORMATS, Options, Scope, collect
from reader.library import Library
from reader.notes_import import import_notes
from tests.support.noted_library import note_everything

KEEPER = {"uri": "https://example.com/a", "target": [], "text": "x", "id": "1"}


@pytest.fixture
def exported(tmp_path: Path) -> str:
    with Library.open(tmp_path / "other") as other:
        note_everything(other)
        return FORMATS["jsonld"].render(collect(other, Scope()), Options(whole=True)).decode()


def refused(library: Library, tmp_path: Path, content: bytes | str) -> str:
    """The sentence for a file; nothing may have come of it."""
    file = tmp_path / "notes.file"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ExchangeError) as caught:
        import_notes(library, file)
    assert library.articles() == []
    assert library.annotations() == []
    assert [each.key for each in library.colors.all()] == ["yellow", "green", "blue", "pink"]
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_a_file_that_was_cut_off(
    library: Library, tmp_path: Path, exported: str, share: float
) -> None:
    cut = exported[: int(len(exported) * share)]
    sentence = refused(library, tmp_path, cut)
    whole = cut.count('\n   },\n   {\n    "id"')
    told = "1 note before it is" if whole == 1 else f"{whole} notes before it are"
    assert f"line {cut.count(chr(10)) + 1} is broken" in sentence
    if share < 0.7:  # later it is the articles that are cut
        assert f"{told} whole" in sentence


QUOTED = {"type": "TextQuoteSelector", "exact": "Farmers smiled."}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"target": 17}, "its annotation's target is none"),
        ({"target": ["https://example.com/", None]}, "its annotation's target is none"),
        ({"target": {"source": 17, "selector": QUOTED}}, "its annotation's target is none"),
        ({"target": []}, "its annotation has no target"),
        ({"target": {"source": "x", "selector": 17}}, "its selector is none"),
        ({"target": {"source": "x", "selector": [QUOTED, [1]]}}, "its selector is none"),
        (
            {"target": {"source": "x", "selector": {**QUOTED, "exact": 1}}},
            "its selector quotes no text",
        ),
        (
            {"target": {"source": "x", "selector": {"type": "CssSelector", "refinedBy": 1}}},
            "its selector is none",
        ),
        ({"body": 17}, "what its annotation says is no text"),
        (
            {"body": [{"type": "TextualBody", "value": ["a"]}]},
            "what its annotation says is no text",
        ),
        ({"bodyValue": {}}, "what its annotation says is no text"),
        ({"created": "not a date"}, "“not a date” is no date"),
        ({"created": 7}, "“7” is no date"),
        ({"modified": "9999-99-99"}, "“9999-99-99” is no date"),
        (
            {"body": [{"value": "x"}, {"value": "y", "created": "z" * 50}]},
            f"“{'z' * 40}…” is no date",
        ),
    ],
)
def test_an_annotation_with_something_broken_in_it(
    library: Library, tmp_path: Path, exported: str, changes: dict[str, Any], told: str
) -> None:
    document = json.loads(exported)
    document["first"]["items"][3] |= changes
    text = json.dumps(document, indent=1, ensure_ascii=False)
    line = text[: text.index(document["first"]["items"][3]["id"])].count("\n")
    sentence = refused(library, tmp_path, text)
    assert f"line {line} is broken: {told}; 3 notes before it are whole" in sentence


def test_an_article_with_a_date_that_is_none(
    library: Library, tmp_path: Path, exported: str
) -> None:
    document = json.loads(exported)
    document["naranhi:articles"][1]["schema:datePublished"] = "yesterday or so"
    text = json.dumps(document, indent=1, ensure_ascii=False)
    sentence = refused(library, tmp_path, text)
    line = int(sentence.partition("line ")[2].split()[0])
    assert text.split("\n")[line - 1].strip() == "{"
    assert document["naranhi:articles"][1]["id"] in "".join(text.split("\n")[line : line + 2])
    assert "“yesterday or so” is no date; 6 notes before it are whole" in sentence


def test_a_note_in_the_middle_that_is_none(library: Library, tmp_path: Path, exported: str) -> None:
    document = json.loads(exported)
    document["first"]["items"][3] = {"type": "Annotation", "id": "urn:x:y", "note": "no target"}
    text = json.dumps(document, indent=1, ensure_ascii=False)
    line = text[: text.index('"no target"')].count("\n") - 2
    sentence = refused(library, tmp_path, text)
    assert f"line {line} is broken: its annotation has no target; 3 notes" in sentence


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([KEEPER, {**KEEPER, "uri": None}], "its note names no page; 1 note before it is whole"),
        ([KEEPER, KEEPER, "text"], "it holds no note; 2 notes before it are whole"),
        ([{**KEEPER, "target": "x"}], "its note's target is no list; 0 notes before it are whole"),
        ([KEEPER, {**KEEPER, "target": [17]}], "its note's target is no list; 1 note before"),
        (
            [KEEPER, {**KEEPER, "target": [{"selector": "nonsense"}]}],
            "its selector is none; 1 note before it is whole",
        ),
        (
            [KEEPER, {**KEEPER, "target": [{"selector": [{"type": "TextQuoteSelector"}]}]}],
            "its selector quotes no text; 1 note before it is whole",
        ),
        ([KEEPER, {**KEEPER, "text": ["x"]}], "what its note says is no text; 1 note before"),
        ([KEEPER, {**KEEPER, "tags": [1]}], "its tags are no texts; 1 note before"),
        ([KEEPER, {**KEEPER, "references": [1]}], "which note it answers; 1 note before"),
        ([KEEPER, {**KEEPER, "created": "not a date"}], "“not a date” is no date; 1 note before"),
        ([KEEPER, {**KEEPER, "updated": 7}], "“7” is no date; 1 note before"),
    ],
)
def test_a_row_of_hypothesis_that_is_none(
    library: Library, tmp_path: Path, rows: list[Any], told: str
) -> None:
    text = json.dumps({"total": 1, "rows": rows}, indent=1)
    assert told in refused(library, tmp_path, text)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("a,b,c\nd,e\n", "line 3 is broken: it has 2 cells where the first line has 3; 1 note"),
        ("a,b,c\n,e,f\n", "line 3 is broken: it has no highlight; 1 note before it is whole"),
        ("a,b,c\nd\n", "line 3 is broken: it has 1 cell where the first line has 3; 1 note"),
        ('a,b,c\n"d\ne",f,g\nh,i,j,k\n', "line 5 is broken: it has 4 cells"),
        ('a,b,c\n"d"d,e,f\n', "line 3 is broken: its quotation marks do not match; 1 note"),
        ('a,b,c\nd,e,"f', "line 3 is broken: its quotation marks do not match; 1 note"),
    ],
)
def test_a_line_of_readwise_that_is_broken(
    library: Library, tmp_path: Path, rows: str, told: str
) -> None:
    assert told in refused(library, tmp_path, "Highlight,Title,Note\n" + rows)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "holds no notes that Naranhi knows"),
        (b"# Notes\n\nSome Markdown", "holds no notes that Naranhi knows"),
        (b'"Salt" came by river', "holds no notes that Naranhi knows"),
        (b'"Highlight,Title\n', "holds no notes that Naranhi knows"),
        (b"Highlight " * 20_000, "holds no notes that Naranhi knows"),
        (b'{"a": 1}', "holds no notes that Naranhi knows"),
        (b"[]", "holds no notes that Naranhi knows"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"rows": [' + b"1" * 5_000 + b"]}", "a number in it is too long"),
        (b"Highlight,Title\n\xff\xfe,x\n", "line 2 is not in UTF-8"),
        (
            b"Highlight,Title\na,b\nc,d\ncaf\xe9,x\n",
            "line 4 is broken: it is not in UTF-8; 2 notes before it are whole",
        ),
        (
            b'[\n{"uri": "a"},\n{"uri": "b"},\n{"uri": "\xe9"}]',
            "line 4 is broken: it is not in UTF-8; 2 notes before",
        ),
        (b"PK\x03\x04\x00\x00\xff", "line 1 is not in UTF-8"),
        (b'{"rows": [nan]}', "line 1 is broken: it is not JSON; 0 notes"),
        (
            b'{"type": "AnnotationCollection", "total": 3, "first": "https://example.com/page1"}',
            "only says where its notes are",
        ),
    ],
)
def test_other_files(library: Library, tmp_path: Path, content: bytes, told: str) -> None:
    assert told in refused(library, tmp_path, content)


def test_a_row_of_readwise_with_a_date_that_is_none(library: Library, tmp_path: Path) -> None:
    rows = "a,b,\nc,d,2025-02-03\n\ne,f,not a date\n"
    sentence = refused(library, tmp_path, "Highlight,Title,Highlighted at\n" + rows)
    assert "line 5 is broken: “not a date” is no date; 2 notes before it are whole" in sentence


def test_a_file_that_is_not_there(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot be read"):
        import_notes(library, tmp_path / "nowhere.jsonld")
    with pytest.raises(ExchangeError, match="cannot be read"):
        import_notes(library, tmp_path)


def test_details_of_the_wrong_kind_are_as_good_as_absent(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other") as other:
        english, _, _ = note_everything(other)
        texts = FORMATS["jsonld"].render(collect(other, Scope()), Options(whole=True))
    document = json.loads(texts)
    for item in document["first"]["items"]:
        item |= {"created": "", "modified": None, "naranhi:sentence": "x", "naranhi:color": []}
        item["body"] = {"type": "TextualBody", "value": "\ud800 half", "purpose": None}
        item["target"]["selector"][1]["start"] = -5
    file = tmp_path / "notes.jsonld"
    file.write_text(json.dumps(document))
    report = import_notes(library, file)
    assert report.added == 6
    assert {each.note for each in library.annotations()} == {"\ufffd half"}
    assert {each.color for each in library.annotations()} == {"yellow"}
    assert library.check() == []
    assert english.title in {each.title for each in library.articles()}


def test_an_article_that_claims_what_no_pair_can_be_comes_alone(
    library: Library, tmp_path: Path
) -> None:
    languages = {"A": ("en", "K"), "B": ("en", "K"), "K": ("ko", "A"), "C": ("en", "C"),
                 "D": ("en", "E"), "E": ("en", "D"), "F": ("en", "nowhere")}  # fmt: skip
    articles = [
        {
            "id": name,
            "schema:headline": name,
            "schema:url": f"https://example.com/{name}",
            "schema:inLanguage": language,
            "naranhi:counterpart": {"id": counterpart},
            "naranhi:blocks": {"@list": [{"naranhi:text": f"Text of {name}."}]},
        }
        for name, (language, counterpart) in languages.items()
    ]
    file = tmp_path / "notes.jsonld"
    document = {"type": "AnnotationCollection", "total": 0, "naranhi:articles": articles}
    file.write_text(json.dumps(document))
    assert len(import_notes(library, file).articles) == len(languages)
    found = {each.title: library.article(each.id) for each in library.articles()}
    pairs = {name: each.counterpart for name, each in found.items() if each.counterpart}
    assert pairs == {"A": found["K"].id, "K": found["A"].id}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://[x"])
def test_an_address_that_is_none_of_the_web_is_not_kept(
    library: Library, tmp_path: Path, address: str
) -> None:
    article = {
        "id": "urn:x:a",
        "schema:headline": "Salt",
        "schema:url": address,
        "schema:inLanguage": "en",
        "naranhi:blocks": {"@list": [{"naranhi:text": "Salt came by river."}]},
    }
    file = tmp_path / "notes.jsonld"
    file.write_text(json.dumps({"type": "AnnotationCollection", "naranhi:articles": [article]}))
    (id,) = import_notes(library, file).articles
    assert library.article(id).url is None
