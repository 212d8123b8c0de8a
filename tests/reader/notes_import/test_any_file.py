"""Whatever is in a file, it is read or refused in a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import ExchangeError
from reader.notes_import import NotesFile, read_notes

_QUOTE = {"type": "TextQuoteSelector", "exact": "a passage", "prefix": "of ", "suffix": "."}
_ANNOTATION = {
    "id": "urn:x:1",
    "type": "Annotation",
    "created": "2025-01-02T03:04:05Z",
    "body": [{"type": "TextualBody", "value": "a note", "purpose": "commenting"}],
    "target": {"source": {"id": "https://example.com/"}, "selector": [_QUOTE]},
    "naranhi:side": "article",
    "naranhi:sentence": 3,
}
_ARTICLE = {
    "id": "https://example.com/",
    "schema:headline": "Title",
    "schema:inLanguage": "en",
    "schema:author": ["Ada Poe"],
    "naranhi:blocks": {"@list": [{"naranhi:kind": "paragraph", "naranhi:text": "Text."}]},
}
_WHOLE = {
    "type": "AnnotationCollection",
    "first": {"items": [_ANNOTATION]},
    "naranhi:articles": [_ARTICLE],
    "naranhi:colors": [{"naranhi:key": "k", "naranhi:name": "n", "naranhi:tone": "#aabbcc"}],
}
_ROWS = {
    "rows": [
        {
            "id": "a",
            "uri": "https://example.com/",
            "text": "x",
            "tags": ["t"],
            "references": ["b"],
            "document": {"title": ["T"], "link": [{"href": "https://example.com/"}]},
            "target": [{"source": "s", "selector": [_QUOTE]}],
        }
    ]
}
_ODD: Any = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=6),
    st.lists(st.text(max_size=3), max_size=2),
    st.dictionaries(st.sampled_from(["id", "type", "value"]), st.text(max_size=3), max_size=2),
)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A sound document with one value, anywhere in it, replaced by another."""
    document = json.loads(json.dumps(draw(st.sampled_from([_WHOLE, _ROWS]))))
    node = document
    while True:
        keys: list[Any] = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = draw(st.sampled_from(keys))
        if isinstance(node[key], (dict, list)) and node[key] and draw(st.booleans()):
            node = node[key]
        else:
            node[key] = draw(_ODD)
            return document


_quick = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def read(content: bytes, folder: Path) -> None:
    file = folder / "notes"
    file.write_bytes(content)
    try:
        found = read_notes(file)
    except ExchangeError as error:
        assert str(error).endswith(".")  # noqa: PT017 -- what may be raised, not what has to be
    else:
        assert isinstance(found, NotesFile)
        json.dumps([each.note for each in found.notes]).encode()


@_quick
@given(document=mutated())
def test_a_document_with_an_odd_value(document: Any, tmp_path: Path) -> None:
    read(json.dumps(document).encode(), tmp_path)


@_quick
@given(
    start=st.sampled_from([b"", b"[", b'{"rows": [', b"Highlight,Title\n", b"\xef\xbb\xbf"]),
    rest=st.binary(max_size=40)
    | st.text(max_size=40).map(lambda text: text.encode("utf-8", "ignore")),
)
def test_any_bytes(start: bytes, rest: bytes, tmp_path: Path) -> None:
    read(start + rest, tmp_path)


@pytest.mark.parametrize("depth", [300, 900, 5_000])
def test_selectors_in_selectors(depth: int, tmp_path: Path) -> None:
    text = '{"type": "CssSelector", "refinedBy": ' * depth + json.dumps(_QUOTE) + "}" * depth
    whole = json.dumps(_WHOLE).replace(json.dumps([_QUOTE]), text)
    assert text in whole
    read(whole.encode(), tmp_path)


@pytest.mark.parametrize("document", [_WHOLE, _ROWS])
def test_the_sound_documents_are_read(document: Any, tmp_path: Path) -> None:
    file = tmp_path / "notes"
    file.write_text(json.dumps(document))
    found = read_notes(file)
    assert len(found.notes) + len(found.left) == 1
