"""A real library on the disk, and drafts to put into it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from reader.article import Block, BlockKind, Draft, Language
from reader.library import Library

ROOT = Path(__file__).parents[3]
TEXTS = (
    "The city will plant 12,000 trees by 2026, officials said on Monday.",
    "“We want a river,” the mayor said. Critics said the plan costs too much.",
    "The council meets in September.",
)

MakeDraft = Callable[..., Draft]
StartPython = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder) as opened:
        yield opened


@pytest.fixture
def make_draft() -> MakeDraft:
    def make(
        title: str = "Seoul to plant trees",
        texts: tuple[str, ...] = TEXTS,
        *,
        language: Language = "en",
        url: str | None = None,
        site: str | None = None,
        byline: tuple[str, ...] = (),
        published: datetime | None = None,
    ) -> Draft:
        blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
        return Draft(title, language, byline, published, None, url, site, blocks)

    return make


@pytest.fixture
def start_python() -> Iterator[StartPython]:
    """Start a program text in a Python of its own; whatever still runs at the end is killed."""
    started: list[subprocess.Popen[str]] = []

    def start(program: str, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", program, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
