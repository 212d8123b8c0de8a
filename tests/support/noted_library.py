"""A library with two editions, a pasted article, and notes of every kind, for exports to carry."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from reader.annotation import Annotation, Selector, select
from reader.article import (
    Article,
    Block,
    BlockKind,
    Draft,
    Language,
    article_side,
    translation_side,
)
from reader.library import Library, NewReply
from reader.translation import stored_translation

SEOUL = timezone(timedelta(hours=9))
MADE = datetime(2025, 3, 1, 9, 30, tzinfo=SEOUL)

RENDERINGS = {
    "Snow on the pass": "고개에 내린 눈",
    "The road closed at noon.": "도로는 정오에 막혔다.",
    "Drivers waited for hours.": "운전자들은 몇 시간을 기다렸다.",
}
MODEL = "en_ko-1.0"


def draft(
    title: str,
    *texts: str,
    language: Language = "en",
    url: str | None = None,
    byline: tuple[str, ...] = (),
    site: str | None = "Example Courier",
) -> Draft:
    """An article of paragraphs, published on 25 October 2024."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    published = datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)
    return Draft(title, language, byline, published, None, url, site, blocks)


ENGLISH = draft(
    "Rain at last & <more>",
    "The rain came on Monday. Farmers smiled.",
    "It stayed until Friday, said Ada Poe.",
    url="https://example.com/news/rain?id=7",
    byline=("Kim Min-su", "Ada Poe"),
)
KOREAN = draft(
    "드디어 비",
    "월요일에 비가 내렸고 농부들은 웃었다.",
    "에이다 포는 비가 금요일까지 이어졌다고 말했다.",
    language="ko",
    url="https://example.com/ko/news/rain?id=7",
    byline=("김민수",),
)
PASTED = draft(
    "Snow on the pass",
    "The road closed at noon. Drivers waited for hours.",
    site=None,
)


def fill(library: Library) -> tuple[Article, Article, Article]:
    """The English edition, its Korean counterpart, and a translated article without address."""
    english, korean, pasted = (library.add(each).article for each in (ENGLISH, KOREAN, PASTED))
    library.pair(english.id, korean.id)
    library.memory.remember(RENDERINGS, "en", "ko", MODEL)
    library.set_tags(pasted.id, ["weather"])
    return library.article(english.id), library.article(korean.id), library.article(pasted.id)


def mark(
    library: Library,
    article: Article,
    quote: str,
    *,
    color: str = "yellow",
    note: str = "",
    tags: tuple[str, ...] = (),
    replies: tuple[str, ...] = (),
) -> Annotation:
    """Marks `quote` in an article, a minute after `MADE` for each annotation there was."""
    made = MADE + timedelta(minutes=len(library.annotations()))
    text = article_side(article).text
    start = text.index(quote)
    thread = [
        NewReply(each, made + timedelta(days=1), made + timedelta(days=2)) for each in replies
    ]
    return library.annotate(
        article.id,
        "article",
        select(text, start, start + len(quote)),
        color=color,
        note=note,
        tags=tags,
        replies=thread,
        created=made,
        modified=made + timedelta(hours=1),
    )


def mark_translation(library: Library, article: Article, quote: str, note: str = "") -> Annotation:
    """Marks `quote` in the translation of an article."""
    stored = stored_translation(library, article)
    assert stored is not None
    side = translation_side(article, stored.renderings())
    start = side.text.index(quote)
    selector = select(side.text, start, start + len(quote))
    return library.annotate(
        article.id,
        "translation",
        selector,
        note=note,
        model=stored.model,
        sentence=side.sentences_in(selector.start, selector.end)[0].index,
        created=MADE,
    )


def note_everything(library: Library) -> tuple[Article, Article, Article]:
    """Fills the library and notes something of every kind."""
    english, korean, pasted = fill(library)
    library.colors.add("Ask about", "#c9b6f2", key="ask-about")
    mark(library, english, "Rain at last", color="blue", tags=("날씨", "a, b; c"))
    mark(
        library,
        english,
        "Farmers smiled.\nIt stayed",
        color="ask-about",
        note='=1+1 **bold** "quoted" <b>&amp;\n\n- 둘째 줄',
        tags=("rain",),
        replies=("A reply, later", "또 하나"),
    )
    mark(library, english, "smiled", color="green")
    mark(library, korean, "농부들은 웃었다", note="@SUM(A1)")
    mark_translation(library, pasted, "정오에 막혔다", note="on the translation")
    library.annotate(
        pasted.id,
        "article",
        Selector("a passage that is gone", "before ", " after", 3, 25),
        note="kept",
        created=datetime(2025, 3, 2, tzinfo=UTC),
    )
    return library.article(english.id), library.article(korean.id), library.article(pasted.id)
