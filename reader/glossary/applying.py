"""Making a term come out as the glossary has it, in translations by a model that knows none.

CTranslate2 cannot be told which words to use, and small models break placeholders. So a sentence
whose plain rendering lacks the wanted word is tried in four ways. The first is the surest: a word
that the word list of the alignment has for the term is replaced in the plain rendering, if it
stands there no oftener than the term in the source. Otherwise the result that has the word and
harms the plain rendering least is taken:

* the word that the model itself uses for the term is replaced in the plain rendering. It is learnt
  by giving the model the term alone, and by contrast: where two sentences that differ in nothing
  but the term and a stand-in have renderings that differ in one place only, what stands there is
  the model's word. What is learnt in one sentence serves the others;
* the sentence is translated with the wanted word written into it, which many models copy;
* the sentence is translated with a stand-in for the term, a plain word that every model knows,
  and the stand-in's translation is replaced.

If none of them leaves the rest of the sentence as it was, the plain rendering stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import Language
from reader.glossary.known_words import Around, around, with_wanted
from reader.glossary.matching import Found, comes_out, composed, find, wanted_pattern
from reader.glossary.placing import MARKS, bare, counterpart_of, put, replace
from reader.library import GlossaryEntry
from reader.likeness import common_length

Translate = Callable[[Sequence[str]], Mapping[str, str]]
"""Translates sentences, by their texts; those that fail are left out."""

MOST_HARM: Final = 0.34
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

_CARRIERS: Final[dict[Language, tuple[str, str]]] = {
    "en": ("They talked about {}.", "They talked about the {}."),
    "ko": ("그들은 {}에 대해 말했다.", "사람들이 {}에 대해 물었다."),
}
"""Plain sentences for names and things, to see a term's rendering in: alone, models guess."""

