"""The article that a page holds only as data, for its own script to show.

Two forms are read: the story that the publishing system Arc states as `content_elements`, in
`Fusion.globalContent` or among the data of a page made by Next.js, and the `articleBody` of a
schema.org article. What comes out is a plain page, which is then read like any other. Text that
the page says is only for those who pay is left alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any, Final

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.intake.bylines import names_of
from reader.intake.page_facts import linked_article, moment_of, name_of

_GLOBAL_CONTENT: Final = re.compile(r"Fusion\.globalContent\s*=\s*(?=\{)")
_ELEMENTS: Final = "content_elements"
_MOST_OBJECTS: Final = 20_000
_MOST_PARTS: Final = 5_000
_MOST_NAMES: Final = 20


@dataclass(frozen=True, slots=True)
class StatedArticle:
    """An article as plain markup, and the facts stated beside it."""

    markup: str
    byline: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None


def read_data(tree: HtmlElement) -> StatedArticle | None:
    """The article that the page `tree` holds as data; None if it holds none that is free."""
    linked = linked_article(tree)
    if str(linked.get("isAccessibleForFree", "")).lower() == "false":
        return None
    story = next((each for data in _scripts(tree) for each in _stories(data)), None)
    if story is not None:
        return _from_story(story)
    body = linked.get("articleBody")
    if not isinstance(body, str) or not body.strip():
        return None
    lines = (line.strip() for line in body.splitlines())
    return StatedArticle(_page("".join(f"<p>{escape(line)}</p>" for line in lines if line)))


def _scripts(tree: HtmlElement) -> Iterator[Any]:
    """The data in the page's scripts that speak of a story's elements."""
    for script in tree.iter("script"):
        text = script.text or ""
        if _ELEMENTS not in text:
            continue
        match = _GLOBAL_CONTENT.search(text)
        is_data = "json" in (script.get("type") or "")
        if match is None and not is_data:
            continue
        try:
            yield json.JSONDecoder(strict=False).raw_decode(
                text.lstrip() if match is None else text[match.end() :]
            )[0]
        except (ValueError, RecursionError):
            continue


def _stories(data: Any) -> Iterator[dict[str, Any]]:
    """The objects in `data` that state a story's elements, the outermost first."""
    waiting = [data]
    for position in range(_MOST_OBJECTS):
        if position >= len(waiting):
            return
        item = waiting[position]
        if isinstance(item, dict):
            if isinstance(item.get(_ELEMENTS), list) and "headlines" in item:
                yield item
            waiting.extend(each for each in item.values() if isinstance(each, dict | list))
        elif isinstance(item, list):
            waiting.extend(each for each in item if isinstance(each, dict | list))


def _from_story(story: dict[str, Any]) -> StatedArticle:
    credits = story.get("credits")
    authors = credits.get("by") if isinstance(credits, dict) else None
    names = [name_of(each) for each in (authors if isinstance(authors, list) else [])[:_MOST_NAMES]]
    standfirst = story.get("subheadlines")
    above = standfirst.get("basic") if isinstance(standfirst, dict) else None
    parts = [f"<h4>{escape(above)}</h4>"] if isinstance(above, str) and above.strip() else []
    parts += [_markup(each) for each in story[_ELEMENTS][:_MOST_PARTS] if isinstance(each, dict)]
    return StatedArticle(
        _page("".join(parts)),
        tuple(dict.fromkeys(name for text in names if text for name in names_of(text))),
        moment_of(story.get("first_publish_date")) or moment_of(story.get("display_date")),
        moment_of(story.get("last_updated_date")),
    )


def _markup(part: dict[str, Any]) -> str:
    """One element of a story as markup; empty for what is no text of its own."""
    content = part.get("content")
    text = content if isinstance(content, str) else ""
    match part.get("type"):
        case "text":
            return f"<p>{text}</p>"
        case "header":
            return f"<h3>{text}</h3>"
        case "list":
            items = part.get("items")
            texts = (each.get("content") for each in items or () if isinstance(each, dict))
            return "<ul>" + "".join(f"<li>{each}</li>" for each in texts) + "</ul>"
        case "quote":
            inner = part.get(_ELEMENTS)
            texts = (each.get("content") for each in inner or () if isinstance(each, dict))
            return f"<blockquote>{text}{' '.join(map(str, texts))}</blockquote>"
        case "image":
            caption, address = part.get("caption"), part.get("url")
            caption = f"<figcaption>{caption}</figcaption>" if caption else ""
            return f'<figure><img src="{escape(str(address or ""))}">{caption}</figure>'
    return ""


def _page(blocks: str) -> str:
    return f'<html><body><article itemprop="articleBody">{blocks}</article></body></html>'
