"""Cards of a package for Anki as they look, for a preview: read back from the package itself."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from typing import Any, Final

from reader.export import simple_html as simple

_MOST: Final = 30
_FIELDS: Final = "\x1f"
"""What divides a note's fields in Anki's database."""

_GAP: Final = re.compile(r"\{\{c1::(.*?)\}\}", re.DOTALL)
_SECTION: Final = re.compile(r"\{\{#(\w+)\}\}(.*?)\{\{/\1\}\}", re.DOTALL)
_FIELD: Final = re.compile(r"\{\{(cloze:)?(\w+)\}\}")
_BLOCKS: Final = frozenset(("div", "p", "ul", "ol", "blockquote", "pre"))
_EMPTY: Final = frozenset(("br", "hr"))
_AS_IT_IS: Final = frozenset(
    (
        *("p", "ul", "ol", "li", "blockquote", "pre"),
        *("small", "b", "strong", "em", "s", "code"),
    )
)


def of_package(data: bytes) -> tuple[str, bool]:
    """The cards, front beside back; and whether there are more."""
    with (
        zipfile.ZipFile(io.BytesIO(data)) as package,
        closing(sqlite3.connect(":memory:")) as collection,
    ):
        collection.deserialize(package.read("collection.anki2"))
        kinds = json.loads(collection.execute("SELECT models FROM col").fetchone()[0])
        found = collection.execute(
            "SELECT mid, flds FROM notes ORDER BY id LIMIT ?", (_MOST + 1,)
        ).fetchall()
    cards = [_card(kinds[str(kind)], fields.split(_FIELDS)) for kind, fields in found[:_MOST]]
    return simple.page(cards, simple.SANS), len(found) > _MOST


def _card(kind: dict[str, Any], values: list[str]) -> str:
    named = {each["name"]: value for each, value in zip(kind["flds"], values, strict=True)}
    (template,) = kind["tmpls"]
    front = _filled(template["qfmt"], named, is_open=False)
    # What is asked is there in the other column already.
    answer = template["afmt"].replace("{{FrontSide}}", "").replace("<hr id=answer>", "")
    back = _filled(answer, named, is_open=True)
    return simple.columns((_simplified(front), _simplified(back)), ruled=True)


def _filled(template: str, named: dict[str, str], *, is_open: bool) -> str:
    def field(match: re.Match[str]) -> str:
        value = named.get(match[2], "")
        return _GAP.sub(r"<b>\1</b>" if is_open else "<b>[...]</b>", value) if match[1] else value

    there = _SECTION.sub(lambda match: match[2] if named.get(match[1]) else "", template)
    return _FIELD.sub(field, there)


def _simplified(html: str) -> str:
    import lxml.html  # type: ignore[import-untyped]

    return _inner(lxml.html.fragment_fromstring(html, create_parent="div"))


def _inner(node: Any, *, is_pre: bool = False) -> str:
    def text(found: str | None) -> str:
        # A line break is a space in HTML.
        return simple.text(found or "" if is_pre else (found or "").replace("\n", " "))

    made = [text(node.text)]
    for child in node:
        made += [_shown(child, is_pre=is_pre), text(child.tail)]
    return "".join(made)


def _shown(node: Any, *, is_pre: bool = False) -> str:
    tag = node.tag if isinstance(node.tag, str) else ""
    inner = _inner(node, is_pre=is_pre or tag == "pre")
    if tag == "mark":
        return simple.shaded(inner, "#ffe58a")
    if tag == "a":
        return simple.styled("span", inner, color=simple.ACCENT)
    if (node.get("class") or "") == "heading":
        return f"<p><b>{inner}</b></p>"
    if tag in _EMPTY:
        return f"<{tag}>"
    if tag == "div":
        is_quiet = (node.get("class") or "") in ("source", "partner")
        has_blocks = any(each.tag in _BLOCKS for each in node)
        return inner if has_blocks else f"<p>{simple.small(inner) if is_quiet else inner}</p>"
    return f"<{tag}>{inner}</{tag}>" if tag in _AS_IT_IS else inner