_MORE_WORDS: Final = 3
"""How many words the model's own rendering of a term may have more than the term has."""


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
        results = {text: work.surest() for text, work in lacking.items()}
        self._learn(each for text, work in lacking.items() for each in work.missing(results[text]))
        results = {text: work.with_variants(results[text]) for text, work in lacking.items()}
        unsolved = [work for text, work in lacking.items() if work.missing(results[text])]
        trials = {work.text: work.trials() for work in unsolved}
        rendered = self._render(trial.source for each in trials.values() for trial in each)
        for work in unsolved:
            for term, word in work.contrasts(trials[work.text], rendered):
                self._add_variant(term, word)
        for work in unsolved:
            candidates = [
                work.finished(trial, rendered[trial.source])
                for trial in trials[work.text]
                if trial.source in rendered
            ]
            candidates.append(work.with_variants(results[work.text]))
            results[work.text] = work.best(results[work.text], candidates)
        return {
            text: None if result == lacking[text].plain else result
            for text, result in results.items()
        }

    def _work(self, text: str, plain: str) -> _Sentence:
        return _Sentence(text, plain, find(text, self._entries), self._variants)

    def _learn(self, entries: Iterable[GlossaryEntry]) -> None:
        """Ask the model what it makes of terms by themselves, and in plain sentences."""
        new = [each for each in dict.fromkeys(entries) if each.term not in self._variants]
        asked = {each.term: _probes(each) for each in new}
        contrasts = {each.term: tuple(_contrasts(each)) for each in new}
        rendered = self._render(
            probe
            for entry in new
            for probe in (
                *asked[entry.term],
                *(
                    text
                    for with_term, other, _word in contrasts[entry.term]
                    for text in (with_term, other)
                ),
            )
        )
        for entry in new:
            self._variants[entry.term] = ()
            for probe in asked[entry.term]:
                self._add_variant(entry.term, bare(rendered.get(probe, "")))
            for with_term, other, word in contrasts[entry.term]:
                if with_term in rendered and other in rendered:
                    found = counterpart_of(word, rendered[other], rendered[with_term], entry.target)
                    self._add_variant(entry.term, found)

    def _add_variant(self, term: str, word: str) -> None:
        """Keep a word that the model has for a term; longer ones are looked for first."""
        known = self._variants[term]
        fits = len(word) > 1 and len(word.split()) <= len(term.split()) + _MORE_WORDS
        if fits and word not in known:
            self._variants[term] = tuple(sorted((*known, word), key=len, reverse=True))

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

    def surest(self) -> str:
        """What needs no work of the model: a term that is the whole sentence, or one that the
        plain rendering calls by a word of the word list."""
        if len(self._found) == 1:
            (found,) = self._found
            text = composed(self.text)
            before, after = text[: found.start], text[found.end + len(found.suffix) :]
            if not any(map(str.isalnum, before + after)):
                return before + found.entry.translation + after
        return self._with_known(self.plain)

    def _with_known(self, rendering: str) -> str:
        """`rendering` with the word list's words for missing terms replaced, where it has them."""
        for entry in self.missing(rendering):
            most = sum(each.entry == entry for each in self._found)
            changed = with_wanted(rendering, entry, most, self._around(entry))
            if changed is not None and comes_out(entry, changed):
                rendering = changed
        return rendering

    def _around(self, entry: GlossaryEntry) -> Around:
        """What surrounds an entry's term in the sentence, where it stands first."""
        if entry.source != "en":
            return Around()
        found = next(each for each in self._found if each.entry == entry)
        return around(composed(self.text), found.start, found.end + len(found.suffix))

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

    def contrasts(
        self, trials: Sequence[_Trial], rendered: Mapping[str, str]
    ) -> Iterator[tuple[str, str]]:
        """The model's own words for terms, as trials with one stand-in show them."""
        for trial in trials:
            if len(trial.stand_ins) == 1 and trial.source in rendered:
                ((word, entry),) = trial.stand_ins
                found = counterpart_of(word, rendered[trial.source], self.plain, entry.target)
                if found:
                    yield entry.term, found

    def finished(self, trial: _Trial, rendering: str) -> str:
        """What the model made of a trial, with the stand-ins replaced; empty if it is no use."""
        for stand_in, entry in trial.stand_ins:
            most = sum(each.entry == entry for each in self._found)
            changed = replace(rendering, stand_in, entry.translation, entry.target, most)
            if changed is None:
                return ""
            rendering = changed
        return self.with_variants(self._with_known(rendering))

    def best(self, sure: str, candidates: Sequence[str]) -> str:
        """The candidate with the fewest missing words, of those the one with the least harm.

        `sure`, the plain rendering with nothing but words replaced, if no other lacks fewer words
        and is harmless enough.
        """
        ranked = [(len(self.missing(sure)), 0.0, sure)]
        for candidate in candidates:
            harm = self._harm(candidate)
            if harm <= MOST_HARM:
                ranked.append((len(self.missing(candidate)), harm, candidate))
        return min(ranked, key=lambda each: each[:2])[2]

    def _harm(self, candidate: str) -> float:
        """How much of the rest of the plain rendering is not in a candidate, or the other way.

        As a share of letters and of whole words, whichever is more: letters are shared by
        sentences that have nothing to do with each other, and a word changes with its particle.
        """
        rest = candidate
        for entry in self.lacks:
            rest = wanted_pattern(entry.translation, entry.target).sub("", rest)
        if not rest or len(rest) < _SHORTEST * len(self.plain):
            return 1.0
        letters = 1 - common_length(rest, self.plain) / len(rest)
        return max(letters, self._changed_words(candidate))

    def _changed_words(self, candidate: str) -> float:
        """The share of words of the plain rendering or of a candidate that the other has not.

        Those that may be for a term, and the one beside it that may change with it, do not count.
        """
        plain, made = _words(self.plain), _words(candidate)
        common = (plain & made).total()
        terms = sum(len(each.term.split()) + 1 for each in self.lacks)
        wanted = sum(len(each.translation.split()) + 1 for each in self.lacks)
        lost, new = plain.total() - common - terms, made.total() - common - wanted
        return max(lost / max(plain.total() - terms, 1), new / max(made.total() - wanted, 1), 0.0)

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


def _words(text: str) -> Counter[str]:
    return Counter(filter(None, (each.strip(MARKS) for each in text.casefold().split())))


def _contrasts(entry: GlossaryEntry) -> Iterator[tuple[str, str, str]]:
    """Plain sentences with the term, the same with a stand-in, and how that is rendered."""
    for carrier, kind in zip(_CARRIERS[entry.source], _STAND_INS, strict=True):
        stand_in = kind[0]
        yield (
            carrier.format(entry.term),
            carrier.format(stand_in[entry.source]),
            stand_in[entry.target],
        )


def _probes(entry: GlossaryEntry) -> tuple[str, ...]:
    """What to give the model to learn its word for a term: the term alone, and as a sentence."""
    alone = (entry.term, f"{entry.term}.")
    return (*alone, f"the {entry.term}") if entry.source == "en" else alone
