"""The typeset page, read back by pypdf."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest

from reader.annotation import Selector
from reader.errors import ExportError
from reader.export import FORMATS, Document, Options, Scope, collect, pdf
from reader.export.options import Unwanted
from reader.export.pdf import chosen_fonts, pages
from reader.library import Library
from tests.support.noted_library import draft, fill, mark, note_everything


def _has_korean_font() -> bool:
    import typst

    try:
        chosen_fonts(set(typst.Fonts().families()), needs_korean=True)
    except ExportError:
        return False
    return True


needs_korean = pytest.mark.skipif(not _has_korean_font(), reason="needs a Korean font")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def read(documents: list[Document], **options: Any) -> pypdf.PdfReader:
    data = FORMATS["pdf"].render(documents, Options(**options))
    return pypdf.PdfReader(io.BytesIO(data))


def text_of(reader: pypdf.PdfReader) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


LONG = (
    "정부는 이십오일 경제관계장관회의를 열어 소상공인의 부담을 덜어 줄 지원대책을 내놓았다. "
    "이번 대책에는 전기요금과 임대료를 나누어 내게 하는 방안이 담겼다고 관계자가 설명했다."
)


@needs_korean
def test_korean_is_text_that_can_be_searched_and_copied(library: Library) -> None:
    article = library.add(draft("긴 기사", LONG, language="ko")).article
    mark(library, article, "지원대책을 내놓았다", note="**메모** 한 줄")
    reader = read(collect(library, Scope((article.id,))), whole=True, headings="ko")
    text = text_of(reader)
    words = re.sub(r"\d", "", text).split()
    position = 0
    for word in LONG.split():
        assert word in words[position:], word
        position = words.index(word, position) + 1
    assert "메모 한 줄" in " ".join(text.split())
    assert "\u2060" not in text


@needs_korean
def test_hangul_in_pieces_is_found_as_it_is_typed(library: Library) -> None:
    spelled = unicodedata.normalize("NFD", "사람들은 숨을 죽이고 바라보았다.")
    article = library.add(draft(unicodedata.normalize("NFD", "새 소식"), spelled, language="ko"))
    quote, note = (unicodedata.normalize("NFD", text) for text in ("숨을 죽이고", "메모"))
    mark(library, article.article, quote, note=note)
    text = text_of(read(collect(library, Scope((article.article.id,))), whole=True))
    assert all(word in text for word in ("새 소식", "숨을", "바라보았다", "메모"))


@needs_korean
def test_korean_words_are_not_broken_between_lines(library: Library) -> None:
    english, korean, _ = fill(library)
    library.add(draft("긴 기사", LONG, language="ko"))
    lines = text_of(read(collect(library, Scope((english.id,))), whole=True)).split("\n")
    whole = {word for block in korean.blocks for word in block.text.split()}
    shown = {word for line in lines for word in line.split()}
    assert whole <= shown


@needs_korean
def test_the_page_has_everything(library: Library) -> None:
    english, _, _ = note_everything(library)
    reader = read(collect(library, Scope((english.id,))), whole=True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Rain at last & <more>"
    text = " ".join(text_of(reader).split())
    for part in (
        "English · original",
        "한국어 · other edition",
        "Example Courier",
        "Kim Min-su, Ada Poe",
        "said Ada Poe.",
        "=1+1 bold",
        "A reply, later",
        "#rain",
        "Ask about",
    ):
        assert part in text
    links = [
        note["/A"]["/URI"]
        for page in reader.pages
        for note in (each.get_object() for each in page.get("/Annots", []))
        if "/URI" in note.get("/A", {})
    ]
    assert "https://example.com/news/rain?id=7" in links


@needs_korean
def test_passages_alone_and_articles_alone(library: Library) -> None:
    english, _, _ = note_everything(library)
    documents = collect(library, Scope((english.id,)))
    assert "=1+1" in text_of(read(documents))
    bare = text_of(read(documents, notes=False))
    assert "=1+1" not in bare
    assert "said Ada Poe." in " ".join(bare.split())


@needs_korean
def test_several_articles_have_their_pages_and_an_outline(library: Library) -> None:
    note_everything(library)
    reader = read(collect(library, Scope()), title="Winter")
    # Short contents leave the first page to the first article.
    assert len(reader.pages) == 2
    assert "Winter" in reader.pages[0].extract_text()
    assert [reader.get_destination_page_number(each) for each in reader.outline] == [0, 1]  # type: ignore[arg-type]


def test_long_contents_have_their_page_to_themselves(library: Library) -> None:
    for number in range(24):
        article = library.add(draft(f"News {number}", "Nobody translated this.")).article
        mark(library, article, "Nobody")
    reader = read(collect(library, Scope()))
    assert reader.get_destination_page_number(reader.outline[0]) == 1  # type: ignore[arg-type]


def test_no_text_is_read_as_a_page_description(library: Library) -> None:
    hostile = '#panic("x") $x^2$ *b* _i_ `r` @ref <l> \\ #read("/etc/passwd") "]#{'
    article = library.add(draft(f"T {hostile}", hostile, byline=(hostile,))).article
    mark(library, article, "panic", note=f"{hostile}\n\n    code", tags=(hostile,))
    text = " ".join(text_of(read(collect(library, Scope((article.id,))), whole=True)).split())
    assert '#panic("x") $x^2$ *b* _i_ `r` @ref <l> \\ #read("/etc/passwd") "]#{' in re.sub(
        r"panic\d", "panic", text
    )


def test_no_korean_font_is_told_with_what_to_install() -> None:
    with pytest.raises(ExportError, match=r"There is no Korean font on this computer.*install one"):
        chosen_fonts({"Noto Serif", "DejaVu Sans"}, needs_korean=True)
    latin = chosen_fonts({"Noto Serif", "DejaVu Sans"}, needs_korean=False)
    assert latin["serif"][0] == "Noto Serif"
    korean = chosen_fonts({"Malgun Gothic", "Georgia"}, needs_korean=True)
    assert korean["serif"] == ["Georgia", "Libertinus Serif", "Malgun Gothic"]


def test_what_typesets_is_kept_out_of_the_windows_process(library: Library) -> None:
    english, _, _ = fill(library)
    script = (
        "import sys; from pathlib import Path; from reader.library import Library\n"
        "from reader.export import FORMATS, Options, Scope, collect\n"
        "with Library.open(Path(sys.argv[1])) as library:\n"
        f"    found = collect(library, Scope(({english.id},)))\n"
        "print(len(FORMATS['pdf'].render(found, Options(whole=True))), 'typst' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(library.path)], capture_output=True, text=True
    )
    size, is_here = done.stdout.split()
    assert int(size) > 1000
    assert is_here == "False"


def test_pages_that_take_too_long_are_given_up(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    english, _, _ = fill(library)
    monkeypatch.setattr(pdf, "_LONGEST", 0.0)
    with pytest.raises(ExportError, match="took too long to typeset"):
        FORMATS["pdf"].render(collect(library, Scope((english.id,))), Options())


def test_the_first_page_is_shown_as_a_picture(library: Library) -> None:
    article = library.add(draft("Alone", "Nobody translated this.")).article
    documents = collect(library, Scope((article.id,)))
    shown, is_more = pages(documents, Options(notes=False))
    assert [each[:4] for each in shown] == [b"\x89PNG"]
    assert not is_more


def test_of_a_long_article_only_the_first_pages_are_typeset(library: Library) -> None:
    lines = [f"Paragraph {number} is here. " * 20 for number in range(100)]
    article = library.add(draft("Long", *lines)).article
    documents = collect(library, Scope((article.id,)))
    given = pdf.payload(documents, Options(notes=False), 2)
    assert 20 < len(given["articles"][0]["groups"]) < 60
    assert len(pdf.payload(documents, Options(notes=False))["articles"][0]["groups"]) == 100
    shown, is_more = pages(documents, Options(notes=False), 2)
    assert (len(shown), is_more) == (2, True)


def test_very_many_notes_on_one_article_are_typeset_in_time(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What takes a second did once take minutes: every note was set by looking at all of them."""
    lines = [f"Paragraph {number} is here, and more." for number in range(400)]
    article = library.add(draft("Long", *lines)).article
    with library.batch():
        for number in range(400):
            selector = Selector(f"Paragraph {number} is")
            library.annotate(article.id, "article", selector, note=f"Note {number}.")
    monkeypatch.setattr(pdf, "_LONGEST", 30.0)
    text = text_of(read(collect(library, Scope((article.id,)))))
    assert "Note 0." in text
    assert "Note 399." in text


