"""Articles to read, without a library: both languages, emoji and decomposed Hangul among them."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest
from pytestqt.qtbot import QtBot

from reader.annotation import Annotation, select
from reader.article import TITLE, Article, Block, BlockKind, Language, SideText
from reader.language import split
from reader.translation import ArticleTranslation, TranslatedSentence
from ui.reading import ReadingView

SEOUL = timezone(timedelta(hours=9))

ENGLISH = (
    (BlockKind.PARAGRAPH, "Tides rise twice a day 🌊. The moon pulls the water. So does the sun."),
    (BlockKind.HEADING, "Why the coast is wide"),
    (BlockKind.PARAGRAPH, "On Korea's west coast the water rises by as much as nine metres. " * 6),
    (BlockKind.QUOTE, "“Time and tide wait for no man,” an English proverb says."),
    (BlockKind.LIST_ITEM, "Spring tides come at the new and the full moon."),
    (BlockKind.CAPTION, "A mud flat at low water."),
)
KOREAN = (
    "바닷물은 하루에 두 번 차오른다 🌊.",
    "달이 물을 끌어당긴다.",
    "해도 마찬가지다.",
    "해안이 넓은 까닭",
    *["한국의 서해안에서는 바닷물이 아홉 미터 가까이 차오르기도 한다."] * 6,
    "“시간과 조수는 사람을 기다려 주지 않는다”는 영국 속담이 있다.",
    unicodedata.normalize("NFD", "사리는 삭과 보름에 든다."),
    "썰물 때의 갯벌.",
)


def make_article(blocks: tuple[tuple[BlockKind, str], ...], language: Language) -> Article:
    """An article of `blocks`, its sentences found by the splitter."""
    made = tuple(Block(kind, text.strip()) for kind, text in blocks)
    return Article(
        id=1,
        title="How the sea breathes",
        language=language,
        url=None,
        site="Naranhi Sample Daily",
        byline=("Hana Yoon", "Minho Seo"),
        published=datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL),
        updated=datetime(2024, 10, 25, 9, 10, tzinfo=SEOUL),
        revision=1,
        counterpart=None,
        blocks=made,
        spans=tuple(tuple(split(block.text, language)) for block in made),
        added=datetime(2024, 10, 26, tzinfo=UTC),
    )


def translated(article: Article, upto: int | None = None) -> ArticleTranslation:
    """`article` translated by hand, as far as sentence `upto`."""
    made = []
    for sentence in article.sentences:
        text = KOREAN[sentence.index] if upto is None or sentence.index < upto else None
        made.append(TranslatedSentence(sentence.index, sentence.text, text, "machine"))
    title = TranslatedSentence(TITLE, article.title, "바다는 어떻게 숨 쉬는가", "machine")
    return ArticleTranslation(1, "en", "ko", "en_ko-1.0", False, title, tuple(made))


def annotation_on(
    side: SideText, text: str, number: int = 1, color: str = "yellow", note: str = ""
) -> Annotation:
    """An annotation of the first place in `side` where `text` stands."""
    start = side.text.index(text)
    now = datetime(2024, 10, 27, tzinfo=UTC)
    selector = select(side.text, start, start + len(text))
    return Annotation(number, 1, "article", color, note, (), now, now, False, selector)


@pytest.fixture
def article(qapp: object) -> Article:
    """The English article about tides."""
    made = make_article(ENGLISH, "en")
    assert len(made.sentences) == len(KOREAN)
    return made


@pytest.fixture
def view(qtbot: QtBot, article: Article) -> ReadingView:
    """A shown reading view with the article and its whole translation."""
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_article(article)
    made.set_translation(translated(article))
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made
