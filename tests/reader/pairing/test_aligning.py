"""Alignments of articles in a library: found once, kept, and found again around what was mended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.alignment import Bead, align
from reader.article import Article
from reader.errors import LibraryError, NotFoundError
from reader.library import AlignedBead, Alignment, Library, MemoryUnit
from reader.pairing import (
    METHOD,
    aligned,
    alignment_of,
    link,
    merge,
    pair,
    put_right,
    unlink,
    unpair,
)
from reader.settings import REMEMBER_EDITIONS, Settings
from reader.translation import stored_translation

from .conftest import MakeDraft

ENGLISH = (
    "The city will plant 12,000 trees by 2026. The mayor said so on Monday.",
    "Critics counted 300 stumps in Gangnam. The plan costs $5 million.",
)
KOREAN = (
    "서울시는 2026년까지 나무 1만2000그루를 심는다. 시장이 월요일에 밝혔다.",
    "비판하는 쪽은 강남에서 그루터기 300개를 세었다. 계획에는 500만 달러가 든다.",
)


def pair_of(library: Library, number: int = 0) -> tuple[Article, Article]:
    """An English article of the library, with its counterpart."""
    found = [library.article(each.id) for each in library.articles() if each.language == "en"]
    article = found[number]
    assert article.counterpart is not None
    return article, library.article(article.counterpart)


@pytest.fixture
def trees(library: Library, make_draft: MakeDraft) -> tuple[int, int]:
    """Two small editions as a pair."""
    english = library.add(make_draft("Trees", *ENGLISH, url="https://news.example/trees")).id
    korean = library.add(make_draft("나무", *KOREAN, language="ko")).id
    library.pair(english, korean)
    return english, korean


def linked(alignment: Alignment) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in alignment.beads]


def assert_whole(alignment: Alignment, article: Article, counterpart: Article) -> None:
    """Every sentence stands in one bead, in order."""
    for side, owner in (("source", article), ("target", counterpart)):
        held = [index for bead in alignment.beads for index in getattr(bead, side)]
        assert held == list(range(len(owner.sentences)))


def test_an_alignment_is_found_once_and_kept(samples: Library) -> None:
    article, counterpart = pair_of(samples)
    assert samples.pairs.alignment(article.id) is None
    found = aligned(samples, article, counterpart)
    assert_whole(found, article, counterpart)
    assert samples.pairs.alignment(article.id) == found
    assert aligned(samples, article, counterpart) == found
    # The other edition sees the same beads from its side.
    back = alignment_of(samples, counterpart.id)
    assert linked(back) == [(bead.target, bead.source) for bead in found.beads]


def test_an_article_without_a_counterpart_cannot_be_aligned(
    library: Library, make_draft: MakeDraft
) -> None:
    alone = library.add(make_draft("Trees", *ENGLISH)).id
    assert library.pairs.alignment(alone) is None
    with pytest.raises(LibraryError, match="no counterpart"):
        alignment_of(library, alone)


def test_parted_articles_keep_their_beads_for_later(
    library: Library, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    library.unpair(trees[0])
    assert library.pairs.alignment(trees[0]) is None
    library.pair(*trees)
    assert library.pairs.alignment(trees[0]) == found


def test_what_was_mended_stays_when_aligned_again(library: Library, trees: tuple[int, int]) -> None:
    found = alignment_of(library, trees[0])
    assert linked(found) == [((n,), (n,)) for n in range(4)]
    library.pairs.store(replace(found, beads=unlink(found.beads, 1), method=METHOD - 1))
    again = alignment_of(library, trees[0])
    assert again.method == METHOD
    assert linked(again) == [((0,), (0,)), ((1,), ()), ((), (1,)), ((2,), (2,)), ((3,), (3,))]
    assert [bead.mended for bead in again.beads] == [False, True, True, False, False]


def test_mended_beads_follow_their_article_to_new_text(
    library: Library, make_draft: MakeDraft, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    mended = AlignedBead((2,), (2, 3), 1.0, mended=True)
    beads = (*found.beads[:2], mended, AlignedBead((3,), (), 1.0, mended=True))
    library.pairs.store(replace(found, beads=beads))
    new = ("Seoul said this on its own site.", *ENGLISH)
    library.add(make_draft("Trees", *new, url="https://news.example/trees"))
    kept = library.pairs.alignment(trees[0])
    assert kept is not None
    assert linked(kept) == [((3,), (2, 3)), ((4,), ())]
    again = alignment_of(library, trees[1])
    article, counterpart = library.article(trees[1]), library.article(trees[0])
    assert_whole(again, article, counterpart)
    assert ((2, 3), (3,)) in linked(again)
    assert ((), (4,)) in linked(again)


def test_mended_beads_whose_sentences_are_gone_go_with_them(
    library: Library, make_draft: MakeDraft, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    library.pairs.store(replace(found, beads=unlink(found.beads, 3)))
    new = (ENGLISH[0], "Critics counted 300 stumps in Gangnam.")
    library.add(make_draft("Trees", *new, url="https://news.example/trees"))
    again = alignment_of(library, trees[0])
    assert_whole(again, library.article(trees[0]), library.article(trees[1]))


def test_a_translation_that_comes_in_is_used(library: Library, trees: tuple[int, int]) -> None:
    assert not alignment_of(library, trees[0]).bridged
    sentences = library.article(trees[1]).sentences
    english = library.article(trees[0]).sentences
    pairs = {one.text: f"{other.text} Yes." for one, other in zip(sentences, english, strict=True)}
    library.memory.remember(pairs, "ko", "en", "ko_en-1.0")
    for id in trees:
        found = alignment_of(library, id)
        assert found.bridged
        assert linked(found) == [((n,), (n,)) for n in range(4)]


def test_an_alignment_of_former_text_is_dropped(
    library: Library, make_draft: MakeDraft, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    library.add(make_draft("Trees", ENGLISH[1], url="https://news.example/trees"))
    library.pairs.store(found)
    assert library.pairs.alignment(trees[0]) is None
    assert library.check() == []


def test_a_check_notices_beads_that_do_not_fit(library: Library, trees: tuple[int, int]) -> None:
    found = alignment_of(library, trees[0])
    library.pairs.store(replace(found, beads=(AlignedBead((99,), (0,), 1.0),)))
    (problem,) = library.check()
    assert "names a sentence" in problem


def test_sentences_of_both_editions_are_found_again_elsewhere(
    library: Library, make_draft: MakeDraft, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    sure = AlignedBead((0,), (0,), 1.0, mended=True)
    library.pairs.store(replace(found, beads=(sure, *found.beads[1:]), method=0))
    alignment_of(library, trees[0])
    article, counterpart = library.article(trees[0]), library.article(trees[1])
    english, korean = article.sentences[0].text, counterpart.sentences[0].text
    again = library.add(make_draft("Trees once more", f"{english} Nobody knew.")).article
    stored = stored_translation(library, again)
    assert stored is not None
    assert stored.renderings() == {0: korean}
    back = library.memory.remembered([korean], "ko", "en", None)[korean]
    assert (back.translation, back.origin) == (english, "human")
    # Beside the human edition itself it would be no translation.
    assert stored_translation(library, article) is None
    library.memory.remember({english: "기계가 한 말."}, "en", "ko", "en_ko-1.0")
    stored = stored_translation(library, article)
    assert stored is not None
    assert stored.renderings() == {0: "기계가 한 말."}


def test_editions_are_not_remembered_against_the_readers_will(
    library: Library, trees: tuple[int, int]
) -> None:
    Settings(library.path).set(REMEMBER_EDITIONS, False)
    alignment_of(library, trees[0])
    assert list(library.memory.units()) == []


def test_beads_of_a_newer_text_are_not_given_for_an_older_one(
    library: Library, make_draft: MakeDraft, trees: tuple[int, int]
) -> None:
    before, counterpart = library.article(trees[0]), library.article(trees[1])
    library.add(make_draft("Trees", ENGLISH[1], url="https://news.example/trees"))
    newer = alignment_of(library, trees[0])
    # Whoever still holds the older text gets beads that fit it, and they replace nothing.
    assert_whole(aligned(library, before, counterpart), before, counterpart)
    assert library.pairs.alignment(trees[0]) == newer


def test_what_is_mended_while_editions_are_aligned_is_not_lost(
    library: Library, trees: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = alignment_of(library, trees[0])
    library.pairs.store(replace(found, method=METHOD - 1))
    wanted = unlink(found.beads, 1)

    def mend_meanwhile(
        source: list[str], target: list[str], bridge: list[str] | None
    ) -> list[Bead]:
        monkeypatch.undo()
        with Library.open(library.path) as other:
            put_right(other, replace(found, beads=wanted, method=METHOD - 1))
        return align(source, target, bridge)

    monkeypatch.setattr("reader.pairing.aligning.align", mend_meanwhile)
    again = alignment_of(library, trees[0])
    assert [bead for bead in again.beads if bead.mended] == [bead for bead in wanted if bead.mended]
    assert library.pairs.alignment(trees[0]) == again


def test_beads_of_former_text_cannot_be_put_right(
    library: Library, make_draft: MakeDraft, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    library.add(make_draft("Trees", ENGLISH[1], url="https://news.example/trees"))
    with pytest.raises(NotFoundError, match="text has changed"):
        put_right(library, replace(found, beads=unlink(found.beads, 0)))


def edition_pairs(library: Library) -> dict[str, str]:
    """What the memory holds from human editions, English to Korean."""
    units = list(library.memory.units())
    forth = {each.text: each.translation for each in units if each.source == "en"}
    back = {each.translation: each.text for each in units if each.source == "ko"}
    assert forth == back
    return forth


def test_the_memory_follows_what_the_reader_puts_right(
    library: Library, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    sure = tuple(replace(bead, score=0.99) for bead in found.beads)
    put_right(library, replace(found, beads=sure))
    english, korean = (library.article(id).sentences for id in trees)
    assert edition_pairs(library) == {english[n].text: korean[n].text for n in range(4)}
    put_right(library, replace(found, beads=unlink(sure, 1)))
    assert edition_pairs(library) == {english[n].text: korean[n].text for n in (0, 2, 3)}
    # What the reader says is as sure as anything.
    put_right(library, replace(found, beads=link(unlink(sure, 1), 1)))
    assert edition_pairs(library) == {english[n].text: korean[n].text for n in range(4)}
    put_right(library, replace(found, beads=merge(sure, 0)))
    assert edition_pairs(library) == {english[n].text: korean[n].text for n in (2, 3)}
    unpair(library, trees[1])
    assert edition_pairs(library) == {}
    pair(library, *trees)
    assert edition_pairs(library) == {english[n].text: korean[n].text for n in (2, 3)}


def test_a_new_partner_takes_the_former_ones_sentences_out_of_the_memory(
    library: Library, make_draft: MakeDraft, trees: tuple[int, int]
) -> None:
    found = alignment_of(library, trees[0])
    put_right(library, replace(found, beads=tuple(replace(b, score=1.0) for b in found.beads)))
    assert edition_pairs(library)
    other = library.add(make_draft("나무 둘", "아주 다른 글이다.", language="ko")).id
    pair(library, trees[0], other)
    assert edition_pairs(library) == {}
    assert library.article(trees[1]).counterpart is None


def test_an_imported_translation_is_not_replaced_by_an_edition(
    library: Library, trees: tuple[int, int]
) -> None:
    english, korean = (library.article(id).sentences[0].text for id in trees)
    made = "2020-01-01T00:00:00.000000+00:00"
    library.memory.merge([MemoryUnit(english, "내 번역.", "en", "ko", "human", "", made)])
    library.memory.remember_editions({english: korean}, "en", "ko")
    assert library.memory.remembered([english], "en", "ko", None)[english].translation == "내 번역."
    assert library.memory.remembered([korean], "ko", "en", None)[korean].translation == english
    # Nor does it go when the editions turn out not to say the same there.
    library.memory.forget_editions([english], [korean], "en", "ko")
    assert [unit.translation for unit in library.memory.units()] == ["내 번역."]


def test_a_translation_that_comes_in_bit_by_bit_is_used_to_its_end(
    library: Library, trees: tuple[int, int]
) -> None:
    sentences = library.article(trees[1]).sentences
    english = library.article(trees[0]).sentences
    pairs = [
        (one.text, f"{other.text} Yes.") for one, other in zip(sentences, english, strict=True)
    ]
    library.memory.remember(dict(pairs[:3]), "ko", "en", "ko_en-1.0")
    part = alignment_of(library, trees[0])
    assert alignment_of(library, trees[0]) == part
    assert not part.bridged
    library.memory.remember(dict(pairs[3:]), "ko", "en", "ko_en-1.0")
    assert alignment_of(library, trees[0]).bridged
