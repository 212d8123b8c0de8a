"""JSON-LD exports keep to the model, and what they say is what the library holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.export import FORMATS, Options, Scope, collect
from reader.library import Library
from tests.support.noted_library import draft, fill, mark, note_everything
from tests.support.web_annotations import assert_collection


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        yield opened


def render(library: Library, **options: Any) -> bytes:
    return FORMATS["jsonld"].render(collect(library, Scope()), Options(**options))


def test_a_collection_is_as_the_model_demands(library: Library) -> None:
    note_everything(library)
    items = assert_collection(render(library, whole=True))
    assert len(items) == len(library.annotations()) == 6


def test_a_collection_of_nothing_has_no_page(library: Library) -> None:
    fill(library)
    assert assert_collection(FORMATS["jsonld"].render([], Options())) == []


def test_notes_replies_tags_and_the_aligned_passage_are_bodies(library: Library) -> None:
    english, _, _ = note_everything(library)
    (item,) = (
        each for each in assert_collection(render(library)) if each["naranhi:color"] == "ask-about"
    )
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("commenting", '=1+1 **bold** "quoted" <b>&amp;\n\n- 둘째 줄'),
        ("replying", "A reply, later"),
        ("replying", "또 하나"),
        ("tagging", "rain"),
        (
            "linking",
            "월요일에 비가 내렸고 농부들은 웃었다. 에이다 포는 비가 금요일까지 이어졌다고 말했다.",
        ),
    ]
    assert item["body"][-1]["language"] == "ko"
    assert item["body"][0]["format"] == "text/markdown"
    assert item["target"]["source"]["id"] == english.url
    quote, position = item["target"]["selector"]
    assert quote["exact"] == "Farmers smiled.\nIt stayed"
    assert english.text[position["start"] : position["end"]] == quote["exact"]


def test_the_text_of_articles_is_there_only_if_asked_for(library: Library) -> None:
    note_everything(library)
    assert b"until Friday, said Ada Poe." in render(library)  # a suffix
    without, whole = json.loads(render(library)), json.loads(render(library, whole=True))
    assert not any("naranhi:blocks" in each for each in without["naranhi:articles"])
    assert all(each["naranhi:blocks"]["@list"] for each in whole["naranhi:articles"])


def test_the_name_of_a_note_stays_the_same(library: Library) -> None:
    english, _, _ = fill(library)
    made = mark(library, english, "Friday")
    first = {each["id"] for each in assert_collection(render(library))}
    library.update_annotation(made.id, note="changed", color="pink")
    mark(library, english, "Monday")
    second = {each["id"] for each in assert_collection(render(library))}
    assert first < second
    assert len(second) == 2


def test_an_address_that_is_no_iri_becomes_one(library: Library) -> None:
    article = library.add(draft("One", "A line.", url='https://example.com/a b?<c>="d"')).article
    mark(library, article, "A line")
    (item,) = assert_collection(render(library))
    assert item["target"]["source"]["id"] == "https://example.com/a%20b?%3Cc%3E=%22d%22"


def test_times_of_annotations_are_in_utc_expressed_as_z(library: Library) -> None:
    note_everything(library)
    items = assert_collection(render(library))
    times = [item[name] for item in items for name in ("created", "modified")]
    assert times
    assert all(time.endswith("Z") for time in times)
