"""A real library with the sample articles' editions in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.article import Block, BlockKind, Draft, Language
from reader.library import Library
from reader.sample import add_sample

MakeDraft = Callable[..., Draft]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def samples(library: Library) -> Library:
    """The library with the sample articles."""
    add_sample(library)
    return library


@pytest.fixture
def make_draft() -> MakeDraft:
    def make(title: str, *texts: str, language: Language = "en", url: str | None = None) -> Draft:
        blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
        return Draft(title, language, (), None, None, url, None, blocks)

    return make
