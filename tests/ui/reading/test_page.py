"""The page: both sides level at any width, zoom and state of the translation."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from reader.article import TITLE, Article
from ui.reading.page import Page
from ui.reading.plan import PageSide

from .conftest import KOREAN


def everything(article: Article) -> dict[int, str]:
    """All sentences' translations by index."""
    return {TITLE: "바다는 어떻게 숨 쉬는가", **dict(enumerate(KOREAN))}


def is_level(page: Page) -> bool:
    """Whether both sides' first lines stand on one baseline and no row overlaps the next."""
    page.lay_out(range(len(page.rows)))
    for row in page.rows:
        left, right = (row.sides[side].baseline(0) for side in page.sides)
        if abs(left - right) > 0.5:
            return False
        if row.height < max(row.sides[side].height for side in page.sides):
            return False
    return all(a.top + a.height < b.top for a, b in pairwise(page.rows))


@pytest.mark.parametrize("width", [560, 800, 1200, 2000])
@pytest.mark.parametrize("zoom", [70, 100, 250])
def test_rows_are_level_at_any_width_and_zoom(article: Article, width: float, zoom: int) -> None:
    page = Page(article, width, zoom)
    page.set_translation(everything(article), frozenset(), {})
    assert is_level(page)
    page.set_geometry(width * 0.8, zoom)
    assert is_level(page)


def test_a_line_holds_at_most_the_measure(article: Article) -> None:
    page = Page(article, 3000)
    page.set_translation(everything(article), frozenset(), {})
    longest = max(
        page.rows[3].sides["article"].rects(offset, offset + 1)[0].right()
        for offset in range(len(article.rows[3]))
    )
    assert longest <= page.columns.width("article")
    assert page.columns.x("article") > 500, "the columns stand in the middle of a wide window"


def test_placeholders_stand_where_text_will_come(article: Article) -> None:
    page = Page(article, 800)
    waiting = frozenset(sentence.index for sentence in article.all_sentences)
    page.set_translation({}, waiting, {})
    estimated = page.height
    assert all(row.placeholder for row in page.rows)
    page.set_translation(everything(article), frozenset(), {})
    assert not any(row.placeholder for row in page.rows)
    page.lay_out(range(len(page.rows)))
    assert page.height == pytest.approx(estimated, rel=0.15)


def test_a_failed_sentence_gets_a_notice_in_its_row(article: Article) -> None:
    page = Page(article, 800)
    renderings = everything(article)
    del renderings[4]
    page.set_translation(renderings, frozenset(), {4: "the engine gave no text."})
    assert [index for index, row in enumerate(page.rows) if row.failed] == [3]
    assert page.rows[3].notice.bottom() <= page.rows[3].height


def test_a_place_and_its_rectangle_agree(article: Article) -> None:
    page = Page(article, 800)
    page.set_translation(everything(article), frozenset(), {})
    for side in page.sides:
        for sentence in page.texts[side].sentences:
            span = page.sentence_span(side, sentence.index)
            middle = page.rects(side, *span)[0].center()
            found = page.character_at(QPointF(middle))
            assert found is not None
            assert found[0] == side
            assert page.unit_at(*found) == sentence.index + 1


def test_only_changed_rows_are_laid_out_again(article: Article) -> None:
    page = Page(article, 800)
    page.set_translation({0: KOREAN[0]}, frozenset(), {})
    before = [row.sides["translation"] for row in page.rows]
    page.set_translation({0: KOREAN[0], 3: KOREAN[3]}, frozenset(), {})
    after = [row.sides["translation"] for row in page.rows]
    assert [a is b for a, b in zip(before, after, strict=True)] == [
        True, True, False, True, True, True, True
    ]  # fmt: skip


def test_sentences_between_two_heights(article: Article) -> None:
    page = Page(article, 800)
    assert page.sentences_between(0, page.height) == [s.index for s in article.all_sentences]
    first = page.rects("article", *page.sentence_span("article", 0))[0]
    assert page.sentences_between(first.top(), first.bottom() - 1)[0] == 0


def broken_words(page: Page, side: PageSide) -> list[str]:
    """The places in a side's title where a line ends within a word."""
    layout = page.rows[0].sides[side].layout()
    text = layout.text()
    ends = [
        layout.lineAt(line).textStart() + layout.lineAt(line).textLength()
        for line in range(layout.lineCount() - 1)
    ]
    return [text[end - 3 : end + 3] for end in ends if not text[end - 1].isspace()]


@pytest.mark.parametrize("zoom", [100, 150])
def test_a_title_breaks_no_word_that_fits_in_a_smaller_size(article: Article, zoom: int) -> None:
    long_one = replace(article, title="Forty kilometres of responsibilities")
    page = Page(long_one, 720.0, zoom)
    assert broken_words(page, "article") == []
    page.set_translation({TITLE: "초고속정보통신망구축사업 마흔 킬로미터"}, frozenset(), {})
    assert broken_words(page, "article") == broken_words(page, "translation") == []


def test_a_title_of_short_words_keeps_its_size(article: Article) -> None:
    short, sized = replace(article, title="Rain at last"), replace(article, title="")
    sizes = {
        page.style("article", None).font.pixelSize()
        for page in (Page(short, 720.0, 150), Page(sized, 720.0, 150))
    }
    assert len(sizes) == 1