def test_pages_that_nobody_waits_for_are_given_up(library: Library) -> None:
    article = library.add(draft("Long", *[f"Line {each}. " * 40 for each in range(200)])).article
    documents = collect(library, Scope((article.id,)))
    asked: list[bool] = []

    def in_the_middle() -> bool:
        asked.append(True)
        return len(asked) > 1

    with pytest.raises(Unwanted):
        pages(documents, Options(notes=False, cancelled=lambda: True))
    with pytest.raises(Unwanted):
        FORMATS["pdf"].render(documents, Options(notes=False, cancelled=in_the_middle))


def test_contents_and_bookmarks_name_articles_without_what_is_marked(library: Library) -> None:
    for title in ("First news", "Second news"):
        article = library.add(draft(title, "Nobody translated this.")).article
        mark(library, article, title.split()[0], note="a note")
    reader = read(collect(library, Scope()), whole=True)
    assert [each["/Title"] for each in reader.outline] == ["Second news", "First news"]  # type: ignore[call-overload]
    assert [text_of(reader).count(each) for each in ("First1 news", "Second1 news")] == [1, 1]


def test_an_article_with_nothing_in_it(library: Library) -> None:
    article = library.add(draft("Alone", "x")).article
    (document,) = collect(library, Scope((article.id,)))
    empty = replace(document.article, title="", byline=(), site=None)
    assert len(read([replace(document, article=empty)]).pages) == 1


def test_what_no_text_can_hold_is_left_out(library: Library) -> None:
    article = library.add(draft("Alone", "x")).article
    (document,) = collect(library, Scope((article.id,)))
    odd = "a\x00\ud800\ufffe\u202eb"
    broken = replace(document.article, title=odd, byline=(odd,), site=odd, tags=(odd,))
    broken = replace(broken, url=f"https://example.com/{odd}")
    assert len(read([replace(document, article=broken)], notes=False).pages) == 1
