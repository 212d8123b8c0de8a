"""The sample articles and their hand-made alignment fit each other and what is asked of them."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from reader.article import LANGUAGES, BlockKind
from reader.language import detect, split

ROOT = Path(__file__).parents[2]
ARTICLES = sorted((ROOT / "resources" / "sample" / "articles").glob("*.json"))
ALIGNMENTS = ROOT / "tests" / "fixtures" / "alignment"


def read(path: Path) -> Any:
    """A JSON document."""
    return json.loads(path.read_text("utf-8"))


def test_there_are_at_least_ten_pairs() -> None:
    assert len(ARTICLES) >= 10
    assert {path.name for path in ARTICLES} == {path.name for path in ALIGNMENTS.glob("*.json")}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_each_edition_is_a_whole_article_in_its_language(path: Path) -> None:
    pair = read(path)
    for language in LANGUAGES:
        edition = pair[language]
        assert 6 <= len(edition["blocks"]) <= 12
        assert {block["kind"] for block in edition["blocks"]} <= set(BlockKind)
        assert detect("\n".join(block["text"] for block in edition["blocks"])) == language
        assert edition["title"] not in (block["text"] for block in edition["blocks"])
        assert edition["byline"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_splitter_finds_the_sentences_that_were_aligned(path: Path, language: str) -> None:
    blocks = read(path)[language]["blocks"]
    found = [
        block["text"][start:end]
        for block in blocks
        for start, end in split(block["text"], language)
    ]
    assert found == read(ALIGNMENTS / path.name)[language]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_beads_cover_every_sentence_once_and_vary(path: Path) -> None:
    gold = read(ALIGNMENTS / path.name)
    for side, language in enumerate(LANGUAGES):
        indexes = list(chain.from_iterable(bead[side] for bead in gold["beads"]))
        assert indexes == list(range(len(gold[language])))
    shapes = {(len(english), len(korean)) for english, korean in gold["beads"]}
    assert (1, 1) in shapes
    assert len(shapes) >= 3
