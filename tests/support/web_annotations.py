"""What the W3C Web Annotation Data Model demands of a collection, asserted sentence by sentence.

The numbers are the sections of https://www.w3.org/TR/annotation-model/ that say MUST.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip


def assert_collection(data: bytes) -> list[dict[str, Any]]:
    """Checks a file with a collection of one page; gives its annotations."""
    node = json.loads(data)
    contexts = _listed(node["@context"])
    assert contexts[0] == "http://www.w3.org/ns/anno.jsonld"
    prefixes = {name for each in contexts[1:] for name in each} | {"schema"}
    _assert_terms(node, prefixes)
    # 5.1
    assert _IRI.fullmatch(node["id"])
    assert node["type"] == "AnnotationCollection"
    assert isinstance(node["label"], str)
    assert isinstance(node["total"], int)
    if not node["total"]:
        assert "first" not in node
        return []
    # 5.2
    page = node["first"]
    assert _IRI.fullmatch(page["id"])
    assert page["type"] == "AnnotationPage"
    assert page["partOf"] == node["id"]
    assert page["startIndex"] == 0
    assert "@context" not in page
    assert node["last"] == page["id"]
    items: list[dict[str, Any]] = page["items"]
    assert len(items) == node["total"]
    assert len({each["id"] for each in items}) == len(items)
    for item in items:
        _assert_annotation(item)
    return items


def _assert_terms(node: object, prefixes: set[str]) -> None:
    """3.1: whatever the model has no word for is an IRI, or made one by a prefix."""
    if isinstance(node, list):
        for each in node:
            _assert_terms(each, prefixes)
    elif isinstance(node, dict):
        for key, value in node.items():
            assert ":" not in key or key.partition(":")[0] in prefixes, key
            if key != "@context":
                _assert_terms(value, prefixes)


def _assert_annotation(node: dict[str, Any]) -> None:
    # 3.1
    assert _IRI.fullmatch(node["id"])
    assert node["type"] == "Annotation"
    assert len(_listed(node["target"])) >= 1
    # 3.3.1, 3.3.5
    for name in ("created", "modified"):
        _assert_time(node[name])
    assert set(_listed(node["motivation"])) <= _MOTIVATIONS
    for body in node.get("body", []):
        _assert_body(body)
    for target in _listed(node["target"]):
        _assert_target(target)


def _assert_body(node: dict[str, Any]) -> None:
    # 3.2.4
    assert node["type"] == "TextualBody"
    assert isinstance(node["value"], str)
    assert re.fullmatch(r"\w+/[\w+.-]+", node["format"])
    assert node.get("language", "en") in ("en", "ko")
    assert node["purpose"] in _MOTIVATIONS
    for name in ("created", "modified"):
        if name in node:
            _assert_time(node[name])


def _assert_target(node: dict[str, Any]) -> None:
    # 4
    assert node["type"] == "SpecificResource"
    assert _IRI.fullmatch(node["source"]["id"])
    quote, position = node["selector"]
    # 4.2.4
    assert quote["type"] == "TextQuoteSelector"
    assert isinstance(quote["exact"], str)
    assert all(isinstance(quote.get(name, ""), str) for name in ("prefix", "suffix"))
    # 4.2.5
    assert position["type"] == "TextPositionSelector"
    assert 0 <= position["start"] <= position["end"]


def _assert_time(text: str) -> None:
    assert datetime.fromisoformat(text).tzinfo is not None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
