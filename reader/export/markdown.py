"""Notes as Markdown that reads well in Obsidian and on a code-hosting site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from reader.article import Article, Language
from reader.export.escaping import destination, escape_block, escape_inline, escape_label, tag
from reader.export.gathering import ArticleNotes, NotedPassage

_LANGUAGE_NAMES: Final[dict[Language, str]] = {"en": "English", "ko": "한국어"}
_EDITIONS: Final[dict[Language, str]] = {"en": "English", "ko": "Korean"}


def render(notes: Sequence[ArticleNotes]) -> str:
    """A whole file: each article under a heading of its own, divided by rules."""
    return "\n---\n\n".join(_article(each) for each in notes)


def _article(notes: ArticleNotes) -> str:
    parts = [f"# {escape_inline(notes.article.title) or 'Untitled'}", _facts(notes.article)]
    parts += [_passage(each) for each in notes.passages]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(article: Article) -> str:
    """The article's source, times, byline, language and tags, as a list."""
    facts = {
        "Source": _source(article),
        "Published": _time(article.published),
        "Updated": _time(article.updated),
        "By": escape_inline(", ".join(article.byline)),
        "Language": _LANGUAGE_NAMES[article.language],
        "Tags": " ".join(dict.fromkeys(map(tag, article.tags))),
    }
    return "\n".join(f"- {name}: {fact}" for name, fact in facts.items() if fact)


def _source(article: Article) -> str:
    site = article.site or ""
    if not article.url:
        return escape_inline(site)
    host = _web_host(article.url)
    if host is None:
        return " ".join(filter(None, (escape_inline(site), escape_inline(article.url))))
    return f"[{escape_label(site) or escape_label(host)}]({destination(article.url)})"


def _web_host(address: str) -> str | None:
    """The host of a web address; None for anything that should not become a link."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts.netloc or None if parts.scheme in ("http", "https") else None


def _passage(passage: NotedPassage) -> str:
    parts = [_quoted(passage), escape_block(passage.annotation.note), _details(passage)]
    return "\n\n".join(part for part in parts if part)


def _quoted(passage: NotedPassage) -> str:
    """The passage and its partner as one quotation of two paragraphs; the partner is labelled."""
    paragraphs = [escape_block(passage.quote)]
    if passage.partner:
        label = _LANGUAGE_NAMES[passage.partner_language]
        if passage.human:
            label += ", other edition"
        elif passage.annotation.side == "article":
            label += ", translated"
        paragraphs.append(f"*{label}:* {escape_inline(passage.partner)}")
    lines = "\n\n".join(filter(None, paragraphs)).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _details(passage: NotedPassage) -> str:
    return " · ".join(_detail_parts(passage))


def _detail_parts(passage: NotedPassage) -> Iterator[str]:
    annotation = passage.annotation
    yield annotation.color.capitalize()
    if annotation.side == "translation":
        yield "on the translation"
    elif passage.human or passage.of_counterpart:
        yield f"marked in the {_EDITIONS[passage.quote_language]} edition"
    if annotation.detached:
        yield "no longer in the text"
    if annotation.tags:
        yield " ".join(dict.fromkeys(map(tag, annotation.tags)))
    yield _time(annotation.created.astimezone())
    if annotation.modified > annotation.created:
        yield f"changed {_time(annotation.modified.astimezone())}"


def _time(time: datetime | None) -> str:
    """`time` to the minute on its own clock, with that clock's offset."""
    if time is None:
        return ""
    offset = time.strftime("%z")
    return f"{time:%Y-%m-%d %H:%M}" + (f" {offset[:3]}:{offset[3:5]}" if offset else "")
