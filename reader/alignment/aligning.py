"""The alignment of two texts: evidence, search, and a second look with what the first taught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.alignment.band import narrowed, search_band
from reader.alignment.bead import Bead
from reader.alignment.bridging import pieces_of
from reader.alignment.learning import learned, links
from reader.alignment.matching import meetings, postings
from reader.alignment.scoring import Evidence, Side, score_beads
from reader.alignment.search import Path, best_path, posteriors
from reader.alignment.surface import surface_of
from reader.alignment.tokens import tokens_of
from reader.alignment.weights import BRIDGED, UNAIDED, Weights
from reader.language import Language, detect


def align_texts(
    source: Sequence[str], target: Sequence[str], bridge: Sequence[str] | None
) -> list[Bead]:
    """What :func:`reader.alignment.align` promises."""
    if bridge is not None and len(bridge) != len(source):
        raise ValueError("A bridge has one sentence for each sentence of the source.")
    if not source or not target:
        alone = [Bead((at,), (), 1.0) for at in range(len(source))]
        return alone + [Bead((), (at,), 1.0) for at in range(len(target))]
    first, second = _text(source), _text(target)
    if bridge is None and first.language == second.language:
        bridge = source
    if bridge is not None and any(bridge):
        first.pieces_from, second.pieces_from = bridge, target
        first.pieces_language = second.pieces_language = second.language
        weights = BRIDGED
    else:
        weights = UNAIDED
    if first.language == "ko" and second.language == "en":
        path = _path(second, first, weights)
        return [Bead(_run(j, b), _run(i, a), p) for i, j, a, b, p in path]
    return [Bead(_run(i, a), _run(j, b), p) for i, j, a, b, p in _path(first, second, weights)]


@dataclass
class _Text:
    """One text with its language, and the sentences its pieces of words are taken from, if any."""

    sentences: Sequence[str]
    language: Language
    pieces_from: Sequence[str] = ()
    pieces_language: Language = "en"

    def side(self) -> Side:
        """The text as tokens and surfaces."""
        tokens = [tokens_of(each, self.language) for each in self.sentences]
        for row, text in zip(tokens, self.pieces_from, strict=bool(self.pieces_from)):
            row += pieces_of(text, self.pieces_language)
        return Side(self.language, tokens, [surface_of(each) for each in self.sentences])


def _text(sentences: Sequence[str]) -> _Text:
    return _Text(sentences, detect("\n".join(sentences)))


def _run(start: int, count: int) -> tuple[int, ...]:
    return tuple(range(start, start + count))


def _path(first: _Text, second: _Text, weights: Weights) -> Path:
    evidence = _evidence(first.side(), second.side())
    band = search_band(evidence.first_meetings, len(evidence.second))
    probable = posteriors(band, score_beads(evidence, band, weights))
    first_tokens, second_tokens = learned(
        evidence.first.tokens, evidence.second.tokens, links(band, probable)
    )
    evidence = _evidence(
        replace(evidence.first, tokens=first_tokens), replace(evidence.second, tokens=second_tokens)
    )
    band = narrowed(band, probable)
    return best_path(band, posteriors(band, score_beads(evidence, band, weights)))


def _evidence(first: Side, second: Side) -> Evidence:
    first_postings, second_postings = postings(first.tokens), postings(second.tokens)
    return Evidence(
        first,
        second,
        meetings(first.tokens, second_postings, len(second)),
        meetings(second.tokens, first_postings, len(first)),
    )
