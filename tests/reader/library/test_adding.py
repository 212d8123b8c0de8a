"""What becomes of drafts."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.annotation import Annotation, select
from reader.article import Block, BlockKind, Draft
from reader.library import Added, Library

MakeDraft = Callable[..., Draft]
SEOUL = timezone(timedelta(hours=9))
URL = "https://news.example/trees"


def highlight(library: Library, added: Added, passage: str) -> Annotation:
    text = added.article.text
    start = text.index(passage)
    return library.annotate(added.id, "article", select(text, start, start + len(passage)))


def test_everything_of_a_draft_is_kept_as_it_is(library: Library) -> None:
    draft = Draft(
        title="  나무 “심는다” ",
        language="ko",
        byline=("김민지", "이수 "),
        published=datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL),
        updated=datetime(2024, 10, 25, 9, 10, 30, tzinfo=UTC),
        url=URL + "#top",
        site="예시일보",
        blocks=(
            Block(BlockKind.HEADING, "첫 소식"),
            Block(BlockKind.PARAGRAPH, "첫 문장이다. 둘째 문장이다."),
            Block(BlockKind.QUOTE, "🎉 인용"),
            Block(BlockKind.CAPTION, "사진"),
            Block(BlockKind.LIST_ITEM, "하나"),
        ),
    )
    added = library.add(draft, sample=True)
    stored = library.article(added.id)
    assert added.status == "added"
    assert stored == added.article
    for name in ("title", "language", "byline", "published", "updated", "url", "site", "blocks"):
        assert getattr(stored, name) == getattr(draft, name)
    assert (stored.revision, stored.sample, stored.counterpart) == (1, True, None)
    assert (stored.read, stored.starred, stored.tags) == (False, False, ())
    assert stored.added.utcoffset() is not None
    assert stored.published is not None
    assert stored.published.isoformat() == "2024-10-25T08:24:00+09:00"


def test_sentences_are_stored_with_their_blocks(library: Library, make_draft: MakeDraft) -> None:
    stored = library.add(make_draft()).article
    assert [sentence.text for sentence in stored.sentences] == [
        "The city will plant 12,000 trees by 2026, officials said on Monday.",
        "“We want a river,” the mayor said.",
        "Critics said the plan costs too much.",
        "The council meets in September.",
    ]


def test_an_article_may_have_no_paragraphs(library: Library, make_draft: MakeDraft) -> None:
    assert library.add(make_draft(texts=())).article.blocks == ()


def test_a_time_without_offset_is_taken_as_utc(library: Library, make_draft: MakeDraft) -> None:
    stored = library.add(make_draft(published=datetime(2024, 10, 25))).article
    assert stored.published == datetime(2024, 10, 25, tzinfo=UTC)


@pytest.mark.parametrize("url", [None, URL])
def test_the_same_text_again_is_a_duplicate(
    library: Library, make_draft: MakeDraft, url: str | None
) -> None:
    first = library.add(make_draft(url=url))
    again = library.add(make_draft(url=url))
    assert (again.id, again.status, again.article) == (first.id, "duplicate", first.article)
    assert len(library.articles()) == 1


@pytest.mark.parametrize(
    "variant",
    [
        {"url": "https://other.example/copy"},
        {"title": " Seoul  to plant\u00a0trees "},
        {"site": "Another", "byline": ("Someone",)},
        {"published": datetime(2024, 1, 1, tzinfo=UTC)},
    ],
)
def test_the_same_text_in_other_clothes_is_a_duplicate(
    library: Library, make_draft: MakeDraft, variant: dict[str, object]
) -> None:
    first = library.add(make_draft(url=URL))
    again = library.add(make_draft(**{"url": URL, **variant}))
    assert (again.id, again.status) == (first.id, "duplicate")
    assert again.article == first.article


def test_decomposed_text_is_the_same_text(library: Library, make_draft: MakeDraft) -> None:
    texts = ("서울시는 나무를 심는다.",)
    first = library.add(make_draft("나무", texts, language="ko"))
    decomposed = tuple(unicodedata.normalize("NFD", text) for text in texts)
    again = library.add(make_draft("나무", decomposed, language="ko"))
    assert (again.id, again.status) == (first.id, "duplicate")


def test_a_pasted_article_takes_the_address_it_is_found_at(
    library: Library, make_draft: MakeDraft
) -> None:
    pasted = library.add(make_draft())
    fetched = library.add(make_draft(url=URL))
    assert (fetched.id, fetched.status, fetched.article.url) == (pasted.id, "duplicate", URL)
    assert library.add(make_draft(url=URL, texts=("New text.",))).status == "updated"


@pytest.mark.parametrize("change", [{"title": "Other"}, {"texts": ("Other.",)}, {"language": "ko"}])
def test_another_text_is_another_article(
    library: Library, make_draft: MakeDraft, change: dict[str, object]
) -> None:
    first = library.add(make_draft())
    other = library.add(make_draft(**change))
    assert other.status == "added"
    assert other.id != first.id


def test_new_text_at_a_known_address_is_a_new_revision(
    library: Library, make_draft: MakeDraft
) -> None:
    first = library.add(make_draft(url=URL))
    library.set_starred([first.id], True)
    library.set_tags(first.id, ["trees"])
    update = library.add(make_draft("Seoul to plant more trees", ("New.",), url=URL))
    assert (update.id, update.status, update.article.revision) == (first.id, "updated", 2)
    assert update.article.title == "Seoul to plant more trees"
    assert [block.text for block in update.article.blocks] == ["New."]
    assert (update.article.starred, update.article.tags) == (True, ("trees",))
    assert update.article.added == first.article.added
    back = library.add(make_draft(url=URL))
    assert (back.status, back.article.revision) == ("updated", 3)
    assert back.article.blocks == first.article.blocks


@pytest.mark.parametrize(
    ("stored", "asked", "same"),
    [
        (URL, URL + "#section", True),
        ("https://news.example", "HTTPS://News.Example/", True),
        (URL + "?id=1", URL + "?id=2", False),
        (URL, URL + "/2", False),
        (URL, "http://www.news.example/trees/?utm_source=rss&fbclid=x", True),
        (URL, "https://m.news.example/trees/amp", True),
        (URL, "https://sports.news.example/trees", False),
        ("http://[broken", "http://[broken", True),
    ],
)
def test_which_addresses_are_the_same(
    library: Library, make_draft: MakeDraft, stored: str, asked: str, same: bool
) -> None:
    library.add(make_draft(url=stored))
    status = library.add(make_draft(texts=("New.",), url=asked)).status
    assert status == ("updated" if same else "added")


def test_an_address_is_kept_without_what_tracks(library: Library, make_draft: MakeDraft) -> None:
    tracked, plain = f"{URL}?utm_source=x&fbclid=1&id=3", f"{URL}?id=3"
    pasted = library.add(make_draft())
    assert library.add(make_draft(url=tracked)).article.url == plain
    (stored,) = library._connection.rows("SELECT url FROM article")
    assert stored["url"] == plain
    # as libraries of before have it
    library._connection.execute("UPDATE article SET url = ?", [tracked])
    assert library.article(pasted.id).url == plain
    assert library.articles()[0].url == plain
    assert library.add(make_draft(texts=("New.",), url=plain)).status == "updated"


def test_an_address_that_serves_both_languages_has_two_articles(
    library: Library, make_draft: MakeDraft
) -> None:
    english = library.add(make_draft(url=URL))
    korean = library.add(make_draft("나무", ("심는다.",), language="ko", url=URL))
    assert korean.status == "added"
    assert korean.id != english.id


def test_annotations_follow_the_text(library: Library, make_draft: MakeDraft) -> None:
    draft = make_draft(url=URL)
    first = library.add(draft)
    kept = highlight(library, first, "The council meets in September.")
    edited = highlight(library, first, "12,000 trees by 2026")
    gone = highlight(library, first, "Critics said the plan costs too much.")
    new_blocks = (
        Block(BlockKind.PARAGRAPH, "Corrected on Tuesday."),
        replace(draft.blocks[0], text=draft.blocks[0].text.replace("12,000", "15,000")),
        replace(draft.blocks[1], text="“We want a river,” the mayor said."),
        draft.blocks[2],
    )
    text = library.add(replace(draft, blocks=new_blocks)).article.text
    after = {note.id: note for note in library.annotations(first.id)}
    for note in (kept, edited):
        selector = after[note.id].selector
        assert not after[note.id].detached
        assert text[selector.start : selector.end] == selector.exact
        assert after[note.id].modified == note.modified
    assert after[kept.id].selector.exact == kept.selector.exact
    assert after[kept.id].sentence == 3
    assert after[edited.id].selector.exact == "15,000 trees by 2026"
    assert after[gone.id] == replace(gone, detached=True)
    assert library.check() == []


def test_a_detached_annotation_comes_back_with_its_text(
    library: Library, make_draft: MakeDraft
) -> None:
    first = library.add(make_draft(url=URL))
    note = highlight(library, first, "the mayor said")
    library.add(make_draft(texts=("Nothing of it is left.",), url=URL))
    assert library.annotation(note.id).detached
    library.add(make_draft(url=URL))
    assert library.annotation(note.id) == note


def test_annotations_of_the_translation_keep_their_selectors(
    library: Library, make_draft: MakeDraft
) -> None:
    draft = make_draft(url=URL)
    added = library.add(draft)
    selector = select("시의회는 9월에 열린다.", 0, 4)
    note = library.annotate(added.id, "translation", selector, model="m", sentence=3)
    more = (Block(BlockKind.PARAGRAPH, "One. Two."), *draft.blocks)
    library.add(replace(draft, blocks=more))
    assert library.annotation(note.id) == replace(note, sentence=5)
    library.add(make_draft(texts=("One.", "All new."), url=URL))
    assert library.annotation(note.id) == replace(note, sentence=None, detached=True)
    library.add(make_draft(texts=("One.", "Newer still."), url=URL))
    assert library.annotation(note.id) == replace(note, sentence=None, detached=True)


def test_deleted_annotations_follow_too(library: Library, make_draft: MakeDraft) -> None:
    draft = make_draft(url=URL)
    added = library.add(draft)
    note = highlight(library, added, "The council meets")
    library.delete_annotation(note.id)
    library.add(replace(draft, blocks=(Block(BlockKind.PARAGRAPH, "First."), *draft.blocks)))
    library.restore_annotation(note.id)
    assert library.annotation(note.id).selector.start == note.selector.start + len("First.\n")


def test_a_deleted_article_that_is_added_again_is_restored(
    library: Library, make_draft: MakeDraft
) -> None:
    first = library.add(make_draft())
    note = highlight(library, first, "the mayor")
    library.delete([first.id])
    again = library.add(make_draft())
    assert (again.id, again.status, again.article) == (first.id, "added", first.article)
    assert library.annotations() == [note]


def test_a_deleted_article_with_new_text_is_restored_with_it(
    library: Library, make_draft: MakeDraft
) -> None:
    first = library.add(make_draft(url=URL))
    library.delete([first.id])
    again = library.add(make_draft(texts=("New.",), url=URL))
    assert (again.id, again.status, again.article.revision) == (first.id, "added", 2)


def test_a_batch_is_saved_as_a_whole_or_not_at_all(library: Library, make_draft: MakeDraft) -> None:
    def fail() -> None:
        with library.batch():
            library.add(make_draft("One"))
            library.add(make_draft("Two"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert library.articles() == []
    with library.batch():
        for number in range(50):
            library.add(make_draft(f"Title {number}"))
    assert len(library.articles()) == 50
