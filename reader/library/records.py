"""What the library hands out, besides articles and annotations."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reader.annotation import Annotation
from reader.article import Article, Language
from reader.likeness import Difference

Status = Literal["added", "duplicate", "updated"]
Origin = Literal["machine", "corrected", "human"]
"""Who made a translation: a model, the reader, or another person whose memory was imported."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a draft: a new article, one that was there already, or a new revision."""

    id: int
    status: Status
    article: Article


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A line of the article list. `notes` counts annotations; times carry their UTC offset.

    `changed` is the revision before the text changed, until the article is marked as read; else 0.
    """

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
    changed: int = 0


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """What an article can be recognised by without its text."""

    id: int
    language: Language
    url: str | None
    title: str


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list; every condition that is set must hold.

    `tag` is one of the article's own tags or of its annotations' tags. `text` stands somewhere in
    the title, the site or the byline, upper and lower case alike. `feed` is the number of a feed
    that brought the article, `folder` that of a folder with such a feed in it, however deep.
    `kept` is the number of an article that is listed among the `unread` ones even if it was read.
    """

    unread: bool = False
    starred: bool = False
    language: Language | None = None
    tag: str | None = None
    text: str = ""
    feed: int | None = None
    folder: int | None = None
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is. `tags` holds every tag in use with its number of articles, by name."""

    articles: int
    unread: int
    starred: int
    annotations: int
    tags: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class AlignedBead:
    """Sentences of an article and of its counterpart that say the same, by their indices.

    One side may be empty. `score` is how sure that is, from 0 to 1; `mended` says that the reader
    put it right.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    mended: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """What of an article says what of its counterpart; `source` of a bead is the article's side.

    `revisions` are the numbers of the article's and the counterpart's. `method` is the version of
    the method that found the beads, 0 if none has yet: then there are only those that the reader
    mended in older revisions. `bridged`: whether a translation was at hand.
    """

    article: int
    counterpart: int
    revisions: tuple[int, int]
    beads: tuple[AlignedBead, ...]
    method: int = 0
    bridged: bool = False


@dataclass(frozen=True, slots=True)
class Remembered:
    """A sentence's translation out of the memory.

    A machine's `translation` is what the model gave. `terms` is the fingerprint of the glossary
    entries that were tried on it, and `adapted` what came of that, if anything did.
    """

    text: str
    translation: str
    model: str
    origin: Origin
    terms: str = ""
    adapted: str | None = None


@dataclass(frozen=True, slots=True)
class NearMatch:
    """A remembered sentence that is nearly the one asked for, with its translation.

    `score` is below 1 for whatever differs at all. `differences` go from the sentence asked for to
    `text`, from beginning to end.
    """

    text: str
    translation: str
    origin: Origin
    model: str
    score: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class MemoryUnit:
    """One translation of the memory with all that is known of it, as memories are exchanged.

    `made` is in UTC, ISO 8601 to the microsecond.
    """

    text: str
    translation: str
    source: Language
    target: Language
    origin: Origin
    model: str
    made: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of things that were taken in: new ones, changed ones, and those left as is."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Term:
    """What a glossary says: `term` of `source` is to be called `translation` in `target`.

    `whole_word` leaves alone longer words that the term is a part of; a word's ending (English
    plural and possessive, Korean particles) does not make it longer.
    """

    term: str
    translation: str
    source: Language
    target: Language
    case_sensitive: bool = False
    whole_word: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryEntry(Term):
    """A term in the library's glossary; `id` is its number there."""

    id: int = 0


QueueState = Literal["waiting", "done", "failed"]


@dataclass(frozen=True, slots=True)
class QueuedArticle:
    """An article in the queue of translations, by number and title; `error`: why it failed."""

    article: int
    state: QueueState
    error: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class QueueProgress:
    """How far the queue of translations is: how many articles wait, are done, and failed.

    Those that are done and failed count since the queue was last empty.
    """

    waiting: int = 0
    done: int = 0
    failed: int = 0
    paused: bool = False

    @property
    def total(self) -> int:
        """All articles of this round."""
        return self.waiting + self.done + self.failed


@dataclass(frozen=True, slots=True)
class NewReply:
    """A further note that is to be kept with its times, which carry their UTC offset."""

    text: str
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class ManyChanged:
    """What a change did to any number of annotations at once.

    `before` and `after` are JSON, a list of number, colour, time of the last change and tags for
    each; without an `after` they were deleted. `fields` names what of it was changed besides the
    time. `articles` are those that the annotations are on.
    """

    before: str
    after: str | None
    fields: tuple[str, ...]
    articles: tuple[int, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """The annotations that were changed."""
        return tuple(row[0] for row in json.loads(self.before))


@dataclass(frozen=True, slots=True)
class AnnotationChange:
    """What a change did: in `steps`, each an annotation before and after it, and then to `many`.

    None stands for an annotation that is not there. `Library.undo_annotations` and
    `redo_annotations` take it.
    """

    steps: tuple[tuple[Annotation | None, Annotation | None], ...]
    many: ManyChanged | None = None

    @property
    def ids(self) -> tuple[int, ...]:
        """The annotations that were changed, made or deleted."""
        found = (before or after for before, after in self.steps)
        stepped = (each.id for each in found if each is not None)
        return tuple(dict.fromkeys((*(self.many.ids if self.many else ()), *stepped)))

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that they are on, before or after."""
        found = (each.article for step in self.steps for each in step if each is not None)
        return tuple(dict.fromkeys((*(self.many.articles if self.many else ()), *found)))
