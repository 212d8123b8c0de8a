"""Which article of the library a note is about, and where its passage stands there.

By address first, else by title, else by text that stands in one article alone. An address names
the article for sure: a note whose passage is not in it is kept there, detached. A title or a text
has to be borne out by the passage. A note on a whole page marks the title of its article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reader.annotation import Selector, anchor, select
from reader.article import Article
from reader.intake import canonical_address
from reader.library import ArticleKey, Library
from reader.library.values import composed, folded
from reader.notes_import.records import IncomingNote

_LEAST_TO_SEARCH: Final = 24
"""How much a quotation must say to tell an article by it alone; a syllable of Hangul counts two."""

_LEAST_TO_STAND_ALONE: Final = 12
"""How much one must say to be taken for the passage, where it is in its article only once."""

_MOST_MISSES: Final = 5
"""Searches for passages of one page or book after which it is taken to be in no library."""


_Source = tuple[str, tuple[str, ...]]
"""What a file says of where a note was made: title and addresses."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """An article and the selector of the note's passage in it; `found`: it stands there today."""

    article: int
    selector: Selector
    found: bool


class Shelf:
    """The articles of a library, to be looked up for the notes of one file."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: dict[int, Article] = {}
        self._searched: dict[str, list[int]] = {}
        self._found: dict[_Source, set[int]] = {}
        self._misses: Counter[_Source] = Counter()

    def attach(self, note: IncomingNote) -> Attachment | None:
        """Where a note belongs, one on a whole page on the title; None where no article is told."""
        addressed = self._fitting(note, self._at(note.addresses))
        titled = self._fitting(note, self._by_title.get(_title_key(note.title), []))
        if note.is_on_page:
            # Several articles of one title: nothing says which of them is meant.
            named = addressed or (titled if len(titled) == 1 else [])
            return self._on_title(named[0].id) if named else None
        for key in (*addressed, *titled):
            found = self._placed(note, key.id)
            if found is not None:
                return found
        if addressed:
            return Attachment(addressed[0].id, note.selector, False)
        if note.language is not None and len(titled) == 1:
            # Naranhi's own file: the article has no address, and the title names it.
            return Attachment(titled[0].id, note.selector, False)
        return self._by_text(note)

    @cached_property
    def _keys(self) -> list[ArticleKey]:
        return self._library.article_keys()

    @cached_property
    def _by_address(self) -> dict[str, list[ArticleKey]]:
        return _index((canonical_address(key.url), key) for key in self._keys if key.url)

    @cached_property
    def _by_title(self) -> dict[str, list[ArticleKey]]:
        return _index((_title_key(key.title), key) for key in self._keys)

    def _at(self, addresses: Sequence[str]) -> list[ArticleKey]:
        found = (self._by_address.get(canonical_address(each), []) for each in addresses)
        return list(dict.fromkeys(key for keys in found for key in keys))

    def _fitting(self, note: IncomingNote, keys: Iterable[ArticleKey]) -> list[ArticleKey]:
        return [key for key in keys if note.language in (None, key.language)]

    def _on_title(self, id: int) -> Attachment:
        article = self._article(id)
        return Attachment(id, select(article.text, 0, len(article.title)), True)

    def _placed(self, note: IncomingNote, id: int) -> Attachment | None:
        """The note in an article, if its passage stands there.

        Whether one of a translation does is for whoever has the translation.
        """
        if note.side == "translation":
            return Attachment(id, note.selector, not note.detached)
        article = self._article(id)
        span = _span(article.text, note.selector)
        if span is None:
            return None
        return Attachment(id, select(article.text, *span), True)

    def _by_text(self, note: IncomingNote) -> Attachment | None:
        """The note in the only article that has its passage, for one of the article's own text."""
        if note.side == "translation":
            return None
        source = (note.title, note.addresses)
        for id in self._found.get(source, ()):
            again = self._placed(note, id)
            if again is not None:
                return again
        probe = max(
            (line.strip() for line in note.selector.exact.splitlines()), key=len, default=""
        )
        if _weight(probe) < _LEAST_TO_SEARCH or self._misses[source] >= _MOST_MISSES:
            return None
        if probe not in self._searched:
            self._searched[probe] = self._library.articles_saying(probe)
        found = self._searched[probe]
        if len(found) != 1:
            self._misses[source] += not found and any(source)
            return None
        self._found.setdefault(source, set()).add(found[0])
        return self._placed(note, found[0])

    def _article(self, id: int) -> Article:
        if id not in self._texts:
            self._texts = {**dict(list(self._texts.items())[-50:]), id: self._library.article(id)}
        return self._texts[id]


def _index(pairs: Iterable[tuple[str, ArticleKey]]) -> dict[str, list[ArticleKey]]:
    index: dict[str, list[ArticleKey]] = {}
    for name, key in pairs:
        if name:
            index.setdefault(name, []).append(key)
    return index


def _title_key(title: str) -> str:
    return " ".join(folded(title).split())


def _span(text: str, selector: Selector) -> tuple[int, int] | None:
    """Where a passage stands; a page's context, which is not the article's, does not mislead."""
    span = anchor(text, selector)
    if span is not None:
        return span
    for exact in (selector.exact, composed(selector.exact)):
        if text.count(exact) == 1 and _weight(exact) >= _LEAST_TO_STAND_ALONE:
            return text.index(exact), text.index(exact) + len(exact)
    return None


def _weight(text: str) -> int:
    return len(text) + sum("가" <= char <= "힣" for char in text)
