"""Documents for word processors, read back by python-docx, as XML, and by LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest

from reader.export import FORMATS, Document, Options, Scope, collect
from reader.library import Library
from tests.support.noted_library import MADE, draft, fill, mark, mark_translation, note_everything

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"

pytestmark = pytest.mark.usefixtures("in_greenwich")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def render(library: Library, *articles: int, **options: Any) -> bytes:
    documents = collect(library, Scope(articles=articles or None))
    return FORMATS["docx"].render(documents, Options(**options))


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def part(data: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return ElementTree.fromstring(file.read(f"word/{name}.xml"))


def cells(data: bytes, table: int = 0) -> list[tuple[str, str]]:
    rows = opened(data).tables[table].rows
    return [(row.cells[0].text, row.cells[1].text) for row in rows]


def commented(data: bytes) -> dict[str, str]:
    """The words that each comment hangs on, by the comment's first line."""
    comments = {each.comment_id: each.text.split("\n")[0] for each in opened(data).comments}
    found: dict[int, str] = {}
    open_ones: set[int] = set()
    for element in part(data, "document").iter():
        if element.tag == f"{W}commentRangeStart":
            open_ones.add(int(element.attrib[f"{W}id"]))
        elif element.tag == f"{W}commentRangeEnd":
            open_ones.remove(int(element.attrib[f"{W}id"]))
        elif element.tag == f"{W}t":
            for id in open_ones:
                found[id] = found.get(id, "") + (element.text or "")
    assert not open_ones
    return {comments[id]: words for id, words in found.items()}


def fills(data: bytes) -> dict[str, str]:
    """The words that are shaded, with the colour of the shade."""
    found = {}
    for run in part(data, "document").iter(f"{W}r"):
        shade = run.find(f"{W}rPr/{W}shd")
        if shade is not None:
            words = "".join(each.text or "" for each in run.iter(f"{W}t"))
            found[words] = shade.attrib[f"{W}fill"]
    return found


def test_rows_that_say_the_same_stand_side_by_side(library: Library) -> None:
    english, _, _ = note_everything(library)
    data = render(library, english.id, whole=True)
    assert cells(data) == [
        ("English", "Korean"),
        ("Rain at last & <more>", "드디어 비"),
        ("The rain came on Monday. Farmers smiled.", "월요일에 비가 내렸고 농부들은 웃었다."),
        (
            "It stayed until Friday, said Ada Poe.",
            "에이다 포는 비가 금요일까지 이어졌다고 말했다.",
        ),
    ]


def test_without_the_whole_article_only_rows_with_notes(library: Library) -> None:
    english, _, _ = fill(library)
    mark(library, english, "Friday")
    assert [left for left, _ in cells(render(library, english.id))] == [
        "English",
        "It stayed until Friday, said Ada Poe.",
    ]


def test_comments_hang_on_the_highlighted_words(library: Library) -> None:
    english, _, pasted = note_everything(library)
    data = render(library, english.id, pasted.id)
    assert commented(data) == {
        "Blue · #날씨 · #a, b; c · changed 2025-03-01 01:30 +00:00": "Rain at last",
        '=1+1 bold "quoted" <b>&': "Farmers smiled.",  # the first cell's share of it
        "A reply, later": "Farmers smiled.",
        "또 하나": "Farmers smiled.",
        "Green · changed 2025-03-01 01:32 +00:00": "smiled",
        "@SUM(A1)": "농부들은 웃었다",
        "on the translation": "정오에 막혔다",
        "kept": "a passage that is gone",
    }


