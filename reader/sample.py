"""The sample library: articles in both languages that come with the program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files
from typing import Any, Final

from reader.annotation import Selector, anchor, select
from reader.article import LANGUAGES, Block, BlockKind, Draft, Language, article_side
from reader.library import Added, Library

_SAMPLE: Final = files("resources") / "sample"


def add_sample(library: Library) -> list[Added]:
    """Adds every sample article in both editions, as counterparts, marked as sample articles.

    One of them brings the highlights that greet a new reader. What is in the library already is
    left as it is: nothing is paired or highlighted again.
    """
    greeting = json.loads((_SAMPLE / "annotations.json").read_text("utf-8"))
    added: list[Added] = []
    with library.batch():
        for sample in _samples():
            editions = _add_editions(library, sample)
            if sample["slug"] == greeting["article"]:
                _highlight(library, editions[greeting["language"]], greeting["annotations"])
            added += editions.values()
    return [Added(each.id, each.status, library.article(each.id)) for each in added]


def _add_editions(library: Library, sample: dict[str, Any]) -> dict[Language, Added]:
    editions = {
        language: library.add(_draft(sample[language], language), sample=True)
        for language in LANGUAGES
    }
    if any(edition.status == "added" for edition in editions.values()):
        library.pair(editions["en"].id, editions["ko"].id)
    return editions


def _samples() -> Iterator[dict[str, Any]]:
    """The sample articles, in the order of their names."""
    entries = (_SAMPLE / "articles").iterdir()
    for entry in sorted(entries, key=lambda each: each.name):
        if entry.name.endswith(".json"):
            yield json.loads(entry.read_text("utf-8"))


def _draft(edition: dict[str, Any], language: Language) -> Draft:
    return Draft(
        title=edition["title"],
        language=language,
        byline=tuple(edition["byline"]),
        published=_time(edition["published"]),
        updated=_time(edition["updated"]),
        url=None,
        site=edition["site"],
        blocks=tuple(Block(BlockKind(block["kind"]), block["text"]) for block in edition["blocks"]),
    )


def _time(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def _highlight(library: Library, added: Added, notes: list[dict[str, Any]]) -> None:
    """Makes the first highlights, once."""
    if added.status != "added" or library.annotations(added.id):
        return
    side = article_side(added.article)
    for note in notes:
        span = anchor(side.text, Selector(note["quote"]))
        if span is None:
            raise ValueError(f"the sample note's quote is not in its article: {note['quote']!r}")
        library.annotate(
            added.id,
            "article",
            select(side.text, *span),
            color=note["color"],
            note=note["note"],
            tags=tuple(note["tags"]),
        )
