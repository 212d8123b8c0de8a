"""What the library hands out, besides articles and annotations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reader.article import Article, Language

Status = Literal["added", "duplicate", "updated"]
Origin = Literal["machine", "corrected"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a draft: a new article, one that was there already, or a new revision."""

    id: int
    status: Status
    article: Article


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A line of the article list. `notes` counts annotations; times carry their UTC offset."""

    id: int
    title: str
    language: Language
    site: str | None
    url: str | None
    published: datetime | None
    added: datetime
    read: bool
    starred: bool
    sample: bool
    tags: tuple[str, ...]
    counterpart: int | None
    notes: int
    revision: int


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list; every condition that is set must hold.

    `tag` is one of the article's own tags or of its annotations' tags. `text` stands somewhere in
    the title, the site or the byline, upper and lower case alike.
    """

    unread: bool = False
    starred: bool = False
    language: Language | None = None
    tag: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is. `tags` holds every tag in use with its number of articles, by name."""

    articles: int
    unread: int
    starred: int
    annotations: int
    tags: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Remembered:
    """A sentence's translation out of the memory."""

    text: str
    translation: str
    model: str
    origin: Origin