def test_a_comment_has_its_author_its_time_and_what_it_answers(library: Library) -> None:
    english, _, _ = note_everything(library)
    data = render(library, english.id)
    comments = {each.text.split("\n")[0]: each for each in opened(data).comments}
    first = comments['=1+1 bold "quoted" <b>&']
    assert first.author == "Naranhi"
    assert first.timestamp == datetime(2025, 3, 1, 0, 31)
    assert first.text.split("\n")[1] == "•\t둘째 줄"
    assert first.text.split("\n")[2].startswith("Ask about · #rain")
    numbers = {
        each.text.split("\n")[0]: each.paragraphs[-1]._p.attrib[f"{W14}paraId"]
        for each in comments.values()
    }
    answers = {
        each.attrib[f"{W15}paraId"]: each.attrib.get(f"{W15}paraIdParent")
        for each in part(data, "commentsExtended")
    }
    assert answers[numbers["또 하나"]] == numbers[first.text.split("\n")[0]]
    assert answers[numbers[first.text.split("\n")[0]]] is None
    assert set(answers) == set(numbers.values())


NOTE = (
    "# Head\nA *strong* note, **bold _both_**, ~~gone~~, `code`\nand a"
    " [link](https://example.com/눈?a=1&b=2) [bad](javascript:x).\n\n"
    "- one\n- two\n  1. inner\n\n> quoted\n\n```\ndef f():\n    pass\n```"
)


def test_a_note_keeps_its_form_in_its_comment(library: Library) -> None:
    english, _, _ = fill(library)
    made = mark(library, english, "Friday", note=NOTE)
    library.add_reply(made.id, "A **firm** answer")
    first, answer = opened(render(library, english.id)).comments
    runs = {
        run.text: (run.bold, run.italic, run.font.strike, run.font.name)
        for paragraph in first.paragraphs
        for item in paragraph.iter_inner_content()
        for run in getattr(item, "runs", [item])
    }
    assert runs["Head"] == (True, None, None, None)
    assert runs["strong"] == (None, True, None, None)
    assert runs["bold "] == (True, None, None, None)
    assert runs["both"] == (True, True, None, None)
    assert runs["gone"] == (None, None, True, None)
    assert runs["code"] == (None, None, None, "Consolas")
    assert runs["def f():\n    pass"] == (None, None, None, "Consolas")
    assert [each.text for each in first.paragraphs][1:6] == [
        "A strong note, bold both, gone, code\nand a link [bad](javascript:x).",
        "•\tone",
        "•\ttwo",
        "1.\tinner",
        "quoted",
    ]
    indents = [each.paragraph_format.left_indent for each in first.paragraphs]
    steps = [None if each is None else round(each.twips / 284) for each in indents]
    assert steps[:6] == [None, None, 1, 1, 2, 1]
    (link,) = (each for paragraph in first.paragraphs for each in paragraph.hyperlinks)
    assert (link.text, link.address) == ("link", "https://example.com/%EB%88%88?a=1&b=2")
    assert [(run.text, run.bold) for run in answer.paragraphs[0].runs] == [
        ("A ", None),
        ("firm", True),
        (" answer", None),
    ]


def test_a_passage_of_a_translation_beside_another_edition_stands_below(library: Library) -> None:
    english, _, _ = fill(library)
    library.memory.remember(
        {english.sentences[1].text: "농부들이 미소 지었다."}, "en", "ko", "en_ko-1.0"
    )
    mark_translation(library, english, "미소 지었다", "a note")
    data = render(library, english.id)
    paragraphs = [each.text for each in opened(data).paragraphs]
    assert paragraphs[paragraphs.index("Notes") :] == ["Notes", "미소 지었다\nFarmers smiled."]
    assert commented(data) == {"a note": "미소 지었다"}


def test_highlights_are_shaded_and_where_they_overlap_the_inner_one_is(library: Library) -> None:
    english, _, _ = note_everything(library)
    data = render(library, english.id)
    shades = fills(data)
    assert shades["Farmers "] == "C9B6F2"
    assert shades["smiled"] == "BFE8B4"
    assert shades["It stayed"] == "C9B6F2"
    assert shades["농부들은 웃었다"] == "FFE58A"
    underlined = [
        "".join(each.text or "" for each in run.iter(f"{W}t"))
        for run in part(data, "document").iter(f"{W}tr")
        for run in run.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}u") is not None
    ]
    assert underlined == ["smiled"]


