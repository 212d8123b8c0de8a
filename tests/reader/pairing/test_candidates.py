"""An article's other edition, found among others, and not found where it is not."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from reader.library import Library
from reader.pairing import candidates

from .conftest import MakeDraft

GOLD = Path(__file__).parents[2] / "fixtures" / "alignment"
WHOLE = 0

Sides = tuple[list[str], list[str]]


def parts(size: int) -> list[Sides]:
    """The sample pairs, or parts of so many beads: sentences of both editions that say the same."""
    found = []
    for file in sorted(GOLD.glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        beads = gold["beads"]
        step = size or len(beads)
        for start in range(0, len(beads) - step + 1, step):
            chosen = beads[start : start + step]
            english = [gold["en"][index] for source, _ in chosen for index in source]
            korean = [gold["ko"][index] for _, target in chosen for index in target]
            found.append((english, korean))
    return found


def fill(library: Library, make_draft: MakeDraft, pairs: list[Sides]) -> list[tuple[int, int]]:
    """Puts pairs into the library, unpaired, with as many articles of shuffled sentences."""
    chance = random.Random(7)
    ids = []
    with library.batch():
        for english, korean in pairs:
            one = library.add(make_draft("", *english)).id
            ids.append((one, library.add(make_draft("", *korean, language="ko")).id))
        for english, korean in pairs:
            shuffled = chance.sample([each for pair in pairs for each in pair[0]], len(english))
            library.add(make_draft("", *shuffled))
            shuffled = chance.sample([each for pair in pairs for each in pair[1]], len(korean))
            library.add(make_draft("", *shuffled, language="ko"))
    return ids


@pytest.mark.parametrize("size", [WHOLE, 10, 6])
def test_the_counterpart_comes_first_and_nothing_comes_without_it(
    library: Library, make_draft: MakeDraft, size: int
) -> None:
    ids = fill(library, make_draft, parts(size))
    asked = ids + [(other, id) for id, other in ids]
    found = {id: candidates(library, library.article(id)) for id, _ in asked}
    first = [bool(found[id]) and found[id][0].article == other for id, other in asked]
    assert sum(first) / len(asked) >= 0.95
    offered = 0
    for id, other in asked[::4]:
        library.delete([other])
        offered += bool(candidates(library, library.article(id)))
        library.restore([other])
    assert not offered


def test_a_candidate_says_why(samples: Library) -> None:
    english = next(each for each in samples.articles() if each.language == "en")
    korean = english.counterpart
    samples.unpair(english.id)
    (found,) = candidates(samples, samples.article(english.id))
    assert found.article == korean
    assert found.score > 0.9
    assert found.reason.share > 0.6
    assert found.reason.days is not None
    assert found.reason.numbers or found.reason.names
    assert "% of the sentences match" in str(found.reason)


def test_what_was_ruled_out_is_not_offered_again(samples: Library) -> None:
    english = next(each for each in samples.articles() if each.language == "en")
    assert english.counterpart is not None
    samples.unpair(english.id)
    samples.pairs.rule_out(english.counterpart, english.id)
    assert candidates(samples, samples.article(english.id)) == []
    samples.pairs.rule_in(english.id, english.counterpart)
    assert len(candidates(samples, samples.article(english.id))) == 1


def test_paired_articles_are_no_candidates(samples: Library) -> None:
    english = next(each for each in samples.articles() if each.language == "en")
    assert candidates(samples, samples.article(english.id)) == []


def test_a_search_can_be_stopped(samples: Library) -> None:
    english = next(each for each in samples.articles() if each.language == "en")
    samples.unpair(english.id)
    assert candidates(samples, samples.article(english.id), cancelled=lambda: True) == []
