"""Notes as Markdown, by a template; those that come along read well in Obsidian and elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from reader.article import Article
from reader.export import templates
from reader.export.documents import Document, NotedPassage
from reader.export.escaping import destination, escape_block, escape_inline, escape_label, tag
from reader.export.labels import partner_label, standing, time_text, times, web_host
from reader.export.note_text import note_markdown
from reader.export.options import Options
from reader.export.words import Words

_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def render(documents: Sequence[Document], options: Options) -> bytes:
    """A whole file, as the template of `options` has it. Raises `ExportError`."""
    make = templates.load(options.template, options.templates, FILTERS)
    words = options.words
    articles = [view_of(each, words) for each in documents]
    title = articles[0]["title"] if len(articles) == 1 else options.title or words["collection"]
    text = make(
        {
            "articles": articles,
            "title": title,
            "now": options.now,
            "front_matter": options.front_matter,
            "headings": options.headings,
        }
    )
    return text.encode(errors="replace")


def view_of(document: Document, words: Words) -> dict[str, Any]:
    """What a template sees of an article, as ``resources/help/templates.md`` explains."""
    article, other = document.article, document.counterpart
    passages = [_passage(document, each, words) for each in document.passages]
    marked = (name for passage in passages for name in passage["tags"])
    return {
        "id": article.id,
        "title": words.title(document),
        **{name: getattr(article, name) for name in ("language", "url", "site", "published")},
        **{name: getattr(article, name) for name in ("updated", "added")},
        "byline": list(article.byline),
        "tags": list(article.tags),
        "all_tags": list(dict.fromkeys((*article.tags, *marked))),
        "counterpart": {name: getattr(other, name) for name in _OF_OTHER} if other else None,
        "facts": [{"label": label, "text": text} for label, text in _facts(document, words)],
        "passages": passages,
        "rows": [
            {name: " ".join(piece.text for piece in row.column(name)) for name in _COLUMNS}
            for row in document.rows
        ],
    }


_COLUMNS: Final = ("source", "target")
_OF_OTHER: Final = ("title", "language", "url", "site", "byline", "published", "updated")


def _passage(document: Document, passage: NotedPassage, words: Words) -> dict[str, Any]:
    """What a template sees of a passage."""
    annotation = passage.annotation
    notes: list[dict[str, Any]] = [
        {
            "text": each.text,
            "created": each.created,
            "modified": each.modified,
            "when": time_text(each.created.astimezone()) if place else "",
        }
        for place, each in enumerate(passage.notes)
    ]
    return {
        "id": annotation.id,
        **{name: getattr(passage, name) for name in ("quote", "quote_language", "partner")},
        **{name: getattr(passage, name) for name in ("partner_language", "context", "human")},
        "quotation": _quotation(passage, words),
        "notes": notes,
        "note": "\n\n".join(_dated(each["text"], each["when"]) for each in notes),
        "tags": list(annotation.tags),
        "color": annotation.color,
        "color_name": words.color(document.color(annotation.color)),
        **{name: getattr(annotation, name) for name in ("side", "created", "modified", "detached")},
        "of_counterpart": passage.of_counterpart,
        "details": list(_details(document, passage, words)),
    }


def _dated(text: str, when: str) -> str:
    """A note as Markdown; a reply says when it was made: the passage's time is the first one's."""
    return f"*{when}*\n\n{note_markdown(text)}" if when else note_markdown(text)


def _facts(document: Document, words: Words) -> list[tuple[str, str]]:
    """The article's sources, times, byline, language and tags, each with its label."""
    article, other = document.article, document.counterpart
    facts = {
        "source": _source(article),
        "counterpart": " · ".join(_edition(other, words)) if other else "",
        "published": time_text(article.published),
        "updated": time_text(article.updated),
        "added": time_text(article.added.astimezone()),
        "byline": escape_inline(", ".join(article.byline)),
        "language": words.name_of(article.language),
        "tags": " ".join(dict.fromkeys(map(tag, article.tags))),
    }
    return [(words[name], fact) for name, fact in facts.items() if fact]


def _edition(article: Article, words: Words) -> Iterator[str]:
    """What is known about the other edition, on one line."""
    known = (escape_inline(article.title), _source(article))
    yield from filter(None, (*known, escape_inline(", ".join(article.byline))))
    for name in ("published", "updated"):
        time = time_text(getattr(article, name))
        if time:
            yield f"{words[name]} {time}"


def _source(article: Article) -> str:
    site = article.site or ""
    if not article.url:
        return escape_inline(site)
    host = web_host(article.url)
    if host is None:
        return " ".join(filter(None, (escape_inline(site), escape_inline(article.url))))
    return f"[{escape_label(site) or escape_label(host)}]({destination(article.url)})"


def _quotation(passage: NotedPassage, words: Words) -> str:
    """The passage and its partner as two paragraphs; the partner is labelled."""
    paragraphs = [escape_block(passage.quote)]
    if passage.partner:
        label = partner_label(passage, words)
        paragraphs.append(f"*{label}:* {escape_inline(passage.partner)}")
    return "\n\n".join(filter(None, paragraphs))


def _details(document: Document, passage: NotedPassage, words: Words) -> Iterator[str]:
    annotation = passage.annotation
    yield escape_inline(words.color(document.color(annotation.color)))
    yield from standing(passage, words)
    if annotation.tags:
        yield " ".join(dict.fromkeys(map(tag, annotation.tags)))
    yield from times(passage, words)


def _yaml(value: object) -> str:
    """A text or a list of texts as YAML on one line: double-quoted, as JSON has it."""
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _hanging(text: str, width: int) -> str:
    """`text` with every line but the first indented, at most as far as anybody would."""
    return text.replace("\n", "\n" + " " * max(0, min(width, 40)))


def _property(text: str) -> str:
    """`text` as the value of a property of Logseq: one line, and no link or tag in it."""
    return escape_inline(text)


def _bare_tag(name: str) -> str:
    """A tag without its mark; empty for one that can be none."""
    written = tag(name)
    return written[1:] if written.startswith("#") else ""


def _iso(time: datetime | None) -> str:
    return time.isoformat() if time else ""


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "inline": escape_inline,
    "block": escape_block,
    "label": escape_label,
    "link": destination,
    "tag": tag,
    "bare_tag": _bare_tag,
    "note": note_markdown,
    "quoted": _quoted,
    "hanging": _hanging,
    "property": _property,
    "yaml": _yaml,
    "iso": _iso,
    "time": time_text,
}
"""What a template can do with a text, besides what Jinja2 brings along."""
