"""The word list: which Korean words an English one may be rendered by.

``words/*.tsv``, one file a field: English words, a tab, Korean words, each list parted by commas;
any on the left may render any on the right. Korean verbs are given in -다 and found by the
beginnings of their forms. The lists are read once, by the first call of :func:`lexicon`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reader.alignment.inflection import verb_forms

_LONGEST_FORM = 6


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Both directions meet in keys, one for each Korean word of the list.

    `english` maps a word or phrase to its keys; `korean` a form to the keys that it may stand for;
    `phrase_starts` holds the first words of phrases.
    """

    english: dict[str, tuple[str, ...]]
    korean: dict[str, tuple[str, ...]]
    phrase_starts: frozenset[str]

    def keys_in(self, word: str, stems: list[str]) -> set[str]:
        """The keys of a Korean word: of its stems, and of longer forms that stand inside it."""
        found: set[str] = set()
        for stem in stems:
            found.update(self.korean.get(stem, ()))
        size = len(word)
        for start in range(size - 1):
            for end in range(start + 2, min(size, start + _LONGEST_FORM) + 1):
                keys = self.korean.get(word[start:end])
                if keys:
                    found.update(keys)
        return found


@cache
def lexicon() -> Lexicon:
    """The whole word list, read and indexed; some tens of milliseconds the first time."""
    english: dict[str, dict[str, None]] = {}
    korean: dict[str, dict[str, None]] = {}
    for line in _lines():
        left, _, right = line.partition("\t")
        words = [each.strip().replace(" ", "") for each in right.split(",")]
        for word in words:
            for form in _forms(word):
                korean.setdefault(form, {})["=" + word] = None
        for phrase in left.split(","):
            english.setdefault(phrase.strip(), {}).update(("=" + word, None) for word in words)
    return Lexicon(
        {word: tuple(keys) for word, keys in english.items()},
        {form: tuple(keys) for form, keys in korean.items()},
        frozenset(each.split()[0] for each in english if " " in each),
    )


def _forms(word: str) -> set[str]:
    if word.endswith("다") and len(word) > 1:
        return verb_forms(word)
    return {word}


def _lines() -> list[str]:
    lines: list[str] = []
    folder = files("reader.alignment") / "words"
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".tsv"):
            lines += file.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
