"""The reader's glossary at work: terms found in sentences, made to come out, and checked.

The library keeps the entries (`Library.glossary`); a `Glossary` is those of one direction, ready
to be asked. Reading and writing glossary files is in `reader.glossary.files`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from reader.article import Article, Language
from reader.glossary.applying import Applier, Translate
from reader.glossary.matching import Found, comes_out, composed, find, stem
from reader.library import GlossaryEntry, Library

__all__ = ["Applier", "Found", "Glossary", "Lapse", "Translate"]

_METHOD = "3"
"""Part of every fingerprint: what the way of applying entries is at; raised when it gets better."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """A sentence of an article in whose translation an entry's term did not come out.

    `index` is that of `reader.article.Sentence`.
    """

    index: int
    text: str
    translation: str
    entry: GlossaryEntry


class Glossary:
    """The entries of one direction."""

    def __init__(self, entries: Iterable[GlossaryEntry] = ()) -> None:
        self.entries = tuple(entries)
        self._found: dict[str, tuple[Found, ...]] = {}

    @classmethod
    def of(cls, library: Library, source: Language, target: Language) -> Glossary:
        """The library's entries for a direction. Raises `LibraryError`."""
        return cls(library.glossary.entries(source, target))

    def __bool__(self) -> bool:
        return bool(self.entries)

    def narrowed(self, texts: Iterable[str]) -> Glossary:
        """The entries that may touch any of `texts`: asking these is quicker."""
        if not self.entries:
            return self
        whole = composed("\n".join(texts)).casefold()
        return Glossary(entry for entry in self.entries if stem(entry.term) in whole)

    def find(self, text: str) -> tuple[Found, ...]:
        """The terms in a sentence, in its order; offsets count in its composed form (NFC)."""
        if text not in self._found:
            self._found[text] = find(text, self.entries) if self.entries else ()
        return self._found[text]

    def fingerprint(self, text: str) -> str:
        """Tells the entries that touch a sentence from others; empty if none does.

        It changes whenever one of them does, and with no other entry.
        """
        touching = {each.entry for each in self.find(text)}
        if not touching:
            return ""
        told = sorted(
            (each.term, each.translation, each.case_sensitive, each.whole_word) for each in touching
        )
        return blake2b(repr((_METHOD, told)).encode(), digest_size=12).hexdigest()

    def missing(self, text: str, translation: str) -> tuple[GlossaryEntry, ...]:
        """The entries that touch a sentence and whose words its translation lacks."""
        touching = dict.fromkeys(each.entry for each in self.find(text))
        return tuple(entry for entry in touching if not comes_out(entry, translation))

    def applier(self, translate: Translate) -> Applier:
        """What makes terms come out in sentences that `translate` has translated."""
        return Applier(self.entries, translate)

    def stands_in(self, article: Article, renderings: Mapping[int, str]) -> bool:
        """Whether any term stands in a sentence of an article that has a rendering."""
        return any(
            self.find(sentence.text)
            for sentence in article.all_sentences
            if sentence.index in renderings
        )

    def check(self, article: Article, renderings: Mapping[int, str]) -> list[Lapse]:
        """The sentences of an article in whose renderings a term did not come out.

        `renderings` are by sentence index, as `ArticleTranslation.renderings` gives them; a
        sentence without one is not looked at. A sentence that lacks two terms is there twice.
        """
        return [
            Lapse(sentence.index, sentence.text, renderings[sentence.index], entry)
            for sentence in article.all_sentences
            if sentence.index in renderings
            for entry in self.missing(sentence.text, renderings[sentence.index])
        ]