def test_korean_has_its_font_and_its_language(library: Library) -> None:
    english, _, _ = fill(library)
    data = render(library, english.id, whole=True)
    (run,) = (
        each
        for each in part(data, "document").iter(f"{W}r")
        if each.findtext(f"{W}t") == "월요일에 비가 내렸고 농부들은 웃었다."
    )
    language = run.find(f"{W}rPr/{W}lang")
    assert language is not None
    assert (language.attrib[f"{W}val"], language.attrib[f"{W}eastAsia"]) == ("ko-KR", "ko-KR")
    defaults = part(data, "styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    assert defaults is not None
    assert defaults.attrib[f"{W}eastAsia"] == "Malgun Gothic"
    assert not any("Theme" in name for name in defaults.attrib)


def test_the_file_says_what_it_is(library: Library) -> None:
    english, _, _ = note_everything(library)
    file = opened(render(library, english.id, now=MADE))
    about = file.core_properties
    assert (about.title, about.author) == (
        "Rain at last & <more>",
        "Kim Min-su, Ada Poe, 김민수",
    )
    assert (about.language, about.comments) == ("en-US", "")
    facts = [each.text for each in file.paragraphs]
    assert "Source: Example Courier · https://example.com/news/rain?id=7" in facts
    assert "By: 김민수" in facts
    links = {each.target_ref for each in file.part.rels.values() if each.is_external}
    assert links == {"https://example.com/news/rain?id=7", "https://example.com/ko/news/rain?id=7"}


def test_without_notes_there_are_no_comments(library: Library) -> None:
    english, _, _ = note_everything(library)
    data = render(library, english.id, whole=True, notes=False)
    assert len(opened(data).comments) == 0
    assert fills(data) == {}
    assert len(cells(data)) == 4


def test_what_xml_cannot_hold_is_left_out(library: Library) -> None:
    article = library.add(draft("One\x0b two", "A line\x01 with \x1f marks & <b>.")).article
    made = mark(library, article, "marks")
    document = collect(library, Scope())[0]
    passage = document.passages[0]
    annotation = replace(passage.annotation, id=made.id, note="bell \x07 and \ufffe")
    hostile: Document = replace(document, passages=(replace(passage, annotation=annotation),))
    data = FORMATS["docx"].render([hostile], Options())
    assert ("A line with  marks & <b>.", "") in cells(data)
    assert next(iter(opened(data).comments)).text.startswith("bell  and\n")


def test_an_address_that_no_file_can_hold_is_a_link_all_the_same(library: Library) -> None:
    stated = "https://example.com/눈 길\x0b?a=1&b=%ea#c"
    library.add(draft("One", "A line.", url=stated))
    made = collect(library, Scope(noted=False))
    relations = opened(FORMATS["docx"].render(made, Options(whole=True))).part.rels.values()
    (link,) = (each.target_ref for each in relations if each.is_external)
    assert link == "https://example.com/%EB%88%88%20%EA%B8%B8?a=1&b=%ea#c"


def test_libreoffice_opens_it_with_its_comments(library: Library, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    english, _, _ = note_everything(library)
    file = tmp_path / "notes.docx"
    file.write_bytes(render(library, english.id, whole=True))
    profile = (tmp_path / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(file)],
        check=True,
        timeout=120,
        capture_output=True,
    )
    root = ElementTree.parse(tmp_path / "notes.fodt").getroot()
    office_namespace = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    notes = ["".join(each.itertext()) for each in root.iter(f"{office_namespace}annotation")]
    assert len(notes) == 6
    assert any("둘째 줄" in each for each in notes)
    (formatted,) = (
        each
        for each in root.iter(f"{office_namespace}annotation")
        if "둘째 줄" in "".join(each.itertext())
    )
    styles = {
        each.attrib["{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name"]: each
        for each in root.iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}style")
    }
    text_namespace = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    bold = [
        each.text
        for each in formatted.iter(f"{text_namespace}span")
        if 'font-weight="bold"'
        in ElementTree.tostring(
            styles[each.attrib[f"{text_namespace}style-name"]], encoding="unicode"
        )
    ]
    assert bold == ["bold"]
    text = "".join(root.itertext())
    assert "에이다 포는 비가 금요일까지 이어졌다고 말했다." in text
