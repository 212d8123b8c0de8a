"""Markdown files as drafts."""

from __future__ import annotations

import pytest

from reader.article import Block, BlockKind
from reader.errors import IntakeError
from reader.intake import read_bytes
from reader.intake.markdown import read_markdown

ARTICLE = """---
title: "The long road of salt"
date: 2024-10-25 08:24
updated: 2024-10-26
author: Kim Cheolsu, Lee Younghee
url: https://news.example.com/salt
---
# The long road of salt

Rivers carry *salt* from the **rocks** to
the [sea](https://example.com/a_(b)), and `keep` 2 * 3 * 4 of snake_case_names.

## Where the water stays

> The Dead Sea has no outlet.
> Nobody sinks in it.

- one
- two
  goes on
1. three

![A white shore](shore.jpg)

---

Rule above
==========
```
code *as it is*
```
"""


def test_an_article() -> None:
    draft = read_markdown(ARTICLE)
    assert draft.title == "The long road of salt"
    assert draft.byline == ("Kim Cheolsu", "Lee Younghee")
    assert draft.published is not None
    assert draft.published.isoformat() == "2024-10-25T08:24:00+09:00"
    assert draft.url == "https://news.example.com/salt"
    assert draft.blocks == (
        Block(
            BlockKind.PARAGRAPH,
            "Rivers carry salt from the rocks to the sea, and keep 2 * 3 * 4 of snake_case_names.",
        ),
        Block(BlockKind.HEADING, "Where the water stays"),
        Block(BlockKind.QUOTE, "The Dead Sea has no outlet. Nobody sinks in it."),
        Block(BlockKind.LIST_ITEM, "one"),
        Block(BlockKind.LIST_ITEM, "two goes on"),
        Block(BlockKind.LIST_ITEM, "three"),
        Block(BlockKind.PARAGRAPH, "A white shore"),
        Block(BlockKind.HEADING, "Rule above"),
        Block(BlockKind.PARAGRAPH, "code *as it is*"),
    )


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    draft = read_bytes("# 소금의 길\n\n강은 소금을 나른다.".encode(), "salt.md")
    assert (draft.title, draft.language) == ("소금의 길", "ko")
    assert draft.blocks == (Block(BlockKind.PARAGRAPH, "강은 소금을 나른다."),)


def test_without_any_heading_the_first_words_are_the_title() -> None:
    assert read_markdown("Salt is old. It is carried by rivers.").title == "Salt is old"


def test_nothing_is_refused() -> None:
    with pytest.raises(IntakeError):
        read_markdown("---\ndate: 2024-10-25\n---\n")
