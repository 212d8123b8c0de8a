"""Making a term come out as the glossary has it, in translations by a model that knows none.

CTranslate2 cannot be told which words to use, and small models break placeholders. So a sentence
whose plain rendering lacks the wanted word is tried in three ways, and the result that has the
word and harms the plain rendering least is taken:

* the word that the model itself uses for the term, as learnt by giving it the term alone, is
  replaced in the plain rendering;
* the sentence is translated with the wanted word written into it, which many models copy;
* the sentence is translated with a stand-in for the term, a plain word that every model knows,
  and the stand-in's translation is replaced.

If none of them leaves the rest of the sentence as it was, the plain rendering stays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import Language
from reader.glossary.matching import Found, comes_out, composed, find, wanted_pattern
from reader.glossary.placing import bare, put, replace
from reader.library import GlossaryEntry
from reader.likeness import common_length

Translate = Callable[[Sequence[str]], Mapping[str, str]]
"""Translates sentences, by their texts; those that fail are left out."""

MOST_HARM: Final = 0.4
"""The share of a result, apart from the wanted words, that may differ from the plain rendering."""

_SHORTEST: Final = 0.25
"""A result whose rest is shorter than this share of the plain rendering has lost something."""

_STAND_INS: Final[tuple[tuple[dict[Language, str], ...], ...]] = (
    (
        {"en": "Seoul", "ko": "서울"},
        {"en": "London", "ko": "런던"},
        {"en": "Paris", "ko": "파리"},
        {"en": "Tokyo", "ko": "도쿄"},
    ),
    (
        {"en": "school", "ko": "학교"},
        {"en": "water", "ko": "물"},
        {"en": "house", "ko": "집"},
        {"en": "book", "ko": "책"},
    ),
)
"""Names, and things: one of each kind is tried for each term."""


@dataclass(frozen=True, slots=True)
class _Trial:
    """A way to translate a sentence: what to give the model, and what then stands for the terms."""

    source: str
    stand_ins: tuple[tuple[str, GlossaryEntry], ...] = ()


class Applier:
    """Makes terms come out, with one model; what it learns of a term it keeps for the next one."""

    def __init__(self, entries: Collection[GlossaryEntry], translate: Translate) -> None:
        self._entries = entries
        self._translate = translate
        self._variants: dict[str, tuple[str, ...]] = {}

    def adapt(self, plain: Mapping[str, str]) -> dict[str, str | None]:
        """For each sentence of `plain` a rendering with its terms, or None if none was found.

        `plain` maps sentences to the model's renderings. A rendering that has some of the wanted
        words is better than one that has none. Sentences that lack nothing are left out.
        """
        lacking = {text: work for text in plain if (work := self._work(text, plain[text])).lacks}
        self._learn(each for work in lacking.values() for each in work.lacks)
        results = {text: work.simplest() for text, work in lacking.items()}
        unsolved = [work for text, work in lacking.items() if work.missing(results[text])]
        trials = {work.text: work.trials() for work in unsolved}
        rendered = self._render(trial.source for each in trials.values() for trial in each)
        for work in unsolved:
            candidates = [
                work.finished(trial, rendered[trial.source])
                for trial in trials[work.text]
                if trial.source in rendered
            ]
            results[work.text] = work.best([results[work.text], *candidates])
        return {
            text: None if result == lacking[text].plain else result
            for text, result in results.items()
        }

    def _work(self, text: str, plain: str) -> _Sentence:
        return _Sentence(text, plain, find(text, self._entries), self._variants)

    def _learn(self, entries: Iterable[GlossaryEntry]) -> None:
        """Ask the model what it makes of terms by themselves."""
        new = [each for each in dict.fromkeys(entries) if each.term not in self._variants]
        asked = {each.term: _probes(each) for each in new}
        rendered = self._render(probe for probes in asked.values() for probe in probes)
        for term, probes in asked.items():
            words = dict.fromkeys(bare(rendered[probe]) for probe in probes if probe in rendered)
            self._variants[term] = tuple(
                sorted((word for word in words if len(word) > 1), key=len, reverse=True)
            )

    def _render(self, texts: Iterable[str]) -> Mapping[str, str]:
        wanted = list(dict.fromkeys(texts))
        return self._translate(wanted) if wanted else {}


class _Sentence:
    """One sentence on its way: its text, its plain rendering and the terms that it has."""

    def __init__(
        self,
        text: str,
        plain: str,
        found: tuple[Found, ...],
        variants: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.text = text
        self.plain = plain
        self._found = found
        self._variants = variants
        self.lacks = self.missing(plain)

    def missing(self, rendering: str) -> tuple[GlossaryEntry, ...]:
        """The entries whose words `rendering` lacks."""
        entries = dict.fromkeys(each.entry for each in self._found)
        return tuple(entry for entry in entries if not comes_out(entry, rendering))

    def simplest(self) -> str:
        """What needs no further work of the model: a term that is the whole sentence, or one that
        the plain rendering calls by the model's own word for it."""
        if len(self._found) == 1:
            (found,) = self._found
            text = composed(self.text)
            before, after = text[: found.start], text[found.end + len(found.suffix) :]
            if not any(map(str.isalnum, before + after)):
                return before + found.entry.translation + after
        return self.with_variants(self.plain)

    def with_variants(self, rendering: str) -> str:
        """`rendering` with the model's own words for missing terms replaced, where it has them."""
        for entry in self.missing(rendering):
            most = sum(each.entry == entry for each in self._found)
            for variant in self._variants.get(entry.term, ()):
                changed = replace(rendering, variant, entry.translation, entry.target, most)
                if changed is not None and comes_out(entry, changed):
                    rendering = changed
                    break
        return rendering

    def trials(self) -> list[_Trial]:
        """The sources to try: with the wanted words themselves, and with stand-ins."""
        lacks = set(self.lacks)
        places = [each for each in self._found if each.entry in lacks]
        trials = [_Trial(self._with(places, {each: each.translation for each in lacks}))]
        source, target = self.lacks[0].source, self.lacks[0].target
        for kind in _STAND_INS:
            free = [pair for pair in kind if not self._has(pair[source], pair[target])]
            if len(free) >= len(self.lacks):
                chosen = dict(zip(self.lacks, free, strict=False))
                trials.append(
                    _Trial(
                        self._with(places, {each: chosen[each][source] for each in chosen}),
                        tuple((chosen[each][target], each) for each in chosen),
                    )
                )
        return trials

    def finished(self, trial: _Trial, rendering: str) -> str:
        """What the model made of a trial, with the stand-ins replaced; empty if it is no use."""
        for stand_in, entry in trial.stand_ins:
            most = sum(each.entry == entry for each in self._found)
            changed = replace(rendering, stand_in, entry.translation, entry.target, most)
            if changed is None:
                return ""
            rendering = changed
        return self.with_variants(rendering)

    def best(self, candidates: Sequence[str]) -> str:
        """The candidate with the fewest missing words, of those the one with the least harm.

        The plain rendering, if no other lacks fewer words and is harmless enough.
        """
        ranked = [(len(self.lacks), 0.0, self.plain)]
        for candidate in candidates:
            harm = self._harm(candidate)
            if harm <= MOST_HARM:
                ranked.append((len(self.missing(candidate)), harm, candidate))
        return min(ranked, key=lambda each: each[:2])[2]

    def _harm(self, candidate: str) -> float:
        """The share of `candidate` without the wanted words that is not in the plain rendering."""
        rest = candidate
        for entry in self.lacks:
            rest = wanted_pattern(entry.translation, entry.target).sub("", rest)
        if len(rest) < _SHORTEST * len(self.plain):
            return 1.0
        return 1 - common_length(rest, self.plain) / len(rest) if rest else 0.0

    def _with(self, places: Sequence[Found], words: Mapping[GlossaryEntry, str]) -> str:
        """The sentence with words in the place of terms, their endings kept."""
        text = composed(self.text)
        for found in reversed(places):
            text = put(text, found.start, found.end, words[found.entry], found.entry.source)
        return text

    def _has(self, word: str, translated: str) -> bool:
        return word.casefold() in self.text.casefold() or (
            translated.casefold() in self.plain.casefold()
        )


def _probes(entry: GlossaryEntry) -> tuple[str, ...]:
    """What to give the model to learn its word for a term: the term alone, and as a sentence."""
    alone = (entry.term, f"{entry.term}.")
    return (*alone, f"the {entry.term}") if entry.source == "en" else alone
