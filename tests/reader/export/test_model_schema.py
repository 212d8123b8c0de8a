"""JSON-LD exports against a JSON schema of the W3C Web Annotation Data Model, and imports of it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reader.annotation import Selector
from reader.export import FORMATS, Options, Scope, collect
from reader.library import Library
from reader.notes_import import read_notes
from tests.support.noted_library import draft, fill, mark, note_everything

SCHEMA = Path(__file__).parents[2] / "fixtures" / "web_annotations" / "model.schema.json"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAGE = "https://example.com/news/rain?id=7"


@pytest.fixture(scope="module")
def model() -> Any:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, model: Any) -> dict[str, Any]:
    """An export that is valid, with one note."""
    with Library.open(tmp_path_factory.mktemp("sound")) as library:
        english, _, _ = fill(library)
        mark(library, english, "Friday", note="a note", tags=("rain",))
        node = exported(library)
    model.validate(node)
    return node


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def exported(library: Library, **options: Any) -> dict[str, Any]:
    documents = collect(library, Scope())
    node: dict[str, Any] = json.loads(FORMATS["jsonld"].render(documents, Options(**options)))
    return node


@pytest.mark.parametrize("options", [{}, {"whole": True}, {"notes": False, "whole": True}])
def test_notes_of_every_kind_are_valid(
    library: Library, model: Any, options: dict[str, bool]
) -> None:
    note_everything(library)
    node = exported(library, **options)
    assert node["total"] == (6 if options.get("notes", True) else 0)
    model.validate(node)


def test_a_collection_of_nothing_is_valid(model: Any) -> None:
    model.validate(json.loads(FORMATS["jsonld"].render([], Options())))


ADDRESSES = (
    "https://example.com/a b",
    "https://example.com/?q={x}|y^z`",
    "https://example.com/비/\u00a0\u2028#조각",
    "https://example.com/100%/a\\b%2",
    "file:///C:/My papers/one.html",
    "HTTPS://EXAMPLE.COM/\U0001f327\u202e",
    "example.com/no/scheme",
    "urn:isbn:0",
    "mailto:",
)


def test_whatever_an_address_looks_like_the_names_are_iris(library: Library, model: Any) -> None:
    for number, url in enumerate(ADDRESSES):
        article = library.add(draft(f"Number {number}", f"A line, {number}.", url=url)).article
        mark(library, article, "A line")
    node = exported(library)
    assert node["total"] == len(ADDRESSES)
    assert {each["schema:url"] for each in node["naranhi:articles"]} == set(ADDRESSES)
    model.validate(node)


def test_passages_and_notes_of_every_shape_are_valid(library: Library, model: Any) -> None:
    article = library.add(draft("\U0001f327" * 3, "  ", "שלום \u202eabc", "=1\t각")).article
    for note in ("", "\x0b]]>", "a" * 20_000, "\U0001f600" * 300):
        library.annotate(article.id, "article", Selector("=1\t각"), note=note, tags=(note[:50],))
    library.annotate(article.id, "translation", Selector("gone", "", "", 4, 2), model="m")
    node = exported(library)
    assert node["total"] == 5
    model.validate(node)


def _damaged(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    *way, last = path.split("/")

    def damage(node: Any) -> None:
        for step in way:
            node = node[int(step) if step.isdigit() else step]
        if value is None:
            del node[last]
        else:
            node[last] = value

    return damage


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("@context", None),
        ("@context", ["https://example.com/mine", CONTEXT]),
        ("id", "no iri"),
        ("type", "Collection"),
        ("total", -1),
        ("total", "6"),
        ("first", None),
        ("first/@context", CONTEXT),
        ("first/items", []),
        ("first/startIndex", -1),
        ("first/items/0/id", None),
        ("first/items/0/target", None),
        ("first/items/0/target", []),
        ("first/items/0/bodyValue", "besides a body"),
        ("first/items/0/created", "2025-03-01T09:30:00"),
        ("first/items/0/created", "yesterday"),
        ("first/items/0/motivation", "highlights"),
        ("first/items/0/body/0/value", None),
        ("first/items/0/body/0/value", ["one", "two"]),
        ("first/items/0/body/0/format", "markdown"),
        ("first/items/0/target/source", None),
        ("first/items/0/target/source/id", "a b"),
        ("first/items/0/target/selector/0/exact", None),
        ("first/items/0/target/selector/0/prefix", 3),
        ("first/items/0/target/selector/1/start", -1),
        ("first/items/0/target/selector/1/end", None),
        ("first/items/0/target/selector/1/type", "PositionSelector"),
    ],
)
def test_the_schema_finds_what_is_wrong(
    sound: dict[str, Any], model: Any, path: str, value: object
) -> None:
    damaged = copy.deepcopy(sound)
    _damaged(path, value)(damaged)
    assert not model.is_valid(damaged)


def _annotation(**parts: Any) -> dict[str, Any]:
    return {"@context": CONTEXT, "id": "urn:example:1", "type": "Annotation", **parts}


def _passage(*selectors: object) -> dict[str, Any]:
    selector = list(selectors) if len(selectors) > 1 else selectors[0]
    return {"type": "SpecificResource", "source": PAGE, "selector": selector}


QUOTE = {"type": "TextQuoteSelector", "exact": "Farmers smiled"}
BODY = {"type": "TextualBody", "value": "a note", "purpose": "commenting"}


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (_annotation(target=_passage(QUOTE), bodyValue="a note"), "a note"),
        (_annotation(target=[_passage(QUOTE)], body=BODY), "a note"),
        (_annotation(target=_passage(QUOTE), body=[BODY, "https://example.com/x"]), "a note"),
        (_annotation(target=_passage(QUOTE), body={"value": "a note"}), "a note"),
        (
            _annotation(target=_passage(QUOTE), body={"type": "Choice", "items": [BODY]}),
            "a note",
        ),
        (
            _annotation(
                target=_passage(
                    {"type": "XPathSelector", "value": "/html/body/p[1]", "refinedBy": QUOTE}
                )
            ),
            "",
        ),
        (
            _annotation(
                target=_passage({"type": "TextPositionSelector", "start": 1, "end": 4}, QUOTE)
            ),
            "",
        ),
        (
            {
                "@context": CONTEXT,
                "id": "urn:example:page",
                "type": "AnnotationPage",
                "items": [
                    {"id": "urn:example:2", "type": ["Annotation"], "target": _passage(QUOTE)}
                ],
            },
            "",
        ),
    ],
)
def test_what_others_may_write_is_valid_and_is_read(
    model: Any, tmp_path: Path, node: dict[str, Any], said: str
) -> None:
    model.validate(node)
    file = tmp_path / "notes.jsonld"
    file.write_text(json.dumps(node), encoding="utf-8")
    (note,) = read_notes(file).notes
    assert (note.selector.exact, note.note, note.addresses) == ("Farmers smiled", said, (PAGE,))
